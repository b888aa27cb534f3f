"""Whether somebody else is spoken of than who writes, and whom they counted."""

import re
from functools import lru_cache

from nlp.statements import SENTENCES

_OTHERS = re.compile(
    "(?=[他她隔对别人邻亲朋同老表堂替帮给])(?:(?<!其)[他她](?!们?说|[妈爸爹娘爷奶])|隔壁(?![县市省区])|对门|别人|人家|别家|别的厂|邻居|(?<!不是)(?<!个是)亲戚|(?:朋友|同学|老乡|同行)(?:的|家|他|她|公司|厂|开|，)"
    "|表[哥弟姐妹]|堂[哥弟姐妹]|[替帮给](?:我)?(?:爸|妈|哥|弟|姐|妹|儿|女|媳|老公|老婆|朋友|亲戚|同学))"
)
# 脱了贫的人家 are households, those one signs a contract with one's own workers, and whom one finds
# work for are those one is paid for.
_WAGE = "(?=的?(?:工资|工钱|[0-9一二两三四五六七八九]))"
# Of whose 失业登记 or 合同 somebody tells who says nothing of themselves, those are their workers.
# Whom somebody pays is their own worker: 一个月开他1500; and so is whom they signed for so long, or
# whom they have sit for a paper: 组织他们考级.
# Who 给人家做钟点工 tells how they work themselves.
# Who called the writer along is not who went: 我表哥喊我去的.
# With whom somebody went is not who went: 跟表哥去的.
# One of whom they counted may be their own kin: 有一个还是我表弟.
_KIN = "(?:[表堂][哥弟姐妹]|亲戚|朋友|老乡|同学|邻居)"
_NOBODY_ELSE = re.compile(
    "的人家|[给帮替]人家(?=做(?![^，,。；;]{0,6}厂)|当|干活|打(?:零?工|杂)|看(?:大?门|店|摊)|带(?:娃|孩子|小孩)|洗碗|搬|扛|伺候)|(人家厂.*?)?[跟和与给][他她]们?(?=[^，]*(?:合同|保|工资))"
    "|[跟和与给](?:[他她]们?|人家)(?=[^，]{0,4}[签订])"
    "|[给帮替][他她]们?(?=[^，,。；;]{0,6}?(?:找|寻|介绍|联系|说成|安排|推荐)[^，,。；;]{0,8}[活工岗])"
    "|[他她]们?的?[这那]?一?[份笔个](?=介绍|职介|中介)"
    "|(?:^|(?<=[，,。；; ]))(?:这回|这批|那批|因为|反正|其实)*[他她]们(?:几个|都|的|几个的)*"
    "(?=(?:是|在|都)*(?:失业登?记?|登记|合同|入职|进厂|上岗|到岗|工资|工钱|社保|保险)"
    "(?:[^我俺咱说讲]|[我俺咱](?:(?=[查问看厂])|们(?=厂|店|公司|单位|合作社|车间)))*$)"
    "|(?:(?<=组织|安排)|(?<=[带送让叫教派]))[他她](?:们|(?!们))(?!家|的?(?:厂|公司|店|单位|学校))(?=[^，,。；;]{0,4}(?:考|学|训|鉴定|评|上课|听课))"
    "|(?:[表堂][哥弟姐妹]|亲戚|[他她])(?:[先在][^，,。；;]{0,5}?)?(?:[叫喊约劝唤带拉]|介绍)[着了]?"
    "(?=[我俺咱]们?(?:也|一起|一块)*[过出]?[去走](?![办领问报申咨查拿交填登]))"
    f"|(?<=[跟随])[着到倒]?(?:[我俺咱]们?|一个|几个)?(?:的|家)?{_KIN}(?:他们|一家)?"
    "(?=(?:一起|一道|一块儿?|一路)?(?:去|到|出|往|走|跑|进|过|来|坐)(?![^，,。；;]{0,3}(?:办|领|问|报|申|咨|查)))"
    f"|(?:[开发付]给?|给)[他她]们?(?:每个?月|[一1]个?月)?[开发付]?的?{_WAGE}"
    "|(?:有|其中|里头)(?:[0-9一二两三四五]+[个名位]|[俩仨])人?(?:还|也|就|又)*是[我俺咱]们?家?的?"
    "(?:[表堂][哥弟姐妹]|邻居|亲戚|朋友|同学|老乡|同行)"
)
# 里头有1个没上，别人都上了 speaks of the rest of them, 招了3个人，给他们上了课 of these.
_NOT_A_FIRM = (
    "(?!家|的?(?:厂|公司|店|单位|老板)|[^，。]{0,3}[开办](?:了|的)[^，。]{0,2}(?:厂|公司|店|单位)"
    "|那[边里]|[说讲])"
)
_THEM = (
    f"(?:[他她]们{_NOT_A_FIRM}|[给让带把叫][他她]{_NOT_A_FIRM}"
    f"|(?:[他她](?:俩|仨|[二两三四五六七八九十0-9]+个)|人家){_NOT_A_FIRM}(?!都?[能给领拿返]))"
)
_TAKEN_ON = (
    "[招雇请收聘送]|[用添进来找寻][了上来进](?=[^，。0-9]{0,4}[0-9一二两三四五六七八九十]+[个名位口人]人?)|介绍|推荐|组织|安排|输送|[带领](?=[着了上走出])|(?:[我俺咱厂店里]|公司|单位)[^，。]{0,4}有"
    "|员工|职工|工人|学员|(?:培训|参训|学徒|见习)[，, ]?"
)
_WITH_US = "(?:[我俺咱]们|[厂店社]|公司|单位|车间|基地)[^，。]{0,4}(?:有|来了?)"
"""Before 个 they are one of a firm's own: 单位有个大学生, and not 我有个老表."""
_COUNTED_BEFORE = re.compile(
    "(?P<site>(?:工程|项目|工地|重点企业)[^。]{0,16}?)[给帮替][他她]们?(?=[^，,。；;0-9\\s公司厂店家]{0,4}[招凑送找带拉雇请喊][^，,。；;\\s]{0,4}(?:[0-9一二两三四五六七八九十百]+[个名号位人]|[俩仨]))"
    "|(?P<counted>有[0-9一二两三四五六七八九十]个[^。]{2,16}[，。,、 ])"
    f"(?:别人(?=都|全|均)|(?:也|就|还|都)?[给跟和][他她]们?{_NOT_A_FIRM})"
    f"|(?P<hired>(?:{_TAKEN_ON})[^，。]{{0,6}}[0-9一二两三四五六七八九十俩仨][^。]*?){_THEM}"
    "|(?P<sent>[0-9一二两三四五六七八九十]+(?:[个名位]人?|人)[^，。0-9]{0,6}"
    f"(?:组织|输送|安排|介绍|[送派拉])[^。]*?){_THEM}"
    f"|(?P<some>有(?:[0-9一二两三四五六七八九十]+个|[俩仨])[^。]{{2,24}}?)[他她]们?(?:俩|仨|[0-9二两三四五六七八九十]+个|那几?份|的那?几?份)"
    f"{_NOT_A_FIRM}|(?P<one>(?:(?:{_TAKEN_ON}|[带教](?=[着了起]))[^，。]{{0,4}}(?:[一1]|(?<=[了着起到过]))|有[一1]|{_WITH_US})[个名位][^。]*?)[他她]{_NOT_A_FIRM}(?!们|都?[能给领拿返])"
)
_TAKEN_ON_THEMSELVES = re.compile(
    "(?P<taken>(?:[招雇请收聘带]|领(?=[着上])|吸纳|介绍|安排)[着了过起到上的]*(?:[0-9一二两三四五六七八九十几]*[个名位]|[俩仨])[^，。,]{0,8}?)"
    "(?:朋友|同学|老乡|同行|邻居|亲戚|隔壁村)(?!的?(?:公司|厂|店|单位))"
)
"""Whom somebody took on is nobody else's: 请了个建档立卡的老乡."""
_WHO_ONLY_SAYS = re.compile(
    "(?:人家|别人|[他她]们?|朋友|同学|老乡|同行|邻居|亲戚)(?:都|也|跟我|这么)*[说讲][^，,。；;他她]*[，,]"
    "(?=(?:那|但|可|不过)*(?:[我俺咱]们?(?:[这县市区厂]|公司|单位|店|本)|这[里边]|本地|当地))"
)
"""Who only says something is not spoken of where the speaker goes on with their own place or firm:
人家说涨了，我们这里是1570."""


@lru_cache(SENTENCES)  # it is asked of each clause of a story in every turn
def of_others(text: str, before: str = "") -> bool:
    """Whether a text speaks of somebody else than its writer, and whom they counted `before`."""
    if not _OTHERS.search(text):
        return False
    text = _WHO_ONLY_SAYS.sub("", text)
    text = _TAKEN_ON_THEMSELVES.sub(r"\g<taken>工人", f"{before}，{text}")
    left, text = "", _NOBODY_ELSE.sub("", text)
    while text != left:
        left, text = text, _COUNTED_BEFORE.sub(_as_counted, text)
    return bool(_OTHERS.search(text))


def _as_counted(found: re.Match[str]) -> str:
    """Words without those for others that stand for people counted before."""
    named = ("site", "counted", "hired", "sent", "some", "one")
    return next(found[one] for one in named if found[one])
