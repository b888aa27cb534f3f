"""The official account's own affairs: tokens, menu, codes, followers, media, quotas."""

import re

from tests.wechat_double.errors import Refused
from tests.wechat_double.platform import Answer, Asked, Call, File, Platform

DONE = {"errcode": 0, "errmsg": "ok"}
THREE_DAYS = 3 * 86400
TOP, SUB = 3, 5


def stable_token(platform: Platform, asked: Asked) -> Answer:
    """The account's token."""
    fields = asked.fields
    force = bool(fields.get("force_refresh", False))
    return platform.tokens.give(
        fields.get("appid", ""), fields.get("secret", ""), force, platform.now()
    )


def create_menu(platform: Platform, asked: Asked) -> Answer:
    """Replace the menu."""
    buttons = asked.fields.get("button", [])
    if not 1 <= len(buttons) <= TOP:
        raise Refused(40016)
    for button in buttons:
        if len(button["name"].encode()) > 16:
            raise Refused(40018)
        if len(button.get("sub_button", [])) > SUB:
            raise Refused(40023)
    platform.menu = asked.fields
    return DONE


def get_menu(platform: Platform, asked: Asked) -> Answer:
    """The menu, or 46003 if there is none."""
    if platform.menu is None:
        raise Refused(46003, "menu no exist")
    return {"menu": platform.menu}


def create_code(platform: Platform, asked: Asked) -> Answer:
    """A QR code with a scene."""
    scene = asked.fields["action_info"]["scene"]["scene_str"]
    if not 1 <= len(scene) <= 64:
        raise Refused(40129)
    lasting = asked.fields["action_name"] == "QR_LIMIT_STR_SCENE"
    life = {} if lasting else {"expire_seconds": asked.fields["expire_seconds"]}
    return {"ticket": f"ticket+{scene}/=", "url": f"http://weixin.qq.com/q/{scene}", **life}


def picture(platform: Platform, asked: Asked) -> Answer:
    """The picture of a code, which the real WeChat keeps on another host."""
    scene = asked.query["ticket"].removeprefix("ticket+").removesuffix("/=")
    return File(b"\xff\xd8\xff\xe0" + scene.encode(), "image/jpeg")


def user(platform: Platform, asked: Asked) -> Answer:
    """What WeChat tells of a follower."""
    return _told_of(platform, asked.query.get("openid", ""))


def users(platform: Platform, asked: Asked) -> Answer:
    """What it tells of several, or of none if it does not know one of them."""
    wanted = asked.fields.get("user_list", [])
    if not 1 <= len(wanted) <= 100:
        raise Refused(40032, "invalid openid list size")
    return {"user_info_list": [_told_of(platform, one["openid"]) for one in wanted]}


def _told_of(platform: Platform, openid: str) -> dict[str, object]:
    person = platform.person(openid)
    told = {"subscribe": int(person.follows), "openid": person.openid}
    return {**told, "unionid": person.unionid} if person.follows and person.unionid else told


def upload(platform: Platform, asked: Asked) -> Answer:
    """Keep a file for three days."""
    found = re.search(rb"Content-Type: ([^\r\n]+)\r\n\r\n(.*)\r\n--", asked.body, re.S)
    if found is None:
        raise Refused(47001)
    media_id = f"media-{len(platform.media) + 1}"
    platform.media[media_id] = File(found[2], found[1].decode()), platform.now() + THREE_DAYS
    return {"type": asked.query["type"], "media_id": media_id, "created_at": int(platform.now())}


def download(platform: Platform, asked: Asked) -> Answer:
    """A file that is kept."""
    file, ends = platform.media.get(asked.query.get("media_id", ""), (None, 0.0))
    if file is None or ends <= platform.now():
        raise Refused(40007)
    return file


def callback_ips(platform: Platform, asked: Asked) -> Answer:
    """Where pushes come from."""
    return {"ip_list": ["198.51.100.0/24", "203.0.113.8"]}


def quota(platform: Platform, asked: Asked) -> Answer:
    """The day's calls of a path."""
    path = asked.fields["cgi_path"]
    if platform.forbidden.get(path):
        raise Refused(76022, "could not use this cgi_path, no permission")
    limit = platform.limits.get(path, (None, None))[0] or 500000
    used = len(platform.moments[path])
    return {**DONE, "quota": {"daily_limit": limit, "used": used, "remain": limit - used}}


def clear_quota(platform: Platform, asked: Asked) -> Answer:
    """Begin the day's counts anew."""
    platform.moments.clear()
    return DONE


ACCOUNT: dict[str, Call] = {
    "/cgi-bin/stable_token": stable_token,
    "/cgi-bin/menu/create": create_menu,
    "/cgi-bin/menu/get": get_menu,
    "/cgi-bin/qrcode/create": create_code,
    "/cgi-bin/showqrcode": picture,
    "/cgi-bin/user/info": user,
    "/cgi-bin/user/info/batchget": users,
    "/cgi-bin/media/upload": upload,
    "/cgi-bin/media/get": download,
    "/cgi-bin/getcallbackip": callback_ips,
    "/cgi-bin/openapi/quota/get": quota,
    "/cgi-bin/clear_quota": clear_quota,
}
