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
from rhizotrainer.bank.nodes import is_blank

RULE = Rule("unknown-topic")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding where an item's topic is not in the outline, or is left out though there is an outline."""
    if draft.outline is None:
        return ()
    topic, known = draft.item.topic, draft.outline.topics
    if topic in known or (not topic and not known):
        return ()
    spot = draft.spot("topic")
    if draft.frame is not None and "topic" not in draft.node.values:
        # Taken over from the case, so it is mended there, once for all of its questions.
        spot = draft.frame.node.values.get("topic", spot)
    if not topic and not is_blank(spot) and spot is not draft.node:
        # A list, a group of keys or an alias, and told of as such.
        return ()
    if not topic:
        return (RULE.at(spot, "This question has no topic.", suggest("", known)),)
    hint = suggest(topic, known, nothing="Declare it under `topics:` in the bank's file, or leave it out.")
    return (RULE.at(spot, f'The bank has no topic "{shorten(topic, 40)}".', hint),)
