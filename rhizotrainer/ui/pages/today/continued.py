"""The row of an interrupted session: where it stands, and the way back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.row import TodayRow
from rhizotrainer.ui.pages.today.view import ContinueView, OpenSession
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.session_strip import SessionStrip

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.menu import Menu

tr = Tongue("Today")


class ContinueRow(TodayRow):
    """`discard_requested` ends the session; its answers are kept. `other_requested` carries another session's id."""

    discard_requested = Signal()
    other_requested = Signal(object)

    def __init__(self) -> None:
        self._is_exam = False
        self._has_room = True
        self._title = Label("", "ui").weigh(500)
        self._strip = SessionStrip()
        self._facts = Label("", "ui", "ink2", wraps=True)
        self._open: tuple[OpenSession, ...] = ()
        self.others = Button("", kind="quiet")
        self.more = Button("", kind="quiet", icon="more")
        self.more.setAccessibleName(tr("More about this session"))
        self.go_on = Button(tr("Continue"), kind="secondary")
        super().__init__(tr("Continue"))
        self._first = QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addWidget(self._strip)
        self._first.addStretch(1)
        self._lines = QVBoxLayout()
        self._lines.addLayout(self._first)
        self._lines.addWidget(self._facts)
        self.content.addWidget(inset(self._lines))
        self.buttons.addWidget(self.others)
        self.buttons.addWidget(self.more)
        self.buttons.addWidget(self.go_on)
        self._menu: Menu | None = None
        self._other_menu: Menu | None = None
        self.follow_theme()
        self._connect_signals()

    def show_session(self, view: ContinueView) -> None:
        """Show what was interrupted and when."""
        self._title.show_text(view.title)
        self._facts.show_text(view.facts)
        self._strip.show_results(view.results, flagged=view.flagged)
        self._is_exam = view.is_exam
        self._open = view.others
        count = len(view.others)
        self.others.setVisible(count > 0)
        self.others.show_text(tr.count(count, "{n} more", "{n} more"))
        self.others.setAccessibleName(tr.count(count, "{n} more session to continue", "{n} more sessions to continue"))
        self._strip.setVisible(self._has_room and not view.is_exam)

    def set_wide(self, is_wide: bool) -> None:
        super().set_wide(is_wide)
        self._has_room = is_wide
        self._strip.setVisible(is_wide and not self._is_exam)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._first.setSpacing(theme.px(12))
        self._lines.setSpacing(theme.px(2))

    @Slot()
    def _on_more(self) -> None:
        # Start-up: a menu is made when it opens.
        from rhizotrainer.ui.widgets.menu import Menu

        if self._menu is None:
            self._menu = Menu(self)
            self._end = self._menu.addAction("")
            self._end.triggered.connect(self.discard_requested)
        words = tr("End this exam without a result…") if self._is_exam else tr("End this session, keep its answers")
        self._end.setText(words)
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _on_others(self) -> None:
        # Start-up: as above.
        from rhizotrainer.ui.widgets.menu import Menu

        if self._other_menu is not None:
            self._other_menu.deleteLater()
        self._other_menu = Menu(self)
        for each in self._open:
            words = tr("{title}: {facts}", title=each.title, facts=each.facts)
            # A single ampersand would underline the letter after it.
            action = self._other_menu.addAction(words.replace("&", "&&"))
            action.setData(each.session)
            action.triggered.connect(self._on_other_chosen)
        self._other_menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    @Slot()
    def _on_other_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.other_requested.emit(action.data())

    def _connect_signals(self) -> None:
        self.others.clicked.connect(self._on_others)
        self.more.clicked.connect(self._on_more)
