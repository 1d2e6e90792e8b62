"""The published JSON Schema: made from the table, lenient where the check is, strict where the structure breaks."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rhizotrainer.bank.answers import find_type
from rhizotrainer.bank.composer import Composer
from rhizotrainer.bank.json_schema import build_schema
from rhizotrainer.bank.library import find_bank_roots, load_bank
from rhizotrainer.bank.manual import list_pages
from rhizotrainer.bank.schema import ITEM, SHAPES
from rhizotrainer.cli.schema import format_schema
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity
from tests.bank.banks import HEADER, ITEMS, edit
from tests.bank.fixtures import Fixture, check_fixture, read_fixtures

ROOT = Path(__file__).parents[2]
SCHEMA = build_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
STRUCTURE = {
    "case-shape",
    "empty-text",
    "id-pattern",
    "item-shape",
    "key-kind",
    "missing-key",
    "unknown-key",
    "waiver",
    "wrong-kind",
}
# What keeps a file from being read as it stands.
UNREAD = {"unread-file", "alias", "duplicate-key", "encoding", "file", "nesting", "several-documents", "syntax", "tag"}


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2, with keys as texts."""


def construct_mapping(loader: EditorLoader, node: yaml.MappingNode) -> dict:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_constructor("tag:yaml.org,2002:map", construct_mapping)
for kind, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+0123456789.")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), first)


@cache
def complaints(text: str) -> list[str]:
    """Return what an editor would mark in a YAML file."""
    value = yaml.load(text, EditorLoader)
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(value)]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_published_schema_is_not_stale():
    published = ROOT / "docs" / "schema" / "bank.schema.json"
    command = "rhizobank schema -o docs/schema/bank.schema.json"
    assert published.read_text(encoding="utf-8") == format_schema(), f"run `{command}`"


@pytest.mark.parametrize("path", sorted((ROOT / "question_banks").rglob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_banks_pass(path):
    assert complaints(path.read_text(encoding="utf-8")) == []


def test_the_examples_of_the_manual_pass():
    manual = (ROOT / "docs" / "bank-format.md").read_text(encoding="utf-8")
    files = re.findall(r"<!-- file: \S+\.yaml -->\n```\w+\n(.*?)```\n", manual, re.DOTALL)
    assert files
    assert [found for text in files for found in complaints(text)] == []


@cache
def is_mapped(text: str) -> bool:
    """Say whether a file can be read as YAML by an editor, with nothing that banks refuse outright."""
    try:
        list(yaml.parse(text, EditorLoader))
        return yaml.load(text, EditorLoader) is not None
    except (yaml.YAMLError, RecursionError, TypeError, AttributeError, ValueError):
        return False


REPORT = "learner-report"


def files_of(fixture: Fixture) -> list[str]:
    texts = [data.decode(errors="replace") for name, data in fixture.files if name.endswith(".yaml") and data]
    return [text for text in texts if is_mapped(text)]


@pytest.mark.parametrize(
    "fixture",
    # What learners report is no part of a bank's files, and theirs have another shape.
    [one for one in read_fixtures() if one.rule != REPORT and not (one.fails and one.rule in STRUCTURE | UNREAD)],
    ids=str,
)
def test_what_the_check_finds_sound_in_structure_passes(tmp_path, fixture: Fixture):
    check_fixture(fixture, tmp_path)
    listings = [load_bank(root).listing for root in find_bank_roots(tmp_path)]
    found = {problem.rule for listing in listings for problem in listing.problems}
    if found & (STRUCTURE | UNREAD):
        pytest.skip("its structure is at fault as well")
    assert [told for text in files_of(fixture) for told in complaints(text)] == []


@pytest.mark.parametrize(
    "fixture",
    [
        one
        for one in read_fixtures()
        if one.fails and one.rule in {"missing-key", "unknown-key", "waiver", "wrong-kind"}
    ],
    ids=str,
)
def test_breaches_of_structure_are_marked(fixture: Fixture):
    assert [told for text in files_of(fixture) for told in complaints(text)] != []


ITEM_FAULTS = [
    ("  topic: basics\n", "  topik: basics\n"),
    ("  stem: What is rhizotomy for?\n", ""),
    ("  stem: What is rhizotomy for?\n", "  stem:\n"),
    ("  stem: What is rhizotomy for?\n", "  stem: [What is rhizotomy for]\n"),
    ("- id: one\n", "- id: one/two\n"),
    ("- id: one\n", "- topic: basics\n"),
    ("      key: true\n", "      key: yes\n"),
    ("      key: true\n", "      kee: true\n"),
    ("    - text: Relief of pain\n      key: true", "    - key: true"),
    ("  references: [enslin2018]\n", "  references: enslin2018\n"),
    ("  topic: basics\n", "  type: single_chioce\n"),
    ("  topic: basics\n", "  type: ordering\n"),
    ("  topic: basics\n", "  difficulty: hardish\n"),
    ("  topic: basics\n", "  statements: []\n"),
    ("  answer: true\n", "  answer: true\n  options: []\n"),
    ("  answer: true\n", "  type: true_false\n  answer: maybe\n"),
    ("  rationales:\n    true: As", "  rationales:\n    yes: As"),
    ("  topic: basics\n", "  topic: basics\n  waive: {absolute-terms: The source says so.}\n"),
    ("  topic: basics\n", "  topic: basics\n  waive: {key-count: The source says so.}\n"),
    ("  topic: basics\n", "  topic: basics\n  waive: {absolute-term: }\n"),
    ("source: review, text", "sourse: review, text"),
    ("stance: differs", "stance: unsure"),
]
HEADER_FAULTS = [
    ("id: small\n", ""),
    ("id: small\n", "id: a b\n"),
    ("title: A small bank\n", "title:\n"),
    ("authors: [A. Author]\n", "authors: A. Author\n"),
    ("basics: Basics", "basics: [Basics]"),
    ("basics: Basics", "'a b': Basics"),
    ("file: sources/article.txt", "fiel: sources/article.txt"),
    ("title: Dorsal rhizotomy, year", "name: Dorsal rhizotomy, year"),
    ("version: 1.0.0\n", "versoin: 1.0.0\n"),
    ("version: 1.0.0\n", "waive: {figure-licences: Asked for.}\n"),
]


@pytest.mark.parametrize("change", ITEM_FAULTS, ids=lambda pair: repr(pair[1]))
def test_seeded_faults_of_questions_are_marked(change):
    assert complaints(ITEMS) == []
    assert complaints(edit(ITEMS, change)) != []


@pytest.mark.parametrize("change", HEADER_FAULTS, ids=lambda pair: repr(pair[1]))
def test_seeded_faults_of_a_header_are_marked(change):
    assert complaints(HEADER) == []
    assert complaints(edit(HEADER, change)) != []


@pytest.mark.parametrize(
    "change",
    [
        ("text: Relief of pain", "text: 12"),
        ("text: Relief of pain", "text: No"),
        ("text: Relief of pain", "text: true"),
        ("text: Relief of pain", "text: 1.5"),
        ("- id: one", "- id: 1"),
        ("key: true", "key: True"),
        ("key: true", "key: 'true'"),
        ("references: [enslin2018]", "references: [2018, enslin2018]"),
        ("takeaway: Pain.", "takeaway: 42"),
        ("  topic: basics\n", "  topic:\n  tags: []\n  hints:\n"),
        ("  topic: basics\n", "  topic: basics\n  waive:\n    absolute-term: The source says so.\n"),
        ("  topic: basics\n  vignette: A resident reads.\n  stem: What is rhizotomy for?\n", "  status: draft\n"),
    ],
    ids=lambda pair: repr(pair[1]),
)
def test_what_an_author_may_write_passes(change):
    assert complaints(edit(ITEMS, change)) == []


CASE = """- id: c
  type: case
  topic: basics
  vignette: A patient.
  items:
    - id: c-1
      stem: Which root?
      answer: true
      explanation: It is.
      takeaway: It is.
"""


@pytest.mark.parametrize(
    ("change", "is_sound"),
    [
        (("c-1", "c-1"), True),
        (("      stem: Which root?\n", ""), False),
        (("      stem: Which root?\n", "      stem: Which root?\n      type: case\n"), False),
        (("  topic: basics\n", "  status: draft\n"), True),
        (("  vignette: A patient.\n", ""), False),
        (("  topic: basics\n", "  answer: true\n"), False),
    ],
)
def test_a_case_and_its_parts(change, is_sound):
    assert (complaints(edit(CASE, change)) == []) is is_sound
    if "draft" in change[1]:
        assert complaints(edit(CASE, change, ("      stem: Which root?\n", ""))) == []


VALUES = {
    "type": st.sampled_from([*map(str, ItemType), "bogus"]),
    "options": st.sampled_from(["[{text: a, key: true}, {text: b, key: true}]", "[{text: a}]", "[{region: r}]"]),
    "answer": st.sampled_from(["true", "FALSE", "12", "L4", "", "[L4]"]),
    **dict.fromkeys(("rationales", "statements", "scenarios", "pairs", "steps", "labels", "gaps"), st.just("[]")),
    **dict.fromkeys(("accept", "wrong", "unit", "tolerance", "figure", "regions", "needs", "text"), st.just("x")),
}


@given(keys=st.fixed_dictionaries({}, optional=VALUES))
def test_the_type_is_found_as_the_reader_finds_it(keys):
    text = "".join(f"{name}: {value}\n" for name, value in keys.items()) or "{}"
    node: Any = Composer(text, 1, []).compose()
    item = yaml.load(text, EditorLoader) or {}
    chain: Any = SCHEMA["$defs"]["part"]
    while "if" in chain:
        chain = chain["then" if Draft202012Validator(chain["if"]).is_valid(item) else "else"]
    chosen = chain["$ref"].rpartition("/")[2]
    wanted = find_type(node.values)
    if chosen == "untyped":
        assert wanted in {ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE}
    else:
        assert chosen == f"question.{wanted}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("figure: cord\naccept: dorsal root\n", ItemType.SHORT_ANSWER),
        ("figure: cord\nregions: dorsal\naccept: dorsal root\n", ItemType.NAME),
        ("figure: cord\nregions: dorsal\n", ItemType.NAME),
        ("figure: cord\nregions: dorsal\noptions: [{text: a}]\n", ItemType.SINGLE_CHOICE),
    ],
)
def test_what_is_typed_beside_a_figure_names_a_region_only_where_one_is_lit(text, kind):
    node: Any = Composer(text, 1, []).compose()
    assert find_type(node.values) is kind


def test_every_warning_is_offered_to_be_waived_with_what_its_rule_does():
    offered = SCHEMA["$defs"]["key.waive"]["properties"]
    pages = {name: page for name, page in list_pages().items() if page.severity is Severity.WARNING}
    assert {name: field["description"] for name, field in offered.items()} == {
        name: page.summary for name, page in pages.items()
    }
    assert SCHEMA["$defs"]["bank"]["properties"]["waive"] == {"$ref": "#/$defs/key.waive"}


def test_every_key_and_every_description_of_the_table_is_in_it():
    text = json.dumps(SCHEMA)
    for shape in SHAPES:
        for name, field in shape.fields.items():
            assert f'"{name}"' in text, name
            assert json.dumps(field.about) in text, name
    assert set(SCHEMA["$defs"]["untyped"]["properties"]) < set(ITEM.fields)
