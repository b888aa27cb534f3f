"""A question nobody could answer is answered by staff: written, reviewed by another, in force."""

from datetime import timedelta

import pytest

from console import gate, misses
from handlers.knowledge import trying
from people.staff.scope import Scope
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Hire
from tests.console.desk_editors import CURATED, Editor, Edits, editing
from tests.console.test_handing_over import deliver
from tests.curators import ANSWER, QUESTION
from tests.curators import Editor as AtTheCommandLine

BETTER = "班车的油钱没有补贴，请企业自己承担。"
DAY = timedelta(days=1)


pytestmark = pytest.mark.usefixtures("shelf_restored")


@pytest.fixture
def edits(desk: Site, hired: Hire) -> Edits:
    return editing(desk, hired)


@pytest.fixture
def wang(edits: Edits) -> Editor:
    """王, who writes."""
    return edits("wang")


@pytest.fixture
def zhao(edits: Edits) -> Editor:
    """赵, who reviews what 王 writes."""
    return edits("zhao")


def test_from_a_miss_to_an_answer(chat: Chat, wang: Editor, zhao: Editor) -> None:
    chat.says("我在太原").says(QUESTION).hears("没有查到")
    wang.clerk.opens("misses").sees("1 次", QUESTION, "太原市", "写问答")
    wang.clerk.opens("proposals/new", kind="curated", miss=QUESTION, region="140100")
    wang.sees(QUESTION, "太原市")
    wang.writes().sees("草稿", "存并提交审核").submits().sees("待审核", "要由另一位同事审核")
    chat.says(QUESTION).hears("没有查到")
    zhao.clerk.opens("knowledge", state="in_review").sees(QUESTION, "wang（测试）")
    zhao.opens(wang.number).sees(ANSWER, "试问").tries_all()
    zhao.sees("1 个的答复会变", "没有答上", "【常见问答】太原市")
    zhao.publishes().sees("已发布", "zhao（测试）审核")
    chat.says(QUESTION).hears(ANSWER, "太原市", "二（八）")
    wang.clerk.opens("misses").does_not_see(QUESTION)
    wang.clerk.opens("knowledge/in-force").sees(QUESTION, "wang（测试）（zhao（测试）审核）")


def test_of_many_misses_the_most_frequent_are_asked_again_and_the_page_says_so(
    chat: Chat, wang: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.says("我在太原").says(QUESTION).says(QUESTION).says("阿斯顿发斯蒂芬")
    wang.clerk.opens("misses").sees(QUESTION, "阿斯顿").does_not_see("没有试")
    monkeypatch.setattr(misses, "TRIED", 1)
    wang.clerk.opens("misses").sees(QUESTION, "还有 1 个问得少的没有试").does_not_see("阿斯顿")


def test_who_asks_or_leaves_during_a_trial_moves_no_other_question(
    chat: Chat, person, wang: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["稳岗返还给多少", "要什么材料", QUESTION, "社保能减免吗"]
    for place, words in enumerate(asked):
        person(f"o_{place}").says("我在太原").says(words)
    tried: list[str] = []
    monkeypatch.setattr(trying, "AT_ONCE", 1)
    slow = trying.differences

    def noting(questions, *given):
        tried.extend(one.text for one in questions)
        return slow(questions, *given)

    monkeypatch.setattr(trying, "differences", noting)
    wang.writes()
    for place in range(20):
        if "正在试问" not in wang.does("try-all").clerk.page:
            break
        if place == 0:
            person("o_new").says("我在太原").says("工伤保险怎么交")
            chat.says("我在太原").says("失业金怎么领")
    assert set(asked) <= set(tried)
    assert len(tried) == len(set(tried))


def test_nobody_lets_through_what_they_wrote_themselves(wang: Editor, zhao: Editor) -> None:
    wang.writes().submits().tries_all()
    wang.publishes().is_answered(403).sees("不能自己审核")
    wang.opens(wang.number).schedules("2026-12-01T09:00").is_answered(403)
    # Who changed a word of it is one of its authors.
    zhao.opens(wang.number).does("take-back").saves(**CURATED | {"answer": BETTER})
    wang.opens(wang.number).submits().publishes().is_answered(403)
    zhao.opens(wang.number).publishes().is_answered(403)


def test_nothing_is_published_before_it_is_known_what_it_changes(
    chat: Chat, wang: Editor, zhao: Editor
) -> None:
    chat.says("我在太原").says(QUESTION)
    wang.writes().submits()
    zhao.opens(wang.number).publishes().is_answered(422).sees("请先试问")
    zhao.opens(wang.number).schedules("2026-12-01T09:00").is_answered(422).sees("请先试问")
    zhao.opens(wang.number).tries_all().does("take-back").saves(**CURATED | {"answer": BETTER})
    assert "个的答复会变" not in zhao.clerk.page


def test_of_two_editors_at_once_neither_overwrites_the_other(wang: Editor, zhao: Editor) -> None:
    wang.writes()
    zhao.opens(wang.number)
    wang.saves(**CURATED | {"answer": BETTER}).is_answered(200)
    zhao.saves(**CURATED | {"answer": "油钱不报。"}).is_answered(409)
    zhao.sees("wang（测试）已经修改", "油钱不报。", BETTER)
    wang.opens(wang.number).sees(BETTER)
    # Who has looked at both stores what is to hold.
    zhao.saves(**CURATED | {"answer": "油钱不报。"}).is_answered(200)
    wang.submits().is_answered(409).sees("zhao（测试）已经修改")


def test_a_change_made_meanwhile_is_not_put_away_by_an_older_one(
    wang: Editor, zhao: Editor, editor: AtTheCommandLine, chat: Chat
) -> None:
    put_in_force(wang, zhao)
    wang.writes(entry="1", **CURATED | {"answer": BETTER})
    editor.runs("curated", "edit", "1", "--until", "2027-01", "--by", "王会计")
    wang.submits().is_answered(409).sees("已经有了改动", "与现行内容的不同", "2027-01")
    wang.does("renew").is_answered(200).saves(**CURATED | {"answer": BETTER, "until": "2027-01"})
    wang.submits().is_answered(200)
    zhao.opens(wang.number).tries_all().publishes().is_answered(200)
    chat.says("我在太原").says(QUESTION).hears(BETTER, "2027年1月")
    zhao.clerk.opens("knowledge/history", kind="curated", entry="1").sees(ANSWER, BETTER, "王会计")


def test_what_is_wrong_is_said_at_its_field_and_the_form_is_kept(wang: Editor) -> None:
    wang.writes(**CURATED | {"region": "火星", "answer": ANSWER, "until": "明年"})
    wang.saves(**CURATED | {"region": "火星", "then": "submit"}).is_answered(422)
    wang.sees("没有找到地区“火星”", ANSWER).sees("草稿")
    assert "--" not in wang.clerk.text
    wang.saves(**CURATED | {"until": "明年", "then": "submit"}).sees("有效期应写成 2026-12-31")
    wang.saves(**CURATED | {"cite_document": "", "then": "submit"}).sees("要写依据")


def test_the_answer_is_tried_while_it_is_typed(chat: Chat, wang: Editor) -> None:
    wang.clerk.opens("proposals/new", kind="curated")
    wang.clerk.sends("proposals/try", kind="curated", ask="班车油钱", **CURATED)
    wang.sees("班车油钱", "没有查到")
    wang.clerk.opens("proposals/new", kind="curated")
    wang.clerk.sends("proposals/try", kind="curated", **CURATED).sees("【常见问答】太原市", ANSWER)
    chat.says("我在太原").says(QUESTION).hears("没有查到")


def test_what_is_given_back_says_why(wang: Editor, zhao: Editor) -> None:
    wang.writes().submits()
    zhao.opens(wang.number).does("return").is_answered(422).sees("请写明原因")
    zhao.opens(wang.number).does("return", reason="请写明哪一年").sees("已退回")
    wang.clerk.opens("knowledge", state="returned").sees(QUESTION, "请写明哪一年")
    wang.opens(wang.number).sees("退回的原因", "存并提交审核").submits().sees("待审核")


def test_what_has_its_time_comes_into_force_by_itself(
    chat: Chat, desk: Site, wang: Editor, zhao: Editor
) -> None:
    chat.says("我在太原").says(QUESTION)
    scheduled(wang, zhao).sees("待发布", "2026-11-23 09:00")
    zhao.schedules("2026-11-24T09:00").is_answered(409).sees("现在是“待发布”")
    passes(desk, DAY)
    chat.says(QUESTION).hears("没有查到")
    passes(desk, DAY)
    chat.says(QUESTION).hears(ANSWER)
    wang.clerk.signs_in()
    wang.opens(wang.number).sees("已发布", "系统 发布")


def test_what_cannot_be_put_in_force_any_more_goes_back_to_its_author(
    desk: Site, wang: Editor, zhao: Editor, editor: AtTheCommandLine
) -> None:
    scheduled(wang, zhao)
    again = ("--region", "太原", "--answer", BETTER, "--cite", "taiyuan-2020", "二（八）")
    editor.runs("curated", "add", QUESTION, *again, "--by", "王会计")
    passes(desk, 2 * DAY)
    wang.clerk.signs_in()
    wang.opens(wang.number).sees("已退回", "已经有同样的问题，编号 1", "到时没能发布")


def test_what_is_withdrawn_is_answered_no_more_and_kept(
    chat: Chat, wang: Editor, zhao: Editor, edits: Edits
) -> None:
    put_in_force(wang, zhao)
    clerk = edits("liu", "hotline")
    clerk.clerk.opens("knowledge/in-force").sees(QUESTION).does_not_see("马上撤下")
    zhao.clerk.opens("knowledge/in-force").sees("马上撤下")
    gone = {"kind": "curated", "entry": "1", "reason": "写错了"}
    zhao.clerk.sends("knowledge/withdraw", **gone | {"reason": ""}).is_answered(422)
    zhao.clerk.opens("knowledge/in-force").sends("knowledge/withdraw", **gone)
    zhao.sees("还没有常见问答")
    zhao._shelf._look()
    chat.says("我在太原").says(QUESTION).hears("没有查到")
    zhao.clerk.opens("knowledge", state="archived").sees(QUESTION, "写错了")


def test_one_who_looks_after_another_region_sees_nothing(
    chat: Chat, wang: Editor, edits: Edits, desk: Site
) -> None:
    chat.says("我在太原").says(QUESTION)
    wang.writes().submits()
    stranger = edits("zichuan", region="370302")
    stranger.clerk.opens("misses").sees("没有答不上的问题").does_not_see(QUESTION)
    stranger.clerk.opens("knowledge", state="in_review").does_not_see(QUESTION)
    stranger.opens(wang.number).is_answered(404).clerk.does_not_see(ANSWER)
    stranger.clerk.opens("misses", region="太原").is_answered(422).sees("太原市不归您管")
    # Nor can they write for it.
    stranger.clerk.opens("proposals/new", kind="curated")
    stranger.clerk.sends("proposals/new", kind="curated", **CURATED).is_answered(404)
    card = "taiyuan-2020/job-retention-refund"
    stranger.clerk.opens("proposals/new", kind="own_card", entry=card).is_answered(404)
    stranger.clerk.opens("knowledge/in-force", kind="own_card").does_not_see(card)


def test_a_city_does_not_make_the_answer_of_its_province_its_own(
    wang: Editor, edits: Edits, chat: Chat
) -> None:
    theirs = CURATED | {"region": "山西省", "cite_document": ""}
    theirs |= {"way": "card", "card": "shanxi-2022-12/contacts", "aspect": "where"}
    one, other = (edits(name, region="140000") for name in ("shanxi", "shanxi2"))
    one.writes(**theirs).submits().is_answered(200)
    other.opens(one.number).tries_all().publishes().is_answered(200)
    wang.clerk.opens("proposals/new", kind="curated").is_answered(200)
    wang.clerk.sends("proposals/new", kind="curated", entry="1", **CURATED).is_answered(404)
    wang.sees("不归您所在的地区管", "请为本地区另写一条")


def test_what_became_the_provinces_meanwhile_is_no_longer_the_citys_to_change(
    wang: Editor, zhao: Editor, edits: Edits
) -> None:
    put_in_force(wang, zhao)
    changed = CURATED | {"answer": BETTER}
    zhao.writes(entry="1", **changed).submits().tries_all()
    wang.writes(entry="1", **changed)
    one, other = (edits(name, region="140000") for name in ("shanxi", "shanxi2"))
    wider = {"region": "山西省", "way": "card", "card": "shanxi-2022-12/contacts"}
    one.writes(entry="1", **CURATED | wider | {"cite_document": "", "aspect": "where"}).submits()
    one.is_answered(200)
    other.opens(one.number).tries_all().publishes().is_answered(200)
    wang.opens(wang.number).does("renew").is_answered(404).sees("不归您所在的地区管")
    wang.opens(wang.number).submits().is_answered(404).sees("不归您所在的地区管")
    wang.opens(zhao.number).publishes().is_answered(404)
    wang.opens(zhao.number).schedules("2026-12-01T09:00").is_answered(404)


def test_a_saying_holds_everywhere_and_is_not_for_one_city_to_decide(
    edits: Edits, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "Scope", lambda region, _home: Scope(region, "140000"))
    wang, zhao, province = edits("wang"), edits("zhao"), edits("province", region="140000")
    chat.says("我在太原").says("添丁红包给多少").hears("没有查到")
    wang.writes("own_term", say="添丁红包", means="一次性吸纳就业补贴").submits()
    zhao.opens(wang.number).tries_all().sees("1 个的答复会变").publishes()
    zhao.is_answered(403).sees("要由管全部地区的同事审核")
    province.opens(wang.number).publishes().is_answered(200)
    chat.says("添丁红包给多少").does_not_hear("没有查到")
    zhao.writes("own_term", entry="添丁红包", say="添丁钱", means="一次性吸纳就业补贴")
    zhao.submits().is_answered(422).sees("说法本身不能改")


def test_where_the_office_has_no_region_of_its_own_no_city_decides_on_sayings_either(
    wang: Editor, zhao: Editor, editor: AtTheCommandLine
) -> None:
    wang.writes("own_term", say="添丁红包", means="一次性吸纳就业补贴").submits()
    zhao.opens(wang.number).tries_all().publishes().is_answered(403)
    zhao.sees("要由管全部地区的同事审核")
    zhao.opens(wang.number).schedules("2026-12-01T09:00").is_answered(403)
    editor.runs("lexicon", "add", "添丁红包", "一次性吸纳就业补贴", "--by", "王会计")
    gone = {"kind": "own_term", "entry": "添丁红包", "reason": "写错了"}
    zhao.clerk.opens("knowledge/in-force", kind="own_term").sees("添丁红包")
    zhao.clerk.sends("knowledge/withdraw", **gone).is_answered(403).sees("要由管全部地区的同事撤下")


def test_two_do_not_see_to_one_question(chat: Chat, wang: Editor, zhao: Editor) -> None:
    chat.says("我在太原").says(QUESTION)
    wang.clerk.opens("misses").sees("我来处理")
    mine = {"region": "140100", "words": QUESTION}
    wang.clerk.sends("misses/take", **mine).sees("您在处理")
    zhao.clerk.opens("misses").sees("wang（测试）在处理")
    zhao.clerk.sends("misses/take", **mine).is_answered(409).sees("wang（测试）已经在处理")
    # However it is put by those who ask after.
    chat.says(QUESTION + "啊").says(QUESTION + "啊")
    zhao.clerk.opens("misses").sees("3 次", "wang（测试）在处理")
    wang.clerk.opens("misses").sends("misses/leave", **mine).sees("我来处理")


def test_who_is_writing_an_answer_is_seen_at_the_miss(chat: Chat, wang: Editor) -> None:
    chat.says("我在太原").says(QUESTION)
    wang.clerk.opens("proposals/new", kind="curated", miss=QUESTION, region="140100")
    wang.clerk.sends("proposals/new", **wang._carried(), **CURATED)
    wang.clerk.opens("misses").sees("号草稿").does_not_see("写问答")


def put_in_force(author: Editor, reviewer: Editor) -> None:
    """Write the curated question, review and publish it."""
    author.writes().submits()
    reviewer.opens(author.number).tries_all().publishes().is_answered(200)


def scheduled(author: Editor, reviewer: Editor) -> Editor:
    """Have the curated question come into force in two days."""
    author.writes().submits()
    return reviewer.opens(author.number).tries_all().schedules("2026-11-23T09:00")


def passes(desk: Site, by: timedelta) -> None:
    """Time passes, and the office looks what is due."""
    desk.clock.moment += by
    for _ in range(2):  # who looked a moment ago in another test looks again
        desk.clock.moment += timedelta(minutes=1)
        deliver(desk)
    desk.app.extensions["wengang"]["shelf"]._look()
