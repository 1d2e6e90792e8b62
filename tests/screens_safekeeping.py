"""Scenes of backups: the card with all of them, what came back of damaged results, and the way back to a backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from rhizotrainer.app.safekeeping_views import build_backups_view
from rhizotrainer.app.safekeeping_words import Moment
from rhizotrainer.store.contents import Contents
from rhizotrainer.store.places import SET_ASIDE, BackupFile
from rhizotrainer.store.restoring import KeptBackup
from rhizotrainer.ui.pages.safekeeping.card import BackupCard
from tests.screens_history import NOW, Story
from tests.screens_scene import Act, Scene
from tests.screens_settings import read_from_the_right
from tests.screens_stage import Stage


def _kept(number: int, ago: timedelta, answers: int, reason: str = "", *, is_checked: bool = False) -> KeptBackup:
    file = BackupFile(Path(f"default-{number:05}.db"), number, NOW - ago, reason)
    return KeptBackup(file, 2_100_000, Contents(4, answers, answers // 20), is_checked=is_checked)


KEPT = (
    _kept(61, timedelta(minutes=30), 1834, is_checked=True),
    _kept(60, timedelta(hours=2), 1812),
    _kept(59, timedelta(hours=20), 1834, SET_ASIDE, is_checked=True),
    replace(_kept(58, timedelta(hours=22), 0), contents=None),
    _kept(57, timedelta(days=2), 1790, "-before-v4"),
    *(_kept(number, timedelta(days=60 - number, hours=5), number * 30) for number in range(56, 44, -1)),
)


def _shown(
    kept: tuple[KeptBackup, ...] | None, news: tuple[str, str, str] = ("", "", ""), *, share: float = 0.0
) -> Act:
    def act(stage: Stage) -> None:
        # The words are those of the language that is spoken by then.
        card = BackupCard(stage.window, build_backups_view(kept, Moment(NOW)))
        stage.sitting.cards.show_card(card)
        kind, *words = news
        if kind:
            card.show_news(kind, (words[0], words[1]))
        stage.settle()
        bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        stage.settle()

    return act


def _nothing(stage: Stage) -> None:
    """The first page is the screen."""


def damage(home: Path) -> None:
    """Spoil the first page of the results, as a bad disk does."""
    path = home / "data" / "learners" / "default.db"
    path.write_bytes(bytes(512) + path.read_bytes()[512:])


def _focused(stage: Stage) -> None:
    _shown(KEPT)(stage)
    for _ in range(5):
        stage.press(Qt.Key.Key_Tab)


TROUBLE = (
    "error",
    "The backup default-00058-2026-11-22-2000.db is damaged, so it was not restored.",
    "Your results are as they were. Choose another backup.",
)

SCENES: tuple[Scene, ...] = (
    Scene("backups", Story.BUSY, _shown(KEPT)),
    Scene("backups-end", Story.BUSY, _shown(KEPT, share=1.0)),
    Scene("backups-focused", Story.BUSY, _focused),
    Scene("backups-reading", Story.BUSY, _shown(None)),
    Scene("backups-none", Story.BUSY, _shown(())),
    Scene("backups-trouble", Story.BUSY, _shown(KEPT, TROUBLE)),
    Scene("backups-mirrored", Story.BUSY, read_from_the_right(_shown(KEPT))),
    Scene("banner-recovered", Story.BUSY, _nothing, disturb=damage),
)
