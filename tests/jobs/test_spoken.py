"""A job search as it is spoken comes to what was meant."""

from collections.abc import Callable

import pytest

from jobs.spoken.understood import Pay, Understood

Hear = Callable[..., Understood]


def test_a_whole_search_in_one_breath(hear: Hear) -> None:
    assert hear("有没有保洁的活儿不要夜班的两千五往上小店附近的").to_json() == {
        "intent": "search",
        "keywords": [["保洁", "保洁员", "清洁工", "清洁员"]],
        "region": "140105",
        "pay": {"min": 2500, "max": None, "unit": "month"},
        "benefits": [],
        "shift": [],
        "kind": None,
        "education": None,
        "certificates": [],
        "exclude": ["夜班"],
        "near": True,
    }


def test_what_is_not_said_is_not_looked_for(hear: Hear) -> None:
    assert hear("找工作") == Understood(intent="search")
    assert hear("哪点招人").pay == Pay()


@pytest.mark.parametrize("said", ["寻个营生", "找活路", "揽点活", "有啥活干", "哪点招人", "要人不"])
def test_looking_for_anything_at_all_is_a_search(hear: Hear, said: str) -> None:
    assert hear(said).intent == "search"
    assert hear(said).keywords == ()


# The work: names for the same occupation in one group, the person's own word first.


def test_what_people_say_is_found_by_what_titles_say(hear: Hear) -> None:
    (names,) = hear("看大门的活有没有").keywords
    assert names[:2] == ("保安", "门卫")
    assert names[-1] == "看大门"


def test_ones_own_word_comes_first_where_titles_have_it(hear: Hear) -> None:
    (names,) = hear("找个门卫的活").keywords
    assert names[0] == "门卫"
    assert "保安" in names


def test_occupations_to_choose_from_are_one_group(hear: Hear) -> None:
    (names,) = hear("电工或者焊工都行").keywords
    assert {"电工", "焊工"} <= set(names)


def test_a_workplace_beside_an_occupation_is_a_wish(hear: Hear) -> None:
    found = hear("饭店招洗碗的不")
    (work,) = found.keywords
    assert work[0] == "饭店洗碗" and "洗碗工" in work
    assert "餐厅" in found.workplaces


@pytest.mark.parametrize("said", ["理发店学徒", "电子厂普工", "陶瓷厂质检"])
def test_where_an_occupation_says_little_its_workplace_must_be_met(hear: Hear, said: str) -> None:
    found = hear(said)
    assert len(found.keywords) == 2 and found.workplaces == ()


def test_who_has_a_name_of_their_own_at_a_workplace_is_looked_for_by_it(hear: Hear) -> None:
    (names,) = hear("有没有幼儿园要老师的").keywords
    assert names[0] == "幼儿园老师" and "小学教师" not in names


def test_a_workplace_may_be_the_other_choice(hear: Hear) -> None:
    (names,) = hear("找个保安 超市也行").keywords
    assert {"保安", "超市"} <= set(names)


def test_a_workplace_that_few_postings_name_is_one_only_by_itself(hear: Hear) -> None:
    assert [names[0] for names in hear("小区看大门").keywords] == ["保安"]
    assert [names[0] for names in hear("工地上的活").keywords] == ["工地"]


def test_who_goes_to_a_factory_as_an_electrician_is_no_labourer(hear: Hear) -> None:
    (names,) = hear("想进厂当电工").keywords
    assert "电工" in names and "普工" not in names
    (names,) = hear("进厂或者当保安").keywords
    assert {"普工", "保安"} <= set(names)


def test_a_factory_by_itself_stands_for_who_works_there(hear: Hear) -> None:
    (names,) = hear("有没有工厂的活").keywords
    assert names[0] == "工厂" and "普工" in names


def test_what_one_did_before_is_looked_for_only_where_nothing_else_is(hear: Hear) -> None:
    assert [names[0] for names in hear("干过服务员，现在想干保洁").keywords] == ["保洁"]
    assert [names[0] for names in hear("干过五年电焊，找个活").keywords] == ["电焊"]


def test_ones_trade_goes_with_the_workplace_that_is_wanted(hear: Hear) -> None:
    work, place = hear("我是焊工，想找个化工厂").keywords
    assert (work[0], place[0]) == ("焊工", "化工厂")


def test_the_work_of_others_is_not_looked_for(hear: Hear) -> None:
    assert [names[0] for names in hear("我老公是司机，我想找个保洁").keywords] == ["保洁"]
    assert [names[0] for names in hear("给我老公找个司机的活").keywords] == ["司机"]


def test_what_one_does_at_home_is_no_trade(hear: Hear) -> None:
    assert hear("我要带孩子，有没有时间自由的活").keywords == ()
    assert hear("谁家招带孩子的").keywords[0][0] == "育儿嫂"


def test_work_that_no_list_has_is_looked_for_as_it_is_said(hear: Hear) -> None:
    assert hear("有没有裱画的活").keywords == (("裱画",),)
    assert hear("榨菜厂招人不").keywords == (("榨菜厂",),)


def test_a_place_where_one_stands_is_no_workplace(hear: Hear) -> None:
    assert hear("学校门口招保洁不").keywords == hear("招保洁不").keywords


# As it is typed and transcribed.


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("想当宝安", "保安"), ("找个包洁的活", "保洁"), ("服物员招不招", "服务员")],
)
def test_an_occupation_typed_by_its_sound(hear: Hear, typed: str, meant: str) -> None:
    assert meant in hear(typed).keywords[0]


def test_a_place_of_that_sound_is_a_place_where_nothing_shows_an_occupation(hear: Hear) -> None:
    assert hear("宝安电子厂招人吗").region == "440306"
    assert hear("想当宝安").region is None


def test_a_word_that_is_right_as_it_is_written_is_not_mended(hear: Hear) -> None:
    assert hear("想学个手艺").keywords != hear("想当兽医").keywords


def test_script_and_width_do_not_matter(hear: Hear) -> None:
    plain = hear("给我找个厨师的工作，包吃住，5000以上")
    assert hear("給我找個廚師的工作，包吃住，５０００以上") == plain


def test_a_transcript_needs_no_punctuation(hear: Hear) -> None:
    understood = hear("我家是娄烦的现在住迎泽想找个饭店端盘子的包吃住四千以上")
    assert understood.region == "140106"
    assert understood.benefits == ("包吃", "包住")
    assert understood.pay == Pay(4000, None, "month")


# What is not wanted.


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("不要销售", ("销售",)),
        ("不上夜班的", ("夜班",)),
        ("没有夜班的护士", ("夜班",)),
        ("不要中介 不要押金", ("中介", "押金")),
        ("除了保安啥都行", ("保安",)),
        ("不想进厂，也不想干服务员", ("厂", "服务员")),
        ("保安保洁不要，其他都行", ("保安", "保洁")),
        ("三班倒的不要，普工有吗", ("三班倒",)),
        ("不去太原的厂", ("太原",)),
    ],
)
def test_what_is_not_wanted_is_left_out(hear: Hear, said: str, left_out: tuple[str, ...]) -> None:
    understood = hear(said)
    assert understood.intent == "search"
    assert understood.exclude == left_out
    assert not {name for names in understood.keywords for name in names} & set(left_out)


def test_what_is_left_out_is_so_by_all_its_names(hear: Hear) -> None:
    (names,) = hear("不要销售").excluded
    assert {"销售", "业务员"} <= set(names)


@pytest.mark.parametrize("said", ["招不招保安", "要不要保安", "有没有保安", "保安还要人不"])
def test_asking_whether_is_no_refusal(hear: Hear, said: str) -> None:
    assert hear(said).keywords[0][0] == "保安"
    assert hear(said).exclude == ()


def test_what_one_could_do_without_is_no_condition(hear: Hear) -> None:
    understood = hear("保安，没有五险也行，夜班也能上，白班夜班都行")
    assert (understood.benefits, understood.shift, understood.exclude) == ((), (), ())


# What comes with it.


def test_what_is_offered_has_short_names(hear: Hear) -> None:
    assert hear("普工，管饭，有宿舍，周末休息").benefits == ("包吃", "包住", "双休")
    assert hear("五险一金的文员").benefits == ("五险一金",)
    assert hear("长白班的普工").shift == ("长白班",)
    assert hear("保安 晚上十点到早上六点").shift == ("夜班",)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("兼职发传单", "part_time"),
        ("一天干三四个小时的保洁", "part_time"),
        ("环卫，早上四点到八点", "part_time"),
        ("保安，晚上十点到早上六点", None),
        ("打零工", "gig"),
        ("日结的搬运", "gig"),
        ("找个实习", "traineeship"),
        ("公益岗有招人的没", "public_welfare"),
        ("要正式工", "full_time"),
        ("全职兼职都行的文员", None),
        ("找个保安", None),
    ],
)
def test_the_kind_of_posting(hear: Hear, said: str, kind: str | None) -> None:
    assert hear(said).kind == kind


@pytest.mark.parametrize(
    ("said", "education"),
    [
        ("初中文化能干啥", "初中"),
        ("没念过书，找个活", "不限"),
        ("大专毕业想找个会计", "大专"),
        ("招初中老师吗", None),
        ("高中没念完，找个普工", None),
    ],
)
def test_the_education_one_has(hear: Hear, said: str, education: str | None) -> None:
    assert hear(said).education == education


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("有叉车证找个活", ("叉车证",)),
        ("司机，C1驾照", ("驾驶证C1",)),
        ("货车司机，A2本", ("驾驶证A2",)),
        ("有驾照，找个送货的", ("驾驶证",)),
        ("没有电工证的电工要吗", ()),
    ],
)
def test_the_certificates_one_holds(hear: Hear, said: str, held: tuple[str, ...]) -> None:
    assert hear(said).certificates == held
