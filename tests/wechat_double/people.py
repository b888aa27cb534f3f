"""The people on the platform, and what may be sent to each of them."""

from collections import Counter
from dataclasses import dataclass, field

from bot.simulated.rules import Standing
from tests.wechat_double.errors import Refused

VISIT = 2 * 3600


@dataclass
class Person(Standing):
    """Somebody with an openid of one of the accounts."""

    unionid: str = ""
    visited: float | None = None
    subscriptions: Counter[str] = field(default_factory=Counter)
    allowed: set[tuple[str, str]] = field(default_factory=set)

    def take_subscription(self, template_id: str) -> None:
        """One subscription of the mini-program is used up, or there is none."""
        if not self.subscriptions[template_id]:
            raise Refused(43101)
        self.subscriptions[template_id] -= 1

    def take_allowed(self, template_id: str, scene: str) -> None:
        """The one message allowed for a scene is used up, or it was not allowed."""
        if (template_id, scene) not in self.allowed:
            raise Refused(43101)
        self.allowed.remove((template_id, scene))

    def must_follow(self) -> None:
        """Templates go to followers only."""
        if not self.follows:
            raise Refused(43004)

    def must_have_visited(self, moment: float) -> None:
        """Content is checked only for who was in the mini-program lately."""
        if self.visited is None:
            raise Refused(43104)
        if moment - self.visited > VISIT:
            raise Refused(61010)
