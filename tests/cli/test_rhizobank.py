"""`rhizobank` as an educator meets it: lines, exit codes, and never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rhizotrainer import __version__
from rhizotrainer.cli import checking
from rhizotrainer.model.items import ItemType
from tests.bank.banks import ITEMS, edit, write_bank

SHIPPED = Path(__file__).parents[2] / "question_banks"
WRONG = ("numbness and weakening of", "numbness and weakness of")


def test_a_clean_bank_prints_nothing_but_a_summary(run, tmp_path):
    code, out, err = run("check", write_bank(tmp_path))
    assert (code, out, err) == (0, "", "1 bank, 3 questions loaded: no problems.\n")


def test_a_problem_is_a_line_that_editors_understand(run, tmp_path, monkeypatch):
    write_bank(tmp_path, edit(ITEMS, WRONG))
    monkeypatch.chdir(tmp_path)
    code, out, err = run("check", "small")
    assert code == 1
    assert out == (
        "small/items/a.yaml:33:34: error quote-not-in-source "
        'Quote differs from the source at "weakness". The source says "weakening" (¶2).\n'
    )
    assert err == "1 bank, 2 questions loaded: 1 error, 0 warnings.\n"


def test_warnings_alone_leave_the_exit_code_clean(run, tmp_path):
    code, out, err = run("check", write_bank(tmp_path, edit(ITEMS, ("      pin: true\n", ""))))
    assert code == 0
    assert ": warning unpinned-option " in out
    assert "0 errors, 1 warning." in err


def test_problems_of_all_banks_are_told_in_one_run(run, tmp_path):
    write_bank(tmp_path, edit(ITEMS, WRONG))
    (tmp_path / "quiz.yaml").write_text("title [x\n", encoding="utf-8")
    code, out, err = run("check", tmp_path)
    assert code == 1
    assert len(out.splitlines()) == 2
    assert err.startswith("2 banks, 2 questions")


@pytest.mark.parametrize("name", ["items/a.yaml", "items", "sources/article.txt", "sources", "bank.schema.json"])
@pytest.mark.parametrize("command", ["check", "fix", "stats", "coverage", "pack"])
def test_a_file_of_a_bank_stands_for_the_bank(run, tmp_path, command, name):
    root = write_bank(tmp_path, edit(ITEMS, WRONG))
    (root / "bank.schema.json").write_text("{}", encoding="utf-8")
    assert run(command, root / name) == run(command, root)


def test_a_stub_goes_to_the_bank_of_a_source(run, tmp_path):
    root = write_bank(tmp_path)
    code, out, _ = run("add", root / "sources" / "article.txt")
    assert (code, out.partition(":")[0]) == (0, str(root / "items" / "a.yaml"))


def test_a_bank_is_found_from_within_its_folders(run, tmp_path, monkeypatch):
    monkeypatch.chdir(write_bank(tmp_path, edit(ITEMS, WRONG)) / "items")
    for path in (".", "a.yaml"):
        code, out, _ = run("check", path)
        assert (code, out.partition(":")[0]) == (1, str(Path("..") / "items" / "a.yaml"))
    assert run("add", ".")[:2] == (0, f"{Path('..') / 'items' / 'a.yaml'}:49\n")


@pytest.mark.parametrize("path", ["items", "items/a.yaml"])
def test_questions_without_their_bank_are_not_told_to_become_one(run, tmp_path, path):
    root = write_bank(tmp_path)
    (root / "bank.yaml").unlink()
    code, out, _ = run("check", root / path)
    assert code == 1
    assert "This is a list of questions; bank.yaml beside its folder is missing." in out
    assert "Begin with" not in out


@pytest.mark.parametrize("command", ["check", "fix", "add", "stats", "coverage", "pack"])
def test_what_is_no_part_of_a_bank_is_misuse(run, tmp_path, command):
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    code, out, err = run(command, tmp_path / "notes.txt")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"{tmp_path / 'notes.txt'} is no part of a bank." in err


def test_the_folder_of_several_banks_is_not_taken_for_the_one_above(run, tmp_path, monkeypatch):
    for name in ("a", "b"):
        write_bank(tmp_path).rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert run("add", ".")[2] == "There are 2 banks in this folder. Give one of them.\n"
    monkeypatch.chdir(tmp_path / "a")
    assert run("add", "..")[2] == 'There are 2 banks in "..". Give one of them.\n'


@pytest.mark.parametrize(
    "arguments", [["check", "gone"], ["check"], ["stats", "gone"], ["bogus"], ["check", "--nope", "."], []]
)
def test_misuse_ends_with_2_and_a_sentence(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out + err
    assert "Traceback" not in out + err


def test_a_folder_without_a_bank_is_misuse(run, tmp_path):
    (tmp_path / "empty").mkdir()
    code, _, err = run("check", tmp_path / "empty")
    assert code == 2
    assert f"There is no bank in {tmp_path / 'empty'}." in err


def test_the_version(run):
    assert run("--version") == (0, f"rhizobank {__version__}\n", "")


def test_long_lines_are_not_broken(run, tmp_path):
    root = write_bank(tmp_path / ("x" * 100), edit(ITEMS, WRONG))
    assert len(run("check", root)[1].splitlines()) == 1


def test_marks_of_the_printer_stay_text(run, tmp_path):
    change = ("topic: electrode", "topic: '[bold]:smile:[/]'")
    assert '"[bold]:smile:[/]"' in run("check", write_bank(tmp_path, edit(ITEMS, change)))[1]


def test_the_statistics_of_the_shipped_bank(run):
    code, out, _ = run("stats", SHIPPED / "rhizotomy")
    assert code == 0
    rows = [line.split() for line in out.splitlines()]
    passages = {row[1]: int(row[2]) for row in rows if row[:1] == ["article"]}
    assert list(passages) == [f"¶{number}" for number in range(1, 10)]
    assert min(passages.values()) >= 3
    kinds = {str(kind) for kind in ItemType}
    counted = {row[0]: int(row[1]) for row in rows if len(row) == 2 and row[0] in kinds}
    assert f": {sum(counted.values())} questions" in out
    assert sum(counted.values()) >= 45
    assert "The key is the longest option in" in out


def test_the_shipped_banks_pass_without_a_warning(run):
    code, out, err = run("check", SHIPPED)
    assert (code, out) == (0, "")
    assert "no problems" in err


def test_statistics_of_a_bank_with_errors_say_what_is_missing(run, tmp_path):
    code, out, err = run("stats", write_bank(tmp_path, edit(ITEMS, WRONG)))
    assert code == 1
    assert "2 questions" in out
    assert "1 error; what has errors is not counted" in err


def test_a_fault_of_our_own_ends_in_a_sentence_and_the_log(run, tmp_path, monkeypatch, home):
    def fail(root: Path, **_: object) -> None:
        raise ZeroDivisionError("of our own")

    monkeypatch.setattr(checking, "load_bank", fail)
    code, out, err = run("check", write_bank(tmp_path))
    assert code == 2
    assert out == ""
    assert len(err.splitlines()) == 1
    log = next(home.rglob("rhizobank.log"))
    assert str(log) in err
    assert "ZeroDivisionError: of our own" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_changes_nothing(run, tmp_path, monkeypatch, home):
    monkeypatch.setattr(checking, "load_bank", lambda root, **_: 1 // 0)
    home.write_text("in the way", encoding="utf-8")
    code, _, err = run("check", write_bank(tmp_path))
    assert code == 2
    assert "could not be written" in err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_reader_that_goes_early_is_no_fault(tmp_path):
    root = write_bank(tmp_path, "- text\n" * 20_000)
    command = f'"{sys.executable}" -c "from rhizotrainer.cli.rhizobank import main; main()" check "{root}" | head -1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_neither_qt_nor_the_app_is_imported():
    code = "import sys, rhizotrainer.cli.rhizobank; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in loaded if name.startswith(("PySide6", "rhizotrainer.ui", "rhizotrainer.app"))]
