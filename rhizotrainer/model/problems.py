"""Problems: what is wrong with content, as values with their place. Nothing here finds them."""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.values import dataclass


class Severity(StrEnum):
    """An error keeps an item or bank from loading; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file: path as given, line and column counted from 1 (0 where the whole file is meant)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of the file round a problem; the first is line number `first_line`."""

    first_line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the rule it breaks, a plain sentence, and what to write instead (`hint`, may be empty)."""

    severity: Severity
    rule: str
    message: str
    place: Place
    hint: str = ""
    excerpt: Excerpt | None = None

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        text = f"{self.place}: {self.severity} {self.rule} {self.message}"
        return f"{text} {self.hint}" if self.hint else text
