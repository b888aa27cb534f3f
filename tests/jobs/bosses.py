"""王厂长 at the mini-program: a firm that posts by API."""

from typing import Any

from tests.people.world import Caller, Town

FORM: dict[str, Any] = {
    "title": "电焊工",
    "kind": "full_time",
    "openings": 3,
    "pay": {"min": 6000, "max": 8000, "unit": "month"},
    "region": "太原市小店区",
    "address": "某某路1号",
    "about": "负责钢结构焊接，服从班组安排，有经验的师傅优先。",
    "hours": "8:00-17:00",
    "benefits": ["包吃", "五险"],
    "shift": ["白班"],
    "certificates": ["焊工证"],
}


class Boss:
    """Somebody with a firm that the office approved, and its postings."""

    def __init__(self, town: Town, approved: bool = True) -> None:
        self.town = town
        self.caller: Caller = town.person()
        self.firm = self.caller.registers()
        if approved:
            town.approves(self.firm)
        self.all = f"/employers/{self.firm['id']}/postings"

    def drafts(self, **said: Any) -> str:
        """The number of a draft."""
        return str(self.caller.does(self.all, FORM | said)["id"])

    def does(self, number: str, verb: str, body: dict[str, Any] | None = None) -> Any:
        """What comes of a step."""
        return self.caller.does(f"{self.all}/{number}/{verb}", body)

    def publishes(self, **said: Any) -> str:
        """The number of a posting that staff approved."""
        number = self.drafts(**said)
        self.does(number, "submit")
        self.town.staff.does(f"/staff/postings/{number}/approve", {"by": "李静"})
        return number

    def sees(self, number: str) -> Any:
        """The posting as its firm sees it."""
        return self.caller.gets(f"{self.all}/{number}")
