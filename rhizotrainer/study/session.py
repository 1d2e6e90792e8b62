"""A sitting as a value: each order gives a new one, or is refused with a sentence where it makes no sense.

The way is ASKING → CHECKED → ASKING … → ENDED; a pause is a flag within ASKING. Nothing is stored here and no
clock is read: `now` is an argument, aware UTC.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Attempt, Confidence, Mark, Rating, Response, SessionRecord, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study import responding
from rhizotrainer.study.marking import mark_response, restore_mark
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.tongue import Tongue

tr = Tongue("Session")


class SessionError(RhizotrainerError):
    """An order that the session cannot follow as it stands."""


class SessionPhase(StrEnum):
    """Where a session is: waiting for an answer, showing how it came out, or over."""

    ASKING = "asking"
    CHECKED = "checked"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting. `results` holds each question's mark, None where it has none yet.

    `response`, `confidence` and `mark` belong to the question at `position`. `elapsed_ms` is the time banked
    on that question before `shown_at`; use the function of that name for the time so far. `hints_shown` of the item's
    hints have been read.
    """

    record: SessionRecord
    presentations: tuple[Presentation, ...]
    results: tuple[Mark | None, ...]
    position: int
    phase: SessionPhase
    shown_at: datetime
    response: Response = field(default_factory=Response)
    confidence: Confidence | None = None
    mark: Mark | None = None
    elapsed_ms: int = 0
    is_paused: bool = False
    hints_shown: int = 0

    @property
    def presentation(self) -> Presentation:
        return self.presentations[self.position]

    @property
    def item(self) -> Item:
        return self.presentation.item

    @property
    def number(self) -> int:
        """Return the place of the question in the session, counted from 1."""
        return self.position + 1

    @property
    def total(self) -> int:
        return len(self.presentations)

    @property
    def answered(self) -> int:
        return sum(result is not None for result in self.results)

    @property
    def correct(self) -> int:
        return sum(result is not None and result.verdict is Verdict.CORRECT for result in self.results)

    @property
    def is_last(self) -> bool:
        """Tell whether no question but this one is without an answer."""
        return all(result is not None for place, result in enumerate(self.results) if place != self.position)


def begin_session(record: SessionRecord, presentations: Sequence[Presentation], now: datetime) -> Session:
    """Begin at the first question.

    Raises:
        SessionError: there is no question, or `presentations` are not those of the record, in its order.
    """
    return resume_session(record, presentations, (), now)


def resume_session(
    record: SessionRecord, presentations: Sequence[Presentation], attempts: Iterable[Attempt], now: datetime
) -> Session:
    """Take a session up at its first question without an attempt, or ended where each has one.

    Attempts at items that are not in the queue are passed over.

    Raises:
        SessionError: there is no question, or `presentations` are not those of the record, in its order.
    """
    shown = tuple(presentations)
    if not shown:
        raise SessionError(tr("This session has no questions."), tr("Choose other topics or more banks."))
    if tuple(presentation.item.address for presentation in shown) != tuple(
        question.address for question in record.questions
    ):
        raise SessionError(tr("This session's questions are not those it was begun with."), tr("Begin a new session."))
    results = _match_results(shown, attempts)
    first = _find_unanswered(results)
    return Session(
        record=record,
        presentations=shown,
        results=results,
        position=len(shown) - 1 if first is None else first,
        phase=SessionPhase.ENDED if first is None else SessionPhase.ASKING,
        shown_at=now,
    )


def choose_option(session: Session, authored: int) -> Session:
    """Choose an option by its authored position; where several may be chosen, choosing again takes it back.

    An option that was struck out is restored first.

    Raises:
        SessionError: no answer is being asked for, or the question has no such option.
    """
    _require_asking(session)
    _require_option(session, authored)
    return replace(session, response=responding.choose_option(session.item, session.response, authored))


def toggle_struck_out(session: Session, authored: int) -> Session:
    """Strike an option out, or restore it; striking out a chosen option takes the choice back.

    Raises:
        SessionError: no answer is being asked for, or the question has no such option.
    """
    _require_asking(session)
    _require_option(session, authored)
    return replace(session, response=responding.toggle_struck_out(session.response, authored))


def respond(session: Session, response: Response) -> Session:
    """Take a response whole, as it now stands.

    Raises:
        SessionError: no answer is being asked for, or the question has no such options, parts or gaps.
    """
    _require_asking(session)
    if not responding.fits(session.item, response):
        raise SessionError(tr("This answer does not fit the question."), tr("Answer it anew."))
    return replace(session, response=response)


def show_hint(session: Session) -> Session:
    """Show the next hint; where there is none left, nothing changes.

    Raises:
        SessionError: no answer is being asked for.
    """
    _require_asking(session)
    return replace(session, hints_shown=min(session.hints_shown + 1, len(session.item.hints)))


def set_confidence(session: Session, confidence: Confidence) -> Session:
    """Say how sure; the same again takes it back.

    Raises:
        SessionError: no answer is being asked for; confidence counts only before feedback.
    """
    _require_asking(session)
    return replace(session, confidence=None if session.confidence is confidence else confidence)


def can_check(session: Session) -> bool:
    """Tell whether there is an answer to check."""
    is_asking = session.phase is SessionPhase.ASKING and not session.is_paused
    return is_asking and not responding.count_missing(session.item, session.response)


def check_answer(session: Session, now: datetime) -> Session:
    """Mark the response and stop the clock.

    Raises:
        SessionError: there is no whole answer, the session is paused, or the answer was checked already.
    """
    _require_asking(session)
    if responding.count_missing(session.item, session.response):
        raise SessionError(tr("This question has no whole answer yet."), tr("Answer it, then check."))
    mark = mark_response(session.item, session.response)
    results = (*session.results[: session.position], mark, *session.results[session.position + 1 :])
    return replace(session, phase=SessionPhase.CHECKED, mark=mark, results=results, elapsed_ms=elapsed_ms(session, now))


def advance(session: Session, now: datetime) -> Session:
    """Go to the next question without an answer, or to the end.

    Raises:
        SessionError: the question's answer has not been checked, or the session has ended.
    """
    if session.phase is not SessionPhase.CHECKED:
        _require_open(session)
        raise SessionError(tr("This question has not been answered."), tr("Choose an option and check it first."))
    # What was left out comes last.
    following = _find_unanswered(session.results, session.position)
    return _ask_at(session, _find_unanswered(session.results) if following is None else following, now)


def leave_out(session: Session, now: datetime) -> Session:
    """Go on from a question that cannot be shown, without an answer, to those after it or to the end.

    Raises:
        SessionError: the question's answer has been checked, or the session is paused or has ended.
    """
    _require_asking(session)
    return _ask_at(session, _find_unanswered(session.results, session.position + 1), now)


def take_back(session: Session, position: int, now: datetime, *, hints: int = 0) -> Session:
    """Ask the question at `position` again, its answer forgotten; `hints` of it have been read.

    Raises:
        SessionError: that question has no answer, the session is paused, or it has ended.
    """
    _require_open(session)
    if session.is_paused:
        raise SessionError(tr("The session is paused."), tr("Continue it first."))
    if not 0 <= position < len(session.results) or session.results[position] is None:
        raise SessionError(tr("There is no answer to take back."))
    return replace(
        session,
        position=position,
        phase=SessionPhase.ASKING,
        results=(*session.results[:position], None, *session.results[position + 1 :]),
        response=Response(),
        confidence=None,
        mark=None,
        shown_at=now,
        elapsed_ms=0,
        hints_shown=hints,
    )


def pause(session: Session, now: datetime) -> Session:
    """Stop the clock of an open question.

    Raises:
        SessionError: no answer is being asked for, or the session is paused already.
    """
    _require_asking(session)
    return replace(session, is_paused=True, elapsed_ms=elapsed_ms(session, now))


def unpause(session: Session, now: datetime) -> Session:
    """Let the clock run on.

    Raises:
        SessionError: the session is not paused.
    """
    if not session.is_paused:
        raise SessionError(tr("The session is not paused."))
    return replace(session, is_paused=False, shown_at=now)


def elapsed_ms(session: Session, now: datetime) -> int:
    """Return the milliseconds spent on the question, pauses left out; a clock set back adds nothing."""
    if session.phase is not SessionPhase.ASKING or session.is_paused:
        return session.elapsed_ms
    return session.elapsed_ms + max(0, (now - session.shown_at) // timedelta(milliseconds=1))


def end(session: Session) -> Session:
    """End the session where it stands; a response that was not checked is not kept.

    Raises:
        SessionError: the session has ended already.
    """
    _require_open(session)
    return replace(session, phase=SessionPhase.ENDED, is_paused=False)


def build_attempt(session: Session, *, attempt_id: str, rating: Rating, now: datetime) -> Attempt:
    """Make the attempt to be kept of the answer just checked.

    Raises:
        SessionError: no checked answer is being shown.
    """
    if session.phase is not SessionPhase.CHECKED or session.mark is None:
        raise SessionError(tr("There is no checked answer to keep."), tr("Check the answer first."))
    item = session.item
    return Attempt(
        id=attempt_id,
        address=item.address,
        session=session.record.id,
        answered_at=now,
        item_type=item.type,
        item_version=item.fingerprint,
        response=session.response,
        option_order=session.presentation.order,
        confidence=session.confidence,
        score=session.mark.score,
        verdict=session.mark.verdict,
        rating=rating,
        duration_ms=elapsed_ms(session, now),
        topic=item.topic,
        hints=session.hints_shown,
        fact=item.siblings,
    )


def _find_unanswered(results: tuple[Mark | None, ...], start: int = 0) -> int | None:
    return next((place for place, result in enumerate(results) if result is None and place >= start), None)


def _ask_at(session: Session, position: int | None, now: datetime) -> Session:
    """Ask the question at a position anew, or end where there is none."""
    if position is None:
        return end(session)
    return replace(
        session,
        position=position,
        phase=SessionPhase.ASKING,
        response=Response(),
        confidence=None,
        mark=None,
        shown_at=now,
        elapsed_ms=0,
        hints_shown=0,
    )


def _match_results(shown: tuple[Presentation, ...], attempts: Iterable[Attempt]) -> tuple[Mark | None, ...]:
    # A queue may hold an item twice: its first attempt belongs to the first showing, its second to the
    # second.
    given: dict[object, list[Attempt]] = {}
    for attempt in attempts:
        given.setdefault(attempt.address, []).append(attempt)
    met: Counter[object] = Counter()
    results: list[Mark | None] = []
    for presentation in shown:
        address = presentation.item.address
        mine = given.get(address, [])
        results.append(restore_mark(presentation.item, mine[met[address]]) if met[address] < len(mine) else None)
        met[address] += 1
    return tuple(results)


def _require_open(session: Session) -> None:
    if session.phase is SessionPhase.ENDED:
        raise SessionError(tr("This session has ended."), tr("Begin a new one, or continue another."))


def _require_asking(session: Session) -> None:
    _require_open(session)
    if session.phase is SessionPhase.CHECKED:
        raise SessionError(tr("This answer has been checked and stays as it is."), tr("Go on to the next question."))
    if session.is_paused:
        raise SessionError(tr("The session is paused."), tr("Continue it first."))


def _require_option(session: Session, authored: int) -> None:
    if not 0 <= authored < len(session.item.options):
        raise SessionError(tr("This question has no such option."), tr("Choose one of the letters shown."))
