"""The shipped banks, item by item: each marks its own key as right and all else as wrong, and rests on sources.

It walks whatever is shipped, so a new bank needs no line here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from rhizotrainer import resources
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.near_texts import find_near, split_words
from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import CHOICE_TYPES, Item, ItemType, Status
from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.problems import Severity
from rhizotrainer.study.marking import mark_response
from tests.builders import make_right_response
from tests.study.strategies import wrong_responses

ROOTS = resources.list_shipped_banks()
EVERY_BANK = pytest.mark.parametrize("root", ROOTS, ids=[root.name for root in ROOTS])
# What strays into a text while it is edited.
LEFT_OVER = re.compile(r"\b(F[I]XME|XXX|lorem|n\.p\.)|\?\?|  |\s[,.;:]\s|,,", re.IGNORECASE)


@lru_cache
def load(root: Path) -> Bank:
    loaded = load_bank(root)
    faults = [str(problem) for problem in loaded.listing.problems if problem.severity is Severity.ERROR]
    assert faults == []
    assert loaded.bank is not None
    return loaded.bank


def list_written(root: Path) -> list[Item]:
    return [item for item in load(root).items if not item.is_made]


@EVERY_BANK
def test_every_item_marks_its_own_key_as_right(root: Path) -> None:
    for item in load(root).items:
        assert mark_response(item, make_right_response(item)).verdict is Verdict.CORRECT, item.id


@EVERY_BANK
def test_every_distractor_is_marked_as_wrong(root: Path) -> None:
    """Of a made item, every twentieth is enough: they are made alike."""
    items = load(root).items
    for item in [*list_written(root), *[item for item in items if item.is_made][::20]]:
        accepted = {text.casefold() for text in (*item.accepts, *(one for part in item.parts for one in part.accepts))}
        for response in wrong_responses(item):
            if not accepted & {text.casefold() for text in response.texts if text == "Cauda equina"}:
                assert mark_response(item, response).score < 1, f"{item.id}: {response}"


@EVERY_BANK
def test_every_quote_stands_in_its_source_and_every_reference_is_declared(root: Path) -> None:
    bank = load(root)
    passages = {source.id: source.passages for source in bank.header.sources}
    declared = {reference.id for reference in bank.header.references}
    for item in bank.items:
        assert item.quotes or item.references, item.id
        assert set(item.references) <= declared, item.id
        for quote in item.quotes:
            assert quote.place is not None, f"{item.id}: {quote.text}"
            text = passages[quote.source][quote.place.passage].text
            assert quote.place.end <= len(text), item.id


@EVERY_BANK
def test_every_item_says_what_a_learner_needs(root: Path) -> None:
    for item in list_written(root):
        assert item.status is Status.RELEASED, item.id
        assert item.difficulty is not None, item.id
        assert all((item.objective, item.explanation, item.takeaway)), item.id
        assert "\n" not in item.takeaway, item.id
        if item.type in {*CHOICE_TYPES, ItemType.LOCATE}:
            assert all(option.rationale for option in item.options), item.id
        for text in (item.stem, item.vignette, item.explanation, item.takeaway, item.note):
            assert not LEFT_OVER.search(text), f"{item.id}: {text}"


def test_no_two_stems_of_any_banks_are_nearly_the_same() -> None:
    items = [item for root in ROOTS for item in list_written(root)]
    texts = [split_words(f"{item.vignette} {item.stem}") for item in items]

    def is_pair(later: int, earlier: int) -> bool:
        one, other = items[later], items[earlier]
        alone = not (one.siblings and one.siblings == other.siblings) and not (one.case and one.case == other.case)
        return alone and (one.figure, one.regions, say_key(one)) == (other.figure, other.regions, say_key(other))

    assert [(items[one].id, items[other].id) for one, other in find_near(texts, is_pair)] == []


def say_key(item: Item) -> list[str]:
    """Return what is right, in words that can be compared between items."""
    right = [item.options[at].text or item.options[at].region for at in sorted(item.keys)]
    parts = [f"{part.text} {part.keys} {part.accepts}" for part in item.parts]
    return sorted(text.casefold() for text in (*right, *parts, *item.accepts))


def test_ids_of_items_are_of_one_bank_each() -> None:
    ids = [item.id for root in ROOTS for item in load(root).items]
    assert len(ids) == len(set(ids))
