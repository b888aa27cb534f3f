"""Questions that name nothing, of what was just spoken of: 要多久, 哪个文件说的, 那我老婆呢."""

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
    "|打到[卡账]上|发下来|能?[拿领收]到钱?|[到发批打给]|进账)"
)
_END = "[啊呀呢嘛哦]*"
_HOW_SOON = re.compile(
    f"{_MONEY}(?:要|得|需要)等?{_TIME}(?:审核|审批|才?能?{_COMES})?钱?{_END}"
    f"|{_MONEY}等?{_TIME}(?:才|能|可以|会)*[给把]?[钱款]?给?{_COMES}{_END}"
    f"|{_MONEY}几个?工作日{_END}"
)

_ON_LINE = "(?:网上|线上|在线|手机上?|微信上?|小程序|电脑上?)"
_ASKS_ON_LINE = re.compile(
    f"(?:能|可以|能不能|可不可以|可|在|用|有没有|是不是|是)*{_ON_LINE}(?:可以|能不能|能|可|得)*"
    "(?:办理?|弄|申请|申报|申领|报名?|领|交|整|搞|操作)?得?(?:[行成中到不吗么没嘛能]|可以)*"
    f"{_END}"
)

_IT = "(?:[这那]个?|这些|政策|规定|说法|补[贴助]|钱|的|是|都)*"
_WHICH_DOCUMENT = re.compile(
    f"{_IT}(?:有|根据|依据|按照?|出自|来自|写在)*(?:是|的)*(?:哪[个份一]?|什么|啥|甚)的?(?:文件|文|规定|依据|政策文件)"
    f"(?:里|上|规定|写|说|定|来|有|的|吗|没有?|不)*{_END}"
    f"|{_IT}(?:文件?号|发文字号|文件的?(?:名称?|名字|编号)|依据|出处)(?:是|叫|有)*"
    f"(?:多少|什么|啥|甚|哪个|几号|吗|没有?|不|给(?:一下|[我个]))?{_END}"
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


def asks_which_document(text: str) -> bool:
    """Whether a message asks for nothing but the document that says so."""
    return bool(_WHICH_DOCUMENT.fullmatch(plain(text)))


def asks_of_kin(text: str) -> bool:
    """Whether a message only asks how it is with one of the family: 那我老婆呢."""
    return bool(_OF_KIN.fullmatch(plain(text)))


def asks_a_particular(text: str) -> bool:
    """Whether a message asks any of that."""
    asked_for = (asks_how_soon, asks_on_line, asks_which_document, asks_of_kin)
    return any(asks(text) for asks in asked_for)
