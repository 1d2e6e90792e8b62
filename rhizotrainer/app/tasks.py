"""The one door off the GUI thread: run a pure function elsewhere, hear of its end by signal on this thread.

Jobs take values and paths and return a value; they touch no widget, and open their own connections.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot


class Task(QObject):
    """A job under way. `finished` carries its value, `failed` its exception; both are emitted on the GUI thread."""

    finished = Signal(object)
    failed = Signal(object)
    # Emitted on the job's thread. Were it one of the two above, a quick job could end before anyone listened to them.
    ended = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_forgotten = False
        self._connect_signals()

    def forget(self) -> None:
        """Say nothing any more, whatever the job brings."""
        self._is_forgotten = True

    @Slot(object, object)
    def _on_ended(self, value: object, error: object) -> None:
        if self._is_forgotten:
            return
        if error is None:
            self.finished.emit(value)
        else:
            self.failed.emit(error)

    def _connect_signals(self) -> None:
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)


class _Run(QRunnable):
    def __init__(self, task: Task, job: Callable[[], Any]) -> None:
        super().__init__()
        self._task = task
        self._job = job

    def run(self) -> None:
        try:
            value = self._job()
        except Exception as error:  # noqa: BLE001 - whatever a job throws belongs to whoever asked for it
            self._task.ended.emit(None, error)
        else:
            self._task.ended.emit(value, None)


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
        """Block until every job has ended, as when the window closes; nobody hears of them then."""
        for task in self._running:
            task.forget()
        self._pool.waitForDone()

    @Slot(object)
    def _on_ended(self, _value: object) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._running.remove(task)
            task.deleteLater()
