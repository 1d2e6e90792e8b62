"""The names over a drawing: each in a box beside its structure with a line to it, or untold where there is no room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rhizotrainer.ui.widgets.figure.lights import boxes_px
from rhizotrainer.ui.widgets.figure.marks import Tag, paint_leader, paint_letter
from rhizotrainer.ui.widgets.figure.placing import Rect, place_near

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas

_PAD = 8
_WIDEST = 0.42
_FEW = 4
_PIN = 12.0
_REACH = 90


class TagLayer:
    """Names of marked structures, and of all of them where that was asked for.

    Room for them is found when somebody looks, since a window that is opened changes its size several times before.
    """

    def __init__(self) -> None:
        self._waiting: FigureCanvas | None = None
        self._names: dict[str, str] = {}
        self._laid: list[tuple[str, Tag, QRectF]] = []
        self._avoided: tuple[QRectF, ...] = ()
        self._unplaced: tuple[tuple[str, str], ...] = ()

    @property
    def unplaced(self) -> tuple[tuple[str, str], ...]:
        """Return letter and name of each structure whose name found no room."""
        self._settle()
        return self._unplaced

    @property
    def places(self) -> dict[str, QRectF]:
        """Return where each name stands, by region; those without room are left out."""
        self._settle()
        return {region: rect for region, _tag, rect in self._laid}

    def avoid(self, places: Iterable[QRectF]) -> None:
        """Keep names clear of what else is written there, where there is room enough."""
        self._avoided = tuple(places)

    def forget(self) -> None:
        """Forget every name that was asked for, and where they stood."""
        self._names = {}
        self.forget_places()

    def forget_places(self) -> None:
        self._waiting, self._laid, self._unplaced = None, [], ()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Name these structures too."""
        self._names = dict(names)

    def lay(self, canvas: FigureCanvas) -> None:
        """Let room be found anew for every name."""
        self._waiting = canvas

    def _settle(self) -> None:
        """Find room for every name at the size and zoom of now, if it has not been found yet."""
        canvas = self._waiting
        if canvas is None:
            return
        self.forget_places()
        widest = canvas.width() * _WIDEST
        told = [
            (region, Tag(mark, mark.name, canvas.theme, widest)) for region, mark in canvas.marks.items() if mark.name
        ]
        known = {region for region, _tag in told}
        told += [
            (region, Tag(None, name, canvas.theme, widest))
            for region, name in self._names.items()
            if region not in known
        ]
        frame = QRectF(canvas.rect())
        told = [(region, tag) for region, tag in told if frame.contains(canvas.find_spot(region))]
        places = self._place(canvas, told)
        letters = {one.region: one.letter for one in canvas.structures}
        lost = [
            (letters.get(region, ""), self._names.get(region, tag.mark.name if tag.mark else ""))
            for (region, tag), rect in zip(told, places, strict=True)
            if rect is None
        ]
        self._unplaced = tuple(lost)
        self._laid = [
            (region, tag, QRectF(*rect)) for (region, tag), rect in zip(told, places, strict=True) if rect is not None
        ]

    def paint(self, painter: QPainter, canvas: FigureCanvas) -> None:
        """Paint lines first, then boxes over them."""
        self._settle()
        theme = canvas.theme
        for region, tag, rect in self._laid:
            role = "ink2" if tag.mark is None else "incorrect" if tag.mark.kind == "incorrect" else "correct"
            paint_leader(painter, rect, canvas.find_spot(region), theme.colour(role))
        for _region, tag, rect in self._laid:
            tag.paint(painter, rect)
        placed = {region for region, _tag, _rect in self._laid}
        for one in canvas.structures:
            if one.region in self._names and one.region not in placed and one.region not in canvas.marks:
                paint_letter(painter, canvas.find_spot(one.region), one.letter, theme)

    def _place(self, canvas: FigureCanvas, told: list[tuple[str, Tag]]) -> list[Rect | None]:
        sizes = [tag.size for _region, tag in told]
        spots = [(canvas.find_spot(region).x(), canvas.find_spot(region).y()) for region, _tag in told]
        area = (_PAD, _PAD, canvas.width() - 2.0 * _PAD, canvas.height() - 2.0 * _PAD)
        fixed = [_tuple(canvas.kept_clear), *(_tuple(rect) for _word, rect in canvas.list_edges())]
        marked = canvas.marks if len(canvas.marks) <= _FEW else ()
        shapes = [_tuple(box) for region in marked for box in boxes_px(canvas, region)]
        count = sum(tag.mark is not None for _region, tag in told)
        avoided = [_tuple(rect) for rect in self._avoided]
        # What is kept clear of as long as all names find room, from the strictest on.
        for kept in ([*shapes, *avoided], avoided, shapes, []):
            first = place_near(sizes[:count], spots[:count], area, [*fixed, *kept])
            if None not in first:
                break
        pins = [(x - _PIN, y - _PIN, 2 * _PIN, 2 * _PIN) for x, y in spots[:count]]
        taken = [*fixed, *pins, *(rect for rect in first if rect is not None)]
        reach = canvas.theme.px(_REACH)
        rest = place_near(sizes[count:], spots[count:], area, [*taken, *avoided], reach=reach)
        if avoided and None in rest:
            rest = place_near(sizes[count:], spots[count:], area, taken, reach=reach)
        return first + rest


def _tuple(rect: QRectF) -> Rect:
    return rect.x(), rect.y(), rect.width(), rect.height()
