"""A learner's report about a question, as a small YAML file for the bank's educator. It opens no file itself."""

from __future__ import annotations

import json
import re

from rhizotrainer.model.reports import ProblemReport

# What YAML 1.1 and 1.2 do not take as it is (their production c-printable), and what they take for the end of a line.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def format_report(report: ProblemReport) -> str:
    """Return the report as YAML. Scalars are written as JSON strings, which YAML reads alike."""
    fields = {
        "bank": report.address.bank,
        "version": report.version,
        "item": report.address.item,
        "fingerprint": report.fingerprint,
        "file": report.file,
        "line": str(report.line),
        "kind": report.kind.value,
        "sentence": report.sentence,
        "report": report.text,
        "app": report.app,
        "written_at": report.written_at.isoformat(timespec="seconds"),
    }
    return "".join(f"{key}: {_quoted(value)}\n" for key, value in fields.items())


def name_report(report: ProblemReport) -> str:
    """Return a file name that sorts by time and says which question is meant."""
    stamp = report.written_at.strftime("%Y%m%dT%H%M%S%f")
    place = f"{report.address.bank}-{report.address.item}"
    safe = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "-" for sign in place)
    return f"{stamp}-{safe[:80]}.yaml"


def _quoted(value: str) -> str:
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
