"""Break a learner's file in every way at hand, many times over, and count what was confirmed and what was found again.

`python -m tests.store.many_faults [KIND …] [--runs N] [--seed N]` prints one line of JSON a kind: how many runs, how
many answers were confirmed, how many of them are missing. An answer counts as confirmed from the moment at which
`record_attempt` has returned, which is before any screen shows its verdict. Every run is a process of its own, forked
while this one holds no file and no thread.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from rhizotrainer.model.learning import Confidence, MissCause, Verdict
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import find_wal_path
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record

ITEMS = tuple(make_item(f"item-{number}") for number in range(40))
DERIVED = ("memory", "moved", "days", "confidences", "banks", "tallies", "misses")
Tell = Callable[[str], object]
# Kept small enough for a check of the whole file after every run.
RUNS_A_FILE = 100


@dataclass
class Tally:
    """What a kind of fault did. `missing` names the answers that were confirmed and are not there."""

    kind: str
    runs: int = 0
    confirmed: int = 0
    refused: int = 0
    missing: list[str] = field(default_factory=list)
    spoilt: list[str] = field(default_factory=list)

    def report(self) -> str:
        """Return the counts as one line of JSON."""
        counts = {"kind": self.kind, "runs": self.runs, "confirmed": self.confirmed, "refused": self.refused}
        return json.dumps(counts | {"missing": len(self.missing), "spoilt": self.spoilt[:3]})


def answer(store: LearnerStore, number: int, now: datetime) -> str:
    """Record an answer whose id is its number; return the id once it is durable."""
    item = ITEMS[number % len(ITEMS)]
    attempt = make_attempt(item, number=number, session=f"s{number % 3}", answered_at=now)
    verdict = Verdict.CORRECT if number % 3 else Verdict.INCORRECT
    attempt = replace(attempt, verdict=verdict, confidence=(None, *Confidence)[number % 5])
    attempt = replace(attempt, fact="shared" if number % 7 == 0 else "")
    memory = make_memory(item.address, last_review=now, due=now + timedelta(days=1 + number % 9))
    store.record_attempt(attempt, memory, local_day=now.date().isoformat())
    return attempt.id


def play(tell: Tell, path: Path, start: int, count: int, now: datetime = NOW) -> None:
    """Do what a sitting does: sessions, answers, flags, notes, causes, an answer taken back."""
    with LearnerStore.open(path, now=now) as store:
        store.begin_session(make_record(ITEMS[:5], id=f"s{start % 3}"))
        for number in range(start, start + count):
            moment = now + timedelta(seconds=number)
            given = answer(store, number, moment)
            tell(given)
            if number % 4 == 0:
                store.set_flag(ITEMS[number % 9].address, bool(number % 8), now=moment)
                store.set_note(ITEMS[number % 9].address, f"note {number}", now=moment)
            if number % 6 == 0:
                MissLog(store).record_cause(given, MissCause.CONFUSED, confused_with="root", now=moment)
            if number % 11 == 0:
                store.withdraw_attempt(given, now=moment)


def fork(work: Callable[[Tell], object]) -> tuple[int, int]:
    """Do some work in a process of its own; return its id and where its confirmations can be read, one a line."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    code = 0
    try:
        work(lambda confirmed: os.write(writing, f"{confirmed}\n".encode()))
    except StoreError:
        code = 3
    except Exception:  # noqa: BLE001 - whatever it was, the process says so and ends here
        sys.excepthook(*sys.exc_info())
        code = 4
    os._exit(code)


def finish(child: int, reading: int) -> tuple[int, list[str]]:
    """Wait for a process; return how it ended and what it confirmed. A line cut by its end confirms nothing."""
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().split(b"\n")[:-1]
    status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status), [line.decode() for line in lines]


def check(path: Path, confirmed: set[str], tally: Tally, *, is_whole: bool = False) -> None:
    """Look for what was confirmed with nothing but SQLite; `is_whole` also holds what is derived against attempts."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        found = {row[0] for row in connection.execute("SELECT id FROM attempts")}
        tally.missing += sorted(confirmed - found)
        said = connection.execute("PRAGMA integrity_check(1)" if is_whole else "PRAGMA quick_check(1)").fetchone()[0]
        if said != "ok":
            tally.spoilt.append(str(said))
    if is_whole:
        with LearnerStore.open(path, now=NOW) as store:
            before = _dump(store.connection)
            store.rebuild_derived()
            if _dump(store.connection) != before:
                tally.spoilt.append("what is derived is not what attempts add up to")


def kill(folder: Path, runs: int, rng: random.Random) -> Tally:
    """Kill −9 at a random moment of opening, writing and closing; the next process goes on with the same file."""
    tally = Tally("kill -9")
    path, confirmed, number = folder / "0.db", set[str](), 0
    for run in range(runs):
        if run % RUNS_A_FILE == 0:
            if run:
                check(path, confirmed, tally, is_whole=True)
            path, confirmed = folder / f"{run}.db", set()
        start, number = number, number + 200
        child, reading = fork(partial(play, path=path, start=start, count=200))
        # A third of the kills meets the opening; the others any write of a sitting.
        time.sleep(rng.random() * (0.03 if rng.random() < 1 / 3 else 0.3))
        os.kill(child, signal.SIGKILL)
        code, told = finish(child, reading)
        if code not in (0, -signal.SIGKILL):
            tally.spoilt.append(f"run {run} ended with {code}")
        confirmed |= set(told)
        tally.runs, tally.confirmed = tally.runs + 1, tally.confirmed + len(told)
        if path.exists() and path.stat().st_size:
            check(path, confirmed, tally)
    check(path, confirmed, tally, is_whole=True)
    return tally


def fill_up(folder: Path, runs: int, _rng: random.Random) -> Tally:
    """Let no file grow beyond a limit that moves by half a page a run, so that every write of a sitting meets it.

    Every fourth run begins without a file at all.
    """
    import resource

    tally = Tally("disk full")
    for run in range(runs):
        path = folder / f"{run}.db"
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        if run % 4:
            finish(*fork(partial(play, path=path, start=0, count=2)))

        def limited(tell: Tell, path: Path = path, run: int = run, hard: int = hard) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (2048 * (run + 1), hard))
            try:
                play(tell, path, 2, 30)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

        code, told = finish(*fork(limited))
        tally.refused += code == 3
        if code not in (0, 3):
            tally.spoilt.append(f"run {run} ended with {code}")
        # With space made, all of it is taken again and each answer counts once.
        code, again = finish(*fork(partial(play, path=path, start=2, count=30)))
        if code:
            tally.spoilt.append(f"run {run} did not go on: {code}")
        tally.runs, tally.confirmed = tally.runs + 1, tally.confirmed + len(told)
        check(path, set(told) | set(again), tally, is_whole=True)
        _clear(path)
    return tally


def cut_power(folder: Path, runs: int, rng: random.Random) -> Tally:
    """Cut SQLite's log where a power cut may leave it: anywhere beyond what the disk had confirmed, or (every other
    run) anywhere at all, as by a disk that lied; then the journal has what the log lost."""
    tally = Tally("power cut")
    for run in range(runs):
        path = folder / f"{run}.db"
        wal = find_wal_path(path)
        until = rng.randrange(5, 60)

        def work(tell: Tell, path: Path = path, until: int = until) -> None:
            confirmed: list[str] = []

            def tell_and_die(one: str) -> None:
                tell(one)
                confirmed.append(one)
                if len(confirmed) == until:
                    os.kill(os.getpid(), signal.SIGKILL)

            play(tell_and_die, path, 0, 60)

        _code, told = finish(*fork(work))
        if wal.exists():
            size = wal.stat().st_size
            cut = rng.randrange(size + 1) if run % 2 else size
            with wal.open("r+b") as file:
                file.truncate(cut)
                file.seek(0, os.SEEK_END)
                file.write(rng.randbytes(rng.randrange(5000)))
        with LearnerStore.open(path, now=NOW + timedelta(hours=1)):
            pass
        tally.runs, tally.confirmed = tally.runs + 1, tally.confirmed + len(told)
        check(path, set(told), tally, is_whole=run % 10 == 0)
        _clear(path)
    return tally


def jump_clock(folder: Path, runs: int, rng: random.Random) -> Tally:
    """Let the clock jump by up to a year either way between sittings and within them; backups come and go meanwhile."""
    tally = Tally("clock jumps")
    path, confirmed, now = folder / "learner.db", list[str](), NOW
    for run in range(runs):
        now += timedelta(days=rng.choice((-365, -30, -1, 0, 1, 30, 365)), seconds=rng.randrange(90_000))
        code, told = finish(*fork(partial(play, path=path, start=run * 20, count=20, now=now)))
        if code:
            tally.spoilt.append(f"run {run} ended with {code}")
        confirmed += told
        tally.runs += 1
    tally.confirmed = len(confirmed)
    check(path, set(confirmed), tally, is_whole=True)
    with closing(sqlite3.connect(path)) as connection:
        found = [row[0] for row in connection.execute("SELECT id FROM attempts ORDER BY sequence")]
    if found != confirmed:
        tally.spoilt.append("the order of answers is not the order in which they were given")
    return tally


def meet_another(folder: Path, runs: int, rng: random.Random) -> Tally:
    """Let two processes at a time want the same file; one writes, the other is refused and comes again."""
    tally = Tally("two processes")
    path, confirmed = folder / "learner.db", set[str]()
    for run in range(runs):
        pair = [fork(partial(play, path=path, start=start, count=15)) for start in (run * 100, run * 100 + 50)]
        if rng.random() < 0.5:
            time.sleep(rng.random() * 0.05)
            with suppress(ProcessLookupError):
                os.kill(pair[0][0], signal.SIGKILL)
        for child, reading in pair:
            code, told = finish(child, reading)
            tally.refused += code == 3
            if code not in (0, 3, -signal.SIGKILL):
                tally.spoilt.append(f"run {run} ended with {code}")
            confirmed |= set(told)
        tally.runs += 1
    tally.confirmed = len(confirmed)
    check(path, confirmed, tally, is_whole=True)
    return tally


KINDS: dict[str, tuple[Callable[[Path, int, random.Random], Tally], int]] = {
    "kill": (kill, 1000),
    "full": (fill_up, 160),
    "power": (cut_power, 200),
    "clock": (jump_clock, 100),
    "two": (meet_another, 60),
}


def run_kind(name: str, runs: int, seed: int) -> Tally:
    """Run one kind of fault in a folder of its own."""
    work, _usual = KINDS[name]
    with tempfile.TemporaryDirectory() as folder:
        return work(Path(folder), runs, random.Random(seed))


def _dump(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    return [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in DERIVED]


def _clear(path: Path) -> None:
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()


def main() -> int:
    """Run what is asked for and print the counts; 1 where an answer is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], default=[])
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args()
    failed = 0
    for name in options.kinds or KINDS:
        tally = run_kind(name, options.runs or KINDS[name][1], options.seed)
        print(tally.report(), flush=True)
        failed += len(tally.missing) + len(tally.spoilt)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
