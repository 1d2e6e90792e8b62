"""Figures: their regions and names, what waits for them, and the shipped atlas."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rhizotrainer.bank.drawings import read_drawing
from rhizotrainer.bank.files import read_text
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.stamps import RACY_NS, is_unchanged
from rhizotrainer.model.figures import Region
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, ids_of, write_bank

ATLAS = Path(__file__).parents[2] / "assets" / "cord-section.svg"
FIGURES = """figures:
  cord:
    title: The cord in section
    file: figures/cord.svg
    alt: A cord in section
    licence: CC-BY-4.0
    author: A. Author
    origin: Drawn for this bank
    regions:
      b: The second
"""
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
  <g id="a"><path id="b" d="M0,0h9"/><path d="M1,1h9"/></g>
  <path id="c" d="M2,2h9"/>
</svg>
"""
SHOWS = ("- id: two\n", "- id: two\n  figure: cord\n")
LONG_AGO = 1_600_000_000_000_000_000


def write_figure_bank(folder: Path, svg: str = SVG, figures: str = FIGURES) -> Path:
    """Write the small bank with a figure that its second question shows."""
    root = write_bank(folder, edit(ITEMS, SHOWS), HEADER + figures)
    (root / "figures").mkdir()
    (root / "figures" / "cord.svg").write_text(svg, encoding="utf-8")
    return root


def test_a_figure_has_the_regions_of_its_drawing_with_the_names_of_its_declaration(tmp_path):
    loaded = load_bank(write_figure_bank(tmp_path))
    assert loaded.listing.problems == ()
    figure = bank_of(loaded).header.find_figure("cord")
    assert figure.regions == (Region("a"), Region("b", "The second"), Region("c"))
    assert (figure.title, figure.file_name, figure.alt) == (
        "The cord in section",
        "figures/cord.svg",
        "A cord in section",
    )
    assert (figure.licence, figure.author, figure.origin) == ("CC-BY-4.0", "A. Author", "Drawn for this bank")
    assert figure.sha256 == read_text(tmp_path / "small" / "figures" / "cord.svg").sha256


def test_questions_on_a_figure_that_cannot_be_shown_wait_without_further_noise(tmp_path):
    root = write_figure_bank(tmp_path, SVG.replace("<g ", "<g onclick='x()' "))
    loaded = load_bank(root)
    assert [str(problem.place) for problem in loaded.listing.problems] == [f"{root / 'figures' / 'cord.svg'}:2:6"]
    assert ids_of(loaded) == ["one", "three"]


def test_a_problem_in_a_drawing_shows_its_lines(tmp_path):
    loaded = load_bank(write_figure_bank(tmp_path, SVG.replace("\n", "\r\n").replace('"c"', '"a"')))
    problem = loaded.listing.problems[0]
    assert (problem.place.line, problem.place.column) == (3, 13)
    assert problem.excerpt.lines[2] == '  <path id="a" d="M2,2h9"/>'


def test_columns_count_characters(tmp_path):
    loaded = load_bank(write_figure_bank(tmp_path, SVG.replace('  <path id="c"', '<!--äöü€\u2028😀--><path id="a"')))
    assert [(one.place.line, one.place.column) for one in loaded.listing.problems] == [(3, 24)]


@pytest.mark.parametrize("waived", [True, False])
def test_a_warning_in_a_drawing_can_be_waived_by_the_bank(tmp_path, waived):
    waive = "waive: {figure-text: The side has to be told.}\n" if waived else ""
    loaded = load_bank(write_figure_bank(tmp_path, SVG.replace("</svg>", "<text>L</text></svg>"), FIGURES + waive))
    assert [problem.rule for problem in loaded.listing.problems] == ([] if waived else ["figure-text"])
    assert ids_of(loaded) == ["one", "two", "three"]


def test_a_drawing_that_changes_is_noticed(tmp_path):
    root = write_figure_bank(tmp_path)
    for path in root.rglob("*.*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    stamps = load_bank(root).stamps
    assert is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)
    (root / "figures" / "cord.svg").write_text(SVG.replace("M0", "M9"), encoding="utf-8")
    assert not is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)


def test_the_atlas_passes_with_a_proper_declaration(tmp_path):
    figures = FIGURES.replace("      b: The second\n", "      dorsal-root.page-right: Dorsal root\n")
    loaded = load_bank(write_figure_bank(tmp_path, ATLAS.read_text(encoding="utf-8"), figures))
    assert loaded.listing.problems == ()
    figure = bank_of(loaded).header.find_figure("cord")
    assert len(figure.regions) == 18
    assert figure.find_region("dorsal-root.page-right") == Region("dorsal-root.page-right", "Dorsal root")


def test_elements_stand_in_the_order_of_the_drawing(tmp_path):
    drawing = read_drawing(read_text(write_figure_bank(tmp_path) / "figures" / "cord.svg"))
    assert [element.name for element in drawing.elements] == ["svg", "g", "path", "path", "path"]
    assert [element.parent.name for element in drawing.elements[1:]] == ["svg", "g", "g", "svg"]


def test_two_figures_of_one_file_are_told_of_once(tmp_path):
    second = FIGURES.replace("figures:\n", "").replace("cord:", "other:", 1)
    loaded = load_bank(write_figure_bank(tmp_path, SVG.replace('"c"', '"a"'), FIGURES + second))
    assert [problem.rule for problem in loaded.listing.errors] == ["figure-duplicate-id"]
    assert bank_of(loaded).header.figures == ()


@pytest.mark.parametrize("declared", ["figures/cord.svg", "{title: The cord}", "[]", "{title: The cord, file: [a]}"])
def test_a_figure_that_is_declared_wrongly_is_told_of_once(tmp_path, declared):
    loaded = load_bank(write_figure_bank(tmp_path, figures=f"figures:\n  cord: {declared}\n"))
    assert {Path(problem.place.path).name for problem in loaded.listing.errors} == {"bank.yaml"}
    assert ids_of(loaded) == ["one", "three"]
