"""Scenes of backups: the card with all of them, what came back of damaged results, and the way back to a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from rhizotrainer.app.safekeeping_views import build_backups_view
from rhizotrainer.app.safekeeping_words import Moment
from rhizotrainer.ui.pages.safekeeping.card import BackupCard
from rhizotrainer.ui.pages.safekeeping.view import BackupsView, BackupView
from tests.screens_history import NOW, Story
from tests.screens_scene import Act, Scene
from tests.screens_settings import read_from_the_right
from tests.screens_stage import Stage

ABOUT = build_backups_view(None, Moment(NOW)).about
MANY = BackupsView(
    ABOUT,
    (
        BackupView(61, "Today at 14:00", "1834 answers · 96 sessions · 2.1 MB · checked"),
        BackupView(60, "Today at 13:00", "1812 answers · 95 sessions · 2.1 MB · checked"),
        BackupView(
            59,
            "Yesterday at 21:40",
            "1834 answers · 96 sessions · 2.1 MB · checked · what you had before going back",
        ),
        BackupView(58, "Yesterday at 20:00", "This backup cannot be read, 2.1 MB", can_restore=False),
        BackupView(57, "On 21 November at 09:15", "1790 answers · 93 sessions · 2 MB · made before an update"),
        *(
            BackupView(number, f"On {number - 36} November at 18:30", f"{number * 30} answers · 90 sessions · 2 MB")
            for number in range(56, 44, -1)
        ),
    ),
)


def _shown(view: BackupsView, news: tuple[str, str, str] = ("", "", ""), *, share: float = 0.0) -> Act:
    def act(stage: Stage) -> None:
        card = BackupCard(stage.window, view)
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
    _shown(MANY)(stage)
    for _ in range(5):
        stage.press(Qt.Key.Key_Tab)


TROUBLE = (
    "error",
    "The backup default-00058-2026-11-22-2000.db is damaged, so it was not restored.",
    "Your results are as they were. Choose another backup.",
)

SCENES: tuple[Scene, ...] = (
    Scene("backups", Story.BUSY, _shown(MANY)),
    Scene("backups-end", Story.BUSY, _shown(MANY, share=1.0)),
    Scene("backups-focused", Story.BUSY, _focused),
    Scene("backups-reading", Story.BUSY, _shown(BackupsView(ABOUT))),
    Scene("backups-none", Story.BUSY, _shown(BackupsView(ABOUT, ()))),
    Scene("backups-trouble", Story.BUSY, _shown(MANY, TROUBLE)),
    Scene("backups-mirrored", Story.BUSY, read_from_the_right(_shown(MANY))),
    Scene("banner-recovered", Story.BUSY, _nothing, disturb=damage),
)
