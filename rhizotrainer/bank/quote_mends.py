"""Give a quote the source's own words where it differs by letter case, white space or a missing word alone.

Only where one place of the source is meant and the texts are 95 % alike; never where the missing word denies or makes
an exception, for then the author may have built the question on the opposite. Other words are never exchanged: that a
quote says "afferent" where its source says "efferent" is for the author to see. Nothing here writes a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import yaml

from rhizotrainer.bank.edits import Edit, YamlText, apply_edits, overlap
from rhizotrainer.bank.folding import fold, fold_signs
from rhizotrainer.bank.negations import find_negation
from rhizotrainer.bank.nodes import Scalar, text_of
from rhizotrainer.bank.positions import locate
from rhizotrainer.bank.quotes import QuoteFinder
from rhizotrainer.bank.views import FileView
from rhizotrainer.model.problems import Problem

LEAST_ALIKE = 0.95
MISSING_LIMIT = 2
# Longer quotes are no quotes, and comparing takes the square of their length.
LENGTH_LIMIT = 2000

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]|_")
_WORD = re.compile(r"\S+")
_AT_ENDS = re.compile(r"\A\s*\[?\s*(?:…|\.\.\.)\s*\]?\s*|\s*\[?\s*(?:…|\.\.\.)\s*\]?\s*\Z")
_BARE_ELISION = re.compile(r"\s*(?<!\[)(?:…|\.\.\.)(?!\])\s*")


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend: for which rule, on which line, what stood there and what shall, and the edits that make it so."""

    rule: str
    line: int
    before: str
    after: str
    edits: tuple[Edit, ...] = ()

    def making(self, *edits: Edit) -> Mend:
        """Return the mend with its edits."""
        return replace(self, edits=edits)


def mend_source(view: FileView, problem: Problem) -> Mend | None:
    """Return the mend that names the one source in which a quote stands."""
    spot = view.values.get((problem.place.line, problem.place.column))
    if spot is None or spot.key.value != "source" or not isinstance(spot.value, Scalar) or view.outline is None:
        return None
    text = text_of(spot.mapping.values.get("text"))
    holders = [name for name, finder in view.outline.finders.items() if finder.find(text)]
    span = view.yaml.span(spot.value)
    if len(holders) != 1 or span is None or spot.value.style in {"|", ">"}:
        return None
    before, after = f"source: {text_of(spot.value)}", f"source: {holders[0]}"
    return Mend(problem.rule, spot.value.line, before, after, (Edit(*span, holders[0]),))


def mend_quote(view: FileView, problem: Problem) -> Mend | None:
    """Return the mend that puts in the source's words."""
    found = _find_quote(view, problem)
    if found is None:
        return None
    scalar, finder = found
    right = find_words(finder, scalar.value)
    return _reword(view, problem, scalar, right) if right else None


def mend_elision(view: FileView, problem: Problem) -> Mend | None:
    """Return the mend that writes the sign for words left out as it is written here, and none at the ends."""
    found = _find_quote(view, problem)
    if found is None:
        return None
    scalar, finder = found
    right = _BARE_ELISION.sub(" […] ", _AT_ENDS.sub("", scalar.value))
    is_mended = right != scalar.value and finder.find(right)
    return _reword(view, problem, scalar, right) if is_mended else None


def find_words(finder: QuoteFinder, text: str) -> str:
    """Return the words of a source that a quote means, "" where there are none, or more than one place has such."""
    quote = fold(text)
    if not quote or len(quote) > LENGTH_LIMIT or "…" in quote or "..." in quote or "[" in quote:
        return ""
    passages = [passage.text for passage in finder.source.passages]
    found = {fold(one): one for passage in passages for one in _list_same_letters(quote, passage)}
    if not found:
        found = {fold(one): one for passage in passages for one in _list_with_words_missing(quote, passage)}
    if len(found) != 1:
        return ""
    ((folded, right),) = found.items()
    is_alike = SequenceMatcher(None, quote.casefold(), folded.casefold(), autojunk=False).ratio() >= LEAST_ALIKE
    return right if is_alike and finder.find(right) else ""


def _list_same_letters(quote: str, passage: str) -> Iterator[str]:
    """Yield what in a passage has the letters and signs of a quote, whatever their case and the spaces between."""
    wanted, _ = _squeeze(quote)
    letters, offsets = _squeeze(passage)
    at = letters.find(wanted)
    while at >= 0:
        start, end = offsets[at], offsets[at + len(wanted) - 1] + 1
        if not (_splits_word(passage, start) or _splits_word(passage, end)):
            yield passage[start:end]
        at = letters.find(wanted, at + 1)


def _squeeze(text: str) -> tuple[str, list[int]]:
    """Return a text in small letters without white space, and the offset of each of its characters."""
    kept = [(sign.lower(), at) for at, sign in enumerate(fold_signs(text)) if not sign.isspace()]
    # A capital whose small letter is two characters stays as it is, for each has one offset.
    return "".join(small if len(small) == 1 else text[at] for small, at in kept), [at for _, at in kept]


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _list_with_words_missing(quote: str, passage: str) -> Iterator[str]:
    """Yield what in a passage has all the words of a quote in their order, and one or two more between them."""
    wanted = [match[0].casefold() for match in _TOKEN.finditer(quote)]
    tokens = list(_TOKEN.finditer(fold_signs(passage)))
    words = [match[0].casefold() for match in tokens]
    if len(wanted) < MISSING_LIMIT + 1:
        return
    for first, word in enumerate(words):
        if word != wanted[0]:
            continue
        missing = _list_missing(wanted, words[first : first + len(wanted) + MISSING_LIMIT])
        if missing is None or not missing:
            continue
        last = first + len(wanted) + len(missing) - 1
        lost = [passage[slice(*tokens[first + at].span())] for at in missing]
        around = passage[tokens[first].start() : tokens[last].end()]
        if not any(find_negation(one) for one in lost) and _count_negations(around) == _count_negations(quote):
            yield around


def _list_missing(wanted: list[str], words: list[str]) -> list[int] | None:
    """Return the positions in `words` of what the quote lacks; None where it does not fit."""
    missing: list[int] = []
    at = 0
    for position, word in enumerate(words):
        if at == len(wanted):
            break
        if word == wanted[at]:
            at += 1
        else:
            missing.append(position)
            if len(missing) > MISSING_LIMIT:
                return None
    return missing if at == len(wanted) else None


def _count_negations(text: str) -> int:
    count = 0
    found = find_negation(text)
    while found:
        count += 1
        text = text[text.index(found) + len(found) :]
        found = find_negation(text)
    return count


def _find_quote(view: FileView, problem: Problem) -> tuple[Scalar, QuoteFinder] | None:
    """Return the text of the quote that a problem stands in, and the finder of its source."""
    if view.outline is None:
        return None
    at = view.yaml.offset(problem.place)
    for quote in view.quotes:
        scalar = quote.values.get("text")
        span = view.yaml.span(scalar) if isinstance(scalar, Scalar) else None
        finder = view.outline.finders.get(text_of(quote.values.get("source")))
        if isinstance(scalar, Scalar) and span and finder and span[0] <= at < span[1]:
            return scalar, finder
    return None


def _reword(view: FileView, problem: Problem, scalar: Scalar, right: str) -> Mend | None:
    """Return the mend that gives a text other words: word by word in its place, or anew where it is on one line."""
    mend = Mend(problem.rule, scalar.line, fold(scalar.value), fold(right))
    span = view.yaml.span(scalar)
    edits = _edit_words(view.yaml, scalar, right)
    if edits is not None and _reads(view.yaml, edits, scalar, right):
        return mend.making(*edits)
    if span is None or scalar.style in {"|", ">"} or view.yaml.line_of(span[0]) != view.yaml.line_of(span[1]):
        return None
    quoted = right.replace("\\", "\\\\").replace('"', '\\"')
    whole = [Edit(*span, f'"{quoted}"')]
    return mend.making(*whole) if _reads(view.yaml, whole, scalar, right) else None


def _edit_words(yaml_text: YamlText, scalar: Scalar, right: str) -> list[Edit] | None:
    old = list(_WORD.finditer(scalar.value))
    new = right.split()
    lines = [
        yaml_text.text[yaml_text.line_start(at) : yaml_text.line_end(at)]
        for at in range(_last_line(yaml_text, scalar) + 1)
    ]
    edits: list[Edit] = []
    matcher = SequenceMatcher(
        None, [fold_signs(one[0]) for one in old], [fold_signs(one) for one in new], autojunk=False
    )
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        words = _escape(" ".join(new[new_start:new_end]), scalar.style)
        if kind == "insert":
            if start == len(old):
                return None
            at = yaml_text.offset(locate(scalar, lines, old[start].start()))
            edits.append(Edit(at, at, f"{words} "))
            continue
        begin = yaml_text.offset(locate(scalar, lines, old[start].start()))
        last = yaml_text.offset(locate(scalar, lines, old[end - 1].end() - 1)) + 1
        is_there = yaml_text.text[begin:last].split() == [one[0] for one in old[start:end]]
        if not is_there or yaml_text.line_of(begin) != yaml_text.line_of(last):
            return None
        edits.append(Edit(begin, last, words) if words else _drop(yaml_text, begin, last, is_first=start == 0))
    return edits


def _drop(yaml_text: YamlText, begin: int, end: int, *, is_first: bool) -> Edit:
    """Return the edit that takes words out, with the spaces before them, or after them where a text or line begins."""
    line = yaml_text.line_of(begin)
    before = yaml_text.text[yaml_text.line_start(line) : begin]
    if before.strip() and not is_first:
        return Edit(begin - len(before) + len(before.rstrip(" \t")), end, "")
    after = yaml_text.text[end : yaml_text.line_end(line)]
    return Edit(begin, end + len(after) - len(after.lstrip(" \t")), "")


def _last_line(yaml_text: YamlText, scalar: Scalar) -> int:
    span = yaml_text.span(scalar)
    return yaml_text.line_of(span[1]) if span else scalar.line - 1


def _escape(text: str, style: str) -> str:
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("'", "''") if style == "'" else text


def _reads(yaml_text: YamlText, edits: list[Edit], scalar: Scalar, right: str) -> bool:
    """Say whether the text, once edited, has the right words at the scalar's place."""
    if not edits or overlap(edits):
        return False
    try:
        value = YamlText(apply_edits(yaml_text.text, edits)).value(scalar)
    except yaml.YAMLError:
        return False
    return value is not None and fold(value) == fold(right)
