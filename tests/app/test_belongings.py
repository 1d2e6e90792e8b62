"""A learner carries everything away in one archive, or has it deleted; nothing of anyone else is touched."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from rhizotrainer import paths
from rhizotrainer.app.belongings import delete_learner, export_learner, list_reports
from rhizotrainer.app.profiles import Profile, Profiles, load_profiles, save_profiles
from rhizotrainer.app.settings import Settings, load_settings, save_settings
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.errors import StoreLockedError
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import make_attempt, make_item, make_memory

ITEM = ItemAddress("nerves", "one")


def fill(learner: str, now, *, answers: int = 2) -> LearnerStore:
    """Let a learner answer, flag and note, write a report and choose a theme; return their open results."""
    store = LearnerStore.open(paths.learner_file(learner), now=now)
    item = make_item(ITEM.item, bank=ITEM.bank)
    for number in range(answers):
        attempt = make_attempt(item, number=number)
        store.record_attempt(attempt, make_memory(item.address), local_day="2026-06-12")
    store.set_note(ITEM, "=Ask about “roots”", now=now)
    store.set_flag(ITEM, True, now=now)
    folder = paths.reports_folder(learner)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.yaml").write_text("bank: nerves\n", encoding="utf-8")
    save_settings(paths.learner_settings_file(learner), Settings(theme="dark", added_banks=("/banks/mine",)))
    return store


def list_files() -> set[Path]:
    home = paths.data_folder().parent
    return {path for path in home.rglob("*") if path.is_file()}


def test_the_archive_holds_everything_while_the_results_are_open(tmp_path, now):
    with fill("Anna", now):
        target = export_learner("Anna", tmp_path / "anna.zip", title="Anna K.", now=now)
    with zipfile.ZipFile(target) as archive:
        names = set(archive.namelist())
        read = {name: archive.read(name) for name in names}
    assert names == {
        "README.txt",
        "results.db",
        "attempts.csv",
        "attempts.json",
        "notes.md",
        "flags.csv",
        "settings.json",
        "reports/report.yaml",
    }
    assert "Anna K." in read["README.txt"].decode()
    rows = list(csv.DictReader(io.StringIO(read["attempts.csv"].decode("utf-8-sig"))))
    assert [row["item"] for row in rows] == ["one", "one"]
    assert [row["id"] for row in json.loads(read["attempts.json"])] == [row["id"] for row in rows]
    assert "# nerves\n\n## one\n\n=Ask about “roots”" in read["notes.md"].decode()
    assert json.loads(read["settings.json"])["theme"] == "dark"
    (tmp_path / "copy.db").write_bytes(read["results.db"])
    with LearnerStore.open(tmp_path / "copy.db", now=now) as copy:
        assert copy.answer_totals()[0] == 2
        assert copy.find_note(ITEM) == "=Ask about “roots”"


def test_no_copy_stays_behind_not_even_where_an_export_was_killed(tmp_path, now, monkeypatch):
    class KilledError(BaseException):
        """What ends a process at once."""

    def kill(*_given: object, **_named: object) -> None:
        raise KilledError

    fill("Anna", now).close()
    for left in ("Anna-export.db.part", "Anna-export.db.part-journal", "Anna-2-export.db.part"):
        path = paths.learner_file("Anna").parent / "backups" / left
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"half a copy")
    elsewhere = set(Path(tempfile.gettempdir()).iterdir())
    before = list_files()
    with monkeypatch.context() as patch:
        patch.setattr("rhizotrainer.app.belongings.write_archive", kill)
        with pytest.raises(KilledError):
            export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
    export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
    gone = {path.name for path in before - list_files()}
    assert gone == {"Anna-export.db.part", "Anna-export.db.part-journal"}
    assert set(Path(tempfile.gettempdir()).iterdir()) <= elsewhere


def test_a_disk_that_fills_leaves_no_part_of_a_copy(tmp_path, now, monkeypatch):
    fill("Anna", now).close()

    def refuse(*_given: object) -> None:
        left = paths.learner_file("Anna").parent / "backups" / "Anna-export.db.part-wal"
        left.write_bytes(b"half an answer")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rhizotrainer.store.extract._read", refuse)
    with pytest.raises(RhizotrainerError, match="The disk is full"):
        export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
    assert not [path.name for path in list_files() if ".part" in path.name]


def test_a_learner_without_answers_can_be_exported_too(tmp_path, now):
    LearnerStore.open(paths.learner_file("Anna"), now=now).close()
    target = export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
    with zipfile.ZipFile(target) as archive:
        assert archive.read("attempts.json") == b"[]"


def test_an_archive_that_cannot_be_written_leaves_nothing(tmp_path, now):
    with fill("Anna", now), pytest.raises(RhizotrainerError, match="Nothing was exported"):
        export_learner("Anna", tmp_path / "missing" / "anna.zip", title="Anna", now=now)
    assert not (tmp_path / "missing").exists()


def test_an_archive_never_takes_the_place_of_results(now):
    fill("Anna", now).close()
    path = paths.learner_file("Anna")
    for target in (path, path.parent / ".." / "learners" / path.name, path.parent / "backups" / "new.zip"):
        with pytest.raises(RhizotrainerError, match="Nothing was exported"):
            export_learner("Anna", target, title="Anna", now=now)
    with LearnerStore.open(path, now=now) as store:
        assert store.answer_totals()[0] == 2


def test_results_that_are_not_there_are_said(tmp_path, now):
    with pytest.raises(RhizotrainerError):
        export_learner("Nobody", tmp_path / "nobody.zip", title="Nobody", now=now)
    assert not (tmp_path / "nobody.zip").exists()


def test_deleting_takes_everything_of_one_and_nothing_of_others(now):
    for learner in ("Anna", "default"):
        fill(learner, now).close()
        LearnerStore.open(paths.learner_file(learner), now=now).close()
    save_profiles(Profiles((Profile("default", "Me"), Profile("Anna", "Anna K.", "flag")), "Anna"))
    assert any("Anna-" in path.name for path in list_files()), "there is a backup"
    delete_learner("Anna", now=now)
    assert [profile.name for profile in load_profiles().everyone] == ["default"]
    assert not [path for path in list_files() if "Anna" in str(path.relative_to(paths.data_folder().parent))]
    with LearnerStore.open(paths.learner_file("default"), now=now) as mine:
        assert mine.answer_totals()[0] == 2
    assert len(list_reports("default")) == 1


def test_a_name_that_begins_another_takes_nothing_of_it(now):
    for learner in ("Anna", "Anna-2"):
        fill(learner, now).close()
        LearnerStore.open(paths.learner_file(learner), now=now).close()
    before = {path for path in list_files() if "Anna-2" in path.name}
    delete_learner("Anna", now=now)
    assert {path for path in list_files() if "Anna-2" in path.name} == before


def test_the_default_learner_leaves_the_banks_to_the_others(now):
    fill("default", now).close()
    fill("Anna", now).close()
    delete_learner("default", now=now)
    assert load_settings(paths.settings_file()) == Settings(added_banks=("/banks/mine",))
    assert len(list_reports("Anna")) == 1
    assert not list_reports("default")


def test_results_that_are_open_are_not_deleted(now):
    with fill("Anna", now) as store:
        with pytest.raises(StoreLockedError):
            delete_learner("Anna", now=now)
        assert store.answer_totals()[0] == 2
    assert paths.learner_file("Anna").exists()


def test_who_has_no_files_is_forgotten_all_the_same(now):
    save_profiles(Profiles((Profile("default", "Me"), Profile("Anna", "Anna K.")), "Anna"))
    delete_learner("Anna", now=now)
    assert load_profiles().last == "default"


def test_a_text_is_never_a_formula_in_a_spreadsheet(tmp_path, now):
    with fill("Anna", now, answers=1) as store:
        store.set_note(ItemAddress("=cmd", "x"), "n", now=now)
        store.set_flag(ItemAddress("=cmd", "x"), True, now=now)
        target = export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
    with zipfile.ZipFile(target) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("flags.csv").decode("utf-8-sig"))))
    assert {row["bank"] for row in rows} == {"'=cmd", "nerves"}


def test_the_copy_has_the_answers_that_stand_in_the_log_alone(tmp_path, now):
    with fill("Anna", now):
        target = export_learner("Anna", tmp_path / "anna.zip", title="Anna", now=now)
        with zipfile.ZipFile(target) as archive:
            archive.extract("results.db", tmp_path)
    with closing(sqlite3.connect(tmp_path / "results.db")) as connection:
        assert connection.execute("SELECT count(*) FROM attempts").fetchone()[0] == 2


def test_a_file_from_before_the_dates_of_zip_goes_along(tmp_path, now):
    fill("Anna", now).close()
    os.utime(paths.learner_settings_file("Anna"), (0, 0))
    target = export_learner("Anna", tmp_path / "anna.zip", title="Anna K.", now=now)
    with zipfile.ZipFile(target) as archive:
        assert json.loads(archive.read("settings.json"))["theme"] == "dark"
