"""Banks with faults, and files that are no banks: each a sentence in the window, and the other banks go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.bank.banks import HEADER, ITEMS, edit, write_bank
from tests.journeys.player import CONTROL, NONE, Key, Player, settle, wait_until

BAD_QUOTE = ("performed to relieve pain", "performed to relieve pane")
BROKEN_HEADER = ("title: A small bank", "title A small bank")
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HUGE = 50_000_000
NO_BANKS = {
    "missing": None,
    "empty": b"",
    "binary": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "huge": b"- id: one\n" * (HUGE // 10),
    "utf-16": HEADER.encode("utf-16"),
    "latin-1": HEADER.replace("A. Author", "Ä. Author").encode("latin-1"),
    "bomb": BOMB.encode(),
    "tag": b"!!python/object/apply:os.system [ls]\n",
}


def drop(player: Player, *paths: Path) -> None:
    """Drop files on the window, as from a file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = player.window.rect().center()
    buttons = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, buttons, NONE)
    QApplication.sendEvent(player.window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, buttons, NONE)
    QApplication.sendEvent(player.window, event)
    assert event.isAccepted()
    player.wait_for_banks()


def choose_file(player: Player, path: Path) -> None:
    """Answer the file dialog with a path."""
    wait_until(lambda: player.window.findChildren(QFileDialog))
    dialog = player.window.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    player.wait_for_banks()


def test_a_bank_with_warnings_is_not_said_to_have_no_problems(seat, tmp_path):
    bank = write_bank(tmp_path, edit(ITEMS, ("      pin: true\n", "")))
    player = seat()
    drop(player, bank)
    (banner,) = player.banners
    assert banner == "A small bank was added. 3 questions, 1 warning. The page Banks says what it is.", banner


def check_goes_on(player: Player) -> None:
    """The shipped bank is still there to be studied."""
    player.press(Key.Key_1, CONTROL)
    player.click("Study: Rhizotomy, read closely")
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.page == "today"


def test_a_bank_with_a_wrong_quote_is_loaded_in_part(seat, tmp_path):
    bank = write_bank(tmp_path, edit(ITEMS, BAD_QUOTE))
    line = ITEMS[: ITEMS.index(BAD_QUOTE[0])].count("\n") + 1
    player = seat([bank])
    player.wait_for_banks()
    assert any("A small bank was added in part. 1 problem" in banner for banner in player.banners)
    assert player.page == "banks"
    assert "pane" in player.words
    player.press(Key.Key_1, CONTROL)
    assert f"Loaded in part. 1 problem, the first on line {line}." in player.words
    assert "a bank has problems" in player.words
    player.click("Study: A small bank")
    assert {shown.item.id for shown in player.session.presentations} == {"two", "three"}
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    check_goes_on(player)


def test_a_refused_bank_is_listed_with_its_line_and_mended(seat, tmp_path):
    bank = write_bank(tmp_path, header=edit(HEADER, BROKEN_HEADER))
    player = seat()
    player.begin()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    drop(player, bank)
    assert player.page == "banks"
    assert any("was not loaded." in banner for banner in player.banners)
    player.press(Key.Key_1, CONTROL)
    assert "Not loaded. 1 problem, the first on line 2." in player.words
    player.click("See problems: small")
    assert player.page == "banks"
    player.click("Copy details")
    details = QGuiApplication.clipboard().text()
    assert "bank.yaml:2" in details
    assert "title A small bank" in details, "the line itself comes along"
    (bank / "bank.yaml").write_text(HEADER, encoding="utf-8")
    player.click("Check again")
    player.wait_for_banks()
    assert "A small bank" in player.words
    player.press(Key.Key_1, CONTROL)
    assert "Not loaded" not in player.words
    assert "a bank has problems" not in player.words
    player.click("Study: A small bank")
    assert player.session.total == 3


def test_a_bank_is_added_by_the_file_dialog_and_removed_again(seat, tmp_path):
    bank = write_bank(tmp_path)
    player = seat()
    player.press(Key.Key_4, CONTROL)
    player.click("Add a bank")
    choose_file(player, bank / "bank.yaml")
    assert "A small bank was added. 3 questions, no problems." in player.banners
    player.press(Key.Key_4, CONTROL)
    assert player.leave()
    again = seat()
    again.press(Key.Key_1, CONTROL)
    assert "Study: A small bank" in again.words, "it is remembered"
    again.press(Key.Key_4, CONTROL)
    again.sitting.looks.show_banks(str(bank))
    again.click("Remove from list")
    assert "A small bank" not in again.words
    assert (bank / "bank.yaml").is_file()
    assert again.leave()
    assert "A small bank" not in seat().words


def test_a_folder_of_banks_is_added_whole(seat, tmp_path):
    write_bank(tmp_path)
    other = write_bank(tmp_path / "more", header=edit(HEADER, ("id: small", "id: other"), ("A small", "Another")))
    other.rename(tmp_path / "another")
    player = seat()
    drop(player, tmp_path)
    player.press(Key.Key_1, CONTROL)
    assert "Study: A small bank" in player.words
    assert "Study: Another bank" in player.words


def test_a_folder_without_a_bank_is_said(seat, tmp_path):
    (tmp_path / "nothing").mkdir()
    player = seat()
    drop(player, tmp_path / "nothing")
    assert any("There is no question bank in" in banner for banner in player.banners)
    player.click("Dismiss")
    assert player.banners == []


def test_a_second_bank_of_the_same_id_is_refused(seat, tmp_path):
    first = write_bank(tmp_path / "a")
    second = write_bank(tmp_path / "b")
    player = seat()
    drop(player, first, second)
    player.press(Key.Key_1, CONTROL)
    assert player.words.count("Study: A small bank") == 1
    assert "Not loaded. 1 problem." in player.words
    player.click("See problems: A small bank")
    assert "belongs to another bank already" in player.words


@pytest.mark.parametrize("kind", NO_BANKS)
def test_a_file_that_is_no_bank_is_said_and_the_app_goes_on(seat, tmp_path, kind):
    path = tmp_path / "draft.yaml"
    data = NO_BANKS[kind]
    if data is not None:
        path.write_bytes(data)
    player = seat([path])
    player.wait_for_banks()
    assert any("was not loaded." in banner and "problem" in banner for banner in player.banners), player.banners
    assert player.page == "banks"
    assert "draft.yaml" in player.words
    assert player.card is None
    check_goes_on(player)
    assert player.leave()
    again = seat()
    assert "Not loaded." in again.words, "it stays listed until it is removed"
    check_goes_on(again)


def test_dropping_during_a_session_leaves_the_question_alone(seat, tmp_path):
    player = seat()
    player.begin()
    player.press_all("A2")
    stem = player.session.item.stem
    drop(player, write_bank(tmp_path, edit(ITEMS, BAD_QUOTE)))
    assert player.page == "question"
    assert stem in player.words
    assert any("the page Banks says where" in banner for banner in player.banners)
    assert player.session.response.chosen
    player.press(Key.Key_Return)
    assert player.question.is_checked


def test_closing_while_a_bank_is_read_is_quiet(seat, tmp_path):
    player = seat([write_bank(tmp_path)])
    assert player.leave()
    settle()
