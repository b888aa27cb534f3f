"""Every address of WeChat that the double answers to."""

from tests.wechat_double.account import ACCOUNT
from tests.wechat_double.miniprogram import MINIPROGRAM
from tests.wechat_double.platform import Call
from tests.wechat_double.sending import SENDING

INTERFACES: dict[str, Call] = {**SENDING, **ACCOUNT, **MINIPROGRAM}

WITHOUT_TOKEN = {"/cgi-bin/stable_token", "/sns/jscode2session", "/cgi-bin/showqrcode"}
