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

import re
from collections.abc import Sequence

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import LISTED, shorten, suggest
from rhizotrainer.bank.nodes import Scalar

RULE = Rule("unknown-sheet")


def describe(node: Scalar, known: Sequence[str]) -> Finding:
    """Return the finding for a sheet that is none; `known` are all there are."""
    word = _fold(node.value)
    meant = next((name for name in known if word and _is_meant(word, _fold(name))), None)
    if meant is not None:
        hint = f'Did you mean "{meant}"?'
    else:
        hint = suggest(node.value.strip(), known, nothing="The atlas is missing; installing rhizotrainer again helps.")
    listed = f"Known here: {', '.join(known[:LISTED])} and {len(known) - LISTED} more." if len(known) > LISTED else ""
    return RULE.at(node, f'The atlas has no sheet "{shorten(node.value, 40)}".', hint or listed)


def _is_meant(word: str, name: str) -> bool:
    """Say whether a sheet's file was named in place of its id, or a sheet of which there are several."""
    return word == name or word.startswith(f"{name}-") or (name.startswith(word) and name[len(word) :].isalpha())


def _fold(name: str) -> str:
    """Return an id as it reads without zeros before its number: f1 for F01."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", name.strip().casefold())
