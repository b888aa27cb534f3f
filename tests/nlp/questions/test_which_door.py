"""Who names two doors asks where; who names two of anything else does not."""

import pytest

from nlp.questions.which_door import asks_which_door, without_doors


@pytest.mark.parametrize(
    "words",
    [
        "这钱归市里管还是县里管",
        "是跟镇上说还是跟区上说",
        "户籍地办还是参保地办",
        "到底回原籍领还是在长治领",
        "在大同办还是回浑源",
        "向省厅申请还是市局",
        "表报税务局还是人社局",
        "这边领还是老家那头领",
        "在注册地要还是在求职登记地要",
        "得去柜台交还是怎么着",
        "非要跑大厅递还是咋个弄",
        "材料寄到区人社局还是怎么弄",
        "这钱是跑省厅还是哪儿",
        "去镇上办还是别处",
        "要跑回朔州领还是长治就能领",
    ],
)
def test_two_doors_ask_where(words: str) -> None:
    assert asks_which_door(words)


@pytest.mark.parametrize(
    "words",
    [
        "在职的还是在校的能领",
        "去年领还是今年领",
        "去窗口办还是自己就能办",
        "招本地人还是外地人",
        "招村里的人还是县里的人",
        "推荐到省内还是省外",
        "在网上办还是去现场",
        "在家办公还是在厂里上班",
        "在单位交还是自己交",
        "到年底还是到六月",
        "按人算还是按月算",
        "找省里要",
        "在单位领还是咋领",
        "去年在窗口办过，今年还是不给咋办",
        "人社局的人还是怎么说",
    ],
)
def test_two_of_anything_else_do_not(words: str) -> None:
    assert not asks_which_door(words)


def test_a_door_is_nothing_that_a_question_is_about() -> None:
    assert without_doors("残疾人补贴去窗口交") == "残疾人补贴去 交"
