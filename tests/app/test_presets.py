"""The builder's fields come back as they were written; what nobody can read costs choices and nothing else."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.app.presets import Preset, fields_to_text, list_presets, text_to_fields, write_presets
from rhizotrainer.model.items import Difficulty, ItemType
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_draw import Wish
from rhizotrainer.study.selection_pool import ItemState
from rhizotrainer.ui.pages.practise.view import Fields, TimeLimit

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FIELDS = st.builds(
    Fields,
    wish=st.builds(
        Wish,
        mode=st.sampled_from(SessionMode),
        topics=st.none() | st.frozensets(st.tuples(WORDS, WORDS), max_size=3),
        states=st.frozensets(st.sampled_from(ItemState)),
        difficulties=st.frozensets(st.sampled_from([None, *Difficulty])),
        types=st.frozensets(st.sampled_from(ItemType)),
        count=st.integers(1, 500),
    ),
    time=st.sampled_from(TimeLimit),
    seconds=st.integers(5, 3600),
    minutes=st.none() | st.integers(1, 600),
    pass_mark=st.integers(1, 100),
    may_pause=st.booleans(),
    asks_confidence=st.booleans(),
    shuffles_options=st.booleans(),
    hides_timer=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
KEYS = sorted(json.loads(fields_to_text(Fields())))


@given(FIELDS)
def test_fields_come_back_as_they_were(fields):
    assert text_to_fields(fields_to_text(fields)) == fields


@given(st.lists(st.builds(Preset, WORDS.filter(bool), FIELDS), unique_by=lambda preset: preset.name, max_size=5))
def test_presets_come_back_in_the_order_of_their_names(presets):
    found = list_presets(write_presets(presets))
    assert {preset.name: preset.fields for preset in found} == {preset.name: preset.fields for preset in presets}
    assert [preset.name.casefold() for preset in found] == sorted(preset.name.casefold() for preset in presets)


@given(WORDS | st.dictionaries(st.sampled_from(KEYS), JSON).map(json.dumps) | JSON.map(json.dumps))
def test_any_text_gives_fields_that_can_be_used(text):
    fields = text_to_fields(text)
    assert 1 <= fields.wish.count <= 500
    assert fields.minutes is None or 1 <= fields.minutes <= 750
    assert text_to_fields(fields_to_text(fields)) == fields
    assert all(preset.name for preset in list_presets([text]))


def test_a_text_without_a_name_is_no_preset():
    assert list_presets([fields_to_text(Fields()), "{", "[]"]) == ()
