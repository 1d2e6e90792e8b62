"""The one table of the format: it names the fields of the values, and nothing that the values do not hold."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from rhizotrainer.bank import schema, side_shapes
from rhizotrainer.model.banks import BankHeader, Reference
from rhizotrainer.model.figures import Edges, Figure, Region
from rhizotrainer.model.items import Item, Option, Quote

# What a value holds that no author writes, and what is written otherwise than it is held.
CASES = [
    (
        schema.ITEM,
        Item,
        {"bank", "file_name", "line", "fingerprint", "parts", "accepts", "quantity", "is_case_exact", "needs_all"}
        | {"case_part", "is_made"},
        {"answer", "rationales", "statements", "scenarios", "pairs", "steps", "labels", "gaps", "extras", "accept"}
        | {"wrong", "unit", "tolerance", "needs", "waive"},
    ),
    (schema.OPTION, Option, {"is_key", "is_pinned", "region"}, {"key", "pin"}),
    (
        schema.FIGURE,
        Figure,
        {"id", "file_name", "sha256", "sheet", "view", "edges", "references", "has_side_file", "is_quizzed"},
        {"file", "atlas"},
    ),
    (
        side_shapes.SIDE_FILE,
        Figure,
        {"id", "file_name", "sha256", "sheet", "has_side_file", "is_quizzed"},
        {"quiz"},
    ),
    (side_shapes.REGION, Region, {"id", "tissue", "is_contested"}, {"class", "contested"}),
    (side_shapes.EDGES, Edges, set(), set()),
    (schema.QUOTE, Quote, {"place"}, set()),
    (schema.BANK, BankHeader, set(), {"waive"}),
    (schema.REFERENCE, Reference, {"id"}, set()),
]


@pytest.mark.parametrize(("shape", "value", "derived", "written"), CASES)
def test_keys_are_the_fields_of_the_values(shape, value, derived, written):
    assert set(shape.fields) - written == {field.name for field in fields(value)} - derived


@pytest.mark.parametrize(
    ("shape", "required"),
    [
        (schema.ITEM, {"id", "stem", "explanation", "takeaway"}),
        (schema.OPTION, {"text"}),
        (schema.QUOTE, {"source", "text"}),
        (schema.BANK, {"id", "title"}),
        (schema.ONE_FILE_BANK, {"id", "title", "items"}),
        (schema.SOURCE, {"title", "file"}),
        (schema.REFERENCE, {"title"}),
    ],
)
def test_what_a_bank_promises_to_have_is_required(shape, required):
    assert shape.required == required


def test_a_topic_may_hold_topics():
    assert schema.TOPIC.fields["topics"].shape is schema.TOPIC


DESCRIBED = [
    pytest.param(name, field.about, id=f"{name} of {shape.name}")
    for shape in (*schema.SHAPES, *side_shapes.SIDE_SHAPES, schema.BANK, schema.LOCATE_ITEM, schema.TRUE_FALSE_ITEM)
    for name, field in shape.fields.items()
]


@pytest.mark.parametrize(("name", "about"), DESCRIBED)
def test_every_key_is_described_in_one_sentence_that_says_more_than_its_name(name, about):
    assert re.fullmatch(r"(?:[A-Z]|true|false)(?:[^.]|\.(?! |$)){8,100}\.", about), about
    assert not re.search(rf"\b{name}\b", about, re.IGNORECASE), about
