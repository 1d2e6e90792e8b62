"""A history is carried from machine to machine by a script: exported, joined, judged as if it had been one machine."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS

from rhizotrainer import __main__ as entry
from rhizotrainer import paths
from rhizotrainer.app.belongings import export_learner
from rhizotrainer.app.histories import describe_import, discard_import, judge, merge_history, preview_import
from rhizotrainer.app.remembering import find_memory
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.learning import Attempt, Confidence, OwnParameters, Rating, Verdict
from rhizotrainer.store.history_file import read_history
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.merging import MergeReport
from rhizotrainer.store.places import list_journals
from rhizotrainer.study.scheduling import Scheduler, is_sure_and_wrong
from tests.builders import NOW, make_address, make_attempt, make_item, make_memory
from tests.store.files import query
from tests.store.learner_days import dump, make_learner, throw

ROOT = Path(__file__).resolve().parents[2]
LATER = NOW + timedelta(days=30)


def make(learner: str, seed: int, count: int = 40, number: int = 0) -> Path:
    path = paths.learner_file(learner)
    path.parent.mkdir(parents=True, exist_ok=True)
    return make_learner(path, throw(seed, count), number)


def read_all(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return dump(connection)


def list_ids(path: Path) -> set[str]:
    return {row[0] for row in query(path, "SELECT id FROM attempts")}


def test_a_script_carries_a_history_to_a_new_learner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make("Ana", 1)
    file = tmp_path / "ana.jsonl"
    assert entry.main(["--learner", "Ana", "--export-history", str(file)]) == 0
    answers = len(list_ids(path))
    assert capsys.readouterr().out == f"{file} holds the history of Ana: {answers} answers.\n"
    assert entry.main(["--learner", "Bea", "--import-history", str(file)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{answers} answers come in. ")
    assert read_all(paths.learner_file("Bea")) == read_all(path)
    assert entry.main(["--learner", "Bea", "--import-history", str(file)]) == 0
    assert capsys.readouterr().out == "Nothing in it is new: all of it is here already.\n"


def test_a_script_joins_a_file_or_an_archive_and_keeps_what_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    export_learner("Bea", tmp_path / "bea.zip", title="Bea", now=NOW)
    before, both = read_all(path), list_ids(path) | list_ids(other)
    assert entry.main(["--learner", "Ana", "--import-history", str(tmp_path / "bea.zip")]) == 0
    said = capsys.readouterr().out
    assert list_ids(path) == both
    kept = Path(said.split("kept as ")[1].removesuffix(".\n"))
    assert read_all(kept) == before
    assert entry.main(["--learner", "Ana", "--import-history", str(other)]) == 0
    assert "Nothing in it is new" in capsys.readouterr().out
    assert not list(path.parent.rglob("*.part*"))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--import-history", "nowhere.jsonl"], "nowhere.jsonl could not be read: No such file or directory."),
        (["--import-history", "diary.txt"], "Line 1, column 1: This is not a history of rhizotrainer."),
        (["--export-history", "nowhere/ana.jsonl"], "Your history was not exported."),
    ],
)
def test_a_script_is_told_in_a_sentence_what_failed(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("diary.txt").write_text("Dear diary", encoding="utf-8")
    path = make("Ana", 1)
    before = read_all(path)
    assert entry.main(["--learner", "Ana", *arguments]) == 1
    assert sentence in capsys.readouterr().err
    assert read_all(path) == before
    assert not list(path.parent.rglob("*.part*"))


def test_an_export_never_takes_the_place_of_results(capsys: pytest.CaptureFixture[str]) -> None:
    path = make("Ana", 1)
    before = path.read_bytes()
    assert entry.main(["--learner", "Ana", "--export-history", str(path)]) == 1
    assert "Choose a folder that is not rhizotrainer's own." in capsys.readouterr().err
    assert path.read_bytes() == before


def test_in_a_window_a_history_can_be_exported_and_none_joined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    with LearnerStore.open(path, now=NOW) as store:
        store.record_attempt(make_attempt(id="f" * 32), make_memory(), local_day="2026-11-23")
        assert entry.main(["--learner", "Ana", "--export-history", str(tmp_path / "a.jsonl")]) == 0
        assert entry.main(["--learner", "Ana", "--import-history", str(other)]) == 1
        assert "Your results are open in another window." in capsys.readouterr().err
        assert store.find_standing(make_address()) is not None
    ids = {event.values["id"] for event in read_history(tmp_path / "a.jsonl") if event.kind == "attempt"}
    assert ids == list_ids(path)


def test_what_is_answered_after_the_preview_is_joined_as_well() -> None:
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    with LearnerStore.open(path, now=NOW) as store:
        prepared = preview_import("Ana", other, now=LATER)
        store.record_attempt(make_attempt(id="f" * 32), make_memory(), local_day="2026-11-23")
    assert prepared.ready.exists()
    expected = list_ids(path) | list_ids(other)
    assert merge_history(prepared, now=LATER).report.answers == len(expected)
    assert list_ids(path) == expected
    assert not prepared.ready.exists()


def test_answers_that_only_the_journal_has_are_joined_as_well() -> None:
    """A disk lost the end of the log, and nobody opened the results before a script joined another history."""
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    expected = list_ids(path) | list_ids(other) | {"f" * 32}
    before = path.read_bytes()
    with LearnerStore.open(path, now=NOW) as store:
        store.record_attempt(make_attempt(id="f" * 32), make_memory(), local_day="2026-11-23")
        journal = list_journals(path)[-1]
        lines = journal.read_bytes()
    path.write_bytes(before)
    journal.write_bytes(lines)
    merge_history(preview_import("Ana", other, now=LATER), now=LATER)
    assert list_ids(path) == expected


def test_a_preview_that_is_not_wanted_leaves_nothing() -> None:
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    before = read_all(path)
    prepared = preview_import("Ana", other, now=LATER)
    assert prepared.report.answers_new == len(list_ids(other))
    discard_import(prepared)
    assert read_all(path) == before
    assert not list(path.parent.rglob("*.part*"))


def study(learner: str, deeds: list[tuple[int, datetime]]) -> None:
    """Answer as the app does, each answer from the memory that was there, but without dice."""
    path = paths.learner_file(learner)
    with LearnerStore.open(path, now=NOW) as store:
        for number, moment in deeds:
            attempt = build_attempt(number, moment)
            parameters = store.find_parameters()
            scheduler = Scheduler(weights=parameters.weights if parameters else (), is_fuzzed=False)
            memory = scheduler.review(
                find_memory(store, attempt.address, attempt.fact),
                attempt.address,
                attempt.rating,
                moment,
                was_sure_and_wrong=is_sure_and_wrong(attempt.verdict, attempt.confidence),
            )
            store.record_attempt(attempt, memory, local_day=moment.date().isoformat())


def build_attempt(number: int, moment: datetime) -> Attempt:
    is_right = number % 3 > 0
    attempt = make_attempt(make_item(f"item-{number % 5}"), number=number, answered_at=moment)
    return replace(
        attempt,
        rating=(Rating.GOOD, Rating.HARD)[number % 2] if is_right else Rating.AGAIN,
        verdict=Verdict.CORRECT if is_right else Verdict.INCORRECT,
        confidence=(None, *Confidence)[number % 4],
        fact="gate" if number % 5 < 2 else "",
    )


def read_memory(learner: str) -> dict[object, object]:
    with LearnerStore.open(paths.learner_file(learner), now=NOW) as store:
        return {address: (each.memory, each.attempts, each.asks) for address, each in store.load_standings().items()}


@pytest.mark.parametrize("adopts", [False, True])
def test_two_machines_remember_what_one_would_have(adopts: bool) -> None:
    deeds = [(number, NOW + timedelta(hours=13 * number)) for number in range(1, 41)]
    if adopts:
        own = OwnParameters("a" * 32, (*DEFAULT_PARAMETERS[:20], 0.3), 400, 0.4, 0.3, NOW)
        for learner in ("both", "left", "right"):
            with LearnerStore.open(paths.learner_file(learner), now=NOW) as store:
                store.adopt_parameters(own, [], now=NOW)
    study("both", deeds)
    study("left", [deed for deed in deeds if deed[0] % 7 < 4])
    study("right", [deed for deed in deeds if deed[0] % 7 >= 4])
    assert read_memory("left") != read_memory("both")
    merge_history(preview_import("left", paths.learner_file("right"), now=LATER), now=LATER)
    assert read_memory("left") == read_memory("both")
    again = preview_import("left", paths.learner_file("right"), now=LATER)
    assert (again.report.events_new, again.report.judged) == (0, 0)
    discard_import(again)


def test_judging_throws_no_dice() -> None:
    make("Ana", 5, 80)
    with LearnerStore.open(paths.learner_file("Ana"), now=NOW) as store:
        first = judge(None, store.iter_reviews())
        assert first == judge(None, store.iter_reviews())
        assert first


def test_parameters_that_nothing_can_be_judged_by_never_come_in(tmp_path: Path) -> None:
    path = make("Ana", 1, count=5)
    before = read_all(path)
    with LearnerStore.open(tmp_path / "other.db", now=NOW) as store:
        store.adopt_parameters(OwnParameters("b" * 32, (*[0.0] * 20, 0.2), 400, 0.4, 0.3, LATER), [], now=LATER)
    with pytest.raises(RhizotrainerError, match="FSRS cannot work with the parameters in it"):
        preview_import("Ana", tmp_path / "other.db", now=LATER)
    assert read_all(path) == before
    assert not list(path.parent.rglob("*.part*"))


def test_what_comes_in_is_said_in_whole_sentences() -> None:
    report = MergeReport(
        answers=9, answers_new=1, answers_known=2, sessions_new=1, notes_joined=2, events_new=3, judged=1
    )
    assert describe_import(report) == (
        "1 answer comes in.",
        "2 answers are here already and count once.",
        "1 session comes in.",
        "2 questions had a different note on each machine; they have both now.",
        "When 1 question returns is judged anew from the answers of both machines.",
    )


def kill_at(number: int, other: Path, home: Path) -> int:
    command = [sys.executable, "-m", "tests.app.history_worker", "Ana", str(other), str(number)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode


def check_kills(numbers: list[int]) -> int:
    """Kill at each of these moments; return how many of them there were."""
    path, other = make("Ana", 1, number=1), make("Bea", 2, number=2)
    old, before = path.read_bytes(), list_ids(path)
    both = before | list_ids(other)
    kills = 0
    for number in numbers:
        code = kill_at(number, other, path)
        assert code in (0, -signal.SIGKILL)
        kills += code != 0
        with LearnerStore.open(path, now=NOW) as store:
            assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert list_ids(path) == both if code == 0 else list_ids(path) in (before, both)
        assert not list(path.parent.rglob("*.part*"))
        if code == 0:
            break
        path.write_bytes(old)
    return kills


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_leaves_the_results_of_before_or_the_joined_ones() -> None:
    assert check_kills([3, 8]) == 2


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_at_any_moment_leaves_the_results_whole() -> None:
    kills = check_kills(list(range(1, 60)))
    print(f"killed at {kills} moments")
    assert 10 < kills < 59


def test_a_refused_history_leaves_no_learner_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoilt = tmp_path / "spoilt.jsonl"
    spoilt.write_text("{}\n", encoding="utf-8")
    assert entry.main(["--learner", "Cy", "--import-history", str(spoilt)]) == 1
    assert "Nothing was brought in" in capsys.readouterr().err
    assert [each for each in paths.learner_file("Cy").parent.rglob("*") if each.is_file()] == []
    ours = make("Dee", 1)
    assert entry.main(["--learner", "Dee", "--import-history", str(spoilt)]) == 1
    assert ours.exists()
