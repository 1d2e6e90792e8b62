"""`rhizobank stats` and `rhizobank coverage`: tables, JSON, exit codes, and sentences where something is missing."""

from __future__ import annotations

import json
import re

import pytest

from tests.bank.banks import HEADER, ITEMS, edit, write_bank

UNQUOTED = ("    - {source: review, text: reduces spasticity, stance: differs}\n", "")
WRONG = ("numbness and weakening of", "numbness and weakness of")


def rows_of(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_stats_show_what_the_bank_holds(run, tmp_path):
    code, out, err = run("stats", write_bank(tmp_path))
    assert (code, err) == (0, "")
    rows = rows_of(out)
    assert "A small bank (small 1.0.0): 3 questions" in out
    assert ["true_false", "1"] in rows
    assert ["not", "said", "3"] in rows
    assert ["released", "3"] in rows
    assert ["A", "1", "100%", "0.3"] in rows
    assert "from 20 single choices on" in out
    assert "gets 0% of them right, who picks by lot 33%" in out
    assert "True: 1 of 1 true/false statement, 100%." in out
    assert "Without a difficulty: 3 of 3." in out


def test_stats_for_programs(run, tmp_path):
    code, out, _ = run("stats", write_bank(tmp_path), "--format", "json")
    assert code == 0
    told = json.loads(out)
    assert (told["format"], told["version"]) == ("rhizobank-stats", 1)
    (bank,) = told["banks"]
    assert (bank["id"], bank["questions"]) == ("small", 3)
    assert bank["types"] == {"single_choice": 1, "multiple_choice": 1, "true_false": 1}
    assert bank["difficulties"] == {"easy": 0, "medium": 0, "hard": 0, "none": 3}
    assert bank["key_positions"]["counts"] == [1, 0, 0]
    assert bank["key_positions"]["p"] is None
    assert bank["longest_option"]["by_lot_right"] == pytest.approx(1 / 3)
    assert bank["without_objective"] == ["one", "two", "three"]


def test_the_test_of_positions_is_told_where_there_are_enough(run, tmp_path):
    parts = ITEMS.partition("- id: two")[0]
    items = "".join(parts.replace("id: one", f"id: q{number}") for number in range(20))
    out = run("stats", write_bank(tmp_path, items))[1]
    assert "Chi-square 40.00 with 2 degrees of freedom, p < 0.001." in out


def test_coverage_names_what_nobody_quotes(run, tmp_path):
    code, out, err = run("coverage", write_bank(tmp_path, edit(ITEMS, UNQUOTED)))
    assert (code, err) == (0, "")
    assert "2 of 3 passages are quoted, 66.6%" in out
    assert "¶1       Dorsal rhizotomy reduces spasticity in children.          0  nobody quotes it" in out
    assert ["¶2", "Rhizotomy", "can"] in [row[:3] for row in rows_of(out)]
    assert "two, three" in out


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ("", "A small bank (small 1.0.0): it has no source that could be quoted\n"),
        (
            "  article: {title: Rhizotomy, file: sources/article.txt}\n",
            "its sources have no passage that could be quoted",
        ),
    ],
)
def test_nothing_to_quote_is_not_called_a_whole(run, tmp_path, article, told):
    start, end = HEADER.index("  article:"), HEADER.index("references:")
    header = HEADER[:start] + article + HEADER[end:]
    header = header if article else edit(header, ("sources:\n", ""))
    items = re.sub(r"  quotes:\n(?:    .*\n)+?(?=\n|  references|$)", "  references: [enslin2018]\n", ITEMS)
    items = items.replace("  references: [enslin2018]\n  references: [enslin2018]\n", "  references: [enslin2018]\n")
    root = write_bank(tmp_path, items, header)
    (root / "sources" / "article.txt").write_text("Rhizotomy\n", encoding="utf-8")
    _, out, err = run("coverage", root)
    assert told in out
    assert "100%" not in out + err


def test_empty_cells_are_marked(run, tmp_path):
    header = edit(HEADER, ("  basics: Basics\n", "  basics: Basics\n  extra: Extra things\n"))
    items = edit(ITEMS, ("  takeaway: Pain.\n", "  takeaway: Pain.\n  difficulty: hard\n"))
    rows = rows_of(out := run("coverage", write_bank(tmp_path, items, header))[1])
    at = rows.index(["Topic", "Type", "Easy", "Medium", "Hard", "Not", "said", "All"])
    assert rows[at + 1 : at + 4] == [
        ["basics", "single_choice", "–", "–", "1", "–", "1"],
        ["none:", "multiple_choice,", "true_false", "–", "–", "–", "–", "–"],
        ["extra", "none:", "single_choice,", "multiple_choice,", "true_false", "–", "–", "–", "–", "–"],
    ]
    assert "Without a question of their own: Extra things." in out


@pytest.mark.parametrize(("limit", "code"), [("66", 0), ("66.7", 1), ("100", 1), ("0", 0)])
def test_coverage_fails_below_its_limit(run, tmp_path, limit, code):
    found, _, err = run("coverage", write_bank(tmp_path, edit(ITEMS, UNQUOTED)), "--fail-under", limit)
    assert found == code
    assert (f"{limit}% were asked for." in err) == (code == 1)


@pytest.mark.parametrize("limit", ["101", "-1", "many"])
def test_a_limit_that_is_no_percentage_is_misuse(run, tmp_path, limit):
    code, out, err = run("coverage", write_bank(tmp_path), "--fail-under", limit)
    assert code == 2
    assert "Traceback" not in out + err


def test_coverage_for_programs(run, tmp_path):
    code, out, _ = run("coverage", write_bank(tmp_path, edit(ITEMS, UNQUOTED)), "--format", "json")
    assert code == 0
    (bank,) = json.loads(out)["banks"]
    assert (bank["quoted"], bank["passages"]) == (2, 3)
    assert bank["sources"][1]["passages"] == [
        {"passage": 1, "begins": "Dorsal rhizotomy reduces spasticity in children.", "questions": []}
    ]
    filled = [cell for cell in bank["cells"] if cell["questions"]]
    assert len(bank["cells"]) == 36
    assert filled[0] == {"topic": "basics", "type": "single_choice", "difficulty": None, "questions": 1}


@pytest.mark.parametrize("command", ["stats", "coverage"])
def test_broken_banks_give_a_sentence(run, tmp_path, command):
    root = write_bank(tmp_path, edit(ITEMS, WRONG))
    code, out, err = run(command, root)
    assert code == 1
    assert "1 error; what has errors" in err
    (root / "bank.yaml").write_text("title: [x\n", encoding="utf-8")
    code, out, err = run(command, root)
    assert code == 1
    assert "Traceback" not in out + err
    assert f"Run `rhizobank check {root}`" in err


@pytest.mark.parametrize("command", ["stats", "coverage"])
def test_json_stays_whole_where_a_bank_is_broken(run, tmp_path, command):
    root = write_bank(tmp_path)
    (root / "bank.yaml").write_bytes(b"\x00\xff")
    code, out, _ = run(command, root, "--format", "json")
    assert code == 1
    assert json.loads(out)["banks"] == []


def test_marks_and_codes_in_titles_stay_text(run, tmp_path):
    header = edit(HEADER, ("basics: Basics", 'basics: "[red]\\e[2JBasics"'))
    out = run("stats", write_bank(tmp_path, header=header))[1]
    assert "[red]�[2JBasics" in out
