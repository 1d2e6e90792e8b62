"""Every precious row becomes a line, and lines put back give the same rows; what cannot be right is refused."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.event_lines import WATCHES, BadLineError, describe, parse_line
from rhizotrainer.store.event_replay import Replayed, replay
from rhizotrainer.store.event_shapes import KEYS
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.transaction import transaction
from tests.store.learner_days import Deed, Machine, deeds, dump, make_learner, throw


class Lines(list[str]):
    """Lines that a watched connection gives, as a journal would write them after each deed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self._connection = connection
        self._changed: list[tuple[str, tuple[object, ...]]] = []
        connection.create_function("noted", -1, lambda kind, *key: self._changed.append((kind, key)))
        for number, (table, deed, kind, key) in enumerate(WATCHES):
            connection.execute(
                f"CREATE TEMP TRIGGER watch_{number} AFTER {deed} ON main.{table}"
                f" BEGIN SELECT noted('{kind}', {', '.join(key)}); END"
            )

    def gather(self) -> None:
        described = [describe(self._connection, *each) for each in dict.fromkeys(self._changed)]
        self.extend(line for line in described if line is not None)
        self._changed.clear()


def live_watched(store: LearnerStore, given_deeds: list[Deed], number: int = 0) -> Lines:
    lines = Lines(store.connection)
    machine = Machine(store, number)
    for deed in given_deeds:
        machine.live([deed])
        lines.gather()
    return lines


def put_back(store: LearnerStore, lines: list[str]) -> Replayed:
    with transaction(store.connection):
        replayed = replay(store.connection, (parse_line(line, number) for number, line in enumerate(lines, start=1)))
        rebuild(store.connection)
    return replayed


@given(given_deeds=deeds)
def test_lines_of_all_that_happens_make_the_same_file_anew(given_deeds: list[Deed]) -> None:
    with LearnerStore.in_memory() as ours, LearnerStore.in_memory() as copy:
        lines = live_watched(ours, given_deeds)
        ours.rebuild_derived()
        assert put_back(copy, lines).orphans == ()
        assert dump(copy.connection) == dump(ours.connection)
        assert not put_back(copy, lines).added.keys() - {"flag", "note", "cleared", "exam place", "exam clock"}
        assert dump(copy.connection) == dump(ours.connection)


@given(given_deeds=deeds, known=st.integers(min_value=0, max_value=25))
def test_a_journal_brings_an_older_copy_up_to_date(given_deeds: list[Deed], known: int) -> None:
    with LearnerStore.in_memory() as ours, LearnerStore.in_memory() as copy:
        live_watched(copy, given_deeds[:known])
        lines = live_watched(ours, given_deeds)
        ours.rebuild_derived()
        put_back(copy, lines)
        assert dump(copy.connection) == dump(ours.connection)


def test_every_kind_is_written_and_every_line_stands_on_one_line() -> None:
    with LearnerStore.in_memory() as store:
        lines = live_watched(store, throw(1, 400))
    assert {json.loads(line)["kind"] for line in lines} == set(KEYS)
    assert not [line for line in lines if "\n" in line]
    assert [line for line in lines if "корешок" in line]
    assert b"\\ud800" in "\n".join(lines).encode()


def test_an_event_about_what_is_not_there_is_named_and_passed_over() -> None:
    ended = '{"kind":"session ended","session":"s1","ended_at":"2026-11-23T09:30:00.000000+00:00"}'
    withdrawn = f'{{"kind":"withdrawal","attempt":"{"0" * 32}","withdrawn_at":"2026-11-23T09:30:00.000000+00:00"}}'
    flagged = '{"kind":"flag","bank":"b","item":"i","flagged_at":"2026-11-23T09:30:00.000000+00:00"}'
    with LearnerStore.in_memory() as store:
        assert put_back(store, [ended, flagged, withdrawn]) == Replayed({"flag": 1}, (1, 3))


GOOD = (
    '{"kind":"flag","bank":"b","item":"i","flagged_at":"2026-11-23T09:30:00.000000+00:00"}',
    '{"kind":"exam clock","session":"s","used_ms":3,"position":0,"noted_at":"2026-11-23T09:30:00.000000+00:00"}',
)


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("", 1, "not a line of JSON"),
        ("{", 2, "not a line of JSON"),
        (b'{"kind":"\xff"}', 10, "not a line of JSON"),
        ("[1]", 1, "not an object"),
        ("{}", 1, "not an object"),
        ('{"kind":"flag","bank":NaN}', 1, "not a line of JSON"),
        ('{"kind":"flat"}', 2, "“flat” is a kind of event that is not known"),
        (GOOD[0].replace("item", "itme"), 27, "“itme” is not known"),
        (GOOD[0].replace('"item":"i",', ""), 1, "“item” is missing"),
        (GOOD[0].replace('"i"', "7"), 27, "“item” is to be a text"),
        (GOOD[0].replace('"i"', '"\\ud800"'), 27, "“item” is to be a text"),
        (GOOD[0].replace("09:30:00.000000", "09:30:00"), 38, "“flagged_at” is to be a time"),
        (GOOD[0].replace("-11-", "-13-"), 38, "“flagged_at” is to be a time"),
        (GOOD[1].replace("3,", "true,"), 36, "“used_ms” is to be a whole number"),
        (GOOD[1].replace("3,", "9223372036854775808,"), 36, "“used_ms” is to be a whole number"),
        (GOOD[1].replace('"position"', '"is_paused":1,"position"'), 48, "“is_paused” is to be true or false"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(line: str | bytes, column: int, sentence: str) -> None:
    for good in GOOD:
        parse_line(good)
    with pytest.raises(BadLineError, match=sentence) as refused:
        parse_line(line, 12)
    assert (refused.value.line, refused.value.column) == (12, column)
    assert str(refused.value).startswith(f"Line 12, column {column}: ")


@pytest.mark.parametrize(
    "weights", [[0.5] * 20, [0.5] * 20 + [0.0], [0.5] * 20 + [1e-9], [0.5] * 20 + [1e9], [[]] * 21]
)
def test_weights_that_no_forgetting_curve_can_go_by_are_refused(weights: list[object]) -> None:
    line = {"kind": "parameters", "id": "a" * 32, "reviews": 400, "loss_before": 0.4, "loss_after": 0.3}
    line["adopted_at"] = "2026-11-23T09:30:00.000000+00:00"
    for good in ([], [0.5] * 21):
        parse_line(json.dumps({**line, "weights": good}))
    with pytest.raises(BadLineError, match="“weights” is to be a list of 21 weights of FSRS, or an empty one"):
        parse_line(json.dumps({**line, "weights": weights}))


@given(line=st.binary(max_size=60) | st.text(max_size=60))
def test_whatever_stands_in_a_line_it_is_read_or_refused(line: str | bytes) -> None:
    with pytest.raises(BadLineError):
        parse_line(line, 1)


@given(data=st.data(), seed=st.integers(min_value=0, max_value=5))
def test_a_value_of_another_kind_never_reaches_the_file(data: st.DataObject, seed: int) -> None:
    odd: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just([]) | st.just({})
    )
    with LearnerStore.in_memory() as store:
        lines = live_watched(store, throw(seed, 60))
    spoilt = json.loads(data.draw(st.sampled_from(lines)))
    key = data.draw(st.sampled_from(sorted(spoilt.keys() - {"kind"})))
    spoilt[key] = data.draw(odd)
    with LearnerStore.in_memory() as copy:
        put_back(copy, lines)
        try:
            put_back(copy, [json.dumps(spoilt)])
        except BadLineError:
            return
        # What is taken can be read by every door.
        copy.load_standings()
        copy.list_open_sessions()
        copy.list_sessions(limit=1000)
        list(copy.iter_reviews())
        copy.list_parameters()


def test_lines_name_no_place_in_a_file(tmp_path: Path) -> None:
    path = make_learner(tmp_path / "learner.db", throw(2, 300))
    with closing(sqlite3.connect(path)) as connection:
        ids = {row[0] for row in connection.execute("SELECT id FROM attempts")}
        for (sequence,) in connection.execute("SELECT sequence FROM causes").fetchall():
            line = describe(connection, "cause", (sequence,))
            assert line is not None
            assert json.loads(line)["attempt"] in ids
        assert describe(connection, "cause", (10**6,)) is None
        assert describe(connection, "renames", (10**6,)) is None


def test_the_page_about_the_format_names_every_kind_and_every_key() -> None:
    page = (Path(__file__).parents[2] / "docs" / "history-format.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in page.splitlines() if line.startswith("| `")}
    assert rows.keys() == KEYS.keys()
    memory = KEYS["attempt"].keys() & KEYS["recomputation"].keys()
    for kind, keys in KEYS.items():
        named = keys.keys() - (memory if kind == "recomputation" else set())
        assert not [key for key in named if f"`{key}`" not in rows[kind]], kind
