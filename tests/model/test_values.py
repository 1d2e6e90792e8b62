"""The quick dataclass decorator must make what the standard one makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model import values


@values.dataclass(frozen=True, slots=True, order=True)
class Quick:
    """A value."""

    name: str
    count: int = 3
    parts: tuple[int, ...] = dataclasses.field(default_factory=tuple)

    @property
    def double(self) -> int:
        return 2 * self.count


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Standard:
    """The same value."""

    name: str
    count: int = 3
    parts: tuple[int, ...] = dataclasses.field(default_factory=tuple)


@values.dataclass(frozen=True, slots=True)
class Nothing:
    """No fields at all."""


ARGUMENTS = st.tuples(st.text(max_size=3), st.integers(-2, 2), st.tuples(st.integers(0, 1)))


@given(ARGUMENTS, ARGUMENTS)
def test_it_compares_as_the_standard_one_does(first: Any, second: Any) -> None:
    quick, standard = (Quick(*first), Quick(*second)), (Standard(*first), Standard(*second))
    assert (quick[0] == quick[1]) == (standard[0] == standard[1])
    assert (quick[0] < quick[1]) == (standard[0] < standard[1])
    assert (quick[0] <= quick[1]) == (standard[0] <= standard[1])
    assert (quick[0] > quick[1]) == (standard[0] > standard[1])
    assert (quick[0] >= quick[1]) == (standard[0] >= standard[1])
    assert quick[0] != quick[1] or hash(quick[0]) == hash(quick[1])


@given(ARGUMENTS)
def test_it_reads_copies_and_pickles_as_the_standard_one_does(arguments: Any) -> None:
    quick, standard = Quick(*arguments), Standard(*arguments)
    assert repr(quick).replace("Quick", "Standard") == repr(standard)
    assert dataclasses.asdict(quick) == dataclasses.asdict(standard)
    assert dataclasses.replace(quick, count=9) == Quick(arguments[0], 9, arguments[2])
    assert copy.deepcopy(quick) == pickle.loads(pickle.dumps(quick)) == copy.copy(quick) == quick


def test_defaults_keywords_and_patterns_work() -> None:
    assert Quick("a") == Quick(name="a", count=3, parts=())
    assert Quick("a").double == 6
    match Quick("a", 1):
        case Quick(name, count):
            assert (name, count) == ("a", 1)
    assert Nothing() == Nothing()
    assert repr(Nothing()).endswith("Nothing()")
    with pytest.raises(TypeError):
        Quick()  # type: ignore[call-arg]


def test_values_stay_as_they_are() -> None:
    value = Quick("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.count = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.count
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        value.other = 4
    assert not hasattr(value, "__dict__")


def test_values_of_other_kinds_differ() -> None:
    assert Quick("a") != Standard("a")
    assert Quick("a") != ("a", 3, ())


def test_what_it_cannot_make_is_refused_where_it_is_written() -> None:
    with pytest.raises(TypeError, match="standard decorator"):

        @values.dataclass(frozen=True, slots=True)
        class Hidden:
            secret: str = dataclasses.field(default="", repr=False)

    with pytest.raises(TypeError, match="standard decorator"):

        @values.dataclass(slots=True)
        class Changing:
            name: str = ""


def test_annotations_can_be_resolved() -> None:
    assert [field.name for field in dataclasses.fields(Quick)] == ["name", "count", "parts"]
    assert dataclasses.is_dataclass(Quick)
    assert Quick.__doc__ == "A value."
