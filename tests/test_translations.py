"""What Qt Linguist is given is what the code says, every translation is whole, and the shipped file is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.translations import (
    Message,
    UnspeakableError,
    count_forms,
    find_files,
    gather,
    gather_module,
    main,
    read_ts,
    release,
    update,
)

LANGUAGES = find_files()
MEND = "run `python -m tests.translations`"
_PLACE = re.compile(r"\{\w*\}")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_WORDS = re.compile(r"[A-Za-z]{2,}")


def list_messages(language: str) -> Iterator[Message]:
    yield from read_ts(LANGUAGES[language]).values()


def test_russian_is_there() -> None:
    assert "ru" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_what_the_code_says(language: str) -> None:
    path = LANGUAGES[language]
    assert path.read_text(encoding="utf-8") == update(language, gather(), read_ts(path)), MEND


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    lacking = [message.source for message in list_messages(language) if not all(message.forms) or not message.forms]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_sentences_have_every_form(language: str) -> None:
    counted = [message for message in list_messages(language) if message.is_counted]
    assert counted
    assert [each.source for each in counted if len(each.forms) != count_forms(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_kept(language: str) -> None:
    wrong = [
        (message.source, form)
        for message in list_messages(language)
        for form in message.forms
        if set(_PLACE.findall(message.source)) != set(_PLACE.findall(form))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_as_they_do_in_english(language: str) -> None:
    """A full stop, a colon or a space at an end is part of how a text is put beside others."""
    wrong = [
        (message.source, form)
        for message in list_messages(language)
        for form in message.forms
        # A word as short as these may be an abbreviation in either language.
        if len(message.source) > len("Today") and _find_ends(message.source) != _find_ends(form)
    ]
    assert wrong == []


def test_russian_is_russian_and_quotes_as_russians_do() -> None:
    forms = [(message.source, form) for message in list_messages("ru") for form in message.forms]
    foreign = [
        source
        for source, form in forms
        if not _CYRILLIC.search(form) and _WORDS.search(_PLACE.sub("", form)) is not None
    ]
    assert [source for source in foreign if not source.startswith("rhizotrainer ")] == []
    assert [form for _source, form in forms if "!" in form or '"' in form or "..." in form] == []
    # Per cent stands apart, and never at the start of a line.
    assert [form for _source, form in forms if re.search(r"(?:\}|\d| )%", form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_file_is_made_of_it(language: str) -> None:
    path = LANGUAGES[language]
    assert path.with_suffix(".qm").read_bytes() == release(path), MEND


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_file_says_each_translation(language: str) -> None:
    content = LANGUAGES[language].with_suffix(".qm").read_bytes()
    translator = QTranslator()
    assert translator.load(content)
    plain = [message for message in list_messages(language) if not message.is_counted]
    told = [translator.translate(message.context, message.source) for message in plain]
    assert told == [message.forms[0] for message in plain]


def test_translations_that_still_fit_stay_and_vanished_ones_go(tmp_path: Path) -> None:
    stays, goes = Message("Page", "Stays", forms=("Bleibt",)), Message("Page", "Goes", forms=("Geht",))
    comes = Message("Page", "{n} come", is_counted=True, places=frozenset({"rhizotrainer/ui/page.py"}))
    spoken = {message.key: message for message in (stays, comes)}
    path = tmp_path / "rhizotrainer_de.ts"
    path.write_text(update("de", spoken, {message.key: message for message in (stays, goes)}), encoding="utf-8")
    read = read_ts(path)
    assert {key: message.forms for key, message in read.items()} == {stays.key: ("Bleibt",), comes.key: ()}
    assert read[comes.key].places == {"../../rhizotrainer/ui/page.py"}


def test_a_new_language_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr("tests.translations.FOLDER", tmp_path)
    assert main(["pl"]) == 1
    text = (tmp_path / "rhizotrainer_pl.ts").read_text(encoding="utf-8")
    assert 'language="pl"' in text
    assert "<numerusform /><numerusform /><numerusform />" in re.sub(r"\s+(?=<)", "", text)
    assert "wait for a translation" in capsys.readouterr().out
    assert (tmp_path / "rhizotrainer_pl.qm").is_file()


def _find_ends(text: str) -> tuple[str, bool, int]:
    last = text[-1:] if text.endswith((".", "?", ":", "…", " ", ",")) else ""
    return last, text.startswith(" "), text.count("\n\n")


MODULE = 'from rhizotrainer.tongue import Tongue, later\n\ntr = Tongue("Page")\n'


def test_what_is_spoken_is_gathered() -> None:
    code = MODULE + 'LATE = later("Later")\ntr("Now {x}", x=1)\ntr(LATE)\ntr.count(3, "{n} bank", "{n} banks")\n'
    found = {(each.context, each.source, each.is_counted) for each in gather_module(code, "page.py")}
    assert found == {("Page", "Later", False), ("Page", "Now {x}", False), ("Page", "{n} banks", True)}


@pytest.mark.parametrize(
    "call",
    ['tr(f"Question {3}")', 'tr("Question" + str(3))', 'tr.count(3, "one", f"{3} many")', 'tr("%s banks" % 3)'],
)
def test_a_sentence_put_together_is_refused(call: str) -> None:
    with pytest.raises(UnspeakableError, match=r"page.py:4"):
        list(gather_module(f"{MODULE}{call}\n", "page.py"))


def test_a_text_for_later_needs_a_context() -> None:
    with pytest.raises(UnspeakableError, match="one context"):
        list(gather_module('from rhizotrainer.tongue import later\n\nWORDS = later("Nobody says this")\n', "page.py"))
