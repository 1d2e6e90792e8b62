"""The table of docs/updates.md on items, row by row, and the laws behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item, ItemType, Option, Part, Position, Stance
from rhizotrainer.model.updates import Change, Rename
from rhizotrainer.study.updates import build_essence, compare, plan_renames
from tests.builders import (
    make_cloze,
    make_extended,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_numeric,
    make_options,
    make_ordering,
    make_quote,
    make_series,
    make_short_answer,
    make_true_false,
)
from tests.study.strategies import items
from tests.study.update_tables import read_table


def with_option(item: Item, at: int, **changes: Any) -> Item:
    options = list(item.options)
    options[at] = replace(options[at], **changes)
    return replace(item, options=tuple(options))


def with_part(item: Item, at: int, **changes: Any) -> Item:
    parts = list(item.parts)
    parts[at] = replace(parts[at], **changes)
    return replace(item, parts=tuple(parts))


ONE = make_item()
CASE = replace(ONE, vignette="Her left leg hurts, the right one is not weak.")
NAMED = with_option(ONE, 1, text="The electrode destroys the root")
SEVERAL = make_multiple()
SERIES, PAIRS, LABELS = make_series(), make_matching(), make_label()
SCENARIOS = make_extended()
STEPS = make_ordering()
NUMBER = make_numeric(value="5", unit="mm", tolerance="2")
TYPED = make_short_answer(accepts=("ganglion", "Gasserian ganglion"), wrong=("dorsal root",))
GAPS = make_cloze()
PLACE = make_locate(keys=(1, 2))
QUOTED = make_item(quotes=(make_quote(text="heats up, destroying the tissue"),))
CITED = (make_quote(), make_quote(2))
OTHERS = make_item(positions=(Position("The guideline", (0,)),))
TRUE = make_true_false(stem="Rhizotomy relieves pain at L5.")

ROWS: dict[str, tuple[Item, Item]] = {
    "nothing: only its place in the file or its order's-sake keys changed": (
        ONE,
        replace(ONE, line=99, file_name="items/other.yaml", tags=("new",), objective="Know it"),
    ),
    "a typo in the stem was mended": (replace(ONE, stem="What dose it do?"), replace(ONE, stem="What does it do?")),
    "the stem was reworded": (ONE, replace(ONE, stem="How does the current act on the tissue?")),
    "a negation in the stem was added, removed or changed": (ONE, replace(ONE, stem="What does it not do?")),
    "a side or direction in the stem was added, removed or changed": (
        replace(ONE, stem="What does the left root move?"),
        replace(ONE, stem="What does the right root move?"),
    ),
    "the vignette was reworded": (CASE, replace(CASE, vignette="Pain in her left leg; the right one isn't weak.")),
    "a negation in the vignette was added, removed or changed": (
        CASE,
        replace(CASE, vignette="Her left leg hurts, the right one is weak."),
    ),
    "a side or direction in the vignette was added, removed or changed": (
        CASE,
        replace(CASE, vignette="Her right leg hurts, the left one is not weak."),
    ),
    "a rationale, the explanation, the takeaway or the note was reworded": (
        ONE,
        replace(with_option(ONE, 1, rationale="Other."), explanation="Other.", takeaway="Other.", note="Other."),
    ),
    "its options were put in another order": (ONE, replace(ONE, options=ONE.options[::-1])),
    "a distractor was added, removed or reworded": (
        ONE,
        replace(ONE, options=(Option("Something else", False, ""), ONE.options[1], Option("Another", False, ""))),
    ),
    "a typo in the key was mended": (with_option(NAMED, 1, text="The electode destroys the root."), NAMED),
    "the key means something else": (NAMED, with_option(NAMED, 1, text="The electrode spares the root")),
    "another option became the key": (ONE, replace(ONE, options=make_options(keys=(2,)))),
    "an option became a second key": (SEVERAL, with_option(SEVERAL, 1, is_key=True)),
    "one of several keys became a distractor": (SEVERAL, with_option(SEVERAL, 2, is_key=False)),
    "a true/false item has the other answer": (make_true_false(), make_true_false(is_true=False)),
    "the statement of a true/false item means something else": (
        TRUE,
        replace(TRUE, stem="Rhizotomy relieves pain at L4."),
    ),
    "a statement of a series has the other answer": (
        SERIES,
        with_part(SERIES, 0, keys=(1 - SERIES.parts[0].keys[0],)),
    ),
    "a statement was added to a series": (SERIES, replace(SERIES, parts=(*SERIES.parts, Part("A new one.", (0,))))),
    "a pair has another right side": (PAIRS, with_part(PAIRS, 0, keys=(3,))),
    "the pairs were put in another order": (PAIRS, replace(PAIRS, parts=PAIRS.parts[::-1])),
    "a scenario was reworded": (SCENARIOS, with_part(SCENARIOS, 0, text="A woman of 70 comes with a numb hand.")),
    "a scenario has another answer": (SCENARIOS, with_part(SCENARIOS, 0, keys=(3,))),
    "two steps changed places": (STEPS, replace(STEPS, options=(*STEPS.options[1::-1], *STEPS.options[2:]))),
    "a typo in a step was mended": (
        with_option(STEPS, 1, text="Position the  electode"),
        with_option(STEPS, 1, text="Position the electrode"),
    ),
    "the value of a number changed": (NUMBER, make_numeric(value="6", unit="mm", tolerance="2")),
    "the value of a number was written in another way (5 and 5.0)": (
        NUMBER,
        make_numeric(value="5.0", unit="mm", tolerance="2.00"),
    ),
    "the unit of a number changed": (NUMBER, make_numeric(value="5", unit="cm", tolerance="2")),
    "the tolerance of a number changed": (NUMBER, make_numeric(value="5", unit="mm", tolerance="2 %")),
    "an accepted text was added": (TYPED, replace(TYPED, accepts=(*TYPED.accepts, "semilunar ganglion"))),
    "an accepted text was removed": (TYPED, replace(TYPED, accepts=TYPED.accepts[:1])),
    "a text that was listed as wrong is accepted": (
        TYPED,
        replace(TYPED, accepts=(*TYPED.accepts, "Dorsal root"), options=()),
    ),
    "a gap accepts another text instead": (GAPS, with_part(GAPS, 0, accepts=("lateral",))),
    "a gap accepts one text more": (GAPS, with_part(GAPS, 0, accepts=("dorsal", "posterior"))),
    "another region of the figure is right": (PLACE, with_option(PLACE, 1, region="r9")),
    "every right region is asked for, no longer any one": (PLACE, replace(PLACE, needs_all=True)),
    "a label belongs to another region": (
        LABELS,
        with_part(with_part(LABELS, 0, region="r1"), 1, region="r0"),
    ),
    "white space or punctuation of a quote changed": (
        QUOTED,
        replace(QUOTED, quotes=(make_quote(text="heats  up – destroying the tissue."),)),
    ),
    "the words of a quote mean something else": (
        QUOTED,
        replace(QUOTED, quotes=(make_quote(text="heats up, sparing the tissue"),)),
    ),
    "a quote differs where it agreed": (ONE, replace(ONE, quotes=(make_quote(stance=Stance.DIFFERS),))),
    "a quote was added": (ONE, replace(ONE, quotes=CITED)),
    "a quote was removed": (replace(ONE, quotes=CITED), ONE),
    "another authority's key changed": (OTHERS, replace(OTHERS, positions=(Position("The guideline", (1,)),))),
    "its type changed": (ONE, replace(ONE, type=ItemType.MULTIPLE_CHOICE)),
}


def judge(before: Item, after: Item) -> Change:
    return compare(build_essence(before), build_essence(after))


def test_every_row_of_the_table_has_its_example_and_every_example_its_row() -> None:
    assert [row[0] for row in read_table("What became of an item")] == list(ROWS)


@pytest.mark.parametrize(("what", "happens"), read_table("What became of an item"))
def test_a_row_of_the_table_holds(what: str, happens: str) -> None:
    change = judge(*ROWS[what])
    assert change.brings_back == {"brings back": True, "keeps": False}[happens]


def test_a_change_is_named_by_its_weightiest_part() -> None:
    quotes = (make_quote(text="something else altogether"),)
    assert judge(ONE, replace(ONE, quotes=quotes)) is Change.QUOTE
    assert judge(ONE, replace(ONE, quotes=quotes, stem="What does it not do?")) is Change.QUESTION
    assert judge(ONE, replace(ONE, quotes=quotes, options=make_options(keys=(0,)), stem="Not?")) is Change.KEY
    several = replace(ONE, quotes=quotes, options=make_options(keys=(0, 1)), type=ItemType.MULTIPLE_CHOICE)
    assert judge(ONE, several) is Change.TYPE
    assert judge(ONE, replace(ONE, stem="Other")) is Change.WORDING


def test_a_vignette_that_was_not_kept_brings_nothing_back() -> None:
    before = replace(build_essence(CASE), vignette="")
    assert compare(before, build_essence(CASE)) is Change.WORDING
    assert compare(build_essence(CASE), before) is Change.QUESTION


@given(items())
def test_an_item_is_itself(item: Item) -> None:
    assert judge(item, item) is Change.NONE
    assert not judge(item, replace(item, stem=f"{item.stem}  ", explanation="Other")).brings_back


@given(items(types=(ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE)), st.randoms(use_true_random=False))
def test_the_order_of_options_never_matters(item: Item, rng: Any) -> None:
    options = list(item.options)
    rng.shuffle(options)
    assert not judge(item, replace(item, options=tuple(options))).brings_back


@given(items(types=(ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE)), st.data())
def test_an_option_that_changes_sides_always_matters_both_ways(item: Item, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(item.options) - 1))
    other = with_option(item, at, is_key=not item.options[at].is_key)
    assert judge(item, other) is Change.KEY
    assert judge(other, item) is Change.KEY


@given(items(), items())
def test_what_comes_back_one_way_comes_back_the_other_unless_more_is_accepted(one: Item, other: Item) -> None:
    if not (one.accepts or one.type is ItemType.CLOZE):
        assert judge(one, other).brings_back == judge(other, one).brings_back


@given(items())
def test_an_essence_names_what_is_right_and_what_is_wrong_apart(item: Item) -> None:
    essence = build_essence(item)
    right = {*essence.right, *(text for part in essence.parts for text in part.right)}
    assert not right & set(essence.wrong)
    assert right


def test_renames_follow_former_ids_of_items_that_are_there() -> None:
    assert plan_renames({"a"}, {"b"}, {"b": ("a",)}, ()) == (Rename("a", "b"),)
    assert plan_renames({"a"}, {"A"}, {"A": ("a",)}, ()) == (Rename("a", "A"),)
    assert plan_renames({"a"}, {"a", "b"}, {"b": ("a",)}, ()) == ()
    assert plan_renames({"x"}, {"b"}, {"b": ("a",)}, ()) == ()
    assert plan_renames({"a", "b"}, {"c"}, {"c": ("a", "b")}, ()) == (Rename("a", "c"), Rename("b", "c"))
    assert plan_renames({"a"}, {"b", "c"}, {"b": ("a",), "c": ("a",)}, ()) == (Rename("a", "b"),)


def test_an_id_that_is_given_back_takes_its_history_back() -> None:
    past = (Rename("a", "b"),)
    assert plan_renames({"b"}, {"a"}, {}, past) == (Rename("b", "a"),)
    assert plan_renames({"b"}, {"a", "b"}, {}, past) == ()
    assert plan_renames({"b"}, {"c"}, {}, past) == ()


@given(
    st.frozensets(st.sampled_from("abcdefg")),
    st.frozensets(st.sampled_from("abcdefg")),
    st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefg"), max_size=3).map(tuple)),
    st.lists(st.builds(Rename, st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), max_size=4),
)
def test_no_rename_leaves_from_an_id_that_is_there_or_leads_to_one_that_is_not(
    held: frozenset[str], ids: frozenset[str], was: dict[str, tuple[str, ...]], past: list[Rename]
) -> None:
    renames = plan_renames(held, ids, was, past)
    assert all(rename.old in held - ids and rename.new in ids for rename in renames)
    assert len({rename.old for rename in renames}) == len(renames)
    left = (held - {rename.old for rename in renames}) | {rename.new for rename in renames}
    assert plan_renames(left, ids, was, past) == ()
