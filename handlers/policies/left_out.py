"""The no to who asks for what a document leaves out of a benefit: 个人那份能缓不, 医保也缓不."""

import re
from collections.abc import Sequence

from handlers.asked import Asked
from handlers.told.story import told
from nlp.questions.intent import Reading
from nlp.statements import clauses, sounds_asking
from policy.knowledge import Shelved

_SELF = "(?:个人|自己|自个儿?|自家|各人|各自|本人)"
_STAFF = f"(?:{_SELF}|[职员]工|工人|店员|伙计|打工的)"
_PAY = "(?:扣|[缴交](?!了)|掏|出)"
_OWN_SHARE = re.compile(
    f"(?:扣|缴|交|掏)(?:的|[我俺咱]们?)*{_SELF}|{_STAFF}{_SELF}?(?:{_PAY}的?|的)?[那这]?(?:一?份|部分|块)"
    f"|{_SELF}(?:每个?月)?(?:扣|缴|交|掏|出的)|工资[里上]?(?:每个?月)?扣|扣[我俺咱]"
)
_PAID_FOR_THEM = re.compile(f"[给替帮为](?:[我俺咱]们?)?{_STAFF}们?{_PAY}")
"""给工人交的那份 is the firm's own."""
_FIRMS_SHARE = re.compile(
    "(?:单位|公司|厂里?|企业|老板)(?:每个?月|一个月)?(?:[那这]|部分|缴|交|承担|出|要|该|能|和|加)|三[险项]"
)
NOT_GRANTED = re.compile("原文没有写(?:可以|能)?(?P<act>[缓减免降]+)")

LEFT_OUT = "您问的这一块，按原文不能：{line}。"
NAMED_OUT = "您问的“{words}”，按原文不能{all}：{line}。"

_KINDS = re.compile("(?!保险)([一-龥]{2})(?=、|保险)")
"""The kinds of insurance that a line of a card names: 养老、失业、工伤保险费."""

_ALL_FIVE = "五险"
_OTHERWISE = re.compile(
    "(?<![缓免减降能可是])[不没未别][^，]{0,2}[缓免减降]|照|期间|报销|看病|待遇|享受|断"
)
"""医保照交 and 缓缴期间医保还能用不 do not ask for it to be paid later."""

_PAID_ALREADY = re.compile("(?:扣|缴|交|掏)(?:[过完着]|了$)|[照代][扣缴交]")
"""工人自己那份照扣 tells what is done with it and does not ask for it to be paid later."""


def not_granted(asked: Asked, shelved: Shelved, reading: Reading) -> list[str]:
    """The no to who asks for what the document leaves out of it: 个人那份能缓不. Not to who asks
    for what it is about, though they name both: 给职工交的，单位那份能缓不."""
    silent = [one.text for one in shelved.card.points if NOT_GRANTED.search(one.text)]
    if not silent:
        return []
    if named := _kinds_left_out(asked, silent):
        return [named]
    of_workers = [one for one in silent if _OWN_SHARE.search(one)]
    if of_workers and (_asks_for_the_own_share(asked) or _goes_on_to_it(asked, of_workers[0])):
        return [LEFT_OUT.format(line=of_workers[0].rstrip("。"))]
    asking = [one for one in clauses(reading.text) if sounds_asking(one)]
    terms = [term for one in asking for term in asked.read(one).terms] if len(asking) == 1 else []
    terms = [one for one in terms or reading.terms if one not in reading.benefits]
    parts = [(line, NOT_GRANTED.split(line)[0].rpartition("；")) for line in silent]
    left_out = [
        line for line, (granted, _, out) in parts if _longest(terms, out) > _longest(terms, granted)
    ]
    return [LEFT_OUT.format(line=line.rstrip("。")) for line in left_out[:1]]


def asks_for_the_rest(asked: Asked, shelved: Shelved) -> bool:
    """Whether who asks for an insurance that is left out asks for one that is granted, too."""
    lines = [one.text for one in shelved.card.points if NOT_GRANTED.search(one.text)]
    granted = {line: _KINDS.findall(line.rpartition("；")[0]) for line in lines}
    also = any(_named(asked, line, kinds) for line, kinds in granted.items())
    return also and bool(_kinds_left_out(asked, lines))


def _kinds_left_out(asked: Asked, silent: Sequence[str]) -> str:
    """The no to who asks, alone or among others, for kinds of insurance that a line leaves out."""
    for line in silent:
        if words := _named(asked, line, _KINDS.findall(line.rpartition("；")[2])):
            return NAMED_OUT.format(
                words="、".join(words),
                all=f"都{_act(line)}" if _ALL_FIVE in words else "",
                line=line.rstrip("。"),
            )
    return ""


def _named(asked: Asked, line: str, kinds: Sequence[str]) -> list[str]:
    """The words by which some kinds of insurance are asked for, now or in the wish that a question
    goes on with: 医保也想一起缓 · 这四样都能缓不."""
    act = re.compile(f"[{_act(line)}]")
    names = [name for kind in kinds for name in (f"{kind[0]}保", kind)]
    if not kinds or not act.search(asked.text):
        return []
    wish = asked.memory.said if act.search(asked.memory.said) else ""
    said = [one for one in clauses(f"{wish}，{asked.text}") if not _OTHERWISE.search(one)]
    named = dict.fromkeys(name for one in said for name in names if name in one)
    return list(named) or [_ALL_FIVE for one in said if _ALL_FIVE in one][:1]


def _act(line: str) -> str:
    found = NOT_GRANTED.search(line)
    return found["act"] if found else ""


def _asks_for_the_own_share(asked: Asked) -> bool:
    """Whether all that was told of premiums is what is kept back from somebody's own wage."""
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one for text in messages for one in clauses(text)]
    return any(map(_names_the_own_share, said)) and not any(map(_FIRMS_SHARE.search, said))


def _goes_on_to_it(asked: Asked, line: str) -> bool:
    """Whether workers' share is the side that was named last when it is asked for, though the
    firm's was told before: 单位那份缓了，工人自己那份，就是工资里扣的，能不能也缓."""
    said = clauses(asked.text)
    wishes = [
        place
        for place, one in enumerate(said)
        if sounds_asking(one) and _act(line) in one and not _OTHERWISE.search(one)
    ]
    if not wishes:
        return False
    upto = reversed(said[: wishes[-1] + 1])
    last = next((one for one in upto if _OWN_SHARE.search(one) or _FIRMS_SHARE.search(one)), "")
    return _names_the_own_share(last) and not _FIRMS_SHARE.search(last)


def _names_the_own_share(clause: str) -> bool:
    paid = _PAID_ALREADY.search(clause) and not sounds_asking(clause)
    return bool(_OWN_SHARE.search(_PAID_FOR_THEM.sub("", clause))) and not paid


def _longest(terms: Sequence[str], text: str) -> int:
    """How many characters the longest of some terms has that a text names, if it names more than
    who is spoken of: 职工."""
    return max((len(one) for one in terms if one in text and len(one) > 2), default=0)
