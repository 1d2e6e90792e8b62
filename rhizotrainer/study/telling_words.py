"""Words and parts of words in which one letter changes the meaning, so that no slip in them is forgiven.

English and the Latin and Greek of medicine. Lists, and what a spelling check asks of them.
"""

from __future__ import annotations

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
    single double triple
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
_BEGINNINGS = """
    abduc adduc an ana ante anti bi contra de di dis dys ecto en endo epi eu ex exo extra hemi hetero homo hyper hypo il
    im in infra inter intra intro ipsi ir iso macro mal mega meta micro mono multi non oligo pan para per peri poly post
    pre pro quadri re retro semi sub super supra tetra trans tri ultra un uni
"""
_ENDS = """
    aemia algia cele centesis desis ectomy emia genic gram graph graphy itis listhesis lysis lytic malacia
    megaly ologic ology oma opathy opexy osis ostomy otic otomy paresis phagia phasia plasty plegia pnea pnoea
    ptosis rrhage rrhaphy rrhea rrhoea sclerosis scope scopy stasis stenosis tome trophy tropic uria
"""
_TELLING = frozenset(f"{_SIDES} {_TWINS}".split())
# The longest first: hypo- is found before a shorter one could be.
_PREFIXES = sorted(_BEGINNINGS.split(), key=len, reverse=True)
_SUFFIXES = sorted(_ENDS.split(), key=len, reverse=True)


def may_be_slip(typed: str, meant: str) -> bool:
    """Say whether a folded word may be another one misspelt, as far as its meaning goes.

    It may not where either is a telling word or a numeral, where it begins with another letter or another telling
    beginning (hyper-, hypo-), or has another telling end (-ectomy, -otomy). Letters are not counted here.
    """
    if typed in _TELLING or meant in _TELLING or typed[:1] != meant[:1]:
        return False
    if not (typed.isalpha() and meant.isalpha()) or set(meant) <= set("ivxlcdm"):
        return False
    end = _find_end(typed)
    return _find_beginning(typed) == _find_beginning(meant) and (not end or end == _find_end(meant))


def _find_beginning(word: str) -> str:
    return next((part for part in _PREFIXES if word.startswith(part)), "")


def _find_end(word: str) -> str:
    return next((part for part in _SUFFIXES if word.endswith(part)), "")
