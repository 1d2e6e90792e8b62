"""Refuse two options with the same text.

Upper and lower case and white space make no difference: the learner would see the same answer twice.

Failing:
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: trigeminal  neuralgia, rationale: Named in both articles.}

Passing:
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: Migraine with aura, rationale: In neither list.}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten

RULE = Rule("duplicate-option")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option whose text stands in one above it."""
    if "options" not in draft.node.values:
        return ()
    texts = [" ".join((option.region or option.text).casefold().split()) for option in draft.item.options]
    if len(set(texts)) == len(texts):
        return ()
    first = {text: at for at, text in reversed(list(enumerate(texts)))}
    return [
        RULE.at(
            node.values.get("text", node),
            f'The option "{shorten(draft.item.options[at].text, 40)}" is offered twice.',
            "Change one of the two.",
        )
        for at, node in enumerate(draft.option_nodes)
        if texts[at] and first[texts[at]] < at
    ]
