"""Who asks what a word means: 啥叫小微企业, 就业困难人员是什么人, 开小店算不算小微，按啥划的."""

import re

from nlp.statements import clauses, sounds_asking
from nlp.text import plain

_WHAT = "(?:什么|啥子?|甚么?|哪样|哪[些种类]|怎样|怎么样?|咋样?|咋个|如何)"
_KIND = "(?:样|种|类)?的?(?:人员?|东西|企业|单位|公司|情况|家庭|岗位|证)?"
_IS = "(?:才|就|能|可以|会)?(?:叫做?|算得?上?是?|是指?|属于|称为|喊作?)"
_LEAD = (
    "(?:请问|问一?下|想问|我?不懂|麻烦|那么?|这个?|你们?|您们?|文件|通知|上面|刚才|前面"
    "|[说讲写提]的?|里头?|所谓的?|到底|究竟|啊|哎|嗯)*"
)
_END = "(?:[呀啊嘛呢哦哈嘞噢了的吗]|是吧)*"
_STANDARD = (
    "(?:的?(?:划分|认定|划型|界定)(?:标准|范围|办法)?|的?(?:定义|含义|意思|说法|概念|范围))?"
)

_WORD = "(?P<word>(?:(?!(?<!技)能|[领拿给补报办享要]).)+?)"
"""Of 就业困难人员能领什么 no word is asked about."""

_BEFORE = re.compile(f"{_LEAD}{_WHAT}{_KIND}{_IS}{_WORD}{_END}")
_BEHIND = re.compile(
    f"{_LEAD}{_WORD}{_STANDARD}(?:这个?词|[这那]几个字|又|到底|究竟|具体|都)*"
    f"(?:(?:是|指的?是?|说的是|算是?|叫)个?(?:{_WHAT}|谁|哪[年个]|咋回事|怎么回事)|{_WHAT}(?=个?意思))(?:个|的)?"
    f"(?:意思|东西|玩意儿?|概念|人员?|企业|单位|家庭|岗位|证)?{_END}"
)
_AGE = re.compile(
    f"{_LEAD}(?P<word>.{{0,8}}年龄)(?:[是到]|规定|定|现在|究竟|的)*(?:多少|几|多大|好多)(?:岁数?|年纪|周岁)?(?:以上)?{_END}"
)
"""法定退休年龄是多少: what the word means is an age."""
_HOW = re.compile(
    f"{_LEAD}{_WORD}的?(?:是|要)?(?:怎么|咋个?|如何|[按照](?:什么|啥子?|甚))(?:来|个)?"
    f"(?:划分?|界定|认定|定义|理解|解释|区分)(?:的|出来的)?{_END}"
)
_WHETHER = re.compile(f".*?(?:算不算|属不属于|算是不算|算得上(?!.*[^吗么嘛不没]$)){_WORD}{_END}")
"""应该算得上劳务经纪人了 only supposes it."""
_ITS_LINE = re.compile(
    f"{_LEAD}(?:又|都|是)*(?:怎么|咋个?|如何|[按照](?:什么|啥子?|甚)(?:标准)?)(?:来|个)?"
    f"(?:划分?|界定|认定|定|分|算|区分)(?:的|出来的)?{_END}"
)
"""按啥划的, beside the word itself."""


def asks_meaning_of(text: str) -> str:
    """The words whose meaning is all that a text asks for, as they are said; "" if it asks for
    anything else, or for nothing."""
    asking = [plain(one) for one in clauses(text) if sounds_asking(one) or _of_a_word(plain(one))]
    words = [_of_a_word(one) for one in asking]
    said = [one for one in words if one]
    others = [one for one, word in zip(asking, words, strict=True) if not word]
    return said[0] if len(said) == 1 and all(map(_ITS_LINE.fullmatch, others)) else ""


def _of_a_word(clause: str) -> str:
    """The words whose meaning one clause asks for."""
    ways = (way.fullmatch(clause) for way in (_BEFORE, _HOW, _BEHIND, _AGE, _WHETHER))
    return next((one["word"] for one in ways if one), "")
