"""Turn model values into rows and back. The tables' columns are named here once; no SQL runs here.

Times are UTC text with microseconds, all of one width, so that SQLite puts them in the order of time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.model.learning import (
    Attempt,
    Confidence,
    ItemStanding,
    MemoryState,
    OwnParameters,
    PlannedQuestion,
    Rating,
    Response,
    SessionMode,
    SessionRecord,
    SessionSummary,
    SessionTerms,
    Verdict,
)

Row = Sequence[Any]

MEMORY_COLUMNS = ("stability", "difficulty", "due", "last_review", "repetitions", "lapses", "recheck")
ATTEMPT_COLUMNS = (
    "id",
    "bank",
    "item",
    "session",
    "answered_at",
    "item_type",
    "item_version",
    "topic",
    "chosen",
    "struck_out",
    "option_order",
    "confidence",
    "score",
    "verdict",
    "rating",
    "duration_ms",
    "placed",
    "texts",
    "regions",
    "hints",
    "fact",
)
STANDING_COLUMNS = ("bank", "item", *MEMORY_COLUMNS, "attempts", "last_verdict", "last_answered_at", "fact", "asks")
SESSION_COLUMNS = (
    "id",
    "mode",
    "title",
    "started_at",
    "ended_at",
    "duration_ms",
    "last_answered_at",
    "terms",
    "sequence",
)
PARAMETER_COLUMNS = ("id", "weights", "reviews", "loss_before", "loss_after", "adopted_at")
QUESTION_COLUMNS = ("bank", "coalesce(now_item, item)", "option_order", "verdict")

_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_TERMS = tuple(field.name for field in fields(SessionTerms))
_JSON = json.JSONEncoder(separators=(",", ":")).encode


def time_to_text(moment: datetime) -> str:
    """Return an aware time as UTC text.

    Raises: ValueError for a time without a zone.
    """
    if moment.tzinfo is None:
        message = f"a time without a zone cannot be kept: {moment}"
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def text_to_time(text: str) -> datetime:
    """Return the aware UTC time that `time_to_text` wrote."""
    return datetime.fromisoformat(text)


def numbers_to_text(numbers: Sequence[int] | frozenset[int]) -> str:
    """Return positions as a JSON list: in their order, or in rising order for a set."""
    return _JSON(sorted(numbers) if isinstance(numbers, frozenset) else list(numbers))


def attempt_to_row(attempt: Attempt) -> Row:
    """Return the values of ATTEMPT_COLUMNS."""
    return (
        attempt.id,
        attempt.address.bank,
        attempt.address.item,
        attempt.session,
        time_to_text(attempt.answered_at),
        attempt.item_type.value,
        attempt.item_version,
        attempt.topic,
        numbers_to_text(attempt.response.chosen),
        numbers_to_text(attempt.response.struck_out),
        numbers_to_text(attempt.option_order),
        None if attempt.confidence is None else attempt.confidence.value,
        attempt.score,
        attempt.verdict.value,
        attempt.rating.value,
        attempt.duration_ms,
        numbers_to_text(attempt.response.placed),
        _JSON(list(attempt.response.texts)),
        _JSON(sorted(attempt.response.regions)),
        attempt.hints,
        attempt.fact,
    )


def row_to_attempt(row: Row) -> Attempt:
    """Build the attempt whose ATTEMPT_COLUMNS are given."""
    return Attempt(
        id=row[0],
        address=ItemAddress(row[1], row[2]),
        session=row[3],
        answered_at=text_to_time(row[4]),
        item_type=ItemType(row[5]),
        item_version=row[6],
        topic=row[7],
        response=Response(
            chosen=frozenset(json.loads(row[8])),
            struck_out=frozenset(json.loads(row[9])),
            placed=tuple(json.loads(row[16])),
            texts=tuple(json.loads(row[17])),
            regions=frozenset(json.loads(row[18])),
        ),
        option_order=tuple(json.loads(row[10])),
        confidence=None if row[11] is None else Confidence(row[11]),
        score=row[12],
        verdict=Verdict(row[13]),
        rating=Rating(row[14]),
        duration_ms=row[15],
        hints=row[19],
        fact=row[20],
    )


def memory_to_row(memory: MemoryState) -> Row:
    """Return the values of MEMORY_COLUMNS."""
    return (
        memory.stability,
        memory.difficulty,
        time_to_text(memory.due),
        time_to_text(memory.last_review),
        memory.repetitions,
        memory.lapses,
        "" if memory.recheck is None else time_to_text(memory.recheck),
    )


def row_to_memory(address: ItemAddress, row: Row) -> MemoryState:
    """Build the memory of an item from its MEMORY_COLUMNS."""
    stability, difficulty, due, last_review, repetitions, lapses, recheck = row
    again = text_to_time(recheck) if recheck else None
    return MemoryState(
        address, stability, difficulty, text_to_time(due), text_to_time(last_review), repetitions, lapses, again
    )


def row_to_standing(row: Row) -> ItemStanding:
    """Build the standing whose STANDING_COLUMNS are given."""
    # Every look-up counts here: a start may build a hundred thousand of these.
    bank, item, stability, difficulty, due, last_review, repetitions, lapses, recheck = row[:9]
    attempts, verdict, answered, fact, asks = row[9:]
    address = ItemAddress(bank, item)
    due, last_review = text_to_time(due), text_to_time(last_review)
    again = text_to_time(recheck) if recheck else None
    memory = MemoryState(address, stability, difficulty, due, last_review, repetitions, lapses, again)
    return ItemStanding(address, attempts, _VERDICTS[verdict], text_to_time(answered), memory, fact, bool(asks))


def question_to_row(question: PlannedQuestion) -> Row:
    """Return a place's bank, item and order of options; its verdict comes from attempts alone."""
    return (question.address.bank, question.address.item, numbers_to_text(question.option_order))


def terms_to_text(terms: SessionTerms) -> str:
    """Return terms as JSON, each by its name; those that are usual are left out."""
    usual = SessionTerms()
    return _JSON({name: getattr(terms, name) for name in _TERMS if getattr(terms, name) != getattr(usual, name)})


def text_to_terms(text: str) -> SessionTerms:
    """Return the terms that `terms_to_text` wrote; names from a later time are passed over."""
    return SessionTerms(**{name: value for name, value in json.loads(text).items() if name in _TERMS})


def row_to_summary(row: Row, questions: Sequence[Row]) -> SessionSummary:
    """Build a summary from its SESSION_COLUMNS and the QUESTION_COLUMNS of its questions in order."""
    record = SessionRecord(
        id=row[0],
        mode=SessionMode(row[1]),
        title=row[2],
        started_at=text_to_time(row[3]),
        ended_at=None if row[4] is None else text_to_time(row[4]),
        questions=tuple(PlannedQuestion(ItemAddress(q[0], q[1]), tuple(json.loads(q[2]))) for q in questions),
        terms=text_to_terms(row[7]),
    )
    results = tuple(None if q[3] is None else Verdict(q[3]) for q in questions)
    return SessionSummary(record, results, None if row[6] is None else text_to_time(row[6]), row[5])


def parameters_to_row(parameters: OwnParameters) -> Row:
    """Return the values of PARAMETER_COLUMNS."""
    return (
        parameters.id,
        _JSON(list(parameters.weights)),
        parameters.reviews,
        parameters.loss_before,
        parameters.loss_after,
        time_to_text(parameters.adopted_at),
    )


def row_to_parameters(row: Row) -> OwnParameters:
    """Build the parameters whose PARAMETER_COLUMNS are given."""
    return OwnParameters(row[0], tuple(json.loads(row[1])), row[2], row[3], row[4], text_to_time(row[5]))
