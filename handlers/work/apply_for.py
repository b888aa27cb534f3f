"""投这个: an application from the chat, sent once somebody has said who they are and agreed."""

import re
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot.messages import Reply
from core.errors import DeskError
from handlers.asked import Asked
from handlers.work.acting import acted
from handlers.work.at_hand import AtHand
from handlers.work.fair import GONE, NOT_HERE, at_hand, read_postings, say, under_way, who
from handlers.work.pointing import pointed_at
from handlers.work.who import is_name, told
from jobs.applying.applications import apply
from jobs.applying.entering import check_open, shows_now
from jobs.values import Posting
from people.identities import Identity, find_number, meet
from people.phones import mask_phone
from people.seekers import (
    CONSENT,
    Kept,
    Profile,
    check,
    find_profile,
    get_profile,
    keep_profile,
)

WHICH = "投哪一个？回复“投第1个”“投第2个”这样说就行。"
WHO = (
    "投“{title}”（{firm}），单位要能联系上您。\n"
    "请在一句话里回复：姓名 手机号 做过什么（可以不写），例如“张敏 13800138000 做过两年保安”。\n"
    "不投了，回复“不投了”。"
)
WHO_AGAIN = "还差{missing}。请一起写在一句话里：姓名 手机号 做过什么。不投了，回复“不投了”。"
MISTYPED = "“{number}”是{digits}位，不是手机号。"
SURE = (
    "投“{title}”（{firm}）：\n姓名：{name}\n电话：{phone}{about}\n"
    "{consent}\n同意并投递，回复“确认”；要改，重新发一遍姓名和手机号；不投了，回复“不投了”。"
)
SURE_AGAIN = (
    "投“{title}”（{firm}），用您存着的资料：{name}，{phone}。\n"
    "投递，回复“确认”；要改，重新发一遍姓名和手机号；不投了，回复“不投了”。"
)
SENT = (
    "投出去了：{title}（{firm}）。单位看了、约面试、录不录用，这里都会告诉您。\n"
    "问进展，回复“我投的有信没”；不想去了，回复“撤回投递”。"
    "入职前不该收任何费用，让交钱的别去，回复“举报这个”。"
)
FOR_WHICH = (
    "您的姓名和电话没有存，也没有发给谁。先说要投哪个岗位，如“投第1个”“投递12”，再发姓名和电话。"
)
NOT_SENT = "好的，没有投。想看别的，接着说要找什么活。"

_YES = re.compile(
    "(?:好的?|行|嗯|是的?|可以)?[，, ]*(?:确认|同意|投递?|可以|好的?|行|是的?|对|没问题|嗯嗯?"
    "|要得|中|成|得行|ok)"
    "(?:并?投递?|吧|了|的)*"
)
_BY_NUMBER = re.compile(r"(?:我要|我想)?(?:投递?|应聘|报名)(?:岗位)?[ :：]?(\d{2,12}|\d(?=$))")
_NO = re.compile(
    "(?:(?:那|先|我|还是)*"
    "(?:不投|别投|不想投|不要投|算了|退出|取消|不用|不发)(?:了|吧|递)*[，, ]*)+"
)


def apply_for(asked: Asked) -> Reply:
    """An application to the posting pointed at, or what is missing for it."""
    hand = at_hand(asked)
    number = pointed_at(asked.text, hand, read_postings(asked, hand.listed))
    if number is None:
        return say(asked, WHICH, hand)
    found = read_postings(asked, [number])
    if not found:
        return say(asked, GONE, hand)
    return _about(asked, replace(hand.done(), posting=number), found[0])


def apply_by_number(asked: Asked) -> Reply | None:
    """An application to the posting whose number is said (投递1024); None if none is."""
    match = _BY_NUMBER.fullmatch(asked.text.strip("。.!！~ "))
    if match is None:
        return None
    number = int(match[1])
    found = read_postings(asked, [number])
    if not found:
        return say(asked, GONE, at_hand(asked))
    return _about(asked, replace(at_hand(asked).done(), posting=number), found[0])


def ask_for_which(asked: Asked) -> Reply | None:
    """Who sends name and number without having said for which posting is asked for it; nothing
    of it is kept."""
    if asked.reading.benefits or under_way(asked).waits in ("profile", "consent"):
        return None
    said = told(asked.turn.incoming.text)
    if not (said.phone and said.name):
        return None
    return say(asked, FOR_WHICH, at_hand(asked))


def _about(asked: Asked, hand: AtHand, posting: Posting) -> Reply:
    kept = _kept(asked)
    if who(asked) is None or asked.ledger is None:
        return say(asked, NOT_HERE, hand)
    if refused := _refusal(asked, posting, kept):
        return say(asked, refused, hand)
    names = {"title": posting.wording.title, "firm": posting.firm}
    if kept is None:
        return say(asked, WHO.format(**names), replace(hand, waits="profile"))
    shown = {"name": kept.profile.name, "phone": mask_phone(kept.profile.phone)}
    return say(asked, SURE_AGAIN.format(**names, **shown), replace(hand, waits="consent"))


def take_answer(asked: Asked) -> Reply | None:
    """What somebody says of themselves, or that they agree; None if neither was asked for."""
    hand, words = under_way(asked), asked.text.strip("。.!！~ ")
    if hand.waits not in ("profile", "consent"):
        return None
    if _NO.fullmatch(words):
        return say(asked, NOT_SENT, hand.done())
    found = read_postings(asked, [hand.posting])
    if not found:
        return say(asked, GONE, hand.done())
    if hand.waits == "consent" and _YES.fullmatch(words):
        return _send(asked, hand, found[0])
    if hand.waits == "profile" and _YES.fullmatch(words):
        return _confirm(asked, hand, found[0], Profile(hand.name, hand.phone, hand.about))
    said = told(asked.turn.incoming.text)
    named = is_name(words, marked=hand.waits == "consent") and not asked.reading.terms
    if not (said.phone or said.mistyped or named):
        return None
    # Who mistypes the number anew does not mean the one before.
    phone = "" if said.mistyped else said.phone or hand.phone
    profile = Profile(said.name or hand.name, phone, said.about or hand.about)
    return _confirm(asked, hand, found[0], profile, said.mistyped)


def _confirm(
    asked: Asked, hand: AtHand, posting: Posting, profile: Profile, mistyped: str = ""
) -> Reply:
    """The question whether this may be sent, or for what is missing of it."""
    hand = replace(hand, name=profile.name, phone=profile.phone, about=profile.about)
    number = "11位的手机号" if mistyped else "手机号"
    missing = [label for label, one in (("姓名", profile.name), (number, profile.phone)) if not one]
    if missing:
        text = WHO_AGAIN.format(missing="和".join(missing))
        if mistyped:
            text = MISTYPED.format(number=mistyped, digits=len(mistyped)) + text
        return say(asked, text, replace(hand, waits="profile"))
    try:
        checked = check(profile)
    except DeskError as error:
        return say(
            asked,
            f"{error.message}\n请重新发一遍：姓名 手机号 做过什么。",
            replace(hand, waits="profile"),
        )
    about = f"\n介绍：{checked.about}" if checked.about else ""
    text = SURE.format(
        title=posting.wording.title,
        firm=posting.firm,
        name=checked.name,
        phone=checked.phone,
        about=about,
        consent=CONSENT,
    )
    return say(asked, text, replace(hand, waits="consent"))


def _send(asked: Asked, hand: AtHand, posting: Posting) -> Reply:
    identity, ledger = who(asked), asked.ledger
    kept = _kept(asked)
    if identity is None or ledger is None:
        return say(asked, NOT_HERE, hand.done())
    fresh = Profile(hand.name, hand.phone, hand.about) if hand.phone else None
    if fresh is None and kept is None:
        return say(
            asked,
            WHO.format(title=posting.wording.title, firm=posting.firm),
            replace(hand, waits="profile"),
        )
    if refused := _refusal(asked, posting, kept):
        return say(asked, refused, hand.done())
    effect = acted(_enter, identity, fresh, posting.id, hand.fair, ledger.clock())
    text = SENT.format(title=posting.wording.title, firm=posting.firm)
    return say(asked, text, hand.done(), effect)


def _enter(
    connection: Connection,
    identity: Identity,
    fresh: Profile | None,
    posting_id: int,
    fair_id: int,
    moment: datetime,
) -> None:
    """The application itself, with the profile if it is a new one."""
    number = meet(connection, identity, moment)
    if fresh is not None:
        seeker = keep_profile(connection, number, fresh, CONSENT, moment)
    else:
        seeker = get_profile(connection, number).id
    fair = fair_id if shows_now(connection, posting_id, fair_id, moment) else None
    apply(connection, posting_id, seeker, moment, fair)


def _kept(asked: Asked) -> Kept | None:
    """The profile of whoever writes; None if they keep none."""
    identity = who(asked)
    if identity is None or asked.ledger is None:
        return None
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        return find_profile(connection, number) if number is not None else None


def _refusal(asked: Asked, posting: Posting, kept: Kept | None) -> str:
    """Why somebody cannot apply, "" if they can."""
    if asked.ledger is None:
        return NOT_HERE
    with asked.ledger.database.reading() as connection:
        try:
            check_open(connection, posting.id, kept.id if kept else None, asked.ledger.clock())
        except DeskError as error:
            return error.message
    return ""
