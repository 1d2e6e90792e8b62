"""Every screen as a keyboard and a screen reader find it: names, roles, order of the Tab key, the ring."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.widgets.dialog_card import DialogCard
from tests.journeys.player import walk
from tests.screens import SMALL
from tests.screens_scenes import SCENES
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
TELLING = re.compile(r"\b(in)?correct\b|\brationale\b|\bwrong\b", re.IGNORECASE)
READ = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help, QAccessible.Text.Value)
MANY = 40


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def press_tab(stage: Stage) -> QWidget:
    stage.press(Key.Key_Tab)
    focused = stage.app.focusWidget()
    assert focused is not None, "the Tab key lost the focus"
    return focused


def walk_tabs(stage: Stage, start: QWidget) -> list[QWidget]:
    """Return the stops of the Tab key from a widget on, until it comes round."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    stops = [start]
    for _ in range(MANY):
        focused = press_tab(stage)
        if focused is start:
            return stops
        stops.append(focused)
    raise AssertionError("the Tab key never came round: " + ", ".join(map(describe, stops)))


def is_in(widget: QWidget, region: QWidget) -> bool:
    return widget is region or region.isAncestorOf(widget)


def read_all(stage: Stage) -> Iterator[str]:
    """Read what a screen reader or a pointer at rest can learn of the question."""
    for found in walk(stage.window):
        for kind in (
            QAccessible.Text.Name,
            QAccessible.Text.Description,
            QAccessible.Text.Help,
            QAccessible.Text.Value,
        ):
            yield found.text(kind)
    for widget in (stage.question, *stage.question.findChildren(QWidget)):
        if widget is not stage.question.bar.strip:
            yield from (widget.toolTip(), widget.accessibleDescription(), widget.whatsThis(), widget.accessibleName())


@pytest.mark.parametrize("scene", ["question-idle", "question-chosen", "question-multiple", "question-true-false"])
def test_nothing_readable_tells_the_answer_before_checking(play, scene):
    stage = play(scene)
    item = stage.item
    asked = {item.stem, item.vignette, *(option.text for option in item.options)}
    strip = stage.question.bar.strip.accessibleName()
    for text in filter(None, read_all(stage)):
        rest = text.replace(strip, "")
        for words in filter(None, asked):
            rest = rest.replace(words, "")
        assert not TELLING.search(rest), text
        assert item.explanation not in text
        assert item.takeaway not in text
        assert not any(option.rationale and option.rationale in text for option in item.options)


def test_the_verdict_and_every_outcome_are_readable_after_checking(play):
    stage = play("answered-wrong")
    texts = " ".join(read_all(stage))
    assert "your answer, incorrect" in texts.lower()
    assert "correct answer, not chosen" in texts.lower()
    assert stage.item.takeaway in texts


def test_tab_goes_from_options_by_confidence_and_check_to_the_right_page(play):
    stage = play("question-chosen")
    page = stage.question
    stops = walk_tabs(stage, page.left.pane.current_row)
    regions = [page.left.pane, page.footer.confidence, page.footer.check, page.closed, page.bar]
    places = [next(place for place, stop in enumerate(stops) if is_in(stop, region)) for region in regions]
    assert places[:3] == [0, 1, 2], "options and confidence are one stop each"
    assert places == sorted(places)
    assert is_in(stops[3], page.closed)


def test_tab_goes_from_next_by_the_chips_to_the_reader_after_checking(play):
    stage = play("answered-wrong")
    page = stage.question
    stops = walk_tabs(stage, page.left.pane.current_row)
    chips = page.evidence._chips  # noqa: SLF001 - the row of chips is made anew for each item
    assert chips is not None
    regions = [page.left.pane, page.footer.next, chips, page.evidence.reader, page.bar]
    places = [next(place for place, stop in enumerate(stops) if is_in(stop, region)) for region in regions]
    assert places == sorted(places)
    assert sum(is_in(stop, page.left.pane) for stop in stops) == 1


def test_tab_reaches_the_tabs_and_the_source_in_a_medium_window(play):
    stage = play("answered-wrong", SMALL)
    page = stage.question
    assert any(is_in(stop, page.tabs) for stop in walk_tabs(stage, page.footer.next))
    stage.press("S")
    stops = walk_tabs(stage, page.footer.next)
    assert any(is_in(stop, page.evidence.reader) for stop in stops)
    assert not any(is_in(stop, page.left) for stop in stops)


@pytest.mark.parametrize("scene", [name for name in SCENES if name.startswith("card-")])
def test_tab_stays_on_a_card(play, scene):
    stage = play(scene)
    (card,) = (card for card in stage.window.findChildren(DialogCard) if card.isVisible())
    for _ in range(MANY):
        assert is_in(press_tab(stage), card)


@pytest.mark.slow
@pytest.mark.parametrize("scene", ["today-due", "question-chosen", "answered-wrong", "answered-differ", "summary"])
def test_the_ring_is_seen_wherever_tab_goes(play, scene):
    """A frame round what has the focus differs from one without it."""
    stage = play(scene)
    start = press_tab(stage)
    stops = walk_tabs(stage, start)
    faults = []
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        stage.settle()
        with_ring = stop.grab().toImage()
        stop.clearFocus()
        stage.settle()
        if stop.grab().toImage() == with_ring:
            faults.append(describe(stop))
    assert not faults


def test_an_option_shows_the_ring_for_keys_and_not_for_the_pointer(play):
    stage = play("question-idle")
    row = stage.question.left.pane.current_row
    # The page gave it the focus already, as a click would.
    row.clearFocus()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    by_key = row.grab().toImage()
    row.clearFocus()
    row.setFocus(Qt.FocusReason.MouseFocusReason)
    stage.settle()
    by_pointer = row.grab().toImage()
    assert row.hasFocus()
    assert by_key != by_pointer
