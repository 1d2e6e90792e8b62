"""Ask for 2 to 8 options.

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

RULE = Rule("option-count")

FEWEST, MOST = 2, 8


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for a list of options that is too short or too long."""
    options = draft.node.values.get("options")
    if type(options) is not Sequence or FEWEST <= len(options.items) <= MOST:
        return ()
    count = len(options.items)
    hint = "Offer at least one more." if count < FEWEST else "Remove the weakest distractors."
    return (RULE.at(options, f"{count} options; a question has {FEWEST} to {MOST}.", hint),)
