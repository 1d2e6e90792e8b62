"""Hold what a YAML file says, each value with its line and column.

Nodes are what the reader makes and the rules look at. Scalars stay strings exactly as typed; nothing here may
turn a word into a number, a date or a truth value. The classes are plain and slotted because a bank makes
many of them.
"""

from __future__ import annotations

from typing import TypeAlias

# The style of what stands for an alias or for a text that is too long: told of as such, it is neither left out nor of
# the wrong kind.
ALIAS = "*"


class Scalar:
    """A text: `line` and `column` count from 1; `style` is "" (plain), "'", '"', "|" or ">".

    In the place of an alias and of a text that is too long, which are refused, stands an empty text of the style
    `ALIAS`.
    """

    __slots__ = ("column", "line", "style", "value")

    def __init__(self, value: str, line: int, column: int, style: str = "") -> None:
        self.value = value
        self.line = line
        self.column = column
        self.style = style


class Sequence:
    """A list. `is_broken` says that something in it could not be read as it stands."""

    __slots__ = ("column", "is_broken", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.is_broken = False


class Mapping:
    """Keys and their values.

    `keys` has every key in the order of the file, repeated ones too; `values` has the first value of each.
    `is_broken` says that something in it could not be read as it stands.
    """

    __slots__ = ("column", "is_broken", "keys", "line", "values")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.keys: list[Scalar] = []
        self.values: dict[str, Node] = {}
        self.is_broken = False

    def find_key(self, name: str) -> Scalar | None:
        """Return the key called `name` as it stands in the file."""
        return next((key for key in self.keys if key.value == name), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def is_blank(node: Node | None) -> bool:
    """Say whether a value is left out, or written as a key with nothing after it."""
    return node is None or (type(node) is Scalar and not node.value.strip() and node.style != ALIAS)


def has_no_text(node: Node | None) -> bool:
    """Say whether a value that is a text or a list of texts is left out, or holds nothing but blanks."""
    return is_blank(node) or (type(node) is Sequence and all(is_blank(part) for part in node.items))


def text_of(node: Node | None) -> str:
    """Return a scalar's text without white space at its ends, "" for anything else."""
    return node.value.strip() if type(node) is Scalar else ""
