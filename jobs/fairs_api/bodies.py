"""Fairs and booths as the API tells of them."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from jobs.booth_values import Booth, Shown
from jobs.fair_counts import Counts
from jobs.fair_values import AUDIENCES, Fair
from jobs.values import FEN, Pay
from nlp.regions import RegionTree


def fair_body(fair: Fair, counts: Counts, regions: RegionTree, moment: datetime) -> dict[str, Any]:
    """A fair with its live counts."""
    plan = fair.plan
    return asdict(plan) | {
        "id": fair.id,
        "audience": list(plan.audience),
        "audience_names": [AUDIENCES[one] for one in plan.audience],
        "region_name": _name(regions, plan.region),
        "paired_region_name": _name(regions, plan.paired_region) if plan.paired_region else "",
        "when": plan.when,
        "phase": fair.phase(moment),
        "reason": fair.reason,
        "counts": asdict(counts),
    }


def booth_body(booth: Booth, regions: RegionTree) -> dict[str, Any]:
    """A booth with its postings; the shape it is put into leaves out what is not for everybody."""
    return {
        "id": booth.id,
        "fair": booth.fair_id,
        "employer": booth.employer_id,
        "firm": booth.firm,
        "number": booth.number,
        "state": booth.state,
        "reason": booth.reason,
        "asked_at": booth.asked_at,
        "postings": [_shown(one, regions) for one in booth.postings],
    }


def _shown(one: Shown, regions: RegionTree) -> dict[str, Any]:
    wording = one.wording
    return {
        "id": one.id,
        "state": one.state,
        "title": wording.title,
        "kind": wording.kind,
        "openings": wording.openings,
        "pay": _pay(wording.pay),
        "region_name": _name(regions, wording.place.region),
        "address": wording.place.address,
    }


def _pay(pay: Pay) -> dict[str, Any]:
    low, high = (None if fen is None else fen // FEN for fen in (pay.low, pay.high))
    return {"low": low, "high": high, "unit": pay.unit, "text": pay.words}


def _name(regions: RegionTree, adcode: str) -> str:
    return "".join(one.name for one in regions.path(adcode)[-2:])
