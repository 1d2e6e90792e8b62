"""Puts Progress together from store and library: a filter in, one view out. It paints nothing.

docs/progress.md says what each number is and where it comes from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from rhizotrainer.app.library import Library
from rhizotrainer.app.placing import open_counts
from rhizotrainer.app.swaps import list_all_swaps
from rhizotrainer.model.learning import Confidence, DayCount, OwnParameters, SessionMode, SessionSummary
from rhizotrainer.model.mastery import DECAY, MASTERED_RECALL
from rhizotrainer.model.tallies import TopicSums
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.statistics import Statistics
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.calibration import SureCount, balance_sentence, finding_sentence
from rhizotrainer.study.confusions import SwappedPair, rank_pairs
from rhizotrainer.study.day_words import date_text, relative_day_text
from rhizotrainer.study.forecast import (
    DAYS_AHEAD,
    MOST_TRACES,
    begin_at,
    forecast_keeping,
    forecast_stopping,
)
from rhizotrainer.study.planning_memory import MemoryModel
from rhizotrainer.study.retention import (
    COMPARED,
    TopicRetention,
    build_topic_retention,
    find_mean_recall,
)
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.view import (
    WEEKS_SHOWN,
    BankChoice,
    CalendarDay,
    CalibrationPoint,
    ConfusionPair,
    HistoryRow,
    ProgressFilter,
    ProgressView,
    Retention,
    TopicRow,
)
from rhizotrainer.ui.text import capitalised

tr = Tongue("Looking back")

SESSIONS_LISTED = 5
SESSIONS_AT_MOST = 500
PAIRS_LISTED = 20


@dataclass(frozen=True, slots=True)
class Records:
    """What Progress is made of, and when."""

    library: Library
    store: LearnerStore
    now: datetime
    days: DayRule

    @property
    def today(self) -> date:
        return self.days.find_day(self.now)


def build_progress_view(
    records: Records,
    shown: ProgressFilter = ProgressFilter(),  # noqa: B008 - a frozen value
    *,
    shows_all: bool = False,
    continuable: Collection[str] = (),
) -> ProgressView:
    """Return all of Progress under a filter; the newest sessions, or all of them.

    `continuable` are the ids of the sessions that could be continued.

    Raises:
        StoreError: the learner's file cannot be read.
    """
    open_counts(records.library, records.store)
    headers = [each.header for each in records.library.listings if each.header and each.is_loaded]
    shown = shown if any(header.id == shown.bank for header in headers) else _of_all_banks(shown)
    parameters = records.store.find_parameters()
    sums = _sum_topics(records, shown, parameters)
    topics = build_topic_retention(records.library.listings, sums, bank=shown.bank)
    statistics = Statistics(records.store)
    since = _find_since(records, shown)
    days = statistics.list_days(since=min(since, _find_first_week(records.today)) if since else None, bank=shown.bank)
    counted = [day for day in days if since is None or day.day >= since.isoformat()]
    counts = statistics.count_confidence(since=since, bank=shown.bank)
    sure = tuple(SureCount(each, *counts[each]) for each in Confidence if each in counts)
    history, session_count = _build_history(records, shown, continuable, shows_all=shows_all)
    return ProgressView(
        recall=find_mean_recall(sums),
        answers=sum(day.answers for day in counted),
        days_studied=len(counted),
        mastered=sum(topic.mastered for topic in topics),
        questions=sum(topic.seen + topic.unseen for topic in topics),
        topics=tuple(map(_topic_row, topics)),
        calibration=tuple(CalibrationPoint(each.confidence, each.answers, each.right) for each in sure),
        history=history,
        session_count=session_count,
        days_counted=_count_days(records, shown, days),
        shown=shown,
        banks=tuple(BankChoice(header.id, header.title) for header in headers),
        answers_ever=records.store.answer_totals()[0],
        finding=finding_sentence(sure),
        balance=balance_sentence(sure),
        retention=_build_retention(records, shown, sums, parameters),
        calendar=_build_calendar(records.today, days),
        confusions=tuple(_pair_row(pair) for pair in _list_pairs(records, shown, since)),
        notes=(_tell_parameters(parameters, records),),
    )


def _of_all_banks(shown: ProgressFilter) -> ProgressFilter:
    return ProgressFilter(shown.period)


def _find_since(records: Records, shown: ProgressFilter) -> date | None:
    """Return the first day of the period, None where it has no beginning."""
    length = shown.period.days
    return None if length is None else records.today - timedelta(days=length - 1)


def _count_days(records: Records, shown: ProgressFilter, days: Sequence[DayCount]) -> int:
    """Return how many days the period has; of all time, those since the first answer."""
    if shown.period.days is not None:
        return shown.period.days
    first = date.fromisoformat(days[0].day) if days else records.today
    # Days of a clock that was ahead count as well.
    last = max(records.today, date.fromisoformat(days[-1].day)) if days else first
    return (last - first).days + 1


def _list_banks(records: Records, shown: ProgressFilter) -> tuple[str, ...]:
    return tuple(bank for bank, _digest in records.library.state if shown.bank in ("", bank))


def _sum_topics(records: Records, shown: ProgressFilter, parameters: OwnParameters | None) -> tuple[TopicSums, ...]:
    decay = parameters.decay if parameters else DECAY
    banks, then = _list_banks(records, shown), records.now - COMPARED
    sums = Statistics(records.store).sum_topics(banks, decay, now=records.now, then=then)
    if _find_weights(records, then) == (parameters.weights if parameters else ()):
        return sums
    # What memory was then is known by the weights of then; to set it against that of now would compare weights.
    return tuple(replace(each, seen_before=0.0, recall_before=0.0) for each in sums)


def _find_weights(records: Records, moment: datetime) -> tuple[float, ...]:
    """Return the weights that held at a moment, () for the defaults."""
    held = [each.weights for each in records.store.list_parameters() if each.adopted_at <= moment]
    return held[-1] if held else ()


def _topic_row(topic: TopicRetention) -> TopicRow:
    return TopicRow(
        bank=topic.bank,
        topic=topic.topic,
        title=topic.title,
        seen=topic.seen,
        mastered=topic.mastered,
        learning=topic.learning,
        unseen=topic.unseen,
        recall=topic.recall,
        change=None if topic.change is None else round(topic.change * 100),
    )


def _build_retention(
    records: Records, shown: ProgressFilter, sums: Sequence[TopicSums], parameters: OwnParameters | None
) -> Retention | None:
    """Return the forecast from today on; it begins with the recall that stands at the head of the page."""
    recall = find_mean_recall(sums)
    if recall is None:
        return None
    seen = sum(each.seen for each in sums)
    traces = Statistics(records.store).list_traces(_list_banks(records, shown), seen=seen, most=MOST_TRACES)
    model = MemoryModel(parameters.weights if parameters else ())
    today = records.now.astimezone(UTC).toordinal() - date(1970, 1, 1).toordinal()
    keeping = forecast_keeping(traces, today, model=model)
    return Retention(
        days=tuple(records.today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1)),
        on_schedule=begin_at(keeping, recall),
        if_you_stop=begin_at(forecast_stopping(traces, today, model=model), recall),
        goal=MASTERED_RECALL,
    )


def _find_first_week(today: date) -> date:
    """Return the Monday with which the calendar begins."""
    return today - timedelta(days=today.weekday(), weeks=WEEKS_SHOWN - 1)


def _build_calendar(today: date, days: Sequence[DayCount]) -> tuple[CalendarDay, ...]:
    """Return the weeks shown, the first of them whole, up to today."""
    answers = {day.day: day.answers for day in days}
    first = _find_first_week(today)
    run = [first + timedelta(days=ahead) for ahead in range((today - first).days + 1)]
    return tuple(CalendarDay(day, answers.get(day.isoformat(), 0)) for day in run)


def _list_pairs(records: Records, shown: ProgressFilter, since: date | None) -> tuple[SwappedPair, ...]:
    swaps = list_all_swaps(records.library, records.store, since=since, bank=shown.bank)
    return rank_pairs(swaps)[:PAIRS_LISTED]


def _pair_row(pair: SwappedPair) -> ConfusionPair:
    return ConfusionPair(pair.first, pair.second, pair.second_for_first, pair.first_for_second, pair.items, pair.bank)


def _tell_parameters(parameters: OwnParameters | None, records: Records) -> str:
    """Say what predicted recall rests on."""
    if parameters is None or not parameters.weights:
        return tr("Predicted recall rests on FSRS-6 with its default parameters, which were fitted on many learners.")
    return tr.count(
        parameters.reviews,
        "Predicted recall rests on FSRS-6 with your own parameters, fitted to {n} answer on {date}.",
        "Predicted recall rests on FSRS-6 with your own parameters, fitted to {n} answers on {date}.",
        date=date_text(records.days.find_day(parameters.adopted_at), records.today),
    )


def _build_history(
    records: Records, shown: ProgressFilter, continuable: Collection[str], *, shows_all: bool
) -> tuple[tuple[HistoryRow, ...], int]:
    since = _find_since(records, shown)
    summaries, count = Statistics(records.store).list_sessions(
        since=records.days.find_start(since) if since else None,
        bank=shown.bank,
        limit=SESSIONS_AT_MOST if shows_all else SESSIONS_LISTED,
    )
    # More than are listed when all are asked for are not promised.
    return tuple(_history_row(each, records, continuable) for each in summaries), min(count, SESSIONS_AT_MOST)


def _history_row(summary: SessionSummary, records: Records, continuable: Collection[str]) -> HistoryRow:
    moment = summary.last_answered_at or summary.record.started_at
    day = relative_day_text(records.days.find_day(moment), records.today)
    when = tr("{day} {time}", day=day, time=f"{records.days.read_clock(moment):%H:%M}")
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
