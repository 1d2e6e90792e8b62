"""What is found and where in it: the excerpt holds the words, and nothing tells the answer of a waiting question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.app.finding import FIRST_ITEMS, MORE, build_search_view
from rhizotrainer.app.found import (
    Excerpt,
    Found,
    FoundItem,
    Reach,
    Where,
    cut_excerpt,
    find_shorter,
    mark_passages,
    search,
)
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.finder import Finder
from rhizotrainer.store.search_words import parse_query
from tests.builders import make_item, make_listing, make_matching, make_series, make_short_answer, make_source

ASKED = make_item("asked", stem="Which nerve is cut?", explanation="Glycerol would not cut it.", figure="cord")
OTHER = make_item(
    "other", stem="Where is it injected?", vignette="A woman has pain.", takeaway="Glycerol, into the cistern."
)
FIGURE = Figure("cord", "Spinal cord", "cord.svg", "0", regions=(Region("dh", "Dorsal horn"),))


@pytest.fixture
def finder(tmp_path: Path) -> Iterator[Finder]:
    with Catalogue.open(tmp_path / "catalogue.db") as catalogue:
        catalogue.store_bank(reach_of(tmp_path).listings[0], (ASKED, OTHER), (), stamped_at_ns=1)
        finder = catalogue.open_finder()
        yield finder
        finder.close()


def reach_of(root: Path, **changes: object) -> Reach:
    listing = make_listing((ASKED, OTHER), root=str(root))
    assert listing.header is not None
    listing = replace(listing, header=replace(listing.header, figures=(FIGURE,)))
    notes = {OTHER.address: "Remember the foramen ovale."}
    return replace(Reach((listing,), notes), **changes)  # type: ignore[arg-type]


def test_where_the_words_stand_is_said(finder: Finder, tmp_path: Path) -> None:
    found = search(finder, reach_of(tmp_path), "glycerol")
    places = {item.address.item: (item.where, item.excerpt.text) for item in found.items}
    assert places == {
        "other": (Where.TAKEAWAY, "Glycerol, into the cistern."),
        "asked": (Where.EXPLANATION, "Glycerol would not cut it."),
    }
    assert search(finder, reach_of(tmp_path), "nerve cut").items[0].excerpt.text == ""


def test_of_a_question_that_waits_only_what_is_asked_is_found(finder: Finder, tmp_path: Path) -> None:
    hidden = frozenset({ASKED.address})
    reach = reach_of(tmp_path, hidden=hidden, hidden_figures=frozenset({(ASKED.bank, "cord")}))
    assert [item.address for item in search(finder, reach, "glycerol").items] == [OTHER.address]
    assert [item.address for item in search(finder, reach, "nerve").items] == [ASKED.address]
    assert search(finder, reach, "dorsal").structures == ()
    (structure,) = search(finder, reach_of(tmp_path), "dorsal").structures
    assert (structure.region, structure.name.text, structure.title) == ("dh", "Dorsal horn", "Spinal cord")


def test_notes_and_passages_are_found(finder: Finder, tmp_path: Path) -> None:
    (note,) = search(finder, reach_of(tmp_path), "foramen").notes
    assert (note.address, note.stem) == (OTHER.address, OTHER.stem)
    passage = make_source().passages[0]
    found = search(finder, reach_of(tmp_path), f'"{passage.text}"').passages
    assert [(one.passage, one.number) for one in found] == [(0, passage.number)]


@given(st.text(max_size=120), st.text("abc \"'é", max_size=12), st.text(max_size=400))
def test_every_excerpt_holds_its_spans(before: str, query: str, after: str) -> None:
    terms = parse_query(query)
    excerpt = cut_excerpt(f"{before} {query} {after}", terms)
    assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.spans)
    assert "\n" not in excerpt.text


def test_an_excerpt_shows_the_first_found_word_of_a_long_text() -> None:
    excerpt = cut_excerpt("word " * 100 + "glycerol" + " word" * 100, parse_query("glyc"))
    ((start, end),) = excerpt.spans
    assert excerpt.text[start:end] == "glycerol"
    assert start < 40
    assert excerpt.text.startswith("… ")
    assert excerpt.text.endswith(" …")


def test_in_a_source_only_what_was_found_is_marked() -> None:
    apart, run, neither = "the space, the electrode", "An electrode into the space.", "The cord, then the root."
    for query in ('"into the space"', "into the space"):
        assert {place.passage for place in mark_passages((apart, run, neither), query)} == {1}
    marked = mark_passages((apart, run, neither), "into the space")
    assert [run[place.start : place.end] for place in marked] == ["into the space"]
    assert {place.passage for place in mark_passages((apart, run, neither), "space electrode")} == {0, 1}


@pytest.mark.parametrize(
    ("text", "shorter"), [("a b c", "a b"), ("one", ""), ('"a b"', "a b"), ('"one', "one"), ("—", "")]
)
def test_there_is_a_way_on_where_nothing_was_found(text: str, shorter: str) -> None:
    assert find_shorter(text) == shorter


def test_many_questions_leave_room_for_what_else_was_found(finder: Finder, tmp_path: Path) -> None:
    found = search(finder, reach_of(tmp_path), "glycerol")
    many = replace(found, items=found.items * 10, notes=search(finder, reach_of(tmp_path), "foramen").notes)
    rows = build_search_view(many, {}).rows
    assert [row.title.text for row in rows if row.target is None] == ["Questions", "Your notes"]
    more = next(row for row in rows if row.target is MORE)
    assert more.title.text == f"Show {20 - FIRST_ITEMS} more questions"
    whole = build_search_view(many, {}, is_whole=True).rows
    assert MORE not in [row.target for row in whole]
    assert len(whole) == 23
    assert build_search_view(Found("x"), {}).rows == ()


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (make_series("one"), "In the statements: "),
        (make_matching("two"), "In its rows: "),
        (make_short_answer("three"), "In the accepted answers: "),
    ],
)
def test_the_parts_of_a_question_are_called_what_they_are(item: Item, words: str) -> None:
    found = FoundItem(item.address, Excerpt(item.stem), Where.PARTS, Excerpt("some words"), item.type)
    row = build_search_view(Found("words", (found,)), {}).rows[1]
    assert row.details is not None
    assert row.details.text == f"{words}some words"
