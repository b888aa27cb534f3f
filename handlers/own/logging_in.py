"""Codes of the mini-program exchanged with WeChat for whose they are, for a telephone number, or
for why not in plain words."""

from functools import partial

import structlog

from bot.outbound.client import WeChat
from bot.outbound.results import Failed
from core.errors import DeskError, Forbidden, Invalid, Unauthorised, Unavailable
from people.log_in import Exchange, Visitor
from people.phone_api import AskNumber

INVALID_CODE, USED_CODE, RISKY = 40029, 40163, 40226
MAINLAND = "86"
SPENT = "手机号凭证已经用过或过期，请再点一次按钮，或者自己填写。"
BUSY = "微信正忙，没有取到手机号，请过一会儿再试，或者自己填写。"

log = structlog.get_logger("log_in")


def exchange_with(wechat: WeChat) -> Exchange:
    """The exchange for this office's WeChat."""
    return partial(_exchange, wechat)


def _exchange(wechat: WeChat, code: str) -> Visitor:
    login = wechat.code2session(code)
    if isinstance(login, Failed):
        raise _refusal(login)
    # The session key opens nothing the desk needs, and stays behind.
    return Visitor(login.openid, login.unionid)


def _refusal(failed: Failed) -> DeskError:
    if failed.code in (INVALID_CODE, USED_CODE):
        return Unauthorised("登录凭证已经用过或过期，请重新打开小程序。")
    if failed.code == RISKY:
        return Forbidden("微信认为这个账号有风险，不让登录。请联系微信客服，或到窗口办理。")
    if failed.reason == "not_permitted":
        log.warning("log_in_not_set_up", words=failed.words)
        return Unavailable("这里还没有开通小程序登录，请联系我们。")
    return Unavailable("微信正忙，没有登录成功，请过一会儿再试。")


def numbers_from(wechat: WeChat) -> AskNumber:
    """Who tells for which number a code stands, of this office's WeChat."""
    return partial(_ask_number, wechat)


def _ask_number(wechat: WeChat, code: str) -> str:
    phone = wechat.phone_number(code)
    if not isinstance(phone, Failed):
        return phone.number if phone.country == MAINLAND else ""
    if phone.code in (INVALID_CODE, USED_CODE):
        raise Invalid(SPENT, {"code": [SPENT]})
    if phone.reason == "not_permitted":
        log.warning("phone_numbers_not_set_up", words=phone.words)
        raise Unavailable("这里还不能从微信取手机号，请自己填写。")
    raise Unavailable(BUSY)
