"""Say what a rule is and what it found; a report gathers findings into Problems with their file.

Rules know lines and columns but no paths, so that they can be tried on any text. Nothing here judges content.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from rhizotrainer.model.problems import Excerpt, Place, Problem, Severity

EXCERPTS_SHOWN = 20
# A file with more is not a bank's, and nobody would read on.
PROBLEMS_A_FILE = 500
# One thing is told so often of one question at most.
FINDINGS_A_RULE = 20
LINES_ROUND_A_PROBLEM = 3
_LONGEST_LINE_SHOWN = 400


class Spot(Protocol):
    """Anything with a place in a file: a node, or a `Position`."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Position:
    """A line and a column, both counted from 1; 0 where the whole file is meant."""

    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule, in a file that the finder does not know."""

    rule: str
    severity: Severity
    line: int
    column: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The name a rule goes by in the output, and how grave a breach of it is."""

    name: str
    severity: Severity = Severity.ERROR

    def at(self, spot: Spot, message: str, hint: str = "") -> Finding:
        """Return a finding at `spot`; `message` says what is wrong, `hint` what to write instead."""
        return Finding(self.name, self.severity, spot.line, spot.column, clean(message), clean(hint))


class Lines(Protocol):
    """A file whose lines can be asked for; they are split only then."""

    @property
    def lines(self) -> list[str]: ...


class Report:
    """Gather findings file by file and give them out as Problems in the order of files and lines."""

    def __init__(self) -> None:
        self._problems: list[tuple[int, Problem]] = []
        self._files: dict[str, Lines] = {}
        self._ranks: dict[str, int] = {}
        self._counts: Counter[str] = Counter()
        self._errors: Counter[str] = Counter()
        self._told: set[tuple[str, Finding]] = set()

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for _, problem in self._problems)

    def is_full(self, path: str) -> bool:
        """Say whether a file has so many errors that it is not worth going on with it."""
        return self._errors[path] > PROBLEMS_A_FILE

    def open_file(self, path: str, file: Lines) -> None:
        """Name the file that comes next; its lines are for excerpts."""
        self._ranks.setdefault(path, len(self._ranks))
        self._files[path] = file

    def add(self, path: str, findings: Iterable[Finding]) -> bool:
        """Take findings of one file and say whether any of them is an error."""
        has_error = False
        for found in findings:
            if found.severity is Severity.ERROR:
                has_error = True
                self._errors[path] += 1
            if (path, found) in self._told:
                # Every question of a case finds what is wrong with the case itself.
                continue
            self._told.add((path, found))
            self._counts[path] += 1
            if self._counts[path] <= PROBLEMS_A_FILE:
                self._append(path, found)
            elif self._counts[path] == PROBLEMS_A_FILE + 1:
                message = f"There are more than {PROBLEMS_A_FILE} problems in this file; the rest is not told."
                self._append(path, Finding("file", Severity.ERROR, 0, 0, message, "Mend these first."))
        return has_error

    def _append(self, path: str, found: Finding) -> None:
        place = Place(path, found.line, found.column)
        problem = Problem(found.severity, found.rule, found.message, place, found.hint)
        self._problems.append((self._ranks.setdefault(path, len(self._ranks)), problem))

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem; the first twenty carry the lines of the file round them."""
        self._problems.sort(key=lambda ranked: (ranked[0], ranked[1].place.line, ranked[1].place.column))
        found = [problem for _, problem in self._problems]
        for position, problem in enumerate(found[:EXCERPTS_SHOWN]):
            found[position] = replace(problem, excerpt=self._find_excerpt(problem.place))
        return tuple(found)

    def _find_excerpt(self, place: Place) -> Excerpt | None:
        lines = self._files[place.path].lines if place.path in self._files else []
        if not 1 <= place.line <= len(lines):
            return None
        first = max(1, place.line - LINES_ROUND_A_PROBLEM)
        shown = lines[first - 1 : place.line + LINES_ROUND_A_PROBLEM]
        return Excerpt(first, tuple(line[:_LONGEST_LINE_SHOWN] for line in shown))


def clean(text: str) -> str:
    """Return the text without control characters: a bank's words are printed in a terminal, and may hold its codes."""
    return text if text.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in text)
