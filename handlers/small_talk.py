"""Greetings, thanks, chat, and the question who is talking."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.checks.leaving import wants_no_more
from handlers.menu import MENU, WELCOME
from handlers.told.story import OF_THEMSELVES
from nlp.courtesies import PICTURES
from nlp.numbers import quantities
from nlp.text import plain

SLACK = 1
"""How many characters (啊, 呀) may stand beside a courtesy; more is a question."""

LONGEST = 8
"""Characters of what somebody says to the desk about itself; more is a question."""

ROBOT = (
    "我是就业服务窗口的自动答复，不是真人；答复都出自政府文件，并写明条款。\n"
    "需要真人请回复“人工”，或拨打 12333。"
)
THANKS = "不客气。还有问题可以接着问。"
LEFT_OFF = "好的。想问什么，直接说就行。"
BYE = "再见，有事随时来问。"
SEEN = "收到。想问什么，直接说就行。"
CHAT = (
    "我是自动答复，闲话聊不来，答得不好请见谅。\n"
    "就业、社保政策方面的事直接问；要找工作人员，回复“人工”。"
)

# 谢谢李姐, 张老师好: whom somebody takes the desk for.
_ADDRESS = re.compile(
    "[\u3400-\u9fff]?(?:老师|同志|师傅|主任|科长|领导|阿姨|叔叔|小姐姐|小哥哥|美女|帅哥|妹子|兄弟|大?[姐哥叔姨]|妹妹)"
    "|亲爱的|亲|各位|大家"
)
_OF_THE_DESK = re.compile(
    "(?:哎呀?|唉|喂|嘿|哈|那|看来)*[你您](?!们|好"
    "|[也就再先快来去]?[说讲看算帮给替查写念答回问找推介教核]"
    "|[这那有能可会在知晓觉告]).*"
)
_OF_WORK = re.compile("[活岗招工班]")


def answer_politely(asked: Asked) -> Reply | None:
    """A short answer to words that ask for nothing."""
    acts, memory = asked.reading.acts, asked.memory
    if not plain(PICTURES.sub("", asked.text)):
        return Reply(SEEN, "smalltalk", memory, understood={"act": "face"})
    if "robot" in acts:
        return Reply(ROBOT, "smalltalk", memory, understood={"act": "robot"})
    if _chats(asked):
        return Reply(CHAT, "smalltalk", memory, understood={"act": "chat"})
    if wants_no_more(asked.text) and not memory.check.get("asked"):
        return Reply(LEFT_OFF, "smalltalk", memory, understood={"act": "thanks"})
    if _says_more(asked):
        return None
    for act, text in (("greeting", WELCOME + MENU), ("thanks", THANKS), ("bye", BYE)):
        if act in acts:
            return Reply(text, "smalltalk", memory, understood={"act": act})
    return None


def _says_more(asked: Asked) -> bool:
    """Whether there is more than courtesies and whom they are meant for."""
    addressing = sum(len(one) for one in _ADDRESS.findall(plain(asked.text)))
    return asked.reading.beyond - addressing > SLACK


def _chats(asked: Asked) -> bool:
    """Whether somebody chats; to a question of ours that is no answer, and it is put again."""
    if asked.memory.check.get("asked"):
        return False
    only_chat = "chat" in asked.reading.acts and not _says_more(asked)
    return only_chat or _is_of_the_desk(asked)


def _is_of_the_desk(asked: Asked) -> bool:
    """Whether somebody speaks of nothing but whom they talk to: 你吃了没, 你真笨."""
    reading, text = asked.reading, plain(asked.text)
    of_the_field = reading.terms or reading.aspects or reading.outside or reading.acts - {"chat"}
    of_something = of_the_field or asked.places or quantities(asked.text, asked.turn.today)
    of_others = OF_THEMSELVES.search(text) or _OF_WORK.search(text)
    short = len(text) <= LONGEST and _OF_THE_DESK.fullmatch(text)
    return bool(short and not of_something and not of_others)
