"""So many lots with so many in each are told as one number."""

from datetime import date

import pytest

from nlp.counting.in_each import each_left, in_each

TODAY = date(2020, 5, 6)


@pytest.mark.parametrize(
    ("told", "in_all"),
    [
        ("分三期，每期15人", "45人"),
        ("办了4个班，每个班20人", "80人"),
        ("开了三家分店，每家新招5个", "新招15个"),
        ("四个车间各10名工人", "40名工人"),
        ("两个村，各去了7个人", "去了14个人"),
        ("每批3个，两批", "6个"),
        ("坐了3辆车，每车25人", "75人"),
        ("5个人，每人考了2个特种作业证", "考了10个特种作业证"),
        ("3个电工一人两本操作证", "6本操作证"),
        ("每人考了一个高级工证，7个人", "考了7个高级工证"),
    ],
)
def test_lots_and_each_of_them_are_one_number(told: str, in_all: str) -> None:
    assert in_all in in_each(told, TODAY)


def test_a_number_of_all_that_is_told_as_well_is_told_once() -> None:
    assert in_each("三个班，每班20人，一共60人", TODAY).count("60人") == 1


@pytest.mark.parametrize(
    ("told", "as_many"),
    [
        ("考登高证，总共7个人，一人一本", "考登高证，7个人"),
        ("考登高证，7个人，每人一个证，补多少", "考登高证，7个人，补多少"),
        ("我们厂一共7个人，都考了登高证，一人一本", "我们厂一共7个人，都考了登高证"),
    ],
)
def test_who_have_a_paper_each_are_as_many_and_need_not_be_all_of_a_firm(
    told: str, as_many: str
) -> None:
    assert in_each(told, TODAY) == as_many


@pytest.mark.parametrize(
    "told",
    [
        "每人1500元，招了4个",
        "三个班，每班45课时",
        "2家公司报了8人，每家最多报5人",
        "二十个人，每人干了3个月",
        "办了3期，每期15人，最后一期12人",
        "每天20个人，干了3天",
        "一个月办一期，每期20人，办了5个月",
    ],
)
def test_what_is_no_number_of_each_stays_as_it_is(told: str) -> None:
    assert in_each(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "words"), [("每个班20人", "每个班20人"), ("2期，每期都有30来人", "每期都有30来人")]
)
def test_of_each_of_nobody_knows_how_many_the_words_are_left(told: str, words: str) -> None:
    assert [*each_left(in_each(told, TODAY), TODAY)] == [words]


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("去年5月、8月各招了2个", "去年5月招了2个，去年8月招了2个"),
        ("去年8月和9月各来了3个人", "去年8月来了3个人，去年9月来了3个人"),
        ("3、4月份每月培训了20人", "3月培训了20人，4月培训了20人"),
        ("8月、9月一共来了3个", "8月、9月一共来了3个"),
        ("8月、9月各交了3000", "8月、9月各交了3000"),
    ],
)
def test_so_many_in_each_of_some_months_are_told_month_by_month(told: str, apart: str) -> None:
    assert in_each(told, TODAY) == apart
