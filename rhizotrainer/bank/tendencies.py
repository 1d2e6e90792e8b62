"""Weigh what gives keys away over a whole bank: where they stand, how long they are, how often "true" is right.

Each count comes with what chance would make of it and how likely that is. Rules judge it, statistics show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from rhizotrainer.bank.chances import chi_square_tail, fair_coin_tail, normal_tail, quadratic_form
from rhizotrainer.model.items import Item, ItemType

# With fewer the tests below are not to be trusted, and nobody would see a pattern.
FEWEST = 20
# What chance brings about less often than this is called a tendency.
UNLIKELY = 0.01
# The last positions are taken together until chance puts as many keys there.
_FEWEST_EXPECTED = 2.0


@dataclass(frozen=True, slots=True)
class KeyPositions:
    """How the keys of single choices stand, from the first position on, and how many chance would put there.

    `statistic` has `degrees` degrees of freedom; it and `chance` (p) are None where there are too few items.
    """

    items: int
    counts: tuple[int, ...]
    expected: tuple[float, ...]
    statistic: float | None = None
    degrees: int = 0
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class KeyLengths:
    """How often the key of a single choice is its longest option.

    `longest` counts keys longer than every other option. `guesser` is what one who always picks the longest gets right
    on average, one of equally long options by lot; `by_chance` is what one who picks by lot gets.
    """

    items: int
    longest: int
    guesser: float
    by_chance: float
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Truths:
    """How many statements (true/false items and those of series) are true."""

    statements: int
    true: int
    chance: float | None = None

    @property
    def share(self) -> float:
        return self.true / self.statements if self.statements else 0.0


def weigh_positions(items: Iterable[Item]) -> KeyPositions:
    """Return how the keys of single choices stand, against equal chances for every position of each item.

    The statistic is d'V⁻¹d of the counts less their expectations (the score statistic of the multinomial, in the
    manner of Mantel & Haenszel where items differ in their number of options); with one number of options it is
    Pearson's chi-square.
    """
    found = Counter((key, len(item.options)) for item, key in _list_singles(items))
    sizes: Counter[int] = Counter()
    for (_, size), number in found.items():
        sizes[size] += number
    total, most = sizes.total(), max(sizes, default=0)
    counts = [0] * most
    for (key, _), number in found.items():
        counts[key] += number
    expected = [sum(number / size for size, number in sizes.items() if size > at) for at in range(most)]
    if total < FEWEST:
        return KeyPositions(total, tuple(counts), tuple(expected))
    last = next(at for at in range(most - 1, -1, -1) if sum(expected[at:]) >= _FEWEST_EXPECTED)
    statistic = quadratic_form([counts[at] - expected[at] for at in range(last)], _vary(sizes, last))
    return KeyPositions(
        total, tuple(counts), tuple(expected), statistic, last, chi_square_tail(statistic, last) if last else 1.0
    )


def _vary(sizes: Counter[int], last: int) -> list[list[float]]:
    """Return the covariance of the counts at all positions before the last, summed over the numbers of options."""
    rows = [[0.0] * last for _ in range(last)]
    for size, number in sizes.items():
        share = 1 / size
        for at in range(min(size, last)):
            rows[at][at] += number * share
            for other in range(min(size, last)):
                rows[at][other] -= number * share * share
    return rows


def weigh_lengths(items: Iterable[Item]) -> KeyLengths:
    """Return how often the key of a single choice is the longest option, against a key drawn by lot in each item.

    One-sided normal test with Yates' half; an item with k options, m of them longest, gives 1/m with chance m/k, so
    its mean is 1/k and its variance 1/(mk) - 1/k².
    """
    total = longest = 0
    guesser = by_chance = variance = 0.0
    for item, key in _list_singles(items):
        lengths = [len(option.text) for option in item.options]
        most, size = max(lengths), len(lengths)
        rivals = lengths.count(most)
        total += 1
        by_chance += 1 / size
        variance += 1 / (rivals * size) - 1 / size**2
        if lengths[key] == most:
            guesser += 1 / rivals
            longest += rivals == 1
    if total < FEWEST:
        return KeyLengths(total, longest, guesser, by_chance)
    # Where all options of all items are equally long there is nothing to tell.
    chance = normal_tail((guesser - by_chance - 0.5) / sqrt(variance)) if variance > 1e-9 else 1.0
    return KeyLengths(total, longest, guesser, by_chance, chance)


def weigh_truths(items: Iterable[Item]) -> Truths:
    """Return how many statements are true, against a fair coin (exact two-sided binomial test)."""
    statements = true = 0
    for item in items:
        if item.type is ItemType.TRUE_FALSE:
            answers = [item.options[0].is_key] if len(item.options) == 2 and item.keys else []
        elif item.type is ItemType.TRUE_FALSE_SERIES:
            answers = [0 in part.keys for part in item.parts if part.keys]
        else:
            continue
        statements += len(answers)
        true += sum(answers)
    return Truths(statements, true, fair_coin_tail(true, statements) if statements >= FEWEST else None)


def _list_singles(items: Iterable[Item]) -> Iterator[tuple[Item, int]]:
    """Yield every single choice that has a key and something beside it, with the key's position."""
    for item in items:
        if item.type is ItemType.SINGLE_CHOICE and len(item.options) > 1:
            key = next((at for at, option in enumerate(item.options) if option.is_key), -1)
            if key >= 0:
                yield item, key
