"""Questions about one's own application: only the office that holds it can look."""

from bot.messages import Reply
from handlers.asked import Asked
from handlers.policies.asking_for_all import asks_for_all

TEXT = (
    "您问的是个人或单位自己的办理情况，这里查不到，需要工作人员核对身份后查询。\n"
    "请联系受理您申请的单位，或拨打 12333；也可以回复“人工”留言。"
)


def send_to_office(asked: Asked) -> Reply | None:
    """The right door, if the question is about a file of the person's own."""
    if "own_case" not in asked.reading.acts or asks_for_all(asked.text):
        return None
    return Reply(TEXT, "handoff", asked.memory, understood={"act": "own_case"})
