"""Ask that `atlas:` names a sheet of the atlas that comes with rhizotrainer.

Its sheets are those that `assets/atlas/bank.yaml` declares, f01 and following.

Failing:
    figures:
      cord: {atlas: f1}

Passing:
    figures:
      cord: {atlas: f01}
"""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import LISTED, shorten, suggest
from rhizotrainer.bank.nodes import Scalar

RULE = Rule("unknown-sheet")


def describe(node: Scalar, known: Sequence[str]) -> Finding:
    """Return the finding for a sheet that is none; `known` are all there are."""
    listed = f"Known here: {', '.join(known[:LISTED])} and {len(known) - LISTED} more." if len(known) > LISTED else ""
    hint = suggest(node.value.strip(), known, nothing="The atlas is missing; installing rhizotrainer again helps.")
    return RULE.at(node, f'The atlas has no sheet "{shorten(node.value, 40)}".', hint or listed)
