"""The platform's access tokens, with the rules of `stable_token`."""

import itertools
from dataclasses import dataclass, field

from tests.wechat_double.errors import Refused

LIFE = 7200
RENEWED = 300
"""Seconds before its end that a token is renewed; both work until then."""

FORCED_A_DAY = 20
FORCED_APART = 30
DAY = 86400


@dataclass
class Tokens:
    """The tokens of every account; one whose secret is not set takes any."""

    secrets: dict[str, str] = field(default_factory=dict)
    whitelisted: bool = True
    current: dict[str, str] = field(default_factory=dict)
    ends: dict[str, float] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    forced: list[float] = field(default_factory=list)
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def give(self, app_id: str, secret: str, force: bool, moment: float) -> dict[str, object]:
        """The token of an account, the same as long as it works unless it is forced."""
        if not app_id:
            raise Refused(40013)
        if self.secrets.get(app_id, secret) != secret:
            raise Refused(40125)
        if not self.whitelisted:
            words = "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist"
            raise Refused(40164, words)
        if force:
            self._force(app_id, moment)
        token = self.current.get(app_id)
        if token is None or self.ends[token] - moment < RENEWED:
            token = self._new(app_id, moment)
        return {"access_token": token, "expires_in": int(self.ends[token] - moment)}

    def _force(self, app_id: str, moment: float) -> None:
        self.forced = [then for then in self.forced if moment - then < DAY]
        if len(self.forced) >= FORCED_A_DAY:
            raise Refused(45009)
        if self.forced and moment - self.forced[-1] < FORCED_APART:
            raise Refused(45011)
        self.forced.append(moment)
        self.revoke(app_id)

    def _new(self, app_id: str, moment: float) -> str:
        token = f"token-{next(self.numbers)}-{'s' * 64}"
        self.current[app_id], self.owner[token] = token, app_id
        self.ends[token] = moment + LIFE
        return token

    def revoke(self, app_id: str) -> None:
        """The token of an account works no longer."""
        if token := self.current.pop(app_id, None):
            del self.owner[token]

    def check(self, token: str, moment: float) -> str:
        """Whose token it is; refused if it works no longer."""
        if token not in self.owner:
            raise Refused(40001)
        if self.ends[token] <= moment:
            raise Refused(42001)
        return self.owner[token]
