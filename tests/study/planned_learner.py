"""Simulated learners who keep to a plan, or answer what plain FSRS says is due: what both know on the day.

A learner's true memory follows FSRS-6; whether an answer is right is thrown. With `noise` each question's true
stability is another than the app believes, by a factor drawn once (log-normal with that deviation), so that plans are
also tried where the model is wrong.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.study.planning import Plan, PlanItem, PlanTerms, build_plan
from rhizotrainer.study.planning_memory import AGAIN, GOOD, HARD, MemoryModel, Trace

TODAY = date(2026, 11, 23)
HARD_SHARE = 0.12


@dataclass(frozen=True)
class Setting:
    """`size` questions, an exam in `days` days, at most `cap` answers a day, and the recall wanted.

    For `before` days the learner has answered what was due, `cap` questions a day, when the plan begins.
    """

    size: int
    days: int
    cap: int
    target: float = 0.9
    noise: float = 0.0
    before: int = 0


@dataclass(frozen=True)
class Outcome:
    """The share of all questions at the target or above it on the day, mean recall, and the answers given each day."""

    reached: float
    recall: float
    answers: tuple[int, ...]


class Learner:
    """One learner's memory as it is and as the app believes it to be."""

    def __init__(self, setting: Setting, rng: random.Random) -> None:
        self.setting = setting
        self._rng = rng
        self._model = MemoryModel()
        self.traces: list[Trace | None] = [None] * setting.size
        self.last: list[int] = [0] * setting.size
        self.truth = [math.exp(rng.gauss(0, setting.noise)) for _ in range(setting.size)]
        # How much a learner knows of what was never asked here differs from learner to learner.
        self._knows_before = rng.uniform(0.6, 0.85)

    def answer(self, at: int, day: int) -> None:
        trace = self.traces[at]
        if trace is None:
            is_right = self._rng.random() < self._knows_before
        else:
            recall = self._model.recall(trace.stability * self.truth[at], day - self.last[at])
            is_right = self._rng.random() < recall
        rating = AGAIN if not is_right else HARD if self._rng.random() < HARD_SHARE else GOOD
        self.traces[at] = (
            self._model.begin(rating) if trace is None else self._model.review(trace, day - self.last[at], rating)
        )
        self.last[at] = day

    def finish(self, answers: Sequence[int]) -> Outcome:
        recalls = [
            self._model.recall(trace.stability * truth, self.setting.days - last) if trace else 0.0
            for trace, truth, last in zip(self.traces, self.truth, self.last, strict=True)
        ]
        reached = sum(recall >= self.setting.target - 1e-9 for recall in recalls)
        return Outcome(reached / len(recalls), math.fsum(recalls) / len(recalls), tuple(answers))


def plan_day(learner: Learner, day: int) -> Plan | None:
    setting = learner.setting
    items = [
        PlanItem(ItemAddress("bank", str(at)), f"topic {at % 5}")
        if trace is None
        else PlanItem(
            ItemAddress("bank", str(at)),
            f"topic {at % 5}",
            trace.stability,
            trace.difficulty,
            TODAY + timedelta(days=learner.last[at]),
        )
        for at, trace in enumerate(learner.traces)
    ]
    terms = PlanTerms(TODAY + timedelta(days=setting.days), setting.target, setting.cap)
    return build_plan(items, terms, today=TODAY + timedelta(days=day))


def keep_to_plan(setting: Setting, seed: int) -> tuple[Outcome, Plan]:
    """Return what comes of answering each day what that day's plan asks, and the plan of the first day."""
    learner = Learner(setting, random.Random(seed))
    _answer_due(learner, {}, range(-setting.before, 0), [setting.cap] * setting.before)
    answers = []
    first: Plan | None = None
    for day in range(setting.days):
        plan = plan_day(learner, day)
        assert plan is not None
        first = first or plan
        for address in plan.asks:
            learner.answer(int(address.item), day)
        answers.append(len(plan.asks))
    assert first is not None
    return learner.finish(answers), first


def follow_due_dates(setting: Setting, seed: int, answers: Sequence[int]) -> Outcome:
    """Return what comes of answering what is due, longest overdue first, then new questions in their order.

    Each day as many answers are given as `answers` says; where less is due and nothing is new any more, what is due
    soonest is asked ahead of time, so that the effort is the same.
    """
    learner = Learner(setting, random.Random(seed))
    due: dict[int, int] = {}
    _answer_due(learner, due, range(-setting.before, 0), [setting.cap] * setting.before)
    _answer_due(learner, due, range(setting.days), answers)
    return learner.finish(answers)


def _answer_due(learner: Learner, due: dict[int, int], days: Iterable[int], rooms: Iterable[int]) -> None:
    fresh = iter([at for at, trace in enumerate(learner.traces) if trace is None])
    for day, room in zip(days, rooms, strict=True):
        waiting = sorted((when, at) for at, when in due.items() if learner.last[at] < day)
        asked = [at for when, at in waiting if when <= day][:room]
        while len(asked) < room and (at := next(fresh, -1)) >= 0:
            asked.append(at)
        asked += [at for when, at in waiting if when > day][: room - len(asked)]
        for at in asked:
            learner.answer(at, day)
            trace = learner.traces[at]
            # FSRS at a retention of 90 %: an interval is the stability in whole days, at least one.
            due[at] = day + max(1, round(trace.stability if trace else 1))
