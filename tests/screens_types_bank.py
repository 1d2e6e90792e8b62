"""Write the bank that pictures of the ways of answering need: the rows of the mock-up, long texts, many options."""

from __future__ import annotations

from pathlib import Path

SOURCE = """Two accounts

The electrode heats the tissue around the root under local or general anesthesia. It helps in trigeminal neuralgia.

The spinal nerves are exposed under general anesthesia. Weakness of muscles may follow.
"""
_HEADER = """id: two-accounts
title: Two accounts of rhizotomy
version: "1.0.0"
licence: CC-BY-4.0
authors: [A. Author]
topics:
  basics: Technique and anaesthesia
sources:
  article:
    title: Rhizotomy
    file: sources/article.txt
"""
_END = """  explanation: Only the first account allows local anaesthesia. The second names general anaesthesia alone.
  takeaway: Two accounts, two kinds of anaesthesia.
  quotes:
    - source: article
      text: under local or general anesthesia
"""
_CLAIMS = (
    ("The electrode heats the tissue around the root", "First account", "The second has no electrode."),
    ("The spinal nerves are exposed where they leave the canal", "Second account", "The first exposes none."),
    ("Local anaesthesia is an option", "First account", "The second names general anaesthesia alone."),
    ("Weakness of muscles is named as a consequence", "Second account", "The first names loss of feeling."),
    ("Trigeminal neuralgia is named as an indication", "Both accounts", "It stands in either list."),
)
_MATCH = f"""- id: two-001
  topic: basics
  type: extended_matching
  vignette: The source document holds two accounts of rhizotomy. They do not say the same things.
  stem: Match each statement to the account that makes it.
  options:
    - text: First account
    - text: Second account
    - text: Both accounts
  scenarios:
{chr(10).join(f"    - {{text: {text}, answer: {answer}, rationale: {why}}}" for text, answer, why in _CLAIMS)}
"""
_LEVELS = [f"{side}{level}" for side, levels in (("C", 8), ("T", 12)) for level in range(1, levels + 1)]
_SLOW = (
    "A slow loss of power in the hand, with wasting of the small muscles and a numb little finger, in a seamstress "
    "of 58 who also notes that her handwriting has become smaller and her grip on the scissors unsure"
)
_MANY = f"""- id: two-002
  topic: basics
  type: extended_matching
  stem: Which level is most likely affected in each of these patients?
  options:
{chr(10).join(f"    - text: Level {level}" for level in _LEVELS)}
  scenarios:
    - text: {_SLOW}
      answer: Level T1
      rationale: The small muscles of the hand are supplied by T1, and the ring of numbness by C8, its neighbour.
    - text: A weak triceps
      answer: [Level C7, Level C8]
      rationale: Either root may be the one.
"""
_LONG_STEP = (
    "A small current is passed, and the patient says where the tingling is felt, so that the place is sure before "
    "anything is destroyed that cannot be made whole again"
)
_STEPS = (
    "The skin is cleaned and draped, and the level is found under the image intensifier in two planes",
    "A cannula is passed to the root until its tip lies where the ganglion is",
    _LONG_STEP,
    "The electrode is heated",
    "The cannula is withdrawn, and the patient is watched for an hour",
)
_ORDER = f"""- id: two-003
  topic: basics
  stem: Put the steps of the procedure in order.
  steps:
{chr(10).join(f"    - {{text: '{step}', rationale: Nothing that follows is safe before it.}}" for step in _STEPS)}
"""
_GAPS = """- id: two-004
  topic: basics
  stem: Complete the account.
  text: >-
    The electrode {1} the tissue around the root under local or {2} anaesthesia, while the open operation, in which the
    spinal nerves are exposed where they leave the {3}, is done under {4} anaesthesia alone; weakness of {5} may follow.
  spelling: close
  gaps:
    - {accept: [heats, warms], rationale: It destroys by heat.}
    - {accept: [general], rationale: The first account names both kinds.}
    - {accept: [vertebral canal, spinal canal, canal], rationale: The roots leave the canal there.}
    - {accept: [general], rationale: The second account names no other.}
    - {accept: [muscles], rationale: Motor fibres may be cut with the others.}
"""
_NUMBER = """- id: two-005
  topic: basics
  stem: How warm does the tip of the electrode become in this account?
  answer: 80
  unit: °C
  tolerance: 5
  wrong:
    - {text: 42, rationale: This is the temperature of pulsed radiofrequency that is to spare the tissue.}
"""

_DISPUTED = """- id: two-006
  topic: basics
  stem: According to the first account, under which anaesthesia can the operation be done?
  options:
    - {text: Local or general anaesthesia, key: true, rationale: The first account names both kinds.}
    - {text: General anaesthesia alone, rationale: That is what the second account says.}
    - {text: Local anaesthesia alone, rationale: Neither account says so.}
  positions:
    - authority: First account
      answer: Local or general anaesthesia
      quotes:
        - {source: article, text: "The electrode heats the tissue […] under local or general anesthesia"}
    - authority: Second account
      answer: General anaesthesia alone
      text: It speaks of the *open* operation.
      quotes:
        - {source: article, text: "The spinal nerves are exposed […] general anesthesia"}
  explanation: Only the first account allows local anaesthesia. The second names general anaesthesia alone.
  takeaway: Two accounts, two kinds of anaesthesia.
  quotes:
    - {source: article, text: "The electrode heats the tissue […] under local or general anesthesia"}
"""


def write_types(root: Path) -> Path:
    """Write the bank into a folder, and return the folder."""
    for folder in ("items", "sources"):
        (root / folder).mkdir(parents=True)
    (root / "bank.yaml").write_text(_HEADER, encoding="utf-8")
    (root / "sources" / "article.txt").write_text(SOURCE, encoding="utf-8")
    items = "\n".join(item + _END for item in (_MATCH, _MANY, _ORDER, _GAPS, _NUMBER))
    items += f"\n{_DISPUTED}"
    (root / "items" / "basics.yaml").write_text(items, encoding="utf-8")
    return root
