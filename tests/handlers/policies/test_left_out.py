"""What a document leaves out of a benefit is refused to who asks for that, and nothing else is."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, Office, answer

NO = "您问的这一块，按原文不能"


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (SHANXI_2022, ("旅行社，单位养老已经缓了", "那8个点能不能也先不从工人工资里扣")),
        (SHANXI_2022, ("饭店，单位那份缓了，职工那份能不能也缓",)),
        (SHANXI_2022, ("我们县封控了，小微企业困难，职工个人那块能缓吗",)),
        (TAIYUAN_2020, ("单位那份免了，工人们那份免不免",)),
    ],
)
def test_the_part_of_the_worker_is_not_put_off(office: Office, told: tuple[str, ...]) -> None:
    assert NO in answer(office, *told).splitlines()[1]


@pytest.mark.parametrize(
    "said",
    [
        "公司那块养老已经批了缓缴。职工自己那块，也就是月月从工资里扣的，可不可以一道缓",
        "单位该缴的缓缴报上去了，工人那份是不是也能缓",
    ],
)
def test_the_side_that_was_named_last_is_the_one_asked_for(said: str) -> None:
    told = ("我们县全县封控，小企业资金困难", said)
    assert NO in answer(SHANXI_2022, *told).splitlines()[1]


@pytest.mark.parametrize(
    "said",
    [
        "工人那份我们照扣，单位那块养老能不能缓",
        "职工自己那份已经代扣了，养老失业能缓缴吗",
        "单位那份缓了，工人自己那份照扣，缓到什么时候",
    ],
)
def test_what_is_paid_for_workers_already_is_not_asked_for(said: str) -> None:
    told = ("我们县全县封控，小企业资金困难", said)
    assert NO not in answer(SHANXI_2022, *told)


@pytest.mark.parametrize("said", ["就是工资里先不扣", "我的意思是先不扣他们工资"])
def test_who_asks_for_it_in_other_words_hears_it_again(said: str) -> None:
    told = ("机械厂 在17个行业里头", "工人个人那8%能一块缓不", said)
    assert NO in answer(SHANXI_2022, *told).splitlines()[1]


@pytest.mark.parametrize(
    "said", ["饭店，给职工交的养老，单位那部分能缓到啥时候", "饭店，给员工交的养老能缓不"]
)
def test_what_a_firm_pays_for_its_workers_is_its_own_part(said: str) -> None:
    assert NO not in answer(SHANXI_2022, said)


def test_whose_part_is_asked_about_is_no_answer_to_what_was_asked() -> None:
    said = answer(SHANXI_2022, "我们做零售的，缓缴能办不", "能，那个人那份呢")
    assert "没听明白" not in said


NOT_FOR = "您问的“{}”，按原文不能"


@pytest.mark.parametrize(
    ("office", "told", "kind"),
    [
        (COUNTY_2020, ("小厂困难，养老、工伤想缓，医保也想一道缓", "几样都能缓不"), "医保"),
        (COUNTY_2020, ("小公司周转不开，养老、生育、失业哪几样可以缓",), "生育"),
        (COUNTY_2020, ("我们是小厂，五险能不能都缓缴",), "五险"),
        (SHANXI_2022, ("开旅行社的，养老和医疗都想缓，能缓不",), "医疗"),
        (TAIYUAN_2020, ("小厂，医保是不是也免了",), "医保"),
    ],
)
def test_an_insurance_that_is_left_out_is_refused_by_its_name(
    office: Office, told: tuple[str, ...], kind: str
) -> None:
    assert NOT_FOR.format(kind) in answer(office, *told).splitlines()[1]


@pytest.mark.parametrize(
    "said",
    [
        "小厂困难，养老、失业缓5个月行不，医保我们照常交",
        "社保缓了，缓缴期间医保报销受影响不",
        "养老想缓两个月，医疗不缓，行不",
    ],
)
def test_an_insurance_that_is_only_mentioned_is_not_refused(said: str) -> None:
    assert "按原文不能" not in answer(COUNTY_2020, said)


def test_who_also_asks_for_what_is_granted_hears_how_they_stand() -> None:
    said = answer(SHANXI_2022, "开旅行社的，养老和医疗都想缓，能缓不")
    assert "条件都符合" in said
