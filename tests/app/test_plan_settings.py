"""The settings of the exam date: kept as they are, and brought within bounds where somebody wrote others."""

from __future__ import annotations

import json

import pytest

from rhizotrainer.app.settings import Settings, load_settings, save_settings


def load_written(tmp_path, **values: object) -> Settings:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    return load_settings(file)


def test_the_terms_of_an_exam_come_back_as_they_were(tmp_path) -> None:
    settings = Settings(exam_date="2026-12-21", exam_target=0.85, exam_cap=60, exam_banks=("rhizotomy",))
    assert save_settings(tmp_path / "settings.json", settings)
    assert load_settings(tmp_path / "settings.json") == settings


@pytest.mark.parametrize("written", ["soon", "2026-13-01", "2026-12-21T10:00", "", 7, None, "0000-00-00"])
def test_what_is_no_date_is_none(tmp_path, written: object) -> None:
    assert load_written(tmp_path, exam_date=written).exam_date == ""


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("exam_target", 0.2, 0.7),
        ("exam_target", 1, 0.97),
        ("exam_target", float("nan"), 0.9),
        ("exam_cap", 0, 1),
        ("exam_cap", 10**30, 500),
        ("exam_cap", "many", 40),
        ("exam_banks", ["a", 3], ()),
    ],
)
def test_terms_out_of_bounds_are_brought_within_them(tmp_path, field: str, written: object, kept: object) -> None:
    assert getattr(load_written(tmp_path, **{field: written}), field) == kept
