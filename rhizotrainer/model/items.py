"""Items and the parts they are made of: options, quotes and where the quotes stand."""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.values import dataclass


class ItemType(StrEnum):
    """The shapes a question can take; the value is the YAML word."""

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TRUE_FALSE = "true_false"


class Stance(StrEnum):
    """How a quote stands to the item's key: it supports it, or the document says otherwise there."""

    AGREES = "agrees"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, order=True)
class ItemAddress:
    """Where an item lives for ever: its bank's id and its own."""

    bank: str
    item: str

    def __str__(self) -> str:
        return f"{self.bank}/{self.item}"


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where a verified quote stands: index into `Source.passages`, and a half-open character range of its text."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source. `place` is None until the words were found there; only then are they shown as a quote."""

    source: str
    text: str
    stance: Stance = Stance.AGREES
    place: QuotePlace | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One offered answer, in the order its author wrote it."""

    text: str
    is_key: bool
    rationale: str
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked. `fingerprint` is the SHA-256 of its content, `line` its place in `file_name`."""

    bank: str
    id: str
    type: ItemType
    topic: str
    stem: str
    options: tuple[Option, ...]
    explanation: str
    takeaway: str
    quotes: tuple[Quote, ...]
    vignette: str = ""
    note: str = ""
    references: tuple[str, ...] = ()
    file_name: str = ""
    line: int = 0
    fingerprint: str = ""

    @property
    def address(self) -> ItemAddress:
        return ItemAddress(self.bank, self.id)

    @property
    def keys(self) -> frozenset[int]:
        """Return the authored positions of the correct options."""
        return frozenset(position for position, option in enumerate(self.options) if option.is_key)

    @property
    def takes_several(self) -> bool:
        """Tell whether more than one option may be chosen."""
        return self.type is ItemType.MULTIPLE_CHOICE
