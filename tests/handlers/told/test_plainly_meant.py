"""Plain stories in which one word names something that is not what is asked or told."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

LATE_2022 = ("大同", date(2022, 12, 20))
APRIL_2020 = ("太原", date(2020, 4, 14))


@pytest.mark.parametrize(
    "story",
    [
        ("我家建档立卡，4个劳力，政府统一组织包车去贵阳的厂", "户口在我们县头"),
        ("户口在本县的建档立卡户，4个劳力就业局统一包车送克遵义打工",),
        ("我们是建档立卡户，户籍是我们县的", "4个劳力，政府组织送到安顺的厂"),
    ],
)
def test_where_the_household_is_says_nothing_of_where_they_were_sent(story: list[str]) -> None:
    said = answer(COUNTY_2020, *story, "求职创业补贴一共好多")
    assert "2000元（500元×4人）" in said and "不符合" not in said


@pytest.mark.parametrize("place", ["我在我们县工业园上班", "户口在本县，人也在本县上班"])
def test_who_works_in_their_own_county_is_still_refused(place: str) -> None:
    said = answer(COUNTY_2020, f"我家建档立卡户，政府组织的，{place}，求职创业补贴领好多")
    assert "就业去向是户籍县内" in said and "不符合" in said


@pytest.mark.parametrize(
    "taken",
    [
        "领着4个老乡去了河北，厂里跟他们都签了规定期限的劳动合同",
        "领上4个邻居去了陕西，厂里给他们都签了合同",
        "推荐了4个同乡去北京上班，人家厂里跟他们都签了劳动合同",
    ],
)
def test_whom_a_broker_took_along_is_nobody_else(taken: str) -> None:
    said = answer(APRIL_2020, "俺是区里认定过的劳务经纪人", taken, "介绍费补贴一共给多少")
    assert "4000元（1000元×4人）" in said


@pytest.mark.parametrize(
    "where",
    [
        "去的都是县外头、山西省里头的厂",
        "人都在县外头、咱山西省内",
        "都去了外县、山西省内的厂",
        "都安排在山西省内别的县",
    ],
)
def test_the_province_people_were_sent_in_is_not_whose_policy_is_asked(where: str) -> None:
    story = f"我们是有许可证的人力资源公司，介绍了7个人，{where}，合同全签了，职介补贴能给多少"
    said = answer(APRIL_2020, story)
    assert "5600元（800元×7人）" in said and "当时还没有" not in said


def test_the_paper_in_force_answers_for_the_province_that_had_none_yet() -> None:
    assert "每人800元" in answer(APRIL_2020, "山西省里头职业介绍补贴多少")
    assert "当时还没有" in answer(APRIL_2020, "山西省2022年职业介绍补贴多少")
    assert "山西省" in answer(SHANXI_2022, "山西省岗前培训给企业补多少")


@pytest.mark.parametrize(
    "asking", ["省里按人头给企业补，总共补多少", "政府给我们公司补多少", "一共给厂里发多少"]
)
def test_whom_it_is_given_to_names_no_other_benefit(asking: str) -> None:
    said = answer(SHANXI_2022, "今年新来的16个工人，公司自己组织了岗前培训", asking)
    assert "4800元（300元×16人）" in said and "24000" not in said and "2.4万" not in said


def test_a_benefit_called_by_name_is_still_the_one_asked_about() -> None:
    said = answer(SHANXI_2022, "新来的16个工人，搞了岗前培训", "扩岗补助给企业补多少")
    assert said.startswith("【一次性扩岗补助】")


@pytest.mark.parametrize("denied", ["没有领扩岗补助", "没申请扩岗补助", "没去领扩岗那个补助"])
def test_a_benefit_not_drawn_is_not_the_one_asked_about(denied: str) -> None:
    story = "我们大型国企本月吸收了6名登记失业人员，合同两年"
    said = answer(LATE_2022, story, f"{denied}，吸纳就业补贴能给多少")
    assert "6000元（1000元×6人）" in said and "13500" not in said
    assert "还没说到：登记失业满6个月以上" in said


@pytest.mark.parametrize("said", ["没领扩岗补助，怎么申请", "没拿扩岗补助，现在还能申请扩岗补助不"])
def test_who_asks_for_what_they_did_not_draw_hears_of_it(said: str) -> None:
    assert "【一次性扩岗补助】" in answer(SHANXI_2022, said)


@pytest.mark.parametrize("each", ["一人一本", "人手一本", "每人一个证", "正好一人一本"])
def test_one_paper_each_is_as_many_as_there_are(each: str) -> None:
    story = f"厂里组织7个焊工去考，今年新拿到特种作业操作证，{each}"
    assert "4200元（600元×7本）" in answer(COUNTY_2020, story, "这个给补多少")


@pytest.mark.parametrize(
    "average",
    [
        "我们这点人均失业保险金一个月1500，按人均失业金那个办法稳岗返还算下来是多少",
        "本地人均失业保险金每个月是1500，照失业金的办法稳岗返还给多少",
        "人均失业保险金1500元一个月，按人均失业金算稳岗返还多少",
    ],
)
def test_the_average_by_the_month_is_heard_behind_its_name(average: str) -> None:
    story = ("我们是暂时困难的企业，恢复有望，没裁员", "参保职工20人", average)
    assert "18万元" in answer(COUNTY_2020, *story)


@pytest.mark.parametrize("hired", ["招上5个工人", "雇上5个人"])
def test_so_many_taken_on_are_no_more_than_so_many(hired: str) -> None:
    said = answer(TAIYUAN_2020, f"小微企业{hired}，都干满半年了，吸纳就业补助多少")
    assert "7500元（1500元×5人）" in said


@pytest.mark.parametrize("laid_off", ["裁的一共4个", "辞退的总共4个", "裁掉的有4个"])
def test_all_who_were_laid_off_are_not_all_who_work_there(laid_off: str) -> None:
    spring = ("淄川", date(2020, 5, 20))
    said = answer(spring, "稳岗返还给几个钱", f"去年失业险缴了26000，{laid_off}，参保50人")
    assert "裁员率约8%" in said and "不符合" in said and "13000" not in said


def test_of_a_year_never_reached_no_sum_is_told() -> None:
    said = answer(("大同", date(2023, 3, 2)), "2023年的留工补助还给不给，我那饭馆参保的有14个")
    assert "7000" not in said and "不能再申请" in said


def test_each_taken_on_is_told_by_the_day_under_the_heading() -> None:
    hired = "我们是中型企业，12月2日招了三个失业人员，合同两年，一共补多少"
    said = answer(LATE_2022, hired, "登记失业的时间不一样：头一个今年1月，第二个4月，第三个是9月底")
    assert "一共2000元" in said
