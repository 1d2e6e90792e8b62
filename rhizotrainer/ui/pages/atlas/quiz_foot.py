"""The foot of a figure: which of its questions are wanted, and the button that asks them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.study.figure_quiz import FigureQuestion, Scope
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT, QuizWish, list_scopes
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label

tr = Tongue(CONTEXT)


class QuizFoot(Themed, QWidget):
    """`quiz_requested` carries a QuizWish."""

    quiz_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.scope = Combo(tr("Ask"), ())
        self.start = Button("", kind="primary", key="Enter")
        self.reason = Label("", "small", "ink2", wraps=True)
        self._questions: tuple[FigureQuestion, ...] = ()
        self._regions: tuple[str, ...] | None = None
        self._can_start = True
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_questions(self, questions: Sequence[FigureQuestion], *, can_start: bool) -> None:
        """Offer these questions, the scope as it was left where it still means any."""
        self._questions, self._can_start = tuple(questions), can_start
        self._show()

    def show_regions(self, regions: Iterable[str] | None) -> None:
        """Ask about these structures alone, or about all."""
        self._regions = None if regions is None else tuple(regions)
        self._show()

    def press(self) -> None:
        """Begin, as Enter does."""
        if self.start.isEnabled() and self.start.isVisible():
            self.start.click()

    @Slot()
    def _on_start(self) -> None:
        scope = self.scope.value
        if isinstance(scope, Scope):
            self.quiz_requested.emit(QuizWish(scope, self._regions))

    @Slot()
    def _on_scope(self) -> None:
        self._show()

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        self._column.setSpacing(theme.px(4))

    def _show(self) -> None:
        scopes = list_scopes(self._questions, self._regions)
        chosen = self.scope.value or Scope.ALL
        self.scope.show_options([(scope, words) for scope, words, _count in scopes], value=chosen)
        count = next(count for scope, _words, count in scopes if scope is chosen)
        if self._regions is None:
            words = tr("Quiz me on this figure")
        else:
            words = tr("Quiz me on these {n}", n=len(self._regions))
        self.start.show_text(words)
        self.start.setEnabled(bool(count) and self._can_start)
        self._parts.arrange()
        reason = ""
        if not self._questions:
            reason = tr("No question is made of this figure.")
        elif not self._can_start:
            reason = tr("End the session first to begin a quiz.")
        elif not count:
            reason = tr("No question is left by this choice.")
        self.reason.show_text(reason)
        self._reason_row.setVisible(bool(reason))

    def _build(self) -> None:
        self._parts = FlowBox(gap=4, line_gap=0)
        self._parts.add(self.scope)
        self._parts.add(self.start)
        self._reason_row = inset(self.reason)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._reason_row)
        self._column.addWidget(self._parts)
        self._show()

    def _connect_signals(self) -> None:
        self.start.clicked.connect(self._on_start)
        self.scope.value_changed.connect(self._on_scope)
