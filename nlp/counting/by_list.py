"""Words on the list by which somebody counted: 刚翻花名册，是38个人 only says that there are 38."""

import re

_CUT = "，,。；;：:、\\s"
_LIST = (
    "(?:员工|工人|职工|学员|人员|参训)?"
    "(?:花名册|名册|名单|签到[表簿册]?|考勤[表簿]?|打卡(?:表|记录)|台账|登记[表簿册]|工资[单表条])"
)
_WHO = "(?:[我俺咱]们?|会计|人事|老板娘?|办公室)?"
_WHEN = "(?:刚刚?才?|方才|又|再|重新|仔细|回去|回头|去|昨[天晚]|今[天早])*"
_LOOKED = (
    f"(?<![^{_CUT}]){_WHO}{_WHEN}(?:翻|查|看|核对?|对|数|点|瞅)(?:了|过|完|着|出)?(?:一?[下遍圈眼]|[看着查])?"
    f"{_LIST}(?:才?发现|才?知道|以后|之后|后|了)?[{_CUT}]*"
)
_BY = (
    f"(?:对?照着?|按着?|对着|根据|依着?){_LIST}"
    f"来?[数点算核查]?(?:的|了|下来|出来|一下|一遍)?[{_CUT}]*"
)
_ON = f"{_LIST}[上里][头面边]?(?:写|登记|记|签|列)?[的着了]?(?:清清楚楚|明明白白)?[{_CUT}]*"
_COUNT = (
    f"(?=[^{_CUT}没几多哪]{{0,12}}?[0-9一二两三四五六七八九十百]+[来多]?"
    "(?:个(?!多?月|工作日|小时|班)|[名位人口]))"
)
_BY_LIST = re.compile(f"(?:{_LOOKED}|{_BY}|{_ON}){_COUNT}")
_PAPERS = re.compile("[册单表簿账]|签到|考勤|打卡")


def without_lists(text: str) -> str:
    """The text without the words on the list by which those it goes on to count were counted."""
    return _BY_LIST.sub("", text) if _PAPERS.search(text) else text
