"""What Banks shows, as values, and the words for the state that a bank is in."""

from __future__ import annotations

from collections import Counter

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.problems import Place, Problem
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue

tr = Tongue("Banks")


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
        return BankState(tr.count(errors, "Not loaded, {n} error", "Not loaded, {n} errors"), "error", "incorrect")
    if errors and entry.left_out:
        lost = tr.count(entry.left_out, "Loaded without {n} question", "Loaded without {n} questions")
        return BankState(lost, "warn", "warn")
    if errors:
        return BankState(tr.count(errors, "Loaded, {n} error", "Loaded, {n} errors"), "warn", "warn")
    if entry.warnings:
        words = tr.count(len(entry.warnings), "Loaded, {n} warning", "Loaded, {n} warnings")
        return BankState(words, "warn", "warn")
    return BankState(tr("Loaded, no problems") if entry.question_count else tr("Loaded, no questions yet"))


def refusal_sentence(entry: BankEntry) -> str:
    """Say why a bank was not loaded and that nothing of the learner's is lost."""
    errors = entry.listing.errors
    files = sorted({problem.place.path for problem in errors})
    if len(files) == 1:
        found = tr.count(len(errors), "{n} error in {file}.", "{n} errors in {file}.", file=file_name(files[0]))
    else:
        found = tr.count(len(errors), "{n} error in {files} files.", "{n} errors in {files} files.", files=len(files))
    kept = tr("Your earlier answers to its questions, if any, are kept and return when the file loads.")
    if entry.answered:
        kept = tr.count(
            entry.answered,
            "Your earlier answer to {n} of its questions is kept and returns when the file loads.",
            "Your earlier answers to its {n} questions are kept and return when the file loads.",
        )
    return f"{found} {kept}"


def problem_heading(number: int, problem: Problem, *, names_file: bool) -> str:
    """Return "1. Line 41, column 12: …"; with the file's name where the problems are in several files."""
    where = _tell_place(problem.place, names_file=names_file)
    message = _lower_first(problem.message.rstrip("."))
    return tr("{number}. {where}: {message}", number=number, where=where, message=message)


def _tell_place(place: Place, *, names_file: bool) -> str:
    file = file_name(place.path)
    if not place.line:
        return file
    if names_file and place.column:
        return tr("{file}, line {line}, column {column}", file=file, line=place.line, column=place.column)
    if names_file:
        return tr("{file}, line {line}", file=file, line=place.line)
    if place.column:
        return tr("Line {line}, column {column}", line=place.line, column=place.column)
    return tr("Line {line}", line=place.line)


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
    """Return every topic's title, indented below its parent, with how many questions stand in it and below it."""
    if listing.header is None:
        return ()
    counts = Counter(dict(listing.topic_counts))
    above: dict[str, tuple[str, ...]] = {}
    for topic in listing.header.topics:
        above[topic.id] = (*above[topic.parent], topic.parent) if topic.parent in above else ()
        for parent in above[topic.id]:
            counts[parent] += counts[topic.id]
    return tuple((f"{'    ' * len(above[topic.id])}{topic.title}", counts[topic.id]) for topic in listing.header.topics)


def file_name(path: str) -> str:
    """Return the last part of a path, whichever slashes it has."""
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _lower_first(message: str) -> str:
    # "YAML has …" stays as it is; only an ordinary first word follows the colon in lower case.
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]
