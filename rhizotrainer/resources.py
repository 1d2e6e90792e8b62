"""Find the files that rhizotrainer ships: question banks, atlas figures, icons and translations.

This is the one door to them, for an installed package and for a checkout alike. It only finds;
it must not read, parse or write a file, and it imports the standard library alone.
"""

from __future__ import annotations

from pathlib import Path

# The folder is found from this file rather than by importlib.resources, which would add 14 ms
# to every start: a path is what callers need, so the package must lie unpacked on disk anyway.
_PACKAGE = Path(__file__).resolve().parent


def question_banks_folder() -> Path:
    """Return the folder that holds the shipped question banks.

    Raises: FileNotFoundError where rhizotrainer was installed without its files.
    """
    return find_shipped_root(_PACKAGE) / "question_banks"


def asset(path: str) -> Path:
    """Return the file of a shipped asset, named below ``assets`` with forward slashes.

    Raises: FileNotFoundError where there is no such asset.
    """
    found = find_shipped_root(_PACKAGE) / "assets" / path
    if not found.is_file():
        raise FileNotFoundError(f"rhizotrainer ships no asset called {path!r}: there is no file {found}.")
    return found


def atlas_folder() -> Path:
    """Return the folder of the atlas: a bank whose figures, the sheets, every other bank may show.

    Raises: FileNotFoundError where rhizotrainer was installed without its files.
    """
    return find_shipped_root(_PACKAGE) / "assets" / "atlas"


def translations_folder() -> Path:
    """Return the folder of the translations; an installation without any has no such folder.

    Raises: FileNotFoundError where rhizotrainer was installed without its files.
    """
    return find_shipped_root(_PACKAGE) / "assets" / "translations"


def list_shipped_banks() -> tuple[Path, ...]:
    """Return the shipped banks in order of name, folders with a ``bank.yaml`` and one-file banks, and then the atlas.

    Raises: FileNotFoundError where rhizotrainer was installed without its files.
    """
    folder = question_banks_folder()
    folders = (file.parent for file in folder.glob("*/bank.yaml"))
    atlas = atlas_folder()
    return (*sorted((*folders, *folder.glob("*.yaml"))), *([atlas] if (atlas / "bank.yaml").is_file() else []))


def find_shipped_root(package: Path) -> Path:
    """Return the folder that ``question_banks`` and ``assets`` stand in, for the package in ``package``.

    An installed package carries them in ``_shipped``; in a checkout they stand beside the package,
    and only a ``pyproject.toml`` there tells a checkout from some folder of other packages.

    Raises: FileNotFoundError where they are in neither place.
    """
    shipped = package / "_shipped"
    if shipped.is_dir():
        return shipped
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "question_banks").is_dir():
        return checkout
    raise FileNotFoundError(
        f"The question banks that belong to rhizotrainer are missing: there is no folder {shipped}. "
        "Installing rhizotrainer again puts them back."
    )
