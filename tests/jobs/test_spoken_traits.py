"""By what a person is, no posting may choose: it is heard and set aside."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobs.spoken.traits import traits
from jobs.spoken.understood import Understood

Hear = Callable[..., Understood]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("女的能干的活", "sex"),
        ("五十多岁能干啥", "age"),
        ("80后找个司机", "age"),
        ("外地人能干的保洁", "origin"),
        ("没有本地户口能送快递不", "household"),
        ("残疾人能干的活", "health"),
        ("两口子一起找个厂", "marriage"),
        ("宝妈找个兼职", "family"),
        ("回民能干的厨师", "ethnicity"),
        ("坐过牢的能干保安不", "record"),
    ],
)
def test_what_the_law_forbids_to_choose_by_is_set_aside(hear: Hear, said: str, kind: str) -> None:
    understood = hear(said)
    assert understood.intent == "search"
    assert kind in dict(understood.unfiltered)
    assert "unfiltered" not in understood.to_json()


def test_it_is_neither_looked_for_nor_left_out(hear: Hear) -> None:
    assert hear("不要男的，要女服务员").to_json() == {
        **hear("服务员").to_json(),
        "intent": hear("不要男的，要女服务员").intent,
    }
    assert hear("找个保洁阿姨的活").keywords == (("保洁", "保洁员", "清洁工", "清洁员"),)


PIECES = [
    *(
        "找",
        "有没有",
        "不要",
        "不想干",
        "招",
        "除了",
        "的",
        "和",
        "或者",
        "都行",
        "，",
        " ",
        "第二个",
    ),
    *(
        "保安",
        "饭店",
        "小店",
        "太原",
        "夜班",
        "包吃住",
        "叉车证",
        "初中",
        "日结",
        "五千以上",
        "一天",
    ),
    *(
        "女的",
        "男",
        "50岁",
        "残疾",
        "宝妈",
        "外地人",
        "户口",
        "已婚",
        "怀孕",
        "投",
        "押金",
        "补贴",
        "2",
    ),
]
SPEECH = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES)).map("".join))


@given(text=SPEECH)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_said_is_understood_and_nobody_chosen_by_what_they_are(
    hear: Hear, text: str
) -> None:
    understood = hear(text)
    filters = [*understood.exclude, *(name for names in understood.keywords for name in names)]
    assert not [name for name in filters if traits(name)]
    told = understood.to_json()
    assert set(told["pay"]) == {"min", "max", "unit"}
    assert all(isinstance(name, str) and name for name in filters)
