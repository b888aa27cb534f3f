"""All that is held of somebody, in lines they can read: as it stands, and what of it is deleted."""

from collections.abc import Sequence
from datetime import datetime

from core.clock import beijing_date
from hotline.own_data import Counted, OwnData
from jobs.applying.application_steps import OPEN
from notify.kinds import get_kind
from people.phones import mask_phone
from policy.wording import month

ROLES = {"owner": "负责人", "member": "成员"}


def listed(data: OwnData, told: Sequence[str]) -> list[str]:
    """What is held; `told` are the lines of what they told of themselves."""
    since = f"{_day(data.talk.since)}起，" if data.talk.since else ""
    lines = [f"· 聊天：{since}共{data.talk.messages}条消息"]
    lines += _told(data, told)
    # Reckoned without a person: the law gives everybody the reasons, and a person to look again.
    checks = f"· 核对记录：{_often(data.checks)}。结果由规则自动算出，要人工复核回复“人工”"
    lines += [checks] if data.checks.times else []
    lines += _of_work(data)
    lines += [f"· 发给您的通知：{data.notices}条"] if data.notices else []
    if data.muted:
        labels = "、".join(sorted(get_kind(kind).label for kind in data.muted))
        lines.append(f"· 您退订了：{labels}")
    lines += [f"· 转给工作人员：{data.talk.handovers}次"] if data.talk.handovers else []
    # What staff write to each other may be of third persons: a colleague reads it out.
    notes = f"· 工作人员的内部备注：{_often(data.notes, '条')}，要看内容回复“人工”"
    lines += [notes] if data.notes.times else []
    return [*lines, f"· 工作人员看您的对话和资料：{_often(data.watched) or '没有看过'}"]


def _often(done: Counted, unit: str = "次") -> str:
    """How often, and when last; "" if never."""
    return f"{done.times}{unit}，最近一次{_day(done.last)}" if done.last else ""


def _told(data: OwnData, told: Sequence[str]) -> list[str]:
    if not data.told:
        return ["· 核对时的回答：没有存"]
    day = _day(data.told[0].consented_at)
    return [f"· 您{day}同意存下的情况（单独删除，回复“忘掉”）：", *told]


def _of_work(data: OwnData) -> list[str]:
    lines = []
    if data.profile:
        said = data.profile.profile
        about = "，还有一段自我介绍" if said.about else ""
        lines.append(
            f"· 求职资料：{said.name}，{mask_phone(said.phone)}{about}"
            "（单独删除，回复“删除求职资料”）"
        )
    if data.applications:
        names = "、".join(f"{one.title}（{one.firm}）" for one in data.applications[:3])
        more = "等" if len(data.applications) > 3 else ""
        lines.append(f"· 投递：{len(data.applications)}份，{names}{more}")
    if data.searches:
        lines.append(f"· 替您留意：{'、'.join(one.text for one in data.searches)}")
    counts = (("招聘会登记或签到", data.fairs, "场"), ("举报", data.reports, "次"))
    lines += [f"· {what}：{count}{unit}" for what, count, unit in counts if count]
    lines += [f"· 上传的图片：{data.pictures}张"] if data.pictures else []
    lines += [f"· 内容检查标出的话：{data.marks}条"] if data.marks else []
    firms = "、".join(f"{firm.said.name}（{ROLES[role]}）" for firm, role in data.firms)
    return [*lines, *([f"· 您代表的单位：{firms}"] if firms else [])]


def to_delete(data: OwnData) -> list[str]:
    """What a yes deletes."""
    still = [one for one in data.applications if one.state in OPEN]
    held = (
        (bool(data.talk.messages), f"和您的聊天，{data.talk.messages}条消息"),
        (bool(data.told), "您同意存下的情况"),
        (data.profile is not None, "姓名、电话和自我介绍"),
        (bool(still), f"没有结果的{len(still)}份投递（撤回，单位再也看不到您的电话）"),
        (bool(data.searches), "替您留意的岗位"),
        (bool(data.notices or data.muted), "发给您的通知和退订"),
        (bool(data.talk.handovers or data.notes.times), "转给工作人员的记录和他们的备注"),
        (bool(data.checks.times), "核对记录里的您，和所依据情况的校验码"),
        (bool(data.fairs or data.reports), "招聘会登记和举报里的您"),
        (bool(data.pictures), "上传的图片"),
        (bool(data.marks), "内容检查标出的您的话"),
    )
    return [f"· {what}" for is_held, what in held if is_held]


def staying(data: OwnData) -> list[str]:
    """What has to stay, and in which shape."""
    settled = [one for one in data.applications if one.state not in OPEN]
    held = (
        (bool(settled), f"有结果的{len(settled)}份投递：只算一个数，不带姓名和电话"),
        (bool(data.checks.times), "核对了哪些政策、什么结果：只算一个数，不知道是谁"),
        (bool(data.fairs), "招聘会的人数：只算一个数"),
        (bool(data.reports), "举报：只有内容，不知道是谁；处理完的连内容也不留"),
        (bool(data.firms), "单位的资料和岗位归单位，您是成员的要先在小程序里退出或移交"),
        (bool(data.watched.times), "工作人员看过的记录：什么时候、谁看的，没有内容"),
        (True, "这句确认和对它的答复"),
    )
    return [f"· {what}" for stays, what in held if stays]


def _day(moment: datetime) -> str:
    return month(beijing_date(moment).isoformat())
