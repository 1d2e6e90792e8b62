"""Refuse an identifier of a reference that cannot be one: DOI, PMID, ISBN, address, year or date.

A DOI begins with `10.` and is written without the address of the resolver; a PMID has digits alone; the last sign of an
ISBN is checked against the others (ISO 2108); an address begins with `http://` or `https://`; a year has four digits;
`accessed` is a date as year-month-day (ISO 8601). A slip in one of them sends the reader nowhere, or elsewhere.

Failing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy, doi: https://doi.org/10.1007/s13311-018-00690-4, year: "18"}

Passing:
    references:
      enslin2018: {title: Selective dorsal rhizotomy, doi: 10.1007/s13311-018-00690-4, year: "2018"}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from rhizotrainer.bank.findings import PROBLEMS_A_FILE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, Node, text_of

RULE = Rule("reference-identifier")

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s\".,;:]")
_DOI_IN_TEXT = re.compile(r"(?<![\d.])10\.\d{4,9}(?:\.\d+)*/\S+")
_PMID = re.compile(r"[1-9]\d{0,8}")
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
_YEAR_IN_TEXT = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 2000

# What is wrong with a text, and what to write instead.
_Problem = tuple[str, str]


def check(table: Node | None) -> Iterable[Finding]:
    """Return a finding for every malformed identifier in the table of references of a bank."""
    return list(islice(_check(table), PROBLEMS_A_FILE)) if type(table) is Mapping else ()


def _check(table: Mapping) -> Iterator[Finding]:
    for node in table.values.values():
        if type(node) is not Mapping:
            continue
        for name, judge in _JUDGES:
            text = text_of(node.values.get(name))
            if not text:
                continue
            problem = judge(text) if len(text) <= _LONGEST else ("This is too long.", "Write the identifier alone.")
            if problem:
                yield RULE.at(node.values[name], *problem)


def _judge_doi(text: str) -> _Problem | None:
    if _DOI.fullmatch(text):
        return None
    found = _DOI_IN_TEXT.search(text)
    hint = f"Write `doi: {shorten(found[0].rstrip('.,;:'), 100)}`." if found else "A DOI begins with `10.` and has a /."
    return f'"{shorten(text, 60)}" is no DOI.', hint


def _judge_pmid(text: str) -> _Problem | None:
    if _PMID.fullmatch(text):
        return None
    if re.search(r"PMC\s?\d", text, re.IGNORECASE):
        return f'"{shorten(text, 60)}" is a PMC number, not a PMID.', "Write it as a `url:`, or look up the PMID."
    digits = re.findall(r"\d+", text)
    hint = (
        f"Write `pmid: {digits[0].lstrip('0')}`." if len(digits) == 1 and _PMID.fullmatch(digits[0].lstrip("0")) else ""
    )
    return f'"{shorten(text, 60)}" is no PMID.', hint or "A PMID has digits alone, 9 of them at most."


def _judge_isbn(text: str) -> _Problem | None:
    signs = re.sub(r"^ISBN(?:-1[03])?:?\s*", "", text, flags=re.IGNORECASE)
    bare = re.sub(r"[\s‐-―-]", "", signs).upper()
    if re.fullmatch(r"\d{9}[\dX]", bare):
        is_sound = not sum((10 - at) * (10 if sign == "X" else int(sign)) for at, sign in enumerate(bare)) % 11
    elif re.fullmatch(r"97[89]\d{10}", bare):
        is_sound = not sum(int(sign) * (3 if at % 2 else 1) for at, sign in enumerate(bare)) % 10
    else:
        return f'"{shorten(text, 60)}" is no ISBN.', "An ISBN has 10 digits, or 13 that begin with 978 or 979."
    if not is_sound:
        return f'"{shorten(text, 60)}" is no ISBN: its last digit does not fit the others.', "Look for a slip in it."
    if signs != text:
        return f'"{shorten(text, 60)}" has words before the number.', f"Write `isbn: {signs}`."
    return None


def _judge_url(text: str) -> _Problem | None:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return f'"{shorten(text, 60)}" is no address.', "Copy it from the address bar of the browser."
    if re.search(r"\s", text):
        return f'"{shorten(text, 60)}" has white space in it.', "Write %20 for a space."
    if parts.scheme in {"http", "https"} and _is_host(host):
        return None
    if not parts.scheme and _is_host(text.split("/", maxsplit=1)[0]):
        return (
            f'"{shorten(text, 60)}" does not begin with http:// or https://.',
            f"Write `url: https://{shorten(text, 80)}`.",
        )
    return f'"{shorten(text, 60)}" is no address of a page.', "It begins with `https://` and names a site."


def _is_host(text: str) -> bool:
    labels = text.rstrip(".").split(".")
    return len(labels) > 1 and all(re.fullmatch(r"[\w-]+", label) for label in labels)


def _judge_year(text: str) -> _Problem | None:
    if _YEAR.fullmatch(text):
        return None
    found = _YEAR_IN_TEXT.findall(text)
    hint = f'Write `year: "{found[0]}"`.' if len(found) == 1 else "Write its four digits, or leave it out."
    return f'"{shorten(text, 60)}" is no year.', hint


def _judge_accessed(text: str) -> _Problem | None:
    try:
        if _DATE.fullmatch(text):
            date.fromisoformat(text)
            return None
    except ValueError:
        return f'There is no such day as "{shorten(text, 60)}".', "Write year-month-day."
    return f'"{shorten(text, 60)}" is no date.', "Write year-month-day, for instance `accessed: 2026-03-07`."


_JUDGES: tuple[tuple[str, Callable[[str], _Problem | None]], ...] = (
    ("doi", _judge_doi),
    ("pmid", _judge_pmid),
    ("isbn", _judge_isbn),
    ("url", _judge_url),
    ("year", _judge_year),
    ("accessed", _judge_accessed),
)
