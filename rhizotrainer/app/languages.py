"""The language of the window: finds the translations that are shipped and speaks through one of them.

A language is a file `assets/translations/rhizotrainer_<code>.qm`; none is listed here. English is what the code says
and loads nothing. What is already on the screen stays as it was: whoever changes the language builds the window anew.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from rhizotrainer import resources, tongue

ENGLISH = "en"
_PREFIX = "rhizotrainer_"
# Written from right to left. Asked of a QLocale, this costs a start 80 ms: the binding makes every enum of that class.
_LEFTWARD = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


class _Speech:
    """What is spoken through now; Qt's own words (file dialogs, context menus) come from a translator of Qt's."""

    def __init__(self) -> None:
        self.code = ENGLISH
        self.words: QTranslator | None = None
        self.of_qt: QTranslator | None = None


_speech = _Speech()


def list_languages(folder: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Return (code, name in that language) of every language there is, English first."""
    codes = sorted(_find_files(folder))
    return (ENGLISH, "English"), *((code, _name_of(code)) for code in codes)


def find_language(wish: str, folder: Path | None = None) -> str:
    """Return the code of the language that a wish ("" for the system's) comes to: English where there is no other."""
    wishes = [wish] if wish else QLocale.system().uiLanguages()
    files = _find_files(folder)
    for each in wishes:
        name = each.replace("-", "_")
        for code in (name, name.partition("_")[0]):
            if code in files or code == ENGLISH:
                return code
    return ENGLISH


def apply_language(wish: str, folder: Path | None = None) -> str:
    """Speak a language from now on, the system's for an empty code, and return its code."""
    code = find_language(wish, folder)
    QLocale.setDefault(QLocale(wish) if wish else QLocale.system())
    if code == _speech.code and folder is None:
        return code
    _forget()
    if code != ENGLISH:
        _speak(code, _find_files(folder)[code])
    is_leftward = code.partition("_")[0] in _LEFTWARD
    QGuiApplication.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_leftward else Qt.LayoutDirection.LeftToRight
    )
    return code


def _speak(code: str, file: Path) -> None:
    words = QTranslator()
    # By its name: bytes that are given to Qt are read where they lie, and would have to be kept beside it.
    if not words.load(str(file)):
        return
    _speech.code, _speech.words = code, words
    tongue.install(lambda context, text, count: words.translate(context, text, "", count) or "")
    of_qt = QTranslator()
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _speech.of_qt = of_qt
        QCoreApplication.installTranslator(of_qt)


def _forget() -> None:
    tongue.install(None)
    if _speech.of_qt is not None:
        QCoreApplication.removeTranslator(_speech.of_qt)
    _speech.code, _speech.words, _speech.of_qt = ENGLISH, None, None


def _find_files(folder: Path | None) -> dict[str, Path]:
    place = folder or resources.translations_folder()
    return {path.stem.removeprefix(_PREFIX): path for path in place.glob(f"{_PREFIX}*.qm")}


def _name_of(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code
