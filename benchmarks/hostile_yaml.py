"""Hostile banks by the shape of their YAML: bombs, depth, floods of small things, slips by the thousand."""

from __future__ import annotations

from itertools import pairwise

from benchmarks.hostile_banks import FULL, HEADER, ITEM, Files, fill, hostile_case, number


@hostile_case
def _bomb_of_aliases(files: Files) -> None:
    names = "abcdefghi"
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, name in pairwise(names):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    files["items/a.yaml"] = "- " + bomb.replace("\n", "\n  ")


@hostile_case
def _aliases(files: Files) -> None:
    files["items/a.yaml"] = fill("- *a\n")


@hostile_case
def _aliases_in_depth(files: Files) -> None:
    files["items/a.yaml"] = "- " + "[" * 28 + fill("*a,") + "]" * 28


@hostile_case
def _anchors(files: Files) -> None:
    files["items/a.yaml"] = number("- &a{n} x\n")


@hostile_case
def _tags(files: Files) -> None:
    files["items/a.yaml"] = fill("- !!python/name:os.system x\n")


@hostile_case
def _deep_flow(files: Files) -> None:
    files["items/a.yaml"] = fill("[")


@hostile_case
def _deep_mappings(files: Files) -> None:
    files["items/a.yaml"] = fill("{a: ")


@hostile_case
def _deep_dashes(files: Files) -> None:
    files["items/a.yaml"] = fill("- ")


@hostile_case
def _deep_in_every_item(files: Files) -> None:
    files["items/a.yaml"] = fill("- " + "[" * 40 + "\n")


@hostile_case
def _deep_questions(files: Files) -> None:
    files["items/a.yaml"] = fill("? ")


@hostile_case
def _deep_indentation(files: Files) -> None:
    files["items/a.yaml"] = "".join(" " * depth + "a:\n" for depth in range(2800))


@hostile_case
def _tiny_items(files: Files) -> None:
    files["items/a.yaml"] = fill("- a: b\n")


@hostile_case
def _tiny_scalars(files: Files) -> None:
    files["items/a.yaml"] = fill("- a\n")


@hostile_case
def _tiny_lists(files: Files) -> None:
    files["items/a.yaml"] = "[" + fill("[],") + "]"


@hostile_case
def _tiny_scalars_in_a_list(files: Files) -> None:
    files["items/a.yaml"] = "- [" + fill("a,") + "]"


@hostile_case
def _empty_items(files: Files) -> None:
    files["items/a.yaml"] = fill("-\n")


@hostile_case
def _tiny_drafts(files: Files) -> None:
    files["items/a.yaml"] = number("- {id: q{n}, status: draft, stem: a}\n")


@hostile_case
def _bare_items(files: Files) -> None:
    one = "- {id: q{n},topic: basics,stem: s,answer: true,explanation: e,takeaway: t,references: [enslin2018]}\n"
    files["items/a.yaml"] = number(one)


@hostile_case
def _waived_items(files: Files) -> None:
    files["bank.yaml"] = HEADER + "waive: {unfocused-stem: a, near-duplicate-stem: b}\n"
    _bare_items(files)


@hostile_case
def _documents(files: Files) -> None:
    files["items/a.yaml"] = fill("---\n- a\n")


@hostile_case
def _broken_pieces(files: Files) -> None:
    files["items/a.yaml"] = fill('- "\n')


@hostile_case
def _one_broken_piece_at_the_end(files: Files) -> None:
    files["items/a.yaml"] = fill("- a: b\n") + '- "\n'


@hostile_case
def _pieces_with_a_broken_one_each(files: Files) -> None:
    files["items/a.yaml"] = fill("- a: b\n- c: d: e\n")


@hostile_case
def _slips_far_from_their_line(files: Files) -> None:
    files["items/a.yaml"] = fill("- " + "\n" * 40_000 + " x\n  - 'b: c: d\n")


@hostile_case
def _keys(files: Files) -> None:
    files["items/a.yaml"] = "- " + number("k{n}: v\n  ")


@hostile_case
def _same_keys(files: Files) -> None:
    files["items/a.yaml"] = "- " + fill("a: b\n  ")


@hostile_case
def _flow_keys_without_values(files: Files) -> None:
    files["items/a.yaml"] = "- {" + number("{n},") + "}"


@hostile_case
def _keys_of_the_header(files: Files) -> None:
    files["bank.yaml"] = HEADER + number("k{n}: v\n")


@hostile_case
def _comments(files: Files) -> None:
    files["items/a.yaml"] = ITEM + fill("#a #b\n")


@hostile_case
def _comments_behind_texts(files: Files) -> None:
    files["items/a.yaml"] = ITEM + fill("    # b\n  \n", FULL // 2) + fill("  note: a #b\n", FULL // 2)


@hostile_case
def _blank_lines(files: Files) -> None:
    files["items/a.yaml"] = fill("\n") + ITEM


@hostile_case
def _foreign_line_breaks(files: Files) -> None:
    files["items/a.yaml"] = ITEM.replace("It relieves pain.", '"' + fill("\u2028") + '"')


@hostile_case
def _one_long_line(files: Files) -> None:
    files["items/a.yaml"] = fill("a b ")


@hostile_case
def _long_key(files: Files) -> None:
    files["items/a.yaml"] = f"- ? {fill('a')}\n  : b\n"


@hostile_case
def _long_anchor(files: Files) -> None:
    files["items/a.yaml"] = f"- &{fill('a')} b\n"


@hostile_case
def _long_tag(files: Files) -> None:
    files["items/a.yaml"] = f"- !<{fill('a')}> b\n"
