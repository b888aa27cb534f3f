"""Some of those counted of whom it came out later that something is not so of them: 刚才翻合同有个
贫困户只签了半年 says no more than 有1个贫困户只签了半年."""

import re

from nlp.counting.lacking import lacks_what_is_done
from nlp.statements import clauses

_CUT = "，,。；;：:、\\s…"
_WHEN = "(?:刚刚?才?|方才|后来|回头|昨[天晚]|今[天早]|早上|下午|晚上|这会儿?|现在|结果)"
_LOOKED = (
    f"(?:{_WHEN}|[我俺咱]们?|会计|人事|仔细|又|去|一|再)*(?:翻|查|看|核对?|对|数|点|问|清理?|盘|统计)"
    f"(?:了|到|出|完|过|来|一?[下遍圈眼]|着|清|合同|花名册|名册|名单|台账|工资表|档案|材料|记录|才?发现|才?知道)*"
)
_HEARD = (
    f"(?:{_WHEN})?(?:会计|人事|老板娘?|师[傅父]|班长|组长|村里|带队的|经理|出纳|文员|财务|业务员?|中介|同事"
    "|[主组]任|主管|老师|统计|带班的|对方|厂[里家]|用人单位|[他她]们?|人家)"
    "(?:[刚又才]|刚才)*(?:来电话|打电话来?)?(?:说|讲|告诉我)"
)
_NOTICED = f"{_WHEN}?(?:[我俺咱])?才?(?:发现|想起来?|知道|晓得|注意到|听说)"
_LESS = "[只才没刚未仅光不]"
_NO_PERSON = (
    "(?!多?月|半|星期|礼拜|周|小时|年|[十百]|问题|事|情况|条件|规定|说法|政策|通知|文件|要求|地方|环节"
    "|手续|材料|疑问|时间|期限|厂|公司|单位|店|企业|项目|补[贴助]|什么|啥|文|表|章|数)"
)
_SOME = "(?:[0-9一二两三四五六七八九十]+[个名位]|[俩仨])"
_CAME_OUT = re.compile(
    f"(?<![^{_CUT}])(?:{_LOOKED}|{_HEARD}|{_NOTICED})(?=[^{_CUT}]{{0,8}}?有(?:个|{_SOME})[^{_CUT}]{{0,10}}?{_LESS})"
)
_ONE = re.compile(f"(?<!没)有个{_NO_PERSON}(?=[^{_CUT}有]{{0,8}}?{_LESS})")
_ONE_LACKS = re.compile("[1一]个人?(?:[没未不](?:能|有)?[考过及合通拿得取领]|没(?:来|到|参加))")
_STAYED_AWAY = re.compile("[1一]个人?没(?:来|到|参加)")
_NUMBERED = re.compile("[0-9一二两三四五六七八九十百]")


def as_it_came_out(text: str) -> str:
    """The text without the words on how somebody learnt that something is not so of some of those
    counted, and with one told as one: 查了下有个没签 is 有1个没签."""
    text = _with_one_apart(text)
    if "有" not in text:
        return text
    return _ONE.sub(_one_of_them, _CAME_OUT.sub("", text))


def _with_one_apart(text: str) -> str:
    """The text with one who lacks what others are told to have told as one, and not as nobody:
    9个考到了，1个没过; and of who stayed away where nobody says how many came."""
    if not _ONE_LACKS.search(text):
        return text
    told = clauses(text)
    for words in filter(_ONE_LACKS.match, told):
        others = (one for one in told if one != words and _NUMBERED.search(one))
        opposed = any(lacks_what_is_done(words, one) for one in others)
        # 一个没来 may be that nobody came; who came is paired with them elsewhere.
        stayed = _STAYED_AWAY.match(words)
        if (words[0] == "1" and not opposed) if stayed else opposed:
            text = text.replace(words, f"有{words}", 1)
    return text


def _one_of_them(found: re.Match[str]) -> str:
    """One of those counted before; who was counted by nobody is left as told."""
    return "有1个" if _NUMBERED.search(found.string, 0, found.start()) else found[0]
