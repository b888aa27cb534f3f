"""What a reply leaves behind in the database beside its own lines, and what was left before."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Literal

from bot.messages import Reply
from eligibility.telling import write_known
from handlers.asked import Asked
from handlers.ledger import Ledger
from people import consent
from people.consent import Person, change
from policy.checking import Checked
from policy.records import keep, record_of

CHAT: Literal["chat"] = "chat"
OFFER = (
    "回复“记住”，就存下这些回答和您在哪里：下次不用再答，政策有变替您重新核对；回复“忘掉”马上删。"
)
UPDATED = "您存着的情况，已按这次的回答更新。"
USED = "用上了您存着的{count}项情况（看全部说“我的情况”），有变就说“不对，是……”。\n"


def written_down(asked: Asked, found: Checked, reply: Reply) -> Reply:
    """The reply that tells how a check came out, with the record of it.

    Of who agreed the answers are kept, too; who did not is offered it under a verdict. What was
    checked for somebody else is neither.
    """
    ledger = asked.ledger
    if ledger is None:
        return reply
    record = record_of(found, asked.knowledge, asked.turn.today, CHAT, ledger.seal)
    recorded = partial(keep, record, ledger.clock())
    reply = replace(reply, effects=(*reply.effects, recorded))
    if reply.memory.check.get("of_another"):
        return reply
    if person := ledger.person(asked.turn.conversation):
        return _updated(asked, ledger, person, found, reply)
    offered = reply.kind == "dialogue" and change(found.told, {})
    return replace(reply, text=f"{reply.text}\n{OFFER}") if offered else reply


def _updated(asked: Asked, ledger: Ledger, person: Person, found: Checked, reply: Reply) -> Reply:
    fresh = change(found.told, person.known(asked.knowledge.facts))
    if not fresh:
        return reply
    noted = partial(consent.note, fresh, CHAT, ledger.clock())
    return replace(reply, text=f"{reply.text}\n{UPDATED}", effects=(*reply.effects, noted))


def stored_facts(asked: Asked, cards: Iterable[str]) -> dict[str, Any]:
    """What the person had us remember that counts for these cards, as a check holds it."""
    person = asked.ledger.person(asked.turn.conversation) if asked.ledger else None
    if person is None:
        return {}
    benefits = [asked.knowledge.cards[name].benefit for name in cards]
    counting = {fact.name for benefit in benefits for fact in benefit.facts}
    known = person.known(asked.knowledge.facts)
    counted = {name: value for name, value in known.items() if name in counting}
    return write_known(counted, asked.knowledge.facts)


def led(count: int, reply: Reply) -> Reply:
    """The reply, after the line that so many facts were not asked again."""
    return replace(reply, text=USED.format(count=count) + reply.text) if count else reply


def note_move(asked: Asked, reply: Reply) -> Reply:
    """The reply; if the person has told that they are elsewhere, what is stored says so too."""
    before, now = asked.turn.memory.region, reply.memory.region
    if asked.ledger is None or not now or now == before:
        return reply
    return replace(reply, effects=(*reply.effects, partial(consent.move, now)))
