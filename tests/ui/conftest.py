"""Gives tests of whole screens the real app in any state that the pictures show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication

from tests.screens import WIDE, Homes, Size, staged
from tests.screens_scenes import SCENES
from tests.screens_stage import Stage

Play = Callable[..., Stage]


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    """Homes in which the learners' weeks have been lived, once for all tests."""
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture
def play(qapp: QApplication, homes: Homes, home: object) -> Iterator[Play]:
    """Return a function that plays a scene by name and gives its stage; it is closed after the test."""
    with ExitStack() as stack:

        def start(name: str, size: Size = WIDE) -> Stage:
            return stack.enter_context(staged(qapp, homes, SCENES[name], size))

        yield start
