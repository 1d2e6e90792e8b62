"""Words for screens: lists, per cent, keys, curly quotes. It knows neither colours nor sizes nor Qt."""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.tongue import Tongue

tr = Tongue("Text")


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "A", "A and C", "A, C and D"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{words} and {last}", words=", ".join(words[:-1]), last=words[-1])


def capitalised(text: str) -> str:
    """Return text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return text in curly double quotes."""
    return tr("“{text}”", text=text)


def percent_text(share: float) -> str:
    """Return a share 0 … 1 in whole per cent, halves rounded up: "78%"."""
    return tr("{number}%", number=int(share * 100 + 0.5))


def decimal_text(number: float) -> str:
    """Return a number with the decimal mark of the language: "1.25", or "1,25"."""
    whole, point, part = f"{number:g}".partition(".")
    return tr("{whole}.{part}", whole=whole, part=part) if point else whole


def of_text(part: int, whole: int) -> str:
    """Return a part of a whole: "6 of 9"."""
    return tr("{part} of {whole}", part=part, whole=whole)


def keys_text(keys: str) -> str:
    """Return a key chord as the shortcut list writes it: "Ctrl+K" becomes "Ctrl K"."""
    return " ".join(split_keys(keys))


def split_keys(keys: str) -> tuple[str, ...]:
    """Return the single keys of a chord, each for its own keycap; a plus after a plus is the key itself."""
    if keys == "+":
        return ("+",)
    if keys.endswith("++"):
        return (*split_keys(keys[:-2]), "+")
    return tuple(part for part in keys.split("+") if part)


def one_line(markdown: str) -> str:
    """Return the words of a stem on one line, without Markdown's marks."""
    return " ".join(markdown.replace("**", "").replace("`", "").split())
