"""Everything that begins or takes up a session: from Today, the first run, a bank, a topic, the summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.today import build_new_session_view, topics_below
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode, SessionTerms
from rhizotrainer.study.selection import USUAL_STATUSES, ItemStatus
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.view import NewSessionChoice

if TYPE_CHECKING:
    from rhizotrainer.ui.pages.progress.view import ConfusionPair

tr = Tongue("Titles of sessions")

FIRST_COUNT = 20
EVERY_STATUS = frozenset(ItemStatus)


class Starts(QObject):
    """Turns wishes into sessions at the desk. What is said of an exam carries its SessionSummary."""

    exam_taken_up = Signal(object)
    exam_discard_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._connect_signals()

    def start(
        self, mode: SessionMode, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms | None = None
    ) -> None:
        """Begin a session over these items, in their order; where that fails, a banner says why.

        Where no terms are given, they are the learner's settings.
        """
        agreed = terms or SessionTerms(asks_confidence=self._desk.settings.asks_confidence)
        if not addresses and self._has_limits:
            # What the banks hold is not the reason: whoever comes here by a topic or a bank has questions there.
            error = RhizotrainerError(
                tr("Your limit of questions a day leaves none of these for today."), tr("Settings holds the limits.")
            )
            self._desk.show_trouble(error)
            return
        try:
            session = self._desk.practice.begin(mode=mode, title=title, addresses=addresses, terms=agreed)
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
            return
        self._desk.enter(session)

    @property
    def _has_limits(self) -> bool:
        settings = self._desk.settings
        return bool(settings.new_per_day or settings.reviews_per_day)

    @Slot()
    def review(self) -> None:
        """Ask everything that is due, longest overdue first."""
        addresses = self._desk.practice.due_addresses()
        self.start(SessionMode.REVIEW, tr("Review due"), addresses[: self._desk.find_allowance().reviews])

    @Slot()
    def take_up(self) -> None:
        """Continue the session that was interrupted last at its question."""
        self._take_up("")

    @Slot(object)
    def take_up_session(self, session_id: object) -> None:
        """Continue one of the interrupted sessions at its question."""
        self._take_up(str(session_id))

    def _take_up(self, session_id: str) -> None:
        opened = self._desk.practice.list_all_open()
        summary = next((each for each in opened if session_id in ("", each.record.id)), None)
        if summary is not None and summary.record.mode is SessionMode.EXAM:
            self.exam_taken_up.emit(summary)
            return
        session = self._desk.practice.resume(session_id)
        if session is None:
            self._desk.show_today()
        else:
            self._desk.enter(session)

    @Slot()
    def discard(self) -> None:
        """End the interrupted session; its answers are kept."""
        summary = self._desk.practice.list_open()
        if summary is not None and summary.record.mode is SessionMode.EXAM:
            self.exam_discard_asked.emit(summary)
            return
        try:
            if summary is not None:
                self._desk.store.discard_session(summary.record.id, now=self._desk.outfit.clock())
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
        self._desk.show_today()

    @Slot(object)
    def start_chosen(self, choice: object) -> None:
        """Begin the session that the fields of Today describe."""
        wish = cast(NewSessionChoice, choice)
        addresses = self._select(
            wish.count,
            frozenset(ItemStatus(status) for status in wish.statuses) or EVERY_STATUS,
            banks=frozenset({wish.bank}) if wish.bank else None,
            topics=topics_below(self._headers(), wish.topic),
        )
        self.start(SessionMode.TUTOR, tr("Tutor · {title}", title=self._title_of(wish.bank, wish.topic)), addresses)

    @Slot()
    def start_first(self) -> None:
        """Begin the very first session."""
        self.start_chosen(NewSessionChoice("", "", frozenset({ItemStatus.UNSEEN.value}), FIRST_COUNT))

    @Slot(object)
    def study_bank(self, bank: object) -> None:
        """Ask a bank's questions; where all are learned and none is due, go through it again."""
        banks = frozenset({str(bank)})
        count = self._desk.settings.new_count
        addresses = self._select(count, USUAL_STATUSES, banks=banks)
        if not addresses:
            addresses = self._select(count, EVERY_STATUS, banks=banks)
        self.start(SessionMode.TUTOR, tr("Tutor · {title}", title=self._title_of(str(bank), "")), addresses)

    @Slot(object)
    def practise_topic(self, topic: object) -> None:
        """Ask a topic's questions, learned ones last."""
        bank_id, topic_id = cast(tuple[str, str], topic)
        topics = frozenset({(bank_id, topic_id)})
        addresses = self._select(self._desk.settings.new_count, EVERY_STATUS, topics=topics)
        title = self._title_of(bank_id, f"{bank_id}/{topic_id}")
        self.start(SessionMode.TUTOR, tr("Tutor · {title}", title=title), addresses)

    @Slot(object)
    def drill(self, pair: object) -> None:
        """Ask the questions in which two things were taken for one another, in the order of the pair."""
        wish = cast("ConfusionPair", pair)
        title = tr("{first} or {second}", first=wish.first, second=wish.second)
        self.start(SessionMode.TUTOR, tr("Tutor · {title}", title=title), wish.questions)

    @Slot(object)
    def remember_choice(self, choice: object) -> None:
        """Keep the fields for the next time and show how many questions match them now."""
        wish = cast(NewSessionChoice, choice)
        self._desk.change_settings(
            new_bank=wish.bank,
            new_topic=wish.topic,
            new_status=tuple(sorted(wish.statuses)),
            new_count=wish.count,
        )
        most = self._desk.find_allowance().unseen
        view = build_new_session_view(self._desk.read_standings(), wish, most_unseen=most)
        if view is not None:
            self._desk.today.new_session.show_fields(view)

    def _select(
        self,
        count: int,
        statuses: frozenset[ItemStatus],
        *,
        banks: frozenset[str] | None = None,
        topics: frozenset[tuple[str, str]] | None = None,
    ) -> tuple[ItemAddress, ...]:
        """Select questions for a session, within the learner's limits a day."""
        most = self._desk.find_allowance().unseen
        return self._desk.practice.select_new(
            count=count, banks=banks, topics=topics, statuses=statuses, most_unseen=most
        )

    def _headers(self) -> list[BankHeader]:
        return [listing.header for listing in self._desk.library.listings if listing.header and listing.is_loaded]

    def _title_of(self, bank: str, topic: str) -> str:
        headers = {header.id: header for header in self._headers()}
        bank_id, _, topic_id = topic.partition("/")
        if topic_id and bank_id in headers:
            return headers[bank_id].topic_title(topic_id)
        if bank in headers:
            return headers[bank].title
        return next(iter(headers.values())).title if len(headers) == 1 else tr("All banks")

    def _connect_signals(self) -> None:
        today = self._desk.today
        today.review_requested.connect(self.review)
        today.continue_requested.connect(self.take_up)
        today.continue_other_requested.connect(self.take_up_session)
        today.discard_requested.connect(self.discard)
        today.start_requested.connect(self.start_chosen)
        today.choice_changed.connect(self.remember_choice)
        today.study_requested.connect(self.study_bank)
