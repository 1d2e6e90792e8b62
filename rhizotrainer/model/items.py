"""Items and what they are made of: options, parts, typed answers, positions, quotes and where the quotes stand."""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.values import dataclass


class ItemType(StrEnum):
    """The shapes a question can take; the value is the YAML word.

    A case is no shape: it is several items in order, each with its own type, that share `Item.case`.
    """

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TRUE_FALSE = "true_false"
    TRUE_FALSE_SERIES = "true_false_series"
    EXTENDED_MATCHING = "extended_matching"
    MATCHING = "matching"
    ORDERING = "ordering"
    NUMERIC = "numeric"
    SHORT_ANSWER = "short_answer"
    CLOZE = "cloze"
    LOCATE = "locate"
    NAME = "name"
    LABEL = "label"


# Chosen by ticking options.
CHOICE_TYPES = frozenset({ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE})
# Each part is given one of the options.
MATCHING_TYPES = frozenset({ItemType.TRUE_FALSE_SERIES, ItemType.EXTENDED_MATCHING, ItemType.MATCHING, ItemType.LABEL})


# Answered by typing; so is `name`, where no options are offered.
TYPED_TYPES = frozenset({ItemType.NUMERIC, ItemType.SHORT_ANSWER, ItemType.CLOZE})


class Difficulty(StrEnum):
    """How hard its author thinks an item; what learners make of it is its facility index."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Status(StrEnum):
    """How far an item has come; learners are given released ones alone."""

    DRAFT = "draft"
    REVIEW = "review"
    RELEASED = "released"


class Spelling(StrEnum):
    """How near a typed answer has to come: letter by letter, or with a slip or two in its longer words."""

    EXACT = "exact"
    CLOSE = "close"


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
    """One offered answer, in the order its author wrote it.

    In an ordering the options are the steps, in their right order; in `locate` each stands for a `region`; where the
    answer is typed they are wrong answers that the author expects, so that each can be told why it is wrong.
    """

    text: str
    is_key: bool
    rationale: str
    is_pinned: bool = False
    region: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that an item asks: a statement, a scenario, the left of a pair, a region to label, a gap.

    `keys` are the authored positions of the options that are right for it, any of which will do; a gap of a cloze has
    none but `accepts` instead, the texts that are right.
    """

    text: str
    keys: tuple[int, ...] = ()
    rationale: str = ""
    region: str = ""
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number to be typed, as its author wrote it: `value` and `tolerance` are decimal numerals.

    `tolerance` is in the unit of the value, or in per cent of the value where `is_relative`; "" allows none.
    """

    value: str
    unit: str = ""
    tolerance: str = ""
    is_relative: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """What one authority holds where authorities differ: its own keys (authored positions), quotes and references."""

    authority: str
    keys: tuple[int, ...]
    quotes: tuple[Quote, ...] = ()
    references: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked. `fingerprint` is the SHA-256 of its content, `line` its place in `file_name`.

    Which of `options`, `parts`, `accepts` and `quantity` are there depends on the type. `text` is the sentence of a
    cloze with {1}, {2} … for its gaps. `regions` are lit in the figure while the item is asked. `needs_all` asks for
    every key region of a `locate`, where any one of them would do. `case` is the id of the case that the item is part
    `case_part` (from 1) of; the vignette then holds that of the case and all that came to light since. `was` are ids
    that it went by before. What `is_made` was not written but made of a figure's side file, which `file_name` then is.
    """

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
    parts: tuple[Part, ...] = ()
    text: str = ""
    accepts: tuple[str, ...] = ()
    quantity: Quantity | None = None
    is_case_exact: bool = False
    spelling: Spelling = Spelling.EXACT
    figure: str = ""
    regions: tuple[str, ...] = ()
    needs_all: bool = False
    hints: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    objective: str = ""
    tags: tuple[str, ...] = ()
    siblings: str = ""
    positions: tuple[Position, ...] = ()
    status: Status = Status.RELEASED
    was: tuple[str, ...] = ()
    case: str = ""
    case_part: int = 0
    is_made: bool = False

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
        return self.type is ItemType.MULTIPLE_CHOICE or self.needs_all

    @property
    def is_typed(self) -> bool:
        """Tell whether the item is answered by typing."""
        if self.type is ItemType.NAME:
            return bool(self.accepts)
        return self.type in TYPED_TYPES
