"""What no list has is understood by its parts: deeds, offers, papers and refusals."""

from collections.abc import Callable

import pytest

from jobs.spoken.understood import Understood

Hear = Callable[..., Understood]


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("喂兔子的活 娄烦", "养殖工"),
        ("有没有摘红心蜜柚的", "采摘工"),
        ("扛水泥上楼", "搬运工"),
        ("给人抬屏风的活", "搬运工"),
        ("修水泵", "机修工"),
        ("打扫教室", "保洁"),
        ("看鱼塘的活", "保安"),
        ("糊信封的活有没有", "手工活"),
        ("照顾瘫痪的老人", "养老护理员"),
    ],
)
def test_work_is_told_by_what_one_does_to_what(hear: Hear, said: str, work: str) -> None:
    understood = hear(said)
    assert understood.intent == "search"
    assert work in understood.keywords[0]


def test_where_a_deed_is_done_is_told_by_what_it_is_done_to(hear: Hear) -> None:
    work, place = hear("擦医院走廊").keywords
    assert (work[0], place[0]) == ("保洁", "医院")


def test_what_a_list_has_goes_before_its_parts(hear: Hear) -> None:
    assert hear("修手机的活").keywords[0][0] == "手机维修"


def test_what_one_does_for_ones_own_family_is_no_work(hear: Hear) -> None:
    assert hear("我得照顾瘫痪的老人，想找附近的活").keywords == ()
    assert hear("带孩子上学走不远，找家门口的活").keywords == ()


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("保安，工资一天一开", ("日结",)),
        ("普工，每个礼拜发一次工资", ("周结",)),
        ("文员，礼拜六礼拜天歇着", ("双休",)),
        ("文员，每个星期能休一天", ("单休",)),
        ("厨师，一个月能耍四天", ("月休四天",)),
        ("俺两口子要有单间，电子厂", ("夫妻房",)),
        ("普工，住宿公司解决", ("包住",)),
        ("普工，过年发红包", ("年终奖",)),
        ("出纳，得交五险一金", ("五险一金",)),
    ],
)
def test_what_is_offered_in_other_words(hear: Hear, said: str, offered: tuple[str, ...]) -> None:
    assert hear(said).benefits == offered


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("有高级插花员证书，找个花店", ("高级插花员证",)),
        ("我考了个评茶员证，太原的活", ("评茶员证",)),
        ("开叉车的，有本，太原", ("叉车证",)),
        ("有本，找个送货的", ("驾驶证",)),
        ("叉车塔吊都能开，证都有", ("叉车证", "塔吊证")),
        ("保安，身份证有", ()),
        ("没证的电工要吗", ()),
    ],
)
def test_papers_are_kept_as_they_are_named_or_told_by_the_trade(
    hear: Hear, said: str, held: tuple[str, ...]
) -> None:
    assert hear(said).certificates == held


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("中介不要 文员", ("中介",)),
        ("保安，晚班不上", ("夜班",)),
        ("倒班克不了", ("倒班",)),
        ("销售那种的我干不来", ("销售",)),
        ("长途的不想跑，司机", ("长途",)),
        ("超市理货夜班上不了", ("夜班",)),
        ("销售保险中介统统不要，文员", ("销售", "保险销售", "中介")),
    ],
)
def test_what_is_refused_may_stand_before_its_refusal(
    hear: Hear, said: str, left_out: tuple[str, ...]
) -> None:
    assert hear(said).exclude == left_out


def test_the_workplace_in_a_title_must_be_met_as_well(hear: Hear) -> None:
    work, place = hear("银行柜员").keywords
    assert "柜员" in work
    assert place[0] == "银行"


def test_a_workplace_that_the_work_implies_is_not_asked_for(hear: Hear) -> None:
    (names,) = hear("宾馆打扫客房的").keywords
    assert "客房服务员" in names


@pytest.mark.parametrize("said", ["老师儿，有没有保洁的活", "师傅您好，有没有保洁的活"])
def test_whom_one_speaks_to_is_not_looked_for(hear: Hear, said: str) -> None:
    assert hear(said).keywords == hear("有没有保洁的活").keywords


def test_a_child_at_school_is_not_ones_education(hear: Hear) -> None:
    assert hear("娃上高中，找个保洁").education is None
