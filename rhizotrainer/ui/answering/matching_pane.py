"""Giving an option to each of several rows: pairs, scenarios, statements that are true or false."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent

from rhizotrainer.model.items import ItemType
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import OptionOutcome, find_part_outcomes
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.responding import EMPTY, list_placed, place_option
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.keys import Command, KeyAction, needs_every_letter
from rhizotrainer.ui.answering.pane import count_lack
from rhizotrainer.ui.answering.rows_pane import RowsPane
from rhizotrainer.ui.answering.view import QuestionView
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.key_caps import KeyRow
from rhizotrainer.ui.widgets.legend import Legend
from rhizotrainer.ui.widgets.match_row import MatchRow, Offer, TwoWayRow
from rhizotrainer.ui.widgets.offer_list import OfferList
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.part_row import PartState, Told, told_key, told_right, told_wrong

tr = Tongue("Answer")


class MatchingPane(RowsPane[MatchRow | TwoWayRow]):
    """Rows with a drop-down menu each; where there are only two options, these stand side by side."""

    takes_turns = True

    def __init__(self) -> None:
        super().__init__()
        self._offers = OfferList()
        self._legend = Legend()
        self._reasons = OfferList()
        self.body.insertWidget(0, self._offers)
        self.body.addSpacing(RING)
        self.body.addWidget(self._legend)
        self.body.addSpacing(2 * RING)
        self.body.addWidget(self._reasons)
        self.follow_theme()

    @property
    def offers(self) -> OfferList:
        """Return the lettered options over the rows."""
        return self._offers

    @property
    def reasons(self) -> OfferList:
        """Return what the options say of themselves, under the rows once the answer is checked."""
        return self._reasons

    @property
    def takes_every_letter(self) -> bool:
        shown = self.presentation
        return shown is not None and not self.is_checked and needs_every_letter(len(shown.order))

    def obey(self, action: KeyAction) -> bool:
        """Give the option of a letter to the row with the focus and go on to the next empty one; or empty it."""
        shown = self.presentation
        if self.is_checked or shown is None:
            return False
        if action.command is Command.EMPTY:
            self._place(self.current, EMPTY)
            return True
        if action.command is not Command.CHOOSE or action.number >= len(shown.order):
            return False
        row = self.current
        self._place(row, action.number)
        self._go_on(row)
        return True

    def list_keys(self) -> tuple[KeyRow, ...]:
        shown = self.presentation
        if shown is None:
            return ()
        letters = f"{shown.letters[0]} – {shown.letters[-1]}"
        keys: list[KeyRow] = [(letters, tr("Choose for the row, and go on")), ("↑ – ↓", tr("Go to another row"))]
        if self._is_two_way(shown):
            keys.append(("← – →", tr("Choose one of the two")))
        else:
            keys.append(("Space", tr("Open the row's menu")))
        keys.append(("Del", tr("Empty the row")))
        if self.takes_every_letter:
            keys.append(("Alt + M", tr("Letters of the session take Alt here")))
        return tuple(keys)

    def find_lack(self, response: Response) -> str:
        missing = count_lack(self._view, response)
        return tr.count(missing, "{n} row empty", "{n} rows empty") if missing else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self.presentation
        step = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or shown is None or not self._is_two_way(shown) or not is_plain or self.is_checked:
            super().keyPressEvent(event)
            return
        self._place(self.current, 1 - step if self.isRightToLeft() else step)

    @Slot(object)
    def _on_picked(self, place: object) -> None:
        row = next((at for at, row in enumerate(self.rows) if row is self.sender()), None)
        if row is not None and isinstance(place, int):
            self._place(row, place)

    @Slot()
    def _on_lettered(self) -> None:
        row = next((at for at, row in enumerate(self.rows) if row is self.sender()), None)
        if row is not None:
            self._go_on(row)

    def _build_question(self, view: QuestionView) -> None:
        shown = view.presentation
        self.setAccessibleName(tr("Rows"))
        offers: list[Offer] = [
            (letter, " ".join(option.text.split())) for letter, option in zip(shown.letters, shown.options, strict=True)
        ]
        is_two_way = self._is_two_way(shown)
        kind = TwoWayRow if is_two_way else MatchRow
        rows: list[MatchRow | TwoWayRow] = []
        for at, part in enumerate(shown.item.parts, start=1):
            row = kind(str(at), part.text, offers)
            row.picked.connect(self._on_picked)
            if isinstance(row, MatchRow):
                row.lettered.connect(self._on_lettered)
            rows.append(row)
        self.put_rows(rows)
        self._offers.setVisible(not is_two_way)
        self._offers.show_offers(offers)
        self._legend.hide()
        self._reasons.show_offers(())
        self._reasons.hide()

    def _show_given(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        for row, given in zip(self.rows, list_placed(shown.item, response), strict=True):
            row.show_given(EMPTY if given == EMPTY else shown.order.index(given))

    def _show_outcomes(self, response: Response) -> None:
        shown = self.presentation
        if shown is None:
            return
        outcomes = find_part_outcomes(shown.item, response)
        placed = list_placed(shown.item, response)
        for at, (row, given, outcome) in enumerate(zip(self.rows, placed, outcomes, strict=True)):
            part = shown.item.parts[at]
            row.show_result(*_tell(shown, given, outcome, part.keys), part.rationale)
        self._legend.show_entries(_judgement_legend() if self._is_two_way(shown) else _match_legend())
        self._legend.show()
        # What is offered to every row may say what it stands for; the letters are those of the list over the rows.
        told = zip(shown.letters, shown.options, strict=True)
        reasons = [(letter, " ".join(option.rationale.split())) for letter, option in told if option.rationale]
        self._reasons.show_offers(reasons)
        self._reasons.setVisible(bool(reasons))

    def _place(self, row: int, shown_place: int) -> None:
        shown = self.presentation
        if shown is None or self.is_checked:
            return
        authored = EMPTY if shown_place == EMPTY else shown.authored(shown_place)
        self.give(place_option(shown.item, self.response, row, authored))
        # The focus may go on to another row, so what this one was given is said.
        given = self.rows[row].accessibleDescription()
        announce(self, tr("Row {number}: {option}", number=row + 1, option=given))

    def _go_on(self, row: int) -> None:
        """Move the focus to the next row that is still empty, if there is one."""
        following = self._find_empty(after=row)
        if following is not None:
            self.go_to(following)

    def _find_empty(self, *, after: int) -> int | None:
        shown = self.presentation
        placed = list_placed(shown.item, self.response) if shown is not None else ()
        order = [*range(after + 1, len(placed)), *range(after)]
        return next((row for row in order if placed[row] == EMPTY), None)

    @staticmethod
    def _is_two_way(shown: Presentation) -> bool:
        return shown.item.type is ItemType.TRUE_FALSE_SERIES and len(shown.order) == 2


def _match_legend() -> tuple[tuple[str, str, str], ...]:
    return (
        ("check", "correct", tr("You matched it")),
        ("cross", "incorrect", tr("Your match differs")),
        ("ringcheck", "correct", tr("The right match")),
    )


def _judgement_legend() -> tuple[tuple[str, str, str], ...]:
    return (
        ("check", "correct", tr("You judged it rightly")),
        ("cross", "incorrect", tr("You judged it wrongly")),
        ("ringcheck", "correct", tr("The right answer")),
    )


def _tell(
    shown: Presentation, given: int, outcome: OptionOutcome, keys: tuple[int, ...]
) -> tuple[PartState, tuple[Told, ...]]:
    options = shown.item.options
    right = tuple(told_key(options[key].text) for key in keys)
    if outcome is OptionOutcome.CORRECT:
        return PartState.CORRECT, (told_right(options[given].text),)
    if outcome is OptionOutcome.INCORRECT:
        return PartState.INCORRECT, (told_wrong(options[given].text), *right)
    return PartState.MISSED, (Told("minus", tr("No answer"), "ink2"), *right)
