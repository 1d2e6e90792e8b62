"""What an answer that went wrong may have been confused with: the texts given wrongly first, then the other wrong ones.

Pure; the learner says which it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemType
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_part_outcomes
from rhizotrainer.study.responding import list_placed, list_texts

_UNNAMED = frozenset({ItemType.TRUE_FALSE, ItemType.TRUE_FALSE_SERIES, ItemType.ORDERING})


def list_confusable(item: Item, response: Response, order: Sequence[int] = ()) -> tuple[str, ...]:
    """Return texts that the learner may have taken for the right one; the first is what was given wrongly.

    `order` is that in which options were shown. Where nothing that was given has a text, as a nameless region, the list
    holds the other wrong options; steps out of place, and true and false, are not taken for one another.
    """
    if item.type in _UNNAMED:
        return ()
    given = [*_list_given(item, response)]
    texts = (" ".join(text.split()) for text in (*given, *_list_wrong(item, order)))
    return tuple(dict.fromkeys(text for text in texts if text))


def _list_given(item: Item, response: Response) -> Iterable[str]:
    if item.type is ItemType.CLOZE:
        outcomes = find_part_outcomes(item, response)
        texts = list_texts(item, response)
        return [text for text, outcome in zip(texts, outcomes, strict=False) if outcome is OptionOutcome.INCORRECT]
    if item.type in MATCHING_TYPES:
        outcomes = find_part_outcomes(item, response)
        placed = zip(list_placed(item, response), outcomes, strict=False)
        return [item.options[at].text for at, outcome in placed if at >= 0 and outcome is OptionOutcome.INCORRECT]
    if item.is_typed:
        return list_texts(item, response)
    if item.type is ItemType.LOCATE:
        return [one.text for one in item.options if one.region in response.regions and not one.is_key]
    return [item.options[at].text for at in sorted(response.chosen) if not item.options[at].is_key]


def _list_wrong(item: Item, order: Sequence[int]) -> Iterable[str]:
    if item.type in MATCHING_TYPES:
        # Any of them is right for one part and wrong for another.
        return [option.text for option in item.options]
    shown = order if sorted(order) == list(range(len(item.options))) else range(len(item.options))
    return [item.options[at].text for at in shown if not item.options[at].is_key]
