"""A card that lists the keys, grouped in two columns. The list is given to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Shortcuts")

CARD_WIDTH = 800
EDGE = 24
TWO_COLUMNS = 560


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One or more chords ("Ctrl+K", "?") and what they do; `is_range` where two are the ends of several."""

    keys: tuple[str, ...]
    does: str
    is_range: bool = False


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """The keys of one place."""

    title: str
    shortcuts: tuple[Shortcut, ...]


@dataclass(frozen=True, slots=True)
class ShortcutsView:
    """All groups; `note` says how single letters are set."""

    groups: tuple[ShortcutGroup, ...]
    note: str = ""


class ShortcutsCard(DialogCard):
    """List the keys, on a card wider than others for its two columns."""

    def __init__(self, parent: QWidget, view: ShortcutsView) -> None:
        close = Button(tr("Close"), key="Esc")
        body: list[QWidget] = [ScrollBody(_Groups(view.groups), parent, width=CARD_WIDTH)]
        if view.note:
            body.append(Label(view.note, "small", "ink2", wraps=True))
        super().__init__(parent, tr("Keyboard"), body, [close])
        close.clicked.connect(self.close_card)

    def _place_card(self) -> None:
        width = min(self.theme.px(CARD_WIDTH), max(self.width() - 2 * EDGE, 1))
        height = min(self._inner.totalSizeHint().height(), max(self.height() - 2 * EDGE, 1))
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)


class _Groups(Themed, QWidget):
    """The groups, in two columns of about one length, or in one where there is less room."""

    def __init__(self, groups: Sequence[ShortcutGroup]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        split = find_split(groups)
        for column in (groups[:split], groups[split:]):
            self._row.addLayout(_build_column(column), 1)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(28))
        self._row.setContentsMargins(0, 0, theme.px(16), 0)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        has_room = self.width() >= self.theme.px(TWO_COLUMNS)
        self._row.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)


class _Group(Themed, QWidget):
    """One group: its title, then keys and what they do."""

    def __init__(self, group: ShortcutGroup) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(Label(group.title, "ui").weigh(600), 0, 0, 1, 2)
        for row, shortcut in enumerate(group.shortcuts, start=1):
            self._grid.addLayout(_build_keys(shortcut), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(shortcut.does, "ui", "ink2", wraps=True), row, 1)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setColumnMinimumWidth(0, theme.px(96))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setContentsMargins(0, theme.px(4), 0, theme.px(14))


def find_split(groups: Sequence[ShortcutGroup]) -> int:
    """Return how many groups stand in the first column so that the longer of both is as short as can be."""
    lengths = [len(group.shortcuts) + 2 for group in groups]
    return min(range(len(groups) + 1), key=lambda split: max(sum(lengths[:split]), sum(lengths[split:])))


def _build_column(groups: Sequence[ShortcutGroup]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for group in groups:
        column.addWidget(_Group(group))
    column.addStretch(1)
    return column


def _build_keys(shortcut: Shortcut) -> QHBoxLayout:
    keys = QHBoxLayout()
    keys.setSpacing(4 if shortcut.is_range else 8)
    for place, chord in enumerate(shortcut.keys):
        if place and shortcut.is_range:
            keys.addWidget(Label("–", "small", "ink3"))
        keys.addWidget(Keycap(chord))
    keys.addStretch(1)
    return keys
