"""Says when an item returns and why then, in words for screens and the terminal. It decides neither."""

from __future__ import annotations

from datetime import datetime

from rhizotrainer.model.learning import Attempt, DueCause, MemoryState
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.due_words import describe_answer, why_sentence
from rhizotrainer.study.wording import return_sentence


def tell_answered(attempt: Attempt, memory: MemoryState, days: DayRule) -> tuple[str, str]:
    """Return when an item returns after the answer just given, and why then."""
    return tell_return(memory, describe_answer(attempt), days, now=attempt.answered_at)


def tell_return(memory: MemoryState, cause: DueCause, days: DayRule, *, now: datetime) -> tuple[str, str]:
    """Return when an item with this memory returns, seen from `now`, and why then."""
    return return_sentence(memory.due, now, days.find_day), why_sentence(memory, cause, to_local=days.find_day)
