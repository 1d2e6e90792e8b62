"""Does keeping to an exam plan pay? Simulated learners keep to it, others answer what plain FSRS says is due.

Both give the same number of answers each day (the plan's), both have FSRS-6 memories, and the dice are theirs. Printed
are the share of questions at the target or above it on the day, mean recall, what the plan foretold on the first day,
and as a third column what due dates reach when the whole cap is used every day, also where the plan asked for less.

    python benchmarks/planning.py [--seeds 5] [--target 0.9] [--noise 0.0] [--quick]
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.study.planning import PlanItem, PlanTerms, build_plan
from tests.study.planned_learner import TODAY, Outcome, Setting, follow_due_dates, keep_to_plan

# Questions, days to the exam, cap: the first of each pair is too tight to reach all, the second is ample.
SETTINGS = (
    *(Setting(200, 14, 15), Setting(200, 14, 40), Setting(200, 30, 15), Setting(200, 30, 30)),
    *(Setting(200, 60, 10), Setting(200, 60, 20), Setting(600, 14, 40), Setting(600, 14, 120)),
    *(Setting(600, 30, 40), Setting(600, 30, 90), Setting(600, 60, 20), Setting(600, 60, 50)),
    # Learners who have studied by due dates for a month before.
    *(Setting(200, 30, 10, before=30), Setting(600, 30, 20, before=30), Setting(600, 60, 30, before=30)),
)
HEAD = (
    "month before, questions days cap | answers a day | at target: plan  foretold  due  ratio  due, whole cap | "
    "recall: plan  due  due, whole cap"
)


def measure(setting: Setting, seeds: int) -> tuple[float, float]:
    """Play one setting, print its line, and return by how much the plan is ahead in both numbers."""
    planned: list[Outcome] = []
    plain: list[Outcome] = []
    whole: list[Outcome] = []
    foretold = []
    for seed in range(seeds):
        outcome, first = keep_to_plan(setting, seed)
        planned.append(outcome)
        foretold.append(first.reached / first.total)
        plain.append(follow_due_dates(setting, seed, outcome.answers))
        whole.append(follow_due_dates(setting, seed, [setting.cap] * setting.days))
    reached, due, full = (fmean(one.reached for one in many) for many in (planned, plain, whole))
    recall, due_recall, full_recall = (fmean(one.recall for one in many) for many in (planned, plain, whole))
    effort = fmean(sum(one.answers) / setting.days for one in planned)
    print(
        f"{'yes' if setting.before else 'no':>12} {setting.size:10} {setting.days:4} {setting.cap:3} | "
        f"{effort:13.1f} | "
        f"{reached:15.3f} {fmean(foretold):9.3f} {due:4.3f} {reached / max(due, 1e-9):6.2f} {full:15.3f} | "
        f"{recall:12.3f} {due_recall:4.3f} {full_recall:15.3f}",
        flush=True,
    )
    return reached - due, recall - due_recall


def measure_speed() -> None:
    """Print how long one plan takes for small and large scopes."""
    for size, days, cap in ((600, 30, 40), (2000, 30, 60), (2000, 60, 60), (100_000, 60, 400)):
        items = [
            PlanItem(ItemAddress("bank", str(at)), f"topic {at % 20}")
            if at % 2
            else PlanItem(
                ItemAddress("bank", str(at)),
                f"topic {at % 20}",
                stability=1 + at % 97 * 1.3,
                difficulty=1 + at % 90 / 10,
                last_day=TODAY - timedelta(days=at % 61),
            )
            for at in range(size)
        ]
        began = time.perf_counter()
        build_plan(items, PlanTerms(TODAY + timedelta(days=days), 0.9, cap), today=TODAY)
        print(f"one plan for {size:6} questions, {days} days: {time.perf_counter() - began:6.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5, help="learners for each setting")
    parser.add_argument("--target", type=float, default=0.9, help="recall wanted on the day")
    parser.add_argument("--noise", type=float, default=0.0, help="how wrong the app is about each question's stability")
    parser.add_argument("--quick", action="store_true", help="only 200 questions and up to 30 days")
    given = parser.parse_args()
    settings = [one for one in SETTINGS if not given.quick or (one.size <= 200 and one.days <= 30)]
    print(f"target {given.target}, noise {given.noise}, {given.seeds} learners each\n{HEAD}")
    ahead = [measure(replace(one, target=given.target, noise=given.noise), given.seeds) for one in settings]
    wins = sum(reached > 0.005 for reached, _recall in ahead)
    losses = sum(reached < -0.005 for reached, _recall in ahead)
    print(f"at target: {wins} settings won, {len(ahead) - wins - losses} tied (within 0.5 %), {losses} lost")
    lower = sum(recall < -0.005 for _reached, recall in ahead)
    print(f"mean recall: lower than by due dates in {lower} of {len(ahead)} settings")
    measure_speed()


if __name__ == "__main__":
    main()
