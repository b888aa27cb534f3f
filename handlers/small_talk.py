"""Greetings, thanks and the question who is talking."""

from bot.messages import Reply
from handlers.asked import Asked
from handlers.menu import MENU, WELCOME

SLACK = 1
"""How many characters (啊, 呀) may stand beside a courtesy; more is a question."""

ROBOT = (
    "我是就业服务窗口的自动答复，不是真人；答复都出自政府文件，并写明条款。\n"
    "需要真人请回复“人工”，或拨打 12333。"
)
THANKS = "不客气。还有问题可以接着问。"
BYE = "再见，有事随时来问。"


def answer_politely(asked: Asked) -> Reply | None:
    """A short answer to words that ask for nothing."""
    acts, memory = asked.reading.acts, asked.memory
    if "robot" in acts:
        return Reply(ROBOT, "smalltalk", memory, understood={"act": "robot"})
    if asked.reading.beyond > SLACK:
        return None
    for act, text in (("greeting", WELCOME + MENU), ("thanks", THANKS), ("bye", BYE)):
        if act in acts:
            return Reply(text, "smalltalk", memory, understood={"act": act})
    return None
