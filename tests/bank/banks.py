"""Write small banks for tests: a good one, changed by replacing words of its text, and what the check says of it."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import Status
from rhizotrainer.model.problems import Problem

ARTICLE = """Rhizotomy

Rhizotomy is a surgical procedure that is performed to relieve pain.
It interrupts "pain impulses" on their way.

Rhizotomy can lead to partial numbness and weakening of the muscles in the area - of the cut nerves.
"""
REVIEW = """Dorsal rhizotomy reduces spasticity in children.
"""
HEADER = """id: small
title: A small bank
version: 1.0.0
licence: CC-BY-4.0
authors: [A. Author]
topics:
  basics: Basics
  technique:
    title: Technique
    topics:
      electrode: Electrode technique
sources:
  article: {title: Rhizotomy, file: sources/article.txt}
  review: {title: Review, file: sources/review.txt}
references:
  enslin2018: {title: Dorsal rhizotomy, year: 2018}
"""
# The lines of this text are what tests count on: append, but do not insert.
ITEMS = """- id: one
  topic: basics
  vignette: A resident reads.
  stem: What is rhizotomy for?
  options:
    - text: Relief of pain
      key: true
      rationale: The source says so.
    - text: Removal of hair
      rationale: It does not say so.
    - text: None of the above
      rationale: The first is right.
      pin: true
  explanation: It relieves pain.
  takeaway: Pain.
  note: Other aims exist.
  quotes:
    - source: article
      text: performed to relieve pain
  references: [enslin2018]

- id: two
  topic: electrode
  stem: Rhizotomy can weaken muscles.
  answer: true
  rationales:
    true: As the source says.
    false: The source says otherwise.
  explanation: Motor fibres run in the nerve.
  takeaway: Weakness.
  quotes:
    - source: article
      text: partial numbness and weakening of the muscles

- id: three
  topic: technique
  stem: Which are named?
  options:
    - {text: Numbness, key: true, rationale: Named.}
    - {text: Weakening, key: true, rationale: Named.}
    - {text: Bleeding, rationale: Not named.}
  explanation: Both stand in one sentence.
  takeaway: Two of them.
  quotes:
    - {source: article, text: numbness and weakening}
    - {source: review, text: reduces spasticity, stance: differs}
  references: [enslin2018]
"""


def write_bank(folder: Path, items: str = ITEMS, header: str = HEADER) -> Path:
    """Write a folder bank and return its root; `items` goes to items/a.yaml."""
    root = folder / "small"
    for name in ("items", "sources"):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "bank.yaml").write_text(header, encoding="utf-8")
    (root / "items" / "a.yaml").write_text(items, encoding="utf-8")
    (root / "sources" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "sources" / "review.txt").write_text(REVIEW, encoding="utf-8")
    return root


def edit(text: str, *changes: tuple[str, str]) -> str:
    """Return the text with the first occurrence of each old text replaced; an old text has to be there."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def load_items(folder: Path, *changes: tuple[str, str]) -> LoadedBank:
    """Load the good bank with its items changed."""
    return load_bank(write_bank(folder, edit(ITEMS, *changes)))


def load_header(folder: Path, *changes: tuple[str, str]) -> LoadedBank:
    """Load the good bank with its header changed."""
    return load_bank(write_bank(folder, header=edit(HEADER, *changes)))


def bank_of(loaded: LoadedBank) -> Bank:
    """Return the bank that was loaded; there has to be one."""
    assert loaded.bank is not None
    return loaded.bank


def ids_of(loaded: LoadedBank) -> list[str]:
    """Return the ids of the released items."""
    return [item.id for item in loaded.bank.items if item.status is Status.RELEASED] if loaded.bank else []


def spots_of(loaded: LoadedBank) -> list[tuple[int, int, str]]:
    return [(one.place.line, one.place.column, one.rule) for one in loaded.listing.problems]


def sentence_of(problem: Problem) -> str:
    return f"{problem.message} {problem.hint}".strip()
