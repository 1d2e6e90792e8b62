"""Puts Progress, Banks and the session summary together from store and library: values in, one view out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from rhizotrainer.app.library import Library
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.app.today import Standings, moment_text
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, ItemStanding, SessionMode, SessionSummary
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.day_words import on_day_text, relative_day_text
from rhizotrainer.study.progress import build_topic_progress, mean
from rhizotrainer.study.recall import is_mastered, lasting_recall
from rhizotrainer.study.report import build_session_report
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.view import BankEntry, BanksView
from rhizotrainer.ui.pages.progress.view import CalibrationPoint, HistoryRow, ProgressView, TopicRow
from rhizotrainer.ui.pages.summary.view import SummaryView
from rhizotrainer.ui.text import capitalised

tr = Tongue("Looking back")

DAYS_COUNTED = 30
SESSIONS_LISTED = 5
SESSIONS_AT_MOST = 500


def build_progress_view(
    standings: Standings, store: LearnerStore, *, shows_all: bool = False, continuable: Collection[str] = ()
) -> ProgressView:
    """Return all of Progress at `standings.now`; the newest sessions, or all of them.

    `continuable` are the ids of the sessions that could be continued.
    """
    known = standings.by_address
    answers, _correct = store.answer_totals()
    since = standings.today - timedelta(days=DAYS_COUNTED - 1)
    sessions = store.list_sessions(limit=SESSIONS_AT_MOST)
    listed = sessions if shows_all else sessions[:SESSIONS_LISTED]
    counts = store.confidence_counts()
    return ProgressView(
        recall=mean(lasting_recall(standing.memory, standings.now) for standing in known.values()),
        answers=answers,
        days_studied=len(store.list_days(since=since)),
        mastered=sum(is_mastered(standing, standings.now) for standing in known.values()),
        questions=sum(listing.item_count for listing in standings.listings),
        topics=tuple(
            TopicRow(
                each.bank, each.topic, each.title, each.seen, each.mastered, each.learning, each.unseen, each.recall
            )
            for each in build_topic_progress(standings.listings, known, standings.topics, now=standings.now)
        ),
        calibration=tuple(
            CalibrationPoint(confidence, *counts[confidence]) for confidence in Confidence if confidence in counts
        ),
        history=tuple(_history_row(summary, standings, continuable) for summary in listed),
        session_count=len(sessions),
        days_counted=DAYS_COUNTED,
    )


def build_banks_view(
    listings: Sequence[BankListing], standings: Mapping[ItemAddress, ItemStanding], *, shipped: frozenset[str]
) -> BanksView:
    """Return all banks; `standings` may hold items that no bank has any more, `shipped` the roots that stay."""
    answered = Counter(address.bank for address in standings)
    return BanksView(
        tuple(
            BankEntry(
                listing,
                is_shipped=listing.root in shipped,
                answered=answered[listing.header.id] if listing.header else 0,
            )
            for listing in listings
        )
    )


def build_summary_view(
    summary: SessionSummary,
    attempts: Sequence[Attempt],
    library: Library,
    *,
    store: LearnerStore,
    standings: Standings,
) -> SummaryView:
    """Return a session's summary, just ended or long ago."""
    items = library.load_items({attempt.address for attempt in attempts})
    headers = {listing.header.id: listing.header for listing in library.listings if listing.header}
    report = build_session_report(summary, attempts, items, headers)
    moment = moment_text(summary.last_answered_at or summary.record.started_at, standings)
    details = tr(
        "{title}, {moment}, {duration} spent",
        title=title_text(summary.record),
        moment=moment,
        duration=duration_text(report.duration_ms),
    )
    return SummaryView(
        report,
        details=details,
        flagged=store.load_flags(),
        facts=_return_facts({attempt.address for attempt in attempts} & set(items), standings, store),
        misses=MissLog(store).list_session(summary.record.id),
        regions=_list_regions(items, headers),
    )


def _list_regions(
    items: Mapping[ItemAddress, Item], headers: Mapping[str, BankHeader]
) -> dict[ItemAddress, tuple[Region, ...]]:
    """Return the structures of every item's figure, those without one left out."""
    figures = {
        address: headers[address.bank].find_figure(item.figure)
        for address, item in items.items()
        if address.bank in headers and item.figure
    }
    return {address: figure.regions for address, figure in figures.items() if figure}


def _return_facts(answered: Collection[ItemAddress], standings: Standings, store: LearnerStore) -> tuple[str, ...]:
    today = standings.today
    days: Counter[date] = Counter()
    found = (store.find_standing(address) for address in answered)
    for due in sorted(standing.memory.due for standing in found if standing is not None):
        days[max(standings.days.find_day(due), today)] += 1
    return tuple(
        tr.count(count, "{n} question returns {day}", "{n} questions return {day}", day=on_day_text(day, today))
        for day, count in days.items()
    )


def _history_row(summary: SessionSummary, standings: Standings, continuable: Collection[str]) -> HistoryRow:
    moment = summary.last_answered_at or summary.record.started_at
    day = relative_day_text(standings.days.find_day(moment), standings.today)
    when = tr("{day} {time}", day=day, time=f"{standings.days.read_clock(moment):%H:%M}")
    is_open = summary.record.ended_at is None
    mode = summary.record.mode.label
    return HistoryRow(
        session=summary.record.id,
        when=capitalised(when),
        mode=tr("{mode}, paused", mode=mode) if is_open else mode,
        # A title was given in the language of its day, and the mode has a column of its own.
        title=summary.record.title.partition(" · ")[2] or summary.record.title,
        correct=summary.correct,
        # In an exam what was not answered counts.
        answered=len(summary.results) if summary.record.mode is SessionMode.EXAM else summary.answered,
        duration_ms=summary.duration_ms,
        can_continue=summary.record.id in continuable,
    )
