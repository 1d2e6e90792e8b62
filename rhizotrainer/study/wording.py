"""Sentences that window and terminal share, so that one thing is said in one way.

Words and numbers only: no glyph, no colour, no layout. The terminal installs no language and so says them in English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from rhizotrainer.model.banks import Reference
from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, ItemType, Position
from rhizotrainer.model.learning import Mark, Response, Verdict
from rhizotrainer.study.day_words import date_text
from rhizotrainer.study.marking import OptionOutcome, find_outcome, find_part_outcomes
from rhizotrainer.study.presentation import Presentation, join_words
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Words")

DAYS_COUNTED = 14
_IN_PARTS = frozenset(
    {
        ItemType.TRUE_FALSE_SERIES,
        ItemType.EXTENDED_MATCHING,
        ItemType.MATCHING,
        ItemType.ORDERING,
        ItemType.CLOZE,
        ItemType.LABEL,
    }
)
# What differs, one part or a few of them by their numbers.
_DIFFERING = {
    ItemType.TRUE_FALSE_SERIES: (later("Row {number} differs"), later("Rows {numbers} differ")),
    ItemType.EXTENDED_MATCHING: (later("Row {number} differs"), later("Rows {numbers} differ")),
    ItemType.MATCHING: (later("Row {number} differs"), later("Rows {numbers} differ")),
    ItemType.CLOZE: (later("Gap {number} differs"), later("Gaps {numbers} differ")),
}
# Units that stand close to their number, and no unit.
_SIGNS = frozenset({"", "%", "°"})
_MOST_NAMED = 3
_LONGEST_TYPED = 32
# Here an answer can have right parts and score nothing.
_OFFSET_TYPES = frozenset({ItemType.TRUE_FALSE_SERIES, ItemType.ORDERING})


def verdict_sentence(presentation: Presentation, mark: Mark, regions: Sequence[Region] = ()) -> str:
    """Say how an answer came out: in the letters shown, in counted parts, or with the text that was right.

    `regions` are those of the item's figure: their names say where to point.
    """
    if mark.verdict is Verdict.CORRECT:
        return tr("Correct.")
    item = presentation.item
    if item.type in _IN_PARTS:
        told = _count_parts(item, mark)
    elif mark.verdict is Verdict.PARTLY:
        told = _count_chosen(mark)
    else:
        told = _name_answer(presentation, regions)
    verdict = tr("Partly right.") if mark.verdict is Verdict.PARTLY else tr("Incorrect.")
    return f"{verdict} {told}".rstrip()


def given_words(presentation: Presentation, response: Response, mark: Mark, regions: Sequence[Region] = ()) -> str:
    """Say shortly what was given where it was not right: "You chose B", "Row 3 differs", "You typed “31”".

    `regions` are those of the item's figure.
    """
    item = presentation.item
    if mark.verdict is Verdict.CORRECT:
        return ""
    if item.type in _DIFFERING:
        return _name_differing(item, response)
    if item.type is ItemType.ORDERING:
        return _name_misplaced(presentation, response)
    if item.is_typed:
        typed = " ".join("".join(response.texts[:1]).split())
        short = typed if len(typed) <= _LONGEST_TYPED else f"{typed[: _LONGEST_TYPED - 1].rstrip()}…"
        return tr("You typed “{text}”", text=short) if short else ""
    if item.type is ItemType.LOCATE:
        names = _name_regions(item, sorted(response.regions), regions)
        told = join_words(names)
        return tr("You chose: {names}", names=told) if 0 < len(told) <= _LONGEST_TYPED else ""
    chosen = sorted(response.chosen, key=presentation.order.index)
    letters = ", ".join(presentation.letter_of(authored) for authored in chosen)
    return tr("You chose {letters}", letters=letters) if letters else ""


def write_number(value: str, unit: str) -> str:
    """Return a number with its unit, which stands apart unless it is a sign."""
    return f"{value}{unit}" if unit in _SIGNS else f"{value} {unit}"


def find_right_answer(item: Item) -> tuple[str, str]:
    """Return the best right answer of a typed item, and what else counts as right, in a sentence."""
    quantity = item.quantity
    if quantity is None:
        others = join_alternatives(item.accepts[1:])
        return item.accepts[0], tr("Also right: {answers}", answers=others) if others else ""
    right = write_number(quantity.value, quantity.unit)
    if not quantity.tolerance:
        return right, ""
    # Start-up: as in `marking`, most sittings ask for no number, and decimals take their time.
    from rhizotrainer.study.typed_numbers import find_range

    low, high = find_range(quantity)
    if low == high:
        return right, ""
    return right, tr("{low} to {high} counts as right.", low=low, high=write_number(high, quantity.unit))


def held_sentences(presentation: Presentation, position: Position) -> tuple[str, ...]:
    """Say which options an authority holds to be right, by the letters shown, a sentence each."""
    shown = [authored for authored in presentation.order if authored in position.keys]
    return tuple(
        tr(
            "Holds {letter}: {text}",
            letter=presentation.letter_of(authored),
            text=presentation.item.options[authored].text,
        )
        for authored in shown
    )


def _name_differing(item: Item, response: Response) -> str:
    outcomes = find_part_outcomes(item, response)
    numbers = [str(at) for at, outcome in enumerate(outcomes, start=1) if outcome is not OptionOutcome.CORRECT]
    one, several = _DIFFERING[item.type]
    if len(numbers) == 1:
        return tr(one, number=numbers[0])
    return tr(several, numbers=join_words(numbers)) if 1 < len(numbers) <= _MOST_NAMED else ""


def _name_misplaced(presentation: Presentation, response: Response) -> str:
    letters = [
        presentation.letter_of(authored)
        for authored in response.placed
        if find_outcome(presentation.item, response, authored) is not OptionOutcome.CORRECT
    ]
    return tr("{letters} out of place", letters=join_words(letters)) if 0 < len(letters) <= _MOST_NAMED else ""


def _count_parts(item: Item, mark: Mark) -> str:
    asked = len(item.options if item.type is ItemType.ORDERING else item.parts)
    if mark.parts != asked or mark.right == asked:
        # The question has changed since: what its parts were then, or what was wrong, is not known.
        return ""
    told = _tell_parts(item.type, mark.right, asked)
    is_offset = item.type in _OFFSET_TYPES and mark.right and not mark.score
    return f"{told} {tr('What is wrong counts against what is right.')}" if is_offset else told


def _tell_parts(kind: ItemType, right: int, asked: int) -> str:
    """Say how many parts of a question were answered rightly, each kind in its own words."""
    match kind:
        case ItemType.TRUE_FALSE_SERIES:
            return tr.count(
                asked,
                "{right} of {n} statement judged rightly.",
                "{right} of {n} statements judged rightly.",
                right=right,
            )
        case ItemType.EXTENDED_MATCHING:
            return tr.count(
                asked,
                "{right} of {n} scenario answered rightly.",
                "{right} of {n} scenarios answered rightly.",
                right=right,
            )
        case ItemType.MATCHING:
            return tr.count(asked, "{right} of {n} pair right.", "{right} of {n} pairs right.", right=right)
        case ItemType.ORDERING:
            return tr.count(asked, "{right} of {n} step in place.", "{right} of {n} steps in place.", right=right)
        case ItemType.CLOZE:
            return tr.count(
                asked, "{right} of {n} gap filled rightly.", "{right} of {n} gaps filled rightly.", right=right
            )
        case _:
            return tr.count(asked, "{right} of {n} label in place.", "{right} of {n} labels in place.", right=right)


def _count_chosen(mark: Mark) -> str:
    if not mark.right:
        # The question has changed since: nothing is partly right without a key.
        return ""
    # The score is (keys - distractors) / parts, so what is missing from it was chosen wrongly.
    extras = mark.right - round(mark.score * mark.parts)
    if extras <= 0:
        return tr("{right} of {parts} chosen.", right=mark.right, parts=mark.parts)
    return tr.count(
        extras,
        "{right} of {parts} chosen, and {n} that is wrong.",
        "{right} of {parts} chosen, and {n} that are wrong.",
        right=mark.right,
        parts=mark.parts,
    )


def _name_answer(presentation: Presentation, regions: Sequence[Region]) -> str:
    item = presentation.item
    if item.quantity:
        return _quote_answers([write_number(item.quantity.value, item.quantity.unit)])
    if item.accepts:
        return _quote_answers(item.accepts[:1])
    if item.type is ItemType.LOCATE:
        names = _name_regions(item, [item.options[key].region for key in sorted(item.keys)], regions)
        return _quote_answers(names, is_any=not item.needs_all) if names else ""
    letters = presentation.key_letters
    if len(item.keys) > 1:
        return tr("The answers are {letters}.", letters=letters)
    return tr("The answer is {letters}.", letters=letters)


def _name_regions(item: Item, wanted: Sequence[str], regions: Sequence[Region]) -> list[str]:
    """Name regions, each name once, as an option does or else the figure; nothing where one of them has no name.

    Names stay as they were written: which of them would keep its capital in a sentence only their author knows.
    """
    names = {region.id: region.name for region in regions}
    names |= {option.region: option.text for option in item.options if option.text}
    found = [names.get(region, "") for region in wanted]
    return list(dict.fromkeys(found)) if all(found) else []


def _quote_answers(texts: Sequence[str], *, is_any: bool = False) -> str:
    """Give answers by their texts, any of which would do or all of which belong to it."""
    plain = [" ".join(text.split()) for text in texts]
    several = len(plain) > 1 and not is_any
    told = join_alternatives(plain) if is_any else join_words(plain)
    end = "" if told.endswith((".", "?")) else "."
    sentence = tr("The answers are: {texts}", texts=told) if several else tr("The answer is: {texts}", texts=told)
    return f"{sentence}{end}"


def outcome_words(outcome: OptionOutcome, *, is_struck_out: bool = False) -> str:
    """Say how one option came out, or nothing where there is nothing to say."""
    match outcome:
        case OptionOutcome.CORRECT:
            return tr("Your answer · correct")
        case OptionOutcome.INCORRECT:
            return tr("Your answer")
        case OptionOutcome.MISSED:
            return tr("Correct answer · you struck it out") if is_struck_out else tr("Correct answer")
        case OptionOutcome.NOT_CHOSEN:
            return tr("You struck this out") if is_struck_out else ""


def return_sentence(due: datetime, now: datetime, to_local: Callable[[datetime], date]) -> str:
    """Say on which local day an item returns; up to a fortnight as a number of days, then as a date."""
    day, today = to_local(due), to_local(now)
    ahead = (day - today).days
    if ahead <= 0:
        return tr("Returns today")
    if ahead == 1:
        return tr("Returns tomorrow")
    if ahead <= DAYS_COUNTED:
        return tr.count(ahead, "Returns in {n} day", "Returns in {n} days")
    return tr("Returns on {date}", date=date_text(day, today))


def duration_text(milliseconds: int) -> str:
    """Write a duration as a clock does: "0:07", "1:12", "1:02:03"; part seconds are dropped."""
    minutes, seconds = divmod(max(0, milliseconds) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def minutes_text(milliseconds: float) -> str:
    """Write a duration in whole minutes: "less than a minute", "1 minute", "18 minutes"."""
    minutes = round(max(0.0, milliseconds) / 60_000)
    return tr.count(minutes, "{n} minute", "{n} minutes") if minutes else tr("less than a minute")


def count_text(count: int, word: str) -> str:
    """Write a number with its English noun, for the terminal: "1 question", "7 questions"."""
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
        sentences += [tr("(accessed {date})", date=reference.accessed)] if reference.accessed else []
    return " ".join(sentences)


def join_alternatives(words: Sequence[str]) -> str:
    """Join words that are offered: "r", "r or q", "r, s or q"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{words} or {last}", words=", ".join(words[:-1]), last=words[-1])


def kept_sentence(answers: int) -> str:
    """Say at the end of a sitting that the answers stay."""
    if not answers:
        return tr("No question was answered.")
    return tr.count(answers, "{n} answer is kept.", "{n} answers are kept.")
