"""Read, beside the window's thread, what memory is judged from: all answers, the parameters, and what those overruled.

It opens a connection of its own for reading alone, so that a long look holds up no answer. It judges nothing.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import MemoryState, OwnParameters, Review
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.judgements import iter_reviews, list_parameters, row_to_review
from rhizotrainer.store.rows import MEMORY_COLUMNS, row_to_memory, time_to_text

_BEFORE = ", ".join(
    f"CASE WHEN prior.sequence IS NULL THEN attempts.{name} ELSE prior.{name} END" for name in MEMORY_COLUMNS
)
_OVERRULED = f"""
    SELECT attempts.id, attempts.bank, coalesce(moved.item, attempts.item), {_BEFORE}
    FROM recomputations AS late JOIN attempts ON attempts.sequence = late.attempt
        LEFT JOIN moved ON moved.attempt = late.attempt
        LEFT JOIN recomputations AS prior ON prior.sequence = (
            SELECT max(sequence) FROM recomputations
            WHERE attempt = late.attempt AND sequence < late.sequence AND recomputed_at <> late.recomputed_at)
    WHERE late.reason = 'parameters' AND late.recomputed_at = ?
"""
# Whole memories, drawn by the attempt that left each; what siblings share was left by one attempt.
_SOME = """
    SELECT id, attempts.bank, attempts.item, attempts.fact, answered_at, rating, confidence, verdict, sequence
    FROM memory CROSS JOIN attempts ON attempts.bank = memory.bank AND attempts.item = memory.item
    WHERE left_by % :step = 0 AND sequence NOT IN (SELECT attempt FROM withdrawals)
        AND sequence NOT IN (SELECT attempt FROM moved)
    UNION ALL
    SELECT id, attempts.bank, moved.item, attempts.fact, answered_at, rating, confidence, verdict, sequence
    FROM moved CROSS JOIN attempts ON sequence = moved.attempt
        JOIN memory ON memory.bank = attempts.bank AND memory.item = moved.item
    WHERE left_by % :step = 0 AND sequence NOT IN (SELECT attempt FROM withdrawals)
    ORDER BY sequence
"""
_LAST_REASON = "SELECT reason FROM recomputations ORDER BY sequence DESC LIMIT 1"


@dataclass(frozen=True)
class Evidence:
    """All answers that count, in order, and all parameters that were adopted, the last one last.

    `overruled` is, by the ids of attempts, the memory that they left before the last parameters were adopted; none
    where histories were joined since, which judged all memory anew.
    """

    reviews: list[Review]
    parameters: tuple[OwnParameters, ...] = ()
    overruled: dict[str, MemoryState] = field(default_factory=dict)

    @property
    def weights(self) -> tuple[float, ...]:
        """Return the weights that hold, () for the defaults."""
        return self.parameters[-1].weights if self.parameters else ()

    @property
    def weights_before(self) -> tuple[float, ...]:
        """Return the weights that held before the last ones were adopted, () for the defaults."""
        return self.parameters[-2].weights if len(self.parameters) > 1 else ()


def read_evidence(path: Path) -> Evidence:
    """Read a learner's file that is in use, as it is at one moment.

    Raises: StoreError in one of its kinds.
    """
    with naming_faults(path, READING), _reading(path) as connection:
        parameters = list_parameters(connection)
        return Evidence(list(iter_reviews(connection)), parameters, _find_overruled(connection, parameters))


def read_sample(path: Path, *, most: int) -> tuple[list[Review], tuple[OwnParameters, ...]]:
    """Read the answers to some memories, whole, where there are many more than `most` answers in all, and parameters.

    About as many are read as that; they come in their order. Where there are fewer, all are.

    Raises: StoreError in one of its kinds.
    """
    with naming_faults(path, READING), _reading(path) as connection:
        parameters = list_parameters(connection)
        (answers,) = connection.execute("SELECT coalesce(sum(answers), 0) FROM days").fetchone()
        step = answers // most
        if step < 2:
            return list(iter_reviews(connection)), parameters
        rows = connection.execute(_SOME, {"step": step})
        return [row_to_review(row[:8]) for row in rows], parameters


def _find_overruled(connection: sqlite3.Connection, parameters: tuple[OwnParameters, ...]) -> dict[str, MemoryState]:
    if not parameters or connection.execute(_LAST_REASON).fetchone() != ("parameters",):
        return {}
    rows = connection.execute(_OVERRULED, (time_to_text(parameters[-1].adopted_at),))
    return {attempt: row_to_memory(ItemAddress(bank, item), memory) for attempt, bank, item, *memory in rows}


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        # One transaction sees one moment, whatever is answered meanwhile.
        connection.execute("BEGIN")
        yield connection
