"""Tell whether two files made an item's memory of the same answers, without making it anew.

Memory is made of the answers to an item and to those that shared a fact with it, in their order. It schedules nothing.
"""

from __future__ import annotations

import sqlite3
from hashlib import blake2b

from rhizotrainer.model.items import ItemAddress

_ANSWERS = """
    SELECT id, bank, coalesce(moved.item, counted.item), fact
    FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence ORDER BY counted.sequence
"""
_Node = tuple[str, str, str]


def digest_chains(connection: sqlite3.Connection) -> dict[ItemAddress, bytes]:
    """Return for each answered item a digest of all answers that its memory may rest on, in their order."""
    chains = _Chains()
    for _attempt, bank, item, fact in connection.execute(_ANSWERS):
        chains.join((bank, item, ""), (bank, "", fact) if fact else (bank, item, ""))
    digests: dict[_Node, bytes] = {}
    for attempt, bank, item, _fact in connection.execute(_ANSWERS):
        root = chains.find((bank, item, ""))
        digests[root] = blake2b(digests.get(root, b"") + attempt.encode(), digest_size=16).digest()
    return {
        ItemAddress(bank, item): digests[chains.find((bank, item, ""))]
        for bank, item, fact in chains.nodes()
        if not fact
    }


class _Chains:
    """Items and facts that hang together."""

    def __init__(self) -> None:
        self._above: dict[_Node, _Node] = {}

    def nodes(self) -> tuple[_Node, ...]:
        return tuple(self._above)

    def find(self, node: _Node) -> _Node:
        above = self._above.setdefault(node, node)
        while above != node:
            # Each look makes the way shorter for the next.
            self._above[node] = self._above[above]
            node, above = above, self._above[above]
        return node

    def join(self, one: _Node, other: _Node) -> None:
        self._above[self.find(one)] = self.find(other)
