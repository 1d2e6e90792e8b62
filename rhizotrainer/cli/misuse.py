"""Say in this house's words what the reader of the command line refuses: one sentence, and where help is.

What has no sentence here is told in the reader's own words. Nothing here prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rhizotrainer.bank.nearest import suggest

_PATTERNS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", lambda found: f"This is too much here: {found[1]}."),
    (r"Option '?(.+?)'? requires an argument", lambda found: f"{found[1]} needs a value after it."),
    (r"Option '?(.+?)'? does not take a value", lambda found: f"{found[1]} takes no value."),
    (r"Missing (?:argument|option|parameter) '?(.+?)'?\.", lambda found: f"{found[1]} is missing."),
    (
        r"Invalid value for '?(.+?)'?: .*?'(.*)' is not one of (.+?)\.?$",
        lambda found: f'{found[1]} cannot be "{found[2]}". Give one of {_list_words(found[3])}.',
    ),
    (r"Invalid value for '?(.+?)'?: .*valid (?:number|float)", lambda found: f"{found[1]} has to be a number."),
    (
        r"Invalid value for '?(.+?)'?: .*less than or equal to (\S+)",
        lambda found: f"{found[1]} has to be {found[2]} at most.",
    ),
    (
        r"Invalid value for '?(.+?)'?: .*greater than or equal to (\S+)",
        lambda found: f"{found[1]} has to be {found[2]} at least.",
    ),
)
_NO_COMMAND = re.compile(r"No such command '?(.+?)'?\.")


def describe_misuse(error: Exception) -> str | None:
    """Return what to say of an error of the command line's reader, "" where help was asked for; None for any other.

    The classes of these errors have been in several packages, so they are known by what they can do.
    """
    told = getattr(error, "format_message", None)
    if not callable(told):
        return None
    if type(error).__name__ == "NoArgsIsHelpError":
        # Help has been printed where it is rich.
        return str(told()).strip()
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "") or "rhizobank"
    return f"{_find_sentence(error, str(told()).strip(), context)} `{command} --help` shows what can be given."


def _find_sentence(error: Exception, message: str, context: object) -> str:
    option = getattr(error, "option_name", "")
    if message.startswith("No such option"):
        hint = suggest(option, getattr(error, "possibilities", None) or ())
        return f"There is no option {option}. {hint}".rstrip()
    found = _NO_COMMAND.match(message)
    if found:
        hint = suggest(found[1], getattr(getattr(context, "command", None), "commands", ()))
        return f'There is no command "{found[1]}". {hint}'.rstrip()
    for pattern, tell in _PATTERNS:
        found = re.match(pattern, message)
        if found:
            return tell(found)
    return message if message.endswith((".", "?")) else f"{message}."


def _list_words(text: str) -> str:
    return text.replace("'", "")
