"""Practice without a window: answers taken back wherever they wait, causes of misses, siblings, cases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rhizotrainer.app.due import DueQuestions
from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Checked, Practice
from rhizotrainer.app.settings import Settings
from rhizotrainer.app.today import build_today_view, read_standings
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, MissCause, Rating, SessionMode, Verdict
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.session import Session, choose_option, pause, set_confidence, show_hint
from tests.bank.banks import ITEMS, edit, write_bank
from tests.bank.manual import write_example
from tests.builders import NOW
from tests.store.files import query

ONE, TWO, THREE = (ItemAddress("small", name) for name in ("one", "two", "three"))


class FullStore(LearnerStore):
    """A store whose disk is full while it says so."""

    is_full = False

    def record_attempt(self, attempt: Attempt, *given: object, **named: object) -> None:
        self._refuse()
        super().record_attempt(attempt, *given, **named)  # type: ignore[arg-type]

    def withdraw_attempt(self, attempt_id: str, *, now: datetime) -> None:
        self._refuse()
        super().withdraw_attempt(attempt_id, now=now)

    def _refuse(self) -> None:
        if self.is_full:
            raise StoreFullError("It was not saved. The disk is full.", "Make space.", path=self.path)


class Desk:
    """A learner, a small bank whose first two questions are siblings, and a clock."""

    def __init__(self, folder: Path) -> None:
        names = ("one", "two")
        write_bank(folder, edit(ITEMS, *((f"- id: {name}\n", f"- id: {name}\n  siblings: pain\n") for name in names)))
        self.folder, self.now = folder, NOW
        self.store = FullStore.open(folder / "learner.db", now=NOW)
        self.library = Library(Catalogue.open(folder / "catalogue.db"), [folder / "small"])
        self.practice = self.make_practice(self.store)

    def make_practice(self, store: LearnerStore) -> Practice:
        return Practice(self.library, store, clock=lambda: self.now, rng=random.Random(4), tz=UTC)

    def begin(self, *addresses: ItemAddress) -> Session:
        return self.practice.begin(mode=SessionMode.TUTOR, title="Small", addresses=addresses)

    def answer(self, session: Session, *, rightly: bool = False) -> Checked:
        self.now += timedelta(minutes=1)
        for authored, option in enumerate(session.item.options):
            if option.is_key is rightly:
                session = choose_option(session, authored)
                if not session.item.takes_several:
                    break
        return self.practice.check(session)

    def count_kept(self) -> int:
        return self.store.answer_totals()[0]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.library.close()
    desk.store.close()


def test_the_last_answer_is_taken_back_from_the_question_after_it(desk: Desk) -> None:
    first = desk.answer(desk.begin(ONE, THREE)).session
    session = desk.practice.advance(first)
    assert desk.practice.can_take_back(session)
    again = desk.practice.take_back(session)
    assert (again.item.address, again.results) == (ONE, (None, None))
    assert (desk.count_kept(), desk.store.find_standing(ONE)) == (0, None)
    assert not desk.practice.can_take_back(again), "the one before that is not the last"
    with pytest.raises(RhizotrainerError, match="no answer to take back"):
        desk.practice.take_back(again)
    assert desk.answer(again, rightly=True).memory.repetitions == 1


def test_an_answer_given_after_its_key_was_seen_is_hard_at_most_and_says_nothing_of_sureness(desk: Desk) -> None:
    seen = desk.practice.take_back(desk.answer(desk.begin(ONE, THREE)).session)
    assert desk.practice.was_seen(seen)
    kept = desk.answer(set_confidence(seen, Confidence.CERTAIN), rightly=True)
    assert (kept.attempt.rating, kept.attempt.confidence) == (Rating.HARD, None)
    assert kept.attempt.verdict is Verdict.CORRECT
    following = desk.practice.advance(kept.session)
    assert not desk.practice.was_seen(following)
    other = desk.answer(set_confidence(following, Confidence.CERTAIN), rightly=True)
    assert (other.attempt.rating, other.attempt.confidence) == (Rating.GOOD, Confidence.CERTAIN)
    assert desk.store.confidence_counts() == {Confidence.CERTAIN: (1, 1)}
    assert not desk.practice.was_seen(desk.begin(ONE)), "another session asks it anew"


def test_what_was_seen_stays_so_after_a_restart(desk: Desk) -> None:
    desk.practice.take_back(desk.answer(desk.begin(ONE, THREE)).session)
    desk.practice = desk.make_practice(desk.store)
    session = desk.practice.resume()
    assert session is not None
    assert session.item.address == ONE
    assert desk.practice.was_seen(session)


def test_what_never_reached_the_disk_was_seen_too(desk: Desk) -> None:
    session = desk.begin(ONE, THREE)
    desk.store.is_full = True
    seen = desk.practice.take_back(desk.answer(session).session)
    desk.store.is_full = False
    assert desk.answer(seen, rightly=True).attempt.rating is Rating.HARD


def test_nothing_is_taken_back_in_another_session_or_a_pause(desk: Desk) -> None:
    checked = desk.answer(desk.begin(ONE, THREE)).session
    following = desk.practice.advance(checked)
    assert not desk.practice.can_take_back(pause(following, desk.now))
    assert not desk.practice.can_take_back(desk.begin(ONE))
    assert desk.practice.can_take_back(following)


def test_a_session_that_is_taken_up_again_takes_nothing_back(desk: Desk) -> None:
    desk.answer(desk.practice.advance(desk.answer(desk.begin(ONE, THREE, TWO)).session))
    write_bank(desk.folder, edit(ITEMS, ("- id: one", "- id: another"), ("- id: three", "- id: a-third")))
    desk.library.refresh()
    session = desk.practice.resume()
    assert session is not None
    assert [shown.item.address for shown in session.presentations] == [TWO]
    assert not desk.practice.can_take_back(session)


def test_an_answer_that_waits_for_the_disk_is_forgotten_with_its_cause(desk: Desk) -> None:
    session = desk.begin(ONE, THREE)
    desk.store.is_full = True
    checked = desk.answer(session)
    with pytest.raises(StoreFullError):
        desk.practice.note_cause(checked.attempt, MissCause.MISREAD)
    assert desk.practice.pending == 1
    again = desk.practice.take_back(checked.session)
    assert desk.practice.pending == 0
    desk.store.is_full = False
    desk.answer(again, rightly=True)
    assert desk.count_kept() == 1
    assert query(desk.store.path, "SELECT count(*) FROM withdrawals") == [(0,)]
    assert MissLog(desk.store).list_all() == ()


def test_an_answer_that_was_stored_still_counts_where_the_disk_refuses_to_take_it_back(desk: Desk) -> None:
    checked = desk.answer(desk.begin(ONE, THREE))
    desk.store.is_full = True
    with pytest.raises(StoreFullError):
        desk.practice.take_back(checked.session)
    assert (desk.count_kept(), desk.practice.can_take_back(checked.session)) == (1, True)
    desk.store.is_full = False
    desk.practice.take_back(checked.session)
    assert desk.count_kept() == 0


def test_causes_wait_for_their_answers(desk: Desk) -> None:
    session = desk.begin(ONE, THREE)
    desk.store.is_full = True
    checked = desk.answer(session)
    with pytest.raises(StoreFullError):
        desk.practice.note_cause(checked.attempt, MissCause.CONFUSED, "Removal of hair")
    desk.store.is_full = False
    assert desk.practice.retry_pending() == 0
    said = MissLog(desk.store).find_cause(checked.attempt.id)
    assert said is not None
    assert (said.cause, said.confused_with) == (MissCause.CONFUSED, "Removal of hair")


def test_what_is_taken_back_without_saving_does_not_come_along_to_a_store_that_saves(desk: Desk) -> None:
    desk.practice = desk.make_practice(LearnerStore.in_memory())
    checked = desk.answer(desk.begin(ONE, THREE))
    again = desk.practice.take_back(checked.session)
    assert desk.practice.unsaved == 0
    kept = desk.answer(again)
    desk.practice.note_cause(kept.attempt, MissCause.GUESSED)
    desk.practice.change_store(desk.store)
    assert (desk.count_kept(), desk.practice.unsaved) == (1, 0)
    said = MissLog(desk.store).find_cause(kept.attempt.id)
    assert said is not None
    assert said.cause is MissCause.GUESSED
    assert [each.id for each in desk.store.list_session_attempts(kept.session.record.id)] == [kept.attempt.id]


def test_hints_that_were_read_are_read_when_the_question_is_asked_again(desk: Desk, tmp_path: Path) -> None:
    root = write_example(tmp_path)
    desk.library.refresh([root])
    hinted = show_hint(desk.begin(ItemAddress("nerve-roots", "root-001")))
    checked = desk.answer(hinted, rightly=True)
    assert checked.attempt.hints == 1
    assert desk.practice.take_back(checked.session).hints_shown == 1


def test_a_review_asks_the_sibling_asked_longest_ago(desk: Desk) -> None:
    desk.answer(desk.begin(ONE), rightly=True)
    desk.answer(desk.begin(THREE), rightly=True)
    desk.now += timedelta(days=30)
    assert desk.practice.due_addresses() == (TWO, THREE)
    desk.answer(desk.begin(TWO), rightly=True)
    # They share one memory, so the fact is not due any more.
    assert desk.practice.due_addresses() == (THREE,)
    desk.now += timedelta(days=300)
    assert desk.practice.due_addresses() == (THREE, ONE)


def test_what_was_sure_and_wrong_is_due_again_at_its_hour_and_not_before(desk: Desk) -> None:
    session = set_confidence(desk.begin(THREE), Confidence.CERTAIN)
    desk.answer(session, rightly=False)
    assert desk.practice.due_addresses() == ()
    desk.now += timedelta(hours=4)
    assert desk.practice.due_addresses() == (THREE,)
    desk.answer(desk.begin(THREE), rightly=True)
    assert desk.practice.due_addresses() == ()
    desk.now += timedelta(days=7)
    assert desk.practice.due_addresses() == (THREE,)


def test_the_questions_of_a_case_are_asked_side_by_side(desk: Desk, tmp_path: Path) -> None:
    desk.library.refresh([*desk.library.roots, write_example(tmp_path)])
    first, second = (ItemAddress("nerve-roots", f"case-001-{part}") for part in "ab")
    session = desk.begin(second, ONE, first)
    assert [shown.item.address for shown in session.presentations] == [first, second, ONE]


def test_today_says_at_which_hour_the_next_one_returns(desk: Desk) -> None:
    desk.answer(set_confidence(desk.begin(THREE), Confidence.CERTAIN))
    days = DayRule(UTC)
    standings = read_standings(desk.library, desk.store, now=desk.now, days=days)
    due = build_today_view(standings, desk.store, settings=Settings()).due
    assert (due.count, due.forecast[0][1]) == (0, 1)
    returns = desk.now + timedelta(hours=4)
    assert due.next_sentence == f"The next question returns today at {returns:%H:%M}."


def test_of_chosen_siblings_that_are_due_one_is_asked(desk: Desk) -> None:
    desk.answer(desk.begin(ONE), rightly=True)
    due = DueQuestions(desk.library)
    assert due.choose((ONE, THREE), desk.store) == (TWO, THREE)
