"""What is offered at one job fair, five postings at a time."""

from dataclasses import replace
from functools import partial

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.texts import numbered
from handlers.work.at_hand import AtHand
from handlers.work.fair import database, place_name, say
from handlers.work.pointing import BY_NUMBER
from jobs.fairs.booth_lists import list_shown
from jobs.fairs.fair_values import Fair
from jobs.wording import row

AT_ONCE = 5
HEAD = "【{name}】{count}个岗位{part}：\n{rows}\n{foot}"
PART = "，这是第{first}到{last}个"
FOOT = "回复数字看详情，回复“投第1个”直接投{more}。要去招聘会，回复“我要去”。"
MORE = "；回复“更多岗位”看后面的"
NONE = "【{name}】参会单位还没有报岗位。要去，回复“我要去”登记；想找别的岗位，直接说要找什么活。"
NO_MORE = "【{name}】的岗位都列完了。要去，回复“我要去”登记；想找别的岗位，直接说要找什么活。"

_CURSOR = "fair"


def goes_on(hand: AtHand) -> bool:
    """Whether the postings of a fair are being listed, and there are more."""
    return hand.cursor.startswith(_CURSOR)


def show_postings(asked: Asked, hand: AtHand, fair: Fair) -> Reply:
    """The postings that firms bring to a fair, from where `hand` has got to."""
    fairs = database(asked)
    assert fairs is not None
    with fairs.reading() as connection:
        booths = list_shown(connection, fair.id)
    postings = list({one.id: one for booth in booths for one in booth.postings}.values())
    since = int(hand.cursor.removeprefix(_CURSOR)) if goes_on(hand) else 0
    shown = postings[since : since + AT_ONCE]
    if not shown:
        text = (NO_MORE if postings else NONE).format(name=fair.plan.name)
        return say(asked, text, replace(hand, cursor=""))
    last = since + len(shown)
    more = last < len(postings)
    choices = tuple(
        Choice(row(one, partial(place_name, asked)), BY_NUMBER.format(id=one.id)) for one in shown
    )
    text = HEAD.format(
        name=fair.plan.name,
        count=len(postings),
        part=PART.format(first=since + 1, last=last) if len(shown) < len(postings) else "",
        rows=numbered(choices),
        foot=FOOT.format(more=MORE if more else ""),
    )
    cursor = f"{_CURSOR}{last}" if more else ""
    listed = replace(hand, listed=tuple(one.id for one in shown), posting=0, cursor=cursor)
    reply = say(asked, text, listed)
    return replace(reply, memory=replace(reply.memory, choices=choices))
