"""A figure whose structures are painted with what is known of them: the step of heat, hatching, and how often asked.

A structure is filled from its top as far as its questions were seen, the rest is hatched; the top step is dotted, and a
pill says how many questions ask about it. Where nothing is to be told, it is a canvas like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPen

from rhizotrainer.study.painting import Knowledge, knowledge_words
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.marks import paint_focus
from rhizotrainer.ui.widgets.figure.pills import PillLayer
from rhizotrainer.ui.widgets.figure.structures import Structure
from rhizotrainer.ui.widgets.heat import DOTTED, heat_colour, paint_dot
from rhizotrainer.ui.widgets.paint import paint_hatch

tr = Tongue("What you know")

_HATCH = 6
_DOTS = 14
_EDGE = 1.5
_POINTED = 2.8


class KnowledgeCanvas(FigureCanvas):
    """See the module. `show_knowledge` comes after `show_drawing` and `show_marks`."""

    def __init__(self) -> None:
        super().__init__()
        self._known: Mapping[str, Knowledge] = {}
        self._names: Mapping[str, str] = {}
        self._is_painted = False
        self._pills = PillLayer()
        self.arranged.connect(self._on_arranged)

    @property
    def pills(self) -> Mapping[str, QRectF]:
        """Return where the numbers of questions stand, by region, in px."""
        return self._pills.places if self._is_painted else {}

    @property
    def names(self) -> Mapping[str, QRectF]:
        """Return where the names in view stand, by region, in px."""
        return self._tags.places

    @property
    def is_painted(self) -> bool:
        """Tell whether what is known is in view."""
        return self._is_painted

    def show_drawing(self, drawing: FigureDrawing, structures: Sequence[Structure] = ()) -> None:
        """Show a drawing as a whole; what is known of it has yet to be said."""
        self._known, self._names = {}, {}
        self._pills.show_counts({})
        super().show_drawing(drawing, structures)

    def show_knowledge(self, known: Mapping[str, Knowledge], names: Mapping[str, str], *, is_painted: bool) -> None:
        """Say what is known of structures, by region; one that is left out is asked by nothing."""
        self._known, self._names = dict(known), dict(names)
        counts = {region: self.find_known(region).questions for region in self.regions}
        self._pills.show_counts({region: count for region, count in counts.items() if count})
        self._pills.lay(self)
        for button in self.buttons:
            region = button.structure.region
            button.tell(self._names.get(region, ""), knowledge_words(self.find_known(region)))
        self.show_painted(is_painted)

    def show_painted(self, is_painted: bool) -> None:
        """Paint what is known, or the drawing alone."""
        self._is_painted = is_painted
        self._point()

    def find_known(self, region: str) -> Knowledge:
        """Return what is known of a structure."""
        return self._known.get(region, Knowledge())

    def _hover(self, structure: Structure | None) -> None:
        super()._hover(structure)
        self._point()
        if structure is None or not self._is_painted:
            self.setToolTip("")
        else:
            self.setToolTip(self._say(structure))

    def keep_clear(self, corner: QRectF) -> None:
        super().keep_clear(corner)
        self._on_arranged()

    @Slot()
    def _on_arranged(self) -> None:
        self._pills.lay(self)
        self._name()

    @Slot()
    def _on_focus_moved(self) -> None:
        super()._on_focus_moved()
        self._point()

    @Slot()
    def _on_focus_left(self) -> None:
        super()._on_focus_left()
        self._point()

    def _say(self, structure: Structure) -> str:
        name = self._names.get(structure.region) or tr("Structure {letter}", letter=structure.letter)
        return tr("{place}: {words}", place=name, words=knowledge_words(self.find_known(structure.region)))

    def _point(self) -> None:
        """Name the structure under the pointer and the one with the focus."""
        pointed = [one.region for one in self._list_pointed()] if self._is_painted else []
        self._tags.show_names({region: self._names[region] for region in pointed if self._names.get(region)})
        self._name()
        self.update()

    def _name(self) -> None:
        """Write names clear of the numbers."""
        self._tags.avoid(self.pills.values())
        self._tags.lay(self)

    def _list_pointed(self) -> list[Structure]:
        focused = next((one for one in self.buttons if one.shows_ring), None)
        return [one for one in (self._hovered, focused.structure if focused else None) if one is not None]

    def _paint_marks(self, painter: QPainter) -> None:
        if not self._is_painted:
            super()._paint_marks(painter)
            return
        theme = self.theme
        for one in self.stacked:
            paint_structure(painter, self.shape_px(one.region), self.find_known(one.region), theme)
        focused = next((one for one in self.buttons if one.shows_ring), None)
        if focused is not None:
            paint_focus(painter, self.shape_px(focused.structure.region), theme)
        # Not in accent, which is a step of heat.
        pen = QPen(theme.ink, _POINTED)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for region in dict.fromkeys((*self.marks, *(one.region for one in self._list_pointed()))):
            painter.strokePath(self.shape_px(region), pen)
        self._pills.paint(painter, self)

    def _paint_pins(self, painter: QPainter) -> None:
        if not self._is_painted:
            super()._paint_pins(painter)
            return
        told = {*self.marks, *(one.region for one in self._list_pointed())}
        self._pills.paint_again(painter, self, told)


def paint_structure(painter: QPainter, path: QPainterPath, known: Knowledge, theme: Theme) -> None:
    """Paint a structure by what is known of it; `path` is in px. One that nothing asks about gets its outline alone."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if known.questions:
        box = path.boundingRect()
        filled = box.height() * known.share_seen
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillPath(path, theme.surface)
        paint_hatch(painter, box.adjusted(0, filled, 0, 0), theme.line2, step=theme.px(_HATCH))
        if known.level is not None:
            seen = QPainterPath()
            seen.addRect(QRectF(box.left(), box.top(), box.width(), filled))
            painter.fillPath(seen, heat_colour(known.level, theme))
            if known.level == DOTTED:
                _paint_dots(painter, seen.boundingRect(), theme)
        painter.restore()
    pen = QPen(theme.ink2 if known.questions else theme.tissue_line, _EDGE if known.questions else 1.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _paint_dots(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    step = theme.px(_DOTS)
    for down in range(int(rect.height() // step) + 1):
        for across in range(int(rect.width() // step) + 1):
            # Each row stands between those of the row before.
            x = rect.left() + (across + (0.25 if down % 2 else 0.75)) * step
            paint_dot(painter, QPointF(x, rect.top() + (down + 0.5) * step), theme)
