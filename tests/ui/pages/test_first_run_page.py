"""The first run, driven by clicks and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from rhizotrainer.ui.pages.first_run.page import FirstRunPage
from rhizotrainer.ui.pages.first_run.view import FirstRunView
from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.widgets.labelled_figure import LabelledFigure, recolour

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 470">'
    b'<rect width="800" height="470" fill="#C4CED6"/></svg>'
)


@pytest.fixture
def page(qtbot, tmp_path: Path):
    figure = tmp_path / "cord.svg"
    figure.write_bytes(SVG)
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_first_run(FirstRunView(64, 1, figure, "light", 1.0))
    page.show()
    qtbot.waitExposed(page)
    return page


def press(qtbot, page, words: str) -> None:
    button = next(each for each in page.findChildren(QAbstractButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_shipped_is_counted(page):
    assert "64 questions, 1 source text" in [label.text() for label in page.findChildren(QLabel)]


def test_enter_starts(qtbot, page):
    with qtbot.waitSignal(page.start_requested):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.start_requested):
        press(qtbot, page, "Start")


def test_a_folder_can_be_chosen(qtbot, page):
    with qtbot.waitSignal(page.open_folder_requested):
        press(qtbot, page, "Choose folder")


def test_text_size_and_theme_are_said_at_once(qtbot, page):
    with qtbot.waitSignal(page.scale_chosen) as scale:
        press(qtbot, page, "150%")
    with qtbot.waitSignal(page.theme_chosen) as theme:
        press(qtbot, page, "Dark")
    assert (scale.args, theme.args) == ([1.5], ["dark"])


def test_the_drawing_is_there_where_there_is_room(qtbot, page):
    figure = page.findChild(LabelledFigure)
    assert "Dorsal root ganglion" in figure.accessibleName()
    assert figure.isVisible()
    page.resize(700, 650)
    qtbot.waitUntil(lambda: not figure.isVisible())


def test_the_drawing_follows_the_theme(qtbot, page):
    seen = page.findChild(LabelledFigure).grab().toImage()
    grey = build_theme("light").tissue_grey
    assert seen.pixelColor(seen.width() // 2, seen.height() // 2) == grey
    assert recolour(SVG, build_theme("dark")).count(build_theme("dark").tissue_grey.name().encode()) == 1
    assert recolour(b"#123456", build_theme("dark")) == b"#123456"
