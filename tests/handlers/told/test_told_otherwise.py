"""What bars or decides is understood in whatever words it is told, and what is only near it not."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, Office, answer

SHANXI_2022: Office = ("大同", date(2022, 10, 11))
ZICHUAN_2020: Office = ("淄川", date(2020, 6, 3))
ELSEWHERE = "核对身份"
"""Of the answer to who asks what has become of their own application."""


@pytest.mark.parametrize(
    "said",
    [
        "这批没得合同，扩岗补助拿不拿得到",
        "扩岗补助能批下来不，我们招了3个今年毕业的大学生",
    ],
)
def test_who_asks_by_the_rules_is_not_sent_to_staff(said: str) -> None:
    assert ELSEWHERE not in answer(SHANXI_2022, said)


@pytest.mark.parametrize("said", ["这批人的扩岗补助批没批", "材料交上去了，扩岗补助能批下来不"])
def test_who_asks_for_their_own_application_is(said: str) -> None:
    assert ELSEWHERE in answer(SHANXI_2022, said)


def test_people_brought_for_a_site_are_counted() -> None:
    said = "我们给省级重点项目送人，一趟给他们凑了24个农民工，能包车不"
    assert "还差6人" in answer(TAIYUAN_2020, said)


def test_who_is_not_recognised_at_an_office_is_refused() -> None:
    told = ("介绍了4个人去北京上班，合同都签了", "我算得上劳务经纪人了，只是还没去就业局办过认定")
    text = answer(("太原", date(2020, 4, 2)), *told, "这个补贴给不给我")
    assert "不符合" in text and "4000" not in text


def test_works_that_only_ask_have_said_what_they_are() -> None:
    told = ("留工补助纸箱厂可以申请吗", "我们县从来没出过中高风险", "21个工人都参保")
    text = answer(SHANXI_2022, *told)
    assert "制造业" in text and "不符合" in text and "10500" not in text


@pytest.mark.parametrize("asked", ["哪些饭店能领留工补助", "隔壁饭店能领留工补助吗"])
def test_works_of_others_that_are_asked_about_say_nothing(asked: str) -> None:
    text = answer(SHANXI_2022, asked, "我们县没出过中高风险，21个人参保")
    assert "所属行业是餐饮" not in text


def test_work_that_cannot_be_got_going_stands_still() -> None:
    said = "我们县是高风险，工人到不齐，生产一直组织不起来，参保26人，留工补助多少"
    assert "13000元" in answer(SHANXI_2022, said)


def test_a_shop_handed_on_before_another_makes_it_no_first_one() -> None:
    told = ("大三开了家奶茶店，毕业时兑给学弟了", "今年又弄起一家花店，雇了1个人")
    text = answer(SHANXI_2022, *told, "大学生创业那笔一次性的钱我能拿多少")
    assert "首次创业，不符合" in text


def test_a_shop_that_was_their_fathers_leaves_theirs_the_first() -> None:
    told = ("我爸开过厂，后来转给别人了", "我去年毕业，今年头一回开店，弄了家花店，雇了1个人")
    assert "不符合" not in answer(SHANXI_2022, *told, "大学生创业那笔一次性的补贴有多少")


def test_the_other_of_two_benefits_is_barred_by_the_one_they_had() -> None:
    told = ("招了4个今年毕业的大学生，扩岗补助已经打到账上了", "剩下那样也打算申报了")
    text = answer(SHANXI_2022, "扩岗补助和一次性吸纳补贴能不能都领", "，".join(told))
    assert "不能重复" in text and "6000元" not in text


def test_what_is_only_planned_was_not_had() -> None:
    said = "招了4个今年毕业的大学生，合同失业保险都办了，打算把吸纳补贴也申请了，扩岗补助能领多少"
    assert "您说已经领过" not in answer(SHANXI_2022, said)


def test_a_vague_question_is_answered_by_what_was_told_since() -> None:
    told = ("我们合作社招了15个贫困户", "有4个合同才签半年，剩下的都签了两年")
    assert "5500元" in answer(COUNTY_2020, "一次性给企业的那个补助有多少", *told)


@pytest.mark.parametrize(
    "said", ["店员自个儿出的那份", "工人各人掏的那块", "从工资里扣的那份", "给工人扣的个人那份"]
)
def test_what_workers_pay_is_not_put_off(said: str) -> None:
    assert "按原文不能" in answer(SHANXI_2022, f"区里封控了，养老失业{said}能不能缓")


@pytest.mark.parametrize("said", ["给工人交的那份", "公司替员工出的那份", "单位出的那份"])
def test_what_the_firm_pays_is_not_refused(said: str) -> None:
    assert "按原文不能" not in answer(SHANXI_2022, f"区里封控了，养老失业{said}能不能缓")


def test_a_town_with_the_name_of_a_far_county_is_taken_for_a_town_and_told_so() -> None:
    text = answer(ZICHUAN_2020, "三个人合伙，店开在龙泉，创业担保贷款最多贷多少")
    assert "45万元" in text and "您提到龙泉" in text
    text = answer(ZICHUAN_2020, "龙泉镇的三个人合伙，创业担保贷款最多贷多少")
    assert "45万元" in text and "龙泉市" not in text


@pytest.mark.parametrize("where", ["龙泉的", "店开在浙江龙泉，", "店开在博山，", "店开在武汉，"])
def test_a_place_elsewhere_stays_elsewhere(where: str) -> None:
    assert "没有查到" in answer(ZICHUAN_2020, f"{where}创业担保贷款最多贷多少")


def test_premiums_are_told_by_what_was_really_paid() -> None:
    told = "我厂参保18人，一个没裁，生意淡，失业保险去年实缴是5600，稳岗返还有多少"
    assert "2800元" in answer(ZICHUAN_2020, told)
    told = "我厂参保18人，一个没裁，注册资本实缴50万，稳岗返还有多少"
    assert "25万" not in answer(ZICHUAN_2020, told)


def test_graduates_of_a_university_by_their_full_name() -> None:
    told = "2022届高校毕业生新招3名，均有劳动合同，失业保险已缴，扩岗补助多少"
    text = answer(SHANXI_2022, told)
    assert "4500元" in text and "是高校毕业生" not in text.split("条件：")[0]
