"""How long those stayed who left earlier than others, or came later: 晚来2个月 of those whose
fellows are there for five are three."""

import re
from datetime import date

from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.told import told_numbers

_NUMBER = "[0-9]{1,2}|[一二两三四五六七八九十]{1,2}"
_GONE = "(?:走|离职|辞职|辞工|不干|不做|跑|回老?家|退出|没再?来)(?:人|掉)?了"
_STAY = f"[干做待呆训学](?:够|满)?了?(?:(?:{_NUMBER})个半?月|半年|一年)"
_STAYED_FOR = re.compile(
    f"(?P<stay>{_STAY})(?:的?(?:时候)?|以后|之后|后|[，、])*(?:人|自己)?(?:就|便|又|才)?{_GONE}"
    "(?![0-9一二两俩三四五六七八九十几])"
)
"""Who left is paid for as long as they stayed, where a sum is paid by the month."""

_LEFT_AFTER = re.compile(
    f"(?:中途|半路|半道|中间|后来|提前|早早)*(?:就|又|先)*{_GONE}[，、,]?"
    f"(?:[他她人]|一共|总共|前后|就|才|只|也)*(?P<stay>{_STAY})"
)
_LESS = re.compile(
    "(?:比(?:别人|他们|她们|其他人|其余的))?(?:都|才|是|要)?"
    "(?:晚(?:来|到|进厂|进|入职|上岗|报到)|少(?:干|做|待|呆|训|学|见习)|早走|提前走)的?了?"
    f"(?P<months>{_NUMBER})个月(?:的|才(?:来|到|进厂|入职|上岗|报到)的?)?"
)
"""By how much fewer months some stayed than the others did."""

_THEIR_OWN = re.compile(
    "[，、,]?(?:[他她人]|所以|现在|到现在|目前|刚刚?|才|只|就|也|有|是|满|够|[干做待呆训学]|见习|实习|了|好)*"
    f"(?:{_NUMBER})个月"
)

_DRAWN = re.compile(
    f"(?P<all>{_NUMBER})个月(?:的?(?:失业金|失业保险金|补贴|钱))?[^0-9。；]{{0,8}}?"
    f"(?:已经?|现在|目前|前面|前头|都|就)*(?:领|拿|补)(?:了|过|满|到了?)(?P<drawn>{_NUMBER})个月了?"
)
_IN_ALL = re.compile(
    "(?:一共|总共|拢共|总的|最[多长]|核定|审批|批[准了]|[能该应]|可以)[^，。；0-9]{0,8}$"
)
_LEFT = re.compile("还[能可有剩该]|剩")
"""Where what is left of so many months is asked for: 一共12个月，领了5个月，还能领多少."""


def stayed_for(text: str, today: date) -> str:
    """The text with how long those stayed who left or came later, where that is told or follows
    from how long the others did: 有1个干了2个月就走了 tells of one and two months."""
    if "月" not in text and "年" not in text:
        return text
    for left in (_STAYED_FOR, _LEFT_AFTER):
        text = left.sub(r"\g<stay>", text)
    text = _without_drawn(text) if _LEFT.search(text) else text
    less = _LESS.search(text)
    return _with_less(text, less, today) if less else text


def _without_drawn(text: str) -> str:
    """The text with the months that are left of all there are where some of them were drawn."""
    found = _DRAWN.search(text)
    if not found or not _IN_ALL.search(text[: found.start()]):
        return text
    in_all, drawn = (int(read_number(found[one]) or 0) for one in ("all", "drawn"))
    if drawn >= in_all:
        return text
    return f"{text[: found.start()]}{in_all - drawn}个月{text[found.end() :]}"


def _with_less(text: str, less: re.Match[str], today: date) -> str:
    """The text with the months of those who stayed so much less, if they follow."""
    before, after = text[: less.start()], text[less.end() :]
    if _THEIR_OWN.match(after):
        return f"{before}{after.lstrip('，、,')}"
    others = [one for one in told_numbers(f"{before}#{after}", today) if _is_long(one)]
    left = int(others[0].high) - int(read_number(less["months"]) or 0) if len(others) == 1 else 0
    return f"{before}满{left}个月{after}" if left > 0 else text


def _is_long(one: Quantity) -> bool:
    return one.unit == "月" and one.low == one.high > 1
