"""Hold the one table of the bank format: which keys a mapping may have, which it must have, and what they
hold.

The rules read it to find unknown and missing keys, the builder to make values, the syntax messages to know a
key when they see one. Keys are named as the fields of the dataclasses in `model` wherever a field answers to
a key, and a test holds the two side by side. Nothing here looks at a file.
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from enum import Enum, auto

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


def _text(about: str) -> Field:
    return Field(Kind.TEXT, about=about)


def _needed(about: str) -> Field:
    return Field(Kind.TEXT, is_required=True, about=about)


_RATIONALE = _text("Why it is right or wrong; shown once the answer is checked.")

OPTION = Shape(
    "this option",
    {
        "text": _needed("What the learner reads and may choose."),
        "key": Field(Kind.FLAG, about="true where this option is correct."),
        "rationale": _RATIONALE,
        "pin": Field(Kind.FLAG, about="true keeps the option at its place when the others are shuffled."),
    },
)
# An option of `locate` is a region of the figure; what it is called may be left to the figure.
REGION_OPTION = Shape(
    "this option",
    {
        "region": _needed("The id of an element of the figure."),
        "text": _text("What the element is called, where the name that the figure gives it will not do."),
        "key": OPTION.fields["key"],
        "rationale": _RATIONALE,
    },
)
WRONG_ANSWER = Shape(
    "this wrong answer", {"text": _needed("What learners who mistake the matter would type."), "rationale": _RATIONALE}
)
STATEMENT = Shape(
    "this statement",
    {
        "text": _needed("A claim that is wholly true or wholly false."),
        "answer": Field(Kind.FLAG, is_required=True, about="true where the claim holds, false where it does not."),
        "rationale": _RATIONALE,
    },
)
SCENARIO = Shape(
    "this scenario",
    {
        "text": _needed("The situation that is to be judged."),
        "answer": Field(Kind.ANSWERS, is_required=True, about="The text of the option that is right for it."),
        "rationale": _RATIONALE,
    },
)
PAIR = Shape(
    "this pair",
    {
        "left": _needed("What is given, and stays where it is."),
        "right": _needed("What the learner has to find for it."),
        "rationale": _RATIONALE,
    },
)
STEP = Shape("this step", {"text": _needed("What is done at this point."), "rationale": _RATIONALE})
LABEL = Shape(
    "this label",
    {
        "text": _needed("The name that the learner puts at its place."),
        "region": _needed("The id of the element of the figure that it belongs to."),
        "rationale": _RATIONALE,
    },
)
GAP = Shape(
    "this gap",
    {
        "accept": Field(Kind.ANSWERS, is_required=True, about="The texts that are right in this gap, the best first."),
        "rationale": _RATIONALE,
    },
)
RATIONALES = Shape(
    "these rationales",
    {
        "true": _text("What is told of the first answer, that the stem holds."),
        "false": _text("What is told of the second answer, that the stem does not hold."),
    },
)
QUOTE = Shape(
    "this quote",
    {
        "source": _needed("The id under which bank.yaml declares the document."),
        "text": _needed("Words copied from the document; the check looks for them there."),
        "stance": Field(
            Kind.WORD,
            words=tuple(Stance),
            about="Whether the document bears the answer out there (agrees) or says otherwise (differs).",
        ),
    },
)
POSITION = Shape(
    "this position",
    {
        "authority": _needed("Who holds it, named as in the stem."),
        "answer": Field(Kind.ANSWERS, is_required=True, about="The text of the option that is right by it."),
        "text": _text("What is held, in your own words."),
        "quotes": Field(Kind.RECORDS, shape=QUOTE, about="Words of the sources in which it is held."),
        "references": Field(Kind.TEXTS, about="Ids of the papers, books or pages in which it is held."),
    },
)

CASE_TYPE = "case"
TYPE_WORDS = (*ItemType, CASE_TYPE)

# What every question may say of itself.
_MARKS = {
    "was": Field(Kind.TEXTS, about="Ids that it went by before; learners' answers follow them."),
    "difficulty": Field(Kind.WORD, words=tuple(Difficulty), about="How hard you think it is."),
    "objective": _text("What the learner can do who answers it."),
    "tags": Field(Kind.TEXTS, about="Words of your own to sort questions by."),
    "status": Field(Kind.WORD, words=tuple(Status), about="Learners are given released questions alone."),
    "waive": Field(Kind.NOTES, about="Warnings that do not hold here: the rule's name, and the reason."),
}
_ITEM_FIELDS: dict[str, Field] = {
    "id": Field(Kind.ID, is_required=True, about="Unique in the bank, for ever: learners' answers hang on it."),
    "type": Field(Kind.WORD, words=TYPE_WORDS, about="May be left out where the other keys say it."),
    "topic": _text("What it is about: an id of the outline in bank.yaml."),
    "vignette": _text("What is told of the patient or the situation before the stem."),
    "stem": _needed("The text that poses the problem."),
    "text": _text("The sentence of a cloze, with {1}, {2} … for its gaps."),
    "options": Field(Kind.RECORDS, shape=OPTION, about="What the learner chooses among, right and wrong."),
    "answer": Field(Kind.ANSWERS, about="What is right: true or false, or a number."),
    "rationales": Field(Kind.RECORD, shape=RATIONALES, about="Why, for each of the words true and false."),
    "statements": Field(Kind.RECORDS, shape=STATEMENT, about="What is judged true or false, each by itself."),
    "scenarios": Field(Kind.RECORDS, shape=SCENARIO, about="What is answered with one of the options each."),
    "pairs": Field(Kind.RECORDS, shape=PAIR, about="What belongs together, two by two."),
    "steps": Field(Kind.RECORDS, shape=STEP, about="What is to be put in order, written in the right one."),
    "labels": Field(Kind.RECORDS, shape=LABEL, about="The names that are to be put at their places in the figure."),
    "gaps": Field(Kind.RECORDS, shape=GAP, about="What belongs at {1}, {2} … of the sentence, in that order."),
    "extras": Field(Kind.TEXTS, about="Answers that are offered and belong nowhere."),
    "accept": Field(Kind.ANSWERS, about="The texts that are right, the best first."),
    "wrong": Field(
        Kind.RECORDS,
        shape=WRONG_ANSWER,
        about="What learners are expected to mistake for the answer, each with why it is not.",
    ),
    "case": Field(Kind.WORD, words=("ignore", "match"), about="Whether capital letters count (match) or not (ignore)."),
    "spelling": Field(
        Kind.WORD, words=tuple(Spelling), about="Whether a slip in a longer word is forgiven (close) or not (exact)."
    ),
    "unit": _text("What the number is measured in, such as mm or °C."),
    "tolerance": _text("How far off is still right: a number in the same unit, or per cent."),
    "figure": _text("The drawing shown beside the question, by its id in bank.yaml."),
    "regions": Field(Kind.ANSWERS, about="Ids of elements of the figure that are lit."),
    "needs": Field(Kind.WORD, words=("any", "all"), about="Whether one key region is enough."),
    "hints": Field(Kind.TEXTS, about="Help in steps; each says a little more."),
    "explanation": _needed("Why, for the whole question."),
    "takeaway": _needed("The explanation in one line."),
    "note": _text("What the author adds that is not in the source."),
    "quotes": Field(Kind.RECORDS, shape=QUOTE, about="Words of the sources that bear the answer out."),
    "references": Field(Kind.TEXTS, about="Ids of papers, books or pages that bank.yaml declares."),
    "siblings": _text("A name that other wordings of the same fact share."),
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
_REGION_OPTIONS = Field(Kind.RECORDS, shape=REGION_OPTION, about="Places in the figure, right and wrong.")
LOCATE_ITEM = Shape(ITEM.name, {**_ITEM_FIELDS, "options": _REGION_OPTIONS})
# In a true/false question the answer is one of two words.
_FLAG = Field(Kind.FLAG, about="true where the stem holds, false where it does not.")
TRUE_FALSE_ITEM = Shape(ITEM.name, {**_ITEM_FIELDS, "answer": _FLAG})

# What the questions of a case take over from it where they leave it out.
INHERITED_KEYS = ("topic", "figure", "difficulty", "tags", "status")
CASE = Shape(
    "this case",
    {
        "id": _ITEM_FIELDS["id"],
        "type": Field(
            Kind.WORD, is_required=True, words=(CASE_TYPE,), about="Makes this a row of questions about one patient."
        ),
        "topic": _ITEM_FIELDS["topic"],
        "vignette": _needed("What is known at the start; it stays on the screen."),
        "figure": _ITEM_FIELDS["figure"],
        # They are read one by one, like those of any file.
        "items": Field(Kind.RECORDS, is_required=True, about="The questions, in the order in which they are asked."),
        **{name: _MARKS[name] for name in ("difficulty", "tags", "status")},
    },
)

SOURCE = Shape(
    "this source",
    {
        "title": _needed("What the document is called where it is quoted."),
        "file": _needed("Where its text lies inside the bank's folder, such as sources/article.txt."),
        "sha256": _text("The file's SHA-256 when it was last read through; a change is then told of."),
    },
)
_REFERENCE_ABOUTS = {
    "title": "What the paper, the book or the page is called.",
    "authors": "Who wrote it, as citations name them: Enslin JMN, Fieggen AG.",
    "year": "When it came out.",
    "container": "The journal, the book or the site that it stands in.",
    "doi": "The number of a paper, without an address before it: 10.1007/s13311-018-00690-4.",
    "pmid": "Its number in PubMed.",
    "isbn": "The number of a book, as printed in it.",
    "url": "Its address on the web, shown where it has no DOI.",
    "accessed": "The day on which you read it on the web, such as 2026-06-01.",
}
REFERENCE = Shape(
    "this reference",
    {name: Field(Kind.TEXT, is_required=name == "title", about=about) for name, about in _REFERENCE_ABOUTS.items()},
)
FIGURE = Shape(
    "this figure",
    {
        "title": _text("What the drawing is called; may be left to its side file, or to the atlas."),
        "file": _text("An SVG inside the bank's folder, such as figures/segment.svg."),
        "atlas": _text(
            "The id of the shipped sheet that is shown, such as f01, where there is no drawing of your own."
        ),
        "alt": _text("What is drawn, in words, for those who do not see it."),
        "licence": _text("On what terms it may be shown, such as CC-BY-4.0."),
        "author": _text("Who drew it."),
        "origin": _text("Drawn for this bank, or where it is from."),
        "regions": Field(Kind.NOTES, about="What the elements with an id are called: `id: Name`."),
    },
)
# A topic holds topics, so the table has to exist before it can name itself.
_TOPIC_FIELDS: dict[str, Field] = {"title": _needed("What learners read in the outline.")}
TOPIC = Shape("this topic", _TOPIC_FIELDS)
_TOPICS = Field(Kind.TABLE, shape=TOPIC, takes_text=True, about="The outline, `id: Title`; each entry may hold others.")
_TOPIC_FIELDS["topics"] = _TOPICS

BANK = Shape(
    "this bank",
    {
        "id": Field(Kind.ID, is_required=True, about="Unique among banks, for ever: learners' answers hang on it."),
        "title": _needed("What learners read in the list of banks."),
        "version": _text("For you to raise when questions change, such as 1.2.0."),
        "language": _text("What the questions are written in, as a code; en where it is left out."),
        "licence": _text("On what terms others may use the bank, such as CC-BY-4.0."),
        "authors": Field(Kind.TEXTS, about="Who wrote the questions, a name each."),
        "topics": _TOPICS,
        "sources": Field(Kind.TABLE, shape=SOURCE, about="The documents that questions quote, each below an id."),
        "references": Field(Kind.TABLE, shape=REFERENCE, about="What questions cite besides, each below an id."),
        "figures": Field(Kind.TABLE, shape=FIGURE, about="The drawings that questions show, each below an id."),
        "abbreviations": Field(Kind.NOTES, about="What need not be written out in questions: `DREZ: its words`."),
        "waive": _MARKS["waive"],
    },
)
# The items of a one-file bank are read one by one, like those of any other file.
_ITEMS = Field(Kind.RECORDS, is_required=True, about="The questions, where the whole bank is this one file.")
ONE_FILE_BANK = Shape(BANK.name, {**BANK.fields, "items": _ITEMS})

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
