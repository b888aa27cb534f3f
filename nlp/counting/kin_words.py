"""The words by which people name the members of their family, one or several at once."""

import re
from collections.abc import Iterable

_WORDS = """
爸 爸爸 爹 老爸 老爹 老汉 老汉儿 老者 老头 老头子 妈 妈妈 妈子 娘 老妈 老娘 老奶 老太婆
爷 爷爷 奶 奶奶 外公 外婆 姥爷 姥娘 姥姥 家公 家婆 伯爷
哥 哥哥 哥子 哥老倌 弟 弟弟 弟娃 弟儿 姐 姐姐 妹 妹妹 妹子 妹娃 妹崽 妹儿 兄弟 老表
儿 儿子 幺儿 长子 次子 独子 女儿 闺女 姑娘 丫头 女子 小子 妮子 妮儿 长女 次女 独女
娃 娃儿 娃子 孩子 崽 崽崽 女娃 女娃儿 男娃 男娃儿 孙子 孙女 孙娃 外孙 外孙女
老大 老二 老三 老四 老五 老六 老幺 老满 幺妹 幺弟 幺女 幺崽 满崽 满妹 满女
嫂 嫂嫂 嫂子 姐夫 妹夫 弟媳 弟媳妇 弟妹 弟妇 兄弟媳妇 儿媳 儿媳妇 孙媳妇 侄媳 侄媳妇 女婿
侄女婿 姑爷 侄儿 侄子 侄女 侄娃 侄娃子 外侄 外甥 外甥女 外甥媳妇
叔 叔叔 叔子 伯 伯伯 伯父 伯母 伯娘 大爷 大娘 大妈 婶 婶婶 婶子 婶娘 嬢 嬢嬢 孃 孃孃
舅 舅舅 舅妈 舅母 舅娘 舅爷 妗子 妗妗 姑 姑姑 姑妈 姑爹 姑父 姑夫 姑丈 姨 姨妈 姨爹 姨父 姨夫 姨丈
幺叔 幺爸 幺爹 幺姑 幺娘 幺舅
公公 婆婆 岳父 岳母 丈人 丈母 丈母娘 老丈人 老丈母 亲家 亲家公 亲家母
叔子 小叔子 大伯子 大伯哥 舅子 舅哥 姨子 姨妹 姑子 大姑姐 妻哥 妻弟 内弟 内兄 连襟 挑担 妯娌
"""
_SPOUSES = """
媳妇 媳妇儿 婆娘 婆姨 老婆 堂客 男人 女人 汉子 对象 爱人 老公 丈夫 妻子 那口子 老伴 老伴儿
当家的 当家人 掌柜的 屋里头的 孩他爸 孩他爹 孩他妈 孩他娘
"""
PARENTS = re.compile("父母|公婆|双亲|二老|[两俩]老")
"""Two whom nobody is who is named beside them: 我和我父母 are three."""
_ARE_TWO = f"{PARENTS.pattern}|[两俩]口子|[老小][两俩]口|夫妻俩?|夫妇俩?"
_OF_KIN = "弟兄|兄弟|姐弟|兄妹|姐妹|姊妹|父子|父女|母子|母女|爷子|娘母|哥|爷|娘|婆媳|叔侄|姑嫂|爷孙"
SEVERAL = re.compile(
    f"(?:{_OF_KIN})(?P<behind>俩|(?:两|二(?![哥弟姐妹姨叔舅姑伯爷娃女儿嫂婶]))个?(?!口|个?月)|仨|[三四]个?(?!口|个?月))"
    f"|(?P<before>[两俩仨三四])(?:{_OF_KIN})(?<!哥|爷|娘)(?!媳)"
    "|一家(?P<all>[三四五六])口人?|(?P<two>" + _ARE_TWO + ")"
)
"""Several of a family by one word: 我们哥俩, 娘仨, 一家四口, 我跟我哥俩, 父母."""


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


SPOUSE = _longest_first(_SPOUSES.split())
_BEHIND_PERIPHRASIS = (
    "今年|去年|这[次回趟]|自己|现在|本来|还有|一起|一块"
    "|[也就都是跟随被坐搭在去到克切跑往闯奔着和与同、来没出呢嘛嘞噻哩]|[，, ]|$"
)
_PERIPHRASIS = (
    f"(?<=[家头里])(?:那[个位]|[男女]的|[男女]人|的)(?={_BEHIND_PERIPHRASIS})"
    "|(?:那个)?[大小](?:的?那个(?:娃[儿子]?|崽崽?|姑娘|孩子)?|的)"
)
"""我屋头那个, 我家的, 小的那个: named by the house or by their age alone."""
_WITHOUT_NUMBERS = re.sub(r"\?P<\w+>", "?:", SEVERAL.pattern)
KIN = (
    f"{_WITHOUT_NUMBERS}|{_longest_first({*_WORDS.split(), *_SPOUSES.split()})}"
    f"|[女儿](?=[在去上到也就])|{_PERIPHRASIS}"
)
AGE = "[大小二三四老亲表堂]?"
"""What may stand before a word for one of the family."""
_NUMBERS = {"俩": 2, "两": 2, "二": 2, "仨": 3, "三": 3, "四": 4, "五": 5, "六": 6}


def how_many(several: re.Match[str]) -> int:
    """How many are called by one word for several."""
    number = several["behind"] or several["before"] or several["all"] or "两"
    return _NUMBERS[number[0]]
