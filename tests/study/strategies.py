"""Hypothesis strategies for items, responses and orders, shared by the tests of the thinking wing."""

from __future__ import annotations

from hypothesis import strategies as st

from rhizotrainer.model.items import Item, ItemType, Option
from rhizotrainer.model.learning import Response
from tests.builders import make_item


@st.composite
def items(draw: st.DrawFn, *, types: tuple[ItemType, ...] = tuple(ItemType)) -> Item:
    """Draw an item of one of `types` with two to eight options, some of them pinned."""
    kind = draw(st.sampled_from(types))
    count = 2 if kind is ItemType.TRUE_FALSE else draw(st.integers(2, 8))
    positions = st.integers(0, count - 1)
    if kind is ItemType.MULTIPLE_CHOICE:
        keys = draw(st.frozensets(positions, min_size=1))
    else:
        keys = frozenset({draw(positions)})
    pinned = draw(st.frozensets(positions, max_size=2))
    options = tuple(
        Option(
            text=f"Option {position}",
            is_key=position in keys,
            rationale=f"Why {position}",
            is_pinned=position in pinned,
        )
        for position in range(count)
    )
    return make_item(type=kind, options=options)


@st.composite
def responses(draw: st.DrawFn, item: Item) -> Response:
    """Draw a response that the item allows: one option, or any number of them where it takes several."""
    positions = st.integers(0, len(item.options) - 1)
    several = st.frozensets(positions, min_size=1)
    chosen = draw(several if item.takes_several else positions.map(lambda position: frozenset({position})))
    struck_out = draw(st.frozensets(positions)) - chosen
    return Response(chosen=chosen, struck_out=struck_out)
