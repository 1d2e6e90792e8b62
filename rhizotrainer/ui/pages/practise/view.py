"""What the session builder shows, as values; the page asks nobody for more."""

from __future__ import annotations

import math
from enum import StrEnum

from rhizotrainer.model.items import Difficulty, ItemType
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.selection_draw import Facet, Tally, Wish
from rhizotrainer.study.selection_pool import ItemState, TopicKey
from rhizotrainer.tongue import later

CONTEXT = "Session builder"
USUAL_SECONDS = 90
# What the longest exam takes at that.
MOST_MINUTES = 750

STATE_WORDS = {
    ItemState.UNSEEN: later("Unseen"),
    ItemState.MISSED: later("Incorrect last time"),
    ItemState.FLAGGED: later("Flagged"),
    ItemState.UNSURE: later("Correct but unsure"),
    ItemState.CORRECT: later("Correct"),
    ItemState.NOTED: later("With my notes"),
    ItemState.DUE: later("Due"),
    ItemState.SURE_AND_WRONG: later("Sure and wrong"),
}
DIFFICULTY_WORDS: dict[Difficulty | None, str] = {
    Difficulty.EASY: later("Easy"),
    Difficulty.MEDIUM: later("Medium"),
    Difficulty.HARD: later("Hard"),
    None: later("Not rated"),
}
TYPE_WORDS = {
    ItemType.SINGLE_CHOICE: later("Single answer"),
    ItemType.MULTIPLE_CHOICE: later("Several answers"),
    ItemType.TRUE_FALSE: later("True or false"),
    ItemType.TRUE_FALSE_SERIES: later("Statements"),
    ItemType.EXTENDED_MATCHING: later("Extended matching"),
    ItemType.MATCHING: later("Matching"),
    ItemType.ORDERING: later("Ordering"),
    ItemType.NUMERIC: later("Number"),
    ItemType.SHORT_ANSWER: later("Short answer"),
    ItemType.CLOZE: later("Gaps in a text"),
    ItemType.LOCATE: later("Find in a figure"),
    ItemType.NAME: later("Name in a figure"),
    ItemType.LABEL: later("Label a figure"),
}


class TimeLimit(StrEnum):
    """What an exam's time is given for."""

    NONE = "none"
    QUESTION = "question"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Fields:
    """What the form says. `seconds` are for each question, `minutes` for a whole exam, `pass_mark` in per cent.

    While nobody chose `minutes` they are None and follow the number of questions.
    """

    wish: Wish = Wish(states=frozenset({ItemState.UNSEEN, ItemState.MISSED}))
    time: TimeLimit = TimeLimit.SESSION
    seconds: int = USUAL_SECONDS
    minutes: int | None = None
    pass_mark: int = 70
    may_pause: bool = True
    asks_confidence: bool = True
    shuffles_options: bool = True
    hides_timer: bool = False

    @property
    def mode(self) -> SessionMode:
        return self.wish.mode

    def find_minutes(self, asked: int) -> int:
        """Return the minutes of a whole exam of so many questions: those chosen, or the usual time for each of them."""
        return self.minutes or min(max(1, math.ceil(asked * USUAL_SECONDS / 60)), MOST_MINUTES)


@dataclass(frozen=True, slots=True)
class TopicNode:
    """A row of the tree: `keys` are the topics that ticking it ticks, `depth` counts from 0, `id` is its own name."""

    id: str
    title: str
    depth: int
    keys: frozenset[TopicKey]
    count: int


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What would be asked. `bars_…` give words and counts.

    Where nothing is, `headline` and `lack` say why, and `action` names what loosening the filter `facet` would do.
    """

    asked: int
    matches: int
    pace: str = ""
    bars_by_topic: tuple[tuple[str, int], ...] = ()
    bars_by_type: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    headline: str = ""
    lack: str = ""
    action: str = ""
    facet: Facet | None = None


@dataclass(frozen=True, slots=True)
class PractiseView:
    """All of the page. `nodes` stand in outline order; `preset` is the name of the one chosen, empty for none."""

    fields: Fields
    nodes: tuple[TopicNode, ...]
    tally: Tally
    outcome: OutcomeView
    presets: tuple[str, ...] = ()
    preset: str = ""
