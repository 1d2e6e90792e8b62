"""Refuse a key that is a list or a mapping instead of a word.

Failing:
    ? [text, key]
    : Trigeminal neuralgia

Passing:
    text: Trigeminal neuralgia
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("key-kind")


def describe(spot: Spot) -> Finding:
    """Return the finding for a key that is no word."""
    hint = "Put the text between quotation marks where brackets belong to it."
    return RULE.at(spot, "A list or a group of keys stands where a key is expected.", hint)
