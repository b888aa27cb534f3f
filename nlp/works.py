"""Works that make something, whatever it is: 做耐火砖的厂, 豆腐厂, 出酱油的作坊."""

import re

_SIZE = "(?:小|老|大|个体|民营|私营|乡镇|村办)*"
_WORKS = f"{_SIZE}(?:工?厂|作坊)(?![房家门区商长址龄妹外])"
_GOODS = "(?P<goods>[^，,。；;\\s的]{1,8})的"
_MAKES = re.compile(
    f"(?:做|造|制|产|出|烧|织|缝|编|酿|磨|压|绣|焊|铸){_GOODS}(?:{_WORKS}|{_SIZE}车间)"
    f"|(?:生产|制造|制作|酿|织|铸)(?P<made>[^，,。；;\\s的]{{1,8}})的(?:{_SIZE}(?:企业|公司|单位)|$)"
)
_WARES = (
    "家具|沙发|床垫|衣柜|橱柜|门窗|板材|鞋|袜子?|帽子|手套|服装|衣服|校服|箱包|皮具|毛巾|床单|窗帘|玩具|灯具|纸箱|纸盒|包装盒?"
    "|塑料|塑料袋|玻璃|玻璃瓶|砖|瓦|瓷器?|陶瓷|碗碟|模具|零件|配件|阀门|轴承|法兰|电缆|电机|电池|轮胎|螺丝|钢管|铸件|锅炉|水泵"
    "|化肥|涂料|油漆|肥皂|口罩|粉条|豆腐|酱油|陈?醋|挂面|罐头|饮料|饼干|制品"
)
_COMPOUND = (
    "[^，,。；;\\s0-9的]{1,4}[管板桩泵阀轴炉罐桶瓶盒袋箱杆柜桌椅凳床门窗绳缆钉具器机件]"
    "(?<![主物监保城托代网高]管|[老样展]板|[打电]桩|[装信]箱|[专货递]柜|[部热专]门|文具|电器|起床|杠杆"
    "|[司手飞商时危戏货相]机|[软硬快信证案]件)"
)
"""What ends in a word for something made, whatever it is made of: 水泥管, 铁皮柜."""
ORG_TYPE = "org_type"
"""The fact of what kind of firm somebody is."""
_DEPARTMENT = re.compile("(?<=[我俺咱]们)这?车间|(?<=[我俺咱])这?车间")
_FIRM = re.compile("公司|厂[里头子方]|集团|企业|单位")
_FOR_THE_POOR = re.compile("扶贫|帮扶|村")
_MAKER = re.compile(
    "(?:[我俺咱]们?(?:这[边里]?|家|厂里?|公司|企业|单位)*)?(?:老板|东家|掌柜的?|当家的)?(?:自己)?(?:就|也|都|一直|主要|专门|专|是|个|一)*"
    f"(?:(?:生产|制造|出)(?:{_WARES}|{_COMPOUND})$"
    f"|(?:做|造|打|制|织|缝|编|酿|烧)(?:[^，,。；;\\s0-9的]{{0,3}}(?:{_WARES})|{_COMPOUND})的"
    "(?:$|[0-9]|(?:小|老|个体|民营|私营)*(?:企业|公司|单位|个体户?|作坊)))"
)
"""Who says what they make without a word for the works: 我是做家具的. Of wares that are rather sold
or served than made (做早点的, 做服务的) it says nothing."""
_DEALT_IN = re.compile(
    "[^，。的]{0,4}?(?:批发|零售|销售|买卖|生意|贸易|经销|代理|安装|维修|租赁|设计|回收)"
)
_OWN_WORKS = re.compile(
    "(?:[我俺咱]们?(?:这个?|那个?|家|开的)?|^)(?:小|老)?(?:工?厂|作坊)(?:子|里)?(?:就|也|都|一直|主要|专门|专|是)*"
    "(?:做|造|打|制|生?产|织|缝|编|酿|烧|弹)(?![了过着完满好成活工事到得])[^，,。；;\\s0-9]{1,10}的$"
)
"""What one's own works make, whatever it is: 我厂是做木门的."""

_NAMED = re.compile(f"(?P<goods>[一-龥]{{0,3}}[一-龥]){_WORKS}")

_NO_GOODS = re.compile(
    "[我俺咱们你您他她这那哪个家间座小大老新旧全本该总分各几整自己办开建盖进到在当上下回离租原叫是有的了头里边地方"
    "县镇乡村区市省国民营私体工一二两三四五六七八九十年月天停关封倒搬迁招找来去用同某多每]$"
)
"""Words before 厂 that say whose works it is, or how large, and not what it makes."""

_NO_MAKING = re.compile(
    "[养种育孵修洗苗餐饭厨仓]|回收|废|垃圾|污水|处理|[电水气热煤矿砂沙石]$|采[石砂沙矿煤]|选[煤矿]|冷库|冷藏|物流|快递|运输"
    "|配送|屠宰|环卫|园林|电影|制片|影视|软件|网络|程序|广告|生意|买卖|销售|零售|批发|服务|租"
    "|卖(?!部)|安装|装修|打[井包桩印捞]|检测|设计|培训"
)
"""Trades with works that make nothing: of power, water and mines, of repair and of breeding."""

_OF_OTHERS = re.compile(
    "(?<![能可])给(?!不给|[报补发])|帮|替|跟|对面|隔壁|旁边|边上的|邻家|附近|门口|以前|从前|原来|原先|过去|别人|人家|[他她]|朋友|亲戚|同行|送|拉货"
)
_DENIED = re.compile("不是|没")

_OWN_TRADE = re.compile(
    "(?:(?:[我俺咱额]们?)?(?:家里?|这[边里儿]?|厂[里子]?|公司|店里?|单位|企业)*)?"
    "(?:自己|就|也|都|一直|主要|专门|本来|是|个|一|家|开工|老板)*"
    "(?:开|办|做|卖|搞|跑|烧|造|弄|经营|生产|加工|制|酿|织)"
    "(?![了过着完满好成活工事年月天半几个到得出])[^，,。；;0-9]{1,8}的(?:小|老|个体)*(?:店|铺子?|馆子?|摊子?)?$"
)
"""Who says with a verb of trade alone what they live by: 俺开饭馆的, 就做馒头的."""


_WHO_ASKS = re.compile(
    "(?:请问|想问一?下?|问一?下|咨询一?下?|那|像|就)?(?:[我俺咱]们?)?(?:这[种样类]?|家|是|个|的)*"
    "(?P<works>(?!(?:其[他它]|别的?|有的|所有|这些|那些|哪|大型?|小型?|中型?|中小|同类))[一-龥]{1,6}?(?:厂|店|馆|超市|酒楼|饭庄|作坊|公司|影楼|旅行社))"
    "(?:里|家|子)?(?!.*(?:什么|啥|甚|哪))(?=能不能|可不可以|能|可以|有没有资格|符不符合|符合|够不够|够条件|够格|算不算符合|达不达|达到|享不享受|享受|申请得|申得|领得|报得|给不给|给[报补发]|有没有份|有份|行不行|拿得|轮得|沾得)"
)


def asking_works(clause: str) -> str:
    """The works or shop by which somebody asks for themselves, "" if none: 家具厂可以申请吗."""
    found = _WHO_ASKS.match(clause) if is_own(clause) else None
    return found["works"] if found else ""


def tells_trade(clause: str) -> bool:
    """Whether a clause says of its speaker by what trade they live, whatever it is."""
    return bool(_OWN_TRADE.match(clause) and is_own(clause)) or makes_something(clause)


def is_own(clause: str) -> bool:
    """Whether a clause speaks of nobody else's works or trade."""
    return not _OF_OTHERS.search(clause)


def is_dealt_in(clause: str, end: int) -> bool:
    """Whether what a clause names up to there is only dealt in: 做服装批发."""
    return bool(_DEALT_IN.match(clause, end))


def makes_wares(clause: str) -> bool:
    """Whether a clause says of its speaker that they make something it names: 我们做旅游鞋的."""
    return bool(_MAKER.match(clause) and not _NO_MAKING.search(clause))


def makes_something(clause: str) -> bool:
    """Whether a clause says of its speaker that theirs are works that make something."""
    if not is_own(clause) or _DENIED.search(clause):
        return False
    if makes_wares(clause) or _OWN_WORKS.match(clause):
        return not _NO_MAKING.search(clause)
    if making := _MAKES.search(clause):
        return not _NO_MAKING.search(making["goods"] or making["made"])
    named = _NAMED.search(clause)
    goods = named["goods"] if named else ""
    return bool(goods) and not (_NO_GOODS.search(goods) or _NO_MAKING.search(goods))


def without_departments(text: str) -> str:
    """The text without the 车间 of which its writer is, where it is one of a firm: 我们车间两个，
    公司一共能得多少 speaks of no 帮扶车间."""
    of_a_firm = _FIRM.search(text) and not _FOR_THE_POOR.search(text)
    return _DEPARTMENT.sub("部门", text) if of_a_firm else text
