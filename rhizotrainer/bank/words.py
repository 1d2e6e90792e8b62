"""Take the words of a question apart once, for all rules that look at its wording, and find a word in its file.

A rule asks `wording_of` and tests the words it gets before it does anything dearer. Nothing here judges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Position
from rhizotrainer.bank.nodes import Node, Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.model.items import ItemType

# One set of signs and no more: it takes half the time of a pattern that would trim the ends of a word.
_WORD = re.compile(r"[\w'’-]+")
# Turns the signs of ASCII to lower case, and to blanks what is in no word: half that time again.
_PLAIN = bytes([ord(chr(code).lower()) if code < 128 and _WORD.match(chr(code)) else ord(" ") for code in range(256)])
# Nobody asks with longer texts or more options; a file that does is made to keep its readers busy.
LONGEST_TEXT = 2000
_MOST_OPTIONS = 40
# Each opening mark that is never closed is looked after to the end of the text.
_MOST_QUOTES = 40
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_JUDGED_TYPES = frozenset({ItemType.TRUE_FALSE, ItemType.TRUE_FALSE_SERIES})
# Their options are texts to choose from.
_TYPES = frozenset({ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.NAME, ItemType.EXTENDED_MATCHING})


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(words.split())


# Words that say nothing of their own; what is left are content words.
FUNCTION_WORDS = word_set(
    "a about above according after all also although among an and any are as at be because been before being below "
    "between both but by can could did do does done during each either every few for from had has have having he her "
    "here hers him his how i if in into is it its itself least less like made make many may might more most much must "
    "neither no none nor not of off often on once one only onto or other others our out over own per same shall she "
    "should since so some such than that the their them then there these they this those through to too two under "
    "until up upon very via was we were what when where whether which while who whom whose why will with within "
    "without would yet you your"
)


@dataclass(slots=True)
class Wording:
    """The words of a question, lower-cased: of its stem, and of each option that can be chosen.

    `texts`, `nodes` and `words` answer to one another, and are empty where nothing is chosen; `keys` are positions in
    them (none in an extended matching, where each scenario has its own), `vocabulary` all their words. Rules know
    English words alone: in a bank of another language `stem_words` and `vocabulary` are empty.
    """

    stem: str
    stem_words: list[str]
    texts: list[str]
    nodes: list[Node]
    words: list[list[str]]
    keys: list[int]
    vocabulary: set[str]

    @property
    def distractors(self) -> list[int]:
        return [at for at in range(len(self.texts)) if at not in self.keys]


class _Memory:
    """The draft that was asked for last with its wording: the rules ask one after the other for the same draft."""

    __slots__ = ("held",)

    def __init__(self) -> None:
        self.held: tuple[Draft | None, Wording] = (None, Wording("", [], [], [], [], [], set()))


_memory = _Memory()


def wording_of(draft: Draft) -> Wording:
    """Return the words of a draft."""
    last, wording = _memory.held
    if last is draft:
        return wording
    wording = _build(draft)
    # One assignment, so that another thread sees the pair whole.
    _memory.held = (draft, wording)
    return wording


def split_words(text: str) -> list[str]:
    """Return the words of a text, lower-cased; parts with a hyphen or an apostrophe between them are one word."""
    if text.isascii():
        return text.encode("ascii").translate(_PLAIN).decode("ascii").split()
    return _WORD.findall(text.lower())


def blank_quotes(text: str) -> str:
    """Return the text with all that stands between quotation marks blanked, every other character at its offset."""
    if text.count("“") + text.count("«") + text.count("‘") > _MOST_QUOTES:
        return text
    if len(text) > LONGEST_TEXT:
        return text
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def place(draft: Draft, node: Node, offset: int) -> Node | Position:
    """Return where the character at `offset` of a value, counted without the white space at its start, stands."""
    if type(node) is not Scalar:
        return node
    lead = len(node.value) - len(node.value.lstrip())
    return locate(node, draft.file.lines, lead + offset)


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Return a word without the endings by which one word is written in several ways."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending, least in _ENDINGS:
        if len(word) >= least and word.endswith(ending):
            return word[: -len(ending)]
    return word


# Each with the length from which it is taken for an ending; the longest come first.
_ENDINGS = (
    ("ations", 9),
    ("ating", 9),
    ("ation", 8),
    ("ated", 8),
    ("ates", 8),
    ("ate", 8),
    ("ings", 8),
    ("ions", 8),
    ("ing", 7),
    ("ion", 7),
    ("ies", 6),
    ("ied", 6),
    ("ed", 6),
    ("es", 6),
    ("ly", 7),
    ("s", 4),
    ("y", 6),
    ("e", 5),
)


def _is_english(draft: Draft) -> bool:
    return draft.outline is None or draft.outline.language.startswith("en")


def _build(draft: Draft) -> Wording:
    item = draft.item
    is_english = _is_english(draft)
    if len(item.stem) > LONGEST_TEXT or len(item.options) > _MOST_OPTIONS:
        return Wording("", [], [], [], [], [], set())
    stem_words = split_words(item.stem) if is_english else []
    if item.type not in _TYPES or not draft.option_nodes or item.accepts:
        return Wording(item.stem, stem_words, [], [], [], [], set())
    texts = [option.text[:LONGEST_TEXT] for option in item.options]
    words = [split_words(text) for text in texts]
    nodes = [node.values.get("text", node) for node in draft.option_nodes]
    keys = [at for at, option in enumerate(item.options) if option.is_key]
    vocabulary: set[str] = set().union(*words) if is_english else set()
    return Wording(item.stem, stem_words, texts, nodes, words, keys, vocabulary)


def list_statements(draft: Draft) -> list[tuple[str, Node, bool]]:
    """Return every English statement that has to be judged true or false, with its node and whether it is true."""
    item = draft.item
    if item.type not in _JUDGED_TYPES or not _is_english(draft) or len(item.stem) > LONGEST_TEXT:
        return []
    if item.type is ItemType.TRUE_FALSE:
        return [(item.stem, draft.spot("stem"), any(one.is_key for one in item.options if one.text == "True"))]
    if item.type is ItemType.TRUE_FALSE_SERIES:
        return [
            (part.text, node.values.get("text", node), part.keys == (0,))
            for part, node in islice(zip(item.parts, draft.part_nodes, strict=False), _MOST_OPTIONS)
            if len(part.text) <= LONGEST_TEXT
        ]
    return []
