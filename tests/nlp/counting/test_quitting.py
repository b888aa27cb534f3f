"""Who went by themselves is none of those laid off."""

from datetime import date

import pytest

from nlp.counting.quitting import without_quitters

TODAY = date(2020, 5, 8)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("参保200人，去年离职13个，裁了2个", "参保200人，去年，裁了2个"),
        ("去年走了仨是自己不干的，还有10个是公司裁的", "去年走了的，裁了10个"),
        ("合同到期没续3个，裁员12个", "裁员12个"),
        ("自己走的3个，公司辞退的10个", "公司辞退的10个"),
        ("走了13个，2个是裁的，剩下自己走的", "裁了2个，剩下自己走的"),
        ("走了13个，里头裁了2个", "裁了2个"),
        ("去年走了3个，都是自己不干的", "去年走了的"),
    ],
)
def test_who_went_by_themselves_is_left_out(told: str, left: str) -> None:
    assert without_quitters(told, TODAY) == left


@pytest.mark.parametrize(
    "told", ["28个人去年裁了5个", "200人，走了13个", "招了5个，走了2个", "年前撵走5个", "没人辞职"]
)
def test_everybody_else_stays(told: str) -> None:
    assert without_quitters(told, TODAY) == told


@pytest.mark.parametrize(
    "told",
    [
        "200个参保职工\n去年新领失业金的12个",
        "二十八个人 头年有五个领了失业金",
        "28人，没一个领失业金",
    ],
)
def test_who_draws_is_counted_by_the_number_beside_it(told: str) -> None:
    assert without_quitters(told, TODAY) == told
