"""The row of a new session: bank, topic, status, number of questions; the fields remember the last choice."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.today.row import TodayRow
from rhizotrainer.ui.pages.today.view import NewSessionChoice, NewSessionView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Today")

STATUSES = (
    ("unseen", later("Unseen")),
    ("missed", later("Missed")),
    ("due", later("Due")),
    ("learned", later("Learned")),
)
COUNTS = (5, 10, 20, 40, 100)


class NewSessionRow(TodayRow):
    """Both signals carry a NewSessionChoice; `start_requested` only where there is something to start."""

    start_requested = Signal(object)
    choice_changed = Signal(object)
    all_options_requested = Signal()
    exam_date_requested = Signal()

    def __init__(self) -> None:
        self._view: NewSessionView | None = None
        self._hint = Label(tr("Answer, then see the explanation and its source."), "ui", "ink3", wraps=True)
        self.bank = Combo(tr("Bank"), [("", tr("All"))], value="")
        self.topic = Combo(tr("Topic"), [("", tr("Any"))], value="")
        self.status = Combo(
            tr("Status"), [(value, tr(words)) for value, words in STATUSES], is_multiple=True, all_text=tr("Any")
        )
        self.count = Combo(tr("Questions"), [(count, str(count)) for count in COUNTS], value=20)
        self.start = Button(tr("Start"), kind="secondary")
        super().__init__(tr("New session"))
        self.all_options = Button(tr("All options"), kind="link")
        self.exam_date = Button(tr("Set an exam date…"), kind="link")
        self._fields = FlowBox()
        for field in (self.bank, self.topic, self.status, self.count, self.all_options, self.exam_date):
            self._fields.add(field)
        self.content.addWidget(self._fields)
        hint = QHBoxLayout()
        hint.addWidget(self._hint)
        self.content.addWidget(inset(hint))
        self.buttons.addWidget(self.start)
        self.follow_theme()
        self._connect_signals()

    @property
    def choice(self) -> NewSessionChoice:
        """Return what the fields say."""
        statuses = self.status.value if isinstance(self.status.value, frozenset) else frozenset()
        count = self.count.value
        return NewSessionChoice(
            bank=str(self.bank.value or ""),
            topic=str(self.topic.value or ""),
            statuses=frozenset(str(status) for status in statuses),
            count=count if isinstance(count, int) else 20,
        )

    def show_fields(self, view: NewSessionView) -> None:
        """Show the fields, and on the button how many questions a start would ask."""
        self._view = view
        self.bank.show_options(view.banks, value=view.bank)
        # One bank leaves nothing to choose.
        self.bank.setVisible(len(view.banks) > 1)
        self._fields.arrange()
        self.topic.show_options(view.topics, value=view.topic)
        self.status.show_value(view.statuses)
        counts = sorted({*COUNTS, view.count})
        self.count.show_options([(count, str(count)) for count in counts], value=view.count)
        asked = min(view.count, view.matches)
        self.start.show_text(tr.count(asked, "Start {n}", "Start {n}") if asked else tr("Start"))
        self.start.setEnabled(asked > 0)
        self._hint.show_text(self._hint_text(view))

    def offer_exam_date(self, *, is_offered: bool) -> None:
        """Offer to set an exam date, which is done here only while there is none."""
        self.exam_date.setVisible(is_offered)
        self._fields.arrange()

    @Slot()
    def ask(self) -> None:
        """Ask for the session that the fields describe."""
        if self._view is not None and self._view.matches:
            self.start_requested.emit(self.choice)

    @Slot(object)
    def _on_changed(self, _value: object) -> None:
        self.choice_changed.emit(self.choice)

    @Slot(object)
    def _on_bank_changed(self, _value: object) -> None:
        # Topics belong to banks: another bank begins with any topic.
        self.topic.show_value("")
        self.choice_changed.emit(self.choice)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        # The fields keep a ring's margin of their own, as the button beside them does.
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(theme.px(4))

    @staticmethod
    def _hint_text(view: NewSessionView) -> str:
        if not view.matches and view.kept_back:
            return tr("Your new questions for today are done: your limit a day is reached.")
        if not view.matches:
            return tr("No question matches. Choose another status or topic.")
        if view.matches < view.count:
            return tr.count(
                view.matches,
                "{n} question matches; the session asks it.",
                "{n} questions match; the session asks them all.",
            )
        return tr("Answer, then see the explanation and its source.")

    def _connect_signals(self) -> None:
        self.bank.value_changed.connect(self._on_bank_changed)
        for field in (self.topic, self.status, self.count):
            field.value_changed.connect(self._on_changed)
        self.start.clicked.connect(self.ask)
        self.all_options.clicked.connect(self.all_options_requested)
        self.exam_date.clicked.connect(self.exam_date_requested)
