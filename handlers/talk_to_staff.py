"""A person asks for a person."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.fair import looks_for_work

HAND_OVER = (
    "已经记下您要找工作人员。您可以把事情接着写下来，工作人员会看到全部对话。\n"
    "急事请拨打 12333（工作日）。"
)
COMPLAINT = (
    "很抱歉让您不满意。您的意见已经记下，工作人员会看到。\n"
    "可以回复“人工”留言，或拨打 12333；对服务的投诉也可以拨打 12345。"
)

# 客服 is also an occupation: who would be one speaks of work.
_OF_WORK = re.compile("招|活|岗|当|干|工作(?!人员)|专员|应聘|求职")


def hand_over(asked: Asked) -> Reply | None:
    """The request or the complaint is taken down, and the telephone named."""
    acts = asked.reading.acts
    if acts and _OF_WORK.search(asked.text) and looks_for_work(asked):
        return None
    if "complaint" in acts:
        return Reply(COMPLAINT, "handoff", asked.memory, understood={"act": "complaint"})
    if "handoff" in acts and not acts & {"robot"}:
        return Reply(HAND_OVER, "handoff", asked.memory, understood={"act": "handoff"})
    return None
