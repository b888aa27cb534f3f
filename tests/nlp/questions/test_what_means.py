"""Who asks what a word means, and who asks for something else."""

import pytest

from nlp.questions.what_means import asks_meaning_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("啥叫公益性岗位", "公益性岗位"),
        ("请问什么是灵活就业啊", "灵活就业"),
        ("零就业家庭是什么意思？", "零就业家庭"),
        ("什么样的算就业困难人员", "就业困难人员"),
        ("帮扶车间是啥", "帮扶车间"),
        ("建档立卡咋个认定的嘛", "建档立卡"),
        ("毕业年度指的是哪年", "毕业年度"),
        ("我们二十个人，算不算小微企业，按啥划的", "小微企业"),
        ("小微企业的划分标准是什么", "小微企业"),
        ("技能等级证书是什么证", "技能等级证书"),
    ],
)
def test_the_word_is_heard(text: str, words: str) -> None:
    assert asks_meaning_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "我们是小微企业",
        "我应该算得上劳务经纪人了",
        "小微企业有什么补贴",
        "就业困难人员能领什么",
        "登记失业的能拿到的是什么",
        "小微企业是什么待遇",
        "招人补助给多少",
        "啥叫小微企业，招人补助给多少",
        "公益性岗位去哪里报名",
        "",
    ],
)
def test_other_questions_ask_for_no_meaning(text: str) -> None:
    assert asks_meaning_of(text) == ""
