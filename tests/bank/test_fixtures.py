"""Every rule on its fixtures: it finds fault at exactly the marked places, and nowhere else."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.linter import list_rules
from tests.bank.fixtures import Fixture, check_fixture, read_fixtures

FIXTURES = read_fixtures()


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_a_rule_finds_the_marked_places_and_no_others(tmp_path, fixture: Fixture):
    found = check_fixture(fixture, tmp_path)
    assert sorted(spot for spot, _ in found) == list(fixture.spots), [str(problem) for _, problem in found]
    severity = list_rules()[fixture.rule].severity
    assert {problem.severity for _, problem in found} <= {severity}
