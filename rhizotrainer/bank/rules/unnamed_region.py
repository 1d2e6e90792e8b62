"""Warn of an option that is a region without a name: once answered, nothing says what was clicked.

The name stands in the figure's declaration, for all questions at once, or as `text` of the option.

Failing:
    figure: cord
    options:
      - {region: dorsal-root, key: true}

Passing:
    figure: cord
    options:
      - {region: dorsal-root, text: Dorsal root, key: true}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("unnamed-region", Severity.WARNING)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every option of a `locate` whose region has a name neither there nor in the figure."""
    if not draft.item.figure or draft.item.type is not ItemType.LOCATE or draft.outline is None:
        return ()
    regions = draft.outline.regions.get(draft.item.figure, {})
    return [
        RULE.at(
            node.values["region"],
            f'The region "{shorten(option.region, 40)}" has no name.',
            "Write it under `regions:` of the figure, or as `text:` of this option.",
        )
        for option, node in zip(draft.item.options, draft.option_nodes, strict=False)
        if option.region and not option.text and regions.get(option.region) == ""
    ][:FINDINGS_A_RULE]
