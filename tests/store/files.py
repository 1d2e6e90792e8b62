"""Helpers of this folder: run a worker process, and look at a learner's file with nothing but sqlite3."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory

ROOT = Path(__file__).resolve().parents[2]


def start_worker(command: str, path: Path, number: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.worker", command, str(path), str(number)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def run_worker(command: str, path: Path, number: int = 0) -> tuple[int, Any]:
    """Return a worker's exit code and what it told, None where it told nothing."""
    with start_worker(command, path, number) as worker:
        told, _ = worker.communicate()
    return worker.returncode, json.loads(told) if told else None


def query(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def fill(path: Path, *numbers: int) -> None:
    """Answer one question for each number in a learner's file."""
    with LearnerStore.open(path, now=NOW) as store:
        for number in numbers:
            attempt = make_attempt(make_item(f"item-{number}"), number=number)
            store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
