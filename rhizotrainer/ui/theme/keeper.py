"""The keeper of the theme: one object, made at start-up, that dresses the application and all its widgets.

It must not know any widget by name; whoever is `Themed` is told.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from rhizotrainer.ui.theme.palette import build_palette
from rhizotrainer.ui.theme.theme import THEME_PROPERTY, Theme, Themed, build_theme

FUSION = ("-style", "Fusion")
CHOICES = ("system", "light", "dark")
CONTRASTS = ("system", "normal", "high")
MOTIONS = ("system", "reduced", "full")
# Nobody watches these; a picture taken or a test run there must not catch a page on its way.
_UNSEEN_PLATFORMS = ("offscreen", "minimal")
SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0
STEP = 0.1


class ThemeKeeper(QObject):
    """Hold the learner's choice of theme, text size, contrast and motion, and make the application wear it."""

    theme_changed = Signal(object)

    def __init__(self, choice: str = "system", scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice if choice in CHOICES else "system"
        self._scale = _nearest_step(scale)
        self._contrast = "system"
        self._motion = "system"
        self._theme = self._build()
        self._app: QApplication | None = None
        self._connect_signals()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        """Return "system", "light" or "dark"."""
        return self._choice

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def contrast(self) -> str:
        """Return "system", "normal" or "high"."""
        return self._contrast

    @property
    def motion(self) -> str:
        """Return "system", "reduced" or "full"."""
        return self._motion

    def apply(self, app: QApplication) -> None:
        """Dress an application before its first window: palette, font and the theme property.

        Its style is Fusion by the arguments that made it (`FUSION`); asking for the style object costs 9 ms.
        """
        self._app = app
        if self._choice != "system":
            self._tell_system()
        self._dress(app)

    def retire(self) -> None:
        """Dress nobody any more, and leave the system's colours to the next keeper."""
        self._app = None
        if self._choice != "system":
            QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)

    @Slot(object)
    def set_choice(self, choice: str) -> None:
        """Wear "light" or "dark", or follow the "system"."""
        self._choice = choice if choice in CHOICES else "system"
        if self._app is not None:
            self._tell_system()
        self._refresh()

    @Slot(object)
    def set_contrast(self, contrast: str) -> None:
        """Draw with "high" or "normal" contrast, or as the "system" prefers."""
        self._contrast = contrast if contrast in CONTRASTS else "system"
        self._refresh()

    @Slot(object)
    def set_motion(self, motion: str) -> None:
        """Let nothing slide ("reduced"), let it ("full"), or do as the "system" prefers."""
        self._motion = motion if motion in MOTIONS else "system"
        self._refresh()

    @Slot(object)
    def set_scale(self, scale: float) -> None:
        """Set the text size, 1.0 … 2.0 in steps of a tenth."""
        self._scale = _nearest_step(scale)
        self._refresh()

    def step_scale(self, step: int) -> None:
        """Make the text larger (+1) or smaller (−1) by a tenth."""
        self.set_scale(self._scale + step * STEP)

    @Slot()
    def _on_system_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        theme = self._build()
        if theme == self._theme:
            return
        self._theme = theme
        if self._app is not None:
            self._dress(self._app)
            # What holds others asks them for their size, so they go first.
            for widget in sorted(Themed.followers(), key=_find_depth, reverse=True):
                widget.wear(theme)
        self.theme_changed.emit(theme)

    def _dress(self, app: QApplication) -> None:
        palette = build_palette(self._theme)
        app.setProperty(THEME_PROPERTY, self._theme)
        app.setPalette(palette)
        app.setFont(self._theme.font("ui"))
        QToolTip.setPalette(palette)
        QToolTip.setFont(self._theme.font("small"))

    def _tell_system(self) -> None:
        """Have the system draw what is its own (title bar, file dialogs) in the learner's choice, too."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(self._choice, Qt.ColorScheme.Unknown))

    def _build(self) -> Theme:
        is_dark = self._choice == "dark" or (self._choice == "system" and _system_is_dark())
        return build_theme(
            "dark" if is_dark else "light",
            self._scale,
            is_high_contrast=self._contrast == "high" or (self._contrast == "system" and _wants_high_contrast()),
            reduces_motion=self._motion == "reduced" or (self._motion == "system" and _wants_less_motion()),
        )

    def _connect_signals(self) -> None:
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        # Qt tells of contrast from 6.10 on, of motion from 6.12 on.
        preferences = hints.accessibility() if hasattr(hints, "accessibility") else None
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            signal = getattr(preferences, name, None)
            if signal is not None:
                signal.connect(self._on_system_changed)


def _nearest_step(scale: float) -> float:
    return round(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE), 1)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _wants_high_contrast() -> bool:
    """Tell whether the system asks for high contrast; Qt knows from 6.10 on."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    accessibility = hints.accessibility()
    return bool(accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)


def _wants_less_motion() -> bool:
    """Tell whether the system asks for less motion; Qt knows from 6.12 on."""
    if QGuiApplication.platformName() in _UNSEEN_PLATFORMS:
        return True
    hints = QGuiApplication.styleHints()
    preferences = hints.accessibility() if hasattr(hints, "accessibility") else None
    find = getattr(preferences, "motionPreference", None)
    return find is not None and getattr(find(), "name", "") == "ReducedMotion"


def _find_depth(widget: QWidget) -> int:
    """Return how many widgets hold this one, one in another."""
    depth, parent = 0, widget.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.parentWidget()
    return depth
