"""A sentence is kept, and whoever said it is told of what is new: seldom, and as long as wished."""

from collections.abc import Callable

import pytest

from jobs.rounds import Rounds
from tests.jobs.applying.callers import Phone, Phones
from tests.jobs.applying.hiring import Fair, Firm

GUARDS = {"text": "太原 保安 3000以上"}
PAID = {"pay_low": 400000, "pay_high": 500000}


@pytest.fixture
def li(phones: Phones) -> Phone:
    """李师傅's phone, which keeps a search."""
    phone = phones("o_li")
    phone.posts("/me/searches", GUARDS, 201)
    return phone


@pytest.fixture
def goes_round(fair: Fair) -> Callable[[], int]:
    """Another process goes round; how many searches it looked through."""
    return lambda: Rounds(fair.database, fair.clock)()["saved_searches"]


Goes = Callable[[], int]


def guards(firm: Firm, many: int = 1) -> None:
    """So many postings for guards."""
    for number in range(many):
        firm.publishes(f"保安{number}号岗", **PAID)


def test_what_is_new_is_told_once_a_day_five_at_a_time(
    fair: Fair, li: Phone, goes_round: Goes
) -> None:
    firm = fair.firm("华安保安公司")
    assert goes_round() == 0
    guards(firm, 7)
    goes_round()
    (told,) = fair.told("o_li")
    lines = told.split("\n")
    assert lines[0] == "您找的“太原 保安 3000以上”有新岗位："
    assert lines[1] == "1. 保安6号岗，4000–5000元/月，华安保安公司"
    assert (len(lines), lines[-1]) == (7, "还有 2 个，说“太原 保安 3000以上”就能看。")
    fair.passes(hours=2)
    guards(firm)
    goes_round()
    assert len(fair.told("o_li")) == 1
    fair.passes(hours=10)
    goes_round(), goes_round()
    assert len(fair.told("o_li")) == 2
    assert fair.told("o_li")[-1].count("保安0号岗") == 1


def test_what_was_there_before_or_does_not_fit_is_no_news(
    fair: Fair, phones: Phones, goes_round: Goes
) -> None:
    firm = fair.firm("某某机械厂")
    guards(firm)
    phones("o_li").posts("/me/searches", GUARDS, 201)
    assert goes_round() == 0
    firm.publishes("电焊工", about="焊接钢结构。", **PAID)
    firm.publishes("保安", region="520100", **PAID)
    firm.publishes("保安", pay_low=200000, pay_high=250000)
    assert goes_round() == 1
    assert goes_round() == 0
    assert fair.told("o_li") == []


def test_a_search_that_is_ended_brings_nothing(fair: Fair, li: Phone, goes_round: Goes) -> None:
    (kept,) = li.gets("/me/searches")["items"]
    assert kept["understood"]["keywords"][0][0] == "保安"
    assert (kept["understood"]["region"], kept["told_at"]) == ("140100", None)
    li.deletes(f"/me/searches/{kept['id']}")
    assert li.gets("/me/searches")["items"] == []
    guards(fair.firm())
    assert goes_round() == 0
    li.deletes(f"/me/searches/{kept['id']}", 404)


def test_anothers_search_is_not_there(fair: Fair, li: Phone, phones: Phones) -> None:
    (kept,) = li.gets("/me/searches")["items"]
    stranger = phones("o_stranger")
    stranger.deletes(f"/me/searches/{kept['id']}", 404)
    assert stranger.gets("/me/searches")["items"] == []
    assert len(li.gets("/me/searches")["items"]) == 1


def test_a_person_keeps_five_and_the_same_once(li: Phone) -> None:
    first = li.posts("/me/searches", {"text": "太原保安3000以上"}, 201)
    assert first["text"] == GUARDS["text"]
    for text in ("保洁", "电焊工", "叉车工", "厨师"):
        li.posts("/me/searches", {"text": text}, 201)
    refused = li.posts("/me/searches", {"text": "司机"}, 409)["error"]["message"]
    assert "最多订阅 5 个" in refused and "电焊工" in refused


@pytest.mark.parametrize("text", ["", "你好", "想找个活", "活" * 101])
def test_what_looks_for_nothing_is_not_kept(phones: Phones, text: str) -> None:
    error = phones("o_li").posts("/me/searches", {"text": text}, 422)["error"]
    assert "text" in error["fields"]


def test_what_somebody_says_of_themselves_is_not_kept(phones: Phones, fair: Fair) -> None:
    li = phones("o_li")
    li.posts("/me/searches", {"text": "女的 保洁"}, 201)
    again = li.posts("/me/searches", {"text": "保洁"}, 201)
    assert len(li.gets("/me/searches")["items"]) == 1
    assert again["understood"]["intent"] == "search"
    assert fair.told("o_li") == []
