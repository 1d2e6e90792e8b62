"""The builder's fields as text and back: for presets, and so that the page comes back as it was left.

A text from another version, or one that somebody edited, gives the usual value for whatever it does not say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from rhizotrainer.model.items import Difficulty, ItemType
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.selection_draw import Wish
from rhizotrainer.study.selection_pool import ItemState, TopicKey
from rhizotrainer.ui.pages.practise.view import MOST_MINUTES, Fields, TimeLimit

Word = TypeVar("Word", bound=StrEnum)

_NUMBERS = {"seconds": (5, 3600), "minutes": (1, MOST_MINUTES), "pass_mark": (1, 100)}
_SWITCHES = ("may_pause", "asks_confidence", "shuffles_options", "hides_timer")
_MOST = 500


@dataclass(frozen=True, slots=True)
class Preset:
    """Fields under a name."""

    name: str
    fields: Fields


def fields_to_text(fields: Fields, name: str = "") -> str:
    """Write fields, under a name where one is given."""
    wish = fields.wish
    written: dict[str, Any] = {
        "name": name,
        "mode": wish.mode.value,
        "topics": None if wish.topics is None else sorted(wish.topics),
        "states": sorted(wish.states),
        "difficulties": sorted(difficulty or "" for difficulty in wish.difficulties),
        "types": sorted(wish.types),
        "count": wish.count,
        "time": fields.time.value,
    }
    written |= {key: getattr(fields, key) for key in (*_NUMBERS, *_SWITCHES)}
    return json.dumps(written, ensure_ascii=False)


def text_to_fields(text: str, usual: Fields | None = None) -> Fields:
    """Read fields; `usual` stands in for what the text does not say."""
    fields = usual or Fields()
    said = _read(text)
    wish = fields.wish
    count = said.get("count")
    wish = Wish(
        mode=_find_word(SessionMode, said.get("mode")) or wish.mode,
        topics=_read_topics(said["topics"]) if "topics" in said else wish.topics,
        states=_read_words(ItemState, said["states"]) if "states" in said else wish.states,
        difficulties=_read_difficulties(said.get("difficulties")),
        types=_read_words(ItemType, said.get("types")),
        count=min(max(count, 1), _MOST) if type(count) is int else wish.count,
    )
    changes: dict[str, Any] = {"wish": wish, "time": _find_word(TimeLimit, said.get("time")) or fields.time}
    for key, (least, most) in _NUMBERS.items():
        if type(said.get(key)) is int:
            changes[key] = min(max(said[key], least), most)
    changes |= {key: said[key] for key in _SWITCHES if isinstance(said.get(key), bool)}
    return replace(fields, **changes)


def list_presets(texts: Iterable[str]) -> tuple[Preset, ...]:
    """Read presets, each name once; a text without a name is none."""
    found: dict[str, Preset] = {}
    for text in texts:
        name = _read(text).get("name")
        if isinstance(name, str) and name:
            found.setdefault(name, Preset(name, text_to_fields(text)))
    return tuple(found.values())


def write_presets(presets: Iterable[Preset]) -> tuple[str, ...]:
    """Write presets in the order of their names, whatever their capitals."""
    ordered = sorted(presets, key=lambda preset: (preset.name.casefold(), preset.name))
    return tuple(fields_to_text(preset.fields, preset.name) for preset in ordered)


def _read(text: str) -> dict[str, Any]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _find_word(words: type[Word], said: object) -> Word | None:
    return next((word for word in words if word.value == said), None)


def _read_words(words: type[Word], said: object) -> frozenset[Word]:
    listed = said if isinstance(said, list) else []
    return frozenset(word for word in words if word.value in listed)


def _read_difficulties(said: object) -> frozenset[Difficulty | None]:
    unrated: frozenset[None] = frozenset({None}) if isinstance(said, list) and "" in said else frozenset()
    return _read_words(Difficulty, said) | unrated


def _read_topics(said: object) -> frozenset[TopicKey] | None:
    if not isinstance(said, list):
        return None
    pairs = (tuple(pair) for pair in said if isinstance(pair, list) and len(pair) == 2)
    return frozenset((bank, topic) for bank, topic in pairs if isinstance(bank, str) and isinstance(topic, str))
