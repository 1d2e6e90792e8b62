"""Count the work that a bank asks for, so that no bank keeps its reader busy for ever.

Work is counted in characters looked at and never in seconds, so that a bank is judged alike on every machine. Nothing
here knows what the work is for.
"""

from __future__ import annotations

# Characters that are searched as they stand before words are looked up in an index.
PLAIN_LIMIT = 16_000_000
# Characters searched in all, each word that had to be tried counted as some.
SEARCH_LIMIT = 150_000_000
# Pairs of words that are compared in order to explain what was not found.
COMPARING_LIMIT = 3_000_000


class Effort:
    """The work that was done for one bank."""

    __slots__ = ("compared", "searched")

    def __init__(self) -> None:
        self.searched = 0
        self.compared = 0

    @property
    def needs_index(self) -> bool:
        return self.searched > PLAIN_LIMIT

    @property
    def is_search_over(self) -> bool:
        return self.searched > SEARCH_LIMIT

    @property
    def is_comparing_over(self) -> bool:
        return self.compared > COMPARING_LIMIT
