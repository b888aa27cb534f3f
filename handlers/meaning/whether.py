"""Whether somebody asks if they may have something, and no more than that."""

import re
from functools import lru_cache

from handlers.asked import Asked
from nlp.questions.if_there import without_if
from nlp.statements import SENTENCES, clauses
from nlp.text import plain
from policy.knowledge import Shelved
from policy.validity import lapsed

_ENTITLED = re.compile(
    "(?=[能可会我俺咱额够合符有算轮稳妥])(?:[能可](?:以)?.{0,10}(?:领|拿|享受|申请|申报|(?<!再)报|办|补|返|退|免|缓|贷|批).{0,12}(?:不|吗|么|没|嘛|没有|不成|不咧|不能|不能够)$"
    "|(?:能|会)有(?:份|点|补[贴助]|这个|这补[贴助])?(?:不|吗|么|没|嘛|没有|没得|不成|不咧)$"
    "|(?:能不能|可不可以|能否).{0,10}(?:领|拿|享受|申请|办|补|返|退|免|缓|贷)"
    "|[我俺咱额]们?(?:这|家|厂|店|单位|公司|这样的?|这种)?(?:行|中|得行|可以|要得)(?:不|吗|么|嘛)$"
    "|够不够|够格|合不合|符合(?!(?:条件|要求|规定)的[^，。？?吗么嘛不]{2})|有没有?资格|有资格|算不算|有没有我|轮得?到|有我.{0,3}份|稳了|妥了|有戏)"
)
_FOR_US = re.compile(
    "([给得返退补领拿发批减免缓扣])(?:[我俺咱]们?)?(?:还)?不(?:得)?\\1|(?:给|返|退|补|发|批).{0,6}(?:不|吗|么|没|嘛|不咧)$"
    "|[领拿享申].{0,8}(?:不|吗|么|没|嘛|不咧)$|得行不|行不行|能行不|成不成"
)
_WHY_NOT = re.compile(
    "^(?:那|可|这|又|你们?|您|[我俺咱]们?)*(?:为(?:啥子?|什么|甚么?|何)|凭(?:啥|什么|甚)|[咋怎]么?个?)"
    "(?:[我俺咱]们?|就|还|会|又|也)*(?:不|没|领不|拿不)"
)
_WHY = "(?:为(?:啥子?|什么|甚么?|何)|凭(?:啥|什么|甚)|[咋怎]么?个?|咋回事|怎么回事)"
_ONLY_WHY = re.compile(
    f"(?:那|可|这|又|你们?|您|[我俺咱]们?)*{_WHY}(?:[我俺咱]们?|就|还|会|又|也|给|是)*"
    "(?:(?:不|没)(?:行|给|成|能|可以|符合|够|返|退|补|批|算|合格)?(?:[领拿享返退补给办]受?)?|[领拿享]不[了到着])?"
    "(?:[我俺咱]们?)?(?:呢|啊|呀|嘛|了|的)*"
)
OVER = "已到期，现在不能再申请。"

_STILL = re.compile(
    "还.{0,6}(?:不|吗|么|没|嘛|没有|没得)$|还(?:能不能|有没有|算不算|管不管)"
    "|(?:是否|是不是|有没有|算不算)[^，,。；;]{0,4}(?:逾期|过期|超期|超时|过时|截止|到期)"
    "|(?:逾期|过期|超期|超时|截止|到期|晚|迟)了?(?:没|吗|么|不|没有|嘛)$|来不来得及|来得及(?:不|吗|么|没|嘛)|赶得[上及](?:不|吗|么|没|嘛)"
)
_ASKS_MORE = re.compile("多少|好多|几|哪|什么|啥|甚|怎|咋|多久|多会")


def asks_if_entitled(text: str) -> bool:
    """Whether somebody asks if they may have something, and not only if it is to be had at a place
    or by a way."""
    said = without_if(text)
    # 能领扩岗补助不，招了四个 asks before it tells.
    return any(_ENTITLED.search(_trimmed(one)) for one in (said, *clauses(said)[:1]))


def asks_for_themselves(text: str) -> bool:
    """Whether what somebody asks can only be answered from what they are: 给不给我们,
    为啥不给."""
    return _asks_for_them(without_if(text))


def only_asks_why(text: str) -> bool:
    """Whether no more is asked than why something is not granted: 为啥不行."""
    return bool(_ONLY_WHY.fullmatch(plain(text)))


@lru_cache(SENTENCES)  # several steps of an answer ask it of the same question
def _asks_for_them(text: str) -> bool:
    said = (text, *clauses(text))  # 能领五千不？月底就截止了 asks before its end
    return any(
        _ENTITLED.search(one) or _FOR_US.search(one) or _WHY_NOT.search(one)
        for one in map(_trimmed, said)
    )


def _trimmed(text: str) -> str:
    return text.rstrip("？?。.！!～~， ")


def asks_whether(asked: Asked, shelved: Shelved) -> bool:
    """Whether it is asked if somebody may have a benefit that can still be had, and no more."""
    entitled = asks_if_entitled(asked.text) and not asks_more(asked.text)
    if shelved.card.kind != "benefit" or not entitled:
        return False
    return not lapsed(shelved.windows, asked.turn.today)


def asks_more(text: str) -> bool:
    """Whether something else is asked than a yes or no."""
    return bool(_ASKS_MORE.search(text))


def asks_if_still(text: str) -> bool:
    """Whether it is asked if something can be had on this day."""
    return bool(_STILL.search(_trimmed(text)))


def over_now(asked: Asked, shelved: Shelved) -> list[str]:
    """The no to who asks if something may be had that nobody can claim any more."""
    whether = _asks_for_them(asked.text) or asks_if_still(asked.text)
    return [OVER] if whether and lapsed(shelved.windows, asked.turn.today) else []
