"""The wheel carries the shipped files and nothing stray, and an installed copy finds them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHIPPED_KINDS = {".yaml", ".svg", ".txt", ".md", ".qm"}
STRAY = (
    ".env",
    "rhizotrainer/.env",
    "rhizotrainer/notes.md",
    "question_banks/.env",
    "question_banks/rhizotomy/.hidden.yaml",
    "question_banks/rhizotomy/.git/config.txt",
    "question_banks/rhizotomy/draft.docx",
    "question_banks/rhizotomy/items/questions.yaml~",
    "assets/.DS_Store",
    "assets/key.pem",
)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """A copy of the checkout in which things lie about that must not be shipped."""
    root: Path = tmp_path_factory.mktemp("checkout")
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("rhizotrainer", "question_banks", "assets"):
        shutil.copytree(ROOT / name, root / name, ignore=ignore)
    for pattern in ("*.md", "*.py", "pyproject.toml", "LICENSE", ".gitignore"):
        for path in ROOT.glob(pattern):
            shutil.copy(path, root)
    for name in STRAY:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("TOKEN=secret", encoding="utf-8")
    return root


def build(root: Path, kind: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return next(path for path in folder.iterdir() if path.suffix in (".whl", ".gz"))


def list_expected(root: Path, prefix: str) -> set[str]:
    """What is to be in the package, told independently of the build's own globs."""
    stray = {root / name for name in STRAY}
    expected = {path.relative_to(root).as_posix() for path in (root / "rhizotrainer").rglob("*.py")}
    for folder in ("question_banks", "assets"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and path not in stray and path.suffix in SHIPPED_KINDS:
                expected.add(prefix + path.relative_to(root).as_posix())
    return expected


@pytest.fixture(scope="module")
def wheel(checkout, tmp_path_factory) -> Path:
    return build(checkout, "wheel", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_carries_all_and_nothing_stray(checkout, wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == list_expected(checkout, "rhizotrainer/_shipped/")


def test_the_wheel_carries_the_licence_and_both_commands(wheel):
    with zipfile.ZipFile(wheel) as archive:
        texts = {name.partition(".dist-info/")[2]: archive.read(name).decode() for name in archive.namelist()
                 if ".dist-info/" in name}  # fmt: skip
    assert "rhizotrainer = rhizotrainer.__main__:main" in texts["entry_points.txt"]
    assert "rhizobank = rhizotrainer.cli.rhizobank:main" in texts["entry_points.txt"]
    assert "MIT License" in texts["licenses/LICENSE"]
    assert "creativecommons.org/licenses/by/4.0/legalcode" in texts["licenses/LICENSE"]


def test_the_source_archive_makes_the_same_wheel(checkout, wheel, tmp_path):
    archive = build(checkout, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as file:
        # Python before 3.11.4 knows no filters; the archive is our own.
        if hasattr(tarfile, "data_filter"):
            file.extractall(tmp_path, filter="data")
        else:
            file.extractall(tmp_path)
    unpacked = tmp_path / archive.name.removesuffix(".tar.gz")
    assert not [path.name for path in unpacked.rglob("*") if path.is_file() and b"secret" in path.read_bytes()[:20]]
    again = build(unpacked, "wheel", tmp_path / "again")
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())


def test_an_installed_copy_finds_its_banks(wheel, tmp_path):
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    folder = "Scripts" if sys.platform == "win32" else "bin"
    python = venv / folder / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    code = (
        "from rhizotrainer import resources as r\n"
        "print(r.question_banks_folder())\n"
        "print(*[bank.name for bank in r.list_shipped_banks()])\n"
    )
    done = subprocess.run([str(python), "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    place, banks = done.stdout.splitlines()
    assert Path(place).is_relative_to(venv)
    shipped = sorted(path.parent.name for path in (ROOT / "question_banks").glob("*/bank.yaml"))
    assert banks.split() == [*shipped, "atlas"]
    version = subprocess.run([str(venv / folder / "rhizotrainer"), "--version"], capture_output=True, check=True)
    assert version.stdout.startswith(b"rhizotrainer ")
