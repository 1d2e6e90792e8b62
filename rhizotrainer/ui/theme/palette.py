"""From roles to Qt's palette, so that menus and lists of Qt's own match.

There is no stylesheet: one cost 8 ms of a start, and ours are painted widgets.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from rhizotrainer.ui.theme.theme import Theme

_ROLES = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink3"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "incorrect"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line2"),
    (QPalette.ColorRole.Shadow, "line2"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "ink"),
)
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def build_palette(theme: Theme) -> QPalette:
    """Return Qt's palette for a theme; what is unavailable is written in ink3."""
    palette = QPalette()
    for qt_role, role in _ROLES:
        palette.setColor(qt_role, QColor(theme.colour(role)))
    for qt_role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, qt_role, QColor(theme.ink3))
    return palette
