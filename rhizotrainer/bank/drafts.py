"""Build an item from its node, as far as it can be read, and keep the nodes beside it for the rules.

A draft is what the rules of items look at: the value that will be the item, and where each part of it stands.
Nothing here judges; a part of the wrong kind is left out, for the rules of structure have told of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from rhizotrainer.bank.answers import build_answers, find_positions, find_type, index_options, mappings_of, texts_of
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, is_blank, text_of
from rhizotrainer.bank.outline import Outline
from rhizotrainer.bank.schema import INHERITED_KEYS
from rhizotrainer.bank.waivers import Waivers, build_waivers
from rhizotrainer.model.items import Difficulty, Item, Position, Quote, Spelling, Stance, Status

W = TypeVar("W")

# Characters of all that is known by the last question of a case; more is told of with the case.
VIGNETTE_LIMIT = 20_000

_STANCES = {str(stance): stance for stance in Stance}
_DIFFICULTIES = {str(difficulty): difficulty for difficulty in Difficulty}
_STATUSES = {str(status): status for status in Status}
_SPELLINGS = {str(spelling): spelling for spelling in Spelling}


@dataclass(slots=True)
class CaseFrame:
    """What a question takes over from the case it is part of; `vignette` holds all that is known by then."""

    id: str
    node: Mapping
    part: int
    vignette: str


@dataclass(slots=True)
class Draft:
    """An item as far as it could be read, with the nodes that its parts were read from.

    `option_nodes` answer to the first of its options (true and false, what pairs and labels offer have none),
    `part_nodes` to its parts, `position_nodes` to its positions. `quotes` are those of the item and then those of its
    positions, each with its node. `outline` is None where the bank's own file could not be read: then nothing it
    declares can be asked for. `file` is the item's. `frame` is that of the case it is part of, `waivers` its own.
    """

    item: Item
    node: Mapping
    option_nodes: list[Mapping]
    part_nodes: list[Mapping]
    position_nodes: list[Mapping]
    quotes: list[tuple[Quote, Mapping]]
    outline: Outline | None
    file: TextFile
    frame: CaseFrame | None = None
    waivers: Waivers | None = None

    def spot(self, name: str) -> Node:
        """Return where the value of a key stands, the start of the item where the key is left out."""
        return self.node.values.get(name, self.node)


def build_draft(
    node: Mapping, outline: Outline | None, *, file_name: str, file: TextFile, frame: CaseFrame | None = None
) -> Draft:
    """Return the draft of an item, with every quote looked up in its source."""
    values = node.values if frame is None else _inherit(node, frame)
    kind = find_type(values)
    answers = build_answers(kind, values)
    quote_nodes = mappings_of(values.get("quotes"))
    quotes = tuple([_build_quote(quote, outline) for quote in quote_nodes])
    pairs = list(zip(quotes, quote_nodes, strict=True))
    position_nodes = mappings_of(values.get("positions"))
    places = index_options(answers.options) if position_nodes else {}
    positions = tuple([_build_position(position, places, outline, pairs) for position in position_nodes])
    references = values.get("references")
    item = Item(
        bank=outline.bank if outline else "",
        id=text_of(values.get("id")),
        type=kind,
        topic=text_of(values.get("topic")),
        stem=text_of(values.get("stem")),
        options=answers.options,
        explanation=text_of(values.get("explanation")),
        takeaway=text_of(values.get("takeaway")),
        quotes=quotes,
        vignette=frame.vignette[:VIGNETTE_LIMIT] if frame else text_of(values.get("vignette")),
        note=text_of(values.get("note")),
        references=tuple([text_of(name) for name in references.items]) if type(references) is Sequence else (),
        file_name=file_name,
        line=node.line,
        parts=answers.parts,
        text=text_of(values.get("text")),
        accepts=answers.accepts,
        quantity=answers.quantity,
        is_case_exact=text_of(values.get("case")) == "match",
        spelling=_find_word(values.get("spelling"), _SPELLINGS, Spelling.EXACT),
        figure=text_of(values.get("figure")),
        regions=texts_of(values.get("regions")),
        needs_all=text_of(values.get("needs")) == "all",
        hints=texts_of(values.get("hints")),
        difficulty=_DIFFICULTIES.get(text_of(values.get("difficulty"))),
        objective=text_of(values.get("objective")),
        tags=texts_of(values.get("tags")),
        siblings=text_of(values.get("siblings")),
        positions=positions,
        status=_find_word(values.get("status"), _STATUSES, Status.RELEASED),
        was=texts_of(values.get("was")),
        case=frame.id if frame else "",
        case_part=frame.part if frame else 0,
    )
    if frame is not None and len(frame.vignette) > VIGNETTE_LIMIT:
        node.is_broken = True
    draft = Draft(item, node, answers.option_nodes, answers.part_nodes, position_nodes, pairs, outline, file, frame)
    if "waive" in node.values:
        draft.waivers = build_waivers(node)
    return draft


def _inherit(node: Mapping, frame: CaseFrame) -> dict[str, Node]:
    above = frame.node.values
    taken = {name: above[name] for name in INHERITED_KEYS if name in above and is_blank(node.values.get(name))}
    return node.values | taken


def _find_word(node: Node | None, words: dict[str, W], default: W) -> W:
    return words.get(text_of(node), default)


def _build_quote(node: Mapping, outline: Outline | None) -> Quote:
    values = node.values
    source = text_of(values.get("source"))
    text = text_of(values.get("text"))
    finder = outline.finders.get(source) if outline else None
    stance = _STANCES.get(text_of(values.get("stance")), Stance.AGREES)
    return Quote(source, text, stance, finder.find(text) if finder else None)


def _build_position(
    node: Mapping, places: dict[str, int], outline: Outline | None, pairs: list[tuple[Quote, Mapping]]
) -> Position:
    values = node.values
    quote_nodes = mappings_of(values.get("quotes"))
    quotes = tuple([_build_quote(quote, outline) for quote in quote_nodes])
    pairs.extend(zip(quotes, quote_nodes, strict=True))
    return Position(
        text_of(values.get("authority")),
        find_positions(texts_of(values.get("answer")), places),
        quotes,
        texts_of(values.get("references")),
        text_of(values.get("text")),
    )
