"""Who was sent to a firm somewhere: the firm is nobody's head and not who asks."""

from datetime import date

import pytest

from tests.handlers.stories import answer

AGENCY = ("太原", date(2020, 5, 6))
WE_ARE = "我们是迎泽区的人力公司，许可证齐的"


def placed(told: str) -> str:
    return answer(AGENCY, WE_ARE, told, "合同都签了", "职业介绍补贴一共多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("给北京一个纸箱厂推过去7个晋中后生", "7000元（1000元×7人）"),
        ("给河北两家饭店荐了4个阳泉姑娘", "4000元（1000元×4人）"),
        ("往内蒙一个工地输过去13个", "13000元（1000元×13人）"),
        ("向长治一个水泥厂推去6个后生", "4800元（800元×6人）"),
    ],
)
def test_those_sent_to_a_firm_are_counted_by_where_it_is(told: str, total: str) -> None:
    text = placed(told)
    assert total in text
    assert "还没说到" not in text.split("标准")[0]


def test_pushing_anything_else_sends_nobody() -> None:
    assert "4000元（800元×5人）" in placed("给北京一个厂推过两回广告，介绍成了5个去朔州的")


@pytest.mark.parametrize(
    "sent",
    [
        "给陕西介绍了11个，2个没签合同",
        "给陕西一家煤矿公司推荐了11个后生，2个没签合同",
        "给陕西一个煤矿送了11个，2个没签合同",
    ],
)
def test_some_of_those_sent_who_lack_something_are_never_paid_for_with_them(sent: str) -> None:
    text = answer(AGENCY, WE_ARE, sent, "职业介绍补贴一共多少").split("标准")[0]
    assert "11000元" not in text and ("没听明白算不算在内" in text or "一共9000元" in text)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("4月初介绍出去8个姑娘，都到苏州一个电子厂上班了", "8000元（1000元×8人）"),
        ("送去5个老乡，全都在保定一个工业园区上班", "5000元（1000元×5人）"),
        ("介绍出去3个，现在都在临汾一个焦化厂里干活", "2400元（800元×3人）"),
    ],
)
def test_a_firm_they_work_in_is_no_head_and_where_it_is_goes_for_those_before(
    told: str, total: str
) -> None:
    assert total in placed(told)


@pytest.mark.parametrize(
    ("told", "parts", "total"),
    [
        ("上个月送走11个人", "县里头5个，出了县在省内的4个，剩下2个去了浙江", "一共7700元"),
        ("送走了9个后生", "4个去了天津，剩下5个都在本县", "一共6500元"),
        ("接走了10个人，一个不落", "县里6个，省内其他县3个，还有1个跑到河北", "6400元"),
        ("都有着落了", "县里3个，去上海的4个，合计7个人", "5500元"),
    ],
)
def test_a_whole_whose_parts_add_up_is_only_their_sum(told: str, parts: str, total: str) -> None:
    text = answer(AGENCY, WE_ARE, told, parts, "合同都签了", "职业介绍补贴一共多少")
    assert total in text and "没听明白" not in text


def test_a_whole_whose_parts_fall_short_leaves_the_sum_open() -> None:
    told = ("送走11个人", "县里头5个，省内别的县4个")
    text = answer(AGENCY, WE_ARE, *told, "合同都签了", "职业介绍补贴一共多少")
    assert "您还说了11人" in text and "5700元" not in text.split("标准")[0]


@pytest.mark.parametrize(
    "told",
    [
        "上个月送走9个后生，这个月本县5个，省外4个",
        "去年推出去9个，今年本县5个，省外4个",
        "本县5个，河南4个，一共11个人",
        "总共介绍成了11个，本县5个，河南4个",
    ],
)
def test_parts_that_are_not_those_of_the_whole_are_asked_for(told: str) -> None:
    text = placed(told)
    assert "6500元" not in text and "没听明白" in text


@pytest.mark.parametrize(
    "told",
    [
        "上个月送走9个后生，本县5个，省外4个",
        "本县5个，河南4个，一共9个人",
        "今年总共介绍成了9个，本县5个，河南4个",
    ],
)
def test_parts_that_make_up_the_whole_are_summed(told: str) -> None:
    assert "6500元（500元×5人＋1000元×4人）" in placed(told)


def test_who_came_after_all_were_counted_is_one_more() -> None:
    assert "7300元" in placed("本县5个，河南4个，一共9个人，后来又介绍了1个去晋中的")
