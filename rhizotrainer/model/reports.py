"""A learner's report about a question: what is wrong, where, and in which version. It is written and read elsewhere."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.values import dataclass


class ReportKind(StrEnum):
    """What is wrong, as the learner sees it; the value is what the file says."""

    WRONG_KEY = "wrong key"
    UNCLEAR = "unclear"
    TYPO = "typo"
    FIGURE = "figure"
    SOURCE = "source"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """A question that may be reported, with those of its sentences that are in view."""

    item: Item
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """What a learner says is wrong with an item.

    `version` is the bank's, `fingerprint` the item's, `file` and `line` say where it stood; `sentence` is the one of
    its texts that is meant, "" for the whole; `app` is the version of the program.
    """

    address: ItemAddress
    version: str
    fingerprint: str
    text: str
    written_at: datetime
    kind: ReportKind = ReportKind.OTHER
    sentence: str = ""
    file: str = ""
    line: int = 0
    app: str = ""
