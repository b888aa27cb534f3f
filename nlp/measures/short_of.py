"""Lengths told by what they fall short of: 差几天半年, 一年不到."""

import re

_LENGTH = "半年|[0-9一二两三四五六七八九十]+(?:年半?|个半?月)"
_A_LITTLE = "(?:好?几|[0-9一二两三四五六七八九十半]|十来)+个?(?:天|月|星期|礼拜)"
_NOT_YET = "[都也还]?(?:不到|没有?到|不满|没满)(?=$|[，,。；;？?！!\\s的就呢吧啊]|能不能)"
_SHORT_OF = re.compile(
    f"还?差{_A_LITTLE}(?:就|不到|才|到|满|够|是)*(?P<whole>{_LENGTH})"
    f"|(?P<most>{_LENGTH})(?:还?差{_A_LITTLE}(?!就?(?:到期|期满|满期|退休))|{_NOT_YET})"
)
_LACKS = re.compile(
    "差(?:了|着)?(?P<by>(?:[0-9一二两俩仨三四五六七八九十半]+)(?:个半?)?(?:人|月|年|天)?)(?!几)"
    "(?=[^0-9年月]{0,4}$|[^0-9]{0,3}[0-9一二三四五六七八九十百半])"
)
"""差俩月, 差一个30: by how much it falls short of what is asked for."""
_AWAITED = re.compile("(?:钱|款|补贴|补助|津贴|金|工资|待遇|贷)[^，,。；;？?！!\\s]{0,4}$")
"""返还款三个月没到 says how long money has been waited for."""
_MAY_BE = re.compile("差|[不没]有?[到满]")


def told_by_less(text: str) -> str:
    """The text with such a length as people say it elsewhere: 差几天半年 and 半年不到 are 不到半年,
    一年没到期 stays what it is."""
    if not _MAY_BE.search(text):
        return text
    return _SHORT_OF.sub(
        lambda short: (
            short[0]
            if _AWAITED.search(text[: short.start()])
            else f"不到{short['whole'] or short['most']}"
        ),
        text,
    )


def lacks(text: str) -> str:
    """By how much somebody says that it falls short: 俩月 of 没到，差俩月; "" if they do not."""
    found = _LACKS.search(text)
    return found["by"] if found else ""
