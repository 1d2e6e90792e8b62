"""Refuse lists and keys nested deeper than any bank needs.

Failing:
    stem: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Passing:
    options:
      - text: An option is the deepest thing in a file of questions.
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("nesting")


def describe(spot: Spot, limit: int) -> Finding:
    """Return the finding for the node that passes `limit` levels."""
    hint = "Look for stray brackets or spaces before this place."
    return RULE.at(spot, f"Lists and keys are nested more than {limit} deep here.", hint)
