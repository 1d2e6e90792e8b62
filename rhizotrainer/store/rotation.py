"""Say which backups are kept: a pure rule over their numbers and times. It opens and deletes nothing.

Hours, days and months are those of use, by the labels that the backups bear: the newest backup is the one with the
highest number, and the last 24 hours are the last 24 that have a backup. So a clock that jumps a year makes no backup
old, and a learner who was away for a year comes back to all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple


class Stamp(NamedTuple):
    """A backup's running number and the time of its making."""

    number: int
    taken_at: datetime


class Rule(NamedTuple):
    """Of how many hours, days and months of use the newest backup is kept."""

    hours: int = 24
    days: int = 14
    months: int = 12


USUAL = Rule()
# Copies of a file that takes long to copy also fill a disk: fewer of them are kept.
SPARING = Rule(hours=3, days=7, months=6)
SPARED_BYTES = 100_000_000


def find_rule(size: int) -> Rule:
    """Return the rule for a file of so many bytes."""
    return SPARING if size > SPARED_BYTES else USUAL


def choose_kept(backups: Iterable[Stamp], rule: Rule = USUAL) -> frozenset[int]:
    """Return the numbers of the backups that are kept: the newest of each of the last hours, days and months."""
    newest_first = sorted(backups, reverse=True)
    kept: set[int] = {newest_first[0].number} if newest_first else set()
    for form, count in (("%Y-%m-%dT%H", rule.hours), ("%Y-%m-%d", rule.days), ("%Y-%m", rule.months)):
        newest: dict[str, int] = {}
        for stamp in newest_first:
            newest.setdefault(stamp.taken_at.strftime(form), stamp.number)
        kept.update(list(newest.values())[:count])
    return frozenset(kept)
