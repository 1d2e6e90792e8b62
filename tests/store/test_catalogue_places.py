"""Which item asks about which passage or structure: kept with its bank, for what is on offer, and gone with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rhizotrainer.model.items import Item, Position, Status
from rhizotrainer.store.catalogue import Catalogue, CatalogueLostError
from tests.builders import make_address, make_item, make_label, make_listing, make_locate, make_name, make_quote


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path / "catalogue.db") as opened:
        yield opened


@pytest.fixture
def root(tmp_path: Path) -> str:
    folder = tmp_path / "bank"
    folder.mkdir()
    return str(folder)


def store(catalogue: Catalogue, root: str, *items: Item) -> None:
    catalogue.store_bank(make_listing(items, root=root), items, (), stamped_at_ns=5)


def quoting(catalogue: Catalogue, root: str, source: str = "article") -> list[tuple[str, str]]:
    return [(part, address.item) for part, address in catalogue.list_quoting(root, source)]


def pointing(catalogue: Catalogue, root: str, figure: str = "segment") -> list[tuple[str, str]]:
    return [(part, address.item) for part, address in catalogue.list_pointing(root, figure)]


def test_items_are_found_at_the_passages_that_they_quote(catalogue, root):
    two = (make_quote(0), make_quote(2))
    store(catalogue, root, make_item("b", quotes=two), make_item("a", quotes=(make_quote(0), make_quote(0))))
    assert sorted(quoting(catalogue, root)) == [("0", "a"), ("0", "b"), ("2", "b")]
    # In the order of the files, not of their names.
    assert [item for part, item in quoting(catalogue, root) if part == "0"] == ["b", "a"]
    assert quoting(catalogue, root, "another") == []
    assert catalogue.list_quoting("elsewhere", "article") == ()


def test_quotes_of_positions_count_and_unverified_ones_do_not(catalogue, root):
    position = Position("NICE", (1,), quotes=(make_quote(2),))
    lost = make_quote(0, place=None)
    store(catalogue, root, make_item("a", quotes=(lost,), positions=(position,)))
    assert quoting(catalogue, root) == [("2", "a")]


def test_a_structure_is_asked_by_what_it_answers_and_what_has_it_named(catalogue, root):
    locate = make_locate("where", keys=(1, 3), regions=("r0",))
    named, labelled = make_name("what", regions=("r1", "r2")), make_label("which")
    beside = make_item("beside", figure="segment", regions=("r9",))
    alone = make_item("alone", figure="segment")
    store(catalogue, root, locate, named, labelled, beside, alone)
    found = pointing(catalogue, root)
    assert {part for part, item in found if item == "where"} == {"r1", "r3"}
    assert {part for part, item in found if item == "what"} == {"r1", "r2"}
    assert {part for part, item in found if item == "which"} == {"r0", "r1", "r2"}
    assert {part for part, item in found if item == "beside"} == {"r9"}
    assert not [part for part, item in found if item == "alone"]
    assert pointing(catalogue, root, "another") == []


def test_only_what_is_on_offer_is_found(catalogue, root):
    store(catalogue, root, make_item("a", status=Status.REVIEW), make_item("b"), make_item("c", status=Status.DRAFT))
    assert quoting(catalogue, root) == [("1", "b")]


def test_storing_a_bank_again_replaces_its_places_and_forgetting_it_takes_them_away(catalogue, root, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    store(catalogue, root, make_item("a"), make_name("n"))
    store(catalogue, str(other), make_item("x", bank="other"))
    store(catalogue, root, make_item("b", quotes=(make_quote(0),)))
    assert quoting(catalogue, root) == [("0", "b")]
    assert pointing(catalogue, root) == []
    catalogue.forget(root)
    assert quoting(catalogue, root) == []
    assert catalogue.list_quoting(str(other), "article") == (("1", make_address("x", bank="other")),)


def test_a_lost_catalogue_is_said_to_be_lost(catalogue, root):
    store(catalogue, root, make_item("a"))
    catalogue._connection.execute("DROP TABLE asked_places")  # noqa: SLF001 - no public door breaks a table
    with pytest.raises(CatalogueLostError):
        catalogue.list_quoting(root, "article")
    assert quoting(catalogue, root) == []
