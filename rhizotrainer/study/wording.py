"""Sentences that window and terminal share, so that one thing is said in one way.

Words and numbers only: no glyph, no colour, no layout. English month names are written out here, since
Python's follow the machine's locale.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rhizotrainer.model.banks import Reference
from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.learning import Mark, Verdict
from rhizotrainer.study.marking import OptionOutcome
from rhizotrainer.study.presentation import Presentation, join_words

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_COUNTED = 14
# What the parts of a question are called, and what those are that were answered rightly.
_PARTS = {
    ItemType.TRUE_FALSE_SERIES: ("statement", "judged rightly"),
    ItemType.EXTENDED_MATCHING: ("scenario", "answered rightly"),
    ItemType.MATCHING: ("pair", "right"),
    ItemType.ORDERING: ("step", "in place"),
    ItemType.CLOZE: ("gap", "filled rightly"),
    ItemType.LABEL: ("label", "in place"),
}
# Here an answer can have right parts and score nothing.
_OFFSET_TYPES = frozenset({ItemType.TRUE_FALSE_SERIES, ItemType.ORDERING})


def verdict_sentence(presentation: Presentation, mark: Mark) -> str:
    """Say how an answer came out: in the letters shown, in counted parts, or with the text that was right."""
    if mark.verdict is Verdict.CORRECT:
        return "Correct."
    item = presentation.item
    if item.type in _PARTS:
        told = _count_parts(item, mark)
    elif mark.verdict is Verdict.PARTLY:
        told = _count_chosen(mark)
    else:
        told = _name_answer(presentation)
    verdict = "Partly right." if mark.verdict is Verdict.PARTLY else "Incorrect."
    return f"{verdict} {told}".rstrip()


def _count_parts(item: Item, mark: Mark) -> str:
    asked = len(item.options if item.type is ItemType.ORDERING else item.parts)
    if mark.parts != asked or mark.right == asked:
        # The question has changed since: what its parts were then, or what was wrong, is not known.
        return ""
    noun, words = _PARTS[item.type]
    is_offset = item.type in _OFFSET_TYPES and mark.right and not mark.score
    wrong = " What is wrong counts against what is right." if is_offset else ""
    return f"{mark.right} of {count_text(asked, noun)} {words}.{wrong}"


def _count_chosen(mark: Mark) -> str:
    if not mark.right:
        # The question has changed since: nothing is partly right without a key.
        return ""
    # The score is (keys - distractors) / parts, so what is missing from it was chosen wrongly.
    extras = mark.right - round(mark.score * mark.parts)
    also = f", and {extras} that {'is' if extras == 1 else 'are'} wrong" if extras > 0 else ""
    return f"{mark.right} of {mark.parts} chosen{also}."


def _name_answer(presentation: Presentation) -> str:
    item = presentation.item
    if item.quantity:
        return _quote_answers([f"{item.quantity.value} {item.quantity.unit}"])
    if item.accepts:
        return _quote_answers(item.accepts[:1])
    if item.type is ItemType.LOCATE:
        # A region has no letter, and what it is called may stand in the figure alone.
        names = [item.options[key].text for key in sorted(item.keys)]
        return _quote_answers(names, is_any=not item.needs_all) if all(names) else ""
    several = len(item.keys) > 1
    return f"The {'answers are' if several else 'answer is'} {presentation.key_letters}."


def _quote_answers(texts: Sequence[str], *, is_any: bool = False) -> str:
    """Give answers by their texts, any of which would do or all of which belong to it."""
    plain = [" ".join(text.split()) for text in texts]
    several = len(plain) > 1 and not is_any
    told = join_alternatives(plain) if is_any else join_words(plain)
    end = "" if told.endswith((".", "?")) else "."
    return f"The {'answers are' if several else 'answer is'}: {told}{end}"


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
