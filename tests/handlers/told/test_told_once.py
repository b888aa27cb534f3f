"""Who is told once is counted once, and who is taken off is taken off once: a number that already
is what is left, those who came, one person told without a number."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer

AUTUMN_2020 = ("贵阳市辖县", date(2020, 9, 23))


@pytest.mark.parametrize(
    "told",
    [
        "车间17个师傅搞岗位技能提升，上了64课时|拿到合格证的16个，有一个缺考没得证"
        "|一天按6个课时折，最后补我们厂好多",
        "车间17个师傅搞岗位技能提升，上了64课时|有一个缺考没得证，拿到证的16个|补我们厂好多",
        "车间搞岗位技能提升，上了64课时|拿到合格证的16个，有一个缺考没得证|补我们厂好多",
        "车间17个师傅搞岗位技能提升，上了64课时，考过16个，挂了1个|补我们厂好多",
        "车间17个师傅搞岗位技能提升，上了64课时。证发下来16本，剩一个没考过|补我们厂好多",
    ],
)
def test_those_left_are_not_made_fewer_by_who_is_already_none_of_them(told: str) -> None:
    assert "17600元" in answer(AUTUMN_2020, *told.split("|"))


def test_who_has_no_certificate_counts_where_none_is_asked() -> None:
    told = "组织17个人参加岗前培训，拿证的16个，有1个没考过"
    assert "5100元" in answer(SHANXI_2022, told, "企业培训补贴补多少")


def test_who_is_told_to_lack_it_after_all_were_told_to_have_it_is_taken_off() -> None:
    told = "我们小微企业新招了17个人，都满半年了", "有1个没满"
    assert "24000元" in answer(TAIYUAN_2020, *told, "吸纳就业补助给多少")


@pytest.mark.parametrize(
    "came",
    [
        "转岗那期有4个根本没来，实际12个",
        "转岗那期有4个没来",
        "转岗那边实际就来了12个",
        "刚问了班长，转岗的最后只来了12个",
    ],
)
def test_of_two_trainings_those_who_came_are_counted(came: str) -> None:
    told = "岗前培训23个人，另外车间转岗的培训了16个，两拨人不重"
    assert "10500元" in answer(SHANXI_2022, told, came, "企业培训补贴总数给我算一个")


def test_one_persons_certificate_is_counted_beside_those_that_are_numbered() -> None:
    told = "今年厂里组织考国家技能等级证，中级工4个，高级工两个", "还有个老师傅考起技师了"
    more = "另外3个人今年新拿了特种作业证", "加起来补好多"
    assert "15800元" in answer(AUTUMN_2020, *told, *more)


@pytest.mark.parametrize("asked", ["公司能领的总额是？", "总额呢", "给个总数嘛", "补贴总共是？"])
def test_who_asks_for_the_total_hears_it(asked: str) -> None:
    told = (
        "新员工岗前培训补贴怎么算",
        "19个人，都是今年3月以后才入职的。培训6天，一共36课时",
        "培训合格证19个都拿到了",
    )
    assert "9500元" in answer(("贵阳市辖县", date(2020, 7, 20)), *told, asked)


LED_TO_WORK = (
    "我们是有许可证的人力资源公司。3月推荐成了：本县6个，出县没出省9个，出省4个，合同都签了"
)


@pytest.mark.parametrize(
    "told",
    [
        "等等 业务员刚说出省的有1个没签合同就回来了|把那个刨了，职介补贴一共合多少",
        "出省的有1个没签合同|职介补贴一共合多少",
        "出省的有一个黄了，扣掉|职介补贴一共合多少",
        "出省的减1个|职介补贴一共合多少",
    ],
)
def test_who_is_taken_off_one_of_several_is_taken_off_it_once(told: str) -> None:
    office = ("太原", date(2020, 4, 10))
    assert "13200元" in answer(office, LED_TO_WORK, *told.split("|"))


def test_of_whom_one_is_taken_off_is_asked_where_it_may_be_of_any() -> None:
    office = ("太原", date(2020, 4, 10))
    text = answer(office, LED_TO_WORK, "有1个没签合同就回来了", "职介补贴一共合多少")
    assert "一共1" not in text and "按您说的算：1" not in text


def test_who_left_is_not_taken_off_those_who_stayed() -> None:
    told = "帮扶车间吸纳脱贫劳动力，留下来的16个，跑了1个"
    assert "24000元" in answer(SHANXI_2022, told, "车间补贴多少")


def test_one_of_a_training_who_failed_is_none_of_those_who_passed() -> None:
    told = "今年厂里4个师傅考中级工，3个考到了，1个没过"
    assert "4500元" in answer(AUTUMN_2020, told, "等级证补厂里好多")
