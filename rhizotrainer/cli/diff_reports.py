"""Write how two versions of a bank differ, for people and for programs.

What went stands in [-…-], what came in {+…+}, as `git diff --word-diff` has it, so that it can be read without colours
as well. Nothing here decides what differs, nor what learners have to see again: `study.updates` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from rhizotrainer.bank.differences import BankDifference, Rise, SourceChange
from rhizotrainer.bank.item_differences import ItemDifference, KeyChange, Kind
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.rewording import Fate, Run, TextChange
from rhizotrainer.cli.banks import count
from rhizotrainer.model.items import Item, Status
from rhizotrainer.model.updates import Change
from rhizotrainer.study.updates import build_essence, compare

# Words shown on either side of a change.
_CONTEXT = 5
_MARKS = {Fate.GONE: ("[-", "-]", "red"), Fate.NEW: ("{+", "+}", "green")}
_COMES_BACK = "comes back to learners once"
_REASONS = {
    Change.TYPE: "it is asked in another way",
    Change.KEY: "what is right changed",
    Change.QUESTION: "what is asked changed",
    Change.QUOTE: "the words that it rests on changed",
}
_RISES = {
    Rise.PATCH: "words were changed",
    Rise.MINOR: "questions were added, or have another key, quote, topic or id",
    Rise.MAJOR: "questions were taken away",
}


def show_difference(console: Console, difference: BankDifference) -> None:
    """Print a comparison: the sum of it, then the bank, what came, what went, and every question that changed."""
    old, new = difference.old, difference.new
    names = (f"{header.id} {header.version}".rstrip() for header in (old, new))
    _print(console, Text(f"{' → '.join(names)}: {_sum_up(difference)}", "bold"))
    if difference.header or difference.sources:
        _print(console, Text("\nThe bank", "bold"))
        for change in difference.header:
            _print_change(console, change)
        for source in difference.sources:
            _print_source(console, source)
    _print_items(console, "Added", difference.added, _MARKS[Fate.NEW][2])
    _print_items(console, "Removed", difference.removed, _MARKS[Fate.GONE][2])
    for one in difference.changed:
        _print_item(console, one)
    advice = tell_version(difference)
    if advice:
        _print(console, Text(f"\n{advice}"))


def tell_version(difference: BankDifference) -> str:
    """Say whether the version of the bank should rise; nothing where it need not, or has."""
    advice = difference.advice
    version = difference.new.version
    if difference.old.id != difference.new.id:
        return (
            "These are two banks, for their ids differ: what learners answered in the one does not count in the other."
        )
    if advice.has_fallen:
        return f"The version went down, from {difference.old.version} to {version}. It can only rise."
    if advice.needed is Rise.NONE or advice.is_risen:
        return ""
    target = f"{advice.suggested} or higher" if advice.suggested else "another one"
    if not version:
        target = f"`version: {advice.suggested or '1.0.0'}`"
        return f"The bank has no version, though {_RISES[advice.needed]}. Write {target} in it."
    return f"The version is still {version}, though {_RISES[advice.needed]}. Make it {target}."


def judge(one: ItemDifference) -> Change:
    """Return what the change means to learners who have answered the item."""
    return compare(build_essence(one.old), build_essence(one.new))


def tell_schedule(one: ItemDifference) -> str:
    """Say whether learners who know an item see it at once again."""
    was, now = (item.status is Status.RELEASED for item in (one.old, one.new))
    if not now:
        return "is not given to learners" if not was else "is given to learners no longer; what they answered stays"
    if not was:
        return "is given to learners from now on"
    change = judge(one)
    return f"{_COMES_BACK}: {_REASONS[change]}" if change.brings_back else "keeps its schedule"


def _sum_up(difference: BankDifference) -> str:
    if not (difference.added or difference.removed or difference.changed):
        nothing = "nothing" if difference.is_empty else "no question"
        return f"{nothing} differs, {count(difference.unchanged, 'question')}."
    kinds = [kind for one in difference.changed for kind in one.kinds]
    counts = {
        "added": len(difference.added),
        "removed": len(difference.removed),
        "renamed": kinds.count(Kind.RENAMED),
        "of another type": kinds.count(Kind.TYPE),
        "moved": kinds.count(Kind.MOVED),
        "with another key": kinds.count(Kind.REKEYED),
        "with other quotes": kinds.count(Kind.REQUOTED),
        "reworded": kinds.count(Kind.REWORDED),
        "noted otherwise": kinds.count(Kind.NOTED),
        "unchanged": difference.unchanged,
    }
    return ", ".join(f"{number} {words}" for words, number in counts.items() if number) + "."


def _print_items(console: Console, title: str, items: Sequence[Item], style: str) -> None:
    if not items:
        return
    _print(console, Text(f"\n{title}", "bold"))
    for item in items:
        line = Text("  ").append(item.id, style)
        _print(console, line.append(f"  {item.type}, {item.topic or 'no topic'}: {shorten(item.stem, 80)}"))


def _print_item(console: Console, one: ItemDifference) -> None:
    old, new = one.old, one.new
    _print(console, Text(f"\n{new.id}", "bold").append(f"  {new.file_name}, line {new.line}", "not bold"))
    facts = [
        TextChange("id", old.id, new.id),
        TextChange("type", str(old.type), str(new.type)),
        TextChange("topic", old.topic, new.topic),
    ]
    for change in facts:
        if change.before != change.after:
            _print_change(console, change)
    if one.key is not None:
        _print_change(console, _tell_key(one.key), is_whole=True)
    for change in (*one.quotes, *one.texts, *one.notes):
        _print_change(console, change)
    told = tell_schedule(one)
    _print(console, Text("  → ").append(told, "bold yellow" if told.startswith(_COMES_BACK) else "dim"))


def _tell_key(key: KeyChange) -> TextChange:
    """Return what is right no longer and what is now; all of it where only the order differs."""
    gone = [text for text in key.before if text not in key.after]
    new = [text for text in key.after if text not in key.before]
    if not (gone or new):
        gone, new = list(key.before), list(key.after)
    return TextChange("key", " / ".join(gone), " / ".join(new))


def _print_source(console: Console, source: SourceChange) -> None:
    _print(console, Text(f"  text of {source.id}:"))
    for change in source.passages:
        _print_change(console, change, indent="    ")


def _print_change(console: Console, change: TextChange, *, indent: str = "  ", is_whole: bool = False) -> None:
    line = Text(f"{indent}{change.name}:")
    runs: Iterable[Run] = change.list_runs()
    if is_whole or change.before is None or change.after is None:
        sides = ((Fate.GONE, change.before), (Fate.NEW, change.after))
        runs = [Run(fate, " ".join(text.split())) for fate, text in sides if text]
    shown = _cut(list(runs))
    for run in shown:
        begin, end, style = _MARKS.get(run.fate, ("", "", ""))
        line.append(" ").append(f"{begin}{run.text}{end}", style)
    if all(run.fate is Fate.SAME for run in shown):
        line.append(" (white space alone)")
    _print(console, line)


def _cut(runs: list[Run]) -> list[Run]:
    """Return the runs with what stayed cut to a few words beside what changed."""
    shown = []
    for at, run in enumerate(runs):
        words = run.text.split()
        head = words[:_CONTEXT] if at > 0 else []
        tail = words[-_CONTEXT:] if at < len(runs) - 1 else []
        if run.fate is Fate.SAME and len(words) > len(head) + len(tail):
            shown.append(Run(run.fate, " ".join([*head, "…", *tail])))
        else:
            shown.append(run)
    return shown


def _print(console: Console, line: Text) -> None:
    """Print a line, a text of a bank in it without control characters, which a terminal would obey."""
    plain = line.plain
    if not plain.isprintable():
        line.plain = "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in plain)
    if console.is_terminal:
        console.print(line, soft_wrap=True)
    else:
        # Colours take most of the time of a long comparison, and nobody would see them.
        print(line.plain, file=console.file)


def build_object(difference: BankDifference) -> dict[str, object]:
    """Return a comparison as the documented JSON object."""
    advice = difference.advice
    return {
        "old": {"id": difference.old.id, "title": difference.old.title, "bank_version": difference.old.version},
        "new": {"id": difference.new.id, "title": difference.new.title, "bank_version": difference.new.version},
        "is_same": difference.is_empty,
        "unchanged": difference.unchanged,
        "header": [_build_change(change) for change in difference.header],
        "sources": [
            {"id": source.id, "passages": [_build_change(change) for change in source.passages]}
            for source in difference.sources
        ],
        "added": [_build_item(item) for item in difference.added],
        "removed": [_build_item(item) for item in difference.removed],
        "changed": [_build_difference(one) for one in difference.changed],
        "version_advice": {
            "needed": str(advice.needed),
            "suggested": advice.suggested,
            "is_risen": advice.is_risen,
            "has_fallen": advice.has_fallen,
            "message": tell_version(difference),
        },
    }


def _build_item(item: Item) -> dict[str, object]:
    return {"id": item.id, "type": str(item.type), "topic": item.topic, "stem": item.stem, "status": str(item.status)}


def _build_change(change: TextChange) -> dict[str, object]:
    return {
        "name": change.name,
        "before": change.before,
        "after": change.after,
        "words": [[str(run.fate), run.text] for run in change.list_runs()],
    }


def _build_difference(one: ItemDifference) -> dict[str, object]:
    change = judge(one)
    return {
        "id": one.new.id,
        "old_id": one.old.id,
        "file": one.new.file_name,
        "line": one.new.line,
        "kinds": [str(kind) for kind in one.kinds],
        "type": [str(one.old.type), str(one.new.type)],
        "topic": [one.old.topic, one.new.topic],
        "status": [str(one.old.status), str(one.new.status)],
        "key": {"before": one.key.before, "after": one.key.after} if one.key else None,
        "quotes": [_build_change(change) for change in one.quotes],
        "texts": [_build_change(change) for change in one.texts],
        "notes": [_build_change(change) for change in one.notes],
        "change": str(change),
        "comes_back": change.brings_back and one.old.status is one.new.status is Status.RELEASED,
        "message": tell_schedule(one),
    }
