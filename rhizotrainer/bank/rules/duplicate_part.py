"""Refuse the same thing twice in one question: statement, scenario, left side, step, label, region, or wrong answer.

White space and upper and lower case make no difference, as when an answer is marked; with `case: match` case counts
among typed answers. The learner could not tell the two apart. An answer that stands both below `accept:` and below
`wrong:` would be right and wrong at once, and an extra that belongs to a part is no extra. Right sides of pairs may be
the same: two things can belong to one.

Failing:
    pairs:
      - {left: Dorsal root, right: Sensation, rationale: It carries afferents.}
      - {left: dorsal  root, right: Movement, rationale: It carries efferents.}
    extras: [Sweating]

Passing:
    pairs:
      - {left: Dorsal root, right: Sensation, rationale: It carries afferents.}
      - {left: Ventral root, right: Movement, rationale: It carries efferents.}
    extras: [Sweating]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.answers import fold_answer, texts_of
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, text_of
from rhizotrainer.model.items import ItemType

RULE = Rule("duplicate-part")

# The keys of each part that may not say the same as those of another, and what the part is called.
_TELLING: dict[ItemType, tuple[tuple[str, ...], str]] = {
    ItemType.TRUE_FALSE_SERIES: (("text",), "statement"),
    ItemType.EXTENDED_MATCHING: (("text",), "scenario"),
    ItemType.MATCHING: (("left",), "left side"),
    ItemType.ORDERING: (("text",), "step"),
    ItemType.LABEL: (("text", "region"), "label"),
    ItemType.NUMERIC: (("text",), "wrong answer"),
    ItemType.SHORT_ANSWER: (("text",), "wrong answer"),
}


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every part that says what one above it says, and for answers both right and wrong."""
    kind = draft.item.type
    telling = _TELLING.get(kind)
    if telling is None:
        if kind is not ItemType.NAME or not draft.item.accepts:
            return ()
        telling = _TELLING[ItemType.SHORT_ANSWER]
    found: list[Finding] = []
    nodes = draft.part_nodes or draft.option_nodes
    for name in telling[0]:
        found += _check_parts(nodes, name, name if name == "region" else telling[1])
    if "extras" in draft.node.values:
        found += _check_extras(draft, "text" if kind is ItemType.LABEL else "right")
    if draft.item.accepts and draft.option_nodes:
        found += _check_wrong(draft)
    return found[:FINDINGS_A_RULE]


def _check_parts(nodes: list[Mapping], name: str, words: str) -> list[Finding]:
    texts = [fold_answer(text_of(node.values.get(name))) for node in nodes]
    if len(set(texts)) == len(texts):
        return []
    first = {text: at for at, text in reversed(list(enumerate(texts)))}
    return [
        _describe(node.values[name], words)
        for at, (node, text) in enumerate(zip(nodes, texts, strict=True))
        if text and first[text] < at
    ]


def _describe(node: Node, words: str) -> Finding:
    message = f'The {words} "{shorten(text_of(node), 40)}" stands here twice.'
    return RULE.at(node, message, "Change or remove one of the two.")


def _check_extras(draft: Draft, name: str) -> Iterator[Finding]:
    extras = draft.node.values["extras"]
    seen: set[str] = set()
    taken = {fold_answer(text_of(node.values.get(name))) for node in draft.part_nodes}
    for one in extras.items if type(extras) is Sequence else ():
        folded = fold_answer(text_of(one))
        if folded in taken and folded:
            message = f'The extra "{shorten(text_of(one), 40)}" belongs to a part of this question.'
            yield RULE.at(one, message, "Offer something that belongs nowhere.")
        elif folded in seen and folded:
            yield _describe(one, "extra")
        seen.add(folded)


def _check_wrong(draft: Draft) -> Iterator[Finding]:
    is_exact = draft.item.is_case_exact
    right = {_fold(text, is_exact=is_exact) for text in texts_of(draft.node.values.get("accept"))}
    for node in draft.option_nodes:
        text = text_of(node.values.get("text"))
        if text and _fold(text, is_exact=is_exact) in right:
            message = f'"{shorten(text, 40)}" is accepted as right, and here called wrong.'
            yield RULE.at(node.values["text"], message, "Keep it in one of the two places.")


def _fold(text: str, *, is_exact: bool) -> str:
    return " ".join(text.split()) if is_exact else fold_answer(text)
