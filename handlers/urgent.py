"""Danger and distress, answered before anything else."""

from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked

DANGER = (
    "您现在的安全最要紧。请马上联系身边可信的人，或拨打：\n"
    "110 报警 · 120 急救\n12356 全国统一心理援助热线\n"
    "如果愿意，请再给我们发一条消息，回复“人工”，工作人员上班后会尽快看到。"
)
VIOLENCE = (
    "如果有人打您、关您、扣您的证件或强迫您干活，请马上拨打 110；受伤请拨打 120。\n"
    "脱险以后，可以拨打 12333 找劳动保障监察投诉，也可以回复“人工”留言。"
)
ACCIDENT = (
    "请先救人：拨打 120 急救、119 消防、110 报警，并马上告诉现场负责人。\n"
    "处理好以后，工伤方面的事可以拨打 12333 咨询。"
)
_ACTS = {"danger": DANGER, "violence": VIOLENCE, "accident": ACCIDENT}


def help_at_once(asked: Asked) -> Reply | None:
    """The numbers to call, if the words speak of danger."""
    for act, text in _ACTS.items():
        if act in asked.reading.acts:
            memory = replace(asked.memory, misses=0)
            return Reply(text, "emergency", memory, understood={"act": act})
    return None
