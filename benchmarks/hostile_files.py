"""Hostile sources with the quotes that are looked for in them, hostile drawings, files that are none."""

from __future__ import annotations

import os

from benchmarks.hostile_banks import FULL, HEADER, ITEM, MB, Files, fill, hostile_case, item, number


def _write_sources(files: Files, text: str, count: int = 1) -> None:
    lines = "".join(f"  s{at}: {{title: T, file: sources/s{at}.txt}}\n" for at in range(count))
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + lines)
    for at in range(count):
        files[f"sources/s{at}.txt"] = f"{text}\n\nEnd {at}.\n"


def _quoting(texts: str, source: str = "s0") -> str:
    return item(rest=f"  explanation: e\n  takeaway: t\n  quotes:\n{texts}".replace("SOURCE", source))


@hostile_case
def _large_sources(files: Files) -> None:
    _write_sources(files, fill("word and word. "), 12)


@hostile_case
def _sources_of_tiny_passages(files: Files) -> None:
    _write_sources(files, fill("a\n\n"), 8)


@hostile_case
def _source_of_spaces(files: Files) -> None:
    _write_sources(files, "a" + fill(" ") + "b")


@hostile_case
def _source_of_blank_lines(files: Files) -> None:
    _write_sources(files, "a" + fill(" \n") + "b")


@hostile_case
def _source_of_brackets(files: Files) -> None:
    _write_sources(files, fill("a." + "]" * 100 + "x\n\n"))


@hostile_case
def _huge_quote(files: Files) -> None:
    _write_sources(files, fill("word and more "))
    files["items/a.yaml"] = _quoting("    - {source: SOURCE, text: " + fill("word and more ", MB) + "less}\n")


@hostile_case
def _huge_quotes(files: Files) -> None:
    _write_sources(files, fill("word and more "))
    one = "    - {source: SOURCE, text: " + fill("word and more ", 100_000) + "less}\n"
    files["items/a.yaml"] = _quoting(fill(one))


@hostile_case
def _quotes_not_there(files: Files) -> None:
    _write_sources(files, number("word {n} and some more of it. "))
    files["items/a.yaml"] = _quoting(number("    - {source: SOURCE, text: some more word {n} it}\n"))


@hostile_case
def _quotes_there_but_not_as_words(files: Files) -> None:
    _write_sources(files, fill("ab"))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: ba}\n"))


@hostile_case
def _quotes_of_a_letter_run(files: Files) -> None:
    _write_sources(files, fill("a"))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: " + "a" * 3000 + "b}\n"))


@hostile_case
def _quotes_that_nearly_match(files: Files) -> None:
    _write_sources(files, fill("a "))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: " + "a " * 1500 + "b}\n"))


@hostile_case
def _quotes_in_many_sources(files: Files) -> None:
    _write_sources(files, number("word {n} and more. ", 150_000), 190)
    files["items/a.yaml"] = number("- {id: q{n}, quotes: [{source: s0, text: and no more {n}}]}\n")


@hostile_case
def _quotes_with_words_left_out(files: Files) -> None:
    _write_sources(files, fill("one two three. four five six.\n\n"))
    quote = " […] ".join(["one two"] * 19 + ["six seven"])
    files["items/a.yaml"] = _quoting(fill(f"    - {{source: SOURCE, text: '{quote}'}}\n"))


@hostile_case
def _quotes_of_one_long_passage(files: Files) -> None:
    _write_sources(files, fill("one  two  three "))
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: three one}\n"))


@hostile_case
def _quotes_at_the_end_of_a_passage(files: Files) -> None:
    _write_sources(files, fill("one  two ") + "last words")
    files["items/a.yaml"] = _quoting(fill("    - {source: SOURCE, text: last words}\n"))


@hostile_case
def _quotes_of_one_word_in_a_large_index(files: Files) -> None:
    _write_sources(files, number("w{n} "))
    files["items/a.yaml"] = number("- {id: q{n}, quotes: [{source: s0, text: xw{n}y}]}\n")


@hostile_case
def _quotes_of_many_signs(files: Files) -> None:
    _write_sources(files, fill("word. "))
    files["items/a.yaml"] = _quoting("    - {source: SOURCE, text: '" + fill("...", MB) + "'}\n")


@hostile_case
def _folded_quote_far_down(files: Files) -> None:
    _write_sources(files, fill("word and more "))
    lines = fill("        word and more\n\n\n", MB)
    files["items/a.yaml"] = _quoting(f"    - source: SOURCE\n      text: >\n{lines}        less\n")


# Whole banks.


@hostile_case
def _files_of_items(files: Files) -> None:
    for at in range(20_000):
        (files.root / "items" / f"f{at}.yaml").touch()


@hostile_case
def _links_to_one_file(files: Files) -> None:
    files["items/a.yaml"] = fill("- a: b\n")
    for at in range(1000):
        (files.root / "items" / f"b{at}.yaml").symlink_to("a.yaml")


@hostile_case
def _same_stems(files: Files) -> None:
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}"))


@hostile_case
def _nearly_same_stems(files: Files) -> None:
    stem = "Which of the aims that surgeons name does rhizotomy have in patient {n}?"
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}").replace("Which aim does rhizotomy have?", stem))


@hostile_case
def _long_stems_alike(files: Files) -> None:
    stem = number("word{n} ", 4800)
    files["items/a.yaml"] = number(ITEM.replace("id: one", "id: q{n}").replace("Which aim", f"Which {stem}"))


@hostile_case
def _stems_of_common_words(files: Files) -> None:
    for file in range(4):
        text = ""
        for at in range(10_000):
            words = " ".join(f"w{(at * 7 + step * step + file) % 40}" for step in range(9))
            text += f"- {{id: q{file}-{at}, topic: basics, stem: {words}, answer: true, explanation: e}}\n"
        files[f"items/f{file}.yaml"] = text


@hostile_case
def _sparse_100_mb(files: Files) -> None:
    (files.root / "items" / "big.yaml").touch()
    os.truncate(files.root / "items" / "big.yaml", 100 * MB)


@hostile_case
def _pipe(files: Files) -> None:
    os.mkfifo(files.root / "items" / "pipe.yaml")


@hostile_case
def _device(files: Files) -> None:
    (files.root / "items" / "zero.yaml").symlink_to("/dev/zero")


@hostile_case
def _zero_bytes(files: Files) -> None:
    files["items/a.yaml"] = bytes(FULL)


@hostile_case
def _control_signs(files: Files) -> None:
    files["items/a.yaml"] = fill("- a\n") + "\x07"


# Drawings.


def _draw(files: Files, inner: str) -> None:
    figure = "figures:\n  f: {title: F, alt: A drawing, file: figures/f.svg, licence: CC0}\n"
    files["bank.yaml"] = HEADER + figure
    files["figures/f.svg"] = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>'


@hostile_case
def _drawing_of_tiny_elements(files: Files) -> None:
    _draw(files, fill("<g/>"))


@hostile_case
def _drawing_of_ids(files: Files) -> None:
    _draw(files, number('<g id="same"/><g id="i{n}"/>'))


@hostile_case
def _drawing_with_entities(files: Files) -> None:
    _draw(files, fill("<g/>"))
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    files["figures/f.svg"] = f'{entities}]><svg xmlns="http://www.w3.org/2000/svg">&i;</svg>'


@hostile_case
def _unknown_regions(files: Files) -> None:
    _draw(files, number('<rect id="region-number-{n}" width="1" height="1"/>', 45_000))
    files["items/a.yaml"] = number("- {id: q{n}, figure: f, regions: [regoin-nubmer-{n}, regino-nubmer-{n}]}\n")
