"""The sentences of an item as a learner reads them, to point at one of them; before the answer, none that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.model.items import Item

# A sentence ends at its mark before white space; a line break ends one as well.
_END = re.compile(r"(?<=[.!?])\s+|\s*\n\s*")
_LONGEST = 1000


def list_sentences(item: Item, *, is_answered: bool, hints: int = 0) -> tuple[str, ...]:
    """Return each sentence of the item once, in the order of the screen.

    Only what is in view is given: rationales and evidence once it `is_answered`, and the first `hints`.
    """
    texts = [*_list_asked(item), *item.hints[:hints]]
    if is_answered:
        texts += _list_evidence(item)
    sentences = (" ".join(sentence.split()) for text in texts for sentence in _END.split(text))
    return tuple(dict.fromkeys(sentence[:_LONGEST] for sentence in sentences if sentence))


def _list_asked(item: Item) -> Iterable[str]:
    options = [] if item.is_typed else [option.text for option in item.options]
    return (item.vignette, item.stem, item.text, *[part.text for part in item.parts], *options)


def _list_evidence(item: Item) -> Iterable[str]:
    rationales = [option.rationale for option in item.options] + [part.rationale for part in item.parts]
    quotes = [quote.text for quote in item.quotes]
    held = [text for one in item.positions for text in (one.text, *[quote.text for quote in one.quotes])]
    return (*rationales, *item.hints, item.explanation, item.takeaway, *quotes, *held, item.note)
