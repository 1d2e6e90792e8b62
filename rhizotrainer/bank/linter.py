"""Run the rules on items and on whole banks: structure first, then what the parts say.

The order of the rules is the order in which findings of one place are told. A rule is added here and nowhere
else. Warnings that an author waived are taken out here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from rhizotrainer.bank import rules
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.drawings import Drawing
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.rules import (
    absolute_term,
    all_of_the_above,
    bare_explanation,
    case_shape,
    contested_key,
    convergence_cue,
    duplicate_case,
    duplicate_id,
    duplicate_option,
    duplicate_part,
    duplicate_reference,
    elision_drops_negation,
    empty_text,
    figure_alt,
    figure_duplicate_id,
    figure_external,
    figure_file,
    figure_id,
    figure_licence,
    figure_script,
    figure_text,
    former_id,
    gap_mismatch,
    grammatical_cue,
    heterogeneous_options,
    hint_gives_key,
    item_shape,
    key_count,
    key_length,
    key_position,
    longest_option,
    missing_key,
    missing_rationale,
    missing_unit,
    near_duplicate_option,
    near_duplicate_stem,
    none_of_the_above,
    note_without_reference,
    number,
    option_count,
    option_letters,
    option_order,
    overlapping_numbers,
    part_count,
    placeholder,
    positions,
    quote_cuts_negation,
    quote_in_other_source,
    quote_not_in_source,
    siblings,
    source_changed,
    swallowed_comment,
    true_false_balance,
    two_claims,
    uncited_item,
    unemphasised_negative,
    unexpanded_abbreviation,
    unfocused_stem,
    unit_imbalance,
    unknown_answer,
    unknown_figure,
    unknown_reference,
    unknown_region,
    unknown_source,
    unknown_topic,
    unnamed_region,
    unpinned_option,
    unseen_region,
    unused_declaration,
    unused_figure,
    unused_waiver,
    vague_frequency,
    waiver,
    weak_takeaway,
    word_repeat,
)
from rhizotrainer.bank.schema import CASE, ITEM, LOCATE_ITEM, TRUE_FALSE_ITEM
from rhizotrainer.bank.structure import check_mapping
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.items import Item, ItemType, Status
from rhizotrainer.model.problems import Severity

ItemRule = Callable[[Draft], Iterable[Finding]]
BankRule = Callable[[Survey], BankFindings]
FigureRule = Callable[[Drawing], Iterable[Finding]]

ITEM_RULES: tuple[ItemRule, ...] = (
    item_shape.check,
    option_count.check,
    key_count.check,
    duplicate_option.check,
    missing_rationale.check,
    unknown_topic.check,
    unknown_source.check,
    unknown_reference.check,
    unknown_figure.check,
    unknown_region.check,
    unnamed_region.check,
    contested_key.check,
    uncited_item.check,
    quote_in_other_source.check,
    quote_not_in_source.check,
    note_without_reference.check,
    all_of_the_above.check,
    unpinned_option.check,
    part_count.check,
    duplicate_part.check,
    placeholder.check,
    unknown_answer.check,
    number.check,
    missing_unit.check,
    gap_mismatch.check,
    unemphasised_negative.check,
    longest_option.check,
    absolute_term.check,
    grammatical_cue.check,
    convergence_cue.check,
    word_repeat.check,
    overlapping_numbers.check,
    option_order.check,
    unit_imbalance.check,
    heterogeneous_options.check,
    near_duplicate_option.check,
    unfocused_stem.check,
    none_of_the_above.check,
    option_letters.check,
    two_claims.check,
    vague_frequency.check,
    weak_takeaway.check,
    bare_explanation.check,
    hint_gives_key.check,
    unexpanded_abbreviation.check,
    positions.check,
    swallowed_comment.check,
    elision_drops_negation.check,
    quote_cuts_negation.check,
)


# Rules of whole banks: what no item shows by itself.
BANK_RULES: tuple[BankRule, ...] = (
    figure_licence.check,
    figure_alt.check,
    unused_figure.check,
    key_position.check,
    key_length.check,
    true_false_balance.check,
    near_duplicate_stem.check,
    duplicate_case.check,
    former_id.check,
    duplicate_reference.check,
    siblings.check,
    unused_declaration.check,
    source_changed.check,
)

# Rules of the drawings themselves; what the reader of drawings refuses comes before them.
FIGURE_RULES: tuple[FigureRule, ...] = (
    figure_file.check,
    figure_script.check,
    figure_external.check,
    figure_duplicate_id.check,
    figure_text.check,
)

_SHAPES = {ItemType.LOCATE: LOCATE_ITEM, ItemType.TRUE_FALSE: TRUE_FALSE_ITEM}
# What a draft may still lack; a question on its way to release may not.
_UNFINISHED = frozenset(
    rule.RULE.name for rule in (empty_text, missing_key, missing_rationale, uncited_item, quote_not_in_source)
)


@cache
def list_rules() -> dict[str, Rule]:
    """Return every rule by its name, in alphabetical order."""
    modules = (importlib.import_module(f"{rules.__name__}.{one.name}") for one in pkgutil.iter_modules(rules.__path__))
    return {module.RULE.name: module.RULE for module in sorted(modules, key=lambda module: str(module.RULE.name))}


@cache
def _list_severities() -> dict[str, Severity]:
    return {name: rule.severity for name, rule in list_rules().items()}


def check_item(draft: Draft, taken: dict[str, Item], waivers: Waivers | None = None) -> list[Finding]:
    """Return all that is wrong with an item by itself but what is waived.

    `taken` holds the ids of the items before it, case folded; `waivers` are the bank's. The item's own are asked by
    `check_bank` once more, for what only a whole bank shows.
    """
    found = check_mapping(draft.node, _SHAPES.get(draft.item.type, ITEM))
    found += duplicate_id.check(draft, taken)
    for check in ITEM_RULES:
        found += check(draft)
    if "waive" in draft.node.values:
        found += waiver.check(draft.node, _list_severities())
    if draft.item.status is Status.DRAFT:
        found = [replace(one, severity=Severity.WARNING) if one.rule in _UNFINISHED else one for one in found]
    for given in (draft.waivers, waivers):
        if given is not None:
            found = [one for one in found if not given.covers(one)]
    return found


def check_drawing(drawing: Drawing, names: frozenset[str]) -> list[Finding]:
    """Return all that is wrong with a figure's SVG; `names` are the ids that are given names."""
    found = [one for check in FIGURE_RULES for one in check(drawing)]
    return [*found, *figure_id.check(drawing, names), *unseen_region.check(drawing, names)]


def drop_waived(found: list[Finding], waivers: Waivers | None) -> list[Finding]:
    """Return the findings that a bank does not waive."""
    return found if waivers is None else [one for one in found if not waivers.covers(one)]


def check_case(node: Mapping) -> list[Finding]:
    """Return all that is wrong with the frame of a case; its questions are checked one by one."""
    return [*check_mapping(node, CASE), *case_shape.check(node)]


def check_header_texts(node: Mapping, file: TextFile, waivers: Waivers | None = None) -> Iterable[Finding]:
    """Return what is wrong with the texts of a bank's own file but what is waived."""
    return drop_waived([*swallowed_comment.check_header(node, file)], waivers)


def check_header_waivers(node: Mapping) -> Iterable[Finding]:
    """Return what is wrong with the waivers of a bank's own file."""
    return waiver.check(node, _list_severities())


def check_bank(survey: Survey) -> list[BankFinding]:
    """Return what only a whole bank shows, but what is waived; and every waiver that was of no use."""
    found: list[BankFinding] = []
    for check in BANK_RULES:
        for one in check(survey):
            given = (one.entry.waivers if one.entry else None, survey.waivers)
            if not any(waivers is not None and waivers.covers(one.finding) for waivers in given):
                found.append(one)
    for entry in survey.entries:
        if entry.waivers is not None:
            found += [BankFinding(one, entry) for one in unused_waiver.check(entry.waivers, _list_severities())]
    if survey.waivers is not None:
        found += [BankFinding(one) for one in unused_waiver.check(survey.waivers, _list_severities())]
    return found
