"""Faults by the hundred: no answer that was confirmed is ever missing. `tests.store.many_faults` runs more of them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither SIGKILL nor fork")


def run_faults(kind: str, runs: int) -> dict[str, object]:
    """Run one kind in a process of its own, which may fork as it likes."""
    command = [sys.executable, "-m", "tests.store.many_faults", kind, "--runs", str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr)
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize(("kind", "runs"), [("kill", 12), ("power", 6), ("clock", 4), ("two", 4)])
def test_a_few_faults_lose_no_answer(kind: str, runs: int) -> None:
    counts = run_faults(kind, runs)
    assert (counts["missing"], counts["spoilt"], counts["runs"]) == (0, [], runs)
    assert counts["confirmed"]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "runs"), [("kill", 250), ("full", 120), ("power", 100), ("clock", 40), ("two", 40)])
def test_many_faults_lose_no_answer(kind: str, runs: int) -> None:
    counts = run_faults(kind, runs)
    assert (counts["missing"], counts["spoilt"], counts["runs"]) == (0, [], runs)
    # A disk that is full from the first write on confirms nothing in its early runs.
    assert int(str(counts["confirmed"])) > runs // 2
