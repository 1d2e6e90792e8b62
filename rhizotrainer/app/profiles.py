"""The learners at this computer: each has a file of results, a name to be called by and a colour.

What they are called stands in one small JSON file; losing it costs names and colours, never answers, since the files of
results are found anyway. A learner's file keeps its name whatever the learner is called. This module opens no results.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.values import dataclass
from rhizotrainer.paths import (
    DEFAULT_LEARNER,
    LEARNER_NAME_LIMIT,
    ensure_private_folder,
    is_learner_name,
    learner_file,
    profiles_file,
)
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Learners")
# Roles of the theme, so that a colour can be told from its ground by day, by night and at high contrast.
COLOURS = ("accent", "correct", "warn", "flag", "incorrect", "ink3")
_FIRST_TITLE = later("Learner 1")


@dataclass(frozen=True, slots=True)
class Profile:
    """One learner: the name of their file, what they are called, and the role of the theme that colours them."""

    name: str
    title: str
    colour: str = COLOURS[0]


@dataclass(frozen=True, slots=True)
class Profiles:
    """All learners, the oldest first, and the file name of the one who studied last."""

    everyone: tuple[Profile, ...] = ()
    last: str = DEFAULT_LEARNER

    def find(self, name: str) -> Profile | None:
        """Return the learner with that file name, None where there is none."""
        return next((profile for profile in self.everyone if profile.name == name), None)


def load_profiles(current: str = DEFAULT_LEARNER) -> Profiles:
    """Return the learners that are known by name, then those whose results lie there, then `current`."""
    stored = _read(profiles_file())
    rows = stored.get("learners")
    known = [profile for profile in map(_as_profile, rows if isinstance(rows, list) else []) if profile is not None]
    unique = list({profile.name: profile for profile in known}.values())
    for name in (*_list_files(), current):
        if all(profile.name != name for profile in unique) and is_learner_name(name):
            unique.append(_name_learner(name, unique))
    last = stored.get("last")
    names = {profile.name for profile in unique}
    return Profiles(tuple(unique), last if isinstance(last, str) and last in names else DEFAULT_LEARNER)


def save_profiles(profiles: Profiles) -> None:
    """Write names and colours in one step.

    Raises: RhizotrainerError where the disk refuses.
    """
    path = profiles_file()
    beside = path.with_name(path.name + ".new")
    rows = [{"name": each.name, "title": each.title, "colour": each.colour} for each in profiles.everyone]
    try:
        ensure_private_folder(path.parent)
        content = json.dumps({"last": profiles.last, "learners": rows}, indent=1, ensure_ascii=False)
        beside.write_text(content, encoding="utf-8")
        beside.replace(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise RhizotrainerError(
            tr("The learners' names were not saved: {reason}.", reason=reason),
            tr("Make space on the disk, then try again."),
        ) from error


def find_last_learner() -> str:
    """Return the file name of the learner who studied last at the window."""
    last = _read(profiles_file()).get("last")
    return last if isinstance(last, str) and is_learner_name(last) and learner_file(last).exists() else DEFAULT_LEARNER


def add_profile(profiles: Profiles, title: str, colour: str) -> tuple[Profiles, Profile]:
    """Return the learners with a new one, whose file name is made from what they are called.

    Raises: RhizotrainerError where nobody can be called that.
    """
    title = check_title(title, profiles.everyone)
    profile = Profile(_find_free_name(title, profiles.everyone), title, colour)
    return replace(profiles, everyone=(*profiles.everyone, profile)), profile


def change_profile(profiles: Profiles, name: str, *, title: str, colour: str) -> Profiles:
    """Return the learners with one of them called otherwise or in another colour; the files keep their names.

    Raises: RhizotrainerError where nobody can be called that.
    """
    title = check_title(title, [each for each in profiles.everyone if each.name != name])
    changed = Profile(name, title, colour)
    return replace(profiles, everyone=tuple(changed if each.name == name else each for each in profiles.everyone))


def drop_profile(profiles: Profiles, name: str) -> Profiles:
    """Return the learners without one of them; the first of the others is the last one then, if it was this."""
    others = tuple(each for each in profiles.everyone if each.name != name)
    last = profiles.last if profiles.last != name else others[0].name if others else DEFAULT_LEARNER
    return Profiles(others, last)


def check_title(title: str, others: Iterable[Profile]) -> str:
    """Return what a learner is to be called, without space around it.

    Raises: RhizotrainerError where it is empty, too long or taken.
    """
    title = " ".join(title.split())
    if not title or len(title) > LEARNER_NAME_LIMIT or not title.isprintable():
        raise RhizotrainerError(
            tr("A learner's name has 1 to {limit} letters.", limit=LEARNER_NAME_LIMIT), tr("Write another name.")
        )
    if any(each.title.casefold() == title.casefold() for each in others):
        raise RhizotrainerError(
            tr("There is a learner called “{name}” already.", name=title), tr("Write another name.")
        )
    return title


def pick_colour(profiles: Sequence[Profile]) -> str:
    """Return a colour that no learner has yet, or the one that fewest have."""
    taken = [profile.colour for profile in profiles]
    return min(COLOURS, key=taken.count)


def _name_learner(name: str, others: Sequence[Profile]) -> Profile:
    title = tr(_FIRST_TITLE) if name == DEFAULT_LEARNER else name
    return Profile(name, title, pick_colour(others))


def _find_free_name(title: str, others: Iterable[Profile]) -> str:
    """Return a file name that no learner has, not even where big and small letters are the same to the disk."""
    kept = "".join(sign if sign.isalnum() or sign in "-_" else " " for sign in title)
    base = " ".join(kept.split()).strip(" -_")[: LEARNER_NAME_LIMIT - 4].strip(" -_")
    base = base if is_learner_name(base) else "learner"
    taken = {each.name.casefold() for each in others} | {name.casefold() for name in _list_files()}
    taken.add(DEFAULT_LEARNER)
    number = 1
    name = base
    while name.casefold() in taken:
        number += 1
        name = f"{base} {number}"
    return name


def _list_files() -> list[str]:
    folder = learner_file(DEFAULT_LEARNER).parent
    if not folder.is_dir():
        return []
    return sorted(path.stem for path in folder.glob("*.db") if is_learner_name(path.stem) and path.is_file())


def _read(path: Path) -> dict[str, Any]:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _as_profile(row: object) -> Profile | None:
    if not isinstance(row, dict):
        return None
    name, title, colour = (row.get(key) for key in ("name", "title", "colour"))
    if not isinstance(name, str) or not is_learner_name(name) or not isinstance(title, str) or not title.strip():
        return None
    # The file may have been edited: a name has to be one that can be shown, and written to confirm a deletion.
    shown = " ".join(title.split())[:LEARNER_NAME_LIMIT].strip()
    return Profile(
        name,
        shown if shown.isprintable() else name,
        colour if isinstance(colour, str) and colour in COLOURS else COLOURS[0],
    )
