"""Ask for the number of keys that the type needs: one in a single choice, at least one in a multiple choice.

Failing:
    type: single_choice
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: Spasticity, key: true, rationale: Named in the second article.}

Passing:
    type: multiple_choice
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: Spasticity, key: true, rationale: Named in the second article.}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Node, is_blank, text_of
from rhizotrainer.model.items import CHOICE_TYPES, ItemType

RULE = Rule("key-count")

# Those whose options say by themselves whether they are right.
_TYPES = CHOICE_TYPES | {ItemType.LOCATE, ItemType.NAME}
_ONE_KEY = {ItemType.SINGLE_CHOICE, ItemType.NAME}


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding where the options have no key, or several in a single choice."""
    if draft.item.type not in _TYPES or "options" not in draft.node.values or not draft.option_nodes:
        return ()
    keys = [at for at, option in enumerate(draft.item.options) if option.is_key]
    if not keys and any(_is_meant(node.values.get("key")) for node in draft.option_nodes):
        # What is neither true nor false was meant as something, and is told of as such.
        return ()
    if not keys:
        hint = "Write `key: true` under the correct one."
        return (RULE.at(draft.spot("options"), "No option is marked as the key.", hint),)
    if draft.item.type in _ONE_KEY and len(keys) > 1:
        second = draft.option_nodes[keys[1]].values.get("key", draft.option_nodes[keys[1]])
        if draft.item.type is ItemType.NAME:
            return (RULE.at(second, f"{len(keys)} options are keys; a structure has one name.", "Keep one."),)
        hint = "Keep one, or write `type: multiple_choice`."
        return (RULE.at(second, f"{len(keys)} options are keys; a single choice has one.", hint),)
    return ()


def _is_meant(node: Node | None) -> bool:
    return not is_blank(node) and text_of(node).casefold() != "false"
