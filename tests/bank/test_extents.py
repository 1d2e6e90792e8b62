"""How large the parts of a drawing are, worked out without a renderer: shapes, curves, arcs, transformations."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.drawings import read_drawing
from rhizotrainer.bank.extents import Box, is_seen, measure
from rhizotrainer.bank.figure_parts import list_parts
from rhizotrainer.bank.files import TextFile
from rhizotrainer.resources import asset


def box_of(shape: str, around: str = "<g>") -> Box | None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg">{around}{shape}</g></svg>'
    drawing = read_drawing(TextFile(text, ""))
    return measure(drawing).get(drawing.elements[2])


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        ('<rect x="1" y="2" width="3" height="4"/>', (1, 2, 3, 4)),
        ('<circle cx="5" cy="5" r="2"/>', (3, 3, 4, 4)),
        ('<ellipse cx="5" cy="5" rx="2" ry="1"/>', (3, 4, 4, 2)),
        ('<line x1="1" y1="9" x2="4" y2="2"/>', (1, 2, 3, 7)),
        ('<polygon points="0,0 4,1 2 6"/>', (0, 0, 4, 6)),
        ('<path d="M1 1h4v3H0z"/>', (0, 1, 5, 3)),
        ('<path d="m1,1 2,0 0,2"/>', (1, 1, 2, 2)),
        ('<path d="M0,0 10-5"/>', (0, -5, 10, 5)),
        ('<path d="M0,0Q5,10 10,0"/>', (0, 0, 10, 5)),
        ('<path d="M0,0C0,8 10,8 10,0"/>', (0, 0, 10, 6)),
        ('<path d="M0,0 q5,10 10,0 t10,0"/>', (0, -5, 20, 10)),
        ('<path d="M0,0 A5,5 0 0 1 10,0"/>', (0, -5, 10, 5)),
        ('<path d="M0,0 a5 5 0 0110 0"/>', (0, -5, 10, 5)),
        ('<path d="M0,0 A5,5 0 0 0 10,0"/>', (0, 0, 10, 5)),
        ('<path d="M0,0 A1,1 0 0 1 10,0"/>', (0, -5, 10, 5)),
        ('<path d="M1e1,0L20,5 garbage 90,90"/>', (10, 0, 10, 5)),
        ('<g transform="translate(5)"><rect width="2" height="2" transform="scale(2 3)"/></g>', (5, 0, 4, 6)),
        ('<rect width="2" height="4" transform="rotate(90)"/>', (-4, 0, 4, 2)),
        ('<rect width="2" height="4" transform="rotate(180 1 2)"/>', (0, 0, 2, 4)),
        ('<rect width="2" height="4" transform="matrix(1 0 0 1 7 8)"/>', (7, 8, 2, 4)),
        ('<rect width="2" height="4" transform="skewX(45)"/>', (0, 0, 6, 4)),
    ],
)
def test_a_box_lies_round_a_shape(shape, box):
    found = box_of(shape)
    assert found is not None
    assert (found.x, found.y, found.width, found.height) == pytest.approx(box, abs=0.06)


def test_what_lies_above_moves_a_part_too():
    found = box_of('<rect width="2" height="2"/>', '<g transform="translate(10 20) scale(2)">')
    assert found == Box(10, 20, 4, 4)


@pytest.mark.parametrize(
    "shape", ["<g/>", '<path d=""/>', '<path d="nonsense"/>', "<text>x</text>", '<polygon points="3"/>']
)
def test_what_draws_nothing_has_no_box(shape):
    assert box_of(shape) is None


def test_boxes_are_those_that_the_app_sees():
    from PySide6.QtCore import QRectF
    from PySide6.QtSvg import QSvgRenderer

    data = asset("cord-section.svg").read_bytes()
    renderer = QSvgRenderer(data)
    for part in list_parts(read_drawing(TextFile(data.decode(), ""))):
        if part.kind != "path":
            continue
        seen = renderer.transformForElement(part.id).mapRect(renderer.boundsOnElement(part.id))
        assert part.box is not None
        mine = QRectF(part.box.x, part.box.y, part.box.width, part.box.height)
        # A renderer counts half the line's width in.
        assert seen.adjusted(-1, -1, 1, 1).contains(mine), part.id
        assert abs(seen.width() - mine.width()) < 6, part.id
        assert abs(seen.height() - mine.height()) < 6, part.id


def test_pieces_belong_to_their_group_and_what_draws_nothing_is_no_part():
    text = """<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="hidden"/></defs><linearGradient id="grey"/>
<g id="drg"><path id="drg.left" d="M0,0h2v2"/><g><path id="drg.right" d="M8,0h2v2"/></g><path id="tip" d="M0,0"/></g>
<path id="root.left" d="M0,0"/></svg>"""
    parts = list_parts(read_drawing(TextFile(text, "")))
    assert [(part.id, part.kind, part.pieces) for part in parts] == [
        ("drg", "group", ["drg.left", "drg.right"]),
        ("tip", "path", []),
        ("root.left", "path", []),
    ]
    assert parts[0].box == Box(0, 0, 10, 2)


@pytest.mark.parametrize(
    ("shape", "is_in_view"),
    [
        ('<path d="M1,1h9"/>', True),
        ('<path d="M-9,-9 L-1,-1 L3,3"/>', True),
        ('<path d="M-9,-9 L99,99"/>', True),
        ('<path d="M-9,-9 L-1,-1"/>', False),
        ('<g transform="translate(99)"><path d="M1,1h9"/></g>', False),
        ('<g transform="scale(0)"><path d="M1,1h9"/></g>', False),
        ('<path d="M1,1"/>', False),
        ("<g><title>Nothing</title></g>", False),
        ('<circle r="0"/>', False),
        ("<text>x</text>", True),
        ('<use href="#elsewhere"/>', True),
        ('<path d="M-9,-9h-1' + "h-1" * 3_000 + '"/>', True),
    ],
)
def test_what_is_seen_has_a_size_and_lies_in_the_view(shape, is_in_view):
    text = f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>'
    element = read_drawing(TextFile(text, "")).elements[1]
    assert is_seen(element, Box(0, 0, 20, 20)) is is_in_view
