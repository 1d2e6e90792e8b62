"""Warn of a text that a # cuts short: in YAML, a # after a space begins a comment unless quotation marks hold it.

What follows is no part of the text, and nobody who reads the question would know. A comment that is meant as one has a
space after its #.

Failing:
    stem: Which muscle is supplied by root #5 of the plexus?

Passing:
    stem: "Which muscle is supplied by root #5 of the plexus?"
    takeaway: The deltoid. # checked against the atlas
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Position, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, Node, Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.model.problems import Severity

RULE = Rule("swallowed-comment", Severity.WARNING)

# A # straight before a word, after something and a space.
_COMMENT = re.compile(r"(?<=\S)[ \t]+(#\w[^\n]*)")
_PROSE = frozenset(
    {"stem", "vignette", "text", "rationale", "explanation", "takeaway", "note", "objective", "left", "right"}
    | {"accept", "extras", "hints", "authority", "true", "false"}
)
# What needs no words: after these a comment is meant as one.
_BARE = frozenset(
    {"id", "version", "language", "file", "sha256", "year", "doi", "pmid", "isbn", "url", "accessed", "licence"}
)

# The lines that have one, in order, and the column and the words on each.
_Comments: TypeAlias = tuple[list[int], dict[int, tuple[int, str]]]


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding, at the #, for every text of an item that seems to go on in a comment."""
    if not _find_comments(draft.file)[0]:
        return ()
    return list(islice(_check(_list_item_texts(draft), draft.file), FINDINGS_A_RULE))


def check_header(root: Mapping, file: TextFile) -> Iterable[Finding]:
    """Return a finding for every title, name or remark of a bank's own file that seems to go on in a comment."""
    if not _find_comments(file)[0]:
        return ()
    texts = (scalar for key, node in root.values.items() if key != "items" for scalar in _list_texts(node, key, None))
    return list(islice(_check(texts, file), FINDINGS_A_RULE))


class _Memory:
    """The file that was looked at last with its comments: the questions of a file are checked one after the other."""

    __slots__ = ("held",)

    def __init__(self) -> None:
        self.held: tuple[TextFile | None, _Comments] = (None, ([], {}))


_memory = _Memory()


def _find_comments(file: TextFile) -> _Comments:
    """Return the lines of a file on which a comment seems to be lost text, and the column and the words on each."""
    last, comments = _memory.held
    if last is file:
        return comments
    comments = _search_comments(file)
    # One assignment, so that another thread sees the pair whole.
    _memory.held = (file, comments)
    return comments


def _search_comments(file: TextFile) -> _Comments:
    if "#" not in file.text:
        return [], {}
    if " #" not in file.text and "\t#" not in file.text:
        return [], {}
    if not _COMMENT.search(file.text):
        return [], {}
    found = ((number, _COMMENT.search(line)) for number, line in enumerate(file.lines, start=1))
    comments = {number: (match.start(1) + 1, match[1]) for number, match in found if match}
    return list(comments), comments


def _check(texts: Iterable[Scalar], file: TextFile) -> Iterator[Finding]:
    lines, comments = _find_comments(file)
    for scalar in texts:
        at = bisect_left(lines, scalar.line)
        # A plain text goes on to the next line with a word at least, or with a line break of its own.
        if at == len(lines) or lines[at] > scalar.line + len(scalar.value):
            continue
        end = locate(scalar, file.lines, len(scalar.value.rstrip()) - 1)
        column, words = comments.get(end.line, (0, ""))
        if column > end.column and not file.lines[end.line - 1][end.column : column - 1].strip():
            message = f'"{shorten(words, 40)}" is a comment, and no part of this text.'
            hint = "Put the text between quotation marks, or write a space after the # of a comment."
            yield RULE.at(Position(end.line, column), message, hint)


def _list_item_texts(draft: Draft) -> Iterator[Scalar]:
    """Return the plain texts of an item, and with the first one of a case the vignette of the case."""
    if draft.frame is not None and draft.frame.part == 1:
        vignette = draft.frame.node.values.get("vignette")
        if vignette is not None:
            yield from _list_texts(vignette, "vignette", _PROSE)
    yield from _list_texts(draft.node, "", _PROSE)


def _list_texts(node: Node, name: str, prose: frozenset[str] | None) -> Iterator[Scalar]:
    """Return the plain texts behind keys of prose, or behind all but the `_BARE` ones where `prose` is None.

    `name` is the key that the node stands behind.
    """
    if isinstance(node, Scalar):
        is_prose = name not in _BARE if prose is None else name in prose
        if is_prose and not node.style and node.value.strip():
            yield node
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            yield from _list_texts(value, key, prose)
    else:
        for value in node.items:
            yield from _list_texts(value, name, prose)
