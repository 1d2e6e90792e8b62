"""The session builder: the form at the left, what comes of it at the right. It asks; it selects nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import order_tabs
from rhizotrainer.ui.pages.practise.facts import Facts
from rhizotrainer.ui.pages.practise.foot import Foot
from rhizotrainer.ui.pages.practise.form import Form
from rhizotrainer.ui.pages.practise.preset_card import PresetCard
from rhizotrainer.ui.pages.practise.view import CONTEXT, PractiseView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.edge_page import EdgePage, inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.scroll_page import ScrollPage

tr = Tongue(CONTEXT)

_RIGHT = 300
_SAID_AFTER_MS = 400


class PractisePage(Themed, QWidget):
    """`changed` carries the Fields, the preset signals names; `loosen_requested` a Facet.

    Enter starts, wherever no field takes it. `renamed` carries the name before and the name after.
    """

    changed = Signal(object)
    start_requested = Signal()
    loosen_requested = Signal(object)
    reset_requested = Signal()
    preset_chosen = Signal(object)
    preset_saved = Signal(object)
    preset_renamed = Signal(object)
    preset_deleted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._view: PractiseView | None = None
        self._said = ""
        self._ordered: object = None
        self.form = Form()
        self.facts = Facts()
        self.foot = Foot()
        self.preset = Combo(tr("Preset"), [("", tr("None"))], value="")
        self.rename = Button(tr("Rename"), kind="quiet")
        self.delete = Button(tr("Delete"), kind="quiet")
        # Stepping through numbers says the last of them, not each.
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(_SAID_AFTER_MS)
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return (self._left, self._right, self.foot) if self._is_wide else (self._left, self.foot)

    def show_view(self, view: PractiseView) -> None:
        """Show the fields and what comes of them."""
        is_first = self._view is None
        self._view = view
        self.preset.show_options([("", tr("None")), *((name, name) for name in view.presets)], value=view.preset)
        for button in (self.rename, self.delete):
            button.setVisible(bool(view.preset))
        self._head.arrange()
        self.form.show_view(view)
        self.facts.show_view(view)
        self.foot.show_view(view)
        self._fit_side()
        self._order_tabs((self._is_wide, view.nodes, frozenset(view.tally.types), frozenset(view.tally.difficulties)))
        if is_first:
            self._said = self.facts.sentence
        elif self.facts.sentence != self._said:
            self._saying.start()

    def take_focus(self) -> None:
        """Put the focus on the button that Enter presses, or where nothing matches on what would help."""
        helper = self.facts.reset if self._is_wide or self.foot.loosen.isHidden() else self.foot.loosen
        taker = self.foot.start if self.foot.start.isEnabled() else helper
        taker.setFocus(Qt.FocusReason.MouseFocusReason)

    def set_is_wide(self, is_wide: bool) -> None:
        """Show the outcome beside the form, or below it with Start across the bottom."""
        self._is_wide = is_wide
        self.form.set_wide(is_wide)
        self.foot.set_wide(is_wide)
        self._arrange()
        self._ordered = None
        if self._view is not None:
            self.show_view(self._view)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.canvas if self._is_wide else theme.surface)
        self.setPalette(palette)
        self._fit_side()
        self._title.setMinimumHeight(theme.px(52 if self._is_wide else 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.foot.start.isEnabled():
            self.start_requested.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_save(self) -> None:
        view = self._view
        if view is not None:
            card = PresetCard(self.window(), name=view.preset, taken=view.presets)
            card.named.connect(self.preset_saved)
            card.open_card()

    @Slot()
    def _on_rename(self) -> None:
        view = self._view
        if view is not None and view.preset:
            card = PresetCard(self.window(), name=view.preset, taken=view.presets, renames=True)
            card.named.connect(self.preset_renamed)
            card.open_card()

    @Slot()
    def _on_delete(self) -> None:
        if self._view is not None and self._view.preset:
            self.preset_deleted.emit(self._view.preset)
            self.take_focus()

    @Slot()
    def _on_said(self) -> None:
        if self.isVisible() and self.facts.sentence != self._said:
            self._said = self.facts.sentence
            announce(self, self._said)

    def _fit_side(self) -> None:
        """Give the right page its width, or what its button needs in a language of long words."""
        self._side.setFixedWidth(max(self.theme.px(_RIGHT), self.foot.minimumSizeHint().width()))

    def _order_tabs(self, made_of: object) -> None:
        """Let Tab go as the eye does; parts that are made anew would come last, and a walk for each change is slow."""
        if made_of != self._ordered:
            self._ordered = made_of
            order_tabs((self._title, *self.form.rows, self.facts, self.foot))

    def _arrange(self) -> None:
        if self._is_wide:
            self._right.body.insertWidget(0, self.facts)
            self._side_column.addWidget(self.foot)
        else:
            for part in (self.facts, self.foot.note_box, self.foot.save):
                self._left.body.insertWidget(self._left.body.count() - 1, part)
            self._column.addWidget(self.foot)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._heading.setDirection(across if self._is_wide else down)
        self._side.setVisible(self._is_wide)
        self._between.setVisible(self._is_wide)
        self._above_foot.setVisible(not self._is_wide)

    def _build(self) -> None:
        self._left = EdgePage()
        self._head = FlowBox(gap=4)
        for part in (self.preset, self.rename, self.delete):
            self._head.add(part)
        self._title = QWidget()
        self._heading = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._title)
        self._heading.setContentsMargins(0, 0, 0, RING)
        self._heading.addWidget(inset(Label(tr("New session"), "title")))
        self._heading.addStretch(1)
        self._heading.addWidget(self._head)
        self._left.add_row(self._title)
        self._left.add_hairline()
        self._left.add_row(self.form)
        self._left.body.addStretch(1)
        self._right = ScrollPage(ground="canvas", padding=20)
        self._right.body.addStretch(1)
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(0)
        self._side_column.addWidget(self._right, 1)
        self._between = Hairline(vertical=True)
        self._above_foot = Hairline()
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._left, 1)
        pages.addWidget(self._between)
        pages.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(pages, 1)
        self._column.addWidget(self._above_foot)
        self.setAutoFillBackground(True)
        self._arrange()

    def _connect_signals(self) -> None:
        self.form.changed.connect(self.changed)
        self.facts.changed.connect(self.changed)
        self.facts.loosen_requested.connect(self.loosen_requested)
        self.facts.reset_requested.connect(self.reset_requested)
        self.foot.start_requested.connect(self.start_requested)
        self.foot.loosen_requested.connect(self.loosen_requested)
        self.foot.save_requested.connect(self._on_save)
        self.preset.value_changed.connect(self.preset_chosen)
        self.rename.clicked.connect(self._on_rename)
        self.delete.clicked.connect(self._on_delete)
        self._saying.timeout.connect(self._on_said)
