"""A figure by itself: one structure outlined and named, and what the learner knows of each. Nothing is asked here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.figures import FigureArt
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.keys import Command, find_action, is_held
from rhizotrainer.ui.pages.source.head import FoundHead
from rhizotrainer.ui.pages.source.structure_table import (
    StructureKnowledge,
    name_structures,
    structure_columns,
    structure_rows,
)
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.knowledge_canvas import KnowledgeCanvas
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.structure_button import StructureButton
from rhizotrainer.ui.widgets.figure.structures import list_structures
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.knowledge_bar import KnowledgeBar
from rhizotrainer.ui.widgets.practise_menu import PractiseMenu
from rhizotrainer.ui.widgets.scroll_page import ScrollPage

tr = Tongue("Search")

_REGION = "region"
_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of a bank; `region` is the structure that was found, empty for the figure itself."""

    art: FigureArt | None
    title: str
    bank: str
    region: str = ""
    name: str = ""


class FigurePage(Themed, QWidget):
    """`back_requested` asks for the page that was left.

    `practise_requested` carries a region, its name, and whether only questions not seen yet are wanted.
    """

    back_requested = Signal()
    practise_requested = Signal(object, object, object)
    knowledge_shown = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.head = FoundHead()
        self.bar = KnowledgeBar()
        self.canvas = KnowledgeCanvas()
        self.frame = FigureFrame(self.canvas)
        self.table = DenseTable()
        self._view = FigureView(None, "", "")
        self._structures: dict[str, StructureKnowledge] = {}
        self._can_practise = True
        self._are_letters_on = True
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def regions(self) -> tuple[QWidget, ...]:
        return (self.head, self.bar, self.frame, self.table)

    def set_letters_on(self, are_on: bool) -> None:
        """Take single letters as keys, or only together with Alt."""
        self._are_letters_on = are_on

    def show_figure(self, view: FigureView) -> None:
        """Show a figure with its structure outlined and named."""
        place = tr("{title}, {bank}", title=view.title, bank=view.bank) if view.name else view.bank
        self.head.show_words(view.name or view.title, place)
        self._view = view
        self.show_knowledge({}, is_shown=False)

    def show_knowledge(self, known: Mapping[str, Knowledge], *, is_shown: bool, can_practise: bool = True) -> None:
        """Say what is known of the figure's structures, by region; where none is asked, there is nothing to show.

        `is_shown` is what the learner chose last; during a session nothing else can be practised.
        """
        self._can_practise = can_practise
        art, drawing = self._view.art, self.frame.read(self._view.art)
        named = {one.id: one.name for one in art.figure.regions if one.name} if art is not None else {}
        structures = list_structures(drawing, dict.fromkeys((*named, *known))) if drawing is not None and known else ()
        self.frame.show_art(art, structures)
        names = name_structures(structures, named)
        self._structures = {
            region: StructureKnowledge(region, name, known.get(region, Knowledge())) for region, name in names.items()
        }
        self._mark_found()
        self.canvas.show_knowledge(known, named, is_painted=is_shown and bool(structures))
        rows = structure_rows(self._structures.values(), can_practise=can_practise)
        self.table.show_rows(structure_columns(), rows)
        self.bar.setVisible(bool(structures))
        self.bar.show_state(is_shown)
        self.table.setVisible(self.canvas.is_painted)

    def take_focus(self) -> None:
        """Put the focus on the drawing, or on the way back where there is none."""
        if self.frame.drawing is not None:
            self.frame.canvas.take_focus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in _KEYS:
            self.frame.zoom(_KEYS[Qt.Key(event.key())])
        elif not self._take_enter(event) and not self._take_letter(event):
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        self.update()

    @Slot(object)
    def _on_knowledge_shown(self, is_shown: object) -> None:
        self.canvas.show_painted(bool(is_shown))
        self.table.setVisible(bool(is_shown))
        self.knowledge_shown.emit(bool(is_shown))

    @Slot(object)
    def _on_pressed(self, region: object) -> None:
        one = self._structures.get(str(region))
        if one is None:
            return
        menu = PractiseMenu(self, one.known, name=one.name, can_practise=self._can_practise)
        menu.setProperty(_REGION, one.region)
        menu.chosen.connect(self._on_practise)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.canvas.mapToGlobal(self.canvas.find_spot(one.region).toPoint()))

    @Slot(object)
    def _on_practise(self, is_new_only: object) -> None:
        menu = self.sender()
        one = self._structures.get(str(menu.property(_REGION))) if isinstance(menu, PractiseMenu) else None
        if one is not None:
            self.practise_requested.emit(one.region, one.name, is_new_only)

    @Slot(object)
    def _on_row_opened(self, region: object) -> None:
        one = self._structures.get(str(region))
        if one is not None:
            self.practise_requested.emit(one.region, one.name, False)

    def _mark_found(self) -> None:
        view = self._view
        if view.region and self.frame.drawing is not None:
            self.canvas.show_marks({view.region: Mark(MarkKind.LIT, name=view.name)})
            self.canvas.show_names({view.region: view.name})

    def _take_enter(self, event: QKeyEvent) -> bool:
        """Press the structure that has the focus: nothing is checked here, so Enter is free for it."""
        button = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(button, StructureButton):
            return False
        if not KEYBOARD.is_held(event):
            self._on_pressed(button.structure.region)
        return True

    def _take_letter(self, event: QKeyEvent) -> bool:
        action = find_action(event, are_letters_on=self._are_letters_on)
        if action is None or action.command is not Command.KNOWLEDGE or not self._structures:
            return False
        if not is_held(event, action):
            self.bar.press()
        return True

    def _build(self) -> None:
        self.table.setAccessibleName(tr("Structures"))
        self._page = ScrollPage(max_width=900)
        self._page.body.addWidget(self.frame)
        self._page.body.addSpacing(16)
        self._page.body.addWidget(self.table)
        self._page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.bar):
            column.addWidget(part)
        column.addWidget(self._page, 1)
        self.bar.hide()
        self.table.hide()

    def _connect_signals(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.bar.toggled.connect(self._on_knowledge_shown)
        self.canvas.pressed.connect(self._on_pressed)
        self.table.row_opened.connect(self._on_row_opened)
