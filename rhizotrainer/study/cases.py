"""Questions of one case: they follow each other, and each tells what came to light since the one before.

A case is its questions; nothing else is kept of it. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.model.items import Item
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class CasePlace:
    """Where a question stands among those of its case in one session, and how its vignette grew.

    `number` of `total` counts from 1. `known` is the vignette as it was at the question before, `news` what came to
    light since; at the first of them `known` is the whole.
    """

    case: str
    number: int
    total: int
    known: str
    news: str = ""


def gather_cases(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items with those of a case side by side in its order, where the first of them stood."""
    cases: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        if item.case:
            cases.setdefault((item.bank, item.case), []).append(item)
    gathered: list[Item] = []
    for item in items:
        if not item.case:
            gathered.append(item)
        else:
            gathered += sorted(cases.pop((item.bank, item.case), ()), key=lambda one: one.case_part)
    return tuple(gathered)


def find_case_place(items: Sequence[Item], position: int) -> CasePlace | None:
    """Return where the item at `position` stands in its case, None where it belongs to none."""
    item = items[position]
    if not item.case:
        return None
    places = [at for at, one in enumerate(items) if (one.bank, one.case) == (item.bank, item.case)]
    number = places.index(position)
    before = items[places[number - 1]].vignette if number else ""
    known, news = part_vignette(before, item.vignette)
    return CasePlace(item.case, number + 1, len(places), known, news)


def part_vignette(before: str, now: str) -> tuple[str, str]:
    """Return what of a vignette stood there before and what is new; all is known where it did not grow from that."""
    if not before or not now.startswith(before):
        return now, ""
    return before, now[len(before) :].strip()
