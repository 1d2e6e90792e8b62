"""Warn of numbers to choose from that are not shown in order.

Who knows the number has to search for it, which measures nothing. Source: Haladyna, Downing & Rodriguez, Appl Meas Educ
2002;15:309, guideline 21 (choices in logical or numerical order); options in an illogical order are also on the
checklist drawn from the NBME's guide in BMC Med Educ 2016 (doi 10.1186/s12909-016-0559-7). It is a matter of courtesy
to the reader; no effect on scores is known to us.

Options are shown in another order each time unless they are pinned, so numbers need both: their order, and a pin each.

Failing:
    options: [{text: 60 °C}, {text: 90 °C}, {text: 75 °C, key: true}]

Passing:
    options: [{text: 60 °C, pin: true}, {text: 75 °C, key: true, pin: true}, {text: 90 °C, pin: true}]
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rhizotrainer.bank.amounts import read_amounts
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("option-order", Severity.WARNING)

_OPTIONS = 3


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the first number that is out of order, or that may be shown anywhere."""
    wording = wording_of(draft)
    if len(wording.texts) < _OPTIONS:
        return ()
    amounts = read_amounts(wording.texts)
    if not amounts or len({amount.unit for amount in amounts} - {""}) > 1:
        return ()
    orders = [amount.order for amount in amounts]
    is_falling = orders[0] > orders[-1]
    pairs = pairwise(orders)
    wrong = next((at for at, (one, two) in enumerate(pairs, 1) if one != two and (one > two) is not is_falling), None)
    if wrong is not None:
        message = f'"{wording.texts[wrong]}" breaks the order of the numbers.'
        hint = "Write them from the smallest to the largest, each with `pin: true`."
        return (RULE.at(wording.nodes[wrong], message, hint),)
    options = draft.item.options
    loose = next((at for at in range(len(amounts)) if not options[at].is_pinned), None)
    if loose is None:
        return ()
    message = "Options are shown in another order each time, and numbers are read more easily in theirs."
    return (RULE.at(wording.nodes[loose], message, "Write `pin: true` below each of these options."),)
