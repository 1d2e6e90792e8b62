"""Works out plans beside the window's thread, one at a time: of wishes that come meanwhile the latest alone counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError

if TYPE_CHECKING:
    from rhizotrainer.study.planning import Plan

    Job = Callable[[], Plan | None]


class PlanWork(QObject):
    """`planned` carries the Plan wished for last, or None; `failed` an error. What was worked out last is kept."""

    planned = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._wanted: tuple[Hashable, Callable[[], Job]] | None = None
        self._under_way: Hashable = None
        self._current: Hashable = None
        self._kept: tuple[Hashable, Plan | None] | None = None

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None or self._tasks.is_busy

    def find(self, key: Hashable) -> tuple[Plan | None] | None:
        """Return what was worked out for a key, in a tuple of its own, or None where it was not or is out of date."""
        return (self._kept[1],) if self._kept is not None and self._kept[0] == key else None

    def request(self, key: Hashable, prepare: Callable[[], Job]) -> None:
        """Have a plan worked out; once the window has been painted, `prepare` reads what its job needs."""
        self._current = key
        self._wanted = (key, prepare)
        QTimer.singleShot(0, self._begin)

    def drop(self) -> None:
        """Want no plan any more; what is under way is not told of."""
        self._wanted = self._current = None

    def wait(self) -> None:
        """Let what is under way come to its end, and say nothing of it."""
        self._wanted = None
        self._tasks.wait()

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None or self._tasks.is_busy:
            return
        (self._under_way, prepare), self._wanted = self._wanted, None
        try:
            job = prepare()
        except RhizotrainerError as error:
            self.failed.emit(error)
            return
        task = self._tasks.submit(job)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_finished(self, plan: Plan | None) -> None:
        if self._under_way == self._current:
            self._kept = (self._under_way, plan)
            self.planned.emit(plan)
        QTimer.singleShot(0, self._begin)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        QTimer.singleShot(0, self._begin)
        self.failed.emit(error)
