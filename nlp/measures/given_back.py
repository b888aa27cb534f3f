"""Money somebody was given back: of 按30%打了36万 it was 120万 that had been paid in."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from nlp.numbers import Quantity
from nlp.slots import LEAST_BARE
from nlp.statements import clauses
from nlp.told import told_numbers

_US = "(?:(?:[我俺咱]们?|单位|公司|企业|厂里?|店里?){1,2})"
_SHARE = "(?:[0-9]{1,2}%|百分之[一二三四五六七八九十]+|[一二三四五六七八九]成)"
_RECEIVED = re.compile(
    f"[返退打发补拨](?:还|回|给|下)?(?:来|到)?{_US}?[了过]|[返退打发补拨][还回给]?下?来|钱(?:都|就|也|已经)*下来"
    f"|到[了的]?账|到手|[领拿收][到着]?[了过]|[领拿收]到|给{_US}?[返退打发补拨]?了"
    f"|是[^，]{{0,8}}[返退打]的|{_SHARE}[^，]{{0,6}}?[返退打给发拨][还回给下来]*{_US}?的(?!话)"
)
_GIVEN = re.compile(
    f"(?:(?:[返退拨]|打[给来])(?:还|回|给|下|来|到)*{_US}?|给{_US}返?)的?"
    "(?=[0-9一二两三四五六七八九十])"
)
_MAY_BE = re.compile("能|可以|(?<!那)会(?![员计保儿])|该|要(?!求)|想")
_PAID_IN = re.compile("[交缴]")
_OF_SOMETHING_ELSE = re.compile("补助|补贴|奖|津贴|贷|去年|前年|上年|[0-9]年")
_OF_OTHERS = re.compile("奖|津贴|贷|分红|提成")
"""What was received in another year, or for something else, is no part of this year's refund."""

_THEN = "(?:那时候?|那会儿?|当[时初]|[头上][一1]?[回次]|就|都)"
_IN_ALL = "(?:[一总合拢][总拢]?[共计数]|总[额]|金额|全部)"
_OF_ALL = re.compile("[%成]|百分之")
_SHARE_BEHIND = re.compile(
    "(?<=[万元块0-9])[，, \n]+(?="
    f"{_THEN}*(?:比例|标准)?[是按照算]+(?:原来|标准|比例|[的按照算])*{_SHARE}"
    f"|占{_SHARE})|(?<=[万元块0-9])(?P<alone>[，, \n]+)(?={_SHARE}(?:[，,。；;\n]|$))"
)
_SHARE_BEFORE = re.compile(
    "(?:^|(?<=[，,。；; \n]))"
    f"(?P<share>(?:[^，,。；; \n能会该可要想提现]|那会儿?)*"
    f"(?:[按照返退给]还?了?{_US}?(?:的是|原来|[老旧]的?)?"
    f"|是(?={_SHARE}的?(?:标准|比例|那[档回次笔]))|(?<=[，, \n]))"
    f"{_SHARE}(?:的?(?:标准|[老旧]?比例|那[个档回次笔]))?(?:[返退给算打发拨的了过完还都就]|已经?|一[回次把笔]|稳岗(?:返还)?|{_US})*)"
    f"[，, \n]+(?=(?:{_IN_ALL}|[也就是共实际有]|到了?账的?|到手的?|(?:稳岗)?返还[款的]"
    f"|[返退给]了?{_US}?|[拿收领打]到?来?了?)*[0-9]"
    "(?![^，,。；;]*(?:[交缴]|保险?费|基数)))"
)
_SHARE_ALONE = re.compile(
    "(?P<had>(?:(?:返还?|退|打|拨|给|发)(?:过了?|了)(?:的|钱|款|[一两1][回次笔道])*|到账了?|到手了?))"
    f"[，,、 \n]+(?=(?:是|就|都|按|照)*{_SHARE}的?(?:[，,。；; \n]|$))"
)
"""A share alone in the clause behind what says that it was had: 春天返过一回，三成."""
_TOLD_BEHIND = re.compile(
    "(?<=[万元块0-9%）)])[，, \n]+(?=[这那]?[笔个]?钱?(?:就|都)?是[^，,。；;？?]{0,8}[返退打]的)"
)
_NO_REFUND = "(?![^，,。；;]*(?:没|补[贴助]|医|养老|工伤|税))"
_SUM_BEHIND = re.compile(
    f"(?P<got>(?:^|(?<=[，,。；; \n])){_NO_REFUND}[^，,。；; \n]*(?:稳岗|返还?|退)[^，,。；; \n]*"
    f"(?:{_RECEIVED.pattern})(?:的|了)*)"
    f"(?P<share>[，, ]+(?:{_THEN}|按|照|是)*(?:{_SHARE}|[老旧]的?(?:比例|标准))[^，,。；;0-9]*)?"
    f"[，, ]+(?=(?:{_IN_ALL}|共|是|就是|有|才|到手|到账|[返退给发拿]了?)*[0-9][0-9.]*"
    "[万千]?[元块]?钱?(?:[，,。；;？?\\s]|$))"
)
_EARLIER = re.compile("[去前]年")
SHARE_HAD = "already_paid_ratio"
"""The fact of which share of it was given back this year."""
_NOT_HAD = re.compile("[去前上]年|[没未]|降|要是|如果|假如|万一|等(?!于)")
_STILL_NOT = re.compile(
    "(?:但是?|可是?|不过|钱)?(?:到)?(?:现在|如今|今天)?(?:还|也|都|一直)*[没未](?:有|给|能)*"
    "(?:[到打发拨返退拿领收给见下]|影|动静|消息|着落)(?![^，,。；;]*[0-9%成])"
)
_NO_SHARE_OF_IT = re.compile("[交缴]|裁(?!员率降)|[没未](?:少|错)")
_NAMES_IT = re.compile("返|退|按|照(?=[0-9百一二三四五六七八九])|稳岗|补差")
_OF_NOTHING_ELSE = re.compile(
    f"(?:{_SHARE}|{_US}|大型|中型|小微|中小微|大|小|微|今年|[上下]半年|年[初底中]|[0-9]{{1,2}}月[份初底]?|开春|前[几些]天"
    "|上个?月|那时候?|那会儿?|当[时初]|已经?|早就?|先|头|刚|那|这|[个笔次回]|[一二两三四五六七八九十]月份?|政府|国家|社保|人社|财政|中心|经办|机构|[局所厅]|失业保?险费?"
    "|钱|款|比例|标准|账上?|手里?|卡里?|[的了过都就也只才是在我俺咱们给批打发拨到领拿收来上下一得完（）()]|[0-9.]+[万千]?[元块]?)*+"
)
"""All that is told beside a share that was had, where it names nothing else it could be one of."""
_CENT = Decimal("0.01")
_OF_EACH = "(?:人均|平均|每人|一人|月均|[一每]个?月|标准)"
_DRAWN = re.compile(f"失业(?:保险)?金.*{_OF_EACH}|{_OF_EACH}.*失业(?:保险)?金")
"""What each of the unemployed draws: 失业金人均一个月1270."""


def without_given_back(text: str, today: date) -> str:
    """The text without the clauses that tell of money received, or of what the unemployed draw: it
    is no premium paid in."""
    text = _with_share(text)
    for words in clauses(text):
        if _DRAWN.search(words) and not _PAID_IN.search(words):
            text = text.replace(words, "", 1)
    for words, _ in _received(text, today):
        text = text.replace(words, "", 1)
    return text


def without_shares_not_had(text: str, _today: date) -> str:
    """The text without the clauses that tell of a share that was not had yet, of another year, of
    something else, or of what fell by it: 30%的还没到账, 奖金发了50%, 降下来30%."""
    if not _OF_ALL.search(text):
        return text
    text = _SHARE_ALONE.sub(r"\g<had>", text)
    told = clauses(text)
    for words, behind in zip(told, (*told[1:], ""), strict=True):
        if not re.search(_SHARE, words) or _NO_SHARE_OF_IT.search(words):
            continue
        of_else = not (_NAMES_IT.search(words) or _OF_NOTHING_ELSE.fullmatch(words.strip()))
        if of_else or _NOT_HAD.search(words) or _STILL_NOT.match(behind):
            text = text.replace(words, "", 1)
            # The sum told behind a share is what was had by it: 去年按三成返的，一共6万.
            text = text.replace(behind if _SHARE_BEFORE.match(f"{words}，{behind}") else "", "", 1)
    return text


def without_paid_in(text: str, today: date) -> str:
    """The text without the clauses that tell of money paid in: it is nothing that people draw."""
    for words in clauses(text):
        if _PAID_IN.search(words) and any(map(_is_money, told_numbers(words, today))):
            text = text.replace(words, "", 1)
    return text


def paid_in(text: str, today: date) -> tuple[Decimal, str] | None:
    """What had been paid in, by what was given back of it and its share, with the words for it;
    None where that is not told together and exactly."""
    for words, (one, *more) in _received(text, today):
        shares = [other for other in told_numbers(words, today) if other.unit == "%"]
        exact = all(number.low == number.high for number in (one, *shares))
        not_had = any(of.search(words) for of in (_EARLIER, _MAY_BE, _OF_OTHERS))
        of_one = not more and len(shares) == 1 and not not_had
        if of_one and exact and 0 < shares[0].high <= 100:
            return (one.high * 100 / shares[0].high).quantize(_CENT), words
    return None


def _with_share(text: str) -> str:
    """The text with a share told right beside a sum in its clause, and with what the sum is:
    到账了18万，是按30%算的."""
    text = _SUM_BEHIND.sub(_beside_each_other, _TOLD_BEHIND.sub("", text))
    if not _OF_ALL.search(text):
        return text
    text = _SHARE_BEHIND.sub(lambda found: "按" if found["alone"] else "", text)
    return _SHARE_BEFORE.sub(r"\g<share>是", text)


def _beside_each_other(found: re.Match[str]) -> str:
    """That money came, its share and its sum in one clause: 稳岗的钱到账了，按三成给的，13.8万."""
    share = re.search(_SHARE, found["share"] or "")
    return f"{found['got']}按{share[0]}是" if share else f"{found['got']}是"


def received(text: str, today: date) -> Quantity | None:
    """The sum that was given back this year; None unless one is told."""
    of_this_year = [
        sums
        for words, sums in _received(text, today)
        if not (_OF_SOMETHING_ELSE.search(words) or _MAY_BE.search(words))
    ]
    found = [one for sums in of_this_year for one in sums]
    return found[0] if len(found) == 1 else None


def _received(text: str, today: date) -> Iterator[tuple[str, list[Quantity]]]:
    """The clauses that tell of money given back, or that it may be, with their sums."""
    for words in clauses(_with_share(text)):
        numbers = told_numbers(words, today)
        sums = [one for one in numbers if _is_money(one)]
        given = _RECEIVED.search(words) or (len(sums) == 1 and _GIVEN.search(words))
        if sums and given and not _PAID_IN.search(words):
            yield words, sums


def _is_money(one: Quantity) -> bool:
    return one.unit == "元" or is_bare_sum(one)


def is_bare_sum(one: Quantity) -> bool:
    """Whether a number without a unit may be money."""
    return not one.unit and one.low >= LEAST_BARE
