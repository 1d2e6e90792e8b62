"""What an exam shows, from the exam and the library: values in, views out. It knows no verdict."""

from __future__ import annotations

from rhizotrainer.app.library import Library
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import CHOICE_TYPES
from rhizotrainer.study.cases import find_case_place
from rhizotrainer.study.exam import Exam, PlaceState, blind
from rhizotrainer.study.wording import duration_text, minutes_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import QuestionView, SessionView
from rhizotrainer.ui.pages.exam.view import ExamView, ReviewRow, Urgency
from rhizotrainer.ui.text import one_line

tr = Tongue("Exam")

FEW_MINUTES_MS = 5 * 60_000
LAST_MINUTE_MS = 60_000


def build_exam_view(exam: Exam) -> ExamView:
    """Return where the exam stands."""
    terms = exam.record.terms
    questions = tr.count(exam.total, "{n} question", "{n} questions")
    details = questions
    if terms.limit_ms:
        details = tr("{questions}, {minutes}", questions=questions, minutes=minutes_text(terms.limit_ms))
    return ExamView(
        title=title_text(exam.record),
        details=details,
        states=exam.list_states(),
        flagged=frozenset(number for number, place in enumerate(exam.places) if place.is_flagged),
        position=exam.position,
        may_pause=terms.may_pause,
        has_limit=bool(terms.limit_ms),
        asks_confidence=terms.asks_confidence,
    )


def build_question_view(exam: Exam, library: Library) -> QuestionView:
    """Return the question in view, without anything that tells its answer."""
    item = exam.presentation.item
    header = library.header_of(item.bank)
    session = SessionView(
        title=title_text(exam.record),
        short_title=title_text(exam.record),
        results=(None,) * exam.total,
        flagged=frozenset(),
        position=exam.position,
    )
    # Of the bank's header the answers need nothing but its name: sources stay closed.
    return QuestionView(
        session=session,
        presentation=blind(exam.presentation),
        header=BankHeader(item.bank, header.title if header else item.bank),
        response=exam.place.response,
        confidence=exam.place.confidence,
        art=library.find_art(item),
        case=find_case_place([shown.item for shown in exam.presentations], exam.position),
    )


def build_review_rows(exam: Exam, library: Library) -> tuple[ReviewRow, ...]:
    """Return every question as the review lists it."""
    rows = []
    for number, (shown, place, state) in enumerate(
        zip(exam.presentations, exam.places, exam.list_states(), strict=True)
    ):
        item = shown.item
        header = library.header_of(item.bank)
        letters = ""
        if item.type in CHOICE_TYPES and state is PlaceState.ANSWERED:
            letters = ", ".join(sorted(shown.letter_of(authored) for authored in place.response.chosen))
        rows.append(
            ReviewRow(
                position=number,
                state=state,
                topic=header.topic_title(item.topic) if header else item.topic,
                question=one_line(item.vignette or item.stem),
                answer=letters,
                is_flagged=place.is_flagged,
            )
        )
    return tuple(rows)


def time_text(exam: Exam) -> str:
    """Return the time left, or the time used where there is no limit; 0:00 is shown only when it is over."""
    left = exam.remaining_ms
    return duration_text(exam.clock.used_ms if left is None else left + 999)


def time_sentence(exam: Exam) -> str:
    """Say the time left in words."""
    left = exam.remaining_ms
    if left is None:
        return tr("This exam has no time limit. You can go back to any question.")
    minutes, seconds = divmod((left + 999) // 1000, 60)
    if not minutes:
        words = tr.count(seconds, "{n} second", "{n} seconds")
        return tr("You have {time}. You can go back to any question.", time=words)
    return tr(
        "You have {minutes} {seconds}. You can go back to any question.",
        minutes=tr.count(minutes, "{n} minute", "{n} minutes"),
        seconds=tr.count(seconds, "{n} second", "{n} seconds"),
    )


def find_urgency(left: int | None) -> Urgency:
    """Return how much time is left, in steps."""
    if left is None or left > FEW_MINUTES_MS:
        return Urgency.PLENTY
    return Urgency.FEW_MINUTES if left > LAST_MINUTE_MS else Urgency.LAST_MINUTE


def bell_sentence(before: int | None, after: int | None) -> str:
    """Return what is announced once where the time left passed 5 minutes or 1 minute, nothing elsewhere."""
    was, now = find_urgency(before), find_urgency(after)
    if was is now or before is None:
        return ""
    return tr("1 minute left.") if now is Urgency.LAST_MINUTE else tr("5 minutes left.")
