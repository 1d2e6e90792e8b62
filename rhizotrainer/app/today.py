"""Puts Today together from the library and the store: values in, one TodayView out. It paints nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from rhizotrainer.app.library import Library
from rhizotrainer.app.pace import pace_text
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.app.settings import Settings
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding, SessionMode, SessionSummary
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.day_words import (
    at_moment_text,
    on_day_text,
    relative_day_text,
    short_today_text,
    short_weekday_text,
    weekday_text,
)
from rhizotrainer.study.progress import build_bank_progress, forecast_due
from rhizotrainer.study.selection import (
    ItemStatus,
    find_status,
    list_topic_family,
)
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


@dataclass(frozen=True, slots=True)
class Standings:
    """Everything that Today is computed from, read once.

    `by_address` holds the items that were ever answered and are still on offer, `topics` the topic of each of them.
    """

    listings: tuple[BankListing, ...]
    by_address: Mapping[ItemAddress, ItemStanding]
    topics: Mapping[ItemAddress, str]
    now: datetime
    days: DayRule

    @property
    def today(self) -> date:
        return self.days.find_day(self.now)

    @property
    def before(self) -> datetime:
        return self.days.find_end(self.now)

    def by_bank(self) -> dict[str, list[ItemStanding]]:
        """Return the standings of each bank."""
        banks: dict[str, list[ItemStanding]] = {}
        for address, standing in self.by_address.items():
            banks.setdefault(address.bank, []).append(standing)
        return banks


def read_standings(library: Library, store: LearnerStore, *, now: datetime, days: DayRule) -> Standings:
    """Read what the learner's store knows of the library's items; items that vanished are left out."""
    held = store.load_standings()
    topics = library.find_topics(held)
    return Standings(library.listings, {address: held[address] for address in topics}, topics, now, days)


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
    """Count the items that a session of these could ask; what was never answered is counted and not gone through."""

    def is_wanted(bank: str, topic: str) -> bool:
        return (banks is None or bank in banks) and (topics is None or (bank, topic) in topics)

    seen = [
        standing
        for address, standing in standings.by_address.items()
        if is_wanted(address.bank, standings.topics[address])
    ]
    matches = sum(find_status(standing, before=standings.before) in statuses for standing in seen)
    if ItemStatus.UNSEEN in statuses:
        on_offer = (
            count
            for listing in standings.listings
            for topic, count in listing.topic_counts
            if listing.header is not None and is_wanted(listing.header.id, topic)
        )
        matches += sum(on_offer) - len(seen)
    return matches


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
    now, today = standings.now, standings.today
    due = {a: s for a, s in standings.by_address.items() if s.is_due(standings.before)}
    # Those that are asked: the longest overdue.
    waiting = dict(sorted(due.items(), key=lambda pair: (pair[1].memory.due, pair[0]))[:most])
    held = len(due) - len(waiting)
    times = tuple(standing.memory.due for standing in standings.by_address.values() if standing.asks)
    forecast = forecast_due(times, today, FORECAST_DAYS, to_local=standings.days.find_day)
    long_waits = sum(now - standing.memory.due > LONG_WAIT for standing in waiting.values())
    return DueView(
        count=len(waiting),
        pace=pace_text(len(waiting), store.median_duration_ms()),
        waited=_held_text(held) if held else _waited_text(long_waits),
        topics=_count_topics(standings, waiting),
        forecast=tuple(
            (short_weekday_text(today + timedelta(days=ahead)) if ahead else short_today_text(), count)
            for ahead, count in enumerate(forecast)
        )
        if any(forecast)
        else (),
        next_sentence=_held_text(held) if held else _next_sentence(times, standings),
        empty=tr("Your reviews for today are done") if held else "",
    )


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


def _next_sentence(times: Sequence[datetime], standings: Standings) -> str:
    later = sorted(standings.days.find_day(time) for time in times if time >= standings.before)
    if not later:
        return ""
    count = later.count(later[0])
    day = on_day_text(later[0], standings.today)
    return tr.count(count, "The next question returns {day}.", "The next {n} questions return {day}.", day=day)


def _count_topics(standings: Standings, waiting: Iterable[ItemAddress]) -> tuple[tuple[str, int], ...]:
    tops = {listing.header.id: _top_titles(listing.header) for listing in standings.listings if listing.header}
    topics = ((address.bank, standings.topics[address]) for address in waiting)
    counts = Counter(tops.get(bank, {}).get(topic, topic) for bank, topic in topics)
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
    seen, studied = standings.by_bank(), store.last_studied()
    rows = []
    for listing in standings.listings:
        bank = listing.header.id if listing.header else ""
        rows.append(_bank_row(listing, seen.get(bank, []), studied.get(bank), standings))
    return tuple(rows)


def _bank_row(
    listing: BankListing, seen: Sequence[ItemStanding], studied: datetime | None, standings: Standings
) -> BankRowView:
    trouble = trouble_sentence(listing)
    if listing.header is None or not listing.is_loaded:
        return BankRowView(listing.root, "", listing.title, 0, trouble=trouble, is_loaded=False)
    progress = build_bank_progress(listing, seen, now=standings.now, before=standings.before, last_studied=studied)
    today = standings.today
    return BankRowView(
        listing.root,
        progress.bank,
        progress.title,
        progress.total,
        progress.mastered,
        progress.learning,
        progress.due,
        capitalised(relative_day_text(standings.days.find_day(studied), today)) if studied else "",
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
