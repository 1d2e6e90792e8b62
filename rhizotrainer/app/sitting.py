"""The window's controllers joined: who answers whose wishes. One connection a line; nothing else happens here.

Today is all that a start needs. What answers questions, looks back or opens cards is made when it is first wanted, or
a moment after the first paint, whichever comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from rhizotrainer.app.atlas_room import AtlasRoom
from rhizotrainer.app.bank_room import BankRoom
from rhizotrainer.app.desk import Desk, Outfit
from rhizotrainer.app.exam_room import ExamRoom
from rhizotrainer.app.find_room import FindRoom
from rhizotrainer.app.learner_room import LearnerRoom
from rhizotrainer.app.plan_room import PlanRoom
from rhizotrainer.app.saving import Saving
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode, SessionTerms
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import MainWindow, PageName
from rhizotrainer.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from rhizotrainer.app.asking import Asking
    from rhizotrainer.app.bank_controller import BankController
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.looks import Looks
    from rhizotrainer.app.practise import PractiseRoom
    from rhizotrainer.app.safekeeping import Safekeeping
    from rhizotrainer.app.settings_room import SettingsRoom
    from rhizotrainer.model.items import Item
    from rhizotrainer.study.session import Session
    from rhizotrainer.ui.answering.view import SessionView

tr = Tongue("Report")

REPORT_BANNER = "report"
WARM_UP_MS = 150


class Sitting(QObject):
    """One learner at one window, from the first page to the close."""

    def __init__(self, window: MainWindow, keeper: ThemeKeeper, outfit: Outfit) -> None:
        super().__init__(window)
        self._window = window
        self._outfit = outfit
        self._looks: Looks | None = None
        self._cards: CardController | None = None
        self._asking: Asking | None = None
        self._practise: PractiseRoom | None = None
        self._settings_room: SettingsRoom | None = None
        self._keeping: Safekeeping | None = None
        self._may_close = False
        self._wanted: object = PageName.TODAY
        self.desk = Desk(window, keeper, outfit)
        self.starts = Starts(self.desk)
        self.saving = Saving(window, outfit.practice, outfit.open_store, clock=outfit.clock, tz=outfit.tz)
        self._bank_room = BankRoom(self.desk, lambda: self.looks)
        self.exams = ExamRoom(self.desk, self.starts, lambda: self.looks)
        self.finding = FindRoom(self.desk, lambda: self.cards, self.starts)
        self.atlas = AtlasRoom(self.desk, self.starts, self.finding)
        self.plans = PlanRoom(self.desk, self.starts, lambda: self.cards)
        self.learners = LearnerRoom(
            self.desk, lambda: self.cards, hand_over=self._hand_over, leave_session=self._leave_session
        )
        self.desk.know_session(self._find_session)
        for name in (PageName.PROGRESS, PageName.BANKS, PageName.SUMMARY, PageName.FIRST_RUN, PageName.QUESTION):
            window.add_page(name, self._make_later(name))
        # A lambda: the room itself is made when its page is first wanted.
        window.add_page(PageName.PRACTISE, lambda: self.practise.make_page())  # noqa: PLW0108
        window.close_guard = self._guard_close
        self._connect_signals()

    @property
    def banks(self) -> BankController:
        """Return what adds and checks banks."""
        return self._bank_room.controller

    @property
    def looks(self) -> Looks:
        """Return what looks back, made when first wanted."""
        if self._looks is None:
            # Start-up: its pages come after Today.
            from rhizotrainer.app.looks import Looks

            self._looks = Looks(self.desk)
            self._connect_looks(self._looks)
        return self._looks

    @property
    def cards(self) -> CardController:
        """Return what opens cards, made when first wanted."""
        if self._cards is None:
            # Start-up: no card is opened before Today is painted.
            from rhizotrainer.app.card_controller import CardController

            self._cards = CardController(self.desk)
            self._connect_cards(self._cards)
        return self._cards

    @property
    def asking(self) -> Asking:
        """Return the question page and its controller, made when first wanted."""
        if self._asking is None:
            # Start-up: the question page is the largest and comes after Today.
            from rhizotrainer.app.asking import Asking

            self._asking = Asking(self.desk)
            self._connect_asking(self._asking)
        return self._asking

    @property
    def settings(self) -> SettingsRoom:
        """Return what opens the settings, made when first wanted."""
        if self._settings_room is None:
            # Start-up: no card is opened before Today is painted.
            from rhizotrainer.app.settings_room import SettingsRoom

            self._settings_room = SettingsRoom(self.desk, lambda: self.cards, self.learners)
        return self._settings_room

    @property
    def practise(self) -> PractiseRoom:
        """Return what puts sessions together, made when first wanted."""
        if self._practise is None:
            # Start-up: its page comes after Today.
            from rhizotrainer.app.practise import PractiseRoom

            self._practise = PractiseRoom(self.desk, self.starts)
            self._practise.exam_requested.connect(self._on_exam_requested)
        return self._practise

    def open(self, *, is_refused: bool = False) -> None:
        """Show the first page: the first run's, or Today, which also stands behind the card of refused results."""
        answers, _correct = self.desk.store.answer_totals()
        is_new = not self.desk.settings.has_started and not answers and bool(self.desk.library.item_count)
        if is_new and not is_refused:
            self.looks.show_first_run()
        else:
            self.desk.show_today()
        QTimer.singleShot(WARM_UP_MS, self.warm_up)

    @Slot()
    def warm_up(self) -> None:
        """Make what the first session needs while the learner reads Today."""
        self._window.page(PageName.QUESTION)
        self.asking.warm_up()
        if self._keeping is None:
            # Start-up: the first backup is an hour away, and what is said of results is said beside Today.
            from rhizotrainer.app.safekeeping import Safekeeping

            self._keeping = Safekeeping(self.desk)
            self.saving.reopened.connect(self._keeping.tell)

    def start_exam(self, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms) -> None:
        """Begin an exam over these items; its terms hold the learner's extra time already."""
        self.exams.start(title, addresses, terms)

    def close(self) -> None:
        """Let go of the files."""
        self._bank_room.wait()
        if self._keeping is not None:
            self._keeping.close()
        self.plans.wait()
        if self._settings_room is not None:
            self._settings_room.wait()
        self.finding.close()
        self.exams.put_away()
        self.desk.library.close()
        self.desk.store.close()

    @Slot(object)
    def show_failure(self, failure: object) -> None:
        """Say that something went wrong that nobody caught."""
        self.cards.show_failure(failure)

    @Slot(object)
    def _on_page_requested(self, name: object) -> None:
        if name is PageName.SETTINGS:
            self.settings.open()
        elif name is PageName.LEARNERS:
            self.settings.open_learners()
        elif name is PageName.KEYBOARD:
            self.cards.open_shortcuts()
        elif name is PageName.SEARCH and self.exams.is_in_view:
            self.exams.refuse_search()
        elif name is PageName.SEARCH:
            self.finding.open()
        elif self.desk.session is not None:
            self._wanted = name
            self.cards.ask_to_end(self.desk.session)
        elif self.exams.is_in_view and isinstance(name, PageName):
            self.exams.ask_to_leave(name)
        else:
            self._open_page(name)

    @Slot(object)
    def _open_page(self, name: object) -> None:
        if name is PageName.TODAY:
            self.desk.refresh_library()
            self.desk.show_today()
        elif name is PageName.PRACTISE:
            self.practise.open()
        elif name is PageName.ATLAS:
            self.atlas.open()
        elif name is PageName.PROGRESS:
            self.looks.show_progress()
        elif name is PageName.BANKS:
            self.desk.refresh_library()
            self.looks.show_banks()

    @Slot()
    def _on_new_session(self) -> None:
        self._on_page_requested(PageName.PRACTISE)

    @Slot(object, object, object)
    def _on_exam_requested(self, addresses: tuple[ItemAddress, ...], terms: SessionTerms, title: object) -> None:
        self.start_exam(str(title), addresses, terms)

    @Slot(object)
    def _on_question_entered(self, session: Session) -> None:
        self._window.hide_banner(REPORT_BANNER)
        if self._looks is not None:
            self._looks.forget_past()
        self._window.show_page(PageName.QUESTION)
        self.asking.start(session)

    @Slot(object)
    def _on_theme_chosen(self, theme: object) -> None:
        self.cards.choose_theme(theme)

    @Slot(object)
    def _on_scale_chosen(self, scale: object) -> None:
        self.cards.choose_scale(scale)

    @Slot(object)
    def _on_ended(self, session_id: object) -> None:
        self.looks.show_summary(session_id)

    @Slot(object)
    def _on_end_asked(self, session: Session) -> None:
        self._wanted = PageName.TODAY
        self.cards.ask_to_end(session)

    @Slot(object, object)
    def _on_past_shown(self, item: Item, view: SessionView) -> None:
        self.asking.controller.look_at(item, view)

    @Slot()
    def _on_past_left(self) -> None:
        # The page also shows past answers; going on from one of those goes back to its summary.
        if self._looks is not None:
            self._looks.leave_past()

    @Slot(object)
    def _on_report_requested(self, item: object) -> None:
        self.cards.open_report(item)

    @Slot()
    def _on_settings_wished(self) -> None:
        self.settings.open()

    @Slot()
    def _on_help_wished(self) -> None:
        self.cards.open_shortcuts()

    @Slot()
    def _on_session_covered(self) -> None:
        self.asking.controller.pause()

    @Slot()
    def _on_session_left(self) -> None:
        if self.desk.session is not None:
            self.asking.leave()
            self._open_page(self._wanted)

    @Slot(object)
    def _on_review_missed(self, addresses: object) -> None:
        if isinstance(addresses, tuple):
            missed = [address for address in addresses if isinstance(address, ItemAddress)]
            self.starts.start(SessionMode.REVIEW, tr("Review of missed questions"), missed)

    @Slot(object)
    def _on_reported(self, path: object) -> None:
        if isinstance(path, Path):
            words = (
                tr("Report saved."),
                tr("Send {file} from {folder} to the bank's authors.", file=path.name, folder=path.parent),
            )
            is_new = self._window.find_banner(REPORT_BANNER) is None
            banner = self._window.show_banner(REPORT_BANNER, "ok", words, action=tr("Dismiss"))
            if is_new:
                banner.action_requested.connect(self._on_report_dismissed)

    @Slot()
    def _on_report_dismissed(self) -> None:
        self._window.hide_banner(REPORT_BANNER)

    @Slot()
    def _on_reopened(self) -> None:
        self.exams.carry()
        if self.desk.session is None and not self.exams.is_in_view:
            self.desk.show_today()

    @Slot()
    def _on_quit(self) -> None:
        self._may_close = True
        QApplication.quit()

    @Slot()
    def _on_close_confirmed(self) -> None:
        self._may_close = True
        self._window.close()

    def _make_later(self, name: PageName) -> Callable[[], QWidget]:
        def make() -> QWidget:
            return self.asking.page if name is PageName.QUESTION else self.looks.make_page(name)

        return make

    def _find_session(self) -> Session | None:
        return self._asking.session if self._asking is not None else None

    def _hand_over(self) -> int:
        """Write a note that is being typed and answers that wait, in exams too; return how many answers still do."""
        if self._asking is not None:
            self._asking.flush_note()
        self.exams.keep()
        waiting = self.saving.save_rest(has_exams=self.exams.count_unsaved() > 0)
        if self.exams.count_unsaved():
            # There may be a store that saves by now.
            self.exams.carry()
            self.exams.keep()
        return waiting + self.exams.count_unsaved()

    def _leave_session(self) -> None:
        if self._asking is not None:
            self._asking.leave()
        self.exams.put_away()

    def _guard_close(self) -> bool:
        """Tell whether the window may close: a note is handed over, answers that wait are written or asked about."""
        waiting = self._hand_over()
        if waiting and not self._may_close:
            self.cards.ask_to_close(waiting)
            return False
        return True

    def _connect_signals(self) -> None:
        self._window.page_requested.connect(self._on_page_requested)
        self._window.new_session_requested.connect(self._on_new_session)
        self.desk.today.all_options_requested.connect(self._on_new_session)
        self.desk.question_entered.connect(self._on_question_entered)
        self.exams.review_requested.connect(self._on_review_missed)
        self.exams.left.connect(self._open_page)
        self.exams.settings_wished.connect(self._on_settings_wished)
        self.exams.help_wished.connect(self._on_help_wished)
        self.finding.session_left.connect(self._on_session_covered)
        self.saving.reopened.connect(self._on_reopened)
        self.saving.quit_requested.connect(self._on_quit)

    def _connect_looks(self, looks: Looks) -> None:
        looks.practise_topic_requested.connect(self.starts.practise_topic)
        looks.study_bank_requested.connect(self.starts.study_bank)
        looks.review_requested.connect(self._on_review_missed)
        looks.drill_requested.connect(self.starts.drill)
        looks.first_start_requested.connect(self.starts.start_first)
        looks.continue_requested.connect(self.starts.take_up_session)
        looks.theme_chosen.connect(self._on_theme_chosen)
        looks.scale_chosen.connect(self._on_scale_chosen)
        looks.past_shown.connect(self._on_past_shown)
        looks.source_requested.connect(self.finding.open_source)
        self._bank_room.connect_looks(looks)
        self.exams.connect_looks(looks)

    def _connect_cards(self, cards: CardController) -> None:
        cards.session_left.connect(self._on_session_left)
        cards.close_confirmed.connect(self._on_close_confirmed)
        cards.reported.connect(self._on_reported)

    def _connect_asking(self, asking: Asking) -> None:
        asking.controller.ended.connect(self._on_ended)
        asking.controller.end_asked.connect(self._on_end_asked)
        asking.controller.failed.connect(self.desk.show_trouble)
        asking.controller.unsaved.connect(self.saving.show_failure)
        asking.controller.saved.connect(self.saving.show_saved)
        asking.controller.report_requested.connect(self._on_report_requested)
        asking.page.text_size_requested.connect(self._on_settings_wished)
        asking.page.help_requested.connect(self._on_help_wished)
        asking.page.go_on_requested.connect(self._on_past_left)
        asking.page.end_requested.connect(self._on_past_left)
