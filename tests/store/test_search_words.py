"""Words are folded, parsed and found again in the text they stand in, whatever anyone types."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.store.search_words import Term, find_spans, fold, holds_all, parse_query, write_match


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Névralgie", "nevralgie"),
        ("ещё Ёлка", "еще елка"),
        ("ἀνατομία", "ανατομια"),
        ("Łódź cœur Ångström", "lodz coeur angstrom"),
        ("STRAẞE ﬁbre", "strasse fibre"),
    ],
)
def test_accents_capitals_and_ligatures_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_quotation_marks_hold_a_phrase_and_other_words_may_go_on() -> None:
    assert parse_query('dorsal-root "Anterior Horn" cel') == (
        Term(("dorsal", "root"), is_open=True),
        Term(("anterior", "horn"), is_open=False),
        Term(("cel",), is_open=True),
    )
    assert parse_query("“anterior hor") == (Term(("anterior", "hor"), is_open=True),)
    assert parse_query(' — "" _ ') == ()


def test_found_words_are_marked_where_they_stand() -> None:
    text = "Œdème of the Dorsal Root; roots, uproot."
    spans = find_spans(text, parse_query("root oed"))
    assert [text[start:end] for start, end in spans] == ["Œdème", "Root", "roots"]
    assert [text[a:b] for a, b in find_spans(text, parse_query('"dorsal root"'))] == ["Dorsal Root"]


def mark(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in find_spans(text, parse_query(query))]


@pytest.mark.parametrize("query", ['"electrode into the space"', "electrode into the space", "electrode into the spa"])
def test_words_that_stand_together_are_marked_as_one_run_and_nowhere_else(query: str) -> None:
    text = "The electrode, then the space; the electrode into the space of the cord."
    assert mark(text, query) == ["electrode into the space"]


def test_a_short_word_that_stands_whole_is_not_marked_in_longer_words() -> None:
    assert mark("These are the roots of the theatre.", "roots the") == ["the", "roots", "the"]
    assert mark("Theatre roots", "the root") == ["Theatre", "roots"]
    assert mark("Root, roots", "root") == ["Root", "roots"]


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_query_and_any_text_go_together(query: str, text: str) -> None:
    terms = parse_query(query)
    spans = find_spans(text, terms)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert write_match(terms).count('"') == 2 * len(set(terms))
    if holds_all(text, terms):
        assert spans


@given(st.lists(st.text("abcdeé", min_size=1, max_size=6), min_size=1, max_size=8), st.data())
def test_every_word_of_a_text_is_found_by_its_beginning(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert holds_all(" ".join(words), parse_query(beginning))
