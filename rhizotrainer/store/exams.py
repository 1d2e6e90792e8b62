"""Keep exams under way: what is given at each question and the clock, and end them in one transaction.

Until an exam is submitted nothing is written that tells how an answer will come out: no attempt, no verdict.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, MemoryState, Response, SessionMode
from rhizotrainer.store import answers, counting, sessions
from rhizotrainer.store.errors import READING, Deed, naming_faults
from rhizotrainer.store.essences import insert_essence
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import Row, time_to_text
from rhizotrainer.store.transaction import transaction
from rhizotrainer.tongue import Tongue, later

if TYPE_CHECKING:
    from rhizotrainer.model.updates import Essence

# `store.errors` speaks these when they are needed.
_TONGUE = Tongue("Results")

EXAM = Deed(
    later("The exam was not saved."), later("Make space on the disk; what you have given is kept in memory until then.")
)

_SAVE_PLACE = """
    INSERT INTO exam_places (session, position, response, confidence, is_flagged, is_seen, spent_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (session, position) DO UPDATE SET response = excluded.response, confidence = excluded.confidence,
        is_flagged = excluded.is_flagged, is_seen = excluded.is_seen, spent_ms = excluded.spent_ms
"""
_SAVE_CLOCK = """
    INSERT INTO exam_clocks (session, used_ms, position, is_paused, noted_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (session) DO UPDATE SET used_ms = excluded.used_ms, position = excluded.position,
        is_paused = excluded.is_paused, noted_at = excluded.noted_at
"""
_PLACES = """
    SELECT position, response, confidence, is_flagged, is_seen, spent_ms FROM exam_places
    WHERE session = ? ORDER BY position
"""
_CLOCK = "SELECT used_ms, position, is_paused, noted_at FROM exam_clocks WHERE session = ?"
_ASKED = """
    SELECT bank, coalesce(now_item, item) FROM session_questions JOIN sessions ON sequence = session_sequence
    WHERE ended_at IS NULL AND mode = ?
"""
_IS_OPEN = "SELECT 1 FROM sessions WHERE id = ? AND ended_at IS NULL"


class KeptExam(NamedTuple):
    """An exam as it was saved last: places by their position in the queue, those never touched left out."""

    places: dict[int, ExamPlace]
    clock: ExamClock


class ExamAnswer(NamedTuple):
    """One answer of a submitted exam with the memory it left, the learner's ISO date, and what the item was."""

    attempt: Attempt
    memory: MemoryState
    local_day: str
    essence: Essence


class ExamBook:
    """The door to exams in one learner's file. Reading may raise StoreError; writing says what it raises."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def save(self, session_id: str, clock: ExamClock, places: Mapping[int, ExamPlace], *, now: datetime) -> bool:
        """Keep the clock and these places, by their position in the queue, in place of what was kept before.

        An exam that was ended stays as it is; return False then.
        Raises: StoreWriteError in one of its kinds, StoreDamagedError; nothing is then half-written.
        """
        with naming_faults(self._path, EXAM), transaction(self._connection):
            if not self._is_open(session_id):
                return False
            self._connection.executemany(_SAVE_PLACE, [_place_to_row(session_id, *each) for each in places.items()])
            values = (session_id, clock.used_ms, clock.position, int(clock.is_paused), time_to_text(now))
            self._connection.execute(_SAVE_CLOCK, values)
        return True

    def find(self, session_id: str) -> KeptExam | None:
        """Return an exam as it was saved last, None where it never was."""
        with naming_faults(self._path, READING):
            row = self._connection.execute(_CLOCK, (session_id,)).fetchone()
            if row is None:
                return None
            places = dict(map(_row_to_place, self._connection.execute(_PLACES, (session_id,))))
        return KeptExam(places, ExamClock(row[0], row[1], is_paused=bool(row[2])))

    def list_asked(self) -> frozenset[ItemAddress]:
        """Return what the exams ask that were not submitted yet, by the ids of now."""
        with naming_faults(self._path, READING):
            return frozenset(ItemAddress(*row) for row in self._connection.execute(_ASKED, (SessionMode.EXAM.value,)))

    def submit(self, session_id: str, clock: ExamClock, given: Sequence[ExamAnswer], *, now: datetime) -> bool:
        """Keep every answer, the last reading of the clock and the end of the session, all of it or none.

        Return False where the exam was ended before, and change nothing then.
        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with naming_faults(self._path, EXAM), transaction(self._connection):
            if not self._is_open(session_id):
                return False
            for attempt, memory, local_day, essence in given:
                sequence = answers.insert_attempt(self._connection, attempt, memory, local_day=local_day)
                if sequence is not None:
                    counting.count_attempt(self._connection, attempt, memory, local_day=local_day, sequence=sequence)
                insert_essence(self._connection, attempt.item_version, essence)
            values = (session_id, clock.used_ms, clock.position, 0, time_to_text(now))
            self._connection.execute(_SAVE_CLOCK, values)
            sessions.end_session(self._connection, session_id, now)
        return True

    def _is_open(self, session_id: str) -> bool:
        return self._connection.execute(_IS_OPEN, (session_id,)).fetchone() is not None


def _row_to_place(row: Row) -> tuple[int, ExamPlace]:
    position, response, confidence, is_flagged, is_seen, spent_ms = row
    place = ExamPlace(
        response=_text_to_response(response),
        confidence=None if confidence is None else Confidence(confidence),
        is_flagged=bool(is_flagged),
        is_seen=bool(is_seen),
        spent_ms=spent_ms,
    )
    return position, place


def _place_to_row(session_id: str, position: int, place: ExamPlace) -> tuple[object, ...]:
    return (
        session_id,
        position,
        _response_to_text(place.response),
        None if place.confidence is None else place.confidence.value,
        int(place.is_flagged),
        int(place.is_seen),
        place.spent_ms,
    )


def _response_to_text(response: Response) -> str:
    given = {
        "chosen": sorted(response.chosen),
        "struck_out": sorted(response.struck_out),
        "placed": list(response.placed),
        "texts": list(response.texts),
        "regions": sorted(response.regions),
    }
    # Half a surrogate pair, which a clipboard may bring, is escaped by JSON and comes back as it was.
    return json.dumps({name: value for name, value in given.items() if value}, separators=(",", ":"))


def _text_to_response(text: str) -> Response:
    given = json.loads(text)
    return Response(
        chosen=frozenset(given.get("chosen", ())),
        struck_out=frozenset(given.get("struck_out", ())),
        placed=tuple(given.get("placed", ())),
        texts=tuple(given.get("texts", ())),
        regions=frozenset(given.get("regions", ())),
    )
