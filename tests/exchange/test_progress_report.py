"""Progress carried away: tables that any spreadsheet reads, one JSON object, and files that are whole or not there."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import sys
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.exchange.progress_report import (
    COLUMNS,
    FORMAT,
    ProgressReport,
    build_json,
    build_tables,
    format_rows,
    write_whole,
)

DAY = date(2026, 11, 23)
TOPIC = {
    "bank": "rhizotomy",
    "topic": "technique",
    "title": "Technique",
    "seen": 12,
    "mastered": 5,
    "learning": 7,
    "unseen": 8,
    "recall": 0.8125,
    "change_28_days": -4,
    "is_few": False,
}
SESSION = {
    "session": "0" * 32,
    "day": DAY,
    "started_at": datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=1))),
    "ended_at": None,
    "mode": "tutor",
    "title": "Tutor · Фасции",
    "answered": 20,
    "correct": 14,
    "duration_ms": 700_000,
}
PAIR = {
    "bank": "rhizotomy",
    "first": "posterior",
    "second": "anterior",
    "second_for_first": 3,
    "first_for_second": 1,
    "questions": ["rhizotomy/a", "rhizotomy/b"],
}


def make_report(**changes: Any) -> ProgressReport:
    values: dict[str, Any] = {
        "learner": "Dr Мария",
        "version": "0.1.0",
        "written_at": datetime(2026, 11, 23, 18, 5, tzinfo=UTC),
        "day": DAY,
        "period": "12w",
        "bank": "",
        "scope": "The last 12 weeks, all banks",
        "recall": 0.842,
        "answers": 512,
        "days_studied": 23,
        "days_counted": 84,
        "mastered": 41,
        "questions": 80,
        "goal": 0.85,
        "finding": "Close to what the words claim.",
        "notes": ("Default parameters.",),
        "tables": {"topics": [TOPIC], "sessions": [SESSION], "confusions": [PAIR]},
    }
    return ProgressReport(**(values | changes))


def read_tables(content: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {
            name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def test_every_table_is_there_with_its_columns_even_when_it_is_empty() -> None:
    with zipfile.ZipFile(io.BytesIO(build_tables(make_report(tables={})))) as archive:
        assert set(archive.namelist()) == {"README.txt", "summary.csv", *(f"{name}.csv" for name in COLUMNS)}
        for name, columns in COLUMNS.items():
            assert archive.read(f"{name}.csv").decode("utf-8-sig").strip() == ",".join(columns)
        assert "progress of Dr Мария" in archive.read("README.txt").decode()


def test_tables_hold_what_they_were_given() -> None:
    tables = read_tables(build_tables(make_report()))
    assert tables["topics"] == [{name: str(TOPIC[name]) for name in COLUMNS["topics"]}]
    (session,) = tables["sessions"]
    assert session["started_at"] == "2026-11-23T09:00:00+00:00"
    assert session["ended_at"] == ""
    assert session["title"] == "Tutor · Фасции"
    assert json.loads(tables["confusions"][0]["questions"]) == ["rhizotomy/a", "rhizotomy/b"]
    summary = {row["name"]: row["value"] for row in tables["summary"]}
    assert summary["recall"] == "0.842"
    assert summary["day"] == "2026-11-23"


def test_numbers_below_zero_stay_numbers() -> None:
    assert read_tables(build_tables(make_report()))["topics"][0]["change_28_days"] == "-4"


@given(st.sampled_from("=+-@\t\r"), st.text(max_size=20))
def test_no_cell_acts_as_a_formula(sign, rest) -> None:
    text = format_rows(("title",), [{"title": sign + rest}])
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert row["title"] == f"'{sign}{rest}"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40))
def test_any_text_comes_back_from_tables_and_json(text) -> None:
    report = make_report(learner=text, tables={"topics": [{**TOPIC, "title": text}]})
    assert json.loads(build_json(report))["topics"][0]["title"] == text
    assert json.loads(build_json(report))["learner"] == text
    with zipfile.ZipFile(io.BytesIO(build_tables(report))) as archive:
        whole = archive.read("topics.csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(whole, newline=""))
    assert row["title"].removeprefix("'") == text.removeprefix("'")


def test_json_says_what_it_is_and_has_every_documented_key() -> None:
    content = json.loads(build_json(make_report()))
    assert (content["rhizotrainer"], content["format"]) == ("progress", FORMAT)
    assert set(COLUMNS) < set(content)
    assert content["recall"] == 0.842
    assert content["goal"] == 0.85
    assert content["written_at"] == "2026-11-23T18:05:00+00:00"
    assert content["notes"] == ["Default parameters."]
    assert content["topics"] == [{name: TOPIC[name] for name in COLUMNS["topics"]}]
    assert content["calendar"] == []


def test_every_key_and_column_is_documented() -> None:
    words = (Path(__file__).parents[2] / "docs" / "progress-export.md").read_text(encoding="utf-8")
    content = json.loads(build_json(make_report()))
    missing = [
        name for name in (*content, *(each for row in COLUMNS.values() for each in row)) if f"`{name}`" not in words
    ]
    assert missing == []


def test_a_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = write_whole(b"whole", tmp_path / "progress.json")
    assert path.read_bytes() == b"whole"
    assert os.listdir(tmp_path) == ["progress.json"]  # noqa: PTH208 - what is left behind counts
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_refusal_leaves_nothing_behind_and_the_file_of_before_as_it_was(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "progress.json"
    target.write_bytes(b"before")

    def refuse(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_whole(b"after", target)
    assert target.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == ["progress.json"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(b"", tmp_path / "nowhere" / "progress.pdf")
