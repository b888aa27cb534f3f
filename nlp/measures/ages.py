"""How old somebody is, told without the word for it: 我24, 俺儿22了, 都三十的人了."""

import re

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


def with_ages(text: str) -> str:
    """The text with 岁 behind the numbers that tell how old somebody is."""
    return _ANYBODY.sub(r"\g<who>岁", _TOLD.sub(r"\g<who>岁", text))
