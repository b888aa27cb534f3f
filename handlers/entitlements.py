"""What somebody can have of all benefits of a place: whose they are, and the list at the end."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from bot.messages import Choice
from eligibility.check import Result
from eligibility.windows import validity
from handlers.asked import Asked
from policy.answers import titled
from policy.checking import Checked
from policy.knowledge import Knowledge, Shelved
from policy.sources import sources
from policy.validity import lapsed
from policy.verdicts import amount_text, certify_text

WHO = {
    "employer": "单位：企业、个体户、合作社",
    "worker": "在职职工、务工人员",
    "graduate": "高校毕业生",
    "unemployed": "失业、找工作的",
    "agency": "培训机构、人力资源机构",
}
ASK_WHO = "好的，一项一项核对（说“退出”就停）。您是哪一种？回复数字：\n{choices}"

_ALL = re.compile(
    "(?:能|可以|可|该|有)(?:不能)?(?P<verb>领|享受|拿|申请|得)?(?:到|些|点)?"
    "(?:什么|啥|甚|哪些|哪样|多少种|几样)(?:子|样)?(?:的)?"
    "(?P<noun>补贴|补助|钱|政策|待遇|优惠|好处|好政策|说法)?(?:没有?|不|没得)?"
)
_WHOLE = re.compile(
    "(?:我们?|俺们?|咱们?|公司|企业|单位|厂里?|店里?|这种情况|像我这样的?|毕业生|失业的?|打工的?|人|都|到底|的|，|,|、|啊|呀|呢|吗|么|哩|咧|了|想问|请问|看看|问问|帮我?)*"
)
_WORDS = {
    "worker": re.compile("打工的?|务工的?|在.{0,4}上班的?|职工|工人|农民工"),
    "graduate": re.compile("(?:应届)?(?:大学|毕业)生|毕业的?|应届的?"),
    "unemployed": re.compile("(?:失业|下岗|待业|没工作|丢了工作)(?:的|人员|了)?"),
    "agency": re.compile("培训机构|培训学校|职介|中介|人力资源公司|劳务公司"),
    "employer": re.compile(
        "小?(?:公司|企业|单位|厂子?|饭店|店)|老板|合作社|车间|工地|个体户?|我们家"
    ),
}
MOST, SERVICES = 6, 3
"""How many benefits are listed, and how many services."""

COVERED = "共核对{all}项，不符合{failed}项；没收录的不等于没有，可问 12333。"


def asks_for_all(text: str) -> bool:
    """Whether somebody asks what they can have, without naming anything; of several clauses the
    last asks, the others tell."""
    last = re.split("[，,。；;！!]", text.strip("，,。；;！!？? "))[-1]
    match = _ALL.search(last)
    if not match or not (match["verb"] or match["noun"]):
        return False
    rest = last[: match.start()] + last[match.end() :]
    for words in _WORDS.values():
        rest = words.sub("", rest)
    return bool(_WHOLE.fullmatch(rest.strip("？?。！! ")))


def who_asks(text: str) -> str:
    """For whom they ask, if they say so; "" if not."""
    return next((who for who, words in _WORDS.items() if words.search(text)), "")


def who_choices() -> tuple[Choice, ...]:
    """For whom one may ask, to choose from."""
    return tuple(Choice(label, say=label) for label in WHO.values())


def who_chosen(text: str) -> str:
    """For whom, by the label that was chosen or in their own words."""
    chosen = [who for who, label in WHO.items() if label == text]
    return chosen[0] if chosen else who_asks(text)


def open_benefits(asked: Asked, region: str, who: str) -> list[str]:
    """The benefits of the place for such people that can be had now, the narrowest first."""
    cards = [asked.knowledge.cards[name] for name in asked.knowledge.of_region(region)]
    fitting = [one for one in cards if is_open(asked, one) and is_for(one, who)]
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


def is_for(one: Shelved, who: str) -> bool:
    """Whether a card is for such people."""
    return who in one.card.audience or "everyone" in one.card.audience


def services(knowledge: Knowledge, region: str, who: str, today: date) -> list[Shelved]:
    """What is done for such people there without money: fairs, training, placement."""
    cards = [knowledge.cards[name] for name in sorted(knowledge.of_region(region))]
    return [
        one
        for one in cards
        if one.card.kind == "service"
        and who in one.card.audience
        and not lapsed(one.windows, today)
    ][:SERVICES]


def summary(
    found: Checked, knowledge: Knowledge, who: str, today: date
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
    lines = [f"【能享受什么】{found.region.name}，{WHO[who].partition('：')[0]}"]
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
        lines.append("按您说的，收录的补贴里没有符合的。")
    lines += _left_out(found, knowledge)
    offered = services(knowledge, found.region.adcode, who, today)
    if offered:
        lines.append("不给钱、但能帮上忙的服务：")
        lines += [
            f"{number}  {titled(card, today)}"
            for number, card in enumerate(offered, len(named) + 1)
        ]
    failed = sum(one.status == "ineligible" for one in found.results)
    lines.append(COVERED.format(all=len(found.results), failed=failed))
    shelved = [*(knowledge.cards[one.benefit.id] for one in named), *offered]
    choices = tuple(Choice(one.card.name, card=one.card.id) for one in shelved)
    proof = sources({one: [one.card.article] for one in shelved})
    return "\n".join([*lines, *([proof] if proof else []), *_hint(shelved)]), choices


def _line(one: Result, knowledge: Knowledge, today: date) -> str:
    shelved = knowledge.cards[one.benefit.id]
    amount = amount_text(one.amounts.total, knowledge)
    certify = "；".join(certify_text(leaf) for leaf in one.certify[:1])
    parts = [amount, f"待认定：{certify}" if certify and one.may_be_had else ""]
    said = "，".join(part for part in parts if part)
    return f"{titled(shelved, today)}{f'：{said}' if said else ''}"


def _left_out(found: Checked, knowledge: Knowledge) -> Iterable[str]:
    """What cannot be drawn beside what is better."""
    for one in found.bundle.left_out:
        other = "、".join(knowledge.cards[way.benefit.id].card.name for way in one.instead)
        if other:
            name = knowledge.cards[one.result.benefit.id].card.name
            yield f"“{name}”和“{other}”只能选一项"


def _hint(shown: Sequence[Shelved]) -> list[str]:
    return ["回复数字看详细。"] if shown else []
