"""Words for screens, and bank text laid out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QApplication

from rhizotrainer.ui import text, typesetting
from rhizotrainer.ui.theme import build_theme


@pytest.mark.parametrize(
    ("words", "list_text"), [([], ""), (["A"], "A"), (["A", "C"], "A and C"), (["A", "C", "D"], "A, C and D")]
)
def test_lists_read_as_in_a_sentence(words: list[str], list_text: str) -> None:
    assert text.listed(words) == list_text


@pytest.mark.parametrize(
    ("keys", "caps"),
    [("Enter", ("Enter",)), ("Shift+A", ("Shift", "A")), ("Ctrl++", ("Ctrl", "+")), ("+", ("+",))],
)
def test_chords_are_split_into_keys(keys: str, caps: tuple[str, ...]) -> None:
    assert text.split_keys(keys) == caps
    assert text.keys_text(keys) == " ".join(caps)


def test_quotes_are_curly_and_capitals_leave_the_rest_alone() -> None:
    assert text.quoted("under general anesthesia") == "“under general anesthesia”"
    assert text.capitalised("in 5 days at T9") == "In 5 days at T9"
    assert text.percent_text(0.775) == "78%"


@pytest.mark.parametrize(("number", "words"), [(1.0, "1"), (1.25, "1.25"), (12.5, "12.5")])
def test_decimals_have_a_point_in_english(number: float, words: str) -> None:
    assert text.decimal_text(number) == words


def test_markdown_takes_no_html_and_keeps_its_words(qapp: QApplication) -> None:
    document = typesetting.markdown_document("A **strong** word <b>and</b> <script>x</script>", build_theme())
    assert "<script>" in document.toPlainText()
    assert "strong" in document.toPlainText()
    assert "**" not in document.toPlainText()


def test_markdown_loads_no_file(qapp: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_text("secret", encoding="utf-8")
    document = typesetting.markdown_document(f"![x]({picture.as_uri()})", build_theme())
    kind = QTextDocument.ResourceType.ImageResource.value
    assert document.resource(kind, picture.as_uri()) is None


def test_links_wear_the_accent_and_the_rest_the_ink(qapp: QApplication) -> None:
    theme = build_theme("dark")
    document = typesetting.markdown_document("See [the paper](https://doi.org/10.1000/1).", theme)
    assert colour_at(document, 1) == theme.ink
    assert colour_at(document, 6) == theme.accent


def colour_at(document: QTextDocument, position: int) -> QColor:
    block = document.findBlock(position)
    found = [
        each.format.foreground().color()
        for each in block.textFormats()
        if each.start <= position - block.position() < each.start + each.length
    ]
    return found[0]


@pytest.mark.parametrize("style", ["stem", "body", "quote", "ui"])
@given(words=st.lists(st.text("abc gÅ", min_size=1, max_size=9), min_size=1, max_size=40))
def test_every_line_is_as_high_as_the_style_says(qapp: QApplication, style: str, words: list[str]) -> None:
    theme = build_theme(scale=1.3)
    document = typesetting.plain_document(" ".join(words), theme, style)
    document.setTextWidth(220)
    height = document.size().height()
    lines = document.begin().layout().lineCount()
    assert height == pytest.approx(max(lines, 1) * theme.line(style), abs=0.5)
