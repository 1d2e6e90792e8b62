"""The session builder: as it opens, with filters, as an exam, as a review, and where nothing matches."""

from __future__ import annotations

from PySide6.QtCore import Qt

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_pool import ItemState
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.practise.page import PractisePage
from tests.screens_history import BANK, Story
from tests.screens_scene import Scene
from tests.screens_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def find_builder(stage: Stage) -> PractisePage:
    """Return the page of the builder."""
    page = stage.window.page(PageName.PRACTISE)
    assert isinstance(page, PractisePage)
    return page


def _open(stage: Stage) -> None:
    stage.press("2", modifier=CTRL)


def _filtered(stage: Stage) -> None:
    _open(stage)
    form = find_builder(stage).form
    topics = frozenset({(BANK, "complications"), (BANK, "technique-electrode"), (BANK, "technique-open")})
    states = frozenset({ItemState.UNSEEN, ItemState.MISSED, ItemState.FLAGGED, ItemState.DUE})
    form.change(topics=topics, states=states, count=15)
    stage.settle()
    form.topics.rows[3].setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()


def _exam(stage: Stage) -> None:
    _open(stage)
    page = find_builder(stage)
    page.form.change(mode=SessionMode.EXAM, count=30)
    stage.settle()


def _review(stage: Stage) -> None:
    _open(stage)
    find_builder(stage).form.change(mode=SessionMode.REVIEW)
    stage.settle()


def _no_match(stage: Stage) -> None:
    _open(stage)
    topics = frozenset({(BANK, "definition")})
    find_builder(stage).form.change(topics=topics, states=frozenset({ItemState.NOTED}))
    stage.settle()


def _preset(stage: Stage) -> None:
    _filtered(stage)
    page = find_builder(stage)
    page.preset_saved.emit("Before the exam")
    page.preset_saved.emit("A name for a preset that is as long as such a name may get..")
    stage.settle()


def _preset_card(stage: Stage) -> None:
    _preset(stage)
    stage.click(find_builder(stage).foot.save)


SCENES = (
    Scene("practise", Story.BUSY, _open),
    Scene("practise-filtered", Story.BUSY, _filtered),
    Scene("practise-banks", Story.BUSY, _open, ("nerve-roots", "diplegia")),
    Scene("practise-exam", Story.BUSY, _exam),
    Scene("practise-review", Story.BUSY, _review),
    Scene("practise-no-match", Story.BUSY, _no_match),
    Scene("practise-preset", Story.BUSY, _preset),
    Scene("card-preset", Story.BUSY, _preset_card),
)
