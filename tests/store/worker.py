"""Do to a learner's file, in a process of its own, what the tests of this folder cannot do in theirs.

`python -m tests.store.worker COMMAND PATH [NUMBER]`; what a command found out it prints as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record

NOBODY = 65534


def hold(path: Path, _: int) -> None:
    """Open the store and keep it until standard input ends."""
    with LearnerStore.open(path, now=NOW):
        tell("held")
        sys.stdin.read()


def answer_and_die(path: Path, number: int) -> None:
    """Record one answer and be killed at once."""
    store = LearnerStore.open(path, now=NOW)
    record(store, number)
    os.kill(os.getpid(), signal.SIGKILL)


def begin_and_die(path: Path, _: int) -> None:
    """Begin a session of three, answer its first question and be killed."""
    store = LearnerStore.open(path, now=NOW)
    items = [make_item(name) for name in ("one", "two", "three")]
    store.begin_session(make_record(items))
    attempt = make_attempt(items[0])
    store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
    os.kill(os.getpid(), signal.SIGKILL)


def open_as_nobody(path: Path, _: int) -> None:
    """Try to open the store without root's power over permissions."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        LearnerStore.open(path, now=NOW).close()
        tell("opened")
    except StoreError as error:
        tell({"error": type(error).__name__, "text": str(error)})


def meet_size_limit(path: Path, _: int) -> None:
    """Answer until the system lets no file grow any more, then with that limit lifted."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]

    def limit() -> None:
        grown = max(path.stat().st_size, path.with_name(path.name + "-wal").stat().st_size)
        resource.setrlimit(resource.RLIMIT_FSIZE, (grown, hard))

    tell(meet_limit(path, limit, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))))


def meet_full_disk(path: Path, _: int) -> None:
    """Answer until the disk that holds the file is full, then with space made."""
    filler = path.parent / "filler"

    def fill() -> None:
        with filler.open("wb", buffering=0) as file:
            while True:
                try:
                    file.write(b"x" * 4096)
                except OSError:
                    return

    tell(meet_limit(path, fill, filler.unlink))


def meet_limit(path: Path, limit: Callable[[], object], lift: Callable[[], object]) -> dict[str, object]:
    with LearnerStore.open(path, now=NOW) as store:
        for number in range(1, 6):
            record(store, number)
        limit()
        error = ""
        # A page that is in the log already may take another answer or two.
        for number in range(6, 60):
            try:
                record(store, number)
            except StoreError as found:
                error = type(found).__name__ + ": " + str(found)
                break
        during = store.answer_totals()[0], len(store.list_session_attempts("session-1"))
        lift()
        record(store, number)
        record(store, number)
        return {"error": error, "failed": number, "during": during, "after": store.answer_totals()[0]}


def record(store: LearnerStore, number: int) -> None:
    attempt = make_attempt(make_item(f"item-{number}"), number=number)
    store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")


def tell(finding: object) -> None:
    print(json.dumps(finding), flush=True)


COMMANDS = {
    do.__name__: do for do in (hold, answer_and_die, begin_and_die, open_as_nobody, meet_size_limit, meet_full_disk)
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
