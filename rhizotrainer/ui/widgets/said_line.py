"""The line under a chart's heading: what the chart finds, or the one value that is being read out."""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import LaidText, text_width


class SaidLine(Label):
    """Keep room for the longest that it may have to say, so that nothing below moves while values are read out."""

    def __init__(self) -> None:
        super().__init__("", "small", "ink2", wraps=True)
        self._finding = ""
        self._longest = ""

    def show_finding(self, finding: str, sentences: Sequence[str]) -> None:
        """Say a finding, with room for any of these sentences."""
        self._finding = finding
        font = self.font()
        self._longest = max((finding, *sentences), key=lambda words: text_width(words, font))
        self.show_text(finding)
        self.updateGeometry()

    def read_out(self, sentence: object) -> None:
        """Say a sentence in place of the finding, or the finding again for an empty one."""
        self.show_text(str(sentence or "") or self._finding)

    def heightForWidth(self, width: int) -> int:
        line = self.theme.line("small")
        return max(super().heightForWidth(width), LaidText(self._longest, self.font(), width, line).height)
