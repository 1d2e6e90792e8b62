"""Hostile side files: each is read within a few seconds, and costs a bank no more than what it spoils."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from rhizotrainer.bank import made_items
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.side_files import REGIONS_LIMIT
from tests.bank.atlases import write_figures
from tests.bank.banks import bank_of, ids_of

SECONDS = 5
# As long as a text may be.
LONG = 20_000


def draw(count: int) -> str:
    shapes = "".join(f'<rect id="r{at}" x="{at % 20}" y="{at // 20}" width="1" height="1"/>' for at in range(count))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{shapes}</svg>'


def describe(regions: str) -> str:
    return f"title: T\nalt: A grid\nlicence: CC-BY-4.0\nauthor: A. Author\norigin: Here\nregions:\n{regions}"


def load(folder: Path, regions: str, *, count: int = REGIONS_LIMIT) -> LoadedBank:
    root = write_figures(folder, svg=draw(count), side=describe(regions))
    started = time.process_time()
    loaded = load_bank(root)
    assert time.process_time() - started < SECONDS
    return loaded


def count_characters(loaded: LoadedBank) -> int:
    return sum(len(option.rationale) for item in bank_of(loaded).items for option in item.options)


@pytest.mark.parametrize(
    ("size", "neighbours"), [(LONG - 100, 0), (9_000, REGIONS_LIMIT)], ids=["descriptions", "neighbours"]
)
def test_long_descriptions_unfold_no_further_than_a_bank_can_hold(tmp_path, size, neighbours):
    words = ("Lies by Bar. " * (size // 13)).strip()
    near = {at: ", ".join(f"r{other}" for other in range(neighbours) if other != at) for at in range(REGIONS_LIMIT)}
    regions = "".join(
        f"  r{at}: {{name: Name {at}, description: {words}{f', neighbours: [{near[at]}]' if near[at] else ''}}}\n"
        for at in range(REGIONS_LIMIT)
    )
    loaded = load(tmp_path / "long", regions)
    assert 0 < count_characters(loaded) <= made_items.TEXTS_LIMIT
    (problem,) = loaded.listing.problems
    assert problem.message.startswith("More questions would be made of figures than a bank can have (2,000, and 16 ")


def test_the_limit_of_texts_counts_all_that_is_made(tmp_path, monkeypatch):
    words = "a" * 100
    regions = "".join(f"  r{at}: {{name: Name {at}, description: {words}}}\n" for at in range(10))
    monkeypatch.setattr(made_items, "TEXTS_LIMIT", 5_000)
    # Each tells of ten places with 100 characters, and once more of its own.
    assert 1 < len(ids_of(load(tmp_path / "few", regions, count=10))) < 6


@pytest.mark.parametrize("count", [480, 19_000])
def test_keys_that_are_no_regions_are_told_of_in_good_time(tmp_path, count):
    loaded = load(tmp_path / "keys", "".join(f"  x{at}: N\n" for at in range(80_000)), count=count)
    assert "200 regions at most" in loaded.listing.problems[0].message
    assert len(loaded.listing.problems) < 30


def test_misspelt_keys_of_many_regions_are_told_of_in_good_time(tmp_path):
    loaded = load(tmp_path / "keys", "".join(f"  r{at}: {{nam: N, descriptoin: D}}\n" for at in range(25_000)))
    assert loaded.listing.errors


def test_what_stands_behind_the_limit_is_not_told_of_as_missing(tmp_path):
    regions = "".join(
        f"  r{at}: {{name: Name {at}, description: Is there., neighbours: [r{REGIONS_LIMIT}]}}\n"
        for at in range(REGIONS_LIMIT + 1)
    )
    loaded = load(tmp_path / "more", regions.replace("[r200]}\n  r200", "[r1]}\n  r200"), count=REGIONS_LIMIT + 1)
    assert [one.message for one in loaded.listing.problems] == [
        "A side file has 200 regions at most; the rest is not read."
    ]


def test_copies_of_a_figure_are_told_of_in_good_time(tmp_path):
    root = write_figures(tmp_path / "copies", svg=draw(REGIONS_LIMIT))
    regions = "".join(f"  r{at}: {{name: N{at}, description: D{at}.}}\n" for at in range(REGIONS_LIMIT))
    header = (root / "bank.yaml").read_text(encoding="utf-8")
    for at in range(150):
        header += f"  copy{at}: {{file: copy{at}.svg}}\n"
        (root / f"copy{at}.svg").write_text(draw(REGIONS_LIMIT), encoding="utf-8")
        (root / f"copy{at}.yaml").write_text(describe(regions), encoding="utf-8")
    (root / "bank.yaml").write_text(header, encoding="utf-8")
    started = time.process_time()
    loaded = load_bank(root)
    assert time.process_time() - started < SECONDS
    assert len(ids_of(loaded)) == 2 * REGIONS_LIMIT
    assert sum(one.rule == "duplicate-id" for one in loaded.listing.problems) == made_items.CLASHES_LIMIT
