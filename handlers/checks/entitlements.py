"""What somebody can have of all benefits of a place: whose they are, and the list at the end."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.messages import Choice
from eligibility.amounts import Amounts, added
from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import leaves
from eligibility.windows import validity
from handlers.asked import Asked
from handlers.checks.who_asks import called
from handlers.told.teller import FIRMS
from policy.answers import titled
from policy.checking import Checked
from policy.knowledge import Knowledge, Shelved
from policy.sources import sources
from policy.validity import lapsed, unwritten
from policy.verdicts import amount_text, certify_text
from policy.wording import conditions

MOST, SERVICES = 6, 3
"""How many benefits are listed, and how many services."""

FOR_WHAT = "看“{name}”{more}：\n"
NONE_FITS = "按您说的，收录的补贴里现在没有符合的。"
NONE_HELD = "收录的文件里，现在没有给这类人的补贴：{who}。"
NOT_ALL = "没收录的不等于没有，可问 12333。"
COVERED = "共核对{all}项，不符合{failed}项{names}；" + NOT_ALL
FAILED = 4
"""How many of those that cannot be had are named, each with what it fails by."""


def open_benefits(asked: Asked, region: str, who: Sequence[str]) -> list[str]:
    """The benefits of the place for such people that can be had now, the narrowest first."""
    cards = [asked.knowledge.cards[name] for name in asked.knowledge.of_region(region)]
    of_firms = not FIRMS.isdisjoint(who)
    fitting = [
        one
        for one in cards
        if is_open(asked, one) and is_for(one, who) and (of_firms or not _is_of_the_firm(one))
    ]
    path = asked.knowledge.path
    return [
        one.card.id
        for one in sorted(fitting, key=lambda one: (-len(path(one.card.id)), one.card.id))
    ]


def is_open(asked: Asked, one: Shelved) -> bool:
    """Whether a benefit can be had now."""
    today = asked.turn.today
    begun = validity(one.benefit.windows, today).standing == "in_force"
    return one.card.kind == "benefit" and begun and not lapsed(one.windows, today)


def is_for(one: Shelved, who: Sequence[str]) -> bool:
    """Whether a card is for such people."""
    return not {*who, "everyone"}.isdisjoint(one.card.audience)


def _is_of_the_firm(one: Shelved) -> bool:
    """Whether something has to be so of the firm, which its workers are not asked: 省级重点企业."""
    return any(leaf.fact.whole and leaf.fact.type == "bool" for leaf in leaves(one.benefit.whole))


def what_for(fact: Fact, results: Sequence[Result], knowledge: Knowledge) -> str:
    """Which of the benefits a question is about, so that nobody wonders why it is asked."""
    open_ones = [one for one in results if fact in (*one.missing, *one.amount_missing)]
    if not open_ones or len(open_ones) == len(results) > 1:
        return ""
    name = knowledge.cards[open_ones[0].benefit.id].card.name
    return FOR_WHAT.format(name=name, more=f"等{len(open_ones)}项" if open_ones[1:] else "")


def services(knowledge: Knowledge, region: str, who: Sequence[str], today: date) -> list[Shelved]:
    """What is done for such people there without money: fairs, training, placement."""
    of_theirs = _of_theirs(knowledge, region, who, "service")
    there = [one for one in of_theirs if not unwritten(one.document, today)]
    return [one for one in there if not lapsed(one.windows, today)][:SERVICES]


def over(knowledge: Knowledge, region: str, who: Sequence[str], today: date) -> list[Shelved]:
    """What such people could have there once, of the latest documents first."""
    of_theirs = reversed(_of_theirs(knowledge, region, who, "benefit"))
    return [one for one in of_theirs if lapsed(one.windows, today)][:SERVICES]


def _of_theirs(knowledge: Knowledge, region: str, who: Sequence[str], kind: str) -> list[Shelved]:
    cards = [knowledge.cards[name] for name in sorted(knowledge.of_region(region))]
    return [
        one for one in cards if one.card.kind == kind and not {*who}.isdisjoint(one.card.audience)
    ]


def _numbered(title: str, cards: Sequence[Shelved], before: int, today: date) -> list[str]:
    """Cards under a title, numbered on from those before; nothing if there are none."""
    lines = [f"{number}  {titled(one, today)}" for number, one in enumerate(cards, before + 1)]
    return [title, *lines] if lines else []


def summary(
    found: Checked, knowledge: Knowledge, who: Sequence[str], today: date
) -> tuple[str, tuple[Choice, ...]]:
    """The list of what can be had, what may be, and what was looked at; its cards to choose."""
    groups = {
        "符合条件": [one for one in found.bundle.chosen if one.status == "eligible"],
        "基本符合，还要经办单位认定": [
            one for one in found.bundle.chosen if one.status == "conditional"
        ],
        "还不能断定": [one for one in found.results if one.status == "unknown"],
    }
    named: list[Result] = []
    lines = [f"【能享受什么】{found.region.name}，{called(who)}"]
    for title, results in groups.items():
        shown = results[: MOST - len(named)]
        if shown:
            lines.append(f"{title}：")
            numbers = enumerate(shown, len(named) + 1)
            lines += [f"{number}  {_line(one, knowledge, today)}" for number, one in numbers]
            named += shown
        if len(results) > len(shown):
            lines.append(f"{title}的还有{len(results) - len(shown)}项，可以点名问")
    if not named:
        lines.append(NONE_FITS if found.results else NONE_HELD.format(who=called(who)))
    lines += _left_out(found, knowledge)
    gone = [] if named else over(knowledge, found.region.adcode, who, today)
    lines += _numbered("以前有、现在已经到期的：", gone, len(named), today)
    offered = services(knowledge, found.region.adcode, who, today)
    lines += _numbered("不给钱、但能帮上忙的服务：", offered, len(named) + len(gone), today)
    failed = [one for one in found.results if one.status == "ineligible"]
    names = "；".join(_why_not(one, knowledge) for one in failed[:FAILED])
    names += "……" if len(failed) > FAILED else ""
    covered = COVERED.format(
        all=len(found.results), failed=len(failed), names=f"（{names}）" if names else ""
    )
    lines.append(covered if found.results else NOT_ALL)
    shelved = [*(knowledge.cards[one.benefit.id] for one in named), *gone, *offered]
    choices = tuple(Choice(one.card.name, card=one.card.id) for one in shelved)
    proof = sources({one: [one.card.article] for one in shelved})
    return "\n".join([*lines, *([proof] if proof else []), *_hint(shelved)]), choices


def _line(one: Result, knowledge: Knowledge, today: date) -> str:
    shelved = knowledge.cards[one.benefit.id]
    amount = granted_text(one.amounts, knowledge)
    certify = "；".join(certify_text(leaf) for leaf in one.certify[:1])
    parts = [amount, f"待认定：{certify}" if certify and one.may_be_had else ""]
    said = "，".join(part for part in parts if part)
    return f"{titled(shelved, today)}{f'：{said}' if said else ''}"


def granted_text(amounts: Amounts, knowledge: Knowledge) -> str:
    """What somebody gets in all; what is no one sum, as 100万元；每年最高60万元, by parts, and of
    several things without a figure apart what there may be besides once it is certified."""
    total = amounts.total
    sure = [part.amount for part in amounts.parts if part.applies]
    open_still = [part.amount for part in amounts.parts if part.applies is None]
    in_words = all(one.kind in ("in_kind", "unspecified") for one in (*sure, *open_still))
    if sure and open_still and in_words:
        besides = amount_text(added(open_still), knowledge)
        return f"{amount_text(added(sure), knowledge)}（别的要看认定：{besides}）"
    one_sum = total.kind != "rate" or total.text or (total.fen, total.bp) != (None, None)
    if one_sum or len(sure) < len(amounts.parts):
        return amount_text(total, knowledge)
    return "；".join(dict.fromkeys(amount_text(one, knowledge) for one in sure))


def _why_not(one: Result, knowledge: Knowledge) -> str:
    """What cannot be had, with what it fails by."""
    name = knowledge.cards[one.benefit.id].card.name
    why = "；".join(conditions(one.reasons[0].leaf)) if one.reasons else ""
    return f"{name}：要{why}" if why and not one.reasons[0].negated else name


def _left_out(found: Checked, knowledge: Knowledge) -> Iterable[str]:
    """What cannot be drawn beside what is better."""
    for one in found.bundle.left_out:
        other = "、".join(knowledge.cards[way.benefit.id].card.name for way in one.instead)
        if other:
            name = knowledge.cards[one.result.benefit.id].card.name
            yield f"“{name}”和“{other}”只能选一项"


def _hint(shown: Sequence[Shelved]) -> list[str]:
    return ["回复数字看详细。"] if shown else []
