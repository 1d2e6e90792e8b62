"""Write the stub of a question of every type, in the manner of indentation of the file it goes to.

A stub is a draft: its shape is whole and its words are missing, so that the check tells of each until the author
has written it. Nothing here opens a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from rhizotrainer.bank.schema import CASE_TYPE
from rhizotrainer.model.figures import Figure
from rhizotrainer.model.items import ItemType

# A scalar as it is written, a mapping, or a list of mappings.
Value: TypeAlias = "str | Keys | list[Keys]"
Keys: TypeAlias = dict[str, Value]

FIGURE_TYPES = frozenset({ItemType.LOCATE, ItemType.NAME, ItemType.LABEL})

_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*")
_OPTION: Keys = {"text": "", "rationale": ""}
_KEY_OPTION: Keys = {"text": "", "key": "true", "rationale": ""}
# What stands in a stub where no text may be empty, for its author to write over. Some come with a number after them.
OPTION, STEP, LEFT, RIGHT, LABEL = "Option", "Step", "Left", "Right", "Label"
ANSWER = "Answer"
SENTENCE = "The sentence with its gap, {1}."
VIGNETTE = "What is known at the start."
_NUMBERED = (OPTION, STEP, LEFT, RIGHT, LABEL)
_STEPS = 4
_HIGHEST = 6
PLACEHOLDERS = frozenset(
    {ANSWER, SENTENCE, VIGNETTE, *(f"{name} {at}" for name in _NUMBERED for at in range(1, _HIGHEST + 1))}
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is indented: the column (from 0) of the dashes of its questions, and the widths of all steps.

    `dash` leads from the dash of a question to its keys, `inner` from that of a list within; `nest` leads from a key to
    the dashes of a list below it, `step` from a key to keys below it.
    """

    column: int = 0
    dash: int = 2
    inner: int = 2
    nest: int = 2
    step: int = 2
    newline: str = "\n"
    is_spaced: bool = True


@dataclass(frozen=True, slots=True)
class StubFacts:
    """What a stub is filled with: its ids (a case needs two), and names that the bank declares, where it has any."""

    ids: tuple[str, str]
    topic: str = ""
    source: str = ""
    figure: Figure | None = None


def write_stub(kind: str, facts: StubFacts, manner: Manner) -> str:
    """Return the lines of a stub of a type (`case` is one), each with its line end."""
    keys = _build_case(facts) if kind == CASE_TYPE else _build_item(ItemType(kind), facts, facts.ids[0])
    return "".join(f"{line}{manner.newline}" for line in _write_part(keys, manner.column, manner.dash, manner))


def quote_scalar(text: str) -> str:
    """Return a text as YAML takes it on one line, also where other readers would take it for more than a text."""
    is_plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _build_case(facts: StubFacts) -> Keys:
    part = _build_item(ItemType.SINGLE_CHOICE, StubFacts(facts.ids, "", facts.source), facts.ids[1])
    del part["status"]
    return {
        "id": facts.ids[0],
        "type": CASE_TYPE,
        **_list_topic(facts),
        "status": "draft",
        "vignette": VIGNETTE,
        "items": [part],
    }


def _build_item(kind: ItemType, facts: StubFacts, item_id: str) -> Keys:
    figure: Keys = {"figure": facts.figure.id} if kind in FIGURE_TYPES and facts.figure else {}
    body = _build_figure_body(kind, facts.figure) if facts.figure and figure else _BODIES[kind]
    quotes: Keys = {"quotes": [{"source": facts.source, "text": ""}]} if facts.source else {}
    return {
        "id": item_id,
        "type": str(kind),
        **_list_topic(facts),
        "status": "draft",
        **figure,
        "stem": "",
        **body,
        "explanation": "",
        "takeaway": "",
        **quotes,
    }


def _list_topic(facts: StubFacts) -> Keys:
    return {"topic": facts.topic} if facts.topic else {}


def _build_figure_body(kind: ItemType, figure: Figure) -> Keys:
    named = [region for region in figure.regions if region.name] or list(figure.regions)
    regions = [quote_scalar(region.id) for region in named[:3]]
    if kind is ItemType.LOCATE:
        options: list[Keys] = [{"region": region, "text": "", "rationale": ""} for region in regions]
        if options:
            options[0] = {"region": regions[0], "text": "", "key": "true", "rationale": ""}
        return {"options": options}
    if kind is ItemType.NAME:
        return {"regions": regions[0], "accept": f"[{json.dumps(named[0].name or ANSWER, ensure_ascii=False)}]"}
    return {
        "labels": [
            {"text": quote_scalar(region.name or f"{LABEL} {at}"), "region": quote_scalar(region.id), "rationale": ""}
            for at, region in enumerate(named[:3], start=1)
        ]
    }


_BODIES: dict[ItemType, Keys] = {
    ItemType.SINGLE_CHOICE: {"options": [_KEY_OPTION, _OPTION, _OPTION]},
    ItemType.MULTIPLE_CHOICE: {"options": [_KEY_OPTION, _KEY_OPTION, _OPTION]},
    ItemType.TRUE_FALSE: {"answer": "true", "rationales": {"true": "", "false": ""}},
    ItemType.TRUE_FALSE_SERIES: {
        "statements": [{"text": "", "answer": word, "rationale": ""} for word in ("true", "false", "true", "false")]
    },
    ItemType.EXTENDED_MATCHING: {
        "options": [{"text": f"{OPTION} {at}"} for at in (1, 2, 3, 4)],
        "scenarios": [{"text": "", "answer": f"{OPTION} {at}", "rationale": ""} for at in (1, 2)],
    },
    ItemType.MATCHING: {
        "pairs": [{"left": f"{LEFT} {at}", "right": f"{RIGHT} {at}", "rationale": ""} for at in (1, 2, 3)],
        "extras": f"[{RIGHT} 4]",
    },
    ItemType.ORDERING: {"steps": [{"text": f"{STEP} {at}", "rationale": ""} for at in range(1, _STEPS + 1)]},
    ItemType.NUMERIC: {"answer": "0", "unit": "", "tolerance": ""},
    ItemType.SHORT_ANSWER: {"accept": f"[{ANSWER}]"},
    ItemType.CLOZE: {"text": SENTENCE, "gaps": [{"accept": f"[{ANSWER}]", "rationale": ""}]},
}


def _write_part(keys: Keys, column: int, dash: int, manner: Manner) -> Iterator[str]:
    """Yield the lines of one entry of a list whose dashes stand in a column."""
    lines = list(_write_keys(keys, column + dash, manner))
    yield " " * column + "-" + lines[0][column + 1 :]
    yield from lines[1:]


def _write_keys(keys: Keys, column: int, manner: Manner) -> Iterator[str]:
    for name, value in keys.items():
        start = f"{' ' * column}{name}:"
        if isinstance(value, str):
            yield f"{start} {value}".rstrip()
            continue
        yield start
        if isinstance(value, dict):
            yield from _write_keys(value, column + manner.step, manner)
        else:
            for part in value:
                yield from _write_part(part, column + manner.nest, manner.inner, manner)
