"""`rhizobank check --reports`: what learners reported, on the right line, without failing the check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rhizotrainer.exchange.problem_report import format_report
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.reports import ProblemReport, ReportKind
from tests.bank.banks import ITEMS, write_bank
from tests.builders import NOW


def write_report(folder: Path, bank: str = "small", item: str = "one", name: str = "a.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    address = ItemAddress(bank, item)
    report = ProblemReport(address, "1.0.0", "", "¶1 says more.", NOW, ReportKind.SOURCE, "It relieves pain.")
    (folder / name).write_text(format_report(report), encoding="utf-8")
    return folder


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    write_bank(tmp_path, ITEMS)
    monkeypatch.chdir(tmp_path)
    return "small"


def test_a_report_is_a_warning_on_its_line_and_fails_only_a_strict_check(run, bank, tmp_path):
    reports = write_report(tmp_path / "reports")
    code, out, err = run("check", bank, "--reports", reports)
    assert code == 0
    assert out.startswith("small/items/a.yaml:14:16: warning learner-report A learner reports that the source says")
    assert 'source says otherwise: "¶1 says more".' in out
    assert '.".' not in out
    assert "0 errors, 1 warning" in err
    assert run("check", bank, "--reports", reports, "--strict")[0] == 1
    assert run("check", bank, "--reports", reports, "--strict", "--ignore", "learner-report")[0] == 0
    assert run("check", bank)[1] == ""


def test_one_file_may_be_given_and_programs_read_it_too(run, bank, tmp_path):
    report = write_report(tmp_path / "reports") / "a.yaml"
    code, out, _ = run("check", bank, "--reports", report, "--select", "learner-report", "--format", "json")
    (problem,) = json.loads(out)["problems"]
    assert (code, problem["rule"], problem["line"], problem["column"]) == (0, "learner-report", 14, 16)
    assert problem["family"] == "bank-wide"


def test_reports_about_other_banks_are_counted(run, bank, tmp_path):
    reports = write_report(tmp_path / "reports", bank="large")
    code, out, err = run("check", bank, "--reports", reports)
    assert (code, out) == (0, "")
    assert "1 report about banks that were not checked." in err


def test_a_question_that_vanished_is_told_at_the_banks_own_file(run, bank, tmp_path):
    code, out, _ = run("check", bank, "--reports", write_report(tmp_path / "reports", item="gone"))
    assert code == 0
    assert out.startswith("small/bank.yaml:0:0: warning learner-report")
    assert 'The question "gone" is not in this bank any more.' in out


def test_a_folder_that_is_not_there_is_misuse(run, bank):
    code, _, err = run("check", bank, "--reports", "nowhere")
    assert (code, err) == (2, "There is no file or folder nowhere.\n")
