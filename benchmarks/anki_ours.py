"""Rhizotrainer's side of `beside_anki.py`: the shared history as banks, catalogue and learner's file.

Each deed runs in a process of its own and by the doors that the app uses, without its window; the last line printed is
what was found, as JSON.

    python benchmarks/anki_ours.py make|open|answers|statistics|fit|floor FOLDER [TURNS]
"""

from __future__ import annotations

import gc
import json
import os
import random
import shutil
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # for the tests' builders

# ruff: noqa: E402 - the path above is what makes these importable
from rhizotrainer import paths
from rhizotrainer.app.library import Library, open_library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.settings import Settings, save_settings
from rhizotrainer.model.banks import Topic
from rhizotrainer.model.items import Item, Option
from rhizotrainer.model.learning import Confidence, SessionMode
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.presentation import build_presentation
from rhizotrainer.study.session import choose_option, set_confidence

ITEMS = 100_000
LEARNER = "default"
# A session of twenty questions after another, in the order of the answers.
FILL = (
    """
    INSERT INTO attempts (id, bank, item, session, answered_at, local_day, item_type, item_version, topic,
        chosen, struck_out, option_order, confidence, score, verdict, rating, duration_ms,
        stability, difficulty, due, last_review, repetitions, lapses)
    SELECT printf('%032x', at_ms), 'bank-' || (item % 4), printf('item-%06d', item),
        printf('%032x', (row_number() OVER (ORDER BY at_ms) - 1) / 20), instant(at_ms),
        date(at_ms / 1000, 'unixepoch'), 'single_choice', 'version-' || item, 'topic-' || (item / 4 % 16),
        CASE WHEN rating > 1 THEN '[1]' ELSE '[2]' END,
        '[]', '[2,0,1,3]', confidence, rating > 1, CASE WHEN rating > 1 THEN 'correct' ELSE 'incorrect' END, rating,
        took_ms, stability, difficulty, instant(at_ms + interval * 86400000), instant(at_ms), repetitions, lapses
    FROM history.reviews ORDER BY at_ms
    """,
    """
    INSERT INTO sessions (id, mode, title, started_at, ended_at)
    SELECT session, 'tutor', 'Review', min(answered_at), max(answered_at) FROM attempts GROUP BY session
    """,
    """
    INSERT INTO session_questions (session_sequence, position, bank, item, option_order)
    SELECT sessions.sequence, (attempts.sequence - 1) % 20, bank, item, option_order
    FROM attempts JOIN sessions ON sessions.id = attempts.session
    """,
)


def main() -> None:
    deed, folder = sys.argv[1], Path(sys.argv[2])
    turns = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    os.environ["RHIZOTRAINER_HOME"] = str(folder / "ours")
    deeds: dict[str, Callable[[], dict[str, Any]]] = {
        "make": lambda: make(folder),
        "open": take_opening,
        "answers": lambda: take_answers(turns),
        "statistics": take_statistics,
        "fit": take_fit,
        "floor": lambda: take_floor(folder, turns),
    }
    print(json.dumps(deeds[deed]()))


def utc_now() -> datetime:
    return datetime.now(UTC)


def open_all() -> tuple[LearnerStore, Library, Practice]:
    """Open what a start opens."""
    store = LearnerStore.open(paths.learner_file(LEARNER), now=utc_now())
    library = open_library()
    return store, library, Practice(library, store, clock=utc_now, rng=random.Random())


def make(folder: Path) -> dict[str, Any]:
    """Make banks, catalogue and learner's file once."""
    target = folder / "ours"
    if not (target / "made").exists():
        shutil.rmtree(target, ignore_errors=True)
        part = folder / "ours-part"
        shutil.rmtree(part, ignore_errors=True)
        os.environ["RHIZOTRAINER_HOME"] = str(part)
        make_banks(folder / "banks")
        make_learner(folder / "history.db")
        (part / "made").touch()
        part.rename(target)
        os.environ["RHIZOTRAINER_HOME"] = str(target)
    # As after an orderly end, and after the day's first start.
    store, library, practice = open_all()
    if library.item_count < ITEMS:  # another version of the catalogue begins empty
        library.close()
        make_banks(folder / "banks")
        library = open_library()
        practice = Practice(library, store, clock=utc_now, rng=random.Random())
    practice.notice_updates()
    library.close()
    store.close()
    return {"learner": paths.learner_file(LEARNER).stat().st_size, "catalogue": paths.catalogue_file().stat().st_size}


def make_banks(folder: Path) -> None:
    from benchmarks.anki_history import BANKS, TOPICS
    from rhizotrainer.bank.stamps import stamp_bank
    from rhizotrainer.store.catalogue import Catalogue
    from tests.builders import make_bank_header, make_listing

    roots = []
    topics = tuple(Topic(f"topic-{at}", f"Topic {at}") for at in range(TOPICS))
    with Catalogue.open(paths.catalogue_file()) as catalogue:
        for bank in range(BANKS):
            root = folder / f"bank-{bank}"
            (root / "items").mkdir(parents=True, exist_ok=True)
            (root / "bank.yaml").write_text(f"id: bank-{bank}\n", encoding="utf-8")
            items = [make_question(item) for item in range(bank, ITEMS, BANKS)]
            header = replace(make_bank_header(f"bank-{bank}"), title=f"Bank {bank}", topics=topics)
            listing = replace(make_listing(items, root=str(root.absolute())), header=header)
            rows = [(stamp.path, stamp.size, stamp.mtime_ns, stamp.sha256) for stamp in stamp_bank(root)]
            catalogue.store_bank(listing, items, rows, stamped_at_ns=time.time_ns() + 3_000_000_000)
            roots.append(str(root.absolute()))
    save_settings(paths.settings_file(), Settings(added_banks=tuple(roots), has_started=True))


def make_question(number: int) -> Item:
    from benchmarks.anki_history import find_place, name_item
    from benchmarks.anki_texts import ask_text
    from tests.builders import make_item

    stem, answer = ask_text(number)
    bank, topic = find_place(number)
    options = tuple(
        Option(answer if at == 1 else f"Structure {number + at}", at == 1, "Because it lies there.") for at in range(4)
    )
    return make_item(
        name_item(number), bank=bank, topic=topic, stem=stem, options=options, fingerprint=f"version-{number}"
    )


def make_learner(history: Path) -> None:
    from rhizotrainer.store.rows import time_to_text

    path = paths.learner_file(LEARNER)
    LearnerStore.open(path, now=utc_now()).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("instant", 1, lambda ms: time_to_text(datetime.fromtimestamp(ms / 1000, UTC)))
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("ATTACH ? AS history", (str(history),))
        connection.execute("BEGIN")
        for statement in FILL:
            connection.execute(statement)
        connection.execute("COMMIT")
    with LearnerStore.open(path, now=utc_now()) as store:
        store.rebuild_derived()


def take_opening() -> dict[str, Any]:
    """Open, put Today together as the desk does, and find what a review asks, up to its first question."""
    from rhizotrainer.app.settings import load_learner_settings
    from rhizotrainer.app.today import build_today_view, read_standings

    gc.disable()  # as the app's start does
    begun, worked = time.perf_counter(), time.process_time()
    settings = load_learner_settings(LEARNER)
    store, library, practice = open_all()
    opened = time.perf_counter()
    waiting = practice.list_all_open()
    standings = read_standings(library, store, now=utc_now(), days=DayRule(None))
    view = build_today_view(standings, store, settings=settings, opened=waiting)
    counted = time.perf_counter()
    queue = practice.due_addresses()
    item = library.load_items(queue[:1])[queue[0]]
    build_presentation(item, random.Random())
    done, worked = time.perf_counter(), time.process_time() - worked
    assert view.due.count == len(queue)
    library.close()
    store.close()
    return {
        "ms": (done - begun) * 1000,
        "of the processor": worked * 1000,
        "open": (opened - begun) * 1000,
        "counts": (counted - opened) * 1000,
        "due": len(queue),
    }


def take_answers(turns: int) -> dict[str, Any]:
    """Answer the questions of a review and go to the next one after each; all were loaded when it began."""
    store, library, practice = open_all()
    practice.warm_up()
    # What is due soonest, whatever day it is: a kept folder is answered through in time.
    soonest = store.list_due(before=utc_now() + timedelta(days=9999), limit=turns + 1)
    begun = time.perf_counter()
    session = practice.begin(mode=SessionMode.REVIEW, title="Review due", addresses=soonest)
    began = (time.perf_counter() - begun) * 1000
    gc.freeze()  # as the app does once Today is painted
    spent, worked = [], []
    for _turn in range(turns):
        session = set_confidence(choose_option(session, 1), Confidence.FAIRLY_SURE)
        at, of_processor = time.perf_counter(), time.process_time()
        checked = practice.check(session)
        session = practice.advance(checked.session)
        spent.append((time.perf_counter() - at) * 1000)
        worked.append((time.process_time() - of_processor) * 1000)
        assert checked.failure is None
    practice.end(session)
    library.close()
    store.close()
    return {"all": spent, "of the processor": statistics.median(worked), "session begun": began}


def take_statistics() -> dict[str, Any]:
    """Put together all that Progress shows of all time."""
    from rhizotrainer.app.progress_views import Records, build_progress_view
    from rhizotrainer.ui.pages.progress.view import Period, ProgressFilter

    gc.disable()  # as after the app's start: frozen, so that what it made is not looked at again
    store, library, practice = open_all()
    practice.notice_updates()
    begun, worked = time.perf_counter(), time.process_time()
    view = build_progress_view(Records(library, store, utc_now(), DayRule(None)), ProgressFilter(Period.ALL_TIME))
    done, worked = time.perf_counter(), time.process_time() - worked
    library.close()
    store.close()
    return {"ms": (done - begun) * 1000, "of the processor": worked * 1000, "answers": view.answers}


def take_fit() -> dict[str, Any]:
    """Read the answers, fit to them, and measure the fit and what holds against answers that it has not seen."""
    from rhizotrainer.app.memory_fits import fit_own

    begun = time.perf_counter()
    fit = fit_own(paths.learner_file(LEARNER), tell=lambda _share: None)
    done = time.perf_counter()
    return {
        "ms": (done - begun) * 1000,
        "reviews": fit.reviews,
        "before": fit.before.held_out,
        "after": fit.after.held_out,
    }


def take_floor(folder: Path, turns: int) -> dict[str, Any]:
    """Take the machine's pace by sqlite3 alone: open a file of this size and count what is due, insert durably."""
    begun = time.perf_counter()
    with closing(sqlite3.connect(paths.learner_file(LEARNER))) as connection:
        connection.execute("SELECT count(*) FROM memory WHERE due < ?", (utc_now().isoformat(),)).fetchone()
    opened = (time.perf_counter() - begun) * 1000
    spent = []
    with closing(sqlite3.connect(folder / "floor.db", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE IF NOT EXISTS rows (sequence INTEGER PRIMARY KEY, row TEXT)")
        for _turn in range(turns):
            at = time.perf_counter()
            bare.execute("INSERT INTO rows VALUES (NULL, ?)", ("x" * 350,))
            spent.append((time.perf_counter() - at) * 1000)
    return {"open": opened, "all": spent}


if __name__ == "__main__":
    main()
