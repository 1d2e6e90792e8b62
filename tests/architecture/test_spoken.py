"""Nothing on a screen is said past the translation, and the rule that sees to it notices what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.house import ROOT
from tests.architecture.spoken import ENGLISH_ALONE, NOT_YET, find_early, find_unspoken
from tests.architecture.test_rules_bite import plant

HEAD = 'from rhizotrainer.tongue import Tongue, later\n\ntr = Tongue("Page")\n'


def test_every_word_on_a_screen_is_spoken() -> None:
    assert find_unspoken(ROOT) == []


def test_what_is_left_out_is_there() -> None:
    assert [name for name in (*ENGLISH_ALONE, *NOT_YET) if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize(
    "line",
    [
        'Label("Today", "title")',
        'Button("Check answer" if True else "")',
        'button.setToolTip("next question")',
        'label.show_text(f"{3} of {4}")',
        'show(f"Review {3}")',
        'TITLES = {"all": "All banks"}',
        'TITLES = ("All banks", "none")',
        'tr("Review {what}", what="Every bank")',
        'raise RhizotrainerError("This answer was not marked.")',
    ],
)
def test_words_are_found(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "rhizotrainer/ui/planted.py", HEAD + line + "\n")
    found = find_unspoken(tmp_path)
    assert len(found) == 1
    assert found[0].startswith("rhizotrainer/ui/planted.py:6: ")


@pytest.mark.parametrize(
    "line",
    [
        'Label(tr("Today"), "title")',
        'Button(tr("Check answer"), kind="primary", icon="plus", key="Ctrl+Enter")',
        'TITLES = {"all": later("All banks")}',
        'tr.count(3, "{n} question", "{n} questions")',
        'Label(f"{3}/{4}", "ui", "ink2")',
        'BANNER = "exam result"',
        'raise ValueError(f"There is no page called {line}.")',
        'theme.font("JetBrains Mono", "Noto Serif")',
        'style = "QMenu::item { color: red; }"',
        'def find(name: "Page Name") -> "Page Name": ...',
        'is_other = name == "Some Thing"',
    ],
)
def test_what_is_spoken_or_never_read_is_left_alone(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "rhizotrainer/ui/planted.py", HEAD + line + "\n")
    assert find_unspoken(tmp_path) == []


def test_values_of_enums_are_not_words(tmp_path: Path) -> None:
    code = 'class PageName(StrEnum):\n    FIRST = "first run"\n'
    plant(tmp_path, "rhizotrainer/ui/planted.py", HEAD + code)
    assert find_unspoken(tmp_path) == []


def test_nothing_is_spoken_before_the_language_is_known() -> None:
    assert find_early(ROOT) == []


@pytest.mark.parametrize(
    "code",
    [
        'TITLE = tr("All banks")\n',
        'class Page:\n    title = tr("All banks")\n',
        'def show(title: str = tr("All banks")) -> None: ...\n',
        'BANKS = {"all": tr.count(2, "{n} bank", "{n} banks")}\n',
    ],
)
def test_what_is_spoken_too_early_is_found(tmp_path: Path, code: str) -> None:
    plant(tmp_path, "rhizotrainer/ui/planted.py", HEAD + code)
    assert len(find_early(tmp_path)) == 1


@pytest.mark.parametrize(
    "code",
    [
        'TITLE = later("All banks")\n',
        'def show() -> None:\n    print(tr("All banks"))\n',
        'SHOW = lambda: tr("All banks")\n',
        "COUNT = [1, 1].count(1)\n",
    ],
)
def test_what_is_spoken_in_time_is_left_alone(tmp_path: Path, code: str) -> None:
    plant(tmp_path, "rhizotrainer/ui/planted.py", HEAD + code)
    assert find_early(tmp_path) == []
