"""What the command line refuses is told in one plain sentence, with the code for misuse."""

from __future__ import annotations

import pytest

from rhizotrainer.cli.misuse import describe_misuse

CHECK = " `rhizobank check --help` shows what can be given."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("check a --format xml", f'--format cannot be "xml". Give one of text, json, sarif, github.{CHECK}'),
        ("check a --selct x", f'There is no option --selct. Did you mean "--select"?{CHECK}'),
        ("check", f"PATH is missing.{CHECK}"),
        ("check a --strict=3", "--strict takes no value."),
        ("check a --select", "--select needs a value after it."),
        ("rules a b", "This is too much here: b. `rhizobank rules --help` shows what can be given."),
        ("coverage a --fail-under many", "--fail-under has to be a number."),
        ("coverage a --fail-under 101", "--fail-under has to be 100 at most."),
        ("coverage a --fail-under=-1", "--fail-under has to be 0 at least."),
        ("chek", 'There is no command "chek". Did you mean "check"? `rhizobank --help` shows what can be given.'),
        ("--nope", "There is no option --nope."),
    ],
)
def test_misuse_is_one_plain_sentence(run, arguments, told):
    code, out, err = run(*arguments.split())
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(told)


def test_without_a_command_there_is_help(run):
    code, out, err = run()
    assert code == 2
    assert "Usage: rhizobank" in out + err
    assert "fault of its own" not in err


def test_codes_of_a_terminal_are_not_printed(run):
    assert "\x1b" not in run("check", "a", "--format", "\x1b[2J")[2]


class OddError(Exception):
    """An error of the reader for which there is no sentence here."""

    def format_message(self) -> str:
        return "It is odd"


def test_what_has_no_sentence_keeps_its_own_words():
    assert describe_misuse(OddError()) == "It is odd. `rhizobank --help` shows what can be given."
    assert describe_misuse(ZeroDivisionError()) is None
