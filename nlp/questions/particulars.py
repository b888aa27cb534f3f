"""Questions that name nothing, of what was just spoken of: 要多久, 网上能办不, 那我老婆呢."""

import re

from nlp.counting.kin_words import AGE, KIN
from nlp.text import plain

_MONEY = (
    "(?:这个?|那个?|钱|款|补[贴助]款?|返还|申请|申报|审核|审批|办理?|批|下来"
    "|一般|大概|大约|最快|通常)*"
)
_TIME = (
    "(?:多久|多长时间|好久|[几多]少?天|几个?工作日|好多天|啥时候|什么时候|甚时候|啥会儿|多会儿?"
    "|几时|何时|哪天|几号)"
)
_COMES = (
    "(?:到账|到帐|到手|下来|批得?下来|办得?(?:下来|好|完|成)|审核?(?:好|完|下来)|打过来|打款"
    "|打到[卡账]上|发下来|能?[拿领收]到钱?|[到发批打])"
)
_END = "[啊呀呢嘛哦]*"
_HOW_SOON = re.compile(
    f"{_MONEY}(?:要|得|需要)等?{_TIME}(?:审核|审批|才?能?{_COMES})?钱?{_END}"
    f"|{_MONEY}等?{_TIME}(?:才|能|可以|会)*[给把]?[钱款]?给?{_COMES}{_END}"
)

_ON_LINE = "(?:网上|线上|在线|手机上?|微信上?|小程序|电脑上?)"
_ASKS_ON_LINE = re.compile(
    f"(?:能|可以|能不能|可不可以|可|在|用|有没有|是不是|是)*{_ON_LINE}(?:可以|能不能|能|可|得)*"
    "(?:办理?|弄|申请|申报|申领|报名?|领|交|整|搞|操作)?得?(?:[行成中到不吗么没嘛能]|可以)*"
    f"{_END}"
)

_OF_KIN = re.compile(
    f"(?:那么?|要是|如果|换成)*[我俺咱]们?(?:家|屋头|屋里)?的?{AGE}(?:{KIN})"
    "(?:也|能不能|能|可以|得|行)*(?:领|享受|申请|拿|办)?(?:[不吗么没嘛]|得?行)*[呢啊呀]*"
)


def asks_how_soon(text: str) -> bool:
    """Whether a message asks for nothing but how long it takes until the money is there."""
    return bool(_HOW_SOON.fullmatch(plain(text)))


def asks_on_line(text: str) -> bool:
    """Whether a message asks for nothing but whether it can be done on line."""
    return bool(_ASKS_ON_LINE.fullmatch(plain(text)))


def asks_of_kin(text: str) -> bool:
    """Whether a message only asks how it is with one of the family: 那我老婆呢."""
    return bool(_OF_KIN.fullmatch(plain(text)))


def asks_a_particular(text: str) -> bool:
    """Whether a message asks any of that."""
    return asks_how_soon(text) or asks_on_line(text) or asks_of_kin(text)
