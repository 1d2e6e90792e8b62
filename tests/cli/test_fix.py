"""`rhizobank fix`: what an author is told, what is written, and the code it ends with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rhizotrainer.bank.fixes import FileFix, fix_bank
from rhizotrainer.cli import fix
from tests.bank.banks import ITEMS, edit, write_bank

SLIPS = edit(ITEMS, ("      key: true\n", "      key: yes\n"), ("performed to relieve", "performed to Relieve"))
TOLD = (
    "small/items/a.yaml:7: wrong-kind: key: yes → key: true\n"
    "small/items/a.yaml:19: quote-not-in-source: performed to Relieve pain → performed to relieve pain\n"
)


@pytest.fixture
def faulty(tmp_path, monkeypatch):
    """A bank with two slips, in the working folder."""
    monkeypatch.chdir(tmp_path)
    return write_bank(tmp_path, SLIPS) / "items" / "a.yaml"


def test_each_mend_is_told_before_and_after(run, faulty):
    code, out, err = run("fix", "small")
    assert (code, out) == (0, TOLD)
    assert err == "2 problems mended; 0 errors, 0 warnings left.\n"
    assert faulty.read_text(encoding="utf-8") == ITEMS
    assert run("fix", "small") == (0, "", "0 problems mended; 0 errors, 0 warnings left.\n")


def test_a_dry_run_tells_and_writes_nothing(run, faulty):
    code, out, err = run("fix", "small", "--dry-run")
    assert (code, out) == (1, TOLD)
    assert "2 problems would be mended; 2 errors, 0 warnings now." in err
    assert faulty.read_text(encoding="utf-8") == SLIPS


def test_a_diff_shows_the_changed_lines_and_writes_nothing(run, faulty):
    code, out, _ = run("fix", "small", "--diff")
    changed = [line for line in out.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
    assert code == 1
    assert changed == [
        "-      key: yes",
        "+      key: true",
        "-      text: performed to Relieve pain",
        "+      text: performed to relieve pain",
    ]
    assert faulty.read_text(encoding="utf-8") == SLIPS


def test_what_is_left_counts_in_the_exit_code(run, tmp_path):
    root = write_bank(tmp_path, edit(SLIPS, ("  topic: electrode", "  topic: nowhere")))
    code, out, err = run("fix", root)
    assert code == 1
    assert len(out.splitlines()) == 2
    assert "1 error, 0 warnings left." in err


def test_a_file_that_changes_meanwhile_is_told_and_kept(run, faulty, monkeypatch):
    def mend_slowly(root: Path, **more: Callable[[], object]) -> list[FileFix]:
        found = fix_bank(root, **more)
        faulty.write_text(SLIPS + "# more\n", encoding="utf-8")
        return found

    monkeypatch.setattr(fix, "fix_bank", mend_slowly)
    code, _, err = run("fix", "small")
    assert code == 1
    assert "changed while it was being mended" in err
    assert faulty.read_text(encoding="utf-8") == SLIPS + "# more\n"


@pytest.mark.parametrize("options", [[], ["--dry-run"], ["--diff"]])
def test_a_file_that_cannot_be_read_whole_is_told(run, faulty, options):
    faulty.write_text(edit(SLIPS, ("  answer: true\n", "  answer true\n")), encoding="utf-8")
    code, out, err = run("fix", "small", *options)
    assert (code, out) == (1, "")
    assert err.splitlines()[0] == f"{Path('small/items/a.yaml')} was not mended: mend its line 25 first."
    assert len(err.splitlines()) == 2


def test_several_banks_are_mended_in_one_run(run, tmp_path):
    for name in ("one", "two"):
        write_bank(tmp_path, SLIPS).rename(tmp_path / name)
    code, out, _ = run("fix", tmp_path)
    assert code == 0
    assert len(out.splitlines()) == 4


def test_no_bank_is_misuse(run, tmp_path):
    assert run("fix", tmp_path / "gone")[0] == 2
