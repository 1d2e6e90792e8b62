"""Warn of a description in a side file that names its own region: it gives the answer away.

A question asks for a region by its description's neighbours, and the description is shown with every answer to them.
The name, the Latin term and the synonyms may not stand in it.

Failing:
    dorsal-root:
      name: Dorsal root
      description: The dorsal root carries afferent fibres.

Passing:
    dorsal-root:
      name: Dorsal root
      description: Carries afferent fibres from the ganglion to the posterolateral sulcus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rhizotrainer.bank.answers import fold_answer, texts_of
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, text_of
from rhizotrainer.model.problems import Severity

RULE = Rule("region-description", Severity.WARNING)


def check(regions: Mapping) -> Iterator[Finding]:
    """Return a finding, at its description, for every region that is named in it."""
    for node in regions.values.values():
        if type(node) is not Mapping:
            continue
        values = node.values
        told = fold_answer(text_of(values.get("description")))
        names = [text_of(values.get("name")), text_of(values.get("latin")), *texts_of(values.get("synonyms"))]
        given = next((name for name in names if name and _is_told(fold_answer(name), told)), "")
        if given:
            message = f'This description names what it describes: "{shorten(given, 40)}".'
            yield RULE.at(
                values["description"], message, "Say what it is by what it does, where it lies, what it joins."
            )


def _is_told(name: str, told: str) -> bool:
    return name in told and re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", told) is not None
