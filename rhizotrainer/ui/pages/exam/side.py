"""The right page of an exam: the grid of questions, what its shapes mean, and the keys. It tells no answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.study.exam import PlaceState
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.pages.exam.navigator import Navigator, paint_badge, paint_cell
from rhizotrainer.ui.pages.exam.view import ExamView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.key_caps import KeyList, KeyRow
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Exam")

_SIGN = 16


class _Sign(Themed, QWidget):
    """A small cell, or the flag where no state is given. Decoration: the words beside it say the same."""

    def __init__(self, state: PlaceState | None) -> None:
        super().__init__()
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        side = self.theme.px(_SIGN)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shape = QRectF(self.rect())
        if self._state is None:
            paint_badge(painter, QPointF(shape.center()), self.theme)
        else:
            paint_cell(painter, shape, self._state, self.theme)
        painter.end()


class Legend(Themed, QWidget):
    """Each shape of the grid with its words and how many there are; partly answered ones only where there are any."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._numbers: dict[PlaceState | None, Label] = {}
        self._partly: list[QWidget] = []
        self._build()
        self.follow_theme()

    def show_counts(self, view: ExamView) -> None:
        """Count the questions of each state."""
        for state, number in self._numbers.items():
            count = len(view.flagged) if state is None else view.count(state)
            number.show_text(str(count))
            if state is PlaceState.PARTLY:
                for part in self._partly:
                    part.setVisible(count > 0)

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(6))

    def _build(self) -> None:
        shown = (
            (PlaceState.ANSWERED, tr("Answered"), 0, 0),
            (PlaceState.NOT_SEEN, tr("Not seen"), 0, 1),
            (PlaceState.SEEN, tr("Seen, no answer"), 1, 0),
            (None, tr("Flagged"), 1, 1),
            (PlaceState.PARTLY, tr("Partly answered"), 2, 0),
        )
        for state, words, row, half in shown:
            sign, label, number = _Sign(state), Label(words, "ui", "ink2"), Label("0", "ui").weigh(500)
            for column, part in enumerate((sign, label, number)):
                self._grid.addWidget(part, row, 4 * half + column)
            self._numbers[state] = number
            if state is PlaceState.PARTLY:
                self._partly = [sign, label, number]
        self._grid.setColumnStretch(3, 1)
        self._grid.setColumnStretch(7, 1)


class ExamSide(Themed, QWidget):
    """`number_chosen` carries a position counted from 0; `hide_requested` asks to put the page away."""

    number_chosen = Signal(object)
    hide_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.navigator = Navigator()
        self.legend = Legend()
        self.hide_button = Button(tr("Show or hide"), kind="quiet", key="\\", small=True)
        self._keys = KeyList()
        column = QVBoxLayout()
        column.addWidget(self._keys)
        column.addStretch(1)
        self._keys_box = inset(column)
        self._bell = Label("", "ui", "ink2", wraps=True)
        self._bell_box = inset(self._build_bell())
        self._foot = Label(tr("Sources and explanations open after you submit."), "small", "ink2", wraps=True)
        self._sheet = Sheet(ground="canvas")
        self._build()
        self._connect_signals()
        self.follow_theme()

    @property
    def keys(self) -> tuple[KeyRow, ...]:
        """Return the keys that are listed, with what they do."""
        return self._keys.rows

    def show_exam(self, view: ExamView) -> None:
        """Show how far every question has come."""
        self.navigator.show_states(view.states, flagged=view.flagged, position=view.position)
        self.legend.show_counts(view)
        words = tr("When the time runs out the exam submits by itself, with the answers you have given.")
        self._bell.show_text(words if view.has_limit else tr("This exam has no time limit."))

    def show_keys(self, keys: Sequence[KeyRow], *, takes_arrows: bool = False) -> None:
        """Show the keys by which the question in view is answered, and those of the exam.

        Where the answer `takes_arrows`, those of the exam need Alt.
        """
        own = (
            ("Alt ← →" if takes_arrows else "← →", tr("Previous, next")),
            ("Ctrl G", tr("Go to a question by number")),
            ("Ctrl Enter", tr("Review and submit")),
        )
        self._keys.show_keys((*own, *keys))
        # It keeps the height of the longest list so far: else the whole grid would be painted anew as types take turns.
        self._keys_box.setMinimumHeight(max(self._keys_box.minimumHeight(), self._keys.sizeHint().height()))

    def show_reviewing(self, *, is_reviewing: bool) -> None:
        """Say in the review what happens when the time runs out, and else which keys there are."""
        self._keys_box.setVisible(not is_reviewing)
        self._bell_box.setVisible(is_reviewing)
        self._foot.setVisible(not is_reviewing)

    def show_current(self) -> None:
        """Scroll just as far as the cell of the question in view needs."""
        cell = self.navigator.current
        if cell is not None:
            self._sheet.ensureWidgetVisible(cell, 0, self.theme.px(48))

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(32) - RING
        self._sheet.pad(left=side, top=theme.px(20), right=side, bottom=theme.px(12))
        self._sheet.body.setSpacing(theme.px(16))
        self._foot_layout.setContentsMargins(theme.px(32), theme.px(8), theme.px(32), theme.px(14))
        self._bell_row.setSpacing(theme.px(10))
        self._keys_box.setMinimumHeight(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.canvas)
        painter.end()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, 0, 0)
        head.addWidget(Label(tr("Questions"), "ui").weigh(600))
        head.addStretch(1)
        head.addWidget(self.hide_button)
        self._sheet.body.addLayout(head)
        self._sheet.body.addWidget(self.navigator)
        self._sheet.body.addWidget(inset(self.legend))
        self._sheet.body.addWidget(inset(Hairline()))
        self._sheet.body.addWidget(self._keys_box)
        self._sheet.body.addWidget(self._bell_box)
        self._sheet.body.addStretch(1)
        self._foot_layout = QHBoxLayout()
        self._foot_layout.addWidget(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sheet, 1)
        layout.addLayout(self._foot_layout)

    def _build_bell(self) -> QHBoxLayout:
        self._bell_row = QHBoxLayout()
        self._bell_row.addWidget(Icon("info", 18, role="ink2"), alignment=Qt.AlignmentFlag.AlignTop)
        self._bell_row.addWidget(self._bell, 1)
        return self._bell_row

    def _connect_signals(self) -> None:
        self.navigator.number_chosen.connect(self.number_chosen)
        self.hide_button.clicked.connect(self.hide_requested)
