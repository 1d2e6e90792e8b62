"""The banks as rows: questions, mastery, what is due, when last studied; a broken bank stays listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.today.view import BankRowView
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.mastery_bar import MasteryBar, MasteryLegend
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Today")

_NAME, _QUESTIONS, _BAR, _SHARE, _DUE, _LAST, _ACTION = range(7)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADS = (
    (_NAME, later("Name")),
    (_QUESTIONS, later("Questions")),
    (_BAR, later("Mastery")),
    (_DUE, later("Due")),
    (_LAST, later("Last studied")),
)
# In px at 100 %; below _NARROW the bars stand under the names.
_WIDTHS = {_NAME: 150, _QUESTIONS: 70, _BAR: 180, _SHARE: 40, _DUE: 60, _LAST: 120, _ACTION: 90}
_MEDIUM_WIDTHS = {_NAME: 150, _BAR: 148, _SHARE: 40, _DUE: 60}
_NARROW_WIDTHS = {_NAME: 110, _DUE: 44}
_NARROW = 600


class BankRows(Themed, QWidget):
    """`study_requested` carries a bank's id, `problems_requested` a bank's root."""

    add_requested = Signal()
    study_requested = Signal(object)
    problems_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._is_narrow = False
        self._views: tuple[BankRowView, ...] = ()
        self._actions: dict[Button, BankRowView] = {}
        self._parts: list[QWidget] = []
        self.add = Button(tr("Add a bank"), kind="action", icon="plus")
        self._head = QHBoxLayout()
        self._legend = MasteryLegend()
        self._head.addWidget(Label(tr("Banks"), "ui").weigh(600))
        self._head.addWidget(self._legend)
        self._head.addStretch(1)
        self._head.addWidget(self.add)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        # Links at the right keep a ring's margin of their own, so the rows end where the page's edge is.
        outer.addLayout(self._head)
        outer.addLayout(self._grid)
        self.follow_theme()
        self._connect_signals()

    @property
    def links(self) -> tuple[Button, ...]:
        """Return the rows' buttons from top to bottom."""
        return tuple(self._actions)

    def show_banks(self, views: Sequence[BankRowView]) -> None:
        """Show every bank, loaded or not."""
        self._views = tuple(views)
        self._fill()

    def set_wide(self, is_wide: bool) -> None:
        """Show all columns, or name, mastery and due alone."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._legend.setVisible(is_wide)
            self._fill()
            self.follow_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        self._fit()
        self._head.setContentsMargins(RING, theme.px(8 if self._is_wide else 4), 0, 0)
        self._grid.setContentsMargins(RING, 0, 0, 0)
        self._head.setSpacing(theme.px(16))
        self._size_columns(theme)

    def _fit(self) -> None:
        """Put bars and troubles under the names where there is no room beside them."""
        is_narrow = not self._is_wide and self.width() < self.theme.px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._fill()

    def _fill(self) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._actions = {}
        line = 0
        if self._is_wide:
            for column, words in _HEADS:
                align = _RIGHT if column in (_QUESTIONS, _DUE) else Qt.AlignmentFlag.AlignVCenter
                self._put(Label(tr(words), "small", "ink2").weigh(500), line, column, align)
            self._grid.setRowMinimumHeight(0, self.theme.px(30))
            self._rule(1)
            line = 2
        for view in self._views:
            self._fill_row(view, line)
            self._grid.setRowMinimumHeight(line, self.theme.px(39))
            self._rule(line + 1)
            line += 2
        self._size_columns(self.theme)

    def _fill_row(self, view: BankRowView, line: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        # Without an alignment a cell fills its column, and what does not fit is elided there.
        self._put(_BankName(view, is_narrow=self._is_narrow), line, _NAME, Qt.AlignmentFlag(0))
        if self._is_wide:
            self._put(Label(str(view.questions) if view.is_loaded else "–", "ui", "ink2"), line, _QUESTIONS, _RIGHT)
        if view.is_loaded:
            self._fill_numbers(view, line, middle)
        elif not self._is_narrow:
            trouble = Label(view.trouble, "ui", "warn")
            trouble.setToolTip(view.trouble)
            self._grid.addWidget(trouble, line, _BAR, 1, _ACTION - _BAR)
            self._parts.append(trouble)
        action = Button(tr("Study") if view.is_loaded else tr("See problems"), kind="action", small=self._is_wide)
        action.setAccessibleName(tr("{action}: {bank}", action=action.text(), bank=view.title))
        action.clicked.connect(self._on_action)
        self._actions[action] = view
        self._put(action, line, _ACTION, _RIGHT)

    def _fill_numbers(self, view: BankRowView, line: int, middle: Qt.AlignmentFlag) -> None:
        if not self._is_narrow:
            self._put(_mastery(view), line, _BAR, middle)
            share = view.mastered / view.questions if view.questions else 0.0
            self._put(Label(percent_text(share), "ui", "ink2"), line, _SHARE, middle)
        due = str(view.due) if self._is_wide else tr.count(view.due, "{n} due", "{n} due")
        self._put(Label(due, "ui"), line, _DUE, _RIGHT)
        if self._is_wide:
            self._put(Label(view.last_studied or tr("Not yet"), "ui", "ink2"), line, _LAST, middle)

    def _put(
        self, part: QWidget, line: int, column: int, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
    ) -> None:
        self._grid.addWidget(part, line, column, align)
        self._parts.append(part)

    def _rule(self, line: int) -> None:
        rule = inset(Hairline(), left=0)
        self._grid.addWidget(rule, line, 0, 1, _ACTION + 1)
        self._parts.append(rule)

    def _size_columns(self, theme: Theme) -> None:
        widths = _WIDTHS if self._is_wide else _NARROW_WIDTHS if self._is_narrow else _MEDIUM_WIDTHS
        for column in range(_ACTION + 1):
            self._grid.setColumnMinimumWidth(column, theme.px(widths.get(column, 0)))
        is_medium = not self._is_wide and not self._is_narrow
        self._grid.setColumnStretch(_NAME, 5)
        self._grid.setColumnStretch(_LAST, 4 if self._is_wide else 0)
        self._grid.setColumnStretch(_DUE, 2 if is_medium else 0)
        self._grid.setHorizontalSpacing(theme.px(6 if self._is_narrow else 16))

    @Slot()
    def _on_action(self) -> None:
        sender = self.sender()
        view = self._actions.get(sender) if isinstance(sender, Button) else None
        if view is None:
            return
        if view.is_loaded:
            self.study_requested.emit(view.bank)
        else:
            self.problems_requested.emit(view.root)

    def _connect_signals(self) -> None:
        self.add.clicked.connect(self.add_requested)


def _mastery(view: BankRowView) -> MasteryBar:
    return MasteryBar(view.mastered, view.learning, view.questions - view.mastered - view.learning)


class _BankName(Themed, QWidget):
    """A bank's name; what is wrong with one that loaded in part stands beneath it, and in narrow windows its bar."""

    def __init__(self, view: BankRowView, *, is_narrow: bool) -> None:
        super().__init__()
        name = Label(view.title, "ui").weigh(500)
        name.setToolTip(view.title)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(name)
        if view.trouble and (view.is_loaded or is_narrow):
            self._words.addWidget(Label(view.trouble, "small", "warn", wraps=True))
        if is_narrow and view.is_loaded:
            self._words.addWidget(_mastery(view))
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        if view.trouble:
            self._row.addWidget(Icon("warn", 18, role="warn"))
        self._row.addLayout(self._words, 1)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        self._row.setSpacing(theme.px(6))
        self._words.setSpacing(theme.px(2))
