"""Every key of the format: what may stand behind it passes, all else is told of, and a blank counts as left out."""

from __future__ import annotations

import pytest

from rhizotrainer.bank import schema
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence
from rhizotrainer.bank.schema import Kind, Shape
from rhizotrainer.bank.structure import check_mapping

SHAPES = [*schema.SHAPES, schema.LOCATE_ITEM, schema.TRUE_FALSE_ITEM]

every_shape = pytest.mark.parametrize("shape", SHAPES, ids=[f"{at} {shape.name}" for at, shape in enumerate(SHAPES)])


def make_mapping(**values: Node) -> Mapping:
    mapping = Mapping(1, 1)
    mapping.keys = [Scalar(name, line, 1) for line, name in enumerate(values, start=1)]
    mapping.values = dict(values)
    return mapping


def make_sequence(*items: Node) -> Sequence:
    sequence = Sequence(1, 1)
    sequence.items = list(items)
    return sequence


def make_sound(shape: Shape, name: str) -> Node:
    """Return a value that a key may have."""
    field = shape.fields[name]
    text = Scalar(field.words[0] if field.words else "true" if field.kind is Kind.FLAG else "x", 1, 1)
    below = fill(field.shape) if field.shape and field.shape is not shape else make_mapping()
    sound: dict[Kind, Node] = {
        Kind.TEXTS: make_sequence(text, text),
        Kind.ANSWERS: make_sequence(text),
        Kind.NOTES: make_mapping(x=text),
        Kind.RECORD: below,
        Kind.RECORDS: make_sequence(below),
        Kind.TABLE: make_mapping(x=text if field.takes_text else below),
    }
    return sound.get(field.kind, text)


def fill(shape: Shape, **changes: Node) -> Mapping:
    """Return a mapping with every required key of a shape, and changes."""
    values = {name: make_sound(shape, name) for name in shape.fields if name in shape.required}
    return make_mapping(**{**values, **changes})


def rules_of(shape: Shape, **changes: Node) -> list[str]:
    return [finding.rule for finding in check_mapping(fill(shape, **changes), shape)]


@every_shape
def test_what_a_key_asks_for_passes(shape: Shape):
    for name in shape.fields:
        assert rules_of(shape, **{name: make_sound(shape, name)}) == [], name


@every_shape
def test_a_value_of_another_kind_is_told_of(shape: Shape):
    for name, field in shape.fields.items():
        for other in list_others(field.kind):
            assert "wrong-kind" in rules_of(shape, **{name: other}), (name, other)


def list_others(kind: Kind) -> list[Node]:
    """Return values that a key of a kind may not have."""
    text = Scalar("x y", 1, 1)
    others: list[Node] = [make_sequence(make_sequence(text))]
    if kind in {Kind.TEXT, Kind.ID, Kind.FLAG, Kind.WORD}:
        others += [make_mapping(x=text), make_sequence(text)]
    if kind in {Kind.FLAG, Kind.WORD, Kind.TEXTS, Kind.NOTES, Kind.RECORD, Kind.RECORDS, Kind.TABLE}:
        others.append(text)
    if kind in {Kind.TEXTS, Kind.ANSWERS, Kind.RECORDS}:
        others += [make_mapping(x=text), make_sequence(make_mapping(x=make_sequence()), text, make_sequence())]
    if kind in {Kind.NOTES, Kind.TABLE}:
        others.append(make_mapping(x=make_sequence(text)))
    return others


@every_shape
@pytest.mark.parametrize("blank", ["", "  \n"])
def test_a_blank_counts_as_left_out(shape: Shape, blank: str):
    for name, field in shape.fields.items():
        told = ["empty-text"] if name in shape.required else []
        assert rules_of(shape, **{name: Scalar(blank, 1, 1)}) == told, name
        if field.kind is Kind.ANSWERS:
            assert rules_of(shape, **{name: make_sequence(Scalar(blank, 1, 1))}) == told, name


@every_shape
def test_what_is_left_out_is_told_of_where_it_is_required(shape: Shape):
    assert [finding.rule for finding in check_mapping(make_mapping(), shape)] == ["missing-key"] * len(shape.required)


@every_shape
def test_what_lies_below_a_key_is_held_against_its_shape(shape: Shape):
    for name, field in shape.fields.items():
        if field.shape is None:
            continue
        stray = fill(field.shape, stray=Scalar("x", 1, 1))
        below: Node = make_mapping(x=stray) if field.kind is Kind.TABLE else make_sequence(stray)
        assert rules_of(shape, **{name: stray if field.kind is Kind.RECORD else below}) == ["unknown-key"], name
