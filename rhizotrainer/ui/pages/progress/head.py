"""The head of Progress: its name, what it is counted from, and the ways to take it along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.progress.view import BankChoice, ExportKind, Period, ProgressFilter, ProgressView
from rhizotrainer.ui.pages.progress.wording import period_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.segmented import Segmented

tr = Tongue("Progress")

_WAYS = QBoxLayout.Direction
_EXPORTS = (
    (ExportKind.PDF, later("Report to print (PDF)…")),
    (ExportKind.CSV, later("Tables (CSV)…")),
    (ExportKind.JSON, later("Data (JSON)…")),
)


class ProgressHead(Themed, QWidget):
    """`filter_changed` carries a ProgressFilter, `export_requested` an ExportKind."""

    filter_changed = Signal(object)
    export_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ProgressFilter()
        self._menu: Menu | None = None
        self._title = inset(Label(tr("Progress"), "title"))
        periods = [(period, period_text(period)) for period in Period]
        self._period = Segmented(periods, value=self._shown.period, name=tr("Period"), small=True)
        self._bank = Combo(tr("Bank"), [("", tr("All {n}", n=0))], value="").shrink()
        self._export = Button(tr("Export"), icon="export", small=True)
        self._controls = FlowBox(gap=2, line_gap=0)
        self._row = QBoxLayout(_WAYS.LeftToRight, self)
        self._build()
        self._connect_signals()
        self.follow_theme()

    @property
    def shown(self) -> ProgressFilter:
        """Return what is chosen."""
        return self._shown

    def show_head(self, view: ProgressView) -> None:
        """Show what a view is counted from; without answers there is nothing to choose."""
        self._shown = view.shown
        self._controls.setVisible(not view.is_empty)
        self._period.show_value(view.shown.period)
        self._bank.setVisible(len(view.banks) > 1)
        self._bank.show_options(_list_choices(view.banks), value=view.shown.bank)
        self._controls.arrange()

    def choose(self, shown: ProgressFilter) -> None:
        """Ask for another filter, as the controls do."""
        self._shown = shown
        self._period.show_value(shown.period)
        self._bank.show_value(shown.bank)
        self.filter_changed.emit(shown)

    def on_theme(self, theme: Theme) -> None:
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again once a control says that its size is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot(object)
    def _on_period(self, period: object) -> None:
        if isinstance(period, Period):
            self.choose(ProgressFilter(period, self._shown.bank))

    @Slot(object)
    def _on_bank(self, bank: object) -> None:
        self.choose(ProgressFilter(self._shown.period, str(bank)))

    @Slot()
    def _on_export(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = Menu(self)
        for kind, words in _EXPORTS:
            action = QAction(tr(words), self._menu)
            action.setData(str(kind))
            self._menu.addAction(action)
        self._menu.triggered.connect(self._on_kind)
        self._menu.popup(self._export.mapToGlobal(QPoint(RING, self._export.height() - RING + 2)))
        self._menu.setActiveAction(self._menu.actions()[0])

    @Slot(QAction)
    def _on_kind(self, action: QAction) -> None:
        self.export_requested.emit(ExportKind(str(action.data())))

    def _arrange(self) -> None:
        """Let the controls stand beside the name where they fit in one line, else below it."""
        needed = self._title.sizeHint().width() + self._controls.sizeHint().width() + self.theme.px(16)
        is_beside = self.width() >= needed
        self._row.setDirection(_WAYS.LeftToRight if is_beside else _WAYS.TopToBottom)
        self._row.setStretch(0, 1 if is_beside else 0)

    def _build(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for control in (self._period, self._bank, self._export):
            self._controls.add(control)
        self._row.addWidget(self._title)
        self._row.addWidget(self._controls)
        self.setTabOrder(self._period, self._bank)
        self.setTabOrder(self._bank, self._export)
        self._export.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect_signals(self) -> None:
        self._period.value_changed.connect(self._on_period)
        self._bank.value_changed.connect(self._on_bank)
        self._export.clicked.connect(self._on_export)


def _list_choices(banks: Sequence[BankChoice]) -> list[tuple[object, str]]:
    every = tr("All {n}", n=len(banks))
    return [("", every), *((choice.bank, choice.title) for choice in banks)]
