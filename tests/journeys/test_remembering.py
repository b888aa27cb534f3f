"""记住, 忘掉, 我的情况: nothing is stored without a yes, all of it goes with a word."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from people.tables import people, person_facts
from tests.chat import Chat, choice
from tests.conftest import Site

ACCOUNT = "gh_wengang"


@pytest.fixture
def owner(desk: Site, chat: Chat) -> Chat:
    """A firm's owner in Taiyuan, in April 2020."""
    desk.clock.moment = datetime(2020, 4, 1, 4, tzinfo=UTC)
    return chat.says("我在太原")


def through(owner: Chat) -> Chat:
    """The owner's check of the hiring grant up to its verdict."""
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    return owner.says("3个").hears("4500元")


def to_the_list(owner: Chat) -> Chat:
    """The owner's check of everything up to the list, of which they can tell only the size."""
    owner.says("我能领什么").says(choice(owner.heard, "单位"))
    for _ in range(20):
        if "【能享受什么】" in owner.heard:
            break
        owner.says(choice(owner.heard, "小微企业") if "  小微企业" in owner.heard else "不晓得")
    return owner


def stored(site: Site) -> dict[str, object]:
    """What is stored of everybody: facts with their columns."""
    with site.database.reading() as connection:
        rows = connection.execute(select(person_facts)).all()
    return {row.fact: row.text if row.part is None else (row.part, row.whole) for row in rows}


def count(site: Site) -> int:
    """How many people are remembered."""
    with site.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(people)).scalar_one())


def test_a_verdict_offers_to_remember_and_stores_nothing_by_itself(desk: Site, owner: Chat) -> None:
    through(owner).hears("回复“记住”", "“忘掉”")
    assert (count(desk), stored(desk)) == (0, {})


def test_who_agrees_is_remembered_with_the_answers_of_the_check(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").hears("记住了3项", "忘掉")
    assert stored(desk) == {
        "employer_size": "micro_small",
        "employment_months": (8, 1),
        "qualified_new_hires": (3, 1),
    }
    with desk.database.reading() as connection:
        person = connection.execute(select(people)).one()
    assert person.region == "140100"
    assert person.consented_at == desk.clock.moment
    assert "删除" in person.agreed_to


def test_a_list_can_be_remembered_too(desk: Site, owner: Chat) -> None:
    to_the_list(owner)
    owner.hears("回复“记住”").says("记住").hears("记住了")
    assert stored(desk)["employer_size"] == "micro_small"


def test_what_is_vague_declined_or_unknown_is_not_stored(desk: Site, owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    owner.says("三十来号人").hears("45000元至58500元").says("记住").hears("记住了2项")
    assert set(stored(desk)) == {"employer_size", "employment_months"}


def test_with_nothing_answered_there_is_nothing_to_remember(desk: Site, owner: Chat) -> None:
    owner.says("记住").hears("还没有可以记住的")
    assert count(desk) == 0


def test_the_next_check_starts_from_what_is_stored(desk: Site, owner: Chat) -> None:
    through(owner).says("记住")
    owner.says("稳岗返还能领不").hears("用上了您存着的1项").does_not_hear("算小微、中型还是大型")


def test_a_check_with_all_its_facts_stored_gives_the_verdict_at_once(
    desk: Site, owner: Chat
) -> None:
    through(owner).says("记住").says("退出").says("招人补助能领不")
    owner.hears("用上了您存着的3项", "：符合条件", "4500元").does_not_hear("回复“记住”")


def test_a_list_starts_from_what_is_stored(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("我能领什么").says(choice(owner.heard, "单位"))
    owner.hears("用上了您存着的").does_not_hear("企业规模是哪一种")


def test_what_is_corrected_is_stored_anew_and_said_so(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("招人补助能领不").hears("4500元")
    owner.says("不对，是新招了5个").hears("7500元", "已按这次的回答更新")
    # Of those hired, all are taken to qualify: the count told before is corrected with them.
    assert stored(desk)["qualified_new_hires"] == (5, 1)
    owner.says("招人补助能领不").hears("7500元").does_not_hear("更新")


def test_what_has_become_vague_is_no_longer_held_as_exact(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("招人补助能领不")
    owner.says("不对，是新招了三十来号人").hears("更新")
    assert "qualified_new_hires" not in stored(desk)


def test_people_see_what_is_stored_of_them(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("看看你们存了我什么")
    owner.hears("2020年4月1日", "所在地区：太原市", "企业规模：小微企业", "3人", "忘掉")


@pytest.mark.parametrize("words", ["我的情况", "忘掉", "忘了我吧", "把我的情况都删了"])
def test_who_never_agreed_is_told_that_nothing_is_stored(owner: Chat, words: str) -> None:
    through(owner).says(words).hears("没有存您的情况")


@pytest.mark.parametrize("words", ["忘掉", "忘掉我", "删掉我的情况", "不要记了"])
def test_a_word_deletes_everything_at_once(desk: Site, owner: Chat, words: str) -> None:
    through(owner).says("记住").says(words).hears("已删除", "3项", "取消关注")
    assert (count(desk), stored(desk)) == (0, {})
    owner.says("招人补助能领不").does_not_hear("用上了")
    owner.says("我的情况").hears("没有存")


def test_a_check_under_way_is_forgotten_too(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("稳岗返还能领不").says("忘掉").hears("已删除")
    owner.does_not_hear("接着核对").says("记住").hears("还没有可以记住的")


def test_a_wish_in_between_does_not_end_the_check(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业"))
    owner.says("我的情况").hears("没有存", "接着核对", "满6个月")
    owner.says("记住").hears("记住了1项", "接着核对").says("八个月").hears("有几个？")
    owner.says("3个").hears("4500元", "已按这次的回答更新")


def test_what_was_listed_can_still_be_picked_after_agreeing(owner: Chat) -> None:
    to_the_list(owner)
    owner.says("记住").says("1").hears("【", "依据：")


@pytest.mark.parametrize("event", ["unsubscribe", "user_authorization_revoke"])
def test_who_leaves_or_withdraws_is_deleted(desk: Site, owner: Chat, event: str) -> None:
    through(owner).says("记住").taps(event, OpenID="o_zhang")
    assert (count(desk), stored(desk)) == (0, {})


def test_who_moves_is_remembered_where_they_are_now(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("换成大同")
    with desk.database.reading() as connection:
        assert connection.execute(select(people.c.region)).scalar_one() == "140200"


def test_who_agrees_twice_is_one_person(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").says("记住")
    assert count(desk) == 1
    assert len(stored(desk)) == 3


def test_the_same_push_delivered_again_agrees_once(desk: Site, owner: Chat) -> None:
    through(owner)
    for _ in range(3):
        owner.sends("text", Content="记住", MsgId="88888").hears("记住了3项")
    assert count(desk) == 1


def test_from_elsewhere_nothing_is_stored(desk: Site) -> None:
    asked = {"text": "记住", "region": "太原", "as_of": "2020-04-01"}
    said = ["招人补助能领不", "小微企业", "八个月", "3个"]
    answer = desk.app.test_client().post("/api/v1/answers", json=asked | {"context": said})
    assert "这里不能存" in answer.get_json()["text"]
    assert count(desk) == 0


@pytest.mark.parametrize("words", ["我的情况能领补贴吗", "记住密码怎么办", "忘掉密码了"])
def test_a_question_with_such_words_is_no_wish(owner: Chat, words: str) -> None:
    owner.says(words).does_not_hear("没有存您的情况", "还没有可以记住的")


def test_what_was_checked_for_another_is_not_stored_as_ones_own(desk: Site, owner: Chat) -> None:
    through(owner).says("记住").hears("记住了")
    before = stored(desk)
    owner.says("我表哥的公司200人裁了20人，稳岗返还能领不").does_not_hear("按这次的回答更新")
    assert stored(desk) == before
    owner.says("记住").hears("不是您现在的情况")
    assert stored(desk) == before


@pytest.mark.parametrize("words", ["忘了", "忘记了"])
def test_who_forgot_an_answer_does_not_ask_to_be_forgotten(
    desk: Site, owner: Chat, words: str
) -> None:
    through(owner).says("记住").says("稳岗返还能领不").says(words).does_not_hear("已删除")
    assert count(desk) == 1


@pytest.mark.parametrize("words", ["好的，记住了", "行，记下了"])
def test_who_says_they_will_remember_asks_for_nothing(desk: Site, owner: Chat, words: str) -> None:
    through(owner).says(words)
    assert count(desk) == 0


def test_after_being_forgotten_nothing_told_counts_any_more(desk: Site, owner: Chat) -> None:
    owner.says("我们小微企业，40人裁了3个").says("忘掉").says("我在太原")
    owner.says("稳岗返还给多少").does_not_hear("按您说的", "40人")
