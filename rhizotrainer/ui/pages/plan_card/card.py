"""The card of the exam date. Each change is said at once so that its preview can be worked out; saving is a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.plan_card.date_fields import DateFields
from rhizotrainer.ui.pages.plan_card.field import Field
from rhizotrainer.ui.pages.plan_card.preview import Preview
from rhizotrainer.ui.pages.plan_card.view import (
    LEAST_TARGET,
    MOST_CAP,
    MOST_TARGET,
    PlanCardView,
    PlanChoice,
    PreviewView,
)
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.scroll_body import ScrollBody
from rhizotrainer.ui.widgets.stepper import Stepper

tr = Tongue("Exam plan")
WIDTH = 680
CAP_STEP = 5


class PlanCard(DialogCard):
    """`choice_changed` and `saved` carry a PlanChoice; `removed` asks to forget the date."""

    choice_changed = Signal(object)
    saved = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget, view: PlanCardView) -> None:
        self._today = view.today
        self._body = _Body(view)
        self._scroll = ScrollBody(self._body, parent, width=WIDTH)
        self.remove = Button(tr("Remove the date"), kind="quiet")
        self.save = Button(tr("Save"), kind="primary")
        cancel = Button(tr("Cancel"))
        buttons = [self.remove, cancel, self.save] if view.is_set else [cancel, self.save]
        super().__init__(parent, tr("Exam date"), [self._scroll], buttons, width=WIDTH)
        if not view.is_set:
            self.remove.setParent(self)
            self.remove.hide()
        cancel.clicked.connect(self.close_card)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        self._body.changed.connect(self._on_changed)

    @property
    def choice(self) -> PlanChoice:
        """Return what the fields say."""
        return self._body.choice

    @property
    def fields(self) -> tuple[DateFields, Stepper, Stepper, Combo]:
        """Return the fields: date, recall, cap, banks."""
        body = self._body
        return body.date, body.target, body.cap, body.banks

    @property
    def preview(self) -> Preview:
        return self._body.preview

    def show_preview(self, view: PreviewView) -> None:
        """Show what the terms would bring."""
        preview = self._body.preview
        was_asked = preview.is_pending
        preview.show_preview(view)
        # The card takes the height that it needs now.
        self._scroll.updateGeometry()
        self.save.setEnabled(view.can_save)
        if was_asked and self.isVisible():
            announce(self, " ".join((view.headline, *view.lines[:1])))
        if not view.can_save:
            # Why nothing can be saved is seen at every text size, once the lines above it have their heights.
            QTimer.singleShot(0, self._show_headline)

    @Slot()
    def open_card(self) -> None:
        """Open with the focus on the day."""
        super().open_card()
        self._body.date.day.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_changed(self) -> None:
        choice = self.choice
        # Enter may come before what these terms would bring is known.
        self.save.setEnabled(choice.exam_day >= self._today)
        self._body.preview.show_pending()
        self.choice_changed.emit(choice)

    @Slot()
    def _show_headline(self) -> None:
        self._scroll.ensureWidgetVisible(self._body.preview.headline, 0, 0)

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(self.choice)
        self.close_card()

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit()
        self.close_card()


class _Body(Themed, QWidget):
    """Fields above, what they bring below."""

    changed = Signal()

    def __init__(self, view: PlanCardView) -> None:
        super().__init__()
        choice = view.choice
        self.date = DateFields(tr("Exam on"), choice.exam_day, today=view.today)
        self.target = Stepper(
            tr("Recall wanted on the day, in per cent"), value=choice.target, limits=(LEAST_TARGET, MOST_TARGET)
        )
        self.cap = Stepper(tr("Questions a day at most"), value=choice.cap, limits=(1, MOST_CAP), step=CAP_STEP)
        self.banks = Combo(
            tr("Banks"),
            view.banks,
            value=frozenset(choice.banks),
            is_multiple=True,
            all_text=tr("All {count}", count=len(view.banks)),
        )
        self.preview = Preview()
        self._fields = QVBoxLayout()
        self._fields.setSpacing(2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._fields)
        banks = Field(tr("Questions from"), self.banks)
        fields = (
            self.date,
            Field(tr("Recall on the day, per cent"), self.target),
            Field(tr("Questions a day at most"), self.cap),
            banks,
        )
        for field in fields:
            self._fields.addWidget(field)
        # One bank leaves nothing to choose.
        banks.setVisible(len(view.banks) > 1)
        self._column.addWidget(Hairline())
        self._column.addWidget(self.preview)
        self._column.addStretch(1)
        self.follow_theme()
        self._connect_signals()

    @property
    def choice(self) -> PlanChoice:
        chosen = self.banks.value if isinstance(self.banks.value, frozenset) else frozenset()
        banks = tuple(sorted(str(bank) for bank in chosen))
        return PlanChoice(self.date.value, self.target.value, self.cap.value, banks)

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8))

    @Slot(object)
    def _on_changed(self, _value: object) -> None:
        self.changed.emit()

    def _connect_signals(self) -> None:
        self.date.date_chosen.connect(self._on_changed)
        for field in (self.target, self.cap, self.banks):
            field.value_changed.connect(self._on_changed)
