"""Which things a learner takes for one another: pairs of words, from what was given where something else was right.

Pure. A pair is named by the texts of options, by the names of structures, or by what was typed. True and false, steps
out of place and numbers are not taken for one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemAddress, ItemType
from rhizotrainer.model.learning import Response
from rhizotrainer.model.updates import Essence
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.marking import OptionOutcome, find_part_outcomes

FEWEST_ANSWERS = 2
"""What happened once may have been chance; a pair needs as many."""
_UNNAMED = frozenset({ItemType.TRUE_FALSE, ItemType.TRUE_FALSE_SERIES, ItemType.ORDERING, ItemType.NUMERIC})


@dataclass(frozen=True, slots=True)
class Swap:
    """What was given in place of what was right, to one item, so many times."""

    address: ItemAddress
    right: str
    taken: str
    answers: int = 1


@dataclass(frozen=True, slots=True)
class SwappedPair:
    """Two things taken for one another in one bank, first the direction that happened more often.

    `second_for_first` counts the answers that gave the second where the first was right. `items` are those in which it
    happened, the two sides taking turns.
    """

    bank: str
    first: str
    second: str
    second_for_first: int
    first_for_second: int
    items: tuple[ItemAddress, ...]

    @property
    def answers(self) -> int:
        return self.second_for_first + self.first_for_second


def list_swaps(item: Item, response: Response, regions: Sequence[Region] = ()) -> tuple[tuple[str, str], ...]:
    """Return what was right and what was given in its place, of an answer to the item as it is now.

    `regions` are those of its figure: their names say what was pointed at. Nothing is returned where it is not plain
    which thing was taken for which, as where several were right and several others were chosen.
    """
    if item.type in _UNNAMED or item.quantity is not None:
        return ()
    if item.type is ItemType.CLOZE:
        pairs: Iterable[tuple[str, str]] = _swap_gaps(item, response)
    elif item.is_typed:
        pairs = [(item.accepts[0], text) for text in response.texts[:1] if item.accepts]
    elif item.type in MATCHING_TYPES:
        pairs = _swap_parts(item, response)
    elif item.type is ItemType.LOCATE:
        pairs = _swap_regions(item, response, regions)
    else:
        pairs = _swap_options(item, response)
    return _keep_named(pairs)


def list_former_swaps(was: Essence, response: Response, regions: Sequence[Region] = ()) -> tuple[tuple[str, str], ...]:
    """Return the same of an answer to a version that is gone, by what is kept of it.

    That is enough where one option was to be chosen, one text to be typed or one structure to be pointed at; of other
    kinds too little is kept.
    """
    if was.type in {kind.value for kind in _UNNAMED} or was.parts or not was.right:
        return ()
    if was.is_typed:
        return _keep_named((was.right[0], text) for text in response.texts[:1])
    if was.type == ItemType.LOCATE.value:
        names = {region.id: region.name for region in regions}
        return _keep_named(_pair_regions(response.regions, frozenset(was.regions), names))
    chosen = [was.options[at] for at in response.chosen if at < len(was.options)]
    return _keep_named([(was.right[0], chosen[0])] if len(was.right) == len(chosen) == 1 else [])


def tell_right(item: Item) -> str:
    """Return the one thing that is right for an item, "" where there are several or none with a name."""
    if item.type in _UNNAMED or item.type in MATCHING_TYPES or item.type is ItemType.CLOZE:
        return ""
    if item.is_typed:
        return item.accepts[0] if item.accepts else ""
    keys = sorted(item.keys)
    return item.options[keys[0]].text if len(keys) == 1 else ""


def rank_pairs(swaps: Iterable[Swap]) -> tuple[SwappedPair, ...]:
    """Add up both directions of each pair, and return those of FEWEST_ANSWERS at least, the most frequent first.

    Texts that differ in case and spaces alone are the same.
    """
    found: dict[tuple[str, str, str], dict[tuple[str, str], list[Swap]]] = {}
    for swap in swaps:
        right, taken = _fold(swap.right), _fold(swap.taken)
        if right and taken and right != taken:
            low, high = sorted((right, taken))
            found.setdefault((swap.address.bank, low, high), {}).setdefault((right, taken), []).append(swap)
    pairs = [_build_pair(bank, sides) for (bank, _low, _high), sides in found.items()]
    kept = [pair for pair in pairs if pair.answers >= FEWEST_ANSWERS]
    return tuple(sorted(kept, key=lambda pair: (-pair.answers, pair.bank, _fold(pair.first))))


def is_same_pair(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two pairs of what was right and what was given are the same."""
    return [_fold(text) for text in one] == [_fold(text) for text in other]


def _build_pair(bank: str, sides: Mapping[tuple[str, str], Sequence[Swap]]) -> SwappedPair:
    ranked = sorted(sides.values(), key=lambda side: (-sum(swap.answers for swap in side), _fold(side[0].right)))
    one, other = ranked[0], ranked[1] if len(ranked) > 1 else ()
    return SwappedPair(
        bank=bank,
        first=" ".join(one[0].right.split()),
        second=" ".join(one[0].taken.split()),
        second_for_first=sum(swap.answers for swap in one),
        first_for_second=sum(swap.answers for swap in other),
        items=_take_turns([_list_items(one), _list_items(other)]),
    )


def _list_items(side: Sequence[Swap]) -> list[ItemAddress]:
    counts: dict[ItemAddress, int] = {}
    for swap in side:
        counts[swap.address] = counts.get(swap.address, 0) + swap.answers
    return sorted(counts, key=lambda address: (-counts[address], address))


def _take_turns(sides: Sequence[Sequence[ItemAddress]]) -> tuple[ItemAddress, ...]:
    longest = max(len(side) for side in sides)
    turns = [side[at] for at in range(longest) for side in sides if at < len(side)]
    return tuple(dict.fromkeys(turns))


def _swap_options(item: Item, response: Response) -> list[tuple[str, str]]:
    """Pair what was missed with what was chosen in its place, where it is one of each."""
    chosen = [at for at in sorted(response.chosen) if at < len(item.options)]
    wrong = [item.options[at].text for at in chosen if not item.options[at].is_key]
    missed = [item.options[at].text for at in sorted(item.keys - response.chosen)]
    return [(missed[0], wrong[0])] if len(wrong) == len(missed) == 1 else []


def _swap_parts(item: Item, response: Response) -> list[tuple[str, str]]:
    """Pair for each part the option that belongs there with the one that was put there."""
    return [
        (item.options[part.keys[0]].text, item.options[given].text)
        for part, given in zip(item.parts, response.placed, strict=False)
        if len(part.keys) == 1 and 0 <= given < len(item.options) and given not in part.keys
    ]


def _swap_gaps(item: Item, response: Response) -> list[tuple[str, str]]:
    judged = zip(item.parts, response.texts, find_part_outcomes(item, response), strict=False)
    return [(part.accepts[0], text) for part, text, outcome in judged if outcome is OptionOutcome.INCORRECT]


def _swap_regions(item: Item, response: Response, regions: Sequence[Region]) -> list[tuple[str, str]]:
    names = {region.id: region.name for region in regions}
    names |= {option.region: option.text for option in item.options if option.text}
    return _pair_regions(response.regions, frozenset(item.options[key].region for key in item.keys), names)


def _pair_regions(pointed: frozenset[str], keys: frozenset[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    wrong, missed = [*(pointed - keys)], [*(keys - pointed)]
    return [(names.get(missed[0], ""), names.get(wrong[0], ""))] if len(wrong) == len(missed) == 1 else []


def _keep_named(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (right, taken) for right, taken in pairs if _fold(right) and _fold(taken) and _fold(right) != _fold(taken)
    )


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
