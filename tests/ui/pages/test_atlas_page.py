"""The atlas as a page: what is pointed at is read, what is pressed stays, what is alike is compared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rhizotrainer.model.figures import Tissue
from rhizotrainer.study.figure_quiz import Scope
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.atlas.layers import Layer
from rhizotrainer.ui.pages.atlas.view import FigureKey
from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.theme.roles import ROLES
from rhizotrainer.ui.widgets.figure.class_patterns import class_colour, class_words, find_pattern, list_classes
from rhizotrainer.ui.widgets.practise_menu import PractiseMenu
from tests.screens import SMALL, WIDE
from tests.screens_atlas import atlas_page, click_structure, figure_of, open_sheet, point_at
from tests.screens_atlas_bank import CONTESTED, LONG, region_of
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
DORSAL, VENTRAL, GANGLION = (region_of(part) for part in ("dorsal-root", "ventral-root", "dorsal-root-ganglion"))


@pytest.fixture(autouse=True)
def _menus_are_closed(qapp: QApplication) -> Iterator[None]:
    yield
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def rest_nowhere(stage: Stage) -> None:
    """Take the pointer off the drawing."""
    QApplication.sendEvent(figure_of(stage).canvas, QEvent(QEvent.Type.Leave))
    stage.settle()


def walk_tabs(stage: Stage) -> list[str]:
    """Press Tab until the focus comes back; return the names of all stops."""
    start = stage.app.focusWidget()
    names: list[str] = []
    for _ in range(60):
        stage.press(Key.Key_Tab)
        focused = stage.app.focusWidget()
        assert focused is not None
        if focused is start:
            return names
        names.append(focused.accessibleName())
    raise AssertionError(f"Tab never came back: {names}")


def test_what_is_pointed_at_is_named_and_read(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    assert "Point at a structure" in figure.card.words
    point_at(stage, DORSAL)
    assert list(figure.canvas.names) == [DORSAL]
    for words in ("Dorsal root", "Radix posterior", "Sensory root", "from the periphery into the cord"):
        assert words in figure.card.words
    rest_nowhere(stage)
    assert not figure.canvas.names
    assert "Radix posterior" in figure.card.words, "the card stays, so that its buttons can be reached"


def test_a_click_keeps_a_structure_and_outlines_what_it_is_taken_for(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    click_structure(stage, DORSAL)
    rest_nowhere(stage)
    assert figure.canvas.chosen == DORSAL
    assert figure.canvas.compared == (VENTRAL, GANGLION)
    assert [button.text() for button in figure.card.buttons] == ["Ventral root", LONG]
    row = figure.list.find_row(DORSAL)
    assert row is not None
    assert row.isChecked()
    point_at(stage, VENTRAL)
    assert "Radix anterior" in figure.card.words
    rest_nowhere(stage)
    assert "Radix posterior" in figure.card.words
    click_structure(stage, DORSAL)
    assert figure.canvas.chosen == ""
    assert figure.canvas.compared == ()


def test_the_row_of_what_is_chosen_comes_into_view(play) -> None:
    stage = play("atlas-figure")
    figure = figure_of(stage)
    last = figure.list.rows[-1]
    assert last.visibleRegion().isEmpty()
    click_structure(stage, last.structure.region)
    assert figure.canvas.chosen == last.structure.region
    assert not last.visibleRegion().isEmpty()


def test_the_list_follows_the_arrows(play) -> None:
    stage = play("atlas-figure")
    rows = figure_of(stage).list.rows
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_End)
    assert rows[-1].hasFocus()
    assert not rows[-1].visibleRegion().isEmpty()
    stage.press(Key.Key_Space)
    assert figure_of(stage).canvas.chosen == rows[-1].structure.region


def test_a_neighbour_leads_there_and_keeps_what_was_left_beside_it(play) -> None:
    stage = play("atlas-own")
    figure = figure_of(stage)
    stage.click(figure.card.buttons[1])
    assert figure.canvas.chosen == GANGLION
    assert figure.canvas.compared[0] == DORSAL
    assert LONG in figure.card.words
    assert stage.app.focusWidget() is figure.card.buttons[0]
    stage.press(Key.Key_Space)
    assert figure.canvas.chosen == DORSAL


def test_contested_structures_say_that_they_are_not_asked(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    row = figure.list.find_row(CONTESTED)
    assert row is not None
    stage.click(row)
    assert "References differ or none was read; not asked." in figure.card.words
    stage.click(figure.list.rows[0])
    assert "References differ" not in figure.card.words


def test_arrows_lead_from_the_button_to_the_drawing_and_through_it(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    assert figure.foot.start.hasFocus()
    stage.press(Key.Key_Right)
    first = next(button for button in figure.canvas.buttons if button.hasFocus())
    assert first.accessibleName().endswith(figure.card.name.text())
    assert first.accessibleDescription() == figure.card.description.text()
    stage.press(Key.Key_Down)
    second = next(button for button in figure.canvas.buttons if button.hasFocus())
    assert second is not first
    stage.press(Key.Key_Space)
    assert figure.canvas.chosen == second.structure.region


def test_names_are_shown_and_hidden_by_l(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    stage.press("L")
    told = len(figure.canvas.names) + len(figure.canvas.unplaced_names)
    assert told == len(figure.canvas.regions) == 8
    stage.press("l")
    assert not figure.canvas.names


def test_without_letter_keys_layers_need_alt(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    figure.set_letters_on(False)
    stage.press("C")
    assert not figure.layers.is_on(Layer.COLOURS)
    stage.press("C", modifier=ALT)
    assert figure.layers.is_on(Layer.COLOURS)


def test_colours_and_what_is_known_take_turns(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    stage.press("C")
    assert figure.canvas.shows_classes
    stage.press("K")
    assert figure.canvas.is_painted
    assert not figure.canvas.shows_classes
    assert not figure.layers.is_on(Layer.COLOURS)
    stage.press("C")
    assert figure.canvas.shows_classes
    assert not figure.canvas.is_painted


def test_the_legend_names_the_classes_that_are_there(play) -> None:
    stage = play("atlas-own-names")
    figure = figure_of(stage)
    from rhizotrainer.ui.widgets.label import Label

    told = [label.text() for label in figure.layers.legend.findChildren(Label) if label.isVisible()]
    assert told == ["Sensory", "Motor", "Mixed", "Ganglion", "Spinal cord or brain"]


def test_a_text_narrows_the_list_and_what_a_quiz_asks(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    before = figure.foot.scope.summary
    figure.field.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(*"RADIX pos")
    assert [row.structure.region for row in figure.list.rows] == [DORSAL]
    assert figure.foot.start.text() == "Quiz me on these 1"
    assert figure.foot.scope.summary == "All (2)"
    stage.press(*"zzz")
    assert figure.list.rows == ()
    assert not figure.foot.start.isEnabled()
    figure.field.show_text("")
    stage.settle()
    assert len(figure.list.rows) == 8
    assert figure.foot.start.text() == "Quiz me on this figure"
    assert figure.foot.scope.summary == before


def test_a_scope_says_how_many_questions_it_means(play) -> None:
    stage = play("atlas-plain")
    foot = figure_of(stage).foot
    asked = {}
    for scope in Scope:
        foot.scope.choose(scope)
        asked[scope] = foot.scope.summary
    # The contested one is never asked.
    assert list(asked.values()) == ["All (14)", "Weak or unseen (14)", "Only places (7)", "Only names (7)"]


def test_a_painted_structure_offers_its_questions(play) -> None:
    stage = play("atlas-plain")
    stage.press("K")
    click_structure(stage, DORSAL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PractiseMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Dorsal root"
    assert words[-1].startswith("Practise ")


def test_escape_goes_back_to_all_figures(play) -> None:
    stage = play("atlas-plain")
    assert atlas_page(stage).shows_figure
    stage.press(Key.Key_Escape)
    assert not atlas_page(stage).shows_figure
    assert stage.window.current is PageName.ATLAS


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "medium"])
def test_tab_comes_by_everything_in_the_order_of_reading(play, size) -> None:
    stage = play("atlas-own", size)
    names = walk_tabs(stage)
    # It begins on the drawing.
    start = names.index("Find a structure")
    assert names[:start] == ["Zoom out", "Zoom in", "Fit the figure into its frame"] or size is SMALL
    order = ["Names", "Colours", "What you know"]
    assert [name for name in names if name in order] == order
    # A group is one stop: the list of structures, and what the chosen one is taken for.
    assert names.count("Dorsal root") == 1
    assert names.count("Ventral root") == 1
    listed, near = names.index("Dorsal root"), names.index("Ventral root")
    assert (start < listed < near) if size is WIDE else (near < start < listed), list(enumerate(names))
    assert names.index("Quiz me on this figure") > max(listed, near)


def test_a_narrow_window_reads_what_is_pointed_at_above_its_foot(play) -> None:
    stage = play("atlas-plain", SMALL)
    figure = figure_of(stage)
    assert figure.said == ""
    point_at(stage, DORSAL)
    assert figure.said.startswith("Dorsal root")
    assert "from the periphery" in figure.said


def test_the_gallery_draws_each_picture_after_it_was_shown(play) -> None:
    stage = play("atlas-gallery")
    gallery = atlas_page(stage).gallery
    assert gallery.tiles
    assert all(tile.is_drawn for tile in gallery.tiles)
    stage.wear("dark", 1.5, (900, 650))
    assert all(tile.is_drawn for tile in gallery.tiles)


def test_the_gallery_is_walked_by_arrows_from_its_field(play) -> None:
    stage = play("atlas-gallery")
    gallery = atlas_page(stage).gallery
    assert gallery.field.focusProxy().hasFocus()
    stage.press(Key.Key_Down)
    assert gallery.tiles[0].hasFocus()
    stage.press(Key.Key_End)
    last = stage.app.focusWidget()
    stage.press(Key.Key_Return)
    assert atlas_page(stage).shows_figure
    assert last is not None
    assert figure_of(stage).view.title == last.accessibleName()


def test_arrows_go_up_and_down_by_rows_and_out_of_the_gallery_into_the_field(play) -> None:
    stage = play("atlas-gallery")
    gallery = atlas_page(stage).gallery
    first, second = gallery.tiles[:2]
    below = next(tile for tile in gallery.tiles if tile.y() > first.y())
    assert below is not second
    stage.press(Key.Key_Down, Key.Key_Down)
    assert below.hasFocus()
    stage.press(Key.Key_Up)
    assert first.hasFocus()
    stage.press(Key.Key_Right)
    assert second.hasFocus()
    stage.press(Key.Key_Up)
    assert gallery.field.focusProxy().hasFocus()


def test_arrows_go_on_to_the_figures_of_the_next_bank(play) -> None:
    stage = play("atlas-gallery")
    tiles = atlas_page(stage).gallery.tiles
    group = tiles[0].parentWidget()
    last = [tile for tile in tiles if tile.parentWidget() is group][-1]
    other = next(tile for tile in tiles if tile.parentWidget() is not group)
    last.setFocus()
    stage.press(Key.Key_Down)
    assert other.hasFocus()
    stage.press(Key.Key_Up)
    assert last.hasFocus()


def test_the_way_back_leads_to_the_tile_that_was_opened(play) -> None:
    stage = play("atlas-gallery")
    atlas_page(stage).gallery.tiles[-1].setFocus()
    stage.press(Key.Key_Return)
    assert atlas_page(stage).shows_figure
    stage.press(Key.Key_Escape)
    assert atlas_page(stage).gallery.tiles[-1].hasFocus()


def test_a_figure_with_more_structures_follows_one_that_the_focus_stood_in(play) -> None:
    stage = play("atlas-plain")
    few = len(figure_of(stage).canvas.structures)
    stage.press(Key.Key_L, Key.Key_Right)
    assert figure_of(stage).canvas.isAncestorOf(stage.app.focusWidget())
    figure = open_sheet(stage, FigureKey("atlas", "f11"))
    assert len(figure.canvas.structures) > few
    assert figure.foot.start.hasFocus()


def test_what_is_looked_for_in_a_figure_still_narrows_it_when_it_is_opened_again(play) -> None:
    stage = play("atlas-plain")
    figure = figure_of(stage)
    key = figure.view.key
    figure.field.show_text("ventral")
    stage.settle()
    figure = open_sheet(stage, key)
    assert figure.field.text == "ventral"
    assert figure.list.find_row(DORSAL) is None or not figure.list.find_row(DORSAL).isVisible()
    figure = open_sheet(stage, key, DORSAL)
    assert not figure.field.text


def test_a_place_of_a_structure_chosen_in_the_list_comes_into_view_at_every_zoom(play) -> None:
    stage = play("atlas-plain")
    canvas = open_sheet(stage, FigureKey("atlas", "f01")).canvas
    canvas.port.zoom_to(4.0)
    for structure in canvas.structures:
        canvas.stand_at(structure.region)
        view = canvas.port.transform.inverted()[0].mapRect(QRectF(canvas.rect()))
        centres = [area.center() for area in structure.drawing.areas_of(structure.region)]
        small = [area for area in structure.drawing.areas_of(structure.region) if view.contains(area)]
        assert small or any(view.contains(centre) for centre in centres), structure.region


def test_a_tile_is_opened_by_a_click(play) -> None:
    stage = play("atlas-gallery")
    tile = atlas_page(stage).gallery.tiles[-1]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    stage.settle()
    assert figure_of(stage).view.key == tile.view.key


def test_every_class_has_words_and_a_pattern_of_its_own() -> None:
    assert set(list_classes()) == set(Tissue)
    assert len({find_pattern(one) for one in Tissue}) == len(Tissue)
    assert len({class_words(one) for one in Tissue}) == len(Tissue)


def luminance(colour) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_outlines_of_classes_stand_out_from_whatever_is_drawn(name) -> None:
    theme = build_theme(name)
    # An instrument is drawn in a middle grey, from which nothing stands out as far; only instruments lie on it.
    grounds = [role for role in ROLES if role.startswith("tissue_") and role not in ("tissue_line", "tissue_tool")]
    for tissue in Tissue:
        for ground in ("surface", *grounds):
            pair = sorted((luminance(class_colour(tissue, theme)), luminance(theme.colour(ground))))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 3, f"{tissue} on {ground}"
