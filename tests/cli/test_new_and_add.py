"""`rhizobank new` and `rhizobank add` as an educator meets them."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from rhizotrainer.bank.library import load_bank
from rhizotrainer.cli import rhizobank
from tests.bank.banks import bank_of


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run the command in a folder of its own and return its exit code, its output and its errors."""
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["rhizobank", *map(str, arguments)])
        code = rhizobank.main()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command


@pytest.mark.parametrize("name", ["nerves", "Spinal nerves, part 1", "x" * 100, "Нервы", "a: b #c", "nerves.yaml"])
def test_a_new_bank_passes_the_check_at_once(run, name):
    code, out, _ = run("new", name)
    assert (code, out) == (0, f"{Path(name) / 'bank.yaml'}\n")
    assert run("check", name) == (0, "", "1 bank, 1 question loaded: no problems.\n")


@pytest.mark.parametrize(
    ("arguments", "bank_id", "title"),
    [
        (["spinal_nerves-2"], "spinal_nerves-2", "Spinal nerves 2"),
        (["Нервы"], "bank", "Нервы"),
        (["a", "--title", 'The "cord": its roots #1', "--id", "cord"], "cord", 'The "cord": its roots #1'),
        (["a", "--title", "No"], "a", "No"),
        (["Épidurale 2!"], "epidurale-2", "Épidurale 2!"),
        (["Fußnoten, Œdème"], "fussnoten-oedeme", "Fußnoten, Œdème"),
    ],
)
def test_id_and_title_come_from_the_folder_or_are_given(run, arguments, bank_id, title):
    assert run("new", *arguments)[0] == 0
    header = bank_of(load_bank(Path(arguments[0]))).header
    assert (header.id, header.title) == (bank_id, title)


def test_the_command_to_go_on_with_can_be_pasted(run):
    err = run("new", "Épidurale 2!")[2]
    command = err.partition("`")[2].partition("`")[0]
    assert run(*shlex.split(command)[1:])[0] == 0


def test_files_begin_with_the_line_for_editors(run):
    run("new", "nerves")
    for name, schema in [("bank.yaml", "bank.schema.json"), ("items/questions.yaml", "../bank.schema.json")]:
        first = (Path("nerves") / name).read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={schema}"
        assert (Path("nerves") / name).parent.joinpath(schema).is_file()


@pytest.mark.parametrize("arguments", [["full"], ["file"], ["file/under"], ["nerves", "--id", "a/b"], []])
def test_a_new_bank_overwrites_nothing(run, tmp_path, arguments):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    code, out, err = run("new", *arguments)
    assert code == 2
    assert out == ""
    assert "Traceback" not in err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "full", "mine.txt"]


def test_an_empty_folder_is_taken(run, tmp_path):
    (tmp_path / "nerves").mkdir()
    assert run("new", "nerves")[0] == 0
    assert run("new", "nerves")[0] == 2


def test_a_stub_is_told_with_its_place(run):
    run("new", "nerves")
    code, out, err = run("add", "nerves", "--type", "numeric")
    assert (code, out, err) == (0, f"{Path('nerves/items/questions.yaml')}:21\n", "Added nerves-002 as a draft.\n")
    assert "- id: nerves-002" in Path("nerves/items/questions.yaml").read_text(encoding="utf-8").splitlines()[20]
    code, out, err = run("check", "nerves")
    assert code == 0
    assert "0 errors" in err
    assert run("add", "nerves/items/more.yaml")[1] == f"{Path('nerves/items/more.yaml')}:3\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["gone"],
        ["nerves", "--type", "singel"],
        ["nerves", "--topic", "basic"],
        ["."],
        ["nerves", "--type", "label"],
        [],
    ],
)
def test_misuse_of_add_ends_with_2_and_a_sentence(run, arguments):
    run("new", "nerves")
    run("new", "other")
    before = Path("nerves/items/questions.yaml").read_bytes()
    code, out, err = run("add", *arguments)
    assert (code, out) == (2, "")
    assert err
    assert "Traceback" not in err
    assert Path("nerves/items/questions.yaml").read_bytes() == before
