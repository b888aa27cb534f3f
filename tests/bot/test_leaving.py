"""Who leaves is forgotten, even if the database is away when they go."""

from flask import Flask

from bot.conversations import Said
from bot.messages import Incoming
from bot.turns import Busy
from bot.webhook import webhook
from core.settings import Settings
from tests.chat import message, signed


class Away:
    """Turns that cannot be taken just now."""

    def take(self, incoming: Incoming) -> Said | None:
        raise Busy


def status(body: str) -> int:
    app = Flask("away")
    app.register_blueprint(webhook(Settings(_env_file=None), Away()))
    return app.test_client().post(f"/wechat?{signed()}", data=body.encode()).status_code


def test_wechat_is_made_to_tell_us_again_that_somebody_left() -> None:
    assert status(message("event", "o_zhang", Event="unsubscribe")) == 503
    for event in ("user_authorization_cancellation", "user_authorization_revoke"):
        left = message("event", "o_platform", Event=event, OpenID="o_zhang")
        assert status(left) == 503, event


def test_whoever_still_reads_is_told_to_write_again() -> None:
    assert status(message("text", "o_zhang", Content="你好", MsgId=1)) == 200
