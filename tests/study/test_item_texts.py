"""The sentences of a question: before the answer none that tells it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Position, Quote
from rhizotrainer.study.item_texts import list_sentences
from tests.builders import make_item, make_matching, make_short_answer


def test_sentences_stand_in_the_order_of_the_screen_each_once() -> None:
    item = make_item(vignette="A man. He limps!\n\nHe limps!", stem="What is it?")
    assert list_sentences(item, is_answered=False)[:4] == ("A man.", "He limps!", "What is it?", "Option 0")


def test_before_the_answer_nothing_tells_it() -> None:
    hinted = make_item(hints=("First.", "Second."))
    before = list_sentences(hinted, is_answered=False, hints=1)
    assert "First." in before
    assert not {"Second.", "Why option 1 is right.", "Heat, not cutting."} & set(before)
    assert {"Second.", "Why option 1 is right.", "Heat, not cutting."} <= set(list_sentences(hinted, is_answered=True))
    typed = make_short_answer(wrong=("Ventral root",))
    assert "Ventral root" not in list_sentences(typed, is_answered=False)
    assert "Why part 0." not in list_sentences(make_matching(), is_answered=False)


def test_what_authorities_hold_is_there_once_answered_alone() -> None:
    item = make_item(
        positions=(Position("One", (0,), (Quote("article", "It heats."),)), Position("Two", (1,), text="No."))
    )
    assert not {"It heats.", "No."} & set(list_sentences(item, is_answered=False))
    assert {"It heats.", "No."} <= set(list_sentences(item, is_answered=True))


@given(st.text())
def test_no_sentence_is_blank_or_holds_a_line_break(stem: str) -> None:
    sentences = list_sentences(make_item(stem=stem), is_answered=True)
    assert all(one.strip() and "\n" not in one for one in sentences)
    assert len(set(sentences)) == len(sentences)
