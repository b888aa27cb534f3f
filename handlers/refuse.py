"""Help with cheating is refused, with the honest way; who reports a cheat is told where."""

import re

from bot.messages import Reply
from handlers.asked import Asked

REFUSED = (
    "这个不能帮。弄虚作假骗取补贴、待遇是违法的，查实要退回，还可能承担法律责任。\n"
    "请如实申请：把实际情况告诉我，我帮您看能领什么、还差什么；拿不准请拨打 12333，或回复“人工”。"
)
REPORT = (
    "造假骗补、冒用身份可以举报：拨打 12333，或到当地劳动保障监察机构反映，有证据请一并保存。\n"
    "也可以回复“人工”留言，工作人员会看到。"
)

_REPORTS = re.compile("举报|检举|揭发|告发|反映")
_IS_CHEATED = re.compile(
    "被.{0,4}(?:冒|顶|骗|盗)|给我.{0,4}假|(?:老板|公司|单位|中介|厂里).{0,3}(?:让|叫|逼)我"
)
_ASKS_ABOUT = re.compile(
    "后果|处罚|怎么罚|咋罚|罚多少|罚款|坐牢|判刑|判几|追回|要退|退多少|违法吗|犯法吗|违法不|犯法不|合法"
    "|真假|真伪|是假的怎么|发现|有效吗|维权|更正|改正|写错|填错|弄错|防止|避免"
)
_HIDES = re.compile("不被|不会被|别被|不让|发现不了")


def refuse_to_cheat(asked: Asked) -> Reply | None:
    """The refusal, or where to report it; None if cheating is only asked about."""
    if "cheat" not in asked.reading.acts:
        return None
    if _REPORTS.search(asked.text) or _IS_CHEATED.search(asked.text):
        return Reply(REPORT, "handoff", asked.memory, understood={"act": "report"})
    if _ASKS_ABOUT.search(asked.text) and not _HIDES.search(asked.text):
        return None
    return Reply(REFUSED, "decline", asked.memory, understood={"act": "cheat"})
