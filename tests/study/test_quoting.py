"""Quotes in the source's own words, and which parts of it they are where words were left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.quotes import find_finder
from rhizotrainer.model.items import Quote
from rhizotrainer.model.sources import Passage
from rhizotrainer.study.quoting import list_verified
from tests.builders import make_bank_header, make_source

TEXT = (
    "The  cut “nerve” root - or roots - is sealed […] at once. The nerve root is cut, a 5 µm (or so) gap is left, "
    "and the nerve root is closed again."
)
WORDS = TEXT.split()


def find_texts(text: str) -> list[str]:
    """Return the parts of a quote as the source has them, once the bank has found it there."""
    source = make_source(passages=(Passage(number=1, text=TEXT, start=0),))
    place = find_finder(source).find(text)
    assert place is not None
    (quote,) = list_verified([Quote(source.id, text, place=place)], make_bank_header(sources=(source,)))
    assert quote.text == " […] ".join(TEXT[part.start : part.end] for part in quote.parts)
    return [TEXT[part.start : part.end] for part in quote.parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The cut 'nerve' root", ["The  cut “nerve” root"]),
        ('The cut "nerve" [...] is sealed', ["The  cut “nerve”", "is sealed"]),
        ("is sealed […] at once", ["is sealed […] at once"]),
        ("nerve root is cut […] 5 μm (or so) […] is left", ["nerve root is cut", "5 µm (or so)", "is left"]),
        ("The nerve root […] closed again.", ["The nerve root", "closed again."]),
    ],
)
def test_only_the_quoted_parts_are_told(text: str, parts: list[str]) -> None:
    assert find_texts(text) == parts


@given(st.lists(st.integers(0, len(WORDS)), min_size=4, max_size=6, unique=True))
def test_the_parts_are_those_that_the_bank_has_found(cuts: list[int]) -> None:
    cuts = sorted(cuts)[: len(cuts) // 2 * 2]
    pieces = [" ".join(WORDS[start:end]) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    text = " […] ".join(pieces)
    source = make_source(passages=(Passage(number=1, text=TEXT, start=0),))
    finder = find_finder(source)
    place = finder.find(text)
    if place is not None:
        (quote,) = list_verified([Quote(source.id, text, place=place)], make_bank_header(sources=(source,)))
        assert list(quote.parts) == (finder.find_parts(text) or [place])
