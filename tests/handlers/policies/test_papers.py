"""Certificates of two benefits told in one story: each has its sum, and both together have one only
where nothing bars from that."""

import pytest

from handlers.policies import papers
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer


@pytest.mark.parametrize(
    ("told", "sums", "total"),
    [
        (
            ("3个拿中级工 2个拿高级工，另外4个考了特种作业操作证，两样加拢多少",),
            ("8500元（1500元×3本＋2000元×2本）", "2400元（600元×4本）"),
            "合计10900元",
        ),
        (
            ("电工焊工考操作证的七个人 一人一本", "另外两个考出高级工", "两样一起能报好多"),
            ("4200元（600元×7本）", "4000元（2000元×2本）"),
            "合计8200元",
        ),
        (
            (
                "厂里符合条件的职工今年考的职业资格证：高级工4个，技师2个",
                "另外还有3个人，也是厂里送的，4月新考了特种作业操作证，一人一个",
                "这些加起来补多少",
            ),
            ("16000元（2000元×4本＋4000元×2本）", "1800元（600元×3本）"),
            "合计17800元",
        ),
        (
            ("1个技师，5个高级工", "另外还有三个焊工拿到特种作业操作证，全部算下来补贴好多"),
            ("14000元（2000元×5本＋4000元×1本）", "1800元（600元×3本）"),
            "合计15800元",
        ),
        (
            (
                "另外四个拿了焊工那种特种作业操作证",
                "三个初级工的证到手了 还有两个技师考试没过",
                "都算上公司能补多少",
            ),
            ("3000元（1000元×3本）", "2400元（600元×4本）"),
            "合计5400元",
        ),
        (
            ("5个人考起塔吊证，电工中级工考到2个", "公司得好多"),
            ("3000元（1500元×2本）", "3000元（600元×5本）"),
            "合计6000元",
        ),
        (
            ("初级工考起6个", "还有5个开叉车的，上个月拿到特种设备操作证", "全部加起来好多"),
            ("6000元（1000元×6本）", "3000元（600元×5本）"),
            "合计9000元",
        ),
        (
            ("高级工4个 初级工6个，再加叉车证3本", "师傅来电话说，高级工有1个没过", "一起能补好多"),
            ("12000元（1000元×6本＋2000元×3本）", "1800元（600元×3本）"),
            "合计13800元",
        ),
        (
            ("初级工5个，中级工4个，叉车证3本", "看花眼了，中级那4个有1个是高级工", "这些一共好多"),
            ("11500元（1000元×5本＋1500元×3本＋2000元×1本）", "1800元（600元×3本）"),
            "合计13300元",
        ),
        (
            ("考操作证的七个人，2个没过", "还有两个考了高级工", "一共补好多"),
            ("3000元（600元×5本）", "4000元（2000元×2本）"),
            "合计7000元",
        ),
    ],
)
def test_each_benefit_has_its_sum_and_both_have_one(
    told: tuple[str, ...], sums: tuple[str, ...], total: str
) -> None:
    text = answer(COUNTY_2020, *told)
    assert all(one in text for one in (*sums, total))
    assert "原文没有写不能同时享受" in text and "未写截止日期" in text and "依据：" in text


@pytest.mark.parametrize(
    "told",
    [
        ("高级工考了5个，操作证考了4个，2个没过", "两样一共好多"),
        ("10来个拿了中级工，4个考了操作证", "两样一共好多"),
        ("3个拿中级工", "两样一共好多"),
        ("3个拿中级工，4个考了操作证", "全部算下来社保能缓好多"),
    ],
)
def test_where_one_of_the_sums_is_not_certain_there_is_none_of_both(told: tuple[str, ...]) -> None:
    assert "合计" not in answer(COUNTY_2020, *told)


def test_who_asks_for_one_of_them_hears_of_that_alone() -> None:
    text = answer(COUNTY_2020, "3个拿中级工，另外4个考了操作证", "操作证补贴给多少")
    assert "2400元" in text and "8500元" not in text and "合计" not in text


def test_of_one_that_is_not_certain_it_says_so_beside_the_other() -> None:
    text = answer(COUNTY_2020, "4个考了操作证，高级工3个，又有2个高级工是去年的", "两样一共好多")
    assert "2个，没听明白" in text and "不合起来算" in text and "合计" not in text


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (
            ("我们厂两个工人考起技师", "都是公司培训的", "企业培训补贴有好多"),
            "8000元（4000元×2本）",
        ),
        (
            ("公司送9个人去考叉车证", "有2个没考过，其他都新拿证了", "一共补好多"),
            "4200元（600元×7本）",
        ),
        (("我们送8个人考焊工证", "3个挂了，剩下的证都下来了", "公司得好多"), "3000元（600元×5本）"),
        (("我们送8个人考焊工证", "3个挂了，剩下的证都下来了"), "3000元（600元×5本）"),
        (("厂头高压电工证2个，低压电工证3个，补好多",), "3000元（600元×5本）"),
        (("公司中级工和高级工证各拿了3个，补好多",), "10500元（1500元×3本＋2000元×3本）"),
        (("新拿低压电工本6个，补好多",), "3600元（600元×6本）"),
        (("公司5个人拿到了叉车证", "取证补贴有好多"), "3000元（600元×5本）"),
        (("考了4个天车证，公司能补多少",), "2400元（600元×4本）"),
        (("高级焊工证拿了2个，补多少",), "4000元（2000元×2本）"),
    ],
)
def test_the_benefit_that_counts_the_certificates_leads(told: tuple[str, ...], sum_: str) -> None:
    assert sum_ in answer(COUNTY_2020, *told)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("3个人考到叉车证", "岗位技能提升培训补贴给多少"), "【岗位技能提升培训补贴】"),
        (("厂里10个人培训了40课时，3个考到叉车证", "培训按天补多少"), "【岗位技能提升培训补贴】"),
        (("3个人考到叉车证", "社保能缓多少"), "【缓缴"),
        (("3个人考到叉车证", "中级工取证补贴多少"), "【职业资格、技能等级取证补贴】"),
    ],
)
def test_who_asks_for_something_else_is_not_told_of_certificates(
    told: tuple[str, ...], name: str
) -> None:
    assert answer(COUNTY_2020, *told).startswith(name)


def test_a_paper_that_is_on_neither_national_list_brings_nothing() -> None:
    told = answer(COUNTY_2020, "职工考了2个挖掘机操作证", "操作证补贴给多少")
    assert "600元" in told and "1200元" not in told


def test_what_the_documents_forbid_has_no_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "barred", lambda *_: True)
    text = answer(COUNTY_2020, "3个拿中级工，4个考了操作证", "两样一共补多少")
    assert "4500元" in text and "2400元" in text
    assert "合计" not in text and "6900元" not in text and "不合起来算" in text


def test_several_grades_of_one_benefit_make_one_sum() -> None:
    told = ("仨工人今年考起高级工 还有俩考起技师", "取证补贴一共补好多")
    assert "14000元（2000元×3本＋4000元×2本）" in answer(COUNTY_2020, *told)


@pytest.mark.parametrize(
    ("told", "sum_of_money"),
    [
        (
            ("厂里新招了14个人，岗前培训搞了6天，36课时", "最后拿到培训合格证的11个，能补多少"),
            "5500元",
        ),
        (
            ("3月招了14人，岗前培训5天40课时", "14个里头11个有合格证，剩下的没过", "补多少"),
            "5500元（100元×11人×5天）",
        ),
        (
            ("组织30个职工搞技能提升培训，60课时", "27人考过了，3人没过", "提升培训补贴多少"),
            "27000元",
        ),
    ],
)
def test_of_a_training_those_are_paid_for_who_got_the_paper(
    told: tuple[str, ...], sum_of_money: str
) -> None:
    text = answer(COUNTY_2020, *told)
    assert sum_of_money in text and "还算不清" not in text and "没听明白" not in text


@pytest.mark.parametrize(
    "told", ["20个职工搞转岗转业培训，都拿到了培训合格证书", "15个工人转岗培训都有合格证书"]
)
def test_the_paper_of_a_training_is_none_of_a_trade(told: str) -> None:
    text = answer(COUNTY_2020, f"公司组织了{told}，能补多少钱")
    assert text.startswith("【岗位技能提升培训补贴】") and "30课时" in text


def test_one_more_paper_that_was_forgotten_counts() -> None:
    told = ("厂里职工今年3月考下来中级工4个，高级工3个", "对了，忘了说，还有个技师", "补多少")
    assert "16000元（1500元×4本＋2000元×3本＋4000元×1本）" in answer(COUNTY_2020, *told)


def test_the_paper_of_a_training_leads_away_from_no_training_named_before() -> None:
    told = ("转岗培训，安排了12个职工，一共45个课时", "合格证都到手了", "补多少")
    assert "9600元（100元×12人×8天" in answer(COUNTY_2020, *told)


def test_kinds_behind_their_numbers_are_told_apart_with_nothing_between() -> None:
    told = "技校组织今年毕业的学生免费考证，拿证的28个中级13个高级"
    assert "27200元" in answer(SHANXI_2022, told, "取证补贴多少")
