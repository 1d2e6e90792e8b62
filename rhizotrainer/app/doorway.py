"""The doorway: one sitting at one window, and another one in its place when the learner or the language changes.

Whoever leaves has handed over their notes and answers before; their files are closed before the next are opened, since
both may be the same. It decides nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rhizotrainer.app.exchanging import Exchange
from rhizotrainer.app.sitting import Sitting
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.paths import DEFAULT_LEARNER
from rhizotrainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

OpenWindow = Callable[..., tuple[Sitting, MainWindow]]


class Doorway(QObject):
    """Holds the sitting that is open now. `opened` says that it is another one."""

    opened = Signal()

    def __init__(self, open_window: OpenWindow, banks: list[Path], learner: str, parent: QObject | None = None) -> None:
        """Open the first window with a function that opens one: (banks, learner, place=…, state=…)."""
        super().__init__(parent)
        self._open_window = open_window
        self.sitting, self.window = open_window(banks, learner)
        self._listen()

    def close(self) -> None:
        """Let go of window and files at the end of the program."""
        self.window.hide()
        self.sitting.close()

    @Slot(object)
    def show_failure(self, failure: object) -> None:
        """Say in the window of now that something went wrong that nobody caught."""
        self.sitting.show_failure(failure)

    @Slot(object)
    def _on_switch_requested(self, learner: object) -> None:
        self._replace(str(learner))
        self._remember(str(learner))

    @Slot(object)
    def _on_removal_requested(self, learner: object) -> None:
        # Start-up: nobody is deleted before the first paint.
        from rhizotrainer.app.belongings import delete_learner
        from rhizotrainer.app.profiles import load_profiles

        name, clock = str(learner), self.sitting.desk.outfit.clock
        others = [each.name for each in load_profiles(name).everyone if each.name != name]
        place = self._leave()
        failure: RhizotrainerError | None = None
        try:
            delete_learner(name, now=clock())
        except RhizotrainerError as error:
            failure = error
        following = name if failure else others[0] if others else DEFAULT_LEARNER
        self._follow(following, place)
        if failure:
            self.sitting.desk.show_trouble(failure)

    @Slot(object)
    def _on_exchange_requested(self, exchange: object) -> None:
        """Let another file take the place of the results between this sitting and the next, the same learner's."""
        if not isinstance(exchange, Exchange):
            return
        learner, place = self.sitting.desk.outfit.learner, self._leave()
        try:
            outcome = exchange.deed()
        except RhizotrainerError as error:
            self._follow(learner, place)
            self.sitting.desk.show_trouble(error)
            return
        except Exception:
            # A fault of ours is told as any other, but never leaves a window behind whose files are closed.
            self._follow(learner, place)
            raise
        self._follow(learner, place)
        exchange.tell(self.sitting, outcome)

    def _replace(self, learner: str) -> None:
        self._follow(learner, self._leave())

    def _leave(self) -> QRect:
        """Close the files of the sitting of now; its window stays in view until the next one covers it."""
        self.sitting.close()
        self.sitting.desk.keeper.retire()
        return self.window.geometry()

    def _follow(self, learner: str, place: QRect) -> None:
        before, window_before = self.sitting, self.window
        state = window_before.windowState()
        self.sitting, self.window = self._open_window([], learner, place=place, state=state)
        self._listen()
        self.window.setWindowIcon(window_before.windowIcon())
        # The next window is in view, so hiding this one does not end the program.
        window_before.close_guard = None
        window_before.hide()
        before.desk.keeper.deleteLater()
        window_before.deleteLater()
        self.opened.emit()

    def _listen(self) -> None:
        # Queued: what asks to leave is still in the middle of a click in the window that goes.
        queued = Qt.ConnectionType.QueuedConnection
        learners = self.sitting.learners
        learners.switch_requested.connect(self._on_switch_requested, queued)
        learners.removal_requested.connect(self._on_removal_requested, queued)
        learners.exchange_requested.connect(self._on_exchange_requested, queued)

    def _remember(self, learner: str) -> None:
        """Note who studied last, so that the next start opens their window."""
        # Start-up: as above.
        from rhizotrainer.app.profiles import load_profiles, save_profiles

        profiles = load_profiles(learner)
        if len(profiles.everyone) > 1 and profiles.last != learner:
            try:
                save_profiles(replace(profiles, last=learner))
            except RhizotrainerError as error:
                self.sitting.desk.show_trouble(error)
