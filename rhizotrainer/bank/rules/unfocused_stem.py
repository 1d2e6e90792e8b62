"""Warn of a stem that asks nothing until the options have been read.

A focused stem can be answered with the options covered; an unfocused one turns the question into a row of true/false
statements on this and that. Sources: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline 15 (central
idea in the stem), which every textbook they read agrees with; the NBME Item-Writing Guide, 2020 (cover the options). In
the experiment of Pham, Besanko & Devitt, MedEdPublish 2018;7:225, such items were answered worse.

Told of are stems that are nothing but "Which of the following is true?" or the like, those of one or two words, and
short ones without a verb. A stem of few words is let pass where a vignette or a figure goes with it.

Failing:
    stem: Which of the following is true?

Passing:
    stem: Which fibres does rhizotomy interrupt?
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import word_set, wording_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("unfocused-stem", Severity.WARNING)

_GENERIC = re.compile(
    r"(?:which|what)(?: (?:one|ones|two|three))?(?: of (?:the|these))?(?: (?:following|below|listed))?"
    r"(?: (?:statement|option|answer|sentence|choice|claim|assertion|proposition)s?)?(?: below)?"
    r" (?:is|are)(?: \*{0,2}not\*{0,2})?(?: the)?(?: most| least)? \*{0,2}"
    r"(?:true|correct|false|incorrect|right|wrong|untrue|accurate|appropriate|valid)\*{0,2}"
    r"(?: (?:one|ones|answer|answers|statement|statements|option|options))?\s*[?:.…]*|"
    r"(?:select|choose|mark|pick|tick)(?: the)?(?: one| single)? (?:most )?(?:true|correct|right|best|appropriate)"
    r" (?:answer|statement|option|choice|one)s?\s*[:.…]*",
    re.IGNORECASE,
)
_GENERIC_START = re.compile(r"(?:which|what|select|choose|mark|pick|tick)\b", re.IGNORECASE)
_SHORT = 3
_SHORT_WITHOUT_VERB = 4
_VERBS = word_set(
    "is are was were be has have had does do did can may will must should would could means mean shows show name names "
    "choose select mark click tick match order put label identify calculate complete give find place point arrange "
    "state list include includes cause causes lies lie runs run ends begins needs requires leads results consists "
    "innervates supplies drains carries contains divides relieves treats acts"
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at a stem that cannot be answered with the options covered."""
    wording = wording_of(draft)
    if not wording.texts or not wording.stem_words or draft.item.type is ItemType.EXTENDED_MATCHING:
        return ()
    stem = wording.stem
    if len(stem) < 90 and _GENERIC_START.match(stem) and _GENERIC.fullmatch(stem):
        message = "The stem asks nothing that could be answered with the options covered."
        hint = "Name in the stem what is asked: which structure, which step, which effect."
        return (RULE.at(draft.spot("stem"), message, hint),)
    count = len(wording.stem_words)
    if count > _SHORT_WITHOUT_VERB or draft.item.vignette or draft.item.figure:
        return ()
    if count < _SHORT or (not stem.endswith("?") and _VERBS.isdisjoint(wording.stem_words)):
        message = f'"{stem}" is a heading rather than a question.'
        return (
            RULE.at(draft.spot("stem"), message, "Write a whole question that can be answered without the options."),
        )
    return ()
