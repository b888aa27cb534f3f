"""What counts as proof, how long something has to last, and whom a lexicon phrase means."""

import pytest

from tests.handlers.shipped import ask, desk_in


@pytest.mark.parametrize("words", ["凭啥证明县里封过", "咋证明我们这儿封过", "封没封以哪个为准"])
def test_who_asks_for_proof_is_told_whose_word_counts(words: str) -> None:
    text = f"22年县里封控了，我们小公司想缓缴社保，{words}"
    assert "领导小组办公室的通知公告为准" in ask(desk_in("141000"), text).text


@pytest.mark.parametrize("words", ["要带几年", "得培训多久", "要学好久"])
def test_how_long_it_has_to_last_is_told_beside_the_amount(words: str) -> None:
    reply = ask(desk_in("5201XX"), f"新型学徒制一个学徒一年补好多，{words}")
    assert "4000元" in reply.text
    assert "1至2年" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "我们外卖平台招骑手，跟别的公司一样有补贴不，都有哪几样",
        "俺开的网约车平台雇司机，给不给补，有哪几样",
    ],
)
def test_a_platform_that_hires_is_told_which_subsidies_it_shares(text: str) -> None:
    reply = ask(desk_in("140100"), text)
    assert reply.cards == ("shanxi-2022-06/platform-company-support",)
    assert "吸纳就业社保补贴、岗位补贴" in reply.text


@pytest.mark.parametrize(
    "text", ["我怀着孩子，能跟厂里商量居家上班不", "怀着娃，想和老板说在家干，中不中"]
)
def test_who_would_rather_work_at_home_is_told_what_may_be_agreed(text: str) -> None:
    reply = ask(desk_in("370302"), text)
    assert reply.cards == ("zichuan-2020/labour-relations",)
    assert "协商远程办公" in reply.text


def test_riders_in_a_quarrel_are_no_platform_that_hires() -> None:
    reply = ask(desk_in("140100"), "平台找员工谈话，还扣骑手的钱咋办")
    assert "shanxi-2022-06/platform-company-support" not in reply.cards
