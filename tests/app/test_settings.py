"""Preferences come back as they were; a damaged file costs choices and nothing else."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer import paths
from rhizotrainer.app.settings import (
    CONTRASTS,
    EXAM_TIME_FACTORS,
    MOTIONS,
    THEMES,
    Settings,
    load_learner_settings,
    load_settings,
    save_learner_settings,
    save_settings,
)

NAMES = [field.name for field in fields(Settings)]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(WORDS, parts, max_size=3),
    max_leaves=6,
)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(THEMES),
    text_scale=st.integers(10, 20).map(lambda tenths: tenths / 10),
    added_banks=st.lists(WORDS, max_size=3).map(tuple),
    has_started=st.booleans(),
    new_bank=WORDS,
    new_topic=WORDS,
    new_status=st.lists(WORDS, max_size=3).map(tuple),
    new_count=st.integers(1, 200),
    is_timer_shown=st.booleans(),
    is_right_page_shown=st.booleans(),
    are_letter_keys_on=st.booleans(),
    contrast=st.sampled_from(CONTRASTS),
    motion=st.sampled_from(MOTIONS),
    language=WORDS,
    day_starts_at=st.integers(0, 6),
    new_per_day=st.integers(0, 9999),
    reviews_per_day=st.integers(0, 9999),
    asks_confidence=st.booleans(),
    exam_time_factor=st.sampled_from(EXAM_TIME_FACTORS),
    practise=WORDS,
    presets=st.lists(WORDS, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("settings") / "settings.json"


@given(SETTINGS)
def test_what_is_saved_is_loaded(file, settings):
    assert save_settings(file, settings)
    assert load_settings(file) == settings


@given(st.dictionaries(st.sampled_from(NAMES) | WORDS, VALUES, max_size=8))
def test_any_json_gives_settings_that_can_be_used(file, stored):
    file.write_text(json.dumps(stored), encoding="utf-8")
    settings = load_settings(file)
    assert settings.theme in THEMES
    assert 1.0 <= settings.text_scale <= 2.0
    assert 1 <= settings.new_count <= 200
    assert all(isinstance(root, str) for root in settings.added_banks)
    assert isinstance(settings.is_timer_shown, bool)
    assert settings.contrast in CONTRASTS
    assert settings.motion in MOTIONS
    assert 0 <= settings.day_starts_at <= 6
    assert 0 <= settings.new_per_day <= 9999
    assert settings.exam_time_factor in EXAM_TIME_FACTORS
    assert save_settings(file, settings)
    assert load_settings(file) == settings


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'"text"', b"[" * 100_000, b'{"theme": NaN', b"1e999", b"9" * 9000],
)
def test_a_damaged_file_gives_the_defaults(file, data):
    file.write_bytes(data)
    assert load_settings(file) == Settings()


def test_one_wrong_value_costs_only_itself(file):
    file.write_text('{"theme": "plaid", "text_scale": 1.5, "new_count": "many", "has_started": true}', encoding="utf-8")
    settings = load_settings(file)
    assert settings == Settings(text_scale=1.5, has_started=True)


def test_a_number_that_no_float_can_hold_costs_only_itself(file):
    file.write_text(f'{{"text_scale": 1{"0" * 400}, "exam_time_factor": NaN, "theme": "dark"}}', encoding="utf-8")
    assert load_settings(file) == Settings(theme="dark")


def test_a_missing_file_gives_the_defaults(tmp_path):
    assert load_settings(tmp_path / "nothing" / "settings.json") == Settings()
    assert not (tmp_path / "nothing").exists()


def test_a_disk_that_refuses_is_told_and_keeps_the_old_file(tmp_path):
    file = tmp_path / "settings.json"
    assert save_settings(file, Settings(theme="dark"))
    (tmp_path / "settings.json.new").mkdir()
    assert not save_settings(file, Settings(theme="light"))
    assert load_settings(file).theme == "dark"


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such permissions")
def test_the_folder_is_its_owners_alone(tmp_path):
    file = tmp_path / "config" / "settings.json"
    assert save_settings(file, Settings())
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_learners_have_settings_of_their_own_and_share_the_banks():
    mine, annas = paths.learner_settings_file("default"), paths.learner_settings_file("Anna")
    dark = Settings(theme="dark", added_banks=("/a",))
    assert save_learner_settings(mine, dark, before=Settings())
    new = load_learner_settings("Anna")
    assert new == Settings(added_banks=("/a",)), "who is new begins with the defaults"
    light = Settings(theme="light", day_starts_at=4, added_banks=("/a", "/b"))
    assert save_learner_settings(annas, light, before=new)
    both = load_learner_settings("default")
    assert both == Settings(theme="dark", added_banks=("/a", "/b"))
    assert save_learner_settings(mine, Settings(theme="dark", added_banks=()), before=both)
    assert load_learner_settings("Anna") == Settings(theme="light", day_starts_at=4)


def test_a_bank_added_in_another_learners_window_stays():
    mine, annas = paths.learner_settings_file("default"), paths.learner_settings_file("Anna")
    here = there = Settings(added_banks=("/a",))
    assert save_learner_settings(mine, here, before=Settings())
    assert save_learner_settings(annas, Settings(added_banks=("/a", "/b")), before=there)
    larger = Settings(text_scale=1.5, added_banks=("/a",))
    assert save_learner_settings(mine, larger, before=here)
    assert load_learner_settings("default") == Settings(text_scale=1.5, added_banks=("/a", "/b"))
    assert save_learner_settings(mine, Settings(text_scale=1.5, added_banks=("/c",)), before=larger)
    assert load_learner_settings("Anna").added_banks == ("/b", "/c")


def test_banks_come_back_where_the_file_that_holds_them_was_lost():
    mine, annas = paths.learner_settings_file("default"), paths.learner_settings_file("Anna")
    before = Settings(added_banks=("/a",))
    for file in (annas, mine):
        paths.settings_file().unlink(missing_ok=True)
        assert save_learner_settings(file, Settings(theme="dark", added_banks=("/a",)), before=before)
        assert load_learner_settings("default").added_banks == ("/a",)


def test_the_settings_that_were_there_first_are_the_default_learners():
    assert save_settings(paths.settings_file(), Settings(text_scale=1.5))
    assert load_learner_settings("default").text_scale == 1.5
