"""How soon, on line, for the family too: what few documents tell is said to be untold."""

from datetime import date

import pytest

from nlp.questions.particulars import asks_which_document
from tests.handlers.checks.test_short_answers import SHANXI_2022, ZICHUAN_2020, asked
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

HOW_SOON = "多久办好、几时到账：原文没有写，请问受理单位或 12333。"
ON_LINE = "能不能在网上办：原文没有写，请问受理单位或 12333。"
EXPANSION, REFUND = "扩岗补助给多少", "稳岗返还给多少"


@pytest.mark.parametrize(
    "said", ["要等多久", "大概几天能批下来", "钱啥时候到账", "审核要多长时间", "补贴什么时候打款"]
)
def test_how_soon_it_is_paid_is_not_written(said: str) -> None:
    reply = asked(SHANXI_2022, EXPANSION, said)
    assert reply.text.splitlines()[1] == HOW_SOON
    assert reply.cards == ("shanxi-2022-06/job-creation-subsidy",)


@pytest.mark.parametrize("said", ["钱多会儿给", "大概几个工作日", "补贴啥时候能进账"])
def test_how_soon_is_asked_in_other_words_too(said: str) -> None:
    assert asked(SHANXI_2022, EXPANSION, said).text.splitlines()[1] == HOW_SOON


@pytest.mark.parametrize(
    "said", ["这是哪个文件里写的", "文号多少", "出处是啥", "是根据什么规定", "按的哪份文件啊"]
)
def test_who_asks_for_the_document_is_told_it_once_more(said: str) -> None:
    reply = asked(ZICHUAN_2020, "公益性岗位到期了还能延长吗", said)
    assert reply.cards == ("zichuan-2020/assistance-extension",)
    assert "（川政发〔2020〕3号）附件9" in reply.text


@pytest.mark.parametrize("said", ["要交什么文件", "哪个文件袋"])
def test_papers_to_hand_in_are_no_document_that_says_so(said: str) -> None:
    assert not asks_which_document(said)


def test_in_a_check_the_question_comes_again() -> None:
    reply = asked(SHANXI_2022, "失业补助金能领不", "要多久")
    assert HOW_SOON in reply.text and reply.text.endswith("以前有没有参加过失业保险？")


@pytest.mark.parametrize("said", ["能领多久", "合同要签多久", "什么时候截止"])
def test_how_long_something_else_takes_is_another_question(said: str) -> None:
    assert HOW_SOON not in asked(SHANXI_2022, EXPANSION, said).text


@pytest.mark.parametrize("said", ["交了材料了，啥时候到账", "批下来没", "我申请的多会儿到账"])
def test_who_has_applied_is_sent_to_who_holds_the_file(said: str) -> None:
    assert asked(SHANXI_2022, EXPANSION, said).kind == "handoff"


def test_who_told_of_having_applied_before_is_sent_there_too() -> None:
    told = (EXPANSION, "我们上个月申请了", "钱啥时候到账")
    assert asked(SHANXI_2022, *told).kind == "handoff"


@pytest.mark.parametrize("said", ["网上可以办吗", "手机上能弄不", "能在网上申请吗"])
def test_whether_on_line_is_not_written_and_asks_for_no_check(said: str) -> None:
    reply = asked(COUNTY_2020, "以工代训补贴给多少", said)
    assert reply.text.splitlines()[1] == ON_LINE
    assert not reply.memory.check


def test_what_is_written_of_it_is_told() -> None:
    for office, words in ((TAIYUAN_2020, "邮箱"), (ZICHUAN_2020, "全程网办")):
        text = asked(office, REFUND, "网上能办不").text
        assert words in text and ON_LINE not in text


@pytest.mark.parametrize("said", ["那我媳妇呢", "我弟弟呢", "那我妈行不"])
def test_one_of_the_family_is_held_against_the_conditions(said: str) -> None:
    text = asked(SHANXI_2022, "失业补助金怎么领", said).text
    assert "就看家里人自己的情况" in text and "条件：" in text
    assert "这一项是给单位的" in asked(SHANXI_2022, REFUND, said).text


def test_who_tells_of_the_family_only_asks_for_them() -> None:
    assert "家里人" not in asked((*SHANXI_2022[:1], date(2022, 8, 1)), REFUND, "要什么条件").text
