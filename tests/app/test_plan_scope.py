"""What a plan is reckoned from: the banks chosen, siblings as one, and the answers that today has had already."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

from rhizotrainer.app.plan_scope import PlanGround, PlanWish, build_scope, work_out
from rhizotrainer.model.banks import ItemBrief
from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.traces import TraceRow, fetch_traces, read_traces
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.planning import PlanTerms
from tests.builders import NOW, make_address, make_attempt, make_memory

DAYS = DayRule(UTC)
EXAM = NOW.date() + timedelta(days=20)


def make_brief(item: str, *, bank: str = "rhizotomy", siblings: str = "", case: str = "") -> ItemBrief:
    return ItemBrief(ItemAddress(bank, item), "technique", ItemType.SINGLE_CHOICE, case=case, siblings=siblings)


def make_row(item: str, *, days_ago: float = 3, stability: float = 4.0) -> TraceRow:
    moment = (NOW - timedelta(days=days_ago)).isoformat(timespec="microseconds")
    return ("rhizotomy", item, stability, 5.0, moment, moment)


def make_ground(*briefs: ItemBrief, rows: tuple[TraceRow, ...] = ()) -> PlanGround:
    return PlanGround(briefs, rows, (), NOW, DAYS)


def test_only_questions_of_the_chosen_banks_are_planned() -> None:
    ground = make_ground(make_brief("a"), make_brief("b", bank="other"))
    plan = work_out(PlanWish(PlanTerms(EXAM), ("other",)), ground)
    every = work_out(PlanWish(PlanTerms(EXAM)), ground)
    assert plan is not None
    assert every is not None
    assert plan.asks == (ItemAddress("other", "b"),)
    assert every.total == 2


def test_of_siblings_the_one_answered_last_stands_for_all() -> None:
    briefs = [make_brief(name, siblings="fact") for name in "abc"]
    rows = (make_row("a", days_ago=9), make_row("b", days_ago=2))
    held = {memory.address: memory for memory in read_traces(rows)}
    scope = build_scope(briefs, held, DAYS)
    assert [item.address.item for item in scope] == ["b"]
    assert scope[0].last_day == (NOW - timedelta(days=2)).date()
    assert [item.address.item for item in build_scope(briefs, {}, DAYS)] == ["a"]


def test_the_same_group_in_another_bank_is_another_fact() -> None:
    briefs = [make_brief("a", siblings="fact"), make_brief("a", bank="other", siblings="fact")]
    assert len(build_scope(briefs, {}, DAYS)) == 2


def test_answers_of_today_count_against_the_cap() -> None:
    briefs = [make_brief(f"q{number}") for number in range(10)]
    answered = tuple(make_row(f"q{number}", days_ago=0.1) for number in range(3))
    terms = PlanTerms(EXAM, 0.9, 5)
    fresh = work_out(PlanWish(terms), make_ground(*briefs))
    later = work_out(PlanWish(terms), make_ground(*briefs, rows=answered))
    assert fresh is not None
    assert later is not None
    assert len(fresh.asks) == 5
    assert len(later.asks) == 2


def test_a_passed_day_has_no_plan() -> None:
    assert work_out(PlanWish(PlanTerms(NOW.date() - timedelta(days=1))), make_ground(make_brief("a"))) is None


def test_memory_is_read_from_the_store_as_it_was_left() -> None:
    with LearnerStore.in_memory() as store:
        assert fetch_traces(store) == []
        memory = make_memory(make_address("ind-002"), stability=12.5)
        attempt = make_attempt(address=memory.address)
        store.record_attempt(attempt, memory, local_day="2026-11-23")
        (held,) = read_traces(fetch_traces(store))
        assert (held.address, held.stability, held.difficulty) == (memory.address, 12.5, memory.difficulty)
        assert held.last_review == memory.last_review
        assert held.answered_at == attempt.answered_at


def test_what_was_made_of_figures_is_planned_where_its_bank_was_chosen_or_once_it_was_answered() -> None:
    made = replace(make_brief("m", bank="atlas"), is_made=True)
    ground = make_ground(make_brief("a"), made, replace(make_brief("b"), is_made=True), rows=(make_row("b"),))
    plans = [work_out(PlanWish(PlanTerms(EXAM), banks), ground) for banks in ((), ("atlas",))]
    assert [plan.total if plan else None for plan in plans] == [2, 1]
