"""What staff set out to do, from the first page to the last, in browsers of their own."""

from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from people.staff.roles import Role
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import TAIYUAN, Hire
from tests.console.market import Market
from tests.console.seated.seats import Seat, Sit

pytestmark = pytest.mark.browser

ASKED, SAID = "工装的洗衣费给补吗", "工装的洗衣费没有补贴，由单位自己出。"
CITED = "做好应对疫情加强就业培训工作有关政策落实实施方案"
NUMBER = "13912345678"

Comes = Callable[[str, Role], Seat]


@pytest.fixture
def comes(sit: Sit, hired: Hire) -> Comes:
    """Somebody of 太原 sits down and signs in."""

    def come(name: str, role: Role) -> Seat:
        hired(name, role, TAIYUAN, signed_in=False)
        return sit().signs_in(name)

    return come


def person(house: Site, openid: str, place: str = "太原") -> Chat:
    """Somebody at their phone."""
    return Chat(house.app.test_client(), openid).says(f"我在{place}")


def test_a_miss_is_answered_by_two(house: Site, comes: Comes) -> None:
    chat = person(house, "o_overalls").says(ASKED).hears("没有查到")
    writer, reviewer = comes("xie", "editor"), comes("shen", "supervisor")
    writer.opens("misses").follows(f"写问答：{ASKED}")
    writer.fills(answer=SAID, cite_document=CITED, cite_clause="二（八）").sees("【常见问答】")
    writer.follows("存草稿").follows("存并提交审核").sees("要由另一位同事审核")
    reviewer.opens("knowledge?state=in_review").follows(ASKED).sees(SAID)
    reviewer.follows("试问：哪些问题的答复会变").sees("1 个的答复会变", "没有答上")
    reviewer.follows("通过，马上发布").sees("已发布")
    house.app.extensions["wengang"]["shelf"]._look()
    chat.says(ASKED).hears(SAID)
    writer.opens("misses").misses(ASKED)


def test_a_firm_a_posting_and_a_report_are_judged(house: Site, comes: Comes) -> None:
    market = Market(house)
    market.registers("云岭食品厂")
    firm = market.approved("云岭服装厂")
    market.submits(firm, title="裁剪工甲")
    market.reports(market.publishes(firm, title="裁剪工乙"))
    seat = comes("shi", "fair_officer").opens("firms").follows("云岭食品厂")
    seat.opens_up("不通过").picks("reason", "上传的不是营业执照").follows("确定不通过")
    seat.sees("没有通过", "上传的不是营业执照").opens("postings").follows("裁剪工甲")
    seat.opens_up("退回修改").picks("reason", "工作地点写得不清楚").follows("确定退回修改")
    seat.sees("工作地点写得不清楚").opens("reports").follows("收费押金：裁剪工乙")
    seat.tabs_to("查实，岗位已处理").presses("Space")
    seat.picks("deed", "核实向求职者收费或扣押证件").fills(text="押金已退")
    seat.follows("处理完，告诉举报人").sees("查实，岗位已处理：押金已退", "已经停止招聘")
    assert "押金已退" in market.told("report_handled")[-1]


def test_a_number_is_seen_in_whole_and_the_look_is_found(house: Site, comes: Comes) -> None:
    person(house, "o_gave_number").says(f"我的电话是{NUMBER}").says("人工")
    first, second = comes("qian", "supervisor"), comes("sun", "supervisor")
    first.opens("look-up?q=我的电话").follows("o_g…").sees("139****5678").misses(NUMBER)
    first.opens_up("看完整号码").tabs_to("为什么…").types("核对来电人身份").follows("看一次")
    first.sees(NUMBER, "这次查看已经记下")
    second.opens("looks").tabs_to("谁看的").types("qian").follows("查")
    second.sees("核对来电人身份", "o_g")


def test_an_export_is_asked_for_allowed_and_fetched(house: Site, comes: Comes) -> None:
    person(house, "o_exported").says(f"打给我{NUMBER}")
    asks, allows = comes("li", "supervisor"), comes("zhou", "administrator")
    days = {"since": "2026-11-01", "until": "2026-11-30"}
    asks.opens("exports").fills(**days, why="季度质量抽查").follows("申请").sees("等审批")
    allows.opens("exports").sees("季度质量抽查").follows("批准…").sees("已批准")
    asks.opens("exports").tabs_to("下载…")
    with asks.page.expect_download() as fetched:
        asks.presses("Enter")
    with fetched.value.path().open("rb") as file:
        text = str(list(load_workbook(file).worksheets[0].iter_rows(values_only=True)))
    assert "139****5678" in text and NUMBER not in text and "li（测试）" in text
    asks.opens("exports").sees("已下载").misses("下载导出")


def test_the_answers_of_a_place_are_off_and_on_again(house: Site, comes: Comes) -> None:
    chat = person(house, "o_qingxu", "清徐").says("稳岗返还给多少").hears("返还")
    seat = comes("wu", "administrator").opens("switches")
    seat.fills(region="清徐", banner="正在核对，请明天再问。").follows("先看效果")
    seat.sees("确认停用清徐县", "正在核对，请明天再问。").follows("停用")
    chat.says("稳岗返还给多少").hears("正在核对，请明天再问。").does_not_hear("万分")
    seat.follows("恢复清徐县的自动答复").misses("恢复清徐县")
    chat.says("稳岗返还给多少").hears("返还").does_not_hear("正在核对")
