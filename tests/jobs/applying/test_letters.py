"""What a firm writes goes out under the office's name: frauds are not delivered by it."""

from typing import Any

import pytest
from sqlalchemy import select

from people.tables import content_marks
from tests.conftest import Site
from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import Fair

FRAUD = "来前先交押金500元，加微信wang8888，带身份证抵押"
MEETING = {"at": "2026-11-23T09:00:00+08:00", "way": "onsite"}


@pytest.mark.parametrize(
    ("step", "said", "field"),
    [
        ("invite", MEETING | {"place": f"长治路1号，{FRAUD}"}, "place"),
        ("offer", {"note": FRAUD}, "note"),
        ("unsuitable", {"reason": "岗位已招满", "note": FRAUD}, "note"),
    ],
)
def test_a_fraud_is_delivered_to_nobody(
    fair: Fair, phones: Phones, step: str, said: dict[str, Any], field: str
) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    one = f"/employers/{firm.id}/applications/{number}"
    refused = phones(firm.owner).posts(f"{one}/{step}", said, 422)["error"]
    assert "不能发给应聘者" in refused["message"]
    told = " ".join(refused["fields"][field])
    assert all(f"{passage}”" in told for passage in ("押金500元", "wang8888", "带身份证抵押"))
    assert li.told == [] and li.sees(number).state == "sent"


def test_nor_to_all_at_once(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    number = li.applies(posting)
    said = {"reason": "岗位已招满", "note": "别的岗位要的加微信wang8888"}
    path = f"/employers/{firm.id}/postings/{posting}/settle"
    assert "wang8888" in str(phones(firm.owner).posts(path, said, 422)["error"]["fields"])
    assert li.told == [] and li.sees(number).state == "sent"


def test_the_firms_own_telephone_goes_out_with_the_place(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    one = f"/employers/{firm.id}/applications/{number}"
    # The firm registered 0351-0000000.
    said = MEETING | {"place": "长治路1号，电话(0351)0000000，带身份证原件"}
    phones(firm.owner).posts(f"{one}/invite", said)
    assert "电话(0351)0000000" in li.told[-1]


def test_what_postings_may_not_demand_is_told_and_noted_for_staff(
    desk: Site, fair: Fair, phones: Phones
) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    said = {"reason": "其他", "note": "这个岗位只招男的"}
    one = f"/employers/{firm.id}/applications/{number}"
    phones(firm.owner).posts(f"{one}/unsuitable", said)
    with desk.database.reading() as connection:
        (mark,) = connection.execute(select(content_marks)).all()
    assert (mark.subject_id, mark.advice, mark.passage) == (number, "review", "这个岗位只招男的")
