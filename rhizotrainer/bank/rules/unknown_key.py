"""Refuse a key that the format does not know, and suggest the one that was meant.

A misspelt key would otherwise be passed over in silence, and with it what its author wrote there. The merge
key `<<` of YAML is one that banks do not know. Between braces a comma ends a text; what follows it is then read as a
key, and the text has to stand between quotation marks.

Failing:
    text: Trigeminal neuralgia
    rational: Named in both articles.

Passing:
    text: Trigeminal neuralgia
    rationale: Named in both articles.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import find_nearest, shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Scalar, is_blank
from rhizotrainer.bank.schema import CASE, ITEM, KEY_NAMES, Shape

RULE = Rule("unknown-key")


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding for every key of a mapping that its shape does not have."""
    if shape.fields.keys() >= mapping.values.keys():
        return ()
    free = shape.fields.keys() - mapping.values.keys()
    unknown = [at for at, key in enumerate(mapping.keys) if key.value not in shape.fields]
    found: list[Finding] = []
    cut: set[str] = set()
    for at in unknown[:FINDINGS_A_RULE]:
        key = mapping.keys[at]
        holder = _find_cut_text(mapping, at, shape, cut)
        if not holder:
            message = f'"{shorten(key.value)}" is no key of {shape.name}.'
            found.append(RULE.at(key, message, _hint(key.value, shape) or suggest(key.value, free)))
        elif holder not in cut:
            # A text with several commas is told of once.
            cut.add(holder)
            message = f'The text of "{holder}" holds a comma, which ends it before "{shorten(key.value, 40)}".'
            hint = f'Put the whole text between quotation marks: `{holder}: "…"`.'
            found.append(RULE.at(key, message, hint))
    return found


def _hint(name: str, shape: Shape) -> str:
    """Return what to do with a key that is right somewhere else, "" for any other."""
    bare = name.removeprefix("-")
    if bare != name and bare in KEY_NAMES:
        return f"Write a space after the dash: `- {bare}:`."
    if shape is not CASE or name not in ITEM.fields:
        return ""
    if name == "stem":
        return "Write what is known as `vignette:`, and a `stem:` in each question below `items:`."
    return f"Write `{name}:` in the questions below `items:`."


def _find_cut_text(mapping: Mapping, at: int, shape: Shape, cut: set[str]) -> str:
    """Return the key before an unknown one if a comma cut its text in two, "" where nothing looks like it.

    `cut` holds the keys whose texts are known to be cut.
    """
    key = mapping.keys[at]
    before = at - 1
    while before >= 0 and mapping.keys[before].value not in shape.fields:
        before -= 1
    if before < 0:
        return ""
    holder = mapping.keys[before]
    text = mapping.values[holder.value]
    # Keys below one another are not between braces.
    is_braced = any(one.line == two.line or one.column != two.column for one, two in pairwise(mapping.keys[: at + 1]))
    if not is_braced or type(text) is not Scalar or text.style or is_blank(text):
        return ""
    if " " in key.value:
        return holder.value
    is_rest = is_blank(mapping.values[key.value]) or holder.value in cut
    return holder.value if is_rest and not find_nearest(key.value, shape.fields) else ""
