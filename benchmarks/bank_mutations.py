"""The good banks that `benchmarks.fuzz_banks` starts from, and the ways in which it changes them.

A bank is a mapping of the names of its files to their bytes. Every change takes its dice as an argument, so that a
seed gives the same bank again. Nothing here loads a bank.
"""

from __future__ import annotations

import io
import json
import random
import re
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from rhizotrainer.bank.package import pack_bank
from tests.bank.banks import ITEMS, write_bank
from tests.bank.fixtures import FOLDER, read_fixtures
from tests.bank.manual import EXAMPLE, write_example

Files = dict[str, bytes]
Change = Callable[[bytes, random.Random], bytes]

_SHIPPED = Path(__file__).parents[1] / "question_banks" / "rhizotomy"
_CHANGE_COUNTS = (1, 1, 1, 2, 2, 3, 6)
_SIGNS = (
    *[
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "%",
        ">",
        "|",
        "\\",
        "~",
        "@",
        "`",
        "=",
        "-",
        "true",
        "null",
        "&a",
        "*a",
        "<<",
        "{1}",
        "[…]",
        "[...]",
        "…",
        ":",
        "!!str",
        "!<x>",
        "---",
        "...",
    ],
    *(
        ": ",
        "- ",
        "\n",
        "? ",
        "<<: ",
        "  ",
        "'' ",
        "- - ",
        "&a ",
        "*a ",
        "---\n",
        "...\n",
        "|+\n",
        ">-\n",
        "\r",
        "\r\n",
    ),
    *("waive: ", "type: ", "key: true", "\n- id: x\n", "options: [", "\n\n\n", ": :", "{ 2 }", '"\\x', "\n  \n\t\n"),
)
_ODD = [
    "\x00", "\x07", "\x1b[2J", "\x7f", "\x85", "\u00a0", "\u00ad", "\u0301", "\u200b", "\u200d", "\u2028", "\u2029",
    "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U0001f9e0", "\U0010ffff", "ﬃ", "İ", "ß", "ǅ", "½",
    "²", "٣", "𝟘", "Ⅻ", "一", "\u1e9e", "\u0345", "\ud7ff", "\ue000", "’", "“", "–", "−", "µ", "\u3000", "\u180e",
]  # fmt: skip
_NUMBERS = [
    "0", "-1", "1e999", "-1e-999", "NaN", ".inf", "9" * 400, "1" + "0" * 5000, "1,000,000", "1.5", "0x10", "1_000", "٣",
    "2147483648", "18446744073709551616", "1e400", "00000", "1e5", "5 %", "-0", "1/3", "1 000", "1:30", "2026-02-30",
]  # fmt: skip
_DRAWN = [
    "<g>", "</g>", "<use href='#a'/>", "<script>x()</script>", "<style>@import url(//x)</style>", "onload='x()'",
    "<image href='http://x/y.png'/>", "&#0;", "&#x110000;", "&lt;", "&a;", "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
    "<![CDATA[",
    "]]>", "<!--", "-->", "<?xml version='1.0' encoding='utf-16'?>", "xmlns='x'", "xml:base='..'", "id='a'",
    "viewBox='0 0'",
    "<a xlink:href='javascript:x'>", "<pattern id='a' fill='url(#a)'/>",
    "transform='scale(1e999)'", "style='fill:url(\\'x\\')'",
]  # fmt: skip


@cache
def seed_banks() -> tuple[Files, ...]:
    """Return the good banks: the small one, the manual's, those of the rules' fixtures, and last the shipped one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = _read(write_bank(folder / "small"))
        write_example(folder / "manual")
        manual = _read(folder / "manual" / EXAMPLE)
    shipped = _read(_SHIPPED)
    for extra in sorted(name for name in shipped if name.startswith("items/"))[2:]:
        del shipped[extra]
    return (small, manual, *_fixtures(), shipped)


def _fixtures() -> list[Files]:
    banks: list[Files] = []
    for at, fixture in enumerate(read_fixtures() if FOLDER.exists() else []):
        names = [name for name, data in fixture.files if data is not None and ".." not in name]
        if at % 7 == 0 and names:
            banks.append({name: data for name, data in fixture.files if data is not None and name in names})
    return banks


def _read(root: Path) -> Files:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def mutate(files: Files, rng: random.Random, banks: tuple[Files, ...]) -> None:
    """Change one to six things in a bank's files."""
    for _ in range(rng.choice(_CHANGE_COUNTS)):
        name = _choose_file(files, rng)
        dice = rng.random()
        if dice < 0.02:
            _swap(files, name, rng)
        elif dice < 0.10:
            _splice(files, name, rng, banks)
        else:
            drawn = name.endswith(".svg") and rng.random() < 0.5
            files[name] = (_insert_drawn if drawn else rng.choice(_CHANGES))(files[name], rng)


def _choose_file(files: Files, rng: random.Random) -> str:
    names = sorted(files)
    items = [name for name in names if name.startswith("items/")]
    return rng.choice(items) if items and rng.random() < 0.5 else rng.choice(names)


def _swap(files: Files, name: str, rng: random.Random) -> None:
    other = rng.choice(sorted(files))
    way = rng.randrange(4)
    if way == 0:
        files[name], files[other] = files[other], files[name]
    elif way == 1:
        files[name] = rng.choice([b"", b"\n", b"- a\n", b"\xff\xfe", ITEMS.encode(), files[other]])
    elif way == 2 and len(files) > 1:
        del files[name]
    else:
        files[f"items/{rng.choice(['A', 'a', 'é', 'a b', 'CON', '-'])}.yaml"] = files[other]


def _splice(files: Files, name: str, rng: random.Random, banks: tuple[Files, ...]) -> None:
    donor = rng.choice(banks)
    lines = donor[rng.choice(sorted(donor))].splitlines(keepends=True) or [b""]
    start = rng.randrange(len(lines))
    own = files[name].splitlines(keepends=True)
    at = rng.randint(0, len(own))
    own[at : at + rng.randint(0, 3)] = lines[start : start + rng.randint(1, 12)]
    files[name] = b"".join(own)


def _flip_bytes(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4) if data else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _cut_bytes(data: bytes, rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    return data[:start] + data[start + rng.choice([1, 2, 8, 40, 400]) :]


def _repeat_bytes(data: bytes, rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    piece = data[start : start + rng.choice([1, 2, 8, 40])]
    return data[:start] + piece * rng.choice([2, 3, 50, 600]) + data[start:]


def _insert(words: Sequence[str]) -> Change:
    def change(data: bytes, rng: random.Random) -> bytes:
        text = data.decode("utf-8", "surrogateescape")
        at = rng.randint(0, len(text))
        instead = rng.choice([0, 0, 0, 1, 3])
        text = text[:at] + rng.choice(words) + text[at + instead :]
        return text.encode("utf-8", "surrogateescape")

    return change


def _change_number(data: bytes, rng: random.Random) -> bytes:
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    one = rng.choice(found)
    return data[: one.start()] + rng.choice(_NUMBERS).encode() + data[one.end() :]


def _change_value(data: bytes, rng: random.Random) -> bytes:
    found = list(re.finditer(rb": ([^\n]+)", data))
    if not found:
        return data
    one = rng.choice(found)
    values = [b"", b"[]", b"{}", b"[a, b]", b"{a: b}", b"true", b"x", b'"', b"*a", b">-", b"- a", rng.choice(found)[1]]
    return data[: one.start(1)] + rng.choice(values) + data[one.end(1) :]


def _change_key(data: bytes, rng: random.Random) -> bytes:
    found = list(re.finditer(rb"([A-Za-z_]+):", data))
    if not found:
        return data
    one, other = rng.choice(found), rng.choice(found)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


def _change_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(5)
    if way == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif way == 1:
        lines.insert(other, lines[one] * rng.choice([1, 1, 2, 30]))
    elif way == 2:
        del lines[one : one + rng.randint(1, 5)]
    elif way == 3:
        lines[one] = b" " * rng.choice([1, 2, 4, 40]) + lines[one]
    else:
        lines[one] = lines[one].removeprefix(b" " * rng.choice([1, 2, 4]))
    return b"".join(lines)


_insert_drawn = _insert(_DRAWN)
_CHANGES: tuple[Change, ...] = (
    _flip_bytes,
    _cut_bytes,
    _repeat_bytes,
    _insert(_SIGNS),
    _insert(_SIGNS),
    _insert(_ODD),
    _change_number,
    _change_value,
    _change_value,
    _change_key,
    _change_lines,
    _change_lines,
    _change_lines,
)


@cache
def packed_banks() -> tuple[bytes, ...]:
    """Return packages of good banks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_example(folder / "manual")
        roots = [write_bank(folder / "small"), folder / "manual" / EXAMPLE]
        return tuple(pack_bank(root, folder / f"{at}.rzbank").read_bytes() for at, root in enumerate(roots))


def mutate_package(rng: random.Random) -> bytes:
    """Return a package of which something is changed: its files with a manifest that knows of it, or its bytes."""
    data = rng.choice(packed_banks())
    if rng.random() < 0.6:
        data = _repack(data, rng)
    for change in rng.choices((_flip_bytes, _cut_bytes, _repeat_bytes), k=rng.randint(0, 2)):
        data = change(data, rng)
    return data


def _repack(data: bytes, rng: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = files.pop("manifest.json")
    mutate(files, rng, seed_banks()[:2])
    if rng.random() < 0.2:
        names = [
            "../x",
            "/x",
            "items/../../x",
            "C:x",
            "items\\x.yaml",
            "ITEMS/A.yaml",
            "a" * 300,
            "items/.yaml",
            "\u202e",
            "",
        ]
        files[rng.choice(names)] = b"a\n"
    if rng.random() < 0.3:
        manifest = rng.choice(_CHANGES)(manifest, rng)
    else:
        said = json.loads(manifest)
        said["files"] = [
            {"name": name, "size": len(one), "sha256": sha256(one).hexdigest()} for name, one in files.items()
        ]
        manifest = json.dumps(said).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(
        out, "w", rng.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2])
    ) as archive:
        for name, one in {"manifest.json": manifest, **files}.items():
            archive.writestr(zipfile.ZipInfo(name or "\t"), one)
    return out.getvalue()
