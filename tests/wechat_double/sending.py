"""Messages to people."""

import re

from bot.simulated.rules import unfit
from tests.wechat_double.errors import Refused
from tests.wechat_double.platform import Answer, Asked, Call, Platform

THING = 20


def custom(platform: Platform, asked: Asked) -> Answer:
    """A customer-service message."""
    person = platform.person(asked.fields.get("touser", ""))
    if code := unfit(asked.fields) or person.take_message(platform.now()):
        raise Refused(code)
    return platform.accept(asked, kind=asked.fields["msgtype"])


def template(platform: Platform, asked: Asked) -> Answer:
    """A template; one client_msg_id is sent once."""
    person = platform.person(asked.fields.get("touser", ""))
    person.must_follow()
    _check_fields(asked)
    mark = asked.fields.get("client_msg_id", "")
    if mark in platform.repeated:
        return {"errcode": 0, "errmsg": "ok", "msgid": int(platform.repeated[mark])}
    answer = platform.accept(asked, kind="template")
    if mark:
        platform.repeated[mark] = str(answer["msgid"])
    return answer


def once(platform: Platform, asked: Asked) -> Answer:
    """The one message allowed for a scene."""
    person = platform.person(asked.fields.get("touser", ""))
    person.take_allowed(asked.fields["template_id"], str(asked.fields["scene"]))
    platform.accept(asked, kind="once")
    return {"errcode": 0, "errmsg": "ok"}


def subscription(platform: Platform, asked: Asked) -> Answer:
    """What somebody subscribed to in the mini-program."""
    person = platform.person(asked.fields.get("touser", ""))
    _check_fields(asked)
    person.take_subscription(asked.fields["template_id"])
    return platform.accept(asked, kind="subscription")


def _check_fields(asked: Asked) -> None:
    if not asked.fields.get("template_id"):
        raise Refused(40037)
    for name, held in asked.fields.get("data", {}).items():
        value = str(held.get("value", ""))
        if not value or (re.fullmatch(r"thing\d*", name) and len(value) > THING):
            raise Refused(47003, f"argument invalid! data.{name}.value invalid")


SENDING: dict[str, Call] = {
    "/cgi-bin/message/custom/send": custom,
    "/cgi-bin/message/template/send": template,
    "/cgi-bin/message/template/subscribe": once,
    "/cgi-bin/message/subscribe/send": subscription,
}
