"""Works out plans beside the window's thread, one at a time: of wishes that come meanwhile the latest alone counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rhizotrainer.app.tasks import Tasks
from rhizotrainer.study.planning import Plan

Job = Callable[[], Plan | None]


class PlanWork(QObject):
    """`planned` carries the Plan wished for last, or None; `failed` an error. What was worked out last is kept."""

    planned = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._wanted: tuple[Hashable, Job] | None = None
        self._under_way: Hashable = None
        self._kept: tuple[Hashable, Plan | None] | None = None

    @property
    def is_busy(self) -> bool:
        return self._wanted is not None or self._tasks.is_busy

    def find(self, key: Hashable) -> tuple[Plan | None] | None:
        """Return what was worked out for a key, in a tuple of its own, or None where it was not or is out of date."""
        return (self._kept[1],) if self._kept is not None and self._kept[0] == key else None

    def request(self, key: Hashable, job: Job) -> None:
        """Have a plan worked out; it begins once the window has been painted."""
        self._wanted = (key, job)
        QTimer.singleShot(0, self._begin)

    def drop(self) -> None:
        """Want no plan any more."""
        self._wanted = None

    def wait(self) -> None:
        """Let what is under way come to its end, and say nothing of it."""
        self._wanted = None
        self._tasks.wait()

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None or self._tasks.is_busy:
            return
        (self._under_way, job), self._wanted = self._wanted, None
        task = self._tasks.submit(job)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_finished(self, plan: object) -> None:
        if self._wanted is None:
            self._kept = (self._under_way, plan if isinstance(plan, Plan) else None)
            self.planned.emit(plan)
        QTimer.singleShot(0, self._begin)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        QTimer.singleShot(0, self._begin)
        self.failed.emit(error)
