"""Hypothesis strategies for items of every type and responses to them, shared by the tests of the thinking wing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from rhizotrainer.model.items import CHOICE_TYPES, MATCHING_TYPES, Item, ItemType, Option, Spelling
from rhizotrainer.model.learning import Response
from tests.builders import (
    make_cloze,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_name,
    make_numeric,
    make_ordering,
    make_right_response,
    make_series,
    make_short_answer,
)

# Words that no slip turns into one another.
TERMS = ("Dorsal root ganglion", "L5", "Conus medullaris", "Aδ fibre", "Lissauer's tract", "Filum terminale")
NONSENSE = ("", " ", "?", "xyzzy", "Cauda equina", "9" * 500, "\x00", "1e999999999", "NaN", "١٢")


@st.composite
def items(draw: st.DrawFn, *, types: tuple[ItemType, ...] = tuple(ItemType)) -> Item:
    """Draw an item of one of `types`."""
    kind = draw(st.sampled_from(types))
    if kind in CHOICE_TYPES:
        return draw(_choices(kind))
    if kind in MATCHING_TYPES:
        return draw(_matchings(kind))
    if kind is ItemType.ORDERING:
        return make_ordering(count=draw(st.integers(2, 7)))
    if kind is ItemType.LOCATE:
        count = draw(st.integers(2, 6))
        keys = draw(st.frozensets(st.integers(0, count - 1), min_size=1))
        return make_locate(count=count, keys=keys, needs_all=draw(st.booleans()))
    if kind is ItemType.NUMERIC:
        value = draw(st.decimals(min_value=-10_000, max_value=10_000, places=3))
        return make_numeric(value=str(value), unit="mm", tolerance=draw(st.sampled_from(["", "0.5", "10 %"])))
    if kind is ItemType.NAME and draw(st.booleans()):
        return make_name()
    return draw(_typed(kind))


@st.composite
def _choices(draw: st.DrawFn, kind: ItemType) -> Item:
    """Draw two to eight options, some of them pinned."""
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
def _matchings(draw: st.DrawFn, kind: ItemType) -> Item:
    if kind is ItemType.TRUE_FALSE_SERIES:
        return make_series(truths=draw(st.lists(st.booleans(), min_size=2, max_size=6)))
    if kind is ItemType.LABEL:
        return make_label()
    several = st.frozensets(st.integers(0, 3), min_size=1, max_size=2).map(lambda keys: tuple(sorted(keys)))
    return make_matching(type=kind, keys=draw(st.lists(several, min_size=1, max_size=5)))


@st.composite
def _typed(draw: st.DrawFn, kind: ItemType) -> Item:
    """Draw accepted texts and, beside them, expected wrong ones; rules of case and spelling as they come."""
    rules = {"spelling": draw(st.sampled_from(Spelling)), "is_case_exact": draw(st.booleans())}
    terms = draw(st.permutations(TERMS))
    if kind is ItemType.CLOZE:
        return make_cloze(gaps=[(term,) for term in terms[: draw(st.integers(1, 4))]], **rules)
    accepts, wrong = terms[:2], terms[2 : draw(st.integers(2, 4))]
    item = make_short_answer(accepts=accepts, wrong=wrong, **rules)
    return replace(item, type=kind, figure="segment" if kind is ItemType.NAME else "")


@st.composite
def responses(draw: st.DrawFn, item: Item) -> Response:
    """Draw an answered response that the item allows."""
    if item.is_typed:
        known = [option.text for option in item.options] + [item.quantity.value if item.quantity else TERMS[0]]
        texts = st.one_of(st.sampled_from(TERMS), st.sampled_from(NONSENSE), st.sampled_from(known), st.text())
        return Response(texts=tuple(draw(st.lists(texts, max_size=len(item.parts) or 1))))
    positions = st.integers(0, len(item.options) - 1)
    if item.type is ItemType.ORDERING:
        order = draw(st.permutations(range(len(item.options))))
        return Response(placed=tuple(order[: draw(st.integers(0, len(order)))]))
    if item.parts:
        placed = st.lists(st.integers(-1, len(item.options) - 1), max_size=len(item.parts))
        return Response(placed=tuple(draw(placed)))
    if item.type is ItemType.LOCATE:
        known_regions = [*(option.region for option in item.options), "elsewhere"]
        return Response(regions=draw(st.frozensets(st.sampled_from(known_regions))))
    several = st.frozensets(positions, min_size=1)
    chosen = draw(several if item.takes_several else positions.map(lambda position: frozenset({position})))
    struck_out = draw(st.frozensets(positions)) - chosen
    return Response(chosen=chosen, struck_out=struck_out)


def wrong_responses(item: Item) -> Iterator[Response]:
    """Return right answers with one thing wrong in them: every single distractor in every place."""
    right = make_right_response(item)
    if item.type is ItemType.ORDERING:
        order = right.placed
        for at in range(len(order) - 1):
            yield Response(placed=(*order[:at], order[at + 1], order[at], *order[at + 2 :]))
    elif item.is_typed:
        for at in range(len(right.texts)):
            for text in ("Cauda equina", *(option.text for option in item.options)):
                yield Response(texts=(*right.texts[:at], text, *right.texts[at + 1 :]))
    elif item.parts:
        for at, part in enumerate(item.parts):
            for other in {-1, *range(len(item.options))} - {*part.keys}:
                yield Response(placed=(*right.placed[:at], other, *right.placed[at + 1 :]))
    else:
        for distractor in frozenset(range(len(item.options))) - item.keys:
            if item.type is ItemType.LOCATE:
                region = item.options[distractor].region
                yield from (Response(regions=frozenset({region})), Response(regions=right.regions | {region}))
            else:
                yield from (Response(chosen=frozenset({distractor})), Response(chosen=right.chosen | {distractor}))


def improvements(item: Item, response: Response) -> Iterator[Response]:
    """Return the response with one more thing right: a part, a key chosen, a distractor dropped, two steps swapped."""
    right = make_right_response(item)
    if item.type is ItemType.ORDERING:
        order = response.placed
        for at in range(len(order) - 1):
            if order[at] > order[at + 1]:
                yield Response(placed=(*order[:at], order[at + 1], order[at], *order[at + 2 :]))
    elif item.is_typed:
        texts = [*response.texts, *[""] * (len(right.texts) - len(response.texts))]
        for at, text in enumerate(right.texts):
            yield Response(texts=(*texts[:at], text, *texts[at + 1 :]))
    elif item.parts:
        placed = [*response.placed, *[-1] * (len(right.placed) - len(response.placed))]
        for at, part in enumerate(item.parts):
            for key in part.keys:
                yield Response(placed=(*placed[:at], key, *placed[at + 1 :]))
    elif item.type is ItemType.LOCATE:
        keys = {item.options[key].region for key in item.keys}
        yield from (Response(regions=response.regions - {stray}) for stray in response.regions - keys)
        if item.needs_all:
            yield from (Response(regions=response.regions | {key}) for key in keys)
    else:
        yield from (Response(chosen=response.chosen - {extra}) for extra in response.chosen - item.keys)
        if item.takes_several:
            yield from (Response(chosen=response.chosen | {key}) for key in item.keys)
