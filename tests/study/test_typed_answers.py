"""Typed texts: what is folded, which slips are forgiven, and which wrong answers win."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Spelling
from rhizotrainer.study.typed_answers import count_slips, judge_text
from rhizotrainer.study.typed_folding import fold_text
from tests.builders import make_cloze, make_item, make_locate, make_name, make_numeric, make_short_answer
from tests.study.strategies import TERMS

# Look-alikes of medicine, gathered apart from the program's own lists.
TWINS = (
    "ilium", "ileum", "perineal", "peroneal", "peritoneal", "facial", "fascial", "radial", "radical", "humeral",
    "humoral", "brachial", "branchial", "trapezium", "trapezius", "trapezoid", "malleus", "malleolus", "laminectomy",
    "laminotomy",
    "rhizotomy", "rhizectomy", "rhizolysis", "neurotomy", "neurectomy", "neurolysis", "neurology", "spondylosis",
    "spondylitis", "spondylolysis", "dysphagia", "dysphasia", "dysplasia", "paraparesis", "paraplegia",
    "hyperaesthesia",
    "hypoaesthesia", "abduction", "adduction", "supination", "suppuration", "hypertonia", "hypotonia", "arteritis",
    "arthritis", "infection", "injection", "infarction", "metacarpal", "metatarsal", "intradural", "extradural",
    "epidural", "subdural", "preganglionic", "postganglionic", "symptomatic", "asymptomatic", "sensation", "sedation",
)  # fmt: skip

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def is_right(typed: str, *accepts: str, wrong: tuple[str, ...] = (), **rules) -> bool:
    item = make_short_answer(accepts=accepts, wrong=wrong, **rules)
    return judge_text(item, typed, item.accepts).is_right


def is_close(typed: str, *accepts: str, **rules) -> bool:
    return is_right(typed, *accepts, spelling=Spelling.CLOSE, **rules)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("dorsal root ganglion", "Dorsal root ganglion"),
        ("  Dorsal \t root\n ganglion ", "Dorsal root ganglion"),
        ("dorsal\u00a0root ganglion", "dorsal root ganglion"),
        ("Dorsal root ganglion.", "Dorsal root ganglion"),
        ("dorsal-root ganglion", "dorsal root ganglion"),
        ("L4–L5", "L4-L5"),
        ("L4 - L5", "L4—L5"),
        ("postganglionic", "post-ganglionic"),
        ("post ganglionic", "post‑ganglionic"),
        ("Lissauer's tract", "Lissauer’s tract"),
        ("Guillain-Barre syndrome", "Guillain–Barré syndrome"),
        ("Broca’s area", 'Broca"s area'),
        ("Ménière", "Me\u0301nie\u0300re"),
        ("STRASSE", "Straße"),
        ("five", "5"),
        ("5", "Five"),
        ("5 nerve roots", "five nerve roots"),
        ("Meckels cave", "Meckel's cave"),
        ("Meckel cave", "Meckel's cave"),
        ("Meckel’s cave", "Meckel cave"),
        ("Meckel's cave", "Meckels cave"),
        ("MECKEL'S CAVE", "Meckel's cave"),
        ("Vicq dAzyr", "Vicq d'Azyr"),
        ("nerves sheath", "nerves' sheath"),
        ("'Meckel's cave'", "Meckels' cave"),
        ("l 4", "L4"),
        ("L-4", "L4"),
        ("T 10 dermatome", "T10 dermatome"),
        ("Th 10", "Th10"),
        ("S 1", "s1"),
        ("L4 / L5", "L4/L5"),
        ("L4,L5", "L4, L5"),
        ("L4 , L5 ; S 1", "L4, L5; S1"),
        ("40%", "40 %"),
        ("a dorsal root ganglion", "dorsal root ganglion"),
        ("An axon", "axon"),
        ("axon", "The axon"),
        ("a fibres", "A fibres"),
        ("Dorsal root ganglion?", "Dorsal root ganglion"),
        ("Dorsal root ganglion ,;!..", "Dorsal root ganglion"),
        ("“Dorsal root ganglion.”", "Dorsal root ganglion"),
        ('"the axon"', "axon"),
        ("Ca2+", "Ca²⁺"),
        ("10^3", "10³"),
        ("10^-3", "10⁻³"),
        ("V3", "V³"),
        ("beta endorphin", "β-endorphin"),
        ("beta-endorphin", "β-endorphin"),
        ("betaendorphin", "β-endorphin"),
        ("ß-endorphin", "β-endorphin"),
        ("A delta fiber", "Aδ fibre"),
        ("A-delta", "Aδ"),
        ("alpha motor neuron", "α-motor neurone"),
        ("gamma", "γ"),
        ("alpha-2 receptor", "α2 receptor"),
        ("mu receptor", "µ receptor"),
        ("γάγγλιο", "ΓΆΓΓΛΙΟ"),
        ("gray ramus, gastroesophageal", "grey ramus, gastro-oesophageal"),
        ("Anesthesia of the esophagus", "anaesthesia of the oesophagus"),
        ("post\u00adganglionic", "postganglionic"),
        ("Foetus", "Fœtus"),
        ("CO2", "CO₂"),
        ("µ receptor", "μ receptor"),
        ("−", "−"),
        (".", "."),
    ],
)
def test_what_does_not_matter_is_folded(typed: str, accepted: str) -> None:
    assert is_right(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("", "L5"),
        (" \n", "L5"),
        ("L45", "L4-5"),
        ("-3", "3"),
        ("dorsal root ganglia", "dorsal root ganglion"),
        ("10", "10²"),
        ("102", "10²"),
        ("five", "6"),
        ("fiveteen", "5"),
        ("twenty-one", "21"),
        ("nerve root", "nerves root"),
        ("nerves", "nerve"),
        ("Meckel", "Meckels"),
        ("Mekel's cave", "Meckel's cave"),
        ("10³", "10⁻³"),
        ("C 20", "C2"),
        ("C 2", "C20"),
        ("L 4", "L5"),
        ("56", "5-6"),
        ("4,5", "4, 5"),
        ("L4-L5", "L4, L5"),
        ("fibres", "A fibres"),
        ("delta fibres", "Aδ fibres"),
        ("B fibres", "β fibres"),
        ("Na2+", "Na⁺"),
        ("?", "!"),
    ],
)
def test_what_matters_is_not_folded(typed: str, accepted: str) -> None:
    assert not is_right(typed, accepted)


def test_case_counts_where_the_question_says_so() -> None:
    assert is_right("aδ FIBRE", "Aδ fibre")
    assert not is_right("aδ FIBRE", "Aδ fibre", is_case_exact=True)
    assert is_right("Aδ-fibre.", "Aδ fibre", is_case_exact=True)
    assert is_right("Esophagus", "Oesophagus", is_case_exact=True)
    assert not is_right("esophagus", "Oesophagus", is_case_exact=True)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("rizotomy", "rhizotomy"),
        ("rhizotmoy", "rhizotomy"),
        ("rhyzotomi", "rhizotomy"),
        ("gangllion", "ganglion"),
        ("gagnlion", "ganglion"),
        ("dorsal root gangleon", "dorsal root ganglion"),
        ("dermatoms", "dermatome"),
        ("post-gangionic", "postganglionic"),
        ("laminectmy", "laminectomy"),
        ("hypoglosal", "hypoglossal"),
        ("Lisauers tract", "Lissauers tract"),
        ("Mekel's cave", "Meckel's cave"),
        ("Mekels cave", "Meckel's cave"),
        ("Mekel cave", "Meckel's cave"),
    ],
)
def test_close_spelling_forgives_slips_in_longer_words(typed: str, accepted: str) -> None:
    assert is_close(typed, accepted)
    assert not is_right(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        # Too short, or too many slips.
        ("ulnar", "ulna"),
        ("rost", "root"),
        ("ganliom", "ganglion"),
        ("rizzotomi", "rhizotomy"),
        # Digits.
        ("T11", "T10"),
        ("L5S1root", "L4S1root"),
        ("XVIII", "XVIIII"),
        # Side, direction, negation, number.
        ("dorsla root", "dorsal root"),
        ("ventral root", "dorsal root"),
        ("proxinal", "proximal"),
        ("medial nerve", "median nerve"),
        ("adduction", "abduction"),
        ("aduction", "abduction"),
        ("intravertebral", "intervertebral"),
        ("intevertebral", "intervertebral"),
        ("hypertension", "hypotension"),
        ("hyprtension", "hypotension"),
        ("asymptomatic", "symptomatic"),
        ("symptomatic", "asymptomatic"),
        ("incomplete", "complete"),
        ("repolarisation", "depolarisation"),
        ("anaerobic", "aerobic"),
        ("aerobic", "anaerobic"),
        ("afferent", "efferent"),
        ("antebrachial", "antibrachial"),
        ("third", "thirds"),
        ("increased", "increase"),
        # Words that become another.
        ("ileum", "ilium"),
        ("peroneal", "perineal"),
        ("trapezium", "trapezius"),
        ("laminotomy", "laminectomy"),
        ("spondylitis", "spondylosis"),
        ("spondylolysis", "spondylosis"),
        ("paraplegia", "paraparesis"),
        ("colostomy", "colotomy"),
        ("neurology", "neurotomy"),
        ("neurologic", "neurolytic"),
        ("infection", "injection"),
        ("metatarsal", "metacarpal"),
        ("brachial", "branchial"),
        ("prednisone", "prednisolone"),
        # Words more or fewer.
        ("dorsal rootganglion", "dorsal root ganglion"),
        ("not the ganglion", "the ganglion"),
    ],
)
def test_close_spelling_forgives_nothing_that_changes_the_meaning(typed: str, accepted: str) -> None:
    assert not is_close(typed, accepted)


def test_an_expected_wrong_answer_wins_where_it_fits_better() -> None:
    item = make_short_answer(
        accepts=("neurapraxia",), wrong=("neurotmesis", "neuropraxis", "axonotmesis"), spelling=Spelling.CLOSE
    )

    def judge(typed: str) -> tuple[bool, int | None]:
        judged = judge_text(item, typed, item.accepts)
        return judged.is_right, judged.wrong

    assert judge("neurapraxia") == (True, None)
    assert judge("neuropraxia") == (True, None)
    assert judge("neuropraxis") == (False, 1)
    assert judge("neuropraxs") == (False, 1)
    assert judge("axonotmsis") == (False, 2)
    assert judge("Axon") == (False, None)


def test_a_wrong_answer_is_recognised_by_close_spelling_even_where_right_ones_are_exact() -> None:
    item = make_short_answer(accepts=("Neurapraxia",), wrong=("Axonotmesis",))
    assert judge_text(item, "axonotmsis", item.accepts).wrong == 0
    assert judge_text(item, "neurapraxa", item.accepts).wrong is None
    cased = replace(item, is_case_exact=True, accepts=("Ca",), options=make_short_answer(wrong=("CA",)).options)
    assert judge_text(cased, "CA", cased.accepts).wrong == 0
    assert judge_text(cased, "Ca", cased.accepts).is_right


def test_an_accepted_text_is_right_even_if_its_author_called_it_wrong_as_well() -> None:
    assert is_right("l5", "L5", wrong=("L5",))


def test_words_that_become_another_are_never_taken_for_one_another() -> None:
    assert not [(first, second) for first, second in permutations(TWINS, 2) if is_close(first, second)]


@given(st.sampled_from(TERMS), st.sampled_from(TERMS))
def test_terms_are_never_taken_for_one_another(first: str, second: str) -> None:
    assert is_close(first, second) == (first == second)


@given(st.text())
def test_folding_twice_is_folding_once_for_what_was_typed(text: str) -> None:
    assert is_right(text, text) == bool(text.strip())
    assert is_close(f"  {text}\n", text) == bool(text.strip())


@given(st.text(), st.text())
def test_close_is_never_stricter_than_exact(typed: str, accepted: str) -> None:
    assert is_right(typed, accepted) <= is_close(typed, accepted)


@given(LETTERS, LETTERS)
def test_slips_keep_to_their_bounds(typed: str, known: str) -> None:
    slips = count_slips(typed, known)
    if slips is not None:
        assert slips <= (len(known) >= 5) + (len(known) >= 9)
        assert (slips == 0) == (typed == known)
        assert typed[0] == known[0]


@given(st.integers(1, 7), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_one_letter_changed_is_one_slip(at: int, letter: str) -> None:
    word = "ganglion"
    changed = word[:at] + letter + word[at + 1 :]
    assert count_slips(changed, word) == (0 if changed == word else 1)


def test_letters_beyond_the_first_may_change_places() -> None:
    assert [count_slips(word, "ganglion") for word in ("gnaglion", "gangloin", "agnglion")] == [1, 1, None]
    assert count_slips("rihzotmoy", "rhizotomy") == 2


def test_folded_texts_read_as_people_expect() -> None:
    assert fold_text(" Guillain–Barré  Syndrome. ") == "guillain barre syndrome"
    assert fold_text("−3 – L4-5", keeps_case=True) == "-3 L4 5"


@pytest.mark.parametrize("hostile", ["9" * 10**6, "a" * 10**6, " " * 10**6 + "x", "a\u0301" * 10**6, "é " * 10**6])
def test_hostile_texts_are_wrong_at_once(hostile: str) -> None:
    item = make_short_answer(accepts=("ganglion " * 40,), wrong=("grey matter " * 40,), spelling=Spelling.CLOSE)
    started = time.perf_counter()
    assert not judge_text(item, hostile, item.accepts).is_right
    assert time.perf_counter() - started < 0.5


def test_typed_are_the_types_without_options_to_choose() -> None:
    typed = [make_short_answer(), make_numeric(), make_cloze(), make_name(accepts=("Ganglion",))]
    assert all(item.is_typed for item in typed)
    assert not any(item.is_typed for item in (make_item(), make_locate(), make_name()))
