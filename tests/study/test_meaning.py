"""The table of docs/updates.md on words, row by row, and the laws behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.meaning import is_same_meaning
from tests.study.update_tables import read_table

WORDS = ("the", "dorsal", "root", "of", "L5", "electrode", "5", "mA", "not", "%", "left", "without", "ganglion")
sentences = st.lists(st.sampled_from(WORDS), max_size=8)


@pytest.mark.parametrize(("before", "after", "what", "_why"), read_table("Typo or change of meaning"))
def test_a_row_of_the_table_holds_both_ways(before: str, after: str, what: str, _why: str) -> None:
    is_typo = {"typo": True, "change": False}[what]
    assert is_same_meaning(before, after) is is_typo
    assert is_same_meaning(after, before) is is_typo


@given(st.text())
def test_a_text_means_itself(text: str) -> None:
    assert is_same_meaning(text, f"  {text}\n")


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_order_of_two_texts_does_not_matter(first: str, second: str) -> None:
    assert is_same_meaning(first, second) == is_same_meaning(second, first)


@given(sentences, sentences)
def test_made_of_known_words_two_texts_mean_the_same_only_where_the_words_are(
    first: list[str], second: list[str]
) -> None:
    bare = [[word for word in words if word != "the"] for words in (first, second)]
    assert is_same_meaning(" ".join(first), " ".join(second)) == (bare[0] == bare[1])


@given(sentences.filter(bool), st.sampled_from((",", ".", ";", " –", "!", "\n")))
def test_punctuation_at_the_end_and_capitals_are_no_difference(words: list[str], mark: str) -> None:
    text = " ".join(words)
    assert is_same_meaning(text, text + mark)
    assert is_same_meaning(text.replace("dorsal", "Dorsal"), text)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_another_number_is_another_meaning(first: int, second: int) -> None:
    assert is_same_meaning(f"At {first} Hz", f"at {second}  Hz.") == (first == second)


@pytest.mark.parametrize("word", ["dorsal", "ventral", "electrode", "hypertension", "not", "L5", "12"])
@given(at=st.integers(0, 12), other=st.sampled_from("0123456789"))
def test_a_digit_is_never_a_typo(word: str, at: int, other: str) -> None:
    assert not is_same_meaning(word, word[:at] + other + word[at:])


@pytest.mark.parametrize(
    ("before", "after"),
    [("手术在左侧椎体旁进行治疗", "手术在右侧椎体旁进行治疗"), ("की", "का"), ("правосторонний", "левосторонний")],
)
def test_in_other_scripts_every_sign_counts(before: str, after: str) -> None:
    assert not is_same_meaning(before, after)
    assert is_same_meaning(before, f"{before} .")


def test_where_a_line_may_break_is_no_difference() -> None:
    assert is_same_meaning("radio\u00adfrequency", "radiofrequency")
    assert is_same_meaning("L4\u200b/L5", "L4/L5")
