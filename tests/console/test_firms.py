"""Staff look at firms: who waits, what is known of them, and what is decided with a reason."""

from datetime import timedelta

from sqlalchemy import select

from hotline.tables import looks
from people import employers
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.market import PHONE, Market, decides
from tests.people.world import PNG


def test_nobody_waits_and_the_page_says_who_will(zhaoxin: Clerk) -> None:
    zhaoxin.opens("firms").sees("没有等待审核的单位", "会出现在这里")


def test_who_waits_is_listed_first_and_found_by_words(zhaoxin: Clerk, market: Market) -> None:
    market.registers("晋阳纺织厂")
    market.approved("汾河物业公司")
    zhaoxin.opens("firms").sees("晋阳纺织厂", "待审核（1）").does_not_see("汾河物业公司")
    zhaoxin.opens("firms", state="approved").sees("汾河物业公司", "还有 1 家待审核")
    zhaoxin.opens("firms", state="all", text="纺织").sees("晋阳纺织厂")
    zhaoxin.does_not_see("汾河物业公司")
    zhaoxin.opens("firms", state="all", text="没有的").sees("没有名称或信用代码里有")
    zhaoxin.opens("firms", state="nonsense").is_answered(422)


def test_a_long_list_is_read_page_by_page(zhaoxin: Clerk, market: Market) -> None:
    numbers = [market.registers(f"第{number}家厂") for number in range(1, 23)]
    zhaoxin.opens("firms").sees("第1家厂", "第20家厂", "下一页").does_not_see("第21家厂")
    zhaoxin.opens("firms", cursor=numbers[19]).sees("第21家厂", "第22家厂", "回到第一页")
    zhaoxin.does_not_see("第1家厂", "下一页")


def test_of_another_region_nothing_is_listed_or_counted(hired: Hire, market: Market) -> None:
    market.registers("晋阳纺织厂")
    market.registers("淄川陶瓷厂", place="370302")
    stranger = hired("zichuan", "fair_officer", "370302").opens("firms")
    stranger.sees("淄川陶瓷厂", "待审核（1）").does_not_see("晋阳纺织厂")
    hired("shanxi", "administrator", "140000").opens("firms").sees("晋阳纺织厂")


def test_a_firm_with_its_telephone_covered_and_the_look_noted(
    zhaoxin: Clerk, market: Market, desk: Site
) -> None:
    firm = market.registers()
    zhaoxin.opens(f"firms/{firm}").sees("139****5678", "校验位正确", "登记", "负责人")
    zhaoxin.does_not_see(PHONE)
    with desk.database.reading() as connection:
        (look,) = connection.execute(select(looks)).all()
    noted = (look.staff_id, look.what, look.subject, look.region)
    assert noted == (zhaoxin.member.id, "read_employer", "某某机械厂", "140105")


def test_the_licence_is_shown_to_who_may_see_it_and_the_look_noted(
    zhaoxin: Clerk, hired: Hire, market: Market, desk: Site
) -> None:
    firm = market.registers()
    zhaoxin.opens(f"firms/{firm}").sees(f'src="/desk/firms/{firm}/licence"')
    answer = zhaoxin.client.get(f"/desk/firms/{firm}/licence")
    assert (answer.data, answer.mimetype) == (PNG, "image/png")
    assert answer.headers["Cache-Control"] == "no-store"
    stranger = hired("zichuan", "fair_officer", "370302")
    assert stranger.client.get(f"/desk/firms/{firm}/licence").status_code == 404
    with desk.database.reading() as connection:
        subjects = connection.execute(select(looks.c.subject)).scalars().all()
    assert subjects == ["某某机械厂", "某某机械厂 的营业执照"]


def test_a_code_whose_check_digit_is_wrong_is_told(zhaoxin: Clerk, market: Market) -> None:
    firm = market.registers(credit_code="911401000000000001")
    zhaoxin.opens(f"firms/{firm}").sees("校验没有通过").does_not_see("校验位正确")


def test_approved_the_firm_is_told_and_may_post(zhaoxin: Clerk, market: Market) -> None:
    firm = market.registers()
    decides(zhaoxin, f"firms/{firm}", "approve").is_answered(200)
    zhaoxin.sees("已通过", "zhaoxin（测试）：通过审核")
    assert "通过" in market.told("employer_reviewed")[-1]
    market.submits(firm)


def test_turned_down_with_a_reason_from_the_list(zhaoxin: Clerk, market: Market) -> None:
    firm = market.registers()
    reason = {"reason": "licence_unclear", "words": "右下角是糊的"}
    decides(zhaoxin, f"firms/{firm}", "reject", **reason)
    zhaoxin.sees("zhaoxin（测试）：没有通过审核", "四角拍全、字拍清楚再传。右下角是糊的")
    assert "右下角是糊的" in market.told("employer_reviewed")[-1]


def test_without_a_reason_the_form_comes_back_as_it_was(zhaoxin: Clerk, market: Market) -> None:
    firm = market.registers()
    decides(zhaoxin, f"firms/{firm}", "reject", words="照片是糊的").is_answered(422)
    zhaoxin.sees("请从列表里选一个原因", "照片是糊的", "待审核")
    decides(zhaoxin, f"firms/{firm}", "reject", reason="other").is_answered(422)
    zhaoxin.sees("请写明是什么", 'value="other" selected')
    assert market.told("employer_reviewed") == []


def test_suspended_its_postings_are_off_the_list(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved()
    posting = market.publishes(firm)
    decides(zhaoxin, f"firms/{firm}", "suspend", reason="charges_seekers").sees("已停用")
    zhaoxin.opens(f"postings/{posting}").sees("暂停招聘")


def test_what_the_firm_changed_meanwhile_must_be_looked_at_again(
    zhaoxin: Clerk, market: Market, desk: Site
) -> None:
    firm = market.registers()
    stale = zhaoxin.opens(f"firms/{firm}").page
    desk.clock.moment += timedelta(minutes=1)
    with market.work() as connection:
        said = employers.get_employer(connection, firm).said
        employers.edit(connection, firm, said, market.moment)
    seen = stale.split('name="seen" value="')[1].split('"')[0]
    zhaoxin.sends(f"firms/{firm}/approve", seen=seen).is_answered(409).sees("改过资料")
    zhaoxin.opens(f"firms/{firm}").sends(f"firms/{firm}/approve").is_answered(422)
    decides(zhaoxin, f"firms/{firm}", "approve").sees("已通过", "修改资料")


def test_tags_are_given_and_taken(zhaoxin: Clerk, market: Market) -> None:
    firm = market.approved()
    tags = ["key_enterprise", "whitelist"]
    zhaoxin.opens(f"firms/{firm}").sends(f"firms/{firm}/tags", tag=tags)
    zhaoxin.sees("重点企业、白名单企业", "改标记")
    zhaoxin.sends(f"firms/{firm}/tags").sees("没有标记")
    zhaoxin.sends(f"firms/{firm}/tags", tag="nonsense").is_answered(422).sees("没有“nonsense”")
