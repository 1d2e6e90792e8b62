"""Where a learner stands at a moment with all that is on offer: counted by topic, never read one by one.

It joins store and library and paints nothing.
"""

from __future__ import annotations

from datetime import date, datetime

from rhizotrainer.app.library import Library
from rhizotrainer.app.placing import open_counts
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule


class Standings:
    """The counts of one moment. `by_topic` has a count for each (bank, topic) of which anything was answered."""

    def __init__(self, library: Library, store: LearnerStore, *, now: datetime, days: DayRule) -> None:
        self.listings = library.listings
        self.now = now
        self.days = days
        self.today: date = days.find_day(now)
        self.before: datetime = days.find_end(now)
        self.counts = open_counts(library, store)
        self.by_topic = self.counts.count_topics(now=now, before=self.before)


def read_standings(library: Library, store: LearnerStore, *, now: datetime, days: DayRule) -> Standings:
    """Read what the learner's store knows of the library's items; items that vanished are left out."""
    return Standings(library, store, now=now, days=days)
