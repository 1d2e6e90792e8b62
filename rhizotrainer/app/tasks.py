"""The one door off the GUI thread: run a pure function elsewhere, hear of its end by signal on this thread.

Jobs take values and paths and return a value; they touch no widget, and open their own connections.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Task(QObject):
    """A job under way. `finished` carries its value, `failed` its exception; both arrive on the GUI thread."""

    finished = Signal(object)
    failed = Signal(object)


class _Run(QRunnable):
    def __init__(self, task: Task, job: Callable[[], Any]) -> None:
        super().__init__()
        self._task = task
        self._job = job

    def run(self) -> None:
        try:
            value = self._job()
        except Exception as error:  # noqa: BLE001 - whatever a job throws belongs to whoever asked for it
            self._task.failed.emit(error)
        else:
            self._task.finished.emit(value)


class Tasks(QObject):
    """Keeps the jobs under way alive, and knows whether there are any."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Task] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    def submit(self, job: Callable[[], Any]) -> Task:
        """Start a job; connect to the task's signals before returning to the event loop."""
        task = Task(self)
        self._running.append(task)
        task.finished.connect(self._on_ended)
        task.failed.connect(self._on_ended)
        self._pool.start(_Run(task, job))
        return task

    def wait(self) -> None:
        """Block until every job has ended, as when the window closes."""
        self._pool.waitForDone()

    @Slot(object)
    def _on_ended(self, _value: object) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._running.remove(task)
            task.deleteLater()
