"""Screens of the atlas: all figures, one figure read by pointer and by list, what is laid over it, what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rhizotrainer.app.library_maps import ATLAS
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.atlas.figure import AtlasFigure
from rhizotrainer.ui.pages.atlas.page import AtlasPage
from rhizotrainer.ui.pages.atlas.view import FigureKey
from tests.screens_atlas_bank import BANK, FIGURE, region_of
from tests.screens_history import Story
from tests.screens_knowledge import remember
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHEET = FigureKey(ATLAS, "f01")
OWN = FigureKey(BANK, FIGURE)


def atlas_page(stage: Stage) -> AtlasPage:
    """Return the page of the atlas."""
    page = stage.window.page(PageName.ATLAS)
    assert isinstance(page, AtlasPage)
    return page


def figure_of(stage: Stage) -> AtlasFigure:
    """Return the figure in view."""
    assert atlas_page(stage).shows_figure
    return atlas_page(stage).figure


def open_atlas(stage: Stage) -> None:
    """Open the atlas by its key."""
    stage.press("7", modifier=CONTROL)


def open_sheet(stage: Stage, key: FigureKey = SHEET, region: str = "") -> AtlasFigure:
    """Open a figure, as a tile or a row of what was found does."""
    open_atlas(stage)
    assert stage.sitting.atlas.atlas.open_figure(key, region)
    stage.settle()
    return figure_of(stage)


def point_at(stage: Stage, region: str) -> None:
    """Rest the pointer on a structure."""
    canvas = figure_of(stage).canvas
    QTest.mouseMove(canvas, canvas.find_spot(region).toPoint())
    stage.settle()


def click_structure(stage: Stage, region: str) -> None:
    """Click a structure."""
    canvas = figure_of(stage).canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.find_spot(region).toPoint())
    stage.settle()


def _search(text: str) -> Act:
    def act(stage: Stage) -> None:
        open_atlas(stage)
        stage.press(*text)

    return act


def _sheet(*keys: Key | str) -> Act:
    def act(stage: Stage) -> None:
        open_sheet(stage)
        stage.press(*keys)

    return act


def _hovered(stage: Stage) -> None:
    open_sheet(stage)
    point_at(stage, "f01-drg")


def _chosen(stage: Stage) -> None:
    open_sheet(stage)
    click_structure(stage, "f01-drg")


def _hit(stage: Stage) -> None:
    open_sheet(stage, region="f01-drg")


def _known(stage: Stage) -> None:
    weights = {"locate-f01-drg": (40.0, 3), "name-f01-drg": (2.0, 30), "locate-f01-droot": (30.0, 2)}
    remember(stage, ATLAS, weights)
    open_sheet(stage)
    stage.press("K")


def _own(act: Callable[[Stage], object] = lambda stage: None) -> Act:
    def whole(stage: Stage) -> None:
        open_sheet(stage, OWN)
        act(stage)

    return whole


SCENES = (
    Scene("atlas-gallery", Story.FEW, open_atlas, (BANK,)),
    Scene("atlas-found", Story.FEW, _search("ganglion"), (BANK,)),
    Scene("atlas-nothing", Story.FEW, _search("zebra")),
    Scene("atlas-figure", Story.FEW, _sheet()),
    Scene("atlas-hovered", Story.FEW, _hovered),
    Scene("atlas-chosen", Story.FEW, _chosen),
    Scene("atlas-names", Story.FEW, _sheet("L")),
    Scene("atlas-colours", Story.FEW, _sheet("C")),
    Scene("atlas-known", Story.FEW, _known),
    Scene("atlas-hit", Story.FEW, _hit),
    Scene("atlas-plain", Story.FEW, _own(), (BANK,)),
    Scene("atlas-own", Story.FEW, _own(lambda stage: click_structure(stage, region_of("dorsal-root"))), (BANK,)),
    Scene("atlas-own-names", Story.FEW, _own(lambda stage: stage.press("L", "C")), (BANK,)),
)
