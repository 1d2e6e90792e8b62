"""Views of Progress for tests and pictures: a year of an invented learner, whose numbers add up."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from datetime import date, timedelta

from rhizotrainer.app.progress_views import tr
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence
from rhizotrainer.study.calibration import SureCount, balance_sentence, finding_sentence
from rhizotrainer.ui.pages.progress.view import (
    WEEKS_SHOWN,
    BankChoice,
    CalendarDay,
    CalibrationPoint,
    ConfusionPair,
    HistoryRow,
    ProgressView,
    Retention,
    TopicRow,
)

TODAY = date(2025, 6, 12)
CALIBRATION = (
    CalibrationPoint(Confidence.GUESS, 41, 13),
    CalibrationPoint(Confidence.UNSURE, 97, 52),
    CalibrationPoint(Confidence.FAIRLY_SURE, 160, 114),
    CalibrationPoint(Confidence.CERTAIN, 114, 95),
)
COUNTED = tuple(SureCount(point.confidence, point.answers, point.right) for point in CALIBRATION)
TOPICS = (
    ("Sensory loss and numbness", 2, 6, 4, 0.64, -6),
    ("Limits and consent", 3, 3, 6, 0.66, 2),
    ("Electrode technique", 3, 6, 3, 0.71, 5),
    ("Open technique", 2, 3, 3, 0.73, 0),
    ("Weakness", 2, 2, 4, 0.76, 4),
    ("Canal and foramen", 4, 4, 2, 0.81, 6),
    ("Cord cross-section", 3, 2, 1, 0.83, 9),
    ("Roots and ganglion", 4, 2, 1, 0.88, 12),
    ("Conditions treated", 1, 2, 0, 0.90, None),
)
BANKS = (
    BankChoice("rhizotomy", "Rhizotomy, read closely"),
    BankChoice("roots", "Nerve roots"),
    BankChoice("diplegia", "Spastic diplegia"),
    BankChoice("facets", "Facet joints"),
)


def make_topic(number: int, **changes) -> TopicRow:
    topic = TopicRow("rhizotomy", f"t{number}", f"Topic {number}", 6, 2, 4, 2, 0.6 + number / 100, 3)
    return replace(topic, **changes)


def make_topics() -> tuple[TopicRow, ...]:
    return tuple(
        TopicRow("rhizotomy", f"t{place}", title, mastered + learning, mastered, learning, unseen, recall, change)
        for place, (title, mastered, learning, unseen, recall, change) in enumerate(TOPICS)
    )


def make_session(number: int) -> HistoryRow:
    return HistoryRow(f"s{number}", f"{number} June 20:05", "Tutor", "Mixed", 12, 14, 702_000)


def make_pair(first: str = "Dorsal root", second: str = "Ventral root", *, times: tuple[int, int] = (3, 2)):
    questions = tuple(ItemAddress("roots", f"{first[:3]}-{number}") for number in range(2))
    return ConfusionPair(first, second, *times, questions, "roots")


def make_retention() -> Retention:
    days = tuple(TODAY + timedelta(days=ahead) for ahead in range(31))
    kept = tuple(
        0.84 + 0.08 * (1 - math.exp(-ahead / 9)) + 0.004 * math.sin(ahead) * (ahead > 0) for ahead in range(31)
    )
    left = tuple(0.84 * math.exp(-ahead * 0.0193) for ahead in range(31))
    return Retention(days, kept, left, 0.85)


def make_calendar(seed: int = 4) -> tuple[CalendarDay, ...]:
    rng = random.Random(seed)
    first = TODAY - timedelta(days=TODAY.weekday(), weeks=WEEKS_SHOWN - 1)
    count = (TODAY - first).days + 1
    answers = [rng.choice((0, 0, 3, 7, 12, 18, 30)) for _ in range(count)]
    return tuple(CalendarDay(first + timedelta(days=ahead), answers[ahead]) for ahead in range(count))


def make_view(**changes) -> ProgressView:
    view = ProgressView(
        recall=0.84,
        answers=412,
        days_studied=23,
        mastered=24,
        questions=64,
        topics=make_topics(),
        calibration=CALIBRATION,
        history=tuple(make_session(number) for number in range(1, 4)),
        session_count=3,
        banks=BANKS,
        answers_ever=1240,
        finding=finding_sentence(COUNTED),
        balance=balance_sentence(COUNTED),
        retention=make_retention(),
        calendar=make_calendar(),
        confusions=(make_pair(), make_pair("Sensory loss", "Weakness", times=(2, 1))),
        notes=(
            tr("Predicted recall rests on FSRS-6 with its default parameters, which were fitted on many learners."),
        ),
    )
    return replace(view, **changes)
