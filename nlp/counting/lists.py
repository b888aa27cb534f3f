"""Kinds of people listed with their numbers: 岗前的18个，安全技能23个, and 转岗的7个 later on."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from nlp.counting.heads import heads
from nlp.counting.part import FEWEST, Part
from nlp.numerals import SHORT
from nlp.statements import clauses

_ITEM = re.compile(
    "(?!其中|剩|其余|余下|一共|总共|拢共|合计|现在|目前|有|里|女|男)[^，0-9了过着没未不裁辞减退走]{2,10}?"
    f"{SHORT}[个名位]?人?|(?!其中|剩|其余|余下|女|男)[^，0-9没未不裁辞减退]{{2,10}}?的"
    f"{SHORT}[个名位]?人?"
)
"""A kind and how many they are, as in a list: 岗前的18个, 安全技能23个."""

_OF_A_KIND = re.compile(f"{SHORT}[个名位](?:人)?是[^，0-9没未不了过着]{{2,10}}")


_ONE_AFTER_ANOTHER = re.compile(
    "(?P<what>(?:其中|里[头面边]|当中)[^，,。；;、0-9\\s]{2,14})[、，,]"
    "(?=[^，,。；;、0-9\\s]{2,14}的(?:就|只|一共|总共)*有?[0-9一二两三四五六七八九十]+[个名位人])"
)
_BOTH_COUNTED = re.compile(
    "(?P<first>[0-9一二两三四五六七八九十]+[个名位][^，,。；;、0-9\\s没未不了过着和跟与都]{2,10})(?:和|跟|与|以及)"
    "(?=[0-9一二两三四五六七八九十]+[个名位](?!月|小时)[^，,。；;、0-9\\s没未不了过着]{2,10}(?:[，,。；;、\\s]|$))"
)

_NOUN = "[^，,。；;:：、\\s0-9没未不了过着满签有年月今去前后这那其个名位和跟与加]{2,6}"
_ITS_NUMBER = "[0-9]{1,3}[个名位]人?"
_NUMBER_BEHIND = re.compile(
    f"(?<=[招进聘收雇用纳了])(?P<first>{_NOUN})(?P<so_many>{_ITS_NUMBER})(?P<further>"
    f"(?:(?:和|跟|与|以及|、|[外再]?加上?|另加|还有)*{_NOUN}{_ITS_NUMBER})+)(?=$|[，,。；;\\s])"
)
_FURTHER = re.compile(
    f"(?:和|跟|与|以及|、|[外再]?加上?|另加|还有)*(?P<kind>{_NOUN})(?P<so_many>{_ITS_NUMBER})"
)


def numbers_first(text: str) -> str:
    """The text with each number before its kind where several who were taken on are listed behind
    the one verb: 招了厨师3名外加服务员4名 says of both when they came."""
    return _NUMBER_BEHIND.sub(_number_first, text)


def _number_first(found: re.Match[str]) -> str:
    further = (f"、{one['so_many']}{one['kind']}" for one in _FURTHER.finditer(found["further"]))
    return f"{found['so_many']}{found['first']}{''.join(further)}"


def told_together(text: str) -> str:
    """The text with the things that some have both told as one: of 其中签了合同、上了失业保险的6个
    there are no two kinds; and as a list two kinds that are counted: 6个农民工和3个学徒."""
    listed = _BOTH_COUNTED.sub(r"\g<first>、", text)
    return _ONE_AFTER_ANOTHER.sub(r"\g<what>且", listed)


def lists_on(further: Sequence[Part], told: Sequence[Part], today: date) -> bool:
    """Whether the first of the groups of a message goes on with a list that ended the message
    before it: 转岗的7个 after 岗前的18个，安全技能23个; another kind
    and no more than its number."""
    if not told or not further or not is_listed(told[-1].words) or not told[-1].bare:
        return False
    first = clauses(further[0].words)[0]
    labels = {_label(one.words, today) for one in told}
    in_all = sum(one.number for one in told) == further[0].number and len(told) >= FEWEST
    counted = heads(first, today)
    bare = bool(counted) and counted[0].end == len(first)
    return bare and is_listed(first) and _label(first, today) not in labels and not in_all


def _label(words: str, today: date) -> str:
    """What stands before the number of people in words."""
    return unnumbered(clauses(words)[0], today).rstrip("的有是")


def of_all_first(numbers: Sequence[Decimal]) -> bool:
    """Whether the first number is that of all who are counted after it: 6名，4名…，1名…，1名…."""
    return len(numbers) > FEWEST and numbers[0] == sum(numbers[1:])


def is_kind(words: str) -> bool:
    """Whether words only name a kind and how many they are: 搬迁户5个, 5个是搬迁户."""
    return is_listed(words) or bool(_OF_A_KIND.fullmatch(words))


def is_listed(words: str) -> bool:
    """Whether words name a kind with its number, and tell nothing else: 岗前的18个."""
    return bool(_ITEM.fullmatch(words))


def unnumbered(words: str, today: date) -> str:
    """The words before a number of people: 去年8月新招了 is said of 4个农民工、3个大学生."""
    counted = heads(words, today)
    return words[: counted[0].start] if counted else ""
