"""The section "How sure, how right": claims and answers, or why there is nothing to plot yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from rhizotrainer.model.learning import Confidence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.calibration_chart import CalibrationChart
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.rows import calibration_columns, calibration_rows
from rhizotrainer.ui.pages.progress.view import FEWEST_PLOTTED, CalibrationPoint, ProgressView
from rhizotrainer.ui.pages.progress.wording import calibration_words
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Progress")


class CalibrationSection(ChartSection):
    """`practice_requested` asks for more answers."""

    practice_requested = Signal()

    def __init__(self) -> None:
        self._plot = CalibrationChart()
        super().__init__(tr("How sure, how right"), self._plot)
        self._balance = Label("", "small", "ink2", wraps=True)
        self._practise = Button(tr("Practise"))
        self.below.addWidget(self._balance)
        self._column.insertWidget(self._column.count() - 1, self._practise, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect_signals()
        self.follow_theme()

    def show_calibration(self, view: ProgressView) -> None:
        """Show the points, or say how many answers are missing for them to mean something."""
        given = {point.confidence: point for point in view.calibration}
        every = [given.get(each, CalibrationPoint(each, 0, 0)) for each in Confidence]
        has_plot = view.plotted >= FEWEST_PLOTTED
        self._practise.setVisible(not has_plot)
        if not has_plot:
            self.show_missing(
                tr(
                    "Calibration needs {needed} answers with a “How sure?”. You have {count}.",
                    needed=FEWEST_PLOTTED,
                    count=view.plotted,
                )
            )
            return
        self._plot.show_points(every)
        self._balance.show_text(view.balance)
        self._balance.setVisible(bool(view.balance))
        self.show_table(calibration_columns(), calibration_rows(every))
        self.show_values(view.finding, [calibration_words(point) for point in every])

    def on_theme(self, theme: Theme) -> None:
        self.below.setContentsMargins(0, theme.px(6), 0, 0)

    def _connect_signals(self) -> None:
        self._practise.clicked.connect(self.practice_requested)
