"""The desk: introduces library, store, practice and window to each other, and says which page comes next.

It decides nothing about learning and paints nothing. What begins sessions stands in `starts`, what looks back in
`looks`, what keeps answers safe in `saving`, cards in `card_controller`, banks in `bank_controller`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.settings import Settings, save_learner_settings
from rhizotrainer.app.today import Standings, build_today_view, read_standings
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.values import dataclass
from rhizotrainer.paths import DEFAULT_LEARNER
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.session import Session
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import MainWindow, PageName
from rhizotrainer.ui.pages.today.page import TodayPage
from rhizotrainer.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from rhizotrainer.study.selection_draw import Allowance

tr = Tongue("Sidebar")

TROUBLE_BANNER = "trouble"


@dataclass(frozen=True, slots=True)
class Outfit:
    """What the desk is given: everything that touches the world, so that tests can give their own."""

    library: Library
    practice: Practice
    open_store: Callable[[], LearnerStore]
    clock: Callable[[], datetime]
    tz: tzinfo | None
    settings: Settings
    settings_file: Path
    data_folder: Path
    shipped: frozenset[str]
    learner: str = DEFAULT_LEARNER


@dataclass(frozen=True, slots=True)
class WayBack:
    """Where the summary of a session leads in place of Today: the words of its button, and what it does."""

    words: str
    go: Callable[[], None]


class Desk(QObject):
    """One learner at one window. `question_entered` carries a Session that is to be shown; `today_shown` says that
    Today has been filled anew; `figure_requested` carries bank, figure and region of a question to be read of."""

    question_entered = Signal(object)
    settings_changed = Signal()
    figure_requested = Signal(object, object, object)
    today_shown = Signal()

    def __init__(self, window: MainWindow, keeper: ThemeKeeper, outfit: Outfit) -> None:
        super().__init__(window)
        self.window = window
        self.keeper = keeper
        self.outfit = outfit
        self._settings = outfit.settings
        self._today = TodayPage()
        self._session: Callable[[], Session | None] = _no_session
        self._ways_back: dict[str, WayBack] = {}
        self.practice.days = self.days
        window.add_page(PageName.TODAY, lambda: self._today)
        self._connect_signals()

    @property
    def today(self) -> TodayPage:
        return self._today

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def library(self) -> Library:
        return self.outfit.library

    @property
    def practice(self) -> Practice:
        return self.outfit.practice

    @property
    def store(self) -> LearnerStore:
        return self.outfit.practice.store

    @property
    def session(self) -> Session | None:
        """Return the session under way, None between sessions."""
        return self._session()

    @property
    def days(self) -> DayRule:
        """Return by which rule this learner's days are counted."""
        return DayRule(self.outfit.tz, self._settings.day_starts_at)

    def find_allowance(self) -> Allowance:
        """Return what the learner's limits a day still let through."""
        # Start-up: most learners have no limits, and no session begins before Today is painted.
        from rhizotrainer.app.limits import find_allowance

        return find_allowance(self._settings, self.store, self.days, now=self.outfit.clock())

    def know_session(self, find: Callable[[], Session | None]) -> None:
        """Learn whom to ask for the session under way."""
        self._session = find

    def lead_back(self, session_id: str, way: WayBack) -> None:
        """Let the summary of a session lead elsewhere than to Today."""
        self._ways_back[session_id] = way

    def find_way_back(self, session_id: str) -> WayBack | None:
        """Return where the summary of a session leads, None for Today."""
        return self._ways_back.get(session_id)

    def change_settings(self, **changes: Any) -> None:
        """Take over preferences by the names of their fields, and remember them."""
        before, self._settings = self._settings, replace(self._settings, **changes)
        save_learner_settings(self.outfit.settings_file, self._settings, before=before)
        self.practice.days = self.days
        self.settings_changed.emit()

    def read_standings(self) -> Standings:
        """Read where every item stands now, in banks as they are now."""
        self.practice.notice_updates()
        return read_standings(self.library, self.store, now=self.outfit.clock(), days=self.days)

    def refresh_library(self) -> None:
        """Read again what changed on disk."""
        self.library.refresh()

    @Slot()
    def show_today(self) -> None:
        """Show Today as it is now."""
        opened = self.practice.list_all_open()
        standings, settings = self.read_standings(), self._settings
        has_limits = settings.new_per_day or settings.reviews_per_day
        allowance = self.find_allowance() if has_limits else None
        view = build_today_view(standings, self.store, settings=settings, opened=opened, allowance=allowance)
        self._today.show_today(view)
        self.window.nav.show_badge(PageName.TODAY, str(view.due.count) if view.due.count else "")
        has_errors = any(listing.errors for listing in self.library.listings)
        self.window.nav.show_warning(PageName.BANKS, tr("a bank has problems") if has_errors else "")
        self.today_shown.emit()
        self.window.show_page(PageName.TODAY)
        self._today.focus_primary()

    def enter(self, session: Session) -> None:
        """Show a session at its question."""
        if not self._settings.has_started:
            self.change_settings(has_started=True)
        self.question_entered.emit(session)

    @Slot(object)
    def show_trouble(self, error: object) -> None:
        """Say an expected failure in a banner; work goes on."""
        if not isinstance(error, RhizotrainerError):
            return
        is_new = self.window.find_banner(TROUBLE_BANNER) is None
        banner = self.window.show_banner(TROUBLE_BANNER, "error", (error.sentence, error.hint), action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_trouble_dismissed)

    @Slot(object)
    def _on_scale_step(self, step: object) -> None:
        if isinstance(step, int) and step:
            self.keeper.step_scale(step)
        else:
            self.keeper.set_scale(1.0)
        self.change_settings(text_scale=self.keeper.scale)

    @Slot()
    def _on_trouble_dismissed(self) -> None:
        self.window.hide_banner(TROUBLE_BANNER)

    def _connect_signals(self) -> None:
        self.window.scale_step_requested.connect(self._on_scale_step)


def _no_session() -> Session | None:
    return None
