"""Refuse a second YAML document in a file.

A line `---` ends one document and begins another; what follows it is not read.

Failing:
    - id: ind-001
    ---
    - id: ind-002

Passing:
    - id: ind-001
    - id: ind-002
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("several-documents")


def describe(spot: Spot) -> Finding:
    """Return the finding for the second document of a file."""
    hint = "Remove the line `---`, or move what follows to a file of its own."
    return RULE.at(spot, "A second document begins here; it is not read.", hint)
