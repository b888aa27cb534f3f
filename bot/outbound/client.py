"""What the desk does with WeChat's API, in the desk's words: `send_text`, `login`, `push_menu`…"""

from collections.abc import Mapping

from bot.messages import Article
from bot.outbound import calls, messages
from bot.outbound.accounts import accounts
from bot.outbound.api import Api, Payload
from bot.outbound.calls import Call
from bot.outbound.fields import Data, fitting
from bot.outbound.held import TokenStore
from bot.outbound.messages import Card
from bot.outbound.results import Failed, Sent
from bot.outbound.tokens import Tokens
from bot.outbound.wire import TOTAL, Wire
from core.clock import Clock, now
from core.settings import Settings


class WeChat:
    """WeChat for one office; threads may share it. Nothing it does raises or waits long."""

    def __init__(
        self, settings: Settings, store: TokenStore, clock: Clock = now, total: float = TOTAL
    ) -> None:
        wire = Wire(settings.wechat_api_base, total)
        self._api = Api(wire, Tokens(wire, store, clock), accounts(settings), clock)
        self._program_state = "developer" if settings.development else "formal"

    def send_text(self, openid: str, text: str) -> Sent | Failed:
        """Send words to somebody who wrote to the account within 48 hours."""
        return self._send(calls.CUSTOM_SEND, messages.text(openid, text))

    def send_news(self, openid: str, article: Article) -> Sent | Failed:
        """Send an article with a picture and a link."""
        return self._send(calls.CUSTOM_SEND, messages.news(openid, article))

    def send_card(self, openid: str, card: Card) -> Sent | Failed:
        """Send a card that opens the mini-program."""
        app_id = self._api.account("miniprogram").app_id
        return self._send(calls.CUSTOM_SEND, messages.card(openid, app_id, card))

    def send_menu(
        self, openid: str, head: str, choices: Mapping[str, str], tail: str = ""
    ) -> Sent | Failed:
        """Send choices to tap, ids with their labels."""
        return self._send(calls.CUSTOM_SEND, messages.menu(openid, head, choices, tail))

    def send_typing(self, openid: str) -> Sent | Failed:
        """Show the person for some seconds that somebody is writing."""
        return self._send(calls.TYPING, {"touser": openid, "command": "Typing"})

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

    def _send(self, call: Call, body: Payload | Failed) -> Sent | Failed:
        if isinstance(body, Failed):
            return body
        answer = self._api.ask(call, body)
        if isinstance(answer, Failed):
            return answer
        return Sent(str(answer.fields.get("msgid", "")))
