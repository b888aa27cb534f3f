"""退订, 恢复提醒, 我的提醒: people decide what they are told of without asking."""

import re
from collections.abc import Sequence
from functools import partial

from bot.messages import Reply
from handlers.asked import Asked
from handlers.ledger import Ledger
from notify.kinds import Kind, stoppable
from notify.outbox import Addressee
from notify.preferences import list_muted, mute, names_of, unmute

NOT_HERE = "这里不能改提醒。请在公众号里说。"
NO_SUCH = "没有叫“{said}”的提醒。有这些：{labels}。\n例如回复“退订岗位提醒”；全停，回复“退订”。"
STOPPED = "好的，不再发{label}，还没发的也取消了。想再收，回复“恢复{label}”。"
STOPPED_ALL = (
    "好的，主动发的提醒都停了，还没发的也取消了。您来问，照样答复。\n"
    "想再收，回复“恢复提醒”；只想要一种，如回复“恢复面试通知”。"
)
RESUMED = "好的，{label}恢复了。"
RESUMED_ALL = "好的，提醒都恢复了。不想要哪一种，回复“退订”加名称，如“退订岗位提醒”。"
LISTED = (
    "我们会主动告诉您这些：\n{lines}\n"
    "停一种，回复“退订”加名称；全停，回复“退订”；都恢复，回复“恢复提醒”。\n"
    "晚上10点到早上8点不发，一天最多3条；面试通知、招聘会变更和对您的答复除外。"
)

_PLEASE = "(?:好的?|请|麻烦|帮我|给我|我要|我想|把)*"
_STOP = re.compile(
    f"{_PLEASE}(?P<verb>退订|取消订阅|不要再发|别再?发|不想再收|停发)了?(?P<what>.{{0,10}}?)[了吧啦]*"
)
_RESUME = re.compile(f"{_PLEASE}(?:恢复|重新订阅|继续发)(?P<what>.{{0,10}}?)[了吧啦]*")
_SHOW = re.compile("(?:看看|查看|看一下|查一下)?我的(?:提醒|通知|订阅)(?:有哪些|呢)?")
_CALLED = re.compile("(?:这[种类个]|[全所都]部?有?|的)*(?P<name>.*?)(?:提醒|通知|消息)*")


def take_preference(asked: Asked) -> Reply | None:
    """What somebody wants to be told of; None if this is nothing of the kind."""
    words = asked.text.strip('。.!！~？? “”"')
    # Who asks from elsewhere is nobody whom we could tell anything.
    ledger = asked.ledger if asked.turn.incoming.sender else None
    show = _SHOW.fullmatch(words)
    stop, resume = _STOP.fullmatch(words), _RESUME.fullmatch(words)
    if show:
        return _shown(asked, ledger) if ledger else _say(asked, NOT_HERE)
    match = stop or resume
    kinds = _kinds(match["what"]) if match else None
    if match is None or (kinds is None and not (stop and stop["verb"] == "退订")):
        return None  # 恢复生产, 别发工资: of something else
    if resume and not match["what"]:
        return None
    if ledger is None:
        return _say(asked, NOT_HERE)
    if kinds is None:
        labels = "、".join(kind.label for kind in stoppable())
        return _say(asked, NO_SUCH.format(said=match["what"], labels=labels))
    return _stopped(asked, ledger, kinds) if stop else _resumed(asked, ledger, kinds)


def _kinds(what: str) -> Sequence[Kind] | None:
    """The kinds that are called so; None if none is."""
    match = _CALLED.fullmatch(what)
    name = match["name"] if match else what
    every = stoppable()
    if not name:
        return every
    return [kind for kind in every if name in (kind.label, _short(kind))] or None


def _short(kind: Kind) -> str:
    return re.sub("(?:提醒|通知)$", "", kind.label)


def _stopped(asked: Asked, ledger: Ledger, kinds: Sequence[Kind]) -> Reply:
    text = STOPPED.format(label=kinds[0].label) if len(kinds) == 1 else STOPPED_ALL
    effect = partial(mute, [kind.name for kind in kinds], _addressee(asked), ledger.clock())
    return _say(asked, text, effect)


def _resumed(asked: Asked, ledger: Ledger, kinds: Sequence[Kind]) -> Reply:
    text = RESUMED.format(label=kinds[0].label) if len(kinds) == 1 else RESUMED_ALL
    effect = partial(unmute, [kind.name for kind in kinds], _addressee(asked))
    return _say(asked, text, effect)


def _shown(asked: Asked, ledger: Ledger) -> Reply:
    with ledger.database.reading() as connection:
        off = list_muted(connection, names_of(connection, _addressee(asked)))
    lines = "\n".join(
        f"· {kind.label}{'（已退订）' if kind.name in off else ''}" for kind in stoppable()
    )
    return _say(asked, LISTED.format(lines=lines))


def _say(asked: Asked, text: str, *effects: partial[None]) -> Reply:
    understood = {"act": "notices"}
    memory, changes = asked.memory, bool(effects)
    return Reply(text, "smalltalk", memory, understood=understood, effects=effects, alone=changes)


def _addressee(asked: Asked) -> Addressee:
    return Addressee(asked.turn.incoming.account, asked.turn.incoming.sender)
