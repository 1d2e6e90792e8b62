"""Labels, text blocks, strips and charts: heights that hold their words, and a name for every picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QImage, QTextCursor

from rhizotrainer import resources
from rhizotrainer.model.learning import Verdict
from rhizotrainer.ui.widgets.accounts_differ import Account, AccountsDiffer
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.empty_state import EmptyState
from rhizotrainer.ui.widgets.icon import icon_pixmap
from rhizotrainer.ui.widgets.interval_scale import IntervalScale
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.mastery_bar import MasteryBar
from rhizotrainer.ui.widgets.mini_bars import MiniBars
from rhizotrainer.ui.widgets.note_box import NoteBox
from rhizotrainer.ui.widgets.quote_block import QuoteBlock
from rhizotrainer.ui.widgets.session_strip import SessionStrip
from rhizotrainer.ui.widgets.text_block import TextBlock
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip

STEM = "A 58-year-old woman has burning chest-wall pain from metastatic cancer. Rising doses have not helped. " * 3
ICONS = sorted(path.stem for path in (resources.asset("logo.svg").parent / "icons").glob("*.svg"))


def inked_rows(image: QImage) -> list[int]:
    """Return the rows on which something was painted."""
    ground = image.pixel(image.width() - 1, image.height() - 1)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(image.width()))]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", ["label", "block", "markdown"])
def test_all_lines_fit_the_height_for_a_width(qtbot, keeper, picture, scale: float, kind: str) -> None:
    keeper.set_scale(scale)
    makers = {
        "label": lambda: Label(STEM, "stem", wraps=True),
        "block": lambda: TextBlock(STEM, "stem"),
        "markdown": lambda: TextBlock(STEM, "stem", markdown=True),
    }
    widget = makers[kind]()
    qtbot.addWidget(widget)
    width = 480
    height = widget.heightForWidth(width)
    assert height % keeper.theme.line("stem") == 0
    widget.resize(width, height + 3 * keeper.theme.line("stem"))
    rows = inked_rows(picture(widget))
    assert rows[0] >= 0
    assert height - keeper.theme.line("stem") < rows[-1] < height


def test_a_narrower_block_is_higher_and_a_block_never_scrolls(show) -> None:
    block = TextBlock(STEM, "stem")
    assert block.heightForWidth(300) > block.heightForWidth(600)
    show(block, 400)
    assert block.verticalScrollBar().maximum() == 0
    assert block.height() >= block.heightForWidth(block.width())


def test_a_block_can_be_selected_and_copied_as_plain_words(show, qtbot) -> None:
    block = show(TextBlock("Leg strength is **normal**.", markdown=True))
    qtbot.mouseDClick(block.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    assert block.textCursor().selectedText() == "Leg"
    block.moveCursor(QTextCursor.MoveOperation.Start)
    block.selectAll()
    block.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Leg strength is normal."
    assert not data.hasHtml()


def test_a_label_that_does_not_wrap_is_elided(qtbot, picture) -> None:
    label = Label(STEM, "ui")
    qtbot.addWidget(label)
    label.resize(120, label.sizeHint().height())
    assert QFontMetrics(label.font()).horizontalAdvance(STEM) > 120
    rows = inked_rows(picture(label))
    assert rows
    assert label.minimumSizeHint().width() < 120


@pytest.mark.parametrize("width", [900, 320])
def test_the_verdict_keeps_its_details_where_it_is_narrow(qtbot, keeper, width: int) -> None:
    strip = VerdictStrip(Verdict.INCORRECT, "Incorrect. The answer is B.", "You chose A · Fairly sure · 1:12")
    qtbot.addWidget(strip)
    assert strip.heightForWidth(width) == (36 if width == 900 else 36 + keeper.theme.line("ui"))
    assert strip.accessibleName() == "Incorrect. The answer is B."
    assert "1:12" in strip.accessibleDescription()


def test_verdicts_stay_apart_in_greyscale(qtbot, picture) -> None:
    images = []
    for verdict in Verdict:
        strip = VerdictStrip(verdict, "")
        qtbot.addWidget(strip)
        strip.resize(300, strip.heightForWidth(300))
        grey = picture(strip).convertToFormat(QImage.Format.Format_Grayscale8)
        images.append([grey.pixelColor(x, y).value() < 170 for y in range(36) for x in range(10, 40)])
    assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])


def test_a_banner_grows_where_its_words_wrap_and_asks_once(show, qtbot) -> None:
    banner = show(Banner("warn", "Not saving.", "Another window holds your results.", action="Try again"))
    assert banner.heightForWidth(900) == 40
    assert banner.heightForWidth(260) > 40
    with qtbot.waitSignal(banner.action_requested):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    banner.show_notice("ok", "Restored.")
    assert not banner.button.isVisible()
    assert banner.accessibleName() == "Restored."


def test_an_empty_state_names_state_reason_and_one_way_on(show, qtbot) -> None:
    state = show(EmptyState("today", "Nothing is due today", "The next 4 questions fade tomorrow.", action="Start"))
    assert state.accessibleName() == "Nothing is due today"
    with qtbot.waitSignal(state.action_requested):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)


def test_a_quote_is_shown_in_curly_marks_and_kept_without(qtbot) -> None:
    quote = QuoteBlock("under general anesthesia")
    qtbot.addWidget(quote)
    assert quote.accessibleName() == "“under general anesthesia”"
    assert quote.text == "under general anesthesia"


def test_a_note_says_that_it_is_not_the_sources(qtbot) -> None:
    note = NoteBox("The dorsal root carries afferent fibres.", ["Enslin 2018"])
    qtbot.addWidget(note)
    words = [block.text() for block in note.findChildren(TextBlock)]
    assert note.accessibleName() == "Author’s note, not in the source"
    assert words == ["The dorsal root carries afferent fibres.", "Enslin 2018"]


def test_either_account_can_be_opened(show, qtbot) -> None:
    accounts = [Account("¶3", "First", "under local or general anesthesia"), Account("¶8", "Second", "under general")]
    differ = show(AccountsDiffer(accounts))
    with qtbot.waitSignal(differ.account_requested) as told:
        qtbot.mouseClick(differ.chips[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    differ.show_open(1)
    assert [chip.is_open for chip in differ.chips] == [False, True]


def test_the_strip_says_where_the_session_stands(qtbot) -> None:
    strip = SessionStrip()
    qtbot.addWidget(strip)
    right, wrong = Verdict.CORRECT, Verdict.INCORRECT
    strip.show_results([right, wrong, right, None, None], current=3, flagged={1})
    assert strip.accessibleName() == "Question 4 of 5, 2 correct"
    strip.show_results([right, wrong, right, None, None])
    assert strip.accessibleName() == "3 of 5 answered, 2 correct"


def test_cells_of_the_strip_differ_in_shape(qtbot, picture) -> None:
    shapes = set()
    for result in (*Verdict, None):
        strip = SessionStrip()
        qtbot.addWidget(strip)
        strip.show_results([result])
        strip.resize(strip.sizeHint())
        grey = picture(strip).convertToFormat(QImage.Format.Format_Grayscale8)
        shapes.add(tuple(grey.pixelColor(x, y).value() < 170 for y in range(20) for x in range(grey.width())))
    assert len(shapes) == 4


@pytest.mark.parametrize("count", [1, 20, 120, 400])
def test_the_strip_of_a_long_session_stays_in_the_bar(qtbot, count: int) -> None:
    strip = SessionStrip()
    qtbot.addWidget(strip)
    strip.show_results([None] * count)
    assert strip.sizeHint().width() <= 440


def test_charts_say_their_finding(qtbot) -> None:
    bar, days, scale = MasteryBar(9, 6, 3), MiniBars([("Today", 11), ("Fri", 4)]), IntervalScale()
    for chart in (bar, days, scale):
        qtbot.addWidget(chart)
    scale.show_score(0.775, (0.62, 0.88), mark=0.7, mark_words="Pass mark 70%")
    assert bar.accessibleName() == "9 mastered, 6 learning, 3 unseen"
    assert days.accessibleName() == "Due: Today 11, Fri 4"
    assert scale.accessibleName() == "78% correct, the true level between 62% and 88%"


@pytest.mark.parametrize("counts", [(0, 0, 0), (1, 0, 0), (0, 0, 9), (1, 1, 998)])
def test_a_mastery_bar_of_any_counts_paints_inside_itself(qtbot, picture, counts) -> None:
    bar = MasteryBar(*counts)
    qtbot.addWidget(bar)
    bar.resize(180, 10)
    assert inked_rows(picture(bar))


@pytest.mark.parametrize("name", [*ICONS, "logo"])
def test_every_icon_is_painted_in_the_colour_asked_for(qapp, name: str) -> None:
    image = icon_pixmap(name, 20, QColor("#AE3319"), 2.0).toImage()
    assert image.width() == 40
    pixels = [image.pixelColor(x, y) for y in range(40) for x in range(40)]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    for pixel in solid:
        assert (pixel.red(), pixel.green(), pixel.blue()) == pytest.approx((0xAE, 0x33, 0x19), abs=2)


def test_an_icon_that_is_not_shipped_is_refused(qapp) -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("unicorn", 20, QColor("black"))
