"""What is no word of work though its characters are: 种地 of 这种地方, 老师 of 老师傅."""

from nlp.wordlist import likelihood, look_up

SHORT = 2
"""Characters of a phrase that turns up by chance; longer ones say what they say."""

AROUND = 3
"""Characters on either side that a word across the edge may have."""

MUCH_LIKELIER = 3.0
"""How much likelier, as a logarithm, it is that the characters belong to the words beside: in
下井 and 住家 they may well do, by less."""

_A_PLACE = "ns"
_OF_WORK = "厂店馆站场所部社行院队铺坊员工师匠手长岗班活者人家类业服务里上"
"""What longer words end in that are of the same work: 琉璃厂, 木匠活; 统计表 is no 统计."""


def is_of_others(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is short and belongs to the words around it."""
    if end - start > SHORT:
        return False
    longer = text[start : end + 1]
    return is_across(text, start, end) or (end < len(text) and _is_of_no_work(longer))


def is_across(text: str, start: int, end: int) -> bool:
    """Whether a word begins before it and ends in it, or begins in it and ends after."""
    before, after = max(0, start - AROUND), end + AROUND
    window = text[before:after]
    apart = sum(map(likelihood, (text[before:start], text[start:end], text[end:after])))
    if likelihood(window) - apart <= MUCH_LIKELIER:
        return False
    return not any(
        look_up(text[first:last])[0]
        for first in range(before, start + 1)
        for last in range(end, min(len(text), after) + 1)
        if last - first > end - start
    )


def is_no_deed(text: str, start: int, end: int) -> bool:
    """Whether a deed is read into other words: 码多少 of 号码多少, 清…厂 of 去清镇进厂."""
    return is_across(text, start, end) or look_up(text[start : start + 2])[1] == _A_PLACE


def _is_of_no_work(word: str) -> bool:
    """Whether it is another word than what it begins with: 老师傅, 统计表."""
    return bool(look_up(word)[0]) and word[-1] not in _OF_WORK
