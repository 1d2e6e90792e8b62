"""Run `rhizobank` in this process, as from a terminal."""

from __future__ import annotations

import sys

import pytest

from rhizotrainer.cli import rhizobank


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command with arguments and return its exit code, its output and its errors."""

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["rhizobank", *map(str, arguments)])
        code = rhizobank.main()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command
