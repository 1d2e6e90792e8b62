"""Progress carried away from its page: each kind of file holds what the page shows, and a refusal is said."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from rhizotrainer import paths
from rhizotrainer.app.profiles import Profile, Profiles, save_profiles
from rhizotrainer.app.progress_views import Records, build_progress_view
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.progress.view import ExportKind, Period, ProgressFilter, ProgressView
from tests.journeys.player import Player, settle


@pytest.fixture
def player(seat) -> Player:
    """Seat a learner with four answers, two of them right, in a session that was ended."""
    save_profiles(Profiles((Profile("default", "Dr Мария Lopes", "correct"),)))
    player = seat()
    player.begin()
    player.answer(rightly=True)
    for rightly in (False, True, False):
        player.answer_next(rightly=rightly)
    return player


def show(player: Player) -> ProgressView:
    player.sitting.looks.show_progress()
    settle()
    assert player.window.current is PageName.PROGRESS
    return view_of(player)


def view_of(player: Player, shown: ProgressFilter | None = None) -> ProgressView:
    desk = player.sitting.desk
    return build_progress_view(
        Records(desk.library, desk.store, desk.outfit.clock(), desk.days), shown or ProgressFilter()
    )


def choose(player: Player, kind: ExportKind, target: Path, view: ProgressView | None = None) -> str:
    """Ask for a file of a kind, choose where it goes, and return the name that was proposed."""
    player.sitting.looks.export_progress(kind, view or show(player))
    settle()
    (dialog,) = player.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    (proposed,) = dialog.selectedFiles()
    dialog.fileSelected.emit(str(target))
    dialog.close()
    settle()
    return Path(proposed).name


def test_tables_hold_what_the_page_shows(player, tmp_path) -> None:
    target = tmp_path / "progress.zip"
    view = show(player)
    choose(player, ExportKind.CSV, target, view)
    assert any("Progress was exported." in words and str(target) in words for words in player.banners)
    with zipfile.ZipFile(target) as archive:
        tables = {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            for name in archive.namelist()
            if name.endswith(".csv")
        }
    assert [row["title"] for row in tables["topics.csv"]] == [row.title for row in view.topics]
    summary = {row["name"]: row["value"] for row in tables["summary.csv"]}
    assert (summary["answers"], summary["learner"]) == ("4", "Dr Мария Lopes")
    (session,) = tables["sessions.csv"]
    assert (session["answered"], session["correct"]) == ("4", "2")
    assert sum(int(row["answers"]) for row in tables["calendar.csv"]) == 4
    assert sum(int(row["answers"]) for row in tables["calibration.csv"]) == 4


def test_json_says_under_which_filter_it_was_counted(player, tmp_path) -> None:
    target = tmp_path / "progress.json"
    bank = next(iter(show(player).banks))
    view = view_of(player, ProgressFilter(Period.FOUR_WEEKS, bank.bank))
    choose(player, ExportKind.JSON, target, view)
    content = json.loads(target.read_text(encoding="utf-8"))
    assert (content["period"], content["bank"], content["days_counted"]) == ("4w", bank.bank, 28)
    assert content["recall"] == view.recall
    assert len(content["retention"]) == len(view.retention.days)


def test_a_pdf_is_written(player, tmp_path) -> None:
    target = tmp_path / "progress.pdf"
    choose(player, ExportKind.PDF, target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert "Dr Мария Lopes".encode("utf-16-be") in content


@pytest.mark.parametrize(("kind", "ending"), [("csv", "zip"), ("json", "json"), ("pdf", "pdf")])
def test_the_dialog_proposes_a_name_of_the_right_kind(player, tmp_path, kind, ending) -> None:
    proposed = choose(player, ExportKind(kind), tmp_path / "any")
    day = player.sitting.desk.days.find_day(player.sitting.desk.outfit.clock())
    assert proposed == f"rhizotrainer-progress-default-{day.isoformat()}.{ending}"


def test_progress_is_exported_without_any_answer_as_well(seat, tmp_path) -> None:
    player = seat()
    for kind in ExportKind:
        choose(player, kind, tmp_path / kind.value, view_of(player))
        assert (tmp_path / kind.value).stat().st_size > 0


def test_a_refusal_is_said_and_nothing_is_left(player, tmp_path) -> None:
    choose(player, ExportKind.PDF, tmp_path / "nowhere" / "progress.pdf")
    assert any("Progress was not exported: No such file or directory." in words for words in player.banners)
    assert list(tmp_path.glob("*.p*")) == []


def test_no_export_goes_among_learners_results(player) -> None:
    results = paths.learner_file("default")
    before = results.stat().st_size
    choose(player, ExportKind.JSON, results)
    assert any("Progress was not exported" in words for words in player.banners)
    assert results.stat().st_size == before
    assert player.sitting.desk.store.answer_totals() == (4, 2)
