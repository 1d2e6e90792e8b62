"""Refuse a former id that cannot be followed: one in use, one that two questions claim, or none at all.

`was:` lists the ids that a question went by before, so that learners' answers follow it. An id that is still, or again,
that of a question has answers of its own, and one that two questions claim could be followed to either. A former id
may differ from the question's own in capitals alone: learners' answers stand under an id as it was written.

Failing:
    - id: ind-010
      was: [ind-001]
    - id: ind-001

Passing:
    - id: ind-010
      was: [ind-001]
    - id: ind-002
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.rules.id_pattern import is_id
from rhizotrainer.bank.survey import BankFinding, Entry, Survey

RULE = Rule("former-id")


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding for every former id that no answers could follow."""
    claiming = [entry for entry in survey.entries if entry.was]
    if not claiming:
        return
    living = {entry.item.id.casefold(): entry for entry in survey.entries}
    claimed: dict[str, Entry] = {}
    for entry in claiming:
        for name, spot in zip(entry.item.was, entry.was, strict=True):
            problem = _judge(name, entry, living, claimed)
            if problem:
                yield BankFinding(RULE.at(spot, *problem), entry)


def _judge(name: str, entry: Entry, living: dict[str, Entry], claimed: dict[str, Entry]) -> tuple[str, str] | None:
    folded = name.casefold()
    shown = shorten(name, 40)
    if not is_id(name):
        return f'"{shown}" was never an id: it does not keep the pattern of ids.', "Write the id as it was."
    if name == entry.item.id:
        return f'"{shown}" is the id of this question itself.', "Remove it."
    holder = living.get(folded)
    if holder is not None and holder is not entry:
        where = f"{holder.item.file_name}, line {holder.item.line}"
        return (
            f'"{shown}" is the id of the question in {where}.',
            "Take it out of `was:`, or give that one an id that was never used.",
        )
    first = claimed.setdefault(folded, entry)
    if first is entry:
        return None
    where = f"{first.item.file_name}, line {first.item.line}"
    return f'"{shown}" is claimed by the question in {where} as well.', "Keep it at the one that it became."
