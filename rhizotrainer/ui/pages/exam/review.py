"""Before submitting: what has no answer, what is answered in part, what is flagged. It tells no answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.study.exam import PlaceState
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.pages.exam.view import ReviewRow
from rhizotrainer.ui.tables.cells import Column, LinkCell, Row, TextCell
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Exam")

_ROW_HEIGHT = 40
# All groups of the review share their columns, so a long topic is cut rather than a column widened.
_TOPIC_WIDTH = 170
_LONGEST_TOPIC = 20


class _Group(Themed, QWidget):
    """A heading with a remark, and a table of questions. `number_chosen` carries a position."""

    number_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label("", "heading")
        self._remark = Label("", "ui", "ink2")
        self.table = DenseTable(row_height=_ROW_HEIGHT, has_head=False)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading)
        self._head.addWidget(self._remark, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(inset(self._head))
        layout.addWidget(self.table)
        self.follow_theme()
        self.table.row_opened.connect(self.number_chosen)

    def show_rows(self, heading: str, remark: str, rows: Sequence[ReviewRow]) -> None:
        """Show these questions, or nothing where there are none."""
        self._heading.show_text(heading)
        self._remark.show_text(remark)
        self.table.setAccessibleName(heading)
        self.table.show_rows(_columns(), [_build_row(row) for row in rows])
        self.setVisible(bool(rows))

    def on_theme(self, theme: Theme) -> None:
        self._head.setSpacing(theme.px(10))


class ReviewPanel(Themed, QWidget):
    """The left page before submitting. `number_chosen` carries a position counted from 0."""

    number_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._rows: tuple[ReviewRow, ...] = ()
        self._title = Label(tr("Review before you submit"), "title", wraps=True)
        self._time = Label("", "ui", "ink2", wraps=True)
        self._complete = Label("", "body", "ink2", wraps=True)
        self._groups = tuple(_Group() for _ in range(3))
        self._sheet = Sheet()
        self._build()
        self._connect_signals()
        self.follow_theme()

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """Show the questions that are worth another look; those answered and not flagged are left out."""
        self._rows = tuple(rows)
        missing = [row for row in rows if row.state in (PlaceState.SEEN, PlaceState.NOT_SEEN)]
        partly = [row for row in rows if row.state is PlaceState.PARTLY]
        flagged = [row for row in rows if row.state is PlaceState.ANSWERED and row.is_flagged]
        without, parts, flags = self._groups
        count = len(missing)
        without.show_rows(
            tr.count(count, "{n} without an answer", "{n} without an answer"), tr("Scored as incorrect"), missing
        )
        words = tr.count(len(partly), "{n} answered in part", "{n} answered in part")
        parts.show_rows(words, tr("Scored for what is there"), partly)
        flags.show_rows(tr.count(len(flagged), "{n} flagged, answered", "{n} flagged, answered"), "", flagged)
        has_nothing = not (missing or partly or flagged)
        self._complete.show_text(tr("Every question has an answer, and none is flagged."))
        self._complete.setVisible(has_nothing)
        self._sheet.verticalScrollBar().setValue(0)

    def show_time(self, sentence: str) -> None:
        """Say how much time is left."""
        self._time.show_text(sentence)

    def take_focus(self) -> bool:
        """Put the focus on the first question to look at again; say whether there is one."""
        for group in self._groups:
            if not group.isHidden():
                group.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def set_wide(self, is_wide: bool) -> None:
        """Drop what is secondary where there is less room."""
        self._is_wide = is_wide
        for group in self._groups:
            group.table.set_is_wide(is_wide)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40 if self._is_wide else 28) - RING
        self._sheet.pad(left=side, top=theme.px(32), right=side, bottom=theme.px(20))
        self._sheet.body.setSpacing(theme.px(20))
        self._head.setSpacing(theme.px(2))

    def _build(self) -> None:
        self._head = QVBoxLayout()
        for part in (self._title, self._time, self._complete):
            self._head.addWidget(part)
        self._sheet.body.addWidget(inset(self._head))
        for group in self._groups:
            self._sheet.body.addWidget(group)
        self._sheet.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet)

    def _connect_signals(self) -> None:
        for group in self._groups:
            group.number_chosen.connect(self.number_chosen)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", width=32),
        Column("", width=150),
        Column("", is_optional=True, width=_TOPIC_WIDTH),
        Column("", is_elastic=True, least=100),
        Column("", width=40),
        Column("", is_right=True),
    )


def _build_row(row: ReviewRow) -> Row:
    return Row(
        (
            TextCell(str(row.position + 1), weight=500),
            _state_cell(row),
            TextCell(_cut(row.topic), "ink2"),
            TextCell(row.question, "ink2"),
            TextCell("", icon="flagfill", icon_role="flag") if row.is_flagged else TextCell(""),
            LinkCell(tr("Go to")),
        ),
        key=row.position,
    )


def _cut(topic: str) -> str:
    return topic if len(topic) <= _LONGEST_TOPIC else f"{topic[: _LONGEST_TOPIC - 1].rstrip()}…"


def _state_cell(row: ReviewRow) -> TextCell:
    if row.state is PlaceState.NOT_SEEN:
        return TextCell(tr("Not seen"), "warn", 500, icon="unseen")
    if row.state is PlaceState.SEEN:
        return TextCell(tr("Seen, no answer"), "warn", 500, icon="seen")
    if row.state is PlaceState.PARTLY:
        return TextCell(tr("Partly answered"), "ink2", icon="seen")
    words = tr("Answered {letters}", letters=row.answer) if row.answer else tr("Answered")
    return TextCell(words, "ink2", icon="dot")
