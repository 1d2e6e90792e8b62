"""Write any frozen dataclass of the ground floor as compact JSON and read it back, from its own field types.

A dataclass becomes the list of its fields in order, so a text is only good for the shape it was written with:
keep `shape` beside it and throw the text away when the shape has changed. Never for what is precious.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Hashable
from datetime import datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, NamedTuple, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]

# Frozen values hold no circles.
_dump = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class _Part(NamedTuple):
    """How one type travels; a conversion of None means that JSON carries the value as it is."""

    shape: str
    encode: Convert | None = None
    decode: Convert | None = None


class Codec(Generic[T]):
    """The two ways between values of one type and JSON text."""

    def __init__(self, kind: type[T]) -> None:
        """Work out the ways from the type.

        Raises: TypeError for a type not made of dataclasses, enums, times, tuples, sets and plain values.
        """
        self._part = _find_part(cast(Hashable, kind))

    @property
    def shape(self) -> str:
        """Return a text that changes whenever the type or a type in it does."""
        return self._part.shape

    def encode(self, value: T) -> str:
        """Return a value as JSON text."""
        return _dump(_apply(self._part.encode, value))

    def decode(self, text: str | bytes) -> T:
        """Return the value that `encode` wrote.

        Raises: ValueError, TypeError, LookupError for a text of another shape.
        """
        value: T = _apply(self._part.decode, json.loads(text))
        return value


def _apply(convert: Convert | None, value: Any) -> Any:
    return value if convert is None else convert(value)


@cache
def _find_part(kind: Any) -> _Part:
    if dataclasses.is_dataclass(kind):
        return _build_record(kind)
    if isinstance(kind, UnionType):
        return _build_optional(kind)
    if get_origin(kind) is tuple:
        return _build_tuple(get_args(kind))
    if get_origin(kind) is frozenset:
        return _build_set(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        # JSON carries a text that is a member as any text.
        encode = None if issubclass(kind, str) else attrgetter("value")
        return _Part(f"{kind.__name__}{list(members)}", encode, members.__getitem__)
    if kind is datetime:
        return _Part("datetime", datetime.isoformat, datetime.fromisoformat)
    if kind in (str, int, float, bool, NoneType):
        return _Part(kind.__name__)
    message = f"no way to keep {kind!r} as JSON"
    raise TypeError(message)


def _build_record(kind: Any) -> _Part:
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    parts = [_find_part(hints[name]) for name in names]
    encoders = [(place, part.encode) for place, part in enumerate(parts) if part.encode is not None]
    decoders = [(place, part.decode) for place, part in enumerate(parts) if part.decode is not None]
    shape = ",".join(f"{name}:{part.shape}" for name, part in zip(names, parts, strict=True))

    # Of one name this would be the value itself.
    read: Convert = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]

    def encode(value: Any) -> list[Any]:
        values = list(read(value))
        for place, convert in encoders:
            values[place] = convert(values[place])
        return values

    def decode(values: list[Any]) -> Any:
        for place, convert in decoders:
            values[place] = convert(values[place])
        return kind(*values)

    return _Part(f"{kind.__name__}({shape})", encode if encoders else read, decode)


def _build_optional(kind: UnionType) -> _Part:
    inner = [argument for argument in get_args(kind) if argument is not NoneType]
    if len(inner) != 1:
        message = f"no way to tell the members of {kind!r} apart in JSON"
        raise TypeError(message)
    part = _find_part(inner[0])

    def around(convert: Convert | None) -> Convert | None:
        return convert and (lambda value: None if value is None else convert(value))

    return _Part(f"{part.shape}?", around(part.encode), around(part.decode))


def _build_tuple(arguments: tuple[Any, ...]) -> _Part:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        part = _find_part(arguments[0])
        return _Part(f"[{part.shape}]", part.encode and _over_all(part.encode, list), _over_all(part.decode, tuple))
    parts = [_find_part(argument) for argument in arguments]
    if all(part.decode is None for part in parts):
        return _Part(f"({','.join(part.shape for part in parts)})", list, tuple)

    def encode(value: Any) -> list[Any]:
        return [_apply(part.encode, member) for part, member in zip(parts, value, strict=True)]

    def decode(value: Any) -> tuple[Any, ...]:
        return tuple(_apply(part.decode, member) for part, member in zip(parts, value, strict=True))

    return _Part(f"({','.join(part.shape for part in parts)})", encode, decode)


def _build_set(kind: Any) -> _Part:
    part = _find_part(kind)
    # Sorted, so that equal values have equal texts.
    return _Part(f"{{{part.shape}}}", _over_all(part.encode, sorted), _over_all(part.decode, frozenset))


def _over_all(convert: Convert | None, gather: Convert) -> Convert:
    if convert is None:
        return gather
    return lambda values: gather([convert(value) for value in values])
