"""Progress on paper: real text in any script, black and white, nothing cut, and pages that break where they may."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QApplication

from rhizotrainer.exchange.progress_report import ProgressReport
from rhizotrainer.study.progress import wilson_interval
from rhizotrainer.ui.printing import progress_pages
from rhizotrainer.ui.printing.blocks import Block, TableRow, Words, break_into_pages
from rhizotrainer.ui.printing.paper import Paper
from rhizotrainer.ui.printing.progress_pages import build_pdf, lay_out, paint_page, paper_of, usual_size

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
DAY = date(2026, 11, 23)
LONG = "Анатомия задних корешков и очень длинное название темы, которое не помещается в строку"

pytestmark = pytest.mark.usefixtures("qapp")


def make_topic(title: str, seen: int, recall: float | None, change: int | None = None) -> dict[str, Any]:
    return {
        "title": title,
        "seen": seen,
        "unseen": 20 - seen,
        "mastered": seen // 2,
        "recall": recall,
        "change_28_days": change,
        "is_few": recall is None or seen < 5,
    }


def make_point(word: str, claimed: float, answers: int, right: int) -> dict[str, Any]:
    low, high = wilson_interval(right, answers)
    share = right / answers if answers else None
    return {
        "word": word,
        "claimed": claimed,
        "answers": answers,
        "share": share,
        "low": low,
        "high": high,
        "is_few": answers < 5,
    }


def make_report(*, topics: int = 5, sessions: int = 20) -> ProgressReport:
    named = [make_topic("Indications", 12, 0.62, -4), make_topic(LONG, 18, 0.81, 3), make_topic("אנטומיה", 3, 0.9)]
    more = [make_topic(f"Topic {number}", 9, 0.7, 0) for number in range(topics - 3)]
    calendar = [
        {"day": DAY - timedelta(days=153 - at), "answers": (0, 3, 12, 40)[at % 4], "level": at % 4} for at in range(154)
    ]
    return ProgressReport(
        learner="Фёдор שלמה",
        version="0.1.0",
        written_at=datetime(2026, 11, 23, 18, 5, tzinfo=UTC),
        day=DAY,
        period="12w",
        bank="",
        scope="The last 12 weeks, all banks",
        recall=0.842,
        answers=512,
        days_studied=23,
        days_counted=84,
        mastered=41,
        questions=80,
        goal=0.85,
        finding="Close to what the words claim.",
        balance="On the whole 4 points too sure.",
        notes=("Default parameters.",),
        tables={
            "topics": [*named, *more],
            "calibration": [
                make_point("Guess", 0.25, 40, 14),
                make_point("Fairly sure", 0.75, 150, 101),
                make_point("Certain", 0.95, 3, 3),
            ],
            "retention": [
                {"day": DAY + timedelta(days=at), "on_schedule": 0.88, "if_you_stop": 0.88 - at / 200}
                for at in range(31)
            ],
            "calendar": calendar,
            "confusions": [
                {"first": "posterior", "second": "anterior", "second_for_first": 3, "first_for_second": 2},
            ],
            "sessions": [
                {
                    "day": DAY - timedelta(days=at),
                    "title": "Tutor · All topics",
                    "answered": 20,
                    "correct": 14,
                    "duration_ms": 700_000,
                }
                for at in range(sessions)
            ],
        },
    )


@pytest.fixture(scope="module")
def paper() -> Paper:
    return paper_of(A4, 100)


def paint(paper: Paper, page: list[Any], size: QPageSize.PageSizeId = A4) -> QImage:
    points = QPageSize(size).size(QPageSize.Unit.Point)
    image = QImage(int(paper.px(points.width())), int(paper.px(points.height())), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, paper, page, (1, 1))
    painter.end()
    return image


def read_streams(pdf: bytes) -> list[bytes]:
    streams = []
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            streams.append(zlib.decompress(match.group(1)))
        except zlib.error:
            streams.append(match.group(1))
    return streams


def read_characters(pdf: bytes) -> set[str]:
    """Return every character that the file gives back where its text is copied."""
    maps = [stream for stream in read_streams(pdf) if b"beginbfrange" in stream]
    lists = [run for each in maps for run in re.findall(rb"\[([^\]]*)\]", each)]
    codes = [int(code, 16) for run in lists for code in re.findall(rb"<([0-9A-Fa-f]+)>", run)]
    return {chr(code) for code in codes}


def read_words(page: list[Any]) -> str:
    """Return what the blocks of a page say, for blocks of words and rows."""
    said = []
    for placed in page:
        block = placed.block
        said += [str(getattr(block, "_text", ""))] if isinstance(block, Words) else []
        said += list(getattr(block, "_cells", ())) if isinstance(block, TableRow) else []
    return " | ".join(said)


def test_a_pdf_has_a_page_for_each_that_was_laid_out() -> None:
    report = make_report(topics=60)
    pdf = build_pdf(report, size=A4)
    assert pdf.startswith(b"%PDF-")
    pages = len(lay_out(report, paper_of(A4, progress_pages.DOTS_PER_INCH)))
    assert pages > 2
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == pages
    assert "Progress of".encode("utf-16-be") in pdf


def test_its_text_is_real_in_every_script() -> None:
    characters = read_characters(build_pdf(make_report(), size=A4))
    assert set("Фёдоркоешкв") <= characters
    assert set("שלמהאנטוי") <= characters
    assert set("0123456789%") <= characters
    # Glyphs without a character of their own would be copied as something that nobody can read.
    assert not {each for each in characters if "\ue000" <= each <= "\uf8ff"}
    assert b"/Subtype /Image" not in build_pdf(make_report(), size=A4)


@pytest.mark.parametrize(("size", "width"), [(A4, 595), (LETTER, 612)])
def test_it_is_made_for_the_paper_that_is_usual(size, width) -> None:
    box = re.search(rb"/MediaBox \[([^\]]*)\]", build_pdf(make_report(), size=size))
    assert round(float(box.group(1).split()[2])) == width
    assert usual_size() in (A4, LETTER)


@pytest.mark.parametrize("size", [A4, LETTER])
def test_pages_are_black_white_and_grey_and_leave_their_margins_free(size) -> None:
    paper = paper_of(size, 100)
    for page in lay_out(make_report(topics=30), paper):
        image = paint(paper, page, size)
        body = paper.body
        for y in range(0, image.height(), 2):
            for x in range(0, image.width(), 2):
                colour = image.pixelColor(x, y)
                assert colour.red() == colour.green() == colour.blue()
                is_free = not body.left() - 2 <= x <= body.right() + 2 or y < body.top() - 2
                assert not is_free or colour.red() == 255, f"ink at {x}, {y}"


def test_nothing_of_the_page_is_left_out(paper) -> None:
    words = " | ".join(read_words(page) for page in lay_out(make_report(), paper))
    for said in (
        "Фёдор שלמה", "The last 12 weeks, all banks. As of 23 November 2026.", "Close to what the words claim.",
        LONG, "62%", "−4 points", "too few", "22% to 50%", "Often confused", "posterior | anterior | 5",
        "14 of 20", "Default parameters.", "If you stop", "Nov 2026",
    ):  # fmt: skip
        assert said in words


def test_empty_sections_are_left_out(paper) -> None:
    (page,) = lay_out(replace(make_report(), recall=None, tables={}, notes=()), paper)
    words = read_words(page)
    assert "Mastery by topic" not in words
    assert "How sure, how right" not in words
    assert "Made by rhizotrainer" in words


def test_the_head_of_a_table_is_repeated_and_no_heading_stands_last(paper) -> None:
    pages = lay_out(make_report(topics=70, sessions=60), paper)
    for page, after in pairwise(pages):
        assert not page[-1].block.keeps_next
        first = after[0].block
        assert not isinstance(first, TableRow) or first.head is None


class Bar(Block):
    def __init__(self, height: float, *, keeps_next: bool, gap: float, head: Block | None = None) -> None:
        self.height = height
        self.keeps_next = keeps_next
        self.gap = gap
        self.head = head

    def measure(self, paper: Paper, width: float) -> float:
        return self.height

    def paint(self, painter: QPainter, paper: Paper, place: QRectF) -> None:
        painter.drawRect(place)


@given(st.lists(st.tuples(st.floats(1, 300), st.booleans(), st.floats(0, 20)), max_size=40), st.booleans())
def test_blocks_stand_one_under_another_in_their_order(shapes, has_head) -> None:
    paper = paper_of(A4, 72)
    head = Bar(15, keeps_next=False, gap=0) if has_head else None
    # A run that is kept together has to fit on a page: three at most do.
    blocks = [
        Bar(height, keeps_next=keeps and at % 3 != 2, gap=gap, head=head)
        for at, (height, keeps, gap) in enumerate(shapes)
    ]
    for block in blocks:
        block.height = min(block.height, 200)
    pages = break_into_pages(blocks, paper)
    placed = [each for page in pages for each in page]
    assert [each.block for each in placed if each.block is not head] == blocks
    for page in pages:
        tops = [(each.place.top(), each.place.bottom()) for each in page]
        assert all(low <= top + 1e-6 for (_top, low), (top, _low) in pairwise(tops))
        assert all(top >= paper.body.top() and low <= paper.body.bottom() + 1e-6 for top, low in tops)
    for page in pages[1:]:
        assert head is None or page[0].block is head


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=200), st.floats(60, 400))
def test_any_text_keeps_to_its_width(text, width) -> None:
    layout = paper_of(A4, 100).set_text(text, width)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    # A sign with marks upon marks may be wider by itself; it cannot be broken. So may blanks at the end of a line.
    for line in lines:
        inside = text[line.textStart() : line.textStart() + line.textLength()]
        assert line.naturalTextWidth() <= width + 1 or len(inside) < 3 or inside != inside.strip()
    assert sum(line.textLength() for line in lines) == len(text.encode("utf-16-le")) // 2


def test_digits_are_real_where_the_programs_own_font_has_digits_of_one_width(qapp: QApplication) -> None:
    before = qapp.font()
    own = QFont(before)
    own.setFeature(QFont.Tag("tnum"), 1)
    qapp.setFont(own)
    try:
        characters = read_characters(build_pdf(make_report(), size=A4))
    finally:
        qapp.setFont(before)
    assert set("0123456789%") <= characters
