"""What the card of the exam date shows and says, as values; it reckons nothing."""

from __future__ import annotations

from datetime import date

from rhizotrainer.model.values import dataclass

LEAST_TARGET, MOST_TARGET = 70, 97
MOST_CAP = 500
YEARS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """The learner's terms: the day, recall wanted in whole per cent, questions a day, and banks, none for all."""

    exam_day: date
    target: int = 90
    cap: int = 40
    banks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanCardView:
    """What the card opens with. `banks` are (id, title) pairs; `is_set` says that there is a date to be removed."""

    today: date
    choice: PlanChoice
    banks: tuple[tuple[str, str], ...] = ()
    is_set: bool = False


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A day, or some days in a row where there are many: what stands under its bar, and its answers."""

    label: str
    days: str
    new: int
    reviews: int
    sentence: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What the terms would bring. `finding` says what the bars show; `most` is the cap over as many days as a bar has.

    Without `headline` nothing is known yet; `can_save` is False where the date cannot be kept.
    """

    headline: str
    lines: tuple[str, ...] = ()
    bars: tuple[PlanBar, ...] = ()
    finding: str = ""
    most: int = 0
    can_save: bool = True
