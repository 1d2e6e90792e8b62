"""Where the questions of the example bank ask: in its figure by hand, in its source by its own quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from rhizotrainer.app.library import Library
from rhizotrainer.app.library_maps import list_pointing, list_quoting
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.items import ItemAddress, Status
from rhizotrainer.store.catalogue import Catalogue
from tests.bank.manual import EXAMPLE, write_example


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_example(tmp_path / "banks")


@pytest.fixture
def library(tmp_path: Path, root: Path):
    library = Library(Catalogue.open(tmp_path / "catalogue.db"), [root])
    yield library
    library.close()


def test_each_structure_of_the_figure_has_its_questions(library):
    found = list_pointing(library, EXAMPLE, "segment")
    assert {region: [one.item for one in asked] for region, asked in found.items()} == {
        "dorsal-root": ["figure-001"],
        "ganglion": ["figure-001", "figure-003"],
        "ventral-root": ["figure-002"],
        "cord": ["figure-003"],
        "spinal-nerve": ["figure-003"],
    }


def test_passages_have_the_questions_whose_quotes_stand_there(library, root):
    bank = load_bank(root).bank
    assert bank is not None
    expected: dict[int, list[ItemAddress]] = {}
    for item in bank.items:
        quotes = [*item.quotes, *(quote for position in item.positions for quote in position.quotes)]
        places = [quote.place for quote in quotes if quote.source == "handout" and quote.place is not None]
        for passage in dict.fromkeys(place.passage for place in places):
            if item.status is Status.RELEASED:
                expected.setdefault(passage, []).append(item.address)
    found = list_quoting(library, EXAMPLE, "handout")
    assert {passage: list(asked) for passage, asked in found.items()} == expected
    assert len(expected) > 1


def test_an_unknown_bank_source_or_figure_has_no_questions(library):
    assert list_quoting(library, "nowhere", "handout") == {}
    assert list_quoting(library, EXAMPLE, "nothing") == {}
    assert list_pointing(library, EXAMPLE, "nothing") == {}


def test_a_lost_catalogue_is_made_anew(library):
    before = list_pointing(library, EXAMPLE, "segment")
    library._catalogue._connection.execute("DROP TABLE asked_places")  # noqa: SLF001 - as a bad disk would
    assert list_pointing(library, EXAMPLE, "segment") == before
