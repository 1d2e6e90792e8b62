"""Words that stayed, went and came; texts of two lists paired as a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.rewording import Fate, Run, compare_words, pair_texts

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "dd"]), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_runs(before, after):
    runs = compare_words(before, after)
    assert " ".join(run.text for run in runs if run.fate is not Fate.NEW) == before
    assert " ".join(run.text for run in runs if run.fate is not Fate.GONE) == after


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert {run.fate for run in compare_words(text, f" {text}\n")} <= {Fate.SAME}


def test_a_changed_word_stands_alone():
    assert compare_words("Which root is cut here?", "Which nerve is cut here?") == (
        Run(Fate.SAME, "Which"),
        Run(Fate.GONE, "root"),
        Run(Fate.NEW, "nerve"),
        Run(Fate.SAME, "is cut here?"),
    )


def test_endless_texts_are_compared_as_wholes():
    before, after = " ".join(["a", "b"] * 3000), " ".join(["b", "a"] * 3000)
    assert [run.fate for run in compare_words(before, after)] == [Fate.GONE, Fate.NEW]


@given(st.lists(TEXTS, max_size=8), st.lists(TEXTS, max_size=8))
def test_every_text_is_in_one_pair(before, after):
    pairs = pair_texts(before, after, str)
    assert sorted(old for old, _ in pairs if old is not None) == list(range(len(before)))
    assert [new for _, new in pairs if new is not None] == list(range(len(after)))


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        (["Pain", "Hair"], ["Hair", "Pain"], [(1, 0), (0, 1)]),
        (["Relief of pain", "Removal of hair"], ["Removal of hairs", "Relief of pain"], [(1, 0), (0, 1)]),
        (["Relief of pain"], ["relief  of pain", "Quite another"], [(0, 0), (None, 1)]),
        (["Relief of pain", "Numbness"], ["Relief of pain"], [(0, 0), (1, None)]),
        (["Abc"], ["xyz"], [(None, 0), (0, None)]),
        (["Same", "Same"], ["Same", "Same"], [(0, 0), (1, 1)]),
        ([], [], []),
    ],
)
def test_texts_are_paired_as_a_reader_would(before, after, pairs):
    assert pair_texts(before, after, lambda text: " ".join(text.split()).casefold()) == pairs


def test_long_lists_are_paired_in_their_order():
    before = [f"old {number}" for number in range(50)]
    after = [f"new {number}" for number in range(50)]
    assert pair_texts(before, after, str) == [(at, at) for at in range(50)]
