"""Mutated banks by the hundred; `python -m benchmarks.fuzz_banks` does the same by the hundred thousand."""

from __future__ import annotations

import time

import pytest

from benchmarks import fuzz_banks
from benchmarks.bank_mutations import seed_banks
from benchmarks.fuzz_banks import PACKAGE, build_case, run
from rhizotrainer.bank.library import load_bank


def run_some(seed: int, cases: int) -> fuzz_banks.Outcome:
    return run(seed, cases, processes=0, until=time.monotonic() + 600)


def test_three_hundred_mutated_banks_end_in_sentences():
    outcome = run_some(1, 300)
    assert outcome.cases == 300
    assert outcome.failures == []
    assert len(outcome.rules) > 30


@pytest.mark.slow
def test_five_thousand_mutated_banks_end_in_sentences():
    outcome = run_some(10_000, 5000)
    assert outcome.cases == 5000
    assert outcome.failures == []
    assert outcome.silent > 200


def test_a_seed_gives_the_same_bank_again():
    assert all(build_case(seed) == build_case(seed) for seed in range(40))
    assert len({str(build_case(seed)) for seed in range(40)}) == 40
    assert any(PACKAGE in build_case(seed) for seed in range(60))


def test_most_banks_that_it_starts_from_are_read(tmp_path):
    for at, files in enumerate(seed_banks()):
        for name, data in files.items():
            path = tmp_path / str(at) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    loaded = [load_bank(tmp_path / str(at)) for at in range(len(seed_banks()))]
    assert sum(bool(one.bank and one.bank.items) for one in loaded) > 40
    assert [loaded[at].listing.errors for at in (0, 1, -1)] == [(), (), ()]


def test_what_raises_is_a_failure_with_its_seed_and_its_files(tmp_path, monkeypatch):
    def fail(root: object) -> None:
        raise ValueError("no sentence")

    monkeypatch.setattr(fuzz_banks, "load_bank", fail)
    outcome = run(7, 1, processes=0, until=time.monotonic() + 60, keep=tmp_path)
    assert outcome.failures == [(7, "ValueError: no sentence")]
    assert "Traceback" in (tmp_path / "7" / "said.txt").read_text(encoding="utf-8")
    assert any((tmp_path / "7" / "bank").iterdir())


def test_what_takes_too_long_is_a_failure(monkeypatch):
    monkeypatch.setattr(fuzz_banks, "SECONDS", 0.0)
    outcome = run_some(7, 1)
    assert outcome.failures[0][1].startswith("took ")
