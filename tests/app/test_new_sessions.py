"""How many questions Today says a new session could ask, where some were made of figures."""

from __future__ import annotations

import random
from datetime import UTC

import pytest

from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.standings import read_standings
from rhizotrainer.app.today import count_matches
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.selection import ItemStatus
from tests.bank.atlases import write_figures
from tests.bank.banks import write_bank
from tests.builders import NOW, make_attempt, make_memory

UNSEEN = frozenset({ItemStatus.UNSEEN})


@pytest.mark.parametrize(
    ("banks", "topics", "unseen"),
    [
        (None, None, 3),
        (frozenset({"atlas"}), None, 5),
        (None, frozenset({("atlas", "cord")}), 5),
        (frozenset({"small"}), None, 3),
    ],
)
def test_what_is_told_is_what_can_be_asked(tmp_path, banks, topics, unseen):
    roots = [write_bank(tmp_path), write_figures(tmp_path / "atlas", bank_id="atlas")]
    library = Library(Catalogue.open(tmp_path / "catalogue.db"), roots)
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as store:
        (item,) = library.load_items([ItemAddress("atlas", "name-drg")]).values()
        store.record_attempt(make_attempt(item), make_memory(), local_day=NOW.date().isoformat())
        standings = read_standings(library, store, now=NOW, days=DayRule(UTC))
        assert count_matches(standings, UNSEEN, topics=topics, banks=banks) == unseen
        seen = frozenset(ItemStatus) - UNSEEN
        assert count_matches(standings, seen, topics=topics, banks=banks) == (banks != frozenset({"small"}))
        practice = Practice(library, store, clock=lambda: NOW, rng=random.Random(1))
        assert len(practice.select_new(count=99, statuses=UNSEEN, banks=banks, topics=topics)) == unseen
    library.close()
