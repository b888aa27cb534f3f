"""A job search as it is spoken comes to what was meant."""

from collections.abc import Callable

from jobs.spoken.understood import Pay, Understood

Hear = Callable[..., Understood]


def test_a_whole_search_in_one_breath(hear: Hear) -> None:
    assert hear("有没有保洁的活儿不要夜班的两千五往上小店附近的").to_json() == {
        "intent": "search",
        "keywords": [["保洁", "保洁员", "清洁工", "清洁员"]],
        "region": "140105",
        "pay": {"min": 2500, "max": None, "unit": "month"},
        "benefits": [],
        "shift": [],
        "kind": None,
        "education": None,
        "certificates": [],
        "exclude": ["夜班"],
        "near": True,
    }


def test_what_is_not_said_is_not_looked_for(hear: Hear) -> None:
    assert hear("找工作") == Understood(intent="search")
    assert hear("哪点招人").pay == Pay()
