"""Refuse aliases and anchors (`*name`, `&name`).

They let a small file stand for a huge one, and they hide where a text comes from. Write the text out wherever
it is needed. A text that begins with `*` or `&` belongs between quotation marks.

Failing:
    stem: &stem Which root is cut?
    vignette: *stem

Passing:
    stem: Which root is cut?
    vignette: "*The patient* is 40 years old."
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("alias")


def describe_alias(spot: Spot, name: str) -> Finding:
    """Return the finding for an alias called `name`."""
    hint = "Write the text out, or put it between quotation marks where the asterisk belongs to it."
    return RULE.at(spot, f'"*{name}" points to another place in the file, which banks do not allow.', hint)


def describe_anchor(spot: Spot, name: str) -> Finding:
    """Return the finding for an anchor called `name`."""
    hint = "Remove it, or put the text between quotation marks where the ampersand belongs to it."
    return RULE.at(spot, f'"&{name}" marks this place to be pointed at, which banks do not allow.', hint)
