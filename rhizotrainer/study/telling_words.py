"""Words and parts of words in which one letter changes the meaning, so that no slip in them is forgiven.

English and the Latin and Greek of medicine. Lists, and what a spelling check asks of them.
"""

from __future__ import annotations

from rhizotrainer.study.spellings import fold_spelling

# Side, direction, negation and number.
_SIDES = """
    anterior posterior superior inferior interior exterior internal external medial median mesial lateral unilateral
    bilateral ipsilateral contralateral homolateral dorsal ventral volar palmar plantar cranial caudal rostral cephalic
    proximal distal superficial deep central peripheral left right sinister dexter upper lower above below ascending
    descending afferent efferent adduction abduction adductor abductor adduct abduct adducts abducts flexion extension
    flexor extensor pronation supination pronator supinator inversion eversion
    medially laterally dorsally ventrally cranially caudally rostrally proximally distally anteriorly posteriorly
    superiorly inferiorly internally externally
    not never none without absent present increase decrease increased decreased increases decreases positive negative
    always before after agonist antagonist
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth three seven eight eleven twelve
    single double triple alpha beta gamma delta epsilon theta kappa lambda sigma omega
"""
# Words that become another by a letter or two.
_TWINS = """
    ilium ileum perineal peroneal peritoneal perineum peritoneum trapezium trapezius trapezoid malleus malleolus
    radial radical facial fascial faecal vesical vesicle mucus mucous palatal palatine arteritis arthritis
    humeral humerus humoral dysphagia dysphasia myelitis myositis ureter urethra ureteral urethral ureteric
    urethric palpation palpitation infarction infection inflation injection insertion sedation sensation
    dislocation dissociation angle ankle heart heat dual dural waist wrist fraction friction neuromuscular
    neurovascular systemic systematic face facet section selection transient transit metacarpal metatarsal
    metacarpus metatarsus brachial branchial dysplasia aphasia aplasia aphagia prostate prostrate viscus viscous
    palmaris plantaris prednisone prednisolone cyclosporine cycloserine callus callous ischaemia ischuria
    intention intension discreet discrete casual causal
"""
# Look-alikes, in groups: a slip in one of them is forgiven only where it is nearer to that than to any other.
_LOOK_ALIKES = """
    myelopathy myopathy; neuropathy nephropathy; glutamate glutamine glutamic; dysphonia dysphoria dystonia;
    quinidine quinine quinone; adenosine adenine; thyroxine tyrosine; cysteine cystine; valgus vagus varus;
    chondroma chordoma; neurinoma neuroma; subclavian subclavius; popliteus popliteal; splenius splenium splenic;
    supraspinatus supraspinous supraspinal; infraspinatus infraspinous; semitendinosus semitendinous;
    sternothyroid sternohyoid; stylohyoid stylothyroid; stylomastoid sternomastoid; aspartate aspartame;
    lingual lingula; cordotomy chordotomy; maxillary mamillary mammillary; hypophysis hypothesis; arachnoid arachnid;
    colonic clonic chronic; ulnar ulna; cuneate cuneus; gracile gracilis; histamine histidine; thiamine thymine;
    cytosine cytidine; guanosine guanidine guanine; insulin inulin; secretin secretion; codeine cocaine;
    nimodipine nifedipine nicardipine; dopamine dobutamine; cefuroxime cefotaxime; methadone methionine;
    chlorpromazine chlorpropamide; choroid chorion; coronoid coracoid coronal coronary; hyoid hyaloid;
    diaphysis diapophysis; epiphysis apophysis; venous nervous; cranial crural; parietal parental;
    temporal temporary; vascular vesicular valvular; striatum stratum; follicle fascicle; funiculus fasciculus;
    pallium pallidum; stroma struma stoma; sinus sulcus; stenosis sclerosis; scoliosis sclerosis; necrosis neurosis;
    mitosis meiosis miosis; synapsis synopsis; vertigo vitiligo; embolus embolism; thrombus thrombin; plaque plague;
    cervical vertical; lesion legion; cerebral cerebellar; pineal spinal; tectum tegmentum; tegmental segmental;
    neural neutral; vasal vagal; monocyte myocyte; astrocyte osteocyte; neuritis nephritis; tetanus tetany;
    myxoma myoma myeloma; lipoma lymphoma; keratoma keratome; affect effect; absorption adsorption; tract track;
    perfusion profusion; tension tendon; bradykinin bradykinesia; reticular testicular; ocular otic; bulbar bulbous;
    creatine creatinine; globin globulin; melanin melatonin; anaesthetic anaesthetist; zygoma zygote; clivus
    clavus; petrous petrosal; palate plate; lumen limen;
    sternal sternum; syncope synapse; cauda caudal; conduction convection;
    convulsion contusion concussion; ligase lipase; renin rennin; elastin elastic; gastrin gastric; miosis myosis;
    varicocele vesicocele
"""
# A root that the word meant does not have makes another word of it.
_ROOTS = """
    calc kal natr nephr nefr neur myel myo myx hyoid thyroid thym thyr chondr chord cyst cyto blast clast
    pyel pylor arteri arthr ureter urethr brachi branchi asthen esthe perine perone periton carp tars masto osteo onco
    adeno andro kerat kary phyl lymph nymph cardi
"""
_BEGINNINGS = """
    abduc adduc an ana ante anti bi contra de di dis dys ecto en endo epi eu ex exo extra hemi hetero homo hyper hypo il
    ileo ilio im in infra inter intra intro ipsi ir iso macro mal mega meta micro mono multi non oligo pan para per peri
    poly post pre pro quadri re retro semi sub super supra tetra trans tri ultra un uni
"""
_ENDS = """
    aemia al algia ane ar ase ate cele centesis desis ectomy emia genic gram graph graphy ide ine ion ist ite itis
    listhesis lysis lytic malacia megaly ologic ology oma opathy opexy ose osis ostomy otic otomy paresis phagia
    phasia plasty plegia pnea pnoea ptosis rrhage rrhaphy rrhea rrhoea sclerosis scope scopy stasis stenosis tome tor
    trophy tropic um uria us xor
"""
# Words come folded, so the lists are folded as they are.
_TELLING = frozenset(map(fold_spelling, f"{_SIDES} {_TWINS}".split()))
# The longest first: hypo- is found before a shorter one could be.
_PREFIXES = sorted(_BEGINNINGS.split(), key=len, reverse=True)
_GROUPS = tuple(frozenset(map(fold_spelling, group.split())) for group in _LOOK_ALIKES.split(";"))
_SUFFIXES = sorted(map(fold_spelling, _ENDS.split()), key=len, reverse=True)


def may_be_slip(typed: str, meant: str) -> bool:
    """Say whether a folded word may be another one misspelt, as far as its meaning goes.

    It may not where either is a telling word or a numeral, where it begins with another letter or another telling
    beginning (hyper-, hypo-), another telling end (-ectomy, -otomy) or another telling root (calc, kal). Two letters
    in a row more or fewer are a syllable (quinidine, quinine). Letters are not counted here.
    """
    if typed in _TELLING or meant in _TELLING or typed[:1] != meant[:1]:
        return False
    if not (typed.isalpha() and meant.isalpha()) or set(meant) <= set("ivxlcdm"):
        return False
    if _is_syllable_apart(typed, meant) or _is_noun_and_adjective(typed, meant):
        return False
    if any(root in typed and root not in meant for root in _ROOTS.split()):
        return False
    end = _find_end(typed)
    return _find_beginning(typed) == _find_beginning(meant) and (not end or end == _find_end(meant))


def find_look_alikes(word: str) -> frozenset[str]:
    """Return the other words that a folded word is easily taken for, none for most."""
    return frozenset().union(*(group for group in _GROUPS if word in group)) - {word}


def _is_syllable_apart(first: str, second: str) -> bool:
    """Say whether one word is the other with two letters left out that follow each other."""
    shorter, longer = sorted((first, second), key=len)
    if len(longer) - len(shorter) != 2:
        return False
    start = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    return longer[start + 2 :] == shorter[start:]


def _is_noun_and_adjective(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return shorter.endswith("a") and longer in {shorter + "l", shorter + "r"}


def _find_beginning(word: str) -> str:
    return next((part for part in _PREFIXES if word.startswith(part)), "")


def _find_end(word: str) -> str:
    return next((part for part in _SUFFIXES if word.endswith(part)), "")
