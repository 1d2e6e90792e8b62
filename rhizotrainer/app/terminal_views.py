"""What a session looks like in a terminal, as rich renderables: question, verdict, evidence, end.

Asks nothing and keeps nothing. No state is told by colour alone: every outcome has a sign and words, and the
exact words of the source stand between « and » where a terminal shows no colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rhizotrainer.app.terminal_face import (
    DASHED,
    MARKED,
    QUIET,
    STYLES,
    Face,
    build_prose,
    build_rows,
    clean,
)
from rhizotrainer.app.terminal_parts import build_asked, build_outcomes, build_positions
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item, QuotePlace, Stance
from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.sources import Passage
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.quoting import VerifiedQuote, list_verified
from rhizotrainer.study.report import SessionReport
from rhizotrainer.study.session import Session
from rhizotrainer.study.update_notes import BADGE, UpdateNote
from rhizotrainer.study.wording import (
    count_text,
    duration_text,
    given_words,
    reference_text,
    verdict_sentence,
)

NOTE_TITLE = "Author's note, not in the source"
MISSED_SHOWN = 10


def build_question(
    session: Session, header: BankHeader, *, is_flagged: bool, is_changed: bool = False
) -> RenderableType:
    """Lay out a question before its answer: where it stands, vignette, stem, lettered options."""
    item = session.item
    flag = " · flagged" if is_flagged else ""
    parts: list[RenderableType] = [
        Rule(f"Question {session.number} of {session.total}{flag}", align="left", style=QUIET),
        Text(clean(header.topic_title(item.topic)), style=QUIET),
        Text(),
    ]
    if is_changed:
        parts += [Text(f"{BADGE}.", style="bold"), Text()]
    if item.vignette:
        parts += [build_prose(item.vignette), Text()]
    parts += [build_prose(item.stem), Text()]
    if item.takes_several:
        parts += [Text("Choose all that apply.", style=QUIET), Text()]
    return Group(*parts, build_asked(session.presentation), Text())


def build_answer(session: Session, face: Face) -> RenderableType:
    """Lay out a checked answer: the verdict, then everything that was asked with its outcome and its rationale."""
    if session.mark is None:
        return Text()
    verdict = session.mark.verdict
    letters = _chosen_letters(session)
    details = [f"Your answer {letters}" if letters else ""]
    if not letters:
        details = [given_words(session.presentation, session.response, session.mark)]
    if session.confidence:
        details.append(session.confidence.label)
    details.append(duration_text(session.elapsed_ms))
    sentence = f"{face.sign_of(verdict)} {clean(verdict_sentence(session.presentation, session.mark))}"
    return Group(
        Text(),
        Text(sentence, style=STYLES[verdict]),
        Text(clean(" · ".join(detail for detail in details if detail)), style=QUIET),
        Text(),
        build_outcomes(session.presentation, session.response, session.mark, face),
    )


def build_update(note: UpdateNote) -> RenderableType:
    """Lay out why a question came back: what it was, what it is, and the reason."""
    return Group(
        Text(),
        Rule(BADGE, align="left", style=QUIET),
        Text(clean(note.before)),
        Text(clean(note.after), style="bold"),
        Text(note.reason, style=QUIET),
    )


def build_evidence(shown: Presentation, header: BankHeader, face: Face) -> RenderableType:
    """Lay out why: explanation, takeaway, quotes with their passages, positions, author's note, references."""
    item = shown.item
    parts: list[RenderableType] = [
        Rule("Explanation", align="left", style=QUIET),
        build_prose(item.explanation),
    ]
    if not item.explanation.startswith(item.takeaway):
        parts += [Text(), Text.assemble(("Takeaway  ", "bold"), clean(item.takeaway))]
    parts += [*_build_quotes(item, header, face), *build_positions(shown, header, face)]
    if item.note:
        title = Text(NOTE_TITLE)
        parts += [Text(), Panel(build_prose(item.note), box=DASHED, title=title, title_align="left")]
    found = [header.find_reference(reference) for reference in item.references]
    references = [reference for reference in found if reference is not None]
    if references:
        parts += [Text(), Text("References", style="bold")]
        parts += [
            Padding(Text(clean(reference_text(reference)), style=QUIET), (0, 0, 0, 2)) for reference in references
        ]
    return Group(Text(), *parts, Text())


def build_closing(session: Session, returns: str) -> Text:
    """Say the verdict once more in one line, and when the question returns and why then."""
    if session.mark is None:
        return Text(returns)
    verdict = verdict_sentence(session.presentation, session.mark)
    return Text.assemble((verdict, STYLES[session.mark.verdict]), f" {returns}")


def build_report(report: SessionReport, face: Face) -> RenderableType:
    """Lay out the end of a session: the score with its uncertainty, topics, and what to read again."""
    low, high = (round(100 * bound) for bound in report.interval)
    parts: list[RenderableType] = [
        Rule("Session ended", align="left", style=QUIET),
        Text(
            f"{report.correct} of {report.answered} correct in {duration_text(report.duration_ms)}.",
            style="bold",
        ),
        Text(f"The true share may lie between {low} and {high}% (95% interval).", style=QUIET),
        Text(),
    ]
    topics = Table.grid(padding=(0, 2, 0, 0))
    for topic in report.topics:
        topics.add_row(f"{topic.correct} of {topic.answered}", clean(topic.title))
    parts.append(topics)
    wrong = [question for question in report.questions if question.attempt.verdict is not Verdict.CORRECT]
    if wrong:
        parts += [Text(), Text("To read again, sure and wrong first", style="bold")]
    rows = build_rows()
    for question in wrong[:MISSED_SHOWN]:
        confidence = question.attempt.confidence
        told = f" ({confidence.label.lower()})" if confidence else ""
        stem = clean(question.item.stem) if question.item else "This question is not in the bank any more."
        rows.add_row(face.sign_of(question.attempt.verdict), str(question.number), Text(f"{stem}{told}"))
    if wrong:
        parts.append(rows)
    if len(wrong) > MISSED_SHOWN:
        parts.append(Text(f"And {count_text(len(wrong) - MISSED_SHOWN, 'question')} more.", style=QUIET))
    return Group(Text(), *parts, Text())


def mark_passage(passage: Passage, places: Sequence[QuotePlace], face: Face) -> Text:
    """Write a passage with exactly the quoted characters highlighted."""
    text, position = Text(), 0
    for start, end in _join_ranges(places):
        text.append(clean(passage.text[position:start]))
        words = clean(passage.text[start:end])
        text.append(words if face.has_colour else f"{face.mark_start}{words}{face.mark_end}", style=MARKED)
        position = end
    text.append(clean(passage.text[position:]))
    return text


def _build_quotes(item: Item, header: BankHeader, face: Face) -> Iterator[RenderableType]:
    # Quotes of one passage stand together, so that the passage is shown once with all of them marked.
    groups: dict[tuple[str, int], list[VerifiedQuote]] = {}
    for quote in list_verified(item.quotes, header):
        groups.setdefault((quote.source.id, quote.place.passage), []).append(quote)
    if not groups:
        return
    yield Text()
    differs = any(quote.stance is Stance.DIFFERS for group in groups.values() for quote in group)
    yield Rule("The accounts differ here" if differs else "In the source", align="left", style=QUIET)
    for group in groups.values():
        yield from _build_passage(group, face)


def _build_passage(quotes: Sequence[VerifiedQuote], face: Face) -> Iterator[RenderableType]:
    for quote in quotes:
        yield Text(f"{face.quote_start}{clean(quote.text)}{face.quote_end}")
    yield Text(clean(quotes[0].citation), style="bold")
    parts = [part for quote in quotes for part in quote.parts]
    yield Padding(mark_passage(quotes[0].passage, parts, face), (0, 0, 1, 2))


def _join_ranges(places: Sequence[QuotePlace]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted((place.start, place.end) for place in places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _chosen_letters(session: Session) -> str:
    letters = (session.presentation.letter_of(authored) for authored in session.response.chosen)
    return ", ".join(sorted(letters))
