"""The shape of a learner's file from version 4 on. What is released is never edited; what comes gets its own tuple."""

from __future__ import annotations

# Memory and progress: facts that siblings share, second looks after answers that were sure and wrong, own parameters,
# what a later judgement made of a memory, and what was taken away. `recomputations` overrule the memory that their
# attempt carries; the newest counts.
JUDGEMENTS = (
    "ALTER TABLE attempts ADD COLUMN fact TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attempts ADD COLUMN recheck TEXT NOT NULL DEFAULT ''",
    "DROP VIEW counted",
    "CREATE VIEW counted AS SELECT * FROM attempts WHERE sequence NOT IN (SELECT attempt FROM withdrawals)",
    "CREATE INDEX attempts_by_item ON attempts (bank, item)",
    "CREATE INDEX attempts_by_fact ON attempts (bank, fact) WHERE fact <> ''",
    """
    CREATE TABLE parameters (
        sequence INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
        weights TEXT NOT NULL,
        reviews INTEGER NOT NULL,
        loss_before REAL NOT NULL,
        loss_after REAL NOT NULL,
        adopted_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE recomputations (
        sequence INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (sequence),
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due TEXT NOT NULL,
        last_review TEXT NOT NULL,
        repetitions INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        recheck TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('parameters', 'merge')),
        recomputed_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX recomputations_by_attempt ON recomputations (attempt)",
    *(
        f"""
        CREATE TRIGGER {table}_stay{suffix} BEFORE {deed} ON {table}
        BEGIN SELECT RAISE(ABORT, 'how memory was judged is never {done}'); END
        """
        for table in ("parameters", "recomputations")
        for suffix, deed, done in (("_as_written", "UPDATE", "changed"), ("", "DELETE", "deleted"))
    ),
    """
    CREATE TABLE cleared (
        kind TEXT NOT NULL CHECK (kind IN ('flag', 'note')),
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        cleared_at TEXT NOT NULL,
        PRIMARY KEY (kind, bank, item)
    ) STRICT, WITHOUT ROWID
    """,
)

# Derived: `left_by` is the attempt that left the memory, of siblings the last one to any of them; the row that `asks`
# is the one to be counted where it is due.
TALLIES = (
    "DROP TABLE memory",
    """
    CREATE TABLE memory (
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due TEXT NOT NULL,
        last_review TEXT NOT NULL,
        repetitions INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        recheck TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        last_verdict TEXT NOT NULL,
        last_answered_at TEXT NOT NULL,
        last_attempt INTEGER NOT NULL,
        scheduled TEXT NOT NULL,
        version TEXT NOT NULL,
        seen_version TEXT NOT NULL,
        fact TEXT NOT NULL,
        topic TEXT NOT NULL,
        left_by INTEGER NOT NULL,
        asks INTEGER NOT NULL CHECK (asks IN (0, 1)),
        last_day INTEGER NOT NULL DEFAULT 0,
        mastered_until TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX memory_by_due ON memory (due) WHERE asks",
    "CREATE INDEX memory_by_fact ON memory (bank, fact) WHERE fact <> ''",
    """
    CREATE TABLE tallies (
        day TEXT NOT NULL,
        bank TEXT NOT NULL,
        topic TEXT NOT NULL,
        confidence INTEGER NOT NULL,
        answers INTEGER NOT NULL,
        correct INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL,
        PRIMARY KEY (day, bank, topic, confidence)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE misses (
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        version TEXT NOT NULL,
        given TEXT NOT NULL,
        answers INTEGER NOT NULL,
        last_attempt INTEGER NOT NULL,
        PRIMARY KEY (bank, item, version, given)
    ) STRICT, WITHOUT ROWID
    """,
)

VERSION_4 = (*JUDGEMENTS, *TALLIES)
