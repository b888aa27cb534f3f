"""Groups of people, and what becomes of some of them, told later and in any order."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

SPRING = ("太原", date(2020, 5, 20))
AGENT = "我是人社局认定的劳务经纪人"


@pytest.mark.parametrize(
    "told",
    [
        "我们11个人，累计42个课时，全部拿了培训合格证",
        "我们厂里11个员工，每人上了42课时，证都拿到了",
        "我们公司11个人，都上了42课时，合格证也都发了",
    ],
)
def test_who_all_learnt_is_counted_with_what_each_is_paid(told: str) -> None:
    said = answer(COUNTY_2020, "岗位技能提升培训补贴", told, "一共补好多")
    assert "7700元（100元×11人×7天" in said


@pytest.mark.parametrize(
    "told", ["我们厂40个人，组织了一批人培训42课时", "我们厂40个人，参加的都拿了证，42课时"]
)
def test_a_firm_that_trained_some_is_not_all_who_learnt(told: str) -> None:
    assert "40人" not in answer(COUNTY_2020, "岗位技能提升培训补贴", told, "一共补好多")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("我家是搬迁户|我跟我婆娘县里组织去福建，我侄娃也是搬迁户，组织去的安顺", "2500元"),
        ("我们是搬迁户，我跟我幺叔县里组织去福建，我弟娃也是搬迁户，跟队伍去的毕节", "2500元"),
        ("我家建档立卡|我们哥俩组织去的宁波，我妹娃呢也是建档立卡，组织去的遵义", "2500元"),
        ("我家是搬迁户，我堂弟和我县里组织去浙江，我外孙县里带去遵义", "2500元"),
        ("我家是搬迁户|我跟我婆娘县里组织去福建|我侄娃不是搬迁户，组织去的安顺", "2000元"),
        ("我家是搬迁户|我跟我婆娘县里组织去福建|我侄娃也是搬迁户，自己跑去安顺的", "2000元"),
    ],
)
def test_kin_of_whom_more_is_told_than_where_they_went(told: str, total: str) -> None:
    said = answer(COUNTY_2020, *told.split("|"), "求职创业补贴加起来好多")
    assert f"一共{total}" in said


@pytest.mark.parametrize(
    ("told", "later", "total"),
    [
        ("贫困户11 搬迁户5 剩下4个就是一般农户", "刚才翻合同有个贫困户只签了半年", "7500元"),
        ("贫困户11个，搬迁户5个", "会计说搬迁户有个没签", "7500元"),
        ("贫困户11个，搬迁户5个", "有俩搬迁户没签合同，还有俩贫困户只签了半年", "6000元"),
    ],
)
def test_one_of_a_kind_told_later_is_taken_off_it(told: str, later: str, total: str) -> None:
    said = answer(
        COUNTY_2020, "我们合作社，合同都签一年", told, later, "吸纳贫困劳动力稳定就业补贴好多"
    )
    assert f"一共{total}" in said


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("招了9个人，都满半年了|现在就剩7个了，走的那2个都没干够半年", "10500元"),
        ("招了9个人|走了2个，就剩7个了|剩下的都干了七个月", "10500元"),
        ("招了9个人，如今只剩7个了，都干了八个月", "10500元"),
        ("招了9个人，都满半年了|年底有2个要走，下个月再来3个", "13500元"),
    ],
)
def test_who_is_left_is_counted_once(told: str, total: str) -> None:
    said = answer(TAIYUAN_2020, "我们小微企业", *told.split("|"), "新吸纳就业补助多少")
    assert total in said


def test_who_left_a_long_time_after_they_came_is_asked_about() -> None:
    said = answer(TAIYUAN_2020, "小微企业招了9个人，干了七个月了，现在就剩7个了", "吸纳补助多少")
    assert "先不算总数" in said


@pytest.mark.parametrize(
    ("later", "total"),
    [
        ("省里的有1个干了三天回来了", "8400元"),
        ("有1个外省的跑回来了", "8200元"),
        ("去外省的有1个嫌累回家了", "8200元"),
    ],
)
def test_who_was_sent_off_and_is_here_again_is_not_counted(later: str, total: str) -> None:
    told = "推荐了10个人，省里的4个，外省的6个，合同都签了"
    assert f"一共{total}" in answer(SPRING, AGENT, told, later, "职业介绍补贴多少")


@pytest.mark.parametrize(
    "later",
    [
        "外市的那6个都没签合同，别的都签了",
        "合同就外市那6个没签",
        "外市的都没签合同，本县和省外的签了",
    ],
)
def test_what_some_lack_is_lacking_to_these_alone(later: str) -> None:
    told = "本县5个，外市6个，省外9个"
    assert "一共11500元" in answer(SPRING, AGENT, "推荐了20个人", told, later, "职介补贴多少")


def test_what_some_lack_refuses_nobody_as_long_as_it_is_open_who_they_are() -> None:
    told = ("推荐了20个人", "本县5个，外市6个，省外9个", "有6个没签合同，别的都签了")
    said = answer(SPRING, AGENT, *told, "职介补贴多少")
    assert "没听明白算不算在内" in said and "有6个没签合同" in said


def test_who_came_back_without_a_contract_is_no_quarrel_over_wages() -> None:
    told = ("送了11个后生去天津厂里，合同都签的，补贴多少", "有两个没签合同就跑回来了")
    assert "9000元" in answer(SPRING, AGENT, *told)


def test_who_is_yet_to_sit_for_a_certificate_has_none() -> None:
    school = "我们是职业院校，组织毕业年度学生免费评价"
    told = ("考下中级工3个，高级工4个", "明年还有2个要考高级工")
    assert "5000元" in answer(SHANXI_2022, school, *told, "取证补贴多少")


@pytest.mark.parametrize(
    "told",
    [
        "我家贫困户，县里组织去宁波的3个人|我、我老公、我弟|后头我弟没去成",
        "我家贫困户，我跟我老公和我弟县里组织去宁波|后头我弟没去成",
    ],
)
def test_who_was_counted_and_stayed_behind_is_asked_about(told: str) -> None:
    assert "先不算总数" in answer(COUNTY_2020, *told.split("|"), "求职创业补贴一共好多")


@pytest.mark.parametrize(
    "told",
    [
        "企业职工通过培训考证，中级工3个、高级工2个，有1个中级工没参加培训",
        "企业职工通过培训考证，中级工3个、高级工2个|有个中级工不是我们厂的",
    ],
)
def test_a_certificate_that_does_not_count_is_none_more(told: str) -> None:
    assert "先不算总数" in answer(COUNTY_2020, *told.split("|"), "取证补贴好多")


def test_a_group_that_lacks_who_knows_what_is_not_worked_out() -> None:
    told = ("我们合作社，合同都签一年", "贫困户11个，搬迁户5个", "会计看搬迁户那边有1个没弄")
    assert "8500元" not in answer(COUNTY_2020, *told, "吸纳贫困劳动力稳定就业补贴好多")


@pytest.mark.parametrize(
    "told",
    [
        "前后九十号人，上了失业保险的七十四，剩下十六个是钟点工甚也没上",
        "九十个人，上了失业险的七十四个，剩下十六个是钟点工没上",
        "店里上着失业险的有74，没上的16",
        "九十号人，七十四个上了失业险，剩下十六个临时的啥也没给上",
    ],
)
def test_of_a_firm_only_the_insured_are_paid_for_however_they_are_counted(told: str) -> None:
    office = ("大同", date(2022, 7, 20))
    text = answer(office, "开饭店的，没出过中高风险", told, "留工补助能给多少")
    assert "37000元（500元×74人）" in text and "一共" not in text
