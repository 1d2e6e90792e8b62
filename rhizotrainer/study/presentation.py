"""One showing of an item: which option stands where, and what it is called there.

Shuffles with the dice it is given and never marks. "Authored" positions are those of the bank file; "shown"
positions are those on the screen; letters belong to shown positions.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from string import ascii_uppercase

from rhizotrainer.model.items import Item, ItemType, Option
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Presentation:
    """An item with its options in shown order; `order[shown]` is an authored position."""

    item: Item
    order: tuple[int, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the options in the order in which they are shown."""
        return tuple(self.item.options[authored] for authored in self.order)

    @property
    def letters(self) -> tuple[str, ...]:
        """Return the letters of the shown options, from A."""
        return tuple(letter_at(shown) for shown in range(len(self.order)))

    @property
    def key_letters(self) -> str:
        """Return the letters of the correct options as words: "B", "A and C", "A, C and D"."""
        keys = self.item.keys
        return join_words([letter_at(shown) for shown, authored in enumerate(self.order) if authored in keys])

    def letter_of(self, authored: int) -> str:
        """Return the letter under which an option is shown.

        Raises:
            ValueError: the item has no option at that authored position.
        """
        return letter_at(self.order.index(authored))

    def authored(self, shown: int) -> int:
        """Return the authored position of the option shown at `shown`, counted from 0.

        Raises:
            IndexError: no option is shown there.
        """
        if shown < 0:
            raise IndexError(shown)
        return self.order[shown]


def build_presentation(item: Item, rng: random.Random) -> Presentation:
    """Shuffle the options; pinned ones stay last in authored order, and true and false keep their order."""
    positions = range(len(item.options))
    if item.type is ItemType.TRUE_FALSE:
        return Presentation(item, tuple(positions))
    free = [position for position in positions if not item.options[position].is_pinned]
    pinned = [position for position in positions if item.options[position].is_pinned]
    rng.shuffle(free)
    return Presentation(item, (*free, *pinned))


def restore_presentation(item: Item, order: Sequence[int]) -> Presentation:
    """Show the item as before, or in authored order where it has changed so that `order` no longer fits."""
    positions = range(len(item.options))
    fits = sorted(order) == list(positions)
    return Presentation(item, tuple(order) if fits else tuple(positions))


def letter_at(shown: int) -> str:
    """Return the letter of a shown position counted from 0: A … Z, then AA, AB and so on."""
    ahead, last = divmod(shown, len(ascii_uppercase))
    return (letter_at(ahead - 1) if ahead else "") + ascii_uppercase[last]


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: "A", "A and C", "A, C and D"; nothing for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
