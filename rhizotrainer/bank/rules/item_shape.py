"""Ask for the keys that the item's type needs, and refuse those of other types.

Where `type` is left out, the keys that are there say what the item is.

Failing:
    type: single_choice
    answer: true

Passing:
    answer: true
    rationales:
      "true": As the source says.
      "false": The source says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Scalar, has_no_text, is_blank
from rhizotrainer.bank.schema import ITEM, NEEDED_KEYS, SOME_TYPES_KEYS, TYPE_KEYS, Kind
from rhizotrainer.model.items import ItemType

RULE = Rule("item-shape")

_FORBIDDEN = {kind: SOME_TYPES_KEYS - allowed for kind, allowed in TYPE_KEYS.items()}
_ANSWERS = frozenset(name for name, field in ITEM.fields.items() if field.kind is Kind.ANSWERS)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every key that the type forbids, and for each that it needs and has not."""
    kind = draft.item.type
    names = draft.node.values.keys()
    if kind is not ItemType.NAME and _FORBIDDEN[kind].isdisjoint(names) and _has_needed(draft):
        return ()
    return list(_check(draft))


def _has_needed(draft: Draft) -> bool:
    """Say whether each key that the type needs has something after it, beyond doubt."""
    get = draft.node.values.get
    for name in NEEDED_KEYS[draft.item.type]:
        node = get(name)
        if node is None or (node.value.isspace() or not node.value if type(node) is Scalar else name in _ANSWERS):
            return False
    return True


def _check(draft: Draft) -> Iterator[Finding]:
    values = draft.node.values
    kind = draft.item.type
    frame = draft.frame.node.values if draft.frame else {}
    for name in NEEDED_KEYS[kind]:
        is_missing = has_no_text if name in _ANSWERS else is_blank
        if is_missing(values.get(name)) and (name != "figure" or is_blank(frame.get(name))):
            hint = _hint(name, kind)
            if name == "options" and name not in values and is_blank(values.get("type")):
                hint = "Say its `type:`, or write each option below `options:`."
            yield RULE.at(draft.spot(name), f'This question has no "{name}".', hint)
    if kind is ItemType.NAME and is_blank(values.get("options")) == has_no_text(values.get("accept")):
        message = "A structure is named by choosing among options or by typing: one of the two."
        yield RULE.at(draft.node, message, "Write `options:` or `accept:`.")
    allowed = TYPE_KEYS[kind]
    for name in values:
        if name in SOME_TYPES_KEYS and name not in allowed:
            hint = f'Remove it, or change the type; this question is read as "{kind}".'
            yield RULE.at(values[name], f'"{name}" does not belong to this type of question.', hint)


def _hint(name: str, kind: ItemType) -> str:
    if kind is ItemType.TRUE_FALSE:
        return "Write `answer: true` or `answer: false`."
    if name == "answer":
        return "Write `answer:` and a number after it."
    if name == "figure":
        return "Write `figure:` and the id of a figure of the bank."
    if ITEM.fields[name].shape is not None:
        return f"Write each one below `{name}:`."
    return f"Write `{name}:` and {ITEM.fields[name].kind.words} after it."
