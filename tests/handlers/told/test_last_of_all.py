"""Who came last tells of all who were taken on, and is no group of one."""

from datetime import date

from tests.handlers.stories import TAIYUAN_2020, answer

ZICHUAN = ("淄川", date(2020, 4, 2))


def test_all_are_in_time_if_the_last_is() -> None:
    story = (
        "口罩厂2月11号开的工，招了14个，最迟一个3月6号进厂",
        "都是一年合同，社保一个不落全缴着",
    )
    said = answer(ZICHUAN, *story, "一次性吸纳就业补贴多少")
    assert "14000元（1000元×14人），条件都符合时。" in said


def test_where_the_last_is_too_late_nobody_is_certain() -> None:
    said = answer(ZICHUAN, "口罩厂新招了14个，最迟一个3月26号进厂，一次性吸纳就业补贴多少")
    assert "还要说准：新招人员的入职日期" in said


def test_all_are_there_long_enough_if_the_last_is() -> None:
    story = ("小微企业新招了6个，最后一个去年10月来的，都还在", "吸纳就业补助能领多少")
    assert "9000元（1500元×6人）" in answer(TAIYUAN_2020, *story)


def test_all_are_there_as_long_as_the_one_with_the_shortest() -> None:
    story = ("小微企业新招了6个，干得最短的那个也干了8个月", "吸纳就业补助能领多少")
    assert "9000元（1500元×6人），条件都符合时" in answer(TAIYUAN_2020, *story)


def test_none_is_there_longer_than_the_one_with_the_longest() -> None:
    story = ("小微企业新招了6个，干得最长的那个也就干了4个月", "吸纳就业补助能领多少")
    said = answer(TAIYUAN_2020, *story)
    assert "稳定就业时间4个月以下" in said and "这一条不符合" in said and "9000" not in said
