"""The atlas over real banks: which figures it shows, what is found in them, and what of every bank counts there."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rhizotrainer.app.atlas_views import (
    Entry,
    Recollection,
    build_figure,
    build_questions,
    build_sections,
    filter_structures,
    list_entries,
    search_atlas,
)
from rhizotrainer.app.library import Library
from rhizotrainer.app.library_maps import ATLAS, find_sheet, list_pointing_anywhere, list_shown
from rhizotrainer.app.session_titles import name_quiz, title_text
from rhizotrainer.model.figures import Figure, Region, Side
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.study.figure_quiz import Way
from rhizotrainer.ui.pages.atlas.view import AtlasTarget, FigureKey
from tests.architecture.house import ROOT
from tests.builders import make_listing, make_memory, make_record, make_standing
from tests.screens_atlas_bank import BANK, CONTESTED, FIGURE, LONG, region_of, write_own_figures

NOW = datetime(2026, 6, 12, 8, 0, tzinfo=UTC)
NOTHING = Recollection({}, NOW, -0.15)
_SHOWING = """id: showing
title: A bank that shows a sheet
version: "1.0.0"
licence: CC-BY-4.0
authors: [A. Author]
topics:
  anatomy: Anatomy
figures:
  cord: {atlas: f01}
references:
  manual: {title: Manual of spinal roots}
"""
_ASKING = """- id: own-ganglion
  topic: anatomy
  figure: cord
  stem: Click the ganglion.
  options:
    - {region: f01-drg, key: true, rationale: It lies on the dorsal root.}
    - {region: f01-vroot, rationale: It has no ganglion.}
  explanation: It lies on the dorsal root.
  takeaway: On the dorsal root.
  references: [manual]
"""


@pytest.fixture
def library(tmp_path: Path):
    from rhizotrainer import resources

    showing = tmp_path / "showing"
    (showing / "items").mkdir(parents=True)
    (showing / "bank.yaml").write_text(_SHOWING, encoding="utf-8")
    (showing / "items" / "roots.yaml").write_text(_ASKING, encoding="utf-8")
    roots = [write_own_figures(tmp_path), resources.atlas_folder(), showing]
    library = Library(Catalogue.open(tmp_path / "catalogue.db"), roots)
    yield library
    library.close()


@pytest.fixture
def entries(library) -> tuple[Entry, ...]:
    return list_entries(library.listings)


def entry_of(entries: tuple[Entry, ...], bank: str, figure: str) -> Entry:
    return next(one for one in entries if one.key == FigureKey(bank, figure))


def test_the_atlas_comes_first_and_a_sheet_that_another_bank_shows_is_not_shown_twice(entries) -> None:
    banks = [entry.header.id for entry in entries]
    assert banks[0] == ATLAS
    assert banks[-1] == BANK
    assert len(banks) == 14
    assert "showing" not in banks
    sections = build_sections(entries, lambda _entry: (0, 0, 0), lambda _entry: None)
    assert [section.title for section in sections] == ["", "Figures of our own theatre"]
    assert sections[1].tiles[0].structures == 8


def test_each_tile_reads_its_own_drawing(entries) -> None:
    asked: list[str] = []
    sections = build_sections(entries, lambda _entry: (0, 0, 0), lambda entry: asked.append(entry.figure.id))
    sections[0].tiles[1].find_art()
    assert asked == ["f02"]


def test_a_structure_is_told_whole(entries) -> None:
    view = build_figure(entry_of(entries, BANK, FIGURE), None, region=CONTESTED)
    ganglion = view.find_structure(region_of("dorsal-root-ganglion"))
    assert ganglion.name == LONG
    assert ganglion.neighbours == (region_of("dorsal-root"), region_of("spinal-nerve"))
    assert ganglion.references == ("Manual of spinal roots, 2020",)
    assert view.find_structure(CONTESTED).is_contested
    assert view.region == CONTESTED
    assert view.bank == "Figures of our own theatre"
    assert view.credit[0] == "Drawn by A. Author · Licence CC-BY-4.0"
    assert [one.region for one in view.structures][:2] == [region_of("dorsal-root"), region_of("ventral-root")]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("ganglion sensorium", "f01-drg"),
        ("GANGLIÓN dorsal", "f01-drg"),
        ("cornu anterius", "f01-vhorn"),
        ("tract of lissauer", "f01-lissauer"),
    ],
)
def test_names_latin_terms_and_synonyms_are_found_however_they_are_written(entries, text, region) -> None:
    found = search_atlas(entries, text)
    assert AtlasTarget(FigureKey(ATLAS, "f01"), region) in [row.target for row in found.rows]


def test_names_come_before_descriptions(entries) -> None:
    rows = search_atlas(entries, "ganglion").rows
    named = ["ganglion" in row.title.text.casefold() for row in rows]
    assert named[0]
    assert True in named
    assert named == sorted(named, reverse=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [("posterior root", "Dorsal root"), ("Dorsal  Root", "Dorsal root"), ("drg", "Dorsal root ganglion")],
)
def test_what_is_called_just_so_comes_first(entries, text, name) -> None:
    assert search_atlas(entries, text).rows[0].title.text == name


def test_found_words_stand_where_they_are_marked(entries) -> None:
    for row in search_atlas(entries, "dorsal root").rows:
        for line in (row.title, row.details):
            for start, end in line.spans:
                assert line.text[start:end].casefold().startswith(("dorsal", "root"))


def test_what_nothing_holds_is_not_found(entries) -> None:
    assert search_atlas(entries, "zebra").rows == ()
    assert search_atlas(entries, "  ").rows == ()


def test_a_list_is_narrowed_by_any_text_of_a_structure(entries) -> None:
    entry = entry_of(entries, BANK, FIGURE)
    assert filter_structures(entry, "") is None
    assert filter_structures(entry, "grey matter") == (region_of("posterior-horn"), region_of("anterior-horn"))
    assert filter_structures(entry, "zebra") == ()


def test_questions_of_every_bank_that_shows_a_sheet_count(library, entries) -> None:
    sheet = entry_of(entries, ATLAS, "f01").figure
    assert list_shown(library, ATLAS, "f01") == ((ATLAS, "f01"), ("showing", "cord"))
    assert list_shown(library, BANK, FIGURE) == ((BANK, FIGURE),)
    asked = list_pointing_anywhere(library, ATLAS, sheet)["f01-drg"]
    assert set(asked) == {
        ItemAddress(ATLAS, "locate-f01-drg"),
        ItemAddress(ATLAS, "name-f01-drg"),
        ItemAddress("showing", "own-ganglion"),
    }
    shown = library.header_of("showing").find_figure("cord")
    assert list_pointing_anywhere(library, "showing", shown)["f01-drg"]
    assert find_sheet("showing", shown) == find_sheet(ATLAS, sheet) == "f01"
    assert find_sheet(BANK, None) == ""


def test_a_quiz_asks_what_was_made_and_nothing_else(library, entries) -> None:
    sheet = entry_of(entries, ATLAS, "f01")
    asked = list_pointing_anywhere(library, ATLAS, sheet.figure)
    questions = build_questions(asked, ATLAS, NOTHING)
    assert {one.address.bank for one in questions} == {ATLAS}
    of_ganglion = {(one.address.item, one.way) for one in questions if one.region == "f01-drg"}
    assert of_ganglion == {("locate-f01-drg", Way.PLACE), ("name-f01-drg", Way.NAME)}
    assert all(one.recall is None for one in questions)


def test_an_own_figure_is_asked_too_but_not_what_is_contested(library, entries) -> None:
    own = entry_of(entries, BANK, FIGURE)
    asked = list_pointing_anywhere(library, BANK, own.figure)
    questions = build_questions(asked, BANK, NOTHING)
    assert len(questions) == 14
    assert CONTESTED not in {one.region for one in questions}


def test_what_is_remembered_is_counted_and_dated() -> None:
    strong, weak, unseen = (ItemAddress(ATLAS, name) for name in ("one", "two", "three"))
    last = NOW - timedelta(days=30)
    held = {
        strong: make_standing(strong, memory=make_memory(strong, stability=90.0, last_review=last)),
        weak: make_standing(weak, memory=make_memory(weak, stability=1.0, last_review=last)),
    }
    memory = Recollection(held, NOW, -0.1542)
    assert memory.count([strong, weak, unseen, unseen]) == (1, 1, 1)
    assert memory.find_recall(unseen) is None
    assert (memory.find_recall(weak) or 0) < (memory.find_recall(strong) or 0)


def test_a_figure_without_a_side_file_stays_out_of_the_atlas() -> None:
    from tests.builders import make_bank_header, make_item

    figures = (Figure("bare", "Bare", "bare.svg", ""), Figure("told", "Told", "told.svg", "", has_side_file=True))
    listing = make_listing([make_item()], header=make_bank_header(figures=figures))
    assert [entry.figure.id for entry in list_entries([listing])] == ["told"]


def test_two_structures_of_one_name_are_told_apart_by_their_sides() -> None:
    from tests.builders import make_bank_header

    twins = tuple(Region(f"root.{side}", "Dorsal root", side=side) for side in (Side.LEFT, Side.RIGHT))
    figure = Figure("twins", "Twins", "twins.svg", "", regions=(*twins, Region("cord", "Cord", side=Side.LEFT)))
    view = build_figure(Entry(make_bank_header(), figure), None)
    assert [one.name for one in view.structures] == ["Dorsal root (left)", "Dorsal root (right)", "Cord"]


def test_a_start_loads_nothing_of_the_atlas() -> None:
    code = "import sys, rhizotrainer.app.sitting; print([n for n in sys.modules if 'atlas' in n and 'room' not in n])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_quiz_is_called_so_in_the_language_of_now() -> None:
    record = make_record(mode=SessionMode.TUTOR, title=name_quiz("The cord"))
    assert title_text(record) == "Atlas · The cord"
