"""A job fair in a week, as an office plans and announces it."""

from typing import Any

from tests.people.world import Town

FAIR = {
    "name": "小店区冬季招聘会",
    "level": "county",
    "region": "小店区",
    "host": "小店区人社局",
    "place": "体育馆东门",
    "starts_at": "2026-11-28T09:00:00+08:00",
    "ends_at": "2026-11-28T12:00:00+08:00",
    "by": "李静",
}


def announced(town: Town, **other: Any) -> int:
    """The number of the fair, once it is announced."""
    number = int(town.staff.does("/staff/fairs", FAIR | other)["id"])
    town.staff.does(f"/staff/fairs/{number}/announce", {"by": "李静"})
    return number
