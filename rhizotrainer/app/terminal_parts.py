"""What a question asks and how it came out, in a terminal: options, rows, steps, fields and gaps.

A table for every way of answering. It asks nothing and judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rhizotrainer.app.terminal_face import OUTCOME_STYLES, QUIET, Face, build_rows, clean, outcome_sign
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import MATCHING_TYPES, ItemType
from rhizotrainer.model.learning import Mark, Response, Verdict
from rhizotrainer.study.marking import OptionOutcome, find_expected_wrong, find_outcome, find_part_outcomes
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.quoting import list_verified
from rhizotrainer.study.responding import EMPTY, list_placed, list_texts
from rhizotrainer.study.step_orders import rank_steps
from rhizotrainer.study.wording import (
    find_right_answer,
    held_sentences,
    join_alternatives,
    outcome_words,
    reference_text,
)

_GAP = re.compile(r"\{(\d+)\}")


def build_asked(shown: Presentation) -> RenderableType:
    """Lay out what can be answered: lettered options or steps, numbered rows, the text with its gaps."""
    item = shown.item
    if item.type is ItemType.CLOZE:
        return Text(clean(_GAP.sub(lambda found: f"[{found[1]}] ____", " ".join(item.text.split()))))
    if item.is_typed:
        unit = item.quantity.unit if item.quantity else ""
        return Text(clean(f"The answer is a number in {unit}."), style=QUIET) if unit else Text()
    offered = build_rows()
    for letter, option in zip(shown.letters, shown.options, strict=True):
        offered.add_row("", Text(letter, style="bold"), Text(clean(option.text)))
    if item.type not in MATCHING_TYPES:
        return offered
    asked = build_rows()
    for number, part in enumerate(item.parts, start=1):
        asked.add_row("", Text(str(number), style="bold"), Text(clean(part.text)))
    return Group(offered, Text(), asked)


def build_outcomes(shown: Presentation, response: Response, mark: Mark, face: Face) -> Table:
    """Lay out how everything came out, with its rationale."""
    item = shown.item
    if item.type is ItemType.CLOZE:
        return _build_gaps(shown, response, face)
    if item.is_typed:
        return _build_typed(shown, response, mark, face)
    if item.type in MATCHING_TYPES:
        return _build_matches(shown, response, face)
    if item.type is ItemType.ORDERING:
        return _build_steps(shown, response, face)
    rows = build_rows()
    for letter, authored in zip(shown.letters, shown.order, strict=True):
        option, outcome = item.options[authored], find_outcome(item, response, authored)
        words = outcome_words(outcome, is_struck_out=authored in response.struck_out)
        text = Text(clean(option.text), style="bold" if option.is_key else "")
        _add(rows, face, outcome, letter, [text, *_tell(outcome, [words]), *_explain([option.rationale])])
    return rows


def build_positions(shown: Presentation, header: BankHeader, face: Face) -> Iterator[RenderableType]:
    """Lay out what each authority holds where they differ: its options, its words and what it rests on."""
    if shown.item.positions:
        yield Text()
        yield Rule("Authorities differ here", align="left", style=QUIET)
    for held in shown.item.positions:
        yield Text(clean(held.authority), style="bold")
        told = [*held_sentences(shown, held)]
        told += [held.text] if held.text else []
        for quote in list_verified(held.quotes, header):
            told.append(f"{face.quote_start}{quote.text}{face.quote_end} {quote.citation}")
        yield from (Padding(Text(clean(text)), (0, 0, 0, 2)) for text in told)
        found = [header.find_reference(key) for key in held.references]
        for reference in found:
            if reference is not None:
                yield Padding(Text(clean(reference_text(reference)), style=QUIET), (0, 0, 0, 2))


def _build_matches(shown: Presentation, response: Response, face: Face) -> Table:
    item, rows = shown.item, build_rows()
    outcomes = find_part_outcomes(item, response)
    for at, (part, given) in enumerate(zip(item.parts, list_placed(item, response), strict=True)):
        outcome = outcomes[at]
        mine = "No answer" if given == EMPTY else f"Your answer: {item.options[given].text}"
        told = [f"{mine} · correct" if outcome is OptionOutcome.CORRECT else mine]
        if outcome is not OptionOutcome.CORRECT:
            told.append(f"Correct answer: {join_alternatives([item.options[key].text for key in part.keys])}")
        content = [Text(clean(part.text)), *_tell(outcome, told), *_explain([part.rationale])]
        _add(rows, face, outcome, str(at + 1), content)
    return rows


def _build_steps(shown: Presentation, response: Response, face: Face) -> Table:
    item, rows = shown.item, build_rows()
    for at, rank in enumerate(rank_steps(item.options, response.placed)):
        step = item.options[response.placed[at]]
        is_right = rank == at
        outcome = OptionOutcome.CORRECT if is_right else OptionOutcome.INCORRECT
        told = ["In its place" if is_right else f"Its place is {rank + 1}"]
        _add(
            rows,
            face,
            outcome,
            str(at + 1),
            [Text(clean(step.text)), *_tell(outcome, told), *_explain([step.rationale])],
        )
    return rows


def _build_typed(shown: Presentation, response: Response, mark: Mark, face: Face) -> Table:
    item, rows = shown.item, build_rows()
    is_right = mark.verdict is Verdict.CORRECT
    wrong = None if is_right else find_expected_wrong(item, response)
    outcome = OptionOutcome.CORRECT if is_right else OptionOutcome.INCORRECT
    why = [item.options[wrong].rationale] if wrong is not None else []
    typed = Text(clean(list_texts(item, response)[0]))
    _add(rows, face, outcome, "", [typed, *_tell(outcome, [outcome_words(outcome)]), *_explain(why)])
    right, more = find_right_answer(item)
    told = [Text(clean(right), style="bold"), *_tell(OptionOutcome.MISSED, ["Correct answer"]), *_explain([more])]
    _add(rows, face, OptionOutcome.MISSED, "", told)
    return rows


def _build_gaps(shown: Presentation, response: Response, face: Face) -> Table:
    item, rows = shown.item, build_rows()
    outcomes = find_part_outcomes(item, response)
    for at, (part, typed) in enumerate(zip(item.parts, list_texts(item, response), strict=True)):
        outcome = outcomes[at]
        wrong = find_expected_wrong(item, response, at) if outcome is OptionOutcome.INCORRECT else None
        why = [item.options[wrong].rationale] if wrong is not None else []
        told = [outcome_words(outcome)] if typed else []
        if part.accepts != (typed,):
            told.append(f"Correct answer: {join_alternatives(part.accepts)}")
        content = [Text(clean(typed)), *_tell(outcome, told), *_explain([*why, part.rationale])]
        _add(rows, face, outcome, str(at + 1), content)
    return rows


def _add(rows: Table, face: Face, outcome: OptionOutcome, cap: str, content: Sequence[RenderableType]) -> None:
    style = OUTCOME_STYLES.get(outcome, "")
    rows.add_row(Text(outcome_sign(outcome, face), style=style), Text(cap, style="bold"), Group(*content))


def _tell(outcome: OptionOutcome, words: Iterable[str]) -> list[Text]:
    style = OUTCOME_STYLES.get(outcome, "")
    return [Text(clean(each), style=style) for each in words if each]


def _explain(texts: Iterable[str]) -> list[Text]:
    return [Text(clean(text), style=QUIET) for text in texts if text]
