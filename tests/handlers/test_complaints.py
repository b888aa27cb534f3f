"""A curse, a complaint and a call for somebody count only where they stand for one."""

import pytest

from nlp.lexicon import Lexicon
from tests.handlers.shipped import ask, desk_in, shipped

TAIYUAN = desk_in("140100")


@pytest.mark.parametrize(
    "said",
    [
        "俺妈的就业困难认定去哪办",
        "老妈的4050补贴还能续不",
        "姑妈的社保补贴找谁申请",
        "孩子他妈的失业金要啥材料",
        "他妈的养老断了两年能补不",
        "生活垃圾焚烧厂的稳岗返还咋领",
        "倒垃圾的公益岗一个月多少",
        "危险废物处置公司能返还失业险不",
        "弟弟有点智障，就业困难认定要啥",
        "啥破产清算的企业还能返还失业险",
        "老板叫我滚蛋了，失业金去哪领",
        "内蒙人在太原干活能领社保补贴不",
        "天然气人员考证给补贴不",
        "被人投诉过的公司还能领稳岗返还不",
        "车间有人没签合同，吸纳补助能领不",
    ],
)
def test_words_inside_ordinary_ones_are_no_complaint(said: str) -> None:
    assert ask(TAIYUAN, said).kind not in ("handoff", "emergency")


@pytest.mark.parametrize(
    "said",
    [
        "市里电话打不通，稳岗返还材料交到哪",
        "稳岗返还审核太慢了，到底几天到账",
        "中介敷衍人，职业介绍补贴该谁领",
        "招的客服算不算，吸纳就业补助给多少",
        "没人理俺这小厂，稳岗返还能领多少",
    ],
)
def test_a_grumble_beside_a_question_leaves_it_a_question(said: str) -> None:
    assert ask(TAIYUAN, said).kind in ("answer", "dialogue")


@pytest.mark.parametrize(
    "said",
    [
        "妈的，等了仨月了",
        "他妈的什么破政策",
        "垃圾，问啥都不会",
        "电话打不通，没人理",
        "你们就是一群饭桶",
        "妈的稳岗返还到底咋领",
        "我要投诉，稳岗返还咋还不发",
        "都是骗子",
        "客服",
        "有人没",
        "找个人",
    ],
)
def test_what_stands_for_one_still_goes_to_staff(said: str) -> None:
    assert ask(TAIYUAN, said).kind == "handoff"


@pytest.mark.parametrize(
    "said",
    [
        "想4050人员的社保补贴咋办",
        "想45岁以前学个焊工",
        "失业金生活够不够用",
        "腰坏了干活不了，有啥补贴",
        "想从这厂跳河南打工",
        "工资他打我卡里了，社保没交",
        "新招的人不行了辞退，还能领吸纳补助不",
    ],
)
def test_what_only_holds_a_word_of_danger_is_none(said: str) -> None:
    assert ask(TAIYUAN, said).kind != "emergency"


@pytest.mark.parametrize(
    "said",
    [
        "想4了，太累",
        "我要跳河，南边那座桥",
        "工友人不行了快来",
        "他打我，工资也不给",
        "欠我工资，我要跳楼",
        "我活够了，稳岗返还不要了",
    ],
)
def test_danger_beside_such_words_is_still_heard(said: str) -> None:
    assert ask(TAIYUAN, said).kind == "emergency"


def test_what_an_idiom_holds_is_not_said() -> None:
    lexicon: Lexicon = shipped().lexicon
    assert {"俺妈的社保": frozenset(), "妈的社保": frozenset({"complaint"})} == {
        said: shipped().read(said).acts for said in ("俺妈的社保", "妈的社保")
    }
    assert lexicon.speech.values["垃圾"] == ("grumble",)


@pytest.mark.parametrize(
    "said",
    [
        "我们做雕刻的，样样离不开人工，去年10月招了3个，稳定就业补助能给多少",
        "店里新来个小白问了半天，我们小微企业招他补多少钱",
        "我这当妈的急，孩子开了店，创业补贴给多少",
    ],
)
def test_what_is_only_part_of_other_words_is_none(said: str) -> None:
    assert ask(TAIYUAN, said).kind in ("answer", "dialogue", "choices")
