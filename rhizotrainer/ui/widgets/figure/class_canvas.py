"""A figure to be read: each structure named where one points, compared with others, and coloured by class if wanted.

It tells which structure is pointed at, by pointer or by focus. The class's colours and what is known are never painted
at once; names can be shown for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from rhizotrainer.model.figures import Tissue
from rhizotrainer.study.painting import knowledge_words
from rhizotrainer.ui.widgets.figure.class_patterns import paint_class
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.knowledge_canvas import KnowledgeCanvas
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.structures import Structure

_COMPARED = 2.4


class ClassCanvas(KnowledgeCanvas):
    """See the module. `pointed` carries the region under the pointer or with the focus, empty for none.

    `show_words` comes after `show_drawing`; all else may come in any order after it.
    """

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words: Mapping[str, str] = {}
        self._classes: Mapping[str, Tissue] = {}
        self._compared: tuple[str, ...] = ()
        self._chosen = ""
        self._told = ""
        self._overlay: tuple[object, QPixmap] | None = None
        self._outlines: tuple[object, QPixmap] | None = None
        self._are_names_shown = False
        self._are_classes_shown = False

    @property
    def chosen(self) -> str:
        """Return the region that is pinned, empty for none."""
        return self._chosen

    @property
    def compared(self) -> tuple[str, ...]:
        """Return the regions that are outlined beside the chosen one."""
        return self._compared

    @property
    def shows_names(self) -> bool:
        return self._are_names_shown

    @property
    def shows_classes(self) -> bool:
        return self._are_classes_shown

    def show_drawing(self, drawing: FigureDrawing, structures: Sequence[Structure] = ()) -> None:
        """Show a drawing as a whole, with nothing chosen."""
        self._chosen, self._compared, self._told = "", (), ""
        self._overlay = self._outlines = None
        super().show_drawing(drawing, structures)

    def show_words(self, names: Mapping[str, str], descriptions: Mapping[str, str]) -> None:
        """Say what structures are called and what is told of them, by region."""
        self._names, self._words = dict(names), dict(descriptions)
        self._tell()
        self._point()

    def show_classes(self, classes: Mapping[str, Tissue], *, is_shown: bool) -> None:
        """Say of which class structures are, and lay the colours over them, or do not."""
        self._classes, self._are_classes_shown = dict(classes), is_shown
        self._overlay = None
        self.update()

    def show_all_names(self, are_shown: bool) -> None:
        """Name every structure, or the one pointed at alone."""
        self._are_names_shown = are_shown
        self._point()

    def show_chosen(self, region: str, compared: Iterable[str] = ()) -> None:
        """Pin a structure, and outline others to compare it with; an empty region lets go of it."""
        self._chosen, self._compared = region, tuple(compared)
        self.show_marks({region: Mark(MarkKind.LIT)} if region else {})
        self._tell()
        self._point()

    def show_painted(self, is_painted: bool) -> None:
        super().show_painted(is_painted)
        self._tell()

    def stand_at(self, region: str) -> None:
        """Let the arrow keys go on from a structure, and bring it into view."""
        button = next((one for one in self.buttons if one.structure.region == region), None)
        if button is not None:
            self._stand_at(self.buttons.index(button))
            if self.port.bring_into_view(self._find_area(button.structure)):
                self._arrange()

    def _tell(self) -> None:
        """Give a screen reader what is read beside the drawing."""
        for button in self.buttons:
            region = button.structure.region
            known = knowledge_words(self.find_known(region)) if self._is_painted else ""
            button.tell(
                self._names.get(region, ""), " ".join(part for part in (self._words.get(region), known) if part)
            )

    def _point(self) -> None:
        told = list(dict.fromkeys((*self._list_told(), self._chosen, *self._compared)))
        named = [*told, *self.regions] if self._are_names_shown else told
        self._tags.show_names({region: self._names[region] for region in named if self._names.get(region)})
        self._name()
        self.update()
        pointed = next(iter(self._list_told()), "")
        if pointed != self._told:
            self._told = pointed
            self.pointed.emit(pointed)

    def _list_told(self) -> list[str]:
        return [one.region for one in self._list_pointed()]

    def _paint_marks(self, painter: QPainter) -> None:
        if self._are_classes_shown and not self._is_painted:
            painter.drawPixmap(0, 0, self._find_overlay())
        super()._paint_marks(painter)
        if self._compared:
            painter.drawPixmap(0, 0, self._find_outlines())

    def _find_overlay(self) -> QPixmap:
        """Return the colours of all classes, one structure in place of what lies beneath it; kept until they change."""
        key = self._view_key()
        if self._overlay is None or self._overlay[0] != key:

            def paint(painter: QPainter, region: str, path: QPainterPath) -> None:
                tissue = self._classes.get(region)
                if tissue is not None:
                    paint_class(painter, path, tissue, self.theme)

            self._overlay = (key, self._paint_stacked(self.regions, paint))
        return self._overlay[1]

    def _find_outlines(self) -> QPixmap:
        """Return the outlines of what is compared, as far as neither the chosen one nor each other hides them."""
        key = (self._view_key(), self._chosen, self._compared)
        if self._outlines is None or self._outlines[0] != key:
            pen = QPen(self.theme.ink, _COMPARED)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([3, 1.6])

            def paint(painter: QPainter, region: str, path: QPainterPath) -> None:
                if region in self._compared:
                    painter.strokePath(path, pen)

            self._outlines = (key, self._paint_stacked((self._chosen, *self._compared), paint))
        return self._outlines[1]

    def _paint_stacked(self, regions: Iterable[str], paint: Callable[[QPainter, str, QPainterPath], None]) -> QPixmap:
        """Return a picture on which each of these structures takes the place of what lies beneath it."""
        wanted, dpr = frozenset(regions), self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in self.stacked:
            if one.region in wanted:
                path = self.shape_px(one.region)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
                painter.fillPath(path, Qt.GlobalColor.transparent)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                paint(painter, one.region, path)
        painter.end()
        return pixmap

    def _view_key(self) -> object:
        theme = self.theme
        size, dpr = self.size().toTuple(), self.devicePixelRatioF()
        return size, self.port.transform, theme.name, theme.scale, theme.is_high_contrast, dpr

    def _paint_pins(self, painter: QPainter) -> None:
        # Names say here what pins say of answers.
        if self._is_painted:
            super()._paint_pins(painter)
