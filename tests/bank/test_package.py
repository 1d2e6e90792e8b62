"""Packages: what goes in comes out, the same bytes every time, and nothing else goes in."""

from __future__ import annotations

import json
import os
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer import __version__
from rhizotrainer.bank import package
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.package import pack_bank
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.model.errors import RhizotrainerError
from tests.bank.banks import HEADER, ITEMS, edit, write_bank
from tests.bank.packages import NAMES, files_of
from tests.bank.test_seeded_faults import SOUND, read_files, write_files

QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
ONE_FILE = HEADER + "items:\n" + "".join(f"  {line}\n" for line in ITEMS.splitlines())


@pytest.fixture
def packed(tmp_path: Path) -> bytes:
    """The good bank as a package."""
    return pack_bank(write_bank(tmp_path), tmp_path / "small.rzbank").read_bytes()


class TestPacking:
    def test_a_package_holds_the_bank_and_a_manifest(self, tmp_path, packed):
        archive = zipfile.ZipFile(BytesIO(packed))
        assert archive.namelist() == ["manifest.json", *NAMES]
        manifest = json.loads(archive.read("manifest.json"))
        files = files_of(tmp_path / "small")
        assert manifest == {
            "format": 1,
            "written_by": f"rhizotrainer {__version__}",
            "id": "small",
            "title": "A small bank",
            "version": "1.0.0",
            "licence": "CC-BY-4.0",
            "main": "bank.yaml",
            "files": [
                {"name": name, "size": len(files[name]), "sha256": sha256(files[name]).hexdigest()} for name in NAMES
            ],
        }

    def test_what_does_not_belong_to_the_bank_stays_out(self, tmp_path, packed):
        root = tmp_path / "small"
        strays = [".env", "notes.txt", "items/a.yaml~", "items/.a.yaml.swp", "sources/other.txt", "items/.b.yaml"]
        for name in [*strays, ".git/config", "items/deeper/c.yaml"]:
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text("secret\n", encoding="utf-8")
        assert pack_bank(root, tmp_path / "again.rzbank").read_bytes() == packed

    def test_the_same_files_give_the_same_bytes(self, tmp_path, packed):
        root = write_bank(tmp_path / "elsewhere")
        for path in root.rglob("*.*"):
            os.utime(path, (1_700_000_000, 1_700_000_000))
            path.chmod(0o600)
        assert pack_bank(root, tmp_path / "again.rzbank").read_bytes() == packed

    def test_a_bank_with_errors_is_not_packed(self, tmp_path):
        root = write_bank(tmp_path, edit(ITEMS, ("topic: basics", "topic: basic"), ("key: true\n", "key: yes\n")))
        with pytest.raises(RhizotrainerError, match=r"2 errors and was not packed.*rhizobank check"):
            pack_bank(root, tmp_path / "small.rzbank")
        assert [path.name for path in tmp_path.iterdir()] == ["small"]

    def test_a_bank_with_warnings_is_packed(self, tmp_path):
        root = write_bank(tmp_path, edit(ITEMS, ("      pin: true\n", "")))
        assert pack_bank(root, tmp_path / "small.rzbank").exists()

    def test_without_a_target_it_is_named_after_the_bank(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        assert pack_bank(write_bank(tmp_path)) == Path("small-1.0.0.rzbank")
        header = edit(HEADER, ("version: 1.0.0", "version: ../1"))
        assert pack_bank(write_bank(tmp_path, header=header)) == Path("small.rzbank")

    def test_a_package_bears_its_ending(self, tmp_path):
        with pytest.raises(RhizotrainerError, match=r"ends with \.rzbank"):
            pack_bank(write_bank(tmp_path), tmp_path / "small.zip")

    @pytest.mark.parametrize("name", ["sources/aux.txt", ".review", "sources/a:b.txt", "manifest.json", "a /b.txt"])
    def test_a_name_that_another_system_could_not_unpack_is_told(self, tmp_path, name):
        root = write_bank(tmp_path, header=edit(HEADER, ("sources/review.txt", f"'{name}'")))
        try:
            (root / name).parent.mkdir(exist_ok=True)
            (root / "sources/review.txt").rename(root / name)
        except OSError:
            pytest.skip("this system cannot have such a file at all")
        with pytest.raises(RhizotrainerError, match="package"):
            pack_bank(root, tmp_path / "small.rzbank")

    def test_a_target_that_cannot_be_written_is_told(self, tmp_path):
        with pytest.raises(RhizotrainerError, match="could not be written"):
            pack_bank(write_bank(tmp_path), tmp_path / "gone" / "small.rzbank")

    def test_a_failure_leaves_the_old_package_and_no_other_file(self, tmp_path, monkeypatch):
        target = tmp_path / "small.rzbank"
        target.write_text("old", encoding="utf-8")

        def fail(self: Path, other: Path) -> None:
            raise OSError(28, "No space left on device")

        root = write_bank(tmp_path)
        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(RhizotrainerError, match="No space left"):
            pack_bank(root, target)
        assert target.read_text(encoding="utf-8") == "old"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["small", "small.rzbank"]

    def test_a_file_that_changes_meanwhile_is_told(self, tmp_path, monkeypatch):
        root = write_bank(tmp_path)

        def load_and_change(path: Path, **options: Any) -> LoadedBank:
            loaded = load_bank(path, **options)
            with (root / "items" / "a.yaml").open("a", encoding="utf-8") as file:
                file.write("# one line more\n")
            return loaded

        monkeypatch.setattr(package, "load_bank", load_and_change)
        with pytest.raises(RhizotrainerError, match="changed while it was packed"):
            pack_bank(root, tmp_path / "a.rzbank")
        assert [path.name for path in tmp_path.iterdir()] == ["small"]

    def test_a_bank_that_nobody_could_unpack_is_not_packed(self, tmp_path, monkeypatch):
        root = write_bank(tmp_path)
        monkeypatch.setattr(package, "FILES_LIMIT", 3)
        with pytest.raises(RhizotrainerError, match="3 files at most"):
            pack_bank(root, tmp_path / "a.rzbank")
        monkeypatch.undo()
        monkeypatch.setattr(package, "TOTAL_LIMIT", 1024)
        with pytest.raises(RhizotrainerError, match="Split it in two"):
            pack_bank(root, tmp_path / "a.rzbank")

    def test_progress_is_told_file_by_file(self, tmp_path):
        steps: list[str] = []
        pack_bank(write_bank(tmp_path), tmp_path / "a.rzbank", progress=lambda: steps.append("packing"))
        unpack_package(tmp_path / "a.rzbank", tmp_path / "out", progress=lambda: steps.append("unpacking"))
        # Two files are read for the check; four and the manifest are packed.
        assert steps == ["packing"] * (2 + 5) + ["unpacking"] * 4


class TestRoundTrip:
    def test_what_went_in_comes_out(self, tmp_path, packed):
        root = unpack_package(tmp_path / "small.rzbank", tmp_path / "out")
        assert root == tmp_path / "out"
        assert files_of(root) == files_of(tmp_path / "small")
        assert pack_bank(root, tmp_path / "again.rzbank").read_bytes() == packed

    def test_a_bank_in_one_file(self, tmp_path):
        (write_bank(tmp_path) / "bank.yaml").rename(tmp_path / "unused")
        source = tmp_path / "small" / "quiz.yaml"
        source.write_text(ONE_FILE, encoding="utf-8")
        made = pack_bank(source, tmp_path / "quiz.rzbank")
        root = unpack_package(made, tmp_path / "out")
        assert root == tmp_path / "out" / "quiz.yaml"
        assert sorted(files_of(tmp_path / "out")) == ["quiz.yaml", "sources/article.txt", "sources/review.txt"]
        assert root.read_bytes() == source.read_bytes()

    def test_a_bank_with_questions_of_every_type_and_a_figure(self, tmp_path):
        write_files(tmp_path / "seeded", read_files(SOUND))
        root = unpack_package(pack_bank(tmp_path / "seeded", tmp_path / "a.rzbank"), tmp_path / "out")
        assert files_of(root) == files_of(tmp_path / "seeded")
        assert "figures/cord.svg" in files_of(root)
        assert load_bank(root).listing.problems == ()

    def test_a_file_that_is_declared_by_a_roundabout_path(self, tmp_path):
        root = write_bank(tmp_path, header=edit(HEADER, ("sources/review.txt", "./sources//review.txt")))
        made = pack_bank(root, tmp_path / "a.rzbank")
        assert zipfile.ZipFile(BytesIO(made.read_bytes())).namelist() == ["manifest.json", *NAMES]
        assert load_bank(unpack_package(made, tmp_path / "out")).listing.problems == ()
        (root / "bank.yaml").write_text(edit(HEADER, ("sources/review", "sources/../sources/review")), encoding="utf-8")
        assert load_bank(root).listing.problems == ()
        with pytest.raises(RhizotrainerError, match="does not lead straight"):
            pack_bank(root, tmp_path / "b.rzbank")

    def test_a_bank_in_one_file_may_be_given_by_a_link(self, tmp_path):
        write_bank(tmp_path)
        (tmp_path / "kept.yaml").write_text(ONE_FILE, encoding="utf-8")
        (tmp_path / "small" / "quiz.yaml").symlink_to(tmp_path / "kept.yaml")
        root = unpack_package(pack_bank(tmp_path / "small" / "quiz.yaml", tmp_path / "a.rzbank"), tmp_path / "out")
        assert not root.is_symlink()
        assert root.read_bytes() == (tmp_path / "kept.yaml").read_bytes()

    def test_what_is_unpacked_is_plain_files_for_whoever_may_read_the_folder(self, tmp_path, packed):
        root = unpack_package(tmp_path / "small.rzbank", tmp_path / "out")
        (tmp_path / "plain").mkdir()
        assert root.stat().st_mode == (tmp_path / "plain").stat().st_mode
        assert all(not path.stat().st_mode & 0o111 for path in root.rglob("*") if path.is_file())

    def test_without_a_folder_it_is_named_after_the_bank(self, tmp_path, packed, monkeypatch):
        (tmp_path / "here").mkdir()
        monkeypatch.chdir(tmp_path / "here")
        assert unpack_package(tmp_path / "small.rzbank") == Path("small")
        assert sorted(files_of(tmp_path / "here" / "small")) == NAMES

    def test_an_empty_folder_may_wait_for_it(self, tmp_path, packed):
        out = tmp_path / "out"
        out.mkdir()
        assert files_of(unpack_package(tmp_path / "small.rzbank", out)) == files_of(tmp_path / "small")

    @pytest.mark.parametrize("kind", ["a folder with a file", "a file", "a link"])
    def test_what_is_there_already_is_never_touched(self, tmp_path, packed, kind):
        out = tmp_path / "out"
        if kind == "a folder with a file":
            out.mkdir()
            (out / "mine.txt").write_text("mine", encoding="utf-8")
        elif kind == "a file":
            out.write_text("mine", encoding="utf-8")
        else:
            (tmp_path / "empty").mkdir()
            out.symlink_to(tmp_path / "empty")
        before = files_of(tmp_path)
        with pytest.raises(RhizotrainerError, match=r"not empty|in the way"):
            unpack_package(tmp_path / "small.rzbank", out)
        assert files_of(tmp_path) == before

    def test_a_failure_of_the_disk_leaves_nothing(self, tmp_path, packed, monkeypatch):
        def fail(self: Path, other: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "rename", fail)
        before = files_of(tmp_path)
        for out in (tmp_path / "new", tmp_path / "empty"):
            (tmp_path / "empty").mkdir(exist_ok=True)
            with pytest.raises(RhizotrainerError, match="No space left"):
                unpack_package(tmp_path / "small.rzbank", out)
        assert files_of(tmp_path) == before
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]

    def test_half_a_move_is_taken_back(self, tmp_path, packed, monkeypatch):
        out = tmp_path / "out"
        out.mkdir()
        rename = Path.rename

        def fail_at_items(self: Path, other: Path) -> Path:
            if other == out / "items":
                raise OSError(28, "No space left on device")
            return rename(self, other)

        monkeypatch.setattr(Path, "rename", fail_at_items)
        with pytest.raises(RhizotrainerError, match="No space left"):
            unpack_package(tmp_path / "small.rzbank", out)
        assert list(out.iterdir()) == []

    def test_a_folder_below_one_that_is_missing_is_told(self, tmp_path, packed):
        with pytest.raises(RhizotrainerError, match="There is no folder"):
            unpack_package(tmp_path / "small.rzbank", tmp_path / "gone" / "out")
        assert not (tmp_path / "gone").exists()

    @QUICK
    @given(
        title=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40),
        text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=3000),
        name=st.text(st.sampled_from("abcXYZé-_ ."), min_size=1, max_size=12),
    )
    def test_any_bank_comes_back_as_it_was(self, tmp_path_factory, title, text, name):
        folder = tmp_path_factory.mktemp("trip")
        header = edit(HEADER, ("title: A small bank", f"title: {json.dumps(title, ensure_ascii=False)}"))
        root = write_bank(folder, header=header)
        (root / "items" / f"a{name}a.yaml").write_text(
            "".join(f"# {line}\n" for line in text.split()) + "[]\n", encoding="utf-8"
        )
        root.joinpath("sources", "review.txt").write_bytes(b"Dorsal rhizotomy reduces spasticity. " + text.encode())
        made = pack_bank(root, folder / "a.rzbank")
        assert files_of(unpack_package(made, folder / "out")) == files_of(root)
