"""Where a learner stands at a moment with all that is on offer: counted by topic, read one by one only where asked for.

It joins store and library and paints nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from rhizotrainer.app.library import Library
from rhizotrainer.app.placing import open_counts
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding
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
        self._library = library
        self._store = store

    @cached_property
    def by_address(self) -> Mapping[ItemAddress, ItemStanding]:
        """Return where each item stands that was ever answered and is on offer: objects for all of them, so slow."""
        held = self._store.load_standings()
        return {address: held[address] for address in self._library.find_topics(held)}

    @cached_property
    def topics(self) -> Mapping[ItemAddress, str]:
        """Return the topic of each item in `by_address`."""
        return self._library.find_topics(self.by_address)


def read_standings(library: Library, store: LearnerStore, *, now: datetime, days: DayRule) -> Standings:
    """Read what the learner's store knows of the library's items; items that vanished are left out."""
    return Standings(library, store, now=now, days=days)
