"""Ask that every region named is an element of the figure: in `regions`, options, labels, declaration and side file.

A region is named by the `id` of its element in the SVG, letter by letter.

Failing:
    figure: cord
    regions: dorsalroot

Passing:
    figure: cord
    regions: dorsal-root
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.answers import mappings_of
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import COMPARED, LISTED, find_closest, shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, is_blank, text_of
from rhizotrainer.bank.schema import NEEDED_KEYS, TYPE_KEYS

RULE = Rule("unknown-region")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every region that an item names and its figure does not have."""
    item = draft.item
    if (not item.figure and not item.regions) or draft.outline is None:
        return ()
    if not item.figure:
        if _is_told(draft):
            return ()
        message = "A region is lit here, and the question shows no figure."
        return (RULE.at(draft.spot("regions"), message, "Write `figure:` with the id of a figure of the bank."),)
    regions = draft.outline.regions.get(item.figure)
    if regions is None:
        # The figure is told of.
        return ()
    return list(islice(_check(draft, regions), FINDINGS_A_RULE))


def check_declaration(node: Mapping, ids: dict[str, None]) -> list[Finding]:
    """Return a finding for every region that a figure's declaration names and its SVG does not have."""
    table = node.values.get("regions")
    return check_keys(table, ids) if isinstance(table, Mapping) else []


def check_keys(table: Mapping, ids: dict[str, None]) -> list[Finding]:
    """Return a finding for every region that a table has and a figure's SVG does not."""
    strange = (key for key in table.keys if key.value not in ids)
    return [_describe(key, key.value, ids) for key in islice(strange, FINDINGS_A_RULE)]


def _is_told(draft: Draft) -> bool:
    """Say whether another rule tells of the figure that is missing, or of the regions."""
    kind = draft.item.type
    frames = (draft.node, draft.frame.node) if draft.frame else (draft.node,)
    is_written = any(not is_blank(node.values.get("figure")) for node in frames)
    return is_written or "figure" in NEEDED_KEYS[kind] or "regions" not in TYPE_KEYS[kind]


def _check(draft: Draft, regions: dict[str, str]) -> Iterator[Finding]:
    for node in _list_named(draft):
        name = text_of(node)
        if name and name not in regions:
            yield _describe(node, name, regions, named=[one for one, words in regions.items() if words])


def _list_named(draft: Draft) -> Iterator[Node]:
    values = draft.node.values
    lit = values.get("regions")
    if lit is not None:
        yield from lit.items if type(lit) is Sequence else (lit,)
    for table in ("options", "labels"):
        if table in values:
            yield from (node.values["region"] for node in mappings_of(values[table]) if "region" in node.values)


def _describe(node: Node, name: str, ids: Iterable[str], *, named: Collection[str] = ()) -> Finding:
    """Return the finding; where no id is like the one that is meant, the hint lists those that are `named`, or all."""
    known = list(ids)
    hint = suggest(name, known, nothing="No element of the drawing has an id; give one to each region.")
    # Ids that begin alike (those of a sheet do) are all like one another by that: what is compared is the rest.
    shared = _count_shared([name, *known]) if 1 < len(known) <= COMPARED else 0
    if shared and find_closest(name[shared:].casefold(), [one[shared:].casefold() for one in known]) is None:
        hint = ""
    known = list(named) or known
    # A drawing that was not made for a bank may have hundreds of ids.
    more = f" and {len(known) - LISTED} more" if len(known) > LISTED else ""
    hint = hint or f"Known here: {', '.join(shorten(one, 40) for one in known[:LISTED])}{more}."
    return RULE.at(node, f'The figure has no region "{shorten(name, 40)}".', hint)


def _count_shared(words: Collection[str]) -> int:
    """Return with how many letters all the words begin alike."""
    alike = (len(set(letters)) == 1 for letters in zip(*words, strict=False))
    return next((at for at, is_alike in enumerate(alike) if not is_alike), min(map(len, words)))
