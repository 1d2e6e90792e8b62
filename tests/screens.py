"""Render every screen from the real app: `python -m tests.screens OUT [--only NAME]`, or `--docs`.

Clock, dice and the learner's weeks are fixed, so the same code paints the same pictures on one machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from rhizotrainer import paths, resources
from rhizotrainer.app.settings import load_settings, save_settings
from tests.few_banks import list_few_banks
from tests.screens_banks import write_banks
from tests.screens_history import Story, build_home
from tests.screens_scenes import SCENES, Scene, disturbed
from tests.screens_stage import Stage

DOCS = Path(__file__).resolve().parents[1] / "docs" / "screens"
LARGEST_DOC = 150_000
COMMON_COLOURS = 128
LEAST_DIFFERENCE = 16


@dataclass(frozen=True)
class Size:
    """One window at one text size."""

    name: str
    width: int
    height: int
    scale: float = 1.0

    @property
    def window(self) -> tuple[int, int]:
        return self.width, self.height


WIDE = Size("1280x800", 1280, 800)
SMALL = Size("900x650", 900, 650)
TEXT_150 = Size("text150", 1280, 800, 1.5)
TEXT_200 = Size("text200", 1280, 800, 2.0)
WINDOWS = (WIDE, SMALL)
SCALES = (1.0, 1.5, 2.0)
THEMES = ("light", "dark")
DOC_SCREENS = (
    ("answered-wrong", WIDE, "light"),
    ("answered-differ", WIDE, "dark"),
    ("today-due", WIDE, "light"),
    ("progress-full", WIDE, "light"),
    ("question-chosen", SMALL, "light"),
    ("figure-wrong", WIDE, "light"),
    ("exam-result", WIDE, "light"),
    ("atlas-gallery", WIDE, "light"),
    ("atlas-chosen", WIDE, "light"),
)


class Homes:
    """Homes in which a story has happened: each is lived through once, and copied for every screen."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._banks = {root.name: root for root in write_banks(folder / "banks")}
        self._made: dict[tuple[Story, tuple[str, ...]], Path] = {}

    def copy(self, scene: Scene, home: Path) -> None:
        """Put a fresh copy of the scene's home at `home`."""
        key = (scene.story, scene.banks)
        if key not in self._made:
            folder = self._folder / f"home-{len(self._made)}"
            self._made[key] = build_home(folder, scene.story, [self._banks[name] for name in scene.banks])
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._made[key], home)


@contextmanager
def staged(app: QApplication, homes: Homes, scene: Scene, size: Size = WIDE, theme: str = "light") -> Iterator[Stage]:
    """Play a scene in the home that RHIZOTRAINER_HOME names and give the stage, with the screen in view."""
    home = Path(os.environ["RHIZOTRAINER_HOME"])
    homes.copy(scene, home)
    settings = load_settings(paths.settings_file())
    save_settings(paths.settings_file(), replace(settings, theme=theme, text_scale=size.scale))
    with disturbed(scene, home), patch.object(resources, "list_shipped_banks", list_few_banks):
        stage = Stage(app)
        try:
            stage.open(size.window)
            scene.act(stage)
            stage.settle()
            yield stage
        finally:
            stage.close()


def in_few_colours(picture: QImage) -> QImage:
    """Return the picture in 256 colours: those it has most of, and of the rest those unlike any of these."""
    pixels = picture.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(pixels.constBits().cast("I"))
    by_number = [colour for colour, _count in counts.most_common()]
    table = by_number[:COMMON_COLOURS]
    for colour in by_number[COMMON_COLOURS:]:
        if len(table) < 256 and min(_difference(colour, other) for other in table) > LEAST_DIFFERENCE:
            table.append(colour)
    return pixels.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def _difference(one: int, other: int) -> int:
    """Return how far apart two 0xRRGGBB colours are: the sum of the differences of their parts."""
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def write_picture(picture: QImage, path: Path) -> None:
    """Write a PNG, packed as small as it gets. Raises: OSError where it could not be written."""
    writer = QImageWriter(str(path), QByteArray(b"png"))
    writer.setCompression(100)
    if not writer.write(picture):
        raise OSError(f"{path} could not be written: {writer.errorString()}")


def render_all(app: QApplication, homes: Homes, out: Path, only: str) -> int:
    """Render the screens whose names hold `only` and return how many pictures were written."""
    count = 0
    for scene in SCENES.values():
        if only not in scene.name:
            continue
        for size in WINDOWS:
            with staged(app, homes, scene, size) as stage:
                for scale, theme in product(SCALES, THEMES):
                    stage.wear(theme, scale, size.window)
                    name = f"{scene.name}-{size.name}-{scale * 100:.0f}-{theme}.png"
                    write_picture(stage.take_picture(), out / name)
                    count += 1
    return count


def render_docs(app: QApplication, homes: Homes) -> int:
    """Render what README and the documentation show. Raises: ValueError for a picture that is too large."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for name, size, theme in DOC_SCREENS:
        path = DOCS / f"{name}-{theme}{'' if size is WIDE else '-' + size.name}.png"
        with staged(app, homes, SCENES[name], size, theme) as stage:
            write_picture(in_few_colours(stage.take_picture()), path)
        if path.stat().st_size > LARGEST_DOC:
            raise ValueError(f"{path.name} has {path.stat().st_size} bytes, and {LARGEST_DOC} are allowed.")
    return len(DOC_SCREENS)


def main(arguments: list[str] | None = None) -> int:
    """Render pictures and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", help="the folder to write into")
    parser.add_argument("--only", default="", help="only screens whose names hold this")
    parser.add_argument("--docs", action="store_true", help="write the pictures of docs/screens instead")
    given = parser.parse_args(arguments)
    if given.out is None and not given.docs:
        parser.error("name a folder to write into, or --docs")
    if hasattr(time, "tzset"):
        time.tzset()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RHIZOTRAINER_HOME"] = str(Path(folder) / "home")
        homes = Homes(Path(folder))
        if given.docs:
            count = render_docs(app, homes)
        else:
            given.out.mkdir(parents=True, exist_ok=True)
            count = render_all(app, homes, given.out, given.only)
    print(f"{count} pictures")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
