"""Mend slips of structure at the places where the check found them: keys, flags, words, lists, pins, waivers, DOIs.

A mend says what the author certainly meant; where two readings are possible there is none. Ids are never changed, for
learners' answers hang on them. Nothing here writes a file, and what is proposed here is checked before it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rhizotrainer.bank.edits import Edit, YamlText
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, Node, Scalar
from rhizotrainer.bank.quote_mends import Mend, mend_elision, mend_quote, mend_source
from rhizotrainer.bank.schema import Field, Kind
from rhizotrainer.bank.views import FileView, Spot
from rhizotrainer.model.problems import Problem

_MEANT = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_DOI = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)(10\.\d{4,9}(?:\.\d+)*/\S+)", re.IGNORECASE)
# Shorter words have too many neighbours.
_SHORTEST = 3
_SAFE_IN_LIST = re.compile(r"[A-Za-z0-9][\w .()/+-]*")


def find_mends(view: FileView, problems: Iterable[Problem]) -> list[Mend]:
    """Return the mends for problems of one file, in their order; many have none."""
    found: list[Mend] = []
    for problem in problems:
        mender = _MENDERS.get(problem.rule)
        mend = mender(view, problem) if mender else None
        if mend is not None and mend not in found:
            found.append(mend)
    return found


def is_one_slip(word: str, other: str) -> bool:
    """Say whether two words differ by upper and lower case, or by one letter that is added, lost, wrong or exchanged.

    Source: Damerau, Commun ACM 1964;7:171.
    """
    one, two = sorted((word.casefold(), other.casefold()), key=len)
    if one == two:
        return word != other
    if len(one) < _SHORTEST or len(two) - len(one) > 1:
        return False
    head = next((at for at in range(len(one)) if one[at] != two[at]), len(one))
    if len(one) < len(two):
        return one[head:] == two[head + 1 :]
    exchanged = one[head : head + 2] == two[head : head + 2][::-1] and one[head + 2 :] == two[head + 2 :]
    return exchanged or one[head + 1 :] == two[head + 1 :]


def _mend_key(view: FileView, problem: Problem) -> Mend | None:
    spot = view.keys.get((problem.place.line, problem.place.column))
    if spot is None or spot.shape is None or sum(key.value == spot.key.value for key in spot.mapping.keys) > 1:
        return None
    near = [name for name in spot.shape.fields if is_one_slip(spot.key.value, name)]
    span = view.yaml.span(spot.key)
    if len(near) != 1 or near[0] in spot.mapping.values or span is None:
        return None
    rivals = [key for key in spot.mapping.keys if key is not spot.key and is_one_slip(key.value, near[0])]
    if any(key.value not in spot.shape.fields for key in rivals):
        return None
    edits = [Edit(*span, near[0])]
    field = spot.shape.fields[near[0]]
    if field.kind is Kind.TEXTS and isinstance(spot.value, Scalar):
        # `reference: enslin2018` is wrong twice, and mended once.
        edits += _list_edits(view, near[0], spot.value)
    return Mend(problem.rule, spot.key.line, f"{shorten(spot.key.value)}:", f"{near[0]}:", tuple(edits))


def _mend_kind(view: FileView, problem: Problem) -> Mend | None:
    spot = view.values.get((problem.place.line, problem.place.column))
    if spot is None or spot.shape is None or not isinstance(spot.value, Scalar):
        return None
    field = spot.shape.fields.get(spot.key.value)
    span = view.yaml.span(spot.value)
    if field is None or span is None:
        return None
    name, word = spot.key.value, spot.value.value.strip()
    if field.kind is Kind.TEXTS:
        edits = _list_edits(view, name, spot.value)
        after = edits[0].text if len(edits) == 1 else f"[{word}]"
    else:
        right = _find_word(field, word)
        edits, after = ([Edit(*span, right)], right) if right else ([], "")
    return (
        Mend(problem.rule, spot.value.line, f"{name}: {shorten(word)}", f"{name}: {shorten(after)}", tuple(edits))
        if edits
        else None
    )


def _find_word(field: Field, word: str) -> str:
    if field.kind is Kind.FLAG:
        return _MEANT.get(word.casefold(), "")
    near = [str(one) for one in field.words if is_one_slip(word, one)] if field.kind is Kind.WORD else []
    return near[0] if len(near) == 1 else ""


def _list_edits(view: FileView, name: str, value: Scalar) -> list[Edit]:
    """Return the edits that make a list of a text; several references in one text become several."""
    span = view.yaml.span(value)
    text = value.value.strip()
    if span is None or value.style in {"|", ">"} or not text or "\n" in view.yaml.text[span[0] : span[1]]:
        return []
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    if name == "references" and len(parts) > 1 and view.references.issuperset(parts):
        return [Edit(*span, f"[{', '.join(parts)}]")]
    if value.style or _SAFE_IN_LIST.fullmatch(text):
        return [Edit(span[0], span[0], "["), Edit(span[1], span[1], "]")]
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return [Edit(*span, f'["{quoted}"]')]


def _mend_pin(view: FileView, problem: Problem) -> Mend | None:
    spot = view.values.get((problem.place.line, problem.place.column))
    if spot is None or "pin" in spot.mapping.values or not isinstance(spot.value, Scalar) or spot.key.value != "text":
        return None
    span = view.yaml.span(spot.value)
    if span is None or spot.value.style in {"|", ">"}:
        return None
    said = f"{shorten(spot.value.value)}"
    mend = Mend(problem.rule, spot.value.line, said, f"{said}, pin: true")
    if view.yaml.brackets(spot.mapping):
        return mend.making(Edit(span[1], span[1], ", pin: true"))
    end = view.yaml.line_end(view.yaml.line_of(span[1]))
    if not re.fullmatch(r"[ \t]*(?:#.*)?", view.yaml.text[span[1] : end]):
        return None
    return mend.making(Edit(end, end, f"{view.yaml.newline}{' ' * (spot.key.column - 1)}pin: true"))


def _mend_doi(view: FileView, problem: Problem) -> Mend | None:
    spot = view.values.get((problem.place.line, problem.place.column))
    if spot is None or spot.key.value != "doi" or not isinstance(spot.value, Scalar):
        return None
    found = _DOI.fullmatch(spot.value.value.strip())
    span = view.yaml.span(spot.value)
    if found is None or span is None or spot.value.style in {"|", ">"}:
        return None
    quote = spot.value.style
    right = f"{quote}{found[1]}{quote}"
    return Mend(
        problem.rule, spot.value.line, f"doi: {spot.value.value.strip()}", f"doi: {found[1]}", (Edit(*span, right),)
    )


def _mend_waiver(view: FileView, problem: Problem) -> Mend | None:
    spot = view.keys.get((problem.place.line, problem.place.column))
    if spot is None or not view.may_drop_waivers:
        return None
    owner = view.owners.get(id(spot.mapping))
    if owner is None or owner.key.value != "waive":
        return None
    unused = {key.value for key in spot.mapping.keys if (key.line, key.column) in view.unused_waivers}
    all_unused = unused >= spot.mapping.values.keys()
    said = ", ".join(sorted(unused)) if all_unused else spot.key.value
    if all_unused:
        edit = _cut(view.yaml, owner.key, _end_of(view.yaml, owner.value))
    elif view.yaml.brackets(spot.mapping):
        edit = _cut_from_braces(view.yaml, spot)
    else:
        edit = _cut(view.yaml, spot.key, _end_of(view.yaml, spot.value))
    line = owner.key.line if all_unused else spot.key.line
    return Mend(problem.rule, line, f"waive: {said}", "no waiver", (edit,)) if edit else None


def _end_of(yaml: YamlText, node: Node) -> int:
    """Return where a value ends, -1 where that cannot be said."""
    if isinstance(node, Scalar):
        span = yaml.span(node)
        return span[1] if span and node.style not in {"|", ">"} else -1
    brackets = yaml.brackets(node)
    if brackets:
        return brackets[1]
    parts = list(node.values.values()) if isinstance(node, Mapping) else node.items
    ends = [_end_of(yaml, part) for part in parts]
    return -1 if -1 in ends else max(ends, default=-1)


def _cut(yaml: YamlText, key: Scalar, end: int) -> Edit | None:
    """Return the edit that takes out whole lines, from a key's to that of an end; none where more stands on them."""
    span = yaml.span(key)
    if span is None or end < 0:
        return None
    first, last = yaml.line_of(span[0]), yaml.line_of(end)
    has_more = yaml.text[yaml.line_start(first) : span[0]].strip() or yaml.text[end : yaml.line_end(last)].strip()
    return None if has_more else Edit(yaml.line_start(first), yaml.line_start(last + 1), "")


def _cut_from_braces(yaml: YamlText, spot: Spot) -> Edit | None:
    keys = spot.mapping.keys
    at = keys.index(spot.key)
    start, end = yaml.span(spot.key), _end_of(yaml, spot.value)
    if start is None or end < 0:
        return None
    if at + 1 < len(keys):
        following = yaml.span(keys[at + 1])
        return Edit(start[0], following[0], "") if following else None
    before = _end_of(yaml, spot.mapping.values[keys[at - 1].value])
    return Edit(before, end, "") if before >= 0 else None


_MENDERS: dict[str, Callable[[FileView, Problem], Mend | None]] = {
    "unknown-key": _mend_key,
    "wrong-kind": _mend_kind,
    "unpinned-option": _mend_pin,
    "reference-identifier": _mend_doi,
    "unused-waiver": _mend_waiver,
    "quote-in-other-source": mend_source,
    "quote-not-in-source": lambda view, problem: mend_quote(view, problem) or mend_elision(view, problem),
}
# The rules whose problems may have a mend; a file without one need not be looked at.
MENDABLE = frozenset({*_MENDERS, "syntax"})
