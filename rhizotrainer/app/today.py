"""Puts Today together from the library and the store: values in, one TodayView out. It paints nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from rhizotrainer.app.pace import pace_text
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.app.settings import Settings
from rhizotrainer.app.standings import Standings as Standings  # noqa: PLC0414 - who looks back asks for it here
from rhizotrainer.app.standings import read_standings as read_standings  # noqa: PLC0414 - as above
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.learning import SessionMode, SessionSummary
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.day_words import (
    at_moment_text,
    on_day_text,
    relative_day_text,
    short_today_text,
    short_weekday_text,
    weekday_text,
)
from rhizotrainer.study.selection import ItemStatus, list_topic_family
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.view import (
    BankRowView,
    ContinueView,
    DueView,
    NewSessionChoice,
    NewSessionView,
    OpenSession,
    TodayView,
)
from rhizotrainer.ui.text import capitalised

if TYPE_CHECKING:
    from rhizotrainer.study.selection_draw import Allowance

tr = Tongue("Today")

LONG_WAIT = timedelta(days=3)
FORECAST_DAYS = 7
LARGEST_TOPIC_COUNT = 4


def build_today_view(
    standings: Standings,
    store: LearnerStore,
    *,
    settings: Settings,
    opened: Sequence[SessionSummary] = (),
    allowance: Allowance | None = None,
) -> TodayView:
    """Return all of Today at `standings.now`; `opened` are the sessions that could be continued, newest first.

    `allowance` is what the learner's limits a day still let through, None without any.
    """
    most_reviews, most_unseen = (allowance.reviews, allowance.unseen) if allowance else (None, None)
    return TodayView(
        date=weekday_text(standings.today),
        due=_due_view(standings, store, most_reviews),
        continued=_continue_view(opened, standings, store) if opened else None,
        new_session=build_new_session_view(standings, _choice_of(settings), most_unseen=most_unseen),
        banks=_bank_rows(standings, store),
    )


def build_new_session_view(
    standings: Standings, choice: NewSessionChoice, *, most_unseen: int | None = None
) -> NewSessionView | None:
    """Return the fields of a new session with the number of questions that match; None without any bank.

    Of unseen ones no more than `most_unseen` are counted, where the learner's limit a day says so.
    """
    headers = [listing.header for listing in standings.listings if listing.header and listing.is_loaded]
    if not headers:
        return None
    bank = choice.bank if any(header.id == choice.bank for header in headers) else ""
    topics = _topic_choices(headers, bank)
    topic = choice.topic if any(value == choice.topic for value, _words in topics) else ""
    statuses = frozenset(ItemStatus(word) for word in choice.statuses)
    topic_pairs, wanted_banks = topics_below(headers, topic), frozenset({bank}) if bank else None
    matches = count_matches(standings, statuses, topics=topic_pairs, banks=wanted_banks)
    kept_back = 0
    if most_unseen is not None and ItemStatus.UNSEEN in statuses:
        unseen = count_matches(standings, frozenset({ItemStatus.UNSEEN}), topics=topic_pairs, banks=wanted_banks)
        kept_back = max(unseen - most_unseen, 0)
    all_banks = tr("All {count}", count=len(headers)) if len(headers) > 1 else headers[0].title
    banks = (("", all_banks), *((header.id, header.title) for header in headers if len(headers) > 1))
    return NewSessionView(banks, topics, bank, topic, choice.statuses, choice.count, matches - kept_back, kept_back)


def count_matches(
    standings: Standings,
    statuses: frozenset[ItemStatus],
    *,
    topics: frozenset[tuple[str, str]] | None,
    banks: frozenset[str] | None,
) -> int:
    """Count the items that a session of these could ask, without going through them."""

    def is_wanted(bank: str, topic: str) -> bool:
        return (banks is None or bank in banks) and (topics is None or (bank, topic) in topics)

    # What was made of figures begins only where it was chosen; see `filter_candidates`.
    left_out = _list_made_topics(standings) if topics is None and banks is None else frozenset()
    by_topic = {topic: count for topic, count in standings.by_topic.items() if is_wanted(*topic)}
    seen = by_topic.values()
    on_offer = (
        count
        for listing in standings.listings
        for topic, count in listing.topic_counts
        if listing.header is not None
        and is_wanted(listing.header.id, topic)
        and (listing.header.id, topic) not in left_out
    )
    begun = sum(count.seen for topic, count in by_topic.items() if topic not in left_out)
    matches = {
        ItemStatus.UNSEEN: sum(on_offer) - begun,
        ItemStatus.MISSED: sum(count.missed for count in seen),
        ItemStatus.DUE: sum(count.due_right for count in seen),
        ItemStatus.LEARNED: sum(count.seen - count.missed - count.due_right for count in seen),
    }
    return sum(matches[status] for status in statuses)


def _list_made_topics(standings: Standings) -> frozenset[tuple[str, str]]:
    headers = [listing.header for listing in standings.listings if listing.header is not None]
    return frozenset((header.id, topic) for header in headers for topic in header.made_topics)


def topics_below(headers: Sequence[BankHeader], topic: str) -> frozenset[tuple[str, str]] | None:
    """Return (bank, topic) of a topic "bank/topic" and all below it; None, meaning any, for an empty one."""
    if not topic:
        return None
    bank_id, _, topic_id = topic.partition("/")
    header = next((header for header in headers if header.id == bank_id), None)
    return list_topic_family(header, topic_id) if header else frozenset({(bank_id, topic_id)})


def _choice_of(settings: Settings) -> NewSessionChoice:
    known = {status.value for status in ItemStatus}
    statuses = frozenset(settings.new_status) & known
    return NewSessionChoice(
        settings.new_bank, settings.new_topic, statuses or frozenset({"unseen", "missed"}), settings.new_count
    )


def _topic_choices(headers: Sequence[BankHeader], bank: str) -> tuple[tuple[str, str], ...]:
    chosen = [header for header in headers if header.id == bank] or (list(headers) if len(headers) == 1 else [])
    rows = [
        (f"{header.id}/{topic.id}", f"{'   ' if topic.parent else ''}{topic.title}")
        for header in chosen
        for topic in header.topics
    ]
    return (("", tr("Any")), *rows)


def _due_view(standings: Standings, store: LearnerStore, most: int | None) -> DueView:
    due = {topic: count.due for topic, count in standings.by_topic.items() if count.due}
    total = sum(due.values())
    # Those that are asked: the longest overdue.
    if most is not None and most < total:
        due = standings.counts.count_longest_due(now=standings.now, before=standings.before, most=most)
    count = sum(due.values())
    held = total - count
    long_waits = min(standings.counts.count_due(before=standings.now - LONG_WAIT), count)
    forecast = _forecast(standings)
    return DueView(
        count=count,
        pace=pace_text(count, store.median_duration_ms()),
        waited=_held_text(held) if held else _waited_text(long_waits),
        topics=_count_topics(standings, due),
        forecast=tuple(
            (short_weekday_text(standings.today + timedelta(days=ahead)) if ahead else short_today_text(), returning)
            for ahead, returning in enumerate(forecast)
        )
        if any(forecast)
        else (),
        next_sentence=_held_text(held) if held else _next_sentence(standings),
        empty=tr("Your reviews for today are done") if held else "",
    )


def _forecast(standings: Standings) -> tuple[int, ...]:
    """Return how much falls due on each of FORECAST_DAYS days from today; what is overdue counts today.

    So does what comes at an hour that is still ahead.
    """
    due = standings.counts.count_due(before=standings.before)
    starts = [
        standings.days.find_start(standings.today + timedelta(days=ahead)) for ahead in range(1, FORECAST_DAYS + 1)
    ]
    return (due, *(standings.counts.count_due(since=start, before=end) for start, end in pairwise(starts)))


def _held_text(count: int) -> str:
    return tr.count(
        count,
        "Your limit a day keeps {n} more for another day.",
        "Your limit a day keeps {n} more for another day.",
    )


def _waited_text(count: int) -> str:
    if not count:
        return ""
    return tr.count(count, "{n} has waited more than 3 days", "{n} have waited more than 3 days")


def _next_sentence(standings: Standings) -> str:
    first = standings.counts.find_next_due(standings.now)
    if first is None:
        return ""
    day = standings.days.find_day(first)
    if day == standings.today:
        # What was sure and wrong comes at its hour.
        count = standings.counts.count_due(since=first, before=standings.before)
        clock = f"{standings.days.read_clock(first):%H:%M}"
        return tr.count(
            count,
            "The next question returns today at {time}.",
            "{n} questions return later today, the first at {time}.",
            time=clock,
        )
    end = standings.days.find_start(day + timedelta(days=1))
    return tr.count(
        standings.counts.count_due(since=first, before=end),
        "The next question returns {day}.",
        "The next {n} questions return {day}.",
        day=on_day_text(day, standings.today),
    )


def _count_topics(standings: Standings, due: Mapping[tuple[str, str], int]) -> tuple[tuple[str, int], ...]:
    tops = {listing.header.id: _top_titles(listing.header) for listing in standings.listings if listing.header}
    counts: Counter[str] = Counter()
    for (bank, topic), count in due.items():
        counts[tops.get(bank, {}).get(topic, topic)] += count
    return tuple(counts.most_common(LARGEST_TOPIC_COUNT))


def _top_titles(header: BankHeader) -> dict[str, str]:
    titles: dict[str, str] = {}
    for topic in header.topics:
        titles[topic.id] = titles.get(topic.parent, topic.title)
    return titles


def _exam_view(summary: SessionSummary, store: LearnerStore) -> ContinueView:
    """Return an exam under way: how much is answered and how much time is left, and nothing of how it goes."""
    # Start-up: exams are seldom under way.
    from rhizotrainer.store.exams import ExamBook
    from rhizotrainer.study.responding import is_touched
    from rhizotrainer.study.wording import duration_text

    kept = ExamBook(store).find(summary.record.id)
    places = kept.places.values() if kept else ()
    limit = summary.record.terms.limit_ms
    answered = sum(is_touched(place.response) for place in places)
    total = len(summary.record.questions)
    facts = tr("{answered} of {total} answered.", answered=answered, total=total)
    if limit:
        left = duration_text(max(0, limit - kept.clock.used_ms) if kept else limit)
        facts = tr("{answered} of {total} answered, {time} left.", answered=answered, total=total, time=left)
    return ContinueView(title=title_text(summary.record), facts=facts, results=(), is_exam=True)


def _continue_view(opened: Sequence[SessionSummary], standings: Standings, store: LearnerStore) -> ContinueView:
    views = [_open_view(summary, standings, store) for summary in opened]
    others = zip(opened[1:], views[1:], strict=True)
    return replace(
        views[0], others=tuple(OpenSession(summary.record.id, view.title, view.facts) for summary, view in others)
    )


def _open_view(summary: SessionSummary, standings: Standings, store: LearnerStore) -> ContinueView:
    if summary.record.mode is SessionMode.EXAM:
        return _exam_view(summary, store)
    moment = summary.last_answered_at or summary.record.started_at
    flags = store.load_flags()
    questions = summary.record.questions
    return ContinueView(
        title=title_text(summary.record),
        facts=tr(
            "{answered} of {total} answered, {correct} correct. Paused {moment}.",
            answered=summary.answered,
            total=len(questions),
            correct=summary.correct,
            moment=moment_text(moment, standings),
        ),
        results=summary.results,
        flagged=frozenset(place for place, question in enumerate(questions) if question.address in flags),
    )


def _bank_rows(standings: Standings, store: LearnerStore) -> tuple[BankRowView, ...]:
    studied = store.last_studied()
    return tuple(_bank_row(listing, studied, standings) for listing in standings.listings)


def _bank_row(listing: BankListing, studied: Mapping[str, datetime], standings: Standings) -> BankRowView:
    trouble = trouble_sentence(listing)
    if listing.header is None or not listing.is_loaded:
        return BankRowView(listing.root, "", listing.title, 0, trouble=trouble, is_loaded=False)
    bank = listing.header.id
    counts = [count for topic, count in standings.by_topic.items() if topic[0] == bank]
    mastered = sum(count.mastered for count in counts)
    last = studied.get(bank)
    return BankRowView(
        listing.root,
        bank,
        listing.title,
        listing.item_count,
        mastered,
        sum(count.seen for count in counts) - mastered,
        sum(count.due for count in counts),
        capitalised(relative_day_text(standings.days.find_day(last), standings.today)) if last else "",
        trouble,
    )


def moment_text(moment: datetime, standings: Standings) -> str:
    """Return a moment as seen from now: "yesterday at 21:40", "on 8 June at 07:05"."""
    clock = f"{standings.days.read_clock(moment):%H:%M}"
    return at_moment_text(standings.days.find_day(moment), standings.today, clock)


def trouble_sentence(listing: BankListing) -> str:
    """Return what is wrong with a bank in one line with the first line number, or nothing."""
    errors = listing.errors
    if not errors:
        return ""
    line = next((problem.place.line for problem in errors if problem.place.line), 0)
    state = tr("Loaded in part.") if listing.is_loaded else tr("Not loaded.")
    count = len(errors)
    if line:
        where = tr.count(
            count, "{n} problem, the first on line {line}.", "{n} problems, the first on line {line}.", line=line
        )
    else:
        where = tr.count(count, "{n} problem.", "{n} problems.")
    return f"{state} {where}"
