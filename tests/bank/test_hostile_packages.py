"""Hostile packages: each is refused with a sentence, and nothing is left behind."""

from __future__ import annotations

import os
import stat
import struct
import unicodedata
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.bank.files import SIZE_LIMIT
from rhizotrainer.bank.manifests import FILES_LIMIT, FORMAT, MANIFEST_LIMIT
from rhizotrainer.bank.package import RATIO_LIMIT, TOTAL_LIMIT, pack_bank
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.model.errors import RhizotrainerError
from tests.bank.banks import ITEMS, write_bank
from tests.bank.packages import NAMES, Forgery, describe, files_of


@pytest.fixture
def packed(tmp_path: Path) -> bytes:
    """The good bank as a package."""
    return pack_bank(write_bank(tmp_path), tmp_path / "small.rzbank").read_bytes()


@pytest.fixture
def forgery(packed: bytes) -> Forgery:
    return Forgery(packed)


@pytest.fixture
def refuse(tmp_path: Path):
    """Unpack bytes that have to be refused, see that nothing but the package is there then, and return the sentence."""

    def unpack(data: bytes, name: str = "forged.rzbank") -> str:
        room = tmp_path / "room"
        room.mkdir()
        (room / name).write_bytes(data)
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(RhizotrainerError) as caught:
            unpack_package(room / name, room / "out")
        assert sorted(tmp_path.rglob("*")) == before
        assert caught.value.sentence.endswith(".")
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 600
        return str(caught.value)

    return unpack


def patch(data: bytes, name: str, *, local: tuple[int, bytes], central: tuple[int, bytes]) -> bytes:
    """Overwrite bytes of an entry's local and central headers, at offsets from their beginnings."""
    out = bytearray(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        start = archive.getinfo(name).header_offset
    found = data.rindex(name.encode()) - 46
    assert data[found : found + 4] == b"PK\x01\x02"
    for base, (offset, new) in ((start, local), (found, central)):
        out[base + offset : base + offset + len(new)] = new
    return bytes(out)


class TestHostilePackages:
    def test_a_forgery_with_nothing_wrong_is_taken(self, tmp_path, forgery):
        (tmp_path / "sound.rzbank").write_bytes(forgery.build())
        assert sorted(files_of(unpack_package(tmp_path / "sound.rzbank", tmp_path / "out"))) == NAMES

    @pytest.mark.parametrize(
        "name",
        [
            "../evil.txt",
            "items/../../evil.txt",
            "/tmp/evil.txt",
            "C:/evil.txt",
            "C:evil.txt",
            "..\\evil.txt",
            "items\\evil.yaml",
            "\\\\host\\evil.txt",
            "items//evil.yaml",
            "./evil.txt",
            "items/",
            "evil.txt\x00.yaml",
            "evil\n.txt",
            "evil\u202etxt.yaml",
            "evil\u200b.txt",
            "CON",
            "sources/nul.txt",
            "sources/COM1.tar.txt",
            "sources/lpt¹.txt",
            "aux .txt",
            "evil.txt.",
            "evil.txt ",
            "items./evil.yaml",
            " evil.txt",
            ".env",
            ".git/config",
            "items/.evil.yaml",
            "evil.txt:stream",
            "evil?.txt",
            "x" * 300,
            "a/" * 150 + "b",
        ],
    )
    def test_a_name_that_leads_astray(self, forgery, refuse, name):
        forgery.add(name)
        assert "cannot hold a file called" in refuse(forgery.build())

    @pytest.mark.parametrize(
        "names",
        [
            ("Bank.yaml",),
            ("items/A.YAML",),
            ("Items/b.yaml",),
            ("sources/é.txt", "sources/" + unicodedata.normalize("NFD", "é.txt")),
            ("sources/ﬁ.txt", "sources/fi.txt"),
            ("sources/straße.txt", "sources/STRASSE.txt"),
            ("sources",),
            ("bank.yaml/a.txt",),
            ("MANIFEST.json",),
        ],
    )
    def test_names_that_are_one_on_some_systems(self, forgery, refuse, names):
        for name in names:
            forgery.add(name)
        assert "may not meet" in refuse(forgery.build())

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    @pytest.mark.parametrize("name", ["bank.yaml", "manifest.json"])
    def test_a_file_twice(self, forgery, refuse, name):
        forgery.add(name, is_listed=False)
        assert refuse(forgery.build())

    @pytest.mark.parametrize(
        "mode", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK, stat.S_IFDIR]
    )
    def test_links_and_special_files(self, forgery, refuse, mode):
        forgery.add("sources/link.txt", b"/etc/passwd").external_attr = (mode | 0o777) << 16
        assert "no plain file" in refuse(forgery.build())

    def test_a_folder_as_windows_marks_it(self, forgery, refuse):
        forgery.add("sources/link.txt").external_attr = 0x10
        assert "no plain file" in refuse(forgery.build())

    def test_a_file_that_the_manifest_does_not_list(self, forgery, refuse):
        forgery.add("items/b.yaml", is_listed=False)
        assert "does not list" in refuse(forgery.build())

    def test_a_file_that_is_not_there(self, forgery, refuse):
        forgery.manifest["files"].append(describe("items/b.yaml", b"a\n"))
        assert "is not there" in refuse(forgery.build())

    @pytest.mark.parametrize("name", ["items/b.exe", "archive.zip", "sources/other.txt", "items/deeper/a.yaml"])
    def test_a_file_that_the_bank_does_not_declare(self, forgery, refuse, name):
        forgery.add(name)
        assert "does not declare" in refuse(forgery.build())

    def test_a_package_within_a_package(self, forgery, refuse, packed):
        forgery.add("inner.rzbank", packed)
        assert '"inner.rzbank"' in refuse(forgery.build())

    def test_a_declared_file_that_is_missing(self, forgery, refuse):
        forgery.entries.pop()
        forgery.manifest["files"].pop()
        assert "is missing" in refuse(forgery.build())

    def test_a_source_that_is_no_text(self, forgery, refuse):
        forgery.change("sources/review.txt", b"PK\x03\x04\x00\x00")
        assert "zero byte" in refuse(forgery.build())

    @pytest.mark.parametrize(("key", "value"), [("size", 3), ("size", 10**9), ("size", 0), ("sha256", "0" * 64)])
    def test_a_size_or_hash_that_is_not_the_files(self, forgery, refuse, key, value):
        forgery.manifest["files"][1][key] = value
        assert refuse(forgery.build())

    @pytest.mark.parametrize("key", ["id", "title", "version", "licence"])
    def test_a_manifest_that_gives_another_bank(self, forgery, refuse, key):
        forgery.manifest[key] = "other"
        assert f"another {key}" in refuse(forgery.build())

    def test_a_bank_that_is_none(self, forgery, refuse):
        forgery.change("bank.yaml", b"- a\n")
        assert "no file of a bank" in refuse(forgery.build())

    def test_encrypted_files(self, forgery, refuse):
        data = patch(forgery.build(), "items/a.yaml", local=(6, b"\x01\x00"), central=(8, b"\x01\x00"))
        assert "encrypted" in refuse(data)

    @pytest.mark.parametrize("method", [1, 12, 14, 93, 99])
    def test_other_ways_of_packing(self, forgery, refuse, method):
        way = struct.pack("<H", method)
        data = patch(forgery.build(), "items/a.yaml", local=(8, way), central=(10, way))
        assert "packed in a way" in refuse(data)


def test_the_manual_gives_the_limits_that_hold():
    text = (Path(__file__).parents[2] / "docs" / "packages.md").read_text(encoding="utf-8")
    megabyte = 1024 * 1024
    for words in (
        f"a file of more than {SIZE_LIMIT // megabyte} MB",
        f"more than {RATIO_LIMIT} times its size",
        f"more than {TOTAL_LIMIT // megabyte} MB in all",
        f"more than {FILES_LIMIT} files",
        f"of more than {MANIFEST_LIMIT // megabyte} MB",
        f"`format` ({FORMAT})",
    ):
        assert words in text


class TestBombs:
    def test_a_file_that_is_too_large(self, forgery, refuse):
        # Its pattern is longer than what deflate looks back on.
        forgery.change("items/a.yaml", os.urandom(50_000).hex().encode() * 90)
        assert "more than 4 MB" in refuse(forgery.build())

    def test_a_file_that_is_too_dense(self, forgery, refuse):
        forgery.change("items/a.yaml", b"#" * 4 * 1024 * 1024)
        assert "100 times its size" in refuse(forgery.build())

    def test_headers_that_belittle_a_file(self, forgery, refuse):
        forgery.change("items/a.yaml", b"#" * 4 * 1024 * 1024)
        forgery.manifest["files"][1] |= {"size": 10}
        small = struct.pack("<L", 10)
        assert refuse(patch(forgery.build(), "items/a.yaml", local=(22, small), central=(24, small)))

    def test_a_manifest_that_belittles_a_file(self, forgery, refuse):
        forgery.change("items/a.yaml", os.urandom(300_000).hex().encode())
        forgery.manifest["files"][1]["size"] = 10
        assert "not the file that its manifest describes" in refuse(forgery.build())

    def test_more_than_a_bank_may_have_in_all(self, forgery, refuse):
        for file in forgery.manifest["files"]:
            file["size"] = 8 * 1024 * 1024 * 10
        assert "more than 256 MB" in refuse(forgery.build())

    def test_thousands_of_files(self, forgery, refuse):
        for number in range(5001):
            forgery.add(f"items/{number}.yaml")
        assert "more than 5000 files" in refuse(forgery.build())

    def test_files_that_share_their_bytes(self, forgery, refuse):
        data = bytearray(forgery.build())
        first, second = data.rindex(b"sources/article.txt") - 46, data.rindex(b"sources/review.txt") - 46
        data[second + 42 : second + 46] = data[first + 42 : first + 46]
        assert "overlap" in refuse(bytes(data))

    def test_a_file_just_within_the_limit_goes_round(self, tmp_path):
        root = write_bank(tmp_path)
        padding = SIZE_LIMIT - len(ITEMS.encode()) - 1
        (root / "items" / "a.yaml").write_bytes(b"#" * padding + b"\n" + ITEMS.encode())
        package = pack_bank(root, tmp_path / "a.rzbank")
        assert files_of(unpack_package(package, tmp_path / "out")) == files_of(root)


class TestDamage:
    @pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + b"\x00" * 18, b"no zip " * 100, b"\x00" * 1000])
    def test_no_zip(self, refuse, data):
        assert refuse(data)

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
    def test_half_a_package(self, packed, refuse, share):
        assert "end of its zip is missing" in refuse(packed[: int(len(packed) * share)])

    @pytest.mark.parametrize(("before", "after"), [(b"#!/bin/sh\n", b""), (b"", b"more"), (b"", b"\x00" * 70_000)])
    def test_something_round_the_zip(self, packed, refuse, before, after):
        assert refuse(before + packed + after)

    def test_a_comment_that_holds_another_end(self, packed, refuse):
        assert refuse(packed[:-2] + b"\x16\x00" + packed[-22:])

    @pytest.mark.parametrize("name", ["small.zip", "small", "small.rzbank.exe", "small.RZBANK~"])
    def test_another_ending(self, packed, refuse, name):
        assert ".rzbank" in refuse(packed, name)

    def test_a_folder_or_nothing_in_place_of_a_package(self, tmp_path):
        (tmp_path / "folder.rzbank").mkdir()
        for name in ("folder.rzbank", "gone.rzbank"):
            with pytest.raises(RhizotrainerError, match="There is no file"):
                unpack_package(tmp_path / name, tmp_path / "out")

    @pytest.mark.parametrize(
        "manifest",
        [
            b"",
            b"{",
            b"\xff\xfe",
            b"[]",
            b"null",
            b"[" * 200_000,
            b'{"a":' * 100_000,
            b'{"format": NaN}',
            b'{"format": 1, "format": 1}',
            b'{"format": ' + b"9" * 5000 + b"}",
            b" " * (MANIFEST_LIMIT + 1),
        ],
    )
    def test_a_manifest_that_is_none(self, forgery, refuse, manifest):
        forgery.manifest_bytes = manifest
        assert "manifest" in refuse(forgery.build())

    def test_two_names_for_one_file(self, packed, refuse):
        data = patch(packed, "items/a.yaml", local=(30, b"items/b"), central=(0, b"PK"))
        assert "damaged" in refuse(data)

    def test_a_second_name_in_the_extra_field_is_never_used(self, tmp_path, forgery):
        field = struct.pack("<BL", 1, zlib.crc32(b"items/a.yaml")) + b"items/evil.yaml"
        forgery.entries[1][0].extra = struct.pack("<HH", 0x7075, len(field)) + field
        (tmp_path / "forged.rzbank").write_bytes(forgery.build())
        # Newer versions of Python read such names: then the package is refused.
        with suppress(RhizotrainerError):
            unpack_package(tmp_path / "forged.rzbank", tmp_path / "out")
        assert not list(tmp_path.rglob("evil*"))

    def test_the_large_form_of_a_zip(self, packed, refuse):
        end = packed[-22:]
        locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(packed) - 22, 1)
        assert refuse(packed[:-22] + locator + end)

    def test_a_packed_size_that_is_not_the_files(self, packed, refuse):
        """What the list of files says of sizes is held against what is unpacked."""
        large = struct.pack("<L", 7)
        assert refuse(patch(packed, "items/a.yaml", local=(18, large), central=(20, large)))

    def test_no_manifest(self, forgery, refuse):
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for entry, data in forgery.entries:
                archive.writestr(entry, data)
        assert "no manifest.json" in refuse(out.getvalue())

    @pytest.mark.parametrize("number", [2, 10**6, 10**300])
    def test_a_newer_format(self, forgery, refuse, number):
        forgery.manifest["format"] = number
        assert "Update rhizotrainer" in refuse(forgery.build())

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("format", 0),
            ("format", "1"),
            ("format", True),
            ("format", 1.5),
            ("id", ""),
            ("id", "../evil"),
            ("id", "con"),
            ("id", None),
            ("title", 3),
            ("title", "x" * 2000),
            ("main", "../bank.yaml"),
            ("main", "items/a.yaml"),
            ("main", "gone.yaml"),
            ("main", "bank.exe"),
            ("files", []),
            ("files", {}),
            ("files", ["bank.yaml"]),
            ("files", [{"name": "bank.yaml"}]),
            ("files", [{"name": "bank.yaml", "size": -1, "sha256": "0" * 64}]),
            ("files", [{"name": "bank.yaml", "size": True, "sha256": "0" * 64}]),
            ("files", [{"name": "bank.yaml", "size": 1, "sha256": "nope"}]),
            ("files", [{"name": 3, "size": 1, "sha256": "0" * 64}]),
            ("more", "than it may say"),
        ],
    )
    def test_a_manifest_of_another_shape(self, forgery, refuse, key, value):
        forgery.manifest[key] = value
        assert "manifest" in refuse(forgery.build())

    def test_a_manifest_that_lists_a_file_twice(self, forgery, refuse):
        forgery.manifest["files"].append(forgery.manifest["files"][0])
        assert "twice" in refuse(forgery.build())

    @settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        changes=st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 12), st.binary(max_size=12)), max_size=5),
        is_at_end=st.booleans(),
    )
    def test_no_mutation_raises_anything_else_or_writes_outside(self, tmp_path_factory, packed, changes, is_at_end):
        data = packed
        for place, length, piece in changes:
            # The zip's list of files, where its headers lie, is at the end.
            at = len(data) - place % min(len(data), 400) if is_at_end else place % (len(data) + 1)
            data = data[:at] + piece + data[at + length :]
        room = tmp_path_factory.mktemp("room")
        (room / "a.rzbank").write_bytes(data)
        try:
            root = unpack_package(room / "a.rzbank", room / "out")
        except RhizotrainerError:
            assert [path.name for path in room.iterdir()] == ["a.rzbank"]
        else:
            assert sorted(files_of(root)) == NAMES
            assert sorted(path.name for path in room.iterdir()) == ["a.rzbank", "out"]
