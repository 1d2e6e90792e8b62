"""Ask for a topic that the bank declares; a bank without topics has items without one.

Failing:
    topic: indication

Passing:
    topic: indications
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest

RULE = Rule("unknown-topic")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding where an item's topic is not in the outline, or is left out though there is an outline."""
    if draft.outline is None:
        return ()
    topic, known = draft.item.topic, draft.outline.topics
    if topic in known or (not topic and not known):
        return ()
    if not topic:
        return (RULE.at(draft.spot("topic"), "This question has no topic.", suggest("", known)),)
    hint = suggest(topic, known, nothing="Declare it under `topics:` in the bank's file, or leave it out.")
    return (RULE.at(draft.spot("topic"), f'The bank has no topic "{shorten(topic, 40)}".', hint),)
