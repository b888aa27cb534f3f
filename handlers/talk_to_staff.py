"""A person asks for a person."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.about_us import asks_when
from handlers.asked import Asked
from handlers.passing_on import waits, when_answered, with_staff, without_staff
from handlers.policies.asking_for_all import asks_for_all
from handlers.texts import UNANSWERED
from handlers.work.fair import looks_for_work
from hotline.handovers import Because
from nlp.statements import clauses, sounds_asking
from nlp.text import plain

HAND_OVER = (
    "已经转给工作人员。{when}您可以把事情接着写下来，工作人员会看到全部对话。\n"
    "急事请拨打 12333（工作日）。"
)
COMPLAINT = (
    "很抱歉让您不满意。您的意见已经转给工作人员。{when}\n"
    "也可以拨打 12333；对服务的投诉请拨打 12345。"
)
STILL = (
    "您已经在排队，没有漏掉。{when}有要补充的接着写，工作人员会看到。\n急事请拨打 12333（工作日）。"
)
NOT_HERE = "要找工作人员，请在公众号里回复“人工”，或拨打 12333；对服务的投诉可以拨打 12345。"

MISSES_TO_OFFER = 2
"""Questions in a row that were not answered, after which a person is offered."""

TAKEN_BACK = "好的，不排队了。想问什么直接说；再要找人，回复“人工”。"

SLACK = 0
"""How many characters may stand beside a plea to be served; more is a question."""

AROUND = 3
"""How many characters may stand around 转人工 in a clause that says only this: 给我转人工吧."""

_SOON = re.compile(
    "(?:还[要得]?|[要得]|还需要?|大概|到底)*[等排]?(?:多久|多长时间|多少时间|好久|几时|啥时候|什么时候|甚时候|何时)"
    "(?:[才能会]*(?:回复?|答复?|轮到?|排到|到我|有人|来人?|处理|接|理))?"
    "|(?:轮|排)?到我了?没?|(?:前面|前头|排)[着了]?还?有?(?:多少|几)个?[人位]|(?:排|我)?第几[位个]|排到[哪几]"
    "|快[点些]|快一[点些]|搞快|赶紧|赶快|抓紧|尽快|麻利|催|急死|[很真太好]急|着急|急得很|等不及|等不了|加急"
    "|[等排]了?(?:半天|好久|很久|好半天|一天|这么久|那么久|老半天)|[怎咋]么?还[没不](?:回|答|来|有人|理|轮)*"
    "|(?:还在|在)[等排]|别让我等|等着[呢在]|人呢|还在吗|在不在|在吗"
)
_BESIDE = re.compile(
    "求求?|拜托|麻烦|请问?|劳驾|能不能|可不可以|可以|行不行|好不好|工作人员|人工|客服|老师|同志|领导|师傅|大[哥姐]"
    "|[你您我咱俺]们?|回复|答复|处理|一下|一[点些]|给|帮|了|啊|呀|吗|嘛|呢|吧|哦|喂|都|已经|就|还|要|得|能|会|的|个|到|队|等|排|在|不|没|人|有|急"
)

_NO_MORE = re.compile(
    "(?:算了|那|先)*(?:不用|不要|取消|不找|不需要|别|不必|撤销|退出)(?:再?[转找叫接排等])?(?:给)?(?:你们)?"
    "(?:人工|工作人员|客服|真人|排队|排号)(?:客服|服务)?(?:了|啦|咧|吧)*"
)
_ENOUGH = re.compile(
    "(?:算了|那|好吧|先)*(?:我|俺)?(?:不等|不排|不用等|不用排|不排队|不找)(?:了|啦|咧|吧)+"
)
# 客服 is also an occupation: who would be one speaks of work.
_WHERE_TO = re.compile(
    "(?:哪|谁|什么地方|啥地方|什么部门|啥部门|什么电话|啥电话).{0,6}(?:投诉|举报|告)"
    "|(?:怎么|咋|如何)(?:投诉|举报|告)|(?:投诉|举报|告).{0,4}(?:哪|谁|什么部门)"
)
# What may also be told of an agent, an office or those who work somewhere.
_DOUBTFUL = {"grumble": "complaint", "hail": "handoff"}
_OF_WORK = re.compile("招|活|岗|当|干|工作(?!人员)|专员|应聘|求职")


def hand_over(asked: Asked) -> Reply | None:
    """The request or the complaint is taken down, and the telephone named."""
    acts, meant = asked.reading.acts, _meant(asked)
    complains = "complaint" in meant
    if not complains and ("handoff" not in meant or "robot" in acts):
        return None
    if _OF_WORK.search(asked.text) and looks_for_work(asked):
        return None
    if complains and _is_about_others(asked):
        return None
    if not complains and asks_when(asked.text):
        return None  # 今天有人没 would first know when
    if complains:
        return _passed_on(asked, COMPLAINT, "complaint", "complaint")
    missed = asked.text == UNANSWERED or asked.memory.misses >= MISSES_TO_OFFER
    return _passed_on(asked, HAND_OVER, "handoff", "missed" if missed else "asked")


def _meant(asked: Asked) -> frozenset[str]:
    """The acts that are meant: where a benefit is asked about only what is said by itself or of
    that benefit. 典型的靠人工，补多少 tells of a trade."""
    acts = asked.reading.acts
    if not _asks_of_ours(asked):
        return acts | {_DOUBTFUL.get(one, one) for one in acts}
    said = [asked.read(one) for one in clauses(asked.text)]
    meant = [one.acts for one in said if one.beyond <= AROUND or one.benefits]
    return frozenset[str]().union(*meant)


def _asks_of_ours(asked: Asked) -> bool:
    """Whether a benefit is asked about, or all: 有人没交社保，稳岗返还能领不 tells of some."""
    reading = asked.reading
    asking = [one for one in clauses(reading.text) if sounds_asking(one)]
    if reading.benefits:
        return bool(reading.aspects or asking)
    if reading.terms and asking and "amount" in reading.aspects:
        return True
    if "complaint" not in reading.acts and any(_asks_of_the_field(asked, one) for one in asking):
        return True
    # 电话打不通 is told on the way to what is asked: 这种情况能享受哪些，要什么材料.
    of_all = any(map(asks_for_all, asking))
    return of_all and not reading.acts & {"handoff", "complaint"}


def _asks_of_the_field(asked: Asked, clause: str) -> bool:
    """Whether a clause asks in the field's words, and for nobody: 失业金还能给发不."""
    reading = asked.read(clause)
    return bool(reading.terms) and reading.acts.isdisjoint({"handoff", *_DOUBTFUL})


def _is_about_others(asked: Asked) -> bool:
    """Whether they ask where to complain of what another office sees to: 拖欠工资去哪投诉."""
    return bool(asked.reading.outside and _WHERE_TO.search(asked.text))


def take_back(asked: Asked) -> Reply | None:
    """No longer to wait for staff, for who says so: 不用人工了, 算了不等了; None for others."""
    words = plain(asked.text)
    if not _NO_MORE.fullmatch(words) and not (_ENOUGH.fullmatch(words) and waits(asked)):
        return None
    reply = Reply(TAKEN_BACK, "smalltalk", asked.turn.memory, understood={"act": "taken_back"})
    return without_staff(asked, reply)


def tell_position(asked: Asked) -> Reply | None:
    """How many are before somebody who waits and asks for nothing but to be served soon; None for
    who does not wait, or asks for more."""
    if not (_is_plea(plain(asked.text)) and waits(asked)):
        return None
    said = STILL.format(when=when_answered(asked))
    return Reply(said, "smalltalk", asked.turn.memory, understood={"act": "position"})


def _is_plea(words: str) -> bool:
    rest, pleas = _SOON.subn("", words)
    return bool(pleas) and len(_BESIDE.sub("", rest)) <= SLACK


def _passed_on(asked: Asked, text: str, act: str, because: Because) -> Reply:
    memory = replace(asked.memory, misses=0)
    if not asked.turn.incoming.sender:
        # Who asks by API or beside the telephone is in no conversation that staff could see.
        return Reply(NOT_HERE, "handoff", memory, understood={"act": act})
    said = text.format(when=when_answered(asked))
    return with_staff(asked, because, Reply(said, "handoff", memory, understood={"act": act}))
