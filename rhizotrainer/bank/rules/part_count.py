"""Ask for as many parts as a question of the type can be asked with.

2 to 10 statements or scenarios, 2 to 12 pairs, 3 to 12 steps, 2 to 20 labels, 1 to 12 gaps. A single statement is a
true/false question, a single scenario a single choice, and two steps are one of the two. Two pairs need an `extras:`
besides, and two labels do: otherwise the second answer follows from the first. What is longer than a screen holds is
better asked as two questions.

Failing:
    steps:
      - {text: The electrode is placed., rationale: It has to be there first.}
      - {text: The root is heated., rationale: The heat comes from the electrode.}

Passing:
    steps:
      - {text: The electrode is placed., rationale: It has to be there first.}
      - {text: Its place is tested., rationale: A stimulus shows which root it is.}
      - {text: The root is heated., rationale: The heat comes from the electrode.}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Sequence
from rhizotrainer.model.items import ItemType

RULE = Rule("part-count")

# The key of the parts, the fewest and the most of them, and what to do about too few.
_BOUNDS: dict[ItemType, tuple[str, int, int, str]] = {
    ItemType.TRUE_FALSE_SERIES: ("statements", 2, 10, "Add another, or write a true/false question."),
    ItemType.EXTENDED_MATCHING: ("scenarios", 2, 10, "Add another, or write a single choice."),
    ItemType.MATCHING: ("pairs", 2, 12, "Add another, or write a single choice."),
    ItemType.ORDERING: ("steps", 3, 12, "Add another, or write a single choice."),
    ItemType.LABEL: ("labels", 2, 20, "Add another, or ask for the one with `regions:` and `accept:`."),
    ItemType.CLOZE: ("gaps", 1, 12, "Write each gap below `gaps:`."),
}
_NEEDING_EXTRAS = {ItemType.MATCHING, ItemType.LABEL}


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for a list of parts that is too short or too long."""
    item = draft.item
    bounds = _BOUNDS.get(item.type)
    if bounds is None:
        return ()
    name, fewest, most, hint = bounds
    parts = draft.node.values.get(name)
    if type(parts) is not Sequence:
        return ()
    count = len(parts.items)
    if not fewest <= count <= most:
        hint = hint if count < fewest else "Make two questions of it."
        return (RULE.at(parts, f"{_count(count, name)}; a question of this type has {fewest} to {most}.", hint),)
    if count == 2 and item.type in _NEEDING_EXTRAS and len(item.options) < 3:
        hint = "Offer another answer below `extras:`, or add a third."
        return (RULE.at(parts, f"With two {name} the second answer follows from the first.", hint),)
    return ()


def _count(count: int, name: str) -> str:
    return f"1 {name[:-1]}" if count == 1 else f"{count or 'No'} {name}"
