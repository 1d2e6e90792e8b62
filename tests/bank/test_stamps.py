"""Stamps: a change is seen, however small or quick, and what did not change is not read again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rhizotrainer.bank.stamps import (
    RACY_NS,
    UNREAD_LIMIT,
    FileStamp,
    is_unchanged,
    list_bank_files,
    list_unread_files,
    stamp_bank,
)
from tests.bank.banks import write_bank

LONG_AGO = 1_600_000_000_000_000_000
LATER = LONG_AGO + 10 * RACY_NS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A bank all of whose files were changed long ago."""
    made = write_bank(tmp_path)
    for path in made.rglob("*.*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return made


SOURCES = ("sources/article.txt",)


def test_files_are_named_from_the_root_with_slashes(root):
    assert [stamp.path for stamp in stamp_bank(root, SOURCES)] == ["bank.yaml", "items/a.yaml", *SOURCES]


def test_nothing_changed(root):
    assert is_unchanged(root, stamp_bank(root, SOURCES), LATER)


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "sources/article.txt"])
def test_a_changed_file_is_seen(root, name):
    stamps = stamp_bank(root, SOURCES)
    with (root / name).open("a", encoding="utf-8") as file:
        file.write("#")
    os.utime(root / name, ns=(LONG_AGO, LONG_AGO))
    assert not is_unchanged(root, stamps, LATER)


@pytest.mark.parametrize(("stamped_at", "is_seen"), [(LONG_AGO + RACY_NS // 2, True), (LATER, False)])
def test_a_change_within_one_tick_is_seen_while_the_time_cannot_be_trusted(root, stamped_at, is_seen):
    stamps = stamp_bank(root)
    path = root / "items" / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Pain.", "Gain."), encoding="utf-8")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    assert is_unchanged(root, stamps, stamped_at) is not is_seen


def test_a_new_file_of_items_is_seen_and_a_note_beside_it_is_not(root):
    stamps = stamp_bank(root)
    (root / "items" / "notes.txt").write_text("", encoding="utf-8")
    assert is_unchanged(root, stamps, LATER)
    (root / "items" / "b.yaml").write_text("", encoding="utf-8")
    assert not is_unchanged(root, stamps, LATER)


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "sources/article.txt"])
def test_a_file_that_went_is_seen(root, name):
    stamps = stamp_bank(root, SOURCES)
    (root / name).unlink()
    assert not is_unchanged(root, stamps, LATER)


def test_a_source_that_was_missing_is_seen_when_it_comes(root):
    stamps = stamp_bank(root, ("sources/new.txt",))
    assert stamps[-1] == FileStamp("sources/new.txt", -1, 0, "")
    assert is_unchanged(root, stamps, LATER)
    (root / "sources" / "new.txt").write_text("", encoding="utf-8")
    assert not is_unchanged(root, stamps, LATER)


@pytest.mark.parametrize("name", ["more.yaml", "items/sub/b.yaml"])
def test_a_file_that_is_not_read_is_seen_to_come_and_go(root, name):
    stamps = stamp_bank(root)
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", encoding="utf-8")
    assert not is_unchanged(root, stamps, LATER)
    with_it = stamp_bank(root, list_unread_files(root))
    assert with_it[-1].path == name
    path.unlink()
    assert not is_unchanged(root, with_it, LATER)


def test_no_end_of_files_that_are_not_read_is_looked_for(root):
    for number in range(2 * UNREAD_LIMIT):
        path = root / "items" / f"{number:03}" / "a.yaml"
        path.parent.mkdir()
        path.write_text("", encoding="utf-8")
    found = list_unread_files(root)
    assert found[0] == "items/000/a.yaml"
    assert len(found) <= UNREAD_LIMIT


def test_no_stamps_are_no_proof(root):
    assert not is_unchanged(root, (), LATER)


def test_a_one_file_bank_is_one_file(tmp_path):
    path = tmp_path / "quiz.yaml"
    path.write_text("id: q\n", encoding="utf-8")
    assert list_bank_files(path) == ("quiz.yaml",)
    assert [stamp.path for stamp in stamp_bank(path)] == ["quiz.yaml"]


def test_a_missing_root_is_a_bank_of_absent_files(tmp_path):
    stamps = stamp_bank(tmp_path / "gone")
    assert [(stamp.path, stamp.size) for stamp in stamps] == [("bank.yaml", -1)]
    assert is_unchanged(tmp_path / "gone", stamps, LATER)


def test_the_stamps_import_neither_yaml_nor_anything_else_from_outside():
    code = "import sys, rhizotrainer.bank.stamps; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "rhizotrainer.bank.stamps" in loaded
    assert not {"yaml", "pydantic", "typer", "rich"} & set(loaded)
