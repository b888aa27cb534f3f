"""WeChat's error codes: what each means for the caller, and in words for staff."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta

from bot.outbound.results import Failed, Reason
from core.clock import BEIJING

TOKEN_REJECTED = frozenset({40001, 40014, 42001})
NOT_IN_WHITELIST = frozenset({40164, 45035, 61004})
API_UNAUTHORISED = 48001

MINUTE = 60.0

_MEANINGS: dict[int, tuple[Reason, str]] = {
    -1: ("busy", "微信系统繁忙，请稍后再试"),
    40001: ("busy", "微信不认访问令牌，已换过一次仍不认"),
    40014: ("busy", "微信不认访问令牌，已换过一次仍不认"),
    42001: ("busy", "访问令牌过期，已换过一次仍不认"),
    44991: ("busy", "这一分钟调用太多"),
    45011: ("busy", "调用太频繁"),
    45009: ("quota", "今天的调用次数已用完，北京时间零点恢复"),
    45047: ("quota", "对方上次来信后能收的客服消息条数已用完，等对方再来信"),
    48006: ("quota", "本月清零调用次数的机会已用完"),
    40003: ("unreachable", "openid 不属于这个账号"),
    40226: ("unreachable", "微信认为这个用户风险高，拦下了登录"),
    43004: ("unreachable", "对方没有关注公众号"),
    43101: ("unreachable", "对方没有订阅这种消息，或已用完、已退订"),
    43104: ("unreachable", "openid 与小程序不匹配"),
    45015: ("unreachable", "离对方上次来信已超过时限，或对方已取消关注"),
    48002: ("unreachable", "对方在公众号里关闭了接收消息"),
    50005: ("unreachable", "对方没有关注公众号"),
    61010: ("unreachable", "对方近两小时没有用过小程序"),
    40013: ("not_permitted", "AppID 不对"),
    40125: ("not_permitted", "AppSecret 不对"),
    40164: ("not_permitted", "本机 IP 不在公众平台的 IP 白名单里"),
    40243: ("not_permitted", "AppSecret 已被冻结，请在公众平台解冻或重置"),
    45109: ("not_permitted", "微信已停用这个接口"),
    48001: ("not_permitted", "账号没有这个接口的权限，请确认账号类型和认证"),
    48004: ("not_permitted", "这个接口已被微信封禁，请登录公众平台查看"),
    50001: ("not_permitted", "账号没有获得这个接口的授权"),
    50002: ("not_permitted", "账号受限，可能被冻结、注销或封禁，请登录公众平台查看"),
    45035: ("not_permitted", "本机 IP 不在公众平台的 IP 白名单里"),
    61004: ("not_permitted", "本机 IP 不在公众平台的 IP 白名单里"),
    76022: ("not_permitted", "账号没有这个接口的权限"),
    89501: ("not_permitted", "本机 IP 正在等管理员确认"),
    89503: ("not_permitted", "本机 IP 要管理员确认，请管理员在微信里同意"),
    89506: ("not_permitted", "管理员一天内两次拒绝了本机 IP"),
    89507: ("not_permitted", "管理员一小时内拒绝过本机 IP"),
    40007: ("bad_payload", "media_id 不对或已过期"),
    40016: ("bad_payload", "菜单按钮个数不对，一级最多 3 个"),
    40017: ("bad_payload", "菜单按钮个数或类型不对"),
    40018: ("bad_payload", "菜单按钮名字太长"),
    40019: ("bad_payload", "菜单按钮的 key 太长"),
    40020: ("bad_payload", "菜单按钮的网址太长"),
    40023: ("bad_payload", "子菜单按钮个数不对，最多 5 个"),
    40025: ("bad_payload", "子菜单按钮名字太长"),
    40029: ("bad_payload", "code 不对或已过期，请重新登录"),
    40033: ("bad_payload", "内容里有 \\u 转义字符"),
    40037: ("bad_payload", "模板编号不对"),
    40129: ("bad_payload", "场景值不对"),
    40163: ("bad_payload", "code 已经用过，请重新登录"),
    41030: ("bad_payload", "小程序页面路径不对"),
    44002: ("bad_payload", "请求内容是空的"),
    44004: ("bad_payload", "文字是空的"),
    45002: ("bad_payload", "内容太长"),
    45008: ("bad_payload", "图文超过一条"),
    46003: ("bad_payload", "公众号还没有菜单"),
    47001: ("bad_payload", "请求不是正确的 JSON"),
    47003: ("bad_payload", "模板的某个字段不合要求"),
    87014: ("bad_payload", "内容含有违法违规的信息"),
}

# The token's own address says with the same number that the secret is wrong.
_TOKEN_MEANINGS: dict[int, tuple[Reason, str]] = {
    40001: ("not_permitted", "AppSecret 不对"),
}


def failure(
    answer: Mapping[str, object], doing: str, moment: datetime, token: bool = False
) -> Failed:
    """What an answer with an errcode means; `doing` names the call, `token` that for a token.

    Of a code we do not know nothing says that it will come again.
    """
    code = _number(answer.get("errcode"))
    known = (_TOKEN_MEANINGS if token else {}).get(code) or _MEANINGS.get(code)
    reason, words = known or ("busy", "微信返回了没有收录的错误码")
    if code in NOT_IN_WHITELIST and (address := rejected_address(answer)):
        words = f"本机 IP {address} 不在公众平台的 IP 白名单里"
    said = f"{doing}没有成功：{words}（错误码 {code}{_request_id(answer)}）"
    lasting = reason == "not_permitted"
    return Failed(reason, code, said, _retry_after(code, reason, moment), lasting)


_ADDRESS = re.compile(
    r"(?:invalid ip|requestip:?) ?(\d{1,3}(?:\.\d{1,3}){3}\b|[0-9a-f]*:[0-9a-f:.]+[0-9a-f])", re.I
)


def rejected_address(answer: Mapping[str, object]) -> str:
    """The address of ours that WeChat names as not being in the white list, or nothing."""
    found = _ADDRESS.search(str(answer.get("errmsg") or ""))
    return found[1] if found else ""


def _request_id(answer: Mapping[str, object]) -> str:
    """WeChat's number of the request, by which its support finds it."""
    found = re.search(r"\brid: ?([0-9a-f-]+)", str(answer.get("errmsg") or ""))
    return f"，rid {found[1]}" if found else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _retry_after(code: int, reason: Reason, moment: datetime) -> float | None:
    if code in (45011, 44991):
        return MINUTE
    if code == 45009:
        return seconds_to_midnight(moment)
    return None


def seconds_to_midnight(moment: datetime) -> float:
    """How long until the day's quotas begin anew in Beijing."""
    here = moment.astimezone(BEIJING)
    tomorrow = datetime.combine(here.date() + timedelta(days=1), time(), BEIJING)
    return (tomorrow - here).total_seconds()
