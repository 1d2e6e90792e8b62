"""Jobs off the GUI thread: their ends are heard on it, once, by whoever asked."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool, Slot

from rhizotrainer.app.tasks import Tasks


class Listener(QObject):
    """Keeps what it hears, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object, bool]] = []

    @Slot(object)
    def on_finished(self, value: object) -> None:
        self.heard.append(("finished", value, QThread.currentThread() is self.thread()))

    @Slot(object)
    def on_failed(self, error: object) -> None:
        self.heard.append(("failed", error, QThread.currentThread() is self.thread()))


@pytest.fixture
def tasks(qapp):
    owner = QObject()
    tasks = Tasks(owner)
    yield tasks
    tasks.wait()


@pytest.fixture
def listener(qapp):
    return Listener()


def submit(tasks: Tasks, listener: Listener, job) -> None:
    task = tasks.submit(job)
    task.finished.connect(listener.on_finished)
    task.failed.connect(listener.on_failed)


def test_a_value_arrives_on_the_gui_thread(qtbot, tasks, listener):
    submit(tasks, listener, threading.get_ident)
    assert tasks.is_busy
    qtbot.waitUntil(lambda: not tasks.is_busy)
    ((kind, value, is_here),) = listener.heard
    assert (kind, is_here) == ("finished", True)
    assert value != threading.get_ident()


def test_an_exception_arrives_as_itself(qtbot, tasks, listener):
    error = ValueError("told by the job")

    def fail() -> None:
        raise error

    submit(tasks, listener, fail)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert listener.heard == [("failed", error, True)]


def test_a_job_that_ends_before_anyone_listens_is_heard(qtbot, tasks, listener):
    task = tasks.submit(lambda: "done")
    assert tasks.findChildren(QThreadPool)[0].waitForDone(5000)
    task.finished.connect(listener.on_finished)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert listener.heard == [("finished", "done", True)]


def test_many_jobs_all_end(qtbot, tasks, listener):
    for number in range(50):
        submit(tasks, listener, lambda number=number: number)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert sorted(value for _, value, _ in listener.heard) == list(range(50))


def test_nothing_is_heard_after_the_wait(qtbot, tasks, listener):
    submit(tasks, listener, lambda: "late")
    tasks.wait()
    seen = Listener()
    submit(tasks, seen, lambda: "after")
    qtbot.waitUntil(lambda: bool(seen.heard))
    assert listener.heard == []
