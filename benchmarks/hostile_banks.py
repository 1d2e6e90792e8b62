"""The hostile banks of `benchmarks.hostile`: each one is a way to keep a reader busy, or to fill its memory.

A case is a function that changes the files of a small good bank, given as texts by their names; what no text can be
(a sparse file, a pipe) it makes in the folder itself. Every one is filled up to the limits of the format, or past
them. Nothing here measures.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

MB = 1024 * 1024
# What the largest file of a bank may have, filled to a little less.
FULL = 4 * MB - 4096

Files = dict[str, bytes | str]
Case = Callable[[Files, Path], None]

HEADER = """id: small
title: A small bank
version: 1.0.0
licence: CC-BY-4.0
authors: [A. Author]
topics: {basics: Basics}
sources:
  article: {title: Rhizotomy, file: sources/article.txt}
references:
  enslin2018: {title: Dorsal rhizotomy, year: 2018}
"""
ARTICLE = "Rhizotomy is a surgical procedure that is performed to relieve pain.\n"
REST = """  explanation: It relieves pain.
  takeaway: Pain.
  quotes: [{source: article, text: performed to relieve pain}]
"""
ITEM = f"""- id: one
  topic: basics
  stem: Which aim does rhizotomy have?
  options:
    - {{text: Relief of pain, key: true, rationale: Said.}}
    - {{text: Removal of hair, rationale: Not said.}}
{REST}"""
_CASES: dict[str, Case] = {}


def list_cases() -> tuple[str, ...]:
    """Return the names of all cases."""
    return tuple(_CASES)


def write_case(name: str, folder: Path) -> Path:
    """Write the bank of a case into a folder and return its root."""
    root = folder / "small"
    for part in ("items", "sources", "figures"):
        (root / part).mkdir(parents=True)
    files: Files = {"bank.yaml": HEADER, "items/a.yaml": ITEM, "sources/article.txt": ARTICLE}
    _CASES[name](files, root)
    for path, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (root / path).write_bytes(data)
    return root


def _case(case: Case) -> Case:
    _CASES[case.__name__.removeprefix("_").replace("_", "-")] = case
    return case


def fill(unit: str, size: int = FULL) -> str:
    """Return a text repeated up to a size in bytes."""
    return unit * (size // len(unit.encode()))


def number(pattern: str, size: int = FULL) -> str:
    """Return a pattern with rising numbers for {n}, up to a size in characters."""
    return "".join(_number(pattern, size))


def _number(pattern: str, size: int) -> Iterator[str]:
    at = 0
    while size > 0:
        piece = pattern.replace("{n}", str(at))
        size -= len(piece)
        at += 1
        yield piece


def item(stem: str = "Which aim does rhizotomy have?", options: str = "", more: str = "", rest: str = REST) -> str:
    """Return an item; `options` and `more` are lines of YAML."""
    chosen = options or "    - {text: Relief of pain, key: true}\n    - {text: Removal of hair}\n"
    return f"- id: one\n  topic: basics\n  stem: {stem}\n  options:\n{chosen}{more}{rest}"


@_case
def _good(files: Files, root: Path) -> None:
    """Leave the bank as it is: what start-up alone costs."""


# Shapes of YAML.


@_case
def _bomb_of_aliases(files: Files, root: Path) -> None:
    names = "abcdefghi"
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, name in zip(names, names[1:], strict=False):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    files["items/a.yaml"] = "- " + bomb.replace("\n", "\n  ")


@_case
def _aliases(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- *a\n")


@_case
def _aliases_in_depth(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "- " + "[" * 28 + fill("*a,") + "]" * 28


@_case
def _anchors(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number("- &a{n} x\n")


@_case
def _tags(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- !!python/name:os.system x\n")


@_case
def _deep_flow(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("[")


@_case
def _deep_mappings(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("{a: ")


@_case
def _deep_dashes(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- ")


@_case
def _deep_in_every_item(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- " + "[" * 40 + "\n")


@_case
def _deep_questions(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("? ")


@_case
def _deep_indentation(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "".join(" " * depth + "a:\n" for depth in range(2800))


@_case
def _tiny_items(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a: b\n")


@_case
def _tiny_scalars(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a\n")


@_case
def _tiny_lists(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "[" + fill("[],") + "]"


@_case
def _tiny_scalars_in_a_list(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "- [" + fill("a,") + "]"


@_case
def _empty_items(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("-\n")


@_case
def _tiny_drafts(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, status: draft, stem: a}\n")


@_case
def _bare_items(files: Files, root: Path) -> None:
    one = "- {id: q{n},topic: basics,stem: s,answer: true,explanation: e,takeaway: t,references: [enslin2018]}\n"
    files["items/a.yaml"] = number(one)


@_case
def _waived_items(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + "waive: {unfocused-stem: a, near-duplicate-stem: b}\n"
    _bare_items(files, root)


@_case
def _documents(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("---\n- a\n")


@_case
def _broken_pieces(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill('- "\n')


@_case
def _one_broken_piece_at_the_end(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a: b\n") + '- "\n'


@_case
def _pieces_with_a_broken_one_each(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a: b\n- c: d: e\n")


@_case
def _slips_far_from_their_line(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- " + "\n" * 40_000 + " x\n  - 'b: c: d\n")


@_case
def _keys(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "- " + number("k{n}: v\n  ")


@_case
def _same_keys(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "- " + fill("a: b\n  ")


@_case
def _flow_keys_without_values(files: Files, root: Path) -> None:
    files["items/a.yaml"] = "- {" + number("{n},") + "}"


@_case
def _keys_of_the_header(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + number("k{n}: v\n")


@_case
def _comments(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM + fill("#a #b\n")


@_case
def _comments_behind_texts(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM + fill("    # b\n  \n", FULL // 2) + fill("  note: a #b\n", FULL // 2)


@_case
def _blank_lines(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("\n") + ITEM


@_case
def _foreign_line_breaks(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", '"' + fill("\u2028") + '"')


@_case
def _one_long_line(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("a b ")


@_case
def _long_key(files: Files, root: Path) -> None:
    files["items/a.yaml"] = f"- ? {fill('a')}\n  : b\n"


@_case
def _long_anchor(files: Files, root: Path) -> None:
    files["items/a.yaml"] = f"- &{fill('a')} b\n"


@_case
def _long_tag(files: Files, root: Path) -> None:
    files["items/a.yaml"] = f"- !<{fill('a')}> b\n"


# Texts.


@_case
def _long_stem(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(stem=fill("which is not the and or but "))


@_case
def _stem_of_negatives(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, stem: " + fill("which is not ", 4900) + "}\n")


@_case
def _stem_of_quotation_marks(files: Files, root: Path) -> None:
    stem = "|\n    which is not " + fill(" '", 4800) + "\n"
    files["items/a.yaml"] = number(item(stem=stem).replace("id: one", "id: q{n}"))


@_case
def _stem_of_abbreviations(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(stem=number("AB{n} "))


@_case
def _stems_of_abbreviations(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number(item(stem=number("AB{n}C ", 4900)).replace("id: one", "id: q{n}"))


@_case
def _statements_of_claims(files: Files, root: Path) -> None:
    one = "- {id: q{n}, type: true_false, stem: '" + fill("not, and a b c d ", 4900) + "', answer: true}\n"
    files["items/a.yaml"] = number(one)


@_case
def _long_explanation(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", fill("it relieves "))


@_case
def _long_text_of_spaces(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", f'"a{fill(" ")}b"')


@_case
def _texts_of_spaces(files: Files, root: Path) -> None:
    spaces = '"a' + fill(" ", 4800) + 'b"'
    options = f"    - {{text: {spaces}, key: true}}\n    - {{text: b, rationale: {spaces}}}\n"
    files["items/a.yaml"] = number(item(spaces, options, f"  hints: [{spaces}]\n").replace("id: one", "id: q{n}"))


@_case
def _long_id(files: Files, root: Path) -> None:
    files["items/a.yaml"] = ITEM.replace("id: one", f"id: {fill('a')}")


@_case
def _many_long_ids(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number(ITEM.replace("id: one", f"id: {fill('-_', 20_000)}" + "{n}"))


@_case
def _long_case_vignette(files: Files, root: Path) -> None:
    vignette = fill("A patient comes. ", FULL // 2)
    one = "    - {id: q{n}, topic: basics, stem: Which, answer: true, vignette: More.}\n"
    files["items/a.yaml"] = f"- id: c\n  type: case\n  vignette: {vignette}\n  items:\n" + number(one, FULL // 2)


@_case
def _growing_case_vignette(files: Files, root: Path) -> None:
    one = "    - {id: q{n}, topic: basics, stem: Which, answer: true, vignette: " + "a" * 2000 + "}\n"
    files["items/a.yaml"] = "- id: c\n  type: case\n  vignette: A.\n  items:\n" + number(one)


# Lists in an item.


@_case
def _options(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(options=number("    - {text: Option {n}}\n"))


@_case
def _same_options(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(options=fill("    - {text: same, key: true}\n"))


@_case
def _numbers_as_options(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(options=number("    - {text: 0 to {n} mm}\n"))


@_case
def _matches(files: Files, root: Path) -> None:
    pairs = number("    - {left: L{n}, right: R{n}}\n", FULL // 2)
    extras = number("    - R{n}\n", FULL // 2)
    files["items/a.yaml"] = f"- id: m\n  type: matching\n  topic: basics\n  pairs:\n{pairs}  extras:\n{extras}"


@_case
def _scenarios_with_unknown_answers(files: Files, root: Path) -> None:
    options = number("    - {text: Option number {n}}\n", FULL // 40)
    scenarios = number("    - {text: Scenario {n}, answer: Option numbr {n}}\n")
    head = "- id: e\n  type: extended_matching\n  topic: basics\n  stem: Which?\n"
    files["items/a.yaml"] = f"{head}  options:\n{options}  scenarios:\n{scenarios}"


@_case
def _items_with_unknown_answers(files: Files, root: Path) -> None:
    options = number("{text: Option number {n} of them all}, ", 30_000)
    one = "- {id: q@, type: extended_matching, stem: Which?, options: [" + options + "], scenarios: ["
    one += number("{text: Scenario {n}, answer: Optino numbr {n} fo}, ", 1200) + "]}\n"
    files["items/a.yaml"] = fill(one)


@_case
def _gaps(files: Files, root: Path) -> None:
    text = number("{ {n} } ", FULL // 2)
    gaps = number("    - {accept: [w{n}]}\n", FULL // 2)
    files["items/a.yaml"] = f"- id: c\n  type: cloze\n  topic: basics\n  text: {text!r}\n  gaps:\n{gaps}"


@_case
def _hints_and_keys(files: Files, root: Path) -> None:
    key = "a" + fill(" a", 196)
    hint = fill("a  ", 50_000)
    options = f"    - {{text: {key} b, key: true}}\n" + fill(f"    - {{text: {key} c}}\n", 8000)
    one = item("W", options, "  hints:\n" + fill(f"    - {hint}\n", 38 * 50_000))
    files["items/a.yaml"] = one * 2


@_case
def _tags_of_an_item(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(more="  tags: [" + number("t{n},") + "]\n")


@_case
def _references_of_an_item(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(more="  references: [" + number("r{n},") + "]\n")


@_case
def _waivers_of_an_item(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(more="  waive:\n" + number("    rule-{n}: why\n"))


@_case
def _former_ids(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(more="  was: [" + number("w{n},") + "]\n")


@_case
def _positions(files: Files, root: Path) -> None:
    files["items/a.yaml"] = item(more="  positions:\n" + number("    - {authority: A{n}, answer: Relief}\n"))


@_case
def _siblings(files: Files, root: Path) -> None:
    one = "- {id: q{n}, topic: basics, stem: Which is number {n}, answer: true, explanation: e, takeaway: t,"
    files["items/a.yaml"] = number(one + " references: [enslin2018], siblings: s{n}}\n")


# Names that nothing declares, among thousands that are declared.


@_case
def _unknown_topics(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER.replace("topics: {", "topics: {" + number("topic-number-{n}: T, ", 28_000))
    files["items/a.yaml"] = number(ITEM.replace("topic: basics", "topic: topic-nubmer-x{n}"))


@_case
def _unknown_references(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + number("  reference-number-{n}: {title: T}\n", 38_000)
    files["items/a.yaml"] = item(more="  references: [" + number("refrence-nubmer-{n},") + "]\n")


@_case
def _unknown_references_of_items(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + number("  reference-number-{n}: {title: T}\n", 38_000)
    files["items/a.yaml"] = number("- {id: q{n}, references: [refrence-nubmer-{n}, refernece-nubmer-{n}]}\n")


@_case
def _unknown_keys(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, xyz{n}: a, rationalse{n}: b, explantion{n}: c, quoets{n}: d}\n")


@_case
def _unknown_waivers(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, waive: {wrong-kid{n}: a, figure-extrenal{n}: b}}\n")


@_case
def _many_topics(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER.replace("topics: {", "topics: {" + number("t{n}: T, "))


@_case
def _many_references(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + number("  r{n}: {doi: 10.1/{n}, pmid: 1{n}, year: 20}\n")


@_case
def _deep_topics(files: Files, root: Path) -> None:
    topics = "".join(f"t{at}: {{title: T, topics: {{" for at in range(14)) + "x: X" + "}}" * 14
    files["bank.yaml"] = HEADER.replace("topics: {", f"topics: {{{topics}, ")


@_case
def _many_sources(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + number("  s{n}: {file: sources/article.txt}\n"))


@_case
def _many_missing_sources(files: Files, root: Path) -> None:
    for at in range(3000):
        (root / "sources" / f"article-number-{at}.txt").touch()
    lines = number("  s{n}: {title: T, file: sources/artcile-nubmer-{n}.txt}\n")
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + lines)


@_case
def _many_missing_figures(files: Files, root: Path) -> None:
    for at in range(3000):
        (root / "figures" / f"figure-number-{at}.svg").touch()
    lines = number("  f{n}: {title: T, alt: A, file: figures/figrue-nubmer-{n}.svg}\n")
    files["bank.yaml"] = HEADER + "figures:\n" + lines


@_case
def _many_authors(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER.replace("[A. Author]", "[" + number("A{n},") + "]")


@_case
def _many_abbreviations(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER + "abbreviations:\n" + number("  A{n}: word {n}\n")


@_case
def _long_title(files: Files, root: Path) -> None:
    files["bank.yaml"] = HEADER.replace("A small bank", fill("Bank "))
    files["items/a.yaml"] = ITEM + number("- {id: q{n}, quotes: [{source: article, text: no}]}\n", 100_000)


# Sources and quotes.


def _write_sources(files: Files, text: str, count: int = 1) -> None:
    lines = "".join(f"  s{at}: {{title: T, file: sources/s{at}.txt}}\n" for at in range(count))
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + lines)
    for at in range(count):
        files[f"sources/s{at}.txt"] = f"{text}\n\nEnd {at}.\n"


def _quoting(texts: str, source: str = "s0") -> str:
    return item(rest=f"  explanation: e\n  takeaway: t\n  quotes:\n{texts}".replace("SOURCE", source))


@_case
def _large_sources(files: Files, root: Path) -> None:
    _write_sources(files, fill("word and word. "), 12)


@_case
def _sources_of_tiny_passages(files: Files, root: Path) -> None:
    _write_sources(files, fill("a\n\n"), 8)


@_case
def _source_of_spaces(files: Files, root: Path) -> None:
    _write_sources(files, "a" + fill(" ") + "b")


@_case
def _source_of_blank_lines(files: Files, root: Path) -> None:
    _write_sources(files, "a" + fill(" \n") + "b")


@_case
def _source_of_brackets(files: Files, root: Path) -> None:
    _write_sources(files, fill("a." + "]" * 100 + "x\n\n"))


@_case
def _huge_quote(files: Files, root: Path) -> None:
    _write_sources(files, fill("word and more "))
    files["items/a.yaml"] = _quoting("    - {source: SOURCE, text: " + fill("word and more ", MB) + "less}\n")


@_case
def _huge_quotes(files: Files, root: Path) -> None:
    _write_sources(files, fill("word and more "))
    one = "    - {source: SOURCE, text: " + fill("word and more ", 100_000) + "less}\n"
    files["items/a.yaml"] = _quoting(fill(one))


@_case
def _quotes_not_there(files: Files, root: Path) -> None:
    _write_sources(files, number("word {n} and some more of it. "))
    files["items/a.yaml"] = _quoting(number("    - {source: SOURCE, text: some more word {n} it}\n"))


@_case
def _quotes_there_but_not_as_words(files: Files, root: Path) -> None:
    _write_sources(files, fill("ab"))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: ba}\n"))


@_case
def _quotes_of_a_letter_run(files: Files, root: Path) -> None:
    _write_sources(files, fill("a"))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: " + "a" * 3000 + "b}\n"))


@_case
def _quotes_that_nearly_match(files: Files, root: Path) -> None:
    _write_sources(files, fill("a "))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: " + "a " * 1500 + "b}\n"))


@_case
def _quotes_in_many_sources(files: Files, root: Path) -> None:
    _write_sources(files, number("word {n} and more. ", 150_000), 190)
    files["items/a.yaml"] = number("- {id: q{n}, quotes: [{source: s0, text: and no more {n}}]}\n")


@_case
def _quotes_with_words_left_out(files: Files, root: Path) -> None:
    _write_sources(files, fill("one two three. four five six.\n\n"))
    quote = " […] ".join(["one two"] * 19 + ["six seven"])
    files["items/a.yaml"] = _quoting(fill(f"    - {{source: SOURCE, text: '{quote}'}}\n"))


@_case
def _quotes_of_one_long_passage(files: Files, root: Path) -> None:
    _write_sources(files, fill("one  two  three "))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: three one}\n"))


@_case
def _quotes_at_the_end_of_a_passage(files: Files, root: Path) -> None:
    _write_sources(files, fill("one  two ") + "last words")
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: last words}\n"))


@_case
def _quotes_of_one_word_in_a_large_index(files: Files, root: Path) -> None:
    _write_sources(files, number("w{n} "))
    files["items/a.yaml"] = number("- {id: q{n}, quotes: [{source: s0, text: xw{n}y}]}\n")


@_case
def _quotes_of_many_signs(files: Files, root: Path) -> None:
    _write_sources(files, fill("word. "))
    files["items/a.yaml"] = _quoting("    - {source: SOURCE, text: '" + fill("...", MB) + "'}\n")


@_case
def _folded_quote_far_down(files: Files, root: Path) -> None:
    _write_sources(files, fill("word and more "))
    lines = fill("        word and more\n\n\n", MB)
    files["items/a.yaml"] = _quoting(f"    - source: SOURCE\n      text: >\n{lines}        less\n")


# Whole banks.


@_case
def _files_of_items(files: Files, root: Path) -> None:
    for at in range(20_000):
        (root / "items" / f"f{at}.yaml").touch()


@_case
def _links_to_one_file(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a: b\n")
    for at in range(1000):
        (root / "items" / f"b{at}.yaml").symlink_to("a.yaml")


@_case
def _same_stems(files: Files, root: Path) -> None:
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}"))


@_case
def _nearly_same_stems(files: Files, root: Path) -> None:
    stem = "Which of the aims that surgeons name does rhizotomy have in patient {n}?"
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}").replace("Which aim does rhizotomy have?", stem))


@_case
def _long_stems_alike(files: Files, root: Path) -> None:
    stem = number("word{n} ", 4800)
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}").replace("Which aim", f"Which {stem}"))


@_case
def _stems_of_common_words(files: Files, root: Path) -> None:
    for file in range(4):
        text = ""
        for at in range(10_000):
            words = " ".join(f"w{(at * 7 + step * step + file) % 40}" for step in range(9))
            text += f"- {{id: q{file}-{at}, topic: basics, stem: {words}, answer: true, explanation: e}}\n"
        files[f"items/f{file}.yaml"] = text


@_case
def _sparse_100_mb(files: Files, root: Path) -> None:
    (root / "items" / "big.yaml").touch()
    os.truncate(root / "items" / "big.yaml", 100 * MB)


@_case
def _pipe(files: Files, root: Path) -> None:
    os.mkfifo(root / "items" / "pipe.yaml")


@_case
def _device(files: Files, root: Path) -> None:
    (root / "items" / "zero.yaml").symlink_to("/dev/zero")


@_case
def _zero_bytes(files: Files, root: Path) -> None:
    files["items/a.yaml"] = bytes(FULL)


@_case
def _control_signs(files: Files, root: Path) -> None:
    files["items/a.yaml"] = fill("- a\n") + "\x07"


# Drawings.


def _draw(files: Files, inner: str) -> None:
    figure = "figures:\n  f: {title: F, alt: A drawing, file: figures/f.svg, licence: CC0}\n"
    files["bank.yaml"] = HEADER + figure
    files["figures/f.svg"] = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>'


@_case
def _drawing_of_tiny_elements(files: Files, root: Path) -> None:
    _draw(files, fill("<g/>"))


@_case
def _drawing_of_ids(files: Files, root: Path) -> None:
    _draw(files, number('<g id="same"/><g id="i{n}"/>'))


@_case
def _drawing_with_entities(files: Files, root: Path) -> None:
    _draw(files, fill("<g/>"))
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    files["figures/f.svg"] = f'{entities}]><svg xmlns="http://www.w3.org/2000/svg">&i;</svg>'


@_case
def _unknown_regions(files: Files, root: Path) -> None:
    _draw(files, number('<rect id="region-number-{n}" width="1" height="1"/>', 45_000))
    files["items/a.yaml"] = number("- {id: q{n}, figure: f, regions: [regoin-nubmer-{n}, regino-nubmer-{n}]}\n")
