"""The drawing itself: zoom and pan, structures to point at by mouse and keyboard, marks and names over it.

It says which structure was pressed and shows what it is given. Before it is told a name it has none to show, in any
picture, tooltip or accessible name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure import marks as look
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.structure_button import StructureButton, keep_inside, scroll_to
from rhizotrainer.ui.widgets.figure.structures import Structure, find_hit, find_next
from rhizotrainer.ui.widgets.figure.tags import TagLayer
from rhizotrainer.ui.widgets.figure.view_port import ViewPort
from rhizotrainer.ui.widgets.paint import Box, Ink, paint_box, paint_words, text_width

tr = Tongue("Figure")

_ARROWS = {Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_RADIUS = 8
_PAN = 48


class FigureCanvas(Themed, QWidget):
    """See the module. `pressed` carries the region's id; `arranged` says that the drawing lies elsewhere now."""

    pressed = Signal(object)
    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.port = ViewPort()
        self._drawing: FigureDrawing | None = None
        self._buttons: list[StructureButton] = []
        self._spare: list[StructureButton] = []
        self._marks: dict[str, Mark] = {}
        self._spots: dict[str, QPointF] = {}
        self._states: dict[str, str] = {}
        self._current = 0
        self._hovered: Structure | None = None
        self._drag: tuple[QPoint, QPointF] | None = None
        self._is_lettered = False
        self._came_by_mouse = False
        self._corner = QRectF()
        self._tags = TagLayer()
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    @property
    def drawing(self) -> FigureDrawing | None:
        return self._drawing

    @property
    def structures(self) -> tuple[Structure, ...]:
        return tuple(button.structure for button in self._buttons)

    @property
    def buttons(self) -> tuple[StructureButton, ...]:
        """Return the structures as keyboard and screen reader meet them, in reading order."""
        return tuple(self._buttons)

    @property
    def regions(self) -> tuple[str, ...]:
        """Return the regions that are told apart here."""
        return tuple(one.region for one in self.structures)

    @property
    def shows_letters(self) -> bool:
        return self._is_lettered

    @property
    def unplaced_names(self) -> tuple[tuple[str, str], ...]:
        """Return letter and name of structures whose names found no room on the figure."""
        return self._tags.unplaced

    def show_drawing(self, drawing: FigureDrawing, structures: Sequence[Structure] = ()) -> None:
        """Show a drawing as a whole, with the structures that can be pointed at."""
        self._drawing = drawing
        self._show_buttons(structures)
        self._marks, self._states, self._spots = {}, {}, {}
        self._current, self._hovered, self._drag, self._is_lettered = 0, None, None, False
        self._tags.forget()
        self.port.show_view(drawing.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if structures else Qt.FocusPolicy.TabFocus)
        self._stand_at(0)
        self.updateGeometry()
        self._arrange()

    def show_marks(self, marks: Mapping[str, Mark], states: Mapping[str, str] | None = None) -> None:
        """Mark regions; `states` are the words for a screen reader."""
        self._marks = dict(marks)
        self._states = dict(states or {})
        self._tags.forget()
        for button in self._buttons:
            mark = self._marks.get(button.structure.region)
            button.tell(mark.name if mark else "", self._states.get(button.structure.region, ""))
        self._tags.lay(self)
        self.update()

    def show_letters(self, are_shown: bool) -> None:
        """Show the letter of every structure, or of the chosen ones alone."""
        self._is_lettered = are_shown
        self.update()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Name structures once they may be known: all that are given, beside those that are marked."""
        self._tags.show_names(names)
        for button in self._buttons:
            region = button.structure.region
            mark = self._marks.get(region)
            button.tell(names.get(region, mark.name if mark else ""), self._states.get(region, ""))
        self._tags.lay(self)
        self.update()

    def keep_clear(self, corner: QRectF) -> None:
        """Keep names out of a rectangle in px, where buttons stand."""
        self._corner = corner
        self._tags.lay(self)

    @property
    def kept_clear(self) -> QRectF:
        return self._corner

    @property
    def marks(self) -> Mapping[str, Mark]:
        return self._marks

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the focus on the structure that holds the group's place, or on the drawing where there are none."""
        if self._buttons:
            self._buttons[self._current].setFocus(reason)
        else:
            self.setFocus(reason)

    def zoom(self, step: int) -> None:
        """Zoom in (1), out (−1), or fit (0)."""
        self._came_by_mouse = False
        focused = next((one for one in self._buttons if one.hasFocus()), None)
        self.port.zoom(step, at=self.find_spot(focused.structure.region) if focused is not None else None)
        self._arrange()

    def find_spot(self, region: str) -> QPointF:
        """Return a point inside a region, in px."""
        if self._drawing is None:
            return QPointF()
        if region not in self._spots:
            self._spots[region] = self._drawing.spot_of(region, self.regions)
        return self.port.transform.map(self._spots[region])

    def shape_px(self, region: str) -> QPainterPath:
        """Return a region's shape in px."""
        return self.port.transform.map(self._drawing.shape_of(region)) if self._drawing else QPainterPath()

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, StructureButton):
            self.pressed.emit(sender.structure.region)

    @Slot()
    def _on_focus_moved(self) -> None:
        """Follow the focus: it stays in view, however far the drawing is zoomed."""
        button = self.sender()
        if not isinstance(button, StructureButton) or button not in self._buttons:
            return
        self._stand_at(self._buttons.index(button))
        if button.shows_ring:
            if self.port.bring_into_view(button.structure.bounds):
                self._arrange()
            scroll_to(button)
        self.update()

    @Slot()
    def _on_focus_left(self) -> None:
        self.update()

    def on_theme(self, theme: Theme) -> None:
        if self._drawing is not None:
            self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.port.height_for(width, self.theme)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to the structure that way; with Shift, or where there are none, move the drawing."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        self._came_by_mouse = False
        if key not in _ARROWS or (modifiers and not is_shifted):
            event.ignore()
            return
        if self._buttons and not is_shifted:
            self._stand_at(find_next(self.structures, self._current, key))
            self._buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.port.is_zoomed:
            across, down = _ARROWS[key]
            self.port.pan(QPointF(across * _PAN, down * _PAN))
            self._arrange()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._came_by_mouse = True
            self._drag = (event.position().toPoint(), self.port.offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self._hover(self._hit(event.position()))
            return
        moved = event.position() - QPointF(self._drag[0])
        if moved.manhattanLength() >= QApplication.startDragDistance() and self.port.is_zoomed:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.port.pan_to(self._drag[1] + moved)
            self._arrange()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - QPointF(drag[0])).manhattanLength() >= QApplication.startDragDistance():
            return
        hit = self._hit(event.position())
        if hit is not None:
            button = next(one for one in self._buttons if one.structure is hit)
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(hit.region)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.port.zoom(1 if event.angleDelta().y() > 0 else -1, at=event.position())
            self._arrange()
            event.accept()
            return
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing, theme = self._drawing, self.theme
        if drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        frame = QPainterPath()
        frame.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(_RADIUS), theme.px(_RADIUS))
        painter.setClipPath(frame)
        painter.fillPath(frame, theme.surface)
        target = self.port.transform.mapRect(drawing.view)
        painter.drawPixmap(0, 0, drawing.picture(self.size(), target, theme, self.devicePixelRatioF()))
        self._paint_marks(painter)
        self._paint_edges(painter, drawing, theme)
        self._tags.paint(painter, self)
        self._paint_pins(painter)
        self._paint_over(painter)
        painter.setClipping(False)
        rings = self.hasFocus() and not self._came_by_mouse
        border = Box(border=theme.accent, width=2, radius=theme.px(_RADIUS))
        idle = Box(border=theme.hairline, width=theme.border, radius=theme.px(_RADIUS))
        paint_box(painter, whole, border if rings else idle)
        painter.end()

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what belongs over everything. Override it."""

    def _paint_marks(self, painter: QPainter) -> None:
        focused = next((one for one in self._buttons if one.shows_ring), None)
        if focused is not None:
            look.paint_focus(painter, self.shape_px(focused.structure.region), self.theme)
        for region, mark in self._marks.items():
            look.paint_shape(painter, self.shape_px(region), mark.kind, self.theme)
        for one in (self._hovered, focused.structure if focused else None):
            if one is not None and one.region not in self._marks:
                look.paint_shape(painter, self.shape_px(one.region), MarkKind.HOVER, self.theme)

    def _paint_pins(self, painter: QPainter) -> None:
        for region, mark in self._marks.items():
            if mark.sign or mark.name:
                look.paint_pin(painter, self.find_spot(region), mark, self.theme)
        if self._is_lettered:
            for one in self.structures:
                if one.region not in self._marks:
                    look.paint_letter(painter, self.find_spot(one.region), one.letter, self.theme)

    def _paint_edges(self, painter: QPainter, drawing: FigureDrawing, theme: Theme) -> None:
        for word, rect in self.list_edges():
            if self.port.is_zoomed:
                paint_box(painter, rect, Box(theme.surface, None, radius=theme.px(4)))
            paint_words(painter, rect.adjusted(theme.px(4), 0, 0, 0), word, Ink(theme.font("small"), theme.ink2))

    def list_edges(self) -> list[tuple[str, QRectF]]:
        """Return the author's words for the drawing's edges, and where they stand in px."""
        if self._drawing is None:
            return []
        edges, theme = self._drawing.edges, self.theme
        pad, line = theme.px(9), theme.line("small")
        middle = (self.height() - line) / 2
        result = []
        for word, y, is_right in (
            (edges.top, pad, False),
            (edges.bottom, self.height() - pad - line, False),
            (edges.left, middle, False),
            (edges.right, middle, True),
        ):
            if word:
                wide = text_width(word, theme.font("small")) + theme.px(8)
                x = self.width() - pad - wide if is_right else pad
                result.append((word, QRectF(x, y, wide, line)))
        return result

    def _hit(self, position: QPointF) -> Structure | None:
        inverse, can_invert = self.port.transform.inverted()
        if not can_invert or not self.rect().contains(position.toPoint()):
            return None
        return find_hit(self.structures, inverse.map(position), self.port.scale)

    def _hover(self, structure: Structure | None) -> None:
        if structure is not self._hovered:
            self._hovered = structure
            self.update()

    def _stand_at(self, place: int) -> None:
        self._current = place
        for other, button in enumerate(self._buttons):
            is_here = other == place
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus)

    def _show_buttons(self, structures: Sequence[Structure]) -> None:
        """Give each structure a button; those of the last figure are taken again, since making them costs most."""
        while len(self._spare) + len(self._buttons) < len(structures):
            button = StructureButton(self)
            button.clicked.connect(self._on_clicked)
            button.focused.connect(self._on_focus_moved)
            button.left.connect(self._on_focus_left)
            self._spare.append(button)
        every = self._buttons + self._spare
        self._buttons, self._spare = every[: len(structures)], every[len(structures) :]
        for button in self._spare:
            button.show_structure(None)
        for button, structure in zip(self._buttons, structures, strict=True):
            button.show_structure(structure)

    def _arrange(self) -> None:
        """Put everything where size, zoom and pan want it."""
        self.port.fit(self.size(), self.theme)
        transform: QTransform = self.port.transform
        for button in self._buttons:
            button.setGeometry(keep_inside(transform.mapRect(button.structure.bounds), self.rect()))
        self._tags.lay(self)
        self.arranged.emit()
        self.update()
