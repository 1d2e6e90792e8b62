"""An answer of another day, among the options of now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.learning import Attempt, Response
from rhizotrainer.study.past_answers import restore_attempt
from rhizotrainer.study.updates import build_essence
from tests.builders import make_attempt, make_item, make_options
from tests.study.strategies import items

THEN = make_item(fingerprint="then")
NOW = replace(THEN, fingerprint="now")


def answer(item: Item, *chosen: int, struck_out: tuple[int, ...] = ()) -> Attempt:
    return make_attempt(item, response=Response(frozenset(chosen), frozenset(struck_out)))


def restore(then: Item, now: Item, attempt: Attempt) -> Attempt | None:
    return restore_attempt(now, attempt, build_essence(then))


def test_in_the_same_version_it_is_as_it_was() -> None:
    attempt = answer(THEN, 0)
    assert restore_attempt(THEN, attempt, None) is attempt


def test_options_in_another_order_are_found_by_their_texts() -> None:
    attempt = answer(THEN, 0, struck_out=(2,))
    found = restore(THEN, replace(NOW, options=THEN.options[::-1]), attempt)
    last = len(THEN.options) - 1
    assert found is not None
    assert found.response == Response(frozenset({last}), frozenset({last - 2}))
    assert found.option_order == tuple(range(last, -1, -1))


def test_an_option_that_went_is_not_guessed() -> None:
    now = replace(NOW, options=THEN.options[1:])
    assert restore(THEN, now, answer(THEN, 0)) is None
    found = restore(THEN, now, answer(THEN, 2, struck_out=(0,)))
    assert found is not None
    assert found.response == Response(frozenset({1}))


def test_an_option_with_a_mended_typo_is_found_and_one_that_was_added_stands_last() -> None:
    before = (replace(THEN.options[0], text="The electode cools"), *THEN.options[1:])
    after = (replace(THEN.options[0], text="Something new"), replace(THEN.options[0], text="The electrode cools"))
    then, now = replace(THEN, options=before), replace(NOW, options=(*after, *THEN.options[1:]))
    found = restore(then, now, answer(then, 0))
    assert found is not None
    assert found.response.chosen == {1}
    assert found.option_order == (*range(1, len(now.options)), 0)


def test_nothing_is_restored_where_the_key_changed_or_what_it_was_is_not_known() -> None:
    attempt = answer(THEN, 1)
    assert restore(THEN, replace(NOW, options=make_options(keys=(2,))), attempt) is None
    assert restore(THEN, replace(NOW, type=ItemType.MULTIPLE_CHOICE), attempt) is None
    assert restore_attempt(NOW, attempt, None) is None
    assert restore_attempt(NOW, attempt, replace(build_essence(THEN), options=())) is None


@given(items(types=(ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE)), st.data())
def test_whatever_the_order_the_same_texts_are_chosen(item: Item, data: Any) -> None:
    chosen = data.draw(st.frozensets(st.integers(0, len(item.options) - 1), min_size=1))
    now = replace(item, options=tuple(data.draw(st.permutations(item.options))), fingerprint="now")
    found = restore(item, now, answer(replace(item, fingerprint="then"), *chosen))
    assert found is not None
    assert {now.options[at].text for at in found.response.chosen} == {item.options[at].text for at in chosen}
    assert sorted(found.option_order) == list(range(len(now.options)))
