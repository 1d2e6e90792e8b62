"""Labelling a figure: slots round it, labels to put into them by letter, click or drag, and how each came out.

The labels stand on the right page where a page shows `side`, and under the figure where none does.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_part_outcomes
from rhizotrainer.study.responding import EMPTY, list_placed, place_option
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.figure_outcomes import FigureOutcomes, OutcomeLine
from rhizotrainer.ui.answering.keys import ZOOMS, Command, KeyAction, needs_every_letter
from rhizotrainer.ui.answering.label_list import LabelList
from rhizotrainer.ui.answering.pane import AnswerPane, count_lack
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.slots import LabelSlot, SlotCanvas, SlotState
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, paint_box, paint_words, text_width

tr = Tongue("Answer")

_STATES = {
    OptionOutcome.CORRECT: SlotState.CORRECT,
    OptionOutcome.INCORRECT: SlotState.INCORRECT,
    OptionOutcome.MISSED: SlotState.MISSED,
}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class LabelPane(AnswerPane):
    """See the module."""

    shows_figure = True

    def __init__(self) -> None:
        super().__init__()
        self.canvas = SlotCanvas()
        self.frame = FigureFrame(self.canvas)
        self.clear = Button(tr("Clear all"), kind="link", small=True)
        self.labels = LabelList()
        self.outcomes = FigureOutcomes(has_names=False)
        self._side = LabelList()
        self._side.hide()
        self._ghost: LabelGhost | None = None
        self._active: int | None = None
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def slots(self) -> tuple[LabelSlot, ...]:
        return self.canvas.slots

    @property
    def side(self) -> QWidget | None:
        return self._side

    @property
    def active(self) -> int | None:
        """Return the place of the slot that the next label goes into."""
        return self._active

    @property
    def takes_every_letter(self) -> bool:
        shown = self.presentation
        return shown is not None and not self.is_checked and needs_every_letter(len(shown.order))

    def take_slot(self, place: int) -> None:
        """Let the next label go into a slot, and put the focus there."""
        self._activate(place)
        self.slots[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def obey(self, action: KeyAction) -> bool:
        """Zoom; place the label of a letter in the active slot, or empty that."""
        shown = self.presentation
        if shown is None or self.frame.drawing is None:
            return False
        if action.command in ZOOMS:
            return self.frame.zoom(ZOOMS[action.command])
        if self.is_checked:
            return False
        if action.command is Command.EMPTY and self._active is not None:
            self.give(place_option(shown.item, self.response, self._active, EMPTY))
            return True
        if action.command is not Command.CHOOSE or action.number >= len(shown.order):
            return False
        self._place(shown.authored(action.number))
        return True

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the active slot."""
        if self.slots:
            self.slots[self._active or 0].setFocus(reason)
        else:
            self.frame.take_focus(reason)

    def leave(self) -> bool:
        """Let go of the label that is being dragged."""
        was_dragging = self._ghost is not None
        self._end_drag()
        return was_dragging

    def list_keys(self) -> tuple[KeyRow, ...]:
        if self.frame.drawing is None:
            return ()
        shown = self.presentation
        last = shown.letters[-1] if shown is not None and shown.letters else "A"
        more = (("Alt + M", tr("Letters of the session take Alt here")),) if self.takes_every_letter else ()
        return (
            ("↑ ↓", tr("Step between slots")),
            (f"A – {last}", tr("Place that label in the slot")),
            ("Del", tr("Empty the slot")),
            ("+ - 0", tr("Zoom in, out, fit")),
            *more,
        )

    def find_lack(self, response: Response) -> str:
        lacking = count_lack(self._view, response)
        return tr.count(lacking, "{n} slot empty", "{n} slots empty") if lacking else ""

    @Slot(object)
    def _on_slot_pressed(self, place: object) -> None:
        if not self.is_checked and isinstance(place, int):
            self._activate(place)

    @Slot(object)
    def _on_chosen(self, place: object) -> None:
        if self.presentation is not None and isinstance(place, int) and not self.is_checked:
            self._place(self.presentation.authored(place))

    @Slot(object)
    def _on_dragged(self, moved: tuple[int, QPointF]) -> None:
        place, point = moved
        if self.is_checked:
            return
        if self._ghost is None:
            self._ghost = LabelGhost(self.labels.rows[place].text(), self.window())
        self._ghost.follow(point)
        over = self._find_slot(point)
        if over is not None and over != self._active:
            self._activate(over)

    @Slot(object)
    def _on_dropped(self, moved: tuple[int, QPointF]) -> None:
        place, point = moved
        self._end_drag()
        over = self._find_slot(point)
        if over is not None and self.presentation is not None and not self.is_checked:
            self._activate(over)
            self._place(self.presentation.authored(place))

    @Slot()
    def _on_clear(self) -> None:
        had_focus = self.clear.hasFocus()
        self._active = 0
        self.give(Response())
        if had_focus:
            self.take_focus()

    @Slot(object)
    def _on_side_seen(self, _is_seen: object) -> None:
        self._show_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step between slots with the arrow keys; everything else is the page's."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        is_here = any(slot.hasFocus() for slot in self.slots)
        if not step or not is_here or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self.take_slot(((self._active or 0) + step) % len(self.slots))

    def on_theme(self, theme: Theme) -> None:
        self._layout.setSpacing(theme.px(8))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_drag()

    def _build_question(self, view: QuestionView) -> None:
        self._end_drag()
        shown, item = view.presentation, view.presentation.item
        self.frame.show_art(view.art)
        drawing = self.frame.drawing
        regions = [part.region for part in item.parts]
        self.canvas.show_slots(drawing, regions, [option.text for option in item.options])
        told = list(zip(shown.letters, (option.text for option in shown.options), strict=True))
        for labels in (self.labels, self._side):
            labels.show_labels(told, len(item.parts))
        self.outcomes.forget()
        self._active = 0
        self.clear.setVisible(drawing is not None)
        self._show_list()

    def _show_given(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        item = shown.item
        placed = list_placed(item, response)
        if self._active is not None and not self._holds_focus() and placed[self._active] != EMPTY:
            self._active = placed.index(EMPTY) if EMPTY in placed else None
        for at, slot in enumerate(self.slots):
            label = item.options[placed[at]].text if placed[at] != EMPTY else ""
            state = SlotState.ACTIVE if at == self._active else SlotState.FILLED if label else SlotState.EMPTY
            slot.show_label(label, state)
            slot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == (self._active or 0) else Qt.FocusPolicy.ClickFocus)
        self.canvas.show_active(self._active)
        used = [authored in placed for authored in shown.order]
        for labels in (self.labels, self._side):
            labels.show_used(used, len(item.parts))
        self.clear.setVisible(any(used))

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        item = shown.item
        placed = list_placed(item, response)
        lines = []
        self._end_drag()
        self._active = None
        self.canvas.show_active(None)
        outcomes = find_part_outcomes(item, response)
        for at, outcome in enumerate(outcomes):
            given = item.options[placed[at]].text if placed[at] != EMPTY else ""
            words = _say_outcome(outcome, given)
            lines.append(OutcomeLine(_name_slot(item, at), outcome, words, item.parts[at].rationale))
            if at < len(self.slots):
                self.slots[at].show_label(given, _STATES[outcome], words)
        self.labels.hide()
        self.clear.hide()
        self.outcomes.show_lines(lines)
        self.outcomes.show()

    def _place(self, authored: int) -> None:
        """Put a label into the active slot, out of the one it was in, and go on to the next that is empty."""
        if self.presentation is None or self._active is None or self.is_checked or not self.slots:
            return
        item, response = self.presentation.item, self.response
        place = self._active
        before = list_placed(item, response)
        if authored in before:
            response = place_option(item, response, before.index(authored), EMPTY)
        response = place_option(item, response, place, authored)
        placed = list_placed(item, response)
        ahead = [(place + step) % len(placed) for step in range(1, len(placed))]
        following = next((at for at in ahead if placed[at] == EMPTY), None)
        held = self._holds_focus()
        self._active = following if following is not None else place
        self.give(response)
        if held and following is not None:
            self.take_slot(following)

    def _activate(self, place: int) -> None:
        self._active = place
        self._show_given(self.response)

    def _end_drag(self) -> None:
        for labels in (self.labels, self._side):
            labels.cancel_drag()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None

    def _holds_focus(self) -> bool:
        return any(slot.hasFocus() for slot in self.slots)

    def _find_slot(self, point: QPointF) -> int | None:
        """Return the slot at a point of the screen, or the one whose structure lies there."""
        at = self.canvas.mapFromGlobal(point)
        inside = [place for place, slot in enumerate(self.slots) if slot.geometry().contains(at.toPoint())]
        if inside or not self.canvas.rect().contains(at.toPoint()):
            return inside[0] if inside else None
        return self.canvas.find_slot(at)

    def _show_list(self) -> None:
        """Show the labels under the figure unless the right page shows them."""
        self.labels.setVisible(not self.is_checked and not self._side.isVisible() and self.frame.drawing is not None)

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.frame)
        self._layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTrailing)
        self._layout.addWidget(self.labels)
        self._layout.addWidget(self.outcomes)
        self.outcomes.hide()
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect_signals(self) -> None:
        self.canvas.slot_pressed.connect(self._on_slot_pressed)
        self.canvas.slot_focused.connect(self._on_slot_pressed)
        self.clear.clicked.connect(self._on_clear)
        self.frame.skip_requested.connect(self.go_on_requested)
        self._side.seen.connect(self._on_side_seen)
        for labels in (self.labels, self._side):
            labels.chosen.connect(self._on_chosen)
            labels.dragged.connect(self._on_dragged)
            labels.dropped.connect(self._on_dropped)


class LabelGhost(Themed, QWidget):
    """The label that follows the pointer while it is dragged."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()
        self.show()
        self.raise_()

    def follow(self, point: QPointF) -> None:
        """Stand beside a point of the screen."""
        parent = self.parentWidget()
        if parent is not None:
            self.move(parent.mapFromGlobal(point).toPoint() + QPoint(10, 6))

    def on_theme(self, theme: Theme) -> None:
        self.resize(round(text_width(self._words, theme.font("ui"))) + theme.px(24), theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.rect().toRectF()
        paint_box(painter, rect, Box(theme.surface, theme.accent, 2, theme.px(6)))
        paint_words(painter, rect, self._words, Ink(theme.font("ui"), theme.ink, CENTRE))
        painter.end()


def _name_slot(item: Item, place: int) -> str:
    """Return a slot's number with the label that belongs there."""
    keys = item.parts[place].keys
    label = item.options[keys[0]].text if keys else ""
    return tr("{number}. {label}", number=place + 1, label=label)


def _say_outcome(outcome: OptionOutcome, given: str) -> str:
    if outcome is OptionOutcome.CORRECT:
        return tr("Your answer · correct")
    if given:
        return tr("You placed: {label}", label=given)
    return tr("Left empty")
