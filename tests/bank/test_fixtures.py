"""Every rule on its fixtures: it finds fault at exactly the marked places, and nowhere else."""

from __future__ import annotations

import re

import pytest

from rhizotrainer.bank.linter import list_rules
from rhizotrainer.bank.manual import list_pages
from tests.bank.fixtures import FOLDER, Fixture, check_fixture, read_fixtures

FIXTURES = read_fixtures()
# One line, a beginning that is a capital, a sign or a number, and an end; nobody is shouted at.
_SENTENCE = re.compile(r"(?![a-z])[^\n]{8,400}[.?]")


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_a_rule_finds_the_marked_places_and_no_others(tmp_path, fixture: Fixture):
    found = check_fixture(fixture, tmp_path)
    assert sorted(spot for spot, _ in found) == list(fixture.spots), [str(problem) for _, problem in found]
    severity = list_rules()[fixture.rule].severity
    assert {problem.severity for _, problem in found} <= {severity}
    for _, problem in found:
        assert _SENTENCE.fullmatch(problem.message), problem
        assert not problem.hint or _SENTENCE.fullmatch(problem.hint), problem


@pytest.mark.parametrize("rule", sorted(list_rules()))
@pytest.mark.parametrize("fails", [True, False])
def test_every_rule_has_at_least_three_fixtures_that_fail_and_three_that_pass(rule, fails):
    words = {fixture.words for fixture in FIXTURES if fixture.rule == rule and fixture.fails is fails}
    assert len(words) >= 3


def test_every_file_of_fixtures_is_a_rules():
    names = {path.stem.replace("_", "-") for path in FOLDER.iterdir()}
    assert names <= list_rules().keys()


@pytest.mark.parametrize("rule", sorted(list_rules()))
def test_every_rule_shows_a_failing_and_a_passing_example(rule):
    page = list_pages()[rule]
    assert {example.is_failing for example in page.examples if example.text.strip()} == {True, False}
    assert page.summary.endswith(".")
