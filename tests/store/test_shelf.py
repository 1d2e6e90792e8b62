"""The shelf: keeps bytes until a bank has others, and fails without a word."""

from __future__ import annotations

import sqlite3

import pytest

from rhizotrainer.store.shelf import Shelf


def test_what_was_kept_is_found_by_another_run(tmp_path):
    path = tmp_path / "cache" / "shelf.sqlite"
    shelf = Shelf.open(path)
    shelf.keep("/banks/one", {"a": b"1", "b": b"2"}, ["a", "b"])
    shelf.close()
    again = Shelf.open(path)
    assert again.find(["a", "b", "c"]) == {"a": b"1", "b": b"2"}
    again.close()


def test_a_bank_keeps_only_what_it_still_has(tmp_path):
    shelf = Shelf.open(tmp_path / "shelf.sqlite")
    shelf.keep("/banks/one", {"a": b"1", "b": b"2"}, ["a", "b"])
    shelf.keep("/banks/two", {"x": b"3"}, ["x"])
    shelf.keep("/banks/one", {"c": b"4"}, ["b", "c"])
    assert shelf.find(["a", "b", "c", "x"]) == {"b": b"2", "c": b"4", "x": b"3"}
    shelf.close()


def test_thousands_of_keys_are_found(tmp_path):
    shelf = Shelf.open(tmp_path / "shelf.sqlite")
    units = {str(number): bytes([number % 256]) for number in range(3000)}
    shelf.keep("/banks/one", units, list(units))
    assert shelf.find(list(units)) == units
    shelf.close()


@pytest.mark.parametrize("data", [b"not a database" * 100, b"", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_file_is_made_anew(tmp_path, data):
    path = tmp_path / "shelf.sqlite"
    path.write_bytes(data)
    shelf = Shelf.open(path)
    shelf.keep("/banks/one", {"a": b"1"}, ["a"])
    assert shelf.find(["a"]) == {"a": b"1"}
    shelf.close()


def test_an_older_format_is_emptied(tmp_path):
    path = tmp_path / "shelf.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE units (something TEXT)")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    shelf = Shelf.open(path)
    shelf.keep("/banks/one", {"a": b"1"}, ["a"])
    assert shelf.find(["a"]) == {"a": b"1"}
    shelf.close()


def test_where_there_can_be_no_file_nothing_is_kept(tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder", encoding="utf-8")
    shelf = Shelf.open(tmp_path / "cache" / "shelf.sqlite")
    shelf.keep("/banks/one", {"a": b"1"}, ["a"])
    assert shelf.find(["a"]) == {}
    shelf.close()


def test_a_bank_whose_name_is_no_text_is_not_kept(tmp_path):
    shelf = Shelf.open(tmp_path / "shelf.sqlite")
    shelf.keep("/banks/sm\udce4ll", {"a": b"1"}, ["a"])
    assert shelf.find(["a"]) == {}
    shelf.close()
