"""What tests of widgets share: a keeper that puts the theme back, and a way to look at what was painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import ThemeKeeper


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window that there is no window manager to raise or size it."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def keeper(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    yield keeper
    keeper.set_choice("light")
    keeper.set_scale(1.0)
    keeper.deleteLater()


@pytest.fixture
def show(qtbot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget in a window of its own, as wide as asked, and close that after the test."""
    windows: list[QWidget] = []

    def show_widget(widget: QWidget, width: int = 600, height: int = 0) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(widget, 1 if height else 0)
        if not height:
            column.addStretch(1)
        window.resize(width + 16, (height or 400) + 16)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return widget

    yield show_widget
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def focus(qtbot) -> Callable[[QWidget], None]:
    """Give a widget the focus as the Tab key would."""

    def give(widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(widget.hasFocus)

    return give


@pytest.fixture
def picture() -> Callable[[QWidget], QImage]:
    """Return what a widget paints, as an image with alpha."""

    def take(widget: QWidget) -> QImage:
        image = QImage(widget.size(), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        widget.render(image)
        return image

    return take
