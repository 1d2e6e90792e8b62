"""Anki's side of `beside_anki.py`, run by the interpreter of an environment that has `anki`.

It makes a collection of the shared history and measures one deed in a process of its own; the last line that it prints
is what it found, as JSON. It imports nothing of rhizotrainer: only the history's values come from the file beside it.
What is measured is what Anki's own screens ask of its library, without their windows and web views.

    PYTHON benchmarks/anki_collection.py make|open|answers|statistics|fit FOLDER [TURNS]
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha1
from pathlib import Path
from typing import Any

from anki import collection as anki_collection  # type: ignore[import-not-found,import-untyped,unused-ignore]
from anki.buildinfo import version  # type: ignore[import-not-found,import-untyped,unused-ignore]
from anki.cards import Card  # type: ignore[import-not-found,import-untyped,unused-ignore]
from anki.scheduler.v3 import CardAnswer  # type: ignore[import-not-found,import-untyped,unused-ignore]
from anki.utils import guid64  # type: ignore[import-not-found,import-untyped,unused-ignore]

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

# ruff: noqa: SLF001 - the path above is what makes this importable; Anki's own screens call what is private too
from benchmarks.anki_texts import ask_text

Collection: Any = anki_collection.Collection
ITEMS = 100_000
BANKS, TOPICS = 4, 16
ROOT_DECK = "Anatomy"
MOST = 9999
DAY_MS = 86_400_000
FIRST_ID = 1_500_000_000_000
NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, '', ?, ?, ?, 0, '')"
CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)"
LAST_ANSWERS = """
    SELECT item, max(at_ms), stability, difficulty, interval, repetitions, lapses FROM history.reviews GROUP BY item
"""
# 0 is an answer to a new card, 1 a review. A card's factor is its difficulty here, as Anki keeps it under FSRS.
REVLOG = """
    INSERT INTO revlog SELECT at_ms, ? + item, -1, rating, interval, last_interval,
        CAST(100 + (difficulty - 1) * 1000 / 9 AS INTEGER), took_ms, repetitions > 1 FROM history.reviews
"""


def main() -> None:
    deed, folder = sys.argv[1], Path(sys.argv[2])
    turns = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    path = folder / "anki" / "collection.anki2"
    deeds: dict[str, Callable[[], dict[str, Any]]] = {
        "make": lambda: make(path, folder / "history.db"),
        "open": lambda: take_opening(path),
        "answers": lambda: take_answers(path, turns),
        "statistics": lambda: take_statistics(path),
        "fit": lambda: take_fit(path),
    }
    print(json.dumps(deeds[deed]()))


def make(path: Path, history: Path) -> dict[str, Any]:
    """Make the collection once: decks and settings by Anki's own calls, notes, cards and reviews by SQL."""
    if path.exists():
        return {"version": version}
    # Made under another name first, so that half of one is never measured.
    target, path = path, path.parent.with_name("anki-part") / path.name
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir(parents=True)
    col = Collection(str(path))
    decks = make_decks(col)
    note_type = col.models.by_name("Basic")["id"]
    set_options(col)
    col.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("ATTACH ? AS history", (str(history),))
        connection.execute("BEGIN")
        fill(connection, note_type, decks)
        connection.execute("COMMIT")
    col = Collection(str(path))
    # Its "Check database", which leaves indexes and the planner's statistics as Anki wants them.
    said, is_whole = col.fix_integrity()
    assert is_whole, said
    col.close()
    path.parent.rename(target.parent)
    return {"version": version}


def make_decks(col: Any) -> list[int]:
    """Make a deck for each topic of each bank, below one deck for all, and study that one."""
    decks = [
        col.decks.id(f"{ROOT_DECK}::bank-{bank}::topic-{topic}") for topic in range(TOPICS) for bank in range(BANKS)
    ]
    col.decks.set_current(col.decks.id(ROOT_DECK))
    return decks


def set_options(col: Any) -> None:
    """Turn FSRS on, with its defaults, and take the limits a day and the learning steps away."""
    options = col.decks.get_config(1)
    options["new"] |= {"delays": [], "perDay": MOST}
    options["rev"]["perDay"] = MOST
    options["lapse"]["delays"] = []
    options["desiredRetention"] = 0.9
    col.decks.update_config(options)
    col.set_config("fsrs", True)


def fill(connection: sqlite3.Connection, note_type: int, decks: list[int]) -> None:
    first_ms = connection.execute("SELECT min(at_ms) FROM history.reviews").fetchone()[0]
    created_day = first_ms // DAY_MS
    connection.execute("UPDATE col SET crt = ?", (created_day * 86_400 + 4 * 3600,))
    now = int(time.time())

    def list_notes() -> Iterator[tuple[Any, ...]]:
        for item in range(ITEMS):
            front, back = ask_text(item)
            yield (
                FIRST_ID + item,
                guid64(),
                note_type,
                now,
                f"{front}\x1f{back}",
                front,
                int(sha1(front.encode()).hexdigest()[:8], 16),
            )

    connection.executemany(NOTE, list_notes())
    last = {row[0]: row[1:] for row in connection.execute(LAST_ANSWERS)}

    def list_cards() -> Iterator[tuple[Any, ...]]:
        for item in range(ITEMS):
            card, deck = FIRST_ID + item, decks[item % (BANKS * TOPICS)]
            if item not in last:
                yield (card, card, deck, now, 0, 0, item, 0, 0, 0, 0, "{}")
                continue
            at_ms, stability, difficulty, interval, repetitions, lapses = last[item]
            due = at_ms // DAY_MS + interval - created_day
            state = {"pos": item, "s": round(stability, 4), "d": round(difficulty, 3), "dr": 0.9, "decay": 0.154}
            data = json.dumps(state | {"lrt": at_ms // 1000}, separators=(",", ":"))
            yield (card, card, deck, now, 2, 2, due, interval, 2500, repetitions, lapses, data)

    connection.executemany(CARD, list_cards())
    connection.execute(REVLOG, (FIRST_ID,))


def take_opening(path: Path) -> dict[str, Any]:
    """Open, count what every deck has due as the list of decks does, and find the first card of the root deck."""
    begun, worked = time.perf_counter(), time.process_time()
    col = Collection(str(path))
    opened = time.perf_counter()
    tree = col.sched.deck_due_tree()
    counted = time.perf_counter()
    queued = col.sched.get_queued_cards()
    done, worked = time.perf_counter(), time.process_time() - worked
    due = tree.children[0].review_count if tree.children else 0
    for child in tree.children:
        due = max(due, child.review_count)
    assert queued.cards
    col.close()
    return {
        "ms": (done - begun) * 1000,
        "of the processor": worked * 1000,
        "open": (opened - begun) * 1000,
        "counts": (counted - opened) * 1000,
        "due": due,
    }


def take_answers(path: Path, turns: int) -> dict[str, Any]:
    """Answer cards by Good and fetch the next one after each, as Anki's reviewer does; the queue stands already."""
    col = Collection(str(path))
    queued = col.sched.get_queued_cards()
    spent, worked = [], []
    for _turn in range(turns):
        card = Card(col, backend_card=queued.cards[0].card)
        card.start_timer()
        begun, of_processor = time.perf_counter(), time.process_time()
        answer = col.sched.build_answer(card=card, states=queued.cards[0].states, rating=CardAnswer.GOOD)
        col.sched.answer_card(answer)
        queued = col.sched.get_queued_cards()
        spent.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - of_processor) * 1000)
    synchronous = col.db.scalar("PRAGMA synchronous")
    assert synchronous == 2, "Anki's answers would not wait for the disk"
    col.close()
    return {"all": spent, "of the processor": statistics.median(worked)}


def take_statistics(path: Path) -> dict[str, Any]:
    """Compute every graph of its statistics, of the whole collection and of all time."""
    col = Collection(str(path))
    begun, worked = time.perf_counter(), time.process_time()
    found = col._backend.graphs(search="", days=0)
    done, worked = time.perf_counter(), time.process_time() - worked
    assert found.reviews
    col.close()
    return {"ms": (done - begun) * 1000, "of the processor": worked * 1000}


def take_fit(path: Path) -> dict[str, Any]:
    """Optimise the parameters of FSRS over all answers, as its deck options do."""
    col = Collection(str(path))
    begun = time.perf_counter()
    found = col._backend.compute_fsrs_params(
        search="", current_params=[], ignore_revlogs_before_ms=0, num_of_relearning_steps=0, health_check=False
    )
    done = time.perf_counter()
    assert len(found.params) == 21
    col.close()
    return {"ms": (done - begun) * 1000, "histories": found.fsrs_items, "weights": [round(w, 4) for w in found.params]}


if __name__ == "__main__":
    main()
