"""Build an item from its node, as far as it can be read, and keep the nodes beside it for the rules.

A draft is what the rules of items look at: the value that will be the item, and where each part of it stands.
Nothing here judges; a part of the wrong kind is left out, for the rules of structure have told of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace
from hashlib import sha256

from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, is_blank, text_of
from rhizotrainer.bank.outline import Outline
from rhizotrainer.model.items import Item, ItemType, Option, Quote, Stance

_TYPES = {str(kind): kind for kind in ItemType}
_STANCES = {str(stance): stance for stance in Stance}
_TRUE_FALSE = (("true", "True"), ("false", "False"))


@dataclass(slots=True)
class Draft:
    """An item as far as it could be read; `option_nodes` and `quote_nodes` answer to its options and quotes.

    `outline` is None where the bank's own file could not be read: then nothing it declares can be asked for.
    `file` is the item's.
    """

    item: Item
    node: Mapping
    option_nodes: list[Mapping]
    quote_nodes: list[Mapping]
    outline: Outline | None
    file: TextFile

    def spot(self, name: str) -> Node:
        """Return where the value of a key stands, the start of the item where the key is left out."""
        return self.node.values.get(name, self.node)


def build_draft(node: Mapping, outline: Outline | None, *, file_name: str, file: TextFile) -> Draft:
    """Return the draft of an item, with every quote looked up in its source."""
    values = node.values
    option_nodes = _mappings(values.get("options"))
    quote_nodes = _mappings(values.get("quotes"))
    options = tuple([_build_option(option) for option in option_nodes])
    item_type = _find_type(values, options)
    if item_type is ItemType.TRUE_FALSE and not options:
        options = _build_true_false(values)
    references = values.get("references")
    item = Item(
        bank=outline.bank if outline else "",
        id=text_of(values.get("id")),
        type=item_type,
        topic=text_of(values.get("topic")),
        stem=text_of(values.get("stem")),
        options=options,
        explanation=text_of(values.get("explanation")),
        takeaway=text_of(values.get("takeaway")),
        quotes=tuple([_build_quote(quote, outline) for quote in quote_nodes]),
        vignette=text_of(values.get("vignette")),
        note=text_of(values.get("note")),
        references=tuple([text_of(name) for name in references.items]) if type(references) is Sequence else (),
        file_name=file_name,
        line=node.line,
    )
    return Draft(item, node, option_nodes, quote_nodes, outline, file)


def seal(item: Item) -> Item:
    """Return the item with its fingerprint: the SHA-256 of its content as canonical JSON.

    The content is all that an author writes but the id; where the item stands in its file or its quotes in
    their source is no part of it.
    """
    content = {
        "type": item.type,
        "topic": item.topic,
        "vignette": item.vignette,
        "stem": item.stem,
        "options": [[option.text, option.is_key, option.rationale, option.is_pinned] for option in item.options],
        "explanation": item.explanation,
        "takeaway": item.takeaway,
        "note": item.note,
        "quotes": [[quote.source, quote.text, quote.stance] for quote in item.quotes],
        "references": item.references,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return replace(item, fingerprint=sha256(text.encode()).hexdigest())


def _mappings(node: Node | None) -> list[Mapping]:
    return [part for part in node.items if type(part) is Mapping] if type(node) is Sequence else []


def _find_type(values: Map[str, Node], options: tuple[Option, ...]) -> ItemType:
    """Return the type that is named, or the one that the item's shape says."""
    named = _TYPES.get(text_of(values.get("type")))
    if named is not None:
        return named
    if not is_blank(values.get("answer")) or ("rationales" in values and not options):
        return ItemType.TRUE_FALSE
    keys = sum(option.is_key for option in options)
    return ItemType.MULTIPLE_CHOICE if keys > 1 else ItemType.SINGLE_CHOICE


def _is_true(node: Node | None) -> bool:
    return text_of(node).casefold() == "true"


def _build_option(node: Mapping) -> Option:
    values = node.values
    return Option(
        text_of(values.get("text")),
        _is_true(values.get("key")),
        text_of(values.get("rationale")),
        _is_true(values.get("pin")),
    )


def _build_true_false(values: Map[str, Node]) -> tuple[Option, ...]:
    """Return the two options of a true/false item; they stay in this order, so they are pinned."""
    answer = text_of(values.get("answer")).casefold()
    rationales = values.get("rationales")
    texts = rationales.values if type(rationales) is Mapping else {}
    return tuple([Option(text, word == answer, text_of(texts.get(word)), is_pinned=True) for word, text in _TRUE_FALSE])


def _build_quote(node: Mapping, outline: Outline | None) -> Quote:
    values = node.values
    source = text_of(values.get("source"))
    text = text_of(values.get("text"))
    finder = outline.finders.get(source) if outline else None
    stance = _STANCES.get(text_of(values.get("stance")), Stance.AGREES)
    return Quote(source, text, stance, finder.find(text) if finder else None)
