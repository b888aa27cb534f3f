"""Numbers of people that are told again: in the question, in a guess, or of all of them."""

import re
from collections.abc import Sequence, Set
from datetime import date
from decimal import Decimal

from nlp.counting.heads import heads
from nlp.statements import clauses, never_had, sounds_asking
from nlp.told import people

_THESE = (
    "(?P<number>[0-9一二三四五六七八九十百千两俩仨]+[个名位]?"
    "(?:人|工人|伙计|员工|职工|脱贫(?:户|劳动力|的))?)"
)
_ASKED_AGAIN = re.compile(
    "(?:[那这给照按么样个些我俺咱们下]|一共|总共|拢共|统共|[^0-9一二三四五六七八九十百两俩仨]{1,12}(?:的钱|补[贴助]|奖补|返还))*"
    f"{_THESE}"
    "(?:一共|总共|拢共|统共|合计|总计|加起来|合起来|下来|公家|国家|政府|可以|应该|按[规政][定策]|一次性?|补[贴助]|返还|奖励"
    "|[的共全都就该能会得给补发领拿奖有是要算到我俺咱们了])*"
    "(?:(?:多少|好多|几多|几个钱|多钱|几[百千万])[^0-9]*|(?:能不能|可不可以|给不给|[吗么嘛不])[^0-9]{0,6})"
)
_THESE_AGAIN = re.compile(
    "[^0-9]*(?<![0-9二三四五六七八九十百])(?<![招雇聘]了)[那这](?P<number>[0-9一二三四五六七八九十百千两俩仨]+"
    "(?:个?人|个(?=[补能可给领的该得]|吸纳)))(?!(?:的)?[里当]).*"
)
"""Those who were counted, by their number: 这13个人吸纳补贴能申请多少."""
_IN_ALL_AGAIN = re.compile(
    f"(?:合计|一共|总共|拢共|统共|共|按)*{_THESE}(?:合计|一共|总共|拢共|统共|加起来|合起来|在内|来?算|的)*"
)
"""How many they are, once more, behind a question: 给企业补多少，38个人合计."""
_OF_THEM_ALL = re.compile(
    f"(?:[那这]|[他她]们|[我俺咱]们?|一共|总共|新?[招来]的)*{_THESE}(?:[他她]们|[都全均也还就])*"
    "[^0-9一二三四五六七八九十百两俩仨]*[没未][^0-9二三四五六七八九十百两俩仨]*"
)
"""What none of those who were counted had: 这9个没享受过别的补贴."""
_ALL_STILL_THERE = re.compile(
    f"(?:[那这]|[他她]们|[到至]?(?:如今|现在|目前|眼下|今[天日])|到?今年|[我俺咱]们?)*{_THESE}(?:也|到现在|如今|现在|目前|还|仍)*[都全均]"
    "[都全均也还仍一直]*(?:稳[稳定]?)?(?:(?:干|留)?在(?:岗|职|厂里?|店里?|这[里儿]?|公司|单位|干活?|上班)?|没走|没离职|留(?:着|下)|干着|上着班|在册)(?:[的呢了上]|工作|干活?)*"
)
"""That all who were counted are still there: 如今六个全在岗."""
_NOT_ONE_OF_THEM = re.compile("没有?[一1]个人?(?=(?:领|拿|享受|申[请报领]|得|报)过)")
_EITHER = re.compile(
    "[^0-9一二三四五六七八九十百两俩仨]{0,10}(?P<number>(?:按|算|是|发|给)*[0-9一二三四五六七八九十百]+[个名位]?人?"
    "(?:算|给|发|头)*还是(?:按|算|给|发)*[0-9一二三四五六七八九十百]+[个名位]?人?)[^0-9一二三四五六七八九十百两俩仨]*"
)
"""Which of two numbers told counts: 按11个还是8个."""
_RECKONED_BY = re.compile(
    "(?:[给帮]?[我俺咱]们?|留工|补[贴助]|要是|如果|能不能|那|就|直接|全|都)*(?:按照?|照)(?:着|总数|全部)?"
    "(?P<number>[0-9一二两三四五六七八九十百俩仨]+个?(?:人|工人|伙计|员工)?)(?:人?头)?(?:来|去)?(?:算|报).*"
)
"""By how many of those told it is to be reckoned: 给我按24个算是多少 tells of nobody more."""
_SUM = "(?:[0-9一二两三四五六七八九十百千万.]*[百千万][0-9一二两三四五六七八九十百千万]*|[0-9]{3,})"
_GUESS = "以为|寻思|估摸|估计|算着|想着|觉得|琢磨|合计着?"
_GUESSED_AGAIN = re.compile(
    f"(?:[那这照按么样些我俺咱们]|{_GUESS}|一共|总共|拢共|统共|加起来|合起来)*"
    "(?P<number>[0-9一二两三四五六七八九十百俩仨]+个?(?:人|工人|伙计|员工)?)"
    f"(?:[我俺咱](?={_GUESS})|{_GUESS}|一共|总共|拢共|统共|加起来|合起来|下来"
    "|[的共全都就该应能会可得给补发领拿奖有是要算到不等于着了那也])*"
    f"{_SUM}(?:元|块)?钱?(?:[吗么吧嘛呢呀咯了不是对啊没来着说话]|的)*"
)
"""The same people with the sum somebody makes out for them: 那四个是四千不."""


def asked_once(text: str, today: date) -> str:
    """The text without the number of people told if a question, or a guess at the sum, or what
    they all had not, only names it again, or that of those told of last: 雇了九个，九个给多少."""
    told, last, numbers = set[Decimal](), set[Decimal](), list[Decimal]()
    came = set[Decimal]()
    text = _NOT_ONE_OF_THEM.sub("都没有", text)
    for clause in clauses(text):
        counted = {one.high for one in people(clause, today)}
        # Who was told of part by part may be asked about as a whole, and not only as the last part.
        those = counted & _told_in_parts(numbers) or last
        again = _again(clause, counted, told, those) if counted else None
        if not again and counted and counted == told == came:
            again = _THESE_AGAIN.fullmatch(clause)
        if not again and counted == told and len(numbers) == 1:
            again = _ALL_STILL_THERE.fullmatch(clause)
        if again:
            text = text.replace(clause, clause.replace(again["number"], "", 1), 1)
        numbers += [one.high for one in people(clause, today)]
        told, last = told | counted, counted or last
        came |= {one.high for one in heads(clause, today)}
    return text


def _told_in_parts(numbers: Sequence[Decimal]) -> set[Decimal]:
    """The numbers of people that those told behind them add up to: 6个，4个到广东，2个到遵义."""
    return {one for at, one in enumerate(numbers) if one == sum(numbers[at + 1 :])}


def _again(
    clause: str, counted: Set[Decimal], told: Set[Decimal], last: Set[Decimal]
) -> re.Match[str] | None:
    ways = [_ASKED_AGAIN, _GUESSED_AGAIN] if counted in (told, last) else []
    if counted == told:
        ways += [_IN_ALL_AGAIN, *([_THESE_AGAIN] if sounds_asking(clause) else [])]
    if ways and never_had(clause):
        ways.append(_OF_THEM_ALL)
    if counted <= told:
        ways.append(_RECKONED_BY)
    if "还是" in clause and counted <= told:
        ways.append(_EITHER)
    return next((found for one in ways if (found := one.fullmatch(clause))), None)
