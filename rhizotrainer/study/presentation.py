"""One showing of an item: which option stands where, and what it is called there.

Shuffles with the dice it is given and never marks. "Authored" positions are those of the bank file; "shown"
positions are those on the screen; letters belong to shown positions.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemAddress, ItemType, Option
from rhizotrainer.model.learning import SessionRecord
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.step_orders import rank_steps, read_alike
from rhizotrainer.tongue import Tongue

tr = Tongue("List of words")

# True and false stand in this order, and an option list is sorted by its author.
_UNSHUFFLED = frozenset({ItemType.TRUE_FALSE, ItemType.TRUE_FALSE_SERIES, ItemType.EXTENDED_MATCHING})


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


def build_presentation(item: Item, rng: random.Random, *, shuffles: bool = True) -> Presentation:
    """Shuffle what the type offers; where a session does not shuffle, options keep their authored order.

    Options are shuffled, pinned ones stay last in authored order. True and false, and the option list of an extended
    matching, stay as authored; so do the parts of every type, which are no options: statements, scenarios, the left
    sides of pairs, regions to label, gaps. Steps are never shown in their right order, unless there is no other. What
    is typed has no options to show: its expected wrong answers stay hidden.
    """
    positions = range(_count_shown(item))
    if item.type in _UNSHUFFLED:
        return Presentation(item, tuple(positions))
    if item.type is ItemType.ORDERING:
        return Presentation(item, _disorder(item, rng))
    # Left as written, the options of a matching would often stand beside what they belong to.
    if not shuffles and item.type not in MATCHING_TYPES:
        return Presentation(item, tuple(positions))
    free = [position for position in positions if not item.options[position].is_pinned]
    pinned = [position for position in positions if item.options[position].is_pinned]
    rng.shuffle(free)
    return Presentation(item, (*free, *pinned))


def restore_presentation(item: Item, order: Sequence[int]) -> Presentation:
    """Show the item as before, or in authored order where it has changed so that `order` no longer fits."""
    positions = range(_count_shown(item))
    fits = sorted(order) == list(positions)
    return Presentation(item, tuple(order) if fits else tuple(positions))


def resume_presentations(
    record: SessionRecord, items: Mapping[ItemAddress, Item], rng: random.Random
) -> tuple[Presentation, ...]:
    """Show a session's questions as when it was begun.

    One that changed since, so that its order no longer fits, is arranged anew: the authored order would tell the answer
    of steps and pairs, and often that of a choice.
    """
    presentations = []
    for question in record.questions:
        item = items[question.address]
        shown = restore_presentation(item, question.option_order)
        if shown.order != question.option_order:
            shown = build_presentation(item, rng, shuffles=record.terms.shuffles_options)
        presentations.append(shown)
    return tuple(presentations)


def letter_at(shown: int) -> str:
    """Return the letter of a shown position counted from 0: A … Z, then AA, AB and so on."""
    ahead, last = divmod(shown, len(ascii_uppercase))
    return (letter_at(ahead - 1) if ahead else "") + ascii_uppercase[last]


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: "A", "A and C", "A, C and D"; nothing for none."""
    if len(words) < 2:
        return "".join(words)
    return tr("{words} and {last}", words=", ".join(words[:-1]), last=words[-1])


def _count_shown(item: Item) -> int:
    return 0 if item.is_typed else len(item.options)


def _disorder(item: Item, rng: random.Random) -> tuple[int, ...]:
    """Return the steps in a wrong order; in the only one where all read the same."""
    order = list(range(len(item.options)))
    rng.shuffle(order)
    ranks = rank_steps(item.options, order)
    if list(ranks) != sorted(ranks):
        return tuple(order)
    # Only neighbours that read differently make another order when they change places.
    steps = [item.options[authored] for authored in order]
    apart = [at for at in range(len(order) - 1) if not read_alike(steps[at], steps[at + 1])]
    if apart:
        at = rng.choice(apart)
        order[at], order[at + 1] = order[at + 1], order[at]
    return tuple(order)
