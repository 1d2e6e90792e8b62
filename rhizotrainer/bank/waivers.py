"""Take out the warnings that an author waived, and remember which waivers were of use.

A waiver never silences an error. Nothing here says what is wrong with a waiver; two rules do.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.nodes import Mapping, Scalar, is_blank
from rhizotrainer.model.problems import Severity


@dataclass(slots=True)
class Waivers:
    """The waivers of one item or bank: the key of each, by the name of its rule, and those that were of use."""

    keys: dict[str, Scalar]
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is waived, and remember that it was."""
        if finding.severity is Severity.ERROR or finding.rule not in self.keys:
            return False
        self.used.add(finding.rule)
        return True

    @property
    def unused(self) -> list[Scalar]:
        return [key for rule, key in self.keys.items() if rule not in self.used]


def build_waivers(node: Mapping) -> Waivers | None:
    """Return the waivers that a question, a case or a bank declares with a reason; None where there is none."""
    table = node.values.get("waive")
    if type(table) is not Mapping:
        return None
    return Waivers({key.value: key for key in table.keys if not is_blank(table.values.get(key.value))})
