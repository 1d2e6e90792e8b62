"""Banks, driven by clicks and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget

from rhizotrainer.model.problems import Excerpt, Place, Problem, Severity
from rhizotrainer.ui.pages.banks.bank_list import BankList
from rhizotrainer.ui.pages.banks.page import BanksPage
from rhizotrainer.ui.pages.banks.view import (
    BankEntry,
    BanksView,
    bank_state,
    problem_heading,
    refusal_sentence,
)
from rhizotrainer.ui.pages.banks.yaml_colours import colour_line
from rhizotrainer.ui.tables.dense_table import DenseTable
from tests.builders import make_bank_header, make_item, make_listing

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

COLON = Problem(
    Severity.ERROR,
    "syntax",
    "A colon is missing after “key”.",
    Place("/banks/draft.yaml", 41, 12),
    "Write `key: true`.",
    Excerpt(40, ("    - text: It heats up", "      key true", "      rationale: Named there.")),
)
MISSING = Problem(
    Severity.ERROR, "missing_file", "rhizotomie.txt is not in this folder.", Place("/banks/draft.yaml", 58, 17)
)
GOOD = BankEntry(make_listing([make_item("a", topic="electrode"), make_item("b", topic="technique")]), is_shipped=True)
BAD = BankEntry(
    make_listing(
        (), root="/banks/draft.yaml", header=make_bank_header("draft", title="Draft"), problems=(COLON, MISSING)
    ),
    answered=9,
)
WARNED = BankEntry(
    make_listing([make_item("c")], root="/banks/w", problems=(replace(MISSING, severity=Severity.WARNING),))
)


@pytest.fixture
def page(qtbot):
    page = BanksPage()
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show_banks(BanksView((GOOD, WARNED, BAD)))
    page.show()
    qtbot.waitExposed(page)
    return page


def seen_words(page: QWidget) -> list[str]:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    texts = [text.toPlainText() for text in page.findChildren(QTextEdit) if text.isVisible()]
    return labels + texts


def find_button(page: QWidget, words: str) -> QAbstractButton:
    return next(
        button
        for button in page.findChildren(QAbstractButton)
        if words in (button.text(), button.accessibleName()) and button.isVisible()
    )


def has_button(page: QWidget, words: str) -> bool:
    return any(b.text() == words and b.isVisible() for b in page.findChildren(QAbstractButton))


def press(qtbot, page: QWidget, words: str) -> None:
    qtbot.mouseClick(find_button(page, words), Qt.MouseButton.LeftButton)


def test_a_loaded_bank_shows_what_it_holds(page):
    words = seen_words(page)
    for expected in ("Rhizotomy, read closely", "1.0.0", "CC-BY-4.0", "A. Author", "Comes with rhizotrainer"):
        assert expected in words
    topics, sources = (table.model() for table in page.findChildren(DenseTable))
    assert [topics.index(row, 1).data() for row in range(3)] == ["0", "2", "1"], "a topic counts those below it"
    assert [sources.index(0, column).data() for column in range(3)] == [
        "Rhizotomy",
        "sources/rhizotomy.txt",
        "3",
    ]


@pytest.mark.parametrize("is_by_key", [True, False])
def test_a_source_opens_by_click_and_by_enter_and_the_focus_comes_back(qtbot, page, is_by_key):
    sources = page.findChildren(DenseTable)[-1]
    with qtbot.waitSignal(page.source_requested) as asked:
        if is_by_key:
            sources.setFocus()
            qtbot.keyClick(sources, Qt.Key.Key_Return)
        else:
            cell = sources.visualRect(sources.model().index(0, 0)).center()
            qtbot.mouseClick(sources.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert asked.args == ["rhizotomy", GOOD.listing.header.sources[0].id]
    page.findChild(BankList).setFocus()
    page.take_focus()
    assert sources.hasFocus()


def test_a_topic_opens_nothing(qtbot, page):
    topics = page.findChildren(DenseTable)[0]
    with qtbot.assertNotEmitted(page.source_requested):
        cell = topics.visualRect(topics.model().index(0, 0)).center()
        qtbot.mouseClick(topics.viewport(), Qt.MouseButton.LeftButton, pos=cell)


def test_problems_stand_before_topics_and_sources(page):
    page.select_bank(WARNED.root)
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    heights = {label.text(): label.mapTo(page, label.rect().topLeft()).y() for label in labels}
    problem = next(words for words in heights if words.startswith("1. "))
    assert heights[problem] < heights["Topics"] < heights["Sources"]


def test_checking_again_leaves_the_focus_on_its_button(qtbot, page):
    find_button(page, "Check again").setFocus()
    page.show_banks(BanksView((GOOD, WARNED, BAD)))
    assert find_button(page, "Check again").hasFocus()


def test_studying_a_bank_gives_its_id(qtbot, page):
    with qtbot.waitSignal(page.study_requested) as asked:
        press(qtbot, page, "Study this bank")
    assert asked.args == ["rhizotomy"]


def test_file_and_check_give_the_root(qtbot, page):
    with qtbot.waitSignal(page.show_file_requested) as shown:
        press(qtbot, page, "Show file")
    with qtbot.waitSignal(page.check_again_requested) as checked:
        press(qtbot, page, "Check again")
    assert (shown.args, checked.args) == ([GOOD.root], [GOOD.root])


def test_a_problem_of_a_bank_that_loaded_says_in_which_file_it_is(page):
    page.select_bank(WARNED.root)
    assert "1. draft.yaml, line 58, column 17: rhizotomie.txt is not in this folder" in seen_words(page)


def test_a_shipped_bank_cannot_be_removed_and_others_can(qtbot, page):
    assert not has_button(page, "Remove from list")
    page.select_bank(WARNED.root)
    with qtbot.waitSignal(page.remove_requested) as asked:
        press(qtbot, page, "Remove from list")
    assert asked.args == ["/banks/w"]


def test_a_bank_can_be_added(qtbot, page):
    with qtbot.waitSignal(page.add_requested):
        press(qtbot, page, "Add a bank")


def test_a_refused_bank_says_what_where_and_what_to_write(page):
    page.select_bank(BAD.root)
    words = seen_words(page)
    assert "This bank was not loaded" in words
    kept = "Your earlier answers to its 9 questions are kept and return when the file loads."
    assert f"2 errors in draft.yaml. {kept}" in words
    assert "1. Line 41, column 12: a colon is missing after “key”" in words
    assert "2. Line 58, column 17: rhizotomie.txt is not in this folder" in words
    assert "Write key: true." in words
    assert not has_button(page, "Study this bank")


def test_the_caret_stands_under_the_column(page):
    page.select_bank(BAD.root)
    lines = next(words for words in seen_words(page) if "key true" in words).split("\n")
    assert lines[1:3] == ["      key true", f"{' ' * 11}^ syntax"]


def test_details_are_copied_as_text(qtbot, page):
    page.select_bank(BAD.root)
    press(qtbot, page, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert "/banks/draft.yaml:41:12: error syntax A colon is missing" in copied
    assert "    41        key true" in copied


def test_arrow_keys_walk_the_banks(qtbot, page):
    banks = page.findChild(BankList)
    banks.setFocus()
    qtbot.keyClick(banks, Qt.Key.Key_End)
    assert "This bank was not loaded" in seen_words(page)
    qtbot.keyClick(banks, Qt.Key.Key_Home)
    assert "This bank was not loaded" not in seen_words(page)


def test_the_chosen_bank_stays_chosen_when_the_banks_are_shown_again(page):
    page.select_bank(BAD.root)
    mended = replace(BAD, listing=replace(BAD.listing, problems=()))
    page.show_banks(BanksView((GOOD, mended)))
    assert "Draft" in seen_words(page)
    assert "This bank was not loaded" not in seen_words(page)


def test_where_there_is_no_room_one_bank_is_shown_at_a_time(qtbot, page):
    page.resize(500, 700)
    banks = page.findChild(BankList)
    qtbot.waitUntil(lambda: banks.isVisible() and not has_button(page, "Study this bank"))
    assert not has_button(page, "All banks")
    qtbot.waitUntil(lambda: banks.width() == page.width())
    banks.setFocus()
    qtbot.keyClick(banks, Qt.Key.Key_Return)
    assert has_button(page, "Study this bank")
    assert not banks.isVisible()
    press(qtbot, page, "All banks")
    assert banks.isVisible()


def test_without_banks_the_page_says_what_a_bank_is_and_takes_one(qtbot, page):
    page.show_banks(BanksView(()))
    assert "No banks yet" in seen_words(page)
    added = [button for button in page.findChildren(QAbstractButton) if button.text() == "Add a bank"]
    with qtbot.waitSignal(page.add_requested):
        qtbot.mouseClick(added[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (GOOD, "Loaded, no problems"),
        (WARNED, "Loaded, 1 warning"),
        (BAD, "Not loaded, 2 errors"),
        (replace(GOOD, listing=replace(GOOD.listing, problems=(COLON,)), left_out=2), "Loaded without 2 questions"),
        (replace(GOOD, listing=replace(GOOD.listing, problems=(COLON,))), "Loaded, 1 error"),
        (BankEntry(make_listing(())), "Loaded, no questions yet"),
    ],
)
def test_the_state_of_a_bank_in_words(entry, words):
    assert bank_state(entry).words == words


def test_headings_name_the_file_where_there_are_several_or_no_line():
    assert problem_heading(1, COLON, names_file=True).startswith("1. draft.yaml, line 41, column 12: a colon")
    whole = replace(COLON, place=Place("/banks/draft.yaml"), message="YAML is damaged.")
    assert problem_heading(2, whole, names_file=False) == "2. draft.yaml: YAML is damaged"
    assert refusal_sentence(replace(BAD, answered=0)).startswith("2 errors in draft.yaml. Your earlier answers")


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("  key: true", [("key", "accent"), (":", "ink3"), ("true", "warn")]),
        ("- text: It heats up", [("text", "accent"), (":", "ink3"), ("It heats up", "correct")]),
        ("explanation: |", [("explanation", "accent"), (":", "ink3"), ("|", "flag")]),
        ("  - enslin2018  # see", [("enslin2018", "correct"), ("# see", "ink3")]),
        ("year: 2018", [("year", "accent"), (":", "ink3"), ("2018", "warn")]),
        ("", []),
    ],
)
def test_yaml_is_coloured_by_what_a_line_shows(line, roles):
    assert [(line[start:end], role) for start, end, role in colour_line(line)] == roles


@given(st.text(alphabet="ab:#- |'\"0", max_size=40))
def test_coloured_parts_stay_in_the_line_and_never_overlap(line):
    ends = [0]
    for start, end, _role in colour_line(line):
        assert ends[-1] <= start <= end <= len(line)
        ends.append(end)
