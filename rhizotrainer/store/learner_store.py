"""Open the one door to a learner's results, and to what is kept beside them so that screens open at once.

Every write is one transaction that has reached the disk when the call returns. Nothing here decides what to
study, rates an answer or knows a bank; items that vanished from the banks keep their history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import (
    Attempt,
    Confidence,
    DayCount,
    ItemStanding,
    MemoryState,
    OwnParameters,
    Review,
    SessionRecord,
    SessionSummary,
)
from rhizotrainer.store import answers, counting, derived, judgements, migrations, noticed, remarks, sessions, standings
from rhizotrainer.store.connection import LearnerFile, set_pragmas
from rhizotrainer.store.errors import ANSWER, FLAG, NOTE, PARAMETERS, READING, SESSION, WITHDRAWAL, Deed, naming_faults
from rhizotrainer.store.essences import insert_essence
from rhizotrainer.store.transaction import transaction

if TYPE_CHECKING:
    from rhizotrainer.model.updates import Essence

_NOWHERE = Path(":memory:")


class LearnerStore:
    """A learner's results, held open. Reading may raise StoreError; writing says what it raises."""

    def __init__(self, connection: sqlite3.Connection, file: LearnerFile | None = None) -> None:
        """Use `open` or `in_memory`."""
        self._connection = connection
        self._file = file
        self._path = _NOWHERE if file is None else file.path

    @classmethod
    def open(cls, path: Path, *, now: datetime) -> Self:
        """Open a learner's file or make it; bring it up to date, and back it up once a day.

        Raises: StoreLockedError, StoreNewerError, StoreDamagedError, StoreReadOnlyError, StoreFullError,
        StoreWriteError. A file that is refused is not changed; a damaged one is made again (`file.recovery` says how).
        """
        file = LearnerFile(path, now=now)
        return cls(file.connection, file)

    @classmethod
    def in_memory(cls) -> Self:
        """Make a store that is forgotten when it closes: study without saving."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        set_pragmas(connection)
        migrations.migrate(connection)
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Return the file, or ":memory:"."""
        return self._path

    @property
    def is_saving(self) -> bool:
        """Tell whether answers reach a disk."""
        return self._file is not None

    @property
    def file(self) -> LearnerFile | None:
        """Return what is kept beside the results: backups, the journal, what came back; None where nothing is saved."""
        return self._file

    def take_notices(self) -> tuple[str, ...]:
        """Return sentences for the learner about what went less than well, such as a backup, each once."""
        return () if self._file is None else self._file.take_notices()

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection, for other doors of this wing to the same file."""
        return self._connection

    def close(self) -> None:
        """Let go of the file; a store that is closed stays closed."""
        with naming_faults(self._path, READING):
            if self._file is None:
                self._connection.close()
            else:
                self._file.close()

    def record_attempt(
        self, attempt: Attempt, memory: MemoryState, *, local_day: str, essence: Essence | None = None
    ) -> None:
        """Append an attempt with the memory it left and count it; `local_day` is the learner's ISO date.

        `essence` is what the item was; the first answer to a version keeps it.
        Recording the same id again changes nothing, so what failed may be tried again.
        Raises: StoreWriteError in one of its kinds, StoreDamagedError; nothing is then half-written.
        """
        with self._writing(ANSWER) as connection:
            sequence = answers.insert_attempt(connection, attempt, memory, local_day=local_day)
            if sequence is not None:
                counting.count_attempt(connection, attempt, memory, local_day=local_day, sequence=sequence)
            if essence is not None:
                insert_essence(connection, attempt.item_version, essence)

    def withdraw_attempt(self, attempt_id: str, *, now: datetime) -> None:
        """Let an attempt count no more: an event is added, the attempt stays. One that is not kept changes nothing.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError; the attempt then still counts.
        """
        with self._writing(WITHDRAWAL) as connection:
            sequence = answers.insert_withdrawal(connection, attempt_id, now)
            if sequence is not None:
                counting.uncount_attempt(connection, sequence)

    def was_withdrawn(self, session_id: str, address: ItemAddress) -> bool:
        """Tell whether an answer to an item was taken back in a session."""
        with naming_faults(self._path, READING):
            return answers.was_withdrawn(self._connection, session_id, address)

    def load_standings(self, bank: str | None = None) -> dict[ItemAddress, ItemStanding]:
        """Return the standing of every item ever answered, of one bank or of all."""
        with naming_faults(self._path, READING):
            return standings.load_standings(self._connection, bank)

    def find_standing(self, address: ItemAddress) -> ItemStanding | None:
        """Return where one item stands, None while it was never answered."""
        with naming_faults(self._path, READING):
            return standings.find_standing(self._connection, address)

    def find_fact_memory(self, bank: str, fact: str) -> MemoryState | None:
        """Return the memory that siblings share, under the one answered last; None while none was answered."""
        with naming_faults(self._path, READING):
            return standings.find_fact_memory(self._connection, bank, fact)

    def find_parameters(self) -> OwnParameters | None:
        """Return the parameters that hold now, None where none were ever adopted."""
        with naming_faults(self._path, READING):
            return judgements.find_parameters(self._connection)

    def list_parameters(self) -> tuple[OwnParameters, ...]:
        """List all parameters that were adopted, the last one last."""
        with naming_faults(self._path, READING):
            return judgements.list_parameters(self._connection)

    def adopt_parameters(
        self, parameters: OwnParameters, recomputed: Iterable[tuple[str, MemoryState]], *, now: datetime
    ) -> None:
        """Let parameters hold from now on; `recomputed` names attempts and the memory that each left by them.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError; everything is then as before.
        """
        with self._writing(PARAMETERS) as connection:
            judgements.insert_parameters(connection, parameters)
            judgements.insert_recomputations(connection, recomputed, reason="parameters", now=now)

    def recompute_memory(self, recomputed: Iterable[tuple[str, MemoryState]], *, now: datetime) -> None:
        """Overrule the memory that attempts left, as after joining what two machines hold.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError; everything is then as before.
        """
        with self._writing(PARAMETERS) as connection:
            judgements.insert_recomputations(connection, recomputed, reason="merge", now=now)

    def iter_reviews(self) -> Iterator[Review]:
        """Give every attempt that counts, in the order in which they were given."""
        with naming_faults(self._path, READING):
            yield from judgements.iter_reviews(self._connection)

    def count_due(self, *, before: datetime) -> int:
        """Count the items due before a time, vanished ones included."""
        with naming_faults(self._path, READING):
            return standings.count_due(self._connection, before)

    def list_due(self, *, before: datetime, limit: int | None = None) -> tuple[ItemAddress, ...]:
        """List the items due before a time, the longest overdue first."""
        with naming_faults(self._path, READING):
            return standings.list_due(self._connection, before, limit)

    def due_times(self, *, before: datetime) -> tuple[datetime, ...]:
        """List when each item due before a time falls due, earliest first."""
        with naming_faults(self._path, READING):
            return standings.list_due_times(self._connection, before)

    def begin_session(self, record: SessionRecord) -> None:
        """Keep a session with its queue, to be taken up again; one that is kept stays as it is.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with self._writing(SESSION) as connection:
            sessions.insert_session(connection, record)

    def end_session(self, session_id: str, *, now: datetime) -> None:
        """Note that a session ended.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with self._writing(SESSION) as connection:
            sessions.end_session(connection, session_id, now)

    def discard_session(self, session_id: str, *, now: datetime) -> None:
        """End a session that will not be taken up again; its answers are kept.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        self.end_session(session_id, now=now)

    def find_open_session(self, *, passing_over: Collection[str] = ()) -> SessionSummary | None:
        """Return the newest session, those with these ids left out, that did not end and has an unanswered question."""
        with naming_faults(self._path, READING):
            return sessions.find_open_session(self._connection, passing_over)

    def list_open_sessions(self) -> tuple[SessionSummary, ...]:
        """List every session that did not end and has an unanswered question, the newest first."""
        with naming_faults(self._path, READING):
            return sessions.list_open_sessions(self._connection)

    def find_session(self, session_id: str) -> SessionSummary | None:
        """Return one session, None where it is not kept."""
        with naming_faults(self._path, READING):
            return sessions.find_session(self._connection, session_id)

    def list_sessions(self, *, limit: int = 20, offset: int = 0) -> tuple[SessionSummary, ...]:
        """List the sessions with at least one answer, the newest first whatever the clock said."""
        with naming_faults(self._path, READING):
            return sessions.list_sessions(self._connection, limit=limit, offset=offset)

    def list_session_attempts(self, session_id: str) -> tuple[Attempt, ...]:
        """List the attempts of a session in the order in which they were given."""
        with naming_faults(self._path, READING):
            return answers.list_session_attempts(self._connection, session_id)

    def set_flag(
        self,
        address: ItemAddress,
        is_flagged: bool,  # noqa: FBT001 - what is set comes next to what it is set on
        *,
        now: datetime,
    ) -> None:
        """Flag an item, or take its flag away.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with self._writing(FLAG) as connection:
            remarks.write_flag(connection, address, is_flagged=is_flagged, now=now)

    def load_flags(self) -> frozenset[ItemAddress]:
        """Return all flagged items."""
        with naming_faults(self._path, READING):
            return remarks.load_flags(self._connection)

    def set_note(self, address: ItemAddress, text: str, *, now: datetime) -> None:
        """Keep a private note in place of the one before; an empty text takes it away.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with self._writing(NOTE) as connection:
            remarks.write_note(connection, address, text, now=now)

    def load_notes(self) -> dict[ItemAddress, str]:
        """Return every note, the newest first."""
        with naming_faults(self._path, READING):
            return remarks.load_notes(self._connection)

    def find_note(self, address: ItemAddress) -> str:
        """Return an item's note, empty where there is none."""
        with naming_faults(self._path, READING):
            return remarks.find_note(self._connection, address)

    def answer_totals(self) -> tuple[int, int]:
        """Return how many answers there are and how many of them are wholly right."""
        with naming_faults(self._path, READING):
            return answers.find_totals(self._connection)

    def list_days(self, *, since: date) -> tuple[DayCount, ...]:
        """List the learner's days with answers from a date on, oldest first."""
        with naming_faults(self._path, READING):
            return answers.list_days(self._connection, since.isoformat())

    def confidence_counts(self) -> dict[Confidence, tuple[int, int]]:
        """Return for each confidence that was given how often it was, and how often rightly."""
        with naming_faults(self._path, READING):
            return answers.count_by_confidence(self._connection)

    def median_duration_ms(self, last: int = 200) -> int | None:
        """Return the median duration of the newest attempts in milliseconds, None where there are none."""
        with naming_faults(self._path, READING):
            return answers.find_median_duration(self._connection, last)

    def last_studied(self) -> dict[str, datetime]:
        """Return when each bank's newest attempt was given."""
        with naming_faults(self._path, READING):
            return answers.find_last_studied(self._connection)

    def load_noticed(self) -> dict[str, str]:
        """Return the digest of each bank as it was when its items were last looked at."""
        with naming_faults(self._path, READING):
            return noticed.load_noticed(self._connection)

    def list_held(self, bank: str) -> frozenset[str]:
        """Return the ids under which anything is kept: answers, a flag, a note, a place in an open session."""
        with naming_faults(self._path, READING):
            return noticed.list_held(self._connection, bank)

    def rebuild_derived(self) -> None:
        """Make all that is derived anew from attempts alone, and all of it or none.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        with self._writing(SESSION) as connection:
            derived.rebuild(connection)

    @contextmanager
    def _writing(self, deed: Deed) -> Iterator[sqlite3.Connection]:
        with naming_faults(self._path, deed), transaction(self._connection):
            yield self._connection
