"""British and American spelling: variants become equal, other words never do."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.spellings import fold_spelling
from tests.study.test_typed_look_alikes import LOOK_ALIKES, is_close

REPOSITORY = Path(__file__).parents[2]
VARIANTS = """
    oesophagus/esophagus anaesthesia/anesthesia ischaemia/ischemia leukaemia/leukemia anaemia/anemia
    paraesthesia/paresthesia dyspnoea/dyspnea diarrhoea/diarrhea oedema/edema aetiology/etiology faecal/fecal grey/gray
    sulphate/sulfate tumour/tumor fibre/fiber fibres/fibers centre/center centred/centered polarise/polarize
    depolarisation/depolarization paralyse/paralyze haemorrhage/hemorrhage orthopaedic/orthopedic
    hypoaesthesia/hypoesthesia hypoaesthesia/hypesthesia gastrooesophageal/gastroesophageal paediatric/pediatric
    behaviour/behavior behavioural/behavioral millimetre/millimeter neurone/neuron manoeuvre/maneuver analogue/analog
    leucocyte/leukocyte labelled/labeled disk/disc diskectomy/discectomy artefact/artifact haem/hem foetus/fetus
    caecum/cecum apnoea/apnea coeliac/celiac haematoma/hematoma Oesophagus/Esophagus OEDEMA/EDEMA
    calibre/caliber anaesthetic/anesthetic anaesth/anesth programmes/programs encyclopaedia/encyclopedia
    dysaesthesia/dysesthesia caesarean/cesarean litres/liters defence/defense analysed/analyzed grey/gray
    catheterise/catheterize hyperaemia/hyperemia anaesthetist/anesthetist foetal/fetal paralysed/paralyzed
"""
PAIRS = [tuple(pair.split("/")) for pair in VARIANTS.split()]
# Words that a wider table would make equal.
APART = """
    spine/spinae poet/pet poets/pets four/for hours/hors centre/centric prise/prize vertebra/vertebrae fibre/fibrae
    humoral/humeral ischaemia/ischuria callus/callous sulphate/sulphite shoed/shed zone/zonae metre/meta fibroma/fiber
    anaemia/enema analysis/analyses fibrous/fiber axis/axes venae/vein valvae/valve called/caled
"""


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_variants_of_spelling_are_the_same_word(british: str, american: str) -> None:
    assert fold_spelling(british) == fold_spelling(american)


@pytest.mark.parametrize(("one", "other"), [tuple(pair.split("/")) for pair in APART.split()])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold_spelling(one) != fold_spelling(other)


def test_no_words_of_the_content_become_equal_but_variants() -> None:
    texts = [path.read_text("utf-8") for path in (REPOSITORY / "question_banks").rglob("*") if path.is_file()]
    words = {word.casefold() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    words |= {word for pair in LOOK_ALIKES for word in pair}
    groups = defaultdict(set)
    for word in words:
        groups[fold_spelling(word)].add(word)
    known = {frozenset(pair) for pair in PAIRS}
    merged = [group for group in groups.values() if len(group) > 1]
    strange = [group for group in merged if group not in known and not _is_ending_alone(group)]
    assert len(words) > 1000
    assert not strange


def _is_ending_alone(group: set[str]) -> bool:
    """Tell whether words differ by nothing but -ise and -ize, or -our and -or."""
    return len({word.replace("z", "s").replace("our", "or") for word in group}) == 1


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_spelling(text)
    assert fold_spelling(once) == once
    assert fold_spelling(text.upper()).casefold() == fold_spelling(text.upper().casefold())


def test_variants_are_right_under_close_spelling_too_and_lists_are_folded() -> None:
    assert all(is_close(british, american) and is_close(american, british) for british, american in PAIRS)
    assert not is_close("hyperkalemia", "hypercalcaemia")
    assert not is_close("ischuria", "ischemia")
    assert not is_close("fecel", "faecal")
    assert not is_close("dyspnea", "dyspnoic")
