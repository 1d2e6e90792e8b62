"""Judge a response against what an item asks for, whatever its type.

The rules in words, with what a guess earns, are in docs/marking.md. Knows nothing of the order in which options were
shown, of time or of confidence. Typed texts and numbers and the order of steps are judged next door.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from math import fsum
from typing import TYPE_CHECKING

from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemType, Part
from rhizotrainer.model.learning import Attempt, Mark, Response
from rhizotrainer.study.step_orders import judge_places, score_order

if TYPE_CHECKING:
    from rhizotrainer.study.typed_numbers import TypedJudgement


class OptionOutcome(StrEnum):
    """How one option, or one part of a question, came out once the answer was checked."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"
    NOT_CHOSEN = "not chosen"


def mark_response(item: Item, response: Response) -> Mark:
    """Mark a response by the rule of the item's type.

    Where one answer is asked it is right or wrong. Where several options may be chosen, every key chosen counts one,
    every distractor chosen takes one away, and the sum is divided by the number of keys, never below 0; Moodle's
    multichoice question gives the same partial credit when its options are graded +1/keys and -1/keys. True and false
    statements are counted in the same way, right less wrong by all: with four statements that is the half point for
    three right ones (PS50 in Lahner FM et al. Multiple true-false items: a comparison of scoring algorithms. Adv
    Health Sci Educ 2018;23:455-463). Other parts (scenarios, pairs, labels, gaps) count each by itself. An order is
    scored by its pairs of steps (`step_orders`).

    `right` of `parts` are the keys chosen, the parts answered rightly, or the steps that stand at their place.

    Raises:
        ValueError: the item has no key, so nothing could be right.
    """
    if item.is_typed and item.type is not ItemType.CLOZE:
        return _mark_whole(is_right=_judge_typed(item, response).is_right)
    if item.type is ItemType.ORDERING:
        return _mark_order(item, response)
    if item.type in MATCHING_TYPES or item.type is ItemType.CLOZE:
        return _mark_parts(item, response)
    return _mark_choice(item, response)


def mark_case(marks: Sequence[Mark]) -> Mark:
    """Mark a whole case: the mean score of its questions; `right` of `parts` questions were wholly right.

    Raises:
        ValueError: there are no marks.
    """
    if not marks:
        raise ValueError("a case has at least one question")
    right = sum(mark.score >= 1.0 for mark in marks)
    score = 1.0 if right == len(marks) else fsum(mark.score for mark in marks) / len(marks)
    return Mark(score, right, len(marks))


def restore_mark(item: Item, attempt: Attempt) -> Mark:
    """Return the mark that was given then: its score stays, even if the item has changed since."""
    whole = Mark(attempt.score, int(attempt.score >= 1.0), 1)
    counts_parts = item.takes_several or item.parts or item.type is ItemType.ORDERING
    if item.type is not attempt.item_type or not counts_parts:
        return whole
    try:
        return replace(mark_response(item, attempt.response), score=attempt.score)
    except ValueError:
        return whole


def find_outcome(item: Item, response: Response, authored: int) -> OptionOutcome:
    """Say how the option at an authored position came out.

    A step of an ordering is correct at its place; an option given to parts is incorrect where it belongs to one of
    them not, and missed where one lacks it; an expected wrong answer is incorrect where it was the one typed.

    Raises:
        IndexError: the item has no such option.
    """
    option = item.options[authored]
    if item.is_typed:
        is_it = item.type is not ItemType.CLOZE and _judge_typed(item, response).wrong == authored
        return OptionOutcome.INCORRECT if is_it else OptionOutcome.NOT_CHOSEN
    if item.type is ItemType.ORDERING:
        return _outcome_of(is_right=judge_places(item.options, response.placed)[authored])
    if item.type in MATCHING_TYPES:
        return _find_offer_outcome(item, response, authored)
    if authored in _find_chosen(item, response):
        return OptionOutcome.CORRECT if option.is_key else OptionOutcome.INCORRECT
    if item.type is ItemType.LOCATE and not item.needs_all and mark_response(item, response).score:
        # Any key region would have done, so the others were not missed.
        return OptionOutcome.NOT_CHOSEN
    return OptionOutcome.MISSED if option.is_key else OptionOutcome.NOT_CHOSEN


def is_also_right(item: Item, response: Response, authored: int) -> bool:
    """Say whether an option was not chosen and would have done as well as the one that was: any key region will do."""
    return (
        item.type is ItemType.LOCATE
        and item.options[authored].is_key
        and find_outcome(item, response, authored) is OptionOutcome.NOT_CHOSEN
    )


def find_expected_wrong(item: Item, response: Response, gap: int = 0) -> int | None:
    """Return the position of the expected wrong answer that was typed into a gap, None where it was none of them."""
    # Start-up: as in `_judge_typed`.
    from rhizotrainer.study.typed_answers import judge_text

    if item.type is not ItemType.CLOZE:
        return _judge_typed(item, response).wrong
    text = response.texts[gap] if gap < len(response.texts) else ""
    return judge_text(item, text, item.parts[gap].accepts).wrong


def can_read_answer(item: Item, text: str) -> bool:
    """Tell whether a typed answer can be read at all; where a number is asked, not every text is one."""
    # Start-up: as in `_judge_typed`.
    from rhizotrainer.study.typed_numbers import read_number

    return item.quantity is None or bool(read_number(text, item.quantity.unit))


def find_part_outcomes(item: Item, response: Response) -> tuple[OptionOutcome, ...]:
    """Say for each part of the item whether it was answered rightly, wrongly or not at all (missed)."""
    return tuple(_outcome_of(is_right=found) for found in _judge_parts(item, response))


def _mark_whole(*, is_right: bool) -> Mark:
    return Mark(float(is_right), int(is_right), 1)


def _mark_choice(item: Item, response: Response) -> Mark:
    keys = item.keys
    if not keys:
        raise ValueError(f"{item.address} has no key")
    chosen = _find_chosen(item, response)
    hits, extras = len(chosen & keys), len(chosen - keys)
    if item.takes_several:
        return Mark(max(0, hits - extras) / len(keys), hits, len(keys))
    return _mark_whole(is_right=hits == 1 and not extras)


def _mark_parts(item: Item, response: Response) -> Mark:
    if not item.parts or not all(part.keys or part.accepts for part in item.parts):
        raise ValueError(f"{item.address} has no key")
    found = _judge_parts(item, response)
    right, wrong = found.count(True), found.count(False)
    counted = right - wrong if item.type is ItemType.TRUE_FALSE_SERIES else right
    return Mark(max(0, counted) / len(found), right, len(found))


def _mark_order(item: Item, response: Response) -> Mark:
    if not item.options:
        raise ValueError(f"{item.address} has no key")
    at_place = judge_places(item.options, response.placed).count(True)
    return Mark(score_order(item.options, response.placed), at_place, len(item.options))


def _find_chosen(item: Item, response: Response) -> frozenset[int]:
    """Return the authored positions that were chosen; in a figure, a region that is no option's is -1."""
    if item.type is not ItemType.LOCATE:
        return response.chosen
    places = {option.region: authored for authored, option in reversed(list(enumerate(item.options)))}
    strays = sum(region not in places for region in response.regions)
    known = {places[region] for region in response.regions if region in places}
    return frozenset(known) | frozenset(range(-strays, 0))


def _judge_typed(item: Item, response: Response) -> TypedJudgement:
    # Start-up: most sittings ask for no typed answer, and decimals and word lists cost 4 ms.
    from rhizotrainer.study.typed_answers import judge_text
    from rhizotrainer.study.typed_numbers import judge_number

    typed = response.texts[0] if response.texts else ""
    if item.type is ItemType.NUMERIC and item.quantity:
        return judge_number(item.quantity, typed, item.options)
    if not item.accepts:
        raise ValueError(f"{item.address} has no key")
    return judge_text(item, typed, item.accepts)


def _judge_parts(item: Item, response: Response) -> list[bool | None]:
    """Return for each part whether it was answered rightly, None where it was not answered."""
    if item.type is ItemType.CLOZE:
        texts = [*response.texts, *[""] * len(item.parts)]
        return [_judge_gap(item, part, text) for part, text in zip(item.parts, texts, strict=False)]
    placed = [*response.placed, *[-1] * len(item.parts)]
    return [
        given in part.keys if 0 <= given < len(item.options) else None
        for part, given in zip(item.parts, placed, strict=False)
    ]


def _judge_gap(item: Item, part: Part, text: str) -> bool | None:
    # Start-up: as above.
    from rhizotrainer.study.typed_answers import judge_text

    return judge_text(item, text, part.accepts).is_right if text.strip() else None


def _find_offer_outcome(item: Item, response: Response, authored: int) -> OptionOutcome:
    judged = list(zip(item.parts, [*response.placed, *[-1] * len(item.parts)], strict=False))
    given = [authored in part.keys for part, placed in judged if placed == authored]
    if given:
        return OptionOutcome.CORRECT if all(given) else OptionOutcome.INCORRECT
    is_lacking = any(authored in part.keys and placed not in part.keys for part, placed in judged)
    return OptionOutcome.MISSED if is_lacking else OptionOutcome.NOT_CHOSEN


def _outcome_of(*, is_right: bool | None) -> OptionOutcome:
    if is_right is None:
        return OptionOutcome.MISSED
    return OptionOutcome.CORRECT if is_right else OptionOutcome.INCORRECT
