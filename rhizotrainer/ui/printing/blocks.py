"""What a page is made of: words, numbers side by side, rows of tables; and how they are broken into pages.

A block knows how high it stands at a width and paints itself there. Lengths are points, places are dots.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.printing.paper import BODY, LEFT, LINE, RIGHT, SMALL, Face, Paper


class Block:
    """Something on a page. One that `keeps_next` never stands last there; `head` is repeated where a page begins."""

    gap = 0.0
    keeps_next = False
    head: Block | None = None

    def measure(self, paper: Paper, width: float) -> float:
        """Return in dots how high it stands."""
        raise NotImplementedError

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        """Paint it in its place."""
        raise NotImplementedError


class Words(Block):
    """A paragraph or a heading."""

    def __init__(self, text: str, face: Face = BODY, *, gap: float = 4, keeps_next: bool = False) -> None:
        self._text = text
        self._face = face
        self.gap = gap
        self.keeps_next = keeps_next

    def measure(self, paper: Paper, width: float) -> float:
        return paper.text_height(self._text, width, self._face)

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        paper.write(painter, place, self._text, self._face)


class Figures(Block):
    """Numbers side by side, each with the words under it."""

    _NUMBER = Face(20, is_bold=True)
    gap = 12.0

    def __init__(self, figures: Sequence[tuple[str, str]]) -> None:
        self._figures = figures

    def measure(self, paper: Paper, width: float) -> float:
        column = self._column(paper, width)
        return max(
            paper.text_height(number, column, self._NUMBER) + paper.text_height(words, column, SMALL)
            for number, words in self._figures
        )

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        column = self._column(paper, place.width())
        for at, (number, words) in enumerate(self._figures):
            cell = QRectF(place.left() + at * (column + paper.px(12)), place.top(), column, place.height())
            cell.setTop(cell.top() + paper.write(painter, cell, number, self._NUMBER))
            paper.write(painter, cell, words, SMALL)

    def _column(self, paper: Paper, width: float) -> float:
        count = len(self._figures)
        return (width - paper.px(12) * (count - 1)) / count


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its words, its share of the width, and whether it holds numbers."""

    title: str
    share: float
    is_number: bool = False


class TableRow(Block):
    """A row of a table over a thin line; its cells break into lines where they must."""

    _PAD = 3.0

    def __init__(self, columns: Sequence[Column], cells: Sequence[str], head: Block | None = None) -> None:
        self._columns = columns
        self._cells = cells
        self.head = head
        self.keeps_next = head is None

    def measure(self, paper: Paper, width: float) -> float:
        heights = [
            paper.text_height(cell, place.width(), self._face(column))
            for column, cell, place in self._lay_out(paper, QRectF(0, 0, width, 0))
        ]
        return max(heights, default=0) + 2 * paper.px(self._PAD)

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        for column, cell, area in self._lay_out(paper, place):
            paper.write(painter, area.translated(0, paper.px(self._PAD)), cell, self._face(column))
        painter.setPen(paper.pen(LINE, 1.0 if self.head is None else 0.5))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _face(self, column: Column) -> Face:
        return Face(BODY.size, is_bold=self.head is None, side=RIGHT if column.is_number else LEFT)

    def _lay_out(self, paper: Paper, place: QRectF) -> Iterable[tuple[Column, str, QRectF]]:
        gap = paper.px(8)
        room = place.width() - gap * (len(self._columns) - 1)
        whole = sum(column.share for column in self._columns)
        left = place.left()
        for column, cell in zip(self._columns, self._cells, strict=True):
            width = room * column.share / whole
            yield column, cell, QRectF(left, place.top(), width, place.height())
            left += width + gap


def build_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> list[Block]:
    """Return a table as blocks: its head, which is repeated on each page, and a row each."""
    head = TableRow(columns, [column.title for column in columns])
    head.gap = 4
    return [head, *(TableRow(columns, cells, head) for cells in rows)]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its place on a page, in dots."""

    block: Block
    place: QRectF


def break_into_pages(blocks: Sequence[Block], paper: Paper) -> list[list[Placed]]:
    """Put blocks one under another, and what does not fit any more on the next page.

    A block that keeps the next one with it goes there with it. One that is higher than a page stands alone on one, cut.
    """
    body = paper.body
    pages: list[list[Placed]] = [[]]
    top = body.top()
    for run in _gather_runs(blocks):
        heights = [block.measure(paper, body.width()) for block in run]
        needed = sum(heights) + sum(paper.px(block.gap) for block in run)
        if pages[-1] and top + needed > body.bottom():
            pages.append([])
            top = body.top()
            head = run[0].head
            if head is not None:
                height = head.measure(paper, body.width())
                pages[-1].append(Placed(head, QRectF(body.left(), top, body.width(), height)))
                top += height
        for block, height in zip(run, heights, strict=True):
            top += paper.px(block.gap) if pages[-1] else 0
            pages[-1].append(Placed(block, QRectF(body.left(), top, body.width(), height)))
            top += height
    return pages


def _gather_runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Gather what has to stand together: blocks that keep the next one with them, and that one."""
    runs: list[list[Block]] = []
    is_open = False
    for block in blocks:
        if is_open:
            runs[-1].append(block)
        else:
            runs.append([block])
        is_open = block.keeps_next
    return runs
