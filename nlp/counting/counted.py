"""The counts of a clause, each with its own words: 搬迁户9个建档立卡6个 counts two kinds."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from nlp.counting.heads import heads
from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.statements import clauses
from nlp.told import WAGE, people, told_numbers

_VERB = re.compile(
    "(?:^|有|是|又|还|新|(?:招|收|雇|请|吸纳|吸收|介绍|推荐|送|派|带|来|安置|安顿|安排|录用|聘|找|添|进)"
    "[用了到来下成]*)$"
)
"""What stands before a number whose own word is behind it."""
_GOES_TOO = re.compile("(?:往|去|到|给|在)(?![了过])")
"""What stands before the next of those who are sent each their way: 往深圳送了6个往大同送了5个."""
_AMONG = re.compile("里[头面边]?(?:有|的)?$|当中|其中|中间|(?<!没)有$")
_OF_ALL = re.compile("都|全|均")
_LOT = re.compile("[一这那][批拨帮车群]")
_IN_ALL = re.compile(
    "(?:这?[一这那][批拨帮车群]|前前后后|数了数|点了点|算下来|(?P<learners>(?:参加|参训|上课|[来去]学)(?:培训)?的))?(?:一共|总共|拢共|统共|共)(?:就|有|是|来了)?(?P<number>[^一共有是来了]+(?:个人?|人))"
)
_ALTOGETHER = "共"
"""Without it nobody says how many all are."""
_FIRM = re.compile("[我俺咱]们?(?!.?新)|厂|公司|单位|店|馆|企业|合作社|车间|职工|员工|手下")
_ONE_PAID = re.compile(
    f"[一1](?:个人?|人)(?=(?:每|[一1]个?)月{WAGE})"
    "|[一1]个?人(?=各?(?:待|呆|干|做|学|培训|实习|见习)了?[0-9一二两三四五六七八九十半]+个?[月天年])"
)
_NEWCOMERS = re.compile(
    "(?:刚刚?|新|才|上个?月|这个?月|今年|年后|节后)[^，。；没0-9]{0,4}(?:招|聘|雇|收|进|来|入职|录用)[进用上来收]?(?:厂|公司)?的"
    "(?:这些|那些)?(?:新人|新员工|新工人|人|员工|工人|职工|学员)?(?:$|[都全])|(?:^|的|这[批些]|[我俺咱]们)新(?:人|员工|工人|职工|手)(?:$|[都全])"
)
"""Whom a clause speaks of where it names who has just come and says nothing of the firm itself."""
_LEARNING = re.compile(
    "(?:组织|安排|送|带|叫|让)[^，]{0,8}[人工员生徒][^，]*(?:培训|参训|上课|听课|[去来]学|考证|鉴定)"
    "|(?:给[^，]{0,8}[人工员生徒]们?[^，]{0,6}|[人工员生徒]们?)(?:[搞办做开]|参加)[^，]{0,8}(?:培训|提升)(?![^，]*(?:补[贴助]|钱))"
)
_LESSONS = "(?:课时|学时|个课|节课|堂课|培训|上课|听课)"
_PAPER = "(?:[^，,。；;\\s]{0,6}证书?)"
_EACH = "(?:全部?|都|均|人人|个个|每个?人|一人一|各|人手)"
_LEARNT = re.compile("课|学时|证|培训")
_SO_LONG = (
    "(?:上|学|听|培训|训|参加|累计|累积|总共|一共|共)*[了过]?[0-9一二三四五六七八九十百]+个?"
    f"(?:{_LESSONS}|天)"
)
_ALL_LEARNT = re.compile(
    "(?<![一-龥0-9])(?:[我俺咱]们?(?:厂|公司|单位|店|车间|合作社|家)?|本?(?:厂|公司|单位|店|车间|合作社))[里这]?(?:头|一?共|总共|就|有|是)*"
    "(?P<number>[0-9一二两三四五六七八九十百]+(?:个人|人|[个名](?:老?(?:员工|工人|职工))?))"
    f"(?=[，,、 ]+(?:(?:{_EACH}|一起|一块|累计|累积|一共|总共|共)+{_SO_LONG}"
    f"|{_EACH}(?:参加|参训|培训|上|学|训)[了过完]"
    f"|(?:{_SO_LONG}[，,、 ]+)?(?:也|最后|后来|现在|已经|培训完|学完|考完|训完|了)*"
    f"(?:{_EACH}[^，,。；;\\s没未不]{{0,4}}[拿取考领发有得持]{_PAPER}"
    f"|[^，,。；;\\s没未不的]{{0,6}}证书?(?:也|已经)*{_EACH}[^，,。；;没未不]{{0,4}}(?:[拿领发取到]|手))))"
)
"""Who all learnt, or have their certificates, is no more all that work there than those who learnt:
我们12个人，累计50个课时，全部拿了证."""
_APART = re.compile("另|还有|其[他余它]|剩")
_LIKE_THE_OTHERS = re.compile(
    "(?P<came>(?:[招来加添进补收雇请聘]|吸纳|增加)[来进上加]?(?:了|到|过)*"
    "(?:[0-9一二两三四五六七八九十百]+[个名位]人?|[俩仨]))[，,、 ]+"
    "(?P<alike>(?:也|同样|一样|照样|照旧)(?:都|全)?(?:也?是|属于)"
    "(?P<kind>[^，,。；;！!？?、\\s没未不0-9]{2,12}))(?=[，,。；;！!\\s]|$)"
)
"""Of which kind those are who came besides, as were the others: 又来了1个，也是脱贫的."""

FEWEST = 2
_MEASURES = ("月", "年", "天", "元")


def counted_apart(text: str, today: date) -> str:
    """The text with a comma between the counts of a clause that can be told apart."""
    for clause in clauses(text):
        if cut := _one_by_one(clause, heads(clause, today)):
            text = text.replace(clause, "，".join(cut), 1)
    return text


_NUMBER = re.compile("[0-9一二两三四五六七八九十百]+")
_THESE_CHOOSE = re.compile(
    "(?<=[，,。；;\\n ])[这那](?P<number>[0-9一二两三四五六七八九十百]+)(?:个人?|名|位|人)"
    "(?=(?:[我俺咱]们?|都|就|全|想|先)*(?:选|要|报|领|申请|申报))"
)


def _without_these(text: str) -> str:
    """The text without the number of those counted before of whom it says what is chosen for them:
    毕业生6个，这6个我们选扩岗补助."""

    def told_before(match: re.Match[str]) -> str:
        number = read_number(match["number"])
        numbers = (read_number(one) for one in _NUMBER.findall(text[: match.start()]))
        return "他们" if number in {*numbers} else match[0]

    return _THESE_CHOOSE.sub(told_before, text)


def of_those_spoken_of(text: str, today: date) -> str:
    """The text with the number of those it speaks of told as theirs: 新来的都没满一年，一共十五个.

    Not where others are counted, or a firm is spoken of: then it may be all that work there, unless
    they are spoken of as so many that came together, right before as those who learn, or last of
    all as those who have just come.
    """
    text = _of_those_who_learn(_without_these(text), today)
    if _ALTOGETHER not in text:
        return text
    in_all = [match for clause in clauses(text)[1:] if (match := _IN_ALL.fullmatch(clause))]
    if not in_all or (_of_a_firm(text[: text.index(in_all[0][0])]) and not _LOT.search(text)):
        return text
    counted = people(text, today)
    if len(counted) == 1:
        for match in in_all:
            text = text.replace(match[0], match["number"], 1)
    return text


def _of_a_firm(text: str) -> bool:
    """Whether what is said last of a firm or of who has just come is said of the firm."""
    of_whom = [one for one in clauses(text) if _NEWCOMERS.search(one) or _FIRM.search(one)]
    return bool(of_whom) and not _NEWCOMERS.search(of_whom[-1])


def _of_those_who_learn(text: str, today: date) -> str:
    """The text with the number of those told as theirs who were said right before it to learn:
    厂里组织老工人培训，一共50个人; or who all did, 我们12个人，累计50个课时."""
    text = _ALL_LEARNT.sub(r"\g<number>", text) if _LEARNT.search(text) else text
    for before, clause in pairwise(clauses(text)) if _ALTOGETHER in text else ():
        in_all = _IN_ALL.fullmatch(clause)
        theirs = in_all and (in_all["learners"] or _LEARNING.search(before))
        if in_all and theirs and not told_numbers(before, today):
            text = text.replace(clause, in_all["number"], 1)
    return text


def paid_each(text: str, today: date) -> str:
    """The text with 每人 where one stands for each of several: 一个人一个月工资2500，3个工人; not
    where one is told apart from others."""
    if not _ONE_PAID.search(text) or _APART.search(text):
        return text
    several = any(one.low > 1 for one in people(text, today))
    return _ONE_PAID.sub("每人", text) if several else text


def of_their_kind(text: str) -> str:
    """The text with those who came besides told together with the kind that they are of like the
    others, if these were said to be of it: 又来了1个也是脱贫的."""
    return _LIKE_THE_OTHERS.sub(_told_alike, text)


def told_beside(text: str, today: date) -> str:
    """The text with those told as further ones who make, with the ones before them, as many as
    were told in all: of 收了4个，3个满5个月，还有1个才3个月 the one is beside the three."""
    numbers = list[Decimal]()
    for clause in clauses(text) if "还有" in text else ():
        counted = [one.high for one in heads(clause, today)]
        measured = any(one.unit in _MEASURES for one in told_numbers(clause, today))
        further = clause.startswith("还有") and measured and len(counted) == 1 < len(numbers)
        if further and numbers[-1] + counted[0] == numbers[-2]:
            text = text.replace(clause, f"另外{clause.removeprefix('还有')}", 1)
        numbers += counted
    return text


def crowded(text: str, today: date) -> list[int]:
    """The numbers of people in clauses that count several kinds and cannot be told apart."""
    found = (heads(clause, today) for clause in clauses(text))
    return [int(one.high) for counted in found if len(counted) > 1 for one in counted]


def _told_alike(found: re.Match[str]) -> str:
    said_before = found["kind"][:2] in found.string[: found.start()]
    return f"{found['came']}{found['alike']}" if said_before else found[0]


def _one_by_one(clause: str, counted: Sequence[Quantity]) -> Sequence[str]:
    """A clause cut so that each part has one count, and the word beside it: the one before
    where it ends with a count, the one behind where it begins with one; nothing where either
    might be meant, or where some are among others.

    A number that another follows at once is that of all: 7个人4个在本县3个去了北京.
    """
    if len(counted) < FEWEST:
        return ()
    first, *others = counted
    if len(others) > 1 and first.end == others[0].start:
        return [clause[: first.end], *_behind(clause, first.end, others)]
    return _behind(clause, 0, counted)


def _behind(clause: str, start: int, counted: Sequence[Quantity]) -> Sequence[str]:
    between = [clause[one.end : other.start] for one, other in pairwise(counted)]
    if not all(between) or any(_AMONG.search(one) for one in between):
        return ()
    end = counted[-1].end
    of_all = bool(_OF_ALL.match(clause, end))
    each_way = all(_GOES_TOO.match(one) and _VERB.search(one) for one in between)
    named = each_way or not _VERB.search(clause[start : counted[0].start])
    if named == (end < len(clause) and not of_all):
        return ()
    cuts = [one.end for one in counted[:-1]] if named else [one.start for one in counted[1:]]
    cuts = [start, *cuts, *([end] if of_all else []), len(clause)]
    return [clause[one:other] for one, other in pairwise(cuts)]
