"""Hold the one table of the bank format: which keys a mapping may have, which it must have, and what they
hold.

The rules read it to find unknown and missing keys, the builder to make values, the syntax messages to know a
key when they see one. Keys are named as the fields of the dataclasses in `model` wherever a field answers to
a key, and a test holds the two side by side. Nothing here looks at a file.
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field, fields
from enum import Enum, auto

from rhizotrainer.model.banks import Reference
from rhizotrainer.model.items import ItemType, Stance


class Kind(Enum):
    """What may stand behind a key."""

    TEXT = auto()
    ID = auto()
    FLAG = auto()
    WORD = auto()
    TEXTS = auto()
    RECORD = auto()
    RECORDS = auto()
    TABLE = auto()

    @property
    def words(self) -> str:
        """Return the kind as a message names it."""
        return _KIND_WORDS[self]


_KIND_WORDS = {
    Kind.TEXT: "a text",
    Kind.ID: "an id",
    Kind.FLAG: "true or false",
    Kind.WORD: "one word",
    Kind.TEXTS: "a list of texts",
    Kind.RECORD: "keys with values",
    Kind.RECORDS: "a list",
    Kind.TABLE: "ids with what they stand for",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what it holds; `shape` is that of the mappings below it, `words` are those allowed."""

    kind: Kind
    is_required: bool = False
    shape: Shape | None = None
    words: tuple[str, ...] = ()
    # A table's values may be a text alone (`indications: Indications`) where this says so.
    takes_text: bool = False


@dataclass(slots=True, eq=False)
class Shape:
    """The keys of one sort of mapping; `name` is what messages call it, with its article."""

    name: str
    fields: Map[str, Field]
    required: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.required = frozenset(name for name, field in self.fields.items() if field.is_required)


_TEXT = Field(Kind.TEXT)
_REQUIRED_TEXT = Field(Kind.TEXT, is_required=True)

OPTION = Shape(
    "this option",
    {"text": _REQUIRED_TEXT, "key": Field(Kind.FLAG), "rationale": _TEXT, "pin": Field(Kind.FLAG)},
)
RATIONALES = Shape("these rationales", {"true": _TEXT, "false": _TEXT})
QUOTE = Shape(
    "this quote",
    {
        "source": _REQUIRED_TEXT,
        "text": _REQUIRED_TEXT,
        "stance": Field(Kind.WORD, words=tuple(Stance)),
    },
)
ITEM = Shape(
    "this question",
    {
        "id": Field(Kind.ID, is_required=True),
        "type": Field(Kind.WORD, words=tuple(ItemType)),
        "topic": _TEXT,
        "vignette": _TEXT,
        "stem": _REQUIRED_TEXT,
        "options": Field(Kind.RECORDS, shape=OPTION),
        "answer": Field(Kind.FLAG),
        "rationales": Field(Kind.RECORD, shape=RATIONALES),
        "explanation": _REQUIRED_TEXT,
        "takeaway": _REQUIRED_TEXT,
        "note": _TEXT,
        "quotes": Field(Kind.RECORDS, shape=QUOTE),
        "references": Field(Kind.TEXTS),
    },
)

SOURCE = Shape("this source", {"title": _REQUIRED_TEXT, "file": _REQUIRED_TEXT})
REFERENCE = Shape(
    "this reference",
    {field.name: Field(Kind.TEXT, is_required=field.name == "title") for field in fields(Reference)[1:]},
)
# A topic holds topics, so the table has to exist before it can name itself.
_TOPIC_FIELDS: dict[str, Field] = {"title": _REQUIRED_TEXT}
TOPIC = Shape("this topic", _TOPIC_FIELDS)
_TOPICS = Field(Kind.TABLE, shape=TOPIC, takes_text=True)
_TOPIC_FIELDS["topics"] = _TOPICS

BANK = Shape(
    "this bank",
    {
        "id": Field(Kind.ID, is_required=True),
        "title": _REQUIRED_TEXT,
        "version": _TEXT,
        "language": _TEXT,
        "licence": _TEXT,
        "authors": Field(Kind.TEXTS),
        "topics": _TOPICS,
        "sources": Field(Kind.TABLE, shape=SOURCE),
        "references": Field(Kind.TABLE, shape=REFERENCE),
    },
)
# The items of a one-file bank are read one by one, like those of any other file.
ONE_FILE_BANK = Shape(BANK.name, {**BANK.fields, "items": Field(Kind.RECORDS, is_required=True)})

KEY_NAMES = frozenset(
    name
    for shape in (ONE_FILE_BANK, ITEM, OPTION, RATIONALES, QUOTE, SOURCE, REFERENCE, TOPIC)
    for name in shape.fields
)
