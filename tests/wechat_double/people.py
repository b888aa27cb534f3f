"""The people on the platform, and what may be sent to each of them."""

from collections import Counter
from dataclasses import dataclass, field

from tests.wechat_double.errors import Refused

MESSAGE = (5, 48 * 3600)
"""Customer-service messages, and seconds, that a message of the person's own opens."""

TAP = (3, 60)
"""The same for a menu click, a scan, following."""

VISIT = 2 * 3600


@dataclass
class Window:
    """Messages that may still be sent, until when."""

    left: int
    ends: float


@dataclass
class Person:
    """Somebody with an openid of one of the accounts."""

    openid: str
    follows: bool = True
    unionid: str = ""
    visited: float | None = None
    windows: dict[str, Window] = field(default_factory=dict)
    subscriptions: Counter[str] = field(default_factory=Counter)
    allowed: set[tuple[str, str]] = field(default_factory=set)

    def opens(self, what: str, moment: float) -> None:
        """A message (`wrote`) or a tap opens a window, or opens it anew."""
        left, seconds = MESSAGE if what == "wrote" else TAP
        self.windows[what] = Window(left, moment + seconds)

    def take_message(self, moment: float) -> None:
        """One customer-service message is sent, or refused."""
        open_now = [window for window in self.windows.values() if window.ends > moment]
        if not self.follows or not open_now:
            raise Refused(45015)
        usable = [window for window in open_now if window.left]
        if not usable:
            raise Refused(45047)
        min(usable, key=lambda window: window.ends).left -= 1

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
