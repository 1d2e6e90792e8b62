"""Screens of exams: under way, in review, paused, and over."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import CHOICE_TYPES, Item, ItemAddress
from rhizotrainer.model.learning import (
    Confidence,
    PlannedQuestion,
    Response,
    SessionMode,
    SessionRecord,
    SessionTerms,
)
from rhizotrainer.store.exams import ExamBook
from rhizotrainer.study.presentation import build_presentation
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
MINUTE = 60_000
LIMIT = 50 * MINUTE
FLAGGED = (2, 11, 20)


def _address_pool(stage: Stage, count: int) -> list[ItemAddress]:
    known = sorted(stage.practice_addresses())
    return random.Random(5).sample(known, min(count, len(known)))


def _respond(item: Item, rng: random.Random) -> Response:
    """Answer mostly rightly, as a learner would."""
    others = [place for place in range(len(item.options)) if place not in item.keys]
    if rng.random() < 0.78:
        return Response(chosen=item.keys)
    return Response(chosen=frozenset(sorted(item.keys)[:-1] or [rng.choice(others)]))


def sit_exam(
    stage: Stage,
    *,
    answered: Sequence[int],
    seen: Sequence[int] = (),
    at: int = 20,
    left: int = 24 * MINUTE + 18_000,
    count: int = 40,
    may_pause: bool = True,
) -> None:
    """Take up an exam whose places are filled so far, at the question `at`, counted from 0."""
    rng = random.Random(11)
    addresses = _address_pool(stage, count)
    items = stage.sitting.desk.library.load_items(addresses)
    shown = [build_presentation(items[address], rng) for address in addresses]
    while len(shown) < count:
        # A queue may hold an item again; so a small bank fills a large grid.
        shown.append(shown[len(shown) - len(addresses)])
    questions = tuple(PlannedQuestion(one.item.address, one.order) for one in shown)
    terms = SessionTerms(limit_ms=LIMIT, may_pause=may_pause)
    record = SessionRecord("5e" * 16, SessionMode.EXAM, "Timed exam", stage.clock(), questions, terms=terms)
    stage.practice.store.begin_session(record)
    places = {}
    spent = (LIMIT - left) // max(len(answered), 1)
    for number, one in enumerate(shown):
        is_choice = one.item.type in CHOICE_TYPES
        is_answered = number in answered and is_choice
        places[number] = ExamPlace(
            response=_respond(one.item, rng) if is_answered else Response(),
            confidence=rng.choice(list(Confidence)) if is_answered else None,
            is_flagged=number in FLAGGED,
            is_seen=is_answered or number in seen,
            spent_ms=round(spent * rng.uniform(0.4, 1.6)) if is_answered else 0,
        )
    clock = ExamClock(LIMIT - left, at, is_paused=True)
    ExamBook(stage.practice.store).save(record.id, clock, places, now=stage.clock())
    stage.sitting.starts.take_up()
    # The picture shows one moment.
    stage.sitting.exams.examining.controller.timer.stop()
    stage.settle()


def _half(stage: Stage) -> None:
    sit_exam(stage, answered=[*range(7), *range(8, 16), 17, 18, 19], seen=[7])
    stage.press(stage_letter(stage), "2")


def stage_letter(stage: Stage) -> str:
    """Return a letter that the question in view offers."""
    exam = stage.sitting.exams.examining.controller.exam
    assert exam is not None
    return exam.presentation.letters[2]


def _nearly(stage: Stage, *, left: int) -> None:
    sit_exam(stage, answered=[n for n in range(40) if n not in (7, 16, 36)], seen=[7, 36], at=39, left=left)


def _at(left: int, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Act:
    def act(stage: Stage) -> None:
        _nearly(stage, left=left)
        stage.press(*keys, modifier=modifier)

    return act


def _asked(stage: Stage) -> None:
    _at(6 * MINUTE + 52_000, Qt.Key.Key_Return, Qt.Key.Key_Return, modifier=CTRL)(stage)


def _result(stage: Stage) -> None:
    _asked(stage)
    # What loses something is not confirmed by Enter alone.
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)


def _past(stage: Stage) -> None:
    _result(stage)
    stage.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)


def _many(stage: Stage) -> None:
    sit_exam(stage, answered=range(70), at=75, count=120)


def _grid(stage: Stage) -> None:
    _half(stage)
    stage.press("\\")


def _no_pause(stage: Stage) -> None:
    sit_exam(stage, answered=range(5), at=6, may_pause=False)
    stage.press(Qt.Key.Key_Escape)


def _today(stage: Stage) -> None:
    _half(stage)
    stage.press(Qt.Key.Key_Escape, Qt.Key.Key_Return)


SCENES: tuple[Scene, ...] = (
    Scene("exam-question", Story.STARTED, _half),
    Scene("exam-grid", Story.STARTED, _grid),
    Scene("exam-120", Story.STARTED, _many),
    Scene("exam-last-minute", Story.STARTED, _at(42_000)),
    Scene("exam-review", Story.STARTED, _at(6 * MINUTE + 52_000, Qt.Key.Key_Return, modifier=CTRL)),
    Scene("exam-submit", Story.STARTED, _asked),
    Scene("exam-go-to", Story.STARTED, _at(9 * MINUTE, Qt.Key.Key_G, modifier=CTRL)),
    Scene("exam-paused", Story.STARTED, _at(9 * MINUTE, "P")),
    Scene("exam-leave", Story.STARTED, _no_pause),
    Scene("exam-on-today", Story.STARTED, _today),
    Scene("exam-result", Story.STARTED, _result),
    Scene("exam-past-answer", Story.STARTED, _past),
)
