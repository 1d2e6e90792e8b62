"""The window: sidebar, the page in view, banners, and the keys that act everywhere.

It knows its pages and nothing behind them; whoever made it connects what the pages ask for.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.nav_rail import NavItem, NavRail

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.banner import Banner

tr = Tongue("Sidebar")

SMALLEST = (900, 650)
USUAL = (1280, 800)
WIDE_FROM = 1080


class PageName(StrEnum):
    """Every page of the window, and the entries of the sidebar that open cards."""

    TODAY = "today"
    PROGRESS = "progress"
    BANKS = "banks"
    QUESTION = "question"
    PRACTISE = "practise"
    ATLAS = "atlas"
    EXAM = "exam"
    RESULT = "exam result"
    SUMMARY = "summary"
    FIRST_RUN = "first run"
    LOOKUP = "looked up"
    SOURCE = "source"
    FIGURE = "figure"
    SEARCH = "search"
    LEARNERS = "learners"
    SETTINGS = "settings"
    KEYBOARD = "keyboard"


_WITHOUT_SIDEBAR = (PageName.QUESTION, PageName.EXAM, PageName.FIRST_RUN, PageName.LOOKUP)
_SHOWN_UNDER = {PageName.SUMMARY: PageName.TODAY, PageName.RESULT: PageName.PRACTISE}

PageMaker = Callable[[], QWidget]


class MainWindow(Themed, QMainWindow):
    """One window. Pages are made when first shown, by makers given to `add_page`.

    `close_guard` is asked before the window closes and may keep it open.
    """

    page_requested = Signal(object)
    new_session_requested = Signal()
    scale_step_requested = Signal(object)
    banks_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.close_guard: Callable[[], bool] | None = None
        self._makers: dict[PageName, PageMaker] = {}
        self._pages: dict[PageName, QWidget] = {}
        self._current: PageName | None = None
        self._is_wide: bool | None = None
        self.nav = NavRail(_list_pages(), _list_cards())
        self._stack = QStackedWidget()
        self._banners = QVBoxLayout()
        self._banner_by_name: dict[str, Banner] = {}
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def current(self) -> PageName | None:
        """Return the name of the page in view."""
        return self._current

    @property
    def is_wide(self) -> bool:
        """Tell whether the window is wide for the size of its text."""
        return self.width() / self.theme.scale >= WIDE_FROM

    def add_page(self, name: PageName, maker: PageMaker) -> None:
        """Say how a page is made when it is first shown."""
        self._makers[name] = maker

    def page(self, name: PageName) -> QWidget:
        """Return a page, made now where it was not yet."""
        if name not in self._pages:
            page = self._makers[name]()
            self._pages[name] = page
            self._stack.addWidget(page)
            self._tell_width(page)
        return self._pages[name]

    def find_page(self, name: PageName) -> QWidget | None:
        """Return a page that was made already, or None."""
        return self._pages.get(name)

    def show_page(self, name: PageName) -> None:
        """Bring a page into view, with or without the sidebar."""
        page = self.page(name)
        focused = QApplication.focusWidget()
        is_focus_inside = self._current not in (None, name) and self._stack.isAncestorOf(focused or self)
        if self._current not in (None, name):
            self.hide_done_banners()
        self._current = name
        self.nav.setVisible(name not in _WITHOUT_SIDEBAR)
        self.nav.show_current(_SHOWN_UNDER.get(name, name))
        self._stack.setCurrentWidget(page)
        if is_focus_inside:
            # Hiding a page hands its focus to whatever comes next in the Tab order, which nobody asked for.
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_banner(self, name: str, kind: str, words: tuple[str, str], *, action: str = "") -> Banner:
        """Show a banner over the page, or change the one of that name; `words` are its state and its reason."""
        # Start-up: most starts have nothing to say.
        from rhizotrainer.ui.widgets.banner import Banner

        banner = self._banner_by_name.get(name)
        if banner is None:
            banner = Banner(kind, *words, action=action)
            # A click on it leaves the focus, and so the keys, with the page.
            banner.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._banner_by_name[name] = banner
            self._banners.addWidget(banner)
        else:
            banner.show_notice(kind, *words, action=action)
        banner.show()
        return banner

    def hide_banner(self, name: str) -> None:
        """Take a banner away, if there is one of that name."""
        banner = self._banner_by_name.pop(name, None)
        if banner is not None:
            had_focus = banner.button.hasFocus()
            self._banners.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            if had_focus:
                self.take_focus()

    def hide_done_banners(self) -> None:
        """Take away what says that something went well: it was seen by the time the next page or question comes."""
        for name in [name for name, banner in self._banner_by_name.items() if banner.kind == "ok"]:
            self.hide_banner(name)

    def find_banner(self, name: str) -> Banner | None:
        return self._banner_by_name.get(name)

    def take_focus(self) -> None:
        """Put the focus where the page in view wants it."""
        page = self._stack.currentWidget()
        taker = getattr(page, "take_focus", None)
        if taker is not None:
            taker()
        elif page is not None:
            _focus_first(page)

    def on_theme(self, theme: Theme) -> None:
        self._is_wide = None
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the question mark wherever no text field took it."""
        if event.key() == Qt.Key.Key_Question:
            self.page_requested.emit(PageName.KEYBOARD)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.close_guard is not None and not self.close_guard():
            event.ignore()
            return
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.banks_dropped.emit(paths)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._fit()

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @Slot()
    def focus_next_region(self) -> None:
        """Go to the next of the sidebar, the page's parts and its footer."""
        self._step_region(1)

    @Slot()
    def focus_previous_region(self) -> None:
        """Go to the region before."""
        self._step_region(-1)

    @Slot(object)
    def _on_page_requested(self, page: object) -> None:
        self.page_requested.emit(page)

    @Slot()
    def _on_shortcut(self) -> None:
        sender = self.sender()
        name = self._shortcut_pages.get(sender) if isinstance(sender, QShortcut) else None
        if name is not None:
            self.page_requested.emit(name)

    @Slot()
    def _on_larger(self) -> None:
        self.scale_step_requested.emit(1)

    @Slot()
    def _on_smaller(self) -> None:
        self.scale_step_requested.emit(-1)

    @Slot()
    def _on_usual_size(self) -> None:
        self.scale_step_requested.emit(0)

    def _step_region(self, step: int) -> None:
        page = self._stack.currentWidget()
        regions: list[QWidget] = [banner for banner in self._banner_by_name.values() if banner.isVisible()]
        regions += [self.nav] if self.nav.isVisible() else []
        inner = getattr(page, "regions", ())
        regions += [region for region in (inner or (page,)) if region is not None and region.isVisible()]
        focused = QApplication.focusWidget()
        here = next((place for place, region in enumerate(regions) if focused and region.isAncestorOf(focused)), -1)
        for offset in range(1, len(regions) + 1):
            region = regions[(here + step * offset) % len(regions)]
            if _focus_first(region):
                return

    def _fit(self) -> None:
        is_wide = self.is_wide
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self.nav.set_compact(not is_wide)
        for page in self._pages.values():
            self._tell_width(page)

    def _tell_width(self, page: QWidget) -> None:
        teller = getattr(page, "set_is_wide", None)
        if teller is not None:
            teller(self.is_wide)

    def _build(self) -> None:
        self.setWindowTitle("rhizotrainer")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setAcceptDrops(True)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._banners.setSpacing(0)
        column.addLayout(self._banners)
        column.addWidget(self._stack, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addLayout(column, 1)
        self.setCentralWidget(body)
        self._shortcut_pages = {
            self._shortcut(keys): page
            for keys, page in (
                ("Ctrl+1", PageName.TODAY),
                ("Ctrl+2", PageName.PRACTISE),
                ("Ctrl+3", PageName.PROGRESS),
                ("Ctrl+4", PageName.BANKS),
                ("Ctrl+7", PageName.ATLAS),
                ("Ctrl+K", PageName.SEARCH),
                ("Ctrl+,", PageName.SETTINGS),
                ("F1", PageName.KEYBOARD),
            )
        }

    def _shortcut(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self)

    def _connect_signals(self) -> None:
        self.nav.page_requested.connect(self._on_page_requested)
        for shortcut in self._shortcut_pages:
            shortcut.activated.connect(self._on_shortcut)
        self._shortcut("Ctrl+N").activated.connect(self.new_session_requested)
        self._shortcut("F11").activated.connect(self.toggle_full_screen)
        self._shortcut("F6").activated.connect(self.focus_next_region)
        self._shortcut("Shift+F6").activated.connect(self.focus_previous_region)
        # The plus stands beside the equals sign on many layouts, and neither should need Shift.
        for keys in ("Ctrl++", "Ctrl+="):
            self._shortcut(keys).activated.connect(self._on_larger)
        self._shortcut("Ctrl+-").activated.connect(self._on_smaller)
        self._shortcut("Ctrl+0").activated.connect(self._on_usual_size)


def _list_pages() -> tuple[NavItem, ...]:
    return (
        NavItem(PageName.TODAY, tr("Today"), "today"),
        NavItem(PageName.PRACTISE, tr("Practise"), "practise"),
        NavItem(PageName.ATLAS, tr("Atlas"), "atlas"),
        NavItem(PageName.PROGRESS, tr("Progress"), "progress"),
        NavItem(PageName.BANKS, tr("Banks"), "banks"),
    )


def _list_cards() -> tuple[NavItem, ...]:
    return (
        NavItem(PageName.SEARCH, tr("Search"), "search", key="Ctrl K"),
        NavItem(PageName.SETTINGS, tr("Settings"), "settings"),
        NavItem(PageName.KEYBOARD, tr("Keyboard"), "keyboard", key="?"),
    )


def _focus_first(region: QWidget) -> bool:
    """Focus the region, or the first thing in it that takes the Tab key; say whether there was one."""
    reason = Qt.FocusReason.TabFocusReason
    stops = [region, *region.findChildren(QWidget)]
    for widget in stops:
        can_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if can_tab and widget.isVisible() and widget.isEnabled():
            widget.setFocus(reason)
            return True
    return False
