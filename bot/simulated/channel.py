"""WeChat's end of the wire: takes the desk's customer-service messages, or says why not, and
tells whose a log-in code of the simulator's mini-program is, and who its followers are there.

It stands where `bot.outbound.wire` would go out to the network, so that all before it is what an
office runs: the outbox, the client, its token, its reading of errcodes.
"""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection

from bot.outbound.accounts import PUBLIC_API
from bot.outbound.calls import CUSTOM_SEND, GET_USERS, LOGIN, PHONE, STABLE_TOKEN
from bot.outbound.wire import NOT_IN_TIME, TOTAL, Answered, Request, Unanswered
from bot.simulated import book, codes, rules
from bot.simulated.book import Sending
from core.clock import Clock
from core.db import Database
from core.settings import Settings

TOKEN = {"access_token": "simulator", "expires_in": 7200}
BROKEN = 502
BROKEN_PAGE = "<html><h1>502 Bad Gateway</h1></html>"


def plays_wechat(settings: Settings) -> bool:
    """Whether the simulator plays WeChat: in development, where nobody could call the real one."""
    real = settings.wechat_api_base == PUBLIC_API
    return settings.development and real and not settings.wechat_app_secret


class SimulatedChannel:
    """A Channel that leads to the simulator's phones."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        total: float = TOTAL,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.total = total
        self._database = database
        self._clock = clock
        self._pause = pause

    def exchange(self, request: Request) -> Answered | Unanswered:
        """What the platform answers; a message it takes is on the phone, even if it is slow."""
        if request.path == STABLE_TOKEN.path:
            return _answered(json.dumps(TOKEN))
        if request.path == LOGIN.path:
            with self._database.transaction() as connection:
                said = codes.use(connection, request.query.get("js_code", ""), self._clock())
            return _answered(json.dumps(said))
        if request.path == GET_USERS.path:
            wanted = json.loads(request.body)["user_list"]
            told = [_follower(str(one["openid"])) for one in wanted]
            return _answered(json.dumps({"user_info_list": told}))
        if request.path == PHONE.path:
            # Its phones have no button for numbers: no code can be one of WeChat's.
            return _answered(json.dumps(codes.REFUSED))
        if request.path != CUSTOM_SEND.path:
            return _answered(_said(rules.NO_RIGHT))
        with self._database.transaction() as connection:
            sending = self._send(connection, request.body.decode())
        if sending.fault == "slow":
            self._pause(self.total)
            return Unanswered(True, NOT_IN_TIME)
        return _answered(sending.answer, sending.status)

    def _send(self, connection: Connection, text: str) -> Sending:
        body: Mapping[str, Any] = json.loads(text)
        openid, moment = str(body["touser"]), self._clock()
        found = book.find_person(connection, openid)
        if found is None:
            return Sending(text, 200, _said(rules.NOBODY), False, "")
        standing, fault = found
        if fault == "error":
            sending = Sending(text, BROKEN, BROKEN_PAGE, False, fault)
        else:
            code = rules.SWITCHED_OFF if fault == "refused" else rules.unfit(body)
            code = code or standing.take_message(moment.timestamp())
            sending = Sending(text, 200, _said(code), code == rules.OK, fault)
            book.store(connection, standing)
        book.note_sending(connection, openid, sending, moment)
        return sending


def _follower(openid: str) -> Mapping[str, object]:
    return {"subscribe": 1, "openid": openid, "unionid": codes.unionid(openid)}


def _said(code: int) -> str:
    return json.dumps({"errcode": code, "errmsg": rules.WORDS[code]})


def _answered(body: str, status: int = 200) -> Answered:
    return Answered(status, "application/json", body.encode())
