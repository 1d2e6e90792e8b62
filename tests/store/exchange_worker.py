"""Exchange a learner's file over and over, in a process that the tests of this folder kill.

`python -m tests.store.exchange_worker COMMAND PATH`: `restore` goes back and forth between two states, `recover` spoils
the file and has it made again. A line is printed when the first round begins.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import find_backups
from rhizotrainer.store.restoring import exchange_file, prepare_restore
from tests.builders import NOW


def restore(path: Path) -> None:
    """Restore the oldest backup, then what was set aside, and so on."""
    while True:
        for backup in (find_backups(path)[-1], find_backups(path)[0]):
            exchange_file(path, prepare_restore(path, backup.file), now=NOW, origin=backup.file)


def recover(path: Path) -> None:
    """Damage the file, open it, and so on."""
    while True:
        path.write_bytes(path.read_bytes()[:6000])
        LearnerStore.open(path, now=NOW + timedelta(days=2)).close()


if __name__ == "__main__":
    work = {"restore": restore, "recover": recover}[sys.argv[1]]
    print("begun", flush=True)
    work(Path(sys.argv[2]))
