"""Warn of a key that has most in common with the other options.

Distractors made from the key by changing one part of it leave the key as the option that shares most, and learners
find it by counting. Sources: the NBME Item-Writing Guide, 2020, on convergence; in the checklist drawn from it in BMC
Med Educ 2016 (technical flaws in the Spanish access examination, doi 10.1186/s12909-016-0559-7) it reads "the correct
answer includes the most elements in common with the other options". How often learners use it is hardly studied.

The measure: options are split into elements at commas, "and", "or", "with", "but", "then" and the like; an element
counts one for every other option that has it too. Told of is a key of two elements or more whose sum is 3 or more, and
half as much again as that of the best distractor.

Failing:
    options:
      - {text: Numbness and weakness, key: true}
      - {text: Numbness and pain}
      - {text: Numbness and ataxia}
      - {text: Spasm and weakness}

Passing:
    options:
      - {text: Numbness and weakness, key: true}
      - {text: Numbness and pain}
      - {text: Ataxia and pain}
      - {text: Ataxia and weakness}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("convergence-cue", Severity.WARNING)

_JOINTS = frozenset({"and", "or", "with", "without", "but", "then", "plus"})
_JOINT = re.compile(r"\s*[,;/+]\s*(?:(?:and|or|but|then)\s+)?|\s+(?:and|or|with|without|but|then|plus)\s+")
_OPTIONS = 4
_LEAST = 3
_RATIO = 1.5


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the key of a single choice that shares by far the most elements with the other options."""
    wording = wording_of(draft)
    if len(wording.keys) != 1 or len(wording.texts) < _OPTIONS:
        return ()
    key = wording.keys[0]
    text = wording.texts[key]
    if _JOINTS.isdisjoint(wording.words[key]) and "," not in text and "/" not in text:
        return ()
    parts = [set(_JOINT.split(" ".join(one.lower().split()))) for one in wording.texts]
    if len(parts[key]) < 2:
        return ()
    counts = Counter(part for one in parts for part in one)
    sums = [sum(counts[part] - 1 for part in one) for one in parts]
    best = max(total for at, total in enumerate(sums) if at != key)
    if sums[key] < _LEAST or sums[key] < best * _RATIO:
        return ()
    message = (
        "The key has more in common with the other options than any of them has, so that it can be found by counting."
    )
    hint = "Let each element of the key stand in as few distractors as any other element does."
    return (RULE.at(wording.nodes[key], message, hint),)
