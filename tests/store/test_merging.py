"""Two machines' histories become one: every event once, whichever is taken first, and joining again changes nothing."""

from __future__ import annotations

import random
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import MemoryState, OwnParameters, Rating, Response, Review, SessionMode
from rhizotrainer.model.updates import Essence, Rename
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.event_lines import BadLineError
from rhizotrainer.store.exams import ExamAnswer, ExamBook
from rhizotrainer.store.history_file import read_history, write_history
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.merging import MergeReport, build_merged
from rhizotrainer.store.other_histories import OtherHistoryError
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory, make_record
from tests.store.files import query
from tests.store.learner_days import Deed, Folder, deeds, dump, make_learner, throw

LATER = NOW + timedelta(days=400)
# What a machine may have kept of the others' answers is judged at the moment of joining.
EVENTS = ("sessions", "attempts", "withdrawals", "causes", "item_versions", "revisions", "renames", "parameters")


def judge(parameters: OwnParameters | None, reviews: Iterator[Review]) -> Mapping[ItemAddress, tuple[str, MemoryState]]:
    """Judge by rules of our own that tell each order of answers from every other."""
    found: dict[ItemAddress, tuple[str, MemoryState]] = {}
    for review in reviews:
        before = found[review.address][1].stability if review.address in found else 0.5
        stability = 1 + (before * 1.37 + int(review.attempt, 16) % 97) % 89
        memory = make_memory(
            review.address, stability=stability, due=review.answered_at, last_review=review.answered_at
        )
        found[review.address] = (review.attempt, memory)
    return found


def merge(ours: Path, theirs: Path, name: str) -> Path:
    build_merged(ours, theirs, ours.with_name(name), judge=judge, now=LATER)
    return ours.with_name(name)


def read_all(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return dump(connection)


def list_ids(path: Path, table: str = "attempts") -> list[str]:
    return [row[0] for row in query(path, f"SELECT id FROM {table} ORDER BY sequence")]


def check_joined(ours: Path, theirs: Path, merged: Path) -> None:
    """Check that a file holds all events of two, each once and in the order of each."""
    for table in ("attempts", "sessions"):
        both, mine, yours = list_ids(merged, table), list_ids(ours, table), list_ids(theirs, table)
        assert set(both) == {*mine, *yours}
        assert len(both) == len(set(both))
        assert [each for each in both if each in set(mine)] == mine
        assert [each for each in both if each in set(yours)] == yours
    assert query(merged, "PRAGMA integrity_check") == [("ok",)]
    assert query(merged, "PRAGMA foreign_key_check") == []
    with LearnerStore.open(merged, now=LATER) as store:
        before = dump(store.connection)
        store.rebuild_derived()
        assert dump(store.connection) == before


@settings(max_examples=8)
@given(past=deeds, ours=deeds, theirs=deeds)
def test_joining_keeps_every_event_once_and_comes_out_the_same(
    past: list[Deed], ours: list[Deed], theirs: list[Deed]
) -> None:
    check_laws(past, ours, theirs)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(25))
def test_joining_long_histories_comes_out_the_same(seed: int) -> None:
    check_laws(throw(seed, 30), throw(seed + 100, 90), throw(seed + 200, 90))


def check_laws(past: list[Deed], ours: list[Deed], theirs: list[Deed]) -> None:
    with Folder() as folder:
        make_learner(folder / "a.db", past)
        (folder / "b.db").write_bytes((folder / "a.db").read_bytes())
        a, b = make_learner(folder / "a.db", ours, number=1), make_learner(folder / "b.db", theirs, number=2)
        ab, ba = merge(a, b, "ab.db"), merge(b, a, "ba.db")
        assert read_all(ab) == read_all(ba)
        assert read_all(merge(ab, b, "abb.db")) == read_all(ab)
        assert read_all(merge(a, ab, "aab.db")) == read_all(ab)
        assert read_all(merge(ab, ba, "abba.db")) == read_all(ab)
        check_joined(a, b, ab)


@settings(max_examples=8)
@given(ours=deeds)
def test_joining_a_history_with_itself_or_with_nothing_changes_nothing(ours: list[Deed]) -> None:
    with Folder() as folder:
        a, empty = make_learner(folder / "a.db", ours), make_learner(folder / "empty.db", [])
        for mine, yours in ((a, a), (empty, a), (a, empty)):
            assert read_all(merge(mine, yours, "merged.db")) == read_all(a)
        write_history(a, folder / "a.jsonl", learner="Ana", now=NOW)
        assert read_all(merge(empty, folder / "a.jsonl", "merged.db")) == read_all(a)


@settings(max_examples=5)
@given(seeds=st.tuples(*[st.integers(min_value=0, max_value=10**6)] * 3))
def test_three_machines_come_to_the_same_events_however_they_meet(seeds: tuple[int, int, int]) -> None:
    with Folder() as folder:
        a, b, c = (make_learner(folder / f"{number}.db", throw(seed, 25), number) for number, seed in enumerate(seeds))
        left = merge(merge(a, b, "ab.db"), c, "ab-c.db")
        right = merge(a, merge(c, b, "cb.db"), "a-cb.db")
        for table in EVENTS:
            if table in ("attempts", "sessions", "parameters"):
                assert sorted(list_ids(left, table)) == sorted(list_ids(right, table))
            assert query(left, f"SELECT count(*) FROM {table}") == query(right, f"SELECT count(*) FROM {table}")
        again = merge(left, right, "again.db")
        assert sorted(list_ids(again)) == sorted(list_ids(left))
        assert read_all(merge(again, left, "settled.db")) == read_all(again)


def answer(path: Path, item: str, number: int, *, hour: int, session: str = "s1") -> None:
    moment = NOW + timedelta(hours=hour)
    with LearnerStore.open(path, now=NOW) as store:
        attempt = make_attempt(make_item(item), number=number, answered_at=moment, session=session)
        memory = make_memory(
            attempt.address, due=moment + timedelta(days=3), last_review=moment, stability=2.0 + number
        )
        store.record_attempt(attempt, memory, local_day=moment.date().isoformat())


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    for number, item, hour in ((1, "one", 1), (2, "two", 5)):
        answer(a, item, number, hour=hour)
    for number, item, hour in ((11, "one", 3), (12, "three", 4)):
        answer(b, item, number, hour=hour)
    return a, b


def test_answers_go_by_time_and_what_both_answered_is_judged_anew(files: tuple[Path, Path]) -> None:
    a, b = files
    report = build_merged(a, b, a.with_name("ab.db"), judge=judge, now=LATER)
    assert report == MergeReport(
        answers=4, answers_new=2, answers_known=0, sessions_new=0, notes_joined=0, events_new=3, judged=1
    )
    assert [int(each, 16) for each in list_ids(a.with_name("ab.db"))] == [1, 11, 12, 2]
    judged = query(a.with_name("ab.db"), "SELECT attempt, reason FROM recomputations")
    assert judged == [(2, "merge")]
    with LearnerStore.open(a.with_name("ab.db"), now=LATER) as store:
        standings = store.load_standings()
        assert standings[make_address("one")].attempts == 2
        assert standings[make_address("one")].memory.stability == pytest.approx(1 + (1.37 * (1 + 0.685 + 1) + 11) % 89)
        assert standings[make_address("two")].memory.stability == 4.0
        assert standings[make_address("three")].memory.stability == 14.0


def test_a_clock_that_was_set_back_keeps_each_machines_order(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    for number, hour in ((1, 10), (2, -9000), (3, 12)):
        answer(a, "one", number, hour=hour)
    for number, hour in ((11, 9), (12, 11), (13, 9000)):
        answer(b, "one", number, hour=hour)
    merged = [int(each, 16) for each in list_ids(merge(a, b, "ab.db"))]
    assert [each for each in merged if each < 10] == [1, 2, 3]
    assert [each for each in merged if each > 10] == [11, 12, 13]


def test_what_two_machines_did_in_one_moment_has_one_order(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    answer(a, "one", 7, hour=1)
    answer(b, "one", 3, hour=1)
    for ours, theirs in ((a, b), (b, a)):
        assert [int(each, 16) for each in list_ids(merge(ours, theirs, "ab.db"))] == [3, 7]


def test_what_both_have_waits_for_what_either_had_before_it(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    answer(a, "one", 5, hour=10)
    answer(b, "two", 9, hour=20)
    answer(b, "one", 5, hour=10)
    for ours, theirs in ((a, b), (b, a)):
        assert [int(each, 16) for each in list_ids(merge(ours, theirs, "ab.db"))] == [9, 5]


def test_what_a_third_machine_put_in_another_order_counts_once(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    for number in (1, 2, 3):
        answer(a, "one", number, hour=number)
    for number in (3, 2, 1):
        answer(b, "one", number, hour=number)
    for ours, theirs in ((a, b), (b, a)):
        report = build_merged(ours, theirs, tmp_path / "ab.db", judge=judge, now=LATER)
        assert (report.answers, report.answers_new, report.answers_known) == (3, 0, 3)
        assert [int(each, 16) for each in list_ids(tmp_path / "ab.db")] == [1, 2, 3]


def test_an_exam_is_that_of_the_machine_that_submitted_it_or_went_on_last(tmp_path: Path) -> None:
    a = make_learner(tmp_path / "a.db", [])
    item = make_item("one")
    with LearnerStore.open(a, now=NOW) as store:
        store.begin_session(make_record([item], id="exam", mode=SessionMode.EXAM))
    b = tmp_path / "b.db"
    b.write_bytes(a.read_bytes())
    for path, hour, chosen in ((a, 5, 1), (b, 3, 2)):
        with LearnerStore.open(path, now=NOW) as store:
            place = ExamPlace(Response(frozenset({chosen})))
            ExamBook(store).save("exam", ExamClock(used_ms=hour), {0: place}, now=NOW + timedelta(hours=hour))
    for ours, theirs in ((a, b), (b, a)):
        merged = merge(ours, theirs, "ab.db")
        assert query(merged, "SELECT response FROM exam_places") == [('{"chosen":[1]}',)]
        assert query(merged, "SELECT used_ms FROM exam_clocks") == [(5,)]
    with LearnerStore.open(b, now=NOW) as store:
        given = ExamAnswer(make_attempt(item, session="exam"), make_memory(), "2026-11-23", Essence("cloze", "Stem"))
        ExamBook(store).submit("exam", ExamClock(used_ms=4), [given], now=NOW + timedelta(hours=4))
    for ours, theirs in ((a, b), (b, a)):
        merged = merge(ours, theirs, "ab.db")
        assert query(merged, "SELECT response FROM exam_places") == [('{"chosen":[2]}',)]
        with LearnerStore.open(merged, now=LATER) as store:
            assert store.list_open_sessions() == ()


def test_the_parameters_adopted_last_hold_and_judge_what_they_never_judged(files: tuple[Path, Path]) -> None:
    a, b = files
    own = OwnParameters("a" * 32, (*[0.5] * 20, 0.2), 400, 0.4, 0.3, NOW + timedelta(days=2))
    with LearnerStore.open(b, now=NOW) as store:
        store.adopt_parameters(own, [], now=own.adopted_at)
    report = build_merged(a, b, a.with_name("ab.db"), judge=judge, now=LATER)
    assert report.judged == 2
    with LearnerStore.open(a.with_name("ab.db"), now=LATER) as store:
        assert store.find_parameters() == own
        assert store.load_standings()[make_address("three")].memory.stability == 14.0
        assert store.load_standings()[make_address("two")].memory.stability != 4.0


def set_remarks(path: Path, *, flag: int = 0, note: str | None = None, hour: int = 0) -> None:
    moment = NOW + timedelta(hours=hour)
    with LearnerStore.open(path, now=NOW) as store:
        if flag:
            store.set_flag(make_address(), flag > 0, now=moment)
        if note is not None:
            store.set_note(make_address(), note, now=moment)


@pytest.mark.parametrize(("flagged", "taken", "stays"), [(1, 2, False), (3, 2, True), (2, 2, True)])
def test_of_a_flag_the_last_word_holds(tmp_path: Path, flagged: int, taken: int, stays: bool) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    set_remarks(a, flag=1, hour=flagged)
    set_remarks(b, flag=1, hour=0)
    set_remarks(b, flag=-1, hour=taken)
    for ours, theirs in ((a, b), (b, a)):
        with LearnerStore.open(merge(ours, theirs, "ab.db"), now=LATER) as store:
            assert bool(store.load_flags()) is stays
        assert len(query(tmp_path / "ab.db", "SELECT * FROM cleared")) == int(not stays)


def test_two_different_notes_are_both_kept_once(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    set_remarks(a, note="Ask about the ganglion.", hour=2)
    set_remarks(b, note="Heat, not cutting.", hour=1)
    report = build_merged(a, b, tmp_path / "ab.db", judge=judge, now=LATER)
    assert (report.notes_joined, report.events_new) == (1, 1)
    both = "Heat, not cutting.\n\nAsk about the ganglion."
    for mine, yours in ((tmp_path / "ab.db", b), (b, tmp_path / "ab.db")):
        assert build_merged(mine, yours, tmp_path / "abb.db", judge=judge, now=LATER).notes_joined == 0
        assert query(tmp_path / "abb.db", "SELECT text FROM notes") == [(both,)]


def test_a_note_goes_with_its_question_to_an_id_that_the_other_machine_knows(files: tuple[Path, Path]) -> None:
    a, b = files
    with LearnerStore.open(a, now=NOW) as store:
        store.set_note(make_address("one"), "Old.", now=NOW)
        ItemHistory(store).record_renames(BANK, [Rename("one", "uno")], now=NOW + timedelta(days=1))
    with LearnerStore.open(b, now=NOW) as store:
        store.set_note(make_address("one"), "Old.", now=NOW)
        store.set_flag(make_address("one"), True, now=NOW)
    merged = merge(a, b, "ab.db")
    assert query(merged, "SELECT item, text FROM notes") == [("uno", "Old.")]
    assert query(merged, "SELECT item FROM flags") == [("uno",)]
    assert query(merged, "SELECT item, attempts FROM memory WHERE item IN ('one', 'uno')") == [("uno", 2)]


def test_a_session_that_either_machine_ended_has_ended_and_open_ones_stay_open(tmp_path: Path) -> None:
    items = [make_item("one"), make_item("two")]
    a = make_learner(tmp_path / "a.db", [])
    with LearnerStore.open(a, now=NOW) as store:
        store.begin_session(make_record(items, id="both"))
    b = tmp_path / "b.db"
    b.write_bytes(a.read_bytes())
    for path, hours in ((a, 5), (b, 3)):
        with LearnerStore.open(path, now=NOW) as store:
            store.begin_session(make_record(items, id=path.stem))
            store.end_session("both", now=NOW + timedelta(hours=hours))
    merged = a.with_name("ab.db")
    assert build_merged(a, b, merged, judge=judge, now=LATER).events_new == 2
    assert build_merged(merged, b, merged.with_name("abb.db"), judge=judge, now=LATER).events_new == 0
    assert query(merged, "SELECT id, ended_at FROM sessions ORDER BY id") == [
        ("a", None),
        ("b", None),
        ("both", "2026-11-23T12:30:00.000000+00:00"),
    ]
    with LearnerStore.open(merged, now=LATER) as store:
        assert {summary.record.id for summary in store.list_open_sessions()} == {"a", "b"}


def test_another_learners_file_and_their_archive_are_taken_as_well(files: tuple[Path, Path], tmp_path: Path) -> None:
    a, b = files
    expected = read_all(merge(a, b, "ab.db"))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(b, "results.db")
    write_history(b, tmp_path / "b.jsonl", learner="b", now=NOW)
    for source in ("all.zip", "b.jsonl"):
        assert read_all(merge(a, tmp_path / source, "other.db")) == expected
    with LearnerStore.open(b, now=NOW):
        assert read_all(merge(a, b, "other.db")) == expected
    assert {each.name for each in tmp_path.iterdir() if "other" in each.name} == {"other.db"}


def test_a_file_of_an_earlier_version_is_brought_up_on_a_copy(tmp_path: Path) -> None:
    past = Path(__file__).parent / "past" / "version-1.db"
    before = past.read_bytes()
    merged = merge(make_learner(tmp_path / "a.db", []), past, "ab.db")
    assert len(list_ids(merged)) == len(query(past, "SELECT id FROM attempts")) > 0
    assert past.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"Dear diary", "not a history of rhizotrainer"),
        ("empty", b"", "not a history of rhizotrainer"),
        ("a.zip", b"PK\x03\x04 torn", "holds no results"),
        ("a.db", b"SQLite format 3\0" + b"\1" * 4096, "is damaged"),
    ],
)
def test_what_is_no_history_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    ours = make_learner(tmp_path / "ours.db", throw(1, 10))
    (tmp_path / name).write_bytes(content)
    before = {each: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()}
    with pytest.raises((OtherHistoryError, BadLineError), match=sentence):
        merge(ours, tmp_path / name, "merged.db")
    assert {each: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()} == before


@pytest.mark.parametrize("ending", [".db", ".zip"])
def test_what_a_disk_spoilt_is_refused_in_a_sentence_or_joined(tmp_path: Path, ending: str) -> None:
    """Bits that turned, wherever: nothing that is refused leaves anything, and nothing that is joined is unreadable."""
    ours, theirs = make_learner(tmp_path / "ours.db", []), make_learner(tmp_path / "theirs.db", throw(2, 30))
    whole, source = theirs.read_bytes(), tmp_path / f"spoilt{ending}"
    if ending == ".zip":
        with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(theirs, "results.db")
        whole = source.read_bytes()
    refused = 0
    for seed in range(40):
        rng, content = random.Random(seed), bytearray(whole)
        for _ in range(rng.choice((1, 3, 40))):
            content[rng.randrange(len(content))] = rng.randrange(256)
        source.write_bytes(content)
        try:
            merge(ours, source, "merged.db")
        except (OtherHistoryError, BadLineError):
            refused += 1
            assert not (tmp_path / "merged.db").exists()
        else:
            write_history(tmp_path / "merged.db", tmp_path / "h.jsonl", learner="a", now=LATER)
            assert list(read_history(tmp_path / "h.jsonl"))
            (tmp_path / "merged.db").unlink()
    assert refused > 10


def test_an_archive_without_results_and_foreign_or_later_files_are_refused(tmp_path: Path) -> None:
    ours = make_learner(tmp_path / "ours.db", [])
    with zipfile.ZipFile(tmp_path / "bank.zip", "w") as archive:
        archive.writestr("bank.yaml", "id: a")
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as connection:
        connection.execute("CREATE TABLE a (b)")
    later = make_learner(tmp_path / "later.db", [])
    with closing(sqlite3.connect(later)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for name, sentence in (("bank.zip", "holds no results"), ("foreign.db", "not a results"), ("later.db", "newer")):
        with pytest.raises(OtherHistoryError, match=sentence):
            merge(ours, tmp_path / name, "merged.db")
    assert not (tmp_path / "merged.db").exists()


def test_a_disk_that_fills_while_joining_leaves_both_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = make_learner(tmp_path / "a.db", throw(1, 300)), make_learner(tmp_path / "b.db", throw(2, 300), number=1)
    before = {each: each.read_bytes() for each in (a, b)}
    pages = query(b, "PRAGMA page_count")[0][0]
    connect = sqlite3.connect

    def connect_small(database: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(database, **options)  # type: ignore[call-overload]
        if "merged" in str(database) and "other" not in str(database):
            connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_small)
    with pytest.raises(StoreFullError, match="The disk is full"):
        merge(a, b, "merged.db")
    assert {each: each.read_bytes() for each in (a, b)} == before
    assert not [each for each in tmp_path.iterdir() if "merged" in each.name]


def test_of_two_descriptions_of_a_version_the_fuller_one_is_kept(tmp_path: Path) -> None:
    a, b = make_learner(tmp_path / "a.db", []), make_learner(tmp_path / "b.db", [])
    for path, options in ((a, ()), (b, ("Cutting", "Heating"))):
        with LearnerStore.open(path, now=NOW) as store:
            essence = Essence("single_choice", "Stem", options=options)
            store.record_attempt(make_attempt(), make_memory(), local_day="2026-11-23", essence=essence)
    for ours, theirs, news in ((a, b, 1), (b, a, 0)):
        assert build_merged(ours, theirs, tmp_path / "ab.db", judge=judge, now=LATER).events_new == news
        assert "Heating" in query(tmp_path / "ab.db", "SELECT content FROM item_versions")[0][0]


def test_a_judge_hears_only_of_what_is_in_doubt(files: tuple[Path, Path]) -> None:
    heard: list[Review] = []

    def listen(
        _parameters: OwnParameters | None, reviews: Iterator[Review]
    ) -> Mapping[ItemAddress, tuple[str, MemoryState]]:
        heard.extend(reviews)
        return judge(None, iter(heard))

    build_merged(*files, files[0].with_name("ab.db"), judge=listen, now=LATER)
    assert [(review.address.item, review.rating) for review in heard] == [("one", Rating.GOOD)] * 2
