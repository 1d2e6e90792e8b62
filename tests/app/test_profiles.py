"""Learners have names and colours, and whatever becomes of those, their results are found."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer import paths
from rhizotrainer.app.profiles import (
    COLOURS,
    Profile,
    Profiles,
    add_profile,
    change_profile,
    drop_profile,
    find_last_learner,
    load_profiles,
    pick_colour,
    save_profiles,
)
from rhizotrainer.model.errors import RhizotrainerError

ANNA = Profile("Anna", "Anna K.", "flag")
TITLES = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40).filter(lambda text: text.strip())


def write_results(name: str) -> None:
    path = paths.learner_file(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()


def test_alone_there_is_one_learner():
    profiles = load_profiles()
    assert [profile.name for profile in profiles.everyone] == ["default"]
    assert profiles.last == "default"


def test_names_and_colours_come_back():
    save_profiles(Profiles((Profile("default", "Me", "warn"), ANNA), "Anna"))
    assert load_profiles() == Profiles((Profile("default", "Me", "warn"), ANNA), "Anna")


def test_results_without_a_name_are_found():
    write_results("Zoë")
    assert [profile.title for profile in load_profiles().everyone] == ["Zoë", "Learner 1"]


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"learners": 3}', '{"learners": [{"name": "../up", "title": "x"}, 4], "last": []}']
)
def test_a_damaged_file_costs_names_alone(content):
    write_results("Anna")
    paths.profiles_file().parent.mkdir(parents=True)
    paths.profiles_file().write_text(content, encoding="utf-8")
    assert {profile.name for profile in load_profiles().everyone} == {"Anna", "default"}


def test_an_unknown_colour_becomes_a_known_one():
    paths.profiles_file().parent.mkdir(parents=True)
    row = {"name": "Anna", "title": " Anna  K. ", "colour": "mauve"}
    paths.profiles_file().write_text(json.dumps({"learners": [row]}), encoding="utf-8")
    assert load_profiles().find("Anna") == Profile("Anna", "Anna K.", COLOURS[0])


@given(st.lists(TITLES, max_size=6))
def test_every_learner_gets_a_file_of_their_own(titles):
    profiles = load_profiles()
    for title in titles:
        try:
            profiles, made = add_profile(profiles, title, "flag")
        except RhizotrainerError:
            continue
        assert paths.is_learner_name(made.name)
        assert made.title == " ".join(title.split())
    files = [profile.name.casefold() for profile in profiles.everyone]
    assert len(set(files)) == len(files)


def test_a_name_is_taken_once_whatever_its_case():
    profiles, _made = add_profile(load_profiles(), "Anna", "flag")
    with pytest.raises(RhizotrainerError, match="called “anna” already"):
        add_profile(profiles, " anna ", "warn")


@pytest.mark.parametrize("title", ["", "  ", "x" * 41, "a\x00b"])
def test_a_name_that_nobody_can_have(title):
    with pytest.raises(RhizotrainerError, match="1 to 40 letters"):
        add_profile(load_profiles(), title, "flag")


def test_another_name_keeps_the_file():
    profiles, made = add_profile(load_profiles(), "Anna", "flag")
    changed = change_profile(profiles, made.name, title="Anna Smith", colour="warn")
    assert changed.find(made.name) == Profile("Anna", "Anna Smith", "warn")
    assert change_profile(changed, made.name, title="anna smith", colour="warn").find("Anna").title == "anna smith"


def test_who_is_dropped_was_not_the_last():
    profiles = Profiles((Profile("default", "Me"), ANNA), "Anna")
    assert drop_profile(profiles, "Anna") == Profiles((Profile("default", "Me"),), "default")
    assert drop_profile(profiles, "default") == Profiles((ANNA,), "Anna")


def test_a_new_learner_looks_unlike_the_others():
    taken = [Profile(str(n), str(n), colour) for n, colour in enumerate(COLOURS[:-1])]
    assert pick_colour(taken) == COLOURS[-1]


def test_the_last_learner_is_known_while_their_results_are():
    save_profiles(Profiles((ANNA,), "Anna"))
    assert find_last_learner() == "default"
    write_results("Anna")
    assert find_last_learner() == "Anna"


def test_a_disk_that_refuses_is_told():
    paths.profiles_file().parent.mkdir(parents=True)
    paths.profiles_file().with_name("profiles.json.new").mkdir()
    with pytest.raises(RhizotrainerError, match="not saved"):
        save_profiles(Profiles((ANNA,), "Anna"))


@pytest.mark.parametrize(("title", "shown"), [("a\ud83d", "Anna"), ("a\0b", "Anna"), ("z" * 39 + " y", "z" * 39)])
def test_a_name_that_somebody_edited_can_be_shown_written_and_saved(title, shown):
    paths.profiles_file().parent.mkdir(parents=True, exist_ok=True)
    paths.profiles_file().write_text(json.dumps({"learners": [{"name": "Anna", "title": title}]}), encoding="utf-8")
    profiles = load_profiles()
    assert profiles.everyone[0].title == shown
    save_profiles(profiles)
    assert load_profiles() == profiles
