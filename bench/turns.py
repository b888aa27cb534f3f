"""What a turn costs, beside a bare echo: throughput, tails and memory.

    python -m bench.turns [--seconds 8] [--rounds 5] [--connections 32] [--workers 2]

The desk verifies, reads, de-duplicates, answers a policy question from its cards and stores
both lines durably; the echo (Flask with wechatpy, see `bench.echo`) verifies, reads and says
the words back. Both run under the same gunicorn settings and get the same kind of load (see
`bench.people` for what varies in it), in alternating rounds, so that a ratio compares two
neighbouring rounds and the machine's moods cancel out. Afterwards the database must hold
every message that was answered.
"""

import argparse
import base64
import json
import secrets
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from typing import Literal

from sqlalchemy import func, select

from bench import machine, people, served, wire
from bench.load import CannotLoad, Load, Round, program
from bench.results import SOURCE
from bench.turn_report import Measured, report
from bot.crypto import Envelope
from bot.tables import lines
from core.db import Database
from tests import servers

TOKEN = "benchtoken"
WARM_UP = 2.0
SAMPLES = 40
MOSTLY = 0.75
"""The share of the sampled questions that must be answered from a document."""

Mode = Literal["plain", "safe"]
Kind = Literal["sqlite", "postgresql"]


class Wrong(Exception):
    """What was measured is not what was meant to be; the message says what went wrong."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    seconds: float
    rounds: int
    connections: int
    workers: int
    modes: tuple[Mode, ...]
    databases: tuple[Kind, ...]
    out: Path | None


class Setting:
    """One combination of mode and database, with its keys."""

    def __init__(self, mode: Mode, kind: Kind) -> None:
        self.mode: Mode = mode
        self.kind: Kind = kind
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        self.envelope = Envelope(key, served.APP_ID)

    @property
    def name(self) -> str:
        """What the table calls it."""
        return f"{'明文' if self.mode == 'plain' else '安全'} · {_NAMES[self.kind]}"

    def environment(self) -> dict[str, str]:
        """The settings both servers run with."""
        return {
            "WECHAT_TOKEN": TOKEN,
            "WECHAT_APP_ID": served.APP_ID,
            "WECHAT_MODE": self.mode,
            "WECHAT_ENCODING_AES_KEY": self.envelope.encoding_aes_key,
        }

    def push(self, message: str) -> wire.Push:
        """A message as this mode sends it."""
        if self.mode == "plain":
            return wire.plain_push(TOKEN, message)
        return wire.sealed_push(TOKEN, self.envelope, message)


_NAMES: dict[Kind, str] = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def measure(setting: Setting, url: str, wanted: Wanted) -> Measured:
    """All rounds of one setting, with its checks before and after."""
    with ExitStack() as stack:
        environment = setting.environment()
        desk = stack.enter_context(served.desk(url, wanted.workers, environment))
        echo = stack.enter_context(served.echo(wanted.workers, environment))
        introduced = introduce(setting, desk.address)
        turns, echoes = (
            Load(setting.push, setting.mode == "safe", wanted.connections, server.address, base)
            for server, base in ((desk, 1), (echo, 2))
        )
        for side in (turns, echoes):
            side.warm_up(WARM_UP)
        for number in range(wanted.rounds):
            for side in (turns, echoes) if number % 2 == 0 else (echoes, turns):
                side.run(wanted.seconds)
            _tell(setting, number + 1, turns.rounds[-1], echoes.rounds[-1])
        memory = machine.memory_of_workers(desk.pid)
    stored, kinds = check(url, introduced, turns)
    return Measured(setting.name, turns.rounds, echoes.rounds, memory, stored, kinds)


def introduce(setting: Setting, address: str) -> int:
    """Let everybody say where they are, then sample replies; how many messages that took."""
    greetings = [(people.openid(number), people.REGION) for number in range(people.PEOPLE)]
    sampled = list(islice(people.questions(0), SAMPLES))
    line, cited = wire.Line(address), 0
    for number, (openid, text) in enumerate([*greetings, *sampled], 1):
        reply = line.post(setting.push(wire.text_message(openid, text, number)))
        words = wire.said(reply, setting.envelope)
        if not words:
            raise Wrong(f"说“{text}”，没有答复")
        cited += SOURCE in words
    line.close()
    if cited < MOSTLY * SAMPLES:
        raise Wrong(f"试问 {SAMPLES} 个问题，只有 {cited} 个答复有依据：量的不是真答案")
    return len(greetings) + len(sampled)


def check(url: str, introduced: int, turns: Load) -> tuple[int, dict[str, int]]:
    """That every message answered is stored; the lines heard and the kinds of replies.

    When a round's time is up, wrk hangs up on what is under way: that may be stored without
    having been counted as answered, but nothing answered may be missing.
    """
    rounds = turns.everything
    refused, broken = (sum(getattr(one, name) for one in rounds) for name in ("refused", "broken"))
    if refused or broken:
        raise Wrong(f"有 {refused} 个应答不是 2xx，{broken} 次连接出错或超时")
    if turns.ran_out:
        raise Wrong("事先写好的密文不够用，有消息发了两次：请减少 --seconds")
    counted = _counted(url)
    stored = sum(count for (direction, _), count in counted.items() if direction == "in")
    answered = introduced + sum(one.requests for one in rounds)
    if not answered <= stored <= introduced + sum(one.sent for one in rounds):
        raise Wrong(f"应答了 {answered} 条消息，数据库里却有 {stored} 条")
    replies = {kind: count for (direction, kind), count in counted.items() if direction == "out"}
    return stored, replies


def _counted(url: str) -> dict[tuple[str, str], int]:
    database = Database(url)
    with database.reading() as connection:
        rows = connection.execute(
            select(lines.c.direction, lines.c.kind, func.count()).group_by("direction", "kind")
        ).all()
    database.engine.dispose()
    return {(direction, kind): count for direction, kind, count in rows}


@contextmanager
def _database(kind: Kind, name: str) -> Iterator[str]:
    if kind == "postgresql":
        with servers.postgres(durable=True) as prefix:
            yield servers.create_database(prefix, name)
        return
    # Like the other server's files: on the disk even where /tmp is memory.
    with tempfile.TemporaryDirectory(prefix="wengang-bench-", dir="/var/tmp") as folder:
        yield f"sqlite:///{folder}/{name}.db"


def _tell(setting: Setting, number: int, turn: Round, echo: Round) -> None:
    print(
        f"{setting.name} 第 {number} 轮：{turn.rate:.0f} / {echo.rate:.0f} 次每秒，"
        f"比值 {turn.rate / echo.rate:.2f}",
        file=sys.stderr,
    )


def _wanted(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="bench.turns", description="测量一轮对话的吞吐与延迟")
    parser.add_argument("--seconds", type=float, default=8, help="每轮测多少秒")
    parser.add_argument("--rounds", type=int, default=5, help="测几轮")
    parser.add_argument("--connections", type=int, default=32, help="同时多少连接")
    parser.add_argument("--workers", type=int, default=2, help="几个工作进程")
    parser.add_argument("--mode", choices=("plain", "safe"), help="只测这种模式")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), help="只测这种数据库")
    parser.add_argument("--out", type=Path, help="把全部结果写成 JSON")
    given = vars(parser.parse_args(arguments))
    mode, kind = given.pop("mode"), given.pop("database")
    modes: tuple[Mode, ...] = (mode,) if mode else ("plain", "safe")
    kinds: tuple[Kind, ...] = (kind,) if kind else ("sqlite", "postgresql")
    return Wanted(**given, modes=modes, databases=kinds)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run, or a message that was answered is lost."""
    wanted = _wanted(arguments)
    measured: list[Measured] = []
    described = machine.described()
    try:
        program()
        for kind, mode in product(wanted.databases, wanted.modes):
            with _database(kind, f"bench_{mode}") as url:
                measured.append(measure(Setting(mode, kind), url, wanted))
                if kind == "postgresql" and mode == wanted.modes[0]:
                    described += f"，PostgreSQL {machine.postgres_version(url)}"
    except (Wrong, CannotLoad, served.CannotServe, wire.NoAnswer, RuntimeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(report(measured, described))
    if wanted.out:
        found = {"machine": described, "settings": [one.to_json() for one in measured]}
        wanted.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
