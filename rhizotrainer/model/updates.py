"""What an item was when it was answered, and what became of it since; judging that is `study.updates`' work."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.values import dataclass


class Change(StrEnum):
    """How an item differs from the version that was answered last. The value is kept for ever."""

    NONE = "none"
    WORDING = "wording"
    QUOTE = "quote"
    QUESTION = "question"
    KEY = "key"
    TYPE = "type"
    UNKNOWN = "unknown"

    @property
    def brings_back(self) -> bool:
        """Tell whether what was learned may no longer be right, so that the item is asked again at once."""
        return self in (Change.QUOTE, Change.QUESTION, Change.KEY, Change.TYPE)


@dataclass(frozen=True, slots=True)
class EssencePart:
    """One of several things asked: what it is called, and the texts that are right for it."""

    text: str
    right: tuple[str, ...] = ()
    region: str = ""


@dataclass(frozen=True, slots=True)
class EssenceQuote:
    """Words that an item rests on; `authority` is whose position they support, empty for the item's own key."""

    source: str
    text: str
    stance: str
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Essence:
    """What an item claims, in plain texts that can be read for years; `type` is the YAML word of its day.

    `right` are the texts of its keys, the texts it accepts, its steps in order, or its value; `unit` and `tolerance`
    (in the unit, or "5 %") belong to a value. `regions` are those of the right options, or those that a name is asked
    for. `positions` hold what each authority takes for right. Where the answer `is_typed`, the right texts are ways to
    write one answer. `vignette` is empty also where it was not kept yet, and so are
    `options`, the texts to choose from in their authored order.
    """

    type: str
    stem: str
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    parts: tuple[EssencePart, ...] = ()
    quotes: tuple[EssenceQuote, ...] = ()
    unit: str = ""
    tolerance: str = ""
    regions: tuple[str, ...] = ()
    needs_all: bool = False
    positions: tuple[EssencePart, ...] = ()
    is_typed: bool = False
    vignette: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """How far the learner is with one item: the version answered last, and the one that was last taken note of."""

    answered: str
    seen: str
    has_essence: bool


@dataclass(frozen=True, slots=True)
class Rename:
    """An item that goes by another id; both are ids of one bank."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Revision:
    """An item that became another version after it was answered. `before` is None where it was not kept."""

    address: ItemAddress
    from_version: str
    to_version: str
    change: Change
    answered_at: datetime
    noticed_at: datetime
    before: Essence | None = None
