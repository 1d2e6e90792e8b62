"""Mends: each slip with one cure is mended at its place, and every other letter of the file stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rhizotrainer.bank import fixes
from rhizotrainer.bank.fixes import FileFix, UnwritableFileError, fix_bank, write_fix
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.mends import is_one_slip
from tests.bank.atlases import SIDE, write_figures
from tests.bank.banks import HEADER, ITEMS, bank_of, edit, write_bank

ITEM_FILE = Path("items", "a.yaml")


def mend(folder: Path, items: str = ITEMS, header: str = HEADER) -> tuple[str, str, list[str]]:
    """Mend a small bank and return its questions, its header, and the mends as told."""
    root = write_bank(folder, items, header)
    told = []
    for fix in fix_bank(root):
        write_fix(fix)
        told += [f"{one.rule}: {one.before} → {one.after}" for one in fix.mends]
    texts = [(root / name).read_bytes().decode() for name in (ITEM_FILE, "bank.yaml")]
    return texts[0], texts[1], told


# What is wrong with the good bank, and what is told of its mending; each becomes the good bank again.
ITEM_SLIPS = {
    "a letter lost": (("rationale: The source", "rational: The source"), "unknown-key: rational: → rationale:"),
    "a letter wrong": (("takeaway: Pain", "takeawey: Pain"), "unknown-key: takeawey: → takeaway:"),
    "letters exchanged": (("vignette:", "vigentte:"), "unknown-key: vigentte: → vignette:"),
    "a capital": (("  stem: What", "  Stem: What"), "unknown-key: Stem: → stem:"),
    "a key in quotation marks": (("  stem: What", '  "stm": What'), "unknown-key: stm: → stem:"),
    "a key in braces": (("rationale: Not named", "rationalle: Not named"), "unknown-key: rationalle: → rationale:"),
    "yes": (("      key: true", "      key: yes"), "wrong-kind: key: yes → key: true"),
    "off": (("pin: true", 'pin: "on"'), "wrong-kind: pin: on → pin: true"),
    "a word": (("stance: differs", "stance: difers"), "wrong-kind: stance: difers → stance: differs"),
    "a text for a list": (
        ("references: [enslin2018]", "references: enslin2018"),
        "wrong-kind: references: enslin2018 → references: [enslin2018]",
    ),
    "wrong twice": (("references: [enslin2018]", "reference: enslin2018"), "unknown-key: reference: → references:"),
    "another source": (
        ("source: review, text", "source: article, text"),
        "quote-in-other-source: source: article → source: review",
    ),
    "no pin": (
        ("      pin: true\n", ""),
        "unpinned-option: None of the above → None of the above, pin: true",
    ),
    "letter case": (
        ("text: performed to relieve pain", "text: Performed to relieve Pain"),
        "quote-not-in-source: Performed to relieve Pain → performed to relieve pain",
    ),
    "a space lost": (
        ("text: performed to relieve pain", "text: performed to relievepain"),
        "quote-not-in-source: performed to relievepain → performed to relieve pain",
    ),
    "a space too many": (
        ("text: performed to relieve pain", "text: per formed to relieve pain"),
        "quote-not-in-source: per formed to relieve pain → performed to relieve pain",
    ),
    "a sign at the end": (
        ("text: performed to relieve pain", "text: performed to relieve pain …"),
        "quote-not-in-source: performed to relieve pain … → performed to relieve pain",
    ),
    "a sign at the beginning": (
        ("text: performed to relieve pain", "text: …performed to relieve pain"),
        "quote-not-in-source: …performed to relieve pain → performed to relieve pain",
    ),
    "a sign and a space at the beginning": (
        ("text: performed to relieve pain", "text: ... performed to relieve pain"),
        "quote-not-in-source: ... performed to relieve pain → performed to relieve pain",
    ),
    "a word missing": (
        ("numbness and weakening of the muscles", "numbness and weakening of muscles"),
        (
            "quote-not-in-source: partial numbness and weakening of muscles"
            " → partial numbness and weakening of the muscles"
        ),
    ),
}


@pytest.mark.parametrize(("change", "told"), ITEM_SLIPS.values(), ids=list(ITEM_SLIPS))
def test_a_slip_is_mended_to_the_letter(tmp_path, change, told):
    text, _, mends = mend(tmp_path, edit(ITEMS, change))
    if change[0].endswith("pin: true\n"):
        # The pin stands below the text rather than below the rationale.
        assert text == edit(ITEMS, change, ("None of the above\n", "None of the above\n      pin: true\n"))
    else:
        assert text == ITEMS
    assert mends == [told]


def test_many_slips_of_one_bank_are_mended_in_one_run(tmp_path):
    # A pin has no place of its own, and a key has one misspelling at a time.
    changes = [change for name, (change, _) in ITEM_SLIPS.items() if name not in {"no pin", "a key in quotation marks"}]
    taken: list[tuple[str, str]] = []
    broken = ITEMS
    for old, new in changes:
        if old in broken:
            broken = broken.replace(old, new, 1)
            taken.append((old, new))
    text, _, mends = mend(tmp_path, broken)
    assert text == ITEMS
    assert len(mends) == len(taken) >= 11


@pytest.mark.parametrize(
    "change",
    [
        ("title: Dorsal rhizotomy,", "title: Dorsal rhizotomy, doi: 10.1007/s13311-018-00690-4,"),
        ("title: Dorsal rhizotomy,", 'title: Dorsal rhizotomy, doi: "10.1007/s13311-018-00690-4",'),
    ],
)
@pytest.mark.parametrize("start", ["https://doi.org/", "http://dx.doi.org/", "doi:"])
def test_a_doi_given_as_an_address_is_mended(tmp_path, change, start):
    header = edit(HEADER, change)
    _, text, mends = mend(tmp_path, header=edit(header, ("10.1007", f"{start}10.1007")))
    assert text == header
    assert mends == [f"reference-identifier: doi: {start}10.1007/s13311-018-00690-4 → doi: 10.1007/s13311-018-00690-4"]


@pytest.mark.parametrize(
    "change",
    [
        ("      key: true\n", "      key: perhaps\n"),
        ("      rationale: The source", "      reason: The source"),
        ("      rationale: It", "      rationale: It\n      rational: It"),
        ("- id: one\n", "- id: Indication 1/b\n"),
        ("  topic: electrode", "  topic: electrod"),
        ("references: [enslin2018]", "references: [enslin2017]"),
        ("performed to relieve pain", "performed to relieve gain"),
        ("numbness and weakening of the muscles", "numbness, weakening of the muscles"),
        ("  answer: true\n", "  answer: treu\n"),
        ("      pin: true\n", "      pin: false\n"),
    ],
    ids=lambda pair: repr(pair[1]),
)
def test_what_only_the_author_can_mend_is_left(tmp_path, change):
    broken = edit(ITEMS, change)
    assert mend(tmp_path, broken)[::2] == (broken, [])


def sourced(folder: Path, article: str, quote: str) -> tuple[Path, str]:
    """Write a bank whose article says what is given, with one quote of it."""
    items = ITEMS[: ITEMS.index("- id: two")].replace("text: performed to relieve pain", f"text: {quote}")
    root = write_bank(folder, items)
    (root / "sources" / "article.txt").write_text(article, encoding="utf-8")
    return root, items


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("The operation does not reliably relieve the pain of cancer.", "does reliably relieve the pain of cancer"),
        (
            "It cures the pain of cancer without numbness of the skin.",
            "It cures the pain of cancer numbness of the skin",
        ),
        (
            "The afferent fibres of the dorsal root carry the pain.",
            "The efferent fibres of the dorsal root carry the pain",
        ),
        ("Pain Ends There, it says.\n\nElsewhere pain ends There, it says.", "pain ends there, it says"),
        ("All the fibres of the whole dorsal root carry pain.", "All fibres of the dorsal root carry pain"),
        ("One long sentence of the source, then some.", "One sentence"),
    ],
    ids=["negation", "without", "another word", "two places", "too far", "too short"],
)
def test_a_quote_that_may_mean_something_else_is_left(tmp_path, article, quote):
    root, items = sourced(tmp_path, article + "\n", quote)
    assert any(problem.rule == "quote-not-in-source" for problem in load_bank(root).listing.problems)
    assert fix_bank(root) == []
    assert (root / ITEM_FILE).read_text(encoding="utf-8") == items


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("performed\n        to Relieve pain", "performed\n        to relieve pain"),
        (">-\n        Performed to\n        relieve pain", ">-\n        performed to\n        relieve pain"),
        ("|\n        performed to\n        relievepain\n", "|\n        performed to\n        relieve pain\n"),
        ('"Performed to \\\n        relieve pain"', '"performed to \\\n        relieve pain"'),
        ("'Performed to relieve pain' # right", "'performed to relieve pain' # right"),
    ],
)
def test_a_quote_keeps_its_lines_and_its_style(tmp_path, broken, mended):
    text = mend(tmp_path, edit(ITEMS, ("performed to relieve pain", broken)))[0]
    assert text == edit(ITEMS, ("performed to relieve pain", mended))


@pytest.mark.parametrize("sign", ["…", "..."])
def test_the_sign_for_words_left_out_is_written_as_it_has_to_be(tmp_path, sign):
    text, _, mends = mend(
        tmp_path, edit(ITEMS, ("text: performed to relieve pain", f"text: is a surgical {sign} to relieve pain"))
    )
    assert text == edit(ITEMS, ("performed to relieve pain", '"is a surgical […] to relieve pain"')) or text == edit(
        ITEMS, ("performed to relieve pain", "is a surgical […] to relieve pain")
    )
    assert mends == [f"quote-not-in-source: is a surgical {sign} to relieve pain → is a surgical […] to relieve pain"]


def test_a_slip_that_hides_another_is_mended_with_it(tmp_path):
    broken = edit(
        ITEMS, ("    - source: article\n      text: performed to", "    - sorce: article\n      text: Performed to")
    )
    text, _, mends = mend(tmp_path, broken)
    assert text == ITEMS
    assert [one.partition(":")[0] for one in mends] == ["unknown-key", "quote-not-in-source"]


def test_a_slip_that_hides_what_cannot_be_mended_is_left_alone(tmp_path):
    broken = edit(
        ITEMS,
        ("    - source: article\n      text: performed to", "    - sorce: article\n      text: invented to"),
        ("      key: true\n", "      key: yes\n"),
        ("    - {text: Weakening, key: true", "    - {text: Weakening, key: yes"),
    )
    text, _, mends = mend(tmp_path, broken)
    assert text == edit(
        ITEMS, ("    - source: article\n      text: performed to", "    - sorce: article\n      text: invented to")
    )
    assert len(mends) == 2


def test_a_header_is_mended_though_more_is_found_then(tmp_path):
    items = edit(ITEMS, ("  topic: electrode", "  topic: nowhere"))
    after, header, mends = mend(tmp_path, items, edit(HEADER, ("title: A small bank", "titel: A small bank")))
    assert (after, header) == (items, HEADER)
    assert mends == ["unknown-key: titel: → title:"]


def test_the_questions_of_a_case_are_mended_too(tmp_path):
    case = """- id: c
  type: case
  topic: basics
  vignette: A patient reads.
  items:
    - id: c-1
      stem: Is it performed to relieve pain?
      answer: true
      rationales: {true: As the source says., false: The source says otherwise.}
      explanation: It is performed to relieve pain.
      takeaway: Relief of pain.
      quotes:
        - {source: article, text: performed to relieve pain}
"""
    broken = edit(
        case,
        ("      takeaway: Rel", "      takeawy: Rel"),
        ("text: performed to", "text: Performed to"),
        ("vignette", "vignete"),
    )
    text, _, mends = mend(tmp_path, broken)
    assert text == case
    assert len(mends) == 3


def test_words_that_yaml_would_misread_are_put_between_quotation_marks(tmp_path):
    article = "Two things: relief of pain and of spasticity in the legs.\n"
    root, items = sourced(tmp_path, article, "Two things relief of pain and of spasticity in the legs")
    for fix in fix_bank(root):
        write_fix(fix)
    right = '"Two things: relief of pain and of spasticity in the legs"'
    assert (root / ITEM_FILE).read_text(encoding="utf-8") == items.replace(
        "Two things relief of pain and of spasticity in the legs", right
    )


@pytest.mark.parametrize(
    ("waivers", "left"),
    [
        ("  waive:\n    absolute-term: Because.\n", ""),
        ("  # why\n  waive: # all\n    absolute-term: Because.\n    longest-option: >-\n      Because.\n", None),
        ("  waive: {absolute-term: Because.}\n", ""),
        ("  waive: {absolute-term: Because.} # a comment\n", None),
        (
            "  waive:\n    absolute-term: Because.\n    unpinned-option: Yes.\n",
            "  waive:\n    unpinned-option: Yes.\n",
        ),
        (
            "  waive: {absolute-term: Because., unpinned-option: Yes.}\n",
            "  waive: {unpinned-option: Yes.}\n",
        ),
        (
            "  waive: {unpinned-option: Yes., absolute-term: Because.}\n",
            "  waive: {unpinned-option: Yes.}\n",
        ),
    ],
)
def test_waivers_of_no_use_go_and_comments_stay(tmp_path, waivers, left):
    items = edit(ITEMS, ("      pin: true\n", "")) if "unpinned" in waivers else ITEMS
    text = mend(tmp_path, edit(items, ("  topic: basics\n", f"  topic: basics\n{waivers}")))[0]
    wanted = waivers if left is None else left
    assert text == edit(items, ("  topic: basics\n", f"  topic: basics\n{wanted}"))


def test_waivers_stay_where_a_question_is_missing(tmp_path):
    broken = edit(
        ITEMS,
        ("  topic: basics\n", "  topic: basics\n  waive: {absolute-term: Because.}\n"),
        ("  topic: electrode\n", "  topic: nowhere\n"),
    )
    assert mend(tmp_path, broken)[0] == broken


def test_tabs_become_the_spaces_that_they_stood_for(tmp_path):
    broken = edit(ITEMS, ("  explanation: It relieves", "\texplanation: It relieves"))
    text, _, mends = mend(tmp_path, broken)
    assert text == ITEMS
    assert mends == ["syntax: indented with tabs → indented with spaces"]


def test_line_ends_and_the_byte_order_mark_stay(tmp_path):
    root = write_bank(tmp_path)
    file = root / ITEM_FILE
    broken = edit(ITEMS, ("      pin: true\n", ""), ("      key: true", "      key: yes"))
    file.write_bytes(b"\xef\xbb\xbf" + broken.replace("\n", "\r\n").encode())
    for fix in fix_bank(root):
        write_fix(fix)
    right = edit(ITEMS, ("      pin: true\n", ""), ("None of the above\n", "None of the above\n      pin: true\n"))
    assert file.read_bytes() == b"\xef\xbb\xbf" + right.replace("\n", "\r\n").encode()


def test_a_bank_in_one_file_is_mended_too(tmp_path):
    article = "sources:\n  article: {title: Rhizotomy, file: article.txt}\n"
    items = ITEMS[: ITEMS.index("- id: two")].replace("\n", "\n  ").rstrip()
    head = "id: quiz\ntitle: Quiz\ntopics: {basics: Basics}\nreferences:\n  enslin2018: {title: A}\n"
    good = f"{head}{article}items:\n  {items}\n"
    (tmp_path / "article.txt").write_text("It is performed to relieve pain in many.\n", encoding="utf-8")
    file = tmp_path / "quiz.yaml"
    file.write_text(edit(good, ("      rationale: It", "      rationalee: It"), ("to relieve pain", "to Relieve pain")))
    for fix in fix_bank(file):
        write_fix(fix)
    assert file.read_text(encoding="utf-8") == good


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_side_file_is_mended_whichever_of_its_keys_is_wrong(tmp_path):
    root = write_figures(tmp_path / "drawn", side=SIDE.replace("regions:", "regoins:", 1))
    for fix in fix_bank(root):
        write_fix(fix)
    assert (root / "cord.yaml").read_text(encoding="utf-8") == SIDE


def test_mode_and_links_stay(tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("      key: true", "      key: yes")))
    real = root / "items" / "real.txt"
    (root / ITEM_FILE).rename(real)
    (root / ITEM_FILE).symlink_to("real.txt")
    real.chmod(0o640)
    for fix in fix_bank(root):
        write_fix(fix)
    assert (root / ITEM_FILE).is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8") == ITEMS
    assert sorted(entry.name for entry in (root / "items").iterdir()) == ["a.yaml", "real.txt"]


@pytest.mark.parametrize("name", ["a" * 400, "../article.txt", "", "'sources'"])
def test_odd_names_of_files_stop_nothing(tmp_path, name):
    (tmp_path / "article.txt").write_text("Elsewhere.\n", encoding="utf-8")
    header = edit(HEADER, ("file: sources/review.txt", f"file: {name}"), ("title: A small", "titel: A small"))
    assert mend(tmp_path, header=header)[2] == ["unknown-key: titel: → title:"]


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path):
    root = write_bank(tmp_path, edit(ITEMS, ("      key: true", "      key: yes")))
    (fix,) = fix_bank(root)
    (root / ITEM_FILE).write_text("- id: other\n", encoding="utf-8")
    with pytest.raises(UnwritableFileError, match="changed while"):
        write_fix(fix)
    assert (root / ITEM_FILE).read_text(encoding="utf-8") == "- id: other\n"


def test_a_write_that_fails_leaves_the_file(tmp_path, monkeypatch):
    root = write_bank(tmp_path, edit(ITEMS, ("      key: true", "      key: yes")))
    before = (root / ITEM_FILE).read_bytes()
    (fix,) = fix_bank(root)

    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fixes.os, "fsync", fail)
    with pytest.raises(UnwritableFileError, match="No space left"):
        write_fix(fix)
    assert (root / ITEM_FILE).read_bytes() == before
    assert [entry.name for entry in (root / "items").iterdir()] == ["a.yaml"]


def test_a_mend_that_brings_another_problem_is_not_made(tmp_path):
    broken = edit(
        ITEMS,
        ("    - text: Removal of hair", "    - text: Removal of hair\n      key: yes"),
        ("- id: one\n", "- id: one\n  type: single_choice\n"),
    )
    text, _, mends = mend(tmp_path, broken)
    assert (text, mends) == (broken, [])


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("rational", "rationale", True),
        ("rationale", "rationale", False),
        ("Rationale", "rationale", True),
        ("ratoinale", "rationale", True),
        ("rationals", "rationale", True),
        ("ratonal", "rationale", False),
        ("pni", "pin", True),
        ("ke", "key", False),
        ("stem", "text", False),
        ("license", "licence", True),
    ],
)
def test_one_slip(word, other, expected):
    assert is_one_slip(word, other) is expected
    assert is_one_slip(other, word) is expected


LINES = ITEMS.splitlines(keepends=True)
SLIPS = [change for change, _ in ITEM_SLIPS.values()]


@st.composite
def broken_items(draw: st.DrawFn) -> str:
    """Draw the good questions with slips, and with lines lost, doubled or cut."""
    text = ITEMS
    for old, new in draw(st.lists(st.sampled_from(SLIPS), max_size=5)):
        text = text.replace(old, new, 1)
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["lose", "double", "cut", "tab", "swap"]))
        line = lines[at]
        lines[at] = {"lose": "", "double": line * 2, "cut": line[: len(line) // 2] + "\n"}.get(change, line)
        if change == "tab":
            lines[at] = line.replace("  ", "\t", 1)
        elif change == "swap" and line:
            middle = draw(st.integers(0, len(line) - 1))
            lines[at] = line[:middle] + line[middle : middle + 2][::-1] + line[middle + 2 :]
    return "".join(lines)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items=broken_items())
def test_mending_is_idempotent_and_loses_no_question(tmp_path_factory, items):
    root = write_bank(tmp_path_factory.mktemp("bank"), items)
    before = load_bank(root)
    made = fix_bank(root)
    for fix in made:
        write_fix(fix)
    after = load_bank(root)
    assert fix_bank(root) == []
    assert {item.id for item in bank_of(before).items} <= {item.id for item in bank_of(after).items}
    assert len(after.listing.errors) <= len(before.listing.errors)
    at_fault = {problem.place.path for problem in before.listing.problems}
    assert {str(fix.path) for fix in made} <= at_fault
    changed = {line for fix in made for line in changed_lines(fix)}
    assert len(changed) <= sum(len(mend.edits) for fix in made for mend in fix.mends) * 3


def changed_lines(fix: FileFix) -> set[str]:
    return set(fix.before.splitlines()) ^ set(fix.after.splitlines())


def test_a_waiver_of_unread_files_is_kept_though_no_copy_has_them(tmp_path):
    header = f"{HEADER}waive: {{unread-file: The settings of our site.}}\n"
    root = write_bank(tmp_path, header=header)
    (root / "mkdocs.yml").write_text("site_name: Ours\n", encoding="utf-8")
    assert load_bank(root).listing.problems == ()
    assert fix_bank(root) == []
