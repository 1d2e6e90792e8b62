"""The type table: sizes, line heights and families of every text style. It knows no colours."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from rhizotrainer.model.values import dataclass

INTERFACE = "interface"
SOURCE = "source"
CODE = "code"


@dataclass(frozen=True, slots=True)
class Face:
    """One text style: size and line height in px at 100 %, default weight, and family.

    Tabular styles give every digit one width: they stand in tables, clocks and counts.
    """

    size: float
    line: int
    weight: int = 400
    family: str = INTERFACE
    tracking: float = 0.0
    is_tabular: bool = False


FACES = {
    "score": Face(44, 48, 600),
    "figure": Face(28, 34, 600),
    "title": Face(20, 28, 600, tracking=-0.2),
    "stem": Face(16, 26),
    "option": Face(15, 24),
    "heading": Face(15, 22, 600),
    "body": Face(14, 22),
    "ui": Face(13, 20, is_tabular=True),
    "small": Face(12, 18, is_tabular=True),
    "source": Face(14, 24, family=SOURCE),
    "quote": Face(14, 23, family=SOURCE),
    "code": Face(12.5, 19, family=CODE),
    "mono": Face(12.5, 19, family=CODE),
}


def build_font(style: str, *, scale: float, weight: int | None = None) -> QFont:
    """Return the font of a style at a text scale: first installed family, pixel size, numerals."""
    face = FACES[style]
    font = QFont()
    _set_family(font, face.family)
    font.setPixelSize(int(face.size * scale + 0.5))
    font.setWeight(QFont.Weight(weight or face.weight))
    if face.is_tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    if face.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.tracking * scale)
    return font


def _set_family(font: QFont, family: str) -> None:
    """Put the wanted family first and the system's own behind it; no font file is shipped."""
    if family == SOURCE:
        font.setFamilies(["Noto Serif"])
        font.setStyleHint(QFont.StyleHint.Serif)
        return
    system = QFontDatabase.SystemFont.FixedFont if family == CODE else QFontDatabase.SystemFont.GeneralFont
    wanted = "JetBrains Mono" if family == CODE else "Inter"
    font.setFamilies([wanted, QFontDatabase.systemFont(system).family()])
    font.setStyleHint(QFont.StyleHint.Monospace if family == CODE else QFont.StyleHint.SansSerif)
