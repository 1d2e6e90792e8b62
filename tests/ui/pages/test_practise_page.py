"""The session builder as a page: one stop a group, rings wherever Tab goes, and widths in which all can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.pages.practise.bars import Bars
from rhizotrainer.ui.pages.practise.length import Length
from rhizotrainer.ui.pages.practise.topic_tree import TopicTree
from rhizotrainer.ui.pages.practise.view import Fields, TopicNode
from rhizotrainer.ui.widgets.choice_group import ChoiceGroup
from rhizotrainer.ui.widgets.stepper import Stepper
from rhizotrainer.ui.widgets.toggle import Toggle
from tests.screens import SMALL, WIDE
from tests.screens_practise import find_builder
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MANY = 60


def walk_tabs(stage: Stage, start: QWidget) -> list[QWidget]:
    """Press Tab until the focus is back where it began; return every stop."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    stops = [start]
    while len(stops) < MANY:
        stage.press(Qt.Key.Key_Tab)
        focused = stage.app.focusWidget()
        assert focused is not None
        if focused is start:
            return stops
        stops.append(focused)
    raise AssertionError("Tab never came back")


def is_in(widget: QWidget, region: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "medium"])
def test_tab_comes_to_each_group_once_and_in_the_order_of_reading(play, size):
    stage = play("practise-banks", size)
    page = find_builder(stage)
    form = page.form
    regions = [form.modes, form.topics, form.states, form.difficulties, form.types, form.length]
    stops = walk_tabs(stage, next(tile for tile in form.modes.tiles if tile.isChecked()))
    places = [[place for place, stop in enumerate(stops) if is_in(stop, region)] for region in regions]
    assert [len(each) for each in places] == [1] * len(regions)
    assert [each[0] for each in places] == sorted(each[0] for each in places)
    assert any(is_in(stop, page.facts) for stop in stops)
    assert page.foot.start in stops
    assert page.foot.save in stops


def test_the_ring_is_seen_wherever_tab_goes(play):
    stage = play("practise-banks")
    page = find_builder(stage)
    faults = []
    for stop in walk_tabs(stage, page.form.modes.tiles[0]):
        seen = stop.parentWidget() if is_in(stop, page.form.length) else stop
        assert seen is not None
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        stage.settle()
        with_ring = seen.grab().toImage()
        stop.clearFocus()
        stage.settle()
        if seen.grab().toImage() == with_ring:
            faults.append(stop.accessibleName() or type(stop).__name__)
    assert not faults


def test_start_and_what_it_would_start_stay_in_view_in_a_small_window(play):
    stage = play("practise", SMALL)
    page = find_builder(stage)
    start = page.foot.start
    assert start.visibleRegion().boundingRect() == start.rect()
    assert stage.window.rect().contains(start.mapTo(stage.window, QPoint(0, 0)))
    assert not page.facts.visibleRegion().contains(page.facts.rect())
    stage.wear("light", 1.0, WIDE.window)
    assert page.facts.by_topic.isVisible()
    assert page.foot.save.isVisible()


@pytest.fixture
def stepper(qtbot):
    stepper = Stepper("Questions", value=5, limits=(1, 20))
    qtbot.addWidget(stepper)
    stepper.show()
    return stepper


def test_a_stepper_steps_by_key_and_button_within_its_limits(stepper, qtbot):
    given: list[object] = []
    stepper.value_changed.connect(given.append)
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    qtbot.keyClick(stepper.field, Qt.Key.Key_Up)
    qtbot.keyClick(stepper.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(stepper.field, Qt.Key.Key_PageDown)
    assert given == [6, 7, 2, 1]
    assert not stepper.less.isEnabled()
    qtbot.keyClick(stepper.field, Qt.Key.Key_Down)
    assert given == [6, 7, 2, 1]


def test_what_is_typed_into_a_stepper_counts_as_soon_as_it_can(stepper, qtbot):
    given: list[object] = []
    stepper.value_changed.connect(given.append)
    stepper.field.selectAll()
    QTest.keyClicks(stepper.field, "12")
    assert given == [1, 12]
    QTest.keyClicks(stepper.field, "9")
    assert given == [1, 12]
    stepper.field.editingFinished.emit()
    assert stepper.field.text() == "12"


def test_a_group_has_one_stop_and_turns_round_for_right_to_left(qtbot):
    group = ChoiceGroup("Type")
    qtbot.addWidget(group)
    group.resize(600, 60)
    toggles = [Toggle(name, name, count=3) for name in ("One", "Two", "Three")]
    group.show_parts(toggles)
    group.show()
    group.activateWindow()
    qtbot.waitUntil(group.isActiveWindow)
    tab = Qt.FocusPolicy.TabFocus
    assert [bool(toggle.focusPolicy() & tab) for toggle in toggles] == [True, False, False]
    toggles[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(toggles[0], Qt.Key.Key_Right)
    assert toggles[1].hasFocus()
    assert [bool(toggle.focusPolicy() & tab) for toggle in toggles] == [False, True, False]
    assert toggles[0].x() < toggles[1].x()
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    group.arrange()
    assert toggles[0].x() > toggles[1].x()
    qtbot.keyClick(toggles[1], Qt.Key.Key_Left)
    assert toggles[2].hasFocus()


def test_titles_of_a_short_outline_are_whole_and_stand_in_two_columns_only_where_they_fit(qtbot):
    tree = TopicTree()
    qtbot.addWidget(tree)
    titles = ("Short", "Also short", "Side effects and complications of it", "Brief")
    keys = [frozenset({("bank", title)}) for title in titles]
    nodes = [TopicNode(title, title, 0, key, 12) for title, key in zip(titles, keys, strict=True)]
    for width, columns in ((560, 1), (1000, 2)):
        tree.resize(width, 400)
        tree.show_topics(nodes, {key: 12 for each in keys for key in each}, frozenset())
        tree.show()
        assert len({row.x() for row in tree.rows}) == columns
        assert all(row.width() >= row.whole_width for row in tree.rows)


def test_bars_leave_words_the_room_that_they_need(qtbot):
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_bars("By topic", (("Short", 1),))
    assert bars.find_words_width(200) == 120
    bars.show_bars("By topic", (("Side effects and complications", 1),))
    assert bars.find_words_width(260) == bars.find_words_width(290) > round(290 * 0.6)
    bars.show_bars("By topic", (("Side effects and complications " * 3, 1),))
    assert bars.find_words_width(200) == 168


def test_time_and_pass_mark_belong_to_exams_alone(qtbot):
    length = Length()
    qtbot.addWidget(length)
    length.show()
    length.show_fields(Fields())
    assert length.count.isVisible()
    assert not length.time.isVisible()
    assert not length.pass_mark.isVisible()


def test_in_a_small_window_what_would_help_stands_in_the_place_of_start(play):
    stage = play("practise-no-match", SMALL)
    page = find_builder(stage)
    assert not page.foot.start.isVisible()
    assert page.foot.loosen.text() == "Untick “With my notes”"
    stage.click(page.foot.loosen)
    assert page.foot.start.isVisible()
    assert page.foot.start.isEnabled()
    assert not page.form.fields.wish.states
