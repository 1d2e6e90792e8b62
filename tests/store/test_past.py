"""A learner's file of every released version opens, with all of its history."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from rhizotrainer.model.learning import Confidence, Response, Verdict
from rhizotrainer.model.updates import Change, Rename
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.migrations import STEPS
from tests.builders import BANK, NOW, make_address
from tests.store.files import query
from tests.store.past_maker import ESSENCE, OWN, PAST, fill

FILES = sorted(PAST.glob("version-*.db"))


def dump(path: Path) -> list[list[tuple[object, ...]]]:
    tables = query(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [query(path, f"SELECT * FROM {name} ORDER BY 1, 2") for (name,) in tables]


def test_every_version_but_an_unreleased_one_has_its_file() -> None:
    assert [file.name for file in FILES] == [f"version-{number}.db" for number in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_the_past_opens_whole(file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(file, tmp_path / "learner.db"))
    with LearnerStore.open(path, now=NOW) as store:
        assert (store.answer_totals(), store.take_notices()) == ((3, 2), ())
        assert [summary.record.title for summary in store.list_sessions()] == ["Second", "First"]
        summary = store.find_open_session()
        assert summary is not None
        assert summary.results == (Verdict.INCORRECT, Verdict.CORRECT, None)
        assert summary.record.questions[2].address == make_address("nach-müller")
        assert summary.record.questions[2].option_order == (2, 0, 3, 1)
        first = store.list_session_attempts("session-0")[0]
        assert (first.answered_at, first.response) == (NOW, Response(frozenset({1}), frozenset({0, 3})))
        standing = store.find_standing(make_address())
        assert standing is not None
        assert (standing.attempts, standing.memory.lapses) == (2, 1)
        assert store.list_due(before=NOW + timedelta(days=4)) == (make_address(),)
        assert [day.answers for day in store.list_days(since=date(2026, 1, 1))] == [1, 2]
        assert store.confidence_counts()[Confidence.UNSURE] == (1, 0)
        assert store.load_flags() == {make_address("tec-002")}
        assert store.find_note(make_address("tec-002")).endswith("(Gasser’s).")
        before = dump(path)
        store.rebuild_derived()
        assert dump(path) == before


def test_the_newest_file_is_what_the_maker_makes(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    with LearnerStore.open(path, now=NOW) as store:
        fill(store)
    assert dump(path) == dump(Path(shutil.copy(FILES[-1], tmp_path / "past.db")))


def test_a_file_of_the_fourth_version_knows_how_memory_was_judged(tmp_path: Path) -> None:
    path = Path(shutil.copy(PAST / "version-4.db", tmp_path / "learner.db"))
    with LearnerStore.open(path, now=NOW) as store:
        assert store.list_parameters() == (OWN,)
        standing = store.find_standing(make_address())
        assert standing is not None
        assert (standing.memory.stability, standing.memory.recheck) == (2.25, NOW + timedelta(days=9))
        memory = store.find_fact_memory(BANK, "foramen")
        assert memory is not None
        assert memory.address == make_address("tec-002")
    assert query(path, "SELECT kind, item FROM cleared") == [("flag", "nach-müller")]


def test_a_file_of_the_second_version_knows_what_items_were(tmp_path: Path) -> None:
    path = Path(shutil.copy(PAST / "version-2.db", tmp_path / "learner.db"))
    with LearnerStore.open(path, now=NOW) as store:
        assert ItemHistory(store).load_essences(["ind-001-fingerprint"]) == {"ind-001-fingerprint": ESSENCE}
        revision = ItemHistory(store).find_revision(make_address())
        assert revision is not None
        assert (revision.to_version, revision.change) == ("ind-001-later", Change.WORDING)
        assert ItemHistory(store).load_renames(BANK) == (Rename("tec-002-old", "tec-002"),)
        renamed = store.list_session_attempts("session-1")[1]
        assert renamed.address == make_address("tec-002")
        assert renamed.response.texts == ("Ganglion Gasseri", "ä")
        assert (renamed.response.placed, renamed.response.regions) == ((1, -1), {"v2", "v3"})
    assert query(path, "SELECT item FROM attempts WHERE sequence = 3") == [("tec-002-old",)]
