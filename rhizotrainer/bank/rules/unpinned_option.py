"""Warn of "none of the above" where it is not pinned.

Options are shown in another order each time; `pin: true` keeps one at its place, so that "above" stays true.

Failing:
    - text: None of the above

Passing:
    - text: None of the above
      pin: true
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.model.problems import Severity

RULE = Rule("unpinned-option", Severity.WARNING)

_NAMES = frozenset({"none of the above", "none of these", "none of the options", "neither of the above"})
# Nearly all options begin otherwise.
_FIRST = frozenset(
    "".join(signs) for word in ("non", "nei") for signs in product(*zip(word, word.upper(), strict=True))
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option that speaks of those above it and may be shown anywhere."""
    if "options" not in draft.node.values:
        # Steps and expected wrong answers are not offered with others above them.
        return ()
    if not any(option.text[:3] in _FIRST for option in draft.item.options):
        return ()
    return [
        RULE.at(node.values.get("text", node), f'"{option.text}" may be shown anywhere.', "Write `pin: true` below it.")
        for option, node in zip(draft.item.options, draft.option_nodes, strict=False)
        if not option.is_pinned and len(option.text) < 24 and option.text.casefold().rstrip(".") in _NAMES
    ]
