"""Quotes with words left out: where they are found, what is refused, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.folding import fold
from rhizotrainer.bank.negations import find_governing, find_negation
from rhizotrainer.bank.quotes import QuoteFinder, find_quote
from rhizotrainer.bank.sources import split_passages
from rhizotrainer.model.sources import Passage, Source
from tests.bank.banks import load_items, sentence_of, spots_of

QUOTE = "      text: performed to relieve pain"


def make_source(text: str) -> Source:
    return Source("x", "X", "x.txt", "", split_passages(text))


SOURCE = make_source(
    "The cut nerve\n\n"
    "The nerve root is cut, and the nerve root is sealed; then the wound is closed.\n\n"
    "The  cut “nerve”\n root - or roots - is sealed […] at once.\n"
)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (
            "nerve root is cut […] wound is closed",
            "nerve root is cut, and the nerve root is sealed; then the wound is closed",
        ),
        ("nerve root is cut, [...] is sealed;", "nerve root is cut, and the nerve root is sealed;"),
        # The parts lie as close to one another as they can.
        ("nerve root [ … ] the wound", "nerve root is sealed; then the wound"),
        (
            "The nerve […] is cut, […] is closed.",
            "The nerve root is cut, and the nerve root is sealed; then the wound is closed.",
        ),
        ("cut 'nerve' […] is sealed", "cut “nerve” root - or roots - is sealed"),
        # The source's own sign is no words left out.
        ("is sealed […] at once", "is sealed […] at once"),
    ],
)
def test_a_quote_with_words_left_out_is_all_from_its_first_part_to_its_last(quote, words):
    place = find_quote(SOURCE, quote)
    assert place is not None
    assert SOURCE.passages[place.passage].text[place.start : place.end] == words


@pytest.mark.parametrize(
    "quote",
    [
        "wound is closed […] nerve root is cut",
        "nerve root is cut […] at once",
        "nerve root is cut […] closed",
        "[…] nerve root is cut",
        "nerve root is cut […]",
        "erve root is cut […] wound is closed",
        "nerve root is cut … wound is closed",
        "nerve root is […] root is cut",
        "nerve root is cut [etc.] wound is closed",
    ],
)
def test_parts_out_of_order_out_of_the_passage_or_of_one_word_are_not_found(quote):
    assert find_quote(SOURCE, quote) is None


@given(st.lists(st.sampled_from(["ab", "cd", "ef"]), min_size=6, max_size=12), st.data())
def test_any_words_left_out_of_a_passage_are_found_in_order(words, data):
    text = " ".join(words)
    first = data.draw(st.integers(2, len(words) - 3))
    last = data.draw(st.integers(first + 1, len(words) - 2))
    quote = f"{' '.join(words[:first])} […] {' '.join(words[last:])}"
    finder = QuoteFinder(Source("x", "X", "x.txt", "", (Passage(1, text),)))
    place, parts = finder.find(quote), finder.find_parts(quote)
    assert place is not None
    assert (place.start, place.end) == (parts[0].start, parts[-1].end)
    assert [text[part.start : part.end] for part in parts] == [fold(part) for part in quote.split("[…]")]
    assert parts[0].end <= parts[1].start


@pytest.mark.parametrize(
    ("quote", "spot", "words"),
    [
        ("Rhizotomy is a […] performed to releive pain", (19, 45), '"relieve" (¶1)'),
        ("Rhizotomy is […] purple elephants sleep", (19, 30), 'No passage of "Rhizotomy" resembles'),
        ("relieve pain. […] surgical procedure", (19, 12), "not stand in one passage in this order"),
        ("surgical procedure […] pain", (19, 36), "two words of the source or more"),
        ("surgical procedure […] […] relieve pain", (19, 32), "two words of the source or more"),
        ("[…] relieve pain", (19, 13), "Remove it"),
        ("surgical procedure [...]", (19, 32), "Remove it"),
        ("...relieve pain…", (19, 13), "Remove it"),
        ("surgical procedure … relieve pain", (19, 32), "Write ` […] `"),
        ("surgical procedure… relieve pain", (19, 31), "Write ` […] `"),
    ],
)
def test_what_is_wrong_with_a_quote_with_words_left_out_is_told_at_its_place(tmp_path, quote, spot, words):
    loaded = load_items(tmp_path, (QUOTE, f'      text: "{quote}"'))
    line, column = spot
    assert spots_of(loaded) == [(line, column + 1, "quote-not-in-source")]
    assert words in sentence_of(loaded.listing.problems[0])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("that cannot be eliminated", "cannot"),
        (", but it isn't so,", "isn't"),
        ("Only children", "Only"),
        ("with the exception of", "exception"),
        ("fails to relieve", "fails to"),
        ("We recommend against it", "recommend against"),
        ("not merely, but a protection against", ""),
        ("of a few patients, not only", ""),
        ("in notable nonsense, unlessened", ""),
        ("whether or not it", ""),
    ],
)
def test_negations_and_exceptions_are_known_as_whole_words(text, found):
    assert find_negation(text) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("does not ", "not"),
        ("is not really the ", "not"),
        ("it is unlikely to ", "unlikely to"),
        ("the patient is unable ", ""),
        ("does not relieve ", ""),
        ("not, ", ""),
        ("", ""),
        ("not ", "not"),
    ],
)
def test_a_negation_governs_what_follows_it_closely(before, found):
    assert find_governing(before) == found
