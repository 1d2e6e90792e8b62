"""The bar of long work: on a terminal alone, after a second alone, and gone in the end."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from rhizotrainer.cli import progress


@pytest.fixture
def screen() -> Console:
    return Console(file=io.StringIO(), force_terminal=True, width=80, _environ={})


def work(console: Console) -> str:
    with progress.show_progress("Checking", 3, console=console) as advance:
        for _ in range(3):
            advance()
    return console.file.getvalue()


def test_long_work_has_a_bar(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    shown = work(screen)
    assert "Checking" in shown
    assert "2/3" in shown


def test_work_of_unknown_length_has_a_bar_without_numbers(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with progress.show_progress("Mending", console=screen) as advance:
        advance()
    shown = screen.file.getvalue()
    assert "Mending" in shown
    assert "?" not in shown.replace("?25", "")


def test_short_work_has_none(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 3600)
    assert work(screen) == ""


def test_nothing_but_a_terminal_is_shown_a_bar(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    assert work(Console(file=io.StringIO(), force_terminal=False)) == ""


def test_a_bar_is_taken_away_when_work_fails(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with pytest.raises(ZeroDivisionError):
        fail(screen)
    assert screen.file.getvalue().count("\x1b[?25h") == 1


def fail(console: Console) -> None:
    with progress.show_progress("Checking", console=console) as advance:
        advance()
        _ = 1 // 0
