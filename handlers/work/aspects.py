"""What may be asked of a posting, and what it says of that."""

import re
from collections.abc import Callable, Mapping

from jobs.values import Posting
from jobs.wording import demands, starts

NOT_WRITTEN = "招聘信息里没有写这一点，面试前可以问单位。"
NOT_TOLD = "单位的电话不公开：投了以后，单位打给您；您的电话也只给这家单位看。"
NO_DEPOSIT = (
    "招工不得收押金、保证金，也不得扣身份证（《劳动合同法》第九条）。真要收，回复“举报这个”，别交。"
)
SAYS, SAYS_NOTHING = "招聘信息里写着“{passage}”。", "招聘信息里没有写要收钱。"
LOOKED_AT = (
    "单位的资料和这条招聘，工作人员审核过才发布；单位说的和写的不一样、要先交钱，"
    "回复“举报这个”，别交。"
)
NO_AGE = "招工不得限年龄、性别；合适就可以投。"

_MONEY = re.compile("押金|保证金|服装费|体检费|培训费|中介费|报名费|介绍费|收费|交钱")
_CLAUSE = re.compile("[，,。；;！!\\s]+")
_WHEN = "(?:什么|啥|甚|多会儿?|几)(?:时候?|时间|号|天)?"


def aspect_of(text: str) -> str:
    """Which aspect of a posting a text asks about; "" if none."""
    return next((name for name, words in _ASKED.items() if words.search(text)), "")


def without(aspect: str, text: str) -> str:
    """A text without the words that ask about an aspect: what else it may be about."""
    return _ASKED[aspect].sub("，", text)


def told_of(aspect: str, posting: Posting) -> str:
    """What a posting says of an aspect, in a sentence; "" where the posting as a whole says it."""
    return _ASPECTS[aspect](posting) if aspect else ""


def _pay(posting: Posting) -> str:
    return posting.wording.pay.words + "。"


def _keep(posting: Posting) -> str:
    return _of(posting.wording.benefits, lambda one: one[:1] in "包餐房住夫空")


def _insured(posting: Posting) -> str:
    return _of(posting.wording.benefits, lambda one: "险" in one or "金" in one)


def _of(offered: tuple[str, ...], fits: Callable[[str], bool]) -> str:
    found = [one for one in offered if fits(one)]
    return f"{'、'.join(found)}。" if found else NOT_WRITTEN


def _time(posting: Posting) -> str:
    found = [*posting.wording.shift, *filter(None, [posting.wording.hours])]
    return f"{'，'.join(found)}。" if found else NOT_WRITTEN


def _start(posting: Posting) -> str:
    found = starts(posting)
    return f"{found[0]}。" if found else "没有写哪天到岗，面试时和单位商量。"


def _demands(posting: Posting) -> str:
    found = demands(posting)
    return f"要求{'，'.join(found)}。" if found else "招聘信息里没有学历和证书要求。"


def _deposit(posting: Posting) -> str:
    """What it says of money to be paid, and the law."""
    wording = posting.wording
    parts = (one for text in (wording.about, *wording.benefits) for one in _CLAUSE.split(text))
    said = "、".join(one for one in parts if _MONEY.search(one))
    return (SAYS.format(passage=said) if said else SAYS_NOTHING) + NO_DEPOSIT


_ASKED: Mapping[str, re.Pattern[str]] = {
    "phone": re.compile("电话|手机号|联系方式|怎么联系|咋联系"),
    "start": re.compile(
        f"{_WHEN}(?:能|可以|去|来|开始|就|才)*(?:上班|上岗|到岗|入职|报到|开工|干活)"
        "|(?:上岗|到岗|入职|报到|开工)(?:的)?(?:时间|日期)"
    ),
    "count": re.compile("招(?:聘)?(?:几|多少|好多)(?:个|名)?人?|要(?:几|多少)(?:个|名)人|名额"),
    "firm": re.compile(
        "(?:公司|单位|厂子?|老板|店)的?(?:是|叫)?(?:全称|名字|名称|叫)?(?:是|叫)?(?:什么|啥|甚|哪[个家])"
        "|(?:什么|啥|哪个|哪家)(?:公司|单位|厂)|(?:公司|单位|厂)(?:的)?(?:名字|名称|全称)"
    ),
    "pay": re.compile("工资|多少钱|几个钱|几块钱?|薪|待遇|一个月开|开多少|给多少"),
    "keep": re.compile("[包管]吃|[包管]住|食宿|宿舍|住宿|吃住|伙食"),
    "insured": re.compile("五险|社保|保险|公积金"),
    "time": re.compile(
        "(?:晚上|夜里|周末|星期[六日天]|礼拜[六日天]|节假日).{0,2}(?:上班|干活|休)|几点|上班时间|工作时间|夜班|白班|倒班|加班|几个小时|几小时|休息|休几天"
    ),
    "demands": re.compile("要求|(?:什么|啥|甚)?条件|学历|要证|要不要证|文化|经验"),
    "place": re.compile("在哪|哪里|哪儿|哪点|地址|地点|远不远|多远"),
    "deposit": re.compile(f"{_MONEY.pattern}|(?:扣|押)(?:不扣|不押)?(?:我?的?)?(?:身份证|证件)"),
    "honest": re.compile("骗|靠谱|靠不靠谱|真的假的|真假|是真的|假的|正规|传销|黑厂|黑中介"),
    "age": re.compile("年龄|岁数|男的|女的|性别"),
    "trial": re.compile("试用期|合同|体检"),
}
_ASPECTS: Mapping[str, Callable[[Posting], str]] = {
    "phone": lambda _: NOT_TOLD,
    "start": _start,
    "count": lambda posting: f"招{posting.wording.openings}人。",
    "firm": lambda posting: f"{posting.firm}。",
    "pay": _pay,
    "keep": _keep,
    "insured": _insured,
    "time": _time,
    "demands": _demands,
    "place": lambda posting: "",
    "deposit": _deposit,
    "honest": lambda _: LOOKED_AT,
    "age": lambda _: NO_AGE,
    "trial": lambda _: NOT_WRITTEN,
}
