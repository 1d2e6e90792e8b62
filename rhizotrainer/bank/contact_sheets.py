"""Write a contact sheet of a drawing: one HTML file with the drawing as it is, the same with every part outlined and
numbered, and a table of the numbers.

It stands by itself: no script, no font, no picture from elsewhere. The outlines are copies of the shapes alone, so that
no colour of the drawing can hide them. It is for drawings without an error; nothing here judges or reads one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape

from rhizotrainer.bank.drawings import Drawing, Element
from rhizotrainer.bank.extents import IDENTITY, Box, Point, find_matrix_above, trace
from rhizotrainer.bank.figure_parts import FigurePart
from rhizotrainer.bank.figure_views import find_view
from rhizotrainer.bank.side_stubs import describe

_SHAPES: dict[str, tuple[str, ...]] = {
    "path": ("d",),
    "rect": ("x", "y", "width", "height", "rx", "ry"),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}
_ROOT_TAG = re.compile(rb"<svg(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_OWN = frozenset({"width", "height", "x", "y", "viewBox", "id", "class"})
# Seven hues that stay apart for the colour-blind (Okabe and Ito); the numbers say the same.
_HUES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B58900", "#56B4E9", "#000000")
# Points of an outline that are tried for its number, and numbers that it is kept away from.
_PLACES = 60
_NUMBERS = 40
# Points of an outline that are looked at for that.
_POINTS = 6_000
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}: its parts</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }}
figure {{ margin: 0 0 2rem; border: 1px solid #C4CED6; background: #FFFFFF; }}
figcaption {{ padding: 0.25rem 0.75rem; background: #F2F4F6; color: #1A2329; }}
figure > svg {{ display: block; width: 100%; height: auto; }}
.parts .ground {{ opacity: 0.35; }}
.parts .outline {{ fill: none; stroke-width: {line}; vector-effect: non-scaling-stroke; }}
.parts text {{ font: 600 {font}px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central;
  paint-order: stroke; stroke: #FFFFFF; stroke-width: {halo}; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; padding: 0.25rem 0.75rem; border-bottom: 1px solid #C4CED6; vertical-align: top; }}
td {{ overflow-wrap: anywhere; }}
td:first-child {{ font-weight: 600; }}
</style>
</head>
<body>
<h1>{title}</h1>
<figure>
<figcaption>The drawing</figcaption>
<svg viewBox="{view}"><g id="contact-sheet-drawing">{drawing}</g></svg>
</figure>
<figure>
<figcaption>Its parts</figcaption>
<svg class="parts" viewBox="{view}"><use class="ground" href="#contact-sheet-drawing"/>
{outlines}</svg>
</figure>
<table>
<thead><tr><th>Number</th><th>Id</th><th>Name</th><th>What it is</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
</body>
</html>
"""


def write_contact_sheet(drawing: Drawing, parts: Sequence[FigurePart], *, title: str, names: Mapping[str, str]) -> str:
    """Return the page; `names` are what a side file calls the parts, by id."""
    box = find_view(drawing) or Box(0.0, 0.0, 100.0, 100.0)
    view = f"{box.x:g} {box.y:g} {box.width:g} {box.height:g}"
    unit = max(box.width, box.height, 1e-6)
    return _PAGE.format(
        title=escape(title),
        view=view,
        line="2px",
        font=f"{unit / 45:.3g}",
        halo=f"{unit / 250:.3g}",
        drawing=_write_drawing(drawing, box, view),
        outlines="".join(_write_outlines(parts, box)),
        rows="".join(_write_row(number, part, names) for number, part in enumerate(parts, start=1)),
    )


def _write_drawing(drawing: Drawing, box: Box, view: str) -> str:
    """Return the drawing as part of the page, with the attributes of its outermost element but its size."""
    root = drawing.elements[0]
    tag = _ROOT_TAG.match(drawing.data, drawing.data.find(b"<", root.offset))
    end = drawing.data.rfind(b"</svg")
    if tag is None or tag[0].endswith(b"/>") or end < tag.end():
        return ""
    said = "".join(f' {name}="{escape(value)}"' for name, value in root.attributes if name not in _OWN)
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" viewBox="{view}"'
    body = drawing.data[tag.end() : end].decode()
    return f"<svg {place}{said}>{body}</svg>"


def _write_outlines(parts: Sequence[FigurePart], view: Box) -> Iterator[str]:
    others = {part.element for part in parts}
    for at, part in enumerate(parts):
        # A part in a part is outlined after it, on top of it.
        shapes = "".join(_copy(part.element, others - {part.element}))
        matrix = find_matrix_above(part.element)
        if matrix != IDENTITY:
            shapes = f'<g transform="matrix({" ".join(f"{number:.8g}" for number in matrix)})">{shapes}</g>'
        yield f'<g stroke="{_HUES[at % len(_HUES)]}">{shapes}</g>\n'
    taken: list[Point] = []
    for at, part in enumerate(parts):
        for piece in _list_pieces(part):
            place = _find_place(trace(piece, _POINTS), taken)
            if place is not None:
                taken.append(place)
                x, y = _keep_within(place, view)
                yield f'<text x="{x:.2f}" y="{y:.2f}" fill="{_HUES[at % len(_HUES)]}">{at + 1}</text>\n'


def _list_pieces(part: FigurePart) -> list[Element]:
    """Return the pieces of a part, or the part itself: each has its number."""
    waiting, found = [part.element], []
    while waiting and part.pieces:
        element = waiting.pop()
        found += [element] if element.find("id") in part.pieces else []
        waiting += element.children
    return found or [part.element]


def _find_place(points: Sequence[Point], taken: Sequence[Point]) -> Point | None:
    """Return the point of an outline that lies farthest from the numbers already there."""
    some = points[:: max(1, len(points) // _PLACES)]
    near = taken[-_NUMBERS:]

    def room(point: Point) -> float:
        return min(((point[0] - x) ** 2 + (point[1] - y) ** 2 for x, y in near), default=0.0)

    return max(some, key=room, default=None)


def _keep_within(point: Point, view: Box) -> Point:
    """Return the point, or the nearest where a number is seen whole."""
    edge = max(view.width, view.height) / 50
    x = max(view.x + edge, min(point[0], view.x + view.width - edge))
    y = max(view.y + edge, min(point[1], view.y + view.height - edge))
    return x, y


def _copy(element: Element, others: Collection[Element]) -> Iterator[str]:
    """Yield an element and all below it but other parts as bare shapes."""
    transform = element.find("transform")
    moved = f' transform="{escape(transform)}"' if transform else ""
    below = "".join(text for child in element.children if child not in others for text in _copy(child, others))
    wanted = _SHAPES.get(element.name)
    if wanted is not None:
        said = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes if name in wanted)
        yield f'<{element.name} class="outline"{said}{moved}/>'
    elif below:
        yield f"<g{moved}>{below}</g>"


def _write_row(number: int, part: FigurePart, names: Mapping[str, str]) -> str:
    cells = (str(number), part.id, names.get(part.id, ""), describe(part))
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>\n"
