"""What was given, and what would have been right, in a few words for every type."""

from __future__ import annotations

import random

import pytest
from hypothesis import given

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, Option
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import can_read_answer, find_expected_wrong, mark_response
from rhizotrainer.study.presentation import build_presentation, restore_presentation
from rhizotrainer.study.wording import find_right_answer, given_words
from tests.builders import (
    make_cloze,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_numeric,
    make_ordering,
    make_right_response,
    make_series,
    make_short_answer,
    make_wrong,
)
from tests.study.strategies import items


def say(item: Item, response: Response) -> str:
    shown = restore_presentation(item, range(len(item.options)))
    return given_words(shown, response, mark_response(item, response))


@pytest.mark.parametrize(
    ("item", "response", "words"),
    [
        (make_item(), Response(chosen=frozenset({2})), "You chose C"),
        (make_multiple(), Response(chosen=frozenset({0, 4})), "You chose A, E"),
        (make_matching(), Response(placed=(0, 2, 2)), "Row 2 differs"),
        (make_matching(), Response(placed=(1, 2, 2)), "Rows 1 and 2 differ"),
        (make_series(), Response(placed=(1, 0, 1, 0)), ""),
        (make_series(), Response(placed=(1, 0, 1, 1)), "Rows 1, 2 and 3 differ"),
        (make_cloze(), Response(texts=("dorsal", "lateral")), "Gap 2 differs"),
        (make_ordering(), Response(placed=(1, 0, 2, 3)), "B and A out of place"),
        (make_ordering(), Response(placed=(3, 2, 1, 0)), ""),
        (make_numeric(), Response(texts=(" 42 ",)), "You typed “42”"),
        (make_numeric(), Response(), ""),
        (make_short_answer(), Response(texts=("the sympathetic ganglion of the trunk",)), None),
        (make_label(), Response(placed=(1, 0, 2)), ""),
    ],
)
def test_what_was_given_is_said_shortly(item: Item, response: Response, words: str | None) -> None:
    told = say(item, response)
    assert told == ("You typed “the sympathetic ganglion of the…”" if words is None else words)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"r0"}, "You chose: Ventral root"),
        ({"r0", "far"}, "You chose: Dorsal root and Ventral root"),
        ({"r9"}, ""),
        ((), ""),
        ({"r0", "long"}, ""),
    ],
)
def test_what_was_pointed_at_is_named_where_all_of_it_has_a_name(chosen, words) -> None:
    item = make_locate(options=(Option("", False, "", region="r0"), Option("", True, "", region="r1")), needs_all=True)
    regions = (Region("r0", "Ventral root"), Region("far", "Dorsal root"), Region("r9"), Region("long", "L" * 25))
    response = Response(regions=frozenset(chosen))
    mark = mark_response(item, response)
    assert given_words(restore_presentation(item, range(2)), response, mark, regions) == words


@given(items())
def test_a_right_answer_needs_no_words(item: Item) -> None:
    response = make_right_response(item)
    shown = build_presentation(item, random.Random(1))
    mark = mark_response(item, response)
    if mark.score >= 1.0:
        assert given_words(shown, response, mark) == ""


@pytest.mark.parametrize(
    ("item", "right", "more"),
    [
        (make_numeric(value="80", unit="°C"), "80 °C", ""),
        (make_numeric(value="80", tolerance="5"), "80", "75 to 85 counts as right."),
        (make_numeric(value="80", unit="mA", tolerance="5 %"), "80 mA", "76 to 84 mA counts as right."),
        (make_numeric(value="76.6", unit="%", tolerance="5"), "76.6%", "71.6 to 81.6% counts as right."),
        (make_numeric(value="76.6", unit="%", tolerance="5 %"), "76.6%", "72.77 to 80.43% counts as right."),
        (make_numeric(value="-0.3", tolerance="0.1"), "-0.3", "-0.4 to -0.2 counts as right."),
        (make_numeric(value="1e6", tolerance="10 %"), "1e6", "900000 to 1100000 counts as right."),
        (make_numeric(value="2e40", tolerance="10 %"), "2e40", "1.8E+40 to 2.2E+40 counts as right."),
        (make_numeric(value="80", tolerance="0"), "80", ""),
        (make_short_answer(accepts=("a",)), "a", ""),
        (make_short_answer(accepts=("a", "b", "c")), "a", "Also right: b or c"),
    ],
)
def test_the_right_answer_says_what_else_counts(item: Item, right: str, more: str) -> None:
    assert find_right_answer(item) == (right, more)


def test_an_expected_mistake_is_found_in_its_gap() -> None:
    item = make_cloze(options=make_wrong("lateral"))
    response = Response(texts=("dorsal", "lateral"))
    assert [find_expected_wrong(item, response, gap) for gap in (0, 1)] == [None, 0]
    typed = make_short_answer(wrong=("Dorsal horn",))
    assert find_expected_wrong(typed, Response(texts=("dorsal horn",))) == 0


def test_what_is_no_number_cannot_be_read() -> None:
    assert can_read_answer(make_numeric(unit="mA"), "3 mA")
    assert not can_read_answer(make_numeric(unit="mA"), "3 V")
    assert not can_read_answer(make_numeric(), "many")
    assert can_read_answer(make_short_answer(), "many")
