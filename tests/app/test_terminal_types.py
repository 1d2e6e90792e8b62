"""The terminal asks every type of question that needs no figure, by what is typed and what is printed."""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.app import terminal
from rhizotrainer.app.terminal_answers import ask_words, lack_words, read_answer
from rhizotrainer.model.items import Item, ItemType, Option, Position, Quote, QuotePlace
from rhizotrainer.model.learning import Response, SessionMode, Verdict
from rhizotrainer.paths import learner_file
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.presentation import build_presentation
from rhizotrainer.study.responding import count_missing
from tests.app.test_terminal import ShelfLibrary
from tests.builders import (
    NOW,
    make_cloze,
    make_extended,
    make_item,
    make_listing,
    make_locate,
    make_matching,
    make_numeric,
    make_options,
    make_ordering,
    make_quote,
    make_record,
    make_series,
    make_short_answer,
    make_true_false,
)

Play = Callable[..., str]


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> Play:
    """Return a function that plays lines typed on a terminal over items, with dice that always fall alike."""

    def run(*typed: str, items: Sequence[Item]) -> str:
        monkeypatch.setattr(terminal, "open_library", lambda _roots: ShelfLibrary([make_listing(items)], items))
        monkeypatch.setattr(terminal, "random", SimpleNamespace(SystemRandom=lambda: random.Random(7)))
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        assert terminal.run_terminal([], "default") == 0
        return capsys.readouterr().out

    return run


def _attempt():
    with LearnerStore.open(learner_file("default"), now=datetime.now(UTC)) as store:
        (summary,) = store.list_sessions()
        (attempt,) = store.list_session_attempts(summary.record.id)
    return attempt


def test_rows_take_a_number_and_a_letter_each(play: Play) -> None:
    printed = play("n", "", "1c 2a", "3a", "4", "", "q", items=[make_extended()])
    assert "a number and a letter A to D for each row" in printed
    assert "Row 3 is empty." in printed
    assert "✗ 3 Part 2" in printed
    assert "Your answer: Option 0" in printed
    assert "Correct answer: Option 1 or Option 3" in printed
    assert "Why part 2." in printed
    assert "Row 3 differs · Certain" in printed
    assert _attempt().response.placed == (2, 0, 0)


def test_statements_take_letters_alone_in_the_order_of_the_rows(play: Play) -> None:
    printed = play("n", "", "a b a b", "", "", "q", items=[make_series()])
    assert "✓ Correct." in printed
    assert "Your answer: True · correct" in printed


def test_steps_take_their_letters_in_order(play: Play) -> None:
    item = make_ordering()
    shown = build_presentation(item, random.Random(7))
    printed = play("n", "", "abc", "a b c d", "", "", "q", items=[item])
    assert "Type each of the 4 letters once." in printed
    assert "Its place is" in printed
    assert sorted(_attempt().response.placed) == sorted(shown.order)
    assert _attempt().verdict is not Verdict.CORRECT


def test_a_number_is_typed_with_or_without_its_unit(play: Play) -> None:
    item = make_numeric(value="80", unit="°C", tolerance="5", options=(Option("42", False, "Pulsed."),))
    printed = play("n", "", "warm", "42 °C", "2", "", "q", items=[item])
    assert "The answer is a number in °C." in printed
    assert "This cannot be read as a number." in printed
    assert "Pulsed." in printed
    assert "80 °C" in printed
    assert "75 to 85 °C counts as right." in printed
    assert "You typed “42 °C” · Unsure" in printed


def test_words_are_typed_as_they_are_and_commands_take_a_stroke(play: Play) -> None:
    printed = play("n", "", "/f", "q", "", "", "q", items=[make_short_answer(accepts=("Q", "q fibre"))])
    assert "Flagged." in printed
    assert "✓ Correct." in printed
    assert "Also right: q fibre" in printed
    assert _attempt().response.texts == ("q",)


def test_gaps_are_asked_one_by_one(play: Play) -> None:
    printed = play("n", "", "dorsal", "", "lateral", "", "", "q", items=[make_cloze()])
    assert "a [1] ____ root and a [2] ____ root" in printed
    assert "Gap 1 of 2" in printed
    assert "Gap 2 of 2" in printed
    assert "Type an answer." in printed
    assert "Gap 2 differs" in printed
    assert "Correct answer: ventral" in printed
    assert _attempt().response.texts == ("dorsal", "lateral")


def test_questions_about_figures_are_left_out_and_it_is_said(play: Play) -> None:
    printed = play("n", "", "a", "", "", "q", items=[make_locate(), make_true_false()])
    assert "1 question about figures is left out: a terminal cannot show the drawing." in printed
    assert "Question 1 of 1" in printed


def test_a_bank_of_figures_alone_begins_no_session(play: Play) -> None:
    printed = play("n", "q", items=[make_locate()])
    assert "left out" in printed
    assert "Question 1" not in printed


@pytest.mark.parametrize(
    ("mode", "items", "sentence"),
    [
        (SessionMode.EXAM, [make_true_false()], "is an exam; it goes on in the window."),
        (SessionMode.TUTOR, [make_true_false(), make_locate()], "has questions about figures"),
    ],
)
def test_what_only_the_window_can_go_on_with_is_not_offered(play: Play, mode, items, sentence: str) -> None:
    with LearnerStore.open(learner_file("default"), now=NOW) as store:
        store.begin_session(make_record(items, mode=mode))
    printed = play("q", items=items)
    assert sentence in printed
    assert "Continue" not in printed


@pytest.mark.parametrize(
    ("given_text", "sentence"),
    [
        ("5a", "There is no row 5; the rows are 1 to 3."),
        ("1z", "Z is none of the options A to D."),
        ("1", "Type the number of a row and the letter of an option, for example 1B."),
        ("1a what", "Type the number of a row and the letter of an option, for example 1B."),
    ],
)
def test_what_is_no_match_is_refused_with_a_sentence(rng, given_text: str, sentence: str) -> None:
    shown = build_presentation(make_extended(), rng)
    with pytest.raises(ValueError, match=sentence):
        read_answer(given_text, shown, Response())


@given(st.data())
def test_every_match_and_every_order_can_be_typed(data: st.DataObject) -> None:
    rng = random.Random(data.draw(st.integers(0, 99)))
    shown = build_presentation(make_matching(keys=(0, 1, 2, 3), extras=2), rng)
    picked = data.draw(st.lists(st.sampled_from(range(6)), min_size=4, max_size=4))
    text = " ".join(f"{row}{shown.letter_of(authored)}" for row, authored in enumerate(picked, start=1))
    response = read_answer(text.lower(), shown, Response())
    assert response.placed == tuple(picked)
    assert lack_words(shown, response) == ""
    steps = build_presentation(make_ordering(count=6), rng)
    order = data.draw(st.permutations(range(6)))
    typed = "".join(steps.letter_of(authored) for authored in order)
    assert read_answer(typed, steps, Response()).placed == tuple(order)


@given(st.text(max_size=40))
def test_nothing_that_is_typed_can_break_it(text: str) -> None:
    refusals: list[str] = []
    for item in (make_extended(), make_ordering(), make_numeric(unit="mA"), make_cloze(), make_true_false()):
        shown = build_presentation(item, random.Random(1))
        assert ask_words(shown, Response())
        try:
            response = read_answer(text, shown, Response())
        except ValueError as error:
            refusals.append(str(error))
        else:
            goes_on = item.type in (ItemType.EXTENDED_MATCHING, ItemType.CLOZE)
            assert goes_on or not count_missing(item, response)
    assert all(refusal.endswith(".") for refusal in refusals)


def test_what_authorities_hold_is_printed_in_the_letters_shown(play: Play) -> None:
    quoted = make_quote()
    held = (
        Position("First textbook", (1,), quotes=(quoted,)),
        Position("Second textbook", (0,), references=("enslin2018",), text="It is the older one."),
    )
    item = make_item(options=make_options(4, pinned=range(4)), positions=held)
    printed = play("n", "", "a", "", "", "q", items=[item])
    told = printed[printed.index("Authorities differ here") :]
    for words in (
        "First textbook",
        "Holds B: Option 1",
        "“heats up” Rhizotomy ¶2",
        "Second textbook",
        "Holds A: Option 0",
        "It is the older one.",
        "Neurosurgery for spasticity",
    ):
        assert words in told
        told = told[told.index(words) :]


def test_left_out_words_are_neither_quoted_nor_marked(play: Play) -> None:
    text = "The electrode then heats up, destroying the tissue around the root."
    quote = Quote("article", "The electrode […] the tissue around", place=QuotePlace(1, 0, text.index(" the root")))
    printed = play("n", "", "a", "", "", "q", items=[make_item(quotes=(quote,))])
    assert "“The electrode […] the tissue around”" in printed
    assert "«The electrode» then heats up, destroying «the tissue around» the root." in printed
