"""What the learner knows, painted where it stands: the passages of a source and the structures of a figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from rhizotrainer.app.found import Excerpt, FoundStructure
from rhizotrainer.app.library_maps import list_quoting
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.source.figure_page import FigurePage
from rhizotrainer.ui.pages.source.source_page import SourcePage
from tests.builders import make_attempt, make_memory
from tests.screens_history import BANK, NOW, Story
from tests.screens_scene import Scene
from tests.screens_stage import Stage

Key = Qt.Key
MANUAL = "nerve-roots"
CORD = "cord"


def source_page(stage: Stage) -> SourcePage:
    """Return the page of a source."""
    page = stage.window.page(PageName.SOURCE)
    assert isinstance(page, SourcePage)
    return page


def figure_page(stage: Stage) -> FigurePage:
    """Return the page of a figure."""
    page = stage.window.page(PageName.FIGURE)
    assert isinstance(page, FigurePage)
    return page


def open_source(stage: Stage) -> None:
    """Open the shipped bank's source as from the page of banks."""
    stage.sitting.finding.open_source(BANK, "article")
    stage.settle()


def open_figure(stage: Stage, bank: str, region: str = "") -> None:
    """Open the first figure of a bank, as search does."""
    header = stage.sitting.desk.library.header_of(bank)
    assert header is not None
    figure = header.figures[0]
    found = FoundStructure(bank, figure.id, figure.title, region, Excerpt(""))
    stage.sitting.finding.lookups.open(found, "")
    stage.settle()


def remember(stage: Stage, bank: str, memories: dict[str, tuple[float, int]]) -> None:
    """Let questions have been answered once: item, and its stability and age in days."""
    library, store = stage.sitting.desk.library, stage.practice.store
    items = library.load_items([ItemAddress(bank, item) for item in memories])
    for number, (address, item) in enumerate(items.items(), start=900):
        stability, age = memories[address.item]
        when = NOW - timedelta(days=age)
        memory = make_memory(
            address, stability=stability, last_review=when, due=when + timedelta(days=round(stability))
        )
        attempt = replace(make_attempt(item, number=number), answered_at=when, session="")
        store.record_attempt(attempt, memory, local_day=when.date().isoformat())


def _source_mixed(stage: Stage) -> None:
    """Let each passage be known otherwise: the first well, the last not at all, and of some not all questions."""
    quoting = list_quoting(stage.sitting.desk.library, BANK, "article")
    memories: dict[str, tuple[float, int]] = {}
    passages = [[address.item for address in quoting[passage]] for passage in sorted(quoting)[:-1]]
    unseen = {item for place, items in enumerate(passages) for item in items[len(items) - place % 4 :]}
    for place, items in enumerate(passages):
        for item in items:
            if item not in unseen:
                memories.setdefault(item, (30.0 / (1 + place * place), 2 + 9 * place))
    remember(stage, BANK, memories)
    open_source(stage)


def _figure_mixed(stage: Stage) -> None:
    remember(stage, MANUAL, {"figure-001": (1.0, 60), "figure-002": (40.0, 20)})
    open_figure(stage, MANUAL)


def _figure_found(stage: Stage) -> None:
    remember(stage, MANUAL, {"figure-002": (40.0, 20), "figure-003": (9.0, 30)})
    open_figure(stage, MANUAL, "ventral-root")
    stage.press(Key.Key_Right)


def _figure_dense(stage: Stage) -> None:
    remember(stage, CORD, {"cord-one": (2.0, 30), "cord-name": (40.0, 20), "cord-label": (9.0, 30)})
    open_figure(stage, CORD)


def _offered(stage: Stage) -> None:
    open_source(stage)
    mark = source_page(stage).reader.marks[3]
    mark.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Down, Key.Key_Return)


def _turned_off(stage: Stage) -> None:
    open_source(stage)
    stage.press("k")


SCENES = (
    Scene("known-source", Story.BUSY, open_source),
    Scene("known-source-mixed", Story.STARTED, _source_mixed),
    Scene("known-source-unseen", Story.STARTED, open_source),
    Scene("known-source-off", Story.BUSY, _turned_off),
    Scene("known-source-offered", Story.BUSY, _offered),
    Scene("known-figure", Story.BUSY, _figure_mixed, (MANUAL,)),
    Scene("known-figure-found", Story.BUSY, _figure_found, (MANUAL,)),
    Scene("known-figure-unseen", Story.BUSY, lambda stage: open_figure(stage, MANUAL), (MANUAL,)),
    Scene("known-figure-dense", Story.FEW, _figure_dense, (CORD,)),
)
