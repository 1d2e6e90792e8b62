"""The one kind of failure that is expected: it carries a sentence for a person, and no traceback reaches them."""

from __future__ import annotations


class RhizotrainerError(Exception):
    """Say what happened and what to do next.

    `sentence` states what happened; `hint` says what the reader can do about it, and may be empty.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()
