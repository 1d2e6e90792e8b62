"""Choose which rules a check tells of, by their names, their families, or the beginning of their names.

All rules are asked all the same, so that a waiver counts as used whatever is shown. Nothing here checks a bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from rhizotrainer.bank.families import Family, family_of
from rhizotrainer.bank.linter import list_rules
from rhizotrainer.bank.nearest import suggest
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.problems import Problem

# What could not be read holds nothing that another rule could find, so silence would not mean soundness.
ALWAYS_TOLD = frozenset({"encoding", "file", "syntax"})
_UNUSED_WAIVER = "unused-waiver"
_WAIVED = re.compile(r'"([a-z-]+)"')


class UnknownRuleError(RhizotrainerError):
    """A name that is no rule's, no family's, and the beginning of none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules that are told of."""

    rules: frozenset[str]

    def takes(self, problem: Problem) -> bool:
        """Say whether a problem is told; that a waiver is of no use is, where its rule is told of."""
        if problem.rule not in self.rules:
            return False
        waived = _WAIVED.search(problem.message) if problem.rule == _UNUSED_WAIVER else None
        return waived is None or waived[1] in self.rules


class EmptySelectionError(RhizotrainerError):
    """A choice of rules that leaves nothing to tell of."""


def build_selection(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Selection:
    """Return the selection for what was written after `--select` and `--ignore`; nothing selected means all.

    Raises: UnknownRuleError with a sentence and the nearest name; EmptySelectionError where nothing is left.
    """
    chosen, ignored = _split("--select", select), _split("--ignore", ignore)
    known = frozenset(list_rules())
    wanted = _expand(chosen) if chosen else known
    dropped = _expand(ignored)
    if not wanted - dropped:
        hint = "Leave one of the two options out." if chosen else "Leave --ignore out."
        raise EmptySelectionError("All rules that could be told of are ignored.", hint)
    return Selection((wanted | ALWAYS_TOLD if chosen else known) - dropped)


def _split(option: str, texts: Iterable[str]) -> list[str]:
    names: list[str] = []
    for text in texts:
        found = [name.strip() for name in text.split(",") if name.strip()]
        if not found:
            hint = "Name a rule or a family, or leave it out; `rhizobank rules` lists them."
            raise EmptySelectionError(f"Nothing is named after {option}.", hint)
        names += found
    return names


def _expand(names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(find_rules, names))


def find_rules(name: str) -> frozenset[str]:
    """Return the rules of this name, family or beginning.

    Raises: UnknownRuleError with a sentence and the nearest name.
    """
    known = list_rules()
    if name in known:
        return frozenset({name})
    if name in set(Family):
        return frozenset(rule for rule in known if family_of(rule) == name)
    found = frozenset(rule for rule in known if fnmatchcase(rule, name)) if "*" in name else frozenset()
    if not found:
        words = "begins like this" if "*" in name else "or family has this name"
        hint = suggest(name.rstrip("*"), [*known, *Family]) or "`rhizobank rules` lists them."
        raise UnknownRuleError(f'No rule {words}: "{name}".', hint)
    return found
