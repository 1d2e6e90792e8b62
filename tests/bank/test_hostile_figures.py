"""Hostile drawings: each ends in a sentence, within two seconds and little memory, and never in a bank.

Qt's renderer looks at local names alone, opens pictures that a drawing names and unfolds copies without end, so that
what passes here is what it may be given.
"""

from __future__ import annotations

import gzip
import os
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.bank.figure_files import load_svg
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.model.errors import RhizotrainerError
from tests.bank.banks import HEADER, bank_of, ids_of, write_bank

ASSETS = Path(__file__).parents[2] / "assets"
DECLARED = (
    HEADER
    + """figures:
  cord:
    title: The cord
    file: figures/cord.svg
    alt: A section
    licence: CC-BY-4.0
    author: A. Author
    origin: Drawn for this bank
"""
)
ITEM = """- id: four
  topic: basics
  type: locate
  figure: cord
  stem: Click on what is cut.
  options:
    - {region: root, text: The root, key: true, rationale: It is cut.}
  explanation: It relieves pain.
  takeaway: Pain.
  quotes:
    - {source: article, text: performed to relieve pain}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 60">{}</svg>'
ROOT = '<path id="root" d="M0,0 L1,1"/>'
GOOD = SVG.format(ROOT)


def repeat(pattern: str, numbers: range) -> str:
    """Return a pattern once for every number, with N for it and M for the one before."""
    return "".join(pattern.replace("N", format(n, "x")).replace("M", format(n - 1, "x")) for n in numbers)


LAUGHS = '<!DOCTYPE svg [<!ENTITY a0 "ha">' + repeat('<!ENTITY aN "' + "&aM;" * 10 + '">', range(1, 10))
MB = 1024 * 1024


def load_drawing(folder: Path, data: str | bytes) -> LoadedBank:
    """Load the small bank with a question on a figure of these bytes."""
    root = write_bank(folder, header=DECLARED)
    (root / "items" / "b.yaml").write_text(ITEM, encoding="utf-8")
    (root / "figures").mkdir(exist_ok=True)
    (root / "figures" / "cord.svg").write_bytes(data.encode() if isinstance(data, str) else data)
    return load_bank(root)


def assert_refused(folder: Path, data: str | bytes, rule: str) -> str:
    """Return the first sentence on a drawing that has to be refused in good time and with little memory."""
    started = time.process_time()
    loaded = load_drawing(folder, data)
    assert time.process_time() - started < 2
    errors = [problem for problem in loaded.listing.errors if problem.rule == rule]
    assert errors, [str(problem) for problem in loaded.listing.problems]
    assert len(loaded.listing.problems) < 100
    assert all(str(problem).isprintable() and len(str(problem)) < 1000 for problem in loaded.listing.problems)
    assert bank_of(loaded).header.figures == ()
    assert ids_of(loaded) == ["one", "two", "three"]
    return errors[0].message


def test_the_good_drawing_is_good(tmp_path):
    """What the others start from is sound, or they would prove little."""
    loaded = load_drawing(tmp_path, GOOD)
    assert [problem.rule for problem in loaded.listing.problems if problem.rule != "unused-figure"] == []
    assert ids_of(loaded) == ["one", "two", "three", "four"]


BOMBS = {
    "billion laughs": (LAUGHS + "]>" + SVG.format("<desc>&a9;</desc>"), "figure-dtd"),
    "quadratic blow-up": (
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * MB}">]>' + SVG.format(f"<desc>{'&a;' * 10_000}</desc>"),
        "figure-dtd",
    ),
    "parameter entities": (
        "<!DOCTYPE svg [<!ENTITY % a \"<!ENTITY b 'c'>\"> %a; %a;]>" + SVG.format("<desc>&b;</desc>"),
        "figure-dtd",
    ),
    "an external entity": (
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&a;</text>"),
        "figure-dtd",
    ),
    "an external document type": ('<!DOCTYPE svg SYSTEM "http://127.0.0.1:9/x.dtd">' + GOOD, "figure-dtd"),
    "attributes by default": (
        '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>' + GOOD,
        "figure-dtd",
    ),
    "nesting": ("<g>".join([SVG.format("")[:-6], *[""] * 100_000]), "figure-file"),
    "nesting that ends": (SVG.format("<g>" * 100_000 + "</g>" * 100_000), "figure-file"),
    "elements": (SVG.format("<g/>" * 1_000_000), "figure-file"),
    "attributes": (SVG.format("<g" + repeat(' aN=""', range(700_000)) + "/>"), "figure-file"),
    "namespaces": (SVG.format("<g" + repeat(' xmlns:aN="b"', range(300_000)) + "/>"), "figure-file"),
    "a path": (SVG.format(f'<path d="M0{",1" * 3_000_000}"/>'), "figure-file"),
    "a tag without an end": ("<svg " + "a" * 8_000_000, "figure-file"),
    "tags without an end": ("<" * 8_000_000, "figure-file"),
    "a comment without an end": (SVG.format("<!--" + "-" * 8_000_000), "figure-file"),
    "a style sheet": (SVG.format(f"<style>{'a{b:c}' * 1_000_000}</style>"), "figure-file"),
    "style sheets": (SVG.format(f"<style>{'a{b:c}' * 80_000}</style>" * 16), "figure-file"),
    "more than a file may have": (SVG.format(" " * (8 * MB)), "figure-file"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused(tmp_path, name):
    data, rule = BOMBS[name]
    assert_refused(tmp_path, data, rule)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_takes_little_memory(tmp_path, name):
    data = BOMBS[name][0].encode()
    tracemalloc.start()
    try:
        load_drawing(tmp_path, data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 120 * MB


CHAIN = repeat('<g id="aN"><use href="#aM"/><use href="#aM"/></g>', range(1, 1000))
PATTERNS = repeat('<pattern id="pN">' + '<path fill="url(#pM)"/>' * 10 + "</pattern>", range(1, 9))
COPIES = [
    '<g id="a0"/>' + CHAIN,
    '<g id="a"><use xlink:href="#b"/></g><g id="b"><use href=" #a "/></g>',
    '<symbol id="a"><use href="#a"/></symbol>',
    '<g fill="url(#p)"/><pattern id="p"><g><path style="fill:url( \'#p\' )"/></g></pattern>',
    '<mask id="m"><rect mask="URL(#m)"/></mask>',
    '<pattern id="p0"><path/></pattern>' + PATTERNS,
    f'<marker id="m">{"<path/>" * 1000}</marker><path marker-mid="url(#m)" d="M0,0{" 1" * 2000}"/>',
    f'<marker id="m">{"<path/>" * 1000}</marker><path style="marker:url(#m)" d="M0,0{" 1" * 2000}"/>',
    '<pattern id="p"><path class="a"/></pattern><style>.a { fill: url(#p) }</style>',
    '<svg id="s"><svg><use href="#s"/></svg></svg>',
]


@pytest.mark.parametrize("content", COPIES)
def test_copies_without_end_are_refused(tmp_path, content):
    assert_refused(tmp_path, SVG.format(content), "figure-file")


ENCODINGS = [
    GOOD.encode("utf-16"),
    GOOD.encode("utf-16-le"),
    GOOD.encode("utf-32-be"),
    ('<?xml version="1.0" encoding="utf-7"?>' + GOOD).encode("utf-7"),
    b'<?xml version="1.0" encoding="UTF-7"?>+ADw-script/+AD4-' + GOOD.encode(),
    ('<?xml version="1.0" encoding="UTF-16"?>' + GOOD).encode(),
    ('<?xml version="1.0" encoding="windows-1252"?>' + GOOD).encode(),
    ('<?xml version="1.0" encoding="IBM037"?>' + GOOD).encode("cp037"),
    GOOD.replace("root", "r\0ot").encode(),
    GOOD.replace("root", "r\udc80ot").encode("utf-8", "surrogateescape"),
    b"\xc0\xbcsvg/>",
    gzip.compress(GOOD.encode()),
    b"",
    b" \n",
    b"\x89PNG\r\n\x1a\n",
    b"[Desktop Entry]\nExec=x\n",
    GOOD.encode() + b"<script/>",
    GOOD.encode() * 2,
    ("\n" + '<?xml version="1.0"?>' + GOOD).encode(),
    GOOD.replace("http://www.w3.org/2000/svg", "urn:other").encode(),
    GOOD.replace("<path", "<y:path").encode(),
]


@pytest.mark.parametrize("data", ENCODINGS)
def test_other_encodings_and_other_files_are_refused(tmp_path, data):
    assert_refused(tmp_path, data, "figure-file")


def test_a_compressed_drawing_is_told_how_to_save(tmp_path):
    loaded = load_drawing(tmp_path, gzip.compress(GOOD.encode()))
    assert "not compressed" in loaded.listing.problems[0].hint


SCRIPTS = [
    "<script>x()</script>",
    "<SCRIPT/>",
    '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
    '<x:script xmlns:x="urn:innocent"/>',
    "<metadata><script/></metadata>",
    '<script type="text/plain"><![CDATA[ x() ]]></script>',
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" />',
    '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>',
    '<g onclick="x()"/>',
    '<g ONLOAD="x()"/>',
    '<g x:onbegin="x()" xmlns:x="http://www.w3.org/2000/svg"/>',
    '<a href="JaVaScRiPt:x()"/>',
    '<a href="&#x6a;avascript:x()"/>',
    '<a xlink:href="  java&#9;scr&#13;ipt&#10;:x()"/>',
    '<a href="\u00a0javascript:x()"/>',
    '<a href="java\u200bscript:x()"/>',
    '<a href="vbscript:x()"/>',
    '<a href="data:text/html,x"/>',
    '<a href="#b" target="javascript:x()"/>',
    '<a><animate attributeName="href" values="#a;#b"/></a>',
    '<a><set attributeName=" xlink:href " to="#a"/></a>',
    '<g><set attributeName="onclick" to="x()"/></g>',
    '<animate attributeName="d" to="javascript:x()"/>',
    "<style>g { width: expression(x()) }</style>",
    "<style>g { -moz-binding: none }</style>",
    r'<g style="background: \6a avascript:x()"/>',
    '<g style="behavior: none"/>',
]


@pytest.mark.parametrize("content", SCRIPTS)
def test_what_would_run_is_refused(tmp_path, content):
    assert_refused(tmp_path, SVG.format(ROOT + content), "figure-script")


OUTSIDE = [
    '<image href="http://127.0.0.1:9/x.png"/>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<image href="#/../../x.png"/>',
    '<x:image xmlns:x="urn:innocent" xlink:href="x.png"/>',
    '<image xlink:href="data:image/png;base64,PHN2Zz4="/>',
    '<feImage href="x.png"/>',
    '<use href="x.svg#a"/>',
    '<use xlink:href="&#x68;ttp://127.0.0.1:9/x.svg#a"/>',
    '<use y:href="x.svg#a" xmlns:y="http://www.w3.org/1999/xlink"/>',
    '<use HREF="x.svg#a"/>',
    '<use href=""/>',
    '<a href="https://example.org/"/>',
    '<a href="//example.org/"/>',
    '<g xml:base="http://127.0.0.1:9/"><use href="#a"/></g>',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" xpointer="x"/>',
    "<?xml-stylesheet href='http://127.0.0.1:9/x.css'?>",
    "<?php x() ?>",
    '<style>@import "x.css";</style>',
    "<style>@IMPORT url(#x);</style>",
    "<style><![CDATA[@im]]><!-- -->port 'x.css';</style>",
    "<style>@imp<g/>ort 'x.css';</style>",
    r"<style>@\69mport 'x.css';</style>",
    r"<style>g { fill: \75rl(x.svg#a) }</style>",
    r"<style>g { fill: u\72l(x.svg#a) }</style>",
    "<style>g { fill: u/**/rl(x.svg#a) }</style>",
    "<style>@font-face { src: url(x.ttf) }</style>",
    "<style>g { fill: image-set('x.png' 1x) }</style>",
    '<x:style xmlns:x="urn:innocent">g { fill: url(x) }</x:style>',
    '<g style="fill: url(  &quot; http://127.0.0.1:9/x#a&quot;)"/>',
    '<g style="fill: URL(\n//example.org/x)"/>',
    '<g fill="url(&#x68;ttp://127.0.0.1:9/x)"/>',
    r'<g fill="\000075\72l(x)"/>',
    r'<g filter="u\rl(x)"/>',
    '<g style="cursor: url(/*#*/x.cur)"/>',
    '<g clip-path="url(../x.svg#a)"/>',
    '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x.png"/>',
    '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="#x"/>',
]


@pytest.mark.parametrize("content", OUTSIDE)
def test_what_would_be_fetched_is_refused(tmp_path, content):
    assert_refused(tmp_path, SVG.format(ROOT + content), "figure-external")


@pytest.mark.parametrize(
    "target", ["../cord.svg", "/etc/passwd", "figures/../../cord.svg", "C:\\x.svg", "figures", "."]
)
def test_a_figure_outside_the_folder_is_refused(tmp_path, target):
    (tmp_path / "cord.svg").write_text(GOOD, encoding="utf-8")
    root = write_bank(tmp_path, header=DECLARED.replace("figures/cord.svg", target))
    (root / "figures").mkdir()
    loaded = load_bank(root)
    assert [problem.rule for problem in loaded.listing.errors] == ["figure-file"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_out_of_the_folder_is_refused(tmp_path):
    load_drawing(tmp_path, GOOD)
    path = tmp_path / "small" / "figures" / "cord.svg"
    path.rename(tmp_path / "outside.svg")
    path.symlink_to(tmp_path / "outside.svg")
    assert "outside the bank's folder" in load_bank(tmp_path / "small").listing.errors[0].message


def test_hundreds_of_figures_are_not_read(tmp_path):
    lines = "".join(f"  f{n}: {{title: A, file: figures/cord.svg}}\n" for n in range(500))
    root = write_bank(tmp_path, header=HEADER + "figures:\n" + lines)
    (root / "figures").mkdir()
    (root / "figures" / "cord.svg").write_text(GOOD, encoding="utf-8")
    loaded = load_bank(root)
    assert len(bank_of(loaded).header.figures) == 200
    assert any("200 figures" in problem.message for problem in loaded.listing.errors)


def test_what_is_drawn_is_what_was_checked(tmp_path):
    figure = bank_of(load_drawing(tmp_path, GOOD)).header.figures[0]
    folder = tmp_path / "small"
    assert load_svg(figure, folder) == GOOD.encode()
    (folder / "figures" / "cord.svg").write_text(SVG.format("<script/>"), encoding="utf-8")
    with pytest.raises(RhizotrainerError, match="has changed"):
        load_svg(figure, folder)


PIECES = [
    "<",
    ">",
    "/>",
    "</g>",
    "<g>",
    '"',
    "'",
    "&",
    "&#x41;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    "\0",
    "é",
    "=",
]
MUTATIONS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 30), st.just("") | st.sampled_from(PIECES)), min_size=1, max_size=5
)
CORD = (ASSETS / "logo.svg").read_text(encoding="utf-8")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations=MUTATIONS)
def test_no_mutation_raises(tmp_path, mutations):
    text = CORD
    for place, length, piece in mutations:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    for problem in load_drawing(tmp_path, text).listing.problems:
        assert str(problem).isprintable()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(tmp_path, data):
    load_drawing(tmp_path, data)
