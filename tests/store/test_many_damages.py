"""Damage at random, many times over: flipped bits, noise, zeros, a file cut short. No answer is ever lost.

SQLite has no checksums, so a bit that changes inside a text or a number may go unnoticed; then nothing is said and
nothing lost. What is noticed comes back whole, in its order, with every note, flag and withdrawal.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rhizotrainer.store.errors import READING, StoreDamagedError, StoreNewerError, naming_faults
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record

DAYS = (range(1, 81), range(81, 141), range(141, 201))
FEW, MANY = 24, 400
TABLES = ("attempts", "withdrawals", "sessions", "flags", "notes", "memory", "days", "tallies")


class Held(NamedTuple):
    """What a file holds, and whether it had to be made again."""

    tables: dict[str, list[tuple[Any, ...]]]
    is_recovered: bool


def flip_bit(content: bytearray, rng: random.Random) -> None:
    content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)


def scatter(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randrange(30, 300)):
        content[rng.randrange(len(content))] = rng.randrange(256)


def make_noise(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randrange(1, 6)):
        page = rng.randrange(len(content) // 4096) * 4096
        content[page : page + 4096] = rng.randbytes(4096)


def cut(content: bytearray, rng: random.Random) -> None:
    del content[rng.randrange(len(content)) :]


def wipe(content: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(content))
    end = min(len(content), start + rng.randrange(1, 40_000))
    content[start:end] = bytes(end - start)


def spoil_header(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randrange(1, 8)):
        content[rng.randrange(100)] = rng.randrange(256)


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip_bit,
    scatter,
    make_noise,
    cut,
    wipe,
    spoil_header,
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days of answers, the last of them in no backup."""
    path = tmp_path_factory.mktemp("whole") / "learner.db"
    for day, numbers in enumerate(DAYS):
        live(path, day, numbers)
    return path


def live(path: Path, day: int, numbers: range) -> None:
    moment = NOW + timedelta(days=day)
    with LearnerStore.open(path, now=moment) as store:
        items = {number: make_item(f"item-{number}") for number in numbers}
        store.begin_session(make_record(list(items.values()), id=f"session of day {day}"))
        for number, item in items.items():
            attempt = make_attempt(item, number=number)
            store.record_attempt(attempt, make_memory(attempt.address), local_day=moment.date().isoformat())
            if number % 7 == 0:
                store.set_flag(attempt.address, True, now=moment)
                store.set_note(attempt.address, f"note {number}", now=moment)
            if number % 11 == 0:
                store.withdraw_attempt(attempt.id, now=moment)


def look(path: Path) -> Held:
    with LearnerStore.open(path, now=NOW + timedelta(days=4)) as store:
        with naming_faults(store.path, READING):
            query = "SELECT * FROM {} ORDER BY 1, 2"
            tables = {table: store.connection.execute(query.format(table)).fetchall() for table in TABLES}
        assert store.file is not None
        return Held(tables, store.file.recovery is not None)


def look_again(path: Path) -> Held:
    """Look; where a text is none that is noticed as it is read, and mended as the file is opened next."""
    try:
        return look(path)
    except StoreDamagedError:
        return look(path)


def check(whole: Path, folder: Path, seed: int) -> str:
    """Damage a copy and open it; return what became of it."""
    rng = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole.parent, folder)
    path = folder / whole.name
    expected = look(Path(shutil.copytree(whole.parent, folder.with_name("sound"), dirs_exist_ok=True)) / whole.name)
    content = bytearray(path.read_bytes())
    rng.choice(DAMAGES)(content, rng)
    path.write_bytes(content)
    try:
        found = look_again(path)
    except StoreNewerError:
        # The one number that says by whom the file was written was hit; it stays as it is.
        assert path.read_bytes() == content
        return "refused as newer"
    assert len(found.tables["attempts"]) == DAYS[-1][-1]
    if not found.is_recovered:
        return "unnoticed"
    assert found.tables == expected.tables
    return "recovered"


def test_damage_at_random_loses_no_answer(whole: Path, tmp_path: Path) -> None:
    outcomes = [check(whole, tmp_path / "damaged", seed) for seed in range(FEW)]
    assert outcomes.count("recovered") > FEW / 2


@pytest.mark.slow
def test_damage_many_times_over_loses_no_answer(whole: Path, tmp_path: Path) -> None:
    outcomes = [check(whole, tmp_path / "damaged", seed) for seed in range(FEW, FEW + MANY)]
    print({outcome: outcomes.count(outcome) for outcome in sorted(set(outcomes))})
    assert outcomes.count("recovered") > MANY / 2
