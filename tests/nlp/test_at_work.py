"""Who has found work by now is heard to have some; who had it once, or whose son has, is not."""

import pytest

from nlp.at_work import at_work, settled, without_idle_times


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("4月起他在商场当保安，工资不高", "4月起他在商场当保安"),
        ("上个月进了家面粉厂，活不重", "上个月进了家面粉厂"),
        ("又找着工作了", "又找着工作了"),
        ("去年被辞了，现在在酒店上班", "现在在酒店上班"),
        ("已经上班了", "已经上班了"),
        ("这个月去了厂里搬砖干活", "这个月去了厂里搬砖干活"),
        ("下岗了但这周又找了个看仓库的活", "下岗了但这周又找了个看仓库的活"),
        ("上周刚找下新工作，以前交过失业险", "上周刚找下新工作"),
        ("3月起在酒店当保洁，失业金还能领不", "3月起在酒店当保洁"),
    ],
)
def test_who_tells_of_work_they_have_by_now_has_it(told: str, words: str) -> None:
    assert at_work(told) == words


@pytest.mark.parametrize(
    "told",
    [
        "以前在面粉厂上班",
        "现在没上班",
        "我儿子现在在超市上班",
        "现在在公益岗上班",
        "上周找了个扫街的活，昨天又被辞了",
        "上个月进了家厂，没几天又不让干了",
        "现在在哪上班都行吗",
        "准备下个月去超市上班",
        "被裁了，昨天去了公司领离职证明",
        "前天进了单位拿私人物品",
        "又找了个洗车的活，干了三天就走了",
        "上周找了份工作，下周一才去报到",
    ],
)
def test_who_had_it_once_or_will_or_whose_son_has_it_has_none(told: str) -> None:
    assert not at_work(told)


@pytest.mark.parametrize(
    "told", ["当上了正式工", "找了份稳定工作", "合同签了三年", "在厂里转正了", "算是稳定了"]
)
def test_steady_work_is_told_in_many_ways(told: str) -> None:
    assert settled(told) == told


@pytest.mark.parametrize("told", ["没找到稳定工作", "闺女当了正式工", "打打零工", "不是正式工"])
def test_odd_jobs_and_other_peoples_work_are_not_steady(told: str) -> None:
    assert not settled(told)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("毕业一年，待业过俩月，后来干了半年", "毕业一年，，后来干了半年"),
        ("一直没找到想干的，做过两份工", "，做过两份工"),
        ("毕业后一直待业，现在在小厂干了两个月", "毕业后一直待业，现在在小厂干了两个月"),
        ("待业一年了，没上过班", "待业一年了，没上过班"),
    ],
)
def test_who_worked_in_between_was_not_idle_all_along(told: str, left: str) -> None:
    assert without_idle_times(told) == left
