"""The papers of a story are counted as it tells them, whatever others it counts."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer


@pytest.mark.parametrize(
    "story",
    [
        ("公司3个员工培训完，今年都拿到技师等级证书了", "取证补贴企业能领多少"),
        ("公司送了3个员工去培训，上个月技师证全拿下来了，企业按取证补多少",),
    ],
)
def test_as_many_papers_as_people_who_all_got_one(story: tuple[str, ...]) -> None:
    assert "12000元（4000元×3本）" in answer(COUNTY_2020, *story)


def test_papers_of_another_grade_are_none_of_special_operations() -> None:
    said = answer(COUNTY_2020, "企业职工今年新考中级工3本，电工操作证5本，特种作业证补贴多少")
    assert "3000元（600元×5本）" in said


@pytest.mark.parametrize(
    "story",
    [
        ("我3月把电工操作证考到手了，4月又考了个锅炉的特种设备证", "两个都是新证，能补好多"),
        ("今年3月电工操作证拿到了，4月又拿了叉车证", "两个都是新证，个人总共能补好多"),
        ("电工和叉车各一个，特种作业证补贴能领多少",),
    ],
)
def test_two_papers_told_one_by_one_are_two(story: tuple[str, ...]) -> None:
    assert "1200元（600元×2本）" in answer(COUNTY_2020, *story)


def test_papers_left_out_are_added() -> None:
    story = ("厂里今年考了电工操作证4本", "哦漏了叉车的3本特种设备证，能补多少")
    assert "4200元（600元×7本）" in answer(COUNTY_2020, *story)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("公司组织培训，今年7个拿到中级工，其中2个是高级工", "11500元（1500元×5本＋2000元×2本）"),
        ("我们公司的6个中级工，其中4个今年考到了高级工", "8000元（2000元×4本）"),
    ],
)
def test_some_of_those_counted_by_another_grade_are_paid_once(told: str, total: str) -> None:
    assert total in answer(COUNTY_2020, told, "取证补贴能补多少")


SCHOOL = "我们技校组织学生评技能等级，一分不收学生的"
FOR_PAPERS = "取证补贴学校能领多少"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("毕业班中级工拿证30个，高级工12个，还有大二的8个也考下中级了", "27600元"),
        ("今年毕业的中级30个，后年才毕业的也有8个拿了中级", "18000元（600元×30本）"),
        ("应届的中级30个、高级12个，低年级的高级8个", "27600元"),
        ("中级证30本，其中8本是低年级学生的", "13200元（600元×22本）"),
    ],
)
def test_papers_of_who_does_not_finish_this_year_are_not_paid_for(told: str, total: str) -> None:
    assert total in answer(SHANXI_2022, SCHOOL, told, FOR_PAPERS)


@pytest.mark.parametrize("told", ["中级证拿了30本，8本不是毕业年度的", "中级拿了30个，二年级的8个"])
def test_whether_they_are_among_the_others_is_asked(told: str) -> None:
    assert "先不算总数" in answer(SHANXI_2022, SCHOOL, told, FOR_PAPERS)


@pytest.mark.parametrize(
    ("story", "total"),
    [
        ("公司组织考中级工，拿下来12个证，公司能得多少", "18000元（1500元×12本）"),
        ("公司今年考的都是技师，过了3个，企业能得多少", "12000元（4000元×3本）"),
    ],
)
def test_papers_counted_without_their_grade_are_of_the_one_that_is_named(
    story: str, total: str
) -> None:
    assert total in answer(COUNTY_2020, story)


def test_a_school_that_speaks_of_its_own_pupils_is_no_pupil() -> None:
    said = "我们技校毕业年度学生免费评价，中级工，一共发了40本证，补多少"
    assert "24000元（600元×40本）" in answer(SHANXI_2022, said)
