"""Ask a fact in other words: of questions that are siblings, the one asked longest ago.

A question met again and again in the same words is recognised rather than recalled. Memory stays with each question;
which of a group is asked is all that is decided here. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from rhizotrainer.model.items import ItemAddress

_EVER = datetime.min.replace(tzinfo=UTC)
# The addresses of a whole group, for each of its members.
Groups = Mapping[ItemAddress, Sequence[ItemAddress]]


def group_siblings(named: Iterable[tuple[str, ItemAddress]]) -> dict[ItemAddress, tuple[ItemAddress, ...]]:
    """Return for each item that has siblings its whole group, itself included; `named` are groups' names and members.

    A name holds within its bank.
    """
    groups: dict[tuple[str, str], list[ItemAddress]] = {}
    for name, address in named:
        groups.setdefault((address.bank, name), []).append(address)
    return {address: tuple(group) for group in groups.values() if len(group) > 1 for address in group}


def choose_siblings(
    due: Sequence[ItemAddress], groups: Groups, last_asked: Mapping[ItemAddress, datetime]
) -> tuple[ItemAddress, ...]:
    """Return what to ask for `due`: each once, and in place of one with siblings the one asked longest ago.

    A sibling that was never asked comes first, and of two the one that stands first in its file; one that is due itself
    is asked in its own place, or in that of a sibling before it.
    """
    asked: dict[ItemAddress, None] = {}
    for address in due:
        left = [one for one in groups.get(address, (address,)) if one not in asked]
        if left:
            asked[min(left, key=lambda one: last_asked.get(one, _EVER))] = None
    return tuple(asked)
