"""A learner's files have their places, which are named without being made, and are theirs alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer import paths

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")


def read_mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_one_variable_moves_everything(home):
    assert paths.data_folder() == home / "data"
    assert paths.cache_folder() == home / "cache"
    assert paths.config_folder() == home / "config"
    assert paths.log_folder() == home / "log"
    assert paths.learner_file("Ana 2") == home / "data" / "learners" / "Ana 2.db"
    assert paths.catalogue_file() == home / "cache" / "catalogue.db"
    assert paths.settings_file() == home / "config" / "settings.json"
    assert not home.exists(), "naming a place must not make it"


def test_a_relative_home_stays_where_it_is_when_the_process_moves(monkeypatch, tmp_path):
    monkeypatch.setenv("RHIZOTRAINER_HOME", "mine")
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder() == tmp_path / "mine" / "data"


@pytest.mark.parametrize("setting", ["", None])
def test_without_it_the_system_says_where(monkeypatch, setting):
    if setting is None:
        monkeypatch.delenv("RHIZOTRAINER_HOME")
    else:
        monkeypatch.setenv("RHIZOTRAINER_HOME", setting)
    folders = [paths.data_folder(), paths.cache_folder(), paths.config_folder(), paths.log_folder()]
    assert len(set(folders)) == 4
    assert all(folder.is_absolute() and "rhizotrainer" in folder.parts for folder in folders)


def test_importing_it_loads_nothing():
    code = "import sys, rhizotrainer.paths; print('platformdirs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("name", ["default", "Zoë", "M-2 winter_term", "7", "x" * 40])
def test_a_name_that_can_be_a_file(name):
    assert paths.is_learner_name(name)


def test_each_learner_has_settings_and_reports_of_their_own(home):
    assert paths.learner_settings_file("default") == paths.settings_file()
    assert paths.learner_settings_file("Ana 2") == home / "config" / "settings-Ana 2.json"
    assert paths.profiles_file() == home / "config" / "profiles.json"
    assert paths.reports_folder("default") == home / "data" / "reports"
    assert paths.reports_folder("Ana 2") == home / "data" / "reports" / "Ana 2"
    with pytest.raises(ValueError, match="letters, digits, spaces"):
        paths.learner_settings_file("../up")


@pytest.mark.parametrize(
    "name",
    ["", " ", "-x", "x ", "../up", "a/b", "a\\b", "a.db", "nul", "COM1", "lpt²", "x" * 41, "a\nb", "a:b", "a\0"],
)
def test_a_name_that_cannot(name):
    assert not paths.is_learner_name(name)
    with pytest.raises(ValueError, match="letters, digits, spaces"):
        paths.learner_file(name)


@given(st.text(max_size=50))
def test_no_name_leads_out_of_the_folder(name):
    if paths.is_learner_name(name):
        assert paths.learner_file(name).parent == paths.data_folder() / "learners"
        assert paths.learner_file(name).name == f"{name}.db"


@posix_only
def test_a_private_folder_is_its_owners_alone_with_all_that_was_missing(tmp_path):
    old = os.umask(0)
    try:
        paths.ensure_private_folder(tmp_path / "a" / "b")
    finally:
        os.umask(old)
    assert read_mode(tmp_path / "a") == 0o700
    assert read_mode(tmp_path / "a" / "b") == 0o700


@posix_only
def test_an_open_folder_is_closed_and_those_above_are_left(tmp_path):
    above = tmp_path / "above"
    above.mkdir(mode=0o755)
    (above / "data").mkdir()
    (above / "data").chmod(0o755)
    paths.ensure_private_folder(above / "data")
    assert read_mode(above / "data") == 0o700
    assert read_mode(above) == 0o755


def test_it_may_be_asked_for_twice(tmp_path):
    paths.ensure_private_folder(tmp_path / "a")
    paths.ensure_private_folder(tmp_path / "a")
    assert (tmp_path / "a").is_dir()


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "a").touch()
    with pytest.raises(OSError, match="a"):
        paths.ensure_private_folder(tmp_path / "a")
