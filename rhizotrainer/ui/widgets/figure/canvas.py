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
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from rhizotrainer.model.figures import Tissue
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.edges import EdgeLayer
from rhizotrainer.ui.widgets.figure.hits import map_hits
from rhizotrainer.ui.widgets.figure.lights import paint_lights
from rhizotrainer.ui.widgets.figure.marks import Mark
from rhizotrainer.ui.widgets.figure.pins import paint_pins
from rhizotrainer.ui.widgets.figure.stacking import stack
from rhizotrainer.ui.widgets.figure.structure_button import StructureButton, keep_inside, scroll_to
from rhizotrainer.ui.widgets.figure.structures import Stop, Structure, find_hit, find_next
from rhizotrainer.ui.widgets.figure.tags import TagLayer
from rhizotrainer.ui.widgets.figure.view_port import ViewPort
from rhizotrainer.ui.widgets.figure.zooming import read_zoom
from rhizotrainer.ui.widgets.paint import Box, paint_box

tr = Tongue("Figure")

_ARROWS = {Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_RADIUS = 8
_PAN = 48


class FigureCanvas(Themed, QWidget):
    """See the module. `pressed` carries the region's id; `arranged` says that the drawing lies elsewhere now."""

    pressed = Signal(object)
    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.port = ViewPort()
        # Of what regions are, where that is known: whoever shows a drawing says it.
        self.tissues: Mapping[str, Tissue] = {}
        self._drawing: FigureDrawing | None = None
        self._buttons: list[StructureButton] = []
        self._spare: list[StructureButton] = []
        self._marks: dict[str, Mark] = {}
        self._spots: dict[str, list[QPointF]] = {}
        self._states: dict[str, str] = {}
        self._current: Stop = (0, 0)
        self._hovered: Structure | None = None
        self._drag: tuple[QPoint, QPointF] | None = None
        self._is_lettered = False
        self._typed = ""
        self._came_by_mouse = False
        self._corner = QRectF()
        self._tags = TagLayer()
        self._edges = EdgeLayer()
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
    def stacked(self) -> tuple[Structure, ...]:
        """Return the structures in the order in which they lie over one another, the lowest first."""
        by_region = {one.region: one for one in self.structures}
        return tuple(by_region[one] for one in stack(self._drawing, by_region)) if self._drawing else ()

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
        for button in self._buttons:
            # While all that is told of when the focus leaves is still there.
            button.clearFocus()
        self._drawing = drawing
        self._show_buttons(structures)
        self._marks, self._states, self._spots = {}, {}, {}
        self._hovered, self._drag, self._is_lettered, self._typed = None, None, False, ""
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

    def show_letters(self, are_shown: bool, *, typed: str = "") -> None:
        """Show the letters of every structure that begin with what was typed, or of the chosen ones alone."""
        self._is_lettered, self._typed = are_shown, typed if are_shown else ""
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
        self._edges.lay(self)
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
            self._buttons[self._current[0]].setFocus(reason)
        else:
            self.setFocus(reason)

    def zoom(self, step: int) -> None:
        """Zoom in (1), out (−1), or fit (0)."""
        self._came_by_mouse = False
        focused = next((one for one in self._buttons if one.hasFocus()), None)
        self.port.zoom(step, at=self.find_spot(focused.structure.region) if focused is not None else None)
        self._arrange()

    def find_spot(self, region: str) -> QPointF:
        """Return a point inside a region, in px: in its main place, or where that is out of view in one that is not."""
        spots = self.find_spots(region)
        frame = QRectF(self.rect())
        return next((spot for spot in spots if frame.contains(spot)), spots[0])

    def find_spots(self, region: str) -> list[QPointF]:
        """Return a point inside each place of a region, in px, the main one first."""
        if self._drawing is None:
            return [QPointF()]
        if region not in self._spots:
            known = self.regions if region in self.regions else (*self.regions, region)
            self._spots[region] = map_hits(self._drawing, known).list_spots(region)
        return [self.port.transform.map(spot) for spot in self._spots[region]]

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
        """Keep the focus in view at every zoom; who sent it is not known where a subclass overrides this slot."""
        button = next((one for one in self._buttons if one.hasFocus()), None)
        if button is None:
            return
        at = self._buttons.index(button)
        self._stand_at(at, self._current[1] if self._current[0] == at else 0)
        if button.shows_ring:
            if self.port.bring_into_view(self._find_area(button.structure)):
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
        """Step to the structure that way, or to the next as they are read; with Shift, or without any, pan."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        self._came_by_mouse = False
        if self._buttons and not modifiers and (key in _ARROWS or key in _STEPS):
            at = (self._current[0] + _STEPS.get(key, 0)) % len(self._buttons)
            self._stand_at(*((at, 0) if key in _STEPS else find_next(self.structures, self._current, key)))
            self._buttons[self._current[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in _ARROWS and self.port.is_zoomed and (is_shifted or not (modifiers or self._buttons)):
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
            self._buttons[self.structures.index(hit)].setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(hit.region)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def event(self, event: QEvent) -> bool:
        zoom = read_zoom(event)
        if zoom is None:
            return super().event(event)
        self.port.zoom_to(self.port.zoom_factor * zoom[0], at=zoom[1])
        self._arrange()
        event.accept()
        return True

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
        self._edges.paint(painter, theme)
        self._tags.paint(painter, self)
        self._paint_pins(painter)
        self._paint_over(painter)
        painter.setClipping(False)
        rings = self.hasFocus() and not self._came_by_mouse
        role, width = (theme.accent, 2) if rings else (theme.hairline, theme.border)
        paint_box(painter, whole, Box(border=role, width=width, radius=theme.px(_RADIUS)))
        painter.end()

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what belongs over everything. Override it."""

    def _paint_marks(self, painter: QPainter) -> None:
        focused = next((one.structure for one in self._buttons if one.shows_ring), None)
        paint_lights(painter, self, hovered=self._hovered, focused=focused)

    def _paint_pins(self, painter: QPainter) -> None:
        paint_pins(painter, self, typed=self._typed if self._is_lettered else None)

    def list_edges(self) -> list[tuple[str, QRectF]]:
        """Return the author's words for the drawing's edges, and where they stand in px."""
        return self._edges.places

    def list_blocked(self) -> list[QRectF]:
        """Return where in px something stands over the drawing that has to be seen whole."""
        return [self._corner]

    def _place_buttons(self) -> None:
        transform = self.port.transform
        for button in self._buttons:
            button.setGeometry(keep_inside(transform.mapRect(self._find_area(button.structure)), self.rect()))

    def _find_area(self, structure: Structure) -> QRectF:
        """Return where the place lies that the keyboard stands at in a structure, in the drawing's units."""
        areas = structure.drawing.areas_of(structure.region)
        place = self._current[1] if self._buttons[self._current[0]].structure is structure else 0
        return areas[min(place, len(areas) - 1)]

    def _hit(self, position: QPointF) -> Structure | None:
        if not self.rect().contains(position.toPoint()):
            return None
        return find_hit(self.structures, self.port.find_point(position), self.port.scale)

    def _hover(self, structure: Structure | None) -> None:
        if structure is not self._hovered:
            self._hovered = structure
            self.update()

    def _stand_at(self, at: int, place: int = 0) -> None:
        """Let the group's place be a structure, and of its own places the main one or another."""
        self._current = (at, place)
        for other, button in enumerate(self._buttons):
            is_here = other == at
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus)
        self._place_buttons()

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
        self._place_buttons()
        self._edges.lay(self)
        self._tags.lay(self)
        self.arranged.emit()
        self.update()
