"""Carries all of a learner away in one archive, or deletes it: results, backups, reports, settings and the name.

Pure functions over paths, to be run off the window's thread; question banks are never touched.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rhizotrainer import __version__, paths
from rhizotrainer.app.profiles import drop_profile, load_profiles, save_profiles
from rhizotrainer.app.settings import Settings, load_settings, save_settings
from rhizotrainer.exchange.learner_archive import Belongings, write_archive
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.extract import extract_learner, remove_learner
from rhizotrainer.store.places import find_copy_path
from rhizotrainer.tongue import Tongue

tr = Tongue("Learners")


def export_learner(learner: str, target: Path, *, title: str, now: datetime) -> Path:
    """Write everything of a learner to a ZIP archive and return its path; never among the results themselves.

    Raises: RhizotrainerError where the results cannot be read or the archive not be written.
    """
    try:
        if target.resolve().is_relative_to(paths.data_folder().resolve()):
            # An archive in place of somebody's results would be the end of them.
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        try:
            extract = extract_learner(paths.learner_file(learner))
            belongings = Belongings(
                title,
                __version__,
                now,
                extract.file,
                paths.learner_settings_file(learner),
                extract.attempts,
                extract.notes,
                extract.flags,
                list_reports(learner),
            )
            return write_archive(belongings, target)
        finally:
            find_copy_path(paths.learner_file(learner)).unlink(missing_ok=True)
    except OSError as error:
        raise RhizotrainerError(
            tr("Nothing was exported: {reason}.", reason=error.strerror or str(error)),
            tr("Choose another place or make space, then try again."),
        ) from error


def delete_learner(learner: str, *, now: datetime) -> None:
    """Delete everything of a learner. Their window has to be closed before.

    Raises: RhizotrainerError where something could not be deleted; what is left can be deleted again.
    """
    remove_learner(paths.learner_file(learner), now=now)
    try:
        for report in list_reports(learner):
            report.unlink(missing_ok=True)
        with suppress(OSError):
            # Other learners' reports may lie below it.
            paths.reports_folder(learner).rmdir()
        _delete_settings(learner)
    except OSError as error:
        raise RhizotrainerError(
            tr("Not everything was deleted: {reason}.", reason=error.strerror or str(error)),
            tr("Make it possible, then delete it again."),
        ) from error
    profiles = load_profiles(learner)
    save_profiles(drop_profile(profiles, learner))


def list_reports(learner: str) -> tuple[Path, ...]:
    """Return the reports about questions that a learner wrote."""
    folder = paths.reports_folder(learner)
    return tuple(sorted(each for each in folder.glob("*.yaml") if each.is_file())) if folder.is_dir() else ()


def _delete_settings(learner: str) -> None:
    """Forget what the learner chose; the banks that were added are everyone's and stay."""
    path = paths.learner_settings_file(learner)
    if path != paths.settings_file():
        path.unlink(missing_ok=True)
        return
    added = load_settings(path).added_banks
    path.unlink(missing_ok=True)
    if added:
        save_settings(path, Settings(added_banks=added))
