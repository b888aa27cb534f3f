"""The others are as many as the whole has besides the parts that were counted."""

from datetime import date

import pytest

from nlp.counting.rest_numbered import with_rest_numbered

TODAY = date(2020, 6, 8)


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("签了两年的6个，别的只签了半年，总共10个人", "别4个只签了半年"),
        ("一共招了9个，签一年的有5个，其余的签了八个月", "其余4个签了八个月"),
        ("2个签半年，3个签一年，剩下的没签合同，合计12人", "剩下7个没签合同"),
        ("有2个干了四个月就走了，其他的到现在都在\n招的时候一共是8个", "其他6个到现在都在"),
        ("高级的20个，另外的都是中级，总共70个人", "另外50个都是中级"),
        ("3个是一般户，其他都是脱贫户，拢共15人", "其他12个都是脱贫户"),
    ],
)
def test_the_others_are_counted_by_the_whole(told: str, others: str) -> None:
    found = with_rest_numbered(told, TODAY)
    assert others in found
    assert (found == told) is not bool(others)


@pytest.mark.parametrize(
    "told",
    [
        "签了两年的6个，另外4个只签了半年，总共10个人",
        "签了两年的6个，其他的只签了半年",
        "签了两年的6个，其他的只签了半年，全厂总共80人",
        "裁了3个，其他的都还在，一共60个人",
        "签了两年的6个，其他的补贴没领过，总共6个",
        "签了两年的6个，其他的只签了半年，上月又来了2个，总共10个人",
        "签了两年的五六个，其他的只签了半年，总共10个人",
        "签了两年的6个，其他的只签了半年，总共能领多少",
    ],
)
def test_nobody_is_counted_where_a_number_is_lacking_or_others_are_told(told: str) -> None:
    assert with_rest_numbered(told, TODAY) == told
