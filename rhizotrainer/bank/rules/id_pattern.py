"""Ask for ids that stay readable in a path, a link and a terminal: letters, digits and . _ - after the first.

An id never changes: the learners' answers hang on it.

Failing:
    id: Indication 1/b

Passing:
    id: ind-001b
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar

RULE = Rule("id-pattern")

ID_LIMIT = 64
_ID = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{ID_LIMIT - 1}}}")
_MESSAGE = f"ids have 1 to {ID_LIMIT} letters, digits and . _ - and begin with a letter or digit"


def is_id(text: str) -> bool:
    """Say whether a text keeps the pattern."""
    return _ID.fullmatch(text) is not None


def check(node: Scalar) -> Iterable[Finding]:
    """Return a finding for an id that does not keep the pattern; an empty one is another rule's."""
    text = node.value.strip()
    if not text or is_id(text):
        return ()
    cure = re.sub(r"[^A-Za-z0-9._]+", "-", text).strip("-._").lower()[:ID_LIMIT]
    hint = f'For instance "{cure}".' if cure else ""
    return (RULE.at(node, f'"{shorten(text, 40)}" is no id: {_MESSAGE}.', hint),)
