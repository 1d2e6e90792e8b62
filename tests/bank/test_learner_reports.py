"""Reports of learners come from anybody: what is too much is refused, and every sentence is found where it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.bank.learner_reports import FILES_LIMIT, SIZE_LIMIT, find_reported, read_reports
from rhizotrainer.bank.library import load_bank
from rhizotrainer.exchange.problem_report import format_report
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.reports import ProblemReport, ReportKind
from rhizotrainer.study.item_texts import list_sentences
from tests.bank.banks import ITEMS, edit, write_bank
from tests.bank.manual import write_example
from tests.builders import NOW

ONE = ItemAddress("small", "one")
REPORT = ProblemReport(ONE, "1.0.0", "", "The key is wrong.", NOW, ReportKind.WRONG_KEY, "It relieves pain.")


def put(folder: Path, text: str, name: str = "a.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def refusals(folder: Path) -> list[str]:
    read = read_reports(folder)
    assert read.reports == ()
    assert all(not problem.is_error for problem in read.problems), "a report never fails a bank"
    return [problem.message for problem in read.problems]


@pytest.mark.parametrize("root", [pytest.param("rhizotomy", marks=pytest.mark.slow), "nerve-roots"])
def test_every_sentence_that_a_learner_can_point_at_is_found_in_the_file(root: str, tmp_path: Path) -> None:
    path = write_example(tmp_path) if root == "nerve-roots" else Path("question_banks") / root
    loaded = load_bank(path)
    assert loaded.bank is not None
    versions = {item.id: item.fingerprint for item in loaded.bank.items}
    lost = []
    for item in loaded.bank.items:
        sentences = [one for one in list_sentences(item, is_answered=True) if one not in ("True", "False")]
        reports = [
            replace(REPORT, address=item.address, fingerprint=item.fingerprint, sentence=one) for one in sentences
        ]
        for report, problem in zip(
            reports, [find_reported(loaded.listing, [one], versions) for one in reports], strict=True
        ):
            line = Path(problem[0].place.path).read_text(encoding="utf-8").splitlines()[problem[0].place.line - 1]
            first = report.sentence.split()[0]
            at = problem[0].place.column - 1
            if "not in it" in problem[0].hint or not line[at:].lstrip("\"'").startswith(first):
                lost.append((item.id, report.sentence, problem[0]))
    assert lost == []


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(ReportKind))
def test_what_the_app_writes_is_read_back(tmp_path_factory, text: str, sentence: str, kind: ReportKind) -> None:
    report = replace(REPORT, text=f"Words {text}", sentence=sentence, kind=kind, fingerprint="f" * 64)
    folder = put(tmp_path_factory.mktemp("reports"), format_report(report))
    (read,) = read_reports(folder).reports
    assert (read.kind, read.fingerprint, read.written_at) == (kind, "f" * 64, NOW)
    assert (read.text, read.sentence) == (f"Words {text}".strip(), sentence.strip())


def test_it_says_when_the_question_has_changed_since(tmp_path: Path) -> None:
    loaded = load_bank(write_bank(tmp_path, ITEMS))
    versions = {"one": "new"}
    (same,) = find_reported(loaded.listing, [replace(REPORT, fingerprint="new")], versions)
    (changed,) = find_reported(loaded.listing, [replace(REPORT, fingerprint="old")], versions)
    assert same.hint == "It was written about version 1.0.0 of the bank."
    assert changed.hint == "The question has changed since."
    assert str(same.place).endswith("a.yaml:14:16")


def test_it_finds_a_question_that_does_not_load(tmp_path: Path) -> None:
    loaded = load_bank(write_bank(tmp_path, edit(ITEMS, ("  takeaway: Pain.\n", ""))))
    assert loaded.bank is not None
    assert "one" not in {item.id for item in loaded.bank.items}
    (found,) = find_reported(loaded.listing, [REPORT], {})
    assert str(found.place).endswith("a.yaml:14:16")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x [1]\nb: *x\n", "cannot be read"),
        ("[" * 40 + "]" * 40, "cannot be read"),
        ("bank: !!python/object:os.system x\nitem: one\nreport: x\n", "cannot be read"),
        ("bank: small\nitem: one\n", 'it has no "report"'),
        ("bank: [small]\nitem: one\nreport: x\n", 'it has no "bank"'),
        ("bank: small\nbank: small\nitem: one: two\n", "cannot be read"),
        ("", "it holds no keys"),
        ("just words", "it holds no keys"),
        ("bank: small\nitem: one\nreport: " + "x" * SIZE_LIMIT, "64 KB; a file of its kind has 64 KB at most"),
        ("bank: small\nitem: one\nreport: \x00", "not text"),
    ],
)
def test_what_is_no_report_is_told_as_a_warning(tmp_path: Path, text: str, words: str) -> None:
    (message,) = refusals(put(tmp_path / "reports", text))
    assert words in message


def test_what_cannot_be_shown_in_a_terminal_is_replaced(tmp_path: Path) -> None:
    loaded = load_bank(write_bank(tmp_path, ITEMS))
    text = "Wrong \x1b[31m\u202e key" + " x" * 400
    (found,) = find_reported(loaded.listing, [replace(REPORT, text=text)], {})
    assert found.message.isprintable()
    assert len(found.message) < 400


def test_only_so_many_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FILES_LIMIT == 2000
    monkeypatch.setattr("rhizotrainer.bank.learner_reports.FILES_LIMIT", 3)
    for number in range(5):
        put(tmp_path / "reports", format_report(REPORT), f"{number}.yaml")
    assert len(read_reports(tmp_path / "reports").reports) == 3


def test_a_sentence_as_long_as_a_text_may_be_is_looked_for_quickly(tmp_path: Path) -> None:
    long = " ".join(["aa"] * 6000)
    items = edit(
        ITEMS, ("explanation: It relieves pain.", "explanation: >\n    " + long.replace(" aa aa", "\n    aa aa"))
    )
    loaded = load_bank(write_bank(tmp_path, items))
    (found,) = find_reported(loaded.listing, [replace(REPORT, sentence=long[:-3] + " bb")], {})
    assert "not in it any more" in found.hint
