"""What is said of a person that no posting may choose by, and so no search either.

The Employment Promotion Law forbids choosing by sex, ethnicity, household registration,
disability and infection; age, origin, marriage and family are treated likewise here.
"""

import re
from collections.abc import Iterator

from jobs.spoken.understood import TraitKind

_NUMBER = "[0-9一二两三四五六七八九十]"
_TRAITS: tuple[tuple[TraitKind, str], ...] = (
    (
        "sex",
        "女[的性工生人孩娃士]?|男[的性工生人孩娃士](?!朋友)|妇女|婆姨|大姐|大嫂|阿姨|大叔|大妈|大爷|大娘|嬢嬢|小伙子?|姑娘|闺女家|妹子|后生|老娘们|不限男女|男女不限"
        "|小姑娘|汉子|爷们|老汉|老头|老太太?",
    ),
    (
        "age",
        f"(?:快|都|刚|才|过了?)?{_NUMBER}{{1,3}}[多来几]?(?:周?岁|来岁)[多]?|{_NUMBER}十[多来好]?[几]?的人"
        f"|(?<![0-9]){_NUMBER}0后|年[纪龄](?:有点|比较|偏|太|很)?[大小轻]|岁数(?:有点|比较|偏|太|很)?[大小]|上了?(?:年纪|岁数)"
        "|(?:年龄|年纪|岁数)(?:[0-9一二三四五六七八九十]+|没有?要求|不限|要求|限制|大的|放宽)?|不限年[龄纪]|年轻人?|老年人(?:能|可以)|中年人?|大龄|四?五十好几|奔[五六七]十?了?"
        f"|(?:今年|都|快|已经){_NUMBER}{{1,3}}[多]?了?(?=[，,\\s]|$|了|找|想|能|的)|没人要的年纪|上岁数|老了|未成年|成年",
    ),
    (
        "origin",
        "外地(?:人|的|来的)?|外省人?|本地人|当地人|外来(?:人|务工)?|老乡",
    ),
    ("household", "农村(?:户口|户籍|人|的)?|城[镇市]户口|本地户口|外地户口|户口|户籍|农业户|非农"),
    (
        "health",
        "残疾人?|残障|聋哑人?|有残疾证?|身体(?:不好|不行|有病|差|弱|有毛病)|腰(?:不好|不行|疼|椎|间盘)|腿(?:脚)?(?:不好|不便|不利索|疼|瘸)|有病"
        "|乙肝|肝炎|大三阳|小三阳|携带者|高血压|糖尿病|怀孕|孕妇|怀着孕|怀娃|眼睛?(?:不好|近视|瞎)|耳朵?(?:不好|背|聋)|颈椎|手(?:有点)?(?:残|不方便|不利索)|心脏病|癫痫|哺乳期|艾滋|精神病|抑郁"
        "|身高|个子[矮低小]|纹身|有纹身",
    ),
    (
        "marriage",
        "已婚|未婚|结了?婚|没结婚|离异|离了?婚|单身|丧偶|两口子|夫妻[俩二]?(?!房|间|宿舍)|小两口|单亲",
    ),
    (
        "family",
        "宝妈|宝爸|带(?:着)?[娃孩](?:子)?的?(?:妈妈|女的|妇女)|全职妈妈|家庭主妇|家庭妇女|(?:在家|要|得|还要|还得|边|一边)带?(?:着)?看?(?:带|看|领)?(?:孩子|娃娃?|小孩|老人)"
        "|接送?(?:孩子|娃娃?|小孩)(?:上学|放学)?|孩子小|娃小|有孩子|有娃|二胎|没孩子|生过孩子|照顾(?:家里|家|孩子|老人)(?:的)?",
    ),
    ("ethnicity", "少数民族|回民|苗族|彝族|布依族|侗族|汉族|回族|藏族|维族|信教|信佛|信主|穆斯林"),
    ("record", "坐过牢|劳改|刑满释放?|有案底|有前科|失信|老赖|征信(?:不好|黑)?"),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _TRAITS)
# One pass tells whether there is anything at all: mostly there is not.
_ANY = re.compile("|".join(pattern for _, pattern in _TRAITS))


def traits(text: str) -> tuple[tuple[TraitKind, str], ...]:
    """What a text says of the person, by kind, each once."""
    if not _ANY.search(text):
        return ()
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[tuple[TraitKind, str]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield kind, match[0]


def without_traits(text: str) -> str:
    """The text with a comma for what it says of the person."""
    return _ANY.sub("，", text)
