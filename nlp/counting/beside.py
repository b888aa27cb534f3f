"""Whether those whom words count are some of others, or more of them, or those who are left."""

import re
from datetime import date
from functools import lru_cache

from nlp.counting.among import BUT, is_of_number, names_a_group
from nlp.counting.heads import heads
from nlp.statements import SENTENCES, clauses
from nlp.told import told_numbers

OF_THEM = re.compile(
    f"其中|^{BUT}[这那]?(?:里头|里面|里边|当中|中间(?![没未不也休停歇断]))|(?:他们|人)(?:里头|里面|当中)"
)
REST = re.compile(
    f"^{BUT}(?:剩(?:下|余|的|那|[0-9一二两三四五六七八九十俩仨])|其余|余下|下剩|留下来?(?:的|那|(?=[0-9一二两三四五六七八九十俩仨]))|别人(?=都|全|均)"
    "|(?:其[他它]|别的|另外的)(?=[人都的在是全均才也就已满没干登签]|几个|[0-9一二两三四五六七八九十半]))"
)
MORE_CAME = re.compile("[招雇请聘进添]|收(?!银|费|款|货)|加(?!工)|[批拨回]|来了")
_LACKING = "(?=[^，]{0,8}(?:没|才|刚|不|只(?!要)|仅))"
_MATTER = "(?:(?:劳动)?合同|(?:社会|失业)?保险|社保|失业险)(?:这块|方面|上)?"
_SO_MANY = "(?:[0-9一二两三四五六七八九十百]+[个名位](?!月|小时)|[俩仨])"
SOME = re.compile(
    f"^{BUT}(?:有(?![的人])|{_MATTER}也?有(?={_SO_MANY})|还有{_LACKING})|^(?:实际|真正|最后|最终)"
)
ALL_OF_THEM = re.compile("都|全|均|一律")
_MORE = re.compile(
    f"另外?|还(?!有{_LACKING})(?=[有招来加收请雇进添组带0-9一二两三四五六七八九十])|又|再(?!就业)|加(?!工)上?|此外"
)
_ALSO = re.compile("也(?!没|不|未)")

_DONE = re.compile("签|登记|失业|参保|交|缴|上[课岗班]|[干做待呆]|[开发挣拿]|培?训|学")

_MAY_BE_SOME = re.compile("有[的些几一大小部]|部分|多数|少数|个别|几个|一些")
_OF_SOME = re.compile(
    "(?<![所没只])有(?:的(?!是)|些(?!困难)|几个(?!月)|[一大小]?部分)(?=.)"
    f"|^{BUT}(?:也|还)?(?:[一大小]?部分|大?多数|少数|个别|几个(?!月)|一些)(?=.)"
)
"""Words for some of those told of, of whom nobody says how many they are."""


@lru_cache(SENTENCES)
def is_of_some(clause: str) -> bool:
    """Whether a clause tells of some of them, and not of how many: 有几个才登记三个月."""
    return bool(_MAY_BE_SOME.search(clause) and _OF_SOME.search(clause))


@lru_cache(SENTENCES)
def are_of_them(text: str) -> bool:
    """Whether a text counts some of others that it counts: 招了6个，其中2个."""
    return any(OF_THEM.search(one) or is_of_number(one) for one in clauses(text))


@lru_cache(SENTENCES)
def without_some(text: str) -> str:
    """A text without the clauses that count some of those told before: 里头本县有1个."""
    return "，".join(one for one in clauses(text) if not OF_THEM.search(one))


def are_of_others(clause: str) -> bool:
    """Whether a clause counts some of others, or names a group that was told of before."""
    return are_of_them(clause) or names_a_group(clause)


@lru_cache(SENTENCES)
def tells_apart(clause: str) -> bool:
    """Whether a clause tells of some of those counted before: 有1个没签, 去安顺的有1个没签."""
    return bool(OF_THEM.search(clause) or SOME.search(clause) or names_a_group(clause))


def names_a_rest(text: str, today: date) -> bool:
    """Whether a text sets some apart from others: 有3个才来，剩下的都满了."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    rest = any(REST.search(one) for one in clauses(text))
    return bool(rest or are_of_them(text) or tells_apart(counted))


def adds(words: str) -> bool:
    """Whether words that count people say that they are more than were told: 另外3个."""
    return bool(_MORE.search(words))


def comes_besides(words: str) -> bool:
    """Whether words that count people say that these were taken on, too: 3月又招了5个."""
    return bool(MORE_CAME.search(clauses(words)[0])) or adds(words)


def goes_on(text: str, today: date) -> bool:
    """Whether the people a text counts first are told beside others before: 搬迁户4个也签了, or
    are all of them: 五个都还在."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    return any(one.search(counted) for one in (_MORE, _ALSO, ALL_OF_THEM))


def have_their_own(clause: str, before: str, today: date) -> bool:
    """Whether a clause counts further people who have as their own what those counted before them
    have otherwise, and so are none of them: 7个满8个月，还有3个才4个月."""
    if not clause.startswith("还有") or are_of_them(before):
        return False  # 其中3个只签了半年，还有1个没交社保: both are of those before
    others = clauses(before)[0]
    same = _measures(clause, today) & _measures(others, today)
    done, by_others = set(_DONE.findall(clause)), set(_DONE.findall(others))
    return bool(same) and not (done and by_others and done.isdisjoint(by_others))


def measured(words: str, today: date) -> frozenset[str]:
    """The units of what is told of people, besides their number."""
    return frozenset(one.unit for one in told_numbers(words, today)) - {"人", "个"}


def _measures(words: str, today: date) -> frozenset[str]:
    """What is measured, be it in months or in years."""
    return frozenset("月" if one == "年" else one for one in measured(words, today))
