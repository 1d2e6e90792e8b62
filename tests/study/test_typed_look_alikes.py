"""Typed texts: look-alikes of medicine are never taken for one another, and their own misspellings are forgiven."""

from __future__ import annotations

import pytest

from rhizotrainer.model.items import Spelling
from rhizotrainer.study.typed_answers import judge_text
from tests.builders import make_short_answer

# Pairs that a careful marker would never confound.
PAIRS = """
    myelopathy myopathy; neuropathy nephropathy; hypercalcaemia hyperkalaemia; hypocalcaemia hypokalaemia
    sternothyroid sternohyoid; stylohyoid stylothyroid; supraspinatus supraspinous; glutamate glutamine
    dysphonia dysphoria; quinidine quinine; adenosine adenine; thyroxine tyrosine; cysteine cystine; valgus vagus
    vagus varus; valgus varus; chondroma chordoma; neurinoma neuroma; subclavian subclavius; popliteus popliteal
    splenius splenium; aspartate aspartame; lingual lingula; cordotomy chordotomy; maxillary mamillary
    hypophysis hypothesis; arachnoid arachnid; colonic clonic; clonic chronic; histamine histidine; thiamine thymine
    cytosine cytidine; guanosine guanidine; guanine guanidine; insulin inulin; secretin secretion; codeine cocaine
    nimodipine nifedipine; nifedipine nicardipine; dopamine dobutamine; cefuroxime cefotaxime; methadone methionine
    chlorpromazine chlorpropamide; choroid chorion; coronoid coracoid; coronal coronary; hyoid hyaloid
    diaphysis diapophysis; epiphysis apophysis; venous nervous; cranial crural; parietal parental; temporal temporary
    vascular vesicular; striatum stratum; follicle fascicle; funiculus fasciculus; pallium pallidum; stroma struma
    stroma stoma; stenosis sclerosis; scoliosis sclerosis; necrosis neurosis; mitosis meiosis; meiosis miosis
    synapsis synopsis; embolus embolism; thrombus thrombin; plaque plague; cervical vertical; lesion legion
    cerebral cerebellar; tectum tegmentum; tegmental segmental; neural neutral; neuritis nephritis; tetanus tetany
    myxoma myoma; myeloma myoma; lipoma lymphoma; keratoma keratome; absorption adsorption; tract track
    perfusion profusion; bradykinin bradykinesia; creatine creatinine; globin globulin; melanin melatonin
    anaesthetic anaesthetist; zygomatic zygomaticus; pyramidal pyramidalis; tibial tibialis; temporal temporalis
    nitrate nitrite; sulphate sulphite; chloride chlorine; lactase lactose; maltase maltose; osteoblast osteoclast
    iliocolic ileocolic; iliopsoas ileopsoas; hyponatraemia hypokalaemia; hypernatraemia hyperkalaemia
    nephrectomy neurectomy; nephrology neurology; nephrotomy neurotomy; nephroma neuroma; nephritis neuritis
    myelitis myositis; myeloid myoid; myelocele meningocele; chondroblast chordoblast; cystoma cytoma
    cystolysis cytolysis; arteriopathy arthropathy; arteriography arthrography; pyelitis pyloritis
    urethrocele ureterocele; urethritis ureteritis; brachiogenic branchiogenic; myasthenia myesthesia
    thymectomy thyrectomy; thymoma thyroma; carpectomy tarsectomy; carpalgia tarsalgia; adenoma andenoma
    glycogen glucagon; inhibin inhibition; prilocaine procaine; infraspinatus infraspinous; cuneate cuneus
    semitendinosus semitendinous; stylomastoid sternomastoid; arteriole arterial; pleura pleural; cornea corneal
    lamina laminar; trochlea trochlear; cochlea cochlear; patella patellar; scapula scapular; ulnar ulna
    gracile gracilis; bulbar bulbous; petrous petrosal; sphenoid sphenoidal; cricothyroid cricohyoid
    hyperaesthesia hypoaesthesia; hypertonia hypotonia; hyperreflexia hyporeflexia; intradural extradural
    abduction adduction; afferent efferent; perineal peroneal; ilium ileum; dysphagia dysphasia; facial fascial
    radial radical; humeral humoral; ureter urethra; malleus malleolus; trapezius trapezium; perineum peritoneum
    laminectomy laminotomy; rhizotomy rhizectomy; spondylosis spondylitis; spondylolysis spondylosis
    paraplegia paraparesis; infection injection; metacarpal metatarsal; brachial branchial; prednisone prednisolone
    intervertebral intravertebral; prostate prostrate; mucus mucous; viscus viscous; palatal palatine
    anaemia hypaemia; atrophy hypertrophy; arthritis arteritis; depolarisation repolarisation; aerobic anaerobic
    conduction convection; convulsion contusion; contusion concussion; ligase lipase; renin rennin; elastin elastic
    gastrin gastric; miosis myosis; varicocele vesicocele; nociceptor nociception; dorsiflexor dorsiflexion
"""
LOOK_ALIKES = [tuple(pair.split()) for line in PAIRS.splitlines() for pair in line.split(";") if pair.strip()]
# Slips, each of which has one meaning.
SLIPS = """
    myelopathy myelopthy; myopathy myopaty; neuropathy nuropathy; neuropathy neurophaty; nephropathy nephropaty
    hypercalcaemia hypercalcaemai; hyperkalaemia hyperkalaemmia; sternothyroid sternothryoid; sternohyoid sternohioid
    glutamate glutamte; glutamine glutamnie; supraspinatus supraspinatous; dysphonia dysphonnia; quinidine quinidin
    adenosine adenosin; thyroxine thyroxin; cysteine cysteiene; popliteus poplitius; chondroma condroma
    neurinoma neurinomma; subclavian subclavain; splenium splenuim; zygomatic zygomattic; temporal temproal
    trigeminal trigeminel; hypothalamus hypothalmus; nucleus nuclues; oculomotor occulomotor; thalamus thalmus
"""
FORGIVEN = [tuple(pair.split()) for line in SLIPS.splitlines() for pair in line.split(";") if pair.strip()]


def is_close(typed: str, accepted: str) -> bool:
    item = make_short_answer(accepts=(accepted,), wrong=(), spelling=Spelling.CLOSE)
    return judge_text(item, typed, item.accepts).is_right


@pytest.mark.parametrize(("first", "second"), LOOK_ALIKES)
def test_look_alikes_are_never_taken_for_one_another(first: str, second: str) -> None:
    assert not is_close(first, second)
    assert not is_close(second, first)


@pytest.mark.parametrize(("accepted", "typed"), FORGIVEN)
def test_slips_in_look_alikes_are_forgiven_where_they_lead_to_no_other(accepted: str, typed: str) -> None:
    assert is_close(typed, accepted)


@pytest.mark.parametrize("typed", ["quine", "neoma", "gangliectomy", "tractotmy", "glutamie"])
def test_what_is_as_near_to_another_word_is_no_slip(typed: str) -> None:
    assert not any(is_close(typed, known) for known in ("quinidine", "neurinoma", "ganglionectomy", "glutamate"))
