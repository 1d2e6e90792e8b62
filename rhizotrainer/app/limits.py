"""What a learner's daily limits still let through: how many new questions, how many reviews. It chooses none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from rhizotrainer.app.settings import Settings
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.last_answers import LastAnswers
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.selection import ItemStatus
from rhizotrainer.study.selection_draw import Allowance

# Takes how many are wanted, and of which statuses.
Select = Callable[[int, frozenset[ItemStatus]], Sequence[ItemAddress]]


def find_allowance(settings: Settings, store: LearnerStore, days: DayRule, *, now: datetime) -> Allowance:
    """Return what is left of the day's limits after the answers given since the day began."""
    if not settings.new_per_day and not settings.reviews_per_day:
        return Allowance()
    new, reviews = LastAnswers(store).count_since(days.find_start(days.find_day(now)))
    return Allowance(
        max(settings.new_per_day - new, 0) if settings.new_per_day else None,
        max(settings.reviews_per_day - reviews, 0) if settings.reviews_per_day else None,
    )


def select_within(
    allowance: Allowance, count: int, statuses: frozenset[ItemStatus], *, select: Select
) -> tuple[ItemAddress, ...]:
    """Select questions, of unseen ones no more than the day's limit lets through; others take their places."""
    if allowance.unseen is None or ItemStatus.UNSEEN not in statuses:
        return tuple(select(count, statuses))
    fresh = tuple(select(min(count, allowance.unseen), frozenset({ItemStatus.UNSEEN})))
    others = statuses - {ItemStatus.UNSEEN}
    rest = select(count - len(fresh), others) if others and count > len(fresh) else ()
    # A case that has questions of both kinds is asked once.
    return tuple(dict.fromkeys((*fresh, *rest)))
