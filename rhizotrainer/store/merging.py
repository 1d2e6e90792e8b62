"""Join two machines' histories in a new file beside: every event of both, once, and what holds of notes and exams.

The events of each table keep each machine's own order and go by time otherwise, so that the same comes out whichever
machine is taken first, and a history that is joined twice changes nothing. Neither of the two files is changed.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import MemoryState, OwnParameters, Review
from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.event_lines import TABLES, Event, read_batch, read_events, to_line
from rhizotrainer.store.event_replay import replay
from rhizotrainer.store.event_shapes import close_json
from rhizotrainer.store.history_file import BUILDING, making_file, open_to_read
from rhizotrainer.store.joined_remarks import are_different_notes, choose_exam, follow_renames, join_remarks
from rhizotrainer.store.joined_states import read_exams, read_remarks, write_exams, write_remarks
from rhizotrainer.store.judgements import find_parameters, insert_recomputations, iter_reviews
from rhizotrainer.store.memory_chains import digest_chains
from rhizotrainer.store.other_histories import opening_other
from rhizotrainer.store.places import make_folder
from rhizotrainer.store.transaction import transaction

# Judges answers in their order by the parameters that hold: for each item the answer that left its memory, and it.
Judge = Callable[[OwnParameters | None, Iterator[Review]], Mapping[ItemAddress, tuple[str, MemoryState]]]

# What is only ever added to, in the order of what refers to what, and when each event was.
_STREAMS = {
    "session": "started_at",
    "attempt": "answered_at",
    "withdrawal": "withdrawn_at",
    "cause": "noted_at",
    "revision": "noticed_at",
    "renames": "noticed_at",
    "parameters": "adopted_at",
    "recomputation": "recomputed_at",
}
_IDENTITIES = {"session": "id", "attempt": "id", "withdrawal": "attempt", "parameters": "id"}


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What joining brought: `answers` are all there are now, `judged` the items whose memory was judged anew.

    `events_new` counts all that came in, changed or was judged anew, 0 where nothing did; `notes_joined` are items of
    which both machines held a note that said something of its own.
    """

    answers: int
    answers_new: int
    answers_known: int
    sessions_new: int
    notes_joined: int
    events_new: int
    judged: int


class _Item(NamedTuple):
    """One event of one machine: what tells it from others, when it was, what it says, and whether both have it."""

    identity: str
    moment: str
    values: dict[str, Any]
    is_shared: bool


class _Side:
    """The events of one kind in one machine's history, in their order, and which of them it has."""

    def __init__(self, kind: str, connection: sqlite3.Connection) -> None:
        self._moment = _STREAMS[kind]
        self._events = _read(kind, connection)
        self.known = _find_known(kind, connection)
        self.count = self.shared = 0

    def take(self, other: _Side) -> _Item | None:
        """Return the next event, None after the last."""
        found = next(self._events, None)
        if found is None:
            return None
        identity, values = found
        is_shared = identity in other.known
        self.count += 1
        self.shared += is_shared
        return _Item(identity, values[self._moment], values, is_shared)


def build_merged(ours: Path, theirs: Path, target: Path, *, judge: Judge, now: datetime) -> MergeReport:
    """Make a file at `target` with the events of a learner's file and of another machine's history, and judge memory.

    `theirs` is a history, a learner's file or an archive of one; items answered on both machines are judged anew.
    Raises: BadLineError, OtherHistoryError, StoreError in one of its kinds; nothing is then left behind.
    """
    with naming_faults(target, BUILDING):
        make_folder(target.parent)
    with (
        naming_faults(target, BUILDING),
        opening_other(theirs, target) as other,
        closing(open_to_read(ours)) as mine,
        closing(open_to_read(other)) as yours,
        making_file(target) as merged,
        transaction(merged),
    ):
        news = _join_streams(merged, mine, yours)
        news["item version"] = _join_versions(merged, mine, yours)
        joined, changed = _join_states(merged, mine, yours)
        rebuild(merged)
        judged = _judge_anew(merged, (mine, yours), judge, now=now)
        answers, known = _count_answers(merged), _count_answers(yours) - news["attempt"]
    return MergeReport(
        answers=answers,
        answers_new=news["attempt"],
        answers_known=known,
        sessions_new=news["session"],
        notes_joined=joined,
        events_new=sum(news.values()) + changed + judged,
        judged=judged,
    )


def _join_streams(merged: sqlite3.Connection, mine: sqlite3.Connection, yours: sqlite3.Connection) -> Counter[str]:
    """Write every event that is only ever added; return how many of each kind came in from the other machine."""
    news: Counter[str] = Counter()
    for kind in _STREAMS:
        ours, theirs = _Side(kind, mine), _Side(kind, yours)
        replay(merged, (Event(kind, values) for values in _interleave(ours, theirs)))
        news[kind] = theirs.count - theirs.shared
        if kind == "session":
            _end_sessions(merged, mine)
            news["session ended"] = _end_sessions(merged, yours)
    return news


def _end_sessions(merged: sqlite3.Connection, side: sqlite3.Connection) -> int:
    """Note which sessions a machine ended; return how many of them were open till then, or ended later."""
    ends = read_events(side, "session ended", "WHERE ended_at IS NOT NULL ORDER BY sequence")
    return sum(replay(merged, (Event("session ended", values) for values in ends)).added.values())


def _interleave(ours: _Side, theirs: _Side) -> Iterator[dict[str, Any]]:
    """Give the events of two machines: what both have when both have come to it, what one has by its time.

    Where the two have what they share in different orders, which takes a third machine, it goes by time as well, and
    comes a second time with the other's order: it counts once, where it came first.
    """
    mine, yours = ours.take(theirs), theirs.take(ours)
    while mine is not None or yours is not None:
        if mine is not None and yours is not None and mine.identity == yours.identity:
            # The two say the same, but for what a hand may have changed.
            yield min(mine.values, yours.values, key=repr) if mine.values != yours.values else mine.values
            mine, yours = ours.take(theirs), theirs.take(ours)
        elif mine is not None and (yours is None or _is_next(mine, yours)):
            yield mine.values
            mine = ours.take(theirs)
        elif yours is not None:
            yield yours.values
            yours = theirs.take(ours)


def _is_next(mine: _Item, yours: _Item) -> bool:
    if mine.is_shared != yours.is_shared:
        return yours.is_shared
    return (mine.moment, mine.identity) < (yours.moment, yours.identity)


def _read(kind: str, side: sqlite3.Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what tells each event of a kind from others, and what it says."""
    name = _IDENTITIES.get(kind)
    for values in _read_batches(side) if kind == "renames" else read_events(side, kind, "ORDER BY sequence"):
        yield values[name] if name else _digest(to_line(kind, values)), values


def _read_batches(side: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    batches = side.execute("SELECT DISTINCT batch FROM renames ORDER BY batch").fetchall()
    found = (read_batch(side, batch) for (batch,) in batches)
    return (values for values in found if values is not None)


def _digest(line: str) -> str:
    return blake2b(line.encode(), digest_size=16).hexdigest()


def read_stamp(path: Path) -> str:
    """Return a text that changes with every event that is added to a learner's file, in use or not.

    Raises: StoreError in one of its kinds.
    """
    with naming_faults(path, READING), closing(open_to_read(path)) as connection:
        tables = [TABLES[kind] for kind in _STREAMS] + ["item_versions"]
        counts = [connection.execute(f"SELECT max(rowid), count(*) FROM {table}").fetchone() for table in tables]
        ended = connection.execute("SELECT count(*) FROM sessions WHERE ended_at IS NOT NULL").fetchone()
        states = sorted(read_remarks(connection).items()), sorted(read_exams(connection).items())
    return _digest(repr((counts, ended, states)))


class _KnownAnswers:
    """Tells of answers whether a machine has them, without holding a million ids."""

    def __init__(self, side: sqlite3.Connection) -> None:
        self._side = side

    def __contains__(self, identity: object) -> bool:
        query = "SELECT 1 FROM attempts WHERE id = ?"
        return self._side.execute(query, (identity,)).fetchone() is not None


def _find_known(kind: str, side: sqlite3.Connection) -> Container[str]:
    return _KnownAnswers(side) if kind == "attempt" else {identity for identity, _values in _read(kind, side)}


def _join_versions(merged: sqlite3.Connection, mine: sqlite3.Connection, yours: sqlite3.Connection) -> int:
    """Write what items were, of two descriptions the fuller one; return how many came in from the other machine."""
    news = 0

    def choose() -> Iterator[Event]:
        nonlocal news
        for values in read_events(mine, "item version", "ORDER BY rowid"):
            others = read_events(yours, "item version", "WHERE version = ?", (values["version"],))
            chosen = max((values, *others), key=_weigh)
            news += chosen != values
            yield Event("item version", chosen)

    replay(merged, choose())
    added = replay(merged, (Event("item version", each) for each in read_events(yours, "item version"))).added
    return news + sum(added.values())


def _weigh(version: Mapping[str, Any]) -> tuple[int, str]:
    content = close_json(version["content"])
    return len(content), content


def _join_states(merged: sqlite3.Connection, mine: sqlite3.Connection, yours: sqlite3.Connection) -> tuple[int, int]:
    """Write flags, notes and exams; return how many notes were joined, and of how many items or exams ours changed."""
    own = read_remarks(mine)
    ours = follow_renames(own, _list_unknown_renames(mine, yours))
    theirs = follow_renames(read_remarks(yours), _list_unknown_renames(yours, mine))
    both = ours.keys() & theirs.keys()
    remarks = {**ours, **theirs, **{key: join_remarks(ours[key], theirs[key]) for key in both}}
    write_remarks(merged, remarks)
    own_exams, other_exams = read_exams(mine), read_exams(yours)
    exams = {**own_exams, **other_exams}
    for session in own_exams.keys() & other_exams.keys():
        exams[session] = choose_exam(own_exams[session], other_exams[session])
    write_exams(merged, exams)
    joined = sum(
        kind == "note" and are_different_notes(ours[kind, bank, item], theirs[kind, bank, item])
        for kind, bank, item in both
    )
    changed = sum(own.get(key) != remark for key, remark in remarks.items())
    return joined, changed + sum(own_exams.get(session) != exam for session, exam in exams.items())


def _list_unknown_renames(side: sqlite3.Connection, other: sqlite3.Connection) -> list[dict[str, Any]]:
    known = _find_known("renames", side)
    return [values for identity, values in _read("renames", other) if identity not in known]


def _count_answers(side: sqlite3.Connection) -> int:
    count: int = side.execute("SELECT count(*) FROM attempts").fetchone()[0]
    return count


def _judge_anew(
    merged: sqlite3.Connection, sides: tuple[sqlite3.Connection, ...], judge: Judge, *, now: datetime
) -> int:
    """Judge the items of which neither machine has the same answers and the parameters that hold now."""
    holding = find_parameters(merged)
    right: set[bytes] = set()
    for side in sides:
        if find_parameters(side) == holding:
            right.update(digest_chains(side).values())
    doubtful = {address for address, chain in digest_chains(merged).items() if chain not in right}
    if not doubtful and holding == find_parameters(sides[0]):
        return 0
    # Parameters from elsewhere are tried, also where there is nothing to judge by them.
    judged = judge(holding, (review for review in iter_reviews(merged) if review.address in doubtful))
    # Siblings share what one answer left.
    insert_recomputations(merged, dict(judged.values()).items(), reason="merge", now=now)
    return len(judged)
