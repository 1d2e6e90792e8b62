"""Memory parameters at the window: fits them off its thread, adopts them when the learner says so, and goes back.

Between fitting and adopting answers may be given; what is adopted is made of all of them. It decides nothing about
learning: study.fitting measures, study.scheduling judges, the store keeps.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.memory_fits import Judgement, Tell, count_own, fit_own, judge_by_before, judge_by_fit
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.study.day_words import date_text
from rhizotrainer.study.fitting import FEWEST_REVIEWS, Fit, find_obstacle
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.memory_card import FitView, MemoryCard, MemoryView

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController

tr = Tongue("Memory parameters")


class _CancelledError(Exception):
    """The learner wants no more of it."""


class Course(QObject):
    """How far work on another thread is. `advanced` carries the share and is emitted there; whoever cancels, here."""

    advanced = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_cancelled = Event()

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._is_cancelled.set()

    def tell(self, share: float) -> None:
        """Say how far the work is.

        Raises: _CancelledError once it was cancelled.
        """
        if self._is_cancelled.is_set():
            raise _CancelledError
        self.advanced.emit(share)


class MemoryRoom(QObject):
    """Opens the card of memory parameters. `left` says that the learner closed it."""

    left = Signal()

    def __init__(self, desk: Desk, find_cards: Callable[[], CardController]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_cards = find_cards
        self._tasks = Tasks(self)
        self._card: MemoryCard | None = None
        self._course: Course | None = None
        self._counting: int | None = None
        self._fit: Fit | None = None
        # What makes the judgement under way anew, once answers were given meanwhile.
        self._judge: Callable[..., Judgement] | None = None
        self._is_today_old = False

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being counted, fitted or judged."""
        return self._tasks.is_busy

    def wait(self) -> None:
        """Stop what is under way and let it end."""
        if self._course is not None:
            self._course.cancel()
        self._tasks.wait()

    @Slot()
    def open(self) -> None:
        """Show which parameters hold, and count what could be learnt from."""
        self._counting, self._fit = None, None
        card = MemoryCard(self._desk.window, self._build_view())
        card.fit_requested.connect(self._on_fit_requested)
        card.cancel_requested.connect(self._on_cancel_requested)
        card.use_requested.connect(self._on_use_requested)
        card.back_requested.connect(self._on_back_requested)
        card.put_off.connect(self.left)
        card.closed.connect(self._on_closed)
        self._card = card
        self._find_cards().show_card(card)
        if self._desk.store.is_saving:
            task = self._tasks.submit(partial(count_own, self._path))
            task.finished.connect(self._on_counted)
            task.failed.connect(self._on_failed)

    @property
    def _path(self) -> Path:
        return self._desk.store.path

    @Slot(object)
    def _on_counted(self, count: object) -> None:
        if isinstance(count, int):
            self._counting = count
        if self._card is not None and self._course is None and self._fit is None:
            self._card.show_view(self._build_view())

    @Slot()
    def _on_fit_requested(self) -> None:
        self._run(fit_own, self._on_fitted, self._path)

    @Slot()
    def _on_use_requested(self) -> None:
        if self._fit is not None and self._fit.is_better:
            self._begin_judging(partial(judge_by_fit, self._path, self._fit))

    @Slot()
    def _on_back_requested(self) -> None:
        self._begin_judging(partial(judge_by_before, self._path))

    @Slot()
    def _on_cancel_requested(self) -> None:
        if self._course is not None:
            self._course.cancel()

    def _begin_judging(self, judge: Callable[..., Judgement]) -> None:
        if self._desk.practice.pending:
            reason = tr("Answers wait in memory for the disk."), tr("Save them first, then try again.")
            self._say("error", reason)
            return
        self._judge = judge
        self._run(judge, self._on_judged, new_id=uuid.uuid4().hex, now=self._desk.outfit.clock())

    def _run(self, job: Callable[..., Any], then: Callable[[object], None], *given: object, **named: object) -> None:
        """Have a job done that tells how far it is; one at a time."""
        if self._course is not None:
            return
        self._course = course = Course(self)
        course.advanced.connect(self._on_advanced)
        tell: Tell = course.tell
        task = self._tasks.submit(partial(job, *given, tell=tell, **named))
        task.finished.connect(self._on_ended)
        task.failed.connect(self._on_ended)
        task.finished.connect(then)
        task.failed.connect(self._on_failed)
        self._on_advanced(0.0)

    @Slot(object)
    def _on_advanced(self, share: object) -> None:
        if self._card is not None and self._course is not None and isinstance(share, float):
            self._card.show_course(share)

    @Slot(object)
    def _on_ended(self, _result: object) -> None:
        course, self._course = self._course, None
        if course is not None:
            course.deleteLater()

    @Slot(object)
    def _on_fitted(self, fit: object) -> None:
        if not isinstance(fit, Fit) or self._card is None:
            return
        self._fit = fit
        self._card.show_fit(
            FitView(
                fit.reviews,
                fit.held_out,
                (fit.before.held_out, fit.after.held_out),
                (fit.before.overall, fit.after.overall),
                fit.is_better,
                fit.is_plain,
            )
        )

    @Slot(object)
    def _on_judged(self, judgement: object) -> None:
        if not isinstance(judgement, Judgement):
            return
        answers, _correct = self._desk.store.answer_totals()
        if self._judge is not None and (answers != judgement.answers or self._desk.practice.pending):
            self._begin_judging(self._judge)
            return
        parameters = judgement.parameters
        try:
            self._desk.store.adopt_parameters(parameters, judgement.recomputed, now=parameters.adopted_at)
        except RhizotrainerError as error:
            self._on_failed(error)
            return
        self._fit, self._judge = None, None
        self._is_today_old = True
        state = tr("Your own parameters hold.") if parameters.weights else tr("The defaults hold.")
        self._show_now()
        self._say("ok", (state, tr("The memory of all your questions was judged anew; due dates have changed.")))
        if self._card is None:
            self._refresh()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._judge = None
        if isinstance(error, _CancelledError):
            self._show_now()
            self._say("info", (tr("Cancelled."), tr("Nothing was changed.")))
        elif isinstance(error, RhizotrainerError):
            self._show_now()
            self._say("error", (error.sentence, error.hint))
        elif isinstance(error, Exception):
            self._show_now()
            raise error

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is not self._card:
            return
        self._card = None
        # A fit that nobody waits for is not needed; a judgement that was asked for is finished.
        if self._course is not None and self._judge is None:
            self._course.cancel()
        self._refresh()

    def _refresh(self) -> None:
        if self._is_today_old and self._desk.window.current is PageName.TODAY:
            self._desk.show_today()
        self._is_today_old = False

    def _show_now(self) -> None:
        if self._card is not None:
            self._card.show_view(self._build_view())

    def _say(self, kind: str, words: tuple[str, str]) -> None:
        if self._card is not None:
            self._card.show_news(kind, words)

    def _build_view(self) -> MemoryView:
        store = self._desk.store
        parameters = store.list_parameters()
        held = parameters[-1] if parameters else None
        obstacle = find_obstacle()
        if not store.is_saving:
            obstacle = (tr("Your results are not open here."), tr("Once they are, parameters can be fitted to them."))
        view = MemoryView(
            FEWEST_REVIEWS, self._counting, can_go_back=bool(parameters) and store.is_saving, obstacle=obstacle
        )
        if held is None or not held.weights:
            return view
        today = self._desk.days.find_day(self._desk.outfit.clock())
        since = date_text(self._desk.days.find_day(held.adopted_at), today)
        return MemoryView(
            view.least,
            view.counting,
            since,
            held.reviews,
            held.loss_before,
            held.loss_after,
            can_go_back=view.can_go_back,
            obstacle=view.obstacle,
        )
