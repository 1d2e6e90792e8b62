"""What a screen to be rendered is: its name, the story behind it, and what is done to see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.screens_history import Story
from tests.screens_stage import Stage

Act = Callable[[Stage], None]


@dataclass(frozen=True)
class Scene:
    """One screen. `banks` names the extra banks of the home; `disturb` is what befalls the results before the start."""

    name: str
    story: Story
    act: Act
    banks: tuple[str, ...] = ()
    disturb: Callable[[Path], object] | None = None
