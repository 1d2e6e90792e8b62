"""Tell what a value in an SVG would fetch or run, however it is spelt: with entities, escapes, cases or line breaks.

Entities are gone by the time a value comes here. Where renderers read a spelling differently, it counts as the worse
of the two. Nothing here knows where a value stands.
"""

from __future__ import annotations

import re

# A value with more is refused unread.
_ESCAPES_LIMIT = 100
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})(?:\r\n|\s)?|(.))", re.DOTALL)
# A reference that does not begin with # leads out of the file.
_OUTSIDE_URL = re.compile(r"""url\(\s*+["']?+\s*+(?!#)""", re.IGNORECASE)
_URL_START = re.compile(r"url\(", re.IGNORECASE)
_LOADING_WORD = re.compile(r"(?<![\w-])(?:@import|(?:-webkit-)?image-set\(|image\(|src\(|cross-fade\()", re.IGNORECASE)
_RUNNING_WORD = re.compile(r"expression\(|-moz-binding|behaviou?r:", re.IGNORECASE)
_RUNNING_SCHEME = re.compile(r"(?:java|vb|live|j)script:|data:text/html", re.IGNORECASE)
_IGNORED_IN_SCHEMES = re.compile(r"[\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")


def is_outside(value: str) -> bool:
    """Say whether an address leads out of the file it stands in."""
    return not value.strip().startswith("#")


def fetches(value: str) -> bool:
    """Say whether an attribute's value, read as a style or a paint, would fetch a file."""
    if not ("(" in value or "\\" in value):
        return False
    if value.count("\\") > _ESCAPES_LIMIT:
        return True
    readings = _list_readings(value)
    # A reference that is spelt with escapes leads elsewhere for those who do not read them.
    return any(_OUTSIDE_URL.search(text) or ("\\" in value and _URL_START.search(text)) for text in readings)


def style_fetches(css: str) -> bool:
    """Say whether a style sheet, or the style of an element, would fetch a file or hides what it does."""
    if "\\" in css:
        return True
    return any(_OUTSIDE_URL.search(text) or _LOADING_WORD.search(text) for text in _list_readings(css))


def runs_script(value: str) -> bool:
    """Say whether an address or a style would run a script."""
    if not (":" in value or "(" in value or "\\" in value) or value.count("\\") > _ESCAPES_LIMIT:
        return False
    for text in _list_readings(value):
        if _RUNNING_SCHEME.search(_IGNORED_IN_SCHEMES.sub("", text)):
            return True
        if _RUNNING_WORD.search(text):
            return True
    return False


def _list_readings(value: str) -> list[str]:
    """Return a value as it stands, and without its escapes and comments where it has any."""
    readings = [value]
    if "\\" in value:
        readings.append(_ESCAPE.sub(_unescape, value))
    if "/*" in value:
        readings += [_COMMENT.sub(filling, text) for text in readings for filling in ("", " ")]
    return readings


def _unescape(found: re.Match[str]) -> str:
    if not found[1]:
        return found[2]
    code = int(found[1], 16)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"
