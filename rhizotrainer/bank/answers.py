"""Build from an item's node what is to be answered: options, parts, accepted texts, a quantity, by its type.

Where an answer is named by its text (`answer: L4`) it is looked up among the options, white space and case apart; what
is not found is left out, and a rule tells of it. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Map
from collections.abc import Sequence as Texts
from dataclasses import dataclass, field

from rhizotrainer.bank.nodes import Mapping, Node, Sequence, is_blank, text_of
from rhizotrainer.bank.schema import CASE_TYPE
from rhizotrainer.model.items import ItemType, Option, Part, Quantity

Values = Map[str, Node]

_TRUE_FALSE = (("true", "True"), ("false", "False"))
_TRUE_FALSE_OPTIONS = tuple(Option(text, False, "", is_pinned=True) for _, text in _TRUE_FALSE)


@dataclass(slots=True)
class Answers:
    """What is to be answered; `option_nodes` and `part_nodes` stand where options and parts were written.

    Options that no node answers to (true and false, the right sides of pairs, extras) come after those that have one,
    or stand alone: `option_nodes` may be shorter than `options`.
    """

    options: tuple[Option, ...] = ()
    option_nodes: list[Mapping] = field(default_factory=list)
    parts: tuple[Part, ...] = ()
    part_nodes: list[Mapping] = field(default_factory=list)
    accepts: tuple[str, ...] = ()
    quantity: Quantity | None = None


def mappings_of(node: Node | None) -> list[Mapping]:
    """Return the mappings of a list, none for anything else."""
    return [part for part in node.items if type(part) is Mapping] if type(node) is Sequence else []


def texts_of(node: Node | None) -> tuple[str, ...]:
    """Return a text, or the texts of a list, without those that are empty."""
    if type(node) is Sequence:
        return tuple([text for text in map(text_of, node.items) if text])
    text = text_of(node)
    return (text,) if text else ()


def is_true(node: Node | None) -> bool:
    """Say whether a flag is set."""
    return text_of(node).casefold() == "true"


def index_options(options: Texts[Option]) -> dict[str, int]:
    """Return the authored position of the first option with each text, white space and case apart."""
    return {fold_answer(option.text): at for at, option in reversed(list(enumerate(options)))}


def find_positions(texts: Texts[str], places: Map[str, int]) -> tuple[int, ...]:
    """Return the authored positions of the options with these texts, each once; `places` are of `index_options`."""
    found = (places.get(fold_answer(text)) for text in texts)
    return tuple(dict.fromkeys([at for at in found if at is not None]))


def fold_answer(text: str) -> str:
    """Return a text as answers are compared when one names another."""
    return " ".join(text.split()).casefold()


def find_type(values: Values) -> ItemType:
    """Return the type that is named, or the one that the item's shape says."""
    named = _TYPES.get(text_of(values.get("type")))
    if named is not None:
        return named
    for name, kind in _TELLING_KEYS if not _TELLING.isdisjoint(values) else ():
        if name in values and (kind is not ItemType.NUMERIC or not is_blank(values[name])):
            return kind
    options = mappings_of(values.get("options"))
    if any("region" in option.values for option in options):
        return ItemType.LOCATE
    if "figure" in values and "regions" in values and ("accept" in values or not options):
        return ItemType.NAME
    if "accept" in values:
        return ItemType.SHORT_ANSWER
    if "answer" in values and "options" not in values:
        is_flag = text_of(values["answer"]).casefold() in {"true", "false", ""}
        return ItemType.TRUE_FALSE if is_flag or "rationales" in values else ItemType.NUMERIC
    if "rationales" in values and not options:
        return ItemType.TRUE_FALSE
    flags = [option.values["key"] for option in options if "key" in option.values]
    is_multiple = len(flags) > 1 and sum(map(is_true, flags)) > 1
    return ItemType.MULTIPLE_CHOICE if is_multiple else ItemType.SINGLE_CHOICE


def is_case(values: Values) -> bool:
    """Say whether these are the keys of a case: they say so, or hold questions and name no type of question."""
    named = text_of(values.get("type"))
    return named == CASE_TYPE or ("items" in values and named not in _TYPES)


def build_answers(kind: ItemType, values: Values) -> Answers:
    """Return what an item of a type asks for, from its keys."""
    return _BUILDERS[kind](values)


def _build_choice(values: Values) -> Answers:
    nodes = mappings_of(values.get("options"))
    return Answers(tuple([_build_option(node.values) for node in nodes]), nodes)


def _build_option(values: Values) -> Option:
    get = values.get
    # Few options have the other keys, and asking whether they are there is cheaper than reading nothing.
    return Option(
        text_of(get("text")),
        "key" in values and is_true(values["key"]),
        text_of(get("rationale")),
        "pin" in values and is_true(values["pin"]),
        text_of(values["region"]) if "region" in values else "",
    )


def _build_true_false(values: Values) -> Answers:
    """Return the two options of a true/false item; they stay in this order, so they are pinned."""
    nodes = mappings_of(values.get("options"))
    if nodes:
        return _build_choice(values)
    answer = text_of(values.get("answer")).casefold()
    rationales = values.get("rationales")
    texts = rationales.values if type(rationales) is Mapping else {}
    return Answers(
        tuple([Option(text, word == answer, text_of(texts.get(word)), is_pinned=True) for word, text in _TRUE_FALSE])
    )


def _build_series(values: Values) -> Answers:
    nodes = mappings_of(values.get("statements"))
    words = [word for word, _ in _TRUE_FALSE]
    parts = []
    for node in nodes:
        answer = text_of(node.values.get("answer")).casefold()
        keys = (words.index(answer),) if answer in words else ()
        parts.append(_build_part(node.values, "text", keys))
    return Answers(_TRUE_FALSE_OPTIONS, [], tuple(parts), nodes)


def _build_part(values: Values, name: str, keys: tuple[int, ...], *, region: str = "") -> Part:
    return Part(text_of(values.get(name)), keys, text_of(values.get("rationale")), region)


def _build_extended(values: Values) -> Answers:
    choice = _build_choice(values)
    nodes = mappings_of(values.get("scenarios"))
    places = index_options(choice.options)
    parts = [
        _build_part(node.values, "text", find_positions(texts_of(node.values.get("answer")), places)) for node in nodes
    ]
    return Answers(choice.options, choice.option_nodes, tuple(parts), nodes)


def _build_matching(values: Values) -> Answers:
    nodes = mappings_of(values.get("pairs"))
    rights = [text_of(node.values.get("right")) for node in nodes]
    options = _build_offers(rights, values)
    places = {option.text: at for at, option in enumerate(options)}
    parts = [
        _build_part(node.values, "left", _find_offer(right, places)) for node, right in zip(nodes, rights, strict=True)
    ]
    return Answers(options, [], tuple(parts), nodes)


def _build_label(values: Values) -> Answers:
    nodes = mappings_of(values.get("labels"))
    texts = [text_of(node.values.get("text")) for node in nodes]
    options = _build_offers(texts, values)
    places = {option.text: at for at, option in enumerate(options)}
    parts = [
        Part(
            "",
            _find_offer(text, places),
            text_of(node.values.get("rationale")),
            text_of(node.values.get("region")),
        )
        for node, text in zip(nodes, texts, strict=True)
    ]
    return Answers(options, [], tuple(parts), nodes)


def _build_offers(texts: list[str], values: Values) -> tuple[Option, ...]:
    """Return what is offered to the parts, each text once, and then what belongs nowhere.

    Capitals tell offers apart (5 mW, 5 MW): nobody names these by hand.
    """
    offers = dict.fromkeys([_squeeze(text) for text in (*texts, *texts_of(values.get("extras"))) if text])
    return tuple([Option(text, False, "") for text in offers])


def _find_offer(text: str, places: Map[str, int]) -> tuple[int, ...]:
    return (places[_squeeze(text)],) if text else ()


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _build_ordering(values: Values) -> Answers:
    nodes = mappings_of(values.get("steps"))
    return Answers(tuple([_build_option(node.values) for node in nodes]), nodes)


def _build_wrong(values: Values) -> Answers:
    nodes = mappings_of(values.get("wrong"))
    return Answers(tuple([_build_option(node.values) for node in nodes]), nodes)


def _build_numeric(values: Values) -> Answers:
    answers = _build_wrong(values)
    tolerance = text_of(values.get("tolerance"))
    is_relative = tolerance.endswith("%")
    answers.quantity = Quantity(
        text_of(values.get("answer")),
        text_of(values.get("unit")),
        tolerance.removesuffix("%").rstrip(),
        is_relative,
    )
    return answers


def _build_typed(values: Values) -> Answers:
    answers = _build_wrong(values)
    answers.accepts = texts_of(values.get("accept"))
    return answers


def _build_name(values: Values) -> Answers:
    return _build_choice(values) if not is_blank(values.get("options")) else _build_typed(values)


def _build_cloze(values: Values) -> Answers:
    nodes = mappings_of(values.get("gaps"))
    parts = [
        Part("", (), text_of(node.values.get("rationale")), accepts=texts_of(node.values.get("accept")))
        for node in nodes
    ]
    return Answers(parts=tuple(parts), part_nodes=nodes)


_TYPES = {str(kind): kind for kind in ItemType}
# Keys that only one type has.
_TELLING_KEYS = (
    ("statements", ItemType.TRUE_FALSE_SERIES),
    ("scenarios", ItemType.EXTENDED_MATCHING),
    ("pairs", ItemType.MATCHING),
    ("steps", ItemType.ORDERING),
    ("gaps", ItemType.CLOZE),
    ("labels", ItemType.LABEL),
    ("tolerance", ItemType.NUMERIC),
    ("unit", ItemType.NUMERIC),
)
_TELLING = frozenset(name for name, _ in _TELLING_KEYS)
_BUILDERS: dict[ItemType, Callable[[Values], Answers]] = {
    ItemType.SINGLE_CHOICE: _build_choice,
    ItemType.MULTIPLE_CHOICE: _build_choice,
    ItemType.TRUE_FALSE: _build_true_false,
    ItemType.TRUE_FALSE_SERIES: _build_series,
    ItemType.EXTENDED_MATCHING: _build_extended,
    ItemType.MATCHING: _build_matching,
    ItemType.ORDERING: _build_ordering,
    ItemType.NUMERIC: _build_numeric,
    ItemType.SHORT_ANSWER: _build_typed,
    ItemType.CLOZE: _build_cloze,
    ItemType.LOCATE: _build_choice,
    ItemType.NAME: _build_name,
    ItemType.LABEL: _build_label,
}
