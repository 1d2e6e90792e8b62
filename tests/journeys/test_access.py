"""What a screen reader, the Tab key and other keyboards find: names, order, rings, and nothing said too early."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.widgets.option_row import OptionRow
from rhizotrainer.ui.widgets.paint import RING
from tests.journeys.player import CONTROL, NONE, SHIFT, Key, Player, settle, walk

Text = QAccessible.Text
TELLING = ("correct", "incorrect", "right answer", "wrong")


@pytest.fixture
def player(seat) -> Player:
    player = seat()
    player.begin()
    return player


def show_page(name: str, player: Player) -> None:
    """Bring one of the app's pages into view."""
    if name == "checked":
        player.answer()
    elif name in ("today", "progress", "banks"):
        player.answer()
        player.press(Key.Key_Escape)
        player.press(Key.Key_Return)
        player.press({"today": Key.Key_1, "progress": Key.Key_3, "banks": Key.Key_4}[name], CONTROL)
    elif name == "shortcuts":
        player.press(Key.Key_Question)
    elif name == "settings":
        player.press(Key.Key_Comma, CONTROL)
    elif name == "end":
        player.press(Key.Key_Escape)
    elif name == "summary":
        for _ in range(20):
            player.answer(rightly=False)
            player.go_on()
    elif name == "medium":
        player.window.resize(900, 650)
        player.answer()
    elif name == "paused":
        player.press(Key.Key_P)


PAGES = (
    "asking", "checked", "medium", "paused", "today", "progress", "banks", "summary", "shortcuts", "settings", "end",
)  # fmt: skip


def go_round(player: Player) -> list[QWidget]:
    """Return the stops of the Tab key, from wherever the focus is and once round."""
    stops: list[QWidget] = []
    for _ in range(80):
        player.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None, "the Tab key lost the focus"
        if focused in stops:
            break
        stops.append(focused)
    return stops


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_all_that_takes_the_focus_has_a_role_and_a_name(player, page):
    show_page(page, player)
    found = 0
    for node in walk(player.card or player.window):
        if not node.state().focusable:
            continue
        found += 1
        name = node.text(Text.Name)
        assert node.role() != QAccessible.Role.NoRole, node.object()
        assert name.strip(), f"{node.object()} has no name"
    assert found >= 1


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_stop_of_the_tab_key_shows_that_it_is_there(player, page):
    show_page(page, player)
    stops = go_round(player)
    assert stops
    for stop in stops:
        bring_into_view(stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        with_focus = grab_around(player.window, stop)
        stop.clearFocus()
        settle()
        assert grab_around(player.window, stop) != with_focus, f"{stop} {stop.accessibleName()} shows no ring"


def bring_into_view(widget: QWidget) -> None:
    """Scroll as the Tab key does, and `setFocus` does not."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    settle()


def grab_around(window: QWidget, widget: QWidget):
    place = widget.mapTo(window, QPoint(0, 0))
    return window.grab(QRect(place, widget.size()).adjusted(-RING, -RING, RING, RING)).toImage()


def test_nothing_tells_the_answer_before_the_check(player):
    for _ in range(6):
        item = player.session.item
        said = [
            node.text(kind)
            for node in walk(player.window)
            for kind in (Text.Name, Text.Description, Text.Help, Text.Value)
        ]
        said += [child.toolTip() for child in player.window.findChildren(QWidget) if child.isVisible()]
        hidden = [option.rationale for option in item.options] + [item.explanation, item.takeaway]
        stem = f"{item.vignette} {item.stem} {' '.join(option.text for option in item.options)}".lower()
        for text in filter(None, said):
            # "Question 3 of 20, 2 correct" counts what is past.
            rest = text.lower().replace(" correct, ", ", ") if text.startswith("Question ") else text.lower()
            assert not any(secret and secret in text for secret in hidden), text
            if rest not in stem and not text.startswith("Question ") and rest not in (stem, item.stem.lower()):
                assert item.vignette == text or not any(word in rest.split() for word in TELLING), text
        assert all(row.accessibleDescription() in ("", "not selected") for row in rows(player)), "nothing is chosen yet"
        player.answer()
        player.go_on()


def rows(player: Player) -> tuple[OptionRow, ...]:
    return player.question.left.pane.rows


def test_options_say_their_letter_words_and_state(player):
    first, second = rows(player)[:2]
    assert first.accessibleName() == f"A, {first.words}"
    player.press_all("A")
    player.press(Key.Key_B, SHIFT)
    assert "selected" in first.accessibleDescription()
    assert "struck out" in second.accessibleDescription()
    player.press(Key.Key_Return)
    said = " ".join(row.accessibleDescription() for row in rows(player))
    assert "orrect" in said


def test_the_tab_key_goes_bar_options_confidence_check_and_right_page(player):
    page = player.question
    player.press_all("A")
    page.left.pane.take_focus()
    stops = go_round(player)
    wanted = (page.footer.confidence, page.footer.check, page.closed.note.edit, page.bar.end, page.left.pane.rows[0])
    order = [stops.index(stop) for stop in wanted]
    assert order == sorted(order), [stop.accessibleName() for stop in stops]
    assert sum(isinstance(stop, OptionRow) for stop in stops) == 1, "the options are one stop"
    player.press(Key.Key_Return)
    player.press(Key.Key_Tab)


def test_the_tab_key_goes_next_then_chips_then_reader_after_the_check(player):
    page = player.question
    player.answer()
    assert page.footer.next.hasFocus()
    stops = go_round(player)
    reader = next(place for place, stop in enumerate(stops) if page.evidence.reader.isAncestorOf(stop))
    chips = [place for place, stop in enumerate(stops) if type(stop).__name__ == "CitationChip"]
    assert all(chip < reader for chip in chips)
    assert all(place >= reader for place in range(reader, len(stops)) if stops[place] is page.evidence.reader)


def test_f6_goes_through_the_parts_of_the_window(player):
    page = player.question
    player.press_all("A")
    seen = []
    for _ in range(4):
        player.press(Key.Key_F6)
        seen.append(find_part(page))
    assert sorted(seen) == ["bar", "footer", "left", "right"]
    player.press(Key.Key_F6, SHIFT)
    assert find_part(page) == seen[2]


def find_part(page: QuestionPage) -> str:
    """Say in which part of the page the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    parts = {"bar": page.bar, "left": page.left, "right": page.closed, "footer": page.footer}
    return next(name for name, part in parts.items() if part.isAncestorOf(focused))


@pytest.mark.skipif(sys.platform != "linux", reason="the codes are those of Linux")
def test_a_cyrillic_keyboard_answers_and_flags(player):
    def press(key: int, scan: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, scan, 0, 0, text)
            QApplication.sendEvent(QApplication.focusWidget() or player.window, event)
        settle()

    press(0x0424, 38, "ф")
    assert player.session.response.chosen == {player.session.presentation.authored(0)}
    press(0x042C, 58, "ь")
    assert "Flag question 1, on" in player.words
    press(0x0422, 57, "т")
    assert player.question.closed.note.edit.hasFocus()
    press(0x0424, 38, "ф")
    assert player.question.closed.note.edit.toPlainText() == "ф"
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.question.is_checked
