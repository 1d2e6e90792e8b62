"""What a waiver silences and what it never does; what a draft may lack and a question on its way to release may not."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.problems import Severity
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, ids_of, load_items, spots_of, write_bank

UNPINNED = ("      pin: true\n", "")
NO_RATIONALE = ("      rationale: It does not say so.\n", "")
WAIVED = "  waive:\n    {rule}: It is meant so.\n"


def rules_of(loaded):
    return [one.rule for one in loaded.listing.problems]


def test_a_warning_is_waived_where_it_stands(tmp_path):
    loaded = load_items(
        tmp_path,
        UNPINNED,
        ("  references: [enslin2018]\n", "  references: [enslin2018]\n" + WAIVED.format(rule="unpinned-option")),
    )
    assert loaded.listing.problems == ()
    assert ids_of(loaded) == ["one", "two", "three"]


@pytest.mark.parametrize("is_bank", [False, True])
def test_an_error_is_told_of_and_costs_its_item_however_it_is_waived(tmp_path, is_bank):
    waived = "waive:\n  missing-rationale: It is meant so.\n"
    items = edit(ITEMS, NO_RATIONALE)
    if not is_bank:
        items = edit(
            items,
            ("  references: [enslin2018]\n", "  references: [enslin2018]\n" + WAIVED.format(rule="missing-rationale")),
        )
    loaded = load_bank(write_bank(tmp_path, items, HEADER + waived if is_bank else HEADER))
    assert sorted(rules_of(loaded)) == ["missing-rationale", "waiver"]
    assert "one" not in ids_of(loaded)


@pytest.mark.parametrize(
    ("status", "severity"), [("draft", Severity.WARNING), ("review", Severity.ERROR), ("released", Severity.ERROR)]
)
def test_a_draft_alone_may_be_unfinished(tmp_path, status, severity):
    loaded = load_items(tmp_path, NO_RATIONALE, ("- id: one\n", f"- id: one\n  status: {status}\n"))
    assert spots_of(loaded) == [(10, 7, "missing-rationale")]
    assert loaded.listing.problems[0].severity is severity
    assert ids_of(loaded) == ["two", "three"]
    assert ("one" in [item.id for item in bank_of(loaded).items]) == (status == "draft")


def test_a_draft_may_not_be_wrong(tmp_path):
    loaded = load_items(tmp_path, ("      key: true\n", ""), ("- id: one\n", "- id: one\n  status: draft\n"))
    assert [(one.rule, one.severity) for one in loaded.listing.problems] == [("key-count", Severity.ERROR)]
