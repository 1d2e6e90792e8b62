"""The catalogue: banks come back as they were stored, words are found, and whatever breaks is made anew."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import Item, Status
from rhizotrainer.model.problems import Place, Problem, Severity
from rhizotrainer.store.catalogue import Catalogue, CatalogueLostError
from rhizotrainer.store.search_words import parse_query
from tests.builders import make_address, make_item, make_listing
from tests.store.files import query

STAMPS = (("bank.yaml", 120, 1_700_000_000_000_000_001, "a" * 64), ("items/a.yaml", 9, 2, "b" * 64))
ITEMS = (
    make_item("one", stem="Which drug treats névralgie first?"),
    make_item("two", takeaway="NEUROPATHIC pain answers poorly to opioids."),
    make_item("three", vignette="A man with a neuropathic ulcer.", stem="What is next?"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.db"


@pytest.fixture
def catalogue(path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(path) as opened:
        yield opened


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path, "bank")


def make_root(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def store(catalogue: Catalogue, root: Path, items: Sequence[Item] = ITEMS) -> BankListing:
    listing = make_listing(items, root=str(root))
    catalogue.store_bank(listing, items, STAMPS, stamped_at_ns=5)
    return listing


def search(catalogue: Catalogue, text: str) -> tuple[object, ...]:
    finder = catalogue.open_finder()
    roots = [listing.root for listing in catalogue.list_banks()]
    found = finder.find_items(roots, parse_query(text), limit=50)
    finder.close()
    return tuple(item.address for item in found)


def addresses(*names: str) -> tuple[object, ...]:
    return tuple(make_address(name) for name in names)


def test_a_bank_comes_back_as_it_was_stored(path: Path, root: Path) -> None:
    with Catalogue.open(path) as first:
        listing = store(first, root)
    with Catalogue.open(path) as second:
        assert second.find_stamps(str(root)) == (STAMPS, 5)
        assert second.list_banks() == (listing,)
        wanted = [item.address for item in ITEMS]
        assert second.load_items([*wanted, make_address("unknown")]) == {item.address: item for item in ITEMS}
        assert second.find_stamps("elsewhere") is None


def test_a_bank_that_could_not_be_loaded_is_listed_with_its_problems(catalogue: Catalogue, root: Path) -> None:
    problem = Problem(Severity.ERROR, "yaml", "A colon is missing.", Place("bank.yaml", 41, 12), "Write it.")
    listing = BankListing(root=str(root), header=None, problems=(problem,))
    catalogue.store_bank(listing, (), STAMPS, stamped_at_ns=5)
    assert catalogue.list_banks() == (listing,)


def test_storing_a_bank_again_replaces_it_whole(catalogue: Catalogue, root: Path) -> None:
    store(catalogue, root)
    listing = store(catalogue, root, [make_item("two", stem="A new question about sharks?")])
    assert catalogue.list_banks() == (listing,)
    assert list(catalogue.load_items([item.address for item in ITEMS])) == [make_address("two")]
    assert search(catalogue, "neuropathic") == ()
    assert search(catalogue, "sharks") == addresses("two")


def test_banks_are_listed_in_the_order_of_the_roots(catalogue: Catalogue, tmp_path: Path) -> None:
    roots = [make_root(tmp_path, name) for name in "abc"]
    for number, root in enumerate(roots):
        store(catalogue, root, [make_item("one", bank=f"bank-{number}")])
    order = [str(roots[2]), str(tmp_path / "missing"), str(roots[0])]
    catalogue.keep_only(order)
    assert [listing.root for listing in catalogue.list_banks()] == [order[0], order[2]]
    hidden = make_address("one", bank="bank-1")
    assert catalogue.load_items([hidden]) == {}
    assert make_address("one", bank="bank-0") in search(catalogue, "electrode")
    assert hidden not in search(catalogue, "electrode")
    catalogue.forget(str(roots[2]))
    assert [listing.root for listing in catalogue.list_banks()] == [order[2]]


def test_of_two_banks_with_one_id_the_first_root_counts(catalogue: Catalogue, tmp_path: Path) -> None:
    roots = [make_root(tmp_path, name) for name in "ab"]
    for root in roots:
        store(catalogue, root, [make_item("one", stem=f"From {root.name}?")])
    for first, second in (roots, roots[::-1]):
        catalogue.keep_only([str(first), str(second)])
        assert catalogue.load_items([make_address("one")])[make_address("one")].stem == f"From {first.name}?"
        assert search(catalogue, "from") == addresses("one")


@pytest.mark.parametrize("content", [b"not a database" * 99, b"SQLite format 3\0" + b"\xff" * 5000, b"\0"])
def test_a_damaged_catalogue_is_thrown_away(path: Path, root: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with Catalogue.open(path) as catalogue:
        assert catalogue.list_banks() == ()
        store(catalogue, root)
    assert query(path, "SELECT count(*) FROM items") == [(len(ITEMS),)]


def test_a_catalogue_of_another_format_is_emptied(path: Path, root: Path) -> None:
    with Catalogue.open(path) as first:
        store(first, root)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 3")
        connection.execute("CREATE TABLE from_the_future (a)")
    with Catalogue.open(path) as second:
        assert second.find_stamps(str(root)) is None
        store(second, root)
        assert search(second, "neuropathic")
    assert query(path, "SELECT name FROM sqlite_schema WHERE name = 'from_the_future'") == []


def test_a_page_that_breaks_later_is_said_and_the_banks_are_stored_again(path: Path, root: Path) -> None:
    with Catalogue.open(path) as catalogue:
        items = [make_item(f"item-{number}", vignette="word " * 300) for number in range(40)]
        store(catalogue, root, items)
        wanted = [item.address for item in items]
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * (path.stat().st_size - 4096))
    with Catalogue.open(path) as catalogue:
        with pytest.raises(CatalogueLostError, match="could not be read"):
            catalogue.load_items(wanted)
        assert catalogue.find_stamps(str(root)) is None
        store(catalogue, root, items)
        assert len(catalogue.load_items(wanted)) == 40
    with Catalogue.open(path) as catalogue:
        assert len(catalogue.load_items(wanted)) == 40


def test_a_value_that_no_longer_fits_its_shape_is_said(path: Path, root: Path) -> None:
    with Catalogue.open(path) as catalogue:
        store(catalogue, root)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE items SET value = '[1, 2]'")
    with Catalogue.open(path) as catalogue, pytest.raises(CatalogueLostError):
        catalogue.load_items([ITEMS[0].address])


def test_a_folder_that_cannot_be_made_leaves_the_catalogue_in_memory(tmp_path: Path, root: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with Catalogue.open(tmp_path / "cache" / "catalogue.db") as catalogue:
        listing = store(catalogue, root)
        assert catalogue.list_banks() == (listing,)
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "in the way"


def test_two_windows_use_one_catalogue(path: Path, tmp_path: Path) -> None:
    roots = [make_root(tmp_path, name) for name in "ab"]
    with Catalogue.open(path) as first, Catalogue.open(path) as second:
        first.keep_only([str(roots[0])])
        second.keep_only([str(roots[1])])
        one, two = store(first, roots[0]), store(second, roots[1], [make_item("x", bank="other")])
        assert (first.list_banks(), second.list_banks()) == ((one,), (two,))
        assert len(first.load_items([item.address for item in ITEMS])) == len(ITEMS)


def test_a_catalogue_held_by_another_writer_goes_on_in_memory(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rhizotrainer.store.catalogue_tables.BUSY_SECONDS", 0.0)
    roots = [make_root(tmp_path, name) for name in "ab"]
    with Catalogue.open(path) as catalogue, closing(sqlite3.connect(path, isolation_level=None)) as other:
        one = store(catalogue, roots[0])
        other.execute("BEGIN IMMEDIATE")
        two = store(catalogue, roots[1], [make_item("x", bank="other")])
        other.execute("ROLLBACK")
        assert catalogue.list_banks() == (one, two)
    assert query(path, "SELECT root FROM banks") == [(str(roots[0]),)]


def test_a_bank_whose_files_are_gone_leaves_with_the_next_storing(
    catalogue: Catalogue, root: Path, tmp_path: Path
) -> None:
    store(catalogue, root)
    root.rmdir()
    other = store(catalogue, make_root(tmp_path, "other"), [make_item("x", bank="other")])
    assert catalogue.list_banks() == (other,)
    assert catalogue.load_items([ITEMS[0].address]) == {}


def test_a_listing_counts_topics_and_briefs_keep_the_order(catalogue: Catalogue, root: Path) -> None:
    shuffled = [replace(item, topic=f"topic-{place}") for place, item in enumerate(reversed(ITEMS))]
    listing = store(catalogue, root, shuffled)
    assert catalogue.list_banks()[0].topic_counts == listing.topic_counts
    assert [brief.address.item for brief in catalogue.list_briefs(str(root))[0]] == ["three", "two", "one"]
    assert listing.topic_counts[0] == ("topic-0", 1)
    assert catalogue.find_topics(str(root), ["one", "gone"]) == {"one": "topic-2"}


def test_siblings_are_those_on_offer_by_the_names_of_their_groups(catalogue: Catalogue, root: Path) -> None:
    items = [
        make_item("b", siblings="knee"),
        make_item("x"),
        make_item("a", siblings="knee"),
        make_item("draft", siblings="knee", status=Status.DRAFT),
    ]
    store(catalogue, root, items)
    assert catalogue.list_siblings(str(root)) == (("knee", "b"), ("knee", "a"))
    assert catalogue.list_siblings("elsewhere") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows holds a file that is open")
def test_a_catalogue_deleted_under_an_open_window_does_no_harm(path: Path, root: Path) -> None:
    with Catalogue.open(path) as catalogue:
        store(catalogue, root)
        path.unlink()
        store(catalogue, root)
        assert len(catalogue.load_items([item.address for item in ITEMS])) == len(ITEMS)
