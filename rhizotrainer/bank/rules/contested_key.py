"""Warn of a question whose key is a region that its side file calls contested.

What authorities disagree about, or what no reference was seen to print, is shown in a figure and not asked for.

Failing:
    # cord.yaml: regions: {raf: {name: Radicular artery of the foramen, contested: true}}
    figure: cord
    options:
      - {region: raf, key: true}

Passing:
    figure: cord
    options:
      - {region: dorsal-root, key: true}
      - {region: raf}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.answers import mappings_of
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Node, Sequence, text_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("contested-key", Severity.WARNING)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every contested region that an item asks for."""
    figure = draft.outline.figures.get(draft.item.figure) if draft.outline and draft.item.figure else None
    contested = {region.id: region.name for region in figure.regions if region.is_contested} if figure else {}
    if not contested:
        return ()
    asked = ((node, text_of(node)) for node in _list_asked(draft))
    is_sheet = bool(figure and figure.sheet)
    found = [_describe(node, contested[name] or name, is_sheet=is_sheet) for node, name in asked if name in contested]
    return found[:FINDINGS_A_RULE]


def _list_asked(draft: Draft) -> Iterator[Node]:
    values, kind = draft.node.values, draft.item.type
    if kind is ItemType.LOCATE:
        pairs = zip(draft.item.options, draft.option_nodes, strict=False)
        yield from (node.values["region"] for option, node in pairs if option.is_key and "region" in node.values)
    elif kind is ItemType.LABEL:
        yield from (node.values["region"] for node in mappings_of(values.get("labels")) if "region" in node.values)
    elif kind is ItemType.NAME:
        lit = values.get("regions")
        if lit is not None:
            yield from lit.items if type(lit) is Sequence else (lit,)


def _describe(node: Node, name: str, *, is_sheet: bool) -> Finding:
    message = f'"{shorten(name, 40)}" is contested, and is the key here.'
    hint = "Ask for another region, or take `contested:` out of the side file with a reference that settles it."
    if is_sheet:
        # The atlas's side files are not the author's to change.
        hint = "Ask for another region of the sheet, or waive this with a reason that names what settles it."
    return RULE.at(node, message, hint)
