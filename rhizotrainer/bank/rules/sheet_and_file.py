"""Refuse a figure with an `atlas:` and a `file:`: it is a sheet of the atlas, or a drawing of the bank's own.

Failing:
    cord: {atlas: f01, file: figures/cord.svg}

Passing:
    cord: {atlas: f01}
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Node

RULE = Rule("sheet-and-file")


def describe(node: Node) -> Finding:
    """Return the finding for a figure with both, at its `atlas`."""
    message = "This figure is a sheet of the atlas and has a file as well."
    return RULE.at(node, message, "Remove `atlas:` or `file:`, whichever is not meant.")
