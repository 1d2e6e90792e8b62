"""Warn of words that `rhizobank add` put there for the author to write over.

"Option 1", "Step 2", "Left 3" and the like keep the place of a text in a new question. A question on its way to
learners should have none of them left; while its `status` is `draft` they are not told of. Where such words are meant,
say so with a waiver.

Failing:
    - id: ind-001
      status: released
      stem: Put the steps of the operation in order.
      steps:
        - text: Step 1

Passing:
    - id: ind-001
      status: released
      stem: Put the steps of the operation in order.
      steps:
        - text: The lamina is removed
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Node, Sequence, text_of
from rhizotrainer.bank.stubs import PLACEHOLDERS
from rhizotrainer.model.items import Status
from rhizotrainer.model.problems import Severity

RULE = Rule("placeholder", Severity.WARNING)

_KEYS = ("text", "left", "right", "accept", "extras", "vignette")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every text of a question past its draft that is still that of a stub."""
    item = draft.item
    if item.status is Status.DRAFT:
        return ()
    texts = [option.text for option in item.options]
    texts += (item.text, item.vignette)
    texts += item.accepts
    for part in item.parts:
        texts.append(part.text)
        texts += part.accepts
    if PLACEHOLDERS.isdisjoint(texts):
        return ()
    return [
        RULE.at(node, f'"{text_of(node)}" was put here to be written over.', "Write the text itself.")
        for node in _list_texts(draft)
        if text_of(node) in PLACEHOLDERS
    ][:FINDINGS_A_RULE]


def _list_texts(draft: Draft) -> Iterator[Node]:
    """Yield the nodes of all texts that a stub may have words in."""
    frame = draft.frame
    if frame is not None and frame.part == 1 and "vignette" in frame.node.values:
        yield frame.node.values["vignette"]
    for mapping in (draft.node, *draft.option_nodes, *draft.part_nodes):
        for name in _KEYS:
            node = mapping.values.get(name)
            if type(node) is Sequence:
                yield from node.items
            elif node is not None:
                yield node
