"""A firm, a posting, somebody who applied, and a fair: all made by API, to be asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import requests
import schemathesis

from core.api_spec import KEPT
from core.clock import BEIJING, now
from tests.people.world import PNG, credit_code

API = schemathesis.openapi.from_dict(json.loads(KEPT.read_text("utf-8")))
SECONDS = 20

POSTING = {
    "title": "车床操作工",
    "kind": "full_time",
    "region": "太原",
    "openings": 3,
    "pay": {"low": 5000, "high": 7000, "unit": "month"},
    "about": "在车间操作普通车床，有师傅带。",
    "address": "长治路 1 号",
}


@dataclass(frozen=True)
class Hand:
    """Somebody who asks the running desk with a token."""

    address: str
    token: str

    def does(self, path: str, body: Mapping[str, Any] | None = None, method: str = "POST") -> Any:
        """What comes of an act, which must succeed and be answered as it is described."""
        return self._asks(method, path, json=body)

    def sends(self, content: bytes) -> str:
        """The number of a picture that was sent up."""
        number: str = self._asks("POST", "/uploads", files={"file": content})["id"]
        return number

    def _asks(self, method: str, path: str, **sent: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        address = f"{self.address}/api/v1{path}"
        answer = requests.request(method, address, headers=headers, timeout=SECONDS, **sent)
        assert answer.status_code in (200, 201, 204), f"{path}: {answer.text}"
        operation = API.find_operation_by_path(method, urlsplit(address).path)
        assert operation, f"{method} {path} is not described"
        operation.validate_response(answer)
        return answer.json() if answer.content else None


def settle(owner: Hand, seeker: Hand, other: Hand, staff: Hand) -> Mapping[str, str]:
    """What there is then, by the names addresses have for it: the owner's, and the application
    that the seeker sent to the owner's firm."""
    firm = _registered(owner, staff)
    home = f"/employers/{firm['id']}"
    code = owner.does(f"{home}/invitations")["code"]
    other.does("/invitations/accept", {"code": code, "name": "钱师傅"})
    members = owner.does(f"{home}/members", method="GET")["items"]
    posting = _published(owner, staff, home)
    fair = _announced(staff)
    booth = owner.does(f"{home}/fairs/{fair}/booth", {"postings": [posting]})
    return {
        "employer_id": firm["id"],
        "upload_id": firm["licence"],
        "member": next(one["id"] for one in members if one["role"] == "member"),
        "posting_id": posting,
        "fair_id": fair,
        "booth_id": booth["id"],
        **_sought(owner, seeker, other, staff, posting),
    }


def _registered(owner: Hand, staff: Hand) -> Any:
    said = {
        "name": "晋阳机械厂",
        "credit_code": credit_code(),
        "contact": "赵师傅",
        "phone": "13800000000",
        "size": "small",
        "industry": "制造业",
        "region": "太原",
        "licence": owner.sends(PNG),
    }
    firm = owner.does("/employers", said)
    staff.does(f"/staff/employers/{firm['id']}/approve", {"by": "审核员"})
    return firm


def _published(owner: Hand, staff: Hand, home: str) -> str:
    posting: str = owner.does(f"{home}/postings", POSTING)["id"]
    owner.does(f"{home}/postings/{posting}/submit")
    if owner.does(f"{home}/postings/{posting}", method="GET")["state"] == "review":
        staff.does(f"/staff/postings/{posting}/approve", {"by": "审核员"})
    return posting


def _announced(staff: Hand) -> str:
    day = (now() + timedelta(days=20)).astimezone(BEIJING)
    fair = staff.does(
        "/staff/fairs",
        {
            "by": "审核员",
            "name": "制造业专场",
            "level": "city",
            "region": "太原",
            "host": "就业服务中心",
            "place": "人力资源市场一楼",
            "starts_at": day.replace(hour=9).isoformat(timespec="seconds"),
            "ends_at": day.replace(hour=16).isoformat(timespec="seconds"),
        },
    )
    staff.does(f"/staff/fairs/{fair['id']}/announce", {"by": "审核员"})
    number: str = fair["id"]
    return number


def _sought(owner: Hand, seeker: Hand, other: Hand, staff: Hand, posting: str) -> Mapping[str, str]:
    profile = {"name": "赵师傅", "phone": "13800000000", "about": "车工十年", "agreed": True}
    seeker.does("/me/profile", profile, "PUT")
    application = seeker.does(f"/postings/{posting}/applications", {})
    search = owner.does("/me/searches", {"text": "太原 车工 五千以上"})
    other.does(f"/postings/{posting}/reports", {"reason": "已招满", "text": "电话里说招满了"})
    report = staff.does("/staff/reports", method="GET")["items"][0]
    numbers = {"application_id": application, "search_id": search, "report_id": report}
    return {name: one["id"] for name, one in numbers.items()}
