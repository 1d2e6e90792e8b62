"""Everything of one learner in one ZIP archive that can be read without rhizotrainer: tables, notes, a README.

It is given values and files and writes one file; it opens no database and knows no window.
"""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rhizotrainer.tongue import Tongue, later

tr = Tongue("Export")
Row = Mapping[str, object]

# With these a spreadsheet takes a cell for a formula, the white ones passed over.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

_README = later(
    """rhizotrainer: everything of {name}
Written on {date} by version {version}.

results.db     the learner's whole file of results, a copy (SQLite)
attempts.csv   every answer that was ever given, one a line, the oldest first; opens in any spreadsheet
attempts.json  the same answers for programs
notes.md       private notes, by question bank and question
flags.csv      flagged questions
settings.json  the learner's settings
reports        reports about questions that were written here

Times are UTC. "local_day" is the day that an answer was counted to. Lists ("chosen", "option_order", …) are JSON;
options count from 0 in the order in which the bank's author wrote them. "withdrawn_at" is filled where an answer was
taken back: it does not count, and stays. "confidence" goes from 1, guess, to 4, certain.

To go on with these results on another computer, close rhizotrainer there and copy results.db to its folder "learners"
(Settings shows it), under the name of a learner, such as default.db.
Question banks are not in this archive: they are not the learner's.
"""
)


@dataclass(frozen=True)
class Belongings:
    """What goes into the archive. Files that are not there are left out."""

    name: str
    version: str
    written_at: datetime
    database: Path
    settings: Path
    attempts: Sequence[Row]
    notes: Sequence[Row]
    flags: Sequence[Row]
    reports: Sequence[Path] = field(default=())


def write_archive(belongings: Belongings, target: Path) -> Path:
    """Write the archive for its owner alone, under its name only when it is whole, and return its path.

    Raises: OSError where the disk refuses; nothing is then left behind.
    """
    part = target.with_name(target.name + ".part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with (
            os.fdopen(handle, "w+b") as file,
            # A file from before 1980, as of a machine whose clock is not set, goes in with the first date of ZIP.
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive,
        ):
            _write(archive, belongings)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return target


def format_notes(notes: Iterable[Row]) -> str:
    """Return notes as text with a heading for each bank and each question."""
    lines: list[str] = []
    bank = None
    for note in notes:
        if note["bank"] != bank:
            bank = note["bank"]
            lines += [f"# {bank}", ""]
        lines += [f"## {note['item']}", "", str(note["text"]), ""]
    return "\n".join(lines)


def format_table(rows: Sequence[Row]) -> str:
    """Return rows as CSV with their columns' names on top; nothing where there is no row."""
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows([{key: tame(value) for key, value in row.items()} for row in rows])
    return text.getvalue()


def tame(value: object) -> object:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in _FORMULA_SIGNS else value


def _write(archive: zipfile.ZipFile, belongings: Belongings) -> None:
    date = f"{belongings.written_at:%Y-%m-%d %H:%M} UTC"
    readme = tr(_README, name=belongings.name, date=date, version=belongings.version)
    archive.writestr("README.txt", readme)
    archive.write(belongings.database, "results.db")
    # The mark tells spreadsheets that the signs are Unicode.
    archive.writestr("attempts.csv", "\ufeff" + format_table(belongings.attempts))
    answers = json.dumps([dict(row) for row in belongings.attempts], ensure_ascii=False, indent=1)
    archive.writestr("attempts.json", answers)
    archive.writestr("notes.md", format_notes(belongings.notes))
    archive.writestr("flags.csv", "\ufeff" + format_table(belongings.flags))
    if belongings.settings.is_file():
        archive.write(belongings.settings, "settings.json")
    for report in belongings.reports:
        if report.is_file():
            archive.write(report, f"reports/{report.name}")
