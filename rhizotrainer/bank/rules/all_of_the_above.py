"""Warn of the option "all of the above".

A learner who knows two of the options, or that one of them is wrong, has no need to know the rest; and
options are shown in another order each time, so that nothing may stand above. Source: Haladyna, Downing &
Rodriguez, A review of multiple-choice item-writing guidelines, Appl Meas Educ 2002;15:309, guideline 26.

Failing:
    - text: All of the above

Passing:
    - text: Cutting the dorsal roots
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("all-of-the-above", Severity.WARNING)

_NAMES = frozenset(
    f"{what} of the {which}" for what in ("all", "both", "any") for which in ("above", "options", "these")
) | {"all of these", "both of these", "all the above", "all are correct", "all of them"}
# Nearly all options begin otherwise.
_FIRST = frozenset(
    "".join(signs) for word in ("all", "bot", "any") for signs in product(*zip(word, word.upper(), strict=True))
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option that stands for all the others."""
    if "options" not in draft.node.values:
        # Steps and expected wrong answers stand by themselves.
        return ()
    if not any(option.text[:3] in _FIRST for option in draft.item.options):
        return ()
    hint = "Write `type: multiple_choice` and let each option be chosen by itself."
    if draft.item.type is ItemType.MULTIPLE_CHOICE:
        hint = "Remove it; all the others may have `key: true` at once."
    return [
        RULE.at(node.values.get("text", node), "This option stands for all the others.", hint)
        for option, node in zip(draft.item.options, draft.option_nodes, strict=False)
        if len(option.text) < 24 and option.text.casefold().rstrip(".") in _NAMES
    ]
