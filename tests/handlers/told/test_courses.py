"""Courses of several groups: each is paid by its own people, days and lessons, up to a limit."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (
            ("普工12个，培训4天32课时，都有证", "技术岗5个，培训7天50课时，也都有证", "公司得好多"),
            "7300元",
        ),
        (("车间的18个人，3天30课时", "办公室的6个人，5天40课时", "证都发了，总共好多"), "8400元"),
        (
            (
                "第一期10个人学了3天30课时",
                "第二期8个人学了6天48课时",
                "第三期5个人学了4天32课时",
                "都有证，补好多",
            ),
            "9000元",
        ),
        (("头一批25个 4天32课时", "后一批10个 6天48课时", "都拿到合格证，总共好多"), "15000元"),
        (("20个人4天32课时，18个拿到证", "15个人6天48课时，全部合格", "总共好多"), "14700元"),
        (("20个人4天32课时", "15个人6天48课时，有2个没拿到证", "总共好多"), "14500元"),
        (
            ("20个人4天32课时，都拿证", "15个人6天48课时，中途走了3个，剩下的都拿到证", "共好多"),
            "14000元",
        ),
        (("甲班16人4天30课时，考过15人；乙班12人6天45课时，考过10人", "共好多"), "11000元"),
        (("普工20个4天32课时，证都有", "文员15个3天24课时，证也有", "总共好多"), "8000元"),
    ],
)
def test_each_course_is_paid_by_itself(told: tuple[str, ...], total: str) -> None:
    assert f"一共{total}" in answer(COUNTY_2020, "今年新来的搞岗前培训咋个补", *told).replace(
        "1.5万元", "15000元"
    )


def test_who_failed_the_one_course_is_taken_off() -> None:
    told = "新员工岗前培训15个人6天48课时，2个没考过，总共好多"
    assert "按您说的算：6500元" in answer(COUNTY_2020, told)


@pytest.mark.parametrize(
    "told",
    [
        ("20个人培训4天32课时，都有证", "不对，是5天40课时，总共好多"),
        ("20个人培训4天32课时，都有证", "其中5个多学了3天，总共好多"),
    ],
)
def test_a_course_told_again_or_in_part_is_not_added(told: tuple[str, ...]) -> None:
    text = answer(COUNTY_2020, "今年新来的搞岗前培训咋个补", *told)
    assert "1.8万元" not in text and "18000元" not in text and "10500元" not in text


@pytest.mark.parametrize(
    "told",
    [
        ("老员工安全技能培训", "10个人30课时，证都有，补好多"),
        ("技能提升培训，证都有", "一车间10个人，30课时", "总共好多"),
        ("老员工安全培训，一车间10个人，30课时，都发了安全证，补好多",),
    ],
)
def test_a_training_that_one_benefit_leaves_out_is_paid_by_its_sister(
    told: tuple[str, ...],
) -> None:
    text = answer(COUNTY_2020, *told)
    assert "岗位技能提升培训补贴" in text and "按您说的算：5000元" in text
