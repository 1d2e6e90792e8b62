"""A small figure for tests: five parts in known places, one tiny, one transparent, and views that ask about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.figures import Figure, FigureArt, Region
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Response
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.answering.view import QuestionView, SessionView
from tests.builders import make_bank_header

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" data-top="Posterior" data-bottom="Anterior"
 data-view="Axial section. Schematic.">
  <g id="everything">
    <path id="r0" d="M 20,20 L 100,20 L 100,60 L 20,60 Z" fill="#C4CED6"/>
    <rect id="r1" x="300" y="20" width="80" height="40" fill="#000000" fill-opacity="0"/>
    <path id="r2" d="m 40 140 q 40 -40 80 0 z" fill="#E3EAEE"/>
    <circle id="r3" cx="340" cy="160" r="30" fill="#F4F6F7"/>
    <circle id="dot" cx="200" cy="100" r="2" fill="#5E6C78"/>
  </g>
</svg>
"""
NAMES = {"r0": "Dorsal root", "r1": "Ganglion", "r2": "Ventral root", "r3": "Nerve", "dot": "Canal"}
READ = ("r0", "r1", "dot", "r2", "r3")


def make_art(svg: bytes = SVG, names: dict[str, str] | None = None) -> FigureArt:
    """Make the figure; `everything` has an id and no name, so that nobody can mean it."""
    known = NAMES if names is None else names
    regions = (Region("everything"), *(Region(one, name) for one, name in known.items()))
    figure = Figure("segment", "Secret title", "figures/segment.svg", "0" * 64, alt="One side of it.", regions=regions)
    return FigureArt(figure, svg)


def make_view(item: Item, art: FigureArt | None, response: Response | None = None) -> QuestionView:
    """Make the view of a question with its options in authored order."""
    session = SessionView("Tutor", "Tutor", (None,), frozenset(), 0)
    order = () if item.is_typed else tuple(range(len(item.options)))
    return QuestionView(session, Presentation(item, order), make_bank_header(), response or Response(), None, art=art)


def answer(pane: AnswerPane) -> None:
    """Let a pane be answered as the page lets it: what is given is shown."""
    pane.response_given.connect(pane.show_response)


def stand(pane: QWidget, *, width: int = 800, height: int = 700) -> QWidget:
    """Show a pane in a window of its own, which whoever calls has to hold and to close."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    column.addStretch(1)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    return window
