"""What does starting by `python3 run.py` cost on top of the bare command, once everything is set up?

Prints the median times of both, taken in turns in one run, and their difference: less than 0.3 s is promised.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 15
PROMISED_S = 0.3


def main() -> int:
    bare = [str(ROOT / ".venv" / "bin" / "rhizotrainer"), "--version"]
    if sys.platform == "win32":
        bare[0] = str(ROOT / ".venv" / "Scripts" / "rhizotrainer.exe")
    python = shutil.which("python3") or sys.executable
    through = [python, str(ROOT / "run.py"), "--version"]
    for command in (through, bare):
        take(command)
    times = [(take(bare), take(through)) for _ in range(RUNS)]
    bare_s = statistics.median(first for first, _ in times)
    through_s = statistics.median(second for _, second in times)
    print(f"rhizotrainer --version           {bare_s * 1000:6.0f} ms")
    print(f"python3 run.py --version         {through_s * 1000:6.0f} ms")
    print(f"overhead                         {(through_s - bare_s) * 1000:6.0f} ms (promised: < 300)")
    print(f"ratio                            {through_s / bare_s:6.2f}")
    return 0 if through_s - bare_s < PROMISED_S else 1


def take(command: list[str]) -> float:
    """Return the seconds that a command takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
