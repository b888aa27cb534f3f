"""What a clause says of a fact without a number of its own: a yes, a choice, a day."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any

from eligibility.facts import Fact
from nlp.calendar_years import years
from nlp.counting.lacking import lacks
from nlp.counting.whose_firm import started_by_kin
from nlp.measures.graduating import graduated
from nlp.measures.moon_days import moon_days
from nlp.measures.since import OR_LATER
from nlp.measures.stretches import lasted, lasts
from nlp.numbers import quantities
from nlp.places.levels import names_level
from nlp.questions.replies import (
    FROM_TO,
    MONTHS,
    day,
    days_between,
    months_listed,
    months_named,
    part_of_month,
    year,
)
from nlp.statements import denies, sounds_asking, states
from nlp.works import is_own, tells_trade
from policy.choices import is_of_a_benefit, is_only_denied, stated_choice
from policy.told_values import between

_GOES_ON = re.compile("还(?:能|可以|给|[免减缓])|再[免减缓]|月份?的?呢|往后|以后|接着|下个?月|照样")

_DONE = re.compile("[了过]|已经?")

_TAKEN_ON = re.compile("[招雇聘]|录用|吸纳|接收|入职")
_PROMISED = re.compile(
    "(?:承诺|保证|答应|肯定|以后|往后|今后|将来|绝对?|一定|能)[^，,。]{0,6}不|不(?:会|打算|准备|敢)"
)
"""保证不裁 is what they will do, and not that there were none."""
_TOOK_A_KIND = re.compile(
    "[没未](?:有|得)?(?:再|新)?(?P<verb>招|雇|聘|添|收|吸纳|录用)(?:用|收|到|过|下|来|什么|啥|几个)*的?"
    "(?:农民工|民工|大学生|大专生|本科生|毕业生|应届|高校|贫困|脱贫|建档立卡|残疾|搬迁|失业|困难|退伍|退役|下岗|本地|外地)"
)

_BEFORE = re.compile("以前|从前|曾经?|原来|原先")

_NEARLY = ("快", "快要", "差点", "差点就", "几乎", "眼看")
"""都快开不下去了 complains, and does not say that it is so by now."""

_BY_TRADE = re.compile("(?:[干做搞跑]|从事)[^，,。的]{1,6}(?:的|这一?行的?)$")
"""Who says what they live by may still say as what they do so: 干中介这行的，劳务经纪人."""

_SENTENCE = re.compile("[，,。；;？?！!\\s]+")
"""What ends more than one of several things listed: 养老、工伤还减不减 is asked of both."""


def stated(fact: Fact, clause: str, today: date) -> Any | None:
    """What a clause says of a fact; None if it leaves that open."""
    match fact.type:
        case "bool":
            return None if sounds_asking(clause) else _is_so(fact, clause)
        case "enum":
            return stated_choice(fact, clause)
        case "count":
            # 没出省 says how far, and not that there are none; nor does 有4个没参保.
            others = (
                fact.toward
                or _PROMISED.search(clause)
                or _of_a_kind(fact, clause)
                or (fact.instead and lacks(clause, fact.cues, today))
            )
            return 0 if not others and denies(clause, fact.noes or fact.cues) else None
    if fact.since and (passed := lasted(clause, fact.since, today)):
        return between(fact, *passed)
    if fact.type == "days" and states(clause, fact.noes) and not quantities(clause, today):
        return 0
    if not any(cue in clause for cue in fact.cues):
        return None
    match fact.type:
        case "date":
            return date_told(clause, today, fact.asked)
        case "year":
            named = year(clause, today) or year(_of_those_taken_on(fact, clause), today)
            return named or _finished(fact, clause, today)
        case "months" if not {*fact.cues}.isdisjoint(FROM_TO) and (span := months_named(clause)):
            return span
        case "months" if states(clause, fact.noes):
            return 0
        case "months" if fact.until and (left := lasts(clause, today)):
            return between(fact, *left)
    return None


def _of_a_kind(fact: Fact, clause: str) -> bool:
    """Whether only some kind was not taken on: 没招大学生 says nothing of others who were."""
    found = _TOOK_A_KIND.search(clause)
    return found is not None and not fact.kind and found["verb"] in fact.cues


def _is_so(fact: Fact, clause: str) -> bool | None:
    """Whether a clause says that something is so; words that stand for a no give way to a yes."""
    if any(one in clause for one in fact.smaller) and not names_level(clause):
        return None
    clause = _BEFORE.sub("", clause) if fact.ever else clause
    said = states(clause, fact.cues)
    if said:
        said = _apart_from_noes(fact, clause)
    nearly = any(f"{near}{word}" in clause for word in fact.noes for near in _NEARLY)
    by_noes = not (said or nearly) and states(clause, fact.noes) and not started_by_kin(clause)
    return False if by_noes else said


def _apart_from_noes(fact: Fact, clause: str) -> bool | None:
    """Whether a clause says so also beside words for a no that end in those for it: 高中毕业的."""
    ends = tuple(cue[:2] for cue in fact.cues if cue in clause)
    found = [word for word in fact.noes if word in clause and word.endswith(ends)]
    for word in found:
        clause = clause.replace(word, " ")
    return states(clause, fact.cues) if found else True


def says_little(fact: Fact, given: Any, clause: str) -> bool:
    """Whether what a clause says counts only for want of more: 小微那个补助, 普通工人."""
    none_of_the_others = bool(fact.otherwise) and given == fact.otherwise
    only_denied = fact.type == "enum" and is_only_denied(fact, given, clause)
    by_name = is_of_a_benefit(fact, clause) or _is_by_name(fact, clause)
    by_trade = bool(fact.kinds) and fact.whole and _BY_TRADE.search(clause)
    return none_of_the_others or only_denied or by_name or bool(by_trade)


def _is_by_name(fact: Fact, clause: str) -> bool:
    """Whether a firm is denied something only by what it calls itself: of 普通服装厂，转产做口罩
    the latter counts."""
    return fact.whole and states(clause, fact.noes) is True and states(clause, fact.cues) is None


def is_of_another_trade(fact: Fact, trades: Iterable[Fact], clause: str) -> bool:
    """Whether a clause says that they live by a trade which has nothing of what those make of whom
    a fact is so: of makers of masks no potter is one."""
    if not fact.goods or sounds_asking(clause) or any(one in clause for one in fact.goods):
        return False
    in_trades = is_own(clause) and any(stated_choice(one, clause) for one in trades)
    return in_trades or tells_trade(clause)


def asks_now(fact: Fact, before: str, clause: str, text: str) -> bool:
    """Whether a clause asks of what was only told `before`: 2月到4月的减半了，5月的还减不减."""
    if not fact.asked:
        return False
    pieces = _SENTENCE.split(text)
    asking = [one for one in pieces if sounds_asking(one)]
    # 5月份一共36万，是不是也减一半 asks of what it names right before.
    if not any("月" in one for one in asking):
        asking += [one for one, behind in pairwise(pieces) if _is_led_up_to(one, behind)]
    told_so, asks = (any(words in one for one in asking) for words in (before, clause))
    return asks and not told_so


def _is_led_up_to(piece: str, behind: str) -> bool:
    """Whether a question names no month itself, and the piece before it one of which nothing is
    told to be done."""
    return (
        "月" in piece and "月" not in behind and sounds_asking(behind) and not _DONE.search(piece)
    )


def _of_those_taken_on(fact: Fact, clause: str) -> str:
    """What a clause says of people up to the word of a fact: 今年9月招了5个2021年毕业的 names the
    year in which they were taken on, too."""
    cue = next(one for one in fact.cues if one in clause)
    return _TAKEN_ON.split(clause[: clause.index(cue)])[-1]


def _finished(fact: Fact, clause: str, today: date) -> Any | None:
    """The years in which those a clause tells of may have finished school; None if it is open."""
    found = graduated(clause, today)
    return between(fact, *found) if found else None


def date_told(clause: str, today: date, nearest: bool) -> Any | None:
    """The day told, or the days or months between the first and the last of several; of a year
    that is not told the `nearest` ones, or else those that were there last."""
    to_come = _is_sooner_again if nearest else _is_this_year
    if months := months_listed(clause, today):
        # 2月到6月 are of one year, though June is still to come.
        first, last = (
            _a_year_on(one) if to_come(months[1], clause, today) else one for one in months
        )
        return {"min": first, "max": last}
    if feast := moon_days(clause, today):
        return _from_to(*(one.isoformat() for one in feast))
    if days := days_between(clause, today) or part_of_month(clause, today):
        return _from_to(*days)
    written = day(clause, today)
    if written and OR_LATER in clause:
        return _from_to(written, max(written, today.isoformat()))
    return _a_year_on(written) if written and to_come(written, clause, today) else written


def _from_to(first: str, last: str) -> Any:
    return first if first == last else {"min": first, "max": last}


def _is_sooner_again(written: str, clause: str, today: date) -> bool:
    """Whether a month that is read as the last of its name is nearer as the next one."""
    if years(clause, today) or len(written) < len("2020-02"):
        return False
    year_, month = (int(part) for part in written.split("-")[:2])
    ago = (today.year - year_) * MONTHS + today.month - month
    return ago > MONTHS // 2


def _is_this_year(written: str, clause: str, today: date) -> bool:
    """Whether a month read as last year's is still to come, as it is asked what goes on in it:
    七月的还免不免."""
    last_year = str(today.year - 1)
    told_of_it = last_year in clause or "去年" in clause
    asks_on = sounds_asking(clause) and _GOES_ON.search(clause)
    return bool(asks_on) and written.startswith(last_year) and not told_of_it


def _a_year_on(written: str) -> str:
    return f"{int(written[:4]) + 1}{written[4:]}"
