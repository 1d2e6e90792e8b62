"""Read what is typed as an answer, whatever the type of the question: letters, pairs, an order, words, gaps.

Pure: it asks nothing. What cannot be read is refused with a sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rhizotrainer.app.terminal_face import clean
from rhizotrainer.model.items import MATCHING_TYPES, Item, ItemType
from rhizotrainer.model.learning import Response
from rhizotrainer.study.marking import can_read_answer
from rhizotrainer.study.presentation import Presentation, join_words
from rhizotrainer.study.responding import EMPTY, list_placed, list_texts, order_steps, place_option, type_text

_PAIR = re.compile(r"(\d{1,4})[\s:.)=-]*([A-Z])(?![A-Z])")
_BETWEEN = re.compile(r"[\s,;.]+")


def shows_figure(item: Item) -> bool:
    """Tell whether a question needs a drawing, which a terminal cannot show."""
    return bool(item.figure)


def ask_words(shown: Presentation, response: Response) -> str:
    """Return what is asked for next, without the colon."""
    item = shown.item
    if item.type is ItemType.CLOZE:
        return f"Gap {_find_gap(item, response) + 1} of {len(item.parts)}"
    if item.is_typed:
        return "Your answer"
    span = f"{shown.letters[0]} to {shown.letters[-1]}"
    if item.type in MATCHING_TYPES:
        return f"Your answer, a number and a letter {span} for each row, for example 1B 2A"
    if item.type is ItemType.ORDERING:
        return f"Your answer, the letters {span} in their order, for example {' '.join(reversed(shown.letters))}"
    several = "letters, for example ac" if item.takes_several else "one letter"
    return f"Your answer, {span} ({several})"


def read_answer(given: str, shown: Presentation, response: Response) -> Response:
    """Return the response with what was typed added to it.

    Raises:
        ValueError: with a sentence, where it is no answer to this question.
    """
    item = shown.item
    if item.is_typed:
        return _read_text(given, item, response)
    if item.type in MATCHING_TYPES:
        return _read_pairs(given, shown, response)
    if item.type is ItemType.ORDERING:
        return _read_order(given, shown, response)
    return replace(response, chosen=_read_letters(given, shown))


def lack_words(shown: Presentation, response: Response) -> str:
    """Say which rows are still empty; nothing where the answer is whole, or goes on by itself."""
    if shown.item.type not in MATCHING_TYPES:
        return ""
    empty = [str(at) for at, given in enumerate(list_placed(shown.item, response), start=1) if given == EMPTY]
    if not empty:
        return ""
    return f"Row {empty[0]} is empty." if len(empty) == 1 else f"Rows {join_words(empty)} are empty."


def _read_letters(given: str, shown: Presentation) -> frozenset[int]:
    letters = shown.letters
    typed = [letter for letter in given.upper() if letter not in " ,;."]
    if not typed:
        raise ValueError("Type the letter of an option.")
    for letter in typed:
        _find_place(letter, shown)
    if len(set(typed)) > 1 and not shown.item.takes_several:
        raise ValueError("This question takes one letter.")
    return frozenset(shown.authored(letters.index(letter)) for letter in typed)


def _read_pairs(given: str, shown: Presentation, response: Response) -> Response:
    text = given.upper()
    rows = len(shown.item.parts)
    letters = [letter for letter in _BETWEEN.sub("", text) if letter.isalpha()]
    if len(letters) == rows and rows > 1 and not any(sign.isdigit() for sign in text):
        pairs = list(enumerate(letters, start=1))
    else:
        pairs = [(int(number), letter) for number, letter in _PAIR.findall(text)]
        if not pairs or _BETWEEN.sub("", _PAIR.sub("", text)):
            raise ValueError("Type the number of a row and the letter of an option, for example 1B.")
    for number, letter in pairs:
        if not 1 <= number <= rows:
            raise ValueError(f"There is no row {number}; the rows are 1 to {rows}.")
        response = place_option(shown.item, response, number - 1, shown.authored(_find_place(letter, shown)))
    return response


def _read_order(given: str, shown: Presentation, response: Response) -> Response:
    letters = list(_BETWEEN.sub("", given.upper()))
    places = [_find_place(letter, shown) for letter in letters]
    if sorted(places) != list(range(len(shown.order))):
        raise ValueError(f"Type each of the {len(shown.order)} letters once.")
    return order_steps(response, [shown.authored(place) for place in places])


def _read_text(given: str, item: Item, response: Response) -> Response:
    if not given.strip():
        raise ValueError("Type an answer.")
    if not can_read_answer(item, given):
        raise ValueError("This cannot be read as a number.")
    gap = _find_gap(item, response) if item.type is ItemType.CLOZE else 0
    return type_text(item, response, gap, given)


def _find_gap(item: Item, response: Response) -> int:
    return next((gap for gap, text in enumerate(list_texts(item, response)) if not text.strip()), 0)


def _find_place(letter: str, shown: Presentation) -> int:
    if letter not in shown.letters:
        raise ValueError(f"{clean(letter)} is none of the options {shown.letters[0]} to {shown.letters[-1]}.")
    return shown.letters.index(letter)
