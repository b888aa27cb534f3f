"""One group of people as a benefit counts them: what is told of them alone, and with others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from eligibility.derive import needed
from eligibility.facts import HEADS, Fact
from eligibility.rules import leaves
from handlers.asked import Asked
from handlers.told.going import bearing, of_a_group
from handlers.told.passes import YEARS_OLD
from nlp.counting.beside import adds
from nlp.counting.comings import leavers
from nlp.counting.heads import heads
from nlp.counting.part import Part
from nlp.questions.replies import day
from nlp.statements import clauses, never_had, sounds_asking
from nlp.told import told_numbers
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

_STAYS_WITHIN = "有?出(?![勤席师来发])"  # 没出省 says how far, and denies nothing
_STAYS = "挪窝|动|走|离开|离职|辞|跑|断|停"
_NOT = re.compile(f"[没未](?!{_STAYS_WITHIN}|{_STAYS})|不(?!满|足|到|少|{_STAYS_WITHIN})")
_LEFT = re.compile("(?:走|离职|辞职|辞工|不干|不做|跑|退出)(?:掉)?了")
_HAD_ALREADY = re.compile(
    "补[贴助][^，没未不]{0,14}(?:报|领|申请|申报|享受|拿)(?:过|走|完)了?"
    "|[那这]一?[份笔][^，没未不]{0,16}(?:报|领|申请|申报|享受|拿|给|发|付)(?:过|走|完|了)"
)
_FELL_THROUGH = re.compile("黄了|泡汤|告吹|吹了|反悔|退堂鼓|变卦")
_TAKEN_OFF = re.compile(
    "[刨剔抠]|[扣去除减划抹拿](?:掉|除(?!外)|出来|出去|开)|[扣减](?:了|下)?[他她那这]"
    "|(?:不|别|莫|甭)(?:要|能|该|应该)?(?:算|计|数)(?:[他她进]|在内|(?:了|啦)?$)"
)
"""What takes off those told before it, for whatever reason."""
_WHETHER = re.compile("吗|么|要不要|该不该|用不用|能不能|是不是")
_ARE_NO = re.compile("不(?:是|属于)")
_BY_THEMSELVES = re.compile("自[己个家行发]|[各个]人|各自|单独|老乡|熟人|亲戚|朋友|不是|[没未]")
_STAYED_AWAY = re.compile("[没未](?:有)?(?:来(?!得及|过)|参加|参训|到[场岗]|报到|露面)")
_CAME_BACK = re.compile("(?<!又)(?:回来|回老?家|返回来?|回转来?)(?:了|的|$)")
_DIFFERS = re.compile("[没未不才只刚仅]")
_MEASURES = ("月", "年", "天", "元", "课时", "%")
_NOTHING_ELSE = re.compile(
    "(?:[才只刚就是有的了都全也另其他它余人个已满够到快那些这，]|剩下|里头|其中|另外|登记|来着?)*"
)
REST = "其余{number}人"


def group_of(
    asked: Asked, shelved: Shelved, part: Part, lasting: tuple[str, ...], first: str
) -> Group | None:
    """A part with what it tells of the benefit's facts; None if it counts a whole firm, or those
    of another benefit than the `first` words that count any."""
    benefit = shelved.benefit
    shared = _shared_facts(asked, shelved, part, lasting)
    own = own_facts(asked, shelved, part, [name for name in lasting if name not in shared])
    paid = paid_for(shelved)
    others = _other_kinds(shelved, paid)
    paid_by = [fact for fact in needed(paid, benefit.dictionary) if fact.type == "count"]
    marked = [fact.name for fact in paid_by if fact.name in own and not fact.default]
    by_word = any(not own[name].left for name in marked)
    firm = not marked and _counts_a_firm(asked, part, paid)
    if firm or (not by_word and _is_of_another(asked, shelved, part, first)):
        return None
    own |= _counted(part, paid, marked)
    words = REST.format(number=part.number) if part.whole else part.words
    told = (
        {}
        if _are_mixed(part, paid, others) or _unheard(asked, shelved, part, own)
        else {**shared, **own}
    )
    sooner = {*lasting} - own.keys() if _LEFT.search(_alone(part)) else set[str]()
    told = {name: one for name, one in told.items() if name not in sooner}
    unlike = _unlike(asked, shelved, part, told) | sooner
    none_of_them = _are_of_another_kind(paid, others, part, own) or _is_here_again(shelved, part)
    if none_of_them:
        unlike |= {fact.name for fact in paid}
    return Group(
        words,
        told,
        part.number,
        part.stated,
        within=bool(part.shared),
        denied=_is_denied(asked, shelved, part, own),
        unlike=unlike,
        without=none_of_them or bool(unlike and _NOT.search(_alone(part))),
        named=bool(part.persons) and not _BY_THEMSELVES.search(part.words),
    )


def _is_here_again(shelved: Shelved, part: Part) -> bool:
    """Whether who was sent off came back, where it is paid for by how far they go."""
    return bool(bearing(shelved.benefit.facts) and _CAME_BACK.search(clauses(part.own)[0]))


def _counted(part: Part, paid: Sequence[Fact], marked: Sequence[str]) -> Mapping[str, Heard]:
    """The heads of a group, where no word counts them, as those that are paid for."""
    if not (part.whole or part.persons or (not marked and len(paid) == 1)):
        return {}
    # Of several things paid for by heads nobody knows which a rest is.
    counted = marked or ([paid[0].name] if len(paid) == 1 else [])
    left = not _are_said_to_be(part, paid) if part.whole else not marked
    return {name: Heard(part.number, part.words, left=left) for name in counted}


def _are_mixed(part: Part, paid: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether it is open how many of those that are left are paid for: 其余有脱贫户也有普通的."""
    return _are_said_to_be(part, paid) and _are_said_to_be(part, others)


def _are_said_to_be(part: Part, kinds: Sequence[Fact]) -> bool:
    """Whether those that are left are said to be of one of some kinds: 其余都是脱贫户."""
    said = any(cue in part.rest for fact in kinds if fact.kind for cue in fact.cues)
    return said and not _NOT.search(part.rest)


def _other_kinds(shelved: Shelved, paid: Sequence[Fact]) -> Sequence[Fact]:
    """The kinds of people a benefit counts besides the ones it pays for by the head."""
    counts = [fact for fact in shelved.benefit.facts if fact.kind and fact.type == "count"]
    of_kinds = all(fact in counts for fact in paid)
    return [fact for fact in counts if fact not in paid] if of_kinds else []


def _are_of_another_kind(
    paid: Sequence[Fact], others: Sequence[Fact], part: Part, own: Mapping[str, Heard]
) -> bool:
    """Whether a group is said to be of another kind than the one paid for: 3个普通村民 or 其余都是
    普通村民 where 脱贫户 are."""
    if part.whole:
        return _are_said_to_be(part, others) and not _are_said_to_be(part, paid)
    told = {name for name, one in own.items() if not one.left}
    marked = told.isdisjoint(fact.name for fact in paid)
    return marked and not told.isdisjoint(fact.name for fact in others)


def paid_for(shelved: Shelved) -> list[Fact]:
    """The facts whose heads a sum is multiplied with."""
    names = dict.fromkeys(grant.per for grant in shelved.benefit.grants if grant.per)
    facts = [shelved.benefit.dictionary.get(name) for name in names]
    return [fact for fact in facts if fact.unit == HEADS]


def _counts_a_firm(asked: Asked, part: Part, paid: Sequence[Fact]) -> bool:
    """Whether all that work there are counted, and not, as 其余都是脱贫户 says, those who are left
    and are of the kind that is paid for."""
    of_a_kind = _are_said_to_be(part, [fact for fact in paid if not fact.instead])
    return not of_a_kind and is_a_firm(asked, clauses(part.words)[0])


def is_a_firm(asked: Asked, words: str) -> bool:
    """Whether a word says that these are all that work there: 手下40个工人."""
    whole = [fact for fact in asked.knowledge.facts if fact.default]
    return any(cue in words for fact in whole for cue in fact.cues)


def _unlike(
    asked: Asked, shelved: Shelved, part: Part, told: Mapping[str, Heard]
) -> frozenset[str]:
    """The conditions of which a group's own words say that it differs, if not how."""
    own = "，".join(one for one in clauses(_alone(part)) if not never_had(one))
    among = part.shared or part.persons
    if not among or not part.stated or not _DIFFERS.search(own):
        return frozenset()
    asked_for = {leaf.fact.name for leaf in leaves(shelved.benefit.whole) if not leaf.fact.ratio}
    return (asked.knowledge.ear.spoken_of(own) & asked_for) - told.keys()


def _alone(part: Part) -> str:
    """What is said of a group itself, and not of those it is among."""
    return part.rest if part.whole else part.words


def own_facts(
    asked: Asked, shelved: Shelved, part: Part, lasting: Sequence[str] = ()
) -> dict[str, Heard]:
    """What is told of a group alone; of what is `lasting` also where no word says so."""
    facts, today = shelved.benefit.facts, asked.turn.today
    factors = (*shelved.benefit.factors, *(lasting if _only_counts(part, today) else ()))
    others = [fact for fact in facts if fact not in bearing(facts)]
    by_ear = asked.knowledge.ear.hear(others, part.words, today, factors)
    return {**of_a_group(asked, facts, part.words, part.number), **by_ear}


def _only_counts(part: Part, today: date) -> bool:
    """Whether a group is told by numbers alone, and by nothing else that a time might be of."""
    left = part.rest or part.words
    for one in told_numbers(left, today):
        left = left.replace(one.text, "", 1)
    return bool(_NOTHING_ELSE.fullmatch(left))


def _shared_facts(
    asked: Asked, shelved: Shelved, part: Part, lasting: tuple[str, ...]
) -> Mapping[str, Heard]:
    """What is told of all that a group is among, but for what sets it apart from them."""
    if not part.shared:
        return {}
    ear, own = asked.knowledge.ear, _alone(part)
    apart = ear.spoken_of(own) if _DIFFERS.search(own) else frozenset[str]()
    facts = [one for one in shelved.benefit.facts if one.type != "count" and one.name not in apart]
    return ear.hear(facts, part.shared, asked.turn.today, lasting)


def _unheard(asked: Asked, shelved: Shelved, part: Part, own: Mapping[str, Heard]) -> bool:
    """Whether a group is told of in a length or sum of which nothing can be made, or lacks what
    nobody knows."""
    if _lacks_who_knows_what(asked, shelved, part, own):
        return True
    today, ear = asked.turn.today, asked.knowledge.ear
    by_day = any(fact.since or fact.type == "date" for fact in shelved.benefit.facts)
    if by_day and _tells_a_day(part, own, asked):
        return True
    measured = [one for one in told_numbers(part.words, today) if one.unit in _MEASURES]
    if not measured:
        return False
    elsewhere = ear.hear(asked.knowledge.facts, part.words, today)
    words = " ".join(one.words for one in (*own.values(), *elsewhere.values()))
    return any(one.text not in words for one in measured)


def _lacks_who_knows_what(
    asked: Asked, shelved: Shelved, part: Part, own: Mapping[str, Heard]
) -> bool:
    """Whether a group that is none of others is said not to have or to be something, and nothing
    was made of that: 会计说搬迁户有1个没签."""
    alone = clauses(part.words)[0]
    if part.shared or part.whole or not _NOT.search(alone):
        return False
    heard = [one for name, one in own.items() if asked.knowledge.facts.get(name).type != "count"]
    made_of = any(_NOT.search(one.words) for one in heard)
    return not (made_of or never_had(alone) or _is_of_no_account(asked, shelved, alone))


def _tells_a_day(part: Part, own: Mapping[str, Heard], asked: Asked) -> bool:
    """Whether a group's number is told with a day of which nobody can say what was on it."""
    today, heads_alone = asked.turn.today, clauses(part.words)[0]
    days = [one for one in asked.knowledge.facts if one.type in ("date", "year", "months")]
    known = asked.knowledge.ear.hear(days, heads_alone, today)
    told = any(fact.name in own or fact.name in known for fact in days)
    return not told and len(day(heads_alone, today) or "") > len("2020")


def _is_of_another(asked: Asked, shelved: Shelved, part: Part, first: str) -> bool:
    """Whether a further number is one that another benefit counts, and not those counted first:
    另外组织20个人培训."""
    if not adds(part.words):
        return False
    ear, own = asked.knowledge.ear, {fact.name for fact in shelved.benefit.facts}
    others = [fact for fact in asked.knowledge.facts if fact.name not in own and not fact.default]
    elsewhere = ear.hear(others, part.words, asked.turn.today)
    before = ear.hear(others, first, asked.turn.today)
    counted = any(one.given == part.number for name, one in elsewhere.items() if name not in before)
    return counted and own.isdisjoint(ear.spoken_of(part.words))


def _is_denied(asked: Asked, shelved: Shelved, part: Part, own: Mapping[str, Heard]) -> bool:
    """Whether it is said of a group's heads themselves that they did not: 有5个没来."""
    heads_alone, facts = clauses(part.own)[0], asked.knowledge.facts
    if heads(part.rest, asked.turn.today):
        # What is told of all is told of those, too, who lack something else.
        own = own_facts(asked, shelved, replace(part, words=part.rest, whole=0))
    # Who lacks what is asked for is refused by that, whether or not they are to be taken off.
    taken_off = _is_taken_off(part) and not any(_DIFFERS.search(one.words) for one in own.values())
    if taken_off or _STAYED_AWAY.search(heads_alone) or _FELL_THROUGH.search(heads_alone):
        return True
    told = (one for name, one in own.items() if not facts.get(name).default)
    if any(_HAD_ALREADY.search(one) and not sounds_asking(one) for one in clauses(part.own)):
        return True
    tells_more = any(one.given != part.number or not one.left for one in told)
    denied = _NOT.search(heads_alone) and not _is_of_no_account(asked, shelved, heads_alone)
    gone = denied or leavers(heads_alone, asked.turn.today)
    return bool(gone) and not tells_more and not never_had(heads_alone)


def _is_taken_off(part: Part) -> bool:
    """Whether it is said of some of others that they are to be taken off them: 那个刨了."""
    said = clauses(part.words) if part.of is not None and not part.whole else ()
    return any(_TAKEN_OFF.search(one) and not _WHETHER.search(one) for one in said)


def _is_of_no_account(asked: Asked, shelved: Shelved, clause: str) -> bool:
    """Whether a clause says that some are none of a kind for which a benefit does not ask."""
    kind = _ARE_NO.split(clause, maxsplit=1)[1:]
    named = asked.knowledge.ear.spoken_of(kind[0]) if kind else frozenset[str]()
    of_kinds = any(tells_a_kind(asked.knowledge.facts.get(name)) for name in named)
    return of_kinds and named.isdisjoint(fact.name for fact in shelved.benefit.facts)


def tells_a_kind(fact: Fact) -> bool:
    """Whether a fact tells of what kind people are, how old or where, and not of their firm."""
    of_kind = fact.kind or (fact.choices and not fact.whole)
    return bool(of_kind or fact.toward or fact.unit == YEARS_OLD)
