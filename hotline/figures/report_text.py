"""The day's report in plain words, to be sent as it is: pure, from figures to text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.clock import BEIJING
from hotline.figures.handling import Handling
from hotline.figures.questions import Frequent
from jobs.fairs.fair_values import Fair

ENDS = 17
"""The hour in China at which a report ends, and the next begins."""

WEEKDAYS = "一二三四五六日"
MUCH, FEW = 0.3, 10
"""A change of so large a share is worth a word, where it is of at least so many."""

LONG = timedelta(hours=2)
"""Service hours of waiting that are worth a word."""

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Day:
    """What a report tells: `numbers` of the day by figure, `before` of the day before.

    `missed` are questions with how often they were; `waits` how many wait at the end, and how long
    the first of them has in service hours; `off` the names of regions whose answers were off.
    """

    day: date
    place: str
    numbers: Mapping[str, int]
    before: Mapping[str, int]
    handling: Handling
    waits: tuple[int, timedelta]
    asked: Sequence[Frequent]
    missed: Sequence[tuple[str, int]]
    missed_by_one: int
    fairs: Sequence[Fair]
    off: Sequence[str]
    made_early: datetime | None = None


def span_of(day: date) -> tuple[datetime, datetime]:
    """From when until when the report of a day is: 17:00 of the day before, and of the day."""
    end = datetime(day.year, day.month, day.day, ENDS, tzinfo=BEIJING)
    return end - timedelta(days=1), end


def due_day(moment: datetime) -> date:
    """The last day whose report is due at a moment."""
    local = moment.astimezone(BEIJING)
    return local.date() if local.hour >= ENDS else local.date() - timedelta(days=1)


def report_text(told: Day) -> str:
    """The report."""
    parts = [_head(told), _asking(told), _staff(told), _missed(told), _work(told), _fairs(told)]
    return "\n".join([*parts, _standing_out(told)])


def in_words(length: timedelta | None) -> str:
    """A length of time as people say it."""
    if length is None:
        return "还没有"
    minutes = int(length.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} 分钟" if minutes else "不到 1 分钟"
    hours, rest = divmod(minutes, 60)
    return f"{hours} 小时 {rest} 分" if rest else f"{hours} 小时"


def _head(told: Day) -> str:
    since, _ = span_of(told.day)
    end = f"{told.day.month}月{told.day.day}日17:00"
    if told.made_early:
        local = told.made_early.astimezone(BEIJING)
        end = f"{local.month}月{local.day}日{local:%-H:%M}（未到17:00，还会变）"
    week = WEEKDAYS[told.day.weekday()]
    return (
        f"【就业服务窗口日报】{told.place} {told.day.year}年{told.day.month}月{told.day.day}日"
        f"（周{week}）\n统计时间：{since.month}月{since.day}日17:00至{end}"
    )


def _asking(told: Day) -> str:
    one = told.numbers
    if not one["messages"]:
        return "一、咨询：这段时间没有人来信、来电。"
    said = [
        f"一、咨询：{one['people']} 人次来询，来信和来电 {one['messages']} 条{_change(told)}。",
        f"答上 {one['answer']} 条，核对 {one['dialogue']} 条，找工作 {one['jobs']} 条，"
        f"请人选 {one['choices'] + one['ask_region']} 条，没答上 {one['decline']} 条，"
        f"转人工的答复 {one['handoff']} 条。",
    ]
    if told.asked:
        listed = "；".join(f"“{ask.text}”{ask.count} 次" for ask in told.asked[:SHOWN])
        said.append(f"问得最多：{listed}。")
    return "".join(said)


def _change(told: Day) -> str:
    now, before = told.numbers["people"], told.before["people"]
    more = now - before
    if not more:
        return "，人次和前一天一样"
    return f"，比前一天{'多' if more > 0 else '少'} {abs(more)} 人次"


def _staff(told: Day) -> str:
    one, (waiting, longest) = told.handling, told.waits
    end = "现在" if told.made_early else "到17:00"
    waits = f"{end}还有 {waiting} 人在等" if waiting else f"{end}没有人在等"
    if waiting:
        waits += f"，最久的已等了 {in_words(longest)}（只算服务时间）"
    if not one.handovers:
        return f"二、人工：没有新转来的，{waits}。"
    replied = f"已回复 {one.replied} 次"
    if one.median is not None:
        times = f"{in_words(one.median)}，只算服务时间 {in_words(one.open_median)}"
        replied += f"（首次回复时间中位数 {times}）"
    came = f"转来 {one.handovers} 次，其中急事 {one.urgent} 次"
    return f"二、人工：{came}；{replied}；{waits}。"


def _missed(told: Day) -> str:
    if not told.missed and not told.missed_by_one:
        return "三、没答上的政策问题：没有。"
    lines = [f"{place}. {text}（{count} 次）" for place, (text, count) in enumerate(told.missed, 1)]
    once = f"只有一个人问过的 {told.missed_by_one} 个，见工作台。" if told.missed_by_one else ""
    return "\n".join([f"三、没答上的政策问题：{once}", *lines])


def _work(told: Day) -> str:
    one = told.numbers
    return (
        f"四、核对与求职：补贴核对 {one['checks']} 次；新发布岗位 {one['published']} 个、"
        f"招 {one['seats']} 人；投递 {one['applied']} 份，录用 {one['hired']} 人。"
    )


def _fairs(told: Day) -> str:
    if not told.fairs:
        return "五、明天的招聘会：没有。"
    lines = [
        f"· {fair.plan.name}，{fair.plan.when}，{'线上' if fair.plan.online else fair.plan.place}"
        for fair in told.fairs
    ]
    return "\n".join(["五、明天的招聘会：", *lines])


def _standing_out(told: Day) -> str:
    """What somebody who reads nothing else is to read."""
    found = [*_urgent(told), *_waiting(told), *_changed(told), *_unanswered(told)]
    if told.off:
        found.append(f"{'、'.join(told.off)}的自动答复停用过或正停着")
    return f"六、值得注意：{'；'.join(found) if found else '没有'}。"


def _urgent(told: Day) -> list[str]:
    count = told.handling.urgent
    return [f"有 {count} 次急事（遇到危险）转人工，请核实是否都已处理"] if count else []


def _waiting(told: Day) -> list[str]:
    count, longest = told.waits
    long = f"有 {count} 人在等，最久的在服务时间里等了 {in_words(longest)}"
    return [long] if longest >= LONG else []


def _changed(told: Day) -> list[str]:
    now, before = told.numbers["people"], told.before["people"]
    if abs(now - before) < max(FEW, MUCH * before):
        return []
    share = f"（{abs(now - before) / before:.0%}）" if before else ""
    return [f"来询人次{'增加' if now > before else '减少'}较多{share}"]


def _unanswered(told: Day) -> list[str]:
    one = told.numbers
    missed, answered = one["choices"] + one["decline"], one["answer"]
    if missed < FEW or missed <= MUCH * (missed + answered):
        return []
    return [f"请人选和没答上的占 {missed / (missed + answered):.0%}"]
