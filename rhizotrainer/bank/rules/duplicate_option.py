"""Refuse two options with the same text, or the same region of a figure.

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
    named = [option.region or option.text for option in draft.item.options]
    texts = [name.casefold() for name in named]
    joined = "".join(texts)
    if "  " in joined or not joined.isprintable():
        # Only then can they have white space in them other than single spaces.
        texts = [" ".join(text.split()) for text in texts]
    if len(set(texts)) == len(texts):
        return ()
    first = {text: at for at, text in reversed(list(enumerate(texts)))}
    return [
        RULE.at(
            node.values.get("region" if draft.item.options[at].region else "text", node),
            f'The option "{shorten(named[at], 40)}" is offered twice.',
            "Change one of the two.",
        )
        for at, node in enumerate(draft.option_nodes)
        if texts[at] and first[texts[at]] < at
    ]
