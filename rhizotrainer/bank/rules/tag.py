"""Refuse tags (`!name`, `!!str`, `!!python/…`).

Every value of a bank is text, a list or keys with values; a tag could only say otherwise. A text that begins
with an exclamation mark belongs between quotation marks.

Failing:
    stem: !!python/object/apply:os.system [ls]

Passing:
    stem: "!important: which root is cut?"
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("tag")

_STANDARD = "tag:yaml.org,2002:"


def describe(spot: Spot, tag: str) -> Finding:
    """Return the finding for a tag, given as the parser spells it out."""
    name = f"!!{tag[len(_STANDARD) :]}" if tag.startswith(_STANDARD) else tag
    hint = "Remove it, or put the text between quotation marks where the exclamation mark belongs to it."
    return RULE.at(spot, f'The tag "{name}" is not allowed in a bank.', hint)
