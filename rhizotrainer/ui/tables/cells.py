"""What a dense table shows, as values: columns, rows and the few kinds of cell. Nothing here paints."""

from __future__ import annotations

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.widgets.mastery_bar import mastery_words


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Lengths are px at 100 % text size.

    A column is as wide as its widest cell and at least `width`; an elastic one takes what is left, down to
    `least`. An optional one drops where the table is narrow, or an elastic one would get less than its least.
    One that `yields` is cut down to `least` where the elastic ones would get too little.
    """

    title: str
    width: int = 0
    is_right: bool = False
    is_elastic: bool = False
    is_optional: bool = False
    yields: bool = False
    least: int = 120


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words, in a colour role; `icon` stands before them in `icon_role`."""

    text: str
    role: str = "ink"
    weight: int = 400
    icon: str = ""
    icon_role: str = ""

    @property
    def spoken(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class LinkCell:
    """Words that open the row."""

    text: str

    @property
    def spoken(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class MasteryCell:
    """A bar of questions mastered, being learnt and not seen yet."""

    mastered: int
    learning: int
    unseen: int

    @property
    def spoken(self) -> str:
        return mastery_words(self.mastered, self.learning, self.unseen)


@dataclass(frozen=True, slots=True)
class ShareCell:
    """A bar filled to `share`, 0 … 1, with a line across it at `mark`, where there is one to reach."""

    share: float
    mark: float | None = None

    @property
    def spoken(self) -> str:
        return percent_text(self.share)


Cell = TextCell | LinkCell | MasteryCell | ShareCell


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is what the table says was opened, None where there is nothing to open."""

    cells: tuple[Cell, ...]
    key: object = None
