"""Whether somebody asked if something is free says that it costs: 收了200, 不要钱, 没收."""

import re

_MONEY = "(?:[^，。没不]{0,4}?(?:钱|费|款|块|元|学费|[0-9一二两三四五六七八九十百千]+))"
_NONE = re.compile(
    "[都也就全]*(?:没有?|不|未|从没|从来不?没?|一[分毛]钱?[都也]?[没不])(?:跟|向|和|问|让|叫)?(?:他们?|学员|学生|娃们?|人家)?"
    "(?:收|要|花|交|出|掏)(?:过|着)?(?:[他她]们?|学生|学员)?(?:一[分毛])?(?:钱|费|费用)?(?:的|了|呢|哩|啊|呀)*"
    "|(?:全|都|是)*(?:白[学上考培]|免单|公家[出掏]|学校[出掏]|政府[出掏]|单位[出掏]|厂里[出掏])(?:钱|的|了)*"
)
_SOME = re.compile(
    f"(?:每个?人|一个?人|每人|都|就|只|也|要|是|还|跟|向|学员|学生|他们|自己)*(?:收|要|交|出|掏)(?:了|过|着|点)*{_MONEY}"
    "(?:左右|的|了|呢|哩|啊|呀)*|(?:是|都|要)*收(?:的|着|过|了|费的?|点)?|自费(?:的)?"
)


def takes_money(words: str) -> bool | None:
    """Whether something costs; None if that is not what is said."""
    if _NONE.fullmatch(words):
        return False
    return True if _SOME.fullmatch(words) else None
