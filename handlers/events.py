"""What WeChat tells us besides words: following, leaving, menu clicks, scans, notices."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.conversations import forget, note_scene
from bot.messages import Memory, Reply, Turn
from handlers.menu import MENU, WELCOME
from handlers.texts import HUMAN
from handlers.work.job_fairs import CHECK_IN
from notify.preferences import forget_person, withdraw

Say = Callable[[Turn, str], Reply]

MENU_KEYS = {"MENU": "菜单", "HUMAN": "找人工", "MORE": "更多", "REGION": "换地方"}
"""The account's menu: each button's key and label, which is what a tap on it says."""

_FAIR = re.compile(r"fair:(\d{1,9})")

# Reported every few seconds, or about the account and not the person: not worth a line.
UNRECORDED = {
    "location",
    "view",
    "view_miniprogram",
    "masssendjobfinish",
    "publishjobfinish",
    "qualification_verify_success",
    "qualification_verify_fail",
    "naming_verify_success",
    "naming_verify_fail",
    "annual_renew",
    "verify_expired",
    "user_info_modified",
}


def answer_event(turn: Turn, say: Say) -> Reply:
    """The reply to an event; those the person is not waiting on get none."""
    event = turn.incoming.event
    if event in UNRECORDED:
        return Reply(recorded=False, memory=turn.memory)
    handler = _HANDLERS.get(event)
    return handler(turn, say) if handler else Reply(memory=turn.memory)


def _welcome(turn: Turn, say: Say) -> Reply:
    scene = turn.incoming.event_key.removeprefix("qrscene_")
    if fair := _FAIR.fullmatch(scene):
        return _at_the_fair(turn, say, fair[1], scene, WELCOME)
    effects = (partial(note_scene, scene),) if scene else ()
    return Reply(WELCOME + MENU, "smalltalk", turn.memory, effects=effects)


def _scanned(turn: Turn, say: Say) -> Reply:
    scene = turn.incoming.event_key
    if fair := _FAIR.fullmatch(scene):
        return _at_the_fair(turn, say, fair[1], scene, "")
    text = "已收到您的扫码。\n" + MENU
    return Reply(text, "smalltalk", turn.memory, effects=(partial(note_scene, scene),))


def _at_the_fair(turn: Turn, say: Say, fair: str, scene: str, before: str) -> Reply:
    """The code at the door of a fair: who scans it is there."""
    reply = say(turn, CHECK_IN.format(id=fair))
    text = "\n".join(filter(None, [before, reply.text]))
    return replace(reply, text=text, effects=(*reply.effects, partial(note_scene, scene)))


def _clicked(turn: Turn, say: Say) -> Reply:
    key = turn.incoming.event_key
    # A key in Chinese is a question the office put on a button; any other, an old button.
    question = key if not key.isascii() else "菜单"
    return say(turn, MENU_KEYS.get(key.upper(), question))


def _left(turn: Turn, _say: Say) -> Reply:
    # WeChat obliges us to delete all we hold of a person who leaves. What the same person is to
    # the mini-program is another matter: they have not left that.
    effect = partial(forget_person, _apps(turn), turn.incoming.sender)
    return Reply(memory=Memory(), effects=(effect,))


def _withdrew(turn: Turn, _say: Say) -> Reply:
    # Consent to what they told us is withdrawn, and with it what was to be told because of it;
    # they still follow the account, and whom staff talk with they go on talking with.
    effect = partial(withdraw, _apps(turn), turn.incoming.sender)
    # Who has only ever used the mini-program does not begin to talk to us by this.
    stranger = turn.conversation is None
    return Reply(memory=turn.memory.bare(), effects=(effect, forget) if stranger else (effect,))


def _apps(turn: Turn) -> set[str]:
    """The apps that may know a person by the name an event gives: it is about an app of ours, and
    pushed to the account."""
    incoming = turn.incoming
    return {incoming.account, str(incoming.details.get("AppID") or incoming.account)}


def _handed_in(turn: Turn, _say: Say) -> Reply:
    text = "收到了，不过这里看不了照片和扫码内容。请打字说说您的问题；" + HUMAN
    return Reply(text, "smalltalk", turn.memory)


_HANDLERS: dict[str, Callable[[Turn, Say], Reply]] = {
    "subscribe": _welcome,
    "unsubscribe": _left,
    "user_authorization_cancellation": _left,
    "user_authorization_revoke": _withdrew,
    "scan": _scanned,
    "click": _clicked,
    "scancode_waitmsg": _handed_in,
    "scancode_push": _handed_in,
}
