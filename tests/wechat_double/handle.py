"""The double in the hands of a test: `double.person("o_zhang").wrote()`."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.chat import message, signed
from tests.wechat_double.faults import Kind
from tests.wechat_double.server import running


class Double:
    """A running platform, in this process or another, by its address."""

    def __init__(self, address: str) -> None:
        self.address = address

    def person(self, openid: str, **known: Any) -> "PersonThere":
        """Somebody on the platform, there from now on."""
        self.tell("person", openid=openid, **known)
        return PersonThere(self, openid)

    def fault(self, path: str, kind: Kind, **how: Any) -> None:
        """Calls of a path go wrong: `times`, `chance`, `seconds`, `code` say how."""
        self.tell("fault", path=path, kind=kind, **how)

    def calm(self) -> None:
        """Nothing goes wrong any more."""
        self.tell("calm")

    def move(self, seconds: float) -> None:
        """Time passes on the platform."""
        self.tell("move", seconds=seconds)

    def sent_to(self, openid: str) -> list[dict[str, Any]]:
        """What the platform accepted for somebody: the bodies of the calls."""
        return [entry["body"] for entry in self.tell("sent") if entry["openid"] == openid]

    def calls(self, path: str) -> list[dict[str, Any]]:
        """The bodies of all calls of a path, accepted or not."""
        return [entry["body"] for entry in self.tell("asked") if entry["path"] == path]

    def push(self, callback: str, body: str, times: int = 1) -> list[str]:
        """Push a message to our callback, as often as WeChat would again; what it answers."""
        return [_post(f"{callback}?{signed()}", body.encode(), "text/xml") for _ in range(times)]

    def tell(self, verb: str, **arguments: Any) -> Any:
        """Tell or ask the platform anything that tests.wechat_double.control knows."""
        address = f"{self.address}/double/{verb}"
        return json.loads(_post(address, json.dumps(arguments).encode(), "application/json"))[
            "told"
        ]


@dataclass(frozen=True)
class PersonThere:
    """Somebody on the platform."""

    double: Double
    openid: str

    def wrote(self) -> "PersonThere":
        """They wrote to the account: five messages within 48 hours."""
        return self._opens("wrote")

    def clicked(self) -> "PersonThere":
        """They tapped the menu: three messages within a minute."""
        return self._opens("clicked")

    def followed(self) -> "PersonThere":
        """They followed the account: three messages within a minute."""
        self.double.person(self.openid, follows=True)
        return self._opens("followed")

    def left(self) -> "PersonThere":
        """They no longer follow the account."""
        return self.double.person(self.openid, follows=False)

    def subscribed(self, template_id: str, times: int = 1) -> "PersonThere":
        """They agreed to messages of the mini-program."""
        self.double.tell("subscribes", openid=self.openid, template_id=template_id, times=times)
        return self

    def allowed(self, template_id: str, scene: int) -> "PersonThere":
        """They allowed one message."""
        self.double.tell("allows", openid=self.openid, template_id=template_id, scene=scene)
        return self

    def visited(self) -> "PersonThere":
        """They are in the mini-program."""
        self.double.tell("visits", openid=self.openid)
        return self

    def code(self) -> str:
        """A code to log in with."""
        return str(self.double.tell("code", use="login", openid=self.openid))

    def phone_code(self, number: str) -> str:
        """A code for a phone number."""
        return str(self.double.tell("code", use="phone", number=number))

    def says(self, callback: str, text: str, message_id: str, times: int = 1) -> list[str]:
        """They write, and WeChat pushes it to our callback."""
        body = message("text", self.openid, Content=text, MsgId=message_id)
        self.wrote()
        return self.double.push(callback, body, times)

    def _opens(self, what: str) -> "PersonThere":
        self.double.tell("opens", openid=self.openid, what=what)
        return self


@contextmanager
def double() -> Iterator[Double]:
    """A platform of its own in a thread, which ends with whatever hangs."""
    with running() as address:
        platform = Double(address)
        try:
            yield platform
        finally:
            platform.calm()


def _post(address: str, body: bytes, content_type: str) -> str:
    request = urllib.request.Request(address, body, {"Content-Type": content_type})
    with urllib.request.urlopen(request, timeout=10) as response:
        text: str = response.read().decode()
    return text
