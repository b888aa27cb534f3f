"""Fairs and booths as the API tells of them."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from jobs.fairs.booth_values import Booth
from jobs.fairs.fair_counts import Counts
from jobs.fairs.fair_values import AUDIENCES, Fair
from jobs.posting.posting_shapes import posting_data
from nlp.places.regions import RegionTree


def fair_body(fair: Fair, counts: Counts, regions: RegionTree, moment: datetime) -> dict[str, Any]:
    """A fair with its live counts."""
    plan = fair.plan
    return asdict(plan) | {
        "id": fair.id,
        "audience": list(plan.audience),
        "audience_names": [AUDIENCES[one] for one in plan.audience],
        "region": _place(plan.region, regions),
        "paired_region": _place(plan.paired_region, regions) if plan.paired_region else None,
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
        "postings": [posting_data(one, regions) for one in booth.postings],
    }


def _place(adcode: str, regions: RegionTree) -> dict[str, str]:
    return {"adcode": adcode, "name": regions.get(adcode).name}
