"""The room where exams are taken: begun, taken up again, left, submitted, and shown when they are over.

An exam that may be paused is paused when it is left. One that may not goes on: its clock runs, and when
that has run out it is submitted, whatever page is in view. While the program is not running no clock runs; taking the
exam up again says so.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.exam_controller import ExamController
from rhizotrainer.app.exam_practice import Clocks, ExamPractice
from rhizotrainer.app.exam_views import time_text
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionSummary, SessionTerms
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.confirm_card import ConfirmCard, ConfirmView
from rhizotrainer.ui.pages.exam.go_to_card import GoToCard
from rhizotrainer.ui.pages.exam.page import ExamPage
from rhizotrainer.ui.widgets.dialog_card import DialogCard

tr = Tongue("Exam")

BANNER = "exam"
SAVING_BANNER = "exam saving"
NS_IN_MS = 1_000_000


class Examining(QObject):
    """`result_requested` carries the id of an exam that is over, `left` the page that was asked for instead of it."""

    result_requested = Signal(object)
    left = Signal(object)
    settings_wished = Signal()
    help_wished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._card: DialogCard | None = None
        self._over = ""
        self._wanted = PageName.TODAY
        # Shuffles, keeps no secret; seeded from the process's dice, which tests and pictures can fix.
        rng = random.Random(random.getrandbits(64))  # noqa: S311
        clocks = Clocks(desk.outfit.clock, read_tick, self._find_day)
        self.practice = ExamPractice(desk.practice, desk.library, clocks, rng)
        self.page = ExamPage()
        self.controller = ExamController(self.page, self.practice, library=desk.library, tick=read_tick, parent=self)
        self._wear_settings()
        self._connect_signals()

    @property
    def is_in_view(self) -> bool:
        """Tell whether an exam is under way and its page is shown."""
        return self.controller.exam is not None and self._desk.window.current is PageName.EXAM

    def start(self, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms) -> None:
        """Begin an exam over these items; `terms.limit_ms` holds the learner's extra time already."""
        if self.controller.exam is not None:
            self._refuse_another()
            return
        try:
            exam = self.practice.begin(title, addresses, terms)
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
            return
        if not self._desk.settings.has_started:
            self._desk.change_settings(has_started=True)
        self.controller.start(exam)
        self._show_page()

    def take_up(self, summary: SessionSummary) -> None:
        """Continue an exam at its question with the time it had left."""
        under_way = self.controller.exam
        if under_way is not None and under_way.record.id == summary.record.id:
            # Paused as it was left, and not put away because the disk refused it.
            if under_way.is_paused:
                self.controller.start(under_way)
            self._show_page()
            return
        if under_way is not None:
            self._refuse_another()
            return
        try:
            exam = self.practice.resume(summary)
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
            return
        if exam is None:
            self._desk.show_trouble(
                RhizotrainerError(
                    tr("This exam's questions are in no bank any more."), tr("Add their bank again, or end the exam.")
                )
            )
            return
        was_cut_off = not exam.is_paused
        self.controller.start(exam)
        if self.controller.exam is None:
            return
        self._show_page()
        if was_cut_off and exam.clock.used_ms:
            reason = tr("The time while it was closed does not count. {time} left.", time=time_text(exam))
            without = tr("The time while it was closed does not count.")
            self._say(tr("Exam continued."), reason if exam.record.terms.limit_ms else without, tr("Dismiss"))

    def ask_to_discard(self, summary: SessionSummary) -> None:
        """Ask before an exam is ended unmarked."""
        words = tr("Its answers are not marked and not kept. Continue and submit it to keep them.")
        title = tr("End this exam without a result?")
        card = ConfirmCard(self._desk.window, ConfirmView(title, words, tr("End exam"), tr("Keep it"), loses=True))
        self._over = summary.record.id
        card.confirmed.connect(self._on_discarded)
        self._open(card)

    def ask_to_leave(self, wanted: PageName = PageName.TODAY) -> None:
        """Ask before the exam's page is left for another, and say what its clock does then."""
        exam = self.controller.exam
        if exam is None:
            return
        self._wanted = wanted
        may_pause = exam.record.terms.may_pause
        if may_pause:
            words = tr("The clock stops, and your answers are kept. You can continue from Today.")
        else:
            words = tr("The clock goes on: this exam cannot be paused. You can continue from Today.")
        view = ConfirmView(tr("Leave the exam?"), words, tr("Leave"), tr("Stay"), loses=not may_pause)
        card = ConfirmCard(self._desk.window, view)
        card.confirmed.connect(self._on_left)
        self._open(card)

    def carry(self) -> None:
        """Move exams that were submitted without saving into the store that saves now."""
        try:
            self.practice.carry()
        except RhizotrainerError as error:
            self._desk.show_trouble(error)

    def count_unsaved(self) -> int:
        """Count the answers in exams that memory alone holds."""
        return self.practice.count_unsaved(self.controller.exam)

    def refuse_search(self) -> None:
        """Say that sources and questions are not searched during an exam."""
        words = tr("Sources and questions can be searched again after you submit.")
        self._say(tr("Search is closed during an exam."), words, tr("Dismiss"))

    def keep(self) -> None:
        """Keep the exam under way as it stands, as before the window closes."""
        self.controller.keep()

    @Slot(object)
    def _on_submitted(self, session_id: object) -> None:
        is_here = self._desk.window.current is PageName.EXAM
        self._close_card()
        self._desk.window.hide_banner(BANNER)
        if is_here:
            # A card of another room would cover the result, which takes the focus.
            for card in self._desk.window.findChildren(DialogCard):
                card.close_card()
            self.result_requested.emit(session_id)
            return
        self._over = str(session_id)
        self._say(tr("Your exam was submitted."), tr("Its time has run out."), tr("See the result"))

    @Slot()
    def _on_banner_pressed(self) -> None:
        self._desk.window.hide_banner(BANNER)
        over, self._over = self._over, ""
        if over:
            self.result_requested.emit(over)

    @Slot()
    def _on_left(self) -> None:
        self.controller.leave()
        self._desk.window.hide_banner(BANNER)
        self.left.emit(self._wanted)

    @Slot()
    def _on_leave_asked(self) -> None:
        self.ask_to_leave()

    @Slot()
    def _on_discarded(self) -> None:
        over, self._over = self._over, ""
        try:
            self._desk.store.discard_session(over, now=self._desk.outfit.clock())
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
        self.controller.read_clock()
        self.controller.keep()
        self._desk.show_today()

    @Slot(object)
    def _on_submit_asked(self, gaps: object) -> None:
        count = int(str(gaps))
        words = tr.count(
            count,
            "{n} question has no answer and will be scored as incorrect. Submit?",
            "{n} questions have no answer and will be scored as incorrect. Submit?",
        )
        view = ConfirmView(tr("Submit the exam?"), words, tr("Submit exam"), tr("Go on answering"), loses=True)
        card = ConfirmCard(self._desk.window, view)
        card.confirmed.connect(self.controller.submit)
        self._open(card)

    @Slot()
    def _on_number_asked(self) -> None:
        exam = self.controller.exam
        if exam is None:
            return
        card = GoToCard(self._desk.window, number=exam.position + 1, total=exam.total)
        card.number_chosen.connect(self.controller.go_to)
        self._open(card)

    @Slot(object)
    def _on_unsaved(self, error: object) -> None:
        if isinstance(error, RhizotrainerError):
            words = (error.sentence, tr("What you have given is kept in memory until it can be saved."))
            self._desk.window.show_banner(SAVING_BANNER, "error", words)

    @Slot()
    def _on_saved(self) -> None:
        self._desk.window.hide_banner(SAVING_BANNER)

    @Slot()
    def _on_moved(self) -> None:
        self._desk.window.hide_done_banners()

    @Slot()
    def _on_card_closed(self) -> None:
        self._card = None

    @Slot()
    def _wear_settings(self) -> None:
        self.page.set_letters_on(self._desk.settings.are_letter_keys_on)

    def _refuse_another(self) -> None:
        words = tr("An exam is under way.")
        self._desk.show_trouble(RhizotrainerError(words, tr("Continue it from Today and submit it first.")))

    def _show_page(self) -> None:
        self._desk.window.show_page(PageName.EXAM)
        self.page.take_focus()

    def _say(self, state: str, reason: str, action: str) -> None:
        is_new = self._desk.window.find_banner(BANNER) is None
        banner = self._desk.window.show_banner(BANNER, "info", (state, reason), action=action)
        if is_new:
            banner.action_requested.connect(self._on_banner_pressed)

    def _open(self, card: DialogCard) -> None:
        self._close_card()
        self._card = card
        card.closed.connect(self._on_card_closed)
        card.open_card()

    def _close_card(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.close_card()

    def _find_day(self, moment: datetime) -> str:
        return self._desk.days.find_day(moment).isoformat()

    def _connect_signals(self) -> None:
        self._desk.settings_changed.connect(self._wear_settings)
        controller = self.controller
        controller.submitted.connect(self._on_submitted)
        controller.submit_asked.connect(self._on_submit_asked)
        controller.number_asked.connect(self._on_number_asked)
        controller.leave_asked.connect(self._on_leave_asked)
        controller.unsaved.connect(self._on_unsaved)
        controller.saved.connect(self._on_saved)
        self.page.text_size_requested.connect(self.settings_wished)
        self.page.step_requested.connect(self._on_moved)
        self.page.number_chosen.connect(self._on_moved)
        self.page.help_requested.connect(self.help_wished)


def read_tick() -> int:
    """Return the machine's clock that only goes forward, in ms."""
    return time.monotonic_ns() // NS_IN_MS
