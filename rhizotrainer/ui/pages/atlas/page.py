"""The atlas: its gallery, and one figure at a time over it. It finds nothing itself; whoever made it answers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rhizotrainer.ui.pages.atlas.figure import AtlasFigure
from rhizotrainer.ui.pages.atlas.gallery import AtlasGallery
from rhizotrainer.ui.pages.atlas.layers import Layer
from rhizotrainer.ui.pages.atlas.view import AtlasFigureView, GallerySection


class AtlasPage(QWidget):
    """See the parts for what they ask: the page hands it on.

    `searched` and `filtered` carry texts, `opened` an AtlasTarget, `quiz_requested` a QuizWish, `practise_requested` a
    region, its name and whether only unseen questions are wanted, `layer_shown` a Layer and whether it is on.
    """

    searched = Signal(object)
    opened = Signal(object)
    banks_requested = Signal()
    back_requested = Signal()
    filtered = Signal(object)
    quiz_requested = Signal(object)
    practise_requested = Signal(object, object, object)
    layer_shown = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.gallery = AtlasGallery()
        self.figure = AtlasFigure()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.gallery)
        self._stack.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect_signals()

    @property
    def shows_figure(self) -> bool:
        """Tell whether a figure is in view, and not the gallery."""
        return self._stack.currentWidget() is self.figure

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return self.figure.regions if self.shows_figure else self.gallery.regions

    def show_gallery(self, sections: tuple[GallerySection, ...]) -> None:
        """Show all figures."""
        self._stack.setCurrentWidget(self.gallery)
        self.gallery.show_sections(sections)

    def show_figure(self, view: AtlasFigureView, layers: Iterable[Layer] = ()) -> None:
        """Show one figure."""
        self._stack.setCurrentWidget(self.figure)
        self.figure.show_figure(view, layers)

    def take_focus(self) -> None:
        """Put the focus where the part in view wants it."""
        part = self.figure if self.shows_figure else self.gallery
        part.take_focus()

    def set_is_wide(self, is_wide: bool) -> None:
        """Fit both parts to the window."""
        self.gallery.set_is_wide(is_wide)
        self.figure.set_is_wide(is_wide)

    def _connect_signals(self) -> None:
        for signal, own in (
            (self.gallery.searched, self.searched),
            (self.gallery.opened, self.opened),
            (self.gallery.banks_requested, self.banks_requested),
            (self.figure.back_requested, self.back_requested),
            (self.figure.filtered, self.filtered),
            (self.figure.quiz_requested, self.quiz_requested),
            (self.figure.practise_requested, self.practise_requested),
            (self.figure.layer_shown, self.layer_shown),
        ):
            signal.connect(own)
