"""A table tells every answer in a few words, whatever its type; nothing is said only where nothing was given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, Option
from rhizotrainer.model.learning import Response
from rhizotrainer.study.answer_words import tell_answers
from tests.builders import (
    make_attempt,
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
)
from tests.study.strategies import items


def tell(item: Item, response: Response | None, regions: tuple[Region, ...] = ()) -> tuple[str, str]:
    attempt = None if response is None else make_attempt(item, response=response)
    return tell_answers(item, attempt, range(len(item.options)), regions)


@pytest.mark.parametrize(
    ("item", "response", "told"),
    [
        (make_item(), Response(chosen=frozenset({2})), ("C", "B")),
        (make_multiple(), Response(chosen=frozenset({0, 4})), ("A, E", "A, C")),
        (make_matching(), Response(placed=(0, 2, 2)), ("2 of 3 right", "3 of 3")),
        (make_series(), Response(placed=(1, 0, 1, 1)), ("1 of 4 right", "4 of 4")),
        (make_ordering(), Response(placed=(1, 0, 2, 3)), ("2 of 4 right", "4 of 4")),
        (make_label(), Response(placed=(1, 0, 2)), ("1 of 3 right", "3 of 3")),
        (make_numeric(), Response(texts=(" 42 ",)), ("42", None)),
        (make_short_answer(), Response(texts=("two\nwords",)), ("two words", None)),
        (make_cloze(), Response(texts=("", "lateral")), ("…, lateral", None)),
        (make_cloze(), Response(texts=("", " ")), ("", None)),
        (make_ordering(), None, ("", "4 of 4")),
    ],
)
def test_every_type_is_told_shortly(item: Item, response: Response | None, told: tuple[str, str | None]) -> None:
    yours, key = tell(item, response)
    assert yours == told[0]
    assert key == told[1] if told[1] else key


def test_structures_are_told_by_the_names_of_their_figure() -> None:
    item = make_locate(options=(Option("", True, "Yes.", region="dh"), Option("", False, "No.", region="vh")))
    names = (Region("dh", "Dorsal horn"), Region("vh", "Ventral horn"), Region("x", ""))
    assert tell(item, Response(regions=frozenset({"vh"})), names) == ("Ventral horn", "Dorsal horn")
    assert tell(item, Response(regions=frozenset({"x"})), names) == ("x", "Dorsal horn")


def test_of_a_question_that_changed_since_only_what_was_typed_is_told() -> None:
    typed, chosen = make_short_answer(), make_item()
    first = make_attempt(typed, response=Response(texts=("typed",)))
    second = make_attempt(chosen, response=Response(chosen=frozenset({1})))
    assert tell_answers(replace(typed, fingerprint="of another day"), first, ()) == ("typed", "")
    assert tell_answers(replace(chosen, fingerprint="of another day"), second, (0, 1, 2, 3)) == ("", "")
    assert tell_answers(None, first, ()) == ("typed", "")


@given(items())
def test_a_whole_answer_and_its_key_are_never_told_by_nothing(item: Item) -> None:
    yours, key = tell(item, make_right_response(item))
    assert yours
    assert key
