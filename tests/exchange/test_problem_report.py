"""A learner's report reads back by any YAML reader as it was written, whatever was typed."""

from __future__ import annotations

from datetime import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.exchange.problem_report import format_report, name_report
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.reports import ProblemReport, ReportKind
from tests.builders import NOW

TEXT = st.text(st.characters() | st.sampled_from('\x00\x7f\x85\u2028\u2029\ufeff\ufffe\ud800😀"\\'), max_size=100)


def make_report(text: str = "The key is wrong.", sentence: str = "Which?", item: str = "ind-001") -> ProblemReport:
    return ProblemReport(
        ItemAddress("rhizotomy", item),
        "1.0.0",
        "f" * 64,
        text,
        NOW,
        ReportKind.WRONG_KEY,
        sentence,
        file="items/indications.yaml",
        line=12,
        app="0.1.0",
    )


@given(TEXT, TEXT)
def test_the_words_come_back(text, sentence):
    read = yaml.safe_load(format_report(make_report(text, sentence)))
    assert (read["report"], read["sentence"]) == (text, sentence)


@given(TEXT)
def test_every_report_can_be_written_as_utf_8(text):
    written = format_report(make_report(text)).encode()
    assert yaml.safe_load(written)["report"] == text


def test_everything_an_educator_needs_is_there():
    read = yaml.safe_load(format_report(make_report()))
    assert datetime.fromisoformat(read.pop("written_at")) == NOW
    assert read == {
        "bank": "rhizotomy",
        "version": "1.0.0",
        "item": "ind-001",
        "fingerprint": "f" * 64,
        "file": "items/indications.yaml",
        "line": "12",
        "kind": "wrong key",
        "sentence": "Which?",
        "report": "The key is wrong.",
        "app": "0.1.0",
    }


@pytest.mark.parametrize(
    "text", ["yes", "1.0", "null", "2026-06-12", "- a", "{a: b}", "#", "!!python/none", "a\n\n b\n"]
)
def test_what_looks_like_something_else_stays_text(text):
    assert yaml.safe_load(format_report(make_report(text)))["report"] == text


@given(st.text(max_size=300))
def test_a_name_is_safe_for_every_file_system(item):
    name = name_report(make_report(item=item))
    assert name.endswith(".yaml")
    assert len(name.encode()) <= 120
    assert not set(name) & set('/\\:*?"<>|\0\n')


def test_names_sort_by_time():
    later = make_report().written_at.replace(year=2027)
    assert name_report(make_report()) < name_report(ProblemReport(ItemAddress("a", "b"), "", "", "", later))
