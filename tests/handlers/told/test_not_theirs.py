"""Who tells plainly that a benefit is not for such as they are hears a no, and no sum."""

import pytest

from tests.handlers.stories import (
    COUNTY_2020,
    SHANXI_2022,
    SPRING,
    TAIYUAN_2020,
    ZICHUAN,
    answer,
    told,
)

WORK_TRAINING = "每人每月工资2200，干了五个月，以工代训补贴能领多少"
IN_DIFFICULTY = "工人一个没裁，每月应缴社保4万，困难企业稳岗返还按社保费能返多少"


@pytest.mark.parametrize(
    "kinds",
    [
        "招了四个普通工人，既不是贫困户搬迁户，也不是啥子困难人员、零就业",
        "招了4个人，啥困难户、贫困户、零就业、搬迁户都不是",
        "4个工人没有一个是贫困户、搬迁户、困难人员、零就业家庭的",
        "招4个人，家里都有人上班，也不是贫困户、搬迁户、就业困难人员",
    ],
)
def test_who_are_of_no_kind_that_counts_are_refused(kinds: str) -> None:
    text = answer(COUNTY_2020, f"我们公司以工代训，{kinds}", WORK_TRAINING)
    assert "不符合" in text and "按您说的算" not in text


@pytest.mark.parametrize(
    "kinds", ["招的4个工人，不是搬迁户，是贫困户", "招了4个贫困户，不是困难人员"]
)
def test_who_are_of_another_kind_that_counts_are_not(kinds: str) -> None:
    text = answer(COUNTY_2020, f"我们公司以工代训，{kinds}", WORK_TRAINING)
    assert "10000元" in text or "1万元" in text


@pytest.mark.parametrize(
    "told_of_it",
    [
        "老板准备清算关门，恢复没指望了",
        "公司已经在走破产清算",
        "老板说年底注销执照",
        "厂子干不下去了，就要散伙",
    ],
)
def test_a_firm_that_will_not_recover_is_refused(told_of_it: str) -> None:
    text = answer(COUNTY_2020, f"我们厂停产了，{told_of_it}", IN_DIFFICULTY)
    assert "要求恢复有望，不符合" in text and "12万元" not in text


@pytest.mark.parametrize("told_of_it", ["没破产，缓得过来", "不过有恢复的希望", "撑过去就好了"])
def test_a_firm_that_hopes_to_is_told_its_sum(told_of_it: str) -> None:
    text = answer(COUNTY_2020, f"我们厂很困难，{told_of_it}", IN_DIFFICULTY)
    assert "12万元" in text and "不符合" not in text


@pytest.mark.parametrize(
    "papers",
    [
        ["6个人的叉车证都是好几年前考的", "今年复审换了本，操作证补贴给不给"],
        ["我们厂6个电工，操作证都是老证，补贴能领多少"],
        ["6个人电梯证今年只是换证，每本600能领不"],
    ],
)
def test_papers_that_were_only_renewed_bring_nothing(papers: list[str]) -> None:
    text = answer(COUNTY_2020, *papers)
    assert "以后新取得的，不符合" in text and "3600" not in text


def test_of_several_papers_only_the_new_ones_count() -> None:
    text = answer(COUNTY_2020, "3个人今年新考了焊工证，另外4个是老证复审，操作证补贴能领多少")
    assert "1800元（600元×3本）" in text


@pytest.mark.parametrize(
    "work",
    ["这个月进厂当了正式工", "找着活了，在超市干收银，签了两年合同", "现在工作稳定了"],
)
def test_who_has_steady_work_is_not_helped_on(work: str) -> None:
    text, _ = told(ZICHUAN, SPRING, "俺公益岗干满到期了", work, "公益岗还能给俺延不")
    assert "要求没有稳定就业，不符合" in text


@pytest.mark.parametrize(
    "work", ["打打零工，没找着稳定的活", "现在在饭店上班，临时的", "儿子当了正式工"]
)
def test_who_has_odd_jobs_is_not_refused(work: str) -> None:
    text, _ = told(ZICHUAN, SPRING, "俺公益岗干满到期了", work, "公益岗还能给俺延不")
    assert "不符合" not in text


def test_who_works_again_draws_no_unemployment_money() -> None:
    asks = "失业金还能续发不"
    before = "失业金2月领满了，差9个月退休"
    text, _ = told(ZICHUAN, SPRING, before, "4月起在商场当保洁，合同签了", asks)
    assert "要求目前没有就业，不符合" in text
    text, _ = told(ZICHUAN, SPRING, before, "以前在商场当保洁，现在闲着", asks)
    assert "不符合" not in text


RENT = "听说大学生创业房租全免，能给我免多少"


@pytest.mark.parametrize(
    "where",
    ["在街边租的门面，一个月2500", "没进啥孵化平台，自己租的房", "孵化器没入驻，在居民楼里"],
)
def test_who_is_in_no_incubator_pays_their_rent(where: str) -> None:
    text, _ = told(ZICHUAN, SPRING, "大学毕业自己开了家公司", where, RENT)
    assert "孵化" in text.splitlines()[1] and "不符合" in text.splitlines()[1]


def test_who_is_in_one_does_not_and_a_park_of_the_county_has_no_running_costs() -> None:
    text, _ = told(ZICHUAN, SPRING, "大学生创业，公司入驻了区里的孵化平台", RENT)
    assert "不符合" not in text
    text, _ = told(ZICHUAN, SPRING, "我们是区级孵化园，给租户免了房租，能申请运营补贴不")
    assert "不符合" in text


def test_where_somebody_works_is_no_matter_of_another_office() -> None:
    before = "失业金2月领满了，差9个月退休"
    now = "4月份起俺在小区物业当保安，失业金还能续不"
    text, _ = told(ZICHUAN, SPRING, before, now)
    assert "要求目前没有就业，不符合" in text
    text, _ = told(ZICHUAN, SPRING, "小区物业当保安的不管事，物业费咋交")
    assert "住房和城乡建设" in text


OWN_SHARE = "按原文不能：免、减的都是单位缴费"


@pytest.mark.parametrize(
    "messages",
    [
        ["我在小公司上班，工资里每月扣我个人350块社保", "2月到6月能给我退多少"],
        ["小企业职工，个人扣的养老每月200，2到6月能退我几个月"],
        ["我们小微企业员工个人那份每月扣260，免不免"],
    ],
)
def test_what_is_kept_back_from_a_wage_is_not_waived(messages: list[str]) -> None:
    text = answer(TAIYUAN_2020, *messages)
    assert OWN_SHARE in text and "符合，以受理单位" not in text


def test_a_firm_that_names_both_shares_hears_the_sum_of_its_own() -> None:
    text = answer(TAIYUAN_2020, "小微企业，每月单位缴三险6000，个人缴2000，2月到6月能免多少")
    assert "3万元" in text and OWN_SHARE not in text


def test_a_sum_for_nobody_is_told_to_be_none() -> None:
    text = answer(SHANXI_2022, "帮扶车间招了4个普通村民，没有脱贫户，吸纳补贴能领多少")
    assert "吸纳脱贫劳动力人数是0，这一项领不到" in text and "条件都符合时" not in text


@pytest.mark.parametrize(
    ("said", "no"),
    [
        ("公司没参加失业保险，一个没裁，稳岗返还能返多少", "单位已参加失业保险，不符合"),
        ("我们厂裁了一半的人，每月应缴社保3万，困难企业稳岗返还能返多少", "少裁员，不符合"),
    ],
)
def test_a_firm_that_kept_or_insured_nobody_is_refused(said: str, no: str) -> None:
    assert no in answer(COUNTY_2020, said)


def test_who_is_a_public_body_or_works_in_one_is_none_of_the_firms() -> None:
    text = answer(TAIYUAN_2020, "我们是事业单位，每月单位三险2万，2月到6月能免多少")
    assert "申请单位是事业单位，要求限企业，不符合" in text
    asks = "去年大学毕业，考上了公务员，离校毕业生社保补贴给不给"
    text, _ = told(ZICHUAN, SPRING, asks)
    assert "要求限小微企业、灵活就业，不符合" in text


def test_a_school_that_tells_of_its_students_is_no_student() -> None:
    said = "我们职校组织大三学生30人免费考中级工，今年毕业，取证补贴能领多少"
    assert "个人不能领" not in answer(SHANXI_2022, said)
