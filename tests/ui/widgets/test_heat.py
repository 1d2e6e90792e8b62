"""Heat is read by colour, pattern and outline: each step unlike the others, all of them seen, none of them yellow."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from rhizotrainer.study.painting import Knowledge
from rhizotrainer.ui.theme import Theme, build_theme
from rhizotrainer.ui.widgets.figure.knowledge_canvas import paint_structure
from rhizotrainer.ui.widgets.heat import DOTTED, HEAT, heat_colour, paint_count, paint_heat
from tests.ui.test_theme import contrast

THEMES = [
    build_theme(name, scale, is_high_contrast=is_high)
    for name in ("light", "dark")
    for scale in (1.0, 2.0)
    for is_high in (False, True)
]
RECALLS = (0.3, 0.75, 0.85, 0.95)
WIDE, HIGH = 16, 120


def paint_bar(known: Knowledge, theme: Theme, *, wide: int = WIDE, high: int = HIGH) -> QImage:
    image = blank(theme.paper, wide, high)
    painter = QPainter(image)
    paint_heat(painter, QRectF(0, 0, wide, high), known, theme)
    painter.end()
    return image


def paint_area(known: Knowledge, theme: Theme) -> QImage:
    image = blank(theme.surface, 120, 120)
    path = QPainterPath()
    path.addEllipse(QRectF(10, 10, 100, 100))
    painter = QPainter(image)
    paint_structure(painter, path, known, theme)
    painter.end()
    return image


def blank(colour: QColor, wide: int, high: int) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def count_pixels(image: QImage, colour: QColor) -> int:
    return sum(
        image.pixelColor(x, y).rgb() == colour.rgb() for x in range(image.width()) for y in range(image.height())
    )


def in_grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_outlines_hatching_numbers_and_dots_stand_out_from_their_grounds(theme: Theme) -> None:
    for ground in (theme.paper, theme.surface, theme.canvas):
        assert contrast(theme.line2, ground) >= 3.0, "outlines of bars and pills"
    assert contrast(theme.line2, theme.surface) >= 3.0, "hatching"
    assert contrast(theme.ink, theme.surface) >= 4.5, "numbers in pills"
    assert contrast(theme.ink3, theme.paper) >= 4.5, "the dash of a passage that nothing asks about"
    assert contrast(theme.on_accent, heat_colour(DOTTED, theme)) >= 4.5, "dots of the top step"
    assert contrast(theme.ink2, theme.surface) >= 4.5, "outlines of structures, and words of the legend"


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_each_step_is_brighter_or_darker_than_the_one_before(theme: Theme) -> None:
    steps = [contrast(heat_colour(level, theme), theme.surface) for level in range(len(HEAT))]
    assert steps == sorted(steps)
    assert all(contrast(heat_colour(a, theme), heat_colour(b, theme)) >= 1.2 for a, b in pairwise(range(len(HEAT))))


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_nothing_is_yellow(theme: Theme) -> None:
    """Yellow is the quote."""
    for role in (*HEAT, "line2", "on_accent"):
        hue = theme.colour(role).hsvHue()
        assert theme.colour(role).hsvSaturationF() < 0.2 or not 30 <= hue <= 75


@pytest.mark.parametrize("paint", [paint_bar, paint_area])
@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_the_states_differ_without_colour(theme: Theme, paint) -> None:
    states = [Knowledge(2), *(Knowledge(2, 2, 2, recall) for recall in RECALLS), Knowledge(2, 1, 1, 0.85)]
    pictures = [in_grey(paint(known, theme)) for known in states]
    assert all(one != other for one, other in combinations(pictures, 2))


@pytest.mark.parametrize(("seen", "share"), [(1, 0.25), (2, 0.5), (3, 0.75), (4, 1.0)])
def test_a_bar_is_filled_as_far_as_its_questions_were_seen(seen: int, share: float) -> None:
    theme = build_theme()
    image = paint_bar(Knowledge(4, seen, seen, 0.75), theme)
    filled = [y for y in range(HIGH) if image.pixelColor(WIDE // 2, y).rgb() == heat_colour(1, theme).rgb()]
    assert len(filled) == pytest.approx(share * HIGH, abs=3)
    assert filled[0] <= 2, "from the top"


def test_the_top_step_alone_has_dots() -> None:
    theme = build_theme()
    for paint in (paint_bar, paint_area):
        dots = [count_pixels(paint(Knowledge(1, 1, 1, recall), theme), theme.on_accent) for recall in RECALLS]
        # White is also the ground round a structure.
        ground = min(dots)
        assert [count - ground > 3 for count in dots] == [False, False, False, True]


def test_what_was_not_seen_has_no_step_of_heat() -> None:
    theme = build_theme()
    for paint in (paint_bar, paint_area):
        image = paint(Knowledge(3), theme)
        assert not any(count_pixels(image, heat_colour(level, theme)) for level in range(len(HEAT)))
        assert count_pixels(image, theme.surface) < image.width() * image.height()


def test_however_little_was_seen_can_be_made_out_on_one_line() -> None:
    theme = build_theme()
    image = paint_bar(Knowledge(200, 1, 1, 0.85), theme, wide=8, high=24)
    assert count_pixels(image, heat_colour(2, theme)) >= 12
    nearly = paint_bar(Knowledge(4, 3, 3, 0.85), theme, wide=8, high=24)
    assert nearly != paint_bar(Knowledge(4, 4, 4, 0.85), theme, wide=8, high=24)


def test_a_structure_that_nothing_asks_about_is_not_filled() -> None:
    theme = build_theme()
    image = paint_area(Knowledge(), theme)
    assert image.pixelColor(60, 60).rgb() == theme.surface.rgb()


def test_a_number_is_in_a_pill_and_none_is_a_dash(qapp) -> None:
    theme = build_theme()
    pictures = []
    for count in (0, 1, 12):
        image = blank(theme.paper, 30, 24)
        painter = QPainter(image)
        paint_count(painter, QRectF(0, 0, 30, 24), count, theme)
        painter.end()
        pictures.append(image)
    assert all(one != other for one, other in combinations(pictures, 2))
    assert pictures[0].pixelColor(4, 12).rgb() == theme.paper.rgb()
    assert pictures[1].pixelColor(4, 12).rgb() == QColor(theme.surface).rgb() != QColor(Qt.GlobalColor.black).rgb()
