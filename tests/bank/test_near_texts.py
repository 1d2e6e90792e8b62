"""Near texts: all pairs that a slow search finds, none besides, and no long search among texts of common words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.near_texts import FEWEST_WORDS, NEAR, find_near, split_words

WORDS = [f"w{number}" for number in range(12)]


def find_slowly(texts, is_pair):
    """Compare all with all; a text that is near an earlier one is left out for those after it."""
    kept: list[int] = []
    for at, text in enumerate(texts):
        bag = set(text)
        near = [
            other
            for other in kept
            if len(bag) >= FEWEST_WORDS
            and len(bag & set(texts[other])) >= NEAR * len(bag | set(texts[other]))
            and is_pair(at, other)
        ]
        if near:
            yield at, near
        else:
            kept.append(at)


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(tuple), max_size=12), st.integers(1, 4))
def test_it_finds_what_a_slow_search_finds(texts, step):
    def is_pair(later: int, earlier: int) -> bool:
        return (later + earlier) % step == 0

    slow = dict(find_slowly(texts, is_pair))
    quick = dict(find_near(texts, is_pair))
    assert quick.keys() == slow.keys()
    assert all(earlier in slow[later] for later, earlier in quick.items())


@given(st.text(st.characters(codec="ascii")))
def test_signs_beyond_ascii_change_no_other_word(text):
    assert split_words(f"{text} é") == (*split_words(f"{text} x")[:-1], "é")


def test_texts_of_the_same_few_words_are_not_all_compared():
    texts = [(*WORDS[:10], f"x{number % 7}", f"y{number % 5}", f"z{number % 3}") for number in range(3000)]
    compared = []

    def is_pair(later: int, earlier: int) -> bool:
        compared.append((later, earlier))
        return False

    assert list(find_near(texts, is_pair)) == []
    assert len(compared) <= 24 * len(texts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Which root, L4–L5?", ("which", "root", "l4", "l5")),
        ("“Quoted” (twice).", ("quoted", "twice")),
        ("0.5 mg, or 1,000 mg.", ("0.5", "mg", "or", "1,000", "mg")),
        ("pH < 7.2 and > 7", ("ph", "<", "7.2", "and", ">", "7")),
        ("It ends.\n\nIt goes on,\nand on.", ("it", "ends", "it", "goes", "on", "and", "on")),
        (" ", ()),
    ],
)
def test_words_are_what_is_left_without_punctuation(text, words):
    assert split_words(text) == words
