"""Ask that a disputed question names one authority, and says what each of them holds and where.

Where authorities differ, "correct" has to say by whom: the stem names one of them word for word (`According to NICE,
…`), and the key is what that one holds. Each of the others has its own answer below `positions:`, with a quote or a
reference. A question about an opinion is fair where it says whose opinion it is (guideline 6 of Haladyna, Downing &
Rodriguez, Appl Meas Educ 2002;15:309, warns of opinion-based items). Only questions with options can have positions.

Failing:
    stem: Does rhizotomy relieve pain for good?
    answer: true
    positions:
      - {authority: the first account, answer: true, references: [enslin2018]}
      - {authority: the second account, answer: false, references: [enslin2018]}

Passing:
    stem: By the first account, rhizotomy relieves pain for good.
    answer: true
    positions:
      - {authority: the first account, answer: true, references: [enslin2018]}
      - {authority: the second account, answer: false, references: [enslin2018]}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.answers import fold_answer
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import is_blank
from rhizotrainer.model.items import CHOICE_TYPES, Item, Position

RULE = Rule("positions")

_MOST = 10


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for all that keeps the positions of a disputed question from being what they say."""
    if "positions" not in draft.node.values or is_blank(draft.node.values["positions"]):
        return ()
    return list(islice(_check(draft), FINDINGS_A_RULE))


def _check(draft: Draft) -> Iterator[Finding]:
    item, spot = draft.item, draft.spot("positions")
    if item.type not in CHOICE_TYPES:
        hint = "Ask it as a single choice, a multiple choice or a true/false question, or remove the positions."
        yield RULE.at(spot, "Only a question with options can have positions.", hint)
        return
    for node, held in zip(draft.position_nodes, item.positions, strict=True):
        if not held.quotes and not held.references:
            hint = "Write `quotes:` or `references:` with it."
            yield RULE.at(node, "This position has neither a quote nor a reference.", hint)
    if len(item.positions) < 2:
        hint = "Add that of an authority which holds otherwise, or remove it."
        yield RULE.at(spot, "A single position is no dispute.", hint)
        return
    if len(item.positions) > _MOST:
        yield RULE.at(spot, f"{len(item.positions)} positions; a question has {_MOST} at most.", "Keep the weightiest.")
        return
    held_keys = {frozenset(held.keys) for held in item.positions}
    if len(held_keys) == 1 and all(held_keys):
        hint = "Remove the positions, or give each its own answer."
        yield RULE.at(spot, "All these authorities hold the same.", hint)
    yield from _check_names(draft)


def _check_names(draft: Draft) -> Iterator[Finding]:
    item = draft.item
    names = [fold_answer(held.authority) for held in item.positions]
    for at, name in enumerate(names):
        if name and name in names[:at]:
            message = f'The authority "{shorten(item.positions[at].authority, 40)}" has two positions.'
            yield RULE.at(draft.position_nodes[at].values["authority"], message, "Keep one of the two.")
            return
    named = _find_named(item)
    spot = draft.spot("stem")
    listed = " or ".join(f'"{shorten(held.authority, 40)}"' for held in item.positions if held.authority)
    if not named and item.stem and all(names):
        yield RULE.at(spot, "The stem does not say by which authority.", f"Name {listed} in it, word for word.")
    elif len(named) > 1:
        listed = " and ".join(f'"{shorten(held.authority, 40)}"' for held in named)
        yield RULE.at(spot, f"The stem names {listed}.", "Ask what one of them holds.")
    elif named and item.keys and named[0].keys and frozenset(named[0].keys) != item.keys:
        answer = draft.position_nodes[item.positions.index(named[0])].values["answer"]
        message = f'The key of this question is not what "{shorten(named[0].authority, 40)}" holds.'
        yield RULE.at(answer, message, "Change the key, this answer, or the authority in the stem.")


def _find_named(item: Item) -> list[Position]:
    """Return the positions whose authority stands in the stem; a name within a longer one that stands there is none."""
    stem = fold_answer(item.stem)
    found: list[Position] = []
    for held in sorted(item.positions, key=lambda held: -len(held.authority)):
        name = fold_answer(held.authority)
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "\0", stem) if name else stem
        if rest != stem:
            found.append(held)
            stem = rest
    return found
