"""Find what was chosen then among the options of now: by place in the same version, by text in a later one.

Where that is not sure, there is no answer to show; which of several options was meant is never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rhizotrainer.model.items import CHOICE_TYPES, Item
from rhizotrainer.model.learning import Attempt
from rhizotrainer.model.updates import Change, Essence
from rhizotrainer.study.meaning import is_same_meaning
from rhizotrainer.study.updates import build_essence, compare


def restore_attempt(item: Item, attempt: Attempt, before: Essence | None) -> Attempt | None:
    """Return the attempt with the places of its options in `item`, None where they cannot be told.

    `before` is what the item was then, None where it was not kept. An answer to another key is not restored: what is
    wrong now may have been right.
    """
    if attempt.item_version == item.fingerprint:
        return attempt
    if before is None or item.type not in CHOICE_TYPES:
        return None
    if not before.options or compare(before, build_essence(item)) in (Change.TYPE, Change.KEY):
        return None
    texts = [option.text for option in item.options]
    places = {at: _find_place(text, texts) for at, text in enumerate(before.options)}
    here = {at: place for at, place in places.items() if place is not None}
    response = attempt.response
    if not response.chosen <= here.keys():
        return None
    chosen = frozenset(here[at] for at in response.chosen)
    struck_out = frozenset(here[at] for at in response.struck_out if at in here)
    order = [here[at] for at in attempt.option_order if at in here]
    order += [place for place in range(len(texts)) if place not in order]
    return replace(
        attempt,
        response=replace(response, chosen=chosen, struck_out=struck_out),
        option_order=tuple(order),
    )


def _find_place(text: str, texts: Sequence[str]) -> int | None:
    """Return where a text stands, or the only one of the same meaning."""
    if text in texts:
        return texts.index(text)
    alike = [place for place, other in enumerate(texts) if is_same_meaning(text, other)]
    return alike[0] if len(alike) == 1 else None
