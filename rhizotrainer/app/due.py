"""What to ask for all that is due: what is still in the banks, and of siblings the one asked longest ago."""

from __future__ import annotations

from datetime import datetime

from rhizotrainer.app.library import Library
from rhizotrainer.app.placing import open_counts
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.siblings import Groups, choose_siblings, group_siblings


class DueQuestions:
    """Chooses among the questions of one library; the groups of siblings are kept while its banks stay as they are."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._groups: Groups = {}
        self._state: object = None

    def find(self, store: LearnerStore, *, now: datetime, before: datetime) -> tuple[ItemAddress, ...]:
        """Return what to ask for all that is due, longest overdue first; what left its bank is not.

        `before` is the end of the learner's day.
        """
        return self.choose(open_counts(self._library, store).list_due(now=now, before=before), store)

    def choose(self, due: tuple[ItemAddress, ...], store: LearnerStore) -> tuple[ItemAddress, ...]:
        """Return what to ask for these items, in their order: of siblings the one asked longest ago."""
        groups = self._find_groups() if due else {}
        if not groups:
            return due
        alike = {one for address in due for one in groups.get(address, ())}
        standings = {one: store.find_standing(one) for one in alike}
        asked = {one: standing.last_answered_at for one, standing in standings.items() if standing is not None}
        return choose_siblings(due, groups, asked)

    def _find_groups(self) -> Groups:
        if self._state != self._library.state:
            self._state = self._library.state
            self._groups = group_siblings(self._library.list_siblings())
        return self._groups
