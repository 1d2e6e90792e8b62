"""Keeps answers safe when the disk does not: refused stores at start, answers that wait, studying without saving."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.practice import Practice
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.errors import StoreDamagedError, StoreError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from rhizotrainer.ui.pages.locked_card import LockedCard

tr = Tongue("Saving")

BANNER = "saving"


class Saving(QObject):
    """`reopened` says that another store is in use from now on; `quit_requested` that the learner gave up."""

    reopened = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        practice: Practice,
        open_store: Callable[[], LearnerStore],
        *,
        clock: Callable[[], datetime],
        tz: tzinfo | None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._practice = practice
        self._open_store = open_store
        self._clock = clock
        self._tz = tz
        self._card: LockedCard | None = None

    def show_refusal(self, error: StoreError) -> None:
        """Say why the results were not opened, and ask what to do."""
        # Start-up: cards are made when they are first asked for.
        from rhizotrainer.app.cards import build_refusal_view
        from rhizotrainer.ui.pages.locked_card import LockedCard

        self._close_card()
        view = build_refusal_view(error, now=self._clock(), tz=self._tz)
        self._card = LockedCard(self._window, view)
        self._card.try_again_requested.connect(self.try_again)
        self._card.without_saving_requested.connect(self._on_without_saving)
        self._card.quit_requested.connect(self.quit_requested)
        self._card.open_card()

    @Slot(object)
    def show_failure(self, error: object) -> None:
        """Say that an answer could not be stored and waits in memory."""
        if not isinstance(error, RhizotrainerError):
            return
        if self._practice.pending == 0:
            return
        count = self._practice.pending
        cause = _rest_of(error)
        words = (
            tr("The last answer was not saved."),
            tr("{cause} It is kept in memory until it can be saved.", cause=cause),
        )
        if count > 1:
            words = (
                tr.count(count, "{n} answer was not saved.", "{n} answers were not saved."),
                tr("{cause} They are kept in memory until then.", cause=cause),
            )
        self._show_banner("error", words)

    @Slot()
    def show_saved(self) -> None:
        """Say that what waited is stored now."""
        self._window.hide_banner(BANNER)
        self._show_without_saving()

    @Slot()
    def try_again(self) -> None:
        """Open the refused results again, or write what waits."""
        if self._practice.store.is_saving and not self._let_go_of_damaged():
            self._practice.retry_pending()
            self._show_pending()
            return
        try:
            self._take_store()
        except StoreError as error:
            self.show_refusal(error)
            return
        self._close_card()
        self._show_pending()
        self.reopened.emit()

    def save_rest(self, *, has_exams: bool = False) -> int:
        """Try a last time, without a word, to store what only memory holds; return how many answers still wait.

        `has_exams` says that exams wait for a store that saves; they are not among the answers counted.
        """
        if self._let_go_of_damaged() or self._practice.unsaved or (has_exams and not self._practice.store.is_saving):
            try:
                self._take_store()
            except StoreError:
                return self._practice.unsaved
        return self._practice.retry_pending()

    def _let_go_of_damaged(self) -> bool:
        """Close results that cannot take an answer because they are damaged; as they are opened they are made again."""
        damaged = self._practice.store
        if not (damaged.is_saving and isinstance(self._practice.failure, StoreDamagedError)):
            return False
        self._practice.change_store(LearnerStore.in_memory())
        with suppress(StoreError):
            damaged.close()
        return True

    def _take_store(self) -> None:
        store = self._open_store()
        before = self._practice.store
        self._practice.change_store(store)
        before.close()

    def _show_pending(self) -> None:
        if self._practice.pending:
            self.show_failure(self._practice.failure)
        else:
            self.show_saved()

    @Slot()
    def _on_without_saving(self) -> None:
        self._close_card()
        self._show_without_saving()

    def _show_without_saving(self) -> None:
        if not self._practice.store.is_saving:
            reason = tr("Answers are lost when you close this window, unless saving works again before.")
            self._show_banner("warn", (tr("Not saving."), reason))

    def _show_banner(self, kind: str, words: tuple[str, str]) -> None:
        is_new = self._window.find_banner(BANNER) is None
        banner = self._window.show_banner(BANNER, kind, words, action=tr("Try again"))
        if is_new:
            banner.action_requested.connect(self.try_again)

    def _close_card(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.close_card()


def _rest_of(error: RhizotrainerError) -> str:
    """Return the cause alone: the banner says in its own words what was not saved."""
    _first, _stop, cause = error.sentence.partition(". ")
    return cause or error.sentence
