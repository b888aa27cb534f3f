"""Staff go through postings: flagged ones first, each passage marked, decided with a reason."""

from jobs.posting import postings
from jobs.posting.steps import by_member
from tests.console.clerks import Clerk, Hire
from tests.console.market import PHONE, SEEKER, Market, decides

HIGH = "负责钢结构焊接，全市最高的工资，服从班组安排。"


def test_nothing_waits_and_the_page_says_what_will(zhaoxin: Clerk) -> None:
    zhaoxin.opens("postings").sees("没有等待审核的岗位", "会出现在这里")


def test_what_the_rules_flagged_comes_first_with_its_passage(
    zhaoxin: Clerk, market: Market
) -> None:
    firm = market.approved()
    market.submits(firm, title="缝纫工")
    market.submits(firm, title="电焊工", about=HIGH)
    page = zhaoxin.opens("postings").sees("待审核（2）", "<mark>").page
    assert page.index("电焊工") < page.index("缝纫工")


def test_a_long_queue_is_read_page_by_page(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved()
    for number in range(1, 22):
        market.submits(firm, title=f"{number}号机焊工")
    market.submits(firm, title="最后的焊工", about=HIGH)
    zhaoxin.opens("postings").sees("最后的焊工", "19号机焊工").does_not_see("20号机焊工")
    following = zhaoxin.page.split("cursor=")[1].split('"')[0]
    zhaoxin.opens("postings", cursor=following).sees("20号机焊工", "21号机焊工")
    zhaoxin.does_not_see("19号机焊工", "最后的焊工", "下一页")
    zhaoxin.opens("postings", cursor="nonsense").is_answered(422)


def test_found_by_words_number_and_state(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved("晋阳纺织厂")
    sewing, welding = market.submits(firm, title="缝纫工"), market.publishes(firm)
    zhaoxin.opens("postings", text="纺织").sees("缝纫工").does_not_see("电焊工")
    zhaoxin.opens("postings", text=sewing).sees("缝纫工")
    zhaoxin.opens("postings", state="live", text=welding).sees("电焊工")
    zhaoxin.opens("postings", text="没有的").sees("没有“没有的”")


def test_of_another_region_nothing_is_listed(hired: Hire, market: Market) -> None:
    firm = market.approved()
    market.submits(firm, title="缝纫工")
    market.submits(firm, "370302", title="陶瓷工")
    stranger = hired("zichuan", "fair_officer", "370302").opens("postings")
    stranger.sees("陶瓷工", "待审核（1）").does_not_see("缝纫工")


def test_the_passage_is_marked_beside_reason_and_law(zhaoxin: Clerk, market: Market) -> None:
    posting = market.submits(market.approved(), about=HIGH)
    zhaoxin.opens(f"postings/{posting}")
    zhaoxin.sees("<mark>", "《广告法》第九条第三项", 'href="#flag-1"', 'id="flag-1"')


def test_a_posting_tells_how_many_applied_and_nobody_who(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved()
    posting = market.publishes(firm)
    zhaoxin.opens(f"postings/{posting}").sees("还没有人投递")
    market.applies(posting)
    zhaoxin.opens(f"postings/{posting}").sees("1 人，其中 1 人单位还没有答复")
    zhaoxin.does_not_see(SEEKER, PHONE, PHONE[-4:])


def test_let_through_it_is_live_and_the_firm_told(zhaoxin: Clerk, market: Market) -> None:
    posting = market.submits(market.approved())
    decides(zhaoxin, f"postings/{posting}", "approve").sees("正在招", "zhaoxin（测试）：通过审核")
    assert "通过了审核" in market.told("posting_review")[-1]


def test_sent_back_with_a_reason_from_the_list(zhaoxin: Clerk, market: Market) -> None:
    posting = market.submits(market.approved())
    reason = {"reason": "unclear_pay", "words": "计件单价没有写"}
    decides(zhaoxin, f"postings/{posting}", "reject", **reason)
    zhaoxin.sees("没有通过审核", "工资写得不清楚，或与实际不符。计件单价没有写")
    assert "计件单价没有写" in market.told("posting_review")[-1]


def test_without_a_reason_nothing_is_decided(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved()
    waiting, live = market.submits(firm, title="缝纫工"), market.publishes(firm)
    for posting, verb in ((waiting, "reject"), (live, "hold"), (live, "close")):
        decides(zhaoxin, f"postings/{posting}", verb, words="写了一半").is_answered(422)
        zhaoxin.sees("请从列表里选一个原因", "写了一半")


def test_taken_down_it_waits_and_stopped_it_is_over(zhaoxin: Clerk, market: Market) -> None:
    posting = market.publishes(market.approved())
    decides(zhaoxin, f"postings/{posting}", "hold", reason="reported").sees("待审核", "正在核实")
    decides(zhaoxin, f"postings/{posting}", "close", reason="untrue").sees("已经停止招聘")
    zhaoxin.sees("没有要决定的").does_not_see(f"/postings/{posting}/approve")


def test_what_the_firm_changed_meanwhile_must_be_looked_at_again(
    zhaoxin: Clerk, market: Market
) -> None:
    firm = market.approved()
    posting = market.submits(firm)
    stale = zhaoxin.opens(f"postings/{posting}").page
    with market.work() as connection:
        before = postings.get_posting(connection, posting).wording
        inspection = market.inspected(before)
        by = by_member(market.owners[firm])
        postings.edit(connection, posting, before, inspection, by, market.moment)
    version = stale.split('name="version" value="')[1].split('"')[0]
    zhaoxin.sends(f"postings/{posting}/approve", version=version).is_answered(409).sees("改过")
    zhaoxin.opens(f"postings/{posting}")
    zhaoxin.sends(f"postings/{posting}/approve").is_answered(422).sees("请打开这一页再决定")
