"""Join a history in a process of its own that is killed at one of the moments when something reaches the disk.

`python -m tests.app.history_worker LEARNER FILE NUMBER`: the process ends by itself where there are fewer such moments.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rhizotrainer.app.history_commands import run_import
from tests.builders import NOW

DEEDS = ("fsync", "replace", "link", "unlink", "write")


class Fuse:
    """Kills the process before the nth deed."""

    def __init__(self, left: int) -> None:
        self._left = left

    def guard(self, do: Callable[..., Any]) -> Callable[..., Any]:
        def do_or_die(*given: Any, **named: Any) -> Any:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return do(*given, **named)

        return do_or_die


def main(learner: str, source: str, number: str) -> int:
    fuse = Fuse(int(number))
    for name in DEEDS:
        setattr(os, name, fuse.guard(getattr(os, name)))
    sentence, code = run_import(learner, Path(source), now=NOW)
    sys.stderr.write(f"{sentence}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
