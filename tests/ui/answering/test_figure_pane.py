"""Pointing at structures: by mouse, by arrows and by letters, and nothing told before the check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.answering.keys import Command, KeyAction
from rhizotrainer.ui.widgets.figure.marks import MarkKind
from rhizotrainer.ui.widgets.label import Label
from tests.builders import make_locate
from tests.ui.answering.figures import NAMES, READ, SVG, answer, make_art, make_view, stand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def bare(qtbot) -> Iterator[FigurePane]:
    """Return a pane in a window that asks nothing yet."""
    pane = FigurePane()
    answer(pane)
    window = stand(pane)
    qtbot.waitUntil(window.isActiveWindow)
    yield pane
    window.close()
    window.deleteLater()


@pytest.fixture
def pane(bare) -> FigurePane:
    bare.show_question(make_view(make_locate(), make_art()))
    bare.take_focus()
    return bare


def click(pane: FigurePane, region: str) -> None:
    QTest.mouseClick(pane.frame.canvas, Qt.MouseButton.LeftButton, pos=pane.frame.canvas.find_spot(region).toPoint())


def press(pane: FigurePane, key: Qt.Key) -> None:
    QTest.keyClick(pane.window().focusWidget(), key)


def told(pane: FigurePane) -> str:
    """Return all that can be read or heard of a pane."""
    words = []
    for widget in (pane, *pane.findChildren(QWidget)):
        found = QAccessible.queryAccessibleInterface(widget)
        words += [widget.toolTip(), widget.objectName(), widget.windowTitle(), widget.statusTip(), widget.whatsThis()]
        words += [found.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
        words += [widget.text()] if isinstance(widget, Label) else []
    return "\n".join(words)


@pytest.mark.parametrize("region", READ)
def test_a_click_chooses_the_structure_that_is_there(pane, region):
    click(pane, region)
    assert pane.response.regions == {region}
    assert pane.chosen.text().startswith("Chosen: structure " + "ABCDE"[READ.index(region)])


def test_a_click_beside_everything_chooses_nothing(pane):
    QTest.mouseClick(pane.frame.canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(pane.frame.canvas.width() / 2), 20))
    assert not pane.response.regions


def test_a_tiny_structure_is_met_eleven_px_away(pane):
    spot = pane.frame.canvas.find_spot("dot").toPoint()
    QTest.mouseClick(pane.frame.canvas, Qt.MouseButton.LeftButton, pos=spot + QPoint(11, 0))
    assert pane.response.regions == {"dot"}


def test_the_page_s_words_for_a_place_are_the_author_s(pane):
    click(pane, "r3")
    assert pane.chosen.text() == "Chosen: structure E, anterior, right of the figure"
    names = [button.accessibleName() for button in pane.frame.canvas.buttons]
    assert names[0] == "Structure A, posterior, left of figure"
    assert names[2] == "Structure C, centre of figure"


def test_arrows_reach_every_structure_and_space_chooses(pane):
    seen = {pane.window().focusWidget().structure.region}
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Down) * 2:
        press(pane, key)
        seen.add(pane.window().focusWidget().structure.region)
    assert seen == set(READ)
    press(pane, Key.Key_Up)
    focused = pane.window().focusWidget().structure.region
    press(pane, Key.Key_Space)
    assert pane.response.regions == {focused}


def test_structures_are_one_stop_of_the_tab_key(pane):
    press(pane, Key.Key_Right)
    stops = [one for one in pane.frame.canvas.buttons if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert stops == [pane.window().focusWidget()]


def test_letters_answer_only_while_they_are_shown(pane):
    letter = KeyAction(Command.CHOOSE, 1)
    assert not pane.obey(letter)
    assert pane.obey(KeyAction(Command.LETTERS))
    assert pane.takes_every_letter
    assert pane.obey(letter)
    assert pane.response.regions == {"r1"}
    assert pane.leave()
    assert not pane.takes_every_letter


def test_l_puts_letters_away_where_none_goes_as_far(pane):
    pane.obey(KeyAction(Command.LETTERS))
    pane.obey(KeyAction(Command.CHOOSE, 11))
    assert not pane.takes_every_letter
    assert not pane.response.regions


def test_clear_takes_the_choice_back(pane):
    click(pane, "r0")
    QTest.mouseClick(pane.clear, Qt.MouseButton.LeftButton)
    assert not pane.response.regions
    assert pane.clear.isHidden()


def test_several_are_chosen_and_taken_back_one_by_one(bare):
    bare.show_question(make_view(make_locate(keys=(0, 1), needs_all=True), make_art()))
    for region in ("r0", "r3", "r0"):
        click(bare, region)
    assert bare.response.regions == {"r3"}


def test_no_name_can_be_read_or_heard_before_the_check(pane):
    for region in READ:
        click(pane, region)
        QTest.mouseMove(pane.frame.canvas, pane.frame.canvas.find_spot(region).toPoint())
    pane.obey(KeyAction(Command.LETTERS))
    heard = told(pane)
    assert not [name for name in (*NAMES.values(), "Secret", "everything") if name in heard]
    assert not [one for one in READ if one in heard.split()]
    assert "One side of it." in heard


def test_after_the_check_the_chosen_and_the_right_one_are_named(pane):
    click(pane, "r2")
    pane.show_outcomes(pane.response)
    marks = pane.frame.canvas.marks
    assert {region: mark.kind for region, mark in marks.items()} == {"r1": MarkKind.MISSED, "r2": MarkKind.INCORRECT}
    assert (marks["r1"].name, marks["r1"].caption) == ("Option 1", "Correct structure")
    names = {one.structure.region: one.accessibleName() for one in pane.frame.canvas.buttons}
    assert names["r2"] == "Structure D, anterior, left of figure, Option 2"
    assert "Option 0" not in names["r0"]
    words = [label.text() for label in pane.outcomes.findChildren(Label)]
    assert "Why option 2 is wrong." in words
    assert "Why option 1 is right." in words


def test_a_structure_that_no_option_stands_for_counts_as_chosen_wrongly(pane):
    click(pane, "dot")
    pane.show_outcomes(pane.response)
    assert pane.frame.canvas.marks["dot"].kind is MarkKind.INCORRECT
    assert pane.frame.canvas.marks["dot"].name == "Canal"


def test_every_structure_is_named_on_request_after_the_check(pane):
    click(pane, "r1")
    pane.show_outcomes(pane.response)
    pane.obey(KeyAction(Command.LETTERS))
    names = " ".join(one.accessibleName() for one in pane.frame.canvas.buttons)
    assert "Canal" in names
    pane.obey(KeyAction(Command.LETTERS))
    assert "Canal" not in " ".join(one.accessibleName() for one in pane.frame.canvas.buttons)


def test_nothing_is_chosen_after_the_check(pane):
    click(pane, "r1")
    pane.show_outcomes(pane.response)
    click(pane, "r0")
    assert pane.response.regions == {"r1"}


def test_the_next_question_knows_nothing_of_the_last(pane):
    click(pane, "r1")
    pane.show_outcomes(pane.response)
    pane.obey(KeyAction(Command.LETTERS))
    pane.show_question(make_view(make_locate("loc-002"), make_art()))
    assert not pane.frame.canvas.marks
    assert not [name for name in NAMES.values() if name in told(pane)]


@pytest.mark.parametrize("art", [None, make_art(b"no drawing at all")], ids=["missing", "unreadable"])
def test_a_figure_that_cannot_be_shown_says_so(bare, art):
    bare.show_question(make_view(make_locate(), art))
    bare.take_focus()
    assert not bare.frame.missing.isHidden()
    assert "cannot be shown" in bare.frame.missing.text()
    assert not bare.obey(KeyAction(Command.ZOOM_IN))
    bare.show_outcomes(Response())


def test_a_named_part_of_an_option_belongs_to_that_option(bare):
    inner = b'<rect id="inside" x="40" y="30" width="20" height="20"/>\n  </g>'
    art = make_art(SVG.replace(b"  </g>", inner), NAMES | {"inside": "Core"})
    bare.show_question(make_view(make_locate(), art))
    click(bare, "inside")
    assert bare.response.regions == {"r0"}


def test_a_tiny_part_that_is_an_option_is_met_inside_another(bare):
    inner = b'<circle id="r4" cx="330" cy="150" r="1"/>\n  </g>'
    item = make_locate(count=5)
    bare.show_question(make_view(replace(item), make_art(SVG.replace(b"  </g>", inner))))
    click(bare, "r4")
    assert bare.response.regions == {"r4"}


def test_another_structure_that_would_have_done_is_told_as_right(bare):
    bare.show_question(make_view(make_locate(keys=(0, 1)), make_art()))
    click(bare, "r0")
    bare.show_outcomes(bare.response)
    mark = bare.frame.canvas.marks["r1"]
    assert (mark.kind, mark.name, mark.caption) == (MarkKind.MISSED, "Option 1", "Also right")
    told_below = [label.text() for label in bare.outcomes.findChildren(Label)]
    assert told_below.count("Also right") == 1
    assert "Correct structure" not in told_below


def test_of_two_right_structures_missed_neither_is_only_also_right(bare):
    bare.show_question(make_view(make_locate(keys=(0, 1)), make_art()))
    click(bare, "r2")
    bare.show_outcomes(bare.response)
    assert {bare.frame.canvas.marks[region].caption for region in ("r0", "r1")} == {"Correct structure"}


@pytest.mark.parametrize("needs_all", [True, False])
def test_the_keys_say_whether_a_structure_can_be_unchosen(bare, needs_all):
    bare.show_question(make_view(make_locate(keys=(0, 1), needs_all=needs_all), make_art()))
    does = dict(bare.list_keys())["Space"]
    assert does == ("Choose or unchoose the outlined structure" if needs_all else "Choose the outlined structure")


def test_keys_are_called_as_on_keyboards_in_every_language(bare):
    bare.show_question(make_view(make_locate(keys=(0,)), make_art()))
    assert dict(bare.list_keys())["PgUp PgDn"] == "Step in the order they are read"
