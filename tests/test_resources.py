"""Shipped files are found in a checkout and in an installed package, and a broken installation says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from rhizotrainer import resources


def make_package(root: Path, *, shipped: bool, checkout: bool) -> Path:
    package = root / "rhizotrainer"
    package.mkdir()
    for folder in [package / "_shipped"] * shipped + [root] * checkout:
        (folder / "question_banks").mkdir(parents=True)
        (folder / "assets" / "icons").mkdir(parents=True)
    if checkout:
        (root / "pyproject.toml").touch()
    return package


def test_an_installed_package_carries_its_files(tmp_path):
    package = make_package(tmp_path, shipped=True, checkout=False)
    assert resources.find_shipped_root(package) == package / "_shipped"


def test_a_checkout_has_them_beside_the_package(tmp_path):
    package = make_package(tmp_path, shipped=False, checkout=True)
    assert resources.find_shipped_root(package) == tmp_path


def test_some_folder_of_packages_is_no_checkout(tmp_path):
    package = make_package(tmp_path, shipped=False, checkout=True)
    (tmp_path / "pyproject.toml").unlink()
    with pytest.raises(FileNotFoundError, match="Installing rhizotrainer again"):
        resources.find_shipped_root(package)


@pytest.fixture
def package(tmp_path, monkeypatch) -> Path:
    package = make_package(tmp_path, shipped=True, checkout=False)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    return package


def test_an_asset_is_found_by_its_path(package):
    icon = package / "_shipped" / "assets" / "icons" / "flag.svg"
    icon.touch()
    assert resources.asset("icons/flag.svg") == icon


def test_a_missing_asset_is_named(package):
    with pytest.raises(FileNotFoundError, match=r"no asset called 'icons/flagg\.svg'"):
        resources.asset("icons/flagg.svg")


def test_banks_are_listed_by_name_and_nothing_else_is(package):
    folder = resources.question_banks_folder()
    for name in ("spine", "atlas", "half-made"):
        (folder / name).mkdir()
    for name in ("spine/bank.yaml", "atlas/bank.yaml", "small.yaml", "README.md"):
        (folder / name).touch()
    assert [bank.name for bank in resources.list_shipped_banks()] == ["atlas", "small.yaml", "spine"]


def test_the_atlas_is_a_shipped_bank_and_the_last(package):
    for folder in (resources.question_banks_folder() / "spine", resources.atlas_folder()):
        folder.mkdir(parents=True)
        (folder / "bank.yaml").touch()
    assert resources.list_shipped_banks() == (resources.question_banks_folder() / "spine", resources.atlas_folder())


def test_this_copy_ships_banks():
    assert resources.list_shipped_banks()
