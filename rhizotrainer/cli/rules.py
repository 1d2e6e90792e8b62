"""`rhizobank rules`: list the rules of the check, show the manual page of one, or write the pages of all.

What is shown is the docstrings of the rules; nothing here says anything of its own about a rule.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from textwrap import indent
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from rhizotrainer.bank.families import Family
from rhizotrainer.bank.manual import RulePage, list_pages
from rhizotrainer.bank.rule_book import write_rule_book
from rhizotrainer.cli.exits import MISUSE
from rhizotrainer.cli.output import write_output
from rhizotrainer.cli.selection import UnknownRuleError, find_rules
from rhizotrainer.model.problems import Severity

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
# Longer lines are tiring to read.
_WIDEST = 100
_PIPED = 240
_INDENT = " " * 4


class PageFormat(StrEnum):
    """How manual pages are written."""

    TEXT = "text"
    MARKDOWN = "markdown"


def show_rules(
    name: Annotated[
        str,
        typer.Argument(metavar="[RULE]", help="The rule whose page is shown; a family or a beginning (quote-*) lists."),
    ] = "",
    form: Annotated[PageFormat, typer.Option("--format", help="How pages are written.")] = PageFormat.TEXT,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write Markdown here.")] = None,
) -> None:
    """Show the rules of the check, those of a family, or the manual page of one.

    Exit code: 0, or 2 for misuse.
    """
    pages = _find_pages(name)
    if form is PageFormat.MARKDOWN or output is not None:
        write_output(write_rule_book(pages.values()), output)
        return
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        # What goes to a file or on to another command has a line for each rule.
        console.width = _PIPED
    if name in pages:
        _show_page(console, pages[name])
    else:
        _show_table(console, pages.values())


def _find_pages(name: str) -> dict[str, RulePage]:
    """Return the pages of a name, a family or a beginning, of all rules where nothing is named."""
    pages = list_pages()
    if not name:
        return pages
    try:
        wanted = find_rules(name)
    except UnknownRuleError as error:
        print(str(error), file=sys.stderr)
        raise typer.Exit(MISUSE) from error
    return {rule: page for rule, page in pages.items() if rule in wanted}


def _show_table(console: Console, pages: Iterable[RulePage]) -> None:
    kept = list(pages)
    width = max(len(page.name) for page in kept)
    for family in Family:
        if not any(page.family is family for page in kept):
            continue
        console.print(Text(family.heading, style="bold"), soft_wrap=True)
        table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True, min_width=width)
        table.add_column(no_wrap=True, min_width=len(Severity.WARNING))
        table.add_column()
        for page in kept:
            if page.family is family:
                table.add_row(page.name, Text(page.severity, style=_STYLES[page.severity]), page.summary)
        console.print(Padding(table, (0, 0, 0, 2)))
        console.print()
    console.print("`rhizobank rules RULE` shows why, with examples.", soft_wrap=True)


def _show_page(console: Console, page: RulePage) -> None:
    width = min(console.width, _WIDEST)
    head = Text.assemble((page.name, "bold"), "  ", (page.severity, _STYLES[page.severity]), f"  {page.family}")
    console.print(head, soft_wrap=True)
    for paragraph in (page.summary, *page.paragraphs):
        text = Text(paragraph)
        text.highlight_regex(r"`[^`]+`", style="cyan")
        console.print()
        console.print(text, width=width)
    for example in page.examples:
        console.print()
        console.print(Text(f"{example.words}:", style="red" if example.is_failing else "green"))
        console.print(_colour(example.text) if console.is_terminal else indent(example.text, _INDENT), soft_wrap=True)


def _colour(text: str) -> Padding:
    code = Syntax(text, "yaml", theme="ansi_dark", background_color="default", word_wrap=True)
    return Padding(code, (0, 0, 0, len(_INDENT)))
