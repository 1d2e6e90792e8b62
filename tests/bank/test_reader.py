"""Reading: texts stay as typed, every value knows its place, and what banks do not allow is told."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.reader import Reading, paused_collector, read_file, read_yaml


def read(text: str) -> Reading:
    return read_yaml(TextFile(text, ""))


def root_of(text: str) -> Any:
    """Return the outermost node; a test names the parts that it counts on."""
    return read(text).root


def told(text: str) -> list[tuple[int, int, str]]:
    return [(found.line, found.column, found.rule) for found in read(text).findings]


@pytest.mark.parametrize(
    "word", ["No", "yes", "true", "1:30", "012", "1e3", "~", "null", "2018-01-02", "0x1F", "=", ".5"]
)
def test_words_that_yaml_would_turn_into_something_else_stay_words(word):
    root: Any = root_of(f"text: {word}")
    assert root.values["text"].value == word


def test_every_node_knows_its_line_and_column():
    root: Any = root_of("- id: a\n  options:\n    - {text: ¶ B, key: true}\n  stem: >-\n    One\n    two\n")
    item = root.items[0]
    assert (item.line, item.column) == (1, 3)
    option = item.values["options"].items[0]
    assert (option.line, option.column) == (3, 7)
    assert [(key.value, key.line, key.column) for key in option.keys] == [("text", 3, 8), ("key", 3, 19)]
    stem = item.values["stem"]
    assert (stem.value, stem.line, stem.column, stem.style) == ("One two", 4, 9, ">")


def test_a_byte_order_mark_moves_nothing(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: a\n")
    root: Any = read_file(path).root
    assert (root.keys[0].value, root.keys[0].column) == ("id", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b\n", [(1, 4, "alias")]),
        ("a: &b c\n", [(1, 4, "alias")]),
        ("a: &b\n  c: d\n", [(1, 4, "alias")]),
        ("a: !!str b\n", [(1, 4, "tag")]),
        ("a: !!python/object/apply:os.system [ls]\n", [(1, 4, "tag")]),
        ("a: ! b\n", [(1, 4, "tag")]),
        ("a: &b !c d\n", [(1, 4, "alias"), (1, 4, "tag")]),
        ("- a: b\n---\n- a: c\n", [(2, 1, "several-documents")]),
        ("? [a, b]\n: c\nd: e\n", [(1, 3, "key-kind")]),
        ("? {a: b}\n", [(1, 3, "key-kind")]),
    ],
)
def test_what_banks_do_not_allow_is_told_at_its_place(text, expected):
    assert told(text) == expected


def test_a_refused_value_breaks_all_that_it_lies_in_and_nothing_else():
    root: Any = root_of("- id: a\n  options:\n    - text: *x\n- id: b\n")
    assert [item.is_broken for item in root.items] == [True, False]
    assert root.items[0].values["options"].items[0].is_broken


def test_an_alias_is_never_what_it_points_to():
    root: Any = root_of("a: &x secret\nb: *x\n")
    assert root.values["b"].value == ""


def test_the_value_of_a_key_that_is_a_list_is_not_taken_for_another_key():
    root: Any = root_of("? [a, b]\n: {c: d}\ne: f\n")
    assert list(root.values) == ["e"]


def test_the_first_of_two_keys_stands():
    root: Any = root_of("a: one\na: two\n")
    assert root.values["a"].value == "one"
    assert [key.line for key in root.keys] == [1, 2]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing but a comment\n", "---\n"])
def test_a_text_that_says_nothing_has_no_findings(text):
    assert told(text) == []
    root = root_of(text)
    assert root is None or root.value == ""


def test_the_collector_runs_again_after_a_failure():
    assert gc.isenabled()

    def fail_while_paused() -> None:
        with paused_collector():
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        fail_while_paused()
    assert gc.isenabled()
