"""Hostile declarations: thousands of names, and thousands that nearly are one of them."""

from __future__ import annotations

from benchmarks.hostile_banks import HEADER, ITEM, Files, fill, hostile_case, item, number

# Names that nothing declares, among thousands that are declared.


@hostile_case
def _unknown_topics(files: Files) -> None:
    files["bank.yaml"] = HEADER.replace("topics: {", "topics: {" + number("topic-number-{n}: T, ", 28_000))
    files["items/a.yaml"] = number(ITEM.replace("topic: basics", "topic: topic-nubmer-x{n}"))


@hostile_case
def _unknown_references(files: Files) -> None:
    files["bank.yaml"] = HEADER + number("  reference-number-{n}: {title: T}\n", 38_000)
    files["items/a.yaml"] = item(more="  references: [" + number("refrence-nubmer-{n},") + "]\n")


@hostile_case
def _unknown_references_of_items(files: Files) -> None:
    files["bank.yaml"] = HEADER + number("  reference-number-{n}: {title: T}\n", 38_000)
    files["items/a.yaml"] = number("- {id: q{n}, references: [refrence-nubmer-{n}, refernece-nubmer-{n}]}\n")


@hostile_case
def _unknown_keys(files: Files) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, xyz{n}: a, rationalse{n}: b, explantion{n}: c, quoets{n}: d}\n")


@hostile_case
def _unknown_waivers(files: Files) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, waive: {wrong-kid{n}: a, figure-extrenal{n}: b}}\n")


@hostile_case
def _many_topics(files: Files) -> None:
    files["bank.yaml"] = HEADER.replace("topics: {", "topics: {" + number("t{n}: T, "))


@hostile_case
def _many_references(files: Files) -> None:
    files["bank.yaml"] = HEADER + number("  r{n}: {doi: 10.1/{n}, pmid: 1{n}, year: 20}\n")


@hostile_case
def _deep_topics(files: Files) -> None:
    topics = "".join(f"t{at}: {{title: T, topics: {{" for at in range(14)) + "x: X" + "}}" * 14
    files["bank.yaml"] = HEADER.replace("topics: {", f"topics: {{{topics}, ")


@hostile_case
def _many_sources(files: Files) -> None:
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + number("  s{n}: {file: sources/article.txt}\n"))


@hostile_case
def _many_missing_sources(files: Files) -> None:
    for at in range(3000):
        (files.root / "sources" / f"article-number-{at}.txt").touch()
    lines = number("  s{n}: {title: T, file: sources/artcile-nubmer-{n}.txt}\n")
    files["bank.yaml"] = HEADER.replace("sources:\n", "sources:\n" + lines)


@hostile_case
def _many_missing_figures(files: Files) -> None:
    for at in range(3000):
        (files.root / "figures" / f"figure-number-{at}.svg").touch()
    lines = number("  f{n}: {title: T, alt: A, file: figures/figrue-nubmer-{n}.svg}\n")
    files["bank.yaml"] = HEADER + "figures:\n" + lines


@hostile_case
def _many_authors(files: Files) -> None:
    files["bank.yaml"] = HEADER.replace("[A. Author]", "[" + number("A{n},") + "]")


@hostile_case
def _many_abbreviations(files: Files) -> None:
    files["bank.yaml"] = HEADER + "abbreviations:\n" + number("  A{n}: word {n}\n")


@hostile_case
def _long_title(files: Files) -> None:
    files["bank.yaml"] = HEADER.replace("A small bank", fill("Bank "))
    files["items/a.yaml"] = ITEM + number("- {id: q{n}, quotes: [{source: article, text: no}]}\n", 100_000)
