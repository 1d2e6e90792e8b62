"""Say where a learner's own files live: answers, settings, the compiled banks and the log.

The places are those of the operating system; the variable ``RHIZOTRAINER_HOME`` overrides them
all with one folder. The functions only name places: nothing but `ensure_private_folder` may
create or change anything on disk.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

DEFAULT_LEARNER = "default"
LEARNER_NAME_LIMIT = 40
LEARNER_NAME_RULE = (
    f"A learner's name has 1 to {LEARNER_NAME_LIMIT} letters, digits, spaces, hyphens and underscores, "
    "and begins and ends with a letter or digit."
)

# Windows opens a device instead of a file for these, whatever ending the file has.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")})


def data_folder() -> Path:
    """Return the folder of what is precious: the learners' stores and their backups."""
    return _find_folder("data")


def cache_folder() -> Path:
    """Return the folder of what can be built again at any time."""
    return _find_folder("cache")


def config_folder() -> Path:
    """Return the folder of the settings."""
    return _find_folder("config")


def log_folder() -> Path:
    """Return the folder of the log."""
    return _find_folder("log")


def learner_file(name: str) -> Path:
    """Return the store of the learner called ``name``.

    Raises: ValueError with `LEARNER_NAME_RULE` where that is not a learner's name.
    """
    if not is_learner_name(name):
        raise ValueError(LEARNER_NAME_RULE)
    return data_folder() / "learners" / f"{name}.db"


def catalogue_file() -> Path:
    """Return the file of the compiled banks."""
    return cache_folder() / "catalogue.db"


def shelf_file() -> Path:
    """Return where commands keep what they read of banks; disposable."""
    return catalogue_file().with_name("units.sqlite")


def settings_file() -> Path:
    """Return the file of the settings."""
    return config_folder() / "settings.json"


def learner_settings_file(name: str) -> Path:
    """Return the file of one learner's settings; the default learner's are those that were there first.

    Raises: ValueError with `LEARNER_NAME_RULE` where that is not a learner's name.
    """
    if not is_learner_name(name):
        raise ValueError(LEARNER_NAME_RULE)
    return settings_file() if name == DEFAULT_LEARNER else config_folder() / f"settings-{name}.json"


def profiles_file() -> Path:
    """Return the file that says what the learners are called and which colours they have."""
    return config_folder() / "profiles.json"


def reports_folder(name: str) -> Path:
    """Return the folder of the reports that a learner wrote about questions."""
    folder = data_folder() / "reports"
    return folder if name == DEFAULT_LEARNER else folder / name


def is_learner_name(name: str) -> bool:
    """Say whether ``name`` keeps `LEARNER_NAME_RULE`, and so is a safe name for a file everywhere."""
    return (
        0 < len(name) <= LEARNER_NAME_LIMIT
        and name[0].isalnum()
        and name[-1].isalnum()
        and all(character.isalnum() or character in " -_" for character in name)
        and name.lower() not in _DEVICES
    )


def ensure_private_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, for their owner's eyes alone.

    Raises: OSError where the folder cannot be made.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
    if not path.is_dir():
        raise NotADirectoryError(f"{path} is in the way of a folder of that name.")
    if os.name == "posix" and path.stat().st_mode & 0o077:
        # A file system without owners (a memory stick) refuses this, and studying must go on there.
        with suppress(PermissionError):
            path.chmod(0o700)


def _find_folder(kind: str) -> Path:
    home = os.environ.get("RHIZOTRAINER_HOME", "")
    if home:
        return Path(home).expanduser().absolute() / kind
    # Imported here for a quick start-up: 8 ms that a start with RHIZOTRAINER_HOME has no use for.
    import platformdirs

    dirs = platformdirs.PlatformDirs("rhizotrainer", appauthor=False)
    places = {
        "data": dirs.user_data_path,
        "cache": dirs.user_cache_path,
        "config": dirs.user_config_path,
        "log": dirs.user_log_path,
    }
    return places[kind]
