"""Hold the table of the side file, in which an author says what the parts of one figure are: its keys and what they
hold, as `bank.schema` does for all other files of a bank.

Keys are named as the fields of `model.figures` wherever a field answers to a key. Nothing here looks at a file.
"""

from __future__ import annotations

from dataclasses import fields

from rhizotrainer.bank.schema import Field, Kind, Shape
from rhizotrainer.model.figures import Edges, Side, Tissue


def _text(about: str) -> Field:
    return Field(Kind.TEXT, about=about)


EDGES = Shape(
    "these edges",
    {
        one.name: _text(f"The word at this edge of the drawing, such as {word}.")
        for one, word in zip(fields(Edges), ("Posterior", "Anterior", "Lateral", "Medial"), strict=True)
    },
)
REGION = Shape(
    "this region",
    {
        "name": _text("What people call it; a question asks for it by this."),
        "latin": _text("The term of Terminologia Anatomica; left out where you are not sure."),
        "synonyms": Field(Kind.TEXTS, about="Other words for it, taken as right where they are typed."),
        "side": Field(Kind.WORD, words=tuple(Side), about="Where in the body it lies."),
        "class": Field(Kind.WORD, words=tuple(Tissue), about="What it is made of, or is."),
        "description": _text("One sentence that tells it from what is beside it, and never says its own words."),
        "neighbours": Field(Kind.TEXTS, about="Ids of what it is mistaken for, the most alike first."),
        "references": Field(Kind.TEXTS, about="Ids of the papers, books or pages in the bank's file that say so."),
        "contested": Field(Kind.FLAG, about="true where authorities disagree: it is shown, and never a key."),
    },
)
SIDE_FILE = Shape(
    "this side file",
    {
        "title": _text("What the drawing is called."),
        "view": _text("The line under the figure: what is cut, seen from where, drawn to which scale."),
        "alt": _text("What is drawn, in words, for those who do not see it."),
        "edges": Field(Kind.RECORD, shape=EDGES, about="Words at the four sides of the drawing."),
        "licence": _text("On what terms it may be shown, such as CC-BY-4.0."),
        "author": _text("Who drew it."),
        "origin": _text("Drawn for this bank, or where it is from."),
        "references": Field(Kind.TEXTS, about="Ids of what the whole drawing rests on, declared in the bank's file."),
        "quiz": Field(Kind.FLAG, about="false where no questions are to be made of the drawing's parts."),
        "regions": Field(
            Kind.TABLE,
            is_required=True,
            shape=REGION,
            takes_text=True,
            about="The elements with an id, in the order in which they are best read: `id: Name`, or keys.",
        ),
    },
)
SIDE_SHAPES = (SIDE_FILE, REGION, EDGES)
