"""What WeChat's answers hold, as the results they stand for.

Each takes an answer without an errcode and may raise KeyError, TypeError or ValueError: then the
answer lacks what it must have.
"""

import ipaddress

from bot.outbound.answers import Answer
from bot.outbound.results import (
    Addresses,
    Checked,
    Checking,
    Code,
    Done,
    File,
    Follower,
    Followers,
    Login,
    Media,
    Menu,
    Minded,
    Phone,
    Quota,
    Sent,
)


def done(_answer: Answer) -> Done:
    """Nothing but that it is done."""
    return Done()


def sent(answer: Answer) -> Sent:
    """The message's number, which not every kind has."""
    return Sent(str(answer.fields.get("msgid", "")))


def login(answer: Answer) -> Login:
    """Who it is; without unionid where the accounts are not bound together."""
    fields = answer.fields
    return Login(str(fields["openid"]), str(fields["session_key"]), str(fields.get("unionid", "")))


def phone(answer: Answer, app_id: str) -> Phone:
    """The number, if it was given to our mini-program."""
    info = answer.fields["phone_info"]
    if info["watermark"]["appid"] != app_id:
        raise ValueError("another mini-program's")
    return Phone(str(info["purePhoneNumber"]), str(info["countryCode"]), str(info["phoneNumber"]))


def checked(answer: Answer) -> Checked:
    """What is advised."""
    result = answer.fields["result"]
    suggest = str(result["suggest"])
    if suggest not in ("pass", "review", "risky"):
        raise ValueError("an advice we do not know")
    # A part that failed says so by an errcode of its own, and nothing else it says counts.
    told = [one for one in answer.fields.get("detail") or () if not one.get("errcode")]
    minded = tuple(
        Minded(str(one["suggest"]), int(one["label"]), str(one.get("keyword") or ""))
        for one in told
        if one.get("suggest", "pass") != "pass"
    )
    trace = str(answer.fields.get("trace_id", ""))
    return Checked(suggest, int(result["label"]), trace, minded)


def checking(answer: Answer) -> Checking:
    """The trace under which the finding will be pushed."""
    return Checking(str(answer.fields["trace_id"]))


def menu(answer: Answer) -> Menu:
    """The buttons."""
    return Menu(tuple(answer.fields["menu"]["button"]))


def code(answer: Answer) -> Code:
    """A QR code of the official account."""
    fields = answer.fields
    return Code(str(fields["ticket"]), str(fields["url"]), fields.get("expire_seconds"))


def follower(answer: Answer) -> Follower:
    """Whether they follow; of who does not, WeChat tells nothing else."""
    fields = answer.fields
    follows = int(fields["subscribe"]) == 1
    return Follower(follows, str(fields.get("unionid", "")), str(fields.get("qr_scene_str", "")))


def followers(answer: Answer) -> Followers:
    """Several people's."""
    told = answer.fields["user_info_list"]
    return Followers({str(one["openid"]): follower(Answer(one)) for one in told})


def media(answer: Answer) -> Media:
    """The upload's number; of thumbs it has another name."""
    fields = answer.fields
    return Media(str(fields.get("media_id") or fields["thumb_media_id"]))


def file(answer: Answer) -> File:
    """The file, which must not be empty."""
    if answer.file is None or not answer.file.content:
        raise ValueError("no file")
    return answer.file


def addresses(answer: Answer) -> Addresses:
    """The networks, each checked to be one."""
    networks = [str(ipaddress.ip_network(listed)) for listed in answer.fields["ip_list"]]
    return Addresses(tuple(networks))


def quota(answer: Answer) -> Quota:
    """The day's calls."""
    told = answer.fields["quota"]
    return Quota(int(told["daily_limit"]), int(told["used"]), int(told["remain"]))
