"""What people ask of the account itself: when somebody is there, where it is, how to leave it."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.passing_on import whether_open
from nlp.text import plain

HOURS = "{staff}\n这里的自动答复全天都在。线下窗口的上班时间各地不一样，去以前请先拨打 12333 问清。"
STAFF = "{now}要找工作人员，回复“人工”就能排上。"
PLACE = (
    "这里是就业服务窗口的公众号，在手机上就能问。\n"
    "线下窗口的地址这里没有存，请拨打 12333 问离您最近的；在哪个区县，告诉接线员就行。"
)
PHONE = "就业和社保的事，请拨打 12333（工作日）。\n要工作人员在这里答复，回复“人工”。"
LEAVE = (
    "只是不想收提醒，回复“退订”就行。\n"
    "要取消关注，进公众号主页，点右上角“…”，选“取消关注”；取消后您的个人信息会一并删除。"
)

_OFFICE = "窗口|大厅|就业局|人社局|社保局|就业服务中心|服务中心|办事大厅"
_YOU = f"(?:[你您]们?|咱们?|这边|这儿|这里|那边|单位|{_OFFICE})*的?"
_WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天末]"
_DAYS = (
    f"今天|明天|后天|{_WEEKDAY}|周末|节假日|放假|国庆|五一|元旦|过年"
    "|中午|晚上|夜里|下午|上午|早上|现在|这会儿?"
)
_DAY, _AT = f"(?:{_DAYS})*", re.compile(_DAYS)
_TAIL = "(?:[你您]们|啊|呀|呢|吗|嘛|么|不|没有?|哩|咧|呐|哇|来着|是|好多|多少|请问)*"
_HOURS = re.compile(
    f"{_YOU}{_DAY}(?:(?:是|都)?(?:几点|啥时候|什么时候|甚时候|多会儿)(?:钟)?(?:上|下|开|关)(?:班|门)"
    f"|上下?班(?:的)?时间|办公(?:的)?时间|工作时间|营业时间|(?:还)?(?:上|开)(?:不上|不开)?(?:班|门)|有人(?:上班|值班)?){_TAIL}"
    f"|{_YOU}(?:{_DAYS})+{_YOU}(?:有没有|有|还有)(?:人|真人|活人|工作人员|客服)(?:在|上班|值班)?{_TAIL}"
)
_PLACE = re.compile(
    f"(?:[你您]们|{_OFFICE})(?:的)?(?:地址|位置|地方)?"
    f"(?:是|在)?(?:哪里?儿?|啥地方|什么地方|甚地方|哪个地方|哪条街|哪条路){_TAIL}"
    f"|[你您]们的?(?:地址|位置){_TAIL}|怎么(?:去|找|到)[你您]们(?:那儿?|那里|单位)?{_TAIL}"
)
_PHONE = re.compile(
    f"(?:[你您]们|{_OFFICE}|人工|客服)(?:有没有|有)?(?:的)?"
    f"(?:联系)?(?:电话|号码|联系方式|座机)(?:号码)?{_TAIL}"
    "|(?:我|想|要|咨询|问|打|拨|找|联系|一下)*12333(?:热线|电话)?(?:是(?:什么|啥|哪里|哪儿|谁)的?)?(?:电话|号码)?"
    f"{_TAIL}"
)
_LEAVE = re.compile("(?:怎么|咋|如何|要)?(?:才能)?取消关注(?:公众号|你们)?" + _TAIL)
_OF_YOU = re.compile(f"[你您]|{_OFFICE}|关注")


def tell_of_us(asked: Asked) -> Reply | None:
    """The answer to a message that asks of the account alone; None for all else."""
    words = plain(asked.text)
    if asked.turn.memory.work and not _OF_YOU.search(words):
        return None  # 晚上上班不 is asked of the work that was shown
    for pattern, act, text in (
        (_HOURS, "our_hours", HOURS),
        (_PLACE, "our_place", PLACE),
        (_PHONE, "our_phone", PHONE),
        (_LEAVE, "unfollow", LEAVE),
    ):
        if pattern.fullmatch(words):
            said = text.format(staff=_staff(asked))
            return Reply(said, "smalltalk", asked.memory, understood={"act": act})
    return None


def asks_when(text: str) -> bool:
    """Whether a message asks no more than whether somebody is there at a time it names."""
    words = plain(text)
    return bool(_AT.search(words) and _HOURS.fullmatch(words))


def _staff(asked: Asked) -> str:
    return STAFF.format(now=whether_open(asked.ledger)) if asked.ledger else PHONE
