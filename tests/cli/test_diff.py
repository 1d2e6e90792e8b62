"""`rhizobank diff`: what people and programs read, what it says of schedules and versions, and what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rhizotrainer.bank.package import pack_bank
from tests.bank.banks import ARTICLE, HEADER, ITEMS, edit, write_bank

REWORDED = ("rationale: It does not say so.", "rationale: It never says so.")
REKEYED = (
    ("      key: true\n", ""),
    ("text: Removal of hair\n", "text: Removal of hair\n      key: true\n"),
)
WRONG = ("numbness and weakening of", "numbness and weakness of")


@pytest.fixture
def old(tmp_path) -> Path:
    return write_bank(tmp_path / "old")


@pytest.fixture
def change(tmp_path):
    """Write the good bank, changed, and return its root."""

    def write(*changes, header: str = HEADER) -> Path:
        return write_bank(tmp_path / "new", edit(ITEMS, *changes), header)

    return write


def test_the_same_bank_does_not_differ(run, old):
    assert run("diff", old, old) == (0, "small 1.0.0 → small 1.0.0: nothing differs, 3 questions.\n", "")


def test_a_reworded_question_keeps_its_schedule(run, old, change):
    code, out, err = run("diff", old, change(REWORDED))
    assert (code, err) == (0, "")
    assert out == (
        "small 1.0.0 → small 1.0.0: 1 reworded, 2 unchanged.\n"
        "\n"
        "one  items/a.yaml, line 1\n"
        '  rationale of "Removal of hair": It [-does not say-] {+never says+} so.\n'
        "  → keeps its schedule\n"
        "\n"
        "The version is still 1.0.0, though words were changed. Make it 1.0.1 or higher.\n"
    )


def test_a_question_with_another_key_comes_back(run, old, change):
    out = run("diff", old, change(*REKEYED))[1]
    assert "  key: [-Relief of pain-] {+Removal of hair+}\n" in out
    assert "  → comes back to learners once: what is right changed\n" in out
    assert "Make it 1.1.0 or higher." in out


def test_of_several_keys_only_those_that_differ_are_told(run, old, change):
    out = run("diff", old, change(("{text: Bleeding,", "{text: Bleeding, key: true,")))[1]
    assert "  key: {+Bleeding+}\n" in out


def test_questions_come_go_and_are_renamed(run, old, change):
    new = change(("- id: one\n", "- id: first\n  was: [one]\n"), ("- id: two\n", "- id: other\n"))
    out = run("diff", old, new)[1]
    assert out.startswith("small 1.0.0 → small 1.0.0: 1 added, 1 removed, 1 renamed, 1 unchanged.\n")
    assert "\nAdded\n  other  true_false, electrode: Rhizotomy can weaken muscles.\n" in out
    assert "\nRemoved\n  two  true_false, electrode: Rhizotomy can weaken muscles.\n" in out
    assert "  id: [-one-] {+first+}\n  → keeps its schedule\n" in out
    assert "though questions were taken away. Make it 2.0.0 or higher." in out


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("draft", "released", "is given to learners from now on"),
        ("released", "draft", "is given to learners no longer; what they answered stays"),
        ("draft", "review", "is not given to learners"),
    ],
)
def test_only_released_questions_have_a_schedule(run, tmp_path, before, after, told):
    roots = [
        write_bank(tmp_path / name, edit(ITEMS, ("  takeaway: Pain.\n", f"  takeaway: Pain.\n  status: {status}\n")))
        for name, status in (("old", before), ("new", after))
    ]
    assert f"  → {told}\n" in run("diff", *roots)[1]


def test_the_header_and_the_sources(run, old, change):
    new = change(header=edit(HEADER, ("version: 1.0.0", "version: 1.0.1"), ("basics: Basics", "basics: The basics")))
    (new / "sources" / "article.txt").write_text(ARTICLE.replace("on their way", "on their long way"), encoding="utf-8")
    out = run("diff", old, new)[1]
    assert "  version: [-1.0.0-] {+1.0.1+}\n  topic basics: [-Basics-] {+The basics+}\n" in out
    assert '  text of article:\n    ¶1: … interrupts "pain impulses" on their {+long+} way.\n' in out
    assert out.startswith("small 1.0.0 → small 1.0.1: no question differs, 3 questions.\n")
    assert "The version" not in out


def test_long_texts_are_cut_round_what_changed(run, tmp_path):
    words = " ".join(f"w{number}" for number in range(40))
    roots = [
        write_bank(tmp_path / name, edit(ITEMS, ("A resident reads.", text)))
        for name, text in (("old", f"{words} old {words}"), ("new", f"{words} new {words}"))
    ]
    out = run("diff", *roots)[1]
    assert "  vignette: … w35 w36 w37 w38 w39 [-old-] {+new+} w0 w1 w2 w3 w4 …\n" in out


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("version: 0.9.0", "The version went down, from 1.0.0 to 0.9.0. It can only rise."),
        ("version: 1.0.1", ""),
        ("version: 2", ""),
        ("language: en", "The bank has no version, though words were changed. Write `version: 1.0.1` in it."),
    ],
)
def test_what_is_said_of_the_version(run, old, change, version, told):
    out = run("diff", old, change(REWORDED, header=edit(HEADER, ("version: 1.0.0", version))))[1]
    assert out.rstrip().endswith(told or "keeps its schedule")


def test_another_bank_is_told_as_such(run, old, change):
    out = run("diff", old, change(header=edit(HEADER, ("id: small", "id: large"))))[1]
    assert "These are two banks, for their ids differ" in out


def test_a_comparison_for_programs(run, old, change):
    code, out, _ = run("diff", old, change(REWORDED, ("answer: true", "answer: false")), "--format", "json")
    assert code == 0
    told = json.loads(out)
    assert (told["format"], told["version"], told["is_same"]) == ("rhizobank-diff", 1, False)
    one, two = told["changed"]
    assert (one["id"], one["kinds"], one["change"], one["comes_back"]) == ("one", ["reworded"], "none", False)
    assert one["texts"][0]["words"][1:3] == [["gone", "does not say"], ["new", "never says"]]
    assert (two["id"], two["kinds"], two["change"], two["comes_back"]) == ("two", ["rekeyed"], "key", True)
    assert two["key"] == {"before": ["True"], "after": ["False"]}
    assert told["version_advice"]["suggested"] == "1.1.0"


def test_packages_are_compared_like_folders(run, old, change, tmp_path):
    package = pack_bank(old, tmp_path / "old.rzbank")
    new = change(*REKEYED)
    assert run("diff", package, new) == run("diff", old, new)
    assert run("diff", old, pack_bank(new, tmp_path / "new.rzbank")) == run("diff", old, new)


def test_a_damaged_package_is_refused_in_a_sentence(run, old, tmp_path):
    package = tmp_path / "bad.rzbank"
    package.write_bytes(b"PK\x03\x04 and nothing else")
    code, out, err = run("diff", old, package)
    assert (code, out) == (1, "")
    assert err.startswith(f"{package}: ")
    assert "Traceback" not in err


def test_a_bank_with_errors_is_compared_and_told_of(run, old, change):
    new = change(WRONG)
    code, out, err = run("diff", old, new)
    assert code == 1
    assert "1 removed" in out
    assert f"{new} has 1 error, and a question with an error counts as missing. Run `rhizobank check {new}`." in err


@pytest.mark.parametrize("content", [b"title: [x\n", b"\x00\xff\xfe", b"", b"id: small\n"])
def test_a_bank_that_cannot_be_read_is_not_compared(run, old, change, content):
    new = change()
    (new / "bank.yaml").write_bytes(content)
    for pair in ((old, new), (new, old)):
        code, out, err = run("diff", *pair)
        assert (code, out) == (1, "")
        assert "so there is nothing to compare" in err
        assert "Traceback" not in err


def test_misuse_is_told(run, old, tmp_path):
    write_bank(tmp_path / "many" / "a")
    (tmp_path / "many" / "x.yaml").write_text("id: x\n", encoding="utf-8")
    (tmp_path / "many" / "y.yaml").write_text("id: y\n", encoding="utf-8")
    assert run("diff", old, tmp_path / "gone")[0] == 2
    assert run("diff", old)[0] == 2
    code, _, err = run("diff", old, tmp_path / "many")
    assert code == 2
    assert "There are 2 banks in" in err


def test_marks_and_codes_in_texts_stay_text(run, old, change):
    out = run("diff", old, change(("takeaway: Pain.", 'takeaway: "[bold]\\e[2J:smile:"')))[1]
    assert "[bold]�[2J:smile:" in out


@pytest.mark.parametrize("command", ["diff", "stats", "coverage"])
def test_a_reader_that_goes_early_is_no_fault(tmp_path, command):
    # More than a pipe holds.
    items = "".join(ITEMS.replace("- id: ", f"- id: q{number}-") for number in range(400))
    root = write_bank(tmp_path / "new", items)
    roots = [write_bank(tmp_path / "old"), root] if command == "diff" else [root]
    code = "import sys; from rhizotrainer.cli.rhizobank import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", code, command, *roots], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.close()
        told = running.stderr.read().decode()
    assert "Traceback" not in told
    assert "Exception ignored" not in told
    assert running.returncode in {0, 1}
