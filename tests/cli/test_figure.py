"""`rhizobank figure` as one who drew a figure meets it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rhizotrainer import resources
from rhizotrainer.bank.library import load_bank
from tests.bank.atlases import SIDE, SVG, write_figures

IDS = ["cord", "drg", "root", "artery"]


@pytest.fixture
def svg(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("cord.svg").write_text(SVG, encoding="utf-8")
    return Path("cord.svg")


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and the cells of its table row by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._is_cell = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._is_cell = tag == "td"
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self._is_cell = False

    def handle_data(self, data):
        if self._is_cell:
            self.rows[-1][-1] += data


def test_parts_are_listed_in_drawing_order_with_kind_pieces_size_and_name(run, svg):
    Path("cord.yaml").write_text(SIDE, encoding="utf-8")
    code, out, _ = run("figure", svg)
    lines = [line.split() for line in out.splitlines() if re.match(r"\s+\d", line)]
    assert code == 0
    assert [line[1] for line in lines] == IDS
    assert lines[0] == ["1", "cord", "path", "20", "×", "20", "Spinal", "cord"]
    assert lines[1] == ["2", "drg", "group", "2", "29", "×", "9", "Dorsal", "root", "ganglion"]


def test_the_page_stands_by_itself_and_numbers_every_part(run, svg):
    Path("cord.yaml").write_text(SIDE.replace("Spinal cord", "Cord <b>&"), encoding="utf-8")
    run("figure", svg)
    text = Path("cord.parts.html").read_text(encoding="utf-8")
    page = Page(text)
    assert [row[:3] for row in page.rows[1:]] == [
        ["1", "cord", "Cord <b>&"],
        ["2", "drg", "Dorsal root ganglion"],
        ["3", "root", "Dorsal root"],
        ["4", "artery", "Radicular artery"],
    ]
    assert [attributes["d"] for tag, attributes in page.tags if attributes.get("class") == "outline"] == re.findall(
        r' d="([^"]+)"', SVG
    )
    assert not {"script", "link", "iframe", "img", "b"} & {tag for tag, _ in page.tags}
    assert not re.search(r"(?:src|href)=\"(?!#)", text)
    for drawn in re.findall(r"<figcaption>.*?</figcaption>\s*(<svg.*?)</figure>", text, re.DOTALL):
        ET.fromstring(drawn)


def test_outlines_move_with_the_groups_that_they_lie_in(run, svg):
    svg.write_text(
        SVG.replace('<g id="drg">', '<g transform="scale(2)"><g id="drg" transform="translate(1 2)">').replace(
            "</g>", "</g></g>"
        ),
        encoding="utf-8",
    )
    run("figure", svg)
    text = Path("cord.parts.html").read_text(encoding="utf-8")
    assert '<g transform="matrix(2 0 0 2 0 0)"><g transform="translate(1 2)"><path class="outline"' in text


def test_the_stub_of_a_side_file_is_written_once_and_passes_the_check(run, tmp_path, svg):
    code, _, err = run("figure", svg)
    assert (code, "cord.yaml is the beginning of its side file" in err) == (0, True)
    stub = Path("cord.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^  (\S+):", stub, re.MULTILINE) == IDS
    root = write_figures(tmp_path / "drawn", side=stub, words=", title: The cord")
    assert {problem.rule for problem in load_bank(root).listing.problems} <= {
        "undescribed-region",
        "figure-alt",
        "figure-licence",
        "file",
    }
    Path("cord.yaml").write_text("regions:\n  cord: Spinal cord\n", encoding="utf-8")
    _, _, err = run("figure", svg)
    assert "Its side file lacks drg, root, artery." in err
    assert Path("cord.yaml").read_text(encoding="utf-8") == "regions:\n  cord: Spinal cord\n"


def test_ids_that_the_drawing_no_longer_has_are_told(run, svg):
    run("figure", svg)
    stub = Path("cord.yaml").read_text(encoding="utf-8")
    Path("cord.yaml").write_text(stub.replace("  drg:", "  path123:"), encoding="utf-8")
    _, _, err = run("figure", svg)
    assert "Its side file lacks drg." in err
    assert "Its side file names what the drawing has not: path123." in err
    Path("cord.yaml").write_text(stub + "  path123:\n    name: Gone\n", encoding="utf-8")
    _, _, err = run("figure", svg)
    assert "names every part" not in err
    assert "what the drawing has not: path123." in err


def test_the_lines_that_a_side_file_lacks_come_to_stdout(run, svg):
    Path("cord.yaml").write_text("regions:\n  cord: Spinal cord\n", encoding="utf-8")
    code, out, _ = run("figure", svg, "--stub")
    assert (code, re.findall(r"^  (\S+):", out, re.MULTILINE)) == (0, IDS[1:])
    assert not Path("cord.parts.html").exists()
    Path("cord.yaml").unlink()
    assert run("figure", svg, "--stub")[1].startswith("# What the parts")
    assert not Path("cord.yaml").exists()


def test_files_go_to_the_folder_that_is_named(run, svg):
    Path("out").mkdir()
    assert run("figure", svg, "--out", "out")[0] == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["cord.parts.html", "cord.yaml"]
    assert not Path("cord.yaml").exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('id="root"', 'id="path1234"'), "cord.svg:4:13: warning figure-id"),
        (("</svg>", "<text>Cord</text></svg>"), "warning figure-text"),
    ],
)
def test_what_deserves_a_warning_is_told_with_its_place(run, svg, change, told):
    svg.write_text(SVG.replace(*change), encoding="utf-8")
    code, out, _ = run("figure", svg)
    assert (code, told in out) == (0, True)
    assert Path("cord.parts.html").exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('id="root"', 'id="cord"'), "figure-duplicate-id"),
        (("<g ", "<g onclick='x()' "), "figure-script"),
        (("</svg>", "<image href='http://x/y.png'/></svg>"), "figure-external"),
        (("<svg", "<!DOCTYPE svg><svg"), "figure-dtd"),
        (("</svg>", ""), "figure-file"),
    ],
)
def test_no_page_is_drawn_of_a_drawing_with_an_error(run, svg, change, told):
    svg.write_text(SVG.replace(*change), encoding="utf-8")
    code, out, _ = run("figure", svg)
    assert (code, f"error {told}" in out) == (1, True)
    assert sorted(path.name for path in Path().iterdir()) == ["cord.svg"]


@pytest.mark.parametrize("arguments", [["no.svg"], ["cord.svg", "--out", "nowhere"], ["."]])
def test_misuse_is_told_in_a_sentence(run, svg, arguments):
    code, out, err = run("figure", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("There is no ")


def test_a_drawing_without_ids_has_no_parts(run, svg):
    svg.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0,0h1"/></svg>', encoding="utf-8"
    )
    code, out, err = run("figure", svg)
    assert (code, out) == (0, "cord.svg: 0 parts\n")
    assert "Nothing in this drawing has an id" in err
    assert sorted(path.name for path in Path().iterdir()) == ["cord.svg"]


def test_a_sheet_of_the_atlas_is_listed_by_its_id_and_drawn_where_one_is(run, tmp_path, monkeypatch):
    folder = write_figures(tmp_path / "atlas", bank_id="atlas")
    monkeypatch.setattr(resources, "atlas_folder", lambda: folder)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    code, out, err = run("figure", "cord")
    assert (code, "Dorsal root ganglion" in out, "Its side file names every part." in err) == (0, True, True)
    assert [path.name for path in Path().iterdir()] == ["cord.parts.html"]
    assert not (folder / "cord.parts.html").exists()


def test_parts_without_an_area_are_told_of(run, svg):
    svg.write_text(SVG.replace("M50,50 h9 v9 z", "M50,50 h9"), encoding="utf-8")
    _, out, _ = run("figure", svg)
    assert "Without its line hardly anything is left to point at: artery. Draw a shape." in out
    svg.write_text(SVG, encoding="utf-8")
    assert "to point at" not in run("figure", svg)[1]


def test_words_and_pictures_are_no_parts(run, svg):
    svg.write_text(SVG.replace("</svg>", '<text id="a">A <tspan id="b">B</tspan></text></svg>'), encoding="utf-8")
    _, out, _ = run("figure", svg)
    assert out.startswith(f"cord.svg: {len(IDS)} parts\n")


def test_numbers_stand_where_they_are_seen_whole(run, svg):
    run("figure", svg)
    places = re.findall(r'<text x="([-.\d]+)" y="([-.\d]+)"', Path("cord.parts.html").read_text(encoding="utf-8"))
    assert len(places) == len(IDS) + 1
    assert all(1 <= float(x) <= 89 and 1 <= float(y) <= 59 for x, y in places)


def test_ids_are_told_of_in_few_words_and_command_no_terminal(run, svg):
    ids = "".join(f'<path id="\x9b31m{at}{"x" * 90}" d="M{at},0h9v9"/>' for at in range(90))
    svg.write_text(SVG.replace("</svg>", f"{ids}</svg>"), encoding="utf-8")
    Path("cord.yaml").write_text("regions:\n  cord: Spinal cord\n", encoding="utf-8")
    _, out, err = run("figure", svg)
    assert "lacks drg, root, artery, �31m0xxx" in err
    assert "… and 85 more. It was left as it is" in err
    assert all(sign.isprintable() or sign == "\n" for sign in out + err)


@pytest.mark.parametrize("shapes", ["", '<path id="cord" d="M0,0h9v9"/>'])
def test_the_stub_holds_any_title(run, tmp_path, svg, shapes):
    title = "It's: a title \x9b # no comment"
    svg.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{title}</title>{shapes}</svg>',
        encoding="utf-8",
    )
    stub = run("figure", svg, "--stub")[1]
    root = write_figures(tmp_path / "drawn", svg=svg.read_text(encoding="utf-8"), side=f"{stub}quiz: false\n")
    loaded = load_bank(root)
    assert loaded.bank is not None
    assert [figure.title for figure in loaded.bank.header.figures] == ["It's: a title  # no comment"]


def test_the_page_grows_no_faster_than_its_drawing(run, svg):
    inner = "".join(f'<path id="p{at}" d="M{at},0h9v9"/>' for at in range(200))
    moved = f'<g id="all" transform="{"scale(1) " * 5_000}">{inner}</g>'
    within = "".join(f'<g id="g{at}">' for at in range(20)) + moved + "</g>" * 20
    svg.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{within}</svg>', encoding="utf-8")
    assert run("figure", svg)[0] == 0
    page = Path("cord.parts.html").read_text(encoding="utf-8")
    assert len(page) < 3 * svg.stat().st_size
    assert page.count('class="outline"') == 200
