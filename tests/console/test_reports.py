"""Staff handle reports: the open ones first, with words to who reported, whoever that is."""

from sqlalchemy import select

from hotline.tables import looks
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.market import PHONE, Market, decides


def test_nothing_is_reported_and_the_page_says_what_will_be(zhaoxin: Clerk) -> None:
    zhaoxin.opens("reports").sees("没有要处理的举报", "会出现在这里")
    zhaoxin.opens("reports", state="handled").sees("还没有处理过的举报")


def test_a_report_is_read_handled_and_answered(zhaoxin: Clerk, market: Market, desk: Site) -> None:
    posting = market.publishes(market.approved())
    number = market.reports(posting, f"让加{PHONE}交押金")
    zhaoxin.opens("reports").sees("收费押金", "电焊工", "没处理的（1）")
    zhaoxin.opens(f"reports/{number}").sees("139****5678", f"/desk/postings/{posting}#decide")
    zhaoxin.does_not_see(PHONE)
    deed = {"deed": "close_posting.charges", "words": "押金要退"}
    said = {"outcome": "upheld", "text": "已经让单位退钱"} | deed
    zhaoxin.sends(f"reports/{number}/handle", **said).sees("查实，岗位已处理：已经让单位退钱")
    assert "已经让单位退钱" in market.told("report_handled")[-1]
    zhaoxin.opens(f"postings/{posting}").sees(
        "已经停止招聘", "核实向求职者收费或扣押证件。押金要退"
    )
    zhaoxin.opens("reports").sees("没有要处理的举报")
    zhaoxin.opens("reports", state="handled").sees("已经让单位退钱")
    with desk.database.reading() as connection:
        noted = connection.execute(select(looks.c.what, looks.c.subject)).all()
    assert ("read_report", f"举报 {number}：电焊工") in [tuple(row) for row in noted]


def test_nothing_is_upheld_while_the_posting_is_still_on_the_list(
    zhaoxin: Clerk, market: Market
) -> None:
    posting = market.publishes(market.approved())
    page = f"reports/{market.reports(posting)}"
    decides(zhaoxin, page, "handle", outcome="upheld", text="属实").is_answered(422)
    zhaoxin.sees("请先撤下或停止招聘", "属实")
    decides(zhaoxin, page, "handle", outcome="upheld", deed="hold_posting.other").is_answered(422)
    zhaoxin.sees("请写明是什么")
    assert market.told("report_handled") == []
    decides(zhaoxin, page, "handle", outcome="upheld", deed="hold_posting.unclear")
    zhaoxin.sees("查实，岗位已处理").opens(f"postings/{posting}").sees("待审核")


def test_what_is_not_upheld_takes_nothing_down(zhaoxin: Clerk, market: Market) -> None:
    posting = market.publishes(market.approved())
    page = f"reports/{market.reports(posting)}"
    decides(zhaoxin, page, "handle", outcome="settled", deed="close_posting.charges")
    zhaoxin.opens(f"postings/{posting}").sees("正在招")


def test_without_an_outcome_the_form_comes_back_as_it_was(zhaoxin: Clerk, market: Market) -> None:
    number = market.reports(market.publishes(market.approved()))
    decides(zhaoxin, f"reports/{number}", "handle", text="已经核实").is_answered(422)
    zhaoxin.sees("请选处理结果", "已经核实")
    decides(zhaoxin, f"reports/{number}", "handle", outcome="settled", text="长" * 201)
    zhaoxin.is_answered(422).sees("最多 200 字")


def test_the_second_who_handles_it_is_told(zhaoxin: Clerk, market: Market) -> None:
    number = market.reports(market.publishes(market.approved()))
    decides(zhaoxin, f"reports/{number}", "handle", outcome="settled")
    zhaoxin.sends(f"reports/{number}/handle", outcome="upheld").is_answered(409)
    zhaoxin.sees("已经处理过了")


def test_other_reports_of_the_posting_are_at_hand(zhaoxin: Clerk, market: Market) -> None:
    posting = market.publishes(market.approved())
    first, second = market.reports(posting), market.reports(posting)
    zhaoxin.opens(f"reports/{first}").sees("还有没处理的举报", f"/desk/reports/{second}")
    zhaoxin.opens(f"postings/{posting}").sees("2 条没处理", f"/desk/reports/{first}")


def test_of_another_region_nothing_is_listed(hired: Hire, market: Market) -> None:
    number = market.reports(market.publishes(market.approved()))
    stranger = hired("zichuan", "fair_officer", "370302")
    stranger.opens("reports").sees("没处理的（0）").does_not_see("电焊工")
    stranger.opens("reports", state="handled").does_not_see("电焊工")
    stranger.opens(f"reports/{number}").is_answered(404)
