"""Exams without a window: kept through a full disk, another store and a bank that lost a question."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from rhizotrainer.app.exam_practice import Clocks, ExamPractice
from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.model.learning import Response, SessionMode, SessionSummary, SessionTerms, Verdict
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.exams import ExamBook
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study import exam as exams
from rhizotrainer.study import session as sessions
from rhizotrainer.study.calendar import local_day
from rhizotrainer.study.exam import Exam
from tests.bank.banks import ITEMS, write_bank
from tests.bank.manual import write_example
from tests.builders import NOW

ADDRESSES = tuple(ItemAddress("small", name) for name in ("one", "two", "three"))
TERMS = SessionTerms(limit_ms=60_000)


class Room:
    """A learner with a small bank, a store and a clock that stands at `at` ms."""

    def __init__(self, folder: Path) -> None:
        write_bank(folder, ITEMS)
        self.folder, self.at = folder, 0
        self.store = LearnerStore.open(folder / "learner.db", now=NOW)
        self.sit_down()

    def sit_down(self) -> None:
        """Start the program again over the same files."""
        self.library = Library(Catalogue.open(self.folder / "catalogue.db"), [self.folder / "small"])
        self.practice = Practice(self.library, self.store, clock=lambda: NOW, rng=random.Random(4), tz=UTC)
        clocks = Clocks(lambda: NOW, lambda: self.at, lambda moment: local_day(moment, UTC).isoformat())
        self.exams = ExamPractice(self.practice, self.library, clocks, random.Random(9))

    def begin(self) -> Exam:
        return self.exams.begin("Exam", ADDRESSES, TERMS)

    def find_open(self) -> SessionSummary:
        summary = self.practice.list_open()
        assert summary is not None
        return summary

    def answer_rightly(self, exam: Exam) -> Exam:
        return exams.respond(exam, Response(chosen=exam.presentation.item.keys), self.at)

    def close(self) -> None:
        self.library.close()
        self.practice.store.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.close()


def test_an_exam_is_taken_up_with_what_was_kept_last(room: Room) -> None:
    exam = room.answer_rightly(room.begin())
    room.at = 4000
    exam = exams.go_to(exam, 2, room.at)
    room.exams.save(exam)
    room.library.close()
    room.sit_down()
    room.at = 0
    again = room.exams.resume(room.find_open())
    assert again is not None
    assert (again.places, again.clock) == (exam.places, exam.clock)
    assert [shown.order for shown in again.presentations] == [shown.order for shown in exam.presentations]


def test_a_full_disk_loses_nothing_once_there_is_space(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    exam = room.begin()

    def refuse(*_given: object, **_named: object) -> bool:
        raise StoreFullError("It was not saved. The disk is full.", path=room.store.path)

    with monkeypatch.context() as patch:
        patch.setattr(ExamBook, "save", refuse)
        exam = room.answer_rightly(exam)
        with pytest.raises(StoreFullError):
            room.exams.save(exam)
        exam = exams.go_to(exam, 1, room.at)
        with pytest.raises(StoreFullError):
            room.exams.submit(exam)
    assert room.store.answer_totals() == (0, 0)
    assert room.exams.save(exam)
    kept = ExamBook(room.store).find(exam.record.id)
    assert kept is not None
    assert tuple(kept.places[at] for at in range(3)) == exam.places
    assert room.exams.submit(exam).is_submitted
    assert room.store.answer_totals() == (1, 1)


def test_answers_that_waited_are_written_before_those_of_the_exam(room: Room) -> None:
    session = room.practice.begin(mode=SessionMode.TUTOR, title="Before", addresses=ADDRESSES[:1])
    item = session.item
    room.store.connection.execute("PRAGMA query_only = ON")
    room.practice.check(sessions.respond(session, Response(chosen=item.keys)))
    exam = room.exams.begin("Exam", ADDRESSES[:1], TERMS)
    wrong = frozenset(range(len(item.options))) - item.keys
    exam = exams.respond(exam, Response(chosen=frozenset({min(wrong)})), room.at)
    with pytest.raises(RhizotrainerError):
        room.exams.submit(exam)
    room.store.connection.execute("PRAGMA query_only = OFF")
    room.exams.submit(exam)
    standing = room.store.find_standing(item.address)
    assert standing is not None
    assert standing.last_verdict is Verdict.INCORRECT
    assert standing.memory.repetitions == 2


def test_an_exam_goes_over_into_a_store_that_is_opened_later(room: Room, tmp_path: Path) -> None:
    refused = room.store
    room.store = LearnerStore.in_memory()
    room.practice.change_store(room.store)
    exam = room.answer_rightly(room.begin())
    room.exams.save(exam)
    room.practice.change_store(refused)
    room.store = refused
    done = room.exams.submit(exam)
    assert refused.answer_totals() == (1, 1)
    summary = refused.find_session(done.record.id)
    assert summary is not None
    assert summary.record.ended_at == NOW


def test_an_exam_submitted_without_saving_is_moved_once_saving_works(room: Room) -> None:
    refused = room.store
    room.practice.change_store(LearnerStore.in_memory())
    exam = room.answer_rightly(room.begin())
    room.exams.submit(exam)
    room.exams.carry()
    assert refused.answer_totals() == (0, 0)
    room.practice.change_store(refused)
    for _ in range(2):
        room.exams.carry()
        assert refused.answer_totals() == (1, 1)
    summary = refused.find_session(exam.record.id)
    assert summary is not None
    assert summary.record.ended_at == NOW
    kept = ExamBook(refused).find(exam.record.id)
    assert kept is not None
    assert kept.places[0].response == exam.places[0].response


def test_a_question_that_left_its_bank_is_passed_over_and_the_others_keep_their_places(room: Room) -> None:
    exam = exams.go_to(room.begin(), 2, room.at)
    exam = room.answer_rightly(exam)
    room.exams.save(exam)
    room.library.close()
    lost = exam.presentations[0].item.id
    blocks = [f"- id:{block}" for block in ITEMS.split("- id:")[1:]]
    rest = "".join(block for block in blocks if not block.startswith(f"- id: {lost}\n"))
    write_bank(room.folder, rest)
    room.sit_down()
    again = room.exams.resume(room.find_open())
    assert again is not None
    assert [shown.item.id for shown in again.presentations] == [one.item.id for one in exam.presentations[1:]]
    assert again.position == 1
    assert again.place.response == exam.place.response
    again = exams.go_to(again, 0, room.at)
    again = room.answer_rightly(again)
    room.exams.save(again)
    kept = ExamBook(room.store).find(exam.record.id)
    assert kept is not None
    assert kept.places[1].response == again.places[0].response
    assert kept.clock.position == 1


def test_an_exam_ended_elsewhere_is_not_kept_on(room: Room) -> None:
    exam = room.begin()
    room.store.discard_session(exam.record.id, now=NOW)
    assert not room.exams.save(room.answer_rightly(exam))
    room.exams.submit(exam)
    assert room.store.answer_totals() == (0, 0)


def test_options_stay_as_written_where_the_terms_say_so(room: Room) -> None:
    exam = room.exams.begin("Exam", ADDRESSES, SessionTerms(shuffles_options=False))
    for shown in exam.presentations:
        assert shown.order == tuple(range(len(shown.item.options)))


def test_pairs_do_not_stand_beside_each_other_even_so(room: Room) -> None:
    bank = write_example(room.folder)
    room.library.close()
    room.library = Library(Catalogue.open(room.folder / "catalogue.db"), [bank])
    room.practice = Practice(room.library, room.store, clock=lambda: NOW, rng=random.Random(4), tz=UTC)
    clocks = Clocks(lambda: NOW, lambda: 0, lambda moment: local_day(moment, UTC).isoformat())
    taking = ExamPractice(room.practice, room.library, clocks, random.Random(9))
    pairs = [brief.address for brief in room.library.iter_briefs() if brief.type is ItemType.MATCHING]
    assert pairs
    terms = SessionTerms(shuffles_options=False)
    orders = {taking.begin("Exam", pairs, terms).presentation.order for _ in range(20)}
    assert len(orders) > 1, "the right sides are in the order of the left ones"


def test_an_exam_of_vanished_questions_does_not_begin(room: Room) -> None:
    with pytest.raises(RhizotrainerError, match="in your banks any more"):
        room.exams.begin("Exam", [ItemAddress("small", "gone")], TERMS)


def test_an_exam_is_not_ended_because_its_bank_is_missing(room: Room) -> None:
    exam = room.answer_rightly(room.begin())
    room.exams.save(exam)
    room.library.close()
    write_bank(room.folder, ITEMS.replace("- id: ", "- id: other-"))
    room.sit_down()
    assert room.practice.list_open() is None
    assert room.practice.resume() is None
    summary = room.store.find_session(exam.record.id)
    assert summary is not None
    assert summary.record.ended_at is None


def test_an_exam_is_found_behind_a_session_whose_questions_vanished(room: Room) -> None:
    exam = room.exams.begin("Exam", ADDRESSES[:1], TERMS)
    room.practice.begin(mode=SessionMode.TUTOR, title="After", addresses=ADDRESSES[1:])
    assert room.find_open().record.title == "After"
    assert ExamBook(room.store).list_asked() == {ADDRESSES[0]}
    room.library.close()
    write_bank(room.folder, ITEMS.replace("- id: two", "- id: four").replace("- id: three", "- id: five"))
    room.sit_down()
    assert room.find_open().record.id == exam.record.id
    again = room.exams.resume(room.find_open())
    assert again is not None
    room.exams.submit(again)
    assert ExamBook(room.store).list_asked() == frozenset()


def test_an_exam_goes_by_the_ids_of_now_whatever_was_begun_since(room: Room) -> None:
    exam = room.exams.begin("Exam", ADDRESSES[:1], TERMS)
    exam = room.answer_rightly(exam)
    room.exams.save(exam)
    write_bank(room.folder, ITEMS.replace("- id: one\n", "- id: new\n  was: [one]\n"))
    room.library.refresh()
    room.practice.begin(mode=SessionMode.TUTOR, title="Meanwhile", addresses=ADDRESSES[1:])
    done = room.exams.submit(exam)
    assert [address.item for address in room.store.load_standings()] == ["new"]
    summary = room.store.find_session(done.record.id)
    assert summary is not None
    assert summary.results == (Verdict.CORRECT,)
