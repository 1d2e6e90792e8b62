"""The door to the exam date for the rest of the window: what plans for it is made once there is a date, or to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.starts import Starts

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.exam_planning import ExamPlanning


class PlanRoom(QObject):
    """Joins Today to what plans for an exam. Without a date it does nothing and loads nothing."""

    def __init__(self, desk: Desk, starts: Starts, find_cards: Callable[[], CardController]) -> None:
        super().__init__(desk)
        self._desk, self._starts, self._find_cards = desk, starts, find_cards
        self._planning: ExamPlanning | None = None
        self._connect_signals()

    @property
    def planning(self) -> ExamPlanning:
        """Return what plans for the exam, made when first wanted."""
        if self._planning is None:
            # Start-up: most learners have no exam date.
            from rhizotrainer.app.exam_planning import ExamPlanning

            self._planning = ExamPlanning(self._desk, self._starts, self._find_cards)
        return self._planning

    @property
    def is_busy(self) -> bool:
        """Tell whether a plan is being worked out."""
        return self._planning is not None and self._planning.is_busy

    def wait(self) -> None:
        """Let plans that are being worked out come to their end."""
        if self._planning is not None:
            self._planning.wait()

    @Slot()
    def open(self) -> None:
        """Show the card of the exam date."""
        self.planning.open()

    @Slot()
    def _on_study(self) -> None:
        self.planning.study()

    @Slot()
    def _on_today_shown(self) -> None:
        if self._planning is not None or self._desk.settings.exam_date:
            self.planning.show_on_today()

    def _connect_signals(self) -> None:
        self._desk.today_shown.connect(self._on_today_shown)
        self._desk.today.exam_study_requested.connect(self._on_study)
        self._desk.today.exam_date_requested.connect(self.open)
