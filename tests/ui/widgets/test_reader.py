"""The reader: what is marked is the quote to the character, and the passage is in view."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Passage, Source
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.reader import Reader

FIRST = (
    "The purpose of rhizotomy is to interrupt pain impulses coming from the affected organ. It can be used for "
    "conditions such as pelvic pain, trigeminal neuralgia, spasticity and others, as the text goes on to say."
)
SECOND = (
    "The operation is performed under general anesthesia. The surgeon makes a small incision and exposes the "
    "corresponding spinal nerves at the level of their exit from the spinal canal."
)
THIRD = (
    "Rhizotomy can lead to partial numbness and weakening of the muscles in the area of innervation of the cut "
    "nerves. However, this is considered an acceptable price to pay for chronic pain relief. When performed "
    "correctly, the operation can achieve a lasting analgesic effect."
)
TEXTS = (FIRST, SECOND, THIRD)
QUOTE = TEXTS[2][: TEXTS[2].index(" When performed")]


def make_source(count: int = 9, texts: tuple[str, ...] = TEXTS) -> Source:
    passages = [Passage(0, "Rhizotomy"), *(Passage(number + 1, texts[number % len(texts)]) for number in range(count))]
    return Source("article", "Rhizotomy", "rhizotomy.txt", "0" * 64, tuple(passages))


PLACES = (QuotePlace(9, 0, len(QUOTE)), QuotePlace(5, TEXTS[1].index("under"), TEXTS[1].index(". The")))


def make_reader() -> Reader:
    reader = Reader()
    reader.show_source(make_source(), PLACES, 0)
    return reader


def test_marked_characters_are_the_quotes(qtbot) -> None:
    reader = make_reader()
    qtbot.addWidget(reader)
    assert reader.highlighted_texts() == [QUOTE, "under general anesthesia"]


@settings(max_examples=40)
@given(data=st.data())
def test_any_characters_are_marked_exactly(qapp, data) -> None:
    """Letters outside the base plane, joined accents and right-to-left words shift nothing."""
    text = data.draw(st.text("ab é́𝒜😀 жא\u00a0“", min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    reader = Reader()
    source = Source("s", "S", "s.txt", "", (Passage(1, text),))
    reader.show_source(source, [QuotePlace(0, start, end)])
    assert reader.highlighted_texts() == [text[start:end]]
    reader.deleteLater()


def test_a_long_title_leaves_room_for_the_count_and_the_file_gives_way_first(show) -> None:
    reader = Reader()
    source = replace(make_source(), title="Indications and selection, study notes", file_name="indications.md")
    reader.show_source(source, PLACES, 0)
    show(reader, 480, 520)
    labels = {label.text(): label for label in reader.findChildren(Label)}
    count, title, file = (labels[words] for words in ("Passage 1 of 2", source.title, source.file_name))
    assert count.width() >= count.sizeHint().width()
    assert file.width() < file.sizeHint().width()
    empty = file.grab().toImage()
    assert all(empty.pixel(x, y) == empty.pixel(0, 0) for x in range(empty.width()) for y in range(empty.height()))
    show(reader, 900, 520)
    assert title.width() >= title.sizeHint().width()
    assert file.width() >= file.sizeHint().width()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("index", [0, 1])
def test_the_passage_is_wholly_in_view_with_the_one_before(show, keeper, scale: float, index: int) -> None:
    keeper.set_scale(scale)
    reader = make_reader()
    show(reader, 480 * scale, 520 * scale)
    reader.show_place(index)
    passage = PLACES[index].passage
    assert {passage - 1, passage} <= set(reader.page.visible_passages())


def test_it_opens_in_view_even_when_filled_before_it_is_shown(show) -> None:
    reader = show(make_reader(), 480, 500)
    assert 9 in reader.page.visible_passages()


def test_a_low_page_shows_the_passage_and_lets_the_one_before_go(show) -> None:
    reader = show(make_reader(), 480, 210)
    reader.show_place(1)
    assert 5 in reader.page.visible_passages()


def test_resizing_keeps_the_passage_in_view(show) -> None:
    reader = show(make_reader(), 700, 500)
    reader.window().resize(420, 420)
    assert 9 in reader.page.visible_passages()


def test_next_and_previous_go_from_place_to_place(show, qtbot) -> None:
    reader = show(make_reader(), 480, 500)
    with qtbot.waitSignal(reader.place_changed) as told:
        reader.show_next()
    assert told.args == [1]
    assert reader.current == 1
    assert reader.page.current_passage == 5
    with qtbot.assertNotEmitted(reader.place_changed):
        reader.show_next()
    reader.show_previous()
    assert reader.current == 0


def test_ticks_stand_where_the_marks_are(show) -> None:
    reader = show(make_reader(), 480, 500)
    late, early = reader.page.ticks
    assert 0 < early < late < 1


def test_the_mark_is_painted_behind_the_quote_and_not_beyond_its_passage(show, picture, keeper) -> None:
    reader = show(make_reader(), 480, 500)
    image = picture(reader.page.viewport())
    mark = keeper.theme.mark.rgb()
    rows = {y for y in range(image.height()) for x in range(0, image.width(), 7) if image.pixel(x, y) == mark}
    lines = len(rows) / (keeper.theme.line("source") - 1)
    assert lines == pytest.approx(round(lines), abs=0.1)
    assert round(lines) >= 3


def test_the_page_scrolls_by_keyboard(show, focus, qtbot) -> None:
    reader = show(make_reader(), 480, 300)
    focus(reader.page)
    before = reader.page.verticalScrollBar().value()
    qtbot.keyClick(reader.page, Qt.Key.Key_PageUp)
    assert reader.page.verticalScrollBar().value() < before


def test_a_source_without_places_is_shown_from_its_start(show) -> None:
    reader = Reader()
    reader.show_source(make_source(), ())
    show(reader, 480, 400)
    assert reader.highlighted_texts() == []
    assert reader.current == -1
    assert 0 in reader.page.visible_passages()


def test_a_change_of_theme_keeps_marks_and_place(show, keeper) -> None:
    reader = show(make_reader(), 480, 500)
    keeper.set_choice("dark")
    keeper.set_scale(1.3)
    assert reader.highlighted_texts()[0] == QUOTE
    assert 9 in reader.page.visible_passages()
