"""Say in plain words what a YAML parser stumbled over, where the slip was made, and how to mend it.

The parser names the spot where it gave up, which is often a line or two after the slip. `explain` looks at
the lines themselves for the usual slips: a missing colon, a tab, an open quotation mark, a wrong indentation,
a colon inside a text. It never repeats the parser's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.rules.syntax import RULE as SYNTAX
from rhizotrainer.bank.schema import KEY_NAMES

_KEY = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z_][\w.-]*)(?P<colon>\s*:(?=\s|$))?(?P<rest>.*)$")
_QUOTED_VALUE = re.compile(r"""\s*(?:- +)*(?:[\w.-]+\s*:\s+)?(?P<quote>["'])(?P<rest>.*)$""")
_FORBIDDEN_CHARACTER = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_FORBIDDEN_START = "@`%&*!|>{}[],?"
# A dash with a key straight after it.
_BARE_DASH = re.compile(r" *-(?=[A-Za-z_][\w.-]*\s*:(?:\s|$))")
# A key with its colon, between braces.
_INNER_KEY = re.compile(r"(?:^|[{,\s])([A-Za-z_][\w.-]*)\s*:\s")


@dataclass(frozen=True, slots=True)
class Slip:
    """What the parser said and the lines it read; all lines and columns count from 1.

    `line`, `column` is where it gave up, `start` where the thing it was reading begins; `first` is the first
    line that can have to do with it.
    """

    said: str
    doing: str
    line: int
    column: int
    start: Position
    lines: Sequence[str]
    first: int

    def line_at(self, number: int) -> str:
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def find_before(self, number: int) -> int:
        """Return the number of the nearest line above that says something, 0 where there is none."""
        for above in range(number - 1, self.first - 1, -1):
            text = self.line_at(above).strip()
            if text and not text.startswith("#"):
                return above
        return 0


def explain(slip: Slip) -> Finding:
    """Return the finding for a slip, at the place where it was made."""
    for find in _FINDERS:
        found = find(slip)
        if found is not None:
            return found
    line = min(slip.line, len(slip.lines)) or 1
    return SYNTAX.at(
        Position(line, slip.column if line == slip.line else 1),
        "This line cannot be read as YAML.",
        "Look for a colon, a quotation mark or a bracket that is missing here or on the line above.",
    )


def _find_tab(slip: Slip) -> Finding | None:
    for number in (slip.line, slip.start.line):
        text = slip.line_at(number)
        indentation = text[: len(text) - len(text.lstrip())]
        at_stop = text[slip.column - 1 : slip.column] if number == slip.line else ""
        if "\t" in indentation or at_stop == "\t":
            spot = Position(number, text.index("\t") + 1)
            return SYNTAX.at(spot, "A tab is used for indentation.", "Indent with spaces, two for each level.")
    return None


def _find_open_quote(slip: Slip) -> Finding | None:
    if slip.doing == "while scanning a quoted scalar":
        return _open_quote(slip, slip.start)
    if "did not find expected key" not in slip.said and "',' or '" not in slip.said:
        return None
    before = slip.line_at(slip.line)[: slip.column - 1].rstrip()
    if not before or before[-1] not in "\"'":
        return None
    quote = before[-1]
    here = _QUOTED_VALUE.match(slip.line_at(slip.line))
    # The quotation mark that closed the text is the opening one of this line: an earlier one was left open.
    if here is None or here["quote"] != quote or here.start("quote") == len(before) - 1:
        for number in range(slip.line - 1, slip.first - 1, -1):
            opened = _QUOTED_VALUE.match(slip.line_at(number))
            if opened and opened["quote"] == quote and quote not in opened["rest"]:
                return _open_quote(slip, Position(number, opened.start("quote") + 1))
    cure = "twice: ''" if quote == "'" else 'as \\"'
    return SYNTAX.at(
        Position(slip.line, len(before)),
        f"The text goes on after this {quote}, which closes it.",
        f"Inside {quote}…{quote} write a {quote} that belongs to the text {cure}.",
    )


def _open_quote(slip: Slip, spot: Position) -> Finding:
    quote = slip.line_at(spot.line)[spot.column - 1 : spot.column] or '"'
    return SYNTAX.at(
        spot, f"A quotation mark {quote} is opened here and never closed.", f"Write {quote} at the end of the text."
    )


def _find_missing_colon(slip: Slip) -> Finding | None:
    if "could not find expected ':'" in slip.said:
        return _judge_colonless(slip, slip.start.line, is_certain=True)
    if "mapping values are not allowed" in slip.said:
        above = slip.find_before(slip.line)
        return _judge_colonless(slip, above, is_certain=False) if above else None
    return None


def _judge_colonless(slip: Slip, number: int, *, is_certain: bool) -> Finding | None:
    match = _KEY.match(slip.line_at(number))
    if match is None or match["colon"]:
        return None
    key, rest = shorten(match["key"], 30), match["rest"]
    spot = Position(number, match.end("key") + 1)
    is_alone = not rest.strip() and is_certain
    if rest.startswith(":") and key in KEY_NAMES:
        spot = Position(number, spot.column + 1)
        return SYNTAX.at(spot, f'A space is missing after "{key}:".', f"Write `{_sample(key, rest[1:])}`.")
    if key in KEY_NAMES or is_alone:
        return SYNTAX.at(spot, f'A colon is missing after "{key}".', f"Write `{_sample(key, rest)}`.")
    if not is_certain:
        return None
    return SYNTAX.at(
        Position(number, match.start("key") + 1),
        "This line belongs to no key.",
        "Indent it further than the key above if its text goes on here, or begin it with a key and a colon.",
    )


def _sample(key: str, rest: str) -> str:
    value = rest.strip()
    return f"{key}: {value if 0 < len(value) <= 20 else '…'}"


def _find_inner_colon(slip: Slip) -> Finding | None:
    if "mapping values are not allowed" not in slip.said:
        return None
    text = slip.line_at(slip.line)
    match = _KEY.match(text)
    before = text[: slip.column - 1]
    if match and match["colon"] and match.end("colon") < slip.column:
        return _inner_colon(slip, match["key"])
    if " " not in before.strip().removeprefix("- "):
        return None
    above = slip.find_before(slip.line)
    while above:
        opened = _KEY.match(slip.line_at(above))
        if opened and opened["colon"]:
            return _inner_colon(slip, opened["key"])
        above = slip.find_before(above)
    return None


def _inner_colon(slip: Slip, key: str) -> Finding:
    key = shorten(key, 30)
    return SYNTAX.at(
        Position(slip.line, slip.column),
        f'The text of "{key}" holds a colon with a space after it, which YAML takes for a new key.',
        f'Put the whole text between quotation marks: `{key}: "…"`.',
    )


def _find_bad_start(slip: Slip) -> Finding | None:
    is_scalar = slip.doing in {"while scanning an alias", "while scanning an anchor"}
    is_tag = slip.doing.endswith(("a tag", "a directive"))
    if "cannot start any token" not in slip.said and not is_scalar and not is_tag:
        return None
    spot = slip.start if slip.start.line else Position(slip.line, slip.column)
    sign = slip.line_at(spot.line)[spot.column - 1 : spot.column]
    if not sign or sign not in _FORBIDDEN_START:
        return None
    return _cannot_begin(slip, spot)


def _cannot_begin(slip: Slip, spot: Position) -> Finding:
    sign = slip.line_at(spot.line)[spot.column - 1 : spot.column]
    return SYNTAX.at(spot, f'A text cannot begin with "{sign}" in YAML.', "Put the text between quotation marks.")


def _find_missing_blank(slip: Slip) -> Finding | None:
    """Find a dash with a key straight after it, in the line that was refused or in the one above."""
    for number in (slip.line, slip.find_before(slip.line)):
        text = slip.line_at(number)
        dash = _BARE_DASH.match(text)
        if dash:
            return SYNTAX.at(
                Position(number, dash.end() + 1), 'A space is missing after "-".', "Write `- ` before the text."
            )
    return None


def _find_bracket_first(slip: Slip) -> Finding | None:
    """Find a text that begins with a bracket, which YAML takes for a list or a group of keys, and goes on after it."""
    before = slip.line_at(slip.line)[: slip.column - 1].rstrip()
    if "did not find expected" not in slip.said or before[-1:] not in {"]", "}"}:
        return None
    opening = _find_opening(before)
    head = before[:opening].rstrip()
    if opening < 0 or (head and head[-1] not in ":,-[{"):
        return None
    inner = _KEY.match(before[opening + 1 :])
    if inner and inner["colon"] and before[opening] == "{":
        return SYNTAX.at(
            Position(slip.line, len(before)),
            'The text goes on after this "}", which closes the braces.',
            "Put a text that holds a brace between quotation marks.",
        )
    going_on = _KEY.match(slip.line_at(slip.line)[slip.column - 1 :])
    if going_on and going_on["colon"] and going_on["key"] in KEY_NAMES:
        return SYNTAX.at(
            Position(slip.line, len(before) + 1), "A comma is missing here.", "Write `, ` between the two."
        )
    return _cannot_begin(slip, Position(slip.line, opening + 1))


def _find_opening(text: str) -> int:
    """Return the offset of the bracket that the last character of a text closes, -1 where there is none."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in "]}") - (text[at] in "[{")
        if not depth:
            return at
    return -1


def _find_inner_sign(slip: Slip) -> Finding | None:
    """Find a bracket or a colon within a text between braces or brackets, where either has a meaning of its own."""
    if slip.doing not in {"while parsing a flow sequence", "while parsing a flow mapping"}:
        return None
    text = slip.line_at(slip.line)
    sign, before = text[slip.column - 1 : slip.column], text[: slip.column - 1]
    if sign not in {"[", "{", ":"} or not before.strip(" -"):
        return None
    if slip.line != slip.start.line:
        going_on = _KEY.match(text)
        if going_on and going_on["key"] in KEY_NAMES and going_on.end("colon") == slip.column:
            # A new key begins here: the bracket above was left open.
            return None
    keys = [] if slip.doing.endswith("sequence") else _INNER_KEY.findall(before)
    key = shorten(keys[-1], 30) if keys else ""
    what = (
        "a colon with a space after it, which YAML takes for a new key"
        if sign == ":"
        else (f'"{sign}", which has a meaning of its own between braces and brackets')
    )
    message = f'The text of "{key}" holds {what}.' if key else f"This text holds {what}."
    sample = f'{key}: "…"' if key else '"…"'
    return SYNTAX.at(
        Position(slip.line, slip.column), message, f"Put the whole text between quotation marks: `{sample}`."
    )


def _find_dangling_bracket(slip: Slip) -> Finding | None:
    """Find a bracket with nothing after it, and a text that begins with a sign that closes or parts."""
    if "did not find expected node content" not in slip.said:
        return None
    sign = slip.line_at(slip.line)[slip.column - 1 : slip.column]
    number, before = slip.line, slip.line_at(slip.line)[: slip.column - 1].rstrip()
    if not before.strip(" -"):
        number = slip.find_before(slip.line)
        before = slip.line_at(number).rstrip()
    if before[-1:] in {"[", "{"}:
        return SYNTAX.at(
            Position(number, len(before)),
            f'The bracket "{before[-1]}" is opened here and not closed.',
            "Close it, or put the text between quotation marks where the bracket belongs to the text.",
        )
    if before[-1:] in {":", "-"} and sign and sign in "]},":
        return _cannot_begin(slip, Position(slip.line, slip.column))
    if before.endswith(","):
        return SYNTAX.at(
            Position(number, len(before)), "Nothing stands after this comma.", "Remove the comma, or close the bracket."
        )
    return None


def _find_open_bracket(slip: Slip) -> Finding | None:
    if slip.doing not in {"while parsing a flow sequence", "while parsing a flow mapping"}:
        return None
    bracket = slip.line_at(slip.start.line)[slip.start.column - 1 : slip.start.column] or "["
    return SYNTAX.at(
        slip.start,
        f'The bracket "{bracket}" is opened here and not closed where it should be.',
        "Close it, or put the text between quotation marks where the bracket belongs to the text.",
    )


def _find_block_header(slip: Slip) -> Finding | None:
    if slip.doing != "while scanning a block scalar":
        return None
    sign = slip.line_at(slip.start.line)[slip.start.column - 1 : slip.start.column]
    if "indentation" in slip.said:
        return None
    return SYNTAX.at(
        Position(slip.line, slip.column),
        f'Text stands on the same line as "{sign}".',
        f'Begin the text on the next line, indented, or remove the "{sign}".',
    )


def _find_escape(slip: Slip) -> Finding | None:
    if slip.doing != "while parsing a quoted scalar":
        return None
    return SYNTAX.at(
        Position(slip.line, slip.column),
        "This backslash begins nothing that YAML knows.",
        r"Write \\ for a backslash, or put the text between '…', where a backslash is a letter like any other.",
    )


def _find_bad_indentation(slip: Slip) -> Finding | None:
    is_deeper = "mapping values are not allowed" in slip.said
    if not is_deeper and "did not find expected" not in slip.said:
        return None
    text = slip.line_at(slip.line)
    indent = len(text) - len(text.lstrip(" "))
    columns = _columns_above(slip, 1 if is_deeper else 200, is_dash=text.lstrip().startswith("-"))
    if not text.strip() or not columns or indent in columns:
        return None
    # Of two that are equally near, the line just above is the likelier neighbour.
    fitting = min(columns, key=lambda column: abs(column - indent))
    return SYNTAX.at(
        Position(slip.line, indent + 1),
        f"This line is indented by {_spaces(indent)}, which fits no line above it.",
        f"Indent it by {_spaces(fitting)} to stand beside the line it belongs with.",
    )


def _columns_above(slip: Slip, count: int, *, is_dash: bool) -> list[int]:
    """Return the columns, from 0, of the keys or dashes on the `count` lines above that have a key, nearest first."""
    columns: list[int] = []
    above = slip.find_before(slip.line)
    while above and count:
        match = _KEY.match(slip.line_at(above))
        if match and match["colon"]:
            dashes = [column for column, sign in enumerate(match["lead"]) if sign == "-"]
            columns += dashes if is_dash else [match.start("key")]
            count -= 1
        above = slip.find_before(above)
    return columns


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"


_FINDERS: tuple[Callable[[Slip], Finding | None], ...] = (
    _find_tab,
    _find_open_quote,
    _find_missing_blank,
    _find_missing_colon,
    _find_inner_colon,
    _find_bad_start,
    _find_bracket_first,
    _find_inner_sign,
    _find_dangling_bracket,
    _find_open_bracket,
    _find_block_header,
    _find_escape,
    _find_bad_indentation,
)


def explain_character(lines: Sequence[str]) -> Finding:
    """Return the finding for the first character that YAML does not allow anywhere."""
    for number, line in enumerate(lines, 1):
        found = _FORBIDDEN_CHARACTER.search(line)
        if found:
            return SYNTAX.at(
                Position(number, found.start() + 1),
                f"An invisible control character (U+{ord(found[0]):04X}) stands here.",
                "Remove it; such characters often come with text copied from elsewhere.",
            )
    return SYNTAX.at(Position(1, 1), "This file holds a character that YAML does not allow.", "Type its text anew.")
