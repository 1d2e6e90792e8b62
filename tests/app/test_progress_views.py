"""Progress put together from a real library and a real store: filters, vanished questions, pairs, sessions, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.app.library import Library
from rhizotrainer.app.progress_views import Records, build_progress_view
from rhizotrainer.app.swaps import list_all_swaps
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Confidence, MissCause, OwnParameters, Response, Verdict
from rhizotrainer.model.mastery import DECAY
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.recall import FACTOR, predicted_recall
from rhizotrainer.study.updates import build_essence
from rhizotrainer.ui.pages.progress.view import Period, ProgressFilter, ProgressView
from tests.builders import BANK, NOW, make_attempt, make_item, make_locate, make_matching, make_memory, make_record
from tests.study.synthetic import compile_bank

TODAY = NOW.date()
OTHER = "other"
FIGURE = Figure("segment", "A segment", "segment.svg", "0" * 64, regions=(Region("r1", "Horn"), Region("r2", "Root")))
NAMELESS = tuple(replace(option, text="") for option in make_locate().options)


class Desk:
    """Two banks, a learner, and a page that is looked at now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.catalogue = Catalogue.open(folder / "catalogue.db")
        self.items = [
            *(make_item(f"t-{n}", topic="technique") for n in range(6)),
            *(make_item(f"i-{n}", topic="indications") for n in range(2)),
            make_matching(topic="electrode"),
            make_locate(topic="electrode", options=NAMELESS),
        ]
        self.others = [make_item(f"o-{n}", bank=OTHER, topic="technique") for n in range(3)]
        self.store = LearnerStore.in_memory()
        self.library = Library(self.catalogue, [self.compile(self.items), self.compile(self.others)])
        self.number = 0

    def compile(self, items: list[Item]) -> Path:
        return compile_bank(self.catalogue, self.folder, items, figures=(FIGURE,))

    def change(self, items: list[Item]) -> None:
        """Let the first bank hold other items from now on."""
        self.compile(items)
        self.library.refresh()

    def answer(self, item: Item, *, days_ago: float = 0, stability: float = 20.0, **changes: Any) -> str:
        self.number += 1
        moment = NOW - timedelta(days=days_ago)
        verdict = changes.get("verdict", Verdict.CORRECT)
        attempt = make_attempt(
            item, number=self.number, answered_at=moment, **({"score": float(verdict is Verdict.CORRECT)} | changes)
        )
        memory = make_memory(item.address, stability=stability, last_review=moment, due=moment + timedelta(days=20))
        self.store.record_attempt(attempt, memory, local_day=moment.date().isoformat(), essence=build_essence(item))
        return attempt.id

    def miss(self, item: Item, response: Response, **changes: Any) -> str:
        return self.answer(item, verdict=Verdict.INCORRECT, response=response, **changes)

    def look(self, period: Period = Period.ALL_TIME, bank: str = "", **named: Any) -> ProgressView:
        records = Records(self.library, self.store, NOW, DayRule(UTC))
        return build_progress_view(records, ProgressFilter(period, bank), **named)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.library.close()
    desk.store.close()


def chosen(at: int) -> Response:
    return Response(chosen=frozenset({at}))


def test_nothing_was_answered_yet(desk: Desk) -> None:
    view = desk.look(Period.TWELVE_WEEKS)
    assert (view.is_empty, view.recall, view.retention, view.answers, view.mastered, view.questions) == (
        (True, None, None, 0, 0, 13)
    )
    assert (view.days_studied, view.days_counted) == (0, 84)
    assert (view.confusions, view.history, view.session_count, view.calibration) == ((), (), 0, ())
    assert view.finding == "Too few answers with a “How sure?” to tell."
    assert {row.seen for row in view.topics} == {0}
    assert [choice.bank for choice in view.banks] == [BANK, OTHER]
    assert (desk.look().days_counted, desk.look().shown.period) == (1, Period.ALL_TIME)


def test_a_bank_counts_by_itself(desk: Desk) -> None:
    for item in (*desk.items[:6], *desk.others[:2]):
        desk.answer(item, days_ago=40)
        desk.answer(item, days_ago=1 if item.bank == OTHER else 3, confidence=Confidence.GUESS)
    whole, other = desk.look(), desk.look(bank=OTHER)
    assert (whole.answers, whole.mastered, whole.questions, whole.days_studied) == (16, 8, 13, 3)
    assert (other.answers, other.mastered, other.questions, other.days_studied) == (4, 2, 3, 2)
    assert [(row.bank, row.seen, row.unseen) for row in other.topics] == [(OTHER, 2, 1)]
    assert [(point.confidence, point.answers) for point in other.calibration] == [
        (Confidence.GUESS, 2),
        (Confidence.FAIRLY_SURE, 2),
    ]
    assert sum(day.answers for day in other.calendar) == 4
    assert other.recall == pytest.approx(desk.look(bank=OTHER, period=Period.FOUR_WEEKS).recall)
    assert other.answers_ever == 16
    weeks = desk.look(Period.FOUR_WEEKS, OTHER)
    assert (weeks.answers, weeks.days_studied, weeks.days_counted) == (2, 1, 28)
    assert [point.confidence for point in weeks.calibration] == [Confidence.GUESS]
    assert desk.look(bank="gone").shown == ProgressFilter(Period.ALL_TIME)


def test_recall_is_compared_with_four_weeks_ago_where_five_were_seen_by_then(desk: Desk) -> None:
    for item in desk.items[:6]:
        desk.answer(item, days_ago=30, stability=3.0)
        desk.answer(item, days_ago=2, stability=60.0)
    for item in desk.items[6:8]:
        desk.answer(item, days_ago=35)
    rows = {row.topic: row for row in desk.look(bank=BANK).topics}
    # Two days at a stability of 3 then, two days at 60 now.

    def recall(days: int, stability: float) -> float:
        return float((1 + FACTOR * days / stability) ** DECAY)

    assert rows["technique"].recall == pytest.approx(recall(2, 60.0))
    assert rows["technique"].change == round(100 * (recall(2, 60.0) - recall(2, 3.0))) == 7
    assert rows["indications"].change is None
    assert rows["indications"].is_few


def test_what_vanished_counts_no_more_and_what_moved_counts_where_it_is(desk: Desk) -> None:
    for item in desk.items[:6]:
        desk.answer(item)
    desk.miss(desk.items[0], chosen(3))
    desk.miss(desk.items[0], chosen(3))
    assert len(desk.look().confusions) == 1
    desk.change([replace(desk.items[1], topic="indications"), *desk.items[2:]])
    view = desk.look()
    rows = {row.topic: row for row in view.topics if row.bank == BANK}
    assert (rows["technique"].seen, rows["technique"].unseen) == (4, 0)
    assert (rows["indications"].seen, rows["indications"].unseen) == (1, 2)
    assert (view.mastered, view.answers, view.confusions) == (5, 8, ())


def test_pairs_are_named_by_options_structures_and_what_the_learner_said(desk: Desk) -> None:
    item, matching, locate = desk.items[0], desk.items[8], desk.items[9]
    for _time in range(2):
        desk.miss(item, chosen(3))
        desk.miss(matching, Response(placed=(1, 0, 2)))
        desk.miss(locate, Response(regions=frozenset({"r2"})))
    said = desk.miss(item, chosen(2))
    MissLog(desk.store).record_cause(said, MissCause.CONFUSED, confused_with="option  3", now=NOW)
    shown = desk.miss(desk.items[1], chosen(3))
    MissLog(desk.store).record_cause(shown, MissCause.CONFUSED, confused_with="Option 3", now=NOW)
    pairs = {(pair.first, pair.second): pair for pair in desk.look().confusions}
    # Twice shown, once said of another answer, and once both shown and said, which counts once.
    assert pairs.keys() == {("Option 1", "Option 3"), ("Option 0", "Option 1"), ("Horn", "Root")}
    assert pairs["Option 1", "Option 3"].second_for_first == 4
    assert pairs["Option 1", "Option 3"].questions == (item.address, desk.items[1].address)
    both = pairs["Option 0", "Option 1"]
    assert (both.second_for_first, both.first_for_second, both.questions) == (2, 2, (matching.address,))
    assert [pair.answers for pair in desk.look().confusions] == [4, 4, 2]
    assert desk.look(bank=OTHER).confusions == ()


def test_pairs_of_a_period_are_those_of_its_answers(desk: Desk) -> None:
    for days_ago in (50, 49, 3):
        desk.miss(desk.items[0], chosen(3), days_ago=days_ago)
    assert [pair.answers for pair in desk.look().confusions] == [3]
    assert [pair.answers for pair in desk.look(Period.TWELVE_WEEKS).confusions] == [3]
    assert desk.look(Period.FOUR_WEEKS).confusions == ()


def test_an_answer_to_a_former_version_is_read_as_it_was(desk: Desk) -> None:
    item = desk.items[0]
    desk.miss(item, chosen(3))
    turned = replace(item, options=tuple(reversed(item.options)), fingerprint="turned")
    desk.change([turned, *desk.items[1:]])
    desk.miss(turned, chosen(0))
    swaps = list_all_swaps(desk.library, desk.store)
    assert [(each.right, each.taken) for each in swaps] == [("Option 1", "Option 3")] * 2


def test_sessions_are_those_of_the_filter(desk: Desk) -> None:
    for number, (item, days_ago) in enumerate([(desk.items[0], 60), (desk.others[0], 50), *[(desk.items[1], 1)] * 6]):
        started = NOW - timedelta(days=days_ago, minutes=-number)
        record = make_record([item], id=f"s-{number}", started_at=started, title="Tutor · Technique")
        desk.store.begin_session(record)
        desk.answer(item, days_ago=days_ago, session=record.id)
    view = desk.look(continuable=["s-7"])
    assert ([row.session for row in view.history], view.session_count) == (["s-7", "s-6", "s-5", "s-4", "s-3"], 8)
    assert (view.history[0].can_continue, view.history[1].can_continue) == (True, False)
    assert (view.history[0].title, view.history[0].when) == ("Technique", "Yesterday 09:30")
    assert len(desk.look(shows_all=True).history) == 8
    assert desk.look(Period.FOUR_WEEKS).session_count == 6
    assert [row.session for row in desk.look(bank=OTHER).history] == ["s-1"]


def test_the_calendar_begins_with_a_whole_week_and_ends_today(desk: Desk) -> None:
    desk.answer(desk.items[0], days_ago=1)
    calendar = desk.look(Period.FOUR_WEEKS).calendar
    assert calendar[0].day.weekday() == 0
    assert calendar[-1].day == TODAY
    assert len({(each.day - timedelta(days=each.day.weekday())) for each in calendar}) == 22
    assert [each.day for each in calendar] == [calendar[0].day + timedelta(days=n) for n in range(len(calendar))]
    assert {each.day: each.answers for each in calendar if each.answers} == {TODAY - timedelta(days=1): 1}


def test_it_is_said_what_recall_rests_on_and_own_parameters_are_used(desk: Desk) -> None:
    for item in desk.items[:6]:
        desk.answer(item, days_ago=15)
    before = desk.look()
    assert before.notes == (
        "Predicted recall rests on FSRS-6 with its default parameters, which were fitted on many learners.",
    )
    weights = (*[0.5] * 20, 0.4)
    own = OwnParameters("0" * 32, weights, 412, 0.4, 0.3, datetime(2026, 11, 20, tzinfo=UTC))
    desk.store.adopt_parameters(own, [], now=NOW)
    after = desk.look()
    assert after.notes == (
        "Predicted recall rests on FSRS-6 with your own parameters, fitted to 412 answers on 20 November.",
    )
    assert before.recall != after.recall


def test_what_was_four_weeks_ago_is_not_set_against_memory_by_other_parameters(desk: Desk) -> None:
    for item in desk.items[:6]:
        desk.answer(item, days_ago=60, stability=10)
        desk.answer(item, days_ago=3, stability=30)

    def change() -> int | None:
        (row,) = (row for row in desk.look().topics if row.seen)
        return row.change

    before = change()
    assert before is not None

    def adopt(number: int, weights: tuple[float, ...], *, days_ago: int) -> None:
        moment = NOW - timedelta(days=days_ago)
        own = OwnParameters(f"{number:032x}", weights, 412, 0.4, 0.3, moment)
        desk.store.adopt_parameters(own, [], now=moment)

    adopt(1, (*[0.5] * 20, 0.4), days_ago=2)
    assert change() is None
    adopt(2, (), days_ago=1)
    assert change() == before, "the parameters of four weeks ago hold again"


def test_parameters_that_held_four_weeks_ago_are_what_both_are_compared_by(desk: Desk) -> None:
    names = [desk.answer(item, days_ago=60, stability=10) for item in desk.items[:6]]
    own = OwnParameters("0" * 32, (*[0.5] * 20, 0.4), 412, 0.4, 0.3, NOW - timedelta(days=40))
    judged = [(name, make_memory(stability=50, last_review=NOW - timedelta(days=60))) for name in names]
    desk.store.adopt_parameters(own, judged, now=own.adopted_at)
    for item in desk.items[:6]:
        desk.answer(item, days_ago=3, stability=80)
    recalls = [
        predicted_recall(make_memory(stability=stability, last_review=NOW - timedelta(days=gone)), NOW, own.decay)
        for stability, gone in ((80, 3), (50, 32))
    ]
    (row,) = (row for row in desk.look().topics if row.seen)
    assert row.change == round(100 * (recalls[0] - recalls[1]))


def test_a_clock_that_was_ahead_leaves_a_whole_page(desk: Desk) -> None:
    for item in desk.items[:6]:
        desk.answer(item, days_ago=-400)
    view = desk.look()
    assert (view.answers, view.days_studied, view.days_counted) == (6, 1, 1)
    assert 0.9 < (view.recall or 0) <= 1
    assert view.retention is not None
    assert all(0 <= point <= 1 for point in (*view.retention.on_schedule, *view.retention.if_you_stop))


def test_retention_begins_today_with_the_recall_at_the_head(desk: Desk) -> None:
    for number, item in enumerate(desk.items[:8]):
        desk.answer(item, days_ago=number, stability=2.0 + number)
    view = desk.look()
    assert view.retention is not None
    assert view.retention.days[0] == TODAY
    assert view.retention.days[-1] == TODAY + timedelta(days=30)
    assert len(view.retention.days) == len(view.retention.on_schedule) == len(view.retention.if_you_stop) == 31
    assert view.retention.on_schedule[0] == view.retention.if_you_stop[0] == view.recall
    assert view.retention.on_schedule[30] > view.retention.if_you_stop[30]
    assert view.retention.goal == 0.85
