"""The right side of Banks: what a bank holds, or what keeps it from loading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.problems import Problem
from rhizotrainer.model.sources import Source
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.excerpt import ExcerptView
from rhizotrainer.ui.pages.banks.notice import Notice
from rhizotrainer.ui.pages.banks.view import (
    BankEntry,
    bank_state,
    problem_heading,
    refusal_sentence,
    topic_rows,
)
from rhizotrainer.ui.tables.cells import Column, Row, TextCell
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.text import listed
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import Gap, inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Banks")

ROW_HEIGHT = 32


class FactList(Themed, QWidget):
    """Labelled lines: version, licence, authors. Empty ones are left out."""

    def __init__(self, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate((name, words) for name, words in facts if words):
            self._grid.addWidget(Label(name, "ui", "ink2"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(words, "ui", wraps=True), row, 1)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(4))


class BankDetails(QWidget):
    """Show a bank that loaded, wholly or in part, its problems before what it holds.

    `study` is None where there is nothing to study. `source_opened` carries the id of a source.
    """

    source_opened = Signal(object)

    def __init__(self, entry: BankEntry, problems: ProblemList | None = None) -> None:
        super().__init__()
        self.study = Button(tr("Study this bank"), kind="primary") if entry.listing.is_loaded else None
        column = _column(self)
        state = bank_state(entry)
        if entry.listing.problems:
            column.addWidget(inset(Notice(state.words, _partial_sentence(entry), icon="warn", role="warn")))
            column.addWidget(Gap(16))
        header = entry.listing.header
        if header is not None:
            column.addWidget(inset(FactList(_facts(entry, header))))
            column.addWidget(Gap(10))
        if self.study is not None:
            column.addWidget(self.study, 0, Qt.AlignmentFlag.AlignLeft)
        if problems is not None:
            column.addWidget(Gap(22))
            column.addWidget(problems)
        if header is not None:
            self._add_tables(column, entry, header.sources)

    def _add_tables(self, column: QVBoxLayout, entry: BankEntry, sources: Sequence[Source]) -> None:
        topics = [Row((TextCell(title), TextCell(str(count)))) for title, count in topic_rows(entry.listing)]
        held = [
            Row(
                (TextCell(each.title), TextCell(each.file_name, "ink2"), TextCell(_passages(each))),
                each.id if each.passages else None,
            )
            for each in sources
        ]
        topic_columns = (Column(tr("Topic"), is_elastic=True, least=120), Column(tr("Questions"), is_right=True))
        source_columns = (
            Column(tr("Source"), is_elastic=True, least=120),
            Column(tr("File"), is_optional=True),
            Column(tr("Passages"), is_right=True),
        )
        for title, columns, rows in (
            (tr("Topics"), topic_columns, topics),
            (tr("Sources"), source_columns, held),
        ):
            if not rows:
                continue
            table = DenseTable(row_height=ROW_HEIGHT, opens_by_click=True)
            table.setAccessibleName(title)
            table.show_rows(columns, rows)
            table.row_opened.connect(self.source_opened)
            column.addWidget(Gap(16))
            column.addWidget(inset(Label(title, "heading")))
            column.addWidget(table)


class ProblemList(QWidget):
    """Show problems one after the other with the lines they stand in; `show_file` and `copy` act on all of them."""

    def __init__(self, problems: Sequence[Problem], *, is_refused: bool) -> None:
        super().__init__()
        self.show_file = Button(tr("Show file"), kind="primary" if is_refused else "secondary", icon="folder")
        self.copy = Button(tr("Copy details"), kind="quiet", icon="copy")
        column = _column(self)
        # Of a bank that was refused for one file the notice above has named that.
        names_file = not is_refused or len({problem.place.path for problem in problems}) > 1
        for number, problem in enumerate(problems, start=1):
            if number > 1:
                column.addWidget(inset(Hairline()))
                column.addWidget(Gap(18))
            self._add_problem(column, problem_heading(number, problem, names_file=names_file), problem)
            if number == 1:
                column.addLayout(self._build_actions(is_refused=is_refused))
            column.addWidget(Gap(14))

    def _add_problem(self, column: QVBoxLayout, heading: str, problem: Problem) -> None:
        column.addWidget(inset(Label(heading, "ui", wraps=True).weigh(600)))
        column.addWidget(Gap(5))
        if problem.hint:
            column.addWidget(inset(TextBlock(problem.hint, "ui", role="ink2", markdown=True)))
        if problem.excerpt is not None:
            column.addWidget(Gap(8))
            column.addWidget(inset(ExcerptView(problem)))
        column.addWidget(Gap(6))

    def _build_actions(self, *, is_refused: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.show_file)
        row.addWidget(self.copy)
        row.addStretch(1)
        # To show what has no parent yet would open a window of its own.
        if not is_refused:
            self.show_file.hide()
        return row


def build_notice(entry: BankEntry) -> Notice:
    """Return the red notice over the problems of a bank that was not loaded."""
    return Notice(tr("This bank was not loaded"), refusal_sentence(entry), icon="error", role="incorrect")


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _facts(entry: BankEntry, header: BankHeader) -> tuple[tuple[str, str], ...]:
    return (
        (tr("Questions"), str(entry.question_count)),
        (tr("Version"), header.version),
        (tr("Authors"), listed(header.authors)),
        (tr("Licence"), header.licence),
        (tr("File"), tr("Comes with rhizotrainer") if entry.is_shipped else entry.root),
    )


def _passages(source: Source) -> str:
    return str(sum(not passage.is_heading for passage in source.passages))


def _partial_sentence(entry: BankEntry) -> str:
    count = len(entry.listing.problems)
    if entry.listing.errors:
        return tr.count(
            count,
            "{n} problem, listed below. The other questions can be studied.",
            "{n} problems, listed below. The other questions can be studied.",
        )
    return tr.count(
        count,
        "{n} problem, listed below. All questions can be studied.",
        "{n} problems, listed below. All questions can be studied.",
    )
