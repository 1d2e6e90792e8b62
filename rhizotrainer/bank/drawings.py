"""Read an SVG into a flat list of its elements, and refuse what could tie up or mislead whoever draws it.

The reader is expat, fed the whole file at once as UTF-8. A document type, and with it every entity of the file's own,
is refused before anything is expanded; size, depth, elements, attributes and the length of a value are limited. Names
are split into namespace and local part, because Qt's renderer looks at the local part alone. What may stand in a
drawing is for the rules to say; nothing here opens another file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from xml.parsers import expat

from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.findings import Finding, Position, Rule
from rhizotrainer.bank.nearest import shorten

FIGURE_FILE = Rule("figure-file")
FIGURE_DTD = Rule("figure-dtd")
FIGURE_EXTERNAL = Rule("figure-external")

SVG_SPACE = "http://www.w3.org/2000/svg"
ELEMENTS_LIMIT = 20_000
# What lies deeper is not drawn by Qt.
DEPTH_LIMIT = 32
ATTRIBUTES_LIMIT = 250
VALUE_LIMIT = 500_000
# Of all style sheets and texts together: every rule of a style sheet is held against every element.
WRITTEN_LIMIT = 100_000

# A form feed is no character of XML, so that no namespace can hold one.
_SEPARATOR = "\x0c"
# The start of a tag and all up to the next `<`, where that has more equals signs than a tag has any use for.
_CROWDED_TAG = re.compile(rb"<[^<!?](?:[^<=]*+=){%d}" % (ATTRIBUTES_LIMIT + 1))
_ATTRIBUTE = re.compile(rb"""\s([^\s=<>/"']++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_LINE_BREAK = re.compile(rb"\r\n|\r|\n")
_TEXT_LINE_BREAK = re.compile("\r\n|\r|\n")
_GATHERED = frozenset({"style", "text", "textarea", "flowroot"})
_PLAIN_SVG = "Save it again as plain SVG."
_SENTENCES = {
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "There is no drawing in this file.",
    expat.errors.codes[
        expat.errors.XML_ERROR_TAG_MISMATCH
    ]: "This tag closes another element than the one that is open.",
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "An attribute stands here twice.",
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "Something follows the end of the drawing.",
    expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]: "The prefix of this name is declared nowhere.",
}
_UNDEFINED_ENTITY = expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]


class RefusedDrawingError(Exception):
    """A file that is not read to its end; `finding` says why and where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True, eq=False)
class Element:
    """One element: its local name and namespace, its attributes by written name, and where its tag begins (byte).

    `text` is all the text below it, gathered for style sheets, what is written and the title of the whole alone.
    """

    name: str
    space: str
    attributes: list[tuple[str, str]]
    offset: int
    parent: Element | None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def find(self, name: str) -> str | None:
        """Return the value of an attribute by its written name."""
        return next((value for given, value in self.attributes if given == name), None)


@dataclass(slots=True)
class SvgFile:
    """The text of an SVG; its lines are counted as XML counts them."""

    text: str

    @property
    def lines(self) -> list[str]:
        return _TEXT_LINE_BREAK.split(self.text)


@dataclass(eq=False)
class Drawing:
    """An SVG that was read to its end: its elements in document order, the outermost first."""

    data: bytes
    elements: list[Element]

    def spot(self, element: Element, name: str = "", *, at_value: bool = False) -> Position:
        """Return where an element begins, or an attribute of it, or that attribute's value."""
        start = self.data.find(b"<", element.offset)
        # No tag holds a `<` but its own.
        end = self.data.find(b"<", start + 1)
        for found in _ATTRIBUTE.finditer(self.data, start, max(end, start)) if name else ():
            if found[1].decode() == name:
                value = 2 if found[2] is not None else 3
                return self.position(found.start(value if at_value else 1))
        return self.position(start)

    def position(self, offset: int) -> Position:
        """Return the line and column of a byte."""
        return position_in(self.data, offset, self._line_starts)

    @cached_property
    def _line_starts(self) -> list[int]:
        return list_line_starts(self.data)


def list_line_starts(data: bytes) -> list[int]:
    """Return the offsets at which the lines of a file begin."""
    return [0, *(found.end() for found in _LINE_BREAK.finditer(data))]


def position_in(data: bytes, offset: int, line_starts: list[int]) -> Position:
    """Return the line and the column, in characters, of a byte."""
    line = bisect_right(line_starts, max(offset, 0))
    start = line_starts[line - 1]
    return Position(line, len(data[start:offset].decode("utf-8", "replace")) + 1)


def read_drawing(file: TextFile) -> Drawing:
    """Return the drawing in a file.

    Raises: RefusedDrawingError for what is no SVG, or is one that no figure has to be.
    """
    return _Reader(file.text.encode()).read()


class _Reader:
    """Reads one file once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._elements: list[Element] = []
        self._open: list[Element] = []
        self._gathering: list[tuple[int, list[str]]] = []
        self._written = 0
        self._parser = expat.ParserCreate("utf-8", _SEPARATOR)

    def read(self) -> Drawing:
        crowded = _CROWDED_TAG.search(self._data)
        if crowded is not None:
            self._refuse(crowded.start(), f"An element has more than {ATTRIBUTES_LIMIT} attributes.")
        parser = self._parser
        parser.namespace_prefixes = True
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.XmlDeclHandler = self._take_declaration
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.ProcessingInstructionHandler = self._refuse_instruction
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take_text
        try:
            parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise RefusedDrawingError(self._explain(error)) from None
        return Drawing(self._data, self._elements)

    def _position(self, offset: int) -> Position:
        return position_in(self._data, offset, list_line_starts(self._data))

    def _refuse(
        self, offset: int, message: str, hint: str = "Simplify the drawing, then save it as plain SVG."
    ) -> None:
        raise RefusedDrawingError(FIGURE_FILE.at(self._position(offset), message, hint))

    def _take_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        # Another program would go by this word and read other characters than were checked here.
        if encoding is not None and encoding.casefold() != "utf-8":
            self._refuse(0, f'This file says that it is encoded as "{shorten(encoding)}".', "Save it again as UTF-8.")

    def _refuse_doctype(self, _name: str, _system: str | None, _public: str | None, _has_subset: int) -> None:
        spot = self._position(self._find_back(b"<!DOCTYPE"))
        hint = "Remove the DOCTYPE, and all in its brackets."
        raise RefusedDrawingError(FIGURE_DTD.at(spot, "This drawing declares a document type.", hint))

    def _refuse_instruction(self, target: str, _data: str) -> None:
        spot = self._position(self._find_back(b"<?"))
        message = f"This drawing has an instruction to other programs, <?{shorten(target, 40)}?>."
        raise RefusedDrawingError(FIGURE_EXTERNAL.at(spot, message, "Remove it, or save the drawing as plain SVG."))

    def _find_back(self, mark: bytes) -> int:
        at = self._parser.CurrentByteIndex
        return max(self._data.rfind(mark, 0, at + len(mark)), 0)

    def _begin(self, name: str, given: list[str]) -> None:
        offset = self._parser.CurrentByteIndex
        if len(self._elements) == ELEMENTS_LIMIT:
            self._refuse(offset, f"This drawing has more than {ELEMENTS_LIMIT} elements.")
        if len(self._open) == DEPTH_LIMIT:
            self._refuse(offset, f"The elements of this drawing lie more than {DEPTH_LIMIT} deep in one another.")
        space, local, _ = _split(name)
        if not self._elements and (local != "svg" or space != SVG_SPACE):
            hint = f'An SVG begins with `<svg xmlns="{SVG_SPACE}">`.'
            self._refuse(offset, f"This is no SVG: its outermost element is <{shorten(local, 40)}>.", hint)
        attributes = [(_split(name)[2], value) for name, value in _pairs(given)]
        if any(len(value) > VALUE_LIMIT for _, value in attributes):
            self._refuse(offset, f"An attribute of this element has more than {VALUE_LIMIT} characters.")
        parent = self._open[-1] if self._open else None
        element = Element(local, space, attributes, offset, parent)
        if parent is not None:
            parent.children.append(element)
        is_title = local == "title" and len(self._open) == 1
        if is_title or local.casefold() in _GATHERED:
            self._gathering.append((len(self._open), []))
        self._elements.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        if self._gathering and self._gathering[-1][0] == len(self._open):
            element.text = "".join(self._gathering.pop()[1])
            self._written += len(element.text)
            if self._written > WRITTEN_LIMIT:
                message = f"The texts and style sheets of this drawing have more than {WRITTEN_LIMIT} characters."
                self._refuse(element.offset, message)

    def _take_text(self, text: str) -> None:
        for _, parts in self._gathering[-1:]:
            parts.append(text)

    def _explain(self, error: expat.ExpatError) -> Finding:
        spot = self._position(self._parser.ErrorByteIndex)
        if error.code == _UNDEFINED_ENTITY:
            hint = "Type the character itself; only &amp; &lt; &gt; &quot; and &apos; are known."
            return FIGURE_DTD.at(spot, "This drawing uses an entity that is declared nowhere.", hint)
        sentence = _SENTENCES.get(error.code, "This is not well-formed XML.")
        return FIGURE_FILE.at(spot, sentence, _PLAIN_SVG)


def _pairs(given: list[str]) -> Iterator[tuple[str, str]]:
    return zip(given[::2], given[1::2], strict=True)


def _split(name: str) -> tuple[str, str, str]:
    """Return a name's namespace, its local part, and the name as it is written."""
    parts = name.split(_SEPARATOR)
    if len(parts) == 1:
        return "", name, name
    return parts[0], parts[1], f"{parts[2]}:{parts[1]}" if len(parts) > 2 else parts[1]
