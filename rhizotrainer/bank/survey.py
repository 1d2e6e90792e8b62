"""Hold what the rules of whole banks look at: every sound item with the places that findings are told at.

Nodes are not kept: a bank of ten thousand items would fill the memory with them. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.near_texts import Words, split_words
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, text_of
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item, ItemType

# What is asked stands in the options.
_ASKS_OPTIONS = frozenset({ItemType.ORDERING, ItemType.LABEL})


@dataclass(slots=True)
class Entry:
    """A sound item: its file's path, where the item and its stem begin, and what its author waived.

    `was` stands at each former id, `siblings` at the name of the group, `case` at the id of the case it is part of.
    `words` are all the words that pose the problem, as texts are compared.
    """

    item: Item
    path: str
    spot: Position
    stem: Position
    waivers: Waivers | None = None
    was: tuple[Position, ...] = ()
    siblings: Position | None = None
    case: Position | None = None
    words: Words = ()


@dataclass(slots=True)
class Survey:
    """A whole bank as its rules see it; `path` is that of the bank's own file, `spot` a place in it for its id.

    `node` is what that file says. `lost_quotes` maps a source to the ids of the items that quote words it does not
    hold, most of them no entries. `is_whole` says that every item of the bank is an entry, none lost to an error.
    `unheard_figures` are those of whose side file nothing could be read: what they lack is not known.
    """

    header: BankHeader
    path: str
    spot: Position
    entries: list[Entry] = field(default_factory=list)
    waivers: Waivers | None = None
    node: Mapping | None = None
    lost_quotes: dict[str, list[str]] = field(default_factory=dict)
    is_whole: bool = True
    unheard_figures: frozenset[str] = frozenset()

    def find_declaration(self, table: str, name: str) -> Mapping | None:
        """Return the keys and values of a source, a reference or a figure where the bank's file declares it."""
        node = self.node.values.get(table) if self.node else None
        found = node.values.get(name) if type(node) is Mapping else None
        return found if type(found) is Mapping else None


@dataclass(frozen=True, slots=True)
class BankFinding:
    """A finding of a rule of whole banks: at an item (`entry`), or at the bank's own file where that is None.

    An error costs the item, and `others` that cannot be shown without it.
    """

    finding: Finding
    entry: Entry | None = None
    others: tuple[Entry, ...] = ()


BankFindings = Iterable[BankFinding]


def build_entry(draft: Draft, item: Item, path: str) -> Entry:
    """Return the entry of a sound item, its fingerprint given, with the places that rules of whole banks tell of."""
    values = draft.node.values
    entry = Entry(item, path, _spot(draft.node), _spot(draft.spot("stem")), draft.waivers)
    if item.was:
        named = values.get("was")
        entry.was = tuple([_spot(one) for one in named.items if text_of(one)]) if type(named) is Sequence else ()
    if item.siblings:
        entry.siblings = _spot(draft.spot("siblings"))
    if draft.frame is not None:
        frame = draft.frame.node
        entry.case = _spot(frame.values.get("id", frame))
    # Kept with the entry, so that they are gathered once a file and not once a check.
    entry.words = split_words(_gather(item))
    return entry


def _gather(item: Item) -> str:
    """Return all the words that pose the problem."""
    texts = [item.vignette, item.stem, item.text, *[part.text for part in item.parts]]
    if item.type in _ASKS_OPTIONS:
        texts += [option.text for option in item.options]
    return " ".join(filter(None, texts))


def _spot(node: Node) -> Position:
    return Position(node.line, node.column)
