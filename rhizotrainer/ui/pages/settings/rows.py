"""Rows of the card of settings: a name, a control, and under it a sentence about it. They keep no setting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.settings.view import LearnerView
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.colour_dot import ColourDot
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Settings")
SMALLEST, LARGEST, STEP = 1.0, 2.0, 0.1
_NAMES = 176
_LEAST = 120
# Qt has this number for a width that is not limited, and no name for it in Python.
_UNLIMITED = (1 << 24) - 1


class Choice(Combo):
    """A drop-down whose name stands beside it instead of in it."""

    def __init__(self, name: str, options: Sequence[tuple[object, str]], *, value: object) -> None:
        self._name = name
        super().__init__("", options, value=value)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self.summary}")
        self.setToolTip(self.summary)


class SettingRow(Themed, QWidget):
    """A setting's name, its control, and under it what the setting does. In a short row the control goes below."""

    def __init__(self, name: str, control: QWidget, about: str = "") -> None:
        super().__init__()
        self._name = Label(name, "ui", wraps=True)
        self._control = control
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._name)
        self._top.addWidget(control)
        self._top.addStretch(1)
        self._foot = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._foot)
        if about:
            self._foot.addWidget(Label(about, "small", "ink3", wraps=True))
        self.follow_theme()

    def event(self, event: QEvent) -> bool:
        """Fit again once a part says that its size is another, as after a change of text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # Side by side is the most it asks for; it goes with one under the other where there is less room.
        least = max(self._control.minimumSizeHint().width(), self.theme.px(_LEAST))
        return QSize(least, super().minimumSizeHint().height())

    def on_theme(self, theme: Theme) -> None:
        self._fit()

    def _fit(self) -> None:
        theme = self.theme
        names, gap = theme.px(_NAMES), theme.px(8)
        is_short = names + gap + self._control.sizeHint().width() > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if is_short else across)
        self._top.setSpacing(0 if is_short else gap)
        # A drop-down fills no line; in a column it stands where its row begins.
        self._top.setAlignment(self._control, Qt.AlignmentFlag.AlignLeading)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._top.setAlignment(self._name, Qt.AlignmentFlag(0) if is_short else middle)
        self._name.setMinimumWidth(0 if is_short else names)
        self._name.setMaximumWidth(_UNLIMITED if is_short else names)
        self._foot.setContentsMargins(RING if is_short else names + gap + RING, 0, 0, theme.px(2))


class TextSize(Themed, QWidget):
    """Smaller, how large, larger: 100 to 200 % in steps of ten. `scale_chosen` carries a scale."""

    scale_chosen = Signal(object)

    def __init__(self, scale: float) -> None:
        super().__init__()
        self._scale = scale
        self._smaller = Button("", icon="minus", small=True)
        self._larger = Button("", icon="plus", small=True)
        self._shown = Label("", "ui")
        self._smaller.setAccessibleName(tr("Smaller text"))
        self._larger.setAccessibleName(tr("Larger text"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._smaller, self._shown, self._larger):
            row.addWidget(part)
        self.show_scale(scale)
        self._connect_signals()

    def show_scale(self, scale: float) -> None:
        """Show a scale without saying that it changed."""
        self._scale = scale
        self._shown.show_text(percent_text(scale))
        self._smaller.setEnabled(scale > SMALLEST)
        self._larger.setEnabled(scale < LARGEST)

    @Slot()
    def _on_smaller_clicked(self) -> None:
        self._choose(self._scale - STEP)

    @Slot()
    def _on_larger_clicked(self) -> None:
        self._choose(self._scale + STEP)

    def _choose(self, scale: float) -> None:
        chosen = round(min(max(scale, SMALLEST), LARGEST), 1)
        self.show_scale(chosen)
        self.scale_chosen.emit(chosen)

    def _connect_signals(self) -> None:
        self._smaller.clicked.connect(self._on_smaller_clicked)
        self._larger.clicked.connect(self._on_larger_clicked)


class LearnerRow(Themed, QWidget):
    """One learner: colour, what they are called, and what can be done. Both signals carry their file's name."""

    chosen = Signal(object)
    change_requested = Signal(object)

    def __init__(self, view: LearnerView) -> None:
        super().__init__()
        self.learner = view.name
        self._dot = ColourDot(view.colour)
        self._title = Label(view.title, "ui", wraps=True)
        self._title.weigh(600 if view.is_current else None)
        self._now = Label(tr("studies here now"), "small", "ink3", wraps=True)
        self._study = Button(tr("Switch"), small=True)
        self._study.setAccessibleName(tr("Switch to {name}", name=view.title))
        self.change = Button(tr("Change"), kind="quiet", small=True)
        self.change.setAccessibleName(tr("Change {name}", name=view.title))
        # Shown before it has a parent, a widget flashes up as a window.
        (self._study if view.is_current else self._now).hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._dot)
        self._row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._now, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._study, self.change):
            self._row.addWidget(part)
        self.follow_theme()
        self._connect_signals()

    @Slot()
    def _on_study_clicked(self) -> None:
        self.chosen.emit(self.learner)

    @Slot()
    def _on_change_clicked(self) -> None:
        self.change_requested.emit(self.learner)

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))

    def _connect_signals(self) -> None:
        self._study.clicked.connect(self._on_study_clicked)
        self.change.clicked.connect(self._on_change_clicked)
