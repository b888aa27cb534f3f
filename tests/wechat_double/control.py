"""What a test tells the platform and asks it, each by a name under `/double/`."""

import itertools
from typing import Any

from tests.wechat_double.faults import Fault
from tests.wechat_double.people import Person
from tests.wechat_double.platform import Platform


class Control:
    """The verbs under `/double/`: every public method is one, its arguments the JSON body."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._numbers = itertools.count(1)

    def do(self, verb: str, arguments: dict[str, Any]) -> Any:
        """What a verb gives."""
        return {"told": getattr(self, verb.lstrip("_"))(**arguments)}

    def person(self, openid: str, **known: Any) -> None:
        """Somebody is there, with these things known of them."""
        person = self._platform.people.setdefault(openid, Person(openid))
        for name, value in known.items():
            setattr(person, name, value)

    def forget(self, openid: str) -> None:
        """Nobody has this openid any more."""
        self._platform.people.pop(openid, None)

    def opens(self, openid: str, what: str) -> None:
        """Somebody wrote or tapped."""
        self._platform.people[openid].opens(what, self._platform.now())

    def visits(self, openid: str) -> None:
        """Somebody is in the mini-program."""
        self._platform.people[openid].visited = self._platform.now()

    def subscribes(self, openid: str, template_id: str, times: int) -> None:
        """Somebody agrees to messages of the mini-program."""
        self._platform.people[openid].subscriptions[template_id] += times

    def allows(self, openid: str, template_id: str, scene: int) -> None:
        """Somebody allows one message."""
        self._platform.people[openid].allowed.add((template_id, str(scene)))

    def code(self, use: str, **stands_for: str) -> str:
        """A new code for logging in or for a phone number."""
        code = f"code-{use}-{next(self._numbers)}"
        about = {"use": use, "at": self._platform.now(), "used": False}
        self._platform.codes[code] = {**about, **stands_for}
        return code

    def fault(self, path: str, **fault: Any) -> None:
        """Calls of a path go wrong."""
        self._platform.faults.add(path, Fault(**fault))

    def calm(self) -> None:
        """Nothing goes wrong any more."""
        self._platform.faults.end()

    def move(self, seconds: float) -> None:
        """Time passes."""
        self._platform.ahead += seconds

    def secret(self, app_id: str, secret: str) -> None:
        """An account takes this secret only."""
        self._platform.tokens.secrets[app_id] = secret

    def whitelist(self, ours: bool) -> None:
        """Whether our address is on the white list."""
        self._platform.tokens.whitelisted = ours

    def revoke(self, app_id: str) -> None:
        """The account's token works no longer, as after a reset in the console."""
        self._platform.tokens.revoke(app_id)

    def forbid(self, path: str, code: int) -> None:
        """The account may not call a path; 0: it may again."""
        self._platform.forbidden[path] = code

    def limit(self, path: str, day: int | None = None, minute: int | None = None) -> None:
        """How often a path may be called."""
        self._platform.limits[path] = (day, minute)

    def judges(self, word: str, suggest: str, label: int = 20006) -> None:
        """What is thought of texts with this word."""
        self._platform.judgements[word] = suggest, label

    def sent(self) -> list[dict[str, Any]]:
        """All that was accepted."""
        return self._platform.sent

    def asked(self) -> list[dict[str, Any]]:
        """All calls, whatever became of them."""
        return self._platform.asked

    def menu(self) -> dict[str, Any] | None:
        """The account's menu."""
        return self._platform.menu

    def menu_is(self, menu: dict[str, Any]) -> None:
        """The account has this menu."""
        self._platform.menu = menu
