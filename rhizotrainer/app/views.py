"""Puts Banks and the session summary together from store and library: values in, one view out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from rhizotrainer.app.library import Library
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.app.today import Standings, moment_text
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, SessionSummary
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.day_words import on_day_text
from rhizotrainer.study.report import build_session_report
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.view import BankEntry, BanksView
from rhizotrainer.ui.pages.summary.view import SummaryView

tr = Tongue("Looking back")


def build_banks_view(
    listings: Sequence[BankListing], answered: Mapping[str, int], *, shipped: frozenset[str]
) -> BanksView:
    """Return all banks; `answered` may count items that no bank has any more, `shipped` are the roots that stay."""
    return BanksView(
        tuple(
            BankEntry(
                listing,
                is_shipped=listing.root in shipped,
                answered=answered.get(listing.header.id, 0) if listing.header else 0,
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
