"""However a bank is read (in one process or several, from a shelf or from its files) it is the same bank."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.bank import gathering, library
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.stamps import is_unchanged
from tests.bank.banks import HEADER, ITEMS, edit, ids_of, spots_of, write_bank
from tests.bank.manual import write_example


class Memory:
    """A shelf that lasts as long as the test; `taken` counts what was asked for and found."""

    def __init__(self) -> None:
        self.units: dict[str, bytes] = {}
        self.taken = 0

    def find(self, keys: Sequence[str]) -> dict[str, bytes]:
        found = {key: self.units[key] for key in keys if key in self.units}
        self.taken += len(found)
        return found

    def keep(self, root: str, units: Mapping[str, bytes], keys: Sequence[str]) -> None:
        assert root
        self.units = {key: value for key, value in {**self.units, **units}.items() if key in keys}


def write_files(folder: Path, *texts: str, header: str = HEADER) -> Path:
    """Write the small bank with more files of items beside a.yaml."""
    root = write_bank(folder, header=header)
    for at, text in enumerate(texts):
        (root / "items" / f"b{at}.yaml").write_text(text, encoding="utf-8")
    return root


OTHERS = (
    edit(ITEMS, ("one", "four"), ("two", "five"), ("three", "six"), ("What is", "Why is")),
    "- id: ONE\n  stem: Again\n",
    "- just a text\n",
    "a: [",
    "",
)


def assert_same(one: LoadedBank, other: LoadedBank) -> None:
    assert one.listing == other.listing
    assert one.bank == other.bank
    assert one.stamps == other.stamps


@pytest.mark.parametrize("processes", [2, 3, 8])
def test_several_processes_read_the_same_bank_as_one(tmp_path, processes):
    root = write_files(tmp_path, *OTHERS)
    alone = load_bank(root, processes=1)
    assert len(alone.listing.problems) > 4
    assert_same(load_bank(root, processes=processes), alone)


@pytest.mark.parametrize("processes", [1, 2])
def test_every_type_comes_through(tmp_path, processes):
    root = write_example(tmp_path)
    shelf = Memory()
    alone = load_bank(root, processes=1)
    assert_same(load_bank(root, shelf=shelf, processes=processes), alone)
    assert_same(load_bank(root, shelf=shelf, processes=processes), alone)
    assert shelf.taken == len(shelf.units) > 0


def test_a_process_that_cannot_be_started_costs_nothing_but_time(tmp_path, monkeypatch):
    root = write_files(tmp_path, *OTHERS)
    alone = load_bank(root, processes=1)
    monkeypatch.setattr(gathering.sys, "executable", str(tmp_path / "missing"))
    assert_same(load_bank(root, processes=2), alone)


def test_a_process_that_fails_costs_nothing_but_time(tmp_path, monkeypatch):
    root = write_files(tmp_path, *OTHERS)
    alone = load_bank(root, processes=1)
    monkeypatch.setattr(gathering.sys, "executable", "/bin/false")
    assert_same(load_bank(root, processes=2), alone)


def test_only_what_changed_is_read_again(tmp_path):
    root = write_files(tmp_path, *OTHERS)
    shelf = Memory()
    load_bank(root, shelf=shelf)
    count = len(shelf.units)
    (root / "items" / "b0.yaml").write_text(OTHERS[0].replace("id: four", "id: seven"), encoding="utf-8")
    again = load_bank(root, shelf=shelf)
    assert shelf.taken == count - 1
    assert_same(again, load_bank(root))
    assert "seven" in ids_of(again)
    assert len(shelf.units) == count


@pytest.mark.parametrize("name", ["bank.yaml", "sources/article.txt"])
def test_what_items_are_read_against_counts_as_theirs(tmp_path, name):
    root = write_files(tmp_path, OTHERS[0])
    shelf = Memory()
    load_bank(root, shelf=shelf)
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace("relieve pain", "cause pain") + "\n", encoding="utf-8")
    again = load_bank(root, shelf=shelf)
    assert shelf.taken == 0
    assert_same(again, load_bank(root))


def test_an_id_that_two_files_have_belongs_to_the_first(tmp_path):
    root = write_files(tmp_path, edit(ITEMS, ("id: two", "id: four"), ("id: three", "id: five")))
    loaded = load_bank(root)
    assert (1, 7, "duplicate-id") in spots_of(loaded)
    assert ids_of(loaded) == ["one", "two", "three", "four", "five"]
    found = next(one for one in loaded.listing.problems if one.rule == "duplicate-id")
    assert Path(found.place.path).name == "b0.yaml"
    assert "items/a.yaml, line 1" in found.message


def test_waivers_of_the_bank_are_of_use_wherever_the_file_was_read(tmp_path):
    unpinned = edit(ITEMS, ("      pin: true\n", ""))
    header = HEADER + "waive:\n  unpinned-option: The bank is shown as it is printed.\n"
    root = write_bank(tmp_path, unpinned, header)
    shelf = Memory()
    for processes in (1, 2, 1):
        assert load_bank(root, shelf=shelf, processes=processes).listing.problems == ()
        shelf = shelf if processes == 2 else Memory()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_bytes_of_a_shelf_are_read_again(tmp_path, data):
    root = write_files(tmp_path, OTHERS[0], OTHERS[3])
    shelf = Memory()
    alone = load_bank(root, shelf=shelf)
    key = data.draw(st.sampled_from(sorted(shelf.units)))
    kept = shelf.units[key]
    at = data.draw(st.integers(0, len(kept) - 1))
    shelf.units[key] = data.draw(
        st.sampled_from([kept[:at], kept[:at] + bytes([kept[at] ^ 255]) + kept[at + 1 :], b"", b"\0" * 9])
    )
    assert_same(load_bank(root, shelf=shelf), alone)


def test_a_bank_file_that_changes_while_it_is_read_is_read_as_it_then_is(tmp_path, monkeypatch):
    root = write_bank(tmp_path)
    stamp = library.stamp_bank

    def save_and_stamp(*given: Any) -> Any:
        text = (root / "bank.yaml").read_text(encoding="utf-8")
        if "basics: Basics" in text:
            (root / "bank.yaml").write_text(text.replace("basics: Basics", "basics: The basics"), encoding="utf-8")
        return stamp(*given)

    monkeypatch.setattr(library, "stamp_bank", save_and_stamp)
    loaded = load_bank(root)
    assert loaded.listing.header is not None
    assert loaded.listing.header.topic_title("basics") == "The basics"
    assert is_unchanged(root, loaded.stamps, time.time_ns())


def test_a_bank_file_that_never_rests_counts_as_changed(tmp_path, monkeypatch):
    root = write_bank(tmp_path)
    stamp = library.stamp_bank

    def save_and_stamp(*given: Any) -> Any:
        text = (root / "bank.yaml").read_text(encoding="utf-8")
        (root / "bank.yaml").write_text(text + "# again\n", encoding="utf-8")
        return stamp(*given)

    monkeypatch.setattr(library, "stamp_bank", save_and_stamp)
    loaded = load_bank(root)
    assert ids_of(loaded) == ["one", "two", "three"]
    assert not is_unchanged(root, loaded.stamps, time.time_ns())


@pytest.mark.parametrize("name", ["items/b0.yaml", "sources/article.txt"])
def test_what_was_read_after_a_change_is_not_kept_under_what_was_before(tmp_path, monkeypatch, name):
    root = write_files(tmp_path, OTHERS[0])
    before = (root / name).read_text(encoding="utf-8")
    stamp = library.stamp_bank

    def stamp_and_save(*given: Any) -> Any:
        stamps = stamp(*given)
        (root / name).write_text(before.replace("performed to relieve pain", "made for pain"), encoding="utf-8")
        return stamps

    shelf = Memory()
    with monkeypatch.context() as patch:
        patch.setattr(library, "stamp_bank", stamp_and_save)
        assert "quote-not-in-source" in [one.rule for one in load_bank(root, shelf=shelf).listing.problems]
    (root / name).write_text(before, encoding="utf-8")
    assert_same(load_bank(root, shelf=shelf), load_bank(root))


def test_of_items_on_one_line_only_the_one_whose_id_is_taken_is_lost(tmp_path):
    def row(name: str) -> str:
        options = '[{"text": "Pain", "key": "true", "rationale": "Yes."}, {"text": "Hair", "rationale": "No."}]'
        quote = '[{"source": "article", "text": "performed to relieve pain"}]'
        rest = f'"options": {options}, "explanation": "It is.", "takeaway": "Pain.", "quotes": {quote}'
        return f'{{"id": "{name}", "topic": "basics", "stem": "What is {name} for in {name}?", {rest}}}'

    root = write_files(tmp_path, f"[{row('one')}, {row('x2')}, {row('x3')}]\n")
    assert ids_of(load_bank(root)) == ["one", "two", "three", "x2", "x3"]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [("FILES_LIMIT", 2, "more than 2 files"), ("SIZE_LIMIT", 2_000, "MB together"), ("ERRORS_LIMIT", 1, "1 errors")],
)
def test_a_bank_without_end_is_read_to_a_limit(tmp_path, monkeypatch, processes, limit, value, words):
    root = write_files(tmp_path, OTHERS[0], *["- id: ONE\n"] * 4)
    monkeypatch.setattr(gathering, limit, value)
    loaded = load_bank(root, processes=processes)
    (found,) = [one for one in loaded.listing.problems if one.rule == "file"]
    assert words in found.message
    assert found.place.path == str(root / "bank.yaml")
    assert ids_of(loaded)[:3] == ["one", "two", "three"]
    assert len({one.place.path for one in loaded.listing.problems}) < 5


def test_what_other_code_read_is_read_again(tmp_path, monkeypatch):
    root = write_files(tmp_path, OTHERS[0])
    shelf = Memory()
    load_bank(root, shelf=shelf)
    monkeypatch.setattr(gathering, "_find_code_state", lambda: [("rule.py", 1, 1)])
    load_bank(root, shelf=shelf)
    assert shelf.taken == 0
