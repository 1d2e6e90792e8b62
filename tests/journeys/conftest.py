"""Seats learners at windows, and sees to it that every window is gone when a journey ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from rhizotrainer import resources
from tests.few_banks import list_few_banks
from tests.journeys.player import Player, sit_down

TOOL_TIP = Qt.WindowType.ToolTip
Seat = Callable[..., Player]


# Of each file so many journeys are made in the usual run; the rest are made with the slow tests, which CI runs as well.
USUAL = 1
HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what comes after the first journeys of a file, in the order in which they are written."""
    lines: dict[Path, set[int]] = {}
    journeys = [item for item in items if isinstance(item, pytest.Function) and item.path.is_relative_to(HERE)]
    for item in journeys:
        lines.setdefault(item.path, set()).add(find_line(item))
    usual = {(path, line) for path, found in lines.items() for line in sorted(found)[:USUAL]}
    for item in journeys:
        if (item.path, find_line(item)) not in usual:
            item.add_marker(pytest.mark.slow)


def find_line(item: pytest.Function) -> int:
    """Return where a test is written: its line, counted from 0."""
    return item.location[1] or 0


class Watch(QObject):
    """Sees windows that open beside the one: a widget shown before it has a parent flashes up as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_meant = isinstance(watched, QMainWindow | QMenu | QDialog) or watched.windowType() == TOOL_TIP
            if not is_meant:
                self.strays.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.fixture(autouse=True)
def _few_banks(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "list_shipped_banks", list_few_banks)


@pytest.fixture(autouse=True)
def _no_stray_windows(qapp) -> Iterator[None]:
    watch = Watch()
    qapp.installEventFilter(watch)
    yield
    qapp.removeEventFilter(watch)
    assert not watch.strays, f"these were shown without a parent: {watch.strays}"


@pytest.fixture
def seat(qapp, home: Path) -> Iterator[Seat]:
    """Return a function that starts the program's window and gives the learner before it."""
    players: list[Player] = []

    def start(banks: Iterable[Path] = (), learner: str = "default") -> Player:
        players.append(sit_down(banks, learner))
        return players[-1]

    yield start
    for player in players:
        player.stand_up()
