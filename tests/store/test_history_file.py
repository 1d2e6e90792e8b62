"""A history written, read and written again is the same; one that is not whole is refused, and leaves nothing."""

from __future__ import annotations

import errno
import json
import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from rhizotrainer.model.learning import MissCause
from rhizotrainer.model.updates import Rename
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.errors import StoreFullError, StoreLockedError, StoreWriteError
from rhizotrainer.store.event_lines import BadLineError
from rhizotrainer.store.event_shapes import KEYS
from rhizotrainer.store.history_file import build_learner, read_history, write_history
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import BANK, NOW, make_address, make_attempt, make_memory
from tests.store.files import query
from tests.store.learner_days import Deed, Folder, deeds, dump, make_learner, throw


def export(path: Path, name: str = "history.jsonl") -> Path:
    target = path.with_name(name)
    write_history(path, target, learner="Ana", now=NOW)
    return target


def read_all(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return dump(connection)


def reseal(lines: list[bytes]) -> bytes:
    """Return a history of these lines, the first and the last aside, that says of itself that it is whole."""
    counts: dict[str, int] = {}
    for line in lines[1:-1]:
        kind = json.loads(line)["kind"]
        counts[kind] = counts.get(kind, 0) + 1
    end = {"end": "history", "events": counts, "sha256": sha256(b"".join(lines[1:-1])).hexdigest()}
    return b"".join(lines[:-1]) + json.dumps(end).replace('{"end": ', '{"end":').encode() + b"\n"


@settings(max_examples=25)
@given(given_deeds=deeds)
def test_a_history_makes_the_same_file_and_the_same_history(given_deeds: list[Deed]) -> None:
    with Folder() as folder:
        path = make_learner(folder / "ana.db", given_deeds)
        history = export(path)
        counts = build_learner(history, folder / "copy.db")
        assert read_all(folder / "copy.db") == read_all(path)
        assert export(folder / "copy.db", "again.jsonl").read_bytes() == history.read_bytes()
        assert counts == write_history(path, folder / "third.jsonl", learner="Ana", now=NOW)
        with LearnerStore.open(folder / "copy.db", now=NOW) as store:
            before = dump(store.connection)
            store.rebuild_derived()
            assert dump(store.connection) == before


def test_a_long_history_of_every_kind_comes_back(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", throw(7, 700))
    history = export(path)
    kinds = [json.loads(line)["kind"] for line in history.read_bytes().splitlines()[1:-1]]
    assert set(kinds) >= set(KEYS) - {"cleared"}
    build_learner(history, tmp_path / "copy.db")
    assert read_all(tmp_path / "copy.db") == read_all(path)
    assert export(tmp_path / "copy.db", "again.jsonl").read_bytes() == history.read_bytes()
    assert query(tmp_path / "copy.db", "PRAGMA integrity_check") == [("ok",)]


def test_what_was_said_twice_in_one_moment_comes_back_twice(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", [])
    with LearnerStore.open(path, now=NOW) as store:
        store.record_attempt(make_attempt(), make_memory(), local_day="2026-11-23")
        for _ in range(3):
            MissLog(store).record_cause(make_attempt().id, MissCause.MISREAD, now=NOW)
        for _ in range(2):
            ItemHistory(store).record_renames(BANK, [Rename("a", "b"), Rename("c", "d")], now=NOW)
    for build in ("copy.db", "again.db"):
        build_learner(export(path), tmp_path / build)
        assert read_all(tmp_path / build) == read_all(path)
    assert query(tmp_path / "copy.db", "SELECT count(*) FROM causes") == [(3,)]
    assert query(tmp_path / "copy.db", "SELECT max(batch), count(*) FROM renames") == [(2, 4)]


def test_a_flag_that_moved_to_where_one_was_taken_away_comes_back(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", [])
    with LearnerStore.open(path, now=NOW) as store:
        for item, flags in (("new", (True, False)), ("old", (True,))):
            for is_flagged in flags:
                store.set_flag(make_address(item), is_flagged, now=NOW)
                store.set_note(make_address(item), "A note." if is_flagged else "", now=NOW)
        ItemHistory(store).record_renames(BANK, [Rename("old", "new")], now=NOW)
    assert query(path, "SELECT count(*) FROM cleared") == [(2,)]
    build_learner(export(path), tmp_path / "copy.db")
    assert read_all(tmp_path / "copy.db") == read_all(path)
    assert query(tmp_path / "copy.db", "SELECT item FROM flags") == [("new",)]


def test_events_stand_where_they_happened(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", throw(8, 500))
    events = list(read_history(export(path)))
    known: set[str] = set()
    for kind, values, _number in events:
        for key in ("attempt", "after_attempt", "after_session"):
            assert values.get(key) is None or values[key] in known, (kind, values)
        if kind in ("session ended", "exam place", "exam clock"):
            assert values["session"] in known or kind != "session ended"
        if kind in ("attempt", "session"):
            known.add(values["id"])
    answers = [values["id"] for kind, values, _number in events if kind == "attempt"]
    assert answers == [row[0] for row in query(path, "SELECT id FROM attempts ORDER BY sequence")]
    begun = {values["id"]: place for place, (kind, values, _number) in enumerate(events) if kind == "session"}
    for place, (kind, values, _number) in enumerate(events):
        assert kind != "attempt" or begun.get(values["session"], -1) < place


def test_a_file_in_use_is_exported_as_it_is_at_one_moment(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", throw(9, 60))
    answers = query(path, "SELECT count(*) FROM attempts")[0][0]
    with LearnerStore.open(path, now=NOW) as store:
        store.record_attempt(make_attempt(id="f" * 32), make_memory(), local_day="2026-11-23")
        history = export(path)
        with pytest.raises(StoreLockedError):
            LearnerStore.open(path, now=NOW)
    kinds = [event.kind for event in read_history(history)]
    assert kinds.count("attempt") == answers + 1
    if sys.platform != "win32":
        assert history.stat().st_mode & 0o777 == 0o600


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return export(make_learner(tmp_path / "ana.db", throw(3, 120)))


def refuse(content: bytes, tmp_path: Path) -> BadLineError:
    """Check that a history is refused and nothing is left, and return how."""
    spoilt, target = tmp_path / "spoilt.jsonl", tmp_path / "copy.db"
    spoilt.write_bytes(content)
    before = set(tmp_path.iterdir())
    with pytest.raises(BadLineError) as refused:
        build_learner(spoilt, target)
    assert set(tmp_path.iterdir()) == before
    return refused.value


def check_truncations(history: Path, tmp_path: Path, lengths: list[int]) -> None:
    content = history.read_bytes()
    for length in lengths:
        error = refuse(content[:length], tmp_path)
        assert error.line == content[:length].count(b"\n") + 1
        assert "Nothing was brought in." in error.hint


def list_cuts(history: Path) -> list[int]:
    """Give where each line begins, a byte before and a byte after."""
    starts, at = [], 0
    for line in history.read_bytes().splitlines(keepends=True):
        starts += [at, at + 1, at + len(line) - 1]
        at += len(line)
    return starts


def test_a_history_that_was_cut_off_is_refused(history: Path, tmp_path: Path) -> None:
    check_truncations(history, tmp_path, random.Random(1).sample(list_cuts(history), 12))


@pytest.mark.slow
def test_a_history_cut_off_at_any_line_is_refused(history: Path, tmp_path: Path) -> None:
    check_truncations(history, tmp_path, list_cuts(history))


def test_a_changed_a_doubled_and_a_moved_line_are_refused(history: Path, tmp_path: Path) -> None:
    lines = history.read_bytes().splitlines(keepends=True)
    dice = random.Random(2)
    for _ in range(6):
        place, other = sorted(dice.sample(range(1, len(lines) - 1), 2))
        doubled = [*lines[:place], lines[place], *lines[place:]]
        dropped = [*lines[:place], *lines[place + 1 :]]
        moved = [*lines[:place], *lines[place + 1 : other + 1], lines[place], *lines[other + 1 :]]
        for spoilt in (doubled, dropped, moved):
            refuse(b"".join(spoilt), tmp_path)
    refuse(b"".join([*lines, lines[-1]]), tmp_path)


def test_garbage_is_refused_wherever_it_stands(history: Path, tmp_path: Path) -> None:
    content = history.read_bytes()
    dice = random.Random(4)
    for _ in range(12):
        at = dice.randrange(len(content))
        refuse(content[:at] + dice.randbytes(5) + content[at + 5 :], tmp_path)
    for nothing in (b"", b"\n", b"\0" * 5000, dice.randbytes(5000), b"[]\n", b'{"rhizotrainer":"history"}\n'):
        error = refuse(nothing, tmp_path)
        assert "This is not a history of rhizotrainer." in error.sentence


def test_a_line_that_never_ends_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    header = b'{"rhizotrainer":"history","format":1}\n'
    error = refuse(header + b"{" + b" " * 17_000_000, tmp_path)
    assert error.line == 2
    assert "too long" in error.sentence


def test_a_later_history_is_refused_with_what_to_do(history: Path, tmp_path: Path) -> None:
    content = history.read_bytes().replace(b'"format":1', b'"format":2', 1)
    assert "a newer version of rhizotrainer (format 2, here 1)" in refuse(content, tmp_path).sentence


def test_a_doubled_event_in_a_history_that_is_whole_counts_once(history: Path, tmp_path: Path) -> None:
    lines = history.read_bytes().splitlines(keepends=True)
    answer = next(place for place, line in enumerate(lines) if b'"kind":"attempt"' in line)
    doubled = tmp_path / "doubled.jsonl"
    doubled.write_bytes(reseal([*lines[: answer + 1], *lines[answer:]]))
    build_learner(doubled, tmp_path / "copy.db")
    assert read_all(tmp_path / "copy.db") == read_all(tmp_path / "ana.db")


def test_an_event_before_its_answer_is_refused_with_its_line(history: Path, tmp_path: Path) -> None:
    lines = history.read_bytes().splitlines(keepends=True)
    cause = next(place for place, line in enumerate(lines) if b'"kind":"cause"' in line)
    moved = [lines[0], lines[cause], *lines[1:cause], *lines[cause + 1 :]]
    error = refuse(reseal(moved), tmp_path)
    assert (error.line, error.column) == (2, 1)
    assert "does not come before it" in error.sentence


def test_a_folder_that_refuses_leaves_no_half_history(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "ana.db", throw(3, 20))
    (tmp_path / "taken").mkdir()
    before = {each.name for each in tmp_path.iterdir()}
    with pytest.raises(StoreWriteError, match="Your history was not exported"):
        write_history(path, tmp_path / "taken", learner="Ana", now=NOW)
    with pytest.raises(StoreWriteError, match="Your history was not exported"):
        write_history(path, tmp_path / "nowhere" / "history.jsonl", learner="Ana", now=NOW)
    assert {each.name for each in tmp_path.iterdir()} - {"ana.db-wal", "ana.db-shm"} == before


def test_a_full_disk_leaves_the_history_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_learner(tmp_path / "ana.db", throw(3, 50))
    history = export(path)
    before = history.read_bytes()
    make_learner(path, throw(4, 20), number=1)

    def refuse_sync(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse_sync)
    with pytest.raises(StoreFullError, match=r"Your history was not exported\. The disk is full\."):
        export(path)
    assert history.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_a_full_disk_leaves_nothing_of_a_file_being_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_learner(tmp_path / "ana.db", throw(3, 500))
    history = export(path)
    pages = query(path, "PRAGMA page_count")[0][0]
    connect = sqlite3.connect

    def connect_small(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {pages - 10}")
        return connection

    before = set(tmp_path.iterdir())
    monkeypatch.setattr(sqlite3, "connect", connect_small)
    with pytest.raises(StoreFullError, match=r"The history was not brought in\. The disk is full\."):
        build_learner(history, tmp_path / "copy.db")
    assert set(tmp_path.iterdir()) == before


ANSWERS = 120_000
_LINE = (
    b'{"kind":"attempt","id":"%032x","bank":"rhizotomy","item":"item-%d","session":"s%d",'
    b'"answered_at":"2026-11-23T09:30:00.000000+00:00","local_day":"2026-11-23","item_type":"single_choice",'
    b'"item_version":"%064x","score":1.0,"verdict":"correct","rating":3,"duration_ms":42000,"stability":3.2,'
    b'"difficulty":5.3,"due":"2026-11-26T09:30:00.000000+00:00","last_review":"2026-11-23T09:30:00.000000+00:00",'
    b'"repetitions":1,"lapses":0}\n'
)
_MEASURE = (
    "import sys; from pathlib import Path; from rhizotrainer.store.history_file import build_learner;"
    "build_learner(Path(sys.argv[1]), Path(sys.argv[2]));"
    "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="Linux says how much memory a process had")
def test_a_large_history_is_never_held_in_memory(tmp_path: Path) -> None:
    history, digest = tmp_path / "large.jsonl", sha256()
    with history.open("wb") as file:
        file.write(b'{"rhizotrainer":"history","format":1}\n')
        for number in range(ANSWERS):
            line = _LINE % (number, number % 9999, number // 20, number % 9999)
            digest.update(line)
            file.write(line)
        file.write(
            b'{"end":"history","events":{"attempt":%d},"sha256":"%s"}\n' % (ANSWERS, digest.hexdigest().encode())
        )
    command = [sys.executable, "-c", _MEASURE, str(history), str(tmp_path / "large.db")]
    peak_kb = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"{history.stat().st_size // 10**6} MB in at most {peak_kb // 1000} MB of memory")
    assert peak_kb < 100_000
    assert query(tmp_path / "large.db", "SELECT sum(answers) FROM days") == [(ANSWERS,)]
