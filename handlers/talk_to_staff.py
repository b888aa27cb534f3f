"""A person asks for a person."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.passing_on import when_answered, with_staff
from handlers.work.fair import looks_for_work
from hotline.handovers import Because

HAND_OVER = (
    "已经转给工作人员。{when}您可以把事情接着写下来，工作人员会看到全部对话。\n"
    "急事请拨打 12333（工作日）。"
)
COMPLAINT = (
    "很抱歉让您不满意。您的意见已经转给工作人员。{when}\n"
    "也可以拨打 12333；对服务的投诉请拨打 12345。"
)
NOT_HERE = "要找工作人员，请在公众号里回复“人工”，或拨打 12333；对服务的投诉可以拨打 12345。"

# 客服 is also an occupation: who would be one speaks of work.
_OF_WORK = re.compile("招|活|岗|当|干|工作(?!人员)|专员|应聘|求职")


def hand_over(asked: Asked) -> Reply | None:
    """The request or the complaint is taken down, and the telephone named."""
    acts = asked.reading.acts
    if acts and _OF_WORK.search(asked.text) and looks_for_work(asked):
        return None
    if "complaint" in acts:
        return _passed_on(asked, COMPLAINT, "complaint", "complaint")
    if "handoff" in acts and not acts & {"robot"}:
        return _passed_on(asked, HAND_OVER, "handoff", "asked")
    return None


def _passed_on(asked: Asked, text: str, act: str, because: Because) -> Reply:
    memory = replace(asked.memory, misses=0)
    if not asked.turn.incoming.sender:
        # Who asks by API or beside the telephone is in no conversation that staff could see.
        return Reply(NOT_HERE, "handoff", memory, understood={"act": act})
    said = text.format(when=when_answered(asked))
    return with_staff(asked, because, Reply(said, "handoff", memory, understood={"act": act}))
