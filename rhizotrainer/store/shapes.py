"""The shape of a learner's file from version 4 on. What is released is never edited; what comes gets its own tuple."""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
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
    # All that Today counts of what is due: no row of memory is looked up for it.
    "CREATE INDEX memory_by_due ON memory (due, bank, item, asks, topic, last_verdict, last_review)",
    # All that Progress adds up by topic, in the order of topics.
    "CREATE INDEX memory_by_topic ON memory (bank, topic, last_day, last_review, stability, mastered_until)",
    "CREATE INDEX memory_by_mastery ON memory (mastered_until, bank, topic) WHERE mastered_until <> ''",
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
    "CREATE INDEX misses_by_count ON misses (answers, last_attempt)",
)

_LEAVES = """
    UPDATE topic_counts SET seen = seen - 1, missed = missed - (OLD.last_verdict <> 'correct'),
        mastered = mastered - (OLD.mastered_until <> '')
    WHERE bank = OLD.bank AND topic = OLD.topic;
    DELETE FROM topic_counts WHERE bank = OLD.bank AND topic = OLD.topic AND seen = 0;
"""
_ENTERS = """
    INSERT INTO topic_counts (bank, topic, seen, missed, mastered)
    VALUES (NEW.bank, NEW.topic, 1, NEW.last_verdict <> 'correct', NEW.mastered_until <> '')
    ON CONFLICT (bank, topic) DO UPDATE SET seen = seen + 1, missed = missed + excluded.missed,
        mastered = mastered + excluded.mastered;
"""
_DOUBTS = """
    INSERT INTO elsewhere (bank, item, topic, is_known) VALUES (NEW.bank, NEW.item, '', 0)
    ON CONFLICT (bank, item) DO UPDATE SET is_known = 0;
"""

# Derived: what a start counts of memory, kept by triggers, so that whatever writes memory keeps it. `mastered` counts
# those that were mastered when they were answered last; until when is in memory. `elsewhere` holds what does not stand
# in its bank where it was answered last (in no topic: it is not on offer), and what was not looked for yet; `placed`
# says as which digest of the bank its items were looked for. Like `noticed`, both may be emptied at the cost of a look.
COUNTS = (
    """
    CREATE TABLE topic_counts (
        bank TEXT NOT NULL,
        topic TEXT NOT NULL,
        seen INTEGER NOT NULL,
        missed INTEGER NOT NULL,
        mastered INTEGER NOT NULL,
        PRIMARY KEY (bank, topic)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE elsewhere (
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        topic TEXT NOT NULL,
        is_known INTEGER NOT NULL CHECK (is_known IN (0, 1)),
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX elsewhere_unknown ON elsewhere (bank, item) WHERE NOT is_known",
    "CREATE TABLE placed (bank TEXT PRIMARY KEY, digest TEXT NOT NULL) STRICT, WITHOUT ROWID",
    f"CREATE TRIGGER memory_enters AFTER INSERT ON memory BEGIN {_ENTERS} {_DOUBTS} END",
    f"""
    CREATE TRIGGER memory_changes AFTER UPDATE OF topic, last_verdict, mastered_until ON memory
    WHEN OLD.topic <> NEW.topic OR (OLD.last_verdict = 'correct') <> (NEW.last_verdict = 'correct')
        OR (OLD.mastered_until = '') <> (NEW.mastered_until = '')
    BEGIN {_LEAVES} {_ENTERS} END
    """,
    f"CREATE TRIGGER memory_moves AFTER UPDATE OF topic ON memory WHEN OLD.topic <> NEW.topic BEGIN {_DOUBTS} END",
    f"""
    CREATE TRIGGER memory_leaves AFTER DELETE ON memory
    BEGIN {_LEAVES} DELETE FROM elsewhere WHERE bank = OLD.bank AND item = OLD.item; END
    """,
)

VERSION_4 = (*JUDGEMENTS, *TALLIES, *COUNTS)
