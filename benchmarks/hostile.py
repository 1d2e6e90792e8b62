"""What does a hostile bank cost? Asked: at most 2 s of processor time and 500 MB, whatever it holds.

Writes each bank of `benchmarks.hostile_banks`, loads it in a process of its own, and prints the processor time and
the memory of that process, start-up included, with the number of problems told. Ends with 1 where a limit does not
hold. Run it as `python -m benchmarks.hostile [CASE …]`; with HOSTILE_MEGABYTES=1 in the environment, files are filled
up to 1 MB instead of 4, so that they pass the limit of what a file may spell out.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import hostile_files, hostile_names, hostile_texts, hostile_yaml
from benchmarks.hostile_banks import list_cases, write_case

SECONDS, MEGABYTES = 2.0, 500.0
# Loaded for the cases that they hold.
SHELVES = (hostile_yaml, hostile_texts, hostile_names, hostile_files)
# So long is waited for a case before it is ended, and so much memory may it ask for.
_PATIENCE = 60
_ADDRESS_SPACE = 4 * 1024**3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", help="names of cases, or parts of them; all where none is given")
    parser.add_argument("--load", metavar="ROOT", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.load:
        _load(Path(asked.load))
        return 0
    names = [name for name in list_cases() if not asked.cases or any(part in name for part in asked.cases)]
    over = [name for name in names if not _measure(name)]
    print(
        f"{len(names)} cases, {len(over)} over {SECONDS:.0f} s or {MEGABYTES:.0f} MB"
        + "".join(f"\n  {one}" for one in over)
    )
    return 1 if over else 0


def _measure(name: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        root = write_case(name, Path(folder))
        command = [sys.executable, "-m", "benchmarks.hostile", "--load", str(root)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            print(f"{name:42} more than {_PATIENCE} s", flush=True)
            return False
    if done.returncode:
        print(f"{name:42} {(done.stderr.strip().splitlines() or [str(done.returncode)])[-1]}", flush=True)
        return False
    said = json.loads(done.stdout)
    is_within = said["seconds"] <= SECONDS and said["megabytes"] <= MEGABYTES
    print(
        f"{name:42} {said['seconds']:6.2f} s {said['megabytes']:6.0f} MB {said['problems']:6} problems"
        f" {said['items']:6} items  {'' if is_within else 'over  '}{said['rule']}",
        flush=True,
    )
    return is_within


def _load(root: Path) -> None:
    # Here, so that the process that measures does not hold what is measured.
    from rhizotrainer.bank.library import load_bank

    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    loaded = load_bank(root)
    used = resource.getrusage(resource.RUSAGE_SELF)
    problems = loaded.listing.problems
    said = {
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
        "problems": len(problems),
        "items": loaded.listing.item_count,
        "rule": ", ".join(sorted({problem.rule for problem in problems})[:4]),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    sys.exit(main())
