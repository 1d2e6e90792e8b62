"""Turn the events of a YAML parser into nodes, and refuse what a bank has no use for.

Events are read one by one with a stack of our own, so depth is bounded and nothing is ever built that the
text does not spell out: an alias is a finding and never the thing it points to. Nothing here knows what keys
mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from rhizotrainer.bank.files import FILE
from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.nodes import ALIAS, Mapping, Node, Scalar, Sequence
from rhizotrainer.bank.rules import alias, key_kind, nesting, several_documents, tag

DEPTH_LIMIT = 32
REFUSALS_LIMIT = 100
# What a file may spell out, where every value and every key counts one, a list or a group of keys two: 4 MB of
# questions have fewer.
EVENTS_LIMIT = 180_000
# Characters of a single text.
TEXT_LIMIT = 20_000
# Entries of a list or a group of keys inside a question; what holds questions or declarations may have more.
ENTRIES_LIMIT = 500
_OUTER_LEVELS = 2

# A PyYAML without its C part gives the same events, slower.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_MUCH = "This file holds more than any file of a bank: the limit is reached here, and the file is not read."
# Stands for a key that is no text; what it holds is not kept.
_NO_KEY = Scalar("", 0, 0)


class TooDeepError(Exception):
    """The text nests deeper than any bank; `finding` says where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class TooMuchError(TooDeepError):
    """The text holds more than any file of a bank; `finding` says where that shows."""


def new_allowance() -> Iterator[None]:
    """Return what may be spelt out in one file, to be used up by the composers of all its pieces."""
    return repeat(None, EVENTS_LIMIT)


class Composer:
    """Reads one text once; `first_line` is the number of its first line, `findings` takes what is refused.

    `allowance` is what the file may still spell out.
    """

    def __init__(
        self, text: str, first_line: int, findings: list[Finding], *, allowance: Iterator[None] | None = None
    ) -> None:
        self._allowance = new_allowance() if allowance is None else allowance
        self._parser = _Parser(text)
        self._first = first_line
        self._findings = findings
        # What the innermost open node lies in, with the key that waited there for a value.
        self._stack: list[tuple[Mapping | Sequence | None, Scalar | None]] = []
        self._parent: Mapping | Sequence | None = None
        self._key: Scalar | None = None
        self._root: Node | None = None
        self._documents = 0

    def compose(self) -> Node | None:
        """Return the outermost node, None for a text that says nothing.

        Raises: yaml.YAMLError where the syntax is broken, TooDeepError, TooMuchError.
        """
        get_event = self._parser.get_event
        place = self._place
        first = self._first
        event = None
        for _ in self._allowance:
            event = get_event()
            sort = type(event)
            if sort is ScalarEvent:
                mark = event.start_mark
                scalar = Scalar(event.value, mark.line + first, mark.column + 1, event.style or "")
                if event.tag is not None or event.anchor is not None:
                    self._refuse_marks(event, scalar)
                if len(scalar.value) > TEXT_LIMIT:
                    self._refuse_length(scalar)
                place(scalar)
            elif sort is MappingEndEvent or sort is SequenceEndEvent:
                self._close()
            elif sort is MappingStartEvent or sort is SequenceStartEvent:
                self._open(event)
            elif sort is AliasEvent:
                self._refuse_alias(event)
            elif sort is StreamEndEvent or (sort is DocumentStartEvent and not self._begin_document(event)):
                return self._root
        raise TooMuchError(
            FILE.at(self._spot(event) if event else Position(self._first, 1), _TOO_MUCH, "Split it into several files.")
        )

    def _place(self, node: Node) -> None:
        parent = self._parent
        if type(parent) is Mapping:
            key = self._key
            if key is None:
                self._key = self._take_key(parent, node)
                return
            self._key = None
            if key is not _NO_KEY:
                parent.keys.append(key)
                # A repeated key is a problem, and the first stands until it is mended.
                parent.values.setdefault(key.value, node)
        elif type(parent) is Sequence:
            parent.items.append(node)
        else:
            self._root = node

    def _take_key(self, parent: Mapping, node: Node) -> Scalar:
        if type(node) is Scalar:
            return node
        self._refuse(lambda: key_kind.describe(node))
        parent.is_broken = True
        return _NO_KEY

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        sort = Mapping if type(event) is MappingStartEvent else Sequence
        spot = self._spot(event)
        node = sort(spot.line, spot.column)
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event, node)
        self._place(node)
        if len(self._stack) >= DEPTH_LIMIT:
            raise TooDeepError(nesting.describe(node, DEPTH_LIMIT))
        self._stack.append((self._parent, self._key))
        self._parent, self._key = node, None

    def _close(self) -> None:
        node = self._parent
        self._parent, self._key = self._stack.pop()
        if len(self._stack) < _OUTER_LEVELS or node is None:
            return
        entries: list[Node] | list[Scalar] = node.items if isinstance(node, Sequence) else node.keys
        if len(entries) <= ENTRIES_LIMIT:
            return
        spot = entries[ENTRIES_LIMIT]
        words = "This list" if type(node) is Sequence else "This group of keys"
        message = f"{words} has {len(entries):,} entries; inside a question there are {ENTRIES_LIMIT} at most."
        self._refuse(lambda: FILE.at(spot, message, "Write several questions, or remove what is too much."))
        node.is_broken = True
        del entries[ENTRIES_LIMIT:]
        if type(node) is Mapping:
            kept = {key.value for key in node.keys}
            node.values = {name: value for name, value in node.values.items() if name in kept}

    def _refuse_length(self, scalar: Scalar) -> None:
        message = f"This text has {len(scalar.value):,} characters; a text of a bank has {TEXT_LIMIT:,} at most."
        self._refuse(lambda: FILE.at(Position(scalar.line, scalar.column), message, "Shorten it."))
        scalar.value, scalar.style = "", ALIAS

    def _begin_document(self, event: DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._findings.append(several_documents.describe(self._spot(event)))
        return self._documents == 1

    def _refuse_alias(self, event: AliasEvent) -> None:
        spot = self._spot(event)
        scalar = Scalar("", spot.line, spot.column, ALIAS)
        self._refuse(lambda: alias.describe_alias(scalar, str(event.anchor)))
        self._place(scalar)

    def _refuse_marks(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, node: Node) -> None:
        if event.anchor is not None:
            self._refuse(lambda: alias.describe_anchor(node, str(event.anchor)))
        if event.tag is not None:
            self._refuse(lambda: tag.describe(node, str(event.tag)))

    def _refuse(self, describe: Callable[[], Finding]) -> None:
        # A bomb has thousands of aliases; the first hundred make the point.
        if len(self._findings) < REFUSALS_LIMIT:
            self._findings.append(describe())
        for parent, _ in self._stack:
            if parent is not None:
                parent.is_broken = True
        if self._parent is not None:
            self._parent.is_broken = True

    def _spot(self, event: Event) -> Position:
        mark: Any = event.start_mark
        return Position(mark.line + self._first, mark.column + 1)
