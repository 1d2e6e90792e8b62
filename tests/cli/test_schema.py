"""`rhizobank schema`: the schema of the format, to stdout or to a file."""

from __future__ import annotations

import json

from rhizotrainer.bank.json_schema import build_schema


def test_the_schema_goes_to_stdout_or_to_a_file(run, tmp_path):
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == build_schema()
    assert run("schema", "-o", tmp_path / "bank.schema.json") == (0, "", "")
    assert (tmp_path / "bank.schema.json").read_text(encoding="utf-8") == out


def test_a_folder_that_is_not_there_is_misuse(run, tmp_path):
    code, _, err = run("schema", "-o", tmp_path / "gone" / "bank.schema.json")
    assert code == 2
    assert "could not be written" in err
