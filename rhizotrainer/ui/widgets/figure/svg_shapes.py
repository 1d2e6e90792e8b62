"""The shapes of an SVG's elements as paths in the units of its view box, and the words its root element carries.

It follows what line drawings are made of: groups, paths without arcs, circles, ellipses, rectangles, lines
and polygons, with their transforms. Of anything else it says None, and whoever asked renders the element to find out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from xml.parsers import expat

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d[^A-Za-z]*)*)")
_PLAIN_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_TO_SPACES = str.maketrans(",LCZ", "    ")
# Any command that is none of these four.
_FOLLOWED = re.compile(r"[A-BDF-KN-Ya-df-z]")
_TRANSFORM = re.compile(r"\s*([A-Za-z]+)\s*\(([^)]*)\)\s*,?")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
_INHERITED = ("fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap")
_GROUPS = frozenset({"g", "a"})
_UNSEEN = frozenset({"title", "desc", "metadata", "defs", "style"})
_MOST_UNITED = 60
_CAPS = {"round": Qt.PenCapStyle.RoundCap, "square": Qt.PenCapStyle.SquareCap}


class Element:
    """One element: its tag, its attributes with those it inherits, its transform to the view box, what it holds."""

    __slots__ = ("attributes", "children", "tag", "transform")

    def __init__(self, tag: str, attributes: dict[str, str], transform: QTransform | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.transform = transform
        self.children: list[Element] = []


class SvgShapes:
    """An SVG read once. `root` holds the outermost element's attributes; all is empty where it cannot be read."""

    def __init__(self, svg: bytes) -> None:
        self._elements: dict[str, Element] = {}
        self.root: dict[str, str] = {}
        self._read(svg)
        self._order = {one: place for place, one in enumerate(self._elements)}

    def find_shape(self, element_id: str) -> QPainterPath | None:
        """Return the shape of an element in the units of the view box, None where it cannot be told from its text."""
        element = self._elements.get(element_id)
        return _shape_of(element) if element is not None else None

    def list_extents(self, element_id: str) -> list[QRectF] | None:
        """Return about where the parts of an element lie that hang together, None where its text does not tell.

        The handles of curves count as parts of them, and no shape is made: this is what the first paint waits for.
        """
        element = self._elements.get(element_id)
        boxes = _list_extents(element) if element is not None else None
        return _merge(boxes) if boxes is not None else None

    def order_of(self, element_id: str) -> int:
        """Return an element's place among those with an id, as they are drawn; −1 where there is none."""
        return self._order.get(element_id, -1)

    def list_pieces(self, element_id: str) -> tuple[str, ...]:
        """Return the ids of a group's own pieces: the elements in it that are called after it, `NAME.…`."""
        element = self._elements.get(element_id)
        children = element.children if element is not None and element.tag in _GROUPS else []
        ids = [child.attributes.get("id", "") for child in children]
        return tuple(one for one in ids if one.startswith(f"{element_id}.") and self._elements.get(one) in children)

    def _read(self, svg: bytes) -> None:
        open_elements: list[Element] = []

        def begin(name: str, own: dict[str, str]) -> None:
            parent = open_elements[-1] if open_elements else None
            element = _build_element(name.rpartition(":")[2], own, parent)
            if parent is not None:
                parent.children.append(element)
            else:
                self.root = own
            if "id" in own:
                self._elements.setdefault(own["id"], element)
            open_elements.append(element)

        def end(_name: str) -> None:
            open_elements.pop()

        # Whoever gives a drawing has refused document types, and with them every entity, before.
        parser = expat.ParserCreate()
        parser.StartElementHandler = begin
        parser.EndElementHandler = end
        try:
            parser.Parse(svg, True)
        except expat.ExpatError:
            self._elements.clear()
            self.root = {}


def read_numbers(text: str) -> list[float]:
    """Return the numbers in a text, whatever stands between them."""
    return [float(found) for found in NUMBER.findall(text)]


def _build_element(tag: str, own: dict[str, str], parent: Element | None) -> Element:
    style = dict(part.split(":", 1) for part in own.get("style", "").split(";") if ":" in part)
    written = {**own, **{name.strip(): value.strip() for name, value in style.items()}}
    if parent is None:
        return Element(tag, written, QTransform())
    inherited = {name: parent.attributes[name] for name in _INHERITED if name in parent.attributes}
    transform = _read_transform(own.get("transform", ""))
    whole = transform * parent.transform if transform is not None and parent.transform is not None else None
    return Element(tag, {**inherited, **written}, whole)


def _read_transform(text: str) -> QTransform | None:
    """Return a transform list as one transform, None where it has a word that is not followed."""
    result = QTransform()
    end = 0
    for found in _TRANSFORM.finditer(text):
        if found.start() != end:
            return None
        end = found.end()
        step = _read_step(found[1], read_numbers(found[2]))
        if step is None:
            return None
        result = step * result
    return result if not text[end:].strip() else None


def _read_step(name: str, given: list[float]) -> QTransform | None:
    match name, given:
        case "translate", [x, *rest]:
            return QTransform.fromTranslate(x, rest[0] if rest else 0.0)
        case "scale", [x, *rest]:
            return QTransform.fromScale(x, rest[0] if rest else x)
        case "rotate", [angle]:
            return QTransform().rotate(angle)
        case "rotate", [angle, x, y]:
            return QTransform().translate(x, y).rotate(angle).translate(-x, -y)
        case "matrix", [a, b, c, d, e, f]:
            return QTransform(a, b, c, d, e, f)
        case _:
            return None


def _shape_of(element: Element) -> QPainterPath | None:
    if element.transform is None:
        return None
    if element.tag in _GROUPS:
        return _unite(element)
    drawn = _draw(element.tag, element.attributes)
    if drawn is None:
        return None
    outline, is_closed = drawn
    if element.attributes.get("fill-rule", "").strip() == "evenodd":
        outline.setFillRule(Qt.FillRule.OddEvenFill)
    shape = _take_paint(outline, element.attributes, is_closed=is_closed)
    return element.transform.map(shape) if shape is not None and not shape.isEmpty() else None


def _list_extents(element: Element) -> list[QRectF] | None:
    if element.transform is None:
        return None
    if element.tag in _GROUPS:
        found = [_list_extents(child) for child in element.children if child.tag not in _UNSEEN]
        return [box for boxes in found for box in boxes or ()] if None not in found else None
    text = element.attributes.get("d", "")
    is_plain = element.tag == "path" and element.attributes.get("fill") != "none" and not _FOLLOWED.search(text)
    boxes = _box_strings(text) if is_plain else None
    if boxes is None:
        shape = _shape_of(element)
        return [shape.boundingRect()] if shape is not None else None
    return [element.transform.mapRect(box) for box in boxes]


def _box_strings(text: str) -> list[QRectF] | None:
    """Return a box round each string of a plain path."""
    boxes = []
    for string in text.split("M")[1:]:
        try:
            given = [float(one) for one in string.translate(_TO_SPACES).split()]
        except ValueError:
            return None
        if len(given) % 2 or not given:
            return None
        xs, ys = given[::2], given[1::2]
        boxes.append(QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
    return boxes


def _merge(boxes: list[QRectF]) -> list[QRectF]:
    """Return boxes with those that meet in one; many boxes are one."""
    merged: list[QRectF] = []
    for box in boxes:
        met = [one for one in merged if one.intersects(box) or len(boxes) > _MOST_UNITED]
        merged = [one for one in merged if one not in met]
        merged.append(reduce(QRectF.united, met, box))
    return merged


def _unite(element: Element) -> QPainterPath | None:
    parts = [_shape_of(child) for child in element.children if child.tag not in _UNSEEN]
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for part in parts:
        if part is None:
            return None
        # Uniting takes long; what lies apart needs none.
        is_apart = part.fillRule() is whole.fillRule() and not whole.controlPointRect().intersects(
            part.controlPointRect()
        )
        if is_apart or len(parts) > _MOST_UNITED:
            whole.addPath(part)
        else:
            whole = whole.united(part)
    return whole if not whole.isEmpty() else None


def _take_paint(outline: QPainterPath, attributes: dict[str, str], *, is_closed: bool) -> QPainterPath | None:
    """Return what a pointer meets: the area where there is one, be it transparent, else the stroke."""
    # A straight line has nothing to fill.
    is_filled = attributes.get("fill", "black") != "none" and outline.elementCount() > 2
    numbers = read_numbers(attributes.get("stroke-width", "1"))
    width = numbers[0] if numbers else 1.0
    is_stroked = attributes.get("stroke", "none") != "none" and width > 0
    if is_filled or not is_stroked:
        return outline if is_filled or is_closed else None
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(_CAPS.get(attributes.get("stroke-linecap", ""), Qt.PenCapStyle.FlatCap))
    return stroker.createStroke(outline).simplified()


def _draw(tag: str, attributes: dict[str, str]) -> tuple[QPainterPath, bool] | None:
    """Return an element's line and whether it is closed."""

    def number(name: str) -> float:
        found = read_numbers(attributes.get(name, ""))
        return found[0] if found else 0.0

    path = QPainterPath()
    if tag == "path":
        return _draw_path(attributes.get("d", ""))
    if tag in ("circle", "ellipse"):
        wide, high = (number("r"), number("r")) if tag == "circle" else (number("rx"), number("ry"))
        path.addEllipse(QPointF(number("cx"), number("cy")), wide, high)
        return path, True
    if tag == "rect":
        rect = QRectF(number("x"), number("y"), number("width"), number("height"))
        rx, ry = number("rx"), number("ry")
        path.addRoundedRect(rect, rx or ry, ry or rx)
        return path, True
    if tag == "line":
        path.moveTo(number("x1"), number("y1"))
        path.lineTo(number("x2"), number("y2"))
        return path, False
    if tag in ("polygon", "polyline"):
        given = read_numbers(attributes.get("points", ""))
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in zip(given[::2], given[1::2], strict=False)]))
        if tag == "polygon":
            path.closeSubpath()
        return path, tag == "polygon"
    return None


def _draw_path(text: str) -> tuple[QPainterPath, bool] | None:
    plain = _draw_plainly(text) if not _FOLLOWED.search(text) else None
    if plain is not None:
        return plain, text.rstrip().endswith("Z")
    pen = _Pen()
    is_closed = False
    for found in _STEP.finditer(text):
        letter = found[1].upper()
        if letter not in _ARGUMENTS:
            return None
        is_closed = letter == "Z"
        if is_closed:
            pen.path.closeSubpath()
            continue
        for place, step in enumerate(_groups(read_numbers(found[2]), _ARGUMENTS[letter])):
            pen.go("L" if letter == "M" and place else letter, step, is_relative=found[1].islower())
    return pen.path, is_closed


def _draw_plainly(text: str) -> QPainterPath | None:
    """Return the line of a path of whole M, L, C and Z steps, as drawing programs write most; None for any other."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for letter, told in _PLAIN_STEP.findall(text):
        try:
            given = [float(one) for one in told.replace(",", " ").split()]
        except ValueError:
            return None
        match letter, len(given):
            case "C", 6:
                path.cubicTo(*given)
            case "C", count if count and count % 6 == 0:
                for step in _groups(given, 6):
                    path.cubicTo(*step)
            case "L", 2:
                path.lineTo(*given)
            case "M", 2:
                path.moveTo(*given)
            case "Z", 0:
                path.closeSubpath()
            case _:
                return None
    return path


def _groups(numbers: list[float], size: int) -> Iterator[list[float]]:
    for start in range(0, len(numbers) - size + 1, size):
        yield numbers[start : start + size]


class _Pen:
    """Draws a path step by step; it remembers the handle that a smooth curve goes on from."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        # Hit areas are one outline each; overlapping pieces of one count as one.
        self.path.setFillRule(Qt.FillRule.WindingFill)
        self._handle = QPointF()
        self._before = ""

    def go(self, letter: str, step: list[float], *, is_relative: bool) -> None:
        """Take one step: a command in capitals and its numbers."""
        here = self.path.currentPosition()
        base = here if is_relative else QPointF()
        if letter in "HV":
            along = step[0] + (base.x() if letter == "H" else base.y())
            points = [QPointF(along, here.y()) if letter == "H" else QPointF(here.x(), along)]
        else:
            points = [QPointF(x, y) + base for x, y in zip(step[::2], step[1::2], strict=True)]
        if letter == "M":
            self.path.moveTo(points[0])
        elif letter in "LHV":
            self.path.lineTo(points[0])
        elif letter in "CS":
            first = points[0] if letter == "C" else self._reflect(here, "CS")
            self.path.cubicTo(first, points[-2], points[-1])
            self._handle = points[-2]
        else:
            self._handle = points[0] if letter == "Q" else self._reflect(here, "QT")
            self.path.quadTo(self._handle, points[-1])
        self._before = letter

    def _reflect(self, here: QPointF, kin: str) -> QPointF:
        """Return the handle on the other side of where the pen is, after a curve of the same kind."""
        return here * 2 - self._handle if self._before and self._before in kin else here
