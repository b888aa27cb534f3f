"""A sender as `flask deliver` is one, in a hurry: `python -m tests.notify.sender`, for storms.

Leases and pauses are short, and it is always day: nobody's peace is what is tested here.
"""

import os
import sys
from datetime import datetime, timedelta

from bot.outbound import breaker, errcodes
from bot.outbound.client import WeChat
from bot.outbound.tokens import token_store
from core.clock import now
from core.db import Database
from core.logs import configure_logs
from core.settings import load_settings
from notify import deliver, outbox, resting, timing
from notify.commands import deliver_until_told
from notify.deliver import Deliverer
from notify.reach import Office

PATIENCE = 3.0
LEASE = timedelta(seconds=4)


def main() -> None:
    """Deliver from when a line is read until told to stop."""
    outbox.LEASE = LEASE
    timing.FIRST_PAUSE, deliver.EVERY, breaker.REST = timedelta(seconds=0.1), 0.05, 0.2
    # A day's quota that is used up is a matter of a moment here.
    errcodes.seconds_to_midnight = lambda _moment: 0.2
    resting.TILL_MORNING = timedelta(0)
    configure_logs()
    settings = load_settings(_env_file=None)
    database = Database(settings.database_url)
    wechat = WeChat(settings, token_store(settings, database), clock, PATIENCE)
    deliverer = Deliverer(database, wechat, Office(), clock)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    deliver_until_told(deliverer)


def clock() -> datetime:
    """The time where it is noon when the storm begins."""
    return now() + timedelta(seconds=float(os.environ["AHEAD"]))


if __name__ == "__main__":
    main()
