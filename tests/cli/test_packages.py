"""`rhizobank pack` and `unpack` as an educator meets them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rhizotrainer.cli import rhizobank
from tests.bank.banks import ITEMS, edit, write_bank

SHIPPED = Path(__file__).parents[2] / "question_banks" / "rhizotomy"


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run the command in an empty folder and return its exit code, its output and its errors."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["rhizobank", *map(str, arguments)])
        code = rhizobank.main()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command


def test_the_shipped_bank_goes_round(run, tmp_path):
    code, out, _ = run("pack", SHIPPED)
    assert code == 0
    package = Path(out.strip())
    assert package.name.startswith("rhizotomy-")
    assert package.suffix == ".rzbank"
    assert run("unpack", package)[:2] == (0, "rhizotomy\n")
    for path in SHIPPED.rglob("*.yaml"):
        assert (Path("rhizotomy") / path.relative_to(SHIPPED)).read_bytes() == path.read_bytes()
    assert run("check", "rhizotomy")[0] == 0


def test_the_places_can_be_named(run, tmp_path):
    root = write_bank(tmp_path)
    assert run("pack", root, "-o", "mine.rzbank") == (0, "mine.rzbank\n", "")
    assert run("unpack", "mine.rzbank", "--output", "mine") == (0, "mine\n", "")
    assert sorted(path.name for path in Path().iterdir()) == ["mine", "mine.rzbank"]


def test_a_bank_with_errors_is_sent_to_the_check(run, tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("key: true\n", "key: yes\n")))
    code, out, err = run("pack", root)
    assert (code, out) == (1, "")
    assert err == f"{root}: This bank has an error and was not packed. Run `rhizobank check {root}` and mend it.\n"
    assert list(Path().iterdir()) == []


def test_a_package_that_is_none_is_refused_in_a_sentence(run):
    Path("bad.rzbank").write_bytes(b"no zip")
    code, out, err = run("unpack", "bad.rzbank")
    assert (code, out) == (1, "")
    assert err.startswith("bad.rzbank: This file is no package")
    assert len(err.splitlines()) == 1
    assert [path.name for path in Path().iterdir()] == ["bad.rzbank"]


def test_a_folder_that_is_not_empty_stays_as_it_is(run, tmp_path):
    run("pack", write_bank(tmp_path))
    code, _, err = run("unpack", "small-1.0.0.rzbank", "-o", tmp_path / "small")
    assert code == 1
    assert "not empty" in err


@pytest.mark.parametrize(
    "arguments", [["pack"], ["pack", "gone"], ["unpack"], ["unpack", "gone.rzbank"], ["unpack", "."]]
)
def test_misuse_ends_with_2_and_a_sentence(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out + err
    assert "Traceback" not in out + err


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("gone/x.rzbank", "There is no folder gone. Make it first."),
        ("x.zip", "A package is a file whose name ends with .rzbank. Name it x.rzbank."),
        ("folder", "folder is a folder. Give the name of the package as well, which ends with .rzbank."),
    ],
)
def test_a_target_that_cannot_be_is_misuse(run, tmp_path, target, told):
    Path("folder").mkdir()
    assert run("pack", write_bank(tmp_path), "-o", target) == (2, "", f"{told}\n")
    assert [path.name for path in Path().iterdir()] == ["folder"]


def test_a_folder_is_not_called_missing(run):
    Path("folder").mkdir()
    assert run("unpack", "folder")[2] == "folder is a folder. Give a package, whose name ends with .rzbank.\n"


def test_several_banks_are_not_packed_into_one(run, tmp_path):
    for name in ("a", "b"):
        write_bank(tmp_path / "banks").rename(tmp_path / "banks" / name)
    code, out, err = run("pack", tmp_path / "banks")
    assert (code, out) == (2, "")
    assert err == f"There are 2 banks in {tmp_path / 'banks'}. Give one of them.\n"
