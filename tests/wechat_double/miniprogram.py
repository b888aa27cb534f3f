"""The mini-program: logging in, phone numbers, checking content, codes to scan."""

import re
from typing import Any

from tests.wechat_double.errors import Refused
from tests.wechat_double.platform import Answer, Asked, Call, File, Platform

FIVE_MINUTES = 300
LONGEST = 2500
SUGGEST = ("pass", "review", "maybe", "risky")
SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}")


def login(platform: Platform, asked: Asked) -> Answer:
    """Who a code belongs to, told once; of a success no errcode is given."""
    openid = _use_code(platform, asked.query.get("js_code", ""), "login")["openid"]
    person = platform.person(openid)
    person.visited = platform.now()
    told = {"openid": openid, "session_key": "c2Vzc2lvbi1rZXktZG91Ymxl"}
    return {**told, "unionid": person.unionid} if person.unionid else told


def phone(platform: Platform, asked: Asked) -> Answer:
    """The number a code stands for."""
    held = _use_code(platform, asked.fields.get("code", ""), "phone")
    number = held["number"]
    info = {"phoneNumber": f"+86{number}", "purePhoneNumber": number, "countryCode": "86"}
    stamp = {"timestamp": int(platform.now()), "appid": held.get("given_to", asked.app_id)}
    return {"errcode": 0, "errmsg": "ok", "phone_info": {**info, "watermark": stamp}}


def _use_code(platform: Platform, code: str, use: str) -> dict[str, str]:
    held = platform.codes.get(code)
    if held is None or held["use"] != use or platform.now() - held["at"] > FIVE_MINUTES:
        raise Refused(40029)
    if held["used"]:
        raise Refused(40163)
    held["used"] = True
    return held


def check_text(platform: Platform, asked: Asked) -> Answer:
    """What is thought of a text: the worst of what its parts think, a model's and the words'."""
    fields = asked.fields
    content = fields.get("content", "")
    if not content:
        raise Refused(44002)
    found = [(word, *what) for word, what in platform.judgements.items() if word in content]
    if "version" not in fields:
        return _as_before(found)
    if fields["version"] != 2 or fields.get("scene") not in (1, 2, 3, 4):
        raise Refused(40129)
    if len(content) > LONGEST:
        raise Refused(45002)
    platform.person(fields.get("openid", "")).must_have_visited(platform.now())
    worst = max(found, key=lambda one: SUGGEST.index(one[1]), default=("", "pass", 100))
    result = {"suggest": worst[1], "label": worst[2]}
    model = {"strategy": "content_model", "errcode": 0, **result, "prob": 90}
    words = [
        {"strategy": "keyword", "errcode": 0, "suggest": suggest, "label": label}
        | {"level": 20, "keyword": word}
        for word, suggest, label in found
    ]
    failed = {"strategy": "keyword", "errcode": -1, "suggest": "risky", "label": 20001}
    detail = [model, *words, failed] if found else [model]
    return {"errcode": 0, "errmsg": "ok", "trace_id": "trace-1", "result": result, "detail": detail}


def _as_before(found: list[Any]) -> Answer:
    """The check as it was before its second version, with neither a person nor a label."""
    if any(suggest == "risky" for _, suggest, _ in found):
        raise Refused(87014)
    return {"errcode": 0, "errmsg": "ok"}


def check_media(platform: Platform, asked: Asked) -> Answer:
    """A picture or recording is taken for checking."""
    platform.person(asked.fields["openid"]).must_have_visited(platform.now())
    return {"errcode": 0, "errmsg": "ok", "trace_id": "trace-2"}


def code_to_scan(platform: Platform, asked: Asked) -> Answer:
    """A picture."""
    if not SCENE.fullmatch(asked.fields.get("scene", "")):
        raise Refused(40129)
    return File(b"\xff\xd8\xff\xe0picture", "image/jpeg")


MINIPROGRAM: dict[str, Call] = {
    "/sns/jscode2session": login,
    "/wxa/business/getuserphonenumber": phone,
    "/wxa/msg_sec_check": check_text,
    "/wxa/media_check_async": check_media,
    "/wxa/getwxacodeunlimit": code_to_scan,
}
