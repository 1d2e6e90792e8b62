"""What of a drawing is seen, and what lies beyond all bounds: a drawing without either is never given to a window."""

from __future__ import annotations

import time

import pytest

from rhizotrainer.bank.drawings import read_drawing
from rhizotrainer.bank.extents import Box
from rhizotrainer.bank.figure_views import find_view
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.rules import figure_file

SIZE = 'viewBox="0 0 90 60"'
SHAPE = '<circle id="cord" cx="9" cy="9" r="4"/>'


def draw(shape: str = SHAPE, size: str = SIZE) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{shape}\n</svg>'


def tell(svg: str) -> list[tuple[int, int, str]]:
    found = figure_file.check(read_drawing(TextFile(svg, "")))
    return [(one.line, one.column, one.message) for one in found]


@pytest.mark.parametrize(
    ("size", "column"),
    [
        ("", 1),
        ('viewBox=""', 1),
        ('viewBox="0 0 90"', 50),
        ('viewBox="0 0 0 0"', 50),
        ('viewBox="0 0 -90 60"', 50),
        ('viewBox="nan nan nan nan"', 50),
        ('width="100%" height="100%"', 1),
        ('width="90"', 1),
        ('width="90" height="0"', 1),
    ],
)
def test_a_drawing_that_does_not_say_how_large_it_is_is_refused(size, column):
    assert tell(draw(size=size)) == [(1, column, "This drawing does not say how large it is.")]


@pytest.mark.parametrize(
    ("size", "seen"),
    [
        (SIZE, Box(0, 0, 90, 60)),
        ('viewBox="-5,-5 10,20" width="100%"', Box(-5, -5, 10, 20)),
        ('width="90mm" height="60mm"', Box(0, 0, 90, 60)),
    ],
)
def test_a_drawing_says_what_of_it_is_seen(size, seen):
    assert tell(draw(size=size)) == []
    assert find_view(read_drawing(TextFile(draw(size=size), ""))) == seen


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("viewBox", 'viewBox="0 0 1e999 1e999"'),
        ("viewBox", 'viewBox="0 0 1e300 5"'),
        ("width", 'width="1e999" height="5"'),
    ],
)
def test_a_view_beyond_all_bounds_is_refused(name, size):
    assert [message for *_, message in tell(draw(size=size))] == [
        f'This "{name}" leads beyond 1,000,000,000 units, where nothing can be drawn.'
    ]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("cx", '<circle cx="1e999" cy="9" r="4"/>'),
        ("r", '<circle cx="1" cy="9" r="12345678901"/>'),
        ("d", '<path d="M0,0L1e999,5L7,9Z"/>'),
        ("d", '<path d="M0,0 l-2000000000,5 7,9Z"/>'),
        ("points", '<polygon points="0,0 1E+20,5 7,9"/>'),
        ("stroke-width", '<path d="M0,0L5,5" stroke-width="1e99"/>'),
        ("style", '<path d="M0,0L5,5" style="fill:none; stroke-width: 1e99"/>'),
        ("transform", '<path d="M0,0L5,5" transform="scale(1e999)"/>'),
        ("transform", f'<path d="M0,0L5,5" transform="{"scale(10)" * 400}"/>'),
        ("transform", '<g transform="scale(1e6)"><g transform="scale(1e6)"><path d="M0,0L5,5"/></g></g>'),
        ("transform", '<g transform="translate(1e8)"><g transform="translate(1e9)"/></g>'),
        ("gradientTransform", '<linearGradient gradientTransform="scale(1e10)"/>'),
    ],
)
def test_what_lies_beyond_all_bounds_is_refused(name, shape):
    (told,) = tell(draw(shape))
    assert told[2] == f'This "{name}" leads beyond 1,000,000,000 units, where nothing can be drawn.'
    assert draw(shape).split("\n")[told[0] - 1][: told[1] - 1].endswith(f'{name}="')


@pytest.mark.parametrize(
    "shape",
    [
        '<path id="path12345678901234" d="M0.12345678901234,.98765432109876L1e-30,1e3"/>',
        '<path fill="#1e5000" style="fill:#1e5000;stroke-width:2.00000000001" d="M999999999,0"/>',
        '<g transform="scale(1e6)"><g transform="scale(1e-6)"><path d="M0,0L5,5"/></g></g>',
        '<path transform="scale(0)" d="M1e+2,0"/>',
    ],
)
def test_long_fractions_colours_and_small_numbers_pass(shape):
    assert tell(draw(shape)) == []


def test_a_long_transform_of_many_parts_is_read_once():
    group = f'<g transform="{"scale(1)" * 40_000}">{"<path/>" * 5_000}</g>'
    started = time.process_time()
    assert tell(draw(group)) == []
    assert time.process_time() - started < 2


def chain(step: str, length: int, link: str = "href") -> str:
    """Return copies of copies, each moved by a transform once more."""
    groups = "".join(
        f'<g id="a{at}" transform="{step}"><use {link}="#a{at - 1}"/></g>' if at else f'<g id="a0">{SHAPE}</g>'
        for at in range(length)
    )
    return f'<defs>{groups}</defs>\n<use {link}="#a{length - 1}"/>'


@pytest.mark.parametrize("link", ["href", "xlink:href"])
def test_copies_that_enlarge_copies_are_followed(link):
    size = f'{SIZE} xmlns:xlink="http://www.w3.org/1999/xlink"'
    message = f'This "{link}" leads beyond 1,000,000,000 units, where nothing can be drawn.'
    assert [told for *_, told in tell(draw(chain("scale(1e6)", 3, link), size))] == [message]
    assert [told for *_, told in tell(draw(chain("scale(1.1)", 300, link), size))] == [message]
    assert [told for *_, told in tell(draw(chain("translate(4e8)", 5, link), size))] == [message]
    assert tell(draw(chain("translate(4)", 40, link), size)) == []
    assert tell(draw(chain("scale(0.5)", 300, link), size)) == []


@pytest.mark.parametrize(
    "shape",
    ['<g id="a"><use href="#a"/></g>', '<linearGradient id="a"><use href="#a"/></linearGradient><use href="#a"/>'],
)
def test_copies_of_themselves_are_followed_to_an_end(shape):
    assert all("leads beyond" not in told for *_, told in tell(draw(shape)))


def test_many_copies_of_much_are_followed_in_good_time():
    much = f'<g id="a">{"<path/>" * 5_000}<use href="#b"/></g><g id="b">{"<path/>" * 5_000}</g>'
    started = time.process_time()
    tell(draw(much + '<use href="#a"/>' * 5_000))
    assert time.process_time() - started < 2
