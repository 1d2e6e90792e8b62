"""Icons from the shipped set, recoloured by role. An SVG is read when it is first painted, never before."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer import resources
from rhizotrainer.ui.theme import Theme, Themed

_DRAWN_IN = "#16202A"
_LOGO_DRAWN_IN = "#1F55A3"


def icon_pixmap(name: str, size: int, colour: QColor, dpr: float = 1.0) -> QPixmap:
    """Return an icon, `size` px square on screens of pixel ratio `dpr`; kept per size, colour and ratio.

    Raises: FileNotFoundError for an icon that is not shipped.
    """
    key = f"icon/{name}/{size}/{colour.rgba():08x}/{dpr}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    pixmap = _paint_svg(name, round(size * dpr), colour)
    pixmap.setDevicePixelRatio(dpr)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint an icon centred in a rectangle, as large as its shorter side."""
    size = int(min(rect.width(), rect.height()))
    pixmap = icon_pixmap(name, size, colour, painter.device().devicePixelRatioF())
    x = round(rect.center().x() - size / 2)
    y = round(rect.center().y() - size / 2)
    painter.drawPixmap(x, y, pixmap)


@lru_cache(maxsize=128)
def _read_svg(name: str) -> bytes:
    path = "logo.svg" if name == "logo" else f"icons/{name}.svg"
    return resources.asset(path).read_bytes()


def _paint_svg(name: str, size: int, colour: QColor) -> QPixmap:
    svg = _read_svg(name)
    for drawn in (_DRAWN_IN, _LOGO_DRAWN_IN):
        svg = svg.replace(drawn.encode(), colour.name().encode())
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class Icon(Themed, QWidget):
    """One icon, `size` px at 100 %, in the colour of a role. Decoration: it takes no focus and no name."""

    def __init__(self, name: str, size: int = 18, *, role: str = "ink2") -> None:
        super().__init__()
        self._name = name
        self._size = size
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    @property
    def name(self) -> str:
        return self._name

    def show_icon(self, name: str, role: str | None = None) -> None:
        """Show another icon, in another role where one is given."""
        self._name = name
        self._role = role or self._role
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self.theme.colour(self._role))
        painter.end()
