"""What is offered to the parts of a question: each text once, and capitals tell them apart."""

from __future__ import annotations

from tests.bank.banks import ITEMS, bank_of, load_items

PAIRS = """
- id: four
  topic: basics
  stem: How strong is each field?
  pairs:
    - {left: A torch, right: 5 mW, rationale: So it is.}
    - {left: A station, right: 5 MW, rationale: So it is.}
    - {left: Another torch, right: "5  mW", rationale: So it is.}
  extras: [5 kW]
  explanation: Milli and mega.
  takeaway: Capitals count.
  references: [enslin2018]
"""


def test_offers_that_differ_in_capitals_are_two(tmp_path):
    loaded = load_items(tmp_path, (ITEMS, ITEMS + PAIRS))
    assert loaded.listing.problems == ()
    item = bank_of(loaded).items[-1]
    assert [option.text for option in item.options] == ["5 mW", "5 MW", "5 kW"]
    assert [part.keys for part in item.parts] == [(0,), (1,), (0,)]
