"""Plans beside the window's thread: the latest wish alone counts, and what was worked out is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject

from rhizotrainer.app.plan_work import PlanWork
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.study.planning import Plan, PlanTerms, build_plan

TODAY = date(2026, 11, 23)


def make_plan(days: int) -> Plan | None:
    return build_plan([], PlanTerms(TODAY + timedelta(days=days)), today=TODAY)


def ready(days: int) -> Callable[[], Callable[[], Plan | None]]:
    return lambda: lambda: make_plan(days)


@pytest.fixture
def work(qtbot) -> Iterator[PlanWork]:
    parent = QObject()
    made = PlanWork(parent)
    yield made
    made.wait()


def test_a_plan_comes_and_is_kept_for_its_key(qtbot, work) -> None:
    with qtbot.waitSignal(work.planned) as said:
        work.request("a", ready(3))
    assert said.args[0].terms.exam_day == TODAY + timedelta(days=3)
    assert work.find("a") == (said.args[0],)
    assert work.find("b") is None
    qtbot.waitUntil(lambda: not work.is_busy)


def test_a_passed_day_is_kept_as_none(qtbot, work) -> None:
    with qtbot.waitSignal(work.planned):
        work.request("a", ready(-3))
    assert work.find("a") == (None,)


def test_of_wishes_that_come_meanwhile_the_latest_counts(qtbot, work) -> None:
    gate = threading.Event()
    said: list[Any] = []
    begun = threading.Event()

    def slow() -> Plan | None:
        begun.set()
        gate.wait(10)
        return make_plan(1)

    work.planned.connect(said.append)
    work.request("slow", lambda: slow)
    qtbot.waitUntil(begun.is_set)
    work.request("second", ready(2))
    work.request("third", ready(3))
    gate.set()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert [plan.terms.exam_day - TODAY for plan in said] == [timedelta(days=3)]
    assert work.find("slow") is None


def test_what_was_dropped_is_not_told_of(qtbot, work) -> None:
    gate, begun = threading.Event(), threading.Event()
    said: list[Any] = []

    def slow() -> Plan | None:
        begun.set()
        gate.wait(10)
        return make_plan(1)

    work.planned.connect(said.append)
    work.request("slow", lambda: slow)
    qtbot.waitUntil(begun.is_set)
    work.drop()
    gate.set()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert said == []


def test_a_failure_is_told_and_the_next_wish_is_served(qtbot, work) -> None:
    def refuse() -> Callable[[], Plan | None]:
        raise RhizotrainerError("The results could not be read.", "Try again.")

    with qtbot.waitSignal(work.failed) as said:
        work.request("a", refuse)
    assert "could not be read" in said.args[0].sentence
    with qtbot.waitSignal(work.planned):
        work.request("b", ready(4))
