"""Staff run fairs: planned in a form, announced, cancelled, their firms let in."""

from typing import Any

import pytest

from app import create_app
from core.settings import Settings
from jobs.fairs.booths import ask_booth
from jobs.fairs.fairs import get_fair
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.market import Market, decides
from tests.jobs.fairs.offices import GUJIAO, Office, on
from tests.notify.office import SECRET
from tests.wechat_double.handle import Double

FORM: dict[str, Any] = {
    "name": "春风行动专场",
    "level": "city",
    "region": "140100",
    "host": "太原市公共就业服务机构",
    "starts_at": "2026-12-21T09:00",
    "ends_at": "2026-12-21T12:00",
    "place": "人力资源市场一楼",
    "audience": ["migrant_worker", "women"],
    "paired_region": "娄烦",
    "booth_limit": "60",
}


@pytest.fixture
def bureau(desk: Site) -> Office:
    """The office of 太原 with its fairs."""
    return Office(desk)


def test_there_is_no_fair_and_the_page_says_what_to_do(zhaoxin: Clerk) -> None:
    zhaoxin.opens("fairs").sees("没有还没结束的招聘会", "办一场", "还没有专场的月份：1、2、3")


def test_a_fair_is_planned_in_a_form_and_announced(zhaoxin: Clerk, bureau: Office) -> None:
    zhaoxin.opens("fairs/new").sees('value="city" selected', 'value="140100" selected')
    zhaoxin.sends("fairs/new", **FORM)
    zhaoxin.sees("春风行动专场", "计划中", "2026年12月21日（周一）9:00–12:00", "农民工、妇女")
    zhaoxin.sees("定向帮扶 娄烦县", "展位 60")
    zhaoxin.opens("fairs").sees("春风行动专场", "<strong>1</strong> 场")
    number = int(zhaoxin.page.split("/desk/fairs/")[-1].split('"')[0])
    decides(zhaoxin, f"fairs/{number}", "announce").sees("已发布").does_not_see("/announce")


def test_what_is_wrong_stands_beside_its_field(zhaoxin: Clerk) -> None:
    wrong = FORM | {"name": " ", "paired_region": "没有这地方", "booth_limit": "0"}
    zhaoxin.opens("fairs/new").sends("fairs/new", **wrong | {"starts_at": ""}).is_answered(422)
    zhaoxin.sees(
        'id="name-fault">不能是空的', 'id="starts_at-fault">缺少', 'id="booth_limit-fault">'
    )
    zhaoxin.sees('value="人力资源市场一楼"', 'value="women" checked')
    zhaoxin.sends("fairs/new", **FORM | {"paired_region": "没有这地方"}).is_answered(422)
    zhaoxin.sees('id="paired_region-fault">没有找到')
    zhaoxin.sends("fairs/new", **FORM | {"ends_at": "2026-12-21T08:00"}).is_answered(422)
    zhaoxin.sees('id="ends_at-fault">应晚于开始时间')


def test_nobody_runs_fairs_of_another_region(zhaoxin: Clerk, hired: Hire, bureau: Office) -> None:
    zhaoxin.opens("fairs/new").sends("fairs/new", **FORM | {"region": "370302"}).is_answered(422)
    zhaoxin.sees('id="region-fault">只能办您所在地区的')
    fair = bureau.announces()
    county = hired("gujiao", "fair_officer", GUJIAO)
    county.opens("fairs").does_not_see("冬季用工专场")
    moved = FORM | {"level": "county", "region": GUJIAO}
    own = bureau.plans(level="county", region=GUJIAO)
    county.opens(f"fairs/{own}/edit").sends(f"fairs/{own}/edit", **moved).is_answered(200)
    county.opens(f"fairs/{own}/edit")
    county.sends(f"fairs/{own}/edit", **moved | {"region": "140105"}).is_answered(422)
    county.opens(f"fairs/{fair}/edit").is_answered(404)


def test_a_changed_place_is_told_and_the_form_holds_what_was(
    zhaoxin: Clerk, bureau: Office
) -> None:
    fair = bureau.announces()
    zhaoxin.opens(f"fairs/{fair}/edit").sees(
        'value="2026-12-21T09:00"', 'value="difficult" checked'
    )
    zhaoxin.sends(f"fairs/{fair}/edit", **FORM | {"place": "体育馆"}).sees("体育馆")
    with bureau.database.reading() as connection:
        assert get_fair(connection, fair).plan.place == "体育馆"


def test_cancelled_with_a_reason_all_are_told(zhaoxin: Clerk, bureau: Office) -> None:
    fair, firm = bureau.announces(), bureau.firm()
    bureau.lets_in(fair, firm, [bureau.posting(firm)])
    decides(zhaoxin, f"fairs/{fair}", "cancel").is_answered(422).sees("从列表里选")
    decides(zhaoxin, f"fairs/{fair}", "cancel", reason="weather", words="暴雪红色预警")
    zhaoxin.sees("已取消", "天气恶劣。暴雪红色预警").does_not_see("取消这场招聘会")
    assert "暴雪红色预警" in bureau.firm_is_told(firm)[-1]
    zhaoxin.opens("fairs").does_not_see("冬季用工专场")
    zhaoxin.opens("fairs", year=2026, month=12).sees("冬季用工专场", "已取消")


def test_the_calendar_leads_to_each_month(zhaoxin: Clerk, bureau: Office) -> None:
    bureau.plans(
        name="一月专场", starts_at=on(1, 9), ends_at=on(1, 9, 12), signup_until=on(1, 9, 12)
    )
    bureau.announces()
    zhaoxin.opens("fairs", year=2026).sees("2 场", "2、3、4、5、6、7、8、9、10、11 月")
    zhaoxin.opens("fairs", year=2026, month=1).sees("一月专场").does_not_see("冬季用工专场")
    zhaoxin.opens("fairs").sees("冬季用工专场").does_not_see("一月专场")
    zhaoxin.opens("fairs", year=1026).is_answered(422)
    zhaoxin.opens("fairs", year=2026, month=13).is_answered(422)


def test_a_firm_is_let_in_with_a_number(zhaoxin: Clerk, bureau: Office) -> None:
    fair, firm, other = bureau.announces(), bureau.firm("晋阳纺织厂"), bureau.firm("汾河物业")
    bureau.lets_in(fair, other, [bureau.posting(other)], "A1")
    with bureau.work() as connection:
        booth = ask_booth(connection, fair, firm.id, [bureau.posting(firm)], bureau.moment)
    page = zhaoxin.opens(f"fairs/{fair}").sees("1 家待审核", "缝纫工").page
    assert page.index("晋阳纺织厂") < page.index("汾河物业")
    booth_page = f"fairs/{fair}/booths/{booth}/accept"
    zhaoxin.sends(booth_page, number="长" * 21).is_answered(422).sees("最多 20 个字")
    zhaoxin.sends(booth_page, number="A1").is_answered(409).sees("已经给了别的单位")
    zhaoxin.opens(f"fairs/{fair}").sends(booth_page, number="A2").sees("展位 A2", "0 家待审核")
    assert "展位号：A2" in bureau.firm_is_told(firm)[-1]


def test_a_firm_is_refused_with_a_reason(zhaoxin: Clerk, bureau: Office) -> None:
    fair, firm = bureau.announces(), bureau.firm()
    with bureau.work() as connection:
        booth = ask_booth(connection, fair, firm.id, [bureau.posting(firm)], bureau.moment)
    refuse = f"fairs/{fair}/booths/{booth}/reject"
    zhaoxin.opens(f"fairs/{fair}").sends(refuse, reason="other").is_answered(422)
    zhaoxin.sees("请写明是什么").sends(refuse, reason="no_room").sees("展位已经安排满")
    assert "展位已经安排满" in bureau.firm_is_told(firm)[-1]


def test_the_numbers_are_those_of_now(zhaoxin: Clerk, bureau: Office, market: Market) -> None:
    fair, firm = bureau.announces(booth_limit=60), bureau.firm()
    posting = bureau.posting(firm)
    zhaoxin.opens(f"fairs/{fair}/counts").sees("<dd>0<small> / 60 个展位")
    bureau.lets_in(fair, firm, [posting])
    market.applies(posting, fair)
    zhaoxin.opens(f"fairs/{fair}/counts").sees("<dd>1<small> / 60 个展位", "招 10 人")
    assert zhaoxin.page.count("<dd>1") == 3


def test_the_code_of_the_door_is_at_hand(zhaoxin: Clerk, bureau: Office) -> None:
    fair = bureau.announces()
    zhaoxin.opens(f"fairs/{fair}").sees(f"<code>fair:{fair}</code>", f"签到招聘会{fair}")


def test_the_code_at_the_door_is_a_file_to_print(
    desk: Site, zhaoxin: Clerk, bureau: Office, platform: Double
) -> None:
    fair, site = bureau.announces(), desk.database.engine.url
    url = site.render_as_string(hide_password=False)
    real = {"wechat_api_base": platform.address, "wechat_app_secret": SECRET}
    settings = Settings(_env_file=None, database_url=url, **real)
    platform.tell("secret", app_id=settings.wechat_app_id, secret=SECRET)
    zhaoxin.client = create_app(settings, desk.clock, desk.database).test_client()
    zhaoxin.signs_in().opens(f"fairs/{fair}/code.svg").is_answered(200).sees("<svg")
    (asked,) = platform.calls("/cgi-bin/qrcode/create")
    assert asked["action_info"]["scene"]["scene_str"] == f"fair:{fair}"
    platform.tell("forbid", path="/cgi-bin/qrcode/create", code=48001)
    zhaoxin.opens(f"fairs/{fair}/code.svg").is_answered(503).sees("现在做不出二维码", "认证")


def test_where_wechat_cannot_be_reached_the_page_says_why(zhaoxin: Clerk, bureau: Office) -> None:
    zhaoxin.opens(f"fairs/{bureau.announces()}/code.svg").is_answered(503)
    zhaoxin.sees("现在做不出二维码", "不扫码")
