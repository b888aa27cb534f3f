"""Workers forked from one process, as gunicorn forks them, that all send their first message.

Run as a program: the settings come from the environment, the arguments are how many workers and
how many seconds each waits for WeChat. Worker 3 writes to o_3 and says what came of it.
"""

import os
import sys

from bot.outbound.client import WeChat
from bot.outbound.results import Sent
from bot.outbound.tokens import token_store
from core.db import Database
from core.settings import load_settings


def send(client: WeChat, openid: str, gate: int) -> int:
    """In a worker: send when the gate opens; the exit status."""
    os.read(gate, 1)
    outcome = client.send_text(openid, "您好")
    os.write(1, f"{outcome!r}\n".encode())
    return 0 if isinstance(outcome, Sent) else 1


def main(workers: int, seconds: float) -> None:
    """Fork the workers, open the gate for all of them, and wait for each."""
    settings = load_settings(_env_file=None)
    client = WeChat(settings, token_store(settings, Database(settings.database_url)), total=seconds)
    gate, opener = os.pipe()
    for number in range(workers):
        if not os.fork():
            os._exit(send(client, f"o_{number}", gate))
    os.write(opener, b"." * workers)
    statuses = [os.wait()[1] for _ in range(workers)]
    sys.exit(any(statuses))


main(int(sys.argv[1]), float(sys.argv[2]))
