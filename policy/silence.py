"""What a card says nothing of: told to who asked for just that, and to nobody else."""

import re
from collections.abc import Container, Sequence

from nlp.questions.intent import Reading
from policy.cards import Aspect
from policy.sections import TITLES
from policy.validity import HOTLINE

# 能不能办 asks for conditions only where there are some, and 传到邮箱 for no telephone number.
_PLAINLY: dict[Aspect, re.Pattern[str]] = {
    "amount": re.compile(
        "钱|元|[几百千万]块|金额|额度|标准"
        "|(?:[给补领拿退返免奖贷得]|(?<!开)发)[^，。 ]{0,3}(?:多少|好多)"
    ),
    "conditions": re.compile(
        "条件|门槛|资格|够格|[啥甚有些什么样]要求|要求[是有]|(?<!人)才[能给行算中]|必须|非得"
    ),
    "materials": re.compile(
        "材料|资料|[带交拿填备][^，。 ]{0,2}[啥甚什哪几]|[啥甚么些]的?[证表手东]"
    ),
    "where": re.compile("哪|谁|地方|地址|部门|单位|窗口|网"),
    "process": re.compile("流程|程序|步骤|手续|[怎咋][么个样]*[申报办领弄整搞闹操]|如何"),
    "exclusion": re.compile(
        "同时|重复|叠|兼|冲突|选一|都能|能都|还能再?[领拿享申报]"
        "|(?:一[起块道并]儿?|[两俩仨三][样份个头边种笔]都?)[领拿享申报占要给]"
    ),
    "contact": re.compile("电话|号码|热线|座机|联系|微信|打[哪啥几]"),
}


def plainly(
    wanted: Sequence[Aspect], held: Container[Aspect], reading: Reading | None
) -> list[Aspect]:
    """What is wanted of a card, without what it holds nothing of unless a question as it was read
    plainly asks for that."""

    def is_plain(one: Aspect) -> bool:
        return reading is None or one not in _PLAINLY or bool(_PLAINLY[one].search(reading.text))

    return [one for one in wanted if one in held or is_plain(one)]


def silence(aspect: Aspect) -> str:
    """That the document says nothing of an aspect, and who knows."""
    return f"{TITLES[aspect]}：原文没有写，请问 {HOTLINE}。"
