"""Warn of an abbreviation that is not written out where the question first uses it.

Whoever knows the thing but not its letters answers wrongly, and a question on rhizotomy should not test letters.
Schools ask their item writers to spell abbreviations out; what that would prevent is construct-irrelevant variance,
which Downing, Adv Health Sci Educ 2005;10:133, showed for flawed items at large. No study of this one flaw is known to
us.

Told of are two capitals or more in a row, at their first use in vignette, stem, options and parts, in this order. To
write one out, put it into brackets after its words, or the words into brackets after it. Abbreviations that every
resident reads as words need none, nor do levels (C1, S5), Roman numerals, words in capitals for emphasis, what stands
behind a hyphen (HLA-DR4), and the names below `positions:` (`authority: ESAIC`), which the stem has to hold word for
word. A bank declares its own in bank.yaml under `abbreviations`.

Known in every bank are:
ABG, ABO, ACE, ACTH, AD, ADP, AF, AIDS, AM, ANS, APTT, ASA, ATP, AV, BC, BMI, BP, CBC, CI, CN, CNS, CO2, COPD, COVID,
CPAP, CPR, CRP, CSF, CT, CTA, CVP, CXR, DNA, DSM, DVT, DWI, ECG, ED, EEG, EF, EKG, ELISA, EMA, EMG, ENT, ER, ESR, EU,
FBC, FDA, FEV1, FLAIR, FVC, GABA, GCS, GFR, GI, GP, H2O, HDL, HDU, HIV, HLA, HR, ICD, ICP, ICU, ID, IM, INR, IQ, ITU,
IU, LDL, LVEF, MAP, MCQ, MD, MEG, MI, MR, MRA, MRI, MRNA, MRSA, N2O, NHS, NICE, NMDA, NSAID, NSAIDS, NSTEMI, NYHA, OK,
OR, OSCE, PACU, PCR, PEEP, PET, PM, PNS, PSA, PT, PTH, PTT, QRS, QT, RCT, RNA, RR, SC, SD, SE, SI, SPECT, SSRI, ST,
STEMI, TB, TIA, TSH, TV, UK, UN, US, USA, UTI, UV, VF, VT, WHO.

Failing:
    stem: At which angle is the DREZ entered?

Passing:
    stem: At which angle is the dorsal root entry zone (DREZ) entered?
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rhizotrainer.bank.abbreviations import CAPITALS, KNOWN
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Node, text_of
from rhizotrainer.bank.words import LONGEST_TEXT, blank_quotes, place
from rhizotrainer.model.problems import Severity

RULE = Rule("unexpanded-abbreviation", Severity.WARNING)

_FREE = KNOWN | CAPITALS
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]*[A-Z]")
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9-])([A-Z][A-Z0-9]*[A-Z][0-9]*)(?:s|['’]s)?(?![A-Za-z0-9])")
_ASKS_FOR_WORDS = re.compile(r"\bstands? for\b|\babbreviat|\bacronym|\bspelt out|\bspelled out", re.IGNORECASE)
_PART_KEYS = ("text", "left", "right")

Spot = tuple[str, Node | None]


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the first use of every abbreviation that is neither known nor written out."""
    item = draft.item
    texts = [item.stem, item.vignette, item.text]
    texts += [option.text for option in item.options]
    if item.parts:
        texts += [part.text for part in item.parts]
    if not _CAPITALS.search("\n".join(texts)):
        return ()
    if _ASKS_FOR_WORDS.search(item.stem):
        return ()
    declared = draft.outline.abbreviations if draft.outline else frozenset()
    if item.positions:
        declared = declared.union(*(_CAPITALS.findall(held.authority) for held in item.positions))
    told: set[str] = set()
    found: list[Finding] = []
    for text, node in _list_texts(draft):
        if (text.isupper() and " " in text) or len(text) > LONGEST_TEXT:
            continue
        bare = blank_quotes(text)
        for match in _ABBREVIATION.finditer(bare):
            name = match[1]
            if name in told or name in _FREE or name in declared:
                continue
            told.add(name)
            if len(found) < FINDINGS_A_RULE and node is not None and not _is_written_out(bare, match):
                message = f'"{name}" is not written out where the question first uses it.'
                hint = f"Write the words with ({name}) after them, or declare it in bank.yaml under `abbreviations`."
                found.append(RULE.at(place(draft, node, match.start()), message, hint))
    return found


def _is_written_out(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] in {"(", "["} or text[match.end() : match.end() + 2] in {" (", " ["}


def _list_texts(draft: Draft) -> Iterator[Spot]:
    """Yield what is read, in reading order, each with its node; None where another question has been told of it."""
    values = draft.node.values
    frame = draft.frame
    if frame is not None:
        above = frame.node.values.get("vignette")
        if frame.part == 1:
            yield text_of(above), above
        else:
            own = text_of(values.get("vignette"))
            yield draft.item.vignette.removesuffix(own), None
    for name in ("vignette", "stem", "text"):
        if name in values:
            yield text_of(values[name]), values[name]
    for node in draft.option_nodes:
        if "text" in node.values:
            yield text_of(node.values["text"]), node.values["text"]
    for node in draft.part_nodes:
        for name in _PART_KEYS:
            if name in node.values:
                yield text_of(node.values[name]), node.values[name]
