"""Which pane answers which type of item. Panes are made when first wanted and kept."""

from __future__ import annotations

from collections.abc import Callable

from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.ui.answering.choice_pane import ChoicePane
from rhizotrainer.ui.answering.cloze_pane import ClozePane
from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.answering.label_pane import LabelPane
from rhizotrainer.ui.answering.matching_pane import MatchingPane
from rhizotrainer.ui.answering.ordering_pane import OrderingPane
from rhizotrainer.ui.answering.pane import AnswerPane
from rhizotrainer.ui.answering.typed_pane import TypedPane

_MAKERS: dict[ItemType, Callable[[], AnswerPane]] = {
    ItemType.SINGLE_CHOICE: ChoicePane,
    ItemType.MULTIPLE_CHOICE: ChoicePane,
    ItemType.TRUE_FALSE: ChoicePane,
    ItemType.TRUE_FALSE_SERIES: MatchingPane,
    ItemType.EXTENDED_MATCHING: MatchingPane,
    ItemType.MATCHING: MatchingPane,
    ItemType.ORDERING: OrderingPane,
    ItemType.NUMERIC: TypedPane,
    ItemType.SHORT_ANSWER: TypedPane,
    ItemType.CLOZE: ClozePane,
    ItemType.LOCATE: FigurePane,
    ItemType.LABEL: LabelPane,
}


def find_maker(item: Item) -> Callable[[], AnswerPane]:
    """Return what makes the pane for an item."""
    kind = item.type
    if kind is ItemType.NAME:
        kind = ItemType.SHORT_ANSWER if item.is_typed else ItemType.SINGLE_CHOICE
    return _MAKERS[kind]
