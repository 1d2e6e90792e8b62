"""Buttons, chips, segmented controls, drop-downs: the ring, the keys and the words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget

from rhizotrainer.model.learning import Confidence
from rhizotrainer.ui.widgets.button import KINDS, Button
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.confidence_bar import ConfidenceBar
from rhizotrainer.ui.widgets.nav_rail import NavButton, NavItem
from rhizotrainer.ui.widgets.option_row import OptionRow
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.segmented import Segmented

FOCUSABLE: dict[str, Callable[[], QWidget]] = {
    **{kind: partial(Button, "Check answer", kind=kind, key="Enter") for kind in KINDS},
    "icon": lambda: Button("", icon="plus"),
    "option": lambda: OptionRow("A", "Compression of the cord"),
    "chip": lambda: CitationChip("Rhizotomy ¶9"),
    "segmented": lambda: Segmented([(1, "Tutor"), (2, "Review due")], value=1),
    "confidence": ConfidenceBar,
    "combo": lambda: Combo("Bank", [(1, "Anatomy"), (2, "Indications")], value=1),
    "nav": lambda: NavButton(NavItem("today", "Today", "today")),
}


def count(image: QImage, rgb: int) -> int:
    return sum(image.pixel(x, y) == rgb for y in range(image.height()) for x in range(image.width()))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", FOCUSABLE)
def test_the_ring_is_painted_whole_on_keyboard_focus(show, focus, picture, keeper, kind: str, name: str) -> None:
    keeper.set_choice(name)
    widget = show(FOCUSABLE[kind]())
    other = Button("Elsewhere")
    other.setParent(widget.parentWidget())
    other.show()
    focus(other)
    accent = keeper.theme.accent.rgb()
    before = count(picture(widget), accent)
    focus(widget)
    ringed = picture(widget)
    assert count(ringed, accent) - before >= widget.width() + widget.height()
    middle = widget.width() // 2
    assert accent in {ringed.pixel(middle, y) for y in range(RING + 2)}
    assert accent in {ringed.pixel(middle, widget.height() - 1 - y) for y in range(RING + 2)}


@pytest.mark.parametrize("kind", [kind for kind in FOCUSABLE if kind not in ("link", "action", "option")])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_large_enough(qtbot, keeper, kind: str, scale: float) -> None:
    keeper.set_scale(scale)
    widget = FOCUSABLE[kind]()
    qtbot.addWidget(widget)
    size = widget.sizeHint()
    assert min(size.width(), size.height()) >= 28


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_space(show, focus, qtbot, key: Qt.Key) -> None:
    button = show(Button("Next question", kind="primary", key="Enter"))
    focus(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_grows_by_its_keycap_and_with_the_text(qtbot, keeper) -> None:
    button, capped = Button("Note"), Button("Note", key="N")
    qtbot.addWidget(button)
    qtbot.addWidget(capped)
    assert capped.sizeHint().width() > button.sizeHint().width()
    before = button.sizeHint()
    keeper.set_scale(2.0)
    assert button.sizeHint().height() - 2 * RING == 2 * (before.height() - 2 * RING)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="shouting"):
        Button("Buy", kind="shouting")


def test_the_flag_stays_down_and_shows_it_without_colour(qtbot, picture) -> None:
    flag = Button("Flag", kind="flag", icon="flag", key="M")
    qtbot.addWidget(flag)
    flag.resize(flag.sizeHint())
    before = picture(flag).convertToFormat(QImage.Format.Format_Grayscale8)
    flag.click()
    assert flag.isChecked()
    assert picture(flag).convertToFormat(QImage.Format.Format_Grayscale8) != before


def test_a_button_without_words_has_the_name_it_is_given(qtbot) -> None:
    button = Button("", icon="help")
    qtbot.addWidget(button)
    button.setAccessibleName("All shortcuts")
    button.show_icon("keyboard")
    assert button.accessibleName() == "All shortcuts"


@pytest.mark.parametrize("confidence", list(Confidence))
def test_a_click_on_a_word_says_how_sure_and_again_clears(show, qtbot, confidence: Confidence) -> None:
    bar = show(ConfidenceBar())
    segment = bar.segments[confidence - 1]
    with qtbot.waitSignal(bar.confidence_changed) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert told.args == [confidence]
    assert bar.accessibleDescription() == f"{confidence.label}, selected"
    with qtbot.waitSignal(bar.confidence_changed) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert told.args == [None]
    assert bar.confidence is None


def test_arrows_move_inside_the_bar_and_it_is_one_tab_stop(show, focus, qtbot) -> None:
    bar = show(ConfidenceBar())
    focus(bar)
    for _ in range(3):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.confidence is Confidence.FAIRLY_SURE
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert bar.confidence is Confidence.UNSURE
    stops = [child for child in bar.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == []


def test_showing_a_confidence_says_nothing(qtbot) -> None:
    bar = ConfidenceBar()
    qtbot.addWidget(bar)
    with qtbot.assertNotEmitted(bar.confidence_changed):
        bar.show_confidence(Confidence.CERTAIN)
    assert bar.confidence is Confidence.CERTAIN


def test_choosing_does_not_change_the_width(qtbot) -> None:
    control = Segmented([("tutor", "Tutor"), ("due", "Review due")], value="tutor")
    qtbot.addWidget(control)
    before = control.sizeHint()
    control.choose("due")
    assert control.sizeHint() == before


def test_a_segmented_control_always_has_a_choice(show, qtbot) -> None:
    control = show(Segmented([("tutor", "Tutor"), ("due", "Review due")], value="tutor", name="Mode"))
    with qtbot.assertNotEmitted(control.value_changed):
        qtbot.mouseClick(control.segments[0], Qt.MouseButton.LeftButton)
    assert control.value == "tutor"


def test_a_drop_down_reads_label_and_choice() -> None:
    combo = Combo("Questions", [(10, "10"), (20, "20")], value=20)
    assert combo.accessibleName() == "Questions: 20"


def test_ticking_several_is_summed_up_in_words(qtbot) -> None:
    combo = Combo("Status", [(1, "Unseen"), (2, "Incorrect"), (3, "Due")], is_multiple=True)
    qtbot.addWidget(combo)
    assert combo.summary == "Any"
    with qtbot.waitSignal(combo.value_changed) as told:
        combo.choose(1)
    combo.choose(2)
    assert told.args == [frozenset({1})]
    assert combo.summary == "Unseen, incorrect"
    combo.choose(1)
    combo.choose(2)
    assert combo.value == frozenset()


def test_the_menu_opens_by_key_and_chooses_by_key(show, focus, qtbot) -> None:
    combo = show(Combo("Questions", [(10, "10"), (20, "20"), (40, "40")], value=20))
    focus(combo)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    menu = combo.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(combo.value_changed) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == [40]
    assert not menu.isVisible()


def test_a_menu_of_ticks_stays_open(show, focus, qtbot) -> None:
    combo = show(Combo("Status", [(1, "Unseen"), (2, "Incorrect")], is_multiple=True))
    focus(combo)
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    menu = combo.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert combo.value == frozenset({1, 2})
    menu.close()


def test_an_open_citation_says_so_and_looks_it(qtbot, picture) -> None:
    chip = CitationChip("Rhizotomy ¶9")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    before = picture(chip)
    chip.show_open(True)
    assert chip.accessibleName() == "Citation: Rhizotomy paragraph 9"
    assert chip.accessibleDescription() == "open in the reader"
    assert picture(chip) != before
