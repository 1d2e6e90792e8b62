"""Ask for a rationale for every option, right or wrong.

A learner who chose the option reads it to see why. A true/false item has one for each answer.

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
from rhizotrainer.bank.nearest import shorten

RULE = Rule("missing-rationale")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option, and for every part of an item, without a rationale."""
    if draft.part_nodes:
        without = [node for node, part in zip(draft.part_nodes, draft.item.parts, strict=True) if not part.rationale]
        hint = "Write `rationale:` and why the answer is what it is."
        return [RULE.at(node, "This part has no rationale.", hint) for node in without[:FINDINGS_A_RULE]]
    if draft.item.parts or all(option.rationale for option in draft.item.options):
        return ()
    return _check_options(draft)


def _check_options(draft: Draft) -> list[Finding]:
    options = draft.item.options
    found: list[Finding] = []
    without = [at for at, option in enumerate(options) if not option.rationale]
    for at in without[:FINDINGS_A_RULE]:
        option = options[at]
        spot = draft.option_nodes[at] if draft.option_nodes else draft.spot("rationales")
        hint = "Write `rationale:` and why it is right or wrong."
        if not draft.option_nodes:
            hint = f"Write `{option.text.lower()}:` and why, below `rationales:`."
        found.append(RULE.at(spot, f'The option "{shorten(option.text or option.region, 40)}" has no rationale.', hint))
    return found
