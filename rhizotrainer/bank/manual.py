"""Read the manual pages of the rules from the docstrings of their modules.

A docstring is the page: its first paragraph says what the rule does, the next ones why, and examples stand indented
below "Failing:" and "Passing:". Nothing here checks a bank or prints.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rhizotrainer.bank import rules
from rhizotrainer.bank.families import Family, family_of
from rhizotrainer.bank.linter import list_rules
from rhizotrainer.model.problems import Severity

_EXAMPLE = re.compile(r"(Failing|Passing)\b(.*):$")


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of YAML that the rule finds fault with, or lets pass; `words` is what stands above it."""

    is_failing: bool
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class RulePage:
    """The manual page of one rule: what it does in a sentence, why in paragraphs, and its examples."""

    name: str
    severity: Severity
    family: Family
    summary: str
    paragraphs: tuple[str, ...]
    examples: tuple[Example, ...]

    @property
    def text(self) -> str:
        """Return what the rule does and why, paragraphs parted by empty lines."""
        return "\n\n".join((self.summary, *self.paragraphs))


@cache
def list_pages() -> dict[str, RulePage]:
    """Return the page of every rule by the rule's name: families in order, names in alphabetical order."""
    pages = [_read_page(name, rule.severity) for name, rule in list_rules().items()]
    ranks = list(Family)
    pages.sort(key=lambda page: ranks.index(page.family))
    return {page.name: page for page in pages}


def parse_docstring(text: str) -> tuple[tuple[str, ...], tuple[Example, ...]]:
    """Return the paragraphs of a rule's docstring, each on one line, and its examples."""
    paragraphs: list[str] = []
    examples: list[Example] = []
    for block in _split_blocks(inspect.cleandoc(text).split("\n")):
        head = _EXAMPLE.match(block[0])
        if head and len(block) > 1:
            body = inspect.cleandoc("\n" + "\n".join(block[1:]))
            examples.append(Example(head[1] == "Failing", f"{head[1]}{head[2]}", body))
        else:
            paragraphs.append(" ".join(line.strip() for line in block))
    return tuple(paragraphs), tuple(examples)


def _split_blocks(lines: Iterable[str]) -> list[list[str]]:
    """Return the lines block by block; an empty line inside what is indented parts nothing."""
    blocks: list[list[str]] = [[]]
    is_parted = False
    for line in lines:
        if not line.strip():
            is_parted = True
            continue
        if (is_parted and not line.startswith(" ")) or _EXAMPLE.match(line):
            blocks.append([])
        elif is_parted and blocks[-1]:
            blocks[-1].append("")
        is_parted = False
        blocks[-1].append(line)
    return [block for block in blocks if block]


def _read_page(name: str, severity: Severity) -> RulePage:
    module = importlib.import_module(f"{rules.__name__}.{name.replace('-', '_')}")
    paragraphs, examples = parse_docstring(module.__doc__ or "")
    return RulePage(name, severity, family_of(name), paragraphs[0], paragraphs[1:], examples)
