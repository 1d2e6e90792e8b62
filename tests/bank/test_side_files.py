"""Side files and sheets of the atlas: what figures take from them, what is told of them, and that changes are seen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rhizotrainer import resources
from rhizotrainer.bank.figure_files import load_svg
from rhizotrainer.bank.fixes import fix_bank
from rhizotrainer.bank.library import LoadedBank, find_bank_roots, load_bank
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.package import list_contents, pack_bank
from rhizotrainer.bank.rules import unknown_sheet
from rhizotrainer.bank.stamps import RACY_NS, is_unchanged
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.figures import Edges, Figure, Region, Side, Tissue
from tests.bank.atlases import SIDE, SVG, write_figures
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, write_bank

LONG_AGO = 1_600_000_000_000_000_000
SHOWS = ("- id: two\n", "- id: two\n  figure: cord\n")
SHEET = "figures:\n  cord: {atlas: cord}\n"


@pytest.fixture
def atlas(tmp_path, monkeypatch) -> Path:
    folder = write_figures(tmp_path / "atlas", bank_id="atlas")
    monkeypatch.setattr(resources, "atlas_folder", lambda: folder)
    return folder


def figure_of(loaded: LoadedBank) -> Figure:
    figure = bank_of(loaded).header.find_figure("cord")
    assert figure is not None
    return figure


def told_of(loaded: LoadedBank) -> list[tuple[str, str, int]]:
    return [(one.rule, Path(one.place.path).name, one.place.line) for one in loaded.listing.problems]


def age(root: Path) -> None:
    for path in root.rglob("*.*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))


def test_a_figure_takes_its_words_from_its_side_file(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn"))
    assert loaded.listing.problems == ()
    figure = figure_of(loaded)
    assert (figure.title, figure.view) == ("The cord in section", "Axial section, viewed from below.")
    assert figure.edges == Edges("Posterior", "Anterior", "Left of the page", "Right of the page")
    assert (figure.alt, figure.licence, figure.author) == ("A section with its nerves", "CC-BY-4.0", "A. Author")
    assert (figure.references, figure.has_side_file, figure.is_quizzed, figure.sheet) == (("drake",), True, True, "")
    assert figure.regions[0] == Region(
        id="drg",
        name="Dorsal root ganglion",
        latin="Ganglion sensorium nervi spinalis",
        synonyms=("Spinal ganglion",),
        side=Side.BOTH,
        tissue=Tissue.GANGLION,
        description="Swelling in which the cell bodies of afferent neurones lie.",
        neighbours=("root",),
        references=("drake",),
    )
    assert [region.id for region in figure.regions if region.is_contested] == ["artery"]


def test_regions_stand_in_the_order_of_the_side_file_and_the_others_after_them(tmp_path):
    figure = figure_of(load_bank(write_figures(tmp_path / "drawn")))
    assert [region.id for region in figure.regions] == [
        "drg",
        "root",
        "cord",
        "artery",
        "drg.page-left",
        "drg.page-right",
    ]


def test_what_the_bank_says_goes_before_what_the_side_file_says(tmp_path):
    words = ", title: My cord, alt: What I see, author: B. Author, regions: {root: Posterior root}"
    figure = figure_of(load_bank(write_figures(tmp_path / "drawn", words=words)))
    assert (figure.title, figure.alt, figure.author, figure.licence) == (
        "My cord",
        "What I see",
        "B. Author",
        "CC-BY-4.0",
    )
    assert figure.find_region("root") == Region(
        "root",
        "Posterior root",
        side=Side.BOTH,
        tissue=Tissue.SENSORY,
        description="Carries afferent fibres to the cord.",
        neighbours=("drg", "cord"),
    )


def test_an_id_alone_may_have_a_name_after_it_and_texts_stay_texts(tmp_path):
    side = "title: 1e3\nregions:\n  cord: 0x10\n  root: {name: yes, description: 12}\n"
    figure = figure_of(load_bank(write_figures(tmp_path / "drawn", side=side)))
    root = figure.find_region("root")
    assert root is not None
    assert (figure.title, figure.regions[0], root.name, root.description) == (
        "1e3",
        Region("cord", "0x10"),
        "yes",
        "12",
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((("  drg:\n", "  drgg:\n"),), ("unknown-region", 'Did you mean "drg"?')),
        ((("[drg, cord]", "[dgr, cord]"),), ("unknown-region", 'Did you mean "drg"?')),
        ((("[drg, cord]", "[root, cord]"),), ("unknown-region", "Name what it is mistaken for.")),
        ((("class: cord", "class: chord"),), ("wrong-kind", 'Did you mean "cord"?')),
        ((("side: midline", "side: middle"),), ("wrong-kind", 'Did you mean "midline"?')),
        ((("    references: [drake]", "    references: [dreak]"),), ("unknown-reference", 'Did you mean "drake"?')),
        (
            (("references: [drake]\nregions", "references: [dreak]\nregions"),),
            ("unknown-reference", 'Did you mean "drake"?'),
        ),
        ((("    synonyms", "    synonymes"),), ("unknown-key", 'Did you mean "synonyms"?')),
    ],
)
def test_what_is_wrong_is_told_of_in_the_side_files_own_lines(tmp_path, change, told):
    side = edit(SIDE, *change)
    problems = load_bank(write_figures(tmp_path / "drawn", side=side)).listing.errors
    line = next(
        at for at, (new, old) in enumerate(zip(side.split("\n"), SIDE.split("\n"), strict=True), 1) if new != old
    )
    shown = [(one.rule, one.hint, Path(one.place.path).name, one.place.line) for one in problems]
    assert (*told, "cord.yaml", line) in shown
    assert problems[0].excerpt is not None


def test_a_side_file_that_cannot_be_read_costs_the_words_and_not_the_figure(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn", side="regions: [a\n", words=", title: The cord"))
    assert [(rule, name) for rule, name, _ in told_of(loaded) if rule == "syntax"] == [("syntax", "cord.yaml")]
    assert figure_of(loaded).title == "The cord"


@pytest.mark.parametrize("side", ["regions: [a\n", "title: The cord\n\tview: Axial\n", "- title\n", "", "# words\n"])
def test_what_a_figure_lacks_is_not_told_of_while_its_side_file_cannot_be_read(tmp_path, side):
    told = told_of(load_bank(write_figures(tmp_path / "drawn", side=side)))
    assert {name for rule, name, _ in told if rule != "file" or name == "cord.yaml"} == {"cord.yaml"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_pipe_in_the_place_of_a_side_file_is_not_waited_for(tmp_path):
    root = write_figures(tmp_path / "drawn", side=None, words=", title: The cord")
    os.mkfifo(root / "cord.yaml")
    assert not figure_of(load_bank(root)).has_side_file


def test_a_misspelt_description_is_told_of_once(tmp_path):
    side = edit(SIDE, ("    description: Lies in", "    descripton: Lies in"))
    assert [rule for rule, _, _ in told_of(load_bank(write_figures(tmp_path / "drawn", side=side)))] == ["unknown-key"]


def test_an_id_that_a_program_made_up_is_told_of_where_the_side_file_names_it(tmp_path):
    root = write_figures(
        tmp_path / "drawn", svg=SVG.replace("artery", "path12"), side=SIDE.replace("  artery:", "  path12:")
    )
    assert told_of(load_bank(root)) == [("figure-id", "cord.svg", 5)]
    (root / "cord.yaml").write_text(SIDE[: SIDE.index("  artery:")], encoding="utf-8")
    assert told_of(load_bank(root)) == []


def test_what_is_not_known_is_no_part_of_a_region(tmp_path):
    changes = (
        ("neighbours: [drg, cord]", "neighbours: [drg, root, nowhere, drg]"),
        ("class: cord\n", "class: cord\n    references: [drake, nobody]\n    contested: false\n"),
    )
    side = SIDE
    for change in changes:
        side = edit(side, change)
    figure = figure_of(load_bank(write_figures(tmp_path / "drawn", side=side)))
    root, cord = (figure.find_region(name) for name in ("root", "cord"))
    assert root is not None
    assert cord is not None
    assert root.neighbours == ("drg",)
    assert (cord.references, cord.is_contested) == (("drake",), False)


def test_an_empty_side_file_is_told_of(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn", side="", words=", title: The cord"))
    assert [one.message for one in loaded.listing.errors if one.place.path.endswith("cord.yaml")] == [
        "This side file is empty."
    ]


def test_an_id_that_a_side_file_does_not_have_is_told_of_and_hides_none_of_it(tmp_path):
    loaded = load_bank(write_figures(tmp_path / "drawn", side=f"id: cord\n{SIDE}"))
    assert [(rule, name, line) for rule, name, line in told_of(loaded)] == [("unknown-key", "cord.yaml", 1)]
    assert figure_of(loaded).title == "The cord in section"


def test_a_region_that_is_a_list_is_asked_for_its_name(tmp_path):
    side = edit(SIDE, ("regions:\n", "regions:\n  cord: [a, b]\n")).replace(
        "  cord:\n    name: Spinal cord\n", "  x:\n"
    )
    messages = [one.message for one in load_bank(write_figures(tmp_path / "drawn", side=side)).listing.errors]
    assert '"cord" has to have a name after it.' in messages


def test_a_contested_key_on_a_sheet_is_not_the_authors_to_settle_in_the_side_file(tmp_path, atlas):
    item = "- {id: two, type: name, figure: cord, regions: artery, stem: What is lit?, accept: [Radicular artery]}\n"
    loaded = load_bank(write_bank(tmp_path, item, HEADER + SHEET))
    assert [one.hint for one in loaded.listing.problems if one.rule == "contested-key"] == [
        "Ask for another region of the sheet, or waive this with a reason that names what settles it."
    ]


def test_ids_that_begin_alike_are_not_alike_by_that(tmp_path, atlas):
    for name in ("cord.svg", "cord.yaml"):
        text = (atlas / name).read_text(encoding="utf-8")
        for one in ("drg", "root", "artery", "cord"):
            text = text.replace(f'id="{one}', f'id="f01-{one}').replace(f"  {one}:\n", f"  f01-{one}:\n")
        text = text.replace("neighbours: [root]", "neighbours: []").replace("[drg, cord]", "[]")
        (atlas / name).write_text(text, encoding="utf-8")
    item = "- {{id: two, type: name, figure: cord, regions: f01-{}, stem: What is lit?, accept: [A root]}}\n"
    for given, hint in (
        ("rot", 'Did you mean "f01-root"?'),
        ("plexus", "Known here: f01-drg, f01-root, f01-cord, f01-artery."),
    ):
        loaded = load_bank(write_bank(tmp_path / given, item.format(given), HEADER + SHEET))
        assert [one.hint for one in loaded.listing.problems if one.rule == "unknown-region"] == [hint]


def test_a_side_file_beside_the_banks_own_file_is_no_unread_one(tmp_path):
    root = write_figures(tmp_path / "drawn")
    assert "unread-file" not in {problem.rule for problem in load_bank(root).listing.problems}
    (root / "stray.yaml").write_text(SIDE, encoding="utf-8")
    assert ("unread-file", "stray.yaml", 0) in told_of(load_bank(root))


def test_a_bank_in_one_file_beside_a_drawing_of_its_name_has_no_side_file(tmp_path):
    write_figures(tmp_path)
    items = ITEMS.replace("\n", "\n  ").replace("- id", "- id")
    one_file = f"{HEADER}figures:\n  cord: {{title: The cord, file: cord.svg}}\nitems:\n  {items}"
    (tmp_path / "cord.yaml").write_text(one_file, encoding="utf-8")
    figure = figure_of(load_bank(tmp_path / "cord.yaml"))
    assert (figure.title, figure.has_side_file) == ("The cord", False)


def test_a_side_file_stands_for_its_bank_and_is_none_of_its_own(tmp_path):
    root = write_figures(tmp_path / "drawn")
    assert find_bank_roots(root / "cord.yaml") == (root,)
    (tmp_path / "loose").mkdir()
    for name in ("cord.svg", "cord.yaml"):
        (tmp_path / "loose" / name).write_text((root / name).read_text(encoding="utf-8"), encoding="utf-8")
    assert find_bank_roots(tmp_path / "loose") == ()


@pytest.mark.parametrize("name", ["cord.svg", "cord.yaml"])
def test_a_change_of_a_side_file_is_noticed_and_so_is_its_coming(tmp_path, name):
    root = write_figures(tmp_path / "drawn")
    age(root)
    stamps = load_bank(root).stamps
    assert is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)
    (root / name).unlink()
    assert not is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)
    without = load_bank(root).stamps
    (root / name).write_text({"cord.svg": SVG, "cord.yaml": SIDE}[name], encoding="utf-8")
    assert not is_unchanged(root, without, LONG_AGO + 2 * RACY_NS)


def test_a_package_takes_the_side_file_along(tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, SHOWS), HEADER + "figures:\n  cord: {file: figures/cord.svg}\n")
    write_figures(root / "figures")
    (root / "figures" / "bank.yaml").unlink()
    (root / "figures" / "cord.yaml").write_text(SIDE.replace("drake", "enslin2018"), encoding="utf-8")
    assert {"figures/cord.svg", "figures/cord.yaml"} <= set(list_contents(root).names)
    unpacked = unpack_package(pack_bank(root, tmp_path / "a.rzbank"), tmp_path / "out")
    assert figure_of(load_bank(unpacked)).regions == figure_of(load_bank(root)).regions


def test_a_sheet_of_the_atlas_is_shown_by_its_id(tmp_path, atlas):
    root = write_bank(tmp_path, edit(ITEMS, SHOWS), HEADER + SHEET)
    loaded = load_bank(root)
    assert told_of(loaded) == []
    figure = figure_of(loaded)
    assert (figure.sheet, figure.title, figure.edges.top) == ("cord", "The cord in section", "Posterior")
    assert (figure.has_side_file, figure.is_quizzed, figure.references) == (True, False, ())
    assert load_svg(figure, root) == SVG.encode()
    assert "cord.svg" not in list_contents(root).names
    (atlas / "cord.svg").write_text(SVG.replace("h9", "h8"), encoding="utf-8")
    with pytest.raises(RhizotrainerError, match="has changed"):
        load_svg(figure, root)


def test_a_bank_may_rename_what_a_sheet_shows(tmp_path, atlas):
    header = HEADER + "figures:\n  cord: {atlas: cord, title: Mine, regions: {root: Posterior root}}\n"
    figure = figure_of(load_bank(write_bank(tmp_path, edit(ITEMS, SHOWS), header)))
    names = {region.id: region.name for region in figure.regions}
    assert (figure.title, names["root"], names["drg"]) == ("Mine", "Posterior root", "Dorsal root ganglion")


@pytest.mark.parametrize("name", ["bank.yaml", "cord.svg", "cord.yaml"])
def test_a_change_of_the_atlas_is_noticed_by_banks_that_show_it(tmp_path, atlas, name):
    root = write_bank(tmp_path, edit(ITEMS, SHOWS), HEADER + SHEET)
    age(tmp_path)
    stamps = load_bank(root).stamps
    assert is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)
    path = atlas / name
    path.write_text(path.read_text(encoding="utf-8").replace("cord", "kord"), encoding="utf-8")
    assert not is_unchanged(root, stamps, LONG_AGO + 2 * RACY_NS)


def test_what_is_wrong_with_a_sheet_is_told_at_the_figure_that_shows_it(tmp_path, atlas):
    root = write_bank(tmp_path, edit(ITEMS, SHOWS), HEADER + SHEET)
    (atlas / "cord.svg").write_text(SVG.replace("<g ", "<g onclick='x()' "), encoding="utf-8")
    assert [(rule, name) for rule, name, _ in told_of(load_bank(root))] == [("figure-file", "bank.yaml")]
    (atlas / "cord.svg").unlink()
    assert [(rule, name) for rule, name, _ in told_of(load_bank(root))] == [("figure-file", "bank.yaml")]


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("{atlas: chord}", ("unknown-sheet", 'Did you mean "cord"?')),
        ("{atlas: cord, file: cord.svg}", ("sheet-and-file", "Remove `atlas:` or `file:`, whichever is not meant.")),
        ("{title: The cord}", ("missing-key", "Write `file:` and a text after it, or `atlas:`.")),
    ],
)
def test_a_figure_that_is_neither_file_nor_sheet_is_told_of(tmp_path, atlas, declared, told):
    header = f"{HEADER}figures:\n  cord: {declared}\n"
    problems = load_bank(write_bank(tmp_path, edit(ITEMS, SHOWS), header)).listing.errors
    assert [(one.rule, one.hint) for one in problems] == [told]


def test_an_installation_without_an_atlas_has_no_sheets(tmp_path, monkeypatch):
    def find_none() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(resources, "atlas_folder", find_none)
    problems = load_bank(write_bank(tmp_path, edit(ITEMS, SHOWS), HEADER + SHEET)).listing.errors
    assert [one.rule for one in problems] == ["unknown-sheet"]


def test_what_has_one_cure_in_a_side_file_is_mended_there(tmp_path):
    side = edit(SIDE, ("    synonyms", "    synonymes"), ("contested: true", "contested: yes  # so it is"))
    root = write_figures(tmp_path / "drawn", side=side)
    (fix,) = fix_bank(root)
    assert fix.path == root / "cord.yaml"
    assert fix.after == edit(SIDE, ("contested: true", "contested: true  # so it is"))


@pytest.mark.parametrize(
    ("written", "meant"), [("f1", "f01"), ("F2", "f02"), ("f3", "f03a"), ("f10-sdr-field.svg", "f10"), ("f011", "f11")]
)
def test_the_sheet_that_was_meant_is_suggested(written, meant):
    known = ("f01", "f02", "f03a", "f03b", "f10", "f11", "f12")
    assert unknown_sheet.describe(Scalar(written, 1, 1), known).hint == f'Did you mean "{meant}"?'
