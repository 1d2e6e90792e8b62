"""What was given and what would have been right, in a few words each, as tables and exported files tell it.

Words and letters only; what they are shown in, and how much of them, is the table's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import CHOICE_TYPES, Item, ItemType
from rhizotrainer.model.learning import Attempt
from rhizotrainer.study.marking import restore_mark
from rhizotrainer.study.presentation import letter_at
from rhizotrainer.study.wording import find_right_answer
from rhizotrainer.tongue import Tongue

tr = Tongue("Words")


def tell_answers(
    item: Item | None, attempt: Attempt | None, order: Sequence[int], regions: Sequence[Region] = ()
) -> tuple[str, str]:
    """Return what was given and the key: letters as shown, what was typed, names, or how many parts were right.

    `order` is that of the options on the screen, `regions` are those of the item's figure. Nothing stands for no
    answer, and for what cannot be told: in another version of the item other options may stand under the letters.
    """
    if item is None or (attempt is not None and attempt.item_version != item.fingerprint):
        return (_join_typed(attempt) if attempt else ""), ""
    is_whole = sorted(order) == list(range(len(item.options)))
    if item.type in CHOICE_TYPES or (item.type is ItemType.NAME and not item.is_typed):
        chosen = attempt.response.chosen if attempt else frozenset()
        letters = {authored: letter_at(shown) for shown, authored in enumerate(order)} if is_whole else {}
        return _list_letters(letters, chosen), _list_letters(letters, item.keys)
    if item.type is ItemType.CLOZE:
        return (_join_typed(attempt) if attempt else ""), ", ".join(part.accepts[0] for part in item.parts)
    if item.is_typed:
        return (_join_typed(attempt) if attempt else ""), find_right_answer(item)[0]
    if item.type is ItemType.LOCATE:
        pointed = attempt.response.regions if attempt else frozenset()
        right = [item.options[authored].region for authored in item.keys]
        return _list_names(item, pointed, regions), _list_names(item, right, regions)
    return _count_parts(item, attempt)


def _count_parts(item: Item, attempt: Attempt | None) -> tuple[str, str]:
    asked = len(item.parts) or len(item.options)
    whole = tr("{right} of {asked}", right=asked, asked=asked)
    if attempt is None:
        return "", whole
    return tr("{right} of {asked} right", right=restore_mark(item, attempt).right, asked=asked), whole


def _list_letters(letters: dict[int, str], authored: Iterable[int]) -> str:
    return ", ".join(sorted(letters[each] for each in authored if each in letters))


def _join_typed(attempt: Attempt) -> str:
    typed = [" ".join(text.split()) for text in attempt.response.texts]
    # A gap that was left empty keeps its place.
    return ", ".join(text or "…" for text in typed) if any(typed) else ""


def _list_names(item: Item, wanted: Iterable[str], regions: Sequence[Region]) -> str:
    """Return structures by their names, or where one has none by its id, each once."""
    names = {region.id: region.name for region in regions if region.name}
    names |= {option.region: option.text for option in item.options if option.region and option.text}
    return ", ".join(sorted({names.get(each, each) for each in wanted}))
