"""The people of the load: employers in 太原, each asking about a policy in their own words.

What varies from push to push: who asks (500 people in turn, so that nobody writes while their
last message is still being answered), the question (24 of them), the way it is opened and
closed, the line of business, and the headcount named. So the same text comes back only by
chance, and a store of whole answers by text would not be what is measured.
"""

import random
from collections.abc import Iterator

PEOPLE = 500
REGION = "我在太原"

QUESTIONS = (
    "失业保险稳岗返还要什么条件",
    "稳岗返还能返多少，按什么比例算",
    "办稳岗返还要交哪些材料",
    "稳岗返还去哪里申请",
    "裁了几个人还能领稳岗返还吗",
    "被列进环保黑名单还能稳岗返还不",
    "新招的人有没有一次性吸纳就业补助",
    "小微企业招人补助一个人给多少钱",
    "招人补助要签多长时间的合同",
    "申请新吸纳就业补助要带什么材料",
    "招人补助找哪个部门办",
    "养老失业工伤保险单位那块现在还减免吗",
    "社保减免到几月份为止",
    "大型企业社保是减半还是全免",
    "职业介绍补贴一个人多少钱",
    "介绍农民工到外省上班，职业介绍补贴怎么算",
    "职业介绍补贴要哪些材料",
    "包车接农民工返岗，点对点运输能补贴多少",
    "点对点运输补贴怎么申请",
    "职工在家上网课，线上培训补贴有没有",
    "企业线上职业技能培训怎么报",
    "线上招聘会在哪里参加",
    "重点企业用工专员能帮我们做什么",
    "缺工很急，能不能帮忙对接劳务输出地",
)

OPENINGS = (
    "",
    "你好，",
    "您好，请问",
    "麻烦问一下，",
    "想咨询下，",
    "在吗，",
    "请教一下，",
    "哎，",
)
FIRMS = ("饭店", "机械厂", "家政公司", "超市", "物流公司", "服装厂", "养殖场", "工程队", "印刷厂")
SIZES = ("我们{firm}{count}个人，", "我这{firm}现在{count}人，", "{firm}，员工{count}名，", "")
ENDINGS = ("", "？", "呢", "，谢谢", "，急", "。麻烦了", "啊", "，能说详细点不")


def openid(number: int) -> str:
    """The openid of the person with that number, who is one of PEOPLE."""
    return f"o_bench_{number % PEOPLE:04d}_turns"


def questions(seed: int) -> Iterator[tuple[str, str]]:
    """Openid and text of one question after another, without end; the same for the same seed."""
    chance, number = random.Random(seed), 0
    while True:
        yield openid(number), _text(chance)
        number += 1


def _text(chance: random.Random) -> str:
    size = chance.choice(SIZES).format(firm=chance.choice(FIRMS), count=chance.randint(3, 180))
    return chance.choice(OPENINGS) + size + chance.choice(QUESTIONS) + chance.choice(ENDINGS)
