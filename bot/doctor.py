"""`flask doctor`: is everything right, what is not, and what to do about it.

It sends nothing to anybody and changes nothing, so that it may be run where people are served.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from bot.outbound.accounts import Kind
from bot.outbound.client import WeChat
from bot.outbound.errcodes import NOT_IN_WHITELIST
from bot.outbound.results import Failed
from bot.probe import Ask, Prober
from core.health import Check, passes
from core.settings import Settings

State = Literal["well", "wrong", "open"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: well, wrong, or open (not set up, or nothing to be wrong with)."""

    name: str
    state: State
    words: str
    remedy: str = ""


_SYSTEM = {
    "database": ("数据库", "能读", "连不上", "检查 DATABASE_URL 和数据库服务"),
    "migrations": ("数据库结构", "是当前版本", "不是当前版本", "运行 flask db upgrade"),
    "knowledge": ("知识", "已装入", "还没有装入", "运行 flask cards load data"),
    "redis": ("Redis", "能连", "连不上", "检查 REDIS_URL 和 Redis 服务"),
}

WHITELIST = "把这个 IP 加进公众平台“设置与开发 > 基本配置 > IP 白名单”，几分钟后再试"

_REMEDIES = {
    40001: "在公众平台核对或重置 AppSecret，改好设置后重启",
    40125: "在公众平台核对或重置 AppSecret，改好设置后重启",
    40013: "核对 AppID，改好设置后重启",
    **dict.fromkeys(NOT_IN_WHITELIST, WHITELIST),
    40243: "登录公众平台解冻 AppSecret，或重置后改设置",
    89501: "请公众号管理员在微信里确认这台机器的 IP",
    89503: "请公众号管理员在微信里确认这台机器的 IP",
    89506: "请公众号管理员一天后再确认，或把 IP 加进白名单",
    89507: "请公众号管理员一小时后再确认，或把 IP 加进白名单",
}
_BY_REASON = {
    "busy": "稍后再试；总是如此，就请管网络的人看这台机器能不能访问 WECHAT_API_BASE"
    "（不设就是 api.weixin.qq.com），中间的代理和防火墙让不让过",
    "quota": "等北京时间零点恢复",
}

LACKING = frozenset({48001, 50001, 76022})
"""WeChat's codes for what this kind of account has no right to; any other is a fault."""

VERIFIED, SERVICE = "公众号做了微信认证才有", "认证的服务号才有，订阅号没有"

CERTIFIED = "非个人主体、完成微信认证的小程序才有"

_PERMISSIONS: Mapping[Kind, Mapping[str, tuple[str, str, str]]] = {
    "official": {
        "/cgi-bin/message/custom/send": (
            "客服消息",
            "只能在对方来信时答复，工作人员写的话和各种通知等对方下次来信一起给",
            VERIFIED,
        ),
        "/cgi-bin/message/template/send": (
            "模板消息",
            "对方 48 小时没有来信，通知就等他下次来信一起给",
            SERVICE,
        ),
        "/cgi-bin/qrcode/create": (
            "带参数二维码",
            "招聘会门口扫码签到的二维码生成不了",
            SERVICE,
        ),
        "/cgi-bin/menu/create": ("自定义菜单", "菜单请在公众平台的网页上设置", VERIFIED),
        "/cgi-bin/user/info": ("用户信息", "分不出公众号的谁就是小程序的谁", VERIFIED),
    },
    "miniprogram": {
        "/cgi-bin/message/subscribe/send": (
            "小程序订阅消息",
            "公众号里联系不上的人，通知等他下次来信一起给",
            "在小程序后台“功能 > 订阅消息”开通",
        ),
        "/wxa/msg_sec_check": (
            "小程序内容检查",
            "岗位和单位资料的文字只按自己的词表检查，其余由工作人员审核",
            "在小程序后台“开发管理 > 接口设置”里看",
        ),
        "/wxa/business/getuserphonenumber": (
            "小程序手机号",
            "号码只能本人填写，不算证明过",
            CERTIFIED,
        ),
    },
}
"""What accounts of one kind have and others lack, what an office without it does without, and which
accounts have it."""

UNSEEN = Diagnosis(
    "小程序：模板和隐私指引",
    "open",
    "查次数看不出来：模板选了没有、手机号写进《用户隐私保护指引》没有，没写进去按钮就用不了",
    "登录小程序后台核对：“订阅消息 > 我的模板”，“设置 > 服务内容声明 > 用户隐私保护指引”；"
    "再用一部手机在小程序里点一次手机号按钮",
)
"""What only trying would tell, which is charged or would reach somebody."""

_MODES = {"plain": "明文模式，消息内容不加密", "compat": "兼容模式，消息内容同时有明文"}

_NAMES: dict[Kind, str] = {"official": "公众号", "miniprogram": "小程序"}


class Doctor:
    """Examines an office from its settings to its permissions, and at last its delivery."""

    def __init__(
        self,
        settings: Settings,
        checks: Mapping[str, Check],
        wechat: WeChat,
        delivery: Callable[[], Iterable[Diagnosis]],
        ask: Ask,
    ) -> None:
        self._settings = settings
        self._checks = checks
        self._wechat = wechat
        self._delivery = delivery
        self._ask = ask

    def examine(self) -> list[Diagnosis]:
        """All diagnoses, in the order in which they are put right."""
        system = list(self._system())
        diagnoses = [*self._configured(), *system]
        if any(diagnosis.state == "wrong" for diagnosis in system):
            # What follows needs the database, and would only say the same again.
            unseen = Diagnosis("回调与微信接口", "open", "没有检查", "先解决上面的问题")
            return [*diagnoses, unseen]
        return [*diagnoses, *self._callback(), *self._accounts(), *self._delivery()]

    def _configured(self) -> Iterator[Diagnosis]:
        settings = self._settings
        if settings.development:
            yield Diagnosis("运行环境", "open", "开发环境", "正式使用时设 APP_ENV=production")
        else:
            yield Diagnosis("运行环境", "well", "正式环境")
        if settings.wechat_mode == "safe":
            yield Diagnosis("消息加密", "well", "安全模式")
        else:
            words = _MODES[settings.wechat_mode]
            advice = "建议设 WECHAT_MODE=safe，公众平台“服务器配置”里同时选“安全模式”"
            yield Diagnosis("消息加密", "open", words, advice)
        if settings.default_region:
            yield Diagnosis("默认地区", "well", settings.default_region)
        else:
            yield Diagnosis("默认地区", "open", "没有设置，每个人都要先说地方", "设 DEFAULT_REGION")

    def _system(self) -> Iterator[Diagnosis]:
        for name, check in self._checks.items():
            label, well, wrong, remedy = _SYSTEM[name]
            if passes(check):
                yield Diagnosis(label, "well", well)
            else:
                yield Diagnosis(label, "wrong", wrong, remedy)
        if "redis" not in self._checks:
            yield Diagnosis("Redis", "open", "没有设置，用数据库代替，不影响使用")

    def _callback(self) -> Iterator[Diagnosis]:
        for probe in Prober(self._settings, self._ask).probes():
            name = f"回调：{probe.name}"
            if probe.fault:
                remedy = "核对 WECHAT_TOKEN、WECHAT_MODE、密钥和前面的代理"
                yield Diagnosis(name, "wrong", probe.fault, remedy)
            else:
                yield Diagnosis(name, "well", "正常")

    def _accounts(self) -> Iterator[Diagnosis]:
        official = self._token("official")
        yield official
        if official.state == "well":
            yield from self._permissions("official")
            yield self._menu()
            yield self._networks()
        program = self._token("miniprogram")
        yield program
        if program.state == "well":
            yield from self._permissions("miniprogram")
            yield UNSEEN

    def _token(self, kind: Kind) -> Diagnosis:
        name, given = f"{_NAMES[kind]}：访问令牌", self._wechat.token(kind)
        if not isinstance(given, Failed):
            return Diagnosis(name, "well", "取到了")
        if given.code is None and given.reason == "not_permitted":
            return Diagnosis(name, "open", given.words)
        return _failed(name, given)

    def _permissions(self, kind: Kind) -> Iterator[Diagnosis]:
        for path, (label, without, who) in _PERMISSIONS[kind].items():
            name, quota = f"权限：{label}", self._wechat.quota(path, kind)
            if isinstance(quota, Failed) and quota.code not in LACKING:
                yield _failed(name, quota)
            elif isinstance(quota, Failed) or quota.limit == 0:
                yield Diagnosis(name, "open", f"这个{_NAMES[kind]}没有，{without}", who)
            elif quota.left == 0:
                yield Diagnosis(
                    name, "wrong", f"今天的 {quota.limit} 次已用完", _BY_REASON["quota"]
                )
            else:
                yield Diagnosis(name, "well", f"今天已用 {quota.used} 次，共 {quota.limit} 次")

    def _menu(self) -> Diagnosis:
        menu = self._wechat.show_menu()
        if isinstance(menu, Failed):
            if menu.code in LACKING:
                return Diagnosis("菜单", "open", "看不到，菜单请在公众平台的网页上设置")
            return _failed("菜单", menu)
        if not menu.buttons:
            return Diagnosis("菜单", "open", "还没有", "运行 flask wechat menu push")
        return Diagnosis("菜单", "well", "、".join(str(one.get("name")) for one in menu.buttons))

    def _networks(self) -> Diagnosis:
        found = self._wechat.callback_ips()
        if isinstance(found, Failed):
            return _failed("微信服务器", found)
        return Diagnosis("微信服务器", "well", f"从 {len(found.networks)} 个网段推送消息来")


def _failed(name: str, failed: Failed) -> Diagnosis:
    by_code = _REMEDIES.get(failed.code or 0)
    remedy = by_code or _BY_REASON.get(failed.reason, "登录公众平台查看")
    return Diagnosis(name, "wrong", failed.words, remedy)
