"""Make the learner's file of this version for `past/`, always with the same bytes of history in it.

`python -m tests.store.past_maker` writes `past/version-N.db`, once for every released N and never again: what a
learner has on disk cannot be made anew either.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from rhizotrainer.model.learning import Confidence, OwnParameters, PlannedQuestion, Rating, Response, Verdict
from rhizotrainer.model.updates import Change, Essence, EssenceQuote, Rename
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.migrations import STEPS
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory, make_record

ESSENCE = Essence(
    type="single_choice",
    stem="Where does the electrode stand?",
    right=("In the foramen ovale",),
    wrong=("In the dorsal root",),
    quotes=(EssenceQuote("article", "heats up", "agrees"),),
)
PAST = Path(__file__).parent / "past"
OWN = OwnParameters("5" * 32, (*[0.5] * 20, 0.2), 400, 0.41, 0.38, NOW + timedelta(days=3))


def fill(store: LearnerStore) -> None:
    """Two sessions, one of them open, three answers, a flag and a note; an item that changed, and one renamed."""
    items = [make_item(name) for name in ("ind-001", "tec-002", "nach-müller")]
    former = [items[0], make_item("tec-002-old"), items[2]]
    queue = tuple(PlannedQuestion(item.address, (2, 0, 3, 1)) for item in former)
    store.begin_session(make_record(items[:1], id="session-0", title="First"))
    first = make_attempt(items[0], session="session-0", response=Response(frozenset({1}), frozenset({0, 3})))
    store.record_attempt(first, make_memory(items[0].address), local_day="2026-11-23", essence=ESSENCE)
    store.end_session("session-0", now=NOW + timedelta(minutes=1))
    store.begin_session(make_record(questions=queue, title="Second", started_at=NOW + timedelta(days=1)))
    for number, item in enumerate(former[:2], start=2):
        answered_at = NOW + timedelta(days=1, minutes=number)
        attempt = make_attempt(
            item,
            number=number,
            fact="foramen" if number == 3 else "",
            answered_at=answered_at,
            confidence=Confidence(number),
            score=0.0 if number == 2 else 1.0,
            verdict=Verdict.INCORRECT if number == 2 else Verdict.CORRECT,
            rating=Rating.AGAIN if number == 2 else Rating.GOOD,
            response=Response(placed=(1, -1), texts=("Ganglion Gasseri", "ä"), regions=frozenset({"v3", "v2"})),
        )
        memory = make_memory(item.address, due=answered_at + timedelta(days=number), lapses=3 - number)
        store.record_attempt(attempt, memory, local_day="2026-11-24")
    store.set_flag(make_address("tec-002-old"), True, now=NOW)
    store.set_note(make_address("tec-002-old"), "Ask about the ganglion (Gasser’s).", now=NOW)
    ItemHistory(store).record_renames(BANK, [Rename("tec-002-old", "tec-002")], now=NOW + timedelta(days=2))
    known = ItemHistory(store).load_known_versions(BANK)["ind-001"]
    changes = {"ind-001": (known, "ind-001-later", Change.WORDING)}
    ItemHistory(store).record_look(BANK, "digest", changes=changes, essences={}, now=NOW + timedelta(days=2))
    store.set_flag(make_address("nach-müller"), True, now=NOW)
    store.set_flag(make_address("nach-müller"), False, now=NOW + timedelta(days=3))
    standing = store.find_standing(make_address())
    assert standing is not None
    judged = replace(standing.memory, stability=2.25, recheck=NOW + timedelta(days=9))
    last = store.list_session_attempts("session-1")[0]
    store.adopt_parameters(OWN, [(last.id, judged)], now=NOW + timedelta(days=3))


def main() -> int:
    target = PAST / f"version-{len(STEPS)}.db"
    if target.exists():
        print(f"{target} is there already and stays as it is.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "learner.db"
        with LearnerStore.open(path, now=NOW) as store:
            fill(store)
        with closing(sqlite3.connect(path)) as connection:
            # One file without a log beside it, and without the room that it does not use.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        target.write_bytes(path.read_bytes())
    print(f"{target}: {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
