"""Say of every kind of line in a history which keys it has and what each may hold, as docs/history-format.md does.

Values that stand in the database as JSON or as 0 and 1 are lists, objects and true or false in a line. It reads and
writes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date, datetime
from functools import lru_cache
from math import isfinite
from typing import Any, NamedTuple

from rhizotrainer.model.items import ItemType
from rhizotrainer.model.learning import MissCause, SessionMode, SessionTerms, Verdict
from rhizotrainer.model.mastery import DECAY_WEIGHT
from rhizotrainer.model.updates import Change
from rhizotrainer.tongue import later

# `event_lines` speaks these sentences.
CONTEXT = "History"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ID = re.compile(r"[0-9a-f]{32}")
_LARGEST = 2**63 - 1
# Positions and the like come again and again; longer texts are all different.
_WORTH_KEEPING = 80
_REQUIRED = object()
_LEAST_DECAY, _MOST_DECAY = 0.01, 10
_write = json.JSONEncoder(separators=(",", ":")).encode


class Shape(NamedTuple):
    """What a value may be, and what is said where it is not; JSON and switches are stored as texts and numbers."""

    fits: Callable[[Any], bool]
    sentence: str
    is_json: bool = False
    is_switch: bool = False


class Key(NamedTuple):
    """A key of a line: what it holds, and what it holds where it is left out."""

    shape: Shape
    usual: Any = _REQUIRED

    @property
    def is_required(self) -> bool:
        return self.usual is _REQUIRED


class Refusal(NamedTuple):
    """Why a line is not taken: the key that it is about, and a sentence to be spoken with that key."""

    key: str
    sentence: str


def list_refusals(keys: dict[str, Key], line: dict[str, Any]) -> Iterable[Refusal]:
    """Give what is wrong with a line of these keys; `kind` is known to be right."""
    for name in line:
        if name not in keys and name != "kind":
            yield Refusal(name, later("The key “{key}” is not known here."))
    for name, (shape, usual) in keys.items():
        value = line.get(name, usual)
        if value is _REQUIRED:
            yield Refusal(name, later("The key “{key}” is missing."))
        elif not (shape.is_json and isinstance(value, str) and shape is not CONTENT):
            if not shape.fits(value):
                yield Refusal(name, shape.sentence)
        elif not _fits_as_text(shape, value):
            yield Refusal(name, shape.sentence)


def open_json(text: str) -> Any:
    """Return what a stored text of JSON holds, and the text itself where writing that would give another text."""
    return _open_kept(text) if len(text) < _WORTH_KEEPING else _open(text)


def close_json(value: Any) -> str:
    """Return the text that `open_json` opened; a text is what it could not."""
    return value if isinstance(value, str) else _write(value)


def _open(text: str) -> Any:
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        return value if isinstance(value, list | dict) and _write(value) == text else text
    except (ValueError, RecursionError):
        return text


_open_kept = lru_cache(4096)(_open)


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _fits_as_text(shape: Shape, text: str) -> bool:
    """Tell whether JSON that was not written by us, and so is carried as its text, holds what it may."""
    try:
        return is_storable(text) and shape.fits(json.loads(text))
    except (ValueError, RecursionError):
        return False


def is_storable(value: Any) -> bool:
    """Tell whether a value is a text that a database can hold: half of a surrogate pair cannot be kept."""
    if not isinstance(value, str):
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_time(value: Any) -> bool:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_day(value: Any) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_whole(value: Any) -> bool:
    return type(value) is int and -_LARGEST <= value <= _LARGEST


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _LARGEST


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and abs(value) <= _LARGEST and isfinite(value)


def _is_list_of(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(fits, value))


def _is_one_of(words: Iterable[str]) -> Callable[[Any], bool]:
    known = frozenset(str(word) for word in words)
    return lambda value: isinstance(value, str) and value in known


def _is_question(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"bank", "item", "option_order"}
        and is_storable(value["bank"])
        and is_storable(value["item"])
        and (_are_positions(value["option_order"]) or _fits_order(value["option_order"]))
    )


def _fits_order(value: Any) -> bool:
    return isinstance(value, str) and _fits_as_text(POSITIONS, value)


def _is_rename(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"old", "new"} and all(map(is_storable, value.values()))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_weights(value: Any) -> bool:
    """Tell whether these may be weights of FSRS-6; its scheduler is stricter, the store goes by the decay."""
    if not _are_numbers(value) or len(value) not in (0, DECAY_WEIGHT + 1):
        return False
    return not value or _LEAST_DECAY <= value[DECAY_WEIGHT] <= _MOST_DECAY


def _are_terms(value: Any) -> bool:
    """Tell whether these are terms of a session; those of another day are kept and passed over by who reads them."""
    if not isinstance(value, dict):
        return False
    known = [(value[name], usual) for name, usual in _USUAL_TERMS.items() if name in value]
    return all(
        type(held) is type(usual) or (type(usual) is float and type(held) is int and _is_number(held))
        for held, usual in known
    )


def _is_response(value: Any) -> bool:
    return isinstance(value, dict) and all(fits(value[name]) for name, fits in _RESPONSE.items() if name in value)


_USUAL_TERMS = {each.name: getattr(SessionTerms(), each.name) for each in fields(SessionTerms)}
_are_positions = _is_list_of(_is_whole)
_are_numbers = _is_list_of(_is_number)
_are_texts = _is_list_of(_is_text)
_RESPONSE = {
    "chosen": _are_positions,
    "struck_out": _are_positions,
    "placed": _are_positions,
    "texts": _are_texts,
    "regions": _are_texts,
}

TEXT = Shape(is_storable, later("“{key}” is to be a text."))
ID = Shape(
    lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    later("“{key}” is to be 32 digits from 0 to f."),
)
SOME_ID = Shape(lambda value: value is None or ID.fits(value), later("“{key}” is to be null or 32 digits from 0 to f."))
SOME_TEXT = Shape(lambda value: value is None or is_storable(value), later("“{key}” is to be null or a text."))
TIME = Shape(_is_time, later("“{key}” is to be a time such as 2026-11-23T09:30:00.000000+00:00."))
SOME_TIME = Shape(
    lambda value: value is None or _is_time(value),
    later("“{key}” is to be null or a time such as 2026-11-23T09:30:00.000000+00:00."),
)
TIME_OR_NONE = Shape(
    lambda value: value == "" or _is_time(value),
    later("“{key}” is to be empty or a time such as 2026-11-23T09:30:00.000000+00:00."),
)
DAY = Shape(_is_day, later("“{key}” is to be a day such as 2026-11-23."))
WHOLE = Shape(_is_whole, later("“{key}” is to be a whole number."))
COUNT = Shape(_is_count, later("“{key}” is to be a whole number from 0 on."))
NUMBER = Shape(_is_number, later("“{key}” is to be a number."))
ABOVE_0 = Shape(lambda value: _is_number(value) and value > 0, later("“{key}” is to be a number above 0."))
SHARE = Shape(lambda value: _is_number(value) and 0 <= value <= 1, later("“{key}” is to be a number from 0 to 1."))
FOUR = Shape(lambda value: _is_whole(value) and 1 <= value <= 4, later("“{key}” is to be a whole number from 1 to 4."))
SOME_FOUR = Shape(
    lambda value: value is None or FOUR.fits(value), later("“{key}” is to be null or a whole number from 1 to 4.")
)
SWITCH = Shape(lambda value: type(value) is bool, later("“{key}” is to be true or false."), is_switch=True)
POSITIONS = Shape(_are_positions, later("“{key}” is to be a list of whole numbers."), is_json=True)
WEIGHTS = Shape(_are_weights, later("“{key}” is to be a list of 21 weights of FSRS, or an empty one."), is_json=True)
TEXTS = Shape(_are_texts, later("“{key}” is to be a list of texts."), is_json=True)
TERMS = Shape(_are_terms, later("“{key}” is to be an object with the terms of a session."), is_json=True)
RESPONSE = Shape(_is_response, later("“{key}” is to be an object with what was answered."), is_json=True)
# What an item was, as a day of the past wrote it: one that cannot be read counts as not kept, and stays.
CONTENT = Shape(
    lambda value: isinstance(value, dict | list) or is_storable(value),
    later("“{key}” is to be an object."),
    is_json=True,
)
QUESTIONS = Shape(
    _is_list_of(_is_question), later("“{key}” is to be a list of objects with “bank”, “item” and “option_order”.")
)
RENAMES = Shape(
    lambda value: _is_list_of(_is_rename)(value) and bool(value),
    later("“{key}” is to be a list of objects with “old” and “new”."),
)


def _word(words: Iterable[str]) -> Shape:
    return Shape(_is_one_of(words), later("“{key}” holds a word that is not known here."))


_MEMORY = {
    "stability": Key(ABOVE_0),
    "difficulty": Key(NUMBER),
    "due": Key(TIME),
    "last_review": Key(TIME),
    "repetitions": Key(COUNT),
    "lapses": Key(COUNT),
    "recheck": Key(TIME_OR_NONE, ""),
}
_AGAIN = {"again": Key(COUNT, 0)}

KEYS: dict[str, dict[str, Key]] = {
    "session": {
        "id": Key(TEXT),
        "mode": Key(_word(SessionMode)),
        "title": Key(TEXT),
        "started_at": Key(TIME),
        "terms": Key(TERMS, {}),
        "questions": Key(QUESTIONS),
    },
    "session ended": {"session": Key(TEXT), "ended_at": Key(TIME)},
    "attempt": {
        "id": Key(ID),
        "bank": Key(TEXT),
        "item": Key(TEXT),
        "fact": Key(TEXT, ""),
        "session": Key(TEXT),
        "answered_at": Key(TIME),
        "local_day": Key(DAY),
        "item_type": Key(_word(ItemType)),
        "item_version": Key(TEXT),
        "topic": Key(TEXT, ""),
        "chosen": Key(POSITIONS, []),
        "struck_out": Key(POSITIONS, []),
        "placed": Key(POSITIONS, []),
        "texts": Key(TEXTS, []),
        "regions": Key(TEXTS, []),
        "option_order": Key(POSITIONS, []),
        "confidence": Key(SOME_FOUR, None),
        "hints": Key(WHOLE, 0),
        "score": Key(SHARE),
        "verdict": Key(_word(Verdict)),
        "rating": Key(FOUR),
        "duration_ms": Key(WHOLE),
        **_MEMORY,
    },
    "withdrawal": {"attempt": Key(ID), "withdrawn_at": Key(TIME)},
    "cause": {
        "attempt": Key(ID),
        "cause": Key(_word(MissCause)),
        "confused_with": Key(TEXT, ""),
        "noted_at": Key(TIME),
        **_AGAIN,
    },
    "item version": {"version": Key(TEXT), "content": Key(CONTENT)},
    "revision": {
        "bank": Key(TEXT),
        "item": Key(TEXT),
        "from_version": Key(TEXT),
        "to_version": Key(TEXT),
        "change": Key(_word(Change)),
        "brings_back": Key(SWITCH),
        "after_attempt": Key(ID),
        "noticed_at": Key(TIME),
        **_AGAIN,
    },
    "renames": {
        "bank": Key(TEXT),
        "renames": Key(RENAMES),
        "after_attempt": Key(SOME_ID),
        "after_session": Key(SOME_TEXT),
        "noticed_at": Key(TIME),
        **_AGAIN,
    },
    "parameters": {
        "id": Key(ID),
        "weights": Key(WEIGHTS, []),
        "reviews": Key(WHOLE),
        "loss_before": Key(NUMBER),
        "loss_after": Key(NUMBER),
        "adopted_at": Key(TIME),
    },
    "recomputation": {
        "attempt": Key(ID),
        **_MEMORY,
        "reason": Key(_word(("parameters", "merge"))),
        "recomputed_at": Key(TIME),
        **_AGAIN,
    },
    "cleared": {
        "of": Key(_word(("flag", "note"))),
        "bank": Key(TEXT),
        "item": Key(TEXT),
        "cleared_at": Key(SOME_TIME),
    },
    "flag": {"bank": Key(TEXT), "item": Key(TEXT), "flagged_at": Key(TIME), "cleared_at": Key(SOME_TIME, None)},
    "note": {
        "bank": Key(TEXT),
        "item": Key(TEXT),
        "text": Key(TEXT),
        "changed_at": Key(TIME),
        "cleared_at": Key(SOME_TIME, None),
    },
    "exam place": {
        "session": Key(TEXT),
        "position": Key(COUNT),
        "response": Key(RESPONSE, {}),
        "confidence": Key(SOME_FOUR, None),
        "is_flagged": Key(SWITCH, usual=False),
        "is_seen": Key(SWITCH, usual=False),
        "spent_ms": Key(WHOLE, 0),
    },
    "exam clock": {
        "session": Key(TEXT),
        "used_ms": Key(WHOLE),
        "position": Key(WHOLE),
        "is_paused": Key(SWITCH, usual=False),
        "noted_at": Key(TIME),
    },
}
