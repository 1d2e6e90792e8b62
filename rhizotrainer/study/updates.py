"""What became of an item since it was answered: what it claims, how it changed, which ids follow which.

Pure rules, set down as a table in docs/updates.md. It stores nothing and says nothing to the learner; the words are
`study.update_notes`' work.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from rhizotrainer.model.items import CHOICE_TYPES, Item, ItemType, Option, Quote
from rhizotrainer.model.updates import Change, Essence, EssencePart, EssenceQuote, Rename
from rhizotrainer.study.meaning import is_same_meaning
from rhizotrainer.study.turning_words import is_turned

# A scenario is a lead-in like any other and may be reworded; elsewhere a part and its answer are one claim.
_LEAD_IN_TYPES = frozenset({ItemType.EXTENDED_MATCHING.value, ItemType.CLOZE.value})


def build_essence(item: Item) -> Essence:
    """Say what an item claims, in plain texts."""
    right = _list_right(item)
    parts = tuple(_build_part(item, place) for place in range(len(item.parts)))
    texts = [_text_of(option) for option in item.options]
    known = {text for part in parts for text in part.right} | set(right)
    quotes = [_build_quote(quote) for quote in item.quotes]
    quotes += [_build_quote(quote, position.authority) for position in item.positions for quote in position.quotes]
    return Essence(
        type=item.type.value,
        stem=f"{item.stem}\n{item.text}" if item.text else item.stem,
        right=right,
        wrong=tuple(text for text in texts if text not in known),
        parts=parts,
        quotes=tuple(quotes),
        unit=item.quantity.unit if item.quantity else "",
        tolerance=_tolerance_of(item),
        regions=_regions_of(item),
        needs_all=item.needs_all,
        positions=tuple(
            EssencePart(position.authority, tuple(texts[key] for key in position.keys if key < len(texts)))
            for position in item.positions
        ),
        is_typed=bool(item.accepts) or item.type is ItemType.CLOZE,
        vignette=item.vignette,
        options=tuple(texts) if item.type in CHOICE_TYPES else (),
    )


def compare(before: Essence, after: Essence) -> Change:
    """Say how an item changed, by the weightiest of its changes."""
    if before == after:
        return Change.NONE
    if before.type != after.type:
        return Change.TYPE
    if _has_key_changed(before, after):
        return Change.KEY
    if is_turned(before.stem, after.stem) or is_vignette_turned(before, after):
        return Change.QUESTION
    return Change.QUOTE if list_changed_quotes(before, after) else Change.WORDING


def plan_renames(
    held: Collection[str], ids: Collection[str], was: Mapping[str, Sequence[str]], past: Iterable[Rename]
) -> tuple[Rename, ...]:
    """Say which ids that the learner has something under go by another now.

    `held` are the learner's ids, `ids` those that the bank has now, `was` the former ids of each, in the order of the
    bank; where two claim one, the first has it. An id that the bank still has goes on by itself. An id that comes back
    without a word, while the one that took over from it is gone, takes its own back.
    """
    planned: dict[str, Rename] = {}
    for item, former in was.items():
        for old in former:
            if old in held and old not in ids and item in ids:
                planned.setdefault(old, Rename(old, item))
    for rename in past:
        if rename.new in held and rename.new not in ids and rename.old in ids:
            planned.setdefault(rename.new, Rename(rename.new, rename.old))
    return tuple(planned.values())


def list_changed_parts(before: Essence, after: Essence) -> tuple[tuple[EssencePart | None, EssencePart | None], ...]:
    """Pair the parts that claim something else now: as they were and as they are, None where there was none."""
    pairs, gone, new = _pair_parts(before, after)
    changed: list[tuple[EssencePart | None, EssencePart | None]] = [
        (old, now) for old, now in pairs if not _is_same_part(old, now, is_typed=after.is_typed)
    ]
    return (*changed, *((old, None) for old in gone), *((None, now) for now in new))


def list_changed_quotes(before: Essence, after: Essence) -> tuple[tuple[EssenceQuote, EssenceQuote], ...]:
    """Pair the quotes whose words mean something else now, or that stand to the key in another way.

    A quote that was only added or taken away changes no other; one that gave way to another counts as changed.
    """
    gone, new = list(before.quotes), list(after.quotes)
    changed = []
    for is_same in (_is_equal_quote, _is_like_quote, _is_same_words):
        for old in tuple(gone):
            now = next((quote for quote in new if is_same(old, quote)), None)
            if now is not None:
                gone.remove(old)
                new.remove(now)
                changed += [(old, now)] if old.stance != now.stance else []
    return (*changed, *zip(gone, new, strict=False))


def is_vignette_turned(before: Essence, after: Essence) -> bool:
    """Tell whether a vignette has another negation or side; one that was not kept is taken for the same."""
    return bool(before.vignette) and is_turned(before.vignette, after.vignette)


def _has_key_changed(before: Essence, after: Essence) -> bool:
    if (before.needs_all, before.regions) != (after.needs_all, after.regions):
        return True
    if before.type == ItemType.TRUE_FALSE and not is_same_meaning(before.stem, after.stem):
        return True
    has_right_changed = {
        ItemType.NUMERIC.value: _has_quantity_changed,
        ItemType.ORDERING.value: _has_order_changed,
    }.get(before.type, _has_right_changed)
    return (
        has_right_changed(before, after)
        or bool(list_changed_parts(before, after))
        or _have_positions_changed(before, after)
    )


def _has_right_changed(before: Essence, after: Essence) -> bool:
    if not (before.is_typed and after.is_typed):
        return not _is_same_set(before.right, after.right)
    if not _holds_all(after.right, before.right):
        return True
    # What was told to be wrong and is accepted now was learned wrongly.
    return any(is_same_meaning(text, wrong) for wrong in before.wrong for text in after.right)


def _has_order_changed(before: Essence, after: Essence) -> bool:
    if len(before.right) != len(after.right):
        return True
    return not all(map(is_same_meaning, before.right, after.right))


def _has_quantity_changed(before: Essence, after: Essence) -> bool:
    if before.unit.split() != after.unit.split():
        return True
    values = (*before.right, before.tolerance), (*after.right, after.tolerance)
    return not all(map(_is_same_number, *values))


def _have_positions_changed(before: Essence, after: Essence) -> bool:
    now = {position.text: position.right for position in after.positions}
    return any(
        position.text in now and not _is_same_set(position.right, now[position.text]) for position in before.positions
    )


def _pair_parts(
    before: Essence, after: Essence
) -> tuple[list[tuple[EssencePart, EssencePart]], list[EssencePart], list[EssencePart]]:
    gone, new = list(before.parts), list(after.parts)
    pairs = []
    for is_same in (_is_equal_name, _is_like_name):
        for old in tuple(gone):
            now = next((part for part in new if is_same(old, part)), None)
            if now is not None:
                gone.remove(old)
                new.remove(now)
                pairs.append((old, now))
    if before.type in _LEAD_IN_TYPES:
        reworded = list(zip(gone, new, strict=False))
        pairs += reworded
        gone, new = gone[len(reworded) :], new[len(reworded) :]
    return pairs, gone, new


def _is_same_part(old: EssencePart, now: EssencePart, *, is_typed: bool) -> bool:
    return _holds_all(now.right, old.right) if is_typed else _is_same_set(old.right, now.right)


def _is_same_set(first: Sequence[str], second: Sequence[str]) -> bool:
    return len(first) == len(second) and _holds_all(first, second) and _holds_all(second, first)


def _holds_all(texts: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether each text that is wanted has one of the same meaning."""
    return all(text in texts or any(is_same_meaning(text, other) for other in texts) for text in wanted)


def _is_same_number(first: str, second: str) -> bool:
    return first == second or _read_number(first) == _read_number(second)


def _read_number(text: str) -> tuple[Decimal | str, str]:
    numeral, _space, rest = text.partition(" ")
    try:
        return Decimal(numeral or "0"), rest
    except InvalidOperation:
        return text, ""


def _is_equal_name(old: EssencePart, now: EssencePart) -> bool:
    return (old.text, old.region) == (now.text, now.region)


def _is_like_name(old: EssencePart, now: EssencePart) -> bool:
    return old.region == now.region and is_same_meaning(old.text, now.text)


def _is_equal_quote(old: EssenceQuote, now: EssenceQuote) -> bool:
    return (old.text, old.stance) == (now.text, now.stance)


def _is_like_quote(old: EssenceQuote, now: EssenceQuote) -> bool:
    return old.stance == now.stance and _is_same_words(old, now)


def _is_same_words(old: EssenceQuote, now: EssenceQuote) -> bool:
    return is_same_meaning(old.text, now.text)


def _list_right(item: Item) -> tuple[str, ...]:
    if item.quantity is not None:
        return (item.quantity.value,)
    if item.accepts:
        return item.accepts
    is_order = item.type is ItemType.ORDERING
    return tuple(_text_of(option) for option in item.options if is_order or option.is_key)


def _build_part(item: Item, place: int) -> EssencePart:
    part = item.parts[place]
    name = f"{{{place + 1}}}" if item.type is ItemType.CLOZE else part.text
    right = part.accepts or tuple(_text_of(item.options[key]) for key in part.keys)
    return EssencePart(name, right, part.region)


def _build_quote(quote: Quote, authority: str = "") -> EssenceQuote:
    return EssenceQuote(quote.source, quote.text, quote.stance.value, authority)


def _text_of(option: Option) -> str:
    return option.text or option.region


def _tolerance_of(item: Item) -> str:
    if item.quantity is None or not item.quantity.tolerance:
        return ""
    return f"{item.quantity.tolerance} %" if item.quantity.is_relative else item.quantity.tolerance


def _regions_of(item: Item) -> tuple[str, ...]:
    """Return where the right options of a `locate` are, or what a `name` is asked for; else a figure only shows."""
    if item.type is ItemType.LOCATE:
        return tuple(sorted({option.region for option in item.options if option.is_key}))
    return tuple(sorted(item.regions)) if item.type is ItemType.NAME else ()
