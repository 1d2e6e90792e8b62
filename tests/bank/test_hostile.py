"""Hostile files: each ends in a sentence at a place, never in an exception, a hang or a flood."""

from __future__ import annotations

import os
import socket
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.bank.files import SIZE_LIMIT
from rhizotrainer.bank.library import LoadedBank, load_bank
from tests.bank.banks import HEADER, ITEMS, edit, ids_of, load_header, write_bank

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def rules_of(loaded: LoadedBank) -> list[str]:
    return [problem.rule for problem in loaded.listing.problems]


def load_bytes(folder: Path, data: bytes, name: str = "items/z.yaml") -> LoadedBank:
    """Load the good bank with one file of these bytes."""
    root = write_bank(folder)
    (root / name).write_bytes(data)
    return load_bank(root)


def test_a_bomb_of_aliases_is_refused_and_never_built(tmp_path):
    tracemalloc.start()
    loaded = load_bytes(tmp_path, ("- " + BOMB.replace("\n", "\n  ")).encode())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "alias" in rules_of(loaded)
    assert len(loaded.listing.problems) < 300
    assert peak < 20_000_000
    assert ids_of(loaded) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"[" * 100_000, "nesting"),
        (b"- " * 100_000 + b"a", "nesting"),
        (b"{a: " * 100_000, "nesting"),
        (b"".join(b" " * depth + b"a:\n" for depth in range(400)), "nesting"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "encoding"),
        (bytes(range(256)), "encoding"),
        ("- id: ä".encode("utf-16"), "encoding"),
        ("- id: ä".encode("utf-32"), "encoding"),
        ("- id: ä".encode("utf-16-le"), "encoding"),
        ("- id: ä\n".encode("latin-1"), "encoding"),
        (b"\xed\xa0\x80", "encoding"),
        (b"", "file"),
        (b"  \n# nothing\n", "file"),
        (b"- id: \x07bell\n", "syntax"),
        (b'- "\\ud800"\n', "syntax"),
        (b"%YAML 9.9\n---\n- a\n", "syntax"),
        (b"!!python/object/apply:os.system [ls]\n", "tag"),
        (b"- !!binary aGVsbG8=\n", "tag"),
        (b"a" * 10_000 + b": b\n", "syntax"),
    ],
)
def test_a_hostile_file_of_items_is_told_and_the_others_load(tmp_path, data, rule):
    loaded = load_bytes(tmp_path, data)
    assert rule in rules_of(loaded)
    assert {Path(problem.place.path).name for problem in loaded.listing.problems} == {"z.yaml"}
    assert all(problem.message.endswith((".", "…")) and len(str(problem)) < 1000 for problem in loaded.listing.problems)
    assert ids_of(loaded) == ["one", "two", "three"]


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "sources/article.txt"])
@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"\x00" * 100, b"\xe4\xf6\xfc", b"[" * 50])
def test_every_file_of_a_bank_may_be_rubbish(tmp_path, name, data):
    loaded = load_bytes(tmp_path, data, name)
    assert any(problem.is_error for problem in loaded.listing.problems)


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "sources/article.txt"])
def test_a_file_of_50_mb_is_refused_by_its_size_without_being_read(tmp_path, name, monkeypatch):
    root = write_bank(tmp_path)
    os.truncate(root / name, 50 * 1024 * 1024)
    opened: list[str] = []
    real = Path.open

    def watch(self: Path, *args: Any, **options: Any) -> Any:
        opened.append(self.name)
        return real(self, *args, **options)

    monkeypatch.setattr(Path, "open", watch)
    loaded = load_bank(root)
    assert "50.0 MB" in " ".join(problem.message for problem in loaded.listing.problems)
    assert (root / name).name not in opened


def test_a_file_just_within_the_limit_is_read(tmp_path):
    padding = b"#" * (SIZE_LIMIT - len(ITEMS.encode()) - 1) + b"\n"
    loaded = load_bytes(tmp_path, padding + ITEMS.encode(), "items/a.yaml")
    assert loaded.listing.problems == ()


@pytest.mark.parametrize("name", ["bank.yaml", "items/a.yaml", "sources/article.txt"])
def test_a_folder_in_place_of_a_file_is_told(tmp_path, name):
    root = write_bank(tmp_path)
    (root / name).unlink()
    (root / name).mkdir()
    assert "This is a folder" in " ".join(problem.message for problem in load_bank(root).listing.problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_pipe_and_a_socket_are_not_waited_for(tmp_path, monkeypatch):
    root = write_bank(tmp_path)
    os.mkfifo(root / "items" / "b.yaml")
    monkeypatch.chdir(root / "items")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("c.yaml")
        loaded = load_bank(root)
    assert rules_of(loaded) == ["file", "file"]
    assert ids_of(loaded) == ["one", "two", "three"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions")
def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    root = write_bank(tmp_path)

    def refuse(self: Path, *args: str, **options: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    loaded = load_bank(root)
    assert loaded.bank is None
    assert "may not be read" in loaded.listing.problems[0].message


def test_a_missing_bank_is_told(tmp_path):
    for root in (tmp_path / "gone", tmp_path / "gone.yaml"):
        loaded = load_bank(root)
        assert loaded.bank is None
        assert "no such file" in loaded.listing.problems[0].message


@pytest.mark.parametrize("target", ["../secret.txt", "/etc/passwd", "sources/../../secret.txt"])
def test_a_source_outside_the_folder_is_refused(tmp_path, target):
    (tmp_path / "secret.txt").write_text("A secret sentence.\n", encoding="utf-8")
    loaded = load_header(tmp_path, ("sources/review.txt", target))
    assert rules_of(loaded) == ["source-file"]
    assert "outside the bank's folder" in loaded.listing.problems[0].message
    assert ids_of(loaded) == ["one", "two"]


@pytest.mark.parametrize("name", ["sources/review.txt", "items/a.yaml", "bank.yaml"])
def test_a_link_out_of_the_folder_is_refused(tmp_path, name):
    root = write_bank(tmp_path)
    outside = tmp_path / "outside"
    (root / name).rename(outside)
    (root / name).symlink_to(outside)
    assert "outside the bank's folder" in " ".join(problem.message for problem in load_bank(root).listing.problems)


def test_a_link_to_itself_is_refused(tmp_path):
    root = write_bank(tmp_path)
    (root / "items" / "b.yaml").symlink_to("b.yaml")
    assert rules_of(load_bank(root)) == ["file"]


@pytest.mark.parametrize("name", ["'\"a\\0b\"'", '"a\\0b"', '"' + "x" * 5000 + '"', "CON", '"a\\nb"'])
def test_impossible_names_of_source_files_are_told(tmp_path, name):
    loaded = load_header(tmp_path, ("sources/review.txt", name))
    assert rules_of(loaded) == ["source-file"]


def test_codes_for_the_terminal_do_not_reach_the_message(tmp_path):
    loaded = load_bytes(tmp_path, b'- "\\e[31mred\\e]0;title\\a": x\n  "id": "\\e[2J"\n')
    assert loaded.listing.problems
    assert all(str(problem).isprintable() for problem in loaded.listing.problems)


@pytest.mark.parametrize("line", [b"- text key: a: b\n", b"- text\n", b"- {}\n", b"- *a\n", b"- []\n"])
def test_thousands_of_problems_do_not_flood(tmp_path, line):
    loaded = load_bytes(tmp_path, line * 20_000)
    assert 0 < len(loaded.listing.problems) <= 501
    assert ids_of(loaded) == ["one", "two", "three"]


LINES = (HEADER + ITEMS).splitlines(keepends=True)
SIGNS = [
    "\t",
    '"',
    "'",
    "[",
    "}",
    "{",
    ",",
    "#",
    "%",
    "|",
    ">",
    "\\",
    "é",
    "¶",
    "\x00",
    "\x07",
    "\x85",
    "\u2028",
    "\ufeff",
]
WORDS = [": ", "- ", "\n", "&a ", "*a", "!!str ", "---\n", "...\n", "? ", "<<: ", "  ", "true"]
PIECES = st.sampled_from([*SIGNS, *WORDS, *LINES])
MUTATIONS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.just("") | PIECES), min_size=1, max_size=6
)


def mutate(text: str, mutations: list[tuple[int, int, str]]) -> str:
    for place, length, piece in mutations:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    return text


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations=MUTATIONS, is_header=st.booleans())
def test_no_mutation_of_a_good_bank_raises_or_shows_a_false_quote(tmp_path, mutations, is_header):
    text = mutate(HEADER if is_header else ITEMS, mutations)
    loaded = load_bank(write_bank(tmp_path, **{"header" if is_header else "items": text}))
    for problem in loaded.listing.problems:
        assert problem.place.line >= 0
        assert str(problem).isprintable()
    for item in loaded.bank.items if loaded.bank else ():
        assert all(quote.place for quote in item.quotes)
        assert item.keys


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(tmp_path, data):
    load_bytes(tmp_path, data)


def test_the_good_bank_is_good(tmp_path):
    """What the mutations start from is sound, or they would prove little."""
    assert load_bank(write_bank(tmp_path, edit(ITEMS))).listing.problems == ()
