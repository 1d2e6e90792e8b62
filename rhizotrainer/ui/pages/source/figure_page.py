"""A figure by itself, with one structure outlined and named. Nothing is asked here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.figures import FigureArt
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.source.head import FoundHead
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.scroll_page import ScrollPage

tr = Tongue("Search")

_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of a bank; `region` is the structure that was found, empty for the figure itself."""

    art: FigureArt | None
    title: str
    bank: str
    region: str = ""
    name: str = ""


class FigurePage(Themed, QWidget):
    """`back_requested` asks for the page that was left."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = FoundHead()
        self.frame = FigureFrame()
        self._page = ScrollPage(max_width=900)
        self._page.body.addWidget(self.frame)
        self._page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._page, 1)
        self.follow_theme()
        self.head.back_requested.connect(self.back_requested)

    @property
    def regions(self) -> tuple[QWidget, ...]:
        return (self.head, self.frame)

    def show_figure(self, view: FigureView) -> None:
        """Show a figure with its structure outlined and named."""
        place = tr("{title}, {bank}", title=view.title, bank=view.bank) if view.name else view.bank
        self.head.show_words(view.name or view.title, place)
        self.frame.show_art(view.art)
        if view.region and self.frame.drawing is not None:
            self.frame.canvas.show_marks({view.region: Mark(MarkKind.LIT, name=view.name)})
            self.frame.canvas.show_names({view.region: view.name})

    def take_focus(self) -> None:
        """Put the focus on the drawing, or on the way back where there is none."""
        if self.frame.drawing is not None:
            self.frame.canvas.take_focus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in _KEYS:
            self.frame.zoom(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        self.update()
