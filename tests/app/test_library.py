"""The library reads files when they changed, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rhizotrainer import resources
from rhizotrainer.app.library import Library, open_library, refuse_shared_ids
from rhizotrainer.app.settings import load_settings
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.shared_ids import find_shared_ids
from rhizotrainer.model.banks import build_brief
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.problems import Place
from rhizotrainer.paths import catalogue_file, settings_file
from rhizotrainer.store.catalogue import Catalogue, CatalogueLostError
from tests.bank.atlases import SIDE, SVG, write_figures
from tests.bank.banks import HEADER, ITEMS, edit, write_bank

ROOT = Path(__file__).resolve().parents[2]
ONE = ItemAddress("small", "one")
START = """
import sys
from pathlib import Path
from rhizotrainer.app.library import open_library
library = open_library([Path(sys.argv[1])])
print(library.item_count, "yaml" in sys.modules, "rhizotrainer.bank.reader" in sys.modules)
library.close()
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "banks")


@pytest.fixture
def library(tmp_path: Path, bank: Path):
    library = Library(Catalogue.open(tmp_path / "catalogue.db"), [bank])
    yield library
    library.close()


def start(bank: Path) -> str:
    """Open the library in a process of its own, as a start does, and return what it found and imported."""
    command = [sys.executable, "-c", START, str(bank)]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_unchanged_banks_are_not_read_and_yaml_is_not_imported(bank):
    first = start(bank)
    count = first.split()[0]
    assert first == f"{count} True True"
    # Stamps younger than the clock's grain are hashed once more, which needs no YAML either.
    assert start(bank) == f"{count} False False"


def test_a_changed_file_is_read_again_at_the_next_start(bank):
    count = int(start(bank).split()[0])
    (bank / "items" / "a.yaml").write_text(ITEMS.split("\n\n")[0] + "\n", encoding="utf-8")
    assert start(bank) == f"{count - 2} True True"
    assert start(bank) == f"{count - 2} False False"


def test_a_deleted_catalogue_is_built_again(bank):
    first = start(bank)
    catalogue_file().unlink()
    assert start(bank) == first


def test_a_damaged_catalogue_is_built_again(bank):
    first = start(bank)
    catalogue_file().write_bytes(b"no catalogue" * 500)
    assert start(bank) == first


def test_a_refresh_sees_a_changed_an_added_and_a_removed_file(library, bank):
    assert library.holds(ONE)
    items = bank / "items" / "a.yaml"
    items.write_text(edit(ITEMS, ("id: one", "id: uno")), encoding="utf-8")
    library.refresh()
    assert not library.holds(ONE)
    more = bank / "items" / "b.yaml"
    more.write_text(ITEMS.split("\n\n")[0] + "\n", encoding="utf-8")
    library.refresh()
    assert library.holds(ONE)
    more.unlink()
    library.refresh()
    assert not library.holds(ONE)


def test_a_change_of_the_same_size_and_time_is_seen_right_after_the_first_reading(library, bank):
    items = bank / "items" / "a.yaml"
    before = items.stat()
    items.write_text(edit(ITEMS, ("id: one", "id: uno")), encoding="utf-8")
    os.utime(items, ns=(before.st_atime_ns, before.st_mtime_ns))
    library.refresh()
    assert not library.holds(ONE)


def test_items_come_with_their_places_and_vanished_ones_do_not(library):
    missing = ItemAddress("small", "nothing")
    found = library.load_items([ONE, missing])
    assert list(found) == [ONE]
    assert found[ONE].quotes[0].place is not None
    assert list(library.find_topics([missing, ONE])) == [ONE]
    assert library.item_count == 3


def test_a_root_that_vanished_stays_listed_with_its_problem(library, bank):
    bank.rename(bank.with_name("gone"))
    (listing,) = library.refresh()
    assert not listing.is_loaded
    assert listing.errors
    assert library.item_count == 0
    assert not library.holds(ONE)
    bank.with_name("gone").rename(bank)
    library.refresh()
    assert library.holds(ONE)


def test_a_bank_read_elsewhere_is_taken_in_last_and_out_again(library, tmp_path):
    other = write_bank(tmp_path / "other", header=edit(HEADER, ("id: small", "id: other")))
    listing = library.add(other, load_bank(other), stamped_at_ns=0)
    assert listing.header is not None
    assert [each.header.id for each in library.listings] == ["small", "other"]
    library.remove(other)
    assert [each.header.id for each in library.listings] == ["small"]
    assert other.is_dir()


def test_of_two_banks_with_one_id_the_second_is_refused(library, tmp_path):
    twin = write_bank(tmp_path / "twin")
    library.add(twin, load_bank(twin), stamped_at_ns=0)
    first, second = library.listings
    assert not first.problems
    assert second.problems[0].rule == "bank-id-taken"
    assert not second.is_loaded
    assert library.item_count == 3
    assert refuse_shared_ids([first]) == (first,)


def test_a_taken_id_is_told_of_in_the_words_of_the_check(library, tmp_path):
    twin = write_bank(tmp_path / "twin")
    library.add(twin, load_bank(twin), stamped_at_ns=0)
    first, second = library.listings
    checked = find_shared_ids([load_bank(Path(listing.root)).listing for listing in (first, second)])
    told, found = second.problems[0], checked[second.root]
    assert first.root in told.message
    assert replace(told, place=found.place) == found
    assert told.place == Place(second.root)


def test_a_catalogue_lost_while_open_is_filled_again(library, monkeypatch):
    catalogue = library._catalogue  # noqa: SLF001 - what is lost is the library's own catalogue
    load, lists = catalogue.load_items, catalogue.list_banks
    failures = [CatalogueLostError(Path("catalogue.db")), CatalogueLostError(Path("lost"))]

    def fail_once(real):
        def call(*arguments):
            if failures:
                raise failures.pop()
            return real(*arguments)

        return call

    monkeypatch.setattr(catalogue, "load_items", fail_once(load))
    failures.pop()
    assert list(library.load_items([ONE])) == [ONE]
    failures.append(CatalogueLostError(Path("catalogue.db")))
    monkeypatch.setattr(catalogue, "list_banks", fail_once(lists))
    assert len(library.refresh()) == 1
    assert library.holds(ONE)


def test_banks_given_at_the_start_are_remembered(bank):
    library = open_library([bank])
    library.close()
    assert load_settings(settings_file()).added_banks == (str(bank),)
    again = open_library()
    assert again.holds(ONE)
    again.close()


def test_a_question_of_any_type_is_offered(library, tmp_path, bank):
    ordering = (
        "- id: four\n  topic: basics\n  stem: Put the layers in order from the skin.\n  steps:\n"
        + "".join(f"    - {{text: {layer}, rationale: Here.}}\n" for layer in ("Skin", "Fascia", "Muscle"))
        + "  explanation: From outside.\n  takeaway: Skin first.\n  references: [enslin2018]\n"
    )
    (bank / "items" / "b.yaml").write_text(ordering, encoding="utf-8")
    (listing,) = library.refresh()
    assert listing.problems == ()
    assert listing.item_count == 4
    assert [brief.address.item for brief in library.iter_briefs()] == ["one", "two", "three", "four"]
    assert library.load_items([ItemAddress("small", "four")])


def test_items_come_in_brief_in_the_order_of_the_files(library, bank):
    briefs = library.list_briefs()
    assert [brief.address.item for brief in briefs] == ["one", "two", "three"]
    items = library.load_items(brief.address for brief in briefs)
    assert list(briefs) == [build_brief(item) for item in items.values()]
    draft = edit(ITEMS, ("id: two", "id: two\n  status: draft\n  difficulty: hard"))
    (bank / "items" / "a.yaml").write_text(draft, encoding="utf-8")
    library.refresh()
    assert [brief.address.item for brief in library.iter_briefs()] == ["one", "three"]


def test_briefs_go_on_where_the_catalogue_is_lost_in_between(library, monkeypatch):
    monkeypatch.setattr("rhizotrainer.store.catalogue_tables.BRIEFS_A_READING", 1)
    catalogue = library._catalogue  # noqa: SLF001 - what is lost is the library's own catalogue
    briefs = library.iter_briefs()
    first = next(briefs)
    real = catalogue.list_briefs
    losses = [CatalogueLostError(Path("lost"))]

    def fail_once(*arguments, **named):
        if losses:
            raise losses.pop()
        return real(*arguments, **named)

    monkeypatch.setattr(catalogue, "list_briefs", fail_once)
    assert [brief.address.item for brief in (first, *briefs)] == ["one", "two", "three"]


def test_the_atlas_is_a_bank_like_any_and_is_read_once(tmp_path, monkeypatch):
    atlas = write_figures(tmp_path / "atlas", bank_id="atlas")
    monkeypatch.setattr(resources, "list_shipped_banks", lambda: (atlas,))
    library = open_library()
    assert [(listing.header.id, listing.item_count) for listing in library.listings if listing.header] == [("atlas", 6)]
    assert all(brief.is_made for brief in library.list_briefs())
    art = library.find_art(library.load_items([ItemAddress("atlas", "locate-drg")])[ItemAddress("atlas", "locate-drg")])
    assert art is not None
    assert art.svg == SVG.encode()
    library.close()
    monkeypatch.setattr("rhizotrainer.bank.library.load_bank", None)
    again = open_library()
    assert again.item_count == 6
    again.close()


def test_a_learners_own_bank_called_atlas_is_refused(tmp_path, monkeypatch):
    atlas = write_figures(tmp_path / "atlas", bank_id="atlas")
    own = write_bank(tmp_path / "own", header=HEADER.replace("id: small", "id: atlas"))
    monkeypatch.setattr(resources, "list_shipped_banks", lambda: (atlas,))
    library = open_library([own])
    refused = library.listings[1]
    assert (refused.is_loaded, refused.problems[0].rule) == (False, "bank-id-taken")
    library.close()


def test_a_bank_that_shows_a_sheet_is_read_again_when_the_sheet_changes(tmp_path, monkeypatch):
    atlas = write_figures(tmp_path / "atlas", bank_id="atlas")
    monkeypatch.setattr(resources, "atlas_folder", lambda: atlas)
    shows = edit(ITEMS, ("- id: one\n", "- id: one\n  figure: cord\n"))
    root = write_bank(tmp_path / "banks", shows, f"{HEADER}figures:\n  cord: {{atlas: cord}}\n")
    library = Library(Catalogue.open(tmp_path / "catalogue.db"), [root])
    (atlas / "cord.svg").write_text(SVG.replace("h9", "h8"), encoding="utf-8")
    (atlas / "cord.yaml").write_text(SIDE.replace("Axial section", "Section"), encoding="utf-8")
    library.refresh()
    art = library.find_drawing("small", "cord")
    assert art is not None
    assert art.svg == SVG.replace("h9", "h8").encode()
    assert art.figure.view.startswith("Section")
    library.close()
