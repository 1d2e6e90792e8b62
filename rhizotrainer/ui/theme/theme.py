"""A theme: every colour, font and length at one text scale, and the mixin by which widgets follow it.

There is no module-level theme. The keeper made at start-up hangs the current one on the QApplication as a
property; `theme_of` reads it there. A widget derives from `Themed`, calls `follow_theme()` at the end of its
`__init__`, and takes fonts and colours in `on_theme`, which runs then and at every later change: the keeper
calls `wear` on every `Themed` widget alive. (No event filter and no `event` override: those would send
every event of every widget through Python.)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from rhizotrainer.ui.theme.faces import FACES, build_font
from rhizotrainer.ui.theme.roles import Roles, build_colours

THEME_PROPERTY = "rhizotrainer_theme"


@dataclass(frozen=True)
class Theme(Roles):
    """Colours by role (`theme.ink`), fonts by style, lengths by scale (1.0 … 2.0)."""

    name: str
    scale: float
    is_high_contrast: bool
    colours: Mapping[str, QColor] = field(repr=False, compare=False)
    reduces_motion: bool = False
    _fonts: dict[tuple[str, int | None], QFont] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    @property
    def border(self) -> float:
        """Return the width of an idle border in px; chosen and answered borders are 2."""
        return 2.0 if self.is_high_contrast else 1.0

    def colour(self, role: str) -> QColor:
        """Return the colour of a role by its name. Raises: KeyError for a role not in the table."""
        return self.colours[role]

    def px(self, length: float) -> int:
        """Return a length drawn at 100 % in whole px at this scale."""
        return int(length * self.scale + 0.5)

    def line(self, style: str) -> int:
        """Return the line height of a text style in px at this scale."""
        return self.px(FACES[style].line)

    def font(self, style: str, weight: int | None = None) -> QFont:
        """Return a copy of a style's font, with another weight (400, 500, 600) where one is given."""
        key = (style, weight)
        if key not in self._fonts:
            self._fonts[key] = build_font(style, scale=self.scale, weight=weight)
        return QFont(self._fonts[key])


def build_theme(
    name: str = "light", scale: float = 1.0, *, is_high_contrast: bool = False, reduces_motion: bool = False
) -> Theme:
    """Return the theme "light" or "dark" at a text scale."""
    colours = build_colours(name, is_high_contrast=is_high_contrast)
    return Theme(name, scale, is_high_contrast, colours, reduces_motion)


@lru_cache(maxsize=1)
def _plain_theme() -> Theme:
    """Return what widgets wear before a keeper has dressed the application (single widgets in tests)."""
    return build_theme()


def theme_of(_widget: QObject | None = None) -> Theme:
    """Return the theme that the application wears; who asks makes no difference yet."""
    app = QApplication.instance()
    theme = app.property(THEME_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else _plain_theme()


if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class Themed(_Base):
    """Follow the application's theme. Put it before the Qt class: `class Card(Themed, QWidget)`."""

    _theme: Theme | None = None
    # QApplication.allWidgets crashed when the collector took a widget away while its list was being wrapped.
    _followers: ClassVar[WeakSet[Themed]] = WeakSet()

    @classmethod
    def followers(cls) -> list[Themed]:
        """Return every living widget that follows the theme."""
        return [widget for widget in cls._followers if isValid(widget)]

    @property
    def theme(self) -> Theme:
        """Return the theme last worn."""
        return self._theme or theme_of(self)

    def follow_theme(self) -> None:
        """Put on the application's theme now; call it at the end of `__init__`."""
        self._followers.add(self)
        self.wear(theme_of(self))

    def wear(self, theme: Theme) -> None:
        """Put on a theme: the hook first, then a new layout and a repaint."""
        self._theme = theme
        self.on_theme(theme)
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        """Take fonts, colours and lengths from a theme. Override it; the default keeps nothing."""

    def showEvent(self, event: QShowEvent) -> None:
        """Dress a widget whose `__init__` did not."""
        if self._theme is None:
            self.follow_theme()
        super().showEvent(event)
