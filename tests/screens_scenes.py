"""Every screen built so far, by name: the story behind it and what is done to see it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.updates import Change
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.updates import build_essence
from tests import (
    screens_atlas,
    screens_exam,
    screens_figures,
    screens_finding,
    screens_knowledge,
    screens_languages,
    screens_memory,
    screens_open,
    screens_plan,
    screens_practise,
    screens_progress,
    screens_safekeeping,
    screens_settings,
    screens_studying,
    screens_types,
)
from tests.builders import make_attempt, make_memory
from tests.screens_history import BANK, NOW, Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CASE, SEVERAL, PLAIN, DIFFERS, NOTED = "ben-007", "ben-002", "ben-006", "com-002", "ben-004"


def _nothing(stage: Stage) -> None:
    """The first page is the screen."""


def _chosen(stage: Stage) -> None:
    stage.sit_at(CASE)
    rows = stage.question.left.pane.rows
    stage.press("A")
    stage.press("C", modifier=SHIFT)
    stage.press("3")
    if len(rows) > 3:
        stage.point_at(rows[3])


def _ask(item: str, bank: str = "rhizotomy") -> Act:
    return lambda stage: stage.sit_at(item, bank=bank)


def _long(stage: Stage) -> None:
    stage.sit_at("len-001", bank="lengths")
    stage.press("B")


def _long_answered(stage: Stage) -> None:
    _long(stage)
    stage.press(Qt.Key.Key_Return)


def _check(stage: Stage, *authored: int, sure: str = "3") -> None:
    stage.choose(*authored)
    stage.press(sure, Qt.Key.Key_Return)


def _right(stage: Stage) -> None:
    stage.sit_at(CASE)
    _check(stage, *stage.item.keys)


def _wrong(stage: Stage) -> None:
    stage.sit_at(CASE)
    wrong = stage.find_wrong()
    struck = next(p for p in range(len(stage.item.options)) if p not in stage.item.keys and p != wrong)
    stage.press(stage.letter(struck), modifier=SHIFT)
    _check(stage, wrong)


def _partly(stage: Stage) -> None:
    stage.sit_at(SEVERAL)
    _check(stage, min(stage.item.keys))


def _differ(stage: Stage) -> None:
    stage.sit_at(DIFFERS)
    _check(stage, *stage.item.keys, sure="2")


def _noted(stage: Stage) -> None:
    stage.sit_at(NOTED)
    _check(stage, *stage.item.keys, sure="4")


def _source(stage: Stage) -> None:
    _wrong(stage)
    stage.press("S")


def _changed(stage: Stage) -> None:
    """Let the question be one whose key was another when it was answered six weeks ago."""
    address = ItemAddress(BANK, CASE)
    store, item = stage.practice.store, stage.sitting.desk.library.load_items([address])[address]
    before = replace(build_essence(item), right=(item.options[find_distractor(item)].text,))
    answered_at = NOW - timedelta(days=40)
    attempt = replace(make_attempt(item, number=99), item_version="earlier", answered_at=answered_at)
    memory = make_memory(address, due=NOW + timedelta(days=60), last_review=answered_at)
    store.record_attempt(attempt, memory, local_day="2025-05-03", essence=before)
    known = ItemHistory(store).load_known_versions(BANK)[CASE]
    changes = {CASE: (known, item.fingerprint, Change.KEY)}
    ItemHistory(store).record_look(BANK, store.load_noticed().get(BANK, ""), changes=changes, essences={}, now=NOW)
    stage.sit_at(CASE)


def find_distractor(item: Item) -> int:
    """Return the first option of an item that is not a key."""
    return next(place for place in range(len(item.options)) if place not in item.keys)


def _changed_answered(stage: Stage) -> None:
    _changed(stage)
    _check(stage, find_distractor(stage.item))


def _paused(stage: Stage) -> None:
    stage.sit_at(CASE)
    stage.press("P")


def _note_open(stage: Stage) -> None:
    stage.sit_at(CASE)
    stage.press("N", *"Ask about")
    stage.question.flush_note()


def _note_after(stage: Stage) -> None:
    _wrong(stage)
    stage.press("N", *"Ask")


def _summary(stage: Stage) -> None:
    stage.sit_at("com-001", answered=(True, True, False, True, True, False, True))
    while stage.sitting.desk.session is not None:
        _check(stage, *stage.item.keys)
        stage.clock.wait(41)
        stage.press(Qt.Key.Key_Return)


def _past(stage: Stage) -> None:
    _summary(stage)
    stage.sitting.looks.show_past(stage.sitting.looks._attempts[2].address)  # noqa: SLF001 - a row of the table
    stage.settle()


def _page(key: str) -> Act:
    return lambda stage: stage.press(key, modifier=CTRL)


def _broken_bank(stage: Stage) -> None:
    stage.press("4", modifier=CTRL)
    broken = next(listing for listing in stage.sitting.desk.library.listings if not listing.is_loaded)
    stage.sitting.looks.show_banks(broken.root)
    stage.settle()


def _end(stage: Stage) -> None:
    stage.sit_at(CASE)
    stage.press(Qt.Key.Key_Escape)


def _report(stage: Stage) -> None:
    _wrong(stage)
    stage.press("R")
    stage.press(*"The dose")


def _reported(stage: Stage) -> None:
    _report(stage)
    stage.press(Qt.Key.Key_Return, modifier=CTRL)


def _without_saving(stage: Stage) -> None:
    from rhizotrainer.ui.pages.locked_card import LockedCard
    from rhizotrainer.ui.widgets.button import Button

    card = stage.window.findChildren(LockedCard)[-1]
    stage.click(next(each for each in card.findChildren(Button) if each.text() == "Study without saving"))


def _not_saved(stage: Stage) -> None:
    stage.sit_at(CASE)
    # SQLite's own limit: the next page that the file wants to grow by meets SQLITE_FULL, as on a full disk.
    connection = stage.practice.store._connection  # noqa: SLF001 - a disk cannot be filled from a test
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    connection.execute("PRAGMA cache_size = 10")
    for _ in range(12):
        _check(stage, *stage.item.keys)
        if stage.practice.pending:
            return
        stage.press(Qt.Key.Key_Return)


def _added(stage: Stage, name: str) -> None:
    folder = next(root for root in stage.sitting.desk.library.roots if root.name == name)
    stage.sitting.banks.remove(folder)
    stage.settle()
    stage.sitting.banks.add_paths((folder,))
    stage.settle()


def hold(home: Path) -> LearnerStore:
    """Open the results as another window would."""
    return LearnerStore.open(home / "data" / "learners" / "default.db", now=NOW.replace(hour=7, minute=52))


def make_foreign(home: Path) -> None:
    """Put another program's database in the place of the results."""
    path = home / "data" / "learners" / "default.db"
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE diary (day TEXT)")


def make_newer(home: Path) -> None:
    """Say in the results that a later version wrote them."""
    with closing(sqlite3.connect(home / "data" / "learners" / "default.db")) as connection:
        connection.execute("PRAGMA user_version = 99")


@contextmanager
def disturbed(scene: Scene, home: Path) -> Iterator[None]:
    """Let befall the home what the scene wants; a window that holds the results lets go at the end."""
    with ExitStack() as stack:
        holder = scene.disturb(home) if scene.disturb else None
        if isinstance(holder, LearnerStore):
            stack.callback(holder.close)
        yield


_EXTRA = ("diplegia", "facet-joints", "radiofrequency")
_ALL = (
    Scene("first-run", Story.NEW, _nothing),
    Scene("today-new", Story.STARTED, _nothing),
    Scene("today-due", Story.BUSY, _nothing, ("radiofrequency",)),
    Scene("today-many-banks", Story.BUSY, _nothing, _EXTRA),
    Scene("today-nothing-due", Story.RESTED, _nothing),
    Scene("question-idle", Story.FEW, _ask(CASE)),
    Scene("question-chosen", Story.FEW, _chosen),
    Scene("question-multiple", Story.FEW, _ask(SEVERAL)),
    Scene("question-true-false", Story.FEW, _ask(PLAIN)),
    Scene("question-long", Story.FEW, _long, ("lengths",)),
    Scene("question-changed", Story.FEW, _changed),
    Scene("question-paused", Story.FEW, _paused),
    Scene("question-note", Story.FEW, _note_open),
    Scene("answered-right", Story.FEW, _right),
    Scene("answered-wrong", Story.FEW, _wrong),
    Scene("answered-partly", Story.FEW, _partly),
    Scene("answered-differ", Story.FEW, _differ),
    Scene("answered-authors-note", Story.FEW, _noted),
    Scene("answered-changed", Story.FEW, _changed_answered),
    Scene("answered-source", Story.FEW, _source),
    Scene("answered-note-open", Story.FEW, _note_after),
    Scene("answered-long", Story.FEW, _long_answered, ("lengths",)),
    Scene("answered-before", Story.FEW, _past),
    Scene("summary", Story.FEW, _summary),
    Scene("progress-empty", Story.STARTED, _page("3")),
    Scene("progress-few", Story.FEW, _page("3")),
    Scene("progress-full", Story.BUSY, _page("3")),
    Scene("banks", Story.BUSY, _page("4"), _EXTRA),
    Scene("banks-broken", Story.BUSY, _broken_bank, _EXTRA),
    Scene("card-settings", Story.BUSY, _page(",")),
    Scene("card-shortcuts", Story.BUSY, lambda stage: stage.press(Qt.Key.Key_F1)),
    Scene("card-end", Story.FEW, _end),
    Scene("card-report", Story.FEW, _report),
    Scene("card-locked", Story.BUSY, _nothing, disturb=hold),
    Scene("card-foreign", Story.BUSY, _nothing, disturb=make_foreign),
    Scene("card-newer", Story.BUSY, _nothing, disturb=make_newer),
    Scene("banner-not-saving", Story.BUSY, _without_saving, disturb=hold),
    Scene("banner-not-saved", Story.FEW, _not_saved),
    Scene("banner-added", Story.BUSY, lambda stage: _added(stage, "diplegia"), _EXTRA),
    Scene("banner-added-in-part", Story.BUSY, lambda stage: _added(stage, "facet-joints"), _EXTRA),
    Scene("banner-reported", Story.FEW, _reported),
    *screens_atlas.SCENES,
    *screens_exam.SCENES,
    *screens_figures.SCENES,
    *screens_finding.SCENES,
    *screens_knowledge.SCENES,
    *screens_memory.SCENES,
    *screens_open.SCENES,
    *screens_plan.SCENES,
    *screens_practise.SCENES,
    *screens_progress.SCENES,
    *screens_safekeeping.SCENES,
    *screens_settings.SCENES,
    *screens_studying.SCENES,
    *screens_types.SCENES,
)
SCENES = {scene.name: scene for scene in (*_ALL, *screens_languages.in_russian(_ALL))}
