"""Who is of a kind that a document counts among another is counted once."""

import pytest

from nlp.counting.contained import are_among, counted_once

BROAD, NARROW = ("脱贫", "贫困户"), ("监测户", "监测对象", "易返贫")


@pytest.mark.parametrize(
    ("told", "once"),
    [
        ("收了脱贫户17个，其中监测户5个", "收了脱贫户17个"),
        ("脱贫的17人，里头有5个是监测对象，都签了", "脱贫的17人，都签了"),
        ("一共17个脱贫的，5个是易返贫致贫户", "一共17个脱贫的"),
        ("脱贫户十七个，监测户五个", "脱贫户17到22个"),
        ("收脱贫户，总共17人，监测户5个", "收脱贫户17到22人"),
        ("脱贫户17个，另外还有监测户5个", "脱贫户22个"),
        ("监测户5个，脱贫户17个", "脱贫户17到22个"),
        ("脱贫户17个，还有5个是监测户", "脱贫户22个"),
    ],
)
def test_who_is_contained_is_counted_once_or_left_open(told: str, once: str) -> None:
    assert counted_once(told, BROAD, NARROW) == once


@pytest.mark.parametrize(
    "told",
    [
        "脱贫户17个，监测户5个，一共22个",
        "招了22个，脱贫户17个，监测户5个",
        "车间30人：脱贫户17个，监测户5个，剩下8个是村民",
        "脱贫户17个，其中监测户5个只签了半年",
        "脱贫户4个，监测户5个",
        "监测户5个",
        "收了17个，5个是监测户",
    ],
)
def test_who_came_besides_or_differs_stays_as_told(told: str) -> None:
    assert counted_once(told, BROAD, NARROW) == told


def test_only_how_many_they_are_is_told() -> None:
    assert are_among("其中5个是监测户", BROAD, NARROW)
    assert not are_among("其中5个监测户没签", BROAD, NARROW)
