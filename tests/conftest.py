"""Make every test run alike: no display, a home of its own, a fixed time, seeded dice, no window left open.

Nothing here may import Qt, so that a test of the lower floors stays free of it.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt. A person who wants to watch the windows sets the variable otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The language that Qt takes for the system's, whatever this machine speaks.
os.environ["LANGUAGE"] = "en"

# Laws are tried forty times a run, so that the whole suite stays under five minutes; runs differ, and add up.
settings.register_profile(
    "house", deadline=None, derandomize=bool(os.environ.get("CI")), max_examples=40, print_blob=True
)
settings.load_profile("house")

GRACE_MS = 1000


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a folder of its own for all learners' files; it does not exist yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("RHIZOTRAINER_HOME", str(folder))
    return folder


@pytest.fixture
def now() -> datetime:
    """The moment at which tests happen."""
    return datetime(2026, 6, 12, 8, 0, tzinfo=UTC)


@pytest.fixture
def rng() -> random.Random:
    """Dice that always fall alike."""
    return random.Random(20260612)


@pytest.fixture(autouse=True)
def _nothing_left_behind(home: Path) -> Iterator[None]:
    """Fail a test that leaves a window open or a job under way, and clear both away for the next one.

    It asks for `home` so that it looks before the home is gone.
    """
    yield
    left = [*_stop_jobs(), *_close_windows()]
    _empty_clipboard()
    if left:
        pytest.fail("This test left behind: " + ", ".join(left) + ".", pytrace=False)


def _empty_clipboard() -> None:
    """Forget what a test copied. Left there, it is freed after Python has ended, and the process crashes."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is None or gui.QGuiApplication.instance() is None:
        return
    # On a real display the clipboard is that of whoever sits before it.
    if gui.QGuiApplication.platformName() == "offscreen":
        gui.QGuiApplication.clipboard().clear()


def _stop_jobs() -> list[str]:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return []
    pool = core.QThreadPool.globalInstance()
    # A worker thread idles a moment after its job; only one that is still busy after that counts.
    return [] if pool.waitForDone(GRACE_MS) else [f"{pool.activeThreadCount()} jobs under way"]


def _close_windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    tooltip = sys.modules["PySide6.QtCore"].Qt.WindowType.ToolTip
    left = []
    for window in widgets.QApplication.topLevelWidgets():
        if window.isVisible() and window.windowType() != tooltip:
            left.append(f"the window {type(window).__name__} {window.windowTitle()!r}")
            window.hide()
            window.deleteLater()
    return left
