"""Who is left out of others, or told in all with them, in the many ways people say it."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, Office, answer

ZICHUAN_2020 = ("淄川", date(2020, 4, 8))
YEAR_END_2022 = ("大同", date(2022, 12, 22))
MASKS = "防护服厂，疫情重点物资企业"
LARGE = "大型企业，2022年招了11名登记失业人员"
AGENCY = "家政公司，有资质，介绍成了18个人"
HOUSEHOLD = "建档立卡户，县里组织出去的"


@pytest.mark.parametrize(
    ("office", "messages", "total"),
    [
        (ZICHUAN_2020, (MASKS, "2月15号来了7人，合同一年，社保漏了2个没交，其他都交了"), "5000元"),
        (
            ZICHUAN_2020,
            (MASKS, "2月15号来了17人，合同差3个没签，剩下签的一年，社保都交了"),
            "14000元",
        ),
        (SHANXI_2022, ("招了12个应届毕业生，都有合同", "失业险缺2个没上，其余都上了"), "15000元"),
        (SHANXI_2022, ("今年招了12个应届毕业生", "都有合同", "失业险全上了，一个没落"), "18000元"),
    ],
)
def test_in_whose_place_something_is_still_to_be_done_is_left_out(
    office: Office, messages: tuple[str, ...], total: str
) -> None:
    benefit = "扩岗补助多少" if office == SHANXI_2022 else "新招人的补贴多少"
    text = answer(office, *messages, benefit)
    assert f"一共{total}" in text or f"按您说的算：{total}" in text


def test_whom_somebody_is_still_to_hire_lacks_nothing() -> None:
    told = (MASKS, "2月15号来了7人，合同一年，社保都交了，还差3个没招到")
    assert "4000元" not in answer(ZICHUAN_2020, *told, "新招人的补贴多少")


def test_who_came_on_a_day_told_by_a_bare_verb_came_on_that_day() -> None:
    told = (MASKS, "2月15进9个，3月16来6个，合同都是一年", "社保都缴了")
    text = answer(ZICHUAN_2020, *told, "新招人的补贴多少")
    assert "一共9000元" in text and "2020年3月16日" in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("新进用工15个，有3个一般村民，其余都属脱贫户", "18000元"),
        ("新进用工15名，除2位普通村民以外，其余全是脱贫户", "19500元"),
        ("脱贫户10个 防返贫监测对象4个 另外9个是一般的农户 加拢来23个", "21000元"),
        ("脱贫户有12，普通村民有3", "18000元"),
    ],
)
def test_all_but_some_and_all_together_are_heard_in_other_words(told: str, total: str) -> None:
    assert f"一共{total}" in answer(SHANXI_2022, "我们是帮扶车间", told, "吸纳补贴多少")


def test_who_may_be_among_others_leaves_the_sum_between_two() -> None:
    text = answer(SHANXI_2022, "帮扶车间，脱贫户一共12，监测对象3，吸纳补贴多少")
    assert "18000元至22500元" in text


@pytest.mark.parametrize(
    "told",
    [
        "其中22届10个，21届3个，22届里面有7个交了失业险，剩3个还没交",
        "其中22届10个，21届3个，22届当中失业险交了的是7个，剩3个没交",
        "3个去年毕的业，10个今年毕业，10个今年毕业的里还差3个没交失业险，其余都交了",
    ],
)
def test_who_is_left_out_of_one_group_is_none_of_another(told: str) -> None:
    text = answer(SHANXI_2022, "扩岗补助，今年收了13名大学生，都有合同", told, "一共多少")
    assert "一共10500元" in text


@pytest.mark.parametrize(
    "told",
    [
        "合同全签2年|登记失业的时间：8个超过半年，另外3个只有4个月",
        "登记都超过半年|合同期限，8个是两年，另外3个半年",
        "登记都超过半年|合同8个一年期，另外3个头一份是半年的",
    ],
)
def test_what_several_lengths_are_of_is_told_before_the_first(told: str) -> None:
    assert "一共8000元" in answer(YEAR_END_2022, LARGE, *told.split("|"), "吸纳补贴多少")


def test_a_benefit_nobody_asked_for_is_not_the_one_asked_about() -> None:
    told = ("收了9个登记失业过半年的，合同7个一年，另外2个半年", "扩岗那个钱没要过，能补多少")
    assert "一共7000元" in answer(YEAR_END_2022, "大企业，我管招工", *told)


@pytest.mark.parametrize(
    "told",
    [
        "22个人考下来合格证拿到手的是18个，剩4个没拿到",
        "合格证拿到手的就18个",
        "22个人里拿到合格证的有18个",
    ],
)
def test_who_has_the_paper_of_all_who_sat_for_it_counts(told: str) -> None:
    trained = "新进厂的22个人做过岗前培训，入职没超过6个月，培训六天36课时"
    assert "9000元（每人最多500元×18人）" in answer(COUNTY_2020, trained, told, "补贴多少")


def test_one_paper_for_each_is_so_many_of_the_kind_named_before() -> None:
    graded = "公司上月职工考下一批证，高级技师1个 中级工4个"
    text = answer(COUNTY_2020, graded, "操作证也下来了，5个人每人一本", "两样加一搭能拿多少")
    assert "3000元（600元×5本）" in text and "合计15000元" in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("都去了大同和临汾，合同按规定签的", "14400元（800元×18人）"),
        ("去的是上海，签了规定期限的合同", "18000元（1000元×18人）"),
    ],
)
def test_where_they_all_went_may_be_told_behind(told: str, total: str) -> None:
    assert total in answer(TAIYUAN_2020, AGENCY, told, "职介补贴多少")


@pytest.mark.parametrize(
    "told", ["去北京的也有", "去北京的合同都签了", "去年去北京学习过", "到大同开的公司"]
)
def test_where_some_or_the_firm_went_is_not_where_all_did(told: str) -> None:
    assert "18人）" not in answer(TAIYUAN_2020, AGENCY, told, "职介补贴多少")


@pytest.mark.parametrize(
    "told",
    [
        "外地三个人：①丈夫，坐县里的专车，到深圳；②本人，随组织输出，到遵义；③儿子，自行购票，到浙江",
        "丈夫到深圳，本人到遵义，儿子自行购票到浙江",
    ],
)
def test_persons_on_a_list_go_each_their_way(told: str) -> None:
    assert "一共1500元" in answer(COUNTY_2020, f"{HOUSEHOLD}，{told}。求职补贴合计多少")


@pytest.mark.parametrize(
    "places", ["遵义、贵阳城区加一块", "遵义、毕节市区一共", "去遵义、毕节的合一块"]
)
def test_two_places_of_one_figure_are_one_goal(places: str) -> None:
    told = f"去浙江的8人；{places}11人"
    text = answer(COUNTY_2020, "村里组织建档立卡户出去务工", told, "求职补贴多少")
    assert "一共13500元" in text


def test_who_is_sent_two_ways_in_one_breath_is_told_apart() -> None:
    told = ("往深圳送了6个往大同送了5个", "深圳的有2个没签成合同，剩下的都签了规定期限")
    text = answer(TAIYUAN_2020, "认定过的劳务经纪人", *told, "职介补贴多少")
    assert "一共8000元" in text
