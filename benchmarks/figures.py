"""How long does a sheet of the atlas take to be painted at 1280 x 800, and how long to say what the pointer is on?

For each sheet, all its regions to be pointed at: the first paint with nothing read or kept (parse, find the regions,
lay out, draw), a repaint of the same, and a repaint after a zoom, each of the whole canvas into an image. Beside it, in
the same run, a bare QSvgRenderer that is loaded with the same SVG and draws it at the same size once. Then the first
hit, which measures how wide every region is, and each of 2,000 further ones. Prints medians in ms, ratios, and in
microseconds the median and 99th percentile of a hit. All of the processor's time, which does not wait for other
programs. Asked for: a paint <= 30 ms.

    python benchmarks/figures.py [--runs 15] [--profile SHEET]
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import random
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402 - the path above is what makes these importable
import yaml
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from rhizotrainer.ui.theme import ThemeKeeper
from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.hits import HitMap
from rhizotrainer.ui.widgets.figure.structures import list_structures

ATLAS = ROOT / "assets" / "atlas"
FRAME = QSize(1280, 800)
ASKED_MS = 30.0
HITS = 2000


def read_regions(svg: Path) -> tuple[str, ...]:
    """Return the ids that a sheet's side file names, none where it has no side file."""
    side = svg.with_suffix(".yaml")
    return tuple(yaml.safe_load(side.read_text(encoding="utf-8")).get("regions", {})) if side.is_file() else ()


def paint(canvas: FigureCanvas) -> None:
    image = QImage(FRAME, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.render(image)


def time_bare(svg: bytes) -> float:
    """Return how many ms a renderer takes that knows nothing but the SVG."""
    began = time.process_time()
    image = QImage(FRAME, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(svg))
    box = renderer.viewBoxF()
    scale = min(FRAME.width() / box.width(), FRAME.height() / box.height())
    renderer.render(painter, QRectF(0, 0, box.width() * scale, box.height() * scale))
    painter.end()
    return (time.process_time() - began) * 1000


def time_paints(svg: bytes, regions: tuple[str, ...]) -> tuple[float, float, float]:
    """Return ms for the first paint, for a repaint, and for one after a zoom."""
    canvas = FigureCanvas()
    canvas.resize(FRAME)
    paint(canvas)
    began = time.process_time()
    drawing = FigureDrawing(svg)
    canvas.show_drawing(drawing, list_structures(drawing, regions))
    paint(canvas)
    first = time.process_time()
    paint(canvas)
    again = time.process_time()
    canvas.zoom(1)
    paint(canvas)
    zoomed = time.process_time()
    canvas.deleteLater()
    return (first - began) * 1000, (again - first) * 1000, (zoomed - again) * 1000


def time_hits(svg: bytes, regions: tuple[str, ...]) -> tuple[float, float, float]:
    """Return ms for the first hit, and the median and 99th percentile of further ones in µs."""
    drawing, dice = FigureDrawing(svg), random.Random(7)
    structures = list_structures(drawing, regions)
    view = drawing.view
    scale = FRAME.width() / view.width()
    began = time.process_time()
    hits = HitMap(drawing, tuple(one.region for one in structures))
    first = (time.process_time() - began) * 1000
    taken = []
    for _ in range(HITS):
        point = QPointF(view.x() + dice.random() * view.width(), view.y() + dice.random() * view.height())
        began = time.process_time()
        hits.find(point, scale)
        taken.append((time.process_time() - began) * 1e6)
    return first, statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--profile", default="", help="what a sheet's file begins with: show where its time goes")
    given = parser.parse_args()
    app = QApplication([])
    ThemeKeeper("light").apply(app)
    files = [*sorted(ATLAS.glob("f*.svg")), ROOT / "assets" / "cord-section.svg"]
    if given.profile:
        file = next(one for one in files if one.name.startswith(given.profile))
        profile = cProfile.Profile()
        profile.runcall(time_paints, file.read_bytes(), read_regions(file))
        pstats.Stats(profile).sort_stats("cumulative").print_stats(30)
        return
    print(f"{'sheet':26}{'regions':>8}{'first':>8}{'bare':>8}{'ratio':>7}{'again':>8}{'zoomed':>8}", end="")
    print(f"{'1st hit':>9}{'hit us':>8}{'99 %':>7}")
    slow = []
    for file in files:
        svg, regions = file.read_bytes(), read_regions(file)
        bare, paints = [], []
        for _ in range(given.runs):
            bare.append(time_bare(svg))
            paints.append(time_paints(svg, regions))
        hits = [time_hits(svg, regions) if regions else (0.0, 0.0, 0.0) for _ in range(3)]
        first, again, zoomed = (statistics.median(column) for column in zip(*paints, strict=True))
        floor = statistics.median(bare)
        met = [statistics.median(column) for column in zip(*hits, strict=True)]
        slow += [f"{file.stem} {first:.1f}"] if max(first, again, zoomed) > ASKED_MS else []
        print(
            f"{file.stem:26}{len(regions):8}{first:8.1f}{floor:8.1f}{first / floor:7.2f}{again:8.1f}{zoomed:8.1f}",
            end="",
        )
        print(f"{met[0]:9.1f}{met[1]:8.0f}{met[2]:7.0f}", flush=True)
    print(f"slower than {ASKED_MS:.0f} ms: {', '.join(slow) or 'none'}")


if __name__ == "__main__":
    main()
