"""Sentences that window and terminal share, so that one thing is said in one way.

Words and numbers only: no glyph, no colour, no layout. English month names are written out here, since
Python's follow the machine's locale.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rhizotrainer.model.banks import Reference
from rhizotrainer.model.learning import Mark, Verdict
from rhizotrainer.study.marking import OptionOutcome
from rhizotrainer.study.presentation import Presentation

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_COUNTED = 14


def verdict_sentence(presentation: Presentation, mark: Mark) -> str:
    """Say how an answer came out, in the letters shown."""
    if mark.verdict is Verdict.CORRECT:
        return "Correct."
    if mark.verdict is Verdict.PARTLY:
        # The score is (keys - distractors) / parts, so what is missing from it was chosen wrongly.
        extras = mark.right - round(mark.score * mark.parts)
        also = f", and {extras} that {'is' if extras == 1 else 'are'} wrong" if extras else ""
        return f"Partly right. {mark.right} of {mark.parts} chosen{also}."
    several = len(presentation.item.keys) > 1
    return f"Incorrect. The {'answers are' if several else 'answer is'} {presentation.key_letters}."


def outcome_words(outcome: OptionOutcome, *, is_struck_out: bool = False) -> str:
    """Say how one option came out, or nothing where there is nothing to say."""
    match outcome:
        case OptionOutcome.CORRECT:
            return "Your answer · correct"
        case OptionOutcome.INCORRECT:
            return "Your answer"
        case OptionOutcome.MISSED:
            return "Correct answer · you struck it out" if is_struck_out else "Correct answer"
        case OptionOutcome.NOT_CHOSEN:
            return "You struck this out" if is_struck_out else ""


def return_sentence(due: datetime, now: datetime, to_local: Callable[[datetime], date]) -> str:
    """Say on which local day an item returns; up to a fortnight as a number of days, then as a date."""
    day, today = to_local(due), to_local(now)
    ahead = (day - today).days
    if ahead <= 0:
        return "Returns today"
    if ahead == 1:
        return "Returns tomorrow"
    if ahead <= DAYS_COUNTED:
        return f"Returns in {ahead} days"
    return f"Returns on {date_text(day, today)}"


def date_text(day: date, today: date) -> str:
    """Write a day as "12 June", with its year where that is not this year's."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def weekday_text(day: date) -> str:
    """Write a day as "Thursday 12 June"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def duration_text(milliseconds: int) -> str:
    """Write a duration as a clock does: "0:07", "1:12", "1:02:03"; part seconds are dropped."""
    minutes, seconds = divmod(max(0, milliseconds) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def minutes_text(milliseconds: float) -> str:
    """Write a duration in whole minutes: "less than a minute", "1 minute", "18 minutes"."""
    minutes = round(max(0.0, milliseconds) / 60_000)
    return count_text(minutes, "minute") if minutes else "less than a minute"


def count_text(count: int, word: str) -> str:
    """Write a number with its noun: "1 question", "7 questions"."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def citation_text(source_title: str, paragraph: int) -> str:
    """Name a passage by document and paragraph, a heading by its document alone: "Rhizotomy ¶4"."""
    return f"{source_title} ¶{paragraph}" if paragraph else source_title


def reference_text(reference: Reference) -> str:
    """Write a bibliographic record on one line, leaving out what it does not have.

    An address is given only where there is no DOI, and without a full stop after it, so that it can be copied.
    """
    published = " ".join(part for part in (reference.container, reference.year) if part)
    numbers = (("doi", reference.doi), ("PMID", reference.pmid), ("ISBN", reference.isbn))
    where = ", ".join(f"{name}: {number}" for name, number in numbers if number)
    parts = [reference.authors, reference.title, published, where]
    sentences = [part if part.endswith((".", "?")) else f"{part}." for part in parts if part]
    if reference.url and not reference.doi:
        sentences.append(reference.url)
        sentences += [f"(accessed {reference.accessed})"] if reference.accessed else []
    return " ".join(sentences)


def join_alternatives(words: Sequence[str]) -> str:
    """Join words that are offered: "r", "r or q", "r, s or q"."""
    return " or ".join(part for part in (", ".join(words[:-1]), "".join(words[-1:])) if part)


def kept_sentence(answers: int) -> str:
    """Say at the end of a sitting that the answers stay."""
    if not answers:
        return "No question was answered."
    return f"{count_text(answers, 'answer')} {'is' if answers == 1 else 'are'} kept."
