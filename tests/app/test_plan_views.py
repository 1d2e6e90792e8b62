"""What is said of a plan, on Today and in its card."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from rhizotrainer.app.plan_views import MOST_BARS, build_exam_view, build_pending_view, build_preview
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.study.planning import Plan, PlanDay, PlanItem, PlanTerms, TopicFall, build_plan

TODAY = date(2026, 11, 23)


def make_plan(**changes) -> Plan:
    days = changes.pop("days_ahead", 24)
    values: dict[str, Any] = {
        "terms": PlanTerms(TODAY + timedelta(days=days), 0.9, 30),
        "today": TODAY,
        "total": 80,
        "asks": tuple(ItemAddress("bank", str(at)) for at in range(30)),
        "new_today": 12,
        "days": tuple(PlanDay(TODAY + timedelta(days=ahead), max(0, 12 - ahead), 18) for ahead in range(days)),
        "reached": 71.6,
        "ready": 41.2,
        "most": 78.0,
        "cap_needed": 45,
        "topics": (TopicFall("bank", "t1", 16, 5.2), TopicFall("bank", "t2", 20, 3.0)),
        "fates": {},
    }
    return Plan(**(values | changes))


def title_of(bank: str, topic: str) -> str:
    return f"Title of {bank}/{topic}"


def test_today_says_date_outcome_part_and_shortfall() -> None:
    view = build_exam_view(make_plan(), TODAY + timedelta(days=24), TODAY)
    assert view.title == "17 December, in 24 days"
    assert view.facts == (
        "72 of 80 questions should be at 90% recall with this plan, 41 without another answer.",
        "Today: 18 reviews and 12 new questions.",
        "With 30 a day, 8 questions stay below. About 45 a day would bring 78 of 80 there.",
    )
    assert view.asks == 30


@pytest.mark.parametrize(
    ("ahead", "words"), [(0, "23 November, today"), (1, "24 November, tomorrow"), (-2, "21 November, passed")]
)
def test_near_dates_are_named(ahead: int, words: str) -> None:
    assert build_pending_view(TODAY + timedelta(days=ahead), TODAY).title == words


def test_a_passed_date_says_so_and_asks_nothing() -> None:
    day = TODAY - timedelta(days=1)
    view = build_exam_view(None, day, TODAY)
    assert view.asks == 0
    assert "passed" in view.facts[0]
    preview = build_preview(None, title_of)
    assert not preview.can_save
    assert "passed" in preview.headline


def test_on_the_day_it_says_how_things_stand() -> None:
    plan = build_plan([PlanItem(ItemAddress("bank", "a"), "t")], PlanTerms(TODAY), today=TODAY)
    assert build_exam_view(plan, TODAY, TODAY).facts == ("0 of 1 question is at 90% recall or above.",)
    assert build_preview(plan, title_of).bars == ()


def test_a_part_that_is_done_says_so() -> None:
    view = build_exam_view(make_plan(asks=(), new_today=0, cap_needed=None, most=71.6), TODAY, TODAY - timedelta(1))
    assert "Nothing more is to be asked today." in view.facts
    assert view.asks == 0


def test_the_card_names_the_topics_that_fall() -> None:
    preview = build_preview(make_plan(), title_of)
    assert preview.headline == "Thursday 17 December, in 24 days"
    assert preview.lines[-1] == "Below the target stay: Title of bank/t1 (5 of 16) and Title of bank/t2 (3 of 20)."
    falls = tuple(TopicFall("bank", f"t{at}", 9, 2.0) for at in range(6))
    many = build_preview(make_plan(topics=falls), title_of)
    assert many.lines[-1].startswith("Below the target stay: Title of bank/t0 (2 of 9), ")
    assert many.lines[-1].endswith(", and some of 3 more topics.")


def test_what_no_cap_can_bring_is_said_as_such() -> None:
    preview = build_preview(make_plan(cap_needed=None, most=71.6), title_of)
    assert "8 questions are unlikely to get there by then, however many are asked a day." in preview.lines


def test_a_larger_cap_that_brings_nothing_is_not_named() -> None:
    """Less than half a question more would read as the same number twice."""
    preview = build_preview(make_plan(reached=77.6, most=78.2), title_of)
    assert not [line for line in preview.lines if "would bring" in line]
    assert "2 questions are unlikely to get there by then, however many are asked a day." in preview.lines


def test_days_are_bars_and_far_days_are_weeks() -> None:
    near = build_preview(make_plan(), title_of)
    assert [len(near.bars), near.bars[0].label, near.bars[1].label] == [24, "Today", "Tue"]
    assert near.bars[0].sentence == "Monday 23 November: 18 reviews and 12 new questions"
    assert near.most == 30
    assert near.finding == "At most 30 questions a day; the last new ones in 11 days."
    far = build_preview(make_plan(days_ahead=1000), title_of)
    assert len(far.bars) <= MOST_BARS
    assert sum(bar.new for bar in far.bars) == sum(range(1, 13))
    assert far.most % 7 == 0
    assert far.finding.endswith(f"One bar is {far.most // 30} days.")
    assert "One bar" not in near.finding


def test_an_empty_scope_says_so() -> None:
    plan = build_plan([], PlanTerms(TODAY + timedelta(days=3)), today=TODAY)
    assert build_exam_view(plan, TODAY + timedelta(days=3), TODAY).facts == ("There are no questions in its banks.",)
    assert build_preview(plan, title_of).lines == ("There are no questions in these banks.",)
