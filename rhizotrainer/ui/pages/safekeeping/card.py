"""The card of backups: every one with the way back to it, and histories that go to and come from other machines.

It opens no file: each button says what was asked for.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.safekeeping.row import BackupRow
from rhizotrainer.ui.pages.safekeeping.view import BackupsView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Backups")
WIDTH = 600


class BackupCard(DialogCard):
    """Show backups. `restore_requested` carries a backup's key; `put_off` says that the learner closed the card."""

    restore_requested = Signal(object)
    backup_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    put_off = Signal()

    def __init__(self, parent: QWidget, view: BackupsView) -> None:
        self._body = _Body(view)
        self._scroll = ScrollBody(self._body, parent, width=WIDTH)
        self._leave = Button(tr("Close"), key="Esc")
        # What is under way was asked for here, and the focus goes back to it.
        self._asked: Button | None = None
        super().__init__(parent, tr("Backups"), [self._scroll], [self._leave], width=WIDTH)
        self._leave.clicked.connect(self._on_leave)
        body = self._body
        body.restore_requested.connect(self.restore_requested)
        body.make.clicked.connect(self.backup_requested)
        body.export.clicked.connect(self.export_requested)
        body.bring.clicked.connect(self.import_requested)

    @property
    def rows(self) -> tuple[BackupRow, ...]:
        """Return the rows, the newest backup first."""
        return self._body.rows

    def show_view(self, view: BackupsView) -> None:
        """Show other backups; the focus stays on the card."""
        focused = self.window().focusWidget()
        is_row = isinstance(focused, Button) and any(focused is row.restore for row in self.rows)
        self._body.show_view(view)
        self._scroll.updateGeometry()
        if is_row:
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_working(self, *, is_working: bool) -> None:
        """Let nothing else be asked for while something is under way; the focus waits on what closes the card."""
        focused: QWidget | None = self.window().focusWidget()
        if is_working and focused is not self._leave:
            self._asked = next((each for each in self._body.wishes if each is focused), None)
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)
        self._body.show_working(is_working=is_working)
        if not is_working:
            asked, self._asked = self._asked, None
            if asked is not None and focused is self._leave:
                asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_news(self, kind: str, words: tuple[str, str]) -> None:
        """Say what became of what was asked for, above all else: a long path must not push the buttons out of view."""
        news = self._body.news
        news.show_notice(kind, *words)
        news.show()
        self._scroll.updateGeometry()
        self._scroll.verticalScrollBar().setValue(0)
        announce(self, news.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the closing that it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_leave(self) -> None:
        self.close_card()
        self.put_off.emit()


class _Body(Themed, QWidget):
    """What can be done, and below it the backups."""

    restore_requested = Signal(object)

    def __init__(self, view: BackupsView) -> None:
        super().__init__()
        self.make = Button(tr("Back up now"), small=True)
        self.export = Button(tr("Export history"), icon="export", small=True)
        self.bring = Button(tr("Bring in a history"), small=True)
        self.wishes = (self.make, self.export, self.bring)
        self.rows: tuple[BackupRow, ...] = ()
        self._state = Label("", "ui", "ink2", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        buttons = FlowBox(gap=4, line_gap=0)
        for button in self.wishes:
            buttons.add(button)
        about = tr("A history is one file with everything you did; bring it in on another computer to study on there.")
        self.news = Banner()
        self.news.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.news)
        self._column.addWidget(Label(view.about, "ui", "ink2", wraps=True))
        self._column.addWidget(Label(about, "ui", "ink2", wraps=True))
        self._column.addWidget(buttons)
        self._column.addWidget(Hairline())
        self._column.addWidget(self._state)
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self.show_view(view)
        self.follow_theme()

    def show_view(self, view: BackupsView) -> None:
        """Show these backups in place of those before."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(BackupRow(each) for each in view.backups or ())
        for row in self.rows:
            row.restore_requested.connect(self.restore_requested)
            self._list.addWidget(row)
        self._state.show_text(_say_state(view))
        if self.rows:
            self._state.hide()
        else:
            self._state.show()

    def show_working(self, *, is_working: bool) -> None:
        """Take the buttons away from, or give them back to, whoever would press them."""
        for button in (*self.wishes, *(row.restore for row in self.rows)):
            button.setEnabled(not is_working)

    def on_theme(self, theme: Theme) -> None:
        # Margins are not mirrored as layouts are; the scroll bar is.
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = theme.px(16)
        self._column.setContentsMargins(side if is_mirrored else 0, 0, 0 if is_mirrored else side, 0)
        self._column.setSpacing(theme.px(6))


def _say_state(view: BackupsView) -> str:
    if view.backups is None:
        return tr("The backups are being read.")
    return tr("There is no backup yet.")
