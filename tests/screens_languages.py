"""Scenes in other languages: those of the app again, said in Russian, whose words are longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from rhizotrainer import paths
from rhizotrainer.app.settings import load_settings, save_settings
from tests.screens_scene import Scene

# One of each kind of page and card; all of them would only take longer.
AGAIN = (
    "first-run",
    "today-new",
    "today-due",
    "today-nothing-due",
    "question-chosen",
    "question-note",
    "answered-wrong",
    "answered-partly",
    "answered-differ",
    "answered-changed",
    "summary",
    "progress-few",
    "progress-full",
    "banks",
    "banks-broken",
    "card-settings",
    "card-shortcuts",
    "card-end",
    "card-report",
    "card-locked",
    "banner-not-saved",
    "exam-question",
    "exam-review",
    "exam-submit",
    "exam-result",
    "figure-letters",
    "figure-label",
    "search-found",
    "search-nothing",
    "practise",
    "practise-exam",
    "practise-no-match",
    "card-preset",
    "settings-end",
    "learner-delete",
    "study-hint-shown",
    "study-missed-why",
    "types-matching-answered",
    "types-ordering-answered",
    "types-numeric-answered",
    "types-cloze-answered",
    "progress-tables",
    "progress-read-out",
    "plan-today",
    "plan-card-tight",
    "plan-card-table",
    "memory-opened",
    "memory-better",
    "backups",
    "banner-recovered",
    "known-source",
    "known-figure",
    "atlas-gallery",
    "atlas-chosen",
)


def in_russian(scenes: Iterable[Scene]) -> tuple[Scene, ...]:
    """Return the scenes of `AGAIN` in Russian."""
    by_name = {scene.name: scene for scene in scenes}
    return tuple(_translated(by_name, name, "ru") for name in AGAIN)


def _translated(scenes: Mapping[str, Scene], name: str, language: str) -> Scene:
    scene = scenes[name]
    before = scene.disturb

    def speak(home: Path) -> object:
        file = paths.settings_file()
        save_settings(file, replace(load_settings(file), language=language))
        return before(home) if before is not None else None

    return replace(scene, name=f"{language}-{name}", disturb=speak)
