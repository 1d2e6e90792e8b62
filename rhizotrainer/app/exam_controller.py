"""Drives the exam page: turns what the learner asks into orders to the exam, and keeps each of them at once.

It holds the one Exam value. Every rule is `study`'s, every write is `exam_practice`'s; nothing is marked here.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rhizotrainer.app.exam_practice import ExamPractice
from rhizotrainer.app.exam_views import (
    bell_sentence,
    build_exam_view,
    build_question_view,
    build_review_rows,
    find_urgency,
    time_sentence,
    time_text,
)
from rhizotrainer.app.library import Library
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.learning import Confidence, Response
from rhizotrainer.study import exam as exams
from rhizotrainer.study.exam import Exam, ExamError, PlaceState
from rhizotrainer.ui.pages.exam.page import ExamPage

TICK_MS = 1000
# With the tick this keeps what a crash can lose of the clock under five seconds.
SAVE_AFTER_MS = 3500
KEEP_AFTER_MS = 30


class ExamController(QObject):
    """One exam at one page. `submitted` carries the session's id; `unsaved` a RhizotrainerError, `saved` its end.

    `submit_asked` carries how many questions have no answer. `dropped` says that the exam was ended elsewhere.
    """

    submitted = Signal(object)
    unsaved = Signal(object)
    saved = Signal()
    submit_asked = Signal(object)
    number_asked = Signal()
    leave_asked = Signal()
    dropped = Signal()

    def __init__(
        self,
        page: ExamPage,
        practice: ExamPractice,
        *,
        library: Library,
        tick: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._practice = practice
        self._library = library
        self._tick = tick
        self._exam: Exam | None = None
        self._saved_at = 0
        self._is_unsaved = False
        self.timer = QTimer(self)
        self.timer.setInterval(TICK_MS)
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)
        self._connect_signals()

    @property
    def exam(self) -> Exam | None:
        """Return the exam under way, None where there is none."""
        return self._exam

    def start(self, exam: Exam) -> None:
        """Show an exam at its question and let its clock run; one that is paused goes on."""
        self._exam = exams.unpause(exam, self._tick()) if exam.is_paused else exam
        self._show_question()
        self._page.show_paused(is_paused=False)
        self._keep()
        self.timer.start()
        self.read_clock()

    def leave(self) -> None:
        """Put the page away: the exam is paused where it may be, and else its clock goes on."""
        exam = self._exam
        if exam is None or not exam.record.terms.may_pause:
            return
        if not exam.is_paused and not exams.let_pass(exam, self._tick()).is_over:
            self._exam = exams.pause(exam, self._tick())
        if self._keep():
            self._forget()

    def keep(self) -> None:
        """Keep the exam as it stands now, as before the window closes."""
        if self._exam is not None:
            self._exam = exams.let_pass(self._exam, self._tick())
            self._keep()

    def put_away(self) -> None:
        """Keep the exam and let go of it, whatever its terms: the one who takes it leaves the program."""
        self.keep()
        self._forget()

    @Slot()
    def submit(self) -> None:
        """Submit what there is; where the disk refuses, the exam stays and the next tick tries again."""
        exam = self._exam
        if exam is None:
            return
        try:
            done = self._practice.submit(exam)
        except RhizotrainerError as error:
            self._say_unsaved(error)
            return
        self._say_saved()
        self._forget()
        self.submitted.emit(done.record.id)

    @Slot(object)
    def go_to(self, position: object) -> None:
        """Go to a question by its place, counted from 0, also from the review."""
        if isinstance(position, int) and self._order(
            lambda exam: exams.go_to(exam, position, self._tick()), waits=True
        ):
            self._show_question()

    @Slot()
    def read_clock(self) -> None:
        """Count the time since the last look, show it, keep it, and submit when it has run out."""
        exam = self._exam
        if exam is None:
            return
        after = exams.let_pass(exam, self._tick())
        self._exam = after
        self._page.show_time(time_text(after), time_sentence(after), find_urgency(after.remaining_ms))
        words = bell_sentence(exam.remaining_ms, after.remaining_ms)
        if words:
            self._page.announce(words)
        if after.is_over and not after.is_paused:
            self.submit()
        elif after.clock.used_ms - self._saved_at >= SAVE_AFTER_MS or self._is_unsaved:
            self._keep()

    @Slot(object)
    def _on_response(self, response: object) -> None:
        if isinstance(response, Response):
            self._answer(lambda exam: exams.respond(exam, response, self._tick()))

    @Slot(object)
    def _on_confidence(self, confidence: object) -> None:
        sure = confidence if isinstance(confidence, Confidence) else None
        self._answer(lambda exam: exams.set_confidence(exam, sure, self._tick()))

    @Slot(object)
    def _on_step(self, step: object) -> None:
        exam = self._exam
        if exam is not None and isinstance(step, int) and 0 <= exam.position + step < exam.total:
            self.go_to(exam.position + step)

    @Slot()
    def _on_flag(self) -> None:
        if not self._page.is_reviewing:
            self._answer(lambda exam: exams.toggle_flag(exam, self._tick()))

    @Slot()
    def _on_pause(self) -> None:
        exam = self._exam
        if exam is None or not exam.record.terms.may_pause:
            return
        turn = exams.unpause if exam.is_paused else exams.pause
        if self._order(lambda current: turn(current, self._tick())):
            self._page.show_paused(is_paused=not exam.is_paused)

    @Slot()
    def _on_review(self) -> None:
        if self._exam is not None and not self._exam.is_paused:
            self._page.show_review(build_review_rows(self._exam, self._library))
            self.read_clock()

    @Slot()
    def _on_back(self) -> None:
        if self._exam is not None:
            self._show_question()

    @Slot()
    def _on_submit_asked(self) -> None:
        exam = self._exam
        if exam is None or exam.is_paused:
            return
        states = exam.list_states()
        gaps = sum(state in (PlaceState.SEEN, PlaceState.NOT_SEEN) for state in states)
        if gaps:
            self.submit_asked.emit(gaps)
        else:
            self.submit()

    def _answer(self, order: Callable[[Exam], Exam]) -> None:
        """Give an order about the question in view and show what is given now."""
        if self._order(order) and self._exam is not None:
            self._page.show_response(self._exam.place.response, self._exam.place.confidence)
            self._page.show_exam(build_exam_view(self._exam))

    def _order(self, order: Callable[[Exam], Exam], *, waits: bool = False) -> bool:
        """Give an order and keep what came of it; one that makes no sense now is passed over.

        Where nothing was given, keeping it `waits` until the screen is painted: a crash before costs a step.
        """
        if self._exam is None:
            return False
        try:
            self._exam = order(self._exam)
        except ExamError:
            # Most likely the time is over: the clock says so and submits.
            self.read_clock()
            return False
        if waits:
            self._keep_later.start()
        else:
            self._keep()
        return self._exam is not None

    @Slot()
    def _keep(self) -> bool:
        exam = self._exam
        self._keep_later.stop()
        if exam is None:
            return False
        try:
            is_open = self._practice.save(exam)
        except RhizotrainerError as error:
            self._say_unsaved(error)
            return False
        self._say_saved()
        self._saved_at = exam.clock.used_ms
        if not is_open:
            self._forget()
            self.dropped.emit()
        return is_open

    def _say_unsaved(self, error: RhizotrainerError) -> None:
        self._is_unsaved = True
        self.unsaved.emit(error)

    def _say_saved(self) -> None:
        if self._is_unsaved:
            self._is_unsaved = False
            self.saved.emit()

    def _forget(self) -> None:
        self.timer.stop()
        self._keep_later.stop()
        self._exam = None

    def _show_question(self) -> None:
        exam = self._exam
        if exam is not None:
            self._page.show_question(build_exam_view(exam), build_question_view(exam, self._library))

    def _connect_signals(self) -> None:
        page = self._page
        page.response_given.connect(self._on_response)
        page.confidence_changed.connect(self._on_confidence)
        page.number_chosen.connect(self.go_to)
        page.step_requested.connect(self._on_step)
        page.flag_toggled.connect(self._on_flag)
        page.pause_toggled.connect(self._on_pause)
        page.review_requested.connect(self._on_review)
        page.back_requested.connect(self._on_back)
        page.submit_requested.connect(self._on_submit_asked)
        page.number_requested.connect(self.number_asked)
        page.leave_requested.connect(self.leave_asked)
        self.timer.timeout.connect(self.read_clock)
        self._keep_later.timeout.connect(self._keep)
