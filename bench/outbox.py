"""What the outbox delivers: how fast, and what becomes of notices when nearly everything fails.

    python -m bench.outbox [--notices 10000] [--faults 0.2] [--kills 3] [--database sqlite]

First calm rounds with one, two and four senders, and a WeChat that answers at once or after 0.1 s;
then a storm: a share of all calls to WeChat goes wrong (busy, cut before or after it was done, a
gateway's error likewise, slow, hanging, a rejected token, no quota left) while senders are killed
with SIGKILL and replaced. WeChat is the double of the tests in a process of its own; leases and
pauses are shortened as in the tests. Nothing may be lost, and what came twice must be accounted
for.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from typing import Literal

from bench import machine
from bench.tables import table
from core.db import Database
from core.migrations import upgrade
from tests import servers
from tests.notify.storm import Fates, Storm
from tests.wechat_double.handle import Double

HEAD = ("数据库", "微信应答（秒）", "发送进程", "通知", "秒", "每秒", "每进程每秒")
STORM_HEAD = (
    "数据库", "通知", "杀掉", "微信收下一次", "两次", "三次", "随下一条答复", "放弃", "丢失",
    "说不清的重复", "秒",
)  # fmt: skip
CALM = 1000
SENDERS, LATENCIES = (1, 2, 4), (0, 0.1)

Kind = Literal["sqlite", "postgresql"]
NAMES: dict[Kind, str] = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    notices: int
    faults: float
    kills: int
    databases: tuple[Kind, ...]


def measure(kind: Kind, wanted: Wanted) -> tuple[list[Sequence[object]], Sequence[object], bool]:
    """The calm rounds and the storm, as rows; whether nothing was lost or unexplained."""
    calm: list[Sequence[object]] = []
    with _servers(kind) as create:
        for latency, senders in product(LATENCIES, SENDERS):
            url = create(f"calm{latency * 1000:.0f}_{senders}")
            fates = _storm(url, CALM, senders, 0, 0, latency)
            rate = CALM / fates.seconds
            told = (f"{fates.seconds:.1f}", f"{rate:.0f}", f"{rate / senders:.0f}")
            calm.append((NAMES[kind], latency, senders, CALM, *told))
            _tell(f"{NAMES[kind]} {senders} 个进程：每秒 {rate:.0f} 条")
        fates = _storm(create("storm"), wanted.notices, 4, wanted.faults, wanted.kills)
    came = fates.delivered
    row = (
        NAMES[kind], sum(came.values()), fates.kills, came[1], came[2], came[3], fates.brought,
        fates.states["given_up"], len(fates.lost), len(fates.unexplained), f"{fates.seconds:.0f}",
    )  # fmt: skip
    return calm, row, not (fates.lost or fates.unexplained)


def _storm(
    url: str, notices: int, senders: int, faults: float, kills: int, latency: float = 0
) -> Fates:
    database = Database(url)
    upgrade(database.engine)
    try:
        with _platform() as platform:
            storm = Storm(database, platform, notices)
            storm.gather()
            return storm.run(senders, faults, kills, latency)
    finally:
        database.engine.dispose()


@contextmanager
def _platform() -> Iterator[Double]:
    """WeChat's double in a process of its own, so that it takes no time from the senders' watch."""
    command = [sys.executable, "-m", "tests.wechat_double", str(servers.free_port())]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    try:
        _, _, address = process.stdout.readline().decode().strip().partition("=")
        yield Double(address)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


@contextmanager
def _servers(kind: Kind):  # type: ignore[no-untyped-def]
    """Makes durable databases of a kind, by name."""
    if kind == "postgresql":
        with servers.postgres(durable=True) as prefix:
            yield lambda name: servers.create_database(prefix, name)
        return
    # Like the other server's files: on the disk even where /tmp is memory.
    with tempfile.TemporaryDirectory(prefix="wengang-bench-", dir="/var/tmp") as folder:
        yield lambda name: f"sqlite:///{folder}/{name}.db"


def _tell(words: str) -> None:
    print(words, file=sys.stderr)


def _wanted(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="bench.outbox", description="测量发件箱的速度和可靠")
    parser.add_argument("--notices", type=int, default=10000, help="风暴里有多少条通知")
    parser.add_argument("--faults", type=float, default=0.2, help="多少份额的调用出错")
    parser.add_argument("--kills", type=int, default=3, help="杀掉几次发送进程")
    parser.add_argument("--database", choices=NAMES, help="只测这种数据库")
    given = vars(parser.parse_args(arguments))
    kind = given.pop("database")
    return Wanted(**given, databases=(kind,) if kind else tuple(NAMES))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless a notice was lost, or came twice and nobody can say why."""
    wanted = _wanted(arguments)
    calm: list[Sequence[object]] = []
    storms, well = [], True
    for kind in wanted.databases:
        rows, storm, fine = measure(kind, wanted)
        calm += rows
        storms.append(storm)
        well = well and fine
    print(table(HEAD, calm), table(STORM_HEAD, storms), machine.described(), sep="\n\n")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
