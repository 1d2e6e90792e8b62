"""What holds of flags, notes and exams under way once two machines' histories are one. Pure values, no SQL.

Of a flag the last word holds; two different notes are both kept. The same comes out whichever machine is taken first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

# The kind (flag or note), the bank and the item.
Key = tuple[str, str, str]


class Remark(NamedTuple):
    """A flag or a note: when it was set and what it says, or "" and None where it is gone; when it was taken away."""

    at: str
    text: str | None
    cleared_at: str | None = None

    @property
    def is_there(self) -> bool:
        return self.at != ""


def join_remarks(ours: Remark, theirs: Remark) -> Remark:
    """Return what holds of two machines' words on one item."""
    if not (ours.is_there and theirs.is_there):
        if not (ours.is_there or theirs.is_there):
            return max(ours, theirs, key=lambda remark: remark.cleared_at or "")
        there, gone = (ours, theirs) if ours.is_there else (theirs, ours)
        return gone if (gone.cleared_at or "") > there.at else there
    first, last = sorted((ours, theirs), key=lambda remark: (remark.at, remark.text or ""))
    cleared = max(ours.cleared_at or "", theirs.cleared_at or "") or None
    return Remark(last.at, _join_texts(first.text, last.text), cleared)


def are_different_notes(ours: Remark, theirs: Remark) -> bool:
    """Tell whether two notes are there of which neither says all that the other does."""
    if not (ours.is_there and theirs.is_there):
        return False
    return (ours.text or "") not in (theirs.text or "") and (theirs.text or "") not in (ours.text or "")


def follow_renames(remarks: Mapping[Key, Remark], batches: Iterable[Mapping[str, Any]]) -> dict[Key, Remark]:
    """Return remarks under the ids that their items were given by renames which their machine did not know of."""
    found = dict(remarks)
    for batch in batches:
        names = {rename["old"]: rename["new"] for rename in batch["renames"]}
        moved: dict[Key, Remark] = {}
        for (kind, bank, item), remark in found.items():
            is_older = max(remark.at, remark.cleared_at or "") <= batch["noticed_at"]
            name = names.get(item, item) if bank == batch["bank"] and is_older else item
            key = (kind, bank, name)
            moved[key] = join_remarks(moved[key], remark) if key in moved else remark
        found = moved
    return found


class Exam(NamedTuple):
    """An exam as one machine kept it: whether it ended there, its clock, and what is given at its places."""

    has_ended: bool
    clock: tuple[Any, ...]
    places: tuple[tuple[Any, ...], ...]


def choose_exam(ours: Exam, theirs: Exam) -> Exam:
    """Return the exam that was ended, or else the one that was gone on with last, as a whole."""
    return max(ours, theirs, key=lambda exam: (exam.has_ended, exam.clock, repr(exam.places)))


def _join_texts(first: str | None, last: str | None) -> str | None:
    if first is None or last is None:
        return last if first is None else first
    if first in last:
        return last
    return first if last in first else f"{first}\n\n{last}"
