"""Hold what the rules of whole banks look at: every sound item with the places that findings are told at.

Nodes are not kept: a bank of ten thousand items would fill the memory with them. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item


@dataclass(slots=True)
class Entry:
    """A sound item: its file's path, where the item and its stem begin, and what its author waived."""

    item: Item
    path: str
    spot: Position
    stem: Position
    waivers: Waivers | None = None


@dataclass(slots=True)
class Survey:
    """A whole bank as its rules see it; `path` is that of the bank's own file, `spot` a place in it for its id."""

    header: BankHeader
    path: str
    spot: Position
    entries: list[Entry] = field(default_factory=list)
    waivers: Waivers | None = None


@dataclass(frozen=True, slots=True)
class BankFinding:
    """A finding of a rule of whole banks: at an item (`entry`), or at the bank's own file where that is None."""

    finding: Finding
    entry: Entry | None = None


BankFindings = Iterable[BankFinding]
