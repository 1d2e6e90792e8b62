"""Ask for a rationale for every option, right or wrong, and for every part that is answered.

A learner who chose the option reads it to see why. A true/false item has one for each answer; statements, scenarios,
pairs, labels, gaps, steps and expected wrong answers have one each, and what is offered to several parts has none.

Failing:
    - text: Migraine with aura

Passing:
    - text: Migraine with aura
      rationale: In neither list.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import is_misspelt, shorten
from rhizotrainer.bank.nodes import Mapping, is_blank
from rhizotrainer.bank.schema import GAP, ITEM, LABEL, OPTION, PAIR, RATIONALES, SCENARIO, STATEMENT
from rhizotrainer.model.items import ItemType

RULE = Rule("missing-rationale")

_KEYS = frozenset(name for shape in (OPTION, STATEMENT, SCENARIO, PAIR, LABEL, GAP) for name in shape.fields)

# What the parts are called, where the answer is given part by part; options then stand for no answer by themselves.
_PARTS = {
    ItemType.TRUE_FALSE_SERIES: "statement",
    ItemType.EXTENDED_MATCHING: "scenario",
    ItemType.MATCHING: "pair",
    ItemType.LABEL: "label",
    ItemType.CLOZE: "gap",
}
_OPTIONS = {ItemType.ORDERING: "step", ItemType.NUMERIC: "wrong answer", ItemType.SHORT_ANSWER: "wrong answer"}


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option, and for every part of an item, without a rationale."""
    name = _PARTS.get(draft.item.type)
    if name is None:
        return () if all(option.rationale for option in draft.item.options) else _check_options(draft)
    without = [
        node
        for node, part in zip(draft.part_nodes, draft.item.parts, strict=True)
        if not part.rationale and is_blank(node.values.get("rationale")) and not _is_misspelt(node)
    ]
    hint = "Write `rationale:` and why the answer is what it is."
    return [RULE.at(node, f"This {name} has no rationale.", hint) for node in without[:FINDINGS_A_RULE]]


def _check_options(draft: Draft) -> list[Finding]:
    options = draft.item.options
    found: list[Finding] = []
    table = draft.node.values.get("rationales")
    if not draft.option_nodes and type(table) is not Mapping and not is_blank(table):
        # Told of as of the wrong kind, as is a rationale that is no text.
        return []
    without = [at for at, option in enumerate(options) if not option.rationale and _is_left_out(draft, at)]
    for at in without[:FINDINGS_A_RULE]:
        option = options[at]
        spot = draft.option_nodes[at] if draft.option_nodes else draft.spot("rationales")
        hint = "Write `rationale:` and why it is right or wrong."
        if draft.item.type is ItemType.ORDERING:
            hint = "Write `rationale:` and why it comes at this place."
        if not draft.option_nodes:
            hint = f"Write `{option.text.lower()}:` and why, below `rationales:`."
        name = _OPTIONS.get(draft.item.type, "option")
        text = shorten(option.text or option.region, 40)
        found.append(RULE.at(spot, f'The {name} "{text}" has no rationale.', hint))
    return found


def _is_left_out(draft: Draft, at: int) -> bool:
    if draft.option_nodes:
        node = draft.option_nodes[at]
        return is_blank(node.values.get("rationale")) and not _is_misspelt(node)
    table = draft.node.values.get("rationales")
    word = draft.item.options[at].text.lower()
    if type(table) is not Mapping:
        return not is_misspelt("rationales", draft.node.values.keys(), ITEM.fields.keys())
    return is_blank(table.values.get(word)) and not is_misspelt(word, table.values.keys(), RATIONALES.fields.keys())


def _is_misspelt(node: Mapping) -> bool:
    """Say whether a rationale stands there under another name, which is told of by itself."""
    return is_misspelt("rationale", node.values.keys(), _KEYS)
