"""Say how an item differs from what it was: what it asks, its key, its quotes, its words, what its author notes.

Pure; whether a learner has to see it again is not judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rhizotrainer.bank.answers import fold_answer
from rhizotrainer.bank.rewording import TextChange, pair_texts
from rhizotrainer.model.items import Item, ItemType, Option, Part, Position, Quantity, Quote

Pairs = list[tuple[int | None, int | None]]
SameMeaning = Callable[[str, str], bool]


class Kind(StrEnum):
    """One way in which an item can differ; the value is the word that programs read."""

    RENAMED = "renamed"
    TYPE = "type"
    MOVED = "moved"
    REKEYED = "rekeyed"
    REQUOTED = "requoted"
    REWORDED = "reworded"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class KeyChange:
    """What was right and what is, each as texts that can be read by themselves."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """How one item differs.

    `texts` are the words a learner reads, `quotes` those of sources, `notes` what the author keeps beside it (status,
    difficulty, objective, tags, siblings) and what no learner sees change.
    """

    old: Item
    new: Item
    key: KeyChange | None
    quotes: tuple[TextChange, ...]
    texts: tuple[TextChange, ...]
    notes: tuple[TextChange, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return all the ways in which it differs; none where it is the same."""
        found = {
            Kind.RENAMED: self.old.id != self.new.id,
            Kind.TYPE: self.old.type is not self.new.type,
            Kind.MOVED: self.old.topic != self.new.topic,
            Kind.REKEYED: self.key is not None,
            Kind.REQUOTED: bool(self.quotes),
            Kind.REWORDED: bool(self.texts),
            Kind.NOTED: bool(self.notes),
        }
        return tuple(kind for kind, is_so in found.items() if is_so)


def compare_items(old: Item, new: Item, is_same: SameMeaning) -> ItemDifference:
    """Return how an item differs from what it was; `is_same` says whether two texts mean the same."""
    options = pair_texts(_name_all(old.options), _name_all(new.options), fold_answer)
    parts = pair_texts(_name_parts(old), _name_parts(new), fold_answer)
    texts = [
        *_compare_named(_list_texts(old), _list_texts(new)),
        *_compare_options(old.options, new.options, options),
        *_compare_parts(old, new, parts),
        *_compare_positions(old.positions, new.positions),
    ]
    return ItemDifference(
        old,
        new,
        _compare_keys(old, new, parts, is_same),
        tuple(_compare_quotes(old, new)),
        tuple(texts),
        tuple(_compare_named(_list_notes(old), _list_notes(new))),
    )


def _list_texts(item: Item) -> dict[str, str]:
    """Return the texts of an item that stand alone, by what they are called."""
    return {
        "vignette": item.vignette,
        "stem": item.stem,
        "text": item.text,
        "explanation": item.explanation,
        "takeaway": item.takeaway,
        "note": item.note,
        **{f"hint {number}": hint for number, hint in enumerate(item.hints, start=1)},
        "figure": item.figure,
        "lit regions": ", ".join(item.regions),
        "references": ", ".join(item.references),
        "case of letters": "counts" if item.is_case_exact else "",
        "spelling": str(item.spelling),
    }


def _list_notes(item: Item) -> dict[str, str]:
    return {
        "status": str(item.status),
        "difficulty": str(item.difficulty or ""),
        "objective": item.objective,
        "tags": ", ".join(item.tags),
        "siblings": item.siblings,
        "case": item.case,
        "part of the case": str(item.case_part or ""),
    }


def _compare_named(old: dict[str, str], new: dict[str, str]) -> Iterator[TextChange]:
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name, ""), new.get(name, "")
        if before != after:
            yield TextChange(name, before or None, after or None)


def _name(option: Option) -> str:
    return option.text or option.region


def _name_all(options: Sequence[Option]) -> list[str]:
    return [_name(option) for option in options]


def _name_parts(item: Item) -> list[str]:
    """Return what the parts are called; gaps have nothing but their numbers."""
    return [part.text or part.region or f"{{{at}}}" for at, part in enumerate(item.parts, start=1)]


def _compare_options(old: Sequence[Option], new: Sequence[Option], pairs: Pairs) -> Iterator[TextChange]:
    for before, after in pairs:
        was = old[before] if before is not None else None
        now = new[after] if after is not None else None
        if was is None or now is None:
            yield TextChange("option", _name(was) if was else None, _name(now) if now else None)
            continue
        yield from _compare_named(
            {"option": _name(was), f'region of "{_name(now)}"': was.region if was.text else ""},
            {"option": _name(now), f'region of "{_name(now)}"': now.region if now.text else ""},
        )
        name = f'rationale of "{_name(now)}"'
        yield from _compare_named({name: was.rationale}, {name: now.rationale})
        if was.is_pinned != now.is_pinned:
            words = {True: "pinned", False: "free to move"}
            yield TextChange(f'place of "{_name(now)}"', words[was.is_pinned], words[now.is_pinned])
    kept = [before for before, after in pairs if before is not None and after is not None]
    if kept != sorted(kept):
        yield TextChange("order of the options", " / ".join(_name_all(old)), " / ".join(_name_all(new)))


def _compare_parts(old: Item, new: Item, pairs: Pairs) -> Iterator[TextChange]:
    names = _name_parts(new)
    for before, after in pairs:
        if before is None or after is None:
            was = _name_parts(old)[before] if before is not None else None
            yield TextChange("part", was, names[after] if after is not None else None)
            continue
        first, second = old.parts[before], new.parts[after]
        told = f'rationale of "{names[after]}"', f'region of "{names[after]}"'
        yield from _compare_named(_list_part(first, *told), _list_part(second, *told))
    kept = [before for before, after in pairs if before is not None and after is not None]
    if kept != sorted(kept):
        yield TextChange("order of the parts", " / ".join(_name_parts(old)), " / ".join(names))


def _list_part(part: Part, rationale: str, region: str) -> dict[str, str]:
    return {"part": part.text, rationale: part.rationale, region: part.region}


def _compare_positions(old: Sequence[Position], new: Sequence[Position]) -> Iterator[TextChange]:
    yield from _compare_named(_list_positions(old), _list_positions(new))


def _list_positions(positions: Sequence[Position]) -> dict[str, str]:
    found: dict[str, str] = {"authorities": ", ".join(position.authority for position in positions)}
    for position in positions:
        found[f"words on {position.authority}"] = position.text
        found[f"references of {position.authority}"] = ", ".join(position.references)
    return found


def _compare_keys(old: Item, new: Item, parts: Pairs, is_same: SameMeaning) -> KeyChange | None:
    """Return what was and is right where that changed; a key with a slip of the pen mended is still the same."""
    before, after = _list_right(old), _list_right(new)
    if old.type is not new.type:
        return KeyChange(before, after) if before != after else None
    first, second = _list_own_right(old), _list_own_right(new)
    if old.type is ItemType.ORDERING:
        is_kept = len(first) == len(second) and all(map(is_same, first, second))
    else:
        is_kept = _is_same_set(first, second, is_same) and all(_is_same_part(old, new, *one, is_same) for one in parts)
    return None if is_kept else KeyChange(before, after)


def _is_same_part(old: Item, new: Item, before: int | None, after: int | None, is_same: SameMeaning) -> bool:
    if before is None or after is None:
        return False
    return _is_same_set(_list_answers(old, old.parts[before]), _list_answers(new, new.parts[after]), is_same)


def _is_same_set(first: Sequence[str], second: Sequence[str], is_same: SameMeaning) -> bool:
    if len(first) != len(second):
        return False
    return all(any(is_same(one, other) for other in second) for one in first) and all(
        any(is_same(one, other) for one in first) for other in second
    )


def _list_answers(item: Item, part: Part) -> list[str]:
    return [*part.accepts, *(_name(item.options[at]) for at in part.keys)]


def _list_own_right(item: Item) -> list[str]:
    """Return what is right for the item as a whole, and by whom where authorities differ."""
    names = _name_all(item.options)
    keys = names if item.type is ItemType.ORDERING else [names[at] for at in sorted(item.keys)]
    held = [f"{one.authority}: {' / '.join(names[at] for at in one.keys)}" for one in item.positions]
    quantity = [_tell_quantity(item.quantity)] if item.quantity else []
    return [*keys, *item.accepts, *quantity, *held, *(["all of them"] if item.needs_all else [])]


def _list_right(item: Item) -> tuple[str, ...]:
    parts = [
        f"{name}: {' / '.join(_list_answers(item, part))}"
        for name, part in zip(_name_parts(item), item.parts, strict=True)
    ]
    return (*_list_own_right(item), *parts)


def _tell_quantity(quantity: Quantity) -> str:
    text = f"{quantity.value} {quantity.unit}".rstrip()
    if not quantity.tolerance:
        return text
    return f"{text} ± {quantity.tolerance} {'%' if quantity.is_relative else quantity.unit}".rstrip()


def _compare_quotes(old: Item, new: Item) -> Iterator[TextChange]:
    before, after = _list_quotes(old), _list_quotes(new)
    gone = [quote for quote in before if quote not in after]
    come = [quote for quote in after if quote not in before]
    pairs = pair_texts([_tell_quote(*quote) for quote in gone], [_tell_quote(*quote) for quote in come], str)
    for was, now in pairs:
        first = _tell_quote(*gone[was]) if was is not None else None
        second = _tell_quote(*come[now]) if now is not None else None
        yield TextChange("quote", first, second)
    if before != after and not pairs:
        yield TextChange("order of the quotes", *[" / ".join(q.text for q, _ in one) for one in (before, after)])


def _list_quotes(item: Item) -> list[tuple[Quote, str]]:
    """Return the quotes with the authority that each supports; where they stand in their source does not count."""
    own = [(quote, "") for quote in item.quotes]
    held = [(quote, position.authority) for position in item.positions for quote in position.quotes]
    return [(Quote(quote.source, quote.text, quote.stance), authority) for quote, authority in own + held]


def _tell_quote(quote: Quote, authority: str) -> str:
    words = f"{quote.text} ({quote.source}, {quote.stance}"
    return f"{words}, for {authority})" if authority else f"{words})"
