"""What a learner's daily limits still let through: how many new questions, how many reviews. It chooses none."""

from __future__ import annotations

from datetime import datetime

from rhizotrainer.app.settings import Settings
from rhizotrainer.store.last_answers import LastAnswers
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.selection_draw import Allowance


def find_allowance(settings: Settings, store: LearnerStore, days: DayRule, *, now: datetime) -> Allowance:
    """Return what is left of the day's limits after the answers given since the day began."""
    if not settings.new_per_day and not settings.reviews_per_day:
        return Allowance()
    new, reviews = LastAnswers(store).count_since(days.find_start(days.find_day(now)))
    return Allowance(
        max(settings.new_per_day - new, 0) if settings.new_per_day else None,
        max(settings.reviews_per_day - reviews, 0) if settings.reviews_per_day else None,
    )
