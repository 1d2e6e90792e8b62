"""Let a command take its options as one value: typer asks for a parameter each, and the house for few.

Nothing here knows any command.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar, get_type_hints

Options = TypeVar("Options")


def take_options(options: type[Options]) -> Callable[[Callable[[Any, Options], None]], Callable[..., None]]:
    """Return a decorator for a command of one argument and its options, a dataclass with typer's annotations.

    What typer then sees has a parameter for the argument and one for every field.
    """

    def decorate(command: Callable[[Any, Options], None]) -> Callable[..., None]:
        argument = next(iter(inspect.signature(command).parameters))
        hints = get_type_hints(options, include_extras=True)
        annotation = get_type_hints(command, include_extras=True)[argument]

        def run(**given: Any) -> None:
            command(given.pop(argument), options(**given))

        sort = inspect.Parameter.KEYWORD_ONLY
        parameters = [
            inspect.Parameter(argument, sort, annotation=annotation),
            *(
                inspect.Parameter(field.name, sort, default=field.default, annotation=hints[field.name])
                for field in fields(options)  # type: ignore[arg-type]
            ),
        ]
        run.__doc__, run.__module__, run.__name__ = command.__doc__, command.__module__, command.__name__
        run.__annotations__ = {one.name: one.annotation for one in parameters}
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return run

    return decorate
