"""Turn single deeds into a response: choosing, striking out, placing, ordering, typing, pointing.

Every way of answering makes its responses here, whether by key, mouse or terminal. Pure; nothing is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemType
from rhizotrainer.model.learning import Response

EMPTY = -1


def choose_option(item: Item, response: Response, authored: int) -> Response:
    """Choose an option, restoring it first; where several may be chosen, choosing again takes it back."""
    chosen = response.chosen ^ {authored} if item.takes_several else frozenset({authored})
    return replace(response, chosen=chosen, struck_out=response.struck_out - {authored})


def toggle_struck_out(response: Response, authored: int) -> Response:
    """Strike an option out, or restore it; striking out a chosen option takes the choice back."""
    return replace(response, chosen=response.chosen - {authored}, struck_out=response.struck_out ^ {authored})


def place_option(item: Item, response: Response, part: int, authored: int) -> Response:
    """Give an option to a part of the item; EMPTY takes away what it was given."""
    placed = [*list_placed(item, response)]
    placed[part] = authored
    return replace(response, placed=() if all(given == EMPTY for given in placed) else tuple(placed))


def list_placed(item: Item, response: Response) -> tuple[int, ...]:
    """Return for each part of the item the authored position of the option given to it, EMPTY for none."""
    return (*response.placed, *[EMPTY] * len(item.parts))[: len(item.parts)]


def order_steps(response: Response, order: Sequence[int]) -> Response:
    """Put steps in an order, by their authored positions."""
    return replace(response, placed=tuple(order))


def move_step(response: Response, shown: Sequence[int], start: int, end: int) -> Response:
    """Move the step at place `start` to place `end`; `shown` is the order until one was made."""
    order = [*(response.placed or shown)]
    order.insert(end, order.pop(start))
    return replace(response, placed=tuple(order))


def type_text(item: Item, response: Response, gap: int, text: str) -> Response:
    """Take what was typed into a gap, counted from 0; the one field of other typed items is gap 0."""
    texts = [*list_texts(item, response)]
    texts[gap] = text
    return replace(response, texts=tuple(texts) if any(each.strip() for each in texts) else ())


def list_texts(item: Item, response: Response) -> tuple[str, ...]:
    """Return what was typed into each gap, empty where nothing was."""
    count = len(item.parts) if item.type is ItemType.CLOZE else 1
    return (*response.texts, *[""] * count)[:count]


def point_at(item: Item, response: Response, region: str) -> Response:
    """Point at a region of the figure; where several are asked for, pointing again takes it back."""
    regions = response.regions ^ {region} if item.needs_all else frozenset({region})
    return replace(response, regions=regions)


def count_missing(item: Item, response: Response) -> int:
    """Return how many answers the item still lacks before it can be checked; 0 means that it can."""
    if item.type in MATCHING_TYPES:
        return list_placed(item, response).count(EMPTY)
    if item.is_typed:
        return sum(not text.strip() for text in list_texts(item, response))
    if item.type is ItemType.ORDERING:
        return int(not response.placed)
    if item.type is ItemType.LOCATE:
        return int(not response.regions)
    return int(not response.chosen)


def is_touched(response: Response) -> bool:
    """Tell whether anything was given at all, struck-out options aside."""
    return bool(response.chosen or response.placed or response.texts or response.regions)


def fits(item: Item, response: Response) -> bool:
    """Tell whether the response speaks of options, parts, steps and gaps that the item has."""
    count = len(item.options)
    options = response.chosen | response.struck_out
    if not all(0 <= authored < count for authored in options):
        return False
    if item.type is ItemType.ORDERING:
        return not response.placed or sorted(response.placed) == list(range(count))
    gaps = len(item.parts) if item.type is ItemType.CLOZE else 1
    return (
        len(response.placed) <= len(item.parts)
        and all(EMPTY <= authored < count for authored in response.placed)
        and len(response.texts) <= gaps
    )
