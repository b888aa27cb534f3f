"""How old somebody is, told without the word for it: 我24, 俺儿22了, 都三十的人了, 我98年生的."""

import re
from datetime import date

_KIN = (
    "儿子?|闺女|女儿|姑娘|小子|孩子|娃娃?|女婿|媳妇|老婆|老公|对象|[表堂]?[哥弟姐妹]{1,2}|侄[儿子女]?|外甥女?"
    "|孙[子女]|徒弟|朋友|同学|邻居"
)
_WHO = f"(?:(?:[我俺咱额]们?)?家?(?:大|二|小|老)?(?:{_KIN})|[我俺咱额]|[他她]|本人)"
_LEADS_UP = "(?:今年|现在|马上|已经|都|才|刚|也|快|虚岁|周岁|年龄|岁数|是|满|过)*"
_AGE = "(?:1[4-9]|[2-7][0-9]|十[四五六七八九]|[二三四五六七]十[一二三四五六七八九]?)"
_NO_COUNT = "(?:了|咧|啦|咯|的人)*(?=$|[，,。；;？?！!\\s]|[没有想还登初高中大刚能在]|岁数)"
_TOLD = re.compile(f"(?P<who>(?:^|(?<=[，,。；;？?！!\\s])){_WHO}{_LEADS_UP}{_AGE}){_NO_COUNT}")
_ANYBODY = re.compile(
    f"(?P<who>(?:^|(?<=[，,。；;？?！!\\s]))(?:今年|都|已经|虚岁|周岁){_AGE})(?:了|咧|啦|咯|的人)+"
)

_THIS_YEAR = re.compile(
    f"(?P<who>(?:^|(?<=[，,。；;？?！!\\s]))(?:今年|现在|虚岁|周岁){_AGE})(?=$|[，,。；;？?！!\\s])"
)
_COUNTED = re.compile("[去前往]年|[招雇聘带裁]|介绍|输出")
"""去年20，今年22 may be how many there were."""
_BORN = re.compile(
    "(?P<year>(?<![0-9])(?:(?:19)?[4-9][0-9]|(?:20)?[01][0-9]))年(?:[0-9]{1,2}月份?)?"
    "(?:(?:出生|生)(?:人|的)?)"
    f"|(?P<who>(?:^|(?<=[，,。；;？?！!\\s]))(?:{_WHO})?是?)(?P<of>(?:(?:19)?[4-9][0-9]|(?:20)?0[0-9]))年的"
    "(?=$|[，,。；;？?！!\\s])"
)
_CENTURY = 100


def with_ages(text: str, today: date) -> str:
    """The text with 岁 behind the numbers that tell how old somebody is, and with how old who was
    born in a year must be where nothing else tells it."""
    text = _ANYBODY.sub(r"\g<who>岁", _TOLD.sub(r"\g<who>岁", text))
    if not _COUNTED.search(text):
        text = _THIS_YEAR.sub(r"\g<who>岁", text)
    return text if "岁" in text else _BORN.sub(lambda found: _born(found, today), text)


def _born(found: re.Match[str], today: date) -> str:
    year = int(found["year"] or found["of"])
    if year < _CENTURY:
        year += today.year // _CENTURY * _CENTURY
        year -= _CENTURY if year > today.year else 0
    by_now = today.year - year
    return f"{found['who'] or ''}{by_now - 1}到{by_now}岁"
