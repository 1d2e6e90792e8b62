"""What Banks shows, as values, and the words for the state that a bank is in."""

from __future__ import annotations

from collections import Counter

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.problems import Problem
from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.text import plural


@dataclass(frozen=True, slots=True)
class BankEntry:
    """One bank of the list.

    `left_out` counts questions that a loaded bank had to do without, 0 where that is not known; `answered`
    counts questions of the bank that the learner has answers to, loaded or not.
    """

    listing: BankListing
    is_shipped: bool = False
    left_out: int = 0
    answered: int = 0

    @property
    def root(self) -> str:
        return self.listing.root

    @property
    def title(self) -> str:
        return self.listing.title

    @property
    def question_count(self) -> int:
        return self.listing.item_count

    @property
    def is_refused(self) -> bool:
        """Tell whether errors kept the whole bank from loading."""
        return not self.listing.is_loaded and bool(self.listing.errors)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.listing.problems if not problem.is_error)


@dataclass(frozen=True, slots=True)
class BanksView:
    """All banks, in the order of the list."""

    banks: tuple[BankEntry, ...]


@dataclass(frozen=True, slots=True)
class BankState:
    """A bank's state in a line; `icon` and `role` are empty where nothing is wrong."""

    words: str
    icon: str = ""
    role: str = ""


def bank_state(entry: BankEntry) -> BankState:
    """Say in a line whether a bank loaded."""
    errors = len(entry.listing.errors)
    if entry.is_refused:
        return BankState(f"Not loaded, {plural(errors, 'error')}", "error", "incorrect")
    if errors:
        lost = f"Loaded without {plural(entry.left_out, 'question')}"
        return BankState(lost if entry.left_out else f"Loaded, {plural(errors, 'error')}", "warn", "warn")
    if entry.warnings:
        return BankState(f"Loaded, {plural(len(entry.warnings), 'warning')}", "warn", "warn")
    return BankState("Loaded, no problems" if entry.question_count else "Loaded, no questions yet")


def refusal_sentence(entry: BankEntry) -> str:
    """Say why a bank was not loaded and that nothing of the learner's is lost."""
    errors = entry.listing.errors
    files = sorted({problem.place.path for problem in errors})
    where = f" in {file_name(files[0])}" if len(files) == 1 else f" in {len(files)} files"
    kept = "Your earlier answers to its questions, if any, are kept and return when the file loads."
    if entry.answered == 1:
        kept = "Your earlier answer to 1 of its questions is kept and returns when the file loads."
    elif entry.answered:
        kept = f"Your earlier answers to its {entry.answered} questions are kept and return when the file loads."
    return f"{plural(len(errors), 'error')}{where}. {kept}"


def problem_heading(number: int, problem: Problem, *, names_file: bool) -> str:
    """Return "1. Line 41, column 12: …"; with the file's name where the problems are in several files."""
    place, parts = problem.place, []
    if names_file or not place.line:
        parts.append(file_name(place.path))
    if place.line:
        parts.append(f"line {place.line}")
        if place.column:
            parts.append(f"column {place.column}")
    where = ", ".join(parts)
    where = where if names_file or not place.line else where[:1].upper() + where[1:]
    return f"{number}. {where}: {_lower_first(problem.message.rstrip('.'))}"


def details_text(problems: tuple[Problem, ...]) -> str:
    """Return problems as plain text that can be sent to a bank's author."""
    blocks = []
    for problem in problems:
        lines = [str(problem)]
        if problem.excerpt is not None:
            first = problem.excerpt.first_line
            lines += [f"{number:>6}  {line}" for number, line in enumerate(problem.excerpt.lines, start=first)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def topic_rows(listing: BankListing) -> tuple[tuple[str, int], ...]:
    """Return every topic's title, indented below its parent, with how many questions stand directly in it."""
    if listing.header is None:
        return ()
    counts = Counter(dict(listing.topic_counts))
    depths: dict[str, int] = {}
    rows = []
    for topic in listing.header.topics:
        depths[topic.id] = depths[topic.parent] + 1 if topic.parent in depths else 0
        rows.append((f"{'    ' * depths[topic.id]}{topic.title}", counts[topic.id]))
    return tuple(rows)


def file_name(path: str) -> str:
    """Return the last part of a path, whichever slashes it has."""
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _lower_first(message: str) -> str:
    # "YAML has …" stays as it is; only an ordinary first word follows the colon in lower case.
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]
