"""What a plan for an exam is reckoned from: questions in scope as the library and the learner's store have them.

Pure, so that it can run beside the window's thread: values come in, a Plan goes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from rhizotrainer.model.banks import ItemBrief
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.traces import HeldMemory, TraceRow, read_traces
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.planning import Plan, PlanItem, PlanTerms, build_plan


@dataclass(frozen=True, slots=True)
class PlanWish:
    """The terms, and the banks whose questions are meant, none for all."""

    terms: PlanTerms
    banks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanGround:
    """How things stand: the questions on offer, what is held of those answered, the learner's own weights or none."""

    briefs: tuple[ItemBrief, ...]
    rows: Sequence[TraceRow]
    weights: tuple[float, ...]
    now: datetime
    days: DayRule


def work_out(wish: PlanWish, ground: PlanGround) -> Plan | None:
    """Return the plan for a wish as things stand; None where its day has passed."""
    wanted = frozenset(wish.banks)
    held = {memory.address: memory for memory in read_traces(ground.rows)}
    briefs = [brief for brief in ground.briefs if _is_meant(brief, wanted, held)]
    today = ground.days.find_day(ground.now)
    begun_at = ground.days.find_start(today)
    answered = (held[brief.address].answered_at for brief in briefs if brief.address in held)
    spent = sum(moment >= begun_at for moment in answered)
    scope = build_scope(briefs, held, ground.days)
    return build_plan(scope, wish.terms, today=today, spent_today=spent, weights=ground.weights)


def _is_meant(brief: ItemBrief, wanted: frozenset[str], held: Mapping[ItemAddress, HeldMemory]) -> bool:
    """Say whether a question is planned: of the banks wanted, or of any; see `study.selection.filter_candidates`."""
    if wanted:
        return brief.address.bank in wanted
    return not brief.is_made or brief.address in held


def build_scope(briefs: Iterable[ItemBrief], held: Mapping[ItemAddress, HeldMemory], days: DayRule) -> list[PlanItem]:
    """Return the questions to be planned; of siblings, which share one memory, the one answered last stands for all."""
    scope: dict[object, tuple[ItemBrief, HeldMemory | None]] = {}
    for brief in briefs:
        memory = held.get(brief.address)
        key = (brief.address.bank, brief.siblings) if brief.siblings else brief.address
        before = scope.get(key)
        if before is None or (memory is not None and _is_later(memory, before[1])):
            scope[key] = (brief, memory)
    return [_plan_item(brief, memory, days) for brief, memory in scope.values()]


def _is_later(memory: HeldMemory, other: HeldMemory | None) -> bool:
    return other is None or memory.answered_at > other.answered_at


def _plan_item(brief: ItemBrief, memory: HeldMemory | None, days: DayRule) -> PlanItem:
    if memory is None:
        return PlanItem(brief.address, brief.topic, case=brief.case)
    last_day = days.find_day(memory.last_review)
    return PlanItem(brief.address, brief.topic, memory.stability, memory.difficulty, last_day, brief.case)
