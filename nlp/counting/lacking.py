"""Who lacks what counts: of 46个人，6个没参保 forty are insured."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from nlp.counting.among import names_a_group
from nlp.counting.heads import heads
from nlp.numbers import Quantity
from nlp.statements import DENYING, clauses, denies
from nlp.told import people

_STAFF = "职工"
_INSURANCE = re.compile("保险|社保|参保|五险|三险|失业险")
_INSURED = re.compile("^(?!.*(?:都|全|均)).*(?:参保|[上交缴][了着].{0,4}(?:保险|社保|失业险))")
_LACK_IT = re.compile(
    "(?:[0-9一二两三四五六七八九十]+个?|[俩仨])人?(?:是[^，]{1,5}的?|[^，0-9]{1,5}的)?(?:啥子?|甚|什么)?(?:都|还|也)?[没未](?:给)?(?:上|参|交|缴|买)[上过]?的?$"
)
"""Once insurance was spoken of nobody says its word again: 46个人，6个没上."""

_OF_THEM = re.compile("其中|里[头面边]|当中|中间")
_BESIDE = re.compile("另外?|还有|剩|其余|余下|别的|其他|又")
_LATELY = (
    "(?:后来|上个?月|这个?月|前几天|昨天|今天|最近|刚才?|年后|又|再|还|另外|新|也)+"
    "(?:给|有|增加了?|增了?|补)?"
)
_SINCE_THEN = re.compile(_LATELY)
_PAPERS = "(?:参保|社会?保险?|保险|失业保?险|五险|三险|手续|登记)"
_ADDED = re.compile(
    f"{_LATELY}#(?:人|工人|职工|员工)?(?:都|也|刚|才)*"
    f"(?:(?:办|上|交|缴|补|参加|入)[好上齐了着]*{_PAPERS}*|参上?了?保)(?:的|了)*"
    f"|{_LATELY}(?:参|办|上|交|缴){_PAPERS}?[上好]?了?(?:保|{_PAPERS})?了?#(?:人|工人|职工|员工)?的?{_PAPERS}?"
)
"""Who is insured besides those counted before: 又给3个办好了参保."""
_TAKEN_ON = re.compile("(?:[招雇聘进]|吸纳|新来|录用|安置)(?:了|过|用|收|来|到|下|的)*$")
"""Of 招了8个 who lack insurance are no part of a firm's staff."""

_A_NUMBER = "(?:[0-9一二两三四五六七八九十]+[个名位]|[俩仨])"
_TAKES_PART = "[上参交缴买办入]"
_HAS_NONE = (
    f"(?:(?:[没未](?:有|给|帮|跟)*|不(?:给|用|再|能|需要?|必)*(?={_TAKES_PART}))(?:[他她]们?{_A_NUMBER}?)?(?:{_TAKES_PART}过?[^，,。；;\\s]{{0,4}}?)?"
    f"(?:{_INSURANCE.pattern})|(?:{_INSURANCE.pattern})(?:都|还|也|就)*[没未](?:有|得|给|{_TAKES_PART})+)"
)
_OF_SO_MANY = re.compile(f"(?<=[人个])(?:里[头面边]?|当中|其中)(?=有?{_A_NUMBER})")
_SOME_WITHOUT = re.compile(
    f"(?P<some>{_A_NUMBER}人?[^，,。；;、\\s没未不都全均]{{0,10}}?){_HAS_NONE}[的过了]*"
    "(?=[，,。；;\\s]|$)"
)
_SOME_WHO = re.compile(
    f"(?P<some>(?:有|另外?|还有|其中|里[头面边]?)(?:有|那)?{_A_NUMBER}人?"
    "[^，,。；;、\\s没未不都全均]{2,12})[，,、 ]+"
    "(?:也|都|还|一直|所以|就|因此|公司|单位|厂里|店里|[我俺咱]们?)*"
    f"(?:{_HAS_NONE}|[没未不]给?[上交缴买参](?:保|上)?(?=[，,。；;\\s]|$))[的过了]*"
)
"""Who is said first to be apart, and then to lack it: 有6个是兼职，没给参保."""

_LACK_INSURANCE = r"\g<some>没参保"
_NOT_DONE = re.compile("[没未](?:有|给)?(?P<verb>.)")
_GOT_IT = "(?:拿|领|取|得|考)(?:到|得|上|起|下|过|了|取)+|有证|[拿得出领持]证|证的|到手"
_PASSED = "合格(?!证)|及格|通过|过(?:了|关|线)|考(?:过|上|起)"
_FAILED = "缺考|弃考|[没未](?:有|能|参加|去)*考|[没未](?:有|能|考)*(?:通过|过)|不(?:合格|及格)|挂"
_CAME = (
    "实[到训]|到[课场]|来(?:上课|听课)|(?:实际|真正?|最后|只|才|就)[^，]{0,2}(?:来|到|参加|参训)了?"
)
_OF_ALL_OR_NONE = re.compile("都|(?<!安)全|均|[没未不]")
_OPPOSED = tuple(
    (re.compile(done), re.compile(undone))
    for done, undone in (
        (
            f"{_GOT_IT}|{_PASSED}",
            f"{_FAILED}|[没无]证|[没未](?:有|能)?(?:考|拿|领|取|得|出|发)(?:[到得上起下]+|证)",
        ),
        (_CAME, "[没未](?:来|到|去|参加|参训)|缺[席课勤]|请假|旷[课工]"),
        ("还在|留(?:下|住)", "走(?:了|掉|人)|离职|辞|跑(?:了|掉|路)|不干"),
        ("(?<![没未不])满", "(?:[没未]|不够?)[干做待]?[满够到]"),
        ("签", "[没未](?:有|肯)?签|不[肯愿]签"),
    )
)
"""What somebody who is told to have done something is not, by the words for who did it not."""


def those_who_have(text: str, cues: Sequence[str], today: date) -> str:
    """The text with how many have what a cue names: those insured since added to them, and in the
    place of who have it not, where the number of all of them was told and no other."""
    if _INSURANCE.search(text):
        text = _SOME_WHO.sub(_LACK_INSURANCE, text)
        in_other_words = _SOME_WITHOUT.sub(_LACK_INSURANCE, _OF_SO_MANY.sub("，其中", text))
        left = _without_those_lacking(in_other_words, cues, today)
        text = text if left == in_other_words else left
    return _with_those_added(_without_those_lacking(text, cues, today), cues, today)


def _without_those_lacking(text: str, cues: Sequence[str], today: date) -> str:
    first, *more = _lacking(text, cues, today) or [""]
    if not first:
        return text
    before, _, after = text.partition(first)
    for words in more:
        after = after.replace(words, "", 1)
    whole = people(before, today)
    lacking = [one for words in (first, *more) for one in people(words, today)]
    exact = all(one.low == one.high for one in (*whole, *lacking))
    having = [one for one in clauses(before) if _tells(one, cues, today)]
    if any(names_a_group(one) and len(people(one, today)) == 1 for one in having):
        return text  # 22届里头有9个交了，剩1个没交: both are of that year
    told = bool(having)
    if told and (_BESIDE.search(first) or _add_up(whole, lacking)):
        of_all = len(whole) > 1 and _add_up(whole, lacking)
        return (_of_all(before, max(whole, key=_most), today) if of_all else before) + after
    among = told and _OF_THEM.search(first)
    if len(whole) != 1 or len(lacking) != 1 + len(more) or not exact or (told and not among):
        return text
    if _TAKEN_ON.search(before[: whole[0].start]):
        return text
    left = int(whole[0].high - sum(one.high for one in lacking))
    if left <= 0:
        return text
    if among:
        return f"{before[: whole[0].start]}{left}个{before[whole[0].end :]}{after}"
    return f"{_of_all(before, whole[0], today)}{cues[0]}{left}人{after}"


def _add_up(whole: Sequence[Quantity], lacking: Sequence[Quantity]) -> bool:
    """Whether those told to have it, and those who have it not, are all that were told of."""
    largest, *others = sorted((one.high for one in (*whole, *lacking)), reverse=True)
    return bool(others) and largest == sum(others)


def _most(one: Quantity) -> Decimal:
    return one.high


def _with_those_added(text: str, cues: Sequence[str], today: date) -> str:
    """The text with the one number of those who have it and those who got it since as one."""
    for words in clauses(text)[1:]:
        counted = people(words, today) if _SINCE_THEN.match(words) else []
        if len(counted) != 1 or not _ADDED.fullmatch(_around(words, counted[0])):
            continue
        earlier = clauses(text.partition(words)[0])
        before = next((one for one in reversed(earlier) if _tells(one, cues, today)), "")
        told = people(before, today)
        if len(told) == 1 and told[0].low == told[0].high:
            total = f"{int(told[0].high + counted[0].high)}个"
            grown = before[: told[0].start] + total + before[told[0].end :]
            text = text.replace(words, "", 1).replace(before, grown, 1)
    return text


def _around(words: str, one: Quantity) -> str:
    return f"{words[: one.start]}#{words[one.end :]}"


def _tells(clause: str, cues: Sequence[str], today: date) -> bool:
    """Whether a clause numbers people who have it."""
    named = any(cue in clause for cue in cues) or _INSURED.search(clause)
    return bool(named and not denies(clause, cues) and people(clause, today))


def _of_all(text: str, whole: Quantity, today: date) -> str:
    """The text with a word before the number of all that work there, where it has none."""
    return f"{text[: whole.start]}{_STAFF}{text[whole.start :]}" if heads(text, today) else text


def _lacking(text: str, cues: Sequence[str], today: date) -> list[str]:
    """The clauses that number people who have it not, also those that no more name it."""
    said = clauses(text)
    found = list[str]()
    for at, clause in enumerate(said):
        if not DENYING.search(clause):
            continue
        again = _LACK_IT.search(clause) and any(map(_INSURANCE.search, said[:at]))
        if lacks(clause, cues, today) or (again and people(clause, today)):
            found.append(clause)
    return found


def lacks(clause: str, cues: Sequence[str], today: date) -> bool:
    """Whether a clause numbers people who have not what a cue names: 6个是返聘的没参保."""
    return denies(clause, cues) and bool(people(clause, today))


def lacks_what_is_done(words: str, others: str) -> bool:
    """Whether words say of some that they did not do what others did, so that they are none of
    those: 还有1个没上 beside 3个上了保险, 有1个缺考 beside 拿到证的13个."""
    undone = _NOT_DONE.search(words)
    if undone is not None and f"{undone['verb']}了" in others:
        return True
    if _OF_ALL_OR_NONE.search(others):
        return False
    return any(done.search(others) and lack.search(words) for done, lack in _OPPOSED)


def without_lacking(text: str, cues: Sequence[str], today: date) -> str:
    """The text without the clauses that number people who have not what a cue names."""
    for words in clauses(text):
        if lacks(words, cues, today):
            text = text.replace(words, "")
    return text
