"""What the desk does with WeChat's API, in the desk's words: `send_text`, `push_menu`, `user`…"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Literal, TypeVar

from urllib3 import encode_multipart_formdata

from bot.messages import Article
from bot.outbound import calls, limits, messages, readers
from bot.outbound.accounts import PUBLIC_API, Kind, accounts, simulated_accounts
from bot.outbound.answers import Answer
from bot.outbound.api import Api, Form, Payload
from bot.outbound.calls import Call
from bot.outbound.fields import Data, fitting
from bot.outbound.held import TokenStore
from bot.outbound.limits import Button, MediaKind
from bot.outbound.messages import Card
from bot.outbound.results import (
    PICTURES,
    Addresses,
    Checked,
    Checking,
    Code,
    Done,
    Failed,
    File,
    Follower,
    Followers,
    Login,
    Media,
    Menu,
    Phone,
    Quota,
    Sent,
)
from bot.outbound.tokens import Tokens
from bot.outbound.wire import TOTAL, Channel, Wire
from core.clock import Clock, now
from core.settings import Settings

NO_MENU = 46003
RISKY_CONTENT = 87014

Result = TypeVar("Result")


class WeChat:
    """WeChat for one office; threads may share it. Nothing it does raises or waits long.

    `simulated` leads to who plays WeChat, and nothing goes out to the network.
    """

    def __init__(
        self,
        settings: Settings,
        store: TokenStore,
        clock: Clock = now,
        total: float = TOTAL,
        simulated: Channel | None = None,
    ) -> None:
        wire = simulated or Wire(settings.wechat_api_base, total)
        self._accounts = simulated_accounts() if simulated else accounts(settings)
        self._tokens = Tokens(wire, store, clock)
        self._api = Api(wire, self._tokens, self._accounts, clock)
        real = settings.wechat_api_base == PUBLIC_API and not simulated
        pictures = Wire(PICTURES, total) if real else wire
        self._pictures = Api(pictures, self._tokens, self._accounts, clock)
        self._program_state = "developer" if settings.development else "formal"

    def send_text(self, openid: str, text: str) -> Sent | Failed:
        """Send words to somebody who wrote to the account within 48 hours."""
        return self._send(calls.CUSTOM_SEND, messages.text(openid, text))

    def send_news(self, openid: str, article: Article) -> Sent | Failed:
        """Send an article with a picture and a link."""
        return self._send(calls.CUSTOM_SEND, messages.news(openid, article))

    def send_card(self, openid: str, card: Card) -> Sent | Failed:
        """Send a card that opens the mini-program."""
        app_id = self._accounts["miniprogram"].app_id
        return self._send(calls.CUSTOM_SEND, messages.card(openid, app_id, card))

    def send_menu(
        self, openid: str, head: str, choices: Mapping[str, str], tail: str = ""
    ) -> Sent | Failed:
        """Send choices to tap, ids with their labels."""
        return self._send(calls.CUSTOM_SEND, messages.menu(openid, head, choices, tail))

    def send_subscription(
        self, openid: str, template_id: str, data: Data, page: str | None = None
    ) -> Sent | Failed:
        """Send what a person subscribed to in the mini-program; `data` maps fields to words."""
        fields = fitting(data)
        if isinstance(fields, Failed):
            return fields
        body = {
            "touser": openid,
            "template_id": template_id,
            "data": fields,
            "miniprogram_state": self._program_state,
            "lang": "zh_CN",
        }
        return self._send(calls.SUBSCRIPTION, body | ({"page": page} if page else {}))

    def send_template(
        self,
        openid: str,
        template_id: str,
        data: Data,
        url: str | None = None,
        client_msg_id: str = "",
    ) -> Sent | Failed:
        """Send a category template to a follower.

        WeChat sends one `client_msg_id` only once, so that what is uncertain can be repeated.
        """
        fields = fitting(data)
        if isinstance(fields, Failed):
            return fields
        body = {"touser": openid, "template_id": template_id, "data": fields}
        more = {"url": url, "client_msg_id": client_msg_id}
        return self._send(
            calls.TEMPLATE, body | {name: held for name, held in more.items() if held}
        )

    def send_once(
        self, openid: str, template_id: str, scene: int, title: str, data: str, url: str
    ) -> Sent | Failed:
        """Send the one message that a person allowed for a scene (0 to 10000)."""
        return self._send(calls.ONCE, messages.once(openid, template_id, scene, title, data, url))

    def code2session(self, code: str) -> Login | Failed:
        """Who opened the mini-program; a code works once and for five minutes."""
        program = self._accounts["miniprogram"]
        query = {
            "appid": program.app_id,
            "secret": program.secret.get_secret_value(),
            "js_code": code,
            "grant_type": "authorization_code",
        }
        return self._tell(calls.LOGIN, readers.login, query=query)

    def phone_number(self, code: str) -> Phone | Failed:
        """The number a person agreed to give; its code is not the one for logging in."""
        read = partial(readers.phone, app_id=self._accounts["miniprogram"].app_id)
        return self._tell(calls.PHONE, read, {"code": code})

    def check_text(self, openid: str, text: str, scene: Literal[1, 2, 3, 4]) -> Checked | Failed:
        """What WeChat thinks of a text (1 profile, 2 comment, 3 forum, 4 social log).

        Only of who was in the mini-program within two hours; followers' openids are refused.
        """
        body = {"openid": openid, "content": text, "version": 2, "scene": scene}
        if unfit := limits.unfit_text(text):
            return unfit
        told = self._tell(calls.CHECK_TEXT, readers.checked, body)
        # The earlier form of the check says so by its errcode, and no label with it.
        risky = isinstance(told, Failed) and told.code == RISKY_CONTENT
        return Checked("risky", 0) if risky else told

    def check_media(
        self, openid: str, url: str, kind: Literal["voice", "image"], scene: Literal[1, 2, 3, 4]
    ) -> Checking | Failed:
        """Have a picture or recording checked; the finding is pushed as `wxa_media_check`."""
        number = 1 if kind == "voice" else 2
        body = {"openid": openid, "media_url": url, "media_type": number}
        return self._tell(
            calls.CHECK_MEDIA, readers.checking, {**body, "version": 2, "scene": scene}
        )

    def push_menu(self, buttons: Sequence[Button]) -> Done | Failed:
        """Replace the account's menu; phones show it within five minutes."""
        if unfit := limits.unfit_menu(buttons):
            return unfit
        return self._tell(calls.CREATE_MENU, readers.done, {"button": list(buttons)})

    def show_menu(self) -> Menu | Failed:
        """The account's menu as it is now."""
        shown = self._tell(calls.GET_MENU, readers.menu)
        return Menu(()) if isinstance(shown, Failed) and shown.code == NO_MENU else shown

    def qrcode(self, scene: str, seconds: int | None = None) -> Code | Failed:
        """A code of the official account; without seconds one of its 100,000 permanent ones."""
        if unfit := limits.unfit_scene(scene, seconds):
            return unfit
        body: dict[str, Any] = {"action_info": {"scene": {"scene_str": scene}}}
        if seconds is None:
            body["action_name"] = "QR_LIMIT_STR_SCENE"
        else:
            body.update(action_name="QR_STR_SCENE", expire_seconds=seconds)
        return self._tell(calls.CREATE_CODE, readers.code, body)

    def picture(self, code: Code) -> File | Failed:
        """The picture of a code, which WeChat keeps on another host."""
        answer = self._pictures.ask(calls.PICTURE, query={"ticket": code.ticket})
        return self._told(calls.PICTURE, readers.file, answer)

    def mini_qrcode(self, scene: str, page: str) -> File | Failed:
        """The picture of a code that opens a page of the mini-program."""
        body = {"scene": scene, "page": page}
        if unfit := limits.unfit_page(scene, page):
            return unfit
        return self._tell(calls.CREATE_MINI_CODE, readers.file, body)

    def user(self, openid: str) -> Follower | Failed:
        """Whether somebody follows the account, and their unionid."""
        return self._tell(calls.GET_USER, readers.follower, query={"openid": openid})

    def users(self, openids: Sequence[str]) -> Followers | Failed:
        """The same of up to 100 people; nothing of any if one of them is nobody's name."""
        if unfit := limits.unfit_people(openids):
            return unfit
        asked = [{"openid": openid} for openid in openids]
        return self._tell(calls.GET_USERS, readers.followers, {"user_list": asked})

    def upload(self, kind: MediaKind, name: str, content: bytes) -> Media | Failed:
        """Keep a file with WeChat for three days; the name's ending says of what type it is."""
        if unfit := limits.unfit_media(kind, content):
            return unfit
        form = Form(*encode_multipart_formdata({"media": (name, content)}))
        return self._tell(calls.UPLOAD, readers.media, form, {"type": kind})

    def download(self, media_id: str) -> File | Failed:
        """What a person sent, within three days."""
        return self._tell(calls.DOWNLOAD, readers.file, query={"media_id": media_id})

    def callback_ips(self) -> Addresses | Failed:
        """Where WeChat's pushes come from."""
        return self._tell(calls.CALLBACK_IPS, readers.addresses)

    def quota(self, path: str, kind: Kind = "official") -> Quota | Failed:
        """The day's calls of one of an account's paths; another's are told to nobody."""
        return self._tell(replace(calls.GET_QUOTA, kind=kind), readers.quota, {"cgi_path": path})

    def clear_quota(self) -> Done | Failed:
        """Begin the day's counts anew, ten times a month."""
        app_id = self._accounts["official"].app_id
        return self._tell(calls.CLEAR_QUOTA, readers.done, {"appid": app_id})

    def token(self, kind: Kind) -> Done | Failed:
        """Whether WeChat gives an account a token now, whatever is held of earlier ones.

        Asked without force it gives the one in use again, so that nobody loses theirs.
        """
        account = self._accounts[kind]
        if account.missing:
            return Failed("not_permitted", None, account.missing)
        held = self._tokens.fetch(account)
        return held if isinstance(held, Failed) else Done()

    def _send(self, call: Call, body: Payload | Failed) -> Sent | Failed:
        return body if isinstance(body, Failed) else self._tell(call, readers.sent, body)

    def _tell(
        self,
        call: Call,
        read: Callable[[Answer], Result],
        payload: Payload | Form | None = None,
        query: Mapping[str, str] | None = None,
    ) -> Result | Failed:
        return self._told(call, read, self._api.ask(call, payload, query))

    def _told(
        self, call: Call, read: Callable[[Answer], Result], answer: Answer | Failed
    ) -> Result | Failed:
        if isinstance(answer, Failed):
            return answer
        try:
            return read(answer)
        except (KeyError, TypeError, ValueError):
            said = f"{call.doing}：微信的应答里没有应有的内容"
            return Failed("uncertain" if call.changes else "busy", None, said)
