"""Refuse a topic that stands at two places of the outline.

Failing:
    topics:
      technique: {title: Technique, topics: {complications: Complications}}
      complications: Complications

Passing:
    topics:
      technique: {title: Technique, topics: {electrode: Electrode technique}}
      complications: Complications
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("duplicate-topic")


def describe(spot: Spot, name: str) -> Finding:
    """Return the finding for the second place of a topic."""
    return RULE.at(spot, f'The topic "{name}" stands in the outline already.', "Give one of the two another id.")
