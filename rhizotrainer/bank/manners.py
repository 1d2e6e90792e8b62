"""Find how a file of questions is indented, and where one more belongs. Nothing here changes a text."""

from __future__ import annotations

from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence
from rhizotrainer.bank.reader import Reading
from rhizotrainer.bank.stubs import Manner


def find_manner(reading: Reading) -> Manner:
    """Return the manner of a file, that of its last question where they differ."""
    items = _find_list(reading.root)
    is_one_file = isinstance(reading.root, Mapping)
    lines = reading.file.lines
    newline = "\r\n" if "\r\n" in reading.file.text else "\n"
    parts = [item for item in items.items if isinstance(item, Mapping)] if items else []
    if items is None or not parts:
        return Manner(2 if is_one_file else 0, newline=newline)
    last = parts[-1]
    column = items.column - 1
    nest = step = inner = 2
    for part in parts:
        for key in part.keys:
            below = part.values[key.value]
            if isinstance(below, Sequence) and below.line > key.line:
                nest = below.column - key.column
                inner = next((one.column - below.column for one in below.items if isinstance(one, Mapping)), inner)
            elif isinstance(below, Mapping) and below.line > key.line:
                step = below.column - key.column
    spaced = [part for part in parts[1:] if not lines[part.line - 2].strip()]
    is_spaced = bool(spaced) or len(parts) == 1
    return Manner(column, last.column - items.column, inner, nest, step, newline, is_spaced)


def find_place(reading: Reading, manner: Manner) -> tuple[int, str]:
    """Return the offset at which a question is added to a text, and the line ends that go before it."""
    text = reading.file.text
    at = _find_end(reading)
    before = text[:at]
    lead = "" if not before or before.endswith(("\n", "\r")) else manner.newline
    items = _find_list(reading.root)
    is_blank_before = not before or before.endswith(manner.newline * 2)
    if items is not None and items.items and manner.is_spaced and not is_blank_before:
        lead += manner.newline
    return at, lead


def _find_list(root: Node | None) -> Sequence | None:
    if isinstance(root, Mapping):
        root = root.values.get("items")
    return root if isinstance(root, Sequence) else None


def _find_end(reading: Reading) -> int:
    """Return where the list of questions ends: at the end of the text, or before the next key of a one-file bank."""
    text, root = reading.file.text, reading.root
    items = root.find_key("items") if isinstance(root, Mapping) else None
    after = [key for key in root.keys if key.line > items.line] if isinstance(root, Mapping) and items else []
    if not after:
        return len(text)
    lines = reading.file.lines
    line = min(after, key=_line_of).line - 1
    # Comments and empty lines before a key belong to it.
    while line > 0 and (not lines[line - 1].strip() or lines[line - 1].startswith("#")):
        line -= 1
    return _offset(text, lines, line)


def _line_of(key: Scalar) -> int:
    return key.line


def _offset(text: str, lines: list[str], line: int) -> int:
    """Return the offset at which a line (from 0) begins, whatever the line ends."""
    at = 0
    for one in lines[:line]:
        at += len(one)
        at += 2 if text.startswith("\r\n", at) else 1
    return at
