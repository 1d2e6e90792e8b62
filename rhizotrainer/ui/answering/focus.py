"""Who takes the focus on the question page. It knows no page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.key_caps import KeyList
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.option_row import OptionRow

# What never takes the focus and holds nothing that does; most of a page is of these.
_LEAVES = (Hairline, Icon, Keycap, Label, KeyList)
# Of what Qt has put into these, such as the bars that scroll, nothing takes the focus; asking after it takes long:
# the first time the binding makes the classes of all that it finds there, for a field 15 ms.
_CLOSED = (QAbstractScrollArea, QAbstractButton, QComboBox, QLineEdit)
# The px kept clear above and below what is scrolled to.
_CLEAR = 12


def spare_focus(part: QWidget) -> None:
    """Let clicks on the buttons in a part leave the focus where it is, so that Enter still means "check" or "next".

    The Tab key comes by as before. Options are what the keys are for, and take the focus.
    """
    for button in part.findChildren(QAbstractButton):
        if button.focusPolicy() == Qt.FocusPolicy.StrongFocus and not isinstance(button, OptionRow):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Let the Tab key go through the parts in this order; what was added to them last comes last by itself."""
    no_focus = Qt.FocusPolicy.NoFocus
    stops = [widget for part in parts for widget in _list_parts(part) if widget.focusPolicy() is not no_focus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _list_parts(part: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all in it, save what a stack, or a pane of another type, keeps out of view: hundreds."""
    yield part
    shown = part.currentWidget() if isinstance(part, QStackedWidget) else None
    for child in _list_children(part):
        if not isinstance(child, QWidget) or isinstance(child, _LEAVES):
            continue
        if child is shown or (shown is None and not (isinstance(child, AnswerPane) and child.isHidden())):
            yield from _list_parts(child)


def _list_children(part: QWidget) -> Sequence[QObject]:
    if isinstance(part, QScrollArea):
        content = part.widget()
        return () if content is None else (content,)
    return () if isinstance(part, _CLOSED) else part.children()


@contextmanager
def focus_kept(page: QWidget, take_focus: Callable[[], None]) -> Iterator[None]:
    """Arrange a page and leave the focus where it is, or where the page wants it once that cannot be seen any more.

    By itself Qt hands it to whatever comes next in the Tab order.
    """
    before = QApplication.focusWidget()
    is_here = before is not None and page.isAncestorOf(before)
    yield
    if before is None or not is_here or before is QApplication.focusWidget():
        return
    if before.isVisible():
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        take_focus()


def keep_in_view(widget: QWidget) -> None:
    """Scroll the sheet round a widget just as far as it needs, as the Tab key does."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is None:
        return
    # What has just been moved or made is where it belongs only after this: sizes from within, places from without.
    layouts = [layout for each in _list_parents(widget, parent) if (layout := each.layout()) is not None]
    for layout in (*layouts, *reversed(layouts)):
        layout.activate()
    parent.ensureWidgetVisible(widget, 0, _CLEAR)


def _list_parents(widget: QWidget, last: QWidget) -> list[QWidget]:
    """Return the widgets round a widget, from the nearest to the one in the last."""
    found = []
    parent = widget.parentWidget()
    while parent is not None and parent is not last:
        found.append(parent)
        parent = parent.parentWidget()
    return found
