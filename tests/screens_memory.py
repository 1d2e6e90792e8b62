"""Scenes of the card of memory parameters."""

from __future__ import annotations

from dataclasses import replace

from rhizotrainer.ui.pages.memory_card import FitView, MemoryCard, MemoryView
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_settings import read_from_the_right
from tests.screens_stage import Stage

COMMAND = "programs/of/mine/rhizotrainer/somewhere/below/.venv/bin/python -m pip install fsrs-rs-python"
DEFAULTS = MemoryView(400, 1834)
OWN = MemoryView(400, 1834, "3 September", 1260, 0.3713, 0.3421, can_go_back=True)
FIT = FitView(1834, 367, (0.3713, 0.3421), (0.3822, 0.3518), is_better=True)
WORSE = replace(FIT, held_out_losses=(0.3421, 0.3433), is_better=False)
MISSING = replace(
    DEFAULTS,
    obstacle=(
        "The package that fits parameters, fsrs-rs-python, is not installed.",
        f"Install it with this command, then start rhizotrainer again: {COMMAND}",
    ),
)


def _open(stage: Stage) -> MemoryCard:
    stage.sitting.settings.open_memory()
    stage.settle()
    return stage.window.findChildren(MemoryCard)[-1]


def _shown(view: MemoryView, fit: FitView | None = None) -> Act:
    def act(stage: Stage) -> None:
        card = MemoryCard(stage.window, view)
        stage.sitting.cards.show_card(card)
        if fit is not None:
            card.show_fit(fit)
        stage.settle()

    return act


def _few(stage: Stage) -> None:
    _open(stage)
    stage.sitting.settings.wait()
    stage.settle()


def _working(stage: Stage) -> None:
    card = MemoryCard(stage.window, OWN)
    stage.sitting.cards.show_card(card)
    card.show_course(0.35)
    stage.settle()


def _adopted(stage: Stage) -> None:
    card = MemoryCard(stage.window, OWN)
    stage.sitting.cards.show_card(card)
    words = "The memory of all your questions was judged anew; due dates have changed."
    card.show_news("ok", ("Your own parameters hold.", words))
    stage.settle()


SCENES: tuple[Scene, ...] = (
    Scene("memory-opened", Story.BUSY, _few),
    Scene("memory-defaults", Story.BUSY, _shown(DEFAULTS)),
    Scene("memory-few", Story.BUSY, _shown(replace(DEFAULTS, counting=121))),
    Scene("memory-missing", Story.BUSY, _shown(MISSING)),
    Scene("memory-own", Story.BUSY, _shown(OWN)),
    Scene("memory-better", Story.BUSY, _shown(OWN, FIT)),
    Scene("memory-worse", Story.BUSY, _shown(OWN, WORSE)),
    Scene("memory-working", Story.BUSY, _working),
    Scene("memory-adopted", Story.BUSY, _adopted),
    Scene("memory-mirrored", Story.BUSY, read_from_the_right(_shown(OWN, FIT))),
)
