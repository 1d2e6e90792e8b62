"""Ask for options or for an answer, as the item's type needs.

`single_choice` and `multiple_choice` have `options`; `true_false` has `answer` and `rationales`. Where `type`
is left out, the keys that are there say what the item is.

Failing:
    type: single_choice
    answer: true

Passing:
    answer: true
    rationales:
      "true": As the source says.
      "false": The source says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import is_blank
from rhizotrainer.model.items import ItemType

RULE = Rule("item-shape")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every key that the type forbids, and for the one it needs and has not."""
    values = draft.node.values
    is_true_false = draft.item.type is ItemType.TRUE_FALSE
    wanted, others = ("answer", ("options",)) if is_true_false else ("options", ("answer", "rationales"))
    found: list[Finding] = []
    if is_blank(values.get(wanted)):
        hint = "Write `answer: true` or `answer: false`." if is_true_false else "Write each one below `options:`."
        found.append(RULE.at(draft.spot(wanted), f'This question has no "{wanted}".', hint))
    for other in others:
        if other in values:
            hint = f'Remove it, or change the type; this question is read as "{draft.item.type}".'
            found.append(RULE.at(values[other], f'"{other}" and "{wanted}" do not go together.', hint))
    return found
