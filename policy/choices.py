"""Which of a fact's choices a clause names: as something stated, or as what is asked about."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from eligibility.facts import Fact
from nlp.counting.listed import told_of_each
from nlp.places.goals import COUNT, SEND
from nlp.places.place_words import is_place_there
from nlp.statements import clauses, sounds_asking, states
from nlp.works import asking_works, is_dealt_in, makes_something, makes_wares

_OURS = re.compile("[我俺咱]")
_DENIED = re.compile(
    "不(?:是|属于|算)?(?:啥子?|什么|哪样|任何)?.?$|非$|[没未][^，]{0,3}$|没(?:有|得)?(?:一个|哪个|谁|人)是$"
    "|[没未](?:有|得|去|到|被|给|人|谁|哪个|社区|村里)*(?:[我俺咱额]们?家?)?(?:在[^，]{1,5})?(?:认定|认证|评定|评|办理?|登记|申请|申报|列入|纳入)(?:[上成为是过到]|下来)*$"
)
_AND = ("、", "和", "或", "或者", "跟", "与", "及")
_DENIED_BEHIND = re.compile(
    "(?:人员|成员|家庭|劳动力|企业|的)*(?:[我俺咱他她]们|[都也全均]|哪个|一个)*不(?:是|算|属于|沾边?)(?:的|了|哈|嘛|嘞)*$"
    "|(?:(?:人员|成员|家庭|劳动力|户|的)+|(?<=户))?(?:[我俺咱]们|这里|里[头面]|一[个户家位名]|半个|哪个|[都也全均还])+(?:没有?得?|莫得|没)(?:一个)?(?:的|了|哈|嘛|嘞)*$"
)
# 中小企业 is more than small, 去大厂上班 asks about who goes there, 跟小微一样 is none itself.
_NOT_IT_BEFORE = re.compile("(?:[大中去到在从给被往招跟和同像按照比算叫]|离开|享受|属于)$")
_NOT_IT_BEHIND = re.compile(
    "的?(?:员工|工人|职工|老板|人)|里|上班|干活|打工|出来|下来|辞|裁|不给|没给|招聘"
)

_SAID_OF_US = re.compile(
    "[我俺咱]们?(?:自己)?(?:家|厂|公司|店|单位)?(?:[这那]?[家种个类样])?(?:也|就|都)?(?:是|属于|算|为)?(?:个|家)?$"
    "|(?<![不非没])(?:是|属于|算)(?:个|家)?$"
)
_OF_A_BENEFIT = re.compile(
    "(?:企业|公司|单位|工商户|商户)?(?!(?:能|可以|有|想|要|也|都|咋|怎么|就))[^，我俺咱0-9]{0,8}?"
    "(?:[那这][个笔份项种号样](?!月|人)|补[贴助]|奖补|奖励|返还|政策|待遇|标准|贴息|减免"
    "|[给补返奖](?:到|还)?[0-9一二两三四五六七八九十]|才[有给能行])"
)
"""小微吸纳就业那个, or 大中型企业一人给1000, names a benefit by the firms it is for, and not who
asks."""

_WITH = re.compile("[跟和与同][^，我俺咱]{0,3}$")
_FOR = re.compile("[给替帮为往向][^，我俺咱]{0,3}$")
_SERVED = re.compile(
    "(?:公司|企业|单位|老板|那边|[店厂里们])*(?:做|开车|开大巴|供|送|配|加工|生产|造|打|修|印|洗|装|干|跑|拉)"
)
"""给饭店做桌椅 names the customers."""
_PLACED = re.compile(f"介绍|推荐|输送|撮合|(?:{SEND})[了过去到]*{COUNT}|的有?{COUNT}")
_PLACED_AT = re.compile("(?:[到去给进往在向]|送|进了)(?!的)[^，我俺咱]{0,8}$")
_COUNTED_AT = re.compile(
    "[0-9一二两三四五六七八九十俩仨](?:个|名|位)?(?:人|工人)?[都就也还全]*(?:是)?在[^，]{0,6}$"
)
"""介绍了9个到县里的厂 names where others were brought to work."""
_NEIGHBOURS = re.compile(
    "(?:(?<!在)(?:对面|隔壁|旁边|附近)|人家|别人)(?:[的那这家个有县村镇街]|开的|里)*$"
)
"""旁边饭店领了 names another's trade."""
_GOODS = re.compile(
    "(?:行业|业)?(?:专用|通用|配套)?(?:设备|用品|用具|器材|器具|器皿|餐具|纪念品|工艺品|配件|零件|部件|货架|包装"
    "|机械|耗材|软件)"
)
_PLACES = re.compile(
    "(?:村|县|乡|镇|寨子?|区)(?:子)?(?:[0-9]+年|[今去前]年|早就?|已经?|整个|全部?|摘帽|都|也|就|刚)*$"
)
_ALL_THERE = re.compile("了?(?:摘帽|出列|[了的]?$)")
"""我们村去年脱贫了 tells of a place, and not of who lives there."""
_LIKE = re.compile("(?:参照|比照|参考|对照|照着|仿照)[^，]{0,3}$")
"""参照小微那个补贴 names what a benefit is measured by, and neither it nor who asks."""
_TOGETHER = re.compile("(?:老师|那边|里|方面?)?(?:一起|一块|一道|合|联|搭|搞|办|签)")
"""跟技校合办 names with whom something is done, and not who does it."""

_NO = re.compile("[不没未非]")
_AT_FIRST = re.compile("原来|原本|起初|先前|以前")
"""What once was not so may be so by now: 原来没出过中高风险."""

_NO_MORE = re.compile("[之以]前|不再|(?<!到)现在[^，]{0,3}[没不]|已经?[没不]|解[除封]|降[为成到]")
"""没出中高风险之前 and 现在不是中高风险了 say nothing of the whole time."""

_WHETHER = re.compile(r"([^不没])[不没]\1|有没有|有无")
"""定没定过中高风险 denies nothing, whoever says it of theirs."""

_TRAINING, _COURSE = "培训", re.compile("(?:提升|岗前|转岗|转业|定向|安全(?:技能)?|[线网]上)$")

_OF_SMALL_THINGS = re.compile("[个家]小(?:区|额|麦|米|学|家电|程序|商品|龙虾|动物)")
"""一个小区物业公司 names what a firm deals in, and not its size."""

NONE = "none"
"""The choice that there is none of the others, which who denies those has named."""

NEAR = 14
"""How many characters before what it denies a no may stand."""

CLAUSES = 4096
"""Of how many clauses it is remembered which choices they name: in a turn each is asked for more
than once."""

LEAST = 3
"""Characters of a word that is said of one kind of body alone."""


def stated_choice(fact: Fact, clause: str) -> str | None:
    """The one choice a clause names, in a statement or of the speaker."""
    if sounds_asking(clause) and not (fact.wanted or _OURS.search(clause)):
        works = asking_works(clause) if fact.maker else ""
        return stated_choice(fact, works) if works else None
    named = _named(fact, clause)
    if not named and _denies_all(fact, clause):
        return NONE
    if not named and fact.maker and makes_something(clause):
        return fact.maker
    return next(iter(named)) if len(named) == 1 else None


def asked_choices(facts: Iterable[Fact], text: str) -> dict[str, tuple[str, str]]:
    """The one choice of each fact that a question asks about, with its word: 大企业给多少.

    A broad word names none: 公司 may be of any kind.
    """
    asking = [one for one in clauses(text) if sounds_asking(one) and not _OURS.search(one)]
    found = {}
    for fact in facts:
        named = {choice: word for one in asking for choice, word in _named(fact, one).items()}
        told = [one for one in named.items() if not _is_broad(fact, *one)]
        if len(told) == 1 and any(_is_the_subject(told[0][1], one) for one in asking):
            found[fact.name] = told[0]
    return found


def denied_choices(fact: Fact, text: str) -> set[str]:
    """The choices that a text denies, each by its own word or by one that stands for a no."""
    said = clauses(told_of_each(text))
    heard_by = {choice: fact.heard.get(choice, [label]) for choice, label in fact.choices.items()}
    by_name = {
        choice
        for choice, words in heard_by.items()
        for one in said
        if (word := _longest(words, one)) and _denied(fact, word, one) and not sounds_asking(one)
    }
    return by_name | {
        choice for choice, words in fact.denied_by.items() if any(word in text for word in words)
    }


def _is_broad(fact: Fact, choice: str, word: str) -> bool:
    """Whether a word may be said of other kinds as well: 公司, 车间."""
    return choice in fact.kinds or (bool(fact.kinds) and len(word) < LEAST)


def _is_the_subject(word: str, clause: str) -> bool:
    """Whether a clause asks about what the word names, and not about somebody there."""
    before, found, behind = clause.partition(word)
    return bool(found) and not (_NOT_IT_BEFORE.search(before) or _NOT_IT_BEHIND.match(behind))


@lru_cache(CLAUSES)
def _named(fact: Fact, clause: str) -> Mapping[str, str]:
    """The choices a clause names and does not deny, each with its word."""
    if not _any_of(fact).search(clause):
        return {}
    named = {
        choice: word
        for choice, label in fact.choices.items()
        if (word := _longest(fact.heard.get(choice, ()) if fact.heard else [label], clause))
        and not (_denied(fact, word, clause) or _is_partner(fact, word, clause))
        and not (fact.maker and _is_of_goods(fact, choice, word, clause))
        and not (choice != NONE and NONE in fact.choices and states(clause, [word]) is False)
    }
    # 平台企业 names a platform, not any company.
    return {
        choice: word
        for choice, word in named.items()
        if not any(_within(word, other) for other in named.values())
    }


@lru_cache
def _any_of(fact: Fact) -> re.Pattern[str]:
    """The words of all choices of a fact: most clauses have none."""
    words = chain(*fact.heard.values()) if fact.heard else fact.choices.values()
    return re.compile("|".join(re.escape(word.split()[0]) for word in words) or "(?!)")


def _denies_all(fact: Fact, clause: str) -> bool:
    """Whether a clause denies a choice by its own name: 没封控 is not said of the risk itself."""
    if NONE not in fact.choices:
        return False
    if any(one.search(clause) for one in (_NO_MORE, _AT_FIRST, _WHETHER)):
        return False
    others = [label for choice, label in fact.choices.items() if choice != NONE]
    return any(
        _denied(fact, one, clause) or states(clause, [one]) is False
        for one in others
        if one in clause
    )


def _longest(words: Iterable[str], clause: str) -> str:
    said = [found for word in words if (found := _as_said(word, clause))]
    if not said:
        return ""  # as in most clauses
    there = (one for one in said if not (is_place_there(one, clause) or _of_a_course(one, clause)))
    return max(there, key=len, default="")


def _as_said(word: str, clause: str) -> str:
    """The words of a clause that are a word, or its parts with a trade between: 小型商贸公司."""
    if " " not in word:
        return word if word in clause else ""
    start, end = word.split()
    said = re.search(f"{start}的?[^，的0-9]{{0,4}}?{end}", clause) if start in clause else None
    return said[0] if said and not _OF_SMALL_THINGS.match(said[0]) else ""


def _of_a_course(word: str, clause: str) -> bool:
    """Whether a word for who trains only begins with the last of a course's name: of 岗位技能提升
    培训公司一共补多少 the firm asks."""
    return word.startswith(_TRAINING) and bool(_COURSE.search(clause[: clause.find(word)]))


def _within(word: str, other: str) -> bool:
    return word != other and word in other


def _denied(fact: Fact, word: str, clause: str) -> bool:
    start = clause.find(word)
    before, behind = clause[:start], clause[start + len(word) :]
    if _NO.search(before):
        before = _without_others(fact, before, str.endswith, str.removesuffix)
    if _NO.search(behind):
        behind = _without_others(fact, behind, str.startswith, str.removeprefix)
    return bool(_DENIED.search(before[-NEAR:]) or _DENIED_BEHIND.match(behind))


def _without_others(
    fact: Fact, words: str, at_end: Callable[[str, str], bool], without: Callable[[str, str], str]
) -> str:
    """The words beside a choice without others named right there: 不是贫困户搬迁户 denies both."""
    named = tuple(chain(_AND, *fact.heard.values()))
    while found := [one for one in named if at_end(words, one)]:
        words = without(words, max(found, key=len))
    return words


def is_of_a_benefit(fact: Fact, clause: str) -> bool:
    """Whether a clause names a choice of a firm's only by naming a benefit for such."""
    if fact.type != "enum" or not fact.whole or not _OF_A_BENEFIT.search(clause):
        return False
    return any(names_a_benefit(word, clause) for word in _named(fact, clause).values())


def is_only_denied(fact: Fact, choice: str, clause: str) -> bool:
    """Whether a clause names a choice only by denying what it is not: 没公司 may be a broker's."""
    word = _named(fact, clause).get(choice, "")
    return choice != NONE and word.startswith(("没", "不是"))


def kind_of_a_benefit(fact: Fact, text: str) -> tuple[str, Sequence[str]]:
    """The one word by which a text names a benefit as one for such firms, with the choices it
    stands for; none if it names several."""
    for word, choices in fact.groups.items():
        text_without = text.replace(word, " ")
        if word in text and names_a_benefit(word, text):
            return ("", ()) if _named(fact, text_without) else (word, choices)
    named = {word: choice for choice, word in _named(fact, text).items()}
    words = [word for word in named if names_a_benefit(word, text)]
    return (words[0], (named[words[0]],)) if len(named) == len(words) == 1 else ("", ())


def names_a_benefit(word: str, text: str) -> bool:
    """Whether the word for a kind of firm only names a benefit: 小微吸纳就业那个1500的."""
    before, _, behind = text.partition(word)
    before = re.split("[，,。；;]", before)[-1]
    return bool(_OF_A_BENEFIT.match(behind)) and not _SAID_OF_US.search(before)


def _is_of_goods(fact: Fact, choice: str, word: str, clause: str) -> bool:
    """Whether a word for a trade only begins the name of what somebody makes, 旅游纪念品, or a
    maker's word that of what somebody deals in."""
    end = clause.find(word) + len(word)
    if choice == fact.maker:
        return is_dealt_in(clause, end)
    return bool(_GOODS.match(clause, end)) or makes_wares(clause)


def _is_partner(fact: Fact, word: str, clause: str) -> bool:
    """Whether a word names with whom, for whom or as for whom somebody does something, to whom
    they bring others, or who is near them."""
    before, _, behind = clause.partition(word)
    with_them = _WITH.search(before) and _TOGETHER.match(behind)
    for_them = _FOR.search(before) and _SERVED.match(behind)
    brought_there = _PLACED.search(clause) and _PLACED_AT.search(before)
    # 6个就在清徐本县厂里 says where those are who were counted.
    brought_there = brought_there or _COUNTED_AT.search(before)
    # 附近的农户 may well be whom they took on.
    nearby = fact.whole and _NEIGHBOURS.search(before)
    of_places = not fact.whole and _PLACES.search(before) and _ALL_THERE.match(behind)
    others = _LIKE.search(before) or nearby or of_places
    return bool(with_them or for_them or brought_there or others)
