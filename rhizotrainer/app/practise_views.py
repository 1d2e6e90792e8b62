"""Puts the session builder's page together: the outline, the counts, and in words what the session would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rhizotrainer.app.pace import pace_text
from rhizotrainer.model.banks import BankHeader, BankListing, Topic
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_draw import Draw, Facet, Wish
from rhizotrainer.study.selection_pool import TopicKey
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import (
    CONTEXT,
    STATE_WORDS,
    TYPE_WORDS,
    Fields,
    OutcomeView,
    TimeLimit,
    TopicNode,
)

tr = Tongue(CONTEXT)

MOST_BARS = 8


def build_nodes(listings: Sequence[BankListing], counts: Mapping[TopicKey, int]) -> tuple[TopicNode, ...]:
    """Return the outline of all banks, each bank a node of its own where there are several.

    Topics without questions are left out; those that questions name and the outline does not stand at its end.
    """
    headers = {listing.header.id: listing.header for listing in listings if listing.header and listing.is_loaded}
    banks = [header for header in headers.values() if any(bank == header.id for bank, _topic in counts)]
    nodes: list[TopicNode] = []
    for header in banks:
        inner = list(_list_topics(header, counts, depth=int(len(banks) > 1)))
        if len(banks) > 1:
            keys = frozenset(key for key in counts if key[0] == header.id)
            nodes.append(TopicNode(header.id, header.title, 0, keys, sum(counts[key] for key in keys)))
        nodes += inner
    return tuple(nodes)


def build_outcome(draw: Draw, fields: Fields, listings: Sequence[BankListing], *, pace_ms: int | None) -> OutcomeView:
    """Say what would be asked; `pace_ms` is the learner's usual time for a question, None while there is none."""
    headers = {listing.header.id: listing.header for listing in listings if listing.header}
    asked = len(draw.addresses)
    if not asked:
        return _build_lack(draw, fields)
    topics = [(headers[bank].topic_title(topic) if bank in headers else topic, n) for (bank, topic), n in draw.by_topic]
    return OutcomeView(
        asked=asked,
        matches=draw.matches,
        pace=_say_time(fields, asked, pace_ms),
        bars_by_topic=_shorten(topics),
        bars_by_type=_shorten([(tr(TYPE_WORDS[kind]), n) for kind, n in draw.by_type]),
        notes=tuple(_list_notes(draw, fields.wish)),
    )


def name_session(fields: Fields, nodes: Sequence[TopicNode], headers: Sequence[BankHeader]) -> str:
    """Return the session's title: its mode, and what it is about."""
    mode, topics = fields.mode, fields.wish.topics
    if mode is SessionMode.REVIEW and topics is None:
        return tr("Review due")
    if topics is None:
        what = headers[0].title if len(headers) == 1 else tr("All banks")
    else:
        fitting = [node.title for node in nodes if node.keys == topics]
        banks = {bank for bank, _topic in topics}
        titles = [header.title for header in headers if header.id in banks]
        what = fitting[-1] if fitting else titles[0] if len(titles) == 1 else tr("Several banks")
    if mode is SessionMode.EXAM:
        return tr("Exam · {what}", what=what)
    return tr("Review · {what}", what=what) if mode is SessionMode.REVIEW else tr("Tutor · {what}", what=what)


def find_limit_ms(fields: Fields, asked: int, factor: float) -> int:
    """Return an exam's whole time with the learner's extra time, 0 for none."""
    if fields.mode is not SessionMode.EXAM:
        return 0
    whole = fields.find_minutes(asked) * 60
    seconds = {TimeLimit.QUESTION: fields.seconds * asked, TimeLimit.SESSION: whole}.get(fields.time, 0)
    return round(seconds * 1000 * factor)


def _list_topics(header: BankHeader, counts: Mapping[TopicKey, int], *, depth: int) -> Iterator[TopicNode]:
    named = {topic.id for topic in header.topics}
    stray = [Topic(topic, topic) for bank, topic in counts if bank == header.id and topic not in named]
    topics = [*header.topics, *stray]
    below: dict[str, list[Topic]] = {}
    for topic in topics:
        parent = topic.parent if topic.parent in named and topic.parent != topic.id else ""
        below.setdefault(parent, []).append(topic)

    def walk(parent: str, at: int) -> Iterator[TopicNode]:
        for topic in below.get(parent, ()):
            inner = list(walk(topic.id, at + 1))
            own = (header.id, topic.id)
            keys = frozenset({own}).union(*(node.keys for node in inner))
            count = sum(counts.get(key, 0) for key in keys)
            if count:
                yield TopicNode(f"{header.id}/{topic.id}", topic.title, at, keys, count)
                yield from inner

    return walk("", depth)


def _say_time(fields: Fields, asked: int, pace_ms: int | None) -> str:
    limit = find_limit_ms(fields, asked, 1.0)
    if limit:
        return tr.count(max(1, round(limit / 60_000)), "{n} minute at most", "{n} minutes at most")
    return pace_text(asked, pace_ms)


def _shorten(bars: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the longest bars, equal names as one, and the others together."""
    merged = [
        (words, sum(count for _words, count in same)) for words, same in groupby(sorted(bars), key=lambda bar: bar[0])
    ]
    merged.sort(key=lambda bar: (-bar[1], bar[0]))
    if len(merged) <= MOST_BARS:
        return tuple(merged)
    rest = merged[MOST_BARS - 1 :]
    others = tr.count(len(rest), "{n} other", "{n} others")
    return (*merged[: MOST_BARS - 1], (others, sum(count for _words, count in rest)))


def _list_notes(draw: Draw, wish: Wish) -> Iterator[str]:
    asked = len(draw.addresses)
    if draw.missed_flagged:
        yield tr.count(
            draw.missed_flagged,
            "{n} flagged question is also incorrect. It is asked once.",
            "{n} flagged questions are also incorrect. Each is asked once.",
        )
    elif draw.several and wish.mode is not SessionMode.REVIEW:
        yield tr.count(
            draw.several,
            "{n} question has more than one of these statuses. It is asked once.",
            "{n} questions have more than one of these statuses. Each is asked once.",
        )
    if draw.is_limited:
        yield tr.count(
            asked, "Your daily limit leaves {n} question for today.", "Your daily limit leaves {n} questions for today."
        )
    elif asked > wish.count:
        yield tr("A case is asked whole, so the session is longer.")
    elif asked < wish.count and asked < draw.matches:
        yield tr("Cases are asked whole, so the session is shorter.")
    elif asked < wish.count:
        yield tr.count(asked, "Only {n} matches, so {n} is asked.", "Only {n} match, so {n} are asked.")
    if draw.brought:
        yield tr.count(
            draw.brought, "{n} question comes along with its case.", "{n} questions come along with their cases."
        )
    if draw.spared:
        yield tr.count(
            draw.spared,
            "{n} question is left out, as another asks the same in other words.",
            "{n} questions are left out, as others ask the same in other words.",
        )


def _build_lack(draw: Draw, fields: Fields) -> OutcomeView:
    wish = fields.wish
    if draw.matches:
        reason = tr("Your daily limit is reached. Tomorrow brings more; the limit is set in Settings.")
        return OutcomeView(0, draw.matches, headline=tr("Enough for today"), lack=reason)
    headline = tr("No question matches")
    if not draw.loosened:
        is_review = wish.mode is SessionMode.REVIEW
        reason = tr("Choose Tutor to practise all the same.") if is_review else tr("Reset the filters.")
        return OutcomeView(0, 0, headline=tr("Nothing is due") if is_review else headline, lack=reason)
    facet, count = draw.loosened[0]
    return OutcomeView(
        0,
        0,
        headline=headline,
        lack=_say_loosened(facet, count, wish),
        action=_name_loosening(facet, wish),
        facet=facet,
    )


def _say_loosened(facet: Facet, count: int, wish: Wish) -> str:
    if facet is Facet.STATES:
        return tr.count(
            count,
            "None of these questions has that status. With any status, {n} matches.",
            "None of these questions has that status. With any status, {n} match.",
        )
    if facet is Facet.DIFFICULTIES:
        return tr.count(
            count,
            "None of these questions is that hard. With any difficulty, {n} matches.",
            "None of these questions is that hard. With any difficulty, {n} match.",
        )
    if facet is Facet.TYPES:
        return tr.count(
            count,
            "None of these questions is of that type. With any type, {n} matches.",
            "None of these questions is of that type. With any type, {n} match.",
        )
    if not wish.topics:
        return tr.count(
            count,
            "No topic is ticked. With all topics, {n} matches.",
            "No topic is ticked. With all topics, {n} match.",
        )
    return tr.count(
        count,
        "These topics have no such question. With all topics, {n} matches.",
        "These topics have no such question. With all topics, {n} match.",
    )


def _name_loosening(facet: Facet, wish: Wish) -> str:
    if facet is Facet.STATES and len(wish.states) == 1:
        return tr("Untick “{status}”", status=tr(STATE_WORDS[next(iter(wish.states))]))
    return {
        Facet.STATES: tr("Any status"),
        Facet.DIFFICULTIES: tr("Any difficulty"),
        Facet.TYPES: tr("Any type"),
        Facet.TOPICS: tr("Tick all topics"),
    }[facet]
