"""The words of each piece of news about an application; values in, notices out."""

from datetime import date, datetime

from jobs.applying.applicants import Application, Interview
from jobs.applying.telling import fields, in_words, name_of, spoken
from notify.outbox import Notice

ANSWERING = "能来请回复“确认面试”，时间不合适回复“另约时间”。"


def seen(application: Application) -> Notice:
    """The firm looked at it."""
    text = f"{name_of(application)}已经看了您的投递，有消息会马上告诉您。"
    return _notice("application_seen", "seen", application, text)


def invited(application: Application, met: Interview, step: int) -> Notice:
    """The firm asks somebody to come; over when the interview begins."""
    text = f"{name_of(application)}约您面试。\n{in_words(met)}\n{ANSWERING}"
    return Notice(
        "interview", f"{application.id} {step}", text, until=met.at, fields=fields(application)
    )


def reminded(application: Application, met: Interview, number: int) -> Notice:
    """The interview is near."""
    ask = "" if met.answer == "accepted" else f"\n{ANSWERING}"
    text = f"提醒您：{name_of(application)}的面试快到了。\n{in_words(met)}{ask}"
    key = f"{application.id} {met.at.isoformat()} {number}"
    return Notice("interview", key, text, until=met.at, fields=fields(application))


def offered(application: Application, note: str, step: int) -> Notice:
    """The firm means to take somebody on."""
    said = f"\n单位留言：{note}" if note else ""
    text = (
        f"{name_of(application)}准备录用您。{said}\n"
        "单位会和您商定上岗的事；不想去了，回复“撤回投递”。"
    )
    return _notice("outcome", str(step), application, text)


def hired(application: Application, step: int) -> Notice:
    """The firm has taken somebody on."""
    text = (
        f"恭喜，{name_of(application)}录用您了。"
        "上岗一个月内要签书面劳动合同；过几天我们会问一下您是不是顺利上岗。"
    )
    return _notice("outcome", str(step), application, text)


def unsuitable(application: Application, note: str, step: int) -> Notice:
    """The firm will not take somebody on, and why."""
    said = f"\n单位留言：{note}" if note else ""
    text = (
        f"{name_of(application)}这次没有录用您，原因：{application.reason}。{said}\n"
        "别的岗位还在招，直接说想找什么活就行，例如“保安 4000以上”。"
    )
    return _notice("outcome", str(step), application, text)


def closed(application: Application) -> Notice:
    """The posting is over, and the firm had said nothing."""
    text = (
        f"{name_of(application)}已经停止招聘，单位没有来得及答复您的投递。\n"
        "别的岗位还在招，直接说想找什么活就行，例如“保安 4000以上”。"
    )
    return _notice("outcome", "closed", application, text)


def sent(application: Application, waiting: int, day: date) -> Notice:
    """Somebody applied: the firm hears of the first of a day, and how many wait."""
    text = (
        f"「{application.title}」收到新的投递，现在有 {waiting} 份等您答复，请到小程序里看。\n"
        "今天再有人投这个岗位，不再一份一份地提醒。"
    )
    key = f"new {application.posting_id} {day}"
    return Notice("employer_nudge", key, text, fields=fields(application))


def withdrawn(application: Application) -> Notice:
    """Somebody with whom the firm had an appointment or more does not come."""
    text = f"「{application.title}」的一位应聘者撤回了投递{_lost(application)}。"
    return _notice("employer_nudge", "withdrawn", application, text)


def _lost(application: Application) -> str:
    met = application.interview
    return f"，{spoken(met.at)}的面试不来了" if met else ""


def answered(application: Application, met: Interview, wish: str, step: int) -> Notice:
    """Somebody says whether they come to the interview."""
    if met.answer == "accepted":
        said = f"应聘者确认参加{spoken(met.at)}的面试"
    else:
        said = f"应聘者{spoken(met.at)}来不了，希望另约：{wish or '时间请您定'}"
    text = f"「{application.title}」：{said}。"
    return _notice("employer_nudge", str(step), application, text)


def waiting_long(posting_id: int, title: str, number: int, days: int, moment: datetime) -> Notice:
    """People wait for an answer of the firm."""
    text = (
        f"「{title}」有 {number} 份投递 {days} 天没有答复。不合适也请告诉人家一声，选个原因就行；"
        "答复率会显示在您的岗位上。"
    )
    key = f"nudge {posting_id} {days} {moment.isoformat()}"
    return Notice("employer_nudge", key, text, fields={"title": title})


def are_you_at_work(application: Application, days: int) -> Notice:
    """Somebody who was hired is asked whether they are there."""
    text = (
        f"{name_of(application)}录用您 {days} 天了，现在在那里上班吗？\n"
        "回复“在岗”或“不在岗”就行。有难处也可以直接说。"
    )
    return _notice("at_work", f"seeker {days}", application, text)


def are_they_at_work(application: Application, name: str, days: int) -> Notice:
    """The firm is asked whether who it hired is there; the notice names nobody in full."""
    who = f"{name[:1]}*" if name else "应聘者"
    text = (
        f"「{application.title}」录用的{who}，已经 {days} 天了，现在在岗吗？\n"
        "回复“在岗”或“不在岗”就行，也可以在小程序里点。"
    )
    return _notice("at_work", f"employer {days}", application, text)


def _notice(kind: str, key: str, application: Application, text: str) -> Notice:
    return Notice(kind, f"{application.id} {key}", text, fields=fields(application))
