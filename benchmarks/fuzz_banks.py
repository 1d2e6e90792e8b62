"""Does any slip or malice in a bank's files raise, hang or fill the memory? Hundred thousand mutated banks in one run.

Starts from good banks: the small one of the tests, the examples of the manual, the shipped bank cut to two files, and
packages of them. Each case changes one to six things: bytes, lines, indentation, signs of YAML, odd letters, numbers,
lines of other files, whole files, drawings, sources, the bytes of a package. It is then loaded as `rhizobank check`
loads it, and every problem has to be a printable sentence at a place. A case that raises, takes more than 2 s, or leads
to more than 500 MB is kept in `--keep` with its seed, and the run ends with 1.

Run it as `python -m benchmarks.fuzz_banks [--cases N] [--seconds LIMIT] [--processes N] [--seed N]`; one case alone by
`--only SEED`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from benchmarks.bank_mutations import Files, mutate, mutate_package, seed_banks
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.shared_ids import find_shared_ids
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.model.errors import RhizotrainerError

SECONDS, MEGABYTES = 2.0, 500
# A case that is still under way then is ended by a signal.
_PATIENCE = 20
_MEMORY_FOLDER = Path("/dev/shm")
_BATCH = 50
_PACKAGES, _LARGE, _SOUND = 0.06, 0.02, 0.6
PACKAGE = "bank.rzbank"


def _measure_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(slots=True)
class Outcome:
    """What became of some cases: their number, the rules that told of something, the slowest, the memory in MB.

    `base` is the memory that the process had taken before; `megabytes` is what came on top of it.
    """

    cases: int = 0
    silent: int = 0
    refused: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    megabytes: float = 0.0
    base: float = field(default_factory=_measure_peak)
    failures: list[tuple[int, str]] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Take in what became of others."""
        self.cases += other.cases
        self.silent += other.silent
        self.refused += other.refused
        self.rules += other.rules
        self.slowest = max(self.slowest, other.slowest)
        self.megabytes = max(self.megabytes, other.megabytes)
        self.failures += other.failures


class _TooSlowError(BaseException):
    """A case did not end; no part of the program may catch this."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=3600, help="stop after so long, however many cases are done")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first case; each next one has one more")
    parser.add_argument("--only", type=int, help="run the case of this seed alone and show its files")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"), help="where the files of failures go")
    asked = parser.parse_args()
    if asked.only is not None:
        return _run_one(asked.only, asked.keep)
    begun = time.monotonic()
    outcome = run(
        asked.seed, asked.cases, processes=asked.processes, until=begun + asked.seconds, keep=asked.keep, is_told=True
    )
    print(_describe(outcome, time.monotonic() - begun))
    return 1 if outcome.failures else 0


def run(
    seed: int, cases: int, *, processes: int, until: float, keep: Path | None = None, is_told: bool = False
) -> Outcome:
    """Run the cases of the seeds from `seed` on, until the monotonic time `until`, and return what became of them.

    `processes` 0 runs them in this one. The files of failures are written to folders of `keep`.
    """
    total = Outcome()
    begun = time.monotonic()
    batches = [(start, min(start + _BATCH, seed + cases), until, keep) for start in range(seed, seed + cases, _BATCH)]
    if not processes:
        for batch in batches:
            total.add(_run_batch(batch))
        return total
    # Spawned, so that a case's memory is not measured on top of ours.
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for at, outcome in enumerate(pool.imap_unordered(_run_batch, batches)):
            total.add(outcome)
            for number, said in outcome.failures:
                print(f"seed {number}: {said}", flush=True)
            if is_told and at % 40 == 39:
                print(_describe(total, time.monotonic() - begun).splitlines()[0], flush=True)
    return total


def _describe(outcome: Outcome, seconds: float) -> str:
    told = ", ".join(f"{rule} {count}" for rule, count in outcome.rules.most_common())
    return (
        f"{outcome.cases} cases in {seconds:.0f} s: {len(outcome.failures)} failures, slowest "
        f"{outcome.slowest[0]:.2f} s (seed {outcome.slowest[1]}), {outcome.megabytes:.0f} MB at most\n"
        f"{outcome.silent} without an error, {outcome.refused} packages refused; "
        f"{len(outcome.rules)} rules told: {told}"
    )


def _run_batch(batch: tuple[int, int, float, Path | None]) -> Outcome:
    first, end, until, keep = batch
    outcome = Outcome()
    for seed in range(first, end):
        if time.monotonic() > until:
            break
        with _Folder() as folder:
            files = build_case(seed)
            said = _run_case(seed, files, folder, outcome)
        if said:
            outcome.failures.append((seed, said.strip().splitlines()[-1]))
            if keep is not None:
                _keep(keep / str(seed), files, said)
    return outcome


def build_case(seed: int) -> Files:
    """Return the files of the case of a seed; one whose name is that of a package is all of them."""
    rng = random.Random(seed)
    if rng.random() < _PACKAGES:
        return {PACKAGE: mutate_package(rng)}
    banks = seed_banks()
    dice = rng.random()
    # The small bank and the manual's have every key and no error, so that nothing stands before what is changed.
    files = dict(banks[-1] if dice < _LARGE else rng.choice(banks[:2]) if dice < _SOUND else rng.choice(banks[2:-1]))
    mutate(files, rng, banks)
    return files


def _run_case(seed: int, files: Files, folder: Path, outcome: Outcome) -> str:
    """Run one case into `outcome`, and return what is wrong with how it went, "" where all is well."""
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(_PATIENCE)
    begun = time.process_time()
    try:
        _write(files, folder / "bank")
        begun = time.process_time()
        said = _unpack(folder, outcome) if PACKAGE in files else _check(folder / "bank", outcome)
    except (Exception, _TooSlowError):  # noqa: BLE001 - any of them is what is looked for
        said = traceback.format_exc()
    finally:
        signal.alarm(0)
    outcome.cases += 1
    seconds = time.process_time() - begun
    outcome.slowest = max(outcome.slowest, (seconds, seed))
    megabytes = _measure_peak() - outcome.base
    is_news = outcome.megabytes <= MEGABYTES < megabytes
    outcome.megabytes = max(outcome.megabytes, megabytes)
    if not said and seconds > SECONDS:
        said = f"took {seconds:.1f} s"
    return said or (f"led to {megabytes:.0f} MB" if is_news else "")


def _check(root: Path, outcome: Outcome) -> str:
    listing = load_bank(root).listing
    problems = [*listing.problems, *find_shared_ids([listing]).values()]
    outcome.silent += not any(problem.is_error for problem in problems)
    outcome.rules.update({problem.rule for problem in problems})
    for problem in problems:
        if not str(problem).isprintable() or problem.place.line < 0 or problem.place.column < 0 or not problem.message:
            return f"no sentence at a place: {problem!r}"
    return ""


def _unpack(folder: Path, outcome: Outcome) -> str:
    try:
        root = unpack_package(folder / "bank" / PACKAGE, folder / "unpacked")
    except RhizotrainerError as error:
        outcome.refused += 1
        return "" if error.sentence and str(error).isprintable() else f"no sentence: {error!r}"
    return _check(root, outcome)


def _write(files: Files, root: Path) -> None:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _run_one(seed: int, keep: Path) -> int:
    files = build_case(seed)
    outcome = Outcome()
    with _Folder() as folder:
        said = _run_case(seed, files, folder, outcome)
    _keep(keep / str(seed), files, said)
    print(said or "all is well", f"({outcome.slowest[0]:.2f} s; its files are in {keep / str(seed)})")
    return 1 if said else 0


def _keep(folder: Path, files: Files, said: str) -> None:
    _write(files, folder / "bank")
    (folder / "said.txt").write_text(said, encoding="utf-8")


class _Folder:
    """A temporary folder in memory, where the system has a place for it."""

    def __enter__(self) -> Path:
        within = _MEMORY_FOLDER if os.access(_MEMORY_FOLDER, os.W_OK) else None
        self._path = Path(tempfile.mkdtemp(prefix="fuzz-", dir=within))
        return self._path

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _TooSlowError(f"did not end within {_PATIENCE} s")


if __name__ == "__main__":
    sys.exit(main())
