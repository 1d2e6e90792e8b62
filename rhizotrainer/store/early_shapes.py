"""The shape of a learner's file, versions 1 to 3: released, so not a letter here is changed."""

from __future__ import annotations

# "rhiz" in ASCII: tells `file` and us whose database this is.
APPLICATION_ID = 0x7268697A

ATTEMPTS = (
    """
    CREATE TABLE attempts (
        sequence INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        session TEXT NOT NULL,
        answered_at TEXT NOT NULL,
        local_day TEXT NOT NULL,
        item_type TEXT NOT NULL,
        item_version TEXT NOT NULL,
        topic TEXT NOT NULL,
        chosen TEXT NOT NULL,
        struck_out TEXT NOT NULL,
        option_order TEXT NOT NULL,
        confidence INTEGER CHECK (confidence BETWEEN 1 AND 4),
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        verdict TEXT NOT NULL CHECK (verdict IN ('correct', 'partly', 'incorrect')),
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        duration_ms INTEGER NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due TEXT NOT NULL,
        last_review TEXT NOT NULL,
        repetitions INTEGER NOT NULL,
        lapses INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX attempts_by_session ON attempts (session)",
    """
    CREATE TRIGGER attempts_stay_as_given BEFORE UPDATE ON attempts
    BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END
    """,
    """
    CREATE TRIGGER attempts_stay BEFORE DELETE ON attempts
    BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END
    """,
)

SESSIONS = (
    """
    CREATE TABLE sessions (
        sequence INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL,
        title TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        answers INTEGER NOT NULL DEFAULT 0,
        duration_ms INTEGER NOT NULL DEFAULT 0,
        last_answered_at TEXT
    ) STRICT
    """,
    "CREATE INDEX sessions_open ON sessions (sequence) WHERE ended_at IS NULL",
    """
    CREATE TABLE session_questions (
        session_sequence INTEGER NOT NULL REFERENCES sessions (sequence),
        position INTEGER NOT NULL,
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        option_order TEXT NOT NULL,
        verdict TEXT,
        PRIMARY KEY (session_sequence, position)
    ) STRICT, WITHOUT ROWID
    """,
)

DERIVED = (
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
        attempts INTEGER NOT NULL,
        last_verdict TEXT NOT NULL,
        last_answered_at TEXT NOT NULL,
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX memory_by_due ON memory (due)",
    """
    CREATE TABLE days (
        day TEXT PRIMARY KEY,
        answers INTEGER NOT NULL,
        correct INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE confidences (
        confidence INTEGER PRIMARY KEY,
        answers INTEGER NOT NULL,
        correct INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE TABLE banks (bank TEXT PRIMARY KEY, last_answered_at TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

ANNOTATIONS = (
    """
    CREATE TABLE flags (
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        flagged_at TEXT NOT NULL,
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE notes (
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        text TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
)

# Answers of the kinds that came after choosing; what was given before reads as empty.
RESPONSES = (
    "ALTER TABLE attempts ADD COLUMN placed TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE attempts ADD COLUMN texts TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE attempts ADD COLUMN regions TEXT NOT NULL DEFAULT '[]'",
)

# What an item was when it was answered, and what became of it since. `after_attempt` and `after_session` say how far
# the learner had come: an id that is used anew later begins with a history of its own.
HISTORY = (
    """
    CREATE TABLE item_versions (
        version TEXT PRIMARY KEY,
        content TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE revisions (
        sequence INTEGER PRIMARY KEY,
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        from_version TEXT NOT NULL,
        to_version TEXT NOT NULL,
        change TEXT NOT NULL,
        brings_back INTEGER NOT NULL CHECK (brings_back IN (0, 1)),
        after_attempt INTEGER NOT NULL REFERENCES attempts (sequence),
        noticed_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX revisions_by_attempt ON revisions (after_attempt)",
    """
    CREATE TABLE renames (
        sequence INTEGER PRIMARY KEY,
        batch INTEGER NOT NULL,
        bank TEXT NOT NULL,
        old_item TEXT NOT NULL,
        new_item TEXT NOT NULL,
        after_attempt INTEGER NOT NULL,
        after_session INTEGER NOT NULL,
        noticed_at TEXT NOT NULL,
        UNIQUE (batch, bank, old_item)
    ) STRICT
    """,
    *(
        f"""
        CREATE TRIGGER {table}_stay{suffix} BEFORE {deed} ON {table}
        BEGIN SELECT RAISE(ABORT, 'what an item was is never {done}'); END
        """
        for table in ("item_versions", "revisions", "renames")
        for suffix, deed, done in (("_as_written", "UPDATE", "changed"), ("", "DELETE", "deleted"))
    ),
    "CREATE TABLE noticed (bank TEXT PRIMARY KEY, digest TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

# Derived, so it may be made anew: `version` was answered last, `seen_version` is the one that a revision led to,
# `scheduled` is when FSRS wants the item back, and `due` when it is asked.
MEMORY = (
    "CREATE TABLE moved (attempt INTEGER PRIMARY KEY, item TEXT NOT NULL) STRICT",
    "ALTER TABLE session_questions ADD COLUMN now_item TEXT",
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
        attempts INTEGER NOT NULL,
        last_verdict TEXT NOT NULL,
        last_answered_at TEXT NOT NULL,
        last_attempt INTEGER NOT NULL,
        scheduled TEXT NOT NULL,
        version TEXT NOT NULL,
        seen_version TEXT NOT NULL,
        PRIMARY KEY (bank, item)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX memory_by_due ON memory (due)",
    """
    INSERT INTO memory
    SELECT bank, item, stability, difficulty, due, last_review, repetitions, lapses, count(*), verdict, answered_at,
        max(sequence), due, item_version, item_version
    FROM attempts GROUP BY bank, item
    """,
)

# Practice in full: hints that were read, what a session was begun with, answers that were taken back, why one was
# missed, and exams under way. An answer that was taken back stays; `counted` are the others.
PRACTICE = (
    "ALTER TABLE attempts ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sessions ADD COLUMN terms TEXT NOT NULL DEFAULT '{}'",
    """
    CREATE TABLE withdrawals (
        sequence INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL UNIQUE REFERENCES attempts (sequence),
        withdrawn_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE causes (
        sequence INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (sequence),
        cause TEXT NOT NULL,
        confused_with TEXT NOT NULL,
        noted_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX causes_by_attempt ON causes (attempt)",
    *(
        f"""
        CREATE TRIGGER {table}_stay{suffix} BEFORE {deed} ON {table}
        BEGIN SELECT RAISE(ABORT, 'what was said of an attempt is never {done}'); END
        """
        for table in ("withdrawals", "causes")
        for suffix, deed, done in (("_as_written", "UPDATE", "changed"), ("", "DELETE", "deleted"))
    ),
    "CREATE VIEW counted AS SELECT * FROM attempts WHERE sequence NOT IN (SELECT attempt FROM withdrawals)",
    """
    CREATE TABLE exam_places (
        session TEXT NOT NULL,
        position INTEGER NOT NULL,
        response TEXT NOT NULL,
        confidence INTEGER CHECK (confidence BETWEEN 1 AND 4),
        is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
        is_seen INTEGER NOT NULL CHECK (is_seen IN (0, 1)),
        spent_ms INTEGER NOT NULL,
        PRIMARY KEY (session, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE exam_clocks (
        session TEXT PRIMARY KEY,
        used_ms INTEGER NOT NULL,
        position INTEGER NOT NULL,
        is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
        noted_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)

VERSION_1 = (f"PRAGMA application_id = {APPLICATION_ID}", *ATTEMPTS, *SESSIONS, *DERIVED, *ANNOTATIONS)
VERSION_2 = (*RESPONSES, *HISTORY, *MEMORY)
VERSION_3 = PRACTICE
