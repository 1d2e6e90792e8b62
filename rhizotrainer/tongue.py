"""The language of every sentence a learner reads: English as written in the code, or what a translation makes of it.

    tr = Tongue("Question page")
    tr("Check answer")
    tr("Question {number} of {total}", number=3, total=20)
    tr.count(4, "{n} question", "{n} questions")

A sentence is translated whole, never put together from pieces, so that other grammars can put it in their order.
Texts in tables that are made when a module is read are marked with `later` and spoken with `tr` when they are shown.
`tests/translations.py` collects all of them. This module knows no Qt: whoever has translations installs them.
"""

from __future__ import annotations

from collections.abc import Callable

# Takes context, text and a count (-1 for none) and returns the translation, or nothing where there is none.
Translate = Callable[[str, str, int], str]


def _say_nothing(_context: str, _text: str, _count: int) -> str:
    return ""


_translate: Translate = _say_nothing


def install(translate: Translate | None) -> None:
    """Speak through a translation from now on; None goes back to English."""
    global _translate  # noqa: PLW0603 - a program has one language at a time
    _translate = translate or _say_nothing


def later(text: str) -> str:
    """Mark a text for translation and return it as it is; `tr(text)` says it when it is shown."""
    return text


class Tongue:
    """Says the sentences of one context, which tells translators where a text stands."""

    def __init__(self, context: str) -> None:
        self.context = context

    def __call__(self, text: str, /, **values: object) -> str:
        """Return a text in the learner's language, with `{name}` replaced by the value of that name."""
        said = _translate(self.context, text, -1) or text
        return said.format_map(values) if values else said

    def count(self, n: int, one: str, many: str, /, **values: object) -> str:
        """Return a text that counts `{n}` things; a translation has as many forms as its language."""
        said = _translate(self.context, many, n) or (one if n == 1 else many)
        return said.format_map({"n": n, **values})
