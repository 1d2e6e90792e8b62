"""Ask that the gaps of a cloze and the marks in its text answer to one another.

The first gap below `gaps:` is `{1}` in the text, the second `{2}`; each stands there once, and they are numbered in the
order in which they are read.

Failing:
    text: Rhizotomy cuts the {1} root to relieve {3}.
    gaps:
      - {accept: dorsal, rationale: It carries pain.}
      - {accept: pain, rationale: That is its aim.}

Passing:
    text: Rhizotomy cuts the {1} root to relieve {2}.
    gaps:
      - {accept: dorsal, rationale: It carries pain.}
      - {accept: pain, rationale: That is its aim.}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Scalar, Sequence
from rhizotrainer.bank.positions import locate
from rhizotrainer.model.items import ItemType

RULE = Rule("gap-mismatch")

_MARK = re.compile(r"\{\s*(\d{1,4})\s*\}")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every mark without a gap, out of order or repeated, and for every gap without a mark."""
    if draft.item.type is not ItemType.CLOZE:
        return ()
    text = draft.node.values.get("text")
    if type(text) is not Scalar or not text.value.strip():
        return ()
    marks = list(_MARK.finditer(text.value))
    count = len(draft.part_nodes)
    if [mark[0] for mark in marks] == [f"{{{number}}}" for number in range(1, count + 1)] and count:
        return ()
    gaps = draft.node.values.get("gaps")
    if marks and (not count or type(gaps) is not Sequence or len(gaps.items) != count):
        # Gaps that are left out or of the wrong kind are told of as such.
        return ()
    return list(islice(_check(draft, text, marks), FINDINGS_A_RULE))


def _check(draft: Draft, text: Scalar, marks: list[re.Match[str]]) -> Iterator[Finding]:
    if not marks:
        yield RULE.at(text, "There is no gap in this text.", "Write {1} where the first word is to be filled in.")
        return
    count = len(draft.part_nodes)
    seen: set[int] = set()
    for mark in marks:
        number = int(mark[1])
        problem = _judge(mark[0], number, count, seen)
        if problem:
            yield RULE.at(locate(text, draft.file.lines, mark.start()), *problem)
        seen.add(number)
    for number, node in enumerate(draft.part_nodes, start=1):
        if number not in seen:
            hint = f"Write {{{number}}} in the text, or remove the gap."
            yield RULE.at(node, f"There is no {{{number}}} in the text for this gap.", hint)


def _judge(written: str, number: int, count: int, seen: set[int]) -> tuple[str, str] | None:
    if not 1 <= number <= count:
        gaps = "1 gap" if count == 1 else f"{count} gaps"
        return f"There is no gap for {{{number}}}; this question has {gaps}.", "Add it below `gaps:`."
    if number in seen:
        return f"{{{number}}} stands in the text twice.", "Give each gap a number of its own."
    if seen and number < max(seen):
        return f"{{{number}}} comes after {{{max(seen)}}}.", "Number the gaps in the order in which they are read."
    if written != f"{{{number}}}":
        return f"{written} has white space in it.", f"Write {{{number}}}."
    return None
