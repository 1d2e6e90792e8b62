"""A figure in its frame: the drawing, the buttons that zoom, and the line below that says what view it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.figures import FigureArt
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing, read_drawing
from rhizotrainer.ui.widgets.figure.structures import Structure
from rhizotrainer.ui.widgets.figure.view_port import ViewPort
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Figure")


class FigureFrame(Themed, QWidget):
    """See the module. `show_art` with None says that it cannot be shown; `skip_requested` asks to go on then."""

    skip_requested = Signal()

    def __init__(self, canvas: FigureCanvas | None = None) -> None:
        super().__init__()
        self.canvas = canvas or FigureCanvas()
        self.caption = Label("", "small", "ink3", wraps=True)
        self.missing = Label("", "body", "ink2", wraps=True)
        self.skip = Button(tr("Skip this question"))
        self.zoom_out = Button("", icon="minus", small=True)
        self.zoom_in = Button("", icon="plus", small=True)
        self.fit = Button(tr("Fit"), small=True)
        self._drawing: FigureDrawing | None = None
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def drawing(self) -> FigureDrawing | None:
        """Return the drawing in view, None where it cannot be shown."""
        return self._drawing

    def read(self, art: FigureArt | None) -> FigureDrawing | None:
        """Return the drawing of a figure, None where there is none or it cannot be drawn."""
        drawing = read_drawing(art.svg, art.figure.edges) if art is not None else None
        return drawing if drawing is not None and drawing.is_readable else None

    def show_art(self, art: FigureArt | None, structures: tuple[Structure, ...] = ()) -> None:
        """Show a figure with the structures that can be pointed at."""
        self._drawing = drawing = self.read(art)
        for part in (self.canvas, self.caption):
            part.setVisible(drawing is not None)
        self.missing.setVisible(drawing is None)
        self.skip.setVisible(drawing is None)
        if drawing is None or art is None:
            self.missing.show_text(
                tr("The figure of this question cannot be shown: its file is missing or has changed. Reload the bank.")
            )
            return
        words = drawing.caption or art.figure.view or art.figure.alt
        self.caption.show_text(words)
        self.caption.setVisible(bool(words))
        self.canvas.setAccessibleName(tr("Figure"))
        self.canvas.setAccessibleDescription(art.figure.alt or drawing.caption or art.figure.view)
        self.canvas.tissues = {one.id: one.tissue for one in art.figure.regions if one.tissue is not None}
        self.canvas.show_drawing(drawing, structures)

    def prepare(self, art: FigureArt) -> None:
        """Read and paint a figure that may be shown next, as large as it will be where this frame stands."""
        drawing, width = self.read(art), self.canvas.width()
        if drawing is None:
            return
        port = ViewPort()
        port.bands, port.tallest = self.canvas.port.bands, self.canvas.port.tallest
        port.show_view(drawing.view)
        size = QSize(width, port.height_for(width, self.theme))
        port.fit(size, self.theme)
        drawing.picture(size, port.transform.mapRect(drawing.view), self.theme, self.devicePixelRatioF())

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the focus on the figure, or on what goes on without it."""
        if self._drawing is None:
            self.skip.setFocus(reason)
        else:
            self.canvas.take_focus(reason)

    def zoom(self, step: int) -> bool:
        """Zoom in (1), out (−1), or fit (0); tell whether there is a figure to zoom."""
        if self._drawing is None:
            return False
        self.canvas.zoom(step)
        return True

    @Slot()
    def _on_zoom_in(self) -> None:
        self.canvas.zoom(1)

    @Slot()
    def _on_zoom_out(self) -> None:
        self.canvas.zoom(-1)

    @Slot()
    def _on_fit(self) -> None:
        self.canvas.zoom(0)

    @Slot()
    def _on_arranged(self) -> None:
        self._place_buttons()

    def on_theme(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(6))
        self._place_buttons()

    def _place_buttons(self) -> None:
        theme = self.theme
        size = self._buttons.sizeHint()
        self._buttons.resize(size)
        pad = theme.px(8) - RING
        self._buttons.move(self.canvas.width() - size.width() - pad, self.canvas.height() - size.height() - pad)
        corner = QRectF(self._buttons.geometry())
        if self.canvas.kept_clear != corner:
            self.canvas.keep_clear(corner)
        self._buttons.raise_()

    def _build(self) -> None:
        self.zoom_out.setAccessibleName(tr("Zoom out"))
        self.zoom_in.setAccessibleName(tr("Zoom in"))
        self.fit.setAccessibleName(tr("Fit the figure into its frame"))
        self._buttons = QWidget(self.canvas)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.zoom_out, self.zoom_in, self.fit):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        # The button keeps room for its own ring.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(RING, 0, RING, 0)
        for part in (self.canvas, self.caption, self.missing):
            self._layout.addWidget(part)
        outer.addLayout(self._layout)
        outer.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeading)
        self.skip.hide()
        self.missing.hide()

    def _connect_signals(self) -> None:
        self.zoom_in.clicked.connect(self._on_zoom_in)
        self.zoom_out.clicked.connect(self._on_zoom_out)
        self.fit.clicked.connect(self._on_fit)
        self.canvas.arranged.connect(self._on_arranged)
        self.skip.clicked.connect(self.skip_requested)
