"""The verdict of a check on one screen: how it stands and why, how much, until when, where."""

from dataclasses import replace

from bot.messages import Reply
from eligibility.check import Result
from eligibility.grants import months_left
from eligibility.reduce import left_of_bar
from eligibility.rules import ALWAYS
from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.checks.entitlements import granted_text, summary
from policy.checking import Checked
from policy.knowledge import Shelved
from policy.reckoned.siblings import asked_besides, later_notices, stricter
from policy.sources import cites, sources
from policy.validity import sentence
from policy.verdicts import STATUSES, estimate_text, reckoned, verdict_texts
from policy.wording import conditions, duration

ENDED = "有说错的，直接说“不对，是……”就重新算。结果以受理单位审核为准。"


def verdict(asked: Asked, check: Check, found: Checked) -> Reply:
    """How one benefit stands for somebody, with what the text itself leaves open."""
    knowledge, (result,) = asked.knowledge, found.results
    shelved = knowledge.cards[check.card]
    worked = reckoned(result.amounts.parts, result.known, knowledge)
    amount = granted_text(result.amounts, knowledge) + worked + _for_how_long(result)
    notices = later_notices(shelved, knowledge, asked.turn.today)
    later = stricter(shelved, notices, result.known)
    besides = asked_besides(later, result.known) if later and result.may_be_had else ""
    more = left_of_bar(shelved.benefit.unless, result.known) if result.may_be_had else ALWAYS
    demand = "；".join(conditions(more))
    where, unclear = (shelved.sections.get(aspect) for aspect in ("where", "unclear"))
    proof = {shelved: [shelved.card.article]}
    lines = [
        f"【{shelved.card.name}】{shelved.region.name}：{STATUSES[result.status]}",
        *verdict_texts(result),
        f"还要看：{demand}" if demand else "",
        f"另外，{besides}" if besides else "",
        f"金额：{amount}" if amount and result.status != "ineligible" else "",
        estimate_text(result),
        f"有效期：{sentence(shelved.windows, asked.turn.today)}",
        where.text if where and result.may_be_had else "",
        unclear.text if unclear and result.may_be_had else "",
        sources(proof),
        ENDED,
    ]
    return Reply(
        "\n".join(line for line in lines if line),
        "dialogue",
        replace(asked.memory, check=check.stored(), card=check.card, misses=0, pending=""),
        cards=(check.card,),
        aspects=("conditions",),
        cites=cites(proof),
        understood={"check": result.status},
    )


def _for_how_long(result: Result) -> str:
    """How long something is paid of which no sum is written, less the months it was drawn."""
    paid = [part.grant for part in result.amounts.parts if part.applies]
    grant = paid[0] if len(paid) == 1 else None
    if grant is None or not grant.up_to_months or not grant.unspecified:
        return ""
    left = months_left(grant, result.known) or 0
    drawn = f"，已领{grant.up_to_months - left}个月，还能领{left}个月"
    return f"，最长{duration(grant.up_to_months)}{drawn if left < grant.up_to_months else ''}"


def titled_reply(asked: Asked, shelved: Shelved) -> Reply:
    """One of the list by its name and its source, above what is still asked of it."""
    proof = {shelved: [shelved.card.article]}
    title = f"【{shelved.card.name}】{shelved.region.name}"
    return Reply(f"{title}\n{sources(proof)}", "dialogue", asked.memory, cites=cites(proof))


def listed(asked: Asked, check: Check, found: Checked) -> Reply:
    """The list of what can be had, at the end of the questions about all."""
    text, choices = summary(found, asked.knowledge, check.who, asked.turn.today)
    memory = replace(asked.memory, check=check.stored(), choices=choices, misses=0, pending="")
    cards = [asked.knowledge.cards[choice.card] for choice in choices]
    return Reply(
        text,
        "dialogue",
        memory,
        cards=tuple(card.card.id for card in cards),
        cites=cites({card: [card.card.article] for card in cards}),
        understood={"check": "all"},
    )
