"""Write the manual pages of all rules as one Markdown document: docs/rules.md is made here and nowhere else.

Nothing here prints or knows a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.families import Family
from rhizotrainer.bank.manual import Example, RulePage

_HEAD = """# The rules of the check

<!-- Made by `rhizobank rules --format markdown -o docs/rules.md`; change the docstring of the rule instead. -->

An **error** keeps a question or a bank from learners; a **warning** does not, and can be waived with a reason
(`waive: {rule: reason}` in the question or the bank). [checking.md](checking.md) says how to choose rules."""


def write_rule_book(pages: Iterable[RulePage]) -> str:
    """Return the document: a table of all rules, then every page, family by family."""
    kept = list(pages)
    blocks = [_HEAD]
    for family in Family:
        blocks += _write_family(family, [page for page in kept if page.family is family])
    return "\n\n".join(blocks) + "\n"


def _write_family(family: Family, pages: list[RulePage]) -> Iterator[str]:
    if not pages:
        return
    yield f"## {family.heading}"
    yield f"`--select {family}` tells of these alone."
    rows = [f"| [`{page.name}`](#{page.name}) | {page.severity} | {_escape_cell(page.summary)} |" for page in pages]
    yield "\n".join(["| rule | severity | |", "|---|---|---|", *rows])
    for page in pages:
        yield f"### {page.name}"
        yield f"*{page.severity}.* {page.text}"
        yield from map(_write_example, page.examples)


def _write_example(example: Example) -> str:
    return f"{example.words}:\n\n```yaml\n{example.text}\n```"


def _escape_cell(text: str) -> str:
    return text.replace("|", "\\|")
