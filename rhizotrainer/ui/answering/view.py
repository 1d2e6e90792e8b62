"""What pages that ask show, as values."""

from __future__ import annotations

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.figures import FigureArt
from rhizotrainer.model.learning import Confidence, Mark, MissCause, Response, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.cases import CasePlace
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.update_notes import UpdateNote


@dataclass(frozen=True, slots=True)
class SessionView:
    """The bar on top: title, and every question's result with None where it has none yet. `position` from 0."""

    title: str
    short_title: str
    results: tuple[Verdict | None, ...]
    flagged: frozenset[int]
    position: int

    @property
    def is_flagged(self) -> bool:
        return self.position in self.flagged


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question before it is checked; `is_changed` where it came back because it is another than it was.

    `art` is the item's figure, None where it has none or its drawing cannot be read. `case` is its place in a case.
    """

    session: SessionView
    presentation: Presentation
    header: BankHeader
    response: Response
    confidence: Confidence | None
    note: str = ""
    is_changed: bool = False
    art: FigureArt | None = None
    hints_shown: int = 0
    case: CasePlace | None = None
    can_take_back: bool = False


@dataclass(frozen=True, slots=True)
class MissView:
    """Why an answer went wrong, as far as the learner said; while it `is_open` that can be said.

    `options` are texts that it may have been confused with, the likeliest first.
    """

    options: tuple[str, ...] = ()
    cause: MissCause | None = None
    confused_with: str = ""
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What checking adds. `returns` says when the item comes back, `why` why then; `update` what became of it."""

    mark: Mark
    sentence: str
    details: str
    returns: str
    is_last: bool
    next_words: str = ""
    update: UpdateNote | None = None
    miss: MissView | None = None
    can_take_back: bool = False
    why: str = ""
