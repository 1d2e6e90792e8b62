"""Look at the atlas's sheets: `python -m tests.atlas_looks OUT [NAME …] [--svg FILE]`.

Of each sheet it paints NAME-light.png and NAME-dark.png at 1280 px across, NAME-2x.png at 2560 px, and NAME-named.png,
in which every structure is outlined in a colour of its own with its id beside it, so that what is drawn can be held
against what was asked for.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication

from rhizotrainer.ui.theme.theme import Theme, build_theme
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from tests.atlas.geometry import ATLAS, list_ids

_WIDE = 1280


def paint(drawing: FigureDrawing, theme: Theme, wide: int) -> QImage:
    """Return a drawing `wide` px across, on the theme's surface."""
    high = round(wide * drawing.view.height() / drawing.view.width())
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    size = QSizeF(wide, high).toSize()
    painter.drawPixmap(0, 0, drawing.picture(size, QRectF(QPointF(), QSizeF(wide, high)), theme, 1.0))
    painter.end()
    return image


def name_all(drawing: FigureDrawing, ids: list[str], image: QImage) -> None:
    """Outline every structure and write its id at a point inside it."""
    scale = image.width() / drawing.view.width()
    across = QTransform.fromScale(scale, scale)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont("Inter", 8))
    for at, one in enumerate(ids):
        colour = QColor.fromHsv(at * 67 % 360, 200, 170)
        painter.strokePath(across.map(drawing.shape_of(one)), QPen(colour, 1.5))
        spot = drawing.spot_of(one) * scale
        words = one.partition("-")[2]
        box = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-2, 0, 2, 0)
        box.moveCenter(spot)
        painter.fillRect(box, QColor(255, 255, 255, 215))
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.atlas_looks", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*", help="what the sheets' names begin with; all of them")
    parser.add_argument("--svg", type=Path, help="a drawing that lies elsewhere")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    _app = QApplication.instance() or QApplication([])
    files = [given.svg] if given.svg else sorted(ATLAS.glob("f*.svg"))
    for file in files:
        if given.names and not file.stem.startswith(tuple(given.names)):
            continue
        drawing = FigureDrawing(file.read_bytes())
        for theme in ("light", "dark"):
            paint(drawing, build_theme(theme), _WIDE).save(str(given.out / f"{file.stem}-{theme}.png"))
        paint(drawing, build_theme("light"), 2 * _WIDE).save(str(given.out / f"{file.stem}-2x.png"))
        named = paint(drawing, build_theme("light"), 2000)
        name_all(drawing, list_ids(file), named)
        named.save(str(given.out / f"{file.stem}-named.png"))
        print(file.stem, "painted")


if __name__ == "__main__":
    main()
