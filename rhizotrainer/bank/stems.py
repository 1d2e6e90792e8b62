"""Word the questions that are made of figures, in the language of their bank where that is known, else in English.

Nothing here knows items.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from rhizotrainer.model.figures import Figure

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
# "lamina I", "segment 4": these go without an article.
_NUMBERED = re.compile(r"\w+ (?:[IVX]+|\d+)")
_SENTENCE_END = re.compile(r"[.:;?!]\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked, `{name}` standing for what a region is called within a sentence."""

    find: str
    ask_name: str
    beside: str
    find_objective: str
    name_objective: str


_ENGLISH = Words(
    find="Find {name}.",
    ask_name="What is the name of the structure that is lit?",
    beside="It is easily taken for what is beside it.",
    find_objective="Find {name} in a drawing.",
    name_objective="Recognise {name} in a drawing.",
)
_RUSSIAN = Words(
    find="Найдите на рисунке: {name}.",
    ask_name="Как называется подсвеченная структура?",
    beside="Эту структуру легко спутать с соседними.",
    find_objective="Находить на рисунке: {name}.",
    name_objective="Узнавать на рисунке: {name}.",
)


def words_of(language: str) -> Words:
    """Return the words for a bank's language, as its header names it ("en", "ru-RU")."""
    return _RUSSIAN if language.casefold().partition("-")[0] == "ru" else _ENGLISH


def name_in_sentence(name: str, proper_names: Collection[str], language: str = "en") -> str:
    """Return a region's name as it stands within a sentence: "the dorsal root", "Meckel's cave", "lamina I".

    `proper_names` are those of its figure. In other languages than English it stays as it is, for there it follows a
    colon.
    """
    if language.casefold().partition("-")[0] != "en":
        return name
    found = _WORD.match(name)
    first = found[0] if found else ""
    if first.casefold() == "the":
        return f"the{name[len(first) :]}"
    is_word = first[1:].isalpha() and first[1:] == first[1:].lower() and not _POSSESSIVE.search(first)
    if is_word and first not in proper_names:
        name = name[:1].lower() + name[1:]
    return name if _POSSESSIVE.search(first) or _NUMBERED.fullmatch(name) else f"the {name}"


def list_proper_names(figure: Figure) -> frozenset[str]:
    """Return the words that have a capital where no text of a figure begins.

    All its texts are read for it, so whoever names many regions asks once.
    """
    texts = (_WORD.findall(sentence)[1:] for text in _list_texts(figure) for sentence in _SENTENCE_END.split(text))
    return frozenset(word for words in texts for word in words if word[:1] != word[:1].lower())


def _list_texts(figure: Figure) -> list[str]:
    texts = [figure.title, figure.view, figure.alt]
    return [*texts, *(text for one in figure.regions for text in (one.name, one.description, *one.synonyms))]
