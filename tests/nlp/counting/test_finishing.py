"""Of those who were trained only those count who got the paper at the end."""

from datetime import date

import pytest

from nlp.counting.finishing import those_who_finished

TODAY = date(2020, 5, 20)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("新招14人，培训5天\n最后拿到培训合格证的11个", "新招11人，培训5天\n都拿到证了"),
        ("新招14个工人，11个拿到了合格证", "新招11个工人，都拿到证了"),
        ("新招14个工人\n14个里头只有11个有证，剩下的没过", "新招11个工人\n都拿到证了，"),
        ("新招14个工人\n考试过了11个，3个没考过", "新招11个工人\n都拿到证了，"),
        ("新招14个工人，考核全部通过", "新招14个工人，都拿到证了"),
        ("新招14个工人，3个没考过，其余都拿到证", "新招11个工人，，都拿到证了"),
        ("新招14个工人，11个没拿到合格证", "新招3个工人，"),
        ("组织14个职工培训，拿证的人有11个，没拿到的3个", "组织11个职工培训，都拿到证了，"),
        ("组织二十个职工培训，18个领到结业证书，另外2个挂了", "组织18个职工培训，都拿到证了，"),
        ("新招14个工人\n拿到合格证的13个，有一个缺考没得证", "新招13个工人\n都拿到证了，"),
        ("新招14个工人\n证发下来13本，剩一个没考过", "新招13个工人\n都拿到证了，"),
        ("新招14个工人，考过12个，2个中途请假没学完", "新招12个工人，都拿到证了，"),
    ],
)
def test_those_with_the_paper_stand_in_the_place_of_those_trained(told: str, meant: str) -> None:
    assert those_who_finished(told, TODAY) == meant


@pytest.mark.parametrize(
    "told",
    [
        "新招14个工人，去年招的还有6个，11个拿到了合格证",
        "新招14个工人，11个拿到了合格证，5个没考过",
        "新招14个工人，16个拿到了合格证",
        "招了14个，11个干满了半年，没裁员",
        "11个拿到了合格证",
        "新招14个工人，3个没签合同",
        "新招14个工人，3个没考过，其余签了合同，另外5个是去年招的",
    ],
)
def test_nobody_is_left_out_where_it_is_not_clear_who_of_whom_has_it(told: str) -> None:
    assert those_who_finished(told, TODAY) == told
