"""Keep a note of what came back of a damaged file until the learner was told; a kill in between must not swallow it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from rhizotrainer.store.places import (
    BackupFile,
    find_backup_folder,
    find_recovery_note,
    make_private_file,
    sync_file,
    sync_folder,
)


def note_recovery(path: Path, values: Mapping[str, Any]) -> None:
    """Write what came back, on the disk before the new file takes its place.

    Raises: OSError.
    """
    backup: BackupFile | None = values["backup"]
    kept = {**values, "kept_as": values["kept_as"].name}
    if backup is not None:
        kept["backup"] = [backup.file.name, backup.number, backup.taken_at.isoformat(), backup.reason]
    note = find_recovery_note(path)
    make_private_file(note)
    note.write_text(json.dumps(kept), encoding="utf-8")
    sync_file(note)
    sync_folder(note.parent)


def read_note(path: Path) -> dict[str, Any] | None:
    """Return what was noted, None where there is nothing that can be read."""
    folder = find_backup_folder(path)
    try:
        values = json.loads(find_recovery_note(path).read_bytes())
        values["kept_as"] = folder / values["kept_as"]
        if values["backup"] is not None:
            name, number, taken_at, reason = values["backup"]
            values["backup"] = BackupFile(folder / name, number, datetime.fromisoformat(taken_at), reason)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return dict(values)
