"""A learner's preferences, kept as one small JSON file; losing it costs choices, never answers."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from rhizotrainer.model.values import dataclass
from rhizotrainer.paths import DEFAULT_LEARNER, ensure_private_folder, learner_settings_file, settings_file

THEMES = ("system", "light", "dark")
CONTRASTS = ("system", "normal", "high")
MOTIONS = ("system", "reduced", "full")
LATEST_DAY_START = 6
LARGEST_LIMIT = 9999
EXAM_TIME_FACTORS = (1.0, 1.25, 1.5, 2.0)
EXAM_TARGETS = (0.7, 0.97)
LARGEST_EXAM_CAP = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """What the learner chose. `text_scale` is 1.0 … 2.0; the `new_…` fields remember the last new session.

    `day_starts_at` is the hour, 0 … 6, at which the learner's day begins; the limits count questions a day, 0 for none.
    `practise` is what the session builder was left with, `presets` are its presets, both as `app.presets` writes them.
    `exam_date` is an ISO date, empty for none; towards it `exam_cap` questions a day of `exam_banks` (none: all) are
    to bring recall to `exam_target` on the day. `language` is a code such as "ru", empty for the system's.
    `added_banks` are shared by all learners.
    """

    theme: str = "system"
    text_scale: float = 1.0
    added_banks: tuple[str, ...] = ()
    has_started: bool = False
    new_bank: str = ""
    new_topic: str = ""
    new_status: tuple[str, ...] = ("unseen", "missed")
    new_count: int = 20
    is_timer_shown: bool = True
    is_right_page_shown: bool = True
    are_letter_keys_on: bool = True
    contrast: str = "system"
    motion: str = "system"
    language: str = ""
    day_starts_at: int = 0
    new_per_day: int = 0
    reviews_per_day: int = 0
    asks_confidence: bool = True
    exam_time_factor: float = 1.0
    practise: str = ""
    presets: tuple[str, ...] = ()
    exam_date: str = ""
    exam_target: float = 0.9
    exam_cap: int = 40
    exam_banks: tuple[str, ...] = ()
    is_knowledge_shown: bool = True


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing, damaged or foreign file gives the defaults for whatever it does not say."""
    return _checked(_read(path) or {})


def load_learner_settings(learner: str) -> Settings:
    """Read a learner's settings; the banks that were added are everyone's and stand in the default learner's file."""
    settings = load_settings(learner_settings_file(learner))
    if learner == DEFAULT_LEARNER:
        return settings
    return replace(settings, added_banks=load_settings(settings_file()).added_banks)


def save_learner_settings(path: Path, settings: Settings, *, before: Settings) -> bool:
    """Write a learner's settings to their file, and the banks that were added to everyone's beside it.

    `before` is what this window knew: of the banks only what it added or took away is written, since another learner's
    window may have added some meanwhile.
    """
    shared_file = path.with_name(settings_file().name)
    stored = _read(shared_file)
    banks = settings.added_banks
    if stored is not None:
        shared = _checked(stored)
        gone = set(before.added_banks) - set(banks)
        new = [bank for bank in banks if bank not in before.added_banks]
        banks = tuple(dict.fromkeys([*(bank for bank in shared.added_banks if bank not in gone), *new]))
        if path != shared_file and shared.added_banks != banks:
            save_settings(shared_file, replace(shared, added_banks=banks))
    elif path != shared_file and banks:
        save_settings(shared_file, Settings(added_banks=banks))
    return save_settings(path, replace(settings, added_banks=banks))


def save_settings(path: Path, settings: Settings) -> bool:
    """Write the settings in one step; return False where the disk refuses, since no answer depends on them."""
    beside = path.with_name(path.name + ".new")
    try:
        ensure_private_folder(path.parent)
        beside.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except (OSError, ValueError):
        # ValueError: a path of a bank that no encoding can write.
        return False
    return True


def _read(path: Path) -> dict[str, Any] | None:
    """Return what a file says, None where it says nothing that can be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return stored if isinstance(stored, dict) else None


def _checked(stored: dict[str, Any]) -> Settings:
    kept: dict[str, Any] = {}
    for field in fields(Settings):
        value = stored.get(field.name)
        default = field.default
        if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(part, str) for part in value):
            kept[field.name] = tuple(value)
        elif isinstance(default, float) and isinstance(value, int | float) and not isinstance(value, bool):
            # A whole number that somebody wrote may be too long for a float, and NaN is no number at all.
            kept[field.name] = float(value) if abs(value) <= LARGEST_LIMIT else default
        elif type(value) is type(default):
            kept[field.name] = value
    settings = Settings(**kept)
    return replace(
        settings,
        theme=settings.theme if settings.theme in THEMES else "system",
        contrast=settings.contrast if settings.contrast in CONTRASTS else "system",
        motion=settings.motion if settings.motion in MOTIONS else "system",
        day_starts_at=min(LATEST_DAY_START, max(0, settings.day_starts_at)),
        new_per_day=min(LARGEST_LIMIT, max(0, settings.new_per_day)),
        reviews_per_day=min(LARGEST_LIMIT, max(0, settings.reviews_per_day)),
        exam_time_factor=settings.exam_time_factor if settings.exam_time_factor in EXAM_TIME_FACTORS else 1.0,
        exam_date=_checked_date(settings.exam_date),
        exam_target=min(EXAM_TARGETS[1], max(EXAM_TARGETS[0], settings.exam_target)),
        exam_cap=min(LARGEST_EXAM_CAP, max(1, settings.exam_cap)),
        text_scale=min(2.0, max(1.0, settings.text_scale)),
        new_count=min(200, max(1, settings.new_count)),
    )


def _checked_date(text: str) -> str:
    """Return an ISO date as it is, and nothing for what is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
