"""The one look at a mapping passes nothing that the rules of structure find a fault in."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank import schema, structure
from rhizotrainer.bank.nodes import ALIAS, Mapping, Node, Scalar, Sequence
from rhizotrainer.bank.schema import Kind, Shape

SHAPES = (schema.ITEM, schema.LOCATE_ITEM, schema.TRUE_FALSE_ITEM, schema.CASE, schema.BANK, schema.FIGURE)

blanks: st.SearchStrategy[Node] = st.sampled_from([("", ""), (" ", "'"), ("", ALIAS)]).map(
    lambda drawn: Scalar(drawn[0], 1, 1, drawn[1])
)


def fill_sequence(items: list[Node]) -> Sequence:
    sequence = Sequence(1, 1)
    sequence.items = items
    return sequence


def fill_mapping(pairs: list[tuple[str, Node]]) -> Mapping:
    mapping = Mapping(1, 1)
    mapping.keys = [Scalar(name, line, 1) for line, (name, _) in enumerate(pairs, start=1)]
    mapping.values = dict(reversed(pairs))
    return mapping


def values_of(field: schema.Field, depth: int) -> st.SearchStrategy[Node]:
    """Return what may stand behind a key and, more rarely, what may not."""
    words = [*field.words, "true", "false", "True", "x", "an id", "yes"]
    texts: st.SearchStrategy[Node] = st.sampled_from(words).map(lambda word: Scalar(word, 1, 1))
    groups: st.SearchStrategy[Node] = (
        mappings_of(field.shape, depth + 1) if field.shape and depth < 2 else st.just(fill_mapping([]))
    )
    lists = st.lists(groups if field.kind is Kind.RECORDS else texts, max_size=2).map(fill_sequence)
    notes = st.lists(st.tuples(st.sampled_from("abc"), texts), max_size=3).map(fill_mapping)
    fit = {Kind.TEXTS: lists, Kind.RECORDS: lists, Kind.RECORD: groups, Kind.NOTES: notes, Kind.TABLE: notes}
    sound = fit.get(field.kind, texts)
    mixed = st.lists(st.one_of(texts, blanks, groups), max_size=2).map(fill_sequence)
    return st.one_of(sound, sound, sound, sound, texts, blanks, lists, groups, notes, mixed)


@st.composite
def mappings_of(draw: st.DrawFn, shape: Shape, depth: int = 0) -> Mapping:
    more = st.lists(st.sampled_from([*shape.fields, *shape.fields, "unknown"]), max_size=4)
    names = [*shape.required, *draw(more)] if draw(st.integers(0, 5)) else draw(more)
    if draw(st.integers(0, 7)):
        names = list(dict.fromkeys(names))
    unknown = schema.Field(Kind.TEXT)
    return fill_mapping([(name, draw(values_of(shape.fields.get(name, unknown), depth))) for name in names])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_mapping_passed_in_one_look_has_no_fault(shape: Shape):
    passed = 0

    @given(mappings_of(shape))
    def compare(mapping: Mapping) -> None:
        nonlocal passed
        found = structure.check_mapping(mapping, shape)
        with patch.object(structure, "_is_sound", lambda *_: False):
            assert structure.check_mapping(mapping, shape) == found
        passed += not found

    compare()
    assert passed
