"""Colours, type and lengths of the whole interface, and how widgets follow them (see `theme.theme`)."""

from rhizotrainer.ui.theme.keeper import FUSION, ThemeKeeper
from rhizotrainer.ui.theme.theme import Theme, Themed, build_theme, theme_of

__all__ = ["FUSION", "Theme", "ThemeKeeper", "Themed", "build_theme", "theme_of"]
