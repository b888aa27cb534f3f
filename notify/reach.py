"""By which ways a person can be reached now, and how a notice is handed to WeChat."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from bot import allowance
from bot.outbound.results import Failed, Sent
from bot.render import Page, paginate
from notify.kinds import KINDS, Way
from notify.outbox import Addressee, Claimed
from notify.templates import Template, Templates
from notify.waiting import Chat, find_chat
from notify.wording import in_words


class WeChat(Protocol):
    """What is needed of WeChat."""

    def send_text(self, openid: str, text: str) -> Sent | Failed:
        """Send a customer-service message."""

    def send_subscription(
        self, openid: str, template_id: str, data: Mapping[str, str], page: str | None = None
    ) -> Sent | Failed:
        """Send a subscription message of the mini-program."""

    def send_template(
        self,
        openid: str,
        template_id: str,
        data: Mapping[str, str],
        url: str | None = None,
        client_msg_id: str = "",
    ) -> Sent | Failed:
        """Send a template message of the official account."""


@dataclass(frozen=True, slots=True)
class Office:
    """How an office can send: the mini-program's app id, its templates by kind and way."""

    miniprogram: str = ""
    templates: Templates = field(default_factory=dict)


NO_PAGE = Page("", "")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A notice on one way to one of the person's names; `permit` is what it takes of what they
    may be sent, `conversation` where it is told."""

    way: Way
    openid: str
    conversation: int | None = None
    permit: int | None = None
    page: Page = NO_PAGE
    template: Template | None = None


def find_way(
    connection: Connection,
    office: Office,
    one: Claimed,
    names: Sequence[Addressee],
    closed: Collection[Way],
    moment: datetime,
) -> Attempt | None:
    """The best way to tell somebody now, taking what it needs; None if there is none."""
    chat = find_chat(connection, names)
    for way in KINDS[one.kind].ways:
        if way in closed:
            continue
        if way == "service_message":
            attempt = _talk(connection, one, chat, moment)
        else:
            attempt = _by_template(office, one, way, chat, names)
        if attempt:
            return attempt
    return None


def _talk(
    connection: Connection, one: Claimed, chat: Chat | None, moment: datetime
) -> Attempt | None:
    if chat is None:
        return None
    permit = allowance.take(connection, chat.id, moment)
    if permit is None:
        return None
    page = paginate(in_words(KINDS[one.kind], one.text, one.doubts > 0))
    return Attempt("service_message", chat.openid, chat.id, permit, page)


def _by_template(
    office: Office, one: Claimed, way: Way, chat: Chat | None, names: Sequence[Addressee]
) -> Attempt | None:
    template = office.templates.get((one.kind, way))
    programs = [name.openid for name in names if name.account == office.miniprogram]
    openid = (chat.openid if chat else "") if way == "template" else next(iter(programs), "")
    if template is None or not openid:
        return None
    return Attempt(way, openid, chat.id if chat else None, template=template)


def send(wechat: WeChat, one: Claimed, attempt: Attempt) -> Sent | Failed:
    """Hand a notice to WeChat; nothing is locked meanwhile."""
    template = attempt.template
    if template is None:
        return wechat.send_text(attempt.openid, attempt.page.text)
    held = {"text": one.text, "why": KINDS[one.kind].why, **one.fields}
    data = {name: held.get(ours, "") for name, ours in template.shows.items()}
    if attempt.way == "subscription":
        return wechat.send_subscription(attempt.openid, template.id, data, template.opens)
    return wechat.send_template(
        attempt.openid, template.id, data, template.opens, f"notice{one.id}"
    )
