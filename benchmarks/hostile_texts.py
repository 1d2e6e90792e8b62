"""Hostile questions: long texts, long lists, and what each rule of wording likes least."""

from __future__ import annotations

from benchmarks.hostile_banks import FULL, ITEM, Files, fill, hostile_case, item, number


@hostile_case
def _long_stem(files: Files) -> None:
    files["items/a.yaml"] = item(stem=fill("which is not the and or but "))


@hostile_case
def _stem_of_negatives(files: Files) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, stem: " + fill("which is not ", 1950) + "}\n")


@hostile_case
def _stem_of_quotation_marks(files: Files) -> None:
    stem = "|\n    which is not " + fill(" '", 1900) + "\n"
    files["items/a.yaml"] = number(item(stem=stem).replace("id: one", "id: q{n}"))


@hostile_case
def _stem_of_abbreviations(files: Files) -> None:
    files["items/a.yaml"] = item(stem=number("AB{n} "))


@hostile_case
def _stems_of_abbreviations(files: Files) -> None:
    files["items/a.yaml"] = number(item(stem=number("AB{n}C ", 1950)).replace("id: one", "id: q{n}"))


@hostile_case
def _statements_of_claims(files: Files) -> None:
    one = "- {id: q{n}, type: true_false, stem: '" + fill("not, and a b c d ", 1950) + "', answer: true}\n"
    files["items/a.yaml"] = number(one)


@hostile_case
def _long_explanation(files: Files) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", fill("it relieves "))


@hostile_case
def _long_text_of_spaces(files: Files) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", f'"a{fill(" ")}b"')


@hostile_case
def _texts_of_spaces(files: Files) -> None:
    spaces = '"a' + fill(" ", 1900) + 'b"'
    options = f"    - {{text: {spaces}, key: true}}\n    - {{text: b, rationale: {spaces}}}\n"
    files["items/a.yaml"] = number(item(spaces, options, f"  hints: [{spaces}]\n").replace("id: one", "id: q{n}"))


@hostile_case
def _long_id(files: Files) -> None:
    files["items/a.yaml"] = ITEM.replace("id: one", f"id: {fill('a')}")


@hostile_case
def _many_long_ids(files: Files) -> None:
    files["items/a.yaml"] = number(ITEM.replace("id: one", f"id: {fill('-_', 20_000)}" + "{n}"))


@hostile_case
def _long_case_vignette(files: Files) -> None:
    vignette = fill("A patient comes. ", FULL // 2)
    one = "    - {id: q{n}, topic: basics, stem: Which, answer: true, vignette: More.}\n"
    files["items/a.yaml"] = f"- id: c\n  type: case\n  vignette: {vignette}\n  items:\n" + number(one, FULL // 2)


@hostile_case
def _growing_case_vignette(files: Files) -> None:
    one = "    - {id: q{n}, topic: basics, stem: Which, answer: true, vignette: " + "a" * 2000 + "}\n"
    files["items/a.yaml"] = "- id: c\n  type: case\n  vignette: A.\n  items:\n" + number(one)


# Lists in an item.


@hostile_case
def _options(files: Files) -> None:
    files["items/a.yaml"] = item(options=number("    - {text: Option {n}}\n"))


@hostile_case
def _same_options(files: Files) -> None:
    files["items/a.yaml"] = item(options=fill("    - {text: same, key: true}\n"))


@hostile_case
def _numbers_as_options(files: Files) -> None:
    files["items/a.yaml"] = item(options=number("    - {text: 0 to {n} mm}\n"))


@hostile_case
def _matches(files: Files) -> None:
    pairs = number("    - {left: L{n}, right: R{n}}\n", FULL // 2)
    extras = number("    - R{n}\n", FULL // 2)
    files["items/a.yaml"] = f"- id: m\n  type: matching\n  topic: basics\n  pairs:\n{pairs}  extras:\n{extras}"


@hostile_case
def _scenarios_with_unknown_answers(files: Files) -> None:
    options = number("    - {text: Option number {n}}\n", FULL // 40)
    scenarios = number("    - {text: Scenario {n}, answer: Option numbr {n}}\n")
    head = "- id: e\n  type: extended_matching\n  topic: basics\n  stem: Which?\n"
    files["items/a.yaml"] = f"{head}  options:\n{options}  scenarios:\n{scenarios}"


@hostile_case
def _items_with_unknown_answers(files: Files) -> None:
    options = number("{text: Option number {n} of them all}, ", 30_000)
    one = "- {id: q@, type: extended_matching, stem: Which?, options: [" + options + "], scenarios: ["
    one += number("{text: Scenario {n}, answer: Optino numbr {n} fo}, ", 1200) + "]}\n"
    files["items/a.yaml"] = fill(one)


@hostile_case
def _gaps(files: Files) -> None:
    text = number("{ {n} } ", FULL // 2)
    gaps = number("    - {accept: [w{n}]}\n", FULL // 2)
    files["items/a.yaml"] = f"- id: c\n  type: cloze\n  topic: basics\n  text: {text!r}\n  gaps:\n{gaps}"


@hostile_case
def _hints_and_keys(files: Files) -> None:
    key = "a" + fill(" a", 196)
    hint = fill("a  ", 50_000)
    options = f"    - {{text: {key} b, key: true}}\n" + fill(f"    - {{text: {key} c}}\n", 8000)
    one = item("W", options, "  hints:\n" + fill(f"    - {hint}\n", 38 * 50_000))
    files["items/a.yaml"] = one * 2


@hostile_case
def _tags_of_an_item(files: Files) -> None:
    files["items/a.yaml"] = item(more="  tags: [" + number("t{n},") + "]\n")


@hostile_case
def _references_of_an_item(files: Files) -> None:
    files["items/a.yaml"] = item(more="  references: [" + number("r{n},") + "]\n")


@hostile_case
def _waivers_of_an_item(files: Files) -> None:
    files["items/a.yaml"] = item(more="  waive:\n" + number("    rule-{n}: why\n"))


@hostile_case
def _former_ids(files: Files) -> None:
    files["items/a.yaml"] = item(more="  was: [" + number("w{n},") + "]\n")


@hostile_case
def _positions(files: Files) -> None:
    files["items/a.yaml"] = item(more="  positions:\n" + number("    - {authority: A{n}, answer: Relief}\n"))


@hostile_case
def _siblings(files: Files) -> None:
    one = "- {id: q{n}, topic: basics, stem: Which is number {n}, answer: true, explanation: e, takeaway: t,"
    files["items/a.yaml"] = number(one + " references: [enslin2018], siblings: s{n}}\n")


# Sound questions, so that the check reads every one of them, each with the worst that a rule's pattern can meet.


def _fill_with_sound(files: Files, stem: str, options: tuple[str, ...], more: str = "") -> None:
    lines = "".join(
        f"    - {{text: '{text}', rationale: r{', key: true' * (not at)}}}\n" for at, text in enumerate(options)
    )
    files["items/a.yaml"] = number(item(f"'{stem}'", lines, more).replace("id: one", "id: q{n}"))


@hostile_case
def _open_quotation_marks(files: Files) -> None:
    _fill_with_sound(files, "which is not " + fill("“a «b ", 1900), ("a", "b"))


@hostile_case
def _open_quotation_marks_in_options(files: Files) -> None:
    _fill_with_sound(files, "Which?", ("never " + fill("“«", 1900), "always " + fill("“«", 1850)))


@hostile_case
def _open_quotation_marks_in_statements(files: Files) -> None:
    stem = "never; and " + fill("“ «", 1900)
    head = "- {id: q{n}, topic: basics, type: true_false, stem: '" + stem + "', answer: false, "
    files["items/a.yaml"] = number(head + "explanation: e, takeaway: t, references: [enslin2018]}\n")


@hostile_case
def _options_of_spaces_and_commas(files: Files) -> None:
    _fill_with_sound(files, "Which?", tuple(f"a, b and{' ' * 1950}c{at}" for at in range(4)))


@hostile_case
def _options_of_many_spaces(files: Files) -> None:
    _fill_with_sound(files, "Which?", tuple(f"a, b {f' {at} '.join([' ' * 900] * 5)}c{at}" for at in range(40)))


@hostile_case
def _options_that_nearly_are_numbers(files: Files) -> None:
    _fill_with_sound(
        files, "Which?", tuple("1 " + "a" * 24 + " " + "b" * 24 + " " + "c" * 20 + f" {at}" for at in range(4))
    )


@hostile_case
def _options_that_nearly_are_ranges(files: Files) -> None:
    _fill_with_sound(files, "Which?", tuple("about 1" + "-a" * 30 + f" to {at} " + "b" * 8 + "9" for at in range(4)))


@hostile_case
def _options_that_nearly_are_letters(files: Files) -> None:
    _fill_with_sound(files, "Which?", tuple(" ".join(["A and B"] * 7) + f" x{at}" for at in range(4)))


@hostile_case
def _stem_of_signs(files: Files) -> None:
    _fill_with_sound(files, fill("; -", 1200) + " which is not " + fill(", ", 800) + "?", ("a", "b"))


@hostile_case
def _stem_of_asking_words(files: Files) -> None:
    _fill_with_sound(files, fill("which, which not ", 1950), ("a", "b"))


@hostile_case
def _many_sound_questions(files: Files) -> None:
    _fill_with_sound(files, "Which aim of number {n} does it have?", ("Relief {n}", "Removal {n}", "Rest {n}"))


@hostile_case
def _forty_long_options(files: Files) -> None:
    _fill_with_sound(files, "Which?", tuple(f"{at} and " + fill("a b, c or ", 2400) for at in range(40)))


@hostile_case
def _hints_that_nearly_give_the_key(files: Files) -> None:
    hints = "".join(f"    - '{fill('a  ', 990)}'\n" for _ in range(40))
    _fill_with_sound(files, "Which?", ("a" + " a" * 98 + " b", "c"), f"  hints:\n{hints}")


@hostile_case
def _waived_questions_that_are_much_the_same(files: Files) -> None:
    _fill_with_sound(files, "Which aim {n} of them all does {n} the surgeon name for {n} it?", ("Same", "Same same"))
