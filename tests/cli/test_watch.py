"""`rhizobank check --watch`: what is shown after each change of the files, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rhizotrainer.bank.library import LoadedBank
from rhizotrainer.cli import checking, watch
from rhizotrainer.store.shelf import Shelf
from tests.bank.banks import ITEMS, edit, write_bank

UNPINNED = edit(ITEMS, ("      pin: true\n", ""))


@pytest.fixture
def follow(run, monkeypatch, capsys):
    """Watch a path while steps are taken, one at each pause; return the end and what each look printed."""

    def follow_steps(path, *steps):
        printed: list[str] = []
        waiting = list(steps)

        def take_step() -> None:
            shown = capsys.readouterr()
            printed.append(shown.out + shown.err)
            if not waiting:
                raise KeyboardInterrupt
            waiting.pop(0)()

        monkeypatch.setattr(watch, "pause", take_step)
        code, out, err = run("check", path, "--watch")
        return code, printed, out + err

    return follow_steps


def touch(path, text: str) -> None:
    """Write a file with a time that no earlier version had."""
    path.write_text(text, encoding="utf-8")
    touch.count = getattr(touch, "count", 0) + 1
    later = 2_000_000_000_000_000_000 + touch.count * 10_000_000_000
    os.utime(path, ns=(later, later))


def test_a_change_is_shown_and_silence_changes_nothing(follow, tmp_path):
    file = write_bank(tmp_path) / "items" / "a.yaml"
    code, printed, rest = follow(
        tmp_path,
        lambda: touch(file, UNPINNED),
        lambda: None,
        lambda: touch(file, "- [x\n"),
        lambda: touch(file, ITEMS),
    )
    clean, warned, silent, broken, mended = printed
    assert (code, rest) == (0, "")
    assert re.match(r"\d\d:\d\d:\d\d 1 bank checked; waiting for changes", clean)
    assert "no problems" in clean
    assert "unpinned-option" in warned
    assert silent == ""
    assert " syntax " in broken
    assert "no problems" in mended


def test_banks_vanish_and_appear(follow, tmp_path):
    root = write_bank(tmp_path)
    other = tmp_path / "quiz.yaml"
    printed = follow(
        tmp_path,
        lambda: touch(other, "id: quiz\n"),
        lambda: shutil.rmtree(root),
        other.unlink,
        lambda: write_bank(tmp_path),
    )[1]
    counts = [found for text in printed for found in re.findall(r"\d+ banks? checked", text)]
    assert counts == ["1 bank checked", "2 banks checked", "1 bank checked", "0 banks checked", "1 bank checked"]


@pytest.mark.parametrize("name", ["", "sources/article.txt"])
def test_a_bank_whose_file_went_is_not_called_sound(follow, tmp_path, name):
    root = write_bank(tmp_path)
    kept = root / "bank.yaml.old"
    _, printed, _ = follow(
        root / name, lambda: (root / "bank.yaml").rename(kept), lambda: kept.rename(root / "bank.yaml")
    )
    assert "There is no bank there now." in printed[1]
    assert "no problems" not in printed[1]
    assert "3 questions loaded: no problems." in printed[2]


def test_only_changed_banks_are_read_again(follow, tmp_path, monkeypatch):
    one, two = write_bank(tmp_path / "one"), write_bank(tmp_path / "two")
    banks = tmp_path / "banks"
    banks.mkdir()
    for root in (one, two):
        shutil.move(root, banks / root.parent.name)
    read: list[str] = []
    load = checking.load_bank

    def note(root: Path, *, progress: Callable[[], object], shelf: Shelf) -> LoadedBank:
        read.append(root.name)
        return load(root, progress=progress, shelf=shelf)

    monkeypatch.setattr(checking, "load_bank", note)
    follow(banks, lambda: touch(banks / "two" / "items" / "a.yaml", UNPINNED))
    assert read == ["one", "two", "two"]


def test_a_folder_may_be_empty_at_first_but_a_path_has_to_lead_somewhere(follow, run, tmp_path):
    assert "0 banks checked" in follow(tmp_path)[1][0]
    code, _, err = run("check", tmp_path / "gone", "--watch")
    assert code == 2
    assert "There is no file or folder" in err


def test_watching_shows_text_alone(run, tmp_path):
    code, _, err = run("check", write_bank(tmp_path), "--watch", "--format", "json")
    assert code == 2
    assert "--watch shows text" in err


def test_ctrl_c_elsewhere_is_quiet(run, tmp_path, monkeypatch):
    def interrupt(root, **_):
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "load_bank", interrupt)
    code, out, err = run("check", write_bank(tmp_path))
    assert (code, (out + err).strip()) == (130, "")
