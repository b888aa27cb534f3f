"""Students who do not finish that year, for whose certificates no school is paid: whether those
told are beside the others, 另外20个大二的也拿了, and how many do finish, 60个是毕业年度的."""

import re
from collections.abc import Iterator
from datetime import date

from nlp.counting.papers import Kinds, counts, kind_of, marked, people
from nlp.put_right.taking_back import APART
from nlp.statements import clauses

TOO_EARLY = re.compile(
    "大[一二](?![中专])|[高职][一二](?![中专])|[一二低]年级|(?:非|不[是在]|[没未]到)毕业(?:年度|班|年级|那年|学年)|[明后]年[^，。没未]{0,8}毕业(?!证)"
)
"""Students who do not finish that year."""

_GOT_TOO = "也(?:都|全|顺带|跟着|一起)?(?:[考拿取领得]|过了|通过|持|有)"
BESIDE = re.compile(
    f"另外?(?!一边)|此外|除此|除开|再有|又有|(?:还有|还|加上|连同).*{_GOT_TOO}"
    f"|^(?:但是?|不过|就是)?(?:{TOO_EARLY.pattern})[^，有#0-9]{{0,6}}{_GOT_TOO}"
)
_YEAR = "(?:毕业(?:年度|班|年级)|应届(?:毕业[班生年级]*)?|今年毕业)的?(?:学生|人)?的?"
_FINISHING = re.compile(_YEAR)
_ARE_EARLY = re.compile(f"(?:还有|而|但是?)?(?:{TOO_EARLY.pattern})")
"""What 二年级的中级10个 begins with, opposed to 应届的中级40个."""
_AMONG = "(?:其中|当中|里[头面边]?)"
_ONLY = "(?:只|就|才|真正|实际)"
_IN_THEIR_YEAR = re.compile(
    f"{_AMONG}?(?:{_ONLY}|有)*#(?:个|人|本|名)?(?:学生|人)?(?:才|都)?(?:算|是|属于)+{_YEAR}"
    f"|(?:{_AMONG}(?:{_ONLY}|有|是)*|{_ONLY}有?){_YEAR}(?:{_ONLY}|有|是|占)*#(?:个|人|本|名)?"
    f"|{_YEAR}(?:{_ONLY}|占)[有是]?#(?:个|人|本|名)?"
)
MAY_BE_BESIDE = re.compile(_GOT_TOO)


def those_in_their_year(text: str, kinds: Kinds, today: date) -> str:
    """The text without the clauses on certificates of students who do not finish that year, where
    they are told beside those who do; with how many do for all of a kind, where that is told."""
    if not (TOO_EARLY.search(text) or _FINISHING.search(text)):
        return text
    text = APART.join(_without(one, kinds, today) for one in text.split(APART))
    counted = counts(text, kinds, today)
    told = clauses(text)
    some = [at for at, one in enumerate(told) if says_who_finish(marked(one, people(one, today)))]
    if len(counted) != 1 or len(some) != 1:
        return text
    one, words = counted[0], told[some[0]]
    number = people(words, today)[0]
    if words == one.words or number.high >= one.number.high:
        return text
    further = [each for each in told[some[0] + 1 :] if people(each, today)]
    if not all(TOO_EARLY.search(each) for each in further):
        return text
    for other in (words, *further):
        text = text.replace(other, "", 1)
    fewer = f"{one.words[: one.number.start]}{number.text}{one.words[one.number.end :]}"
    return text.replace(one.words, fewer, 1)


def says_who_finish(around: str) -> bool:
    """Whether a clause, with its number as a mark, says how many of those told finish that year."""
    return bool(_IN_THEIR_YEAR.fullmatch(around))


def _without(message: str, kinds: Kinds, today: date) -> str:
    for one in list(_of_others(message, kinds, today)):
        message = message.replace(one, "", 1)
    return message


def _of_others(message: str, kinds: Kinds, today: date) -> Iterator[str]:
    """The clauses on those others: from the one that says who they are, as long as certificates
    go on to be counted."""
    of_others, in_their_year, before = False, False, list[int]()
    for one in clauses(message):
        numbers = [int(each.high) for each in people(one, today)]
        early = TOO_EARLY.search(one)
        opposed = in_their_year and _ARE_EARLY.match(one) and kind_of(one, kinds)
        begins = numbers and early and (BESIDE.search(one) or opposed)
        part = any(
            before[at] - other in numbers for at in range(len(before)) for other in before[at + 1 :]
        )
        of_others = bool(begins and not part) or bool(of_others and numbers and kind_of(one, kinds))
        if of_others:
            yield one
        in_their_year |= bool(_FINISHING.search(one)) and not early
        before += numbers
