"""A clause that counts several kinds of people, told apart where only one way is meant."""

from datetime import date

import pytest

from nlp.counting.asked_again import asked_once
from nlp.counting.counted import (
    counted_apart,
    crowded,
    of_their_kind,
    of_those_spoken_of,
    paid_each,
    told_beside,
)

TODAY = date(2022, 9, 5)


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("搬迁户9个建档立卡6个", "搬迁户9个，建档立卡6个"),
        ("招了搬迁户9个建档立卡6个都签了合同", "招了搬迁户9个，建档立卡6个，都签了合同"),
        ("招了9个搬迁户6个建档立卡的", "招了9个搬迁户，6个建档立卡的"),
        ("介绍了4个在本县3个去了北京\n给多少", "介绍了4个在本县，3个去了北京\n给多少"),
        ("7个人4个在本县3个去了北京", "7个人，4个在本县，3个去了北京"),
    ],
)
def test_each_count_keeps_the_word_beside_it(told: str, apart: str) -> None:
    assert counted_apart(told, TODAY) == apart
    assert crowded(counted_apart(told, TODAY), TODAY) == []


@pytest.mark.parametrize(
    "told",
    [
        "9个搬迁户里6个建档立卡",
        "招了9个搬迁户其中6个建档立卡",
        "招了搬迁户9个建档立卡6个回来的",
        "招了9个搬迁户6个",
    ],
)
def test_what_may_be_meant_two_ways_stays_together(told: str) -> None:
    assert counted_apart(told, TODAY) == told
    assert crowded(told, TODAY) == [9, 6]


@pytest.mark.parametrize("told", ["搬迁户9个，建档立卡6个", "100人裁了6个", "员工30个"])
def test_one_count_in_a_clause_is_no_crowd(told: str) -> None:
    assert counted_apart(told, TODAY) == told and crowded(told, TODAY) == []


def test_one_of_several_who_are_paid_alike_stands_for_each() -> None:
    told = "一个人一个月工资2500，3个工人"
    assert paid_each(told, TODAY) == "每人一个月工资2500，3个工人"


@pytest.mark.parametrize(
    "told",
    ["一个一个月开1400，另外两个都开2800", "招了一个人一个月开1400", "3个工人，干了一个月"],
)
def test_one_who_is_counted_stays_one(told: str) -> None:
    assert paid_each(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "theirs"),
    [
        ("新来的都没满一年，一共十五个", "新来的都没满一年，十五个"),
        ("培训四天三十二课时\n总共15个人", "培训四天三十二课时\n15个人"),
        ("我们厂组织新工人搞岗前培训，一共36个人", "我们厂组织新工人搞岗前培训，36个人"),
        ("公司搞岗前培训，参加的一共36个人", "公司搞岗前培训，36个人"),
        ("公司刚招的新人，上个月才来，一共16个", "公司刚招的新人，上个月才来，16个"),
        ("厂里新进的工人，拢共16个", "厂里新进的工人，16个"),
        (
            "我们公司上个月招进来的，都没干过\n总共16个人",
            "我们公司上个月招进来的，都没干过\n16个人",
        ),
    ],
)
def test_how_many_there_are_in_all_is_said_of_those_spoken_of(told: str, theirs: str) -> None:
    assert of_those_spoken_of(told, TODAY) == theirs


@pytest.mark.parametrize(
    "told",
    [
        "一共十五个，搞培训",
        "开饭店的，一共十五个",
        "我们搞培训，一共十五个",
        "新招了3个，一共十五个",
        "岗前培训，一共15天",
        "刚招的新人，我们是小公司，一共15个",
        "公司招了新人，一共15个",
        "新招的3个，厂里一共15个",
        "新开的店，一共15个",
        "我们是新公司的，一共15个",
    ],
)
def test_all_of_a_firm_or_beside_others_stay_as_they_were_told(told: str) -> None:
    assert of_those_spoken_of(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("收了六个大学生 扩岗的钱六个人能发多少", "收了六个大学生 扩岗的钱能发多少"),
        ("收了六个大学生 扩岗的钱三个人能发多少", "收了六个大学生 扩岗的钱三个人能发多少"),
        ("收了六个，两个没签，六个能领多少", "收了六个，两个没签，六个能领多少"),
        ("收了六个，另外六个能领多少", "收了六个，另外六个能领多少"),
        ("职工90人，脱贫户35个，这35人能给多少", "职工90人，脱贫户35个，这能给多少"),
        ("职工90人，脱贫户35个，这35个人能领吗", "职工90人，脱贫户35个，这能领吗"),
    ],
)
def test_the_number_of_the_same_people_asked_about_again_counts_once(told: str, left: str) -> None:
    assert asked_once(told, TODAY) == left


@pytest.mark.parametrize(
    ("told", "once"),
    [
        ("雇了九个工人，九个给多少", "雇了九个工人，给多少"),
        ("寻下六个伙计，那这六个人拢共能给多少", "寻下六个伙计，那这拢共能给多少"),
        ("招了12个人，都满半年了，12个总共领好多", "招了12个人，都满半年了，总共领好多"),
        ("招了四个，那四个是四千不", "招了四个，那是四千不"),
        ("来了七个，我估摸七个人能补三千五", "来了七个，我估摸能补三千五"),
        (
            "送走8个，5个去福建，3个去凯里，8个人合起来得几多",
            "送走8个，5个去福建，3个去凯里，合起来得几多",
        ),
    ],
)
def test_a_question_that_names_the_number_again_counts_nobody_more(told: str, once: str) -> None:
    assert asked_once(told, TODAY) == once


@pytest.mark.parametrize(
    "told",
    [
        "雇了九个工人，六个给多少",
        "送走8个，5个去福建，2个去凯里，8个人合起来得几多",
        "雇了九个工人，另外九个是九千不",
        "雇了九个工人，九个签了合同",
        "3个拿了中级证，3个考了操作证能补多少",
        "招了5个人，5个都签了合同没有多少",
    ],
)
def test_others_who_are_asked_about_are_counted(told: str) -> None:
    assert asked_once(told, TODAY) == told


def test_further_ones_who_make_up_the_whole_are_none_of_those_before() -> None:
    told = "收了5个，4个满6个月了，还有1个才2个月"
    assert told_beside(told, TODAY) == told.replace("还有", "另外")


@pytest.mark.parametrize(
    "told",
    ["收了9个，4个满6个月了，还有1个才2个月", "招了5个，4个上了保险，还有1个没上"],
)
def test_further_ones_who_make_up_no_whole_or_differ_in_no_length_stay(told: str) -> None:
    assert told_beside(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ("招了9个脱贫户，又来了2个，也都是脱贫的", "招了9个脱贫户，又来了2个也都是脱贫的"),
        ("搬迁户11个，上月添了俩，一样是搬迁的", "搬迁户11个，上月添了俩一样是搬迁的"),
    ],
)
def test_who_came_besides_is_told_with_the_kind_of_the_others(told: str, together: str) -> None:
    assert of_their_kind(told) == together


@pytest.mark.parametrize(
    "told",
    [
        "招了9个脱贫户，又来了2个，也是村里的",
        "招了9个脱贫户，又来了2个，不是脱贫的",
        "招了9个脱贫户，走了2个，也是脱贫的",
        "招了9个，又来了2个，都是脱贫的",
    ],
)
def test_who_is_told_of_another_kind_or_with_all_others_stays_apart(told: str) -> None:
    assert of_their_kind(told) == told


@pytest.mark.parametrize(
    ("told", "once"),
    [
        ("去年9月招了七个人，如今七个全在岗", "去年9月招了七个人，如今全在岗"),
        ("来了5个伙计，5个到现在都没走", "来了5个伙计，到现在都没走"),
    ],
)
def test_who_are_all_still_there_are_counted_once(told: str, once: str) -> None:
    assert asked_once(told, TODAY) == once


@pytest.mark.parametrize(
    "told",
    [
        "3月来了四个，5月来了四个，四个都在岗",
        "招了7个，如今5个还在岗",
        "一共22个老乡，一回就招了这22人",
    ],
)
def test_others_who_are_there_are_counted_anew(told: str) -> None:
    assert asked_once(told, TODAY) == told
