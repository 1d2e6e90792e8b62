"""Finding: questions, passages and structures by their words, whatever the accents and whatever is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item, Option, Status
from rhizotrainer.model.sources import Passage
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.catalogue_search import FoundPlace
from rhizotrainer.store.finder import Finder
from rhizotrainer.store.search_words import parse_query
from tests.builders import make_item, make_listing, make_source

ITEMS = (
    make_item("one", stem="Which drug treats névralgie first?", hints=("Think of the trigeminal.",)),
    make_item("two", takeaway="NEUROPATHIC pain answers poorly to opioids.", tags=("чёрный",)),
    make_item("three", vignette="A man with a neuropathic ulcer.", stem="What is next?"),
    make_item("low", explanation="Glycerol is an agent. " + "And more words follow here. " * 3),
    make_item("high", stem="Where is glycerol injected?"),
    make_item("draft", stem="Glycerol in a draft?", status=Status.DRAFT),
)
FIGURE = Figure(
    "cord", "Spinal cord", "cord.svg", "0", "A section", regions=(Region("dh.left", "Dorsal horn"), Region("x"))
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bank")


@pytest.fixture(scope="module")
def finder(root: Path) -> Iterator[Finder]:
    with Catalogue.open(root / "catalogue.db") as catalogue:
        listing = make_listing(ITEMS, root=str(root))
        assert listing.header is not None
        listing = replace(listing, header=replace(listing.header, figures=(FIGURE,)))
        catalogue.store_bank(listing, ITEMS, (), stamped_at_ns=5)
        opened = catalogue.open_finder()
        yield opened
        opened.close()


def ids(finder: Finder, root: Path, text: str, limit: int = 50) -> list[str]:
    found: tuple[Item, ...] = finder.find_items([str(root)], parse_query(text), limit=limit)
    return [item.id for item in found]


def test_words_are_found_without_regard_to_accents_case_or_endings(finder: Finder, root: Path) -> None:
    assert set(ids(finder, root, "neuropathic")) == set(ids(finder, root, "nêuropáthic")) == {"two", "three"}
    assert ids(finder, root, "nevralgie") == ["one"]
    assert ids(finder, root, "черный") == ["two"]
    assert ids(finder, root, "neuropath ulc") == ["three"]
    assert ids(finder, root, "trigem") == ["one"]
    assert len(ids(finder, root, "electrode", limit=2)) == 2


def test_where_it_is_asked_counts_for_more_and_drafts_are_not_found(finder: Finder, root: Path) -> None:
    assert ids(finder, root, "glycerol") == ["high", "low"]


def test_a_phrase_stands_word_for_word(finder: Finder, root: Path) -> None:
    assert ids(finder, root, '"answers poorly"') == ["two"]
    assert ids(finder, root, '"poorly answers"') == []


def test_words_side_by_side_come_before_words_apart(finder: Finder, root: Path) -> None:
    # "low" holds these words in its explanation, side by side only there.
    assert ids(finder, root, "words follow") == ["low"]
    source = replace(
        make_source(), id="order", passages=(Passage(1, "Nerve of the root."), Passage(2, "A root nerve."))
    )
    with Catalogue.open(root / "order.db") as catalogue:
        items = (
            make_item("apart", stem="Which nerve of this root?"),
            make_item("beside", stem="Which?", explanation="The root nerve."),
        )
        listing = make_listing(items, root="order")
        assert listing.header is not None
        catalogue.store_bank(
            replace(listing, header=replace(listing.header, sources=(source,))), items, (), stamped_at_ns=5
        )
        opened = catalogue.open_finder()
        terms = parse_query("root nerve")
        assert [item.id for item in opened.find_items(["order"], terms, limit=9)] == ["beside", "apart"]
        assert [place.part for place in opened.find_passages(["order"], terms, limit=9)] == ["1", "0"]
        assert [place.part for place in opened.find_passages(["order"], terms, limit=1)] == ["1"]
        opened.close()


def test_banks_that_are_not_shown_are_not_searched(finder: Finder, root: Path) -> None:
    assert finder.find_items([], parse_query("glycerol"), limit=9) == ()
    assert finder.find_items([str(root / "other")], parse_query("glycerol"), limit=9) == ()


def test_passages_and_structures_are_found(finder: Finder, root: Path) -> None:
    passage = make_source().passages[1]
    words = " ".join(passage.text.split()[:4])
    found = finder.find_passages([str(root)], parse_query(f'"{words}"'), limit=9)
    assert FoundPlace(str(root), make_source().id, "1") in found
    assert finder.find_structures([str(root)], parse_query("dorsal"), limit=9) == (
        FoundPlace(str(root), "cord", "dh.left"),
    )
    assert finder.find_structures([str(root)], parse_query("spinal"), limit=9) == (FoundPlace(str(root), "cord", ""),)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.text(max_size=50), st.text('"*(){}^:+-NOTANDRa \0\ud800', max_size=30)))
def test_no_text_is_too_odd_to_search_for(finder: Finder, root: Path, text: str) -> None:
    terms = parse_query(text)
    assert len(finder.find_items([str(root)], terms, limit=3)) <= 3
    assert len(finder.find_passages([str(root)], terms, limit=3)) <= 3


def test_a_catalogue_in_memory_lends_its_own_connection(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with Catalogue.open(tmp_path / "cache" / "catalogue.db") as catalogue:
        item = make_item("one", options=(Option("Sharks", True, "Yes."), Option("Rays", False, "No.")))
        catalogue.store_bank(make_listing([item], root=str(tmp_path)), [item], (), stamped_at_ns=5)
        borrowed = catalogue.open_finder()
        assert borrowed.is_borrowed
        assert ids(borrowed, tmp_path, "shark") == ["one"]
        borrowed.close()
        assert catalogue.list_banks()


def test_a_broken_catalogue_finds_nothing(finder: Finder, root: Path) -> None:
    with Catalogue.open(root / "other.db") as catalogue:
        opened = catalogue.open_finder()
        opened.close()
        assert opened.find_items([str(root)], parse_query("glycerol"), limit=3) == ()


def test_what_was_made_of_a_figure_is_found_by_its_own_part_alone(tmp_path: Path) -> None:
    item = make_item(
        "made",
        stem="Find it.",
        options=(Option("Root", True, "Root: Carries afferents."), Option("Ganglion", False, "Ganglion: A swelling.")),
        explanation="Root: Carries afferents.\n\nBeside it. Ganglion: A swelling.",
        takeaway="Root: Carries afferents.",
    )
    items = (replace(item, is_made=True), replace(item, id="written"))
    with Catalogue.open(tmp_path / "catalogue.db") as catalogue:
        catalogue.store_bank(make_listing(items, root=str(tmp_path)), items, (), stamped_at_ns=5)
        opened = catalogue.open_finder()
        assert ids(opened, tmp_path, "afferents") == ["made", "written"]
        assert ids(opened, tmp_path, "swelling") == ids(opened, tmp_path, "ganglion") == ["written"]
        opened.close()
