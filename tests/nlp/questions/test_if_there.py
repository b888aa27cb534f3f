"""Who asks if it may be this place, or this way, asks where and how; not whether they may."""

import pytest

from nlp.questions.if_there import asks_if_so, asks_if_there, without_if


@pytest.mark.parametrize(
    "text",
    [
        "能不能去晋城要这笔钱",
        "这介绍费非得回大同要",
        "非得跑回阳泉",
        "社保在运城交的 能在运城领不",
        "只能回公司注册的地方申请吗",
        "去他那边要行不",
        "培训补贴是不是必须回户籍地申请",
        "补贴必须回右玉办吗",
        "在镇上办中不中",
        "俺能不能上张店交材料",
        "缓缴非得跑市里办吗",
        "能不能在工人失业登记的县里申请",
        "还得回石家庄领不",
        "能不能在天津申请",
        "可以到社区申请吗",
        "公益岗去镇上报名行不",
        "档案非得放市里吗",
        "职工档案能不能存清徐县里",
        "区里给办不",
        "也是报到区里吗",
        "镇上能不能报",
        "补贴要回户口那头领不",
    ],
)
def test_whether_it_may_be_there_asks_where(text: str) -> None:
    assert asks_if_there(text)


@pytest.mark.parametrize(
    "text",
    [
        "能不能去学手艺领补贴",
        "能不能在失业的时候领",
        "在家办公行不行",
        "能不能到年底再领",
        "能不能去厂里领工资",
        "能不能两头都领",
        "我能不能领失业金",
        "必须参加培训才能领吗",
        "得干满半年才能领吗",
        "去外省打工给路费补贴不",
        "介绍去长治上班的能领不",
        "回乡创业能领补贴吗",
        "在村里开了个车间能领补贴不",
        "搬到县里住的能申请补贴不",
        "能去见习领补贴不",
        "社保能缓不",
        "外地人能在太原领不",
        "区里的厂能报销不",
        "必须在市里干满半年吗",
        "市里能给补贴不",
    ],
)
def test_whether_they_may_have_it_does_not(text: str) -> None:
    assert not asks_if_there(text) and not asks_if_so(text)
    assert without_if(text) == text


@pytest.mark.parametrize(
    "text", ["能不能用手机办", "材料能不能寄快递交", "必须网上申请吗", "微信上弄行不行"]
)
def test_whether_it_may_be_so_asks_how(text: str) -> None:
    assert asks_if_so(text) and not asks_if_there(text)


def test_what_else_is_asked_is_left() -> None:
    assert without_if("我够不够格，能不能在大同领") == "我够不够格，，"
