"""The hostile banks of `benchmarks.hostile`: each one is a way to keep a reader busy, or to fill its memory.

A case is a function that changes the files of a small good bank, given as texts by their names; what no text can be
(a sparse file, a pipe) it makes in the folder itself. Every one is filled up to the limits of the format, or past
them. Nothing here measures.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

MB = 1024 * 1024
# What the largest file of a bank may have, filled to a little less; smaller ones pass the other limits.
FULL = int(float(os.environ.get("HOSTILE_MEGABYTES", "4")) * MB) - 4096


class Files(dict[str, bytes | str]):
    """The files of a bank by their names; what is no text is made below `root`."""

    def __init__(self, root: Path, files: dict[str, str]) -> None:
        super().__init__(files)
        self.root = root


Case = Callable[[Files], None]

HEADER = """id: small
title: A small bank
version: 1.0.0
licence: CC-BY-4.0
authors: [A. Author]
topics: {basics: Basics}
sources:
  article: {title: Rhizotomy, file: sources/article.txt}
references:
  enslin2018: {title: Dorsal rhizotomy, year: 2018}
"""
ARTICLE = "Rhizotomy is a surgical procedure that is performed to relieve pain.\n"
REST = """  explanation: It relieves pain.
  takeaway: Pain.
  quotes: [{source: article, text: performed to relieve pain}]
"""
ITEM = f"""- id: one
  topic: basics
  stem: Which aim does rhizotomy have?
  options:
    - {{text: Relief of pain, key: true, rationale: Said.}}
    - {{text: Removal of hair, rationale: Not said.}}
{REST}"""
_CASES: dict[str, Case] = {}


def list_cases() -> tuple[str, ...]:
    """Return the names of all cases."""
    return tuple(_CASES)


def write_case(name: str, folder: Path) -> Path:
    """Write the bank of a case into a folder and return its root."""
    root = folder / "small"
    for part in ("items", "sources", "figures"):
        (root / part).mkdir(parents=True)
    files = Files(root, {"bank.yaml": HEADER, "items/a.yaml": ITEM, "sources/article.txt": ARTICLE})
    _CASES[name](files)
    for path, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (root / path).write_bytes(data)
    return root


def hostile_case(case: Case) -> Case:
    """Take a function for a case, named as it is."""
    _CASES[case.__name__.removeprefix("_").replace("_", "-")] = case
    return case


def fill(unit: str, size: int = FULL) -> str:
    """Return a text repeated up to a size in bytes."""
    return unit * (size // len(unit.encode()))


def number(pattern: str, size: int = FULL) -> str:
    """Return a pattern with rising numbers for {n}, up to a size in bytes."""
    return "".join(_number(pattern, size))


def _number(pattern: str, size: int) -> Iterator[str]:
    at = 0
    while True:
        piece = pattern.replace("{n}", str(at))
        size -= len(piece.encode())
        if size < 0:
            return
        at += 1
        yield piece


def item(stem: str = "Which aim does rhizotomy have?", options: str = "", more: str = "", rest: str = REST) -> str:
    """Return an item; `options` and `more` are lines of YAML."""
    chosen = options or "    - {text: Relief of pain, key: true}\n    - {text: Removal of hair}\n"
    return f"- id: one\n  topic: basics\n  stem: {stem}\n  options:\n{chosen}{more}{rest}"


@hostile_case
def _good(files: Files) -> None:
    """Leave the bank as it is: what start-up alone costs."""
