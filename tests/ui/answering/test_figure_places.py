"""Structures in two places and more structures than letters: one answer, said and shown at each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from rhizotrainer.model.figures import Edges, FigureArt, Tissue
from rhizotrainer.model.items import Item, Part
from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.answering.keys import Command, KeyAction
from rhizotrainer.ui.answering.label_pane import LabelPane
from rhizotrainer.ui.theme import ThemeKeeper
from rhizotrainer.ui.widgets.figure.lights import seen_px
from rhizotrainer.ui.widgets.figure.marks import MarkKind
from rhizotrainer.ui.widgets.label import Label
from tests.builders import make_label, make_locate
from tests.ui.answering.figures import answer, make_art, make_view, stand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
  <g id="r0"><rect id="r0.page-left" x="20" y="20" width="60" height="40"/>
    <rect id="r0.page-right" x="320" y="20" width="60" height="40"/></g>
  <g id="r1"><rect id="r1.page-left" x="20" y="140" width="60" height="40"/>
    <rect id="r1.page-right" x="320" y="140" width="60" height="40"/></g>
  <circle id="r2" cx="200" cy="40" r="20"/>
  <circle id="r3" cx="200" cy="160" r="20"/>
</svg>
"""
NAMES = {"r0": "Dorsal root", "r1": "Ventral root", "r2": "Dorsal column", "r3": "Anterior artery"}
EDGES = Edges("Posterior", "Anterior", "Left of the page", "Right of the page")


def art(svg: bytes = SVG, names: dict[str, str] | None = None) -> FigureArt:
    made = make_art(svg, NAMES if names is None else names)
    return replace(made, figure=replace(made.figure, edges=EDGES, view="Axial section, from above."))


@pytest.fixture
def pane(qtbot) -> Iterator[FigurePane]:
    pane = FigurePane()
    answer(pane)
    window = stand(pane)
    qtbot.waitUntil(window.isActiveWindow)
    pane.show_question(make_view(make_locate(), art()))
    pane.take_focus()
    yield pane
    window.close()
    window.deleteLater()


@pytest.fixture
def keeper(qapp) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    yield keeper
    keeper.set_scale(1.0)
    keeper.deleteLater()


def at(pane: FigurePane, region: str) -> list[QPointF]:
    return pane.frame.canvas.find_spots(region)


def click(pane: FigurePane, spot: QPointF) -> None:
    QTest.mouseClick(pane.frame.canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())


def ask_for_a_piece() -> Item:
    """Make an item whose key is the left piece, while the right one is an option that is wrong."""
    item = make_locate(count=3)
    regions = ("r2", "r0.page-left", "r0.page-right")
    return replace(
        item,
        options=tuple(replace(one, region=region) for one, region in zip(item.options, regions, strict=True)),
    )


@pytest.mark.parametrize("place", [0, 1])
def test_either_piece_is_the_same_answer(pane, place):
    click(pane, at(pane, "r0")[place])
    assert pane.response.regions == {"r0"}
    assert pane.chosen.text() == "Chosen: structure A, posterior, left and right of the figure"


def test_the_gap_between_pieces_is_nobody_s(pane):
    left, right = at(pane, "r0")
    click(pane, QPointF((left.x() + right.x()) / 2 - 60, left.y()))
    assert not pane.response.regions


def test_each_place_has_a_spot_inside(pane):
    for region in NAMES:
        spots = at(pane, region)
        assert len(spots) == (2 if region in ("r0", "r1") else 1)
        shape = pane.frame.canvas.shape_px(region)
        assert all(shape.contains(spot) for spot in spots)


def test_words_for_edges_and_view_come_from_the_figure_where_the_drawing_has_none(pane):
    assert {word for word, _ in pane.frame.canvas.list_edges()} == {EDGES.top, EDGES.bottom, EDGES.left, EDGES.right}
    assert pane.frame.caption.text() == "Axial section, from above."


def test_the_drawing_s_own_words_come_first(pane):
    svg = SVG.replace(b'viewBox="', b'data-top="Up" data-view="Own words." viewBox="')
    pane.show_question(make_view(make_locate("loc-002"), art(svg)))
    assert [word for word, _ in pane.frame.canvas.list_edges()] == ["Up", "Anterior", EDGES.left, EDGES.right]
    assert pane.frame.caption.text() == "Own words."


def test_structures_are_read_where_their_main_place_is(pane):
    assert [one.region for one in pane.structures] == ["r0", "r2", "r1", "r3"]
    assert [one.letter for one in pane.structures] == list("ABCD")


def test_arrows_reach_a_structure_at_its_other_place_and_go_on_from_there(pane):
    def go(*keys: Qt.Key) -> str:
        for key in keys:
            QTest.keyClick(pane.window().focusWidget(), key)
        return pane.window().focusWidget().structure.region

    assert go(Key.Key_Right) == "r2"
    assert go(Key.Key_Right) == "r0"
    assert pane.frame.canvas.buttons[0].geometry().center().x() > pane.frame.canvas.width() / 2
    assert go(Key.Key_Down) == "r1"
    assert pane.frame.canvas.buttons[2].geometry().center().x() > pane.frame.canvas.width() / 2
    assert go(Key.Key_Left) == "r3"


def test_page_keys_step_through_all_as_they_are_read(pane):
    seen = []
    for _ in range(5):
        seen.append(pane.window().focusWidget().structure.region)
        QTest.keyClick(pane.window().focusWidget(), Key.Key_PageDown)
    assert seen == ["r0", "r2", "r1", "r3", "r0"]
    QTest.keyClick(pane.window().focusWidget(), Key.Key_PageUp)
    assert pane.window().focusWidget().structure.region == "r0"


def test_a_screen_reader_hears_letter_place_and_after_the_check_name_and_outcome(pane):
    def hear() -> list[tuple[QAccessible.Role, str, str]]:
        canvas = QAccessible.queryAccessibleInterface(pane.frame.canvas)
        children = [canvas.child(place) for place in range(canvas.childCount())]
        name, state = QAccessible.Text.Name, QAccessible.Text.Description
        buttons = [one for one in children if one.object() in pane.frame.canvas.buttons and not one.state().invisible]
        return [(one.role(), one.text(name), one.text(state)) for one in buttons]

    button = QAccessible.Role.Button
    assert hear() == [
        (button, "Structure A, posterior, left and right of figure", ""),
        (button, "Structure B, posterior, centre of figure", ""),
        (button, "Structure C, anterior, left and right of figure", ""),
        (button, "Structure D, anterior, centre of figure", ""),
    ]
    click(pane, at(pane, "r0")[1])
    assert hear()[0][2] == "selected"
    pane.show_outcomes(pane.response)
    told = hear()
    assert told[0][1:] == ("Structure A, posterior, left and right of figure, Option 0", "Your answer · incorrect")
    assert told[2][1:] == ("Structure C, anterior, left and right of figure, Option 1", "Correct structure")
    assert told[1][1] == "Structure B, posterior, centre of figure"


def test_a_piece_can_be_the_key_while_the_other_is_wrong(pane):
    pane.show_question(make_view(ask_for_a_piece(), art()))
    assert "r0" not in {one.region for one in pane.structures}
    click(pane, at(pane, "r0.page-right")[0])
    assert pane.response.regions == {"r0.page-right"}
    pane.show_outcomes(pane.response)
    marks = pane.frame.canvas.marks
    assert marks["r0.page-left"].kind is MarkKind.MISSED
    assert marks["r0.page-right"].kind is MarkKind.INCORRECT


def test_the_other_piece_is_chosen_wrongly_where_no_option_stands_for_it(pane):
    item = ask_for_a_piece()
    pane.show_question(make_view(replace(item, options=item.options[:2]), art()))
    click(pane, at(pane, "r0.page-right")[0])
    pane.show_outcomes(pane.response)
    mark = pane.frame.canvas.marks["r0.page-right"]
    assert (mark.kind, mark.name) == (MarkKind.INCORRECT, "Dorsal root (posterior, right)")


def test_forty_structures_are_chosen_by_two_letters(pane):
    names = {f"s{place:02}": f"Structure number {place}" for place in range(40)}
    body = "".join(
        f'<circle id="{one}" cx="{20 + 40 * (place % 10)}" cy="{20 + 40 * (place // 10)}" r="12"/>'
        for place, one in enumerate(names)
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{body}</svg>'.encode()
    item = make_locate(count=3)
    item = replace(item, options=tuple(replace(one, region=f"s{at:02}") for at, one in enumerate(item.options)))
    pane.show_question(make_view(item, art(svg, names)))
    letters = [one.letter for one in pane.structures]
    assert len(set(letters)) == 40
    assert {len(one) for one in letters} == {2}
    pane.obey(KeyAction(Command.LETTERS))
    pane.obey(KeyAction(Command.CHOOSE, 1))
    assert not pane.response.regions
    pane.obey(KeyAction(Command.CHOOSE, 2))
    assert pane.response.regions == {pane.structures[26 + 2].region}
    # What begins no letters is passed over, and Esc takes the first letter back before it puts all away.
    pane.obey(KeyAction(Command.CHOOSE, 25))
    pane.obey(KeyAction(Command.CHOOSE, 0))
    assert pane.leave()
    assert pane.takes_every_letter
    assert pane.leave()
    assert not pane.takes_every_letter


def test_what_lies_over_a_structure_is_not_lit_with_it_unless_it_is_a_part(pane):
    svg = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
      <rect id="r0" x="20" y="20" width="360" height="160"/>
      <circle id="r1" cx="120" cy="100" r="40"/><circle id="r2" cx="280" cy="100" r="40"/>
      <rect id="r3" x="190" y="10" width="20" height="180"/></svg>"""
    made = art(svg)
    tissues = {"r0": Tissue.FLUID, "r1": Tissue.CORD, "r2": Tissue.FLUID, "r3": Tissue.FLUID}
    regions = tuple(replace(one, tissue=tissues.get(one.id)) for one in made.figure.regions)
    pane.show_question(make_view(make_locate("loc-002"), replace(made, figure=replace(made.figure, regions=regions))))
    canvas = pane.frame.canvas
    lit = seen_px(canvas, "r0")
    assert not lit.contains(canvas.find_spot("r1")), "another tissue"
    assert lit.contains(canvas.find_spot("r2")), "a part of it"
    assert not lit.contains(canvas.find_spot("r3")), "of the same tissue, across it"
    assert lit.contains(canvas.find_spot("r0"))
    assert seen_px(canvas, "r1") == canvas.shape_px("r1")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_at_the_edges_meet_neither_pins_nor_buttons(pane, keeper, scale):
    keeper.set_scale(scale)
    QTest.qWait(0)
    canvas = pane.frame.canvas
    words = [rect for _, rect in canvas.list_edges()]
    assert len(words) == 4
    pins = [QRectF(spot.x() - 10, spot.y() - 10, 20, 20) for region in NAMES for spot in at(pane, region)]
    for place, rect in enumerate(words):
        assert QRectF(canvas.rect()).contains(rect)
        assert not any(rect.intersects(other) for other in (*words[:place], *pins, canvas.kept_clear))


def test_a_slot_s_line_ends_in_a_piece(qtbot):
    pane = LabelPane()
    answer(pane)
    window = stand(pane)
    item = make_label()
    regions = list(NAMES)
    parts = tuple(replace(one, region=regions[at]) for at, one in enumerate(item.parts))
    pane.show_question(make_view(replace(item, parts=parts), art()))
    qtbot.waitExposed(window)
    assert isinstance(parts[0], Part)
    assert pane.slots[0].accessibleName().startswith("Slot 1, posterior, left and right of figure")
    for part in parts:
        assert pane.canvas.shape_px(part.region).contains(pane.canvas.find_spot(part.region))
        spots = pane.canvas.find_spots(part.region)
        assert [pane.canvas.find_slot(spot) for spot in spots] == [parts.index(part)] * len(spots)
    window.close()
    window.deleteLater()


def test_what_was_chosen_and_what_was_right_are_explained_before_the_rest(pane):
    click(pane, at(pane, "r2")[0])
    pane.show_outcomes(pane.response)
    labels = [label.text() for label in pane.outcomes.findChildren(Label) if not label.isHidden()]
    told = [words for words in labels if words.startswith("Option ")]
    assert told[:2] == ["Option 1", "Option 2"]
    assert told[2:] == ["Option 0", *told[3:]]
