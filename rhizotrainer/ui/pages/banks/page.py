"""The page Banks: the list at the left, one bank at the right; one at a time where there is no room for both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.bank_list import BankList
from rhizotrainer.ui.pages.banks.details import BankDetails, ProblemList, build_notice
from rhizotrainer.ui.pages.banks.view import BankEntry, BanksView, details_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Banks")

LIST_WIDTH = 299
TWO_PANES = 640
DETAIL_PADDING = 32
NARROW_HEAD = 500


class BanksPage(Themed, QWidget):
    """Show banks. Signals that name a bank carry its root, but for `study_requested`: that carries its id.

    `source_requested` carries the ids of a bank and of its source.
    """

    add_requested = Signal()
    study_requested = Signal(object)
    show_file_requested = Signal(object)
    check_again_requested = Signal(object)
    remove_requested = Signal(object)
    source_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = BanksView(())
        self._root = ""
        self._is_opened = False
        self._list = BankList()
        self._add = Button("", icon="plus", small=True)
        self._back = Button(tr("All banks"), kind="quiet", icon="chevl", small=True)
        self._left = QWidget()
        self._line = Hairline(vertical=True)
        self.setAccessibleName(tr("Banks"))
        self._page = EdgePage(padding=DETAIL_PADDING)
        self._detail: QWidget | None = None
        self._left_from: QWidget | None = None
        self._panes = QHBoxLayout(self)
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_banks(self, view: BanksView) -> None:
        """Show these banks and stay at the chosen one where it is still there."""
        self._view = view
        roots = [entry.root for entry in view.banks]
        if self._root not in roots:
            self._root = roots[0] if roots else ""
        self._list.show_entries(view.banks, self._root)
        self._show_detail()

    def select_bank(self, root: str) -> None:
        """Show the bank at `root`; an unknown one changes nothing."""
        if any(entry.root == root for entry in self._view.banks):
            self._root = root
            self._is_opened = True
            self._list.show_entries(self._view.banks, root)
            self._show_detail()
            self._arrange()

    def take_focus(self) -> None:
        """Put the focus where it was when the page was left for a source, else on the list."""
        (self._left_from or self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_bank_chosen(self, root: str) -> None:
        self._root = root
        self._show_detail()

    @Slot(object)
    def _on_bank_opened(self, _root: str) -> None:
        self._is_opened = True
        self._arrange()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._is_opened = False
        self._arrange()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_study_clicked(self) -> None:
        entry = self._find_entry()
        if entry is not None and entry.listing.header is not None:
            self.study_requested.emit(entry.listing.header.id)

    @Slot(object)
    def _on_source_opened(self, source: object) -> None:
        entry = self._find_entry()
        if entry is not None and entry.listing.header is not None:
            self._left_from = QApplication.focusWidget()
            self.source_requested.emit(entry.listing.header.id, source)

    @Slot()
    def _on_show_file_clicked(self) -> None:
        self.show_file_requested.emit(self._root)

    @Slot()
    def _on_check_again_clicked(self) -> None:
        self.check_again_requested.emit(self._root)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_requested.emit(self._root)

    @Slot()
    def _on_copy_clicked(self) -> None:
        entry = self._find_entry()
        if entry is not None:
            QGuiApplication.clipboard().setText(details_text(entry.listing.problems))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Esc where only one bank is shown."""
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self._on_back_clicked()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.surface)

    def on_theme(self, theme: Theme) -> None:
        self._head.setContentsMargins(theme.px(14), theme.px(10), theme.px(10), theme.px(10))
        self._arrange()

    def _find_entry(self) -> BankEntry | None:
        return next((entry for entry in self._view.banks if entry.root == self._root), None)

    def _arrange(self) -> None:
        has_room = self.width() >= self.theme.px(TWO_PANES)
        shows_detail = has_room or (self._is_opened and bool(self._view.banks))
        self._left.setVisible(has_room or not shows_detail)
        self._line.setVisible(has_room)
        # A pane that is hidden would keep its share of the width.
        self._panes.setStretch(2, 1 if shows_detail else 0)
        self._page.setVisible(shows_detail)
        self._back.setVisible(shows_detail and not has_room)
        width = self.theme.px(LIST_WIDTH)
        self._left.setMinimumWidth(width if has_room else 0)
        self._left.setMaximumWidth(width if has_room else 16_777_215)

    def _show_detail(self) -> None:
        with self._focus_kept():
            self._replace_detail()

    @contextmanager
    def _focus_kept(self) -> Iterator[None]:
        """Put the focus back on the button of the same name where it was in the detail, which is made anew.

        By itself Qt hands it to whatever comes next in the Tab order, the rail of the window at last.
        """
        before = QApplication.focusWidget()
        was_here = self._detail is not None and before is not None and self._detail.isAncestorOf(before)
        words = before.text() if was_here and isinstance(before, Button) else ""
        yield
        if was_here and self._detail is not None:
            same = [button for button in self._detail.findChildren(Button) if button.text() == words]
            (same[0] if same else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace_detail(self) -> None:
        self._left_from = None
        if self._detail is not None:
            self._page.body.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
        entry = self._find_entry()
        self._detail = self._build_detail(entry) if entry else self._build_nothing()
        self._page.body.insertWidget(0, self._detail)
        # Qt would show it a turn of the event loop later, as a flicker.
        self._detail.show()
        self._page.verticalScrollBar().setValue(0)

    def _build_detail(self, entry: BankEntry) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Head(entry.title, self._build_actions(entry)))
        problems = self._build_problems(entry)
        if not entry.is_refused:
            column.addWidget(self._build_contents(entry, problems))
            return detail
        column.addWidget(inset(build_notice(entry)))
        if problems is not None:
            column.addSpacing(self.theme.px(22))
            column.addWidget(problems)
        return detail

    def _build_problems(self, entry: BankEntry) -> ProblemList | None:
        if not entry.listing.problems:
            return None
        problems = ProblemList(entry.listing.problems, is_refused=entry.is_refused)
        problems.show_file.clicked.connect(self._on_show_file_clicked)
        problems.copy.clicked.connect(self._on_copy_clicked)
        return problems

    def _build_contents(self, entry: BankEntry, problems: ProblemList | None) -> BankDetails:
        contents = BankDetails(entry, problems)
        contents.source_opened.connect(self._on_source_opened)
        if contents.study is not None:
            contents.study.clicked.connect(self._on_study_clicked)
        return contents

    def _build_actions(self, entry: BankEntry) -> list[Button]:
        """Return the buttons at the top; a refused bank has "Show file" beneath its first problem."""
        buttons = []
        if not entry.is_shipped:
            remove = Button(tr("Remove from list"), kind="quiet", small=True)
            remove.clicked.connect(self._on_remove_clicked)
            buttons.append(remove)
        if not entry.is_refused:
            show = Button(tr("Show file"), icon="folder", small=True)
            show.clicked.connect(self._on_show_file_clicked)
            buttons.append(show)
        check = Button(tr("Check again"), icon="refresh", small=True)
        check.clicked.connect(self._on_check_again_clicked)
        return [*buttons, check]

    def _build_nothing(self) -> QWidget:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inset(Label(tr("No banks yet"), "heading")))
        words = tr("A bank is a folder with a bank.yaml, or one YAML file. Add one to study it.")
        column.addWidget(inset(Label(words, "ui", "ink2", wraps=True)))
        add = Button(tr("Add a bank"), kind="primary")
        add.clicked.connect(self.add_requested)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        return nothing

    def _build(self) -> None:
        self._add.setAccessibleName(tr("Add a bank"))
        self._add.setToolTip(tr("Add a bank"))
        self._head = QHBoxLayout()
        self._head.addWidget(Label(tr("Banks"), "title"), 1)
        self._head.addWidget(self._add)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._head)
        left.addWidget(Hairline())
        left.addWidget(self._list, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._page, 1)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self._left, 1)
        self._panes.addWidget(self._line)
        self._panes.addLayout(right, 1)
        self._page.body.addStretch(1)

    def _connect_signals(self) -> None:
        self._list.bank_chosen.connect(self._on_bank_chosen)
        self._list.bank_opened.connect(self._on_bank_opened)
        self._add.clicked.connect(self.add_requested)
        self._back.clicked.connect(self._on_back_clicked)


class _Head(Themed, QWidget):
    """A bank's title with its actions at the right, or beneath it where the title needs the room."""

    def __init__(self, title: str, buttons: list[Button]) -> None:
        super().__init__()
        self._title = inset(Label(title, "title", wraps=True))
        self._actions = FlowBox()
        for button in buttons:
            self._actions.add(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._actions)
        self._column.addLayout(self._row)
        self._column.addWidget(inset(Hairline()))
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(14))
        self._column.setContentsMargins(0, 0, 0, theme.px(20))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        is_narrow = self.width() < self.theme.px(NARROW_HEAD)
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
