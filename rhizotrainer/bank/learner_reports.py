"""Read the reports that learners send, and find the sentence that each means in the files of a bank.

A report comes from anybody, so it is read with the limits of a bank's files and more: small, plain, few. What is no
report is told of as such and stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Table
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from rhizotrainer.bank.answers import is_case, mappings_of
from rhizotrainer.bank.files import TextFile, UnreadableFileError, read_text
from rhizotrainer.bank.findings import Finding, Position, Spot
from rhizotrainer.bank.folding import fold
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, text_of
from rhizotrainer.bank.reader import read_yaml
from rhizotrainer.bank.rules import learner_report
from rhizotrainer.bank.stamps import YAML_ENDINGS, bank_folder, list_bank_files
from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.problems import Place, Problem
from rhizotrainer.model.reports import ProblemReport, ReportKind

# What the app writes stays far below these.
SIZE_LIMIT = 64 * 1024
FILES_LIMIT = 2000
_KINDS = {kind.value: kind for kind in ReportKind}
_NEEDED = ("bank", "item", "report")
# What ids are made of; one that has anything else is looked for in every file.
_NAME = re.compile(r"[\w.-]+")
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ReportsRead:
    """The reports of a folder in the order of their names, and what was no report."""

    reports: tuple[ProblemReport, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A question in a file: its mapping, all that it is told in (of a case, what was told before), path and text."""

    node: Mapping
    told_in: tuple[Node, ...]
    path: Path
    file: TextFile


def read_reports(path: Path) -> ReportsRead:
    """Return the reports of a folder, or the one in a file; hidden files and folders below are passed over."""
    reports, problems = [], []
    for name in _list_files(path):
        found = _read_report(name)
        if isinstance(found, ProblemReport):
            reports.append(found)
        else:
            problems.append(_place(found, name))
    return ReportsRead(tuple(reports), tuple(problems))


def find_reported(
    listing: BankListing, reports: Iterable[ProblemReport], versions: Table[str, str]
) -> tuple[Problem, ...]:
    """Return a problem for each report about a bank, in the order of its files and lines.

    `versions` has the fingerprint that each of its sound questions has now.
    """
    mine = [report for report in reports if listing.header and report.address.bank == listing.header.id]
    if not mine:
        return ()
    root = Path(listing.root)
    names = list_bank_files(root)
    found = _find_questions(root, names, {report.address.item for report in mine})
    ranks = {str(bank_folder(root) / name): at for at, name in enumerate(names)}
    problems = [_describe(report, found.get(report.address.item), versions, root) for report in mine]
    return tuple(sorted(problems, key=lambda one: (ranks.get(one.place.path, -1), one.place.line, one.place.column)))


def _list_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    entries = (one for one in path.iterdir() if one.name.lower().endswith(YAML_ENDINGS) and one.name[0] != ".")
    return sorted(islice(entries, FILES_LIMIT))


def _read_report(path: Path) -> ProblemReport | Finding:
    try:
        reading = read_yaml(read_text(path, limit=SIZE_LIMIT))
    except UnreadableFileError as error:
        return learner_report.refuse(error.position, error.sentence)
    if reading.findings:
        first = reading.findings[0]
        return learner_report.refuse(Position(first.line, first.column), first.message)
    root = reading.root
    if not isinstance(root, Mapping):
        return learner_report.refuse(Position(), "it holds no keys.")
    given = {name: text_of(root.values.get(name)) for name in root.values}
    lacking = [name for name in _NEEDED if not given.get(name)]
    if lacking:
        return learner_report.refuse(root, f'it has no "{lacking[0]}".')
    return ProblemReport(
        ItemAddress(given["bank"], given["item"]),
        given.get("version", ""),
        given.get("fingerprint", ""),
        given["report"],
        _read_time(given.get("written_at", "")),
        _KINDS.get(given.get("kind", ""), ReportKind.OTHER),
        given.get("sentence", ""),
    )


def _read_time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _find_questions(root: Path, names: Iterable[str], wanted: set[str]) -> dict[str, _Found]:
    """Return where the wanted questions stand, each by the id of its report, which may be a former one."""
    now: dict[str, _Found] = {}
    before: dict[str, _Found] = {}
    folder = bank_folder(root)
    for name in names:
        try:
            file = read_text(folder / name, folder=folder)
        except UnreadableFileError:
            continue
        if not _may_hold(file.text, wanted):
            continue
        reading = read_yaml(file)
        top = reading.root.values.get("items") if isinstance(reading.root, Mapping) else reading.root
        for node, told in _list_questions(top):
            found = _Found(node, (*told, node), folder / name, reading.file)
            if text_of(node.values.get("id")) in wanted:
                now.setdefault(text_of(node.values["id"]), found)
            former = node.values.get("was")
            for each in former.items if isinstance(former, Sequence) else ():
                if text_of(each) in wanted:
                    before.setdefault(text_of(each), found)
    return before | now


def _may_hold(text: str, wanted: set[str]) -> bool:
    """Tell whether a file is worth reading: parsing takes a hundred times longer than looking for names."""
    return not wanted.isdisjoint(_NAME.findall(text)) or not all(map(_NAME.fullmatch, wanted))


def _list_questions(top: Node | None) -> Iterator[tuple[Mapping, tuple[Node, ...]]]:
    """Yield each question, and what its case has said until then: each question may tell how the case goes on."""
    for node in mappings_of(top):
        if is_case(node.values):
            told: tuple[Node, ...] = ()
            for part in (node, *mappings_of(node.values.get("items"))):
                if part is not node:
                    yield part, told
                if (vignette := part.values.get("vignette")) is not None:
                    told = (*told, vignette)
        else:
            yield node, ()


def _describe(report: ProblemReport, found: _Found | None, versions: Table[str, str], root: Path) -> Problem:
    if found is None:
        path = bank_folder(root) / list_bank_files(root)[0]
        state = f'The question "{report.address.item}" is not in this bank any more.'
        return _place(learner_report.describe(Position(), report, state=state), path)
    spot = _find_spot(found, report.sentence)
    now = versions.get(text_of(found.node.values.get("id")), "")
    state = ""
    if report.sentence and spot is None:
        state = "The question has changed since; the sentence that is meant is not in it any more."
    elif now and report.fingerprint and now != report.fingerprint:
        state = "The question has changed since."
    place = spot or found.node.values.get("id") or found.node
    return _place(learner_report.describe(place, report, state=state), found.path)


def _find_spot(found: _Found, sentence: str) -> Spot | None:
    """Return where a sentence begins in a question, None where it does not stand there."""
    wanted = fold(sentence)
    if not wanted:
        return None
    for scalar in _list_scalars(found.told_in):
        if wanted in fold(scalar.value):
            return _find_words(found.file, scalar, sentence) or scalar
    return None


def _list_scalars(nodes: Iterable[Node]) -> Iterator[Scalar]:
    waiting: list[Node] = [*reversed([*nodes])]
    while waiting:
        here = waiting.pop()
        if isinstance(here, Scalar):
            yield here
        elif isinstance(here, Sequence):
            waiting += reversed(here.items)
        else:
            waiting += reversed(here.values.values())


def _find_words(file: TextFile, scalar: Scalar, sentence: str) -> Position | None:
    """Return the line and column of the words in the file's own text, None where they are written otherwise there."""
    lines = file.lines[scalar.line - 1 :]
    first = lines[0][scalar.column - 1 :]
    # Each of its lines has a word at least, or is one of its breaks.
    most = len(scalar.value.split()) + scalar.value.count("\n") + 1
    text = "\n".join([first, *lines[1:most]])
    words = re.search(r"\s+".join(map(re.escape, sentence.split())), text)
    if words is None:
        return None
    before = text[: words.start()]
    down = before.count("\n")
    column = len(before) - before.rfind("\n") if down else scalar.column + len(before)
    return Position(scalar.line + down, column)


def _place(found: Finding, path: Path) -> Problem:
    return Problem(found.severity, found.rule, found.message, Place(str(path), found.line, found.column), found.hint)
