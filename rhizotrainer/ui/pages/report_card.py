"""A card for reporting a problem with a question. What becomes of the report is not its affair."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.reports import ReportKind
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_area import TextArea

tr = Tongue("Report")

_LONGEST = 80
# Wide enough for both fields side by side, so that a low window has room for the words.
_WIDTH = 600
_KINDS = {
    ReportKind.WRONG_KEY: later("The key is wrong"),
    ReportKind.UNCLEAR: later("It is unclear"),
    ReportKind.TYPO: later("A slip of the pen"),
    ReportKind.FIGURE: later("The figure"),
    ReportKind.SOURCE: later("The source says otherwise"),
    ReportKind.OTHER: later("Other"),
}


@dataclass(frozen=True, slots=True)
class ReportView:
    """Which question is meant. `purpose` says what happens with the report; `sentences` can be pointed at."""

    bank: str
    item: str
    version: str
    purpose: str = ""
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportGiven:
    """What the learner says: what kind of fault, in which sentence ("" for the whole), and in which words."""

    kind: ReportKind
    sentence: str
    text: str


class ReportCard(DialogCard):
    """Take a report. `report_submitted` carries a ReportGiven; Ctrl Enter submits as the button does."""

    report_submitted = Signal(object)

    def __init__(self, parent: QWidget, view: ReportView) -> None:
        cancel = Button(tr("Cancel"))
        submit = Button(tr("Report"), kind="primary", key="Ctrl+Enter")
        area = TextArea(name=tr("What is wrong"), hint=tr("What is wrong, and which source says otherwise"))
        about = tr("Question {item} of {bank}", item=view.item, bank=view.bank)
        if view.version:
            about = tr(
                "Question {item} of {bank}, version {version}", item=view.item, bank=view.bank, version=view.version
            )
        body: list[QWidget] = [Label(about, "ui", "ink2", wraps=True)]
        if view.purpose:
            body.append(Label(view.purpose, "ui", "ink2", wraps=True))
        kind = Combo(tr("Kind"), [(kind, tr(words)) for kind, words in _KINDS.items()], value=ReportKind.OTHER)
        sentences = [(each, _shorten(each)) for each in view.sentences]
        sentence = Combo(tr("Where"), [("", tr("All of it")), *sentences], value="")
        row = FlowBox(gap=4, line_gap=2)
        row.add(kind)
        row.add(sentence)
        super().__init__(parent, tr("Report a problem"), [*body, row, area], [cancel, submit], width=_WIDTH)
        self._kind, self._sentence, self._area = kind, sentence, area
        self._submit = submit
        submit.setEnabled(False)
        cancel.clicked.connect(self.close_card)
        submit.clicked.connect(self._on_submit_clicked)
        area.text_changed.connect(self._on_text_changed)

    @Slot()
    def open_card(self) -> None:
        """Open with the caret in the field."""
        super().open_card()
        self._area.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_text_changed(self) -> None:
        self._submit.setEnabled(bool(self._area.text))

    @Slot()
    def _on_submit_clicked(self) -> None:
        if self._area.text:
            kind = self._kind.value if isinstance(self._kind.value, ReportKind) else ReportKind.OTHER
            self.report_submitted.emit(ReportGiven(kind, str(self._sentence.value or ""), self._area.text))
            self.close_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_submit_clicked()
            event.accept()
        else:
            super().keyPressEvent(event)


def _shorten(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rstrip()}…"
