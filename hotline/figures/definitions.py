"""What each figure counts, said once: for the page, for the sheet, and for who counts."""

from collections.abc import Mapping
from dataclasses import dataclass

DAYS = "一天是北京时间 0 点到 24 点；今天的算到打开页面的时候。"
REGIONS = "地区按说话人所在地算，含下级；没说过在哪里的，算在本办公室的地区。"
DELETED = "过完的天每天夜里数一次存下来，以后有人取消关注或删除信息，数字不变，人不再认得出。"


@dataclass(frozen=True, slots=True)
class Definition:
    """A figure: what it is called, in which part of the page, in which unit, and what it counts."""

    label: str
    part: str
    unit: str
    how: str


ASKING, ANSWERING, STAFF = "来询", "自动答复", "人工"
CHECKING, WORK = "核对", "求职招聘"

FIGURES: Mapping[str, Definition] = {
    "people": Definition(
        "来询",
        ASKING,
        "人次",
        "发来过消息、打来过电话（记下的）的人，一人一天算一次；多天相加。不含只关注、点菜单的。",
    ),
    "messages": Definition(
        "来信和来电",
        ASKING,
        "条",
        "发来的文字、图片、语音、位置，记下的来电里每个问题；不含关注、点菜单。",
    ),
    "answer": Definition("答上", ANSWERING, "条", "直接给出政策答复的，包括记下的来电。"),
    "dialogue": Definition("核对对话", ANSWERING, "条", "核对补贴时问的和说的结果。"),
    "jobs": Definition("找工作", ANSWERING, "条", "岗位、招聘会、投递方面的答复。"),
    "choices": Definition("请人选", ANSWERING, "条", "没有把握，给出几个选项请人选的。"),
    "ask_region": Definition("先问地区", ANSWERING, "条", "不知道人在哪里，先问地区的。"),
    "decline": Definition("没答上", ANSWERING, "条", "说明没有查到、不归这里管或不能帮着做的。"),
    "handoff": Definition("转人工的答复", ANSWERING, "条", "请找工作人员的，不含停用提示。"),
    "emergency": Definition("急事", ANSWERING, "条", "遇到危险，先给求助电话的。"),
    "smalltalk": Definition("问候和菜单", ANSWERING, "条", "问候、菜单、换地方、退订这些。"),
    "off": Definition("停用提示", ANSWERING, "条", "自动答复停用期间发出的提示。"),
    "handovers": Definition(
        "转到人工", STAFF, "次", "按转来的时间算；同一人在等或在谈时再要求，不另算。含主动接手的。"
    ),
    "urgent": Definition("其中急事", STAFF, "次", "因为遇到危险转来的。"),
    "replied": Definition("已回复", STAFF, "次", "上面转到人工的里，工作人员已经写过话的。"),
    "waiting": Definition("还在等", STAFF, "次", "上面转到人工的里，现在还没有人接手的。"),
    "checks": Definition("核对", CHECKING, "次", "补贴条件核对出结果的，聊天和接口都算。"),
    "published": Definition("新发布岗位", WORK, "个", "按最近一次发布的时间算，地区是岗位所在地。"),
    "seats": Definition("新发布岗位招聘人数", WORK, "人", "上面这些岗位的招聘人数之和。"),
    "applied": Definition("投递", WORK, "份", "按投递时间算，地区是岗位所在地；以下同。"),
    "heard": Definition("单位首次答复", WORK, "份", "单位第一次约面试、录用或回绝的。"),
    "hired": Definition("录用", WORK, "份", "单位确认录用的，按确认的时间算。"),
    "unsuitable": Definition("没有录用", WORK, "份", "单位告知没有录用的。"),
    "withdrawn": Definition("本人撤回", WORK, "份", "求职者自己撤回的。"),
    "closed": Definition("没等到答复", WORK, "份", "岗位停止招聘，单位始终没有答复的。"),
    "at_work": Definition("回访在岗", WORK, "人", "录用后回访，答“在岗”的，按答的时间算。"),
}
"""Every figure that is a number, in the order of the page."""

TIMES: Mapping[str, Definition] = {
    "median": Definition(
        "首次回复时间，中位数", STAFF, "", "从转到人工到第一次回复，一半人不超过。"
    ),
    "ninth": Definition("首次回复时间，九成人", STAFF, "", "九成人不超过。"),
    "open_median": Definition(
        "只算服务时间，中位数", STAFF, "", "同上，只算工作日的服务时间：夜里和放假不算。"
    ),
    "open_ninth": Definition("只算服务时间，九成人", STAFF, "", "同上，九成人不超过。"),
}
"""The figures that are a time. Of whom nobody has replied to yet they know nothing; who was taken
over without having asked is left out."""

LISTS: Mapping[str, str] = {
    "questions": "同样的话（不计标点）合在一起，至少两个人问过的才列出来；长号码盖住。"
    "看这段时间里最近 1 万条来信。",
    "misses": "请人选或没答上的政策问题，意思相近的合在一起，至少两个人问过的才列出来；"
    "只有一个人问过的在知识维护里看。看这段时间里最近 1 万条来信。",
    "cards": "这段时间的答复用到的卡片，一条答复用几张算几张。",
    "unused": "管这里的卡片里，这段时间一次也没有用到的。",
    "checks": "每张卡片核对出的结果；一次核对可以有几张卡片。",
    "fairs": "按附件4的口径，只算现场招聘会，更正过的用更正的数。",
}
