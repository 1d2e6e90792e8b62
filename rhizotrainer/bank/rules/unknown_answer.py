"""Ask that an answer which is named by its text is the text of an option.

The answers of scenarios and of positions are written as texts, so that options can be put in another order without a
slip; white space and upper and lower case make no difference. A position in a true/false question is `true` or
`false`. Left as it is, such an answer could never be given, and nobody would be right.

Failing:
    options:
      - {text: L4, rationale: Its root carries the knee jerk.}
      - {text: L5, rationale: Its root has no reliable reflex.}
      - {text: S1, rationale: Its root carries the ankle jerk.}
    scenarios:
      - {text: The knee jerk is lost., answer: L4 root, rationale: The knee jerk is L4.}
      - {text: The ankle jerk is lost., answer: S1, rationale: The ankle jerk is S1.}

Passing:
    options:
      - {text: L4, rationale: Its root carries the knee jerk.}
      - {text: L5, rationale: Its root has no reliable reflex.}
      - {text: S1, rationale: Its root carries the ankle jerk.}
    scenarios:
      - {text: The knee jerk is lost., answer: l4, rationale: The knee jerk is L4.}
      - {text: The ankle jerk is lost., answer: S1, rationale: The ankle jerk is S1.}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.answers import find_positions, index_options
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, text_of
from rhizotrainer.model.items import CHOICE_TYPES, ItemType, Option

RULE = Rule("unknown-answer")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every answer of a scenario or a position that is no option's text."""
    item = draft.item
    pairs: list[tuple[Mapping, tuple[int, ...]]] = []
    if item.type is ItemType.EXTENDED_MATCHING:
        pairs = [(node, part.keys) for node, part in zip(draft.part_nodes, item.parts, strict=True)]
    if draft.position_nodes and item.type in CHOICE_TYPES:
        pairs += [(node, held.keys) for node, held in zip(draft.position_nodes, item.positions, strict=True)]
    if not pairs or not item.options:
        return ()
    answers = [(node.values.get("answer"), keys) for node, keys in pairs]
    doubtful = [answer for answer, keys in answers if not keys or type(answer) is Sequence]
    return list(islice(_check(doubtful, item.options), FINDINGS_A_RULE)) if doubtful else ()


def _check(answers: list[Node | None], options: tuple[Option, ...]) -> Iterator[Finding]:
    places = index_options(options)
    for answer in answers:
        yield from _check_answer(answer, options, places)


def _check_answer(answer: Node | None, options: tuple[Option, ...], places: dict[str, int]) -> Iterator[Finding]:
    named = answer.items if type(answer) is Sequence else [answer]
    for one in named:
        text = text_of(one)
        if type(one) is not Scalar or not text or find_positions((text,), places):
            continue
        hint = suggest(text, [option.text for option in options if option.text])
        if [option.text for option in options] == ["True", "False"]:
            hint = "Write `answer: true` or `answer: false`."
        yield RULE.at(one, f'No option reads "{shorten(text, 40)}".', hint)
