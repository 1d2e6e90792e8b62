"""One figure of the atlas: the drawing with what is laid over it, the list of its structures, and one's card.

Wide, list and card stand at the right; else they follow below. Nothing is asked here; a quiz is only asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.study.figure_quiz import FigureQuestion
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import order_tabs
from rhizotrainer.ui.answering.keys import ZOOMS, Command, KeyAction, find_action, is_held
from rhizotrainer.ui.pages.atlas.figure_parts import FigureHead, SaidStrip
from rhizotrainer.ui.pages.atlas.layers import Layer, LayerBar
from rhizotrainer.ui.pages.atlas.quiz_foot import QuizFoot
from rhizotrainer.ui.pages.atlas.structure_card import StructureCard
from rhizotrainer.ui.pages.atlas.structure_rows import StructureList
from rhizotrainer.ui.pages.atlas.view import CONTEXT, AtlasFigureView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.edge_page import EdgePage, Gap, inset
from rhizotrainer.ui.widgets.figure.class_canvas import ClassCanvas
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.structure_button import StructureButton, scroll_to
from rhizotrainer.ui.widgets.figure.structures import list_structures
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_field import LineField
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.practise_menu import PractiseMenu
from rhizotrainer.ui.widgets.scroll_page import ScrollPage

tr = Tongue(CONTEXT)

_SIDE = 392
_PADDING = 24
_REGION = "region"
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
# The place of C among the letters that choose options elsewhere: here it shows colours.
_C = 2


class AtlasFigure(Themed, QWidget):
    """`back_requested` asks for what was in view before; `filtered` carries the text typed over the list.

    `quiz_requested` carries a QuizWish, `practise_requested` a region, its name and whether only unseen questions are
    wanted, `layer_shown` a Layer and whether it is on.
    """

    back_requested = Signal()
    filtered = Signal(object)
    quiz_requested = Signal(object)
    practise_requested = Signal(object, object, object)
    layer_shown = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.head = FigureHead()
        self.canvas = ClassCanvas()
        self.frame = FigureFrame(self.canvas)
        self.layers = LayerBar()
        self.field = LineField(name=tr("Find a structure"), hint=tr("Find a structure"), limit=120)
        self.list = StructureList()
        self.card = StructureCard()
        self.foot = QuizFoot()
        self._credit = Label("", "small", "ink3", wraps=True)
        # In a narrow window the card lies below: what is pointed at is read here.
        self._said = SaidStrip(_PADDING)
        self._view: AtlasFigureView | None = None
        self._names: Mapping[str, str] = {}
        self._known: Mapping[str, Knowledge] = {}
        self._can_practise = True
        self._are_letters_on = True
        self._is_wide = True
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def view(self) -> AtlasFigureView | None:
        return self._view

    @property
    def said(self) -> str:
        """Return what is read above the foot of a narrow window."""
        return "" if self._said.isHidden() else self._said.words

    @property
    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        parts = (self.head, self.layers, self.frame, self.field, self.list, self.card, self.foot)
        return tuple(part for part in parts if part.isVisible())

    def set_letters_on(self, are_on: bool) -> None:
        """Take single letters as keys, or only together with Alt."""
        self._are_letters_on = are_on

    def show_figure(self, view: AtlasFigureView, layers: Iterable[Layer] = ()) -> None:
        """Show a figure, with the structure that was found lit."""
        is_other = self._view is None or self._view.key != view.key
        self._view = view
        self._names = {one.region: one.name for one in view.structures}
        self.head.show_words(view.title, view.bank)
        self._credit.show_text("\n".join(view.credit))
        self._credit.setToolTip("\n".join(view.sources))
        self._said.hide()
        drawing = self.frame.read(view.art)
        structures = list_structures(drawing, self._names) if drawing is not None else ()
        self.frame.show_art(view.art, structures)
        # There is no question to skip.
        self.frame.skip.hide()
        self.canvas.show_words(self._names, {one.region: one.description for one in view.structures})
        if is_other or view.region:
            self.field.show_text("")
        self.list.show_structures(view.structures)
        self.foot.show_regions(None)
        self._known = {}
        self._show_layers(layers)
        self._choose(view.region)
        if not view.region:
            self.card.show_nothing()
        self._page.verticalScrollBar().setValue(0)
        self._order_tabs()

    def show_knowledge(
        self, known: Mapping[str, Knowledge], questions: Sequence[FigureQuestion], *, can_practise: bool
    ) -> None:
        """Say what is known of the structures and what a quiz could ask; during a session nothing can be begun."""
        self._known, self._can_practise = dict(known), can_practise
        is_on = self.layers.is_on(Layer.KNOWN)
        self.canvas.show_knowledge(self._known, self._names, is_painted=is_on and bool(known))
        self.foot.show_questions(questions, can_start=can_practise)

    def show_filtered(self, regions: Iterable[str] | None) -> None:
        """Show the structures in the list that were found, None for all; a quiz asks about them alone."""
        found = None if regions is None else [one for one in self._names if one in set(regions)]
        self.list.show_only(found)
        self.foot.show_regions(found)
        self._tell_unplaced()
        self._order_tabs()

    def take_focus(self) -> None:
        """Put the focus on what Enter presses; arrows lead from there to the drawing."""
        taker = self.foot.start if self.foot.start.isEnabled() else self.head.back
        taker.setFocus(Qt.FocusReason.MouseFocusReason)

    def set_is_wide(self, is_wide: bool) -> None:
        """Let list and card stand at the right, or below."""
        self._is_wide = is_wide
        self._arrange()
        self.follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_enter(event)
        elif (
            event.key() in _ARROWS
            and self.frame.drawing is not None
            and not self.canvas.isAncestorOf(self.focusWidget())
        ):
            self.canvas.take_focus(Qt.FocusReason.OtherFocusReason)
        elif not self._take_action(event):
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.surface)
        self.setPalette(palette)
        self._side.setFixedWidth(theme.px(_SIDE))
        side = theme.px(16) - RING
        self._side_column.setContentsMargins(side, theme.px(8), theme.px(4), 0)
        self._foot_row.setContentsMargins(0 if self._is_wide else theme.px(_PADDING) - RING, 0, 0, 0)

    @Slot(object)
    def _on_pointed(self, region: object) -> None:
        self.list.show_pointed(str(region))
        self._read(str(region) or self.canvas.chosen)

    @Slot(object)
    def _on_pressed(self, region: object) -> None:
        """Pin a structure; a pinned one is let go of, and a painted one offers its questions."""
        one = str(region)
        if self.canvas.is_painted:
            self._choose(one)
            self._offer(one)
        else:
            self._choose("" if one == self.canvas.chosen else one)

    @Slot(object)
    def _on_row(self, region: object) -> None:
        self._choose(str(region))
        self.canvas.stand_at(str(region))
        announce(self.card, self.card.words)

    @Slot(object)
    def _on_neighbour(self, region: object) -> None:
        """Go to what a structure is taken for, with the one that was left outlined beside it."""
        before = self.canvas.chosen or self._read_region
        self._choose(str(region), also=before)
        self.canvas.stand_at(str(region))
        announce(self.card, self.card.words)
        if self.card.buttons:
            self.card.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object)
    def _on_layer(self, layer: object, is_on: object) -> None:
        self._lay()
        self.layer_shown.emit(layer, bool(is_on))

    @Slot(object)
    def _on_practise(self, is_new_only: object) -> None:
        menu = self.sender()
        region = str(menu.property(_REGION)) if isinstance(menu, PractiseMenu) else ""
        if region:
            self.practise_requested.emit(region, self._names.get(region, ""), is_new_only)

    @Slot()
    def _on_text(self) -> None:
        self.filtered.emit(self.field.text)

    @Slot()
    def _on_arranged(self) -> None:
        self._tell_unplaced()

    @Slot()
    def _on_row_placed(self) -> None:
        """Bring the chosen one's row into view, where that moves the list alone."""
        row = self.list.find_row(self.canvas.chosen)
        if row is not None and self._is_wide:
            scroll_to(row)

    def _choose(self, region: str, *, also: str = "") -> None:
        """Pin a structure and outline what it is taken for."""
        view = self._view
        structure = view.find_structure(region) if view is not None else None
        near = structure.neighbours if structure is not None else ()
        compared = [one for one in dict.fromkeys((also, *near)) if one in self._names and one != region]
        self.canvas.show_chosen(region if structure is not None else "", compared)
        self.list.show_chosen(region)
        self._read(region)
        self._tell_unplaced()
        # Rows that are new have no place yet.
        QTimer.singleShot(0, self, self._on_row_placed)

    def _read(self, region: str) -> None:
        """Tell of a structure in the card; what was told last stays, so that its buttons can be reached."""
        structure = self._view.find_structure(region) if self._view is not None else None
        if structure is not None:
            self._read_region = region
            self.card.show_structure(structure, self._names)
            self._said.show_words(structure.name, structure.description)
            self._said.setVisible(not self._is_wide)
            # Buttons of the card that are new would come last.
            self._order_tabs()

    def _offer(self, region: str) -> None:
        known = self._known.get(region, Knowledge())
        menu = PractiseMenu(self, known, name=self._names.get(region, ""), can_practise=self._can_practise)
        menu.setProperty(_REGION, region)
        menu.chosen.connect(self._on_practise)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.canvas.mapToGlobal(self.canvas.find_spot(region).toPoint()))

    def _show_layers(self, layers: Iterable[Layer]) -> None:
        structures = self._view.structures if self._view is not None else ()
        classes = {one.region: one.tissue for one in structures if one.tissue is not None}
        self.layers.show_layers(layers, classes.values())
        self.layers.offer(Layer.COLOURS, is_offered=bool(classes))
        self._lay()

    def _lay(self) -> None:
        """Lay over the drawing what the row above it says."""
        structures = self._view.structures if self._view is not None else ()
        classes = {one.region: one.tissue for one in structures if one.tissue is not None}
        self.canvas.show_classes(classes, is_shown=self.layers.is_on(Layer.COLOURS))
        self.canvas.show_all_names(self.layers.is_on(Layer.NAMES))
        self.canvas.show_painted(self.layers.is_on(Layer.KNOWN) and bool(self._known))
        self._tell_unplaced()

    def _tell_unplaced(self) -> None:
        """Put the letters of names that found no room beside the names in the list."""
        lost = {letter for letter, _name in self.canvas.unplaced_names} if self.canvas.shows_names else set()
        self.list.show_letters({one.region: one.letter for one in self.canvas.structures if one.letter in lost})

    def _take_enter(self, event: QKeyEvent) -> None:
        if KEYBOARD.is_held(event):
            return
        button = self.focusWidget()
        if isinstance(button, StructureButton) and self.canvas.is_painted:
            self._on_pressed(button.structure.region)
        else:
            self.foot.press()

    def _take_action(self, event: QKeyEvent) -> bool:
        action = find_action(event, are_letters_on=self._are_letters_on)
        if action is None:
            return False
        layer = {Command.LETTERS: Layer.NAMES, Command.KNOWLEDGE: Layer.KNOWN}.get(action.command)
        if action == KeyAction(Command.CHOOSE, _C):
            layer = Layer.COLOURS
        if layer is not None:
            if not is_held(event, action):
                self.layers.press(layer)
            return True
        return action.command in ZOOMS and self.frame.zoom(ZOOMS[action.command])

    def _arrange(self) -> None:
        """Put list and card into the right page, or under the drawing."""
        body = self._page.body
        if self._is_wide:
            self._list_page.body.insertWidget(0, self.list)
            self._card_page.body.insertWidget(0, self.card)
            self._side_column.insertWidget(0, self.field)
            self._side_column.addWidget(self._foot_line)
            self._side_column.addWidget(self._foot)
        else:
            at = body.indexOf(self._credit_row)
            below: tuple[QWidget, ...] = (self._gaps[1], self.list, self.field, self._gaps[0], self.card)
            for part in below:
                body.insertWidget(at, part)
            self._column.addWidget(self._foot_line)
            self._column.addWidget(self._said)
            self._column.addWidget(self._foot)
        self._said.hide()
        for part in (self._side, self._between):
            part.setVisible(self._is_wide)
        for gap in self._gaps:
            gap.setVisible(not self._is_wide)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go as the eye does: wide, the list stands above the card, and else below."""
        parts = (self.field, self.list, self.card) if self._is_wide else (self.card, self.field, self.list)
        # Whichever structure the arrows come to, Tab goes on from there alike; Qt orders only what takes the key.
        policies = {button: button.focusPolicy() for button in self.canvas.buttons}
        for button in policies:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        order_tabs((self.head, self.layers, self.frame, *parts, self.foot))
        for button, policy in policies.items():
            button.setFocusPolicy(policy)

    def _build(self) -> None:
        self._read_region = ""
        self._page = EdgePage(padding=_PADDING)
        self._credit_row = inset(self._credit)
        self._gaps = Gap(8), Gap(16)
        self._page.add_row(self.layers)
        self._page.add_gap(8)
        self._page.add_row(self.frame)
        self._page.add_gap(8)
        self._page.add_row(self._credit_row)
        self._page.body.addStretch(1)
        self._list_page, self._card_page = (ScrollPage(padding=0) for _part in range(2))
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setSpacing(0)
        self._side_column.addWidget(self._list_page, 1)
        self._side_column.addWidget(Hairline())
        self._side_column.addWidget(self._card_page, 1)
        for page in (self._list_page, self._card_page):
            page.body.addStretch(1)
        self._foot_line, self._foot = Hairline(), QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self.foot)
        self._between = Hairline(vertical=True)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._page, 1)
        pages.addWidget(self._between)
        pages.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addLayout(pages, 1)
        self.setAutoFillBackground(True)
        self._arrange()

    def _connect_signals(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.pressed.connect(self._on_pressed)
        self.canvas.arranged.connect(self._on_arranged)
        self.layers.toggled.connect(self._on_layer)
        self.field.text_changed.connect(self._on_text)
        self.list.chosen.connect(self._on_row)
        self.card.neighbour_requested.connect(self._on_neighbour)
        self.foot.quiz_requested.connect(self.quiz_requested)
