"""What a learner reads about a question that came back: what it was, what it is, why; one sentence each."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from rhizotrainer.model.items import Item, ItemType, Position, Stance
from rhizotrainer.model.updates import Revision
from rhizotrainer.study.update_notes import UpdateNote, build_update_note
from rhizotrainer.study.updates import build_essence, compare
from tests.builders import (
    NOW,
    make_cloze,
    make_item,
    make_locate,
    make_matching,
    make_multiple,
    make_name,
    make_numeric,
    make_options,
    make_ordering,
    make_quote,
    make_short_answer,
    make_true_false,
)
from tests.study.strategies import items

ANSWERED = datetime.fromisoformat("2026-05-03T18:00:00+00:00")


def note_of(before: Item, after: Item) -> UpdateNote | None:
    was, now_is = build_essence(before), build_essence(after)
    revision = Revision(
        address=before.address,
        from_version="v1",
        to_version="v2",
        change=compare(was, now_is),
        answered_at=ANSWERED,
        noticed_at=NOW - timedelta(days=1),
        before=was,
    )
    return build_update_note(revision, now_is, now=NOW, to_local=lambda moment: moment.date())


ONE = make_item()
PAIRS = make_matching(keys=(0, 1))
STEPS = make_ordering(count=3)
POSITION = Position("The guideline", (0,))
QUOTED = make_item(quotes=(make_quote(text="heats up."),))
SAID = [
    (
        ONE,
        replace(ONE, options=make_options(keys=(2,))),
        "the right answer was “Option 1”.",
        "Now it is “Option 2”.",
    ),
    (
        make_multiple(count=4, keys=(0, 2)),
        make_multiple(count=4, keys=(0, 1, 2)),
        "the right answer was “Option 0” and “Option 2”.",
        "Now it is “Option 0”, “Option 1” and “Option 2”.",
    ),
    (
        make_true_false(stem="L4 moves the knee."),
        make_true_false(stem="L3 moves the knee."),
        "the statement was: L4 moves the knee.",
        "Now it is: L3 moves the knee.",
    ),
    (
        replace(ONE, stem="Which is true?"),
        replace(ONE, stem="Which is not true?"),
        "it asked: Which is true?",
        "Now it asks: Which is not true?",
    ),
    (
        replace(ONE, vignette="The left leg hurts."),
        replace(ONE, vignette="The right leg hurts."),
        "a negation or a side in its case was another.",
        "Now its case is as it stands above the question.",
    ),
    (
        make_numeric(value="5", unit="mm", tolerance="2"),
        make_numeric(value="6", unit="mm", tolerance="10 %"),
        "the right answer was 5 mm (± 2).",
        "Now it is 6 mm (± 10 %).",
    ),
    (
        STEPS,
        replace(STEPS, options=STEPS.options[::-1]),
        "the right answer was this order: Step 0, Step 1, Step 2.",
        "Now it is this order: Step 2, Step 1, Step 0.",
    ),
    (
        make_short_answer(accepts=("dorsal root", "posterior root")),
        make_short_answer(accepts=("ventral root",)),
        "the right answer was “dorsal root” or “posterior root”.",
        "Now it is “ventral root”.",
    ),
    (
        PAIRS,
        replace(PAIRS, parts=(PAIRS.parts[0], replace(PAIRS.parts[1], keys=(2,)))),
        f"it was: {PAIRS.parts[1].text} – Option 1.",
        f"Now it is: {PAIRS.parts[1].text} – Option 2.",
    ),
    (
        PAIRS,
        replace(PAIRS, parts=PAIRS.parts[:1]),
        f"it was: {PAIRS.parts[1].text} – Option 1.",
        "Now it is: not asked.",
    ),
    (
        make_cloze(gaps=(("dorsal", "posterior"),)),
        make_cloze(gaps=(("ventral",),)),
        "it was: {1} – dorsal or posterior.",
        "Now it is: {1} – ventral.",
    ),
    (
        make_locate(),
        replace(
            make_locate(), options=tuple(replace(each, region=f"x{each.region}") for each in make_locate().options)
        ),
        "another place in the figure was right.",
        "The words of the answer are the same.",
    ),
    (
        make_locate(keys=(0, 1)),
        make_locate(keys=(0, 1), needs_all=True),
        "any one of the right places would do.",
        "Now every one of them has to be found.",
    ),
    (
        make_name(),
        make_name(type=ItemType.SINGLE_CHOICE, options=make_options(keys=(0,))),
        "the right answer was “Option 1”.",
        "Now it is “Option 0”.",
    ),
    (
        replace(ONE, positions=(POSITION,)),
        replace(ONE, positions=(replace(POSITION, keys=(3,)),)),
        "it was: The guideline – Option 0.",
        "Now it is: The guideline – Option 3.",
    ),
    (
        QUOTED,
        replace(QUOTED, quotes=(make_quote(text="cools down"),)),
        "it rested on “heats up.”",
        "Now it rests on “cools down”.",
    ),
    (
        ONE,
        replace(ONE, quotes=(make_quote(stance=Stance.DIFFERS),)),
        "“heats up” was taken to agree.",
        "Now it is shown as differing.",
    ),
]


@pytest.mark.parametrize(("before", "after", "was", "is_now"), SAID)
def test_a_note_says_what_was_and_what_is(before: Item, after: Item, was: str, is_now: str) -> None:
    note = note_of(before, after)
    assert note is not None
    assert note.before == f"When you answered on 3 May, {was}"
    assert note.after == is_now
    assert note.reason.startswith("You see it again because ")


def test_what_keeps_its_schedule_has_nothing_to_be_said() -> None:
    assert note_of(ONE, ONE) is None
    assert note_of(ONE, replace(ONE, stem="Reworded")) is None


@given(items(), items())
def test_whatever_comes_back_can_say_why_and_says_what_differs(before: Item, after: Item) -> None:
    note = note_of(before, after)
    brings_back = compare(build_essence(before), build_essence(after)).brings_back
    assert (note is not None) == brings_back
    if note is not None:
        assert note.before.split(", ", 1)[1] != note.after
        assert note.after.rstrip("”")[-1] in ".?!…"
