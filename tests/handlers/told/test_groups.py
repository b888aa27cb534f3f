"""Several groups of people in what somebody tells: each is reckoned by itself, none twice."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    "messages",
    [
        ("小微企业今年招下20个，里头有6个才干四个月，剩下的都干了八个月", "招人补助一共多少"),
        ("我们是小微企业，新招了20个", "有6个才干四个月，剩下的都干了八个月", "招人补助一共多少"),
        ("小微企业，52个人，新招的20个干了八个月", "不对，其中6个才干四个月", "招人补助多少"),
        ("小微企业新招了20个人，6个才干四个月", "招人补助一共多少"),
    ],
)
def test_those_who_fail_are_taken_from_the_whole(messages: tuple[str, ...]) -> None:
    text = answer(TAIYUAN_2020, *messages)
    assert "21000元（1500元×14人）" in text
    assert "30000元" not in text and "3万元" not in text


def test_who_is_set_apart_by_what_counts_leaves_no_more_that_is_paid_for() -> None:
    text = answer(COUNTY_2020, "扶贫车间招了9个，里头5个是搬迁户，合同签了一年", "吸纳补贴一共多少")
    assert "一共2500元" in text
    assert "其余4人没说是不是一样，没有算进去" in text


def test_a_whole_firm_is_no_group() -> None:
    text = answer(TAIYUAN_2020, "我们小微企业，46个人，新招了7个干满半年", "招人补助给多少")
    assert "10500元（1500元×7人）" in text and "×46人" not in text
    assert "×46人" not in answer(TAIYUAN_2020, "我们小微企业，手下46个工人", "招人补助给多少")


def test_some_who_fail_do_not_fail_all() -> None:
    text = answer(COUNTY_2020, "厂里二十来个人岗前培训，其中3个没拿到证", "岗前培训补多少")
    assert "不符合" not in text


def test_where_one_group_is_not_understood_there_is_no_sum_of_all() -> None:
    text = answer(
        TAIYUAN_2020,
        "我们是正规人力资源公司，送到本县的6个，外省的4个，那头的3个",
        "职介补贴一共多少",
    )
    assert "“那头的3个”：还算不清" in text
    assert "没算清的问明白了才有总数" in text and "一共" not in text.split("标准")[0]


@pytest.mark.parametrize(
    "told",
    [
        "送到县里头的6个，省里头别处的5个，出省的4个",
        "在家门口上班的6个，出了县没出省的5个，跨省的4个",
        "当地6个，邻县5个，到江苏的4个",
    ],
)
def test_how_far_people_went_is_heard_in_many_words(told: str) -> None:
    text = answer(TAIYUAN_2020, "我们是正规人力资源公司", told, "职介补贴一共多少")
    assert "11000元（500元×6人＋800元×5人＋1000元×4人）" in text


def test_the_sum_of_all_groups_is_no_further_group() -> None:
    text = answer(
        COUNTY_2020, "我们乡带出去13个贫困户", "8个在省内外县 5个出省", "求职补贴一共该发多少"
    )
    assert "一共9000元，条件都符合时。" in text


def test_members_of_a_family_are_paid_for_where_each_goes() -> None:
    text = answer(
        COUNTY_2020,
        "我家是搬迁户",
        "村里统一安排的：我和我老婆去了江苏，大娃去遵义",
        "求职补贴一共好多",
    )
    assert "2000元（1000元×2人）" in text and "一共2500元" in text


@pytest.mark.parametrize(
    ("told", "sum_of_money"),
    [
        (
            (
                "我和我婆娘是县里组织去江苏打工的",
                "女儿也是这回组织出去的，去安顺",
                "我弟自己跑去福建的，没跟组织",
            ),
            "一共2500元",
        ),
        (("都是村里组织的：三个女儿在江苏，我在毕节，老伴在本县厂里",), "一共3500元"),
        (("我是村里组织出去的，到了宁波", "女儿也是一起走的，去的是铜仁"), "一共1500元"),
    ],
)
def test_all_of_a_family_count_who_were_sent(told: tuple[str, ...], sum_of_money: str) -> None:
    text = answer(COUNTY_2020, "我家建档立卡", *told, "求职创业补贴一家人总共多少")
    assert sum_of_money in text and "还算不清" not in text


def test_who_goes_nowhere_fails_for_that() -> None:
    text = answer(COUNTY_2020, "我家建档立卡，组织我们去的，厂就在我们县头，求职补贴得不得")
    assert "就业去向是户籍县内" in text and "不符合" in text


def test_words_that_only_sound_like_others_keep_their_facts() -> None:
    text = answer(
        SHANXI_2022, "我们公司七月招了4个今年毕业的，合同签了，失业险上了", "扩岗补助给多少"
    )
    assert "公示期" not in text and "6000元（1500元×4人）" in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("小微企业招了8个，5个男的，3个女的，都干满半年", "12000元"),
        ("小微企业招了8个，5个女的，都干满半年", "12000元"),
        ("小微企业去年八月招了8个，还招了5个，都干满半年", "19500元"),
    ],
)
def test_who_only_divides_a_number_adds_nobody_to_it(told: str, total: str) -> None:
    assert total in answer(TAIYUAN_2020, told, "招人补助一共多少")


def test_a_case_of_which_nothing_is_open_is_named_in_whole_words() -> None:
    told = "人力公司正规的，介绍12个人去外省，其中4个没签合同"
    text = answer(TAIYUAN_2020, told, "职介补贴一共多少")
    assert "一共8000元" in text and "，；" not in text


@pytest.mark.parametrize(
    ("office", "messages", "total"),
    [
        (
            TAIYUAN_2020,
            ("小微企业招了7个人都干满半年", "不对，是有2个没干满"),
            "7500元（1500元×5人）",
        ),
        (TAIYUAN_2020, ("小微企业去年十月进了七个人", "后来走了俩，剩下的都干满半年"), "7500元"),
        (SHANXI_2022, ("招了8个大学生，2个没签合同", "说错了，是3个没签合同"), "1500元×5人"),
        (SHANXI_2022, ("组织安全技能培训", "先报35个，又加了3个"), "11400元（300元×38人）"),
        (TAIYUAN_2020, ("家政公司推荐去北京7个人", "又来了4个也是去北京的"), "一共11000元"),
    ],
)
def test_what_is_said_later_changes_what_was_told(
    office: tuple[str, date], messages: tuple[str, ...], total: str
) -> None:
    names = {TAIYUAN_2020: "小微企业招人补助", SHANXI_2022: "扩岗补助"}
    asked = "职业介绍补贴" if "家政" in messages[0] else names[office]
    asked = "培训补贴" if "培训" in messages[0] else asked
    assert total in answer(office, *messages, f"{asked}一共给多少")


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (TAIYUAN_2020, ("小微企业招了6个，有3个才来，剩下的满半年", "招人补助一共多少")),
        (COUNTY_2020, ("扶贫车间8个搬迁户签了一年合同", "又招了3个建档立卡的", "吸纳补贴给多少")),
    ],
)
def test_what_was_told_of_one_group_alone_is_open_for_another(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages)
    assert "还算不清" in text and "一共" not in text.split("标准")[0]


def test_some_of_several_groups_may_be_of_any_of_them() -> None:
    told = ("建档立卡的，村里组织去广东8个，去遵义5个", "里头2个没建档立卡")
    text = answer(COUNTY_2020, *told, "求职补贴一共多少")
    assert "您还说了2人" in text and "10500元" not in text


def test_a_time_told_of_some_that_fits_no_fact_leaves_them_open() -> None:
    told = "扶贫车间招了9个建档立卡的，签了一年合同，另外3个试用两个月"
    assert "“另外3个试用两个月”：还算不清" in answer(COUNTY_2020, told, "吸纳补贴一共多少")


def test_some_of_a_group_named_by_its_words_are_taken_from_that_group() -> None:
    told = ("都是建档立卡的，组织去福建7个，去安顺3个", "去安顺的有1个不是建档立卡的")
    text = answer(COUNTY_2020, *told, "求职补贴一共多少")
    assert "一共8000元" in text and "“去安顺的有1个不是建档立卡的”：不算在内" in text


def test_who_lacks_something_leaves_a_rest_in_each_group_that_does_not() -> None:
    told = ("正规的人力资源公司，县内10个，省外5个", "有1个县内的没签合同")
    assert "一共9500元" in answer(TAIYUAN_2020, *told, "职业介绍补贴多少")


def test_those_who_got_a_certificate_are_paid_for() -> None:
    text = answer(COUNTY_2020, "组织9个人考叉车证，就6个考到手", "特种作业证补贴多少")
    assert "3600元" in text and "5400元" not in text


def test_what_is_told_of_some_alone_that_another_benefit_counts_is_no_group() -> None:
    told = ("今年招了5个今年毕业的大学生，合同签了，失业保险上了", "另外组织20个人搞了岗前培训")
    text = answer(SHANXI_2022, *told, "扩岗补助多少")
    assert "7500元（1500元×5人）" in text and "算不清" not in text


def test_a_number_corrected_only_by_another_message_is_not_told_as_a_sum() -> None:
    told = ("扶贫车间搬迁户签了一年合同的有11个", "建档立卡的是4个")
    text = answer(COUNTY_2020, *told, "吸纳补贴一共多少")
    assert "2000元（500元×4人）" not in text and "11人" in text


def test_premiums_waived_are_told_by_the_month_and_for_the_months_named() -> None:
    told = "中型企业，单位的养老失业工伤一个月交2万"
    assert "每月2万元，最长5个月" in answer(TAIYUAN_2020, told, "社保能免多少")
    assert "10万元" in answer(TAIYUAN_2020, told, "社保2月到6月能免多少")


def test_a_question_that_says_nothing_itself_is_about_the_story() -> None:
    told = ("我那车间是帮扶车间", "吸纳了脱贫的8个")
    assert "12000元（1500元×8人）" in answer(SHANXI_2022, *told, "给咱多少")


def test_a_cry_between_two_questions_does_not_stop_the_second() -> None:
    counted = "小微企业招了3个干满7个月，给多少"
    text = answer(TAIYUAN_2020, counted, "我不想活了", "稳岗返还给多少")
    assert "返还" in text and "×3人" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("本县安顿了4个，送大同3个，还有2个去了北京", "6400元（500元×4人＋800元×3人＋1000元×2人）"),
        ("给大同送了3个，上北京的2个", "4400元（800元×3人＋1000元×2人）"),
        ("介绍了7个人：4个在本县干，3个去了北京", "5000元（500元×4人＋1000元×3人）"),
        ("介绍了7个人4个在本县干3个去了北京", "5000元（500元×4人＋1000元×3人）"),
        ("本县4个大同3个北京2个", "6400元（500元×4人＋800元×3人＋1000元×2人）"),
    ],
)
def test_all_who_were_sent_somewhere_are_paid_for_once(told: str, total: str) -> None:
    text = answer(TAIYUAN_2020, "我们是正规人力资源公司", told, "职介补贴一共多少")
    assert total in text and "没听明白" not in text


@pytest.mark.parametrize(
    "told",
    [
        "介绍了8个人：4个在本县干，3个去了北京",
        "4个在本县干，3个去了北京，7个在家等着",
        "送到县里头的6个，省里头别处的5个，里头有2个没签合同",
        "一共7个，送北京4个，送大同3个，有1个没签合同",
    ],
)
def test_parts_that_do_not_make_up_the_whole_make_no_sum(told: str) -> None:
    text = answer(TAIYUAN_2020, "我们是正规人力资源公司", told, "职介补贴一共多少")
    told_of_them = text.split("标准")[0].replace("一共几人", "")
    assert "一共" not in told_of_them and "按您说的算" not in told_of_them


def test_kinds_counted_in_one_clause_are_each_paid_for() -> None:
    told = "扶贫车间吸纳搬迁户9个建档立卡6个 都签了一年合同"
    assert "一共7500元" in answer(COUNTY_2020, told, "吸纳补贴一共多少")
    told = "小微企业去年八月招了5个男的3个女的 都干满半年"
    assert "一共12000元" in answer(TAIYUAN_2020, told, "招人补助一共多少")


def test_kinds_that_may_be_among_each_other_make_no_sum() -> None:
    told = "扶贫车间招了9个搬迁户里6个建档立卡，合同一年"
    text = answer(COUNTY_2020, told, "吸纳补贴一共多少")
    assert "您还说了6人" in text and "4500元" not in text and "7500元" not in text


@pytest.mark.parametrize(
    "told",
    [
        ("3个工人 一个一个月开1400，另外两个都开2800，干了四个月",),
        ("带了三个搬迁户", "一个一个月开1400，另外两个都开2800", "干了四个月"),
    ],
)
def test_who_is_paid_another_wage_is_reckoned_by_it(told: tuple[str, ...]) -> None:
    text = answer(COUNTY_2020, "扶贫车间搞以工代训", *told, "以工代训补贴一共补好多")
    assert "一共5680元" in text


def test_who_lacks_insurance_among_the_hired_leaves_the_sum_open() -> None:
    told = "招了46个应届毕业生，合同签了，保险6个没上"
    text = answer(SHANXI_2022, told, "扩岗补助多少")
    assert "您还说了6人" in text and "69000元" not in text
    told = "招了应届毕业生，46个上了失业保险，6个没上"
    assert "69000元" in answer(SHANXI_2022, told, "扩岗补助多少")


def test_wages_of_fewer_than_all_make_no_sum() -> None:
    told = "5个工人 一个一个月开1400，另外两个都开2800，干了四个月"
    text = answer(COUNTY_2020, "扶贫车间搞以工代训", told, "以工代训补贴一共补好多")
    assert "算不清" in text and "一共5680元" not in text


@pytest.mark.parametrize(
    "told",
    [
        ("3个易地搬迁的工人在以工代训，一个月工资2500", "打算搞8个月"),
        ("以工代训 一个人一个月工资2500", "打算搞8个月，3个工人"),
    ],
)
def test_months_that_are_planned_count_up_to_the_longest(told: tuple[str, ...]) -> None:
    assert "9000元" in answer(COUNTY_2020, *told, "以工代训最多给多少钱")


def test_people_that_are_planned_are_not_there() -> None:
    told = ("以工代训，工资2500，干了六个月", "打算招8个人")
    assert "24000元" not in answer(COUNTY_2020, *told, "以工代训给多少钱")


def test_how_many_there_are_in_all_are_those_who_were_trained() -> None:
    told = ("新来的都没满一年 一共十五个", "岗前训了四天三十二课时 合格证发了")
    assert "6000元（100元×15人×4天）" in answer(COUNTY_2020, *told, "好多钱")
    told = ("我们厂一共15个人", "岗前训了四天三十二课时 合格证发了")
    assert "6000元" not in answer(COUNTY_2020, *told, "好多钱")


def test_of_whom_some_were_laid_off_are_all_that_work_there() -> None:
    text = answer(TAIYUAN_2020, "小微企业28个人裁员5个 新招3个干满半年", "招人补助多少")
    assert "4500元（1500元×3人）" in text and "28" not in text.split("标准")[0]


def test_those_besides_the_kind_that_is_paid_for_are_not_paid_for() -> None:
    messages = ("村里办了个帮扶车间，用工120人", "里头脱贫户33个", "招人补贴给多少")
    text = answer(("大同", date(2022, 10, 11)), *messages)
    assert "49500元（1500元×33人）" in text and "130500元" not in text and "18万元" not in text


@pytest.mark.parametrize(
    "hired",
    [
        "六月份进厂7个今年刚毕业的本科生",
        "今年毕业的大学生，七月进公司7个",
        "进店7个，全是今年大学毕业的",
    ],
)
def test_who_came_into_a_firm_are_not_all_that_work_there(hired: str) -> None:
    told = (hired, "合同签了，失业险上了")
    assert "10500元（1500元×7人）" in answer(SHANXI_2022, *told, "扩岗补助多少")
