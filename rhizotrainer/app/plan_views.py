"""What is said of a plan: on Today, and in the card of the exam date. Plans in, views out; it works out nothing."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rhizotrainer.study.day_words import date_text, on_day_text, short_today_text, short_weekday_text, weekday_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.plan_card.view import PlanBar, PreviewView
from rhizotrainer.ui.pages.today.view import ExamView
from rhizotrainer.ui.text import listed, percent_text

if TYPE_CHECKING:
    from rhizotrainer.study.planning import Plan, PlanDay, TopicFall

tr = Tongue("Exam plan")

MOST_BARS = 62
WEEK = 7
TOPICS_NAMED = 3
# Returns the title of a topic of a bank.
TitleOf = Callable[[str, str], str]


def build_pending_view(exam_day: date, today: date) -> ExamView:
    """Return the row of Today while its plan is being worked out."""
    return ExamView(_title(exam_day, today), (tr("Working out the plan…"),))


def build_exam_view(plan: Plan | None, exam_day: date, today: date) -> ExamView:
    """Return the row of Today; without a plan its day has passed."""
    title = _title(exam_day, today)
    if plan is None:
        return ExamView(title, (tr("This date has passed. Choose another one, or remove it."),))
    if not plan.total:
        return ExamView(title, (tr("There are no questions in its banks."),))
    if exam_day == today:
        return ExamView(title, (_standing_text(plan),))
    facts = [_outcome_text(plan), _today_text(plan), *_cap_texts(plan)[:1]]
    return ExamView(title, tuple(facts), len(plan.asks))


def build_preview(plan: Plan | None, title_of: TitleOf) -> PreviewView:
    """Return what the card shows of a plan; without one the chosen day has passed."""
    if plan is None:
        return PreviewView(tr("This date has passed. Choose a later one."), can_save=False)
    exam_day, today = plan.terms.exam_day, plan.today
    headline = tr("{date}, {away}", date=_long_date_text(exam_day, today), away=_away_text(exam_day, today))
    if not plan.total:
        return PreviewView(headline, (tr("There are no questions in these banks."),))
    if exam_day == today:
        return PreviewView(headline, (_standing_text(plan),))
    lines = (_outcome_text(plan), *_cap_texts(plan), *_topic_texts(plan.topics, title_of))
    width = _bar_width(len(plan.days))
    bars = tuple(
        _bar(plan.days[at : at + width], today, is_single=width == 1) for at in range(0, len(plan.days), width)
    )
    finding = _finding(plan)
    if width > 1:
        # The line of the cap then stands at as many times the cap.
        finding = f"{finding} {tr.count(width, 'One bar is {n} day.', 'One bar is {n} days.')}"
    return PreviewView(headline, lines, bars, finding, plan.terms.cap * width)


def _title(exam_day: date, today: date) -> str:
    return tr("{date}, {away}", date=date_text(exam_day, today), away=_away_text(exam_day, today))


def _away_text(exam_day: date, today: date) -> str:
    days = (exam_day - today).days
    if days < 0:
        return tr("passed")
    if days < 2:
        return on_day_text(exam_day, today)
    return tr.count(days, "in {n} day", "in {n} days")


def _outcome_text(plan: Plan) -> str:
    return tr.count(
        plan.total,
        "{reached} of {n} question should be at {target} recall with this plan, {ready} without another answer.",
        "{reached} of {n} questions should be at {target} recall with this plan, {ready} without another answer.",
        reached=_whole(plan.reached),
        target=percent_text(plan.terms.target),
        ready=_whole(plan.ready),
    )


def _standing_text(plan: Plan) -> str:
    return tr.count(
        plan.total,
        "{reached} of {n} question is at {target} recall or above.",
        "{reached} of {n} questions are at {target} recall or above.",
        reached=_whole(plan.reached),
        target=percent_text(plan.terms.target),
    )


def _today_text(plan: Plan) -> str:
    if not plan.asks:
        return tr("Nothing more is to be asked today.")
    return tr("Today: {parts}.", parts=_parts_text(plan.reviews_today, plan.new_today))


def _cap_texts(plan: Plan) -> tuple[str, ...]:
    """Say by how much the cap is too low, or what no cap could bring."""
    below = plan.total - _whole(plan.reached)
    # What brings less than half a question more would be said as nothing more.
    if plan.cap_needed is not None and _whole(plan.most) > _whole(plan.reached):
        return (
            tr.count(
                below,
                "With {cap} a day, {n} question stays below. About {needed} a day would bring {most} of {total} there.",
                "With {cap} a day, {n} questions stay below. About {needed} a day would bring {most} of {total} there.",
                cap=plan.terms.cap,
                needed=plan.cap_needed,
                most=_whole(plan.most),
                total=plan.total,
            ),
        )
    out_of_reach = plan.total - _whole(plan.most)
    if not out_of_reach:
        return ()
    return (
        tr.count(
            out_of_reach,
            "{n} question is unlikely to get there by then, however many are asked a day.",
            "{n} questions are unlikely to get there by then, however many are asked a day.",
        ),
    )


def _topic_texts(topics: Sequence[TopicFall], title_of: TitleOf) -> tuple[str, ...]:
    if not topics:
        return ()
    named = [
        tr(
            "{topic} ({below} of {total})",
            topic=title_of(fall.bank, fall.topic),
            below=max(1, _whole(fall.below)),
            total=fall.total,
        )
        for fall in topics[:TOPICS_NAMED]
    ]
    rest = len(topics) - len(named)
    if rest:
        return (
            tr.count(
                rest,
                "Below the target stay: {topics}, and some of {n} more topic.",
                "Below the target stay: {topics}, and some of {n} more topics.",
                topics=", ".join(named),
            ),
        )
    return (tr("Below the target stay: {topics}.", topics=listed(named)),)


def _bar_width(days: int) -> int:
    """Return how many days one bar stands for: one, or whole weeks where there are many."""
    return 1 if days <= MOST_BARS else WEEK * math.ceil(days / (WEEK * MOST_BARS))


def _bar(days: Sequence[PlanDay], today: date, *, is_single: bool) -> PlanBar:
    new, reviews = sum(day.new for day in days), sum(day.reviews for day in days)
    first, last = days[0].day, days[-1].day
    if is_single:
        when = weekday_text(first)
        label = short_today_text() if first == today else short_weekday_text(first)
    else:
        when = tr("{first} to {last}", first=date_text(first, today), last=date_text(last, today))
        label = date_text(first, today)
    sentence = tr("{when}: {parts}", when=when, parts=_parts_text(reviews, new))
    return PlanBar(label, when, new, reviews, sentence)


def _finding(plan: Plan) -> str:
    busiest = max(day.new + day.reviews for day in plan.days)
    with_new = [day for day in plan.days if day.new]
    if not busiest:
        return tr("No day asks anything.")
    if not with_new:
        return tr.count(busiest, "Reviews alone, at most {n} a day.", "Reviews alone, at most {n} a day.")
    last = on_day_text(with_new[-1].day, plan.today)
    return tr.count(
        busiest,
        "At most {n} question a day; the last new one {day}.",
        "At most {n} questions a day; the last new ones {day}.",
        day=last,
    )


def _parts_text(reviews: int, new: int) -> str:
    return listed(
        [
            tr.count(reviews, "{n} review", "{n} reviews"),
            tr.count(new, "{n} new question", "{n} new questions"),
        ]
    )


def _long_date_text(day: date, today: date) -> str:
    """Write a day with its weekday, or with its year where that is another one."""
    return weekday_text(day) if day.year == today.year else date_text(day, today)


def _whole(number: float) -> int:
    return int(number + 0.5)
