"""WeChat's interfaces that the desk calls: one line each, and nothing else knows their paths."""

from dataclasses import dataclass
from typing import Literal

from bot.outbound.accounts import Kind
from bot.outbound.results import PICTURE as CODE_PICTURE


@dataclass(frozen=True, slots=True)
class Call:
    """One interface of WeChat.

    `doing` names it in sentences, `kind` the account it belongs to. `changes`: somebody would
    notice if it were done twice, so that a call that was not answered is uncertain and not
    just to be repeated. `token`: it takes an access token. `file`: it gives a file.
    """

    doing: str
    method: Literal["GET", "POST"]
    path: str
    kind: Kind = "official"
    changes: bool = False
    token: bool = True
    file: bool = False


STABLE_TOKEN = Call("取访问令牌", "POST", "/cgi-bin/stable_token", token=False)

CUSTOM_SEND = Call("发客服消息", "POST", "/cgi-bin/message/custom/send", changes=True)
TEMPLATE = Call("发模板消息", "POST", "/cgi-bin/message/template/send", changes=True)
ONCE = Call("发一次性订阅消息", "POST", "/cgi-bin/message/template/subscribe", changes=True)
SUBSCRIPTION = Call(
    "发小程序订阅消息", "POST", "/cgi-bin/message/subscribe/send", "miniprogram", changes=True
)

LOGIN = Call("小程序登录", "GET", "/sns/jscode2session", "miniprogram", changes=True, token=False)
PHONE = Call("取手机号", "POST", "/wxa/business/getuserphonenumber", "miniprogram", changes=True)
CHECK_TEXT = Call("检查文字", "POST", "/wxa/msg_sec_check", "miniprogram")
CHECK_MEDIA = Call("检查图片或语音", "POST", "/wxa/media_check_async", "miniprogram", changes=True)

CREATE_MENU = Call("设置菜单", "POST", "/cgi-bin/menu/create")
GET_MENU = Call("读取菜单", "GET", "/cgi-bin/menu/get")
CREATE_CODE = Call("生成公众号二维码", "POST", "/cgi-bin/qrcode/create")
PICTURE = Call("下载二维码图片", "GET", CODE_PICTURE, token=False, file=True)
CREATE_MINI_CODE = Call("生成小程序码", "POST", "/wxa/getwxacodeunlimit", "miniprogram", file=True)
GET_USER = Call("查询关注者", "GET", "/cgi-bin/user/info")
GET_USERS = Call("查询关注者", "POST", "/cgi-bin/user/info/batchget")
UPLOAD = Call("上传素材", "POST", "/cgi-bin/media/upload")
DOWNLOAD = Call("下载素材", "GET", "/cgi-bin/media/get", file=True)
CALLBACK_IPS = Call("查询微信服务器 IP", "GET", "/cgi-bin/getcallbackip")
GET_QUOTA = Call("查询调用次数", "POST", "/cgi-bin/openapi/quota/get")
CLEAR_QUOTA = Call("清零调用次数", "POST", "/cgi-bin/clear_quota", changes=True)
