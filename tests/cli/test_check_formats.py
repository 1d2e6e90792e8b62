"""`rhizobank check` for programs: JSON, SARIF and GitHub's annotations; its selections; and banks of one id."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from rhizotrainer.bank.linter import list_rules
from rhizotrainer.cli.reports import format_annotation
from rhizotrainer.model.problems import Place, Problem, Severity
from tests.bank.banks import HEADER, ITEMS, edit, write_bank

DOCS = Path(__file__).parents[2] / "docs"
WRONG = ("numbness and weakening of", "numbness and weakness of")
UNPINNED = ("      pin: true\n", "")
WAIVED = ("  topic: basics\n", "  topic: basics\n  waive:\n    unpinned-option: Meant.\n")


@pytest.fixture
def faulty(tmp_path, monkeypatch) -> str:
    """A bank with an error on line 32 and a warning on line 11, named as seen from the working folder."""
    write_bank(tmp_path, edit(ITEMS, WRONG, UNPINNED))
    monkeypatch.chdir(tmp_path)
    return "small"


def test_json_is_the_documented_object(run, faulty):
    code, out, _ = run("check", faulty, "--format", "json")
    told = json.loads(out)
    assert code == 1
    assert (told["format"], told["version"]) == ("rhizobank-check", 1)
    counts = {"questions": 2, "drafts": 0, "in_review": 0}
    assert told["summary"] == {"banks": 1, **counts, "errors": 1, "warnings": 1}
    assert told["banks"] == [{"path": "small", "id": "small", "title": "A small bank", **counts}]
    assert told["problems"][1] == {
        "path": "small/items/a.yaml",
        "line": 32,
        "column": 34,
        "severity": "error",
        "rule": "quote-not-in-source",
        "family": "quotes",
        "message": 'Quote differs from the source at "weakness".',
        "hint": 'The source says "weakening" (¶2).',
    }
    manual = (DOCS / "checking.md").read_text(encoding="utf-8")
    keys = {*told, *told["summary"], *told["banks"][0], *told["problems"][0]}
    assert [key for key in sorted(keys) if f'"{key}"' not in manual] == []


@pytest.mark.parametrize(
    ("statuses", "told", "counts"),
    [
        (("draft",), "2 questions and 1 draft", (2, 1, 0)),
        (("draft", "draft"), "1 question and 2 drafts", (1, 2, 0)),
        (("review",), "2 questions and 1 in review", (2, 0, 1)),
        (("draft", "review"), "1 question, 1 draft and 1 in review", (1, 1, 1)),
        (("released",), "3 questions", (3, 0, 0)),
    ],
)
def test_what_is_not_released_is_counted_by_itself(run, tmp_path, statuses, told, counts):
    changes = [
        (f"  topic: {topic}\n", f"  topic: {topic} \n  status: {status}\n")
        for topic, status in zip(("basics", "electrode"), statuses, strict=False)
    ]
    root = write_bank(tmp_path, edit(ITEMS, *changes))
    assert run("check", root)[2] == f"1 bank, {told} loaded: no problems.\n"
    found = json.loads(run("check", root, "--format", "json")[1])
    for part in (found["summary"], found["banks"][0]):
        assert (part["questions"], part["drafts"], part["in_review"]) == counts


def test_a_clean_bank_is_a_whole_object_too(run, tmp_path):
    code, out, _ = run("check", write_bank(tmp_path), "--format", "json")
    assert (code, json.loads(out)["problems"]) == (0, [])


def test_json_survives_any_terminal(run, tmp_path):
    change = ("topic: electrode", "topic: Würzwurzel")
    out = run("check", write_bank(tmp_path, edit(ITEMS, change)), "--format", "json")[1]
    assert out.isascii()
    assert "Würzwurzel" in json.loads(out)["problems"][0]["message"]


def test_sarif_has_rules_with_their_pages_and_relative_places(run, faulty):
    code, out, _ = run("check", faulty, "--format", "sarif")
    log = json.loads(out)
    (sheet,) = log["runs"]
    rules = sheet["tool"]["driver"]["rules"]
    assert code == 1
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert {rule["id"] for rule in rules} == set(list_rules())
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    base = sheet["originalUriBaseIds"]["%SRCROOT%"]["uri"]
    assert base.startswith("file:///")
    assert base.endswith("/")
    warning, error = sheet["results"]
    assert [rules[one["ruleIndex"]]["id"] for one in (warning, error)] == ["unpinned-option", "quote-not-in-source"]
    assert (warning["level"], error["level"]) == ("warning", "error")
    assert error["message"]["text"].startswith("Quote differs from the source")
    assert error["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "small/items/a.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 32, "startColumn": 34},
            }
        }
    ]


def test_sarif_names_files_elsewhere_in_full_and_whole_files_without_a_region(run, tmp_path, monkeypatch):
    root = write_bank(tmp_path / "a b%")
    (root / "items" / "b.yaml").write_text("", encoding="utf-8")
    (tmp_path / "cwd").mkdir()
    monkeypatch.chdir(tmp_path / "cwd")
    out = run("check", Path("..") / "a b%" / "small", "--format", "sarif")[1]
    (result,) = json.loads(out)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert "region" not in place
    assert place["artifactLocation"] == {"uri": (root / "items" / "b.yaml").as_uri()}
    monkeypatch.chdir(tmp_path)
    out = run("check", "a b%", "--format", "sarif")[1]
    (result,) = json.loads(out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b%25/small/items/b.yaml"


def test_github_gets_annotations(run, faulty):
    out = run("check", faulty, "--format", "github")[1]
    assert out == (
        "::warning file=small/items/a.yaml,line=11,col=13,title=unpinned-option::"
        '"None of the above" may be shown anywhere. Write `pin: true` below it.\n'
        "::error file=small/items/a.yaml,line=32,col=34,title=quote-not-in-source::"
        'Quote differs from the source at "weakness". The source says "weakening" (¶2).\n'
    )


def test_what_github_would_read_is_escaped():
    problem = Problem(Severity.ERROR, "file", "100 %\r\nof: it, all", Place("a:b,c%.yaml"))
    assert format_annotation(problem) == "::error file=a%3Ab%2Cc%25.yaml,title=file::100 %25%0D%0Aof: it, all"


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        (["--select", "quotes"], ["quote-not-in-source"]),
        (["--select", "quote-*,syntax"], ["quote-not-in-source"]),
        (["--select", "unpinned-option"], ["unpinned-option"]),
        (["--select", "unpinned-option", "--select", "quotes"], ["unpinned-option", "quote-not-in-source"]),
        (["--ignore", "quotes"], ["unpinned-option"]),
        (["--ignore", "quotes,unpinned-*"], []),
        (["--select", "quotes", "--ignore", "quote-not-in-source"], []),
        (["--select", "alias"], []),
    ],
)
def test_rules_are_chosen_by_name_family_and_beginning(run, faulty, arguments, rules):
    code, out, _ = run("check", faulty, *arguments)
    assert [line.split()[2] for line in out.splitlines()] == rules
    assert code == int("quote-not-in-source" in rules)


def test_what_could_not_be_read_is_told_whatever_is_selected(run, tmp_path):
    root = write_bank(tmp_path, "- [x\n")
    assert " syntax " in run("check", root, "--select", "figures")[1]
    assert run("check", root, "--select", "figures", "--ignore", "syntax")[1] == ""


@pytest.mark.parametrize(
    ("option", "name", "nearest"),
    [
        ("--select", "quots", "quotes"),
        ("--ignore", "quote-not-in-sourse", "quote-not-in-source"),
        ("--select", "unpined-*", "unpinned-option"),
        ("--select", "quotes,all-of-above", "all-of-the-above"),
    ],
)
def test_an_unknown_rule_is_misuse_with_the_nearest_name(run, faulty, option, name, nearest):
    code, out, err = run("check", faulty, option, name)
    assert (code, out) == (2, "")
    assert f'Did you mean "{nearest}"?' in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--select", ""], "Nothing is named after --select."),
        (["--select", "quotes", "--ignore", " , "], "Nothing is named after --ignore."),
        (["--select", "quotes", "--ignore", "quotes"], "All rules that could be told of are ignored."),
        (["--ignore", "*"], "All rules that could be told of are ignored."),
    ],
)
def test_a_check_of_nothing_does_not_pass(run, faulty, arguments, told):
    code, out, err = run("check", faulty, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(told)


def test_the_waiver_of_an_ignored_rule_is_not_called_unused(run, tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, WAIVED))
    assert " unused-waiver " in run("check", root)[1]
    assert run("check", root, "--ignore", "unpinned-option")[1] == ""
    assert run("check", root, "--select", "unused-waiver,quotes")[1] == ""
    assert " unused-waiver " in run("check", root, "--ignore", "all-of-the-above")[1]


def test_a_waiver_of_what_is_not_shown_counts_as_used(run, tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, UNPINNED, WAIVED))
    assert run("check", root, "--select", "unused-waiver")[1] == ""


def test_strict_lets_warnings_count(run, tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, UNPINNED))
    assert [run("check", root, *more)[0] for more in ([], ["--strict"])] == [0, 1]
    assert run("check", root, "--strict", "--ignore", "unpinned-option")[0] == 0
    assert run("check", write_bank(tmp_path / "clean"), "--strict")[0] == 0


def test_two_banks_with_one_id_are_told_at_the_second(run, tmp_path, monkeypatch):
    for name in ("a", "b"):
        write_bank(tmp_path / name, header=edit(HEADER, ("id: small", "# Ours\nid: small")))
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("check", "a/small", "b/small")
    first = Path("a") / "small"
    assert code == 1
    assert re.fullmatch(
        rf"\S+bank.yaml:2:5: error bank-id-taken .*belongs to another bank already, {first}\. .*\n", out
    )
    assert run("check", "a/small", "b/small", "--ignore", "bank-id-taken")[:2] == (0, "")
    assert run("check", "a/small", "a/small")[:2] == (0, "")


def test_what_the_chosen_rules_keep_back_is_counted(run, tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("topic: electrode", "topic: elektrod")))
    code, out, err = run("check", root, "--select", "learner-report")
    assert (code, out) == (0, "")
    assert "loaded: no problems of the rules asked for." in err
    assert "1 error and 0 warnings of other rules are not shown; what has an error is left out" in err
    assert "of other rules" not in run("check", root)[2]
