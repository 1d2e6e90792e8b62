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
from rhizotrainer.model.items import Difficulty, ItemType, Spelling, Stance, Status


class Kind(Enum):
    """What may stand behind a key."""

    TEXT = auto()
    ID = auto()
    FLAG = auto()
    WORD = auto()
    TEXTS = auto()
    # One text, or a list of them.
    ANSWERS = auto()
    # Keys that are names of the author's own, each with a text.
    NOTES = auto()
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
    Kind.ANSWERS: "a text or a list of texts",
    Kind.NOTES: "names with a text after each",
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
    # What editors show beside the key; a sentence for authors.
    about: str = ""


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
    {
        "text": _REQUIRED_TEXT,
        "key": Field(Kind.FLAG, about="true where this option is correct."),
        "rationale": Field(Kind.TEXT, about="Why this option is right or wrong; shown once the answer is checked."),
        "pin": Field(Kind.FLAG, about="true keeps the option at its place when the others are shuffled."),
    },
)
# An option of `locate` is a region of the figure; what it is called may be left to the figure.
REGION_OPTION = Shape(
    "this option",
    {
        "region": Field(Kind.TEXT, is_required=True, about="The id of an element of the figure."),
        "text": _TEXT,
        "key": OPTION.fields["key"],
        "rationale": OPTION.fields["rationale"],
    },
)
WRONG_ANSWER = Shape("this wrong answer", {"text": _REQUIRED_TEXT, "rationale": OPTION.fields["rationale"]})
STATEMENT = Shape(
    "this statement",
    {"text": _REQUIRED_TEXT, "answer": Field(Kind.FLAG, is_required=True), "rationale": OPTION.fields["rationale"]},
)
SCENARIO = Shape(
    "this scenario",
    {
        "text": _REQUIRED_TEXT,
        "answer": Field(Kind.ANSWERS, is_required=True, about="The text of the option that is right for it."),
        "rationale": OPTION.fields["rationale"],
    },
)
PAIR = Shape("this pair", {"left": _REQUIRED_TEXT, "right": _REQUIRED_TEXT, "rationale": OPTION.fields["rationale"]})
STEP = Shape("this step", {"text": _REQUIRED_TEXT, "rationale": OPTION.fields["rationale"]})
LABEL = Shape(
    "this label",
    {
        "text": _REQUIRED_TEXT,
        "region": Field(Kind.TEXT, is_required=True, about="The id of the element of the figure that it belongs to."),
        "rationale": OPTION.fields["rationale"],
    },
)
GAP = Shape(
    "this gap",
    {
        "accept": Field(Kind.ANSWERS, is_required=True, about="The texts that are right in this gap."),
        "rationale": OPTION.fields["rationale"],
    },
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
POSITION = Shape(
    "this position",
    {
        "authority": Field(Kind.TEXT, is_required=True, about="Who holds it, named as in the stem."),
        "answer": Field(Kind.ANSWERS, is_required=True, about="The text of the option that is right by it."),
        "text": _TEXT,
        "quotes": Field(Kind.RECORDS, shape=QUOTE),
        "references": Field(Kind.TEXTS),
    },
)

CASE_TYPE = "case"
TYPE_WORDS = (*ItemType, CASE_TYPE)

# What every question may say of itself.
_MARKS = {
    "was": Field(Kind.TEXTS, about="Ids that it went by before; learners' answers follow them."),
    "difficulty": Field(Kind.WORD, words=tuple(Difficulty)),
    "objective": Field(Kind.TEXT, about="What the learner can do who answers it."),
    "tags": Field(Kind.TEXTS),
    "status": Field(Kind.WORD, words=tuple(Status), about="Learners are given released questions alone."),
    "waive": Field(Kind.NOTES, about="Warnings that do not hold here: the rule's name, and the reason."),
}
_ITEM_FIELDS: dict[str, Field] = {
    "id": Field(Kind.ID, is_required=True, about="Unique in the bank, for ever: learners' answers hang on it."),
    "type": Field(Kind.WORD, words=TYPE_WORDS, about="May be left out where the other keys say it."),
    "topic": Field(Kind.TEXT, about="The id of a topic of the bank."),
    "vignette": Field(Kind.TEXT, about="The scenario."),
    "stem": Field(Kind.TEXT, is_required=True, about="The text that poses the problem."),
    "text": Field(Kind.TEXT, about="The sentence of a cloze, with {1}, {2} … for its gaps."),
    "options": Field(Kind.RECORDS, shape=OPTION),
    "answer": Field(Kind.ANSWERS, about="true or false; or a number."),
    "rationales": Field(Kind.RECORD, shape=RATIONALES),
    "statements": Field(Kind.RECORDS, shape=STATEMENT),
    "scenarios": Field(Kind.RECORDS, shape=SCENARIO),
    "pairs": Field(Kind.RECORDS, shape=PAIR),
    "steps": Field(Kind.RECORDS, shape=STEP),
    "labels": Field(Kind.RECORDS, shape=LABEL),
    "gaps": Field(Kind.RECORDS, shape=GAP),
    "extras": Field(Kind.TEXTS, about="Answers that are offered and belong nowhere."),
    "accept": Field(Kind.ANSWERS, about="The texts that are right, the best first."),
    "wrong": Field(Kind.RECORDS, shape=WRONG_ANSWER, about="Wrong answers to expect, each with why it is wrong."),
    "case": Field(Kind.WORD, words=("ignore", "match"), about="Whether upper and lower case count."),
    "spelling": Field(Kind.WORD, words=tuple(Spelling)),
    "unit": _TEXT,
    "tolerance": Field(Kind.TEXT, about="How far off is still right: a number in the same unit, or per cent."),
    "figure": Field(Kind.TEXT, about="The id of a figure of the bank."),
    "regions": Field(Kind.ANSWERS, about="Ids of elements of the figure that are lit."),
    "needs": Field(Kind.WORD, words=("any", "all"), about="Whether one key region is enough."),
    "hints": Field(Kind.TEXTS, about="Help in steps; each says a little more."),
    "explanation": Field(Kind.TEXT, is_required=True, about="Why, for the whole question."),
    "takeaway": Field(Kind.TEXT, is_required=True, about="The explanation in one line."),
    "note": Field(Kind.TEXT, about="What the author adds that is not in the source."),
    "quotes": Field(Kind.RECORDS, shape=QUOTE),
    "references": Field(Kind.TEXTS),
    "siblings": Field(Kind.TEXT, about="A name that other wordings of the same fact share."),
    "positions": Field(Kind.RECORDS, shape=POSITION, about="What each of the authorities that differ holds."),
    **_MARKS,
}
ITEM = Shape("this question", _ITEM_FIELDS)

# Keys that belong to some types only; the others are common to all.
TYPE_KEYS: Map[ItemType, frozenset[str]] = {
    ItemType.SINGLE_CHOICE: frozenset({"options", "regions"}),
    ItemType.MULTIPLE_CHOICE: frozenset({"options", "regions"}),
    ItemType.TRUE_FALSE: frozenset({"answer", "rationales", "regions"}),
    ItemType.TRUE_FALSE_SERIES: frozenset({"statements", "regions"}),
    ItemType.EXTENDED_MATCHING: frozenset({"options", "scenarios", "regions"}),
    ItemType.MATCHING: frozenset({"pairs", "extras", "regions"}),
    ItemType.ORDERING: frozenset({"steps", "regions"}),
    ItemType.NUMERIC: frozenset({"answer", "unit", "tolerance", "wrong", "regions"}),
    ItemType.SHORT_ANSWER: frozenset({"accept", "wrong", "case", "spelling", "regions"}),
    ItemType.CLOZE: frozenset({"text", "gaps", "case", "spelling", "regions"}),
    ItemType.LOCATE: frozenset({"options", "needs"}),
    ItemType.NAME: frozenset({"options", "accept", "wrong", "case", "spelling", "regions"}),
    ItemType.LABEL: frozenset({"labels", "extras"}),
}
# Keys without which a question of the type cannot be asked; `name` needs options or accept besides.
NEEDED_KEYS: Map[ItemType, tuple[str, ...]] = {
    ItemType.SINGLE_CHOICE: ("options",),
    ItemType.MULTIPLE_CHOICE: ("options",),
    ItemType.TRUE_FALSE: ("answer",),
    ItemType.TRUE_FALSE_SERIES: ("statements",),
    ItemType.EXTENDED_MATCHING: ("options", "scenarios"),
    ItemType.MATCHING: ("pairs",),
    ItemType.ORDERING: ("steps",),
    ItemType.NUMERIC: ("answer",),
    ItemType.SHORT_ANSWER: ("accept",),
    ItemType.CLOZE: ("text", "gaps"),
    ItemType.LOCATE: ("figure", "options"),
    ItemType.NAME: ("figure", "regions"),
    ItemType.LABEL: ("figure", "labels"),
}
SOME_TYPES_KEYS = frozenset().union(*TYPE_KEYS.values())
# A question whose options are regions of a figure.
LOCATE_ITEM = Shape(ITEM.name, {**_ITEM_FIELDS, "options": Field(Kind.RECORDS, shape=REGION_OPTION)})
# In a true/false question the answer is one of two words.
TRUE_FALSE_ITEM = Shape(ITEM.name, {**_ITEM_FIELDS, "answer": Field(Kind.FLAG)})

# What the questions of a case take over from it where they leave it out.
INHERITED_KEYS = ("topic", "figure", "difficulty", "tags", "status")
CASE = Shape(
    "this case",
    {
        "id": _ITEM_FIELDS["id"],
        "type": Field(Kind.WORD, is_required=True, words=(CASE_TYPE,)),
        "topic": _ITEM_FIELDS["topic"],
        "vignette": Field(Kind.TEXT, is_required=True, about="What is known at the start; it stays on the screen."),
        "figure": _ITEM_FIELDS["figure"],
        # They are read one by one, like those of any file.
        "items": Field(Kind.RECORDS, is_required=True),
        **{name: _MARKS[name] for name in ("difficulty", "tags", "status")},
    },
)

SOURCE = Shape(
    "this source",
    {
        "title": _REQUIRED_TEXT,
        "file": Field(Kind.TEXT, is_required=True, about="A text file inside the bank's folder."),
        "sha256": Field(Kind.TEXT, about="The file's SHA-256 when it was last read through; a change is then told of."),
    },
)
REFERENCE = Shape(
    "this reference",
    {field.name: Field(Kind.TEXT, is_required=field.name == "title") for field in fields(Reference)[1:]},
)
FIGURE = Shape(
    "this figure",
    {
        "title": _REQUIRED_TEXT,
        "file": Field(Kind.TEXT, is_required=True, about="An SVG inside the bank's folder."),
        "alt": Field(Kind.TEXT, about="What is drawn, in words, for those who do not see it."),
        "licence": _TEXT,
        "author": _TEXT,
        "origin": Field(Kind.TEXT, about="Drawn for this bank, or where it is from."),
        "regions": Field(Kind.NOTES, about="What the elements with an id are called: `id: Name`."),
    },
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
        "figures": Field(Kind.TABLE, shape=FIGURE),
        "abbreviations": Field(Kind.NOTES, about="What need not be written out in questions: `DREZ: its words`."),
        "waive": _MARKS["waive"],
    },
)
# The items of a one-file bank are read one by one, like those of any other file.
ONE_FILE_BANK = Shape(BANK.name, {**BANK.fields, "items": Field(Kind.RECORDS, is_required=True)})

SHAPES = (
    ONE_FILE_BANK,
    ITEM,
    CASE,
    OPTION,
    REGION_OPTION,
    WRONG_ANSWER,
    STATEMENT,
    SCENARIO,
    PAIR,
    STEP,
    LABEL,
    GAP,
    RATIONALES,
    QUOTE,
    POSITION,
    SOURCE,
    REFERENCE,
    FIGURE,
    TOPIC,
)
KEY_NAMES = frozenset(name for shape in SHAPES for name in shape.fields)
