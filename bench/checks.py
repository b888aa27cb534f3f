"""Checks a set of cases with the shipped cards and counts the verdicts and sums that agree.

    python -m bench.checks [FILE] [--show]

A case names a region, a day, a card and facts, and what a second reader of the documents makes of
them: the status (as `status_any` those that can be defended), and the amount if it follows. Where
we differ one of the two is wrong, or the document leaves it open; `--show` prints both with the
reader's reason.
"""

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from eligibility.check import Result
from nlp.places.regions import RegionTree
from policy.checking import check_given
from policy.files import read_folder
from policy.knowledge import Knowledge

ROOT = Path(__file__).parents[1]
KINDS = {"per_unit": "rate"}
"""Other words of readers for the kinds of amounts."""

SET = ROOT / "bench/sets/checks.jsonl"


def same_amount(wanted: dict[str, Any], result: Result) -> bool:
    """Whether kind and bounds of the sum are those of the case, as far as it names them."""
    total = result.amounts.total
    bounds = all(wanted.get(end) in (None, getattr(total, end)) for end in ("fen", "to_fen"))
    return total.kind == KINDS.get(wanted["kind"], wanted["kind"]) and bounds


def _has_sum(case: dict[str, Any]) -> bool:
    return bool((case.get("amount") or {}).get("kind"))


def _sum_differs(case: dict[str, Any], result: Result) -> bool:
    return _has_sum(case) and not same_amount(case["amount"], result)


def main() -> int:
    """Run the set and print the counts."""
    parser = argparse.ArgumentParser(prog="bench.checks", description="用案例核对规则与金额")
    parser.add_argument("file", nargs="?", type=Path, default=SET)
    parser.add_argument("--show", action="store_true", help="列出与案例不同的")
    wanted = parser.parse_args()
    knowledge = Knowledge(read_folder(ROOT / "data"), RegionTree())
    counts: Counter[str] = Counter()
    for line in wanted.file.read_text("utf-8").splitlines():
        case = json.loads(line)
        day = date.fromisoformat(case["as_of"])
        found = check_given(knowledge, case["region"], day, case["facts"], [case["card"]])
        (result,) = found.results
        agrees = result.status in case.get("status_any", [case["status"]])
        counts["cases"] += 1
        counts["status"] += agrees
        if agrees and _has_sum(case):
            counts["amounts"] += 1
            counts["sums"] += not _sum_differs(case, result)
        if wanted.show and not agrees:
            print(f"{case['id']} {case['card']}：{case['status']}，我们 {result.status}")
            print(f"    {case['why']}")
        elif wanted.show and _sum_differs(case, result):
            print(f"{case['id']} {case['card']}：{case['amount']}，我们 {result.amounts.total}")
            print(f"    {case['why']}")
    status = f"{counts['status']}/{counts['cases']}"
    print(f"结论相同 {status}，金额相同 {counts['sums']}/{counts['amounts']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
