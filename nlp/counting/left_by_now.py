"""How many are left by now, told in the place of how many went: of 招了10个，现在就剩6个了 four."""

import re
from datetime import date
from functools import lru_cache

from nlp.counting.heads import heads
from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.told import told_numbers

_BY_NOW = (
    "(?:但是?|可是?|不过|结果)?(?:到|可|截[止至])?了?"
    "(?:现在|如今|目前|眼下|眼目下|这会儿?|今天|最后|到头来|后来|厂里|店里|这边)*"
)
_ARE_LEFT = re.compile(
    f"{_BY_NOW}(?:[就只还才也单光]|总共|一共|拢共)*剩(?:下|到|得|有|了|余)*#(?:人|工人|还|在|岗|干|做|留下来?|了|啦|的|着|呢)*"
)
_SURELY_NOW = re.compile("现在|如今|目前|眼下|这会|今天|最后|到头|后来|[就只还才也单光]剩")
_WENT = re.compile(
    "(?:但是?|不过|后来)?(?P<went>走|离职|辞职|辞工|跑|不干|退出|离开|回家)(?:掉|了)*的?[那这]?#(?:人|工人)*(?P<said>.*)"
)
_ONE_WHO_LEFT = re.compile(
    "有[1一]?个(?:后生|小伙子?|小年轻|年轻人|(?:女|男)(?:的|工|员工)|姑娘|大姐|媳妇|老汉|工人|员工|师傅|人)"
    "(?P<left>[^，,。没未不]{0,8}?(?:走|不干|辞职?|离职|跑)(?:掉)?了)"
)
_WORKED = re.compile(
    "(?<=[只才就光])做(?=了?[0-9一二两三四五六七八九十]+个?多?月[、，, ]?"
    "[^，,、。；; ]{0,8}?(?:走|跑|没再?[回来]|不[干做来]))"
)
"""Who 只做了三个月 and then left worked there, and made nothing."""
STORIES = 512
"""Of how many stories it is remembered who was left."""


def one_who_left(text: str) -> str:
    """The text with one who left counted, whatever is said of who that is: 有个后生12月就走了;
    and with those who left before long told to have worked there: 只做了三个月就走了."""
    text = _WORKED.sub("干", text) if "做" in text else text
    return _ONE_WHO_LEFT.sub(r"有1个\g<left>", text) if "有" in text else text


@lru_cache(STORIES)
def as_who_went(text: str, today: date) -> str:
    """The text with how many went in the place of how many are left by now, as far as one number
    of people was told before; with what is said of who went straight behind."""
    if "剩" not in text:
        return text
    for words in clauses(text)[1:]:
        left = _alone(words, today)
        if not (left and _ARE_LEFT.fullmatch(left[1]) and _SURELY_NOW.search(words)):
            continue
        before, _, after = text.partition(words)
        gone = _who_went(before, today)
        among = clauses(before) if not gone else [one for one in clauses(before) if one != gone[0]]
        whole = {int(one.high) for clause in among for one in heads(clause, today)}
        went = next(iter(whole)) - int(left[0].high) if len(whole) == 1 else -1
        if went <= 0 or (gone and gone[1] != went):
            continue
        if not gone:
            after = _with_those_gone(after, went, today)
        else:
            before = before.replace(gone[0], gone[2], 1)
        text = f"{before}{after}"
    return text


def _with_those_gone(after: str, went: int, today: date) -> str:
    """What follows with how many went, there where more is told of them."""
    told = _who_went(after, today)
    if told and told[1] == went and told[2] != told[0]:
        return after.replace(told[0], told[2], 1).lstrip("，, ")
    return f"走了{went}个{after}"


def _who_went(text: str, today: date) -> tuple[str, int, str] | None:
    """The clause that tells how many went, their number, and the clause with what is said of them
    apart."""
    for clause in clauses(text):
        told = _alone(clause, today)
        if told and (found := _WENT.fullmatch(told[1])):
            number, said = int(told[0].high), found["said"].lstrip("，, ")
            return clause, number, f"走了{number}个，{said}" if said else clause
    return None


def _alone(words: str, today: date) -> tuple[Quantity, str] | None:
    """The one exact number of people in a clause, and the clause with # in its place."""
    counted = [one for one in told_numbers(words, today) if one.unit in ("人", "个")]
    if len(counted) != 1 or counted[0].low != counted[0].high:
        return None
    return counted[0], f"{words[: counted[0].start]}#{words[counted[0].end :]}"
