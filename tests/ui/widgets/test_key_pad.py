"""Keys on the screen: made once they are opened, and always the ones that the question in view is typed with."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.key_pad import KeyPadBox


@pytest.fixture
def box(qapp: QApplication):
    box = KeyPadBox()
    box.show()
    yield box
    box.close()


def list_shown(box: KeyPadBox) -> set[str]:
    QApplication.processEvents()
    return {key.text() for key in box.pad.findChildren(Button) if key.isVisible()}


def test_no_key_is_made_before_it_is_wanted(box):
    box.pad.show_keys(is_number=False, language="en")
    assert box.pad.findChildren(Button) == []


def test_opened_keys_type(box):
    pressed: list[object] = []
    box.pressed.connect(pressed.append)
    box.pad.show_keys(is_number=False, language="en")
    box.toggle.click()
    assert {"q", "7", "Space", "Erase"} <= list_shown(box)
    next(key for key in box.pad.findChildren(Button) if key.text() == "q").click()
    assert pressed == ["q"]


def test_keys_that_stay_open_become_those_of_the_next_question(box):
    box.pad.show_keys(is_number=False, language="en")
    box.toggle.click()
    box.pad.show_keys(is_number=True)
    assert "7" in list_shown(box)
    assert "q" not in list_shown(box)


def test_keys_closed_meanwhile_open_as_those_of_the_question_in_view(box):
    box.pad.show_keys(is_number=True)
    box.toggle.click()
    box.toggle.click()
    box.pad.show_keys(is_number=False, language="ru")
    box.toggle.click()
    assert "ж" in list_shown(box)
