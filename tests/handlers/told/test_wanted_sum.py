"""A sum that somebody wants is held against the most the card lets them have."""

from datetime import date

import pytest

from tests.handlers.stories import answer

SUMMER_2020 = ("淄川", date(2020, 8, 20))
TOO_MUCH = "超过上限，按原文不能给这么多：个人、个体工商户最高45万元"
ENOUGH = "没有超过上限"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("俺们三个返乡的合伙养羊，都符合借款人条件", "担保贷款想贷55万，中不中"), TOO_MUCH),
        (("俺五个人组织起来创业，条件都够，想申请80万的创业担保贷款行不",), TOO_MUCH),
        (("俺们三个合伙种菜，都够条件", "一共要贷五十来万，担保贷款行不行"), TOO_MUCH),
        (("俺们俩合伙开店，都符合条件", "要30万的创业担保贷款，给不给"), ENOUGH),
        (("俺个体户，跟人合伙2个人，都够条件", "想借四十五万创业担保贷款，可以吗"), ENOUGH),
        (
            ("俺公司60个人，小微，今年新招了符合条件的15个", "创业担保贷款想贷200万，能贷不"),
            "“200万”能不能给要问经办单位：额度原文没有写",
        ),
    ],
)
def test_a_sum_over_the_limit_is_refused(told: tuple[str, ...], said: str) -> None:
    assert said in answer(SUMMER_2020, *told)


@pytest.mark.parametrize(
    "told",
    [
        "创业担保贷款听说最多能贷60万，是不是",
        "去年赚了80万，想要创业担保贷款，能贷多少",
        "一人想贷20万创业担保贷款，能行不",
        "隔壁想贷60万的创业担保贷款，俺能贷多少",
    ],
)
def test_other_sums_are_not_wanted(told: str) -> None:
    said = answer(SUMMER_2020, "俺们仨合伙开店，都符合条件", told)
    assert "您想要的" not in said


def test_who_starts_up_with_partners_is_no_firm() -> None:
    said = answer(SUMMER_2020, "俺们四个合伙搞大棚，创业担保贷款最高贷多少")
    assert "新招" not in said.splitlines()[1] and "最高45万元" in said
