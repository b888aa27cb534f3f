"""Papers that each of several people got, or of which so many are of each kind: of 5个职工培训完，
都拿到高级工证 five are of that grade, and 焊工和电工各一个 are two."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.counting.papers import (
    PIECES,
    Kinds,
    cues_of,
    from_long_ago,
    have_one,
    kind_of,
    marked,
    people,
)
from nlp.counting.trades import trades
from nlp.numbers import Quantity
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers

_EACH = re.compile("各(?:自|有|是|新|[拿考](?:了|[到上过起出下])?|取得了?|过了?)*$")
_ONE_EACH = re.compile(
    "(?P<paper>证书?(?:也|都|是|又|新|刚|上个?月|这个?月|今年|[下考拿发办到来手出了的])*)"
    "[，,、 ]+"
    "(?P<number>[0-9一二两三四五六七八九十]+)(?:个?人|[个名位])(?:每个?人|一人|人手|各)(?:都|就)?"
    "(?:[拿考领有][到过]?了?)?[1一][个本张份](?=[，,。；;\\s]|$)"
)
"""How many have the paper named before, one each: 特种作业证也下了，5个人每人一个."""
_GRADED = re.compile("[初中高]级|技师")
_HIRED = re.compile("[招雇聘请]|来了|进了")
_FIRM = "(?:[我俺咱]们|厂里?|公司|单位|店里|企业)"
_TAUGHT = (
    "(?:都|全(?!部)|去(?!年)|来|在|也|已|参加|参训|接受|通过|经过|跟着|技能|集中|培训|训练|学习|[学训练]|上课|完|过|了|好|结束"
    f"|毕业|之|以|后|{_FIRM}(?:统一|出钱|给)?(?:组织|安排|送)?|组织|统一)"
)
_ONLY_TAUGHT = re.compile(f"{_TAUGHT}+")
_LEARNERS = re.compile(
    "(?P<lead>[^#没未不考]*)#(?:个|名|位)?"
    f"(?:[^，,。；;\\s没未不考带]{{0,5}}?(?:[人工员师傅手匠机]|学徒|徒弟|骨干|伙计)(?={_TAUGHT}|$))?"
    f"{_TAUGHT}*"
)
"""Those who were taught, with nothing said of a paper."""
_SOME = re.compile("有[的些人几]|部分|一半|多数|个别")
_DENIED = re.compile("[没未不]|挂了")
_ALL = re.compile("人?[都全均]")
FEWEST = 2


def each_told(text: str, kinds: Kinds, today: date) -> str:
    """The text with the number of each of several kinds told apart: 中级工和高级工各3个, and
    焊工和电工各一个 where papers are spoken of."""
    if "证" in text and "人" in text:
        text = _ONE_EACH.sub(r"\g<paper>\g<number>本", text)
    if "各" not in text:
        return text
    for one in reversed(told_numbers(text, today)):
        start = max(text.rfind(mark, 0, one.start) for mark in "，,。；; " + APART) + 1
        listed = text[start : one.start]
        if one.unit not in PIECES or not _EACH.search(listed):
            continue
        names = [found[0] for found in cues_of(kinds).finditer(listed)]
        if not names and "证" in text and not (_GRADED.search(listed) or _HIRED.search(listed)):
            names = [f"{found[0]}证" for found in trades(kinds).finditer(listed)]
        if len(names) >= FEWEST:
            told = "，".join(f"{name}{one.text}" for name in names)
            text = f"{text[: one.start]}，{told}{text[one.end :]}"
    return text


def with_theirs(text: str, kinds: Kinds, today: date) -> str:
    """The text with as many papers as there are who were taught and then, as it says, got one,
    if nobody is said not to have it: 5个职工培训完，都拿到高级工证."""
    if not cues_of(kinds).search(text):
        return text
    told = clauses(text)
    for at, words in enumerate(told):
        counted = people(words, today)
        learners = _LEARNERS.match(marked(words, counted)) if len(counted) == 1 else None
        if not learners or counted[0].high < FEWEST or kind_of(learners[0], kinds):
            continue
        behind = marked(words, counted)[learners.end() :]
        further = [behind, *told[at + 1 :]]
        got = next((one for one in further if not _ONLY_TAUGHT.fullmatch(one) and one), "")
        rest = further[further.index(got) + 1 :] if got else []
        if not _got_theirs(got, kinds, today) or _tells_of_others(rest, counted[0], kinds, today):
            continue
        name = max(cues_of(kinds).findall(got), key=len)
        theirs = got.replace(name, f"{int(counted[0].high)}个{name}", 1)
        start = text.find(words)
        end = start + len(words) if behind else text.find(got, start + len(words)) + len(got)
        if 0 <= start < end:
            return f"{text[:start]}{learners['lead']}，{theirs}{text[end:]}"
    return text


def _got_theirs(words: str, kinds: Kinds, today: date) -> bool:
    """Whether a clause says of those told of before that they got a paper of one kind."""
    unclear = _SOME.search(words) or _DENIED.search(words) or sounds_asking(words)
    plain = not (people(words, today) or unclear or from_long_ago(words))
    return bool(plain and kind_of(words, kinds) and have_one(words))


def _tells_of_others(rest: Sequence[str], whole: Quantity, kinds: Kinds, today: date) -> bool:
    """Whether more numbers are told than again that of all, or papers, or that something was not
    got."""
    stated = [one for one in rest if not sounds_asking(one)]
    counted = (
        any(number.high != whole.high or not _ALL.match(one, number.end) for number in numbers)
        for one in stated
        if (numbers := people(one, today))
    )
    return any(counted) or any(kind_of(one, kinds) or _DENIED.search(one) for one in stated)
