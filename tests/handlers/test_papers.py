"""Certificates of two benefits told in one story: each has its sum, and both together have one only
where nothing bars from that."""

import pytest

from handlers import papers
from tests.handlers.test_groups import COUNTY_2020, answer


@pytest.mark.parametrize(
    ("told", "sums", "total"),
    [
        (
            ("3个拿中级工 2个拿高级工，另外4个考了特种作业操作证，两样加拢多少",),
            ("8500元（1500元×3本＋2000元×2本）", "2400元（600元×4本）"),
            "合计10900元",
        ),
        (
            ("电工焊工考操作证的七个人 一人一本", "另外两个考出高级工", "两样一起能报好多"),
            ("4200元（600元×7本）", "4000元（2000元×2本）"),
            "合计8200元",
        ),
        (
            ("考操作证的七个人，2个没过", "还有两个考了高级工", "一共补好多"),
            ("3000元（600元×5本）", "4000元（2000元×2本）"),
            "合计7000元",
        ),
    ],
)
def test_each_benefit_has_its_sum_and_both_have_one(
    told: tuple[str, ...], sums: tuple[str, ...], total: str
) -> None:
    text = answer(COUNTY_2020, *told)
    assert all(one in text for one in (*sums, total))
    assert "原文没有写不能同时享受" in text and "未写截止日期" in text and "依据：" in text


@pytest.mark.parametrize(
    "told",
    [
        ("高级工考了5个，操作证考了4个，2个没过", "两样一共好多"),
        ("10来个拿了中级工，4个考了操作证", "两样一共好多"),
        ("3个拿中级工", "两样一共好多"),
    ],
)
def test_where_one_of_the_sums_is_not_certain_there_is_none_of_both(told: tuple[str, ...]) -> None:
    assert "合计" not in answer(COUNTY_2020, *told)


def test_who_asks_for_one_of_them_hears_of_that_alone() -> None:
    text = answer(COUNTY_2020, "3个拿中级工，另外4个考了操作证", "操作证补贴给多少")
    assert "2400元" in text and "8500元" not in text and "合计" not in text


def test_what_the_documents_forbid_has_no_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "barred", lambda *_: True)
    text = answer(COUNTY_2020, "3个拿中级工，4个考了操作证", "两样一共补多少")
    assert "4500元" in text and "2400元" in text
    assert "合计" not in text and "6900元" not in text and "不合起来算" in text


def test_several_grades_of_one_benefit_make_one_sum() -> None:
    told = ("仨工人今年考起高级工 还有俩考起技师", "取证补贴一共补好多")
    assert "14000元（2000元×3本＋4000元×2本）" in answer(COUNTY_2020, *told)
