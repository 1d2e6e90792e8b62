"""Seats learners at windows, and sees to it that every window is gone when a journey ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.journeys.player import Player, sit_down

Seat = Callable[..., Player]


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
