"""Talk with a terminal: print, ask for a line, open the learner's results.

Knows nothing of sessions. Input is read line by line, so that a pipe, a dumb terminal and SSH all serve.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, ConsoleDimensions, RenderableType

from rhizotrainer.app.practice import Clock
from rhizotrainer.app.safekeeping_words import Moment, tell_opening
from rhizotrainer.app.terminal_face import choose_face, clean
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.errors import StoreError, StoreLockedError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.wording import join_alternatives

WIDEST = 96
NARROWEST = 20
ERROR_STYLE = "bold red"


class LeavingError(Exception):
    """The learner wants to leave: q, the end of the input, or Ctrl C."""


class Talk:
    """A terminal's two directions: print a renderable, ask for a line."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.face = choose_face(console)

    def say(self, words: RenderableType, style: str | None = None) -> None:
        self._measure()
        self._console.print(words, style=style)

    def say_error(self, error: RhizotrainerError) -> None:
        self.say(clean(str(error)), ERROR_STYLE)

    def ask(self, prompt: str) -> str:
        """Return a line without the space round it.

        Raises: LeavingError at the end of the input and on Ctrl C.
        """
        self._measure()
        self._console.print(prompt, end=" ")
        try:
            given = input().strip()
        except (EOFError, KeyboardInterrupt):
            self._console.print()
            raise LeavingError from None
        if not sys.stdin.isatty():
            # A terminal shows what is typed in it; what comes through a pipe is written down here.
            self._console.print(clean(given))
        return given

    def choose(self, prompt: str, words: Sequence[str]) -> str:
        """Ask until the answer is one of `words`; Enter takes the first."""
        while True:
            given = self.ask(prompt).lower() or words[0]
            if given in words:
                return given
            self.say(f"Type {join_alternatives(words)}.")

    def _measure(self) -> None:
        # Measured each time, and both ways: the window may have been made narrower since, and rich takes every
        # dumb terminal for 80 columns unless it is told width and height.
        columns, lines = shutil.get_terminal_size()
        self._console.size = ConsoleDimensions(max(NARROWEST, min(WIDEST, columns)), lines)


def open_store(talk: Talk, path: Path, *, clock: Clock) -> LearnerStore:
    """Open the learner's results; where that fails, say why and offer another try, or a store that forgets.

    Raises: LeavingError where the learner would rather not go on.
    """
    while True:
        try:
            store = LearnerStore.open(path, now=clock())
        except StoreError as error:
            talk.say_error(error)
            if isinstance(error, StoreLockedError) and error.process_id is not None:
                talk.say(f"The other window is process {error.process_id}.")
            given = talk.choose("r try again, s study without saving, q quit:", ("r", "s", "q"))
            if given == "q":
                raise LeavingError from None
            if given == "s":
                return LearnerStore.in_memory()
        else:
            came_back = None if store.file is None else tell_opening(store.file, Moment(clock()))
            if came_back is not None and store.file is not None:
                talk.say(clean(" ".join(came_back)))
                store.file.note_told()
            for notice in store.take_notices():
                talk.say(clean(notice))
            return store
