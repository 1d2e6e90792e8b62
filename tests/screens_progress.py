"""Progress: a full year, too few answers, nothing in the period, tables in place of charts, long names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from rhizotrainer.study.calibration import finding_sentence
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.pages.progress.view import BankChoice, CalendarDay, ProgressView
from rhizotrainer.ui.widgets.heat_calendar import HeatCalendar
from rhizotrainer.ui.widgets.line_chart import LineChart
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_settings import read_from_the_right
from tests.screens_stage import Stage
from tests.ui.pages.progress_views import make_pair, make_session, make_topic, make_view

Key = Qt.Key
LONG = "Loss of function in the area supplied by the cut nerves, which may be permanent and is discussed beforehand"


def _page(stage: Stage) -> ProgressPage:
    page = stage.window.page(PageName.PROGRESS)
    assert isinstance(page, ProgressPage)
    return page


def _showing(make: Callable[[], ProgressView]) -> Act:
    def act(stage: Stage) -> None:
        stage.press(Key.Key_3, modifier=Qt.KeyboardModifier.ControlModifier)
        _page(stage).show_progress(make())

    return act


def _as_tables(stage: Stage) -> None:
    _showing(make_view)(stage)
    for section in _page(stage).findChildren(ChartSection):
        section.swap()


def _read_out(stage: Stage) -> None:
    _showing(make_view)(stage)
    for kind, keys in ((HeatCalendar, (Key.Key_End, Key.Key_Left)), (LineChart, (Key.Key_End, Key.Key_Left))):
        _page(stage).findChildren(kind)[0].setFocus(Qt.FocusReason.TabFocusReason)
        stage.press(*keys)


def _few(view: ProgressView) -> ProgressView:
    days = tuple(replace(day, answers=0) for day in view.calendar[:-1])
    return replace(
        view,
        answers=6,
        answers_ever=6,
        days_studied=1,
        mastered=0,
        topics=(make_topic(1, seen=3, mastered=0, change=None), make_topic(2, seen=0, recall=None, change=None)),
        calibration=tuple(replace(point, answers=2, right=1) for point in view.calibration[:2]),
        calendar=(*days, CalendarDay(view.calendar[-1].day, 6)),
        confusions=(),
        history=(make_session(11),),
        session_count=1,
        finding=finding_sentence(()),
        balance="",
    )


def _long(view: ProgressView) -> ProgressView:
    return replace(
        view,
        banks=(BankChoice("long", LONG), *view.banks),
        shown=replace(view.shown, bank="long"),
        topics=tuple(make_topic(number, title=f"{number} {LONG}") for number in range(1, 15)),
        confusions=(make_pair(LONG, f"{LONG}, too", times=(12, 9)), *(make_pair() for _ in range(6))),
        history=tuple(replace(make_session(n), title=LONG) for n in range(1, 7)),
        session_count=38,
    )


def _rested(view: ProgressView) -> ProgressView:
    return replace(
        view, answers=0, days_studied=0, calibration=(), confusions=(), history=(), session_count=0, finding=""
    )


SCENES: tuple[Scene, ...] = (
    Scene("progress-year", Story.FEW, _showing(make_view)),
    Scene("progress-tables", Story.FEW, _as_tables),
    Scene("progress-read-out", Story.FEW, _read_out),
    Scene("progress-little", Story.FEW, _showing(lambda: _few(make_view()))),
    Scene("progress-rested", Story.FEW, _showing(lambda: _rested(make_view()))),
    Scene("progress-long", Story.FEW, _showing(lambda: _long(make_view()))),
    Scene("progress-mirrored", Story.FEW, read_from_the_right(_read_out)),
)
