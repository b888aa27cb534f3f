"""Which numbers of a sentence count people who may be paid for: not those of a whole firm."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from nlp.numbers import Quantity
from nlp.told import COUNTED_OUT, PEOPLE, told_numbers

SENTENCES = 8192
"""Of how many sentences the people counted in them are remembered."""

_COMMA = re.compile("[，。；！？!?;, ]")
_OWN_HEADS = re.compile(
    "(?:[我俺咱]们?这?里?|(?<![省市县区镇乡村外地头进入])(?:厂|公司|单位|店)里?|家里?|队里?|(?:花名册|工资[表册单])[上里]|现有|总共|一共|拢共|规模|上下)"
    "(?:[有是共就才刚只也总]|不过|一共|拢共|统共|满共)*$"
)
_OF_ALL = re.compile(
    "(?:企业|厂|公司|单位|店|馆|合作社)子?[，, 、]?(?:就|有|共|是|也就|现在|目前|如今|眼下)*$"
)
_OF_A_KIND = re.compile("生$|学徒$|徒弟$|残疾人$|农民工$|师傅$|脱贫[^，]*$")
"""见习单位，4个大学生 counts those of a kind, and not all of a firm."""

_GONE = re.compile(
    "(?:裁员?|辞退?|开除|解雇|(?<![送接拉])走|减|离职|退休)(?:了|掉|过)*(?:(?<![没未]走)(?<![没未][裁减辞])的(?:人|员工)?(?:一共|总共|只|就|才|也|共)*[有是]?)?$"
)
_OUT_OF_WHOM = re.compile("[^，,。；;、 ]{0,2}(?:裁|辞退|开除|减员)")  # 28个人裁员5个
_NOBODY = re.compile(
    "(?:人)?(?:[都也](?:没|不)|[没未不](?:有)?[缺少落漏差拉](?:下|了|掉)?(?=[，,。；;！!、\\s]|$))"
)
_OF_A_FIRM = re.compile(
    "的?(?:大|小|中型|小型)?(?:厂|公司|企业|店|单位|摊子|队伍|规模)|(?:小|就业)?(?:帮扶|扶贫)?(?:车间|基地)(?![工的里干])"
)


_TAKING_PART = re.compile("[^，,。；;、 0-9]{0,4}(?:参加|参训|报名|培训|[去来]?考(?!勤))")
"""厂里12个师傅参加培训 counts none of the others who work there."""


_KIND_AT_THE_END = re.compile(
    "(?:人|的)?(?:[都也全均]|就)*(?:是|属于)(?!.*(?:[0-9没未不非刚才]|消除|解除|退出|原[来先]|以前|曾))[^，]*的(?P<kind>[^的]{2,8})"
)
"""Who are of a kind, without any doubt of that in what is said of them before it."""


@lru_cache(SENTENCES)
def heads(text: str, today: date) -> Sequence[Quantity]:
    """The numbers of heads in a sentence that are not those of a whole firm."""
    numbers = told_numbers(text, today)
    return tuple(one for one in numbers if one.high and are_heads(text, one))


def are_heads(text: str, one: Quantity) -> bool:
    """Whether a number counts people, and not all of a firm, nobody, or who is gone."""
    before = COUNTED_OUT.sub("", text[: one.start])
    nobody = one.high == 1 and _NOBODY.match(text, one.end)
    family = one.text.endswith("口子")  # 我两口子 are no firm
    own = not family and _OWN_HEADS.search(before) and not _TAKING_PART.match(text, one.end)
    whole = own or _OF_A_FIRM.match(text, one.end)
    whole = whole or _OUT_OF_WHOM.match(text, one.end)
    # 小微企业，27个人 says how large it is, 企业25人参加培训 does not.
    of_a_kind = _OF_A_KIND.search(one.text)
    if one.unit == "人" and not of_a_kind and (one.end == len(text) or _COMMA.match(text, one.end)):
        whole = whole or _OF_ALL.search(before)
    return one.unit in PEOPLE and not (whole or nobody or _GONE.search(before))


def kind_said_last(said: str, heard: int) -> str:
    """What people are said to be at the end of a clause, though more is said of them before than
    was heard: 3个是镇上去年认下来的监测户."""
    found = _KIND_AT_THE_END.fullmatch(said)
    return f"|{found['kind']}" if found and found.end() > heard else ""
