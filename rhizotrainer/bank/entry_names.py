"""Judge the names of the files in a package: each has to be a plain name on every system, and no two may meet.

Windows, macOS and Linux differ in what a name may be and in which names are the same; a package has to unpack alike on
all of them. Nothing here touches a file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

NAME_LIMIT = 200

# Signs that Windows keeps for itself: the colon of a drive or a hidden stream is one of them.
_FORBIDDEN = frozenset('\\<>:"|?*')
# Windows opens a device instead of a file for these, whatever ending the file has.
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        "clock$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    }
)


def find_name_fault(name: str) -> str:
    """Return what is wrong with a file's name inside a package, as the end of a sentence; "" where it is plain.

    Names are relative to the bank's folder, with "/" between folders.
    """
    if not name or len(name) > NAME_LIMIT:
        return f"names have 1 to {NAME_LIMIT} characters"
    if any(unicodedata.category(sign).startswith(("C", "Z")) and sign != " " for sign in name):
        return "it holds a sign that cannot be seen"
    if not _FORBIDDEN.isdisjoint(name):
        return 'it holds one of the signs \\ < > : " | ? *'
    if name.startswith("/"):
        return "it does not begin in the bank's folder"
    return next((fault for part in name.split("/") if (fault := _find_part_fault(part))), "")


def find_clash(names: Iterable[str]) -> str:
    """Return what keeps these names from lying in one folder on every system, as a sentence; "" where nothing does."""
    folders: dict[str, str] = {}
    files: dict[str, str] = {}
    for name in names:
        folded = _fold(name)
        if folded in files:
            other = files[folded]
            return (
                f'"{name}" stands in it twice.'
                if other == name
                else f'"{other}" and "{name}" are one name on some systems.'
            )
        files[folded] = name
        for at, sign in enumerate(name):
            if sign == "/":
                other = folders.setdefault(_fold(name[:at]), name[:at])
                if other != name[:at]:
                    return f'The folders "{other}" and "{name[:at]}" are one on some systems.'
    both = next((files[name] for name in files if name in folders), "")
    return f'"{both}" is a file and a folder at once.' if both else ""


def _find_part_fault(part: str) -> str:
    if part in {"", ".", ".."}:
        return "it does not lead straight to a file"
    if part.startswith("."):
        return "a name that begins with a dot is hidden"
    if part[-1] in ". " or part[0] == " ":
        return "Windows drops dots and spaces at the end of a name"
    if part.split(".", maxsplit=1)[0].rstrip().casefold() in _DEVICES:
        return "Windows keeps this name for a device"
    return ""


def _fold(name: str) -> str:
    """Return a name as the least discerning file system compares it: neither case nor composition counts."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFKD", name).casefold()).casefold()
