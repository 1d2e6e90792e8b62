"""Days of a learner by throw of dice: everything that a learner's file can keep, done through its own doors.

A deed is four numbers, so that Hypothesis can shrink a history, and dice can make a long one.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import strategies as st

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.learning import (
    Attempt,
    Confidence,
    MissCause,
    OwnParameters,
    Rating,
    Response,
    SessionMode,
    SessionTerms,
    Verdict,
)
from rhizotrainer.model.updates import Change, Essence, Rename
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.exams import ExamAnswer, ExamBook
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import (
    BANK,
    NOW,
    make_address,
    make_attempt,
    make_cloze,
    make_item,
    make_locate,
    make_matching,
    make_memory,
    make_multiple,
    make_record,
    make_true_false,
)

ITEMS = (
    make_item("ind-001"),
    make_multiple("tec-002"),
    make_matching("mat-001"),
    make_cloze("clo-001"),
    make_locate("loc-001"),
    make_true_false("nach-müller"),
    make_item("ind-001", bank="second"),
)
FACTS = ("", "", "gate", "root")
TEXTS = ("dorsal", "Ganglion Gasseri\u2028\n", "\ud800", 'корешок, "задний"', "")
NAMES = ("ind-001", "tec-002", "tec-003", "nach-müller")

Deed = tuple[int, int, int, int]
numbers = st.integers(min_value=0, max_value=50)
deeds = st.lists(st.tuples(numbers, numbers, numbers, numbers), max_size=25)


def throw(seed: int, count: int) -> list[Deed]:
    """Return as many deeds by dice of our own."""
    dice = random.Random(seed)
    return [(dice.randrange(51), dice.randrange(51), dice.randrange(51), dice.randrange(51)) for _ in range(count)]


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a learner's file holds, but for how banks were at the last look, which may be forgotten."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'noticed'").fetchall()
    return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for (table,) in tables}


class Machine:
    """A learner at one machine; `number` tells its answers and sessions from those of other machines."""

    def __init__(self, store: LearnerStore, number: int = 0) -> None:
        self.store = store
        self.number = number
        # All machines begin at one moment, so that some things happen at the same time on two of them.
        self.clock = NOW
        self.count = 0
        self.given: list[Attempt] = []
        self.sessions: list[str] = []

    def live(self, deeds: Iterable[Deed]) -> None:
        for which, first, second, third in deeds:
            self.count += 1
            # Now and then several things in one moment, and now and then a clock that is set back.
            self.clock += timedelta(hours=(0, 1, 9, 30, -50)[third % 5], microseconds=third)
            _DEEDS[which % len(_DEEDS)](self, first, second, third)

    def answer(self, first: int, second: int, third: int) -> None:
        attempt = self._make_attempt(first, second, third)
        essence = Essence("single_choice", f"Stem {TEXTS[3]}", right=("a",)) if third % 3 else None
        memory = make_memory(attempt.address, due=self.clock + timedelta(days=second), last_review=self.clock)
        memory = replace(memory, stability=0.1 + second * 3.7, lapses=third, recheck=self.clock if first % 3 else None)
        self.store.record_attempt(attempt, memory, local_day=self.clock.date().isoformat(), essence=essence)
        self.given.append(attempt)

    def take_back(self, first: int, _second: int, _third: int) -> None:
        if self.given:
            self.store.withdraw_attempt(self._pick(first).id, now=self.clock)

    def say_why(self, first: int, second: int, third: int) -> None:
        if self.given:
            text = TEXTS[third % len(TEXTS)]
            cause = list(MissCause)[second % len(MissCause)]
            MissLog(self.store).record_cause(self._pick(first).id, cause, confused_with=text, now=self.clock)

    def begin(self, first: int, second: int, _third: int) -> None:
        session = self._name_session(first)
        terms = SessionTerms(limit_ms=second * 1000, pass_mark=0.1 * (second % 9))
        mode = list(SessionMode)[second % len(SessionMode)]
        items = ITEMS[first % len(ITEMS) :]
        record = make_record(items, id=session, mode=mode, terms=terms, started_at=self.clock, title=TEXTS[3])
        self.store.begin_session(record)
        self.sessions.append(session)

    def end(self, first: int, _second: int, _third: int) -> None:
        self.store.end_session(self._pick_session(first), now=self.clock)

    def save_exam(self, first: int, second: int, third: int) -> None:
        place = ExamPlace(
            Response(chosen=frozenset({second}), texts=(TEXTS[third % len(TEXTS)],)),
            confidence=(None, *Confidence)[second % 5],
            is_flagged=bool(third % 2),
            spent_ms=third,
        )
        clock = ExamClock(used_ms=third * 100, position=second % 4, is_paused=bool(second % 2))
        ExamBook(self.store).save(self._pick_session(first), clock, {second % 4: place}, now=self.clock)

    def submit_exam(self, first: int, second: int, third: int) -> None:
        session = self._pick_session(first)
        attempt = replace(self._make_attempt(first, second, third), session=session)
        memory = make_memory(attempt.address, due=self.clock, last_review=self.clock)
        answer = ExamAnswer(attempt, memory, self.clock.date().isoformat(), Essence("cloze", "Stem"))
        if ExamBook(self.store).submit(session, ExamClock(used_ms=third), [answer], now=self.clock):
            self.given.append(attempt)

    def flag(self, first: int, second: int, _third: int) -> None:
        self.store.set_flag(make_address(NAMES[first % 4]), bool(second % 2), now=self.clock)

    def note(self, first: int, second: int, _third: int) -> None:
        self.store.set_note(make_address(NAMES[first % 4]), TEXTS[second % len(TEXTS)], now=self.clock)

    def rename(self, first: int, second: int, third: int) -> None:
        old, new = NAMES[first % 4], NAMES[second % 4]
        renames = [Rename(old, new), *([Rename(new, old)] if third % 2 else [])]
        if old != new:
            ItemHistory(self.store).record_renames(BANK, renames, now=self.clock)

    def revise(self, first: int, second: int, third: int) -> None:
        history = ItemHistory(self.store)
        known = history.load_known_versions(BANK)
        version, change = f"v{second % 3}", list(Change)[third % len(Change)]
        changes = {item: (known[item], version, change) for item in sorted(known)[first % 4 : first % 4 + 2]}
        essences = {version: Essence("ordering", "Stem", options=("a", "b"))} if first % 2 else {}
        history.record_look(BANK, f"digest {second}", changes=changes, essences=essences, now=self.clock)

    def adopt(self, first: int, second: int, third: int) -> None:
        weights = () if second % 3 == 0 else (*DEFAULT_PARAMETERS[:20], 0.1 + 0.01 * third)
        parameters = OwnParameters(self._make_id(), weights, 400 + second, 0.4, 0.1 * third, self.clock)
        memory = make_memory(due=self.clock, last_review=self.clock, stability=1 / (1 + second), lapses=third)
        judged = [(each.id, memory) for each in self.given[: first % 4]]
        self.store.adopt_parameters(parameters, judged, now=self.clock)

    def _make_attempt(self, first: int, second: int, third: int) -> Attempt:
        item = ITEMS[first % len(ITEMS)]
        attempt = make_attempt(item, id=self._make_id(), session=self._name_session(second), answered_at=self.clock)
        changes = {
            "confidence": (None, *Confidence)[third % 5],
            "verdict": list(Verdict)[second % 3],
            "rating": list(Rating)[third % 4],
            "score": (1.0, 1 / 3, 0.0)[second % 3],
            "fact": FACTS[second % 4] if first % 2 else "",
            "hints": third % 3,
            "item_version": f"{item.id}-v{third % 3}" if third % 4 else "",
        }
        if second % 2:
            response = Response(frozenset({second % 3}), frozenset({third % 4}), (1, -1), TEXTS[:2], frozenset({"r2"}))
            changes["response"] = response
        return replace(attempt, **changes)

    def _make_id(self) -> str:
        return f"{self.number:04x}{self.count:028x}"

    def _name_session(self, number: int) -> str:
        return f"session-{self.number}-{number % 9}"

    def _pick_session(self, number: int) -> str:
        """Name a session that was begun, the newest ones rather than the old."""
        return self.sessions[-1 - number % len(self.sessions[-3:])] if self.sessions else self._name_session(number)

    def _pick(self, number: int) -> Attempt:
        return self.given[number % len(self.given)]


_DEEDS = (
    *([Machine.answer] * 5),
    *([Machine.begin] * 2),
    Machine.take_back,
    Machine.say_why,
    Machine.end,
    Machine.save_exam,
    Machine.submit_exam,
    Machine.flag,
    Machine.note,
    Machine.rename,
    Machine.revise,
    Machine.adopt,
)


def make_learner(path: Path, deeds: Iterable[Deed], number: int = 0) -> Path:
    """Make a learner's file, or go on with it, and close it."""
    with LearnerStore.open(path, now=NOW) as store:
        Machine(store, number).live(deeds)
    return path


class Folder(TemporaryDirectory[str]):
    """A folder for one example of Hypothesis, which tmp_path would share among all."""

    def __enter__(self) -> Path:  # type: ignore[override]
        return Path(super().__enter__())
