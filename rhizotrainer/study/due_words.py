"""Say in one sentence why an item returns when it does; docs/scheduling.md has the rules as a table, a test each row.

Pure words: what was decided stands in the memory and in the answer that left it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from rhizotrainer.model.learning import Attempt, Confidence, DueCause, MemoryState, Rating, Verdict
from rhizotrainer.study.day_words import date_text
from rhizotrainer.tongue import Tongue

tr = Tongue("Why it returns then")


def describe_answer(attempt: Attempt) -> DueCause:
    """Return what the date of an item's return rests on, right after an answer to it."""
    return DueCause(attempt.rating, attempt.verdict, attempt.confidence, attempt.hints)


def why_sentence(
    memory: MemoryState, cause: DueCause, *, to_local: Callable[[datetime], date], retention: float = 0.9
) -> str:
    """Return why an item with this memory is due when it is, as one sentence."""
    if cause.was_brought_back:
        return tr("The question was changed in a way that makes its earlier answer doubtful, so it is asked at once.")
    if cause.is_by_sibling:
        return tr("Another wording of the same fact was answered since, and both share one memory.")
    if memory.recheck is not None:
        if memory.due == memory.recheck:
            missed = to_local(memory.recheck - timedelta(days=7))
            return tr(
                "You were sure and it was not right on {date}, so it is looked at again a week after that.",
                date=date_text(missed, to_local(memory.last_review)),
            )
        if memory.due - memory.last_review < timedelta(days=1):
            return tr(
                "You were sure and it was not right, so it is asked again in a few hours, and once more in a week."
            )
    return _why_rated(cause, retention)


def _why_rated(cause: DueCause, retention: float) -> str:
    if cause.rating is Rating.AGAIN:
        if cause.verdict is Verdict.CORRECT:
            return tr("It was right as a guess, which shows luck rather than memory, so it counts as not known.")
        if cause.verdict is Verdict.PARTLY:
            return tr("It was only partly right, so it counts as not known and is asked again soon.")
        return tr("It was not right, so it is asked again soon.")
    if cause.rating is Rating.HARD:
        if cause.hints:
            return tr("It was right with a hint, so it returns sooner than without one.")
        if cause.confidence is Confidence.UNSURE:
            return tr("It was right and you were unsure, so it returns sooner than if you had been sure.")
        return tr("It was right after its answer had been seen, so it returns sooner than otherwise.")
    goal = round(retention * 100)
    return tr("It was right; about then the chance that you still know it falls to {goal}%.", goal=goal)
