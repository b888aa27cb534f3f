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
        ("理包裹的活", "分拣员"),
        ("管女生宿舍", "宿管"),
        ("掐茶青的活", "采茶工"),
        ("下水道疏通，自己有车", "水暖工"),
        ("洗衣机维修", "家电维修"),
        ("糊信封的活有没有", "手工活"),
        ("照顾瘫痪的老人", "养老护理员"),
    ],
)
def test_work_is_told_by_what_one_does_to_what(hear: Hear, said: str, work: str) -> None:
    understood = hear(said)
    assert understood.intent == "search"
    assert work in understood.keywords[0]


def test_where_a_deed_is_done_is_told_by_what_it_is_done_to(hear: Hear) -> None:
    found = hear("擦医院走廊")
    assert (found.keywords[0][:2], found.workplaces[0]) == (("医院保洁", "保洁"), "医院")


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
        ("找个会计，有中级", ("中级会计证",)),
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
        ("审计助理，不要单休的", ("单休",)),
        ("文员，大小周的不去", ("大小周",)),
        ("老师，不要周末加班的", ("加班",)),
        ("银行保安，不值夜", ("夜班",)),
    ],
)
def test_what_is_refused_may_stand_before_its_refusal(
    hear: Hear, said: str, left_out: tuple[str, ...]
) -> None:
    assert hear(said).exclude == left_out


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("保姆，不要刷单的", ("刷单",)),
        ("司机，租车那种不干", ("租车",)),
        ("普工，别给我推危化的", ("危化",)),
        ("护工，不住家", ("住家",)),
        ("传销不做，网贷不做，找个文员", ("传销", "贷款")),
    ],
)
def test_what_is_refused_may_be_in_words_of_its_own(
    hear: Hear, said: str, left_out: tuple[str, ...]
) -> None:
    understood = hear(said)
    assert (understood.intent, understood.exclude) == ("search", left_out)


@pytest.mark.parametrize("said", ["保安，不要经验的", "保安，不想太远", "保安，不想被人管"])
def test_a_wish_is_no_name_of_what_is_refused(hear: Hear, said: str) -> None:
    assert hear(said).exclude == ()


def test_workplaces_to_choose_from_are_one_group(hear: Hear) -> None:
    (names,) = hear("超市药店都行").keywords
    assert {"超市", "药店"} <= set(names)


@pytest.mark.parametrize(
    ("said", "kind", "shift"),
    [
        ("服务员，只做周末", "part_time", ()),
        ("导购，就干上午", "part_time", ()),
        ("外卖员，时间自己安排", None, ("弹性",)),
        ("挡车工，三班倒可以", None, ("三班倒",)),
        ("挡车工，夜班也行", None, ()),
        ("挡车工，不要晚上干的", None, ()),
        ("仓库夜里装车", None, ("夜班",)),
        ("收银 三四个小时", "part_time", ()),
        ("护工 24小时", None, ()),
    ],
)
def test_when_one_works_in_other_words(
    hear: Hear, said: str, kind: str | None, shift: tuple[str, ...]
) -> None:
    assert (hear(said).kind, hear(said).shift) == (kind, shift)


def test_what_one_dares_not_hope_for_is_no_condition(hear: Hear) -> None:
    assert hear("文员，双休不敢想，单休就好").benefits == ("单休",)


def test_a_weekend_of_one_day_is_no_whole_one(hear: Hear) -> None:
    assert hear("文员，周末能休一天").benefits == ("单休",)
    assert hear("文员，周末能休").benefits == ("双休",)


def test_who_took_one_along_teaches_nothing(hear: Hear) -> None:
    assert hear("有人带我去过电子厂，想找个电子厂").benefits == ()


def test_a_sum_is_no_work(hear: Hear) -> None:
    assert hear("想找个四五千的工作").keywords == ()


def test_the_workplace_in_a_title_is_wished_for_as_well(hear: Hear) -> None:
    found = hear("银行柜员")
    assert "柜员" in found.keywords[0]
    assert found.workplaces[0] == "银行"


def test_a_workplace_that_the_work_implies_is_not_asked_for(hear: Hear) -> None:
    (names,) = hear("宾馆打扫客房的").keywords
    assert "客房服务员" in names


@pytest.mark.parametrize("said", ["老师儿，有没有保洁的活", "师傅您好，有没有保洁的活"])
def test_whom_one_speaks_to_is_not_looked_for(hear: Hear, said: str) -> None:
    assert hear(said).keywords == hear("有没有保洁的活").keywords


def test_a_child_at_school_is_not_ones_education(hear: Hear) -> None:
    assert hear("娃上高中，找个保洁").education is None


def test_a_day_of_rest_may_be_put_up_with(hear: Hear) -> None:
    understood = hear("物业客服 早八晚五 单休也行")
    assert (understood.intent, understood.benefits, understood.exclude) == ("search", (), ())


def test_where_one_was_turned_away_is_not_refused(hear: Hear) -> None:
    assert hear("厂里都不要我，太原有啥能干的").exclude == ()
    assert hear("不进厂，太原有啥能干的").exclude == ("厂",)


@pytest.mark.parametrize(
    ("said", "work"),
    [("有电工证，太原找个活", "电工"), ("会计初级，双休，周村", "会计"), ("有驾照，找个活", "")],
)
def test_a_trades_paper_tells_of_it_where_nothing_else_does(
    hear: Hear, said: str, work: str
) -> None:
    assert [names[0] for names in hear(said).keywords] == ([work] if work else [])
    assert hear(said).certificates


def test_work_that_is_listed_is_no_deed_with_some_word_behind_it(hear: Hear) -> None:
    assert "工地小工" in hear("花溪，修路那种，一天两百").keywords[0]


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("井口开绞车的", "绞车工"),
        ("跟剧组做场务", "剧务"),
        ("医院陪检，迎泽", "导医"),
        ("铝厂捞渣的活", "冶炼工"),
        ("看闸门的活", "水工"),
        ("放电缆的队伍还要人不", "电缆工"),
        ("找个修装载机的活", "工程机械维修工"),
        ("验布的活，桓台", "验布工"),
        ("葡萄园剪枝", "大棚种植工"),
        ("打版的师傅，服装", "服装制版师"),
        ("营业厅招人不", "通信营业员"),
    ],
)
def test_occupations_of_the_classification_are_known(hear: Hear, said: str, work: str) -> None:
    understood = hear(said)
    assert understood.intent == "search"
    assert work in understood.keywords[0]


def test_work_that_the_state_gives_out_is_of_its_kind(hear: Hear) -> None:
    found = hear("要公家安排的扫街、守门的岗位")
    assert found.kind == "public_welfare"
    assert {"环卫工", "门卫"} <= set(found.keywords[0])


def test_the_hours_of_a_day_make_no_daily_pay(hear: Hear) -> None:
    pay = hear("扫楼道，一天干四个钟头，一千五").pay
    assert (pay.min, pay.unit) == (1500, "month")
    assert hear("扫楼道，一天一百五").pay.unit == "day"


def test_who_works_by_day_looks_for_what_is_done_at_night(hear: Hear) -> None:
    assert hear("晚上能干的兼职，我白天上班").shift == ("夜班",)


def test_who_is_brought_something_is_no_place_of_work(hear: Hear) -> None:
    found = hear("给饭店送菜")
    assert (found.keywords[0][0], found.workplaces) == ("送货司机", ())


def test_who_would_learn_a_trade_looks_for_it(hear: Hear) -> None:
    assert hear("想学修车手艺，收不收学徒").keywords[0][0] == "汽车修理工"


def test_what_one_does_beside_a_child_is_not_told_by_it(hear: Hear) -> None:
    assert hear("带孩子也能干的活").keywords == ()


def test_ones_own_trade_follows_that_of_the_family(hear: Hear) -> None:
    assert hear("我老公是厨子我会面点").keywords[0][0] == "面点"


def test_insurance_that_is_to_be_paid_is_a_condition_of_the_work(hear: Hear) -> None:
    found = hear("想找个打扫卫生的，社保要交")
    assert (found.intent, found.benefits) == ("search", ("五险",))
    assert hear("社保要交").intent == "other"


def test_what_one_was_tells_of_no_work_that_is_looked_for(hear: Hear) -> None:
    found = hear("下岗工人 求个保洁 社保自己交就行")
    assert (found.intent, found.keywords[0][0], found.benefits) == ("search", "保洁", ())
    assert hear("退休教师 想找个辅导作业的").keywords[0][0] == "辅导老师"


def test_who_cooks_for_their_own_is_no_cook(hear: Hear) -> None:
    assert hear("家门口的活 我得给娃做三顿饭").keywords == ()
