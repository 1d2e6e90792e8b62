"""What holds for every sheet of the atlas: nothing of what was asked for is missing, words and drawing agree."""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import lru_cache
from types import ModuleType

import pytest
import yaml
from PySide6.QtCore import QPointF

from rhizotrainer.model.figures import Side, Tissue
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.structures import find_hit, list_structures
from tests.atlas.geometry import ATLAS, list_ids

# What each sheet has to show, as its specification names it; "a..b" stands for all numbers between.
_ASKED = {
    "f01": """cord dhorn vhorn lissauer dcol drootlets droot drg vrootlets vroot spinalnerve dramus vramus dentlig pia
        arach dura sleeve csf foramen asa psa""",
    "f02": """l3 l4 l5 s1 p-l4 p-l5 d-l34 d-l45 d-l5s1 sac r-l3 r-l4 r-l5 r-s1 recess foramen-l45 hern-para hern-foram
        kambin safetri""",
    "f03a": """body c3..c8 t1..t12 l1..l5 s1..s5 kp-C3 kp-C4 kp-C5 kp-T1 kp-T2 kp-T4 kp-T6 kp-T10 kp-T12 kp-L2 kp-L3
        kp-L4 kp-L5""",
    "f03b": "body kp-C2 kp-C3 t-bands l-bands kp-S1 kp-S2 kp-S3 kp-S45",
    "f04": """pons root-s root-m rez tz meckel ganglion v1 v2 v3 sof frotundum fovale fspinosum mma flacerum ica sca
        sps""",
    "f05": """needle entry angulus eam 3cm pupil coronoid mucosa fovale fspinosum sof ica petrous clivus target mcave
        finger""",
    "f06": """l4 l5 s1 sap iap tp facet-l45 facet-l5s1 mb-l3 mb-l4 dr-l5 mal accproc ala multifidus electrode""",
    "f07": """cord conus filum dent root-t12 root-l1 root-l2 root-l3 root-l4 root-l5 root-s1 roots-s25 dura cistern v-l1
        v-l2 v-l5 axial""",
    "f08": """c5 c6 c7 c8 t1 upper middle lower ant-div post-div lat post med phrenic dscap lthor suprascap nsub
        scalene-ant scalene-mid subclavian""",
    "f09": """l1 l2 l3 l4 l5 s1 s2 s3 s4 psoas iliohypo ilioing genfem lfcn femoral obturator lst supglut infglut
        sciatic tibial fibular pudendal furcal ala""",
    "f10": """lamina-l1 dura conus dorsal-roots ventral-roots rootlets hook stim emg-adductor emg-quad emg-ham emg-ta
        emg-gastroc emg-sphincter cut spared s2 csf cauda""",
    "f11": """c1..c7v t1..t12v l1..l5v c1..c8s t1..t12s l1..l5s s1..s5s co conus nerve-c8 nerve-t1 nerve-l4 enl-c
        enl-l""",
    "f12": "rootlet junction small large lissauer lam1..lam5 dcol incision bipolar",
}
_RANGE = re.compile(r"(?P<what>[a-z]+)(?P<first>\d+)\.\.[a-z]+(?P<last>\d+)(?P<end>[a-z]*)")
_FILES = {file.stem.partition("-")[0]: file for file in sorted(ATLAS.glob("f*.svg"))}
_DRAWN = [name for name in _ASKED if name in _FILES]


def list_asked(sheet: str) -> list[str]:
    """Return the ids that a sheet has to show."""
    asked: list[str] = []
    for word in _ASKED[sheet].split():
        span = _RANGE.fullmatch(word)
        if span is None:
            asked.append(word)
            continue
        numbers = range(int(span["first"]), int(span["last"]) + 1)
        asked += [f"{span['what']}{number}{span['end']}" for number in numbers]
    return [f"{sheet}-{one}" for one in asked]


@lru_cache(maxsize=1)
def load_build() -> ModuleType:
    """Return the program that draws the sheets; what it puts on the path is taken off again."""
    before = list(sys.path)
    spec = importlib.util.spec_from_file_location("atlas_build", ATLAS / "build" / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = [str(ATLAS / "build"), *before]
    return module


@lru_cache(maxsize=13)
def words(sheet: str) -> dict:
    return yaml.safe_load(_FILES[sheet].with_suffix(".yaml").read_text(encoding="utf-8"))


def regions(sheet: str) -> dict[str, dict]:
    return words(sheet)["regions"]


@lru_cache(maxsize=1)
def bank() -> dict:
    return yaml.safe_load((ATLAS / "bank.yaml").read_text(encoding="utf-8"))


def test_all_thirteen_sheets_are_drawn_and_declared() -> None:
    declared = {name: figure["file"] for name, figure in bank()["figures"].items()}
    assert declared == {name: file.name for name, file in _FILES.items()}
    assert list(declared) == list(_ASKED)


@pytest.mark.parametrize("sheet", _DRAWN)
def test_every_structure_asked_for_is_drawn_and_described(sheet: str) -> None:
    asked = set(list_asked(sheet))
    assert asked <= set(list_ids(_FILES[sheet]))
    assert asked <= set(regions(sheet))


@pytest.mark.parametrize("sheet", _DRAWN)
def test_drawing_and_words_name_the_same_structures(sheet: str) -> None:
    drawn = list_ids(_FILES[sheet])
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == set(regions(sheet))
    assert all(one.startswith(f"{sheet}-") for one in drawn)


@pytest.mark.parametrize("sheet", _DRAWN)
def test_the_drawing_can_be_made_anew_byte_for_byte(sheet: str) -> None:
    build = load_build()
    module = next(file for file in build.list_sheets() if file.stem.partition("_")[0] == sheet)
    name, svg = build.draw(module)
    assert f"{name}.svg" == _FILES[sheet].name
    assert svg.encode() == _FILES[sheet].read_bytes().replace(b"\r\n", b"\n")


@pytest.mark.parametrize("sheet", _DRAWN)
def test_the_edges_are_named_and_the_drawing_says_the_same(sheet: str) -> None:
    edges = words(sheet)["edges"]
    assert all(edges.get(edge, "").strip() for edge in ("top", "bottom", "left", "right"))
    read = FigureDrawing(_FILES[sheet].read_bytes())
    assert (read.edges.top, read.edges.bottom, read.edges.left, read.edges.right) == (
        edges["top"],
        edges["bottom"],
        edges["left"],
        edges["right"],
    )
    assert read.caption.strip() == words(sheet)["view"].strip()
    assert "Schematic" in read.caption


@pytest.mark.parametrize("sheet", _DRAWN)
def test_no_words_are_drawn(sheet: str) -> None:
    svg = _FILES[sheet].read_text(encoding="utf-8")
    assert not re.search(r"<(text|tspan|image|use|style|script|foreignObject)\b", svg)


@pytest.mark.parametrize("sheet", _DRAWN)
def test_references_are_declared(sheet: str) -> None:
    known = bank()["references"]
    assert words(sheet)["references"]
    assert set(words(sheet)["references"]) <= set(known)
    for name, region in regions(sheet).items():
        assert set(region.get("references", ())) <= set(known), name
        assert region.get("references") or region.get("contested"), name


@pytest.mark.parametrize("sheet", _DRAWN)
def test_neighbours_exist_and_none_is_its_own(sheet: str) -> None:
    for name, region in regions(sheet).items():
        neighbours = region.get("neighbours", [])
        assert neighbours or region["class"] == "skin", name
        assert set(neighbours) <= set(regions(sheet)) - {name}, name
        assert len(neighbours) == len(set(neighbours)), name


@pytest.mark.parametrize("sheet", _DRAWN)
def test_descriptions_are_sentences_that_do_not_give_the_name_away(sheet: str) -> None:
    for name, region in regions(sheet).items():
        told = region["description"].strip()
        assert told.endswith("."), name
        assert told[0].isupper() or told[0].isdigit(), name
        for said in (region["name"], region.get("latin", ""), *region.get("synonyms", ())):
            assert not said or not re.search(rf"\b{re.escape(said)}\b", told, re.IGNORECASE), (name, said)


@pytest.mark.parametrize("sheet", _DRAWN)
def test_names_and_descriptions_tell_structures_apart(sheet: str) -> None:
    names = [region["name"].casefold() for region in regions(sheet).values()]
    told = [region["description"].casefold() for region in regions(sheet).values()]
    assert len(set(names)) == len(names)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("sheet", _DRAWN)
def test_kinds_and_sides_are_ones_the_program_knows(sheet: str) -> None:
    for name, region in regions(sheet).items():
        assert region["class"] in {kind.value for kind in Tissue}, name
        assert region.get("side", "both") in {side.value for side in Side}, name


@pytest.mark.parametrize("sheet", _DRAWN)
def test_every_structure_lies_in_view_and_can_be_met(sheet: str) -> None:
    drawing = FigureDrawing(_FILES[sheet].read_bytes())
    ids = list_ids(_FILES[sheet])
    frame = drawing.view.adjusted(-3, -3, 3, 3)
    structures = list_structures(drawing, ids)
    assert {one.region for one in structures} == set(ids)
    for one in ids:
        box = drawing.bounds_of(one)
        assert frame.contains(box), one
        places = (QPointF(x, y) for x in steps(box.left(), box.right()) for y in steps(box.top(), box.bottom()))
        # As one meets it with a pointer where the figure is 720 px wide.
        met = (find_hit(structures, place, 0.9) for place in places if drawing.shape_of(one).contains(place))
        assert any(hit is not None and hit.region == one for hit in met), one


def steps(start: float, end: float) -> list[float]:
    """Return places from one end to the other, from the middle outwards, about two units apart and at most 60."""
    count = min(60, max(3, round((end - start) / 2)))
    middle = (start + end) / 2
    return sorted(
        (start + (end - start) * (step + 0.5) / count for step in range(count)), key=lambda at: abs(at - middle)
    )
