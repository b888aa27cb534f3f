"""How delivery goes, for those who look after it: at the doctor's, on the desk, in figures."""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from sqlalchemy import Connection

from bot.doctor import Diagnosis
from core.clock import BEIJING, Clock
from core.db import Database
from notify.kinds import WORDS
from notify.resting import Rest, find_resting
from notify.watching import Watch, count_pending, watch

RUN = "运行 flask --app wsgi deliver，并让它开机就启动，见 docs/notices.md"
NOBODY = "无人投递：{since}"
NEVER = "这里还没有运行过 flask deliver"
STOPPED = "{when}以后没有发送进程来看过发件箱"
UNSENT = "，有 {count} 条通知到了时候没有发出去"
BEHIND = "{count} 条通知到了时候还没有发出去，最早的该在{when}"
LOOKED = "{when}还有发送进程看过发件箱，没有积压"
REFUSED = "{when}以来一直不通，{again}再试：{words}"

REPAIR = (
    "按上面“访问令牌”和“权限”两项处理；那里都好，就查中间的代理和防火墙。"
    "改好以后不用等，运行 flask --app wsgi notify retry 编号"
)


def diagnoses(database: Database, clock: Clock) -> list[Diagnosis]:
    """What there is to say of delivery, for `flask doctor`."""
    moment = clock()
    with database.reading() as connection:
        seen, resting = watch(connection, moment), find_resting(connection, moment)
    return [_delivery(seen, moment), *map(_way, resting.values())]


def undelivered(connection: Connection, moment: datetime) -> str:
    """What staff must know if nobody delivers; empty if somebody does."""
    seen = watch(connection, moment)
    return _nobody(seen) if seen.idle(moment) else ""


def _delivery(seen: Watch, moment: datetime) -> Diagnosis:
    if seen.looked_at is None or seen.idle(moment):
        return Diagnosis("通知的投递", "wrong", _nobody(seen), RUN)
    if seen.due_since is not None:
        words = BEHIND.format(count=seen.overdue, when=_when(seen.due_since))
        return Diagnosis("通知的投递", "open", words, "一直这样就多开一个 flask deliver")
    return Diagnosis("通知的投递", "well", LOOKED.format(when=_when(seen.looked_at)))


def _nobody(seen: Watch) -> str:
    since = STOPPED.format(when=_when(seen.looked_at)) if seen.looked_at else NEVER
    unsent = UNSENT.format(count=seen.overdue) if seen.overdue else ""
    return NOBODY.format(since=since) + unsent


def _way(rest: Rest) -> Diagnosis:
    times = {"when": _when(rest.since), "again": _when(rest.until)}
    words = REFUSED.format(words=rest.words, **times)
    name = f"通知的投递：{WORDS[rest.way]}"
    if rest.barred:
        return Diagnosis(name, "open", words, "通知改在对方下次来信时一起给")
    return Diagnosis(name, "wrong", words, REPAIR)


def _when(moment: datetime) -> str:
    return moment.astimezone(BEIJING).strftime("%m-%d %H:%M")


def measured(database: Database, clock: Clock) -> Iterator[Metric]:
    """The same as figures, for `/metrics`."""
    moment = clock()
    with database.reading() as connection:
        seen, resting = watch(connection, moment), find_resting(connection, moment)
        pending = count_pending(connection)
    waiting = GaugeMetricFamily(
        "wengang_notices", "Notices that are on their way.", labels=["state"]
    )
    for state in ("queued", "sending", "waiting"):
        waiting.add_metric([state], pending.get(state, 0))
    yield waiting
    yield _gauge("wengang_notices_overdue", "Notices due for five minutes.", seen.overdue)
    if seen.looked_at:
        age = (moment - seen.looked_at).total_seconds()
        yield _gauge("wengang_outbox_look_age_seconds", "Since the outbox was looked into.", age)
    shut = GaugeMetricFamily(
        "wengang_way_refused", "How often on end a way was refused to everybody.", labels=["way"]
    )
    for rest in resting.values():
        shut.add_metric([rest.way], rest.times)
    yield shut


def _gauge(name: str, about: str, value: float) -> Metric:
    gauge = GaugeMetricFamily(name, about)
    gauge.add_metric([], value)
    return gauge
