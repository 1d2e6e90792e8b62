"""Warn of a region in a side file without a name or a description: no questions can be made of it.

Nor can they of one whose id has more than 57 characters, since the question's id begins with `locate-`. Regions that
are `contested`, and figures whose side file says `quiz: false`, are asked for by nobody. What is to be shown, and a
wrong answer to questions about others, without being asked for itself has its name alone: `id: Name`.

Failing:
    regions:
      dorsal-root: {name: Dorsal root}

Passing:
    regions:
      dorsal-root: {name: Dorsal root, description: Carries afferent fibres to the cord.}
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import is_misspelt, shorten
from rhizotrainer.bank.nodes import Mapping, is_blank, text_of
from rhizotrainer.bank.rules.id_pattern import is_id
from rhizotrainer.bank.side_shapes import REGION
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("undescribed-region", Severity.WARNING)


def check(regions: Mapping, names: dict[str, str]) -> Iterator[Finding]:
    """Return a finding, at its id, for every region that lacks either; `names` are those given in the bank's file."""
    for key in regions.keys:
        node = regions.values[key.value]
        # A name alone says that no more is meant.
        if type(node) is not Mapping or text_of(node.values.get("contested")).casefold() == "true":
            continue
        values = node.values
        is_named = bool(names.get(key.value)) or not is_blank(values.get("name"))
        lacking = [
            word
            for word, is_there in (("name", is_named), ("description", not is_blank(values.get("description"))))
            # A key that is misspelt is told of as such.
            if not is_there and not (word not in values and is_misspelt(word, values.keys(), REGION.fields.keys()))
        ]
        if not lacking and is_id(key.value) and not is_id(f"{ItemType.LOCATE}-{key.value}"):
            message = f'No question can be made of the region "{shorten(key.value, 40)}": its id is too long.'
            yield RULE.at(key, message, "Give the element an id of 57 characters at most.")
        if lacking:
            message = f'The region "{shorten(key.value, 40)}" has no {" and no ".join(lacking)}.'
            yield RULE.at(key, message, "Write it below the region's id; then it can be asked for.")
