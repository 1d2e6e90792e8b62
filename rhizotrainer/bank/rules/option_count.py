"""Ask for 2 to 8 options; in an extended matching, 3 to 26.

Failing:
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: The only one offered.}

Passing:
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: Migraine with aura, rationale: In neither list.}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Sequence
from rhizotrainer.model.items import ItemType

RULE = Rule("option-count")

FEWEST, MOST = 2, 8
# One for each letter.
_EXTENDED = 3, 26


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for a list of options that is too short or too long."""
    options = draft.node.values.get("options")
    fewest, most = _EXTENDED if draft.item.type is ItemType.EXTENDED_MATCHING else (FEWEST, MOST)
    if draft.item.type is ItemType.LOCATE:
        # One region may be all that is looked for; the rest of the figure is the distractor.
        fewest, most = 1, _EXTENDED[1]
    if type(options) is not Sequence or fewest <= len(options.items) <= most:
        return ()
    count = len(options.items)
    hint = "Offer at least one more." if count < fewest else "Remove the weakest distractors."
    return (RULE.at(options, f"{count} options; a question of this type has {fewest} to {most}.", hint),)
