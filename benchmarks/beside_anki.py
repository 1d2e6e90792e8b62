"""How long do opening, answering, statistics and a fit take beside Anki's own library, over 100,000 items?

Both programs get the same 100,000 questions in 64 topics of four banks and the same 1,000,000 answers
(`anki_history.py`): Anki as notes, cards and review log with FSRS on, rhizotrainer as banks, catalogue and learner's
file. Then both are asked for the same in turns, each time in a process of its own, round after round, and the machine's
own pace is taken at the beginning and at the end. Anki is no dependency of this project: it stands in an environment of
its own.

    python -m venv ANKI && ANKI/bin/pip install anki
    python benchmarks/beside_anki.py --anki ANKI/bin/python [--keep FOLDER] [--rounds 7] [--only open,answers]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

# ruff: noqa: E402 - the path above is what makes these importable
from benchmarks.anki_history import make_history

ITEMS = 100_000
FIT_ROUNDS = 3
MISSING = """\
This compares with Anki's own library, which is no part of this project. Make an environment of its own for it, install
the package `anki` there, and name its interpreter:  --anki ENVIRONMENT/bin/python"""


class Deed(NamedTuple):
    """What is compared; `most` is how much of Anki's time is allowed."""

    name: str
    title: str
    most: float
    note: str


DEEDS = (
    Deed(
        "open",
        "open, counts, first queue",
        0.15,
        """
        Imports are not counted. Anki: Collection(), deck_due_tree(), get_queued_cards(). Ours: settings, learner's
        file, banks on disk held against the catalogue, all of Today's view, all that is due in its order, the first
        question.""",
    ),
    Deed(
        "answers",
        "answer and next, durable",
        1.0,
        """
        One answer after another in a queue that stands. Anki: build_answer(), answer_card(), get_queued_cards(), no
        rendering. Ours: Practice.check() (marking, FSRS, attempt, memory, counts, journal) and advance(); the questions
        of a session are loaded when it begins, which is printed apart. Both wait for the disk (synchronous=FULL).""",
    ),
    Deed(
        "statistics",
        "statistics of all time",
        0.25,
        """
        Anki: the call behind its statistics, whole collection, all time, which goes through all reviews. Ours: all that
        Progress shows of all time, from what is kept beside attempts; forecasts and means of four weeks ago are made of
        samples where there is very much.""",
    ),
    Deed(
        "fit",
        "fit of parameters",
        0.3,
        """
        Anki: compute_fsrs_params over all reviews. Ours: of very many answers a share of whole memories; two fits, one
        of them to be measured against the newest fifth, and what holds now measured against it too.""",
    ),
)


def main() -> int:
    options = read_options()
    chosen = [deed for deed in DEEDS if not options.only or deed.name in options.only.split(",")]
    with working_folder(options.keep) as folder:
        version = make_both(folder, options.anki)
        print(f"Anki {version}; {options.rounds} rounds in turns, medians (fastest to slowest) in ms\n")
        floors = [take_floor(folder, options.turns)]
        are_kept = [compare(deed, folder, options) for deed in chosen]
        floors.append(take_floor(folder, options.turns))
    show_floors(floors)
    return 0 if all(are_kept) else 1


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--anki", type=Path, help="the interpreter of an environment that has the package anki")
    parser.add_argument("--keep", type=Path, help="folder to build in, used again by the next run")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--turns", type=int, default=60, help="answers a round")
    parser.add_argument("--only", default="", help=f"of {', '.join(deed.name for deed in DEEDS)}, with commas between")
    options = parser.parse_args()
    if options.anki is None and importlib.util.find_spec("anki") is not None:
        options.anki = Path(sys.executable)
    if options.anki is None or not options.anki.exists():
        raise SystemExit(MISSING)
    return options


@contextmanager
def working_folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.absolute()
        return
    folder = Path(tempfile.mkdtemp(prefix="beside-anki-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def make_both(folder: Path, anki: Path) -> str:
    """Make what is not there yet of the history and of both sides, and return Anki's version."""
    begun = time.perf_counter()
    count = make_history(folder / "history.db", ITEMS)
    version = run_anki(anki, "make", folder)["version"]
    made = run_ours("make", folder)
    size = sum(path.stat().st_size for path in folder.glob("anki/collection.anki2*"))
    print(
        f"{count:,} answers to {ITEMS:,} questions ready in {time.perf_counter() - begun:.0f} s. "
        f"Anki: {size / 1e6:.0f} MB; "
        f"ours: learner's file {made['learner'] / 1e6:.0f} MB, catalogue {made['catalogue'] / 1e6:.0f} MB"
    )
    return str(version)


def compare(deed: Deed, folder: Path, options: argparse.Namespace) -> bool:
    """Ask both sides in turns, print what they took, and tell whether ours kept its promise."""
    ours: list[dict[str, Any]] = []
    theirs: list[dict[str, Any]] = []
    for turn in range(1 + (min(options.rounds, FIT_ROUNDS) if deed.name == "fit" else options.rounds)):
        # Neither always goes first, and the first round only warms the disk's cache.
        for is_ours in (turn % 2 == 0, turn % 2 == 1):
            found = (
                run_ours(deed.name, folder, options.turns)
                if is_ours
                else run_anki(options.anki, deed.name, folder, options.turns)
            )
            if turn:
                (ours if is_ours else theirs).append(found)
    mine, other = list_times(ours), list_times(theirs)
    ratio = statistics.median(mine) / statistics.median(other)
    print(f"{deed.title:28} ours {describe(mine)}   Anki {describe(other)}   ratio {ratio:5.2f}", end="")
    print(f"   asked ≤ {deed.most}: {'kept' if ratio <= deed.most else 'NOT KEPT'}")
    show_parts(ours, theirs)
    print(indent(dedent(deed.note).strip(), "  "), end="\n\n")
    return ratio <= deed.most


def list_times(found: Sequence[dict[str, Any]]) -> list[float]:
    """Return the times of all rounds, of answers the median of each: whatever else the machine does shows in them."""
    return [statistics.median(each["all"]) if "all" in each else each["ms"] for each in found]


def show_parts(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> None:
    """Print what else the rounds told, ours and Anki's."""
    for name, rounds in (("ours", ours), ("Anki", theirs)):
        told = [
            f"{part} {statistics.median(each[part] for each in rounds):,.{0 if isinstance(value, int) else 2}f}"
            for part, value in rounds[0].items()
            if part not in ("ms", "all") and isinstance(value, int | float)
        ]
        print(f"  {name}: {', '.join(told)}" if told else "", end="\n" if told else "")


def describe(times: Sequence[float]) -> str:
    return f"{statistics.median(times):8.2f} ({min(times):.2f} to {max(times):.2f})"


def take_floor(folder: Path, turns: int) -> dict[str, Any]:
    return run_ours("floor", folder, turns * 4)


def show_floors(floors: Sequence[dict[str, Any]]) -> None:
    """Print the machine's own pace at both ends: what the ratios cannot be more exact than."""
    for name, times in (("begin", floors[0]), ("end", floors[1])):
        spread = statistics.quantiles(times["all"], n=20)
        print(
            f"floor at the {name:5}  bare durable INSERT median {statistics.median(times['all']):.2f} ms, "
            f"middle nine tenths {spread[0]:.2f} to {spread[-1]:.2f}; bare open and count {times['open']:.1f} ms"
        )


def run_ours(deed: str, folder: Path, turns: int = 0) -> dict[str, Any]:
    return run([sys.executable, str(HERE / "anki_ours.py"), deed, str(folder), str(turns)])


def run_anki(anki: Path, deed: str, folder: Path, turns: int = 0) -> dict[str, Any]:
    return run([str(anki), str(HERE / "anki_collection.py"), deed, str(folder), str(turns)])


def run(command: Sequence[str]) -> dict[str, Any]:
    """Run one side in a process of its own and return what it measured."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.exit(main())
