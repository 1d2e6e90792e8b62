"""Say which family each rule belongs to: `rhizobank check --select quotes` means all rules of one.

A rule that is missing here is found by a test. Nothing here knows what a rule does.
"""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """A group of rules as authors think of them; the value is what they type."""

    STRUCTURE = "structure"
    QUOTES = "quotes"
    ITEM_WRITING = "item-writing"
    FIGURES = "figures"
    BANK_WIDE = "bank-wide"

    @property
    def heading(self) -> str:
        return _TITLES[self]


_TITLES = {
    Family.STRUCTURE: "Structure: the file can be read, and says what a question needs",
    Family.QUOTES: "Quotes: every answer rests on words that a machine found in their source",
    Family.ITEM_WRITING: "Item writing: nothing but knowledge leads to the key",
    Family.FIGURES: "Figures: safe, attributed, described in words",
    Family.BANK_WIDE: "Bank-wide: what no question shows by itself",
}

FAMILIES: dict[Family, tuple[str, ...]] = {
    Family.STRUCTURE: (
        "alias",
        "bank-id-taken",
        "case-shape",
        "duplicate-case",
        "duplicate-id",
        "duplicate-key",
        "duplicate-option",
        "duplicate-part",
        "duplicate-reference",
        "duplicate-topic",
        "empty-text",
        "encoding",
        "file",
        "former-id",
        "gap-mismatch",
        "id-pattern",
        "item-shape",
        "key-count",
        "key-kind",
        "missing-key",
        "nesting",
        "number",
        "option-count",
        "part-count",
        "positions",
        "reference-identifier",
        "several-documents",
        "swallowed-comment",
        "syntax",
        "tag",
        "unknown-answer",
        "unknown-key",
        "unknown-reference",
        "unknown-topic",
        "unread-file",
        "unused-waiver",
        "waiver",
        "wrong-kind",
    ),
    Family.QUOTES: (
        "elision-drops-negation",
        "note-without-reference",
        "quote-cuts-negation",
        "quote-in-other-source",
        "quote-not-in-source",
        "source-changed",
        "source-file",
        "uncited-item",
        "unknown-source",
    ),
    Family.ITEM_WRITING: (
        "absolute-term",
        "all-of-the-above",
        "bare-explanation",
        "convergence-cue",
        "grammatical-cue",
        "heterogeneous-options",
        "hint-gives-key",
        "longest-option",
        "missing-rationale",
        "missing-unit",
        "near-duplicate-option",
        "none-of-the-above",
        "option-letters",
        "option-order",
        "overlapping-numbers",
        "placeholder",
        "two-claims",
        "unemphasised-negative",
        "unexpanded-abbreviation",
        "unfocused-stem",
        "unit-imbalance",
        "unpinned-option",
        "vague-frequency",
        "weak-takeaway",
        "word-repeat",
    ),
    Family.FIGURES: (
        "contested-key",
        "figure-alt",
        "figure-dtd",
        "figure-duplicate-id",
        "figure-external",
        "figure-file",
        "figure-id",
        "figure-licence",
        "figure-script",
        "figure-text",
        "region-description",
        "sheet-and-file",
        "undescribed-region",
        "unknown-figure",
        "unknown-region",
        "unknown-sheet",
        "unnamed-region",
        "unseen-region",
        "unused-figure",
    ),
    Family.BANK_WIDE: (
        "key-length",
        "key-position",
        "learner-report",
        "near-duplicate-stem",
        "siblings",
        "true-false-balance",
        "unused-declaration",
    ),
}

_BY_RULE = {rule: family for family, rules in FAMILIES.items() for rule in rules}


def family_of(rule: str) -> Family:
    """Return the family of a rule; structure for one that the table lacks, which a test tells of."""
    return _BY_RULE.get(rule, Family.STRUCTURE)
