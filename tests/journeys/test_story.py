"""What people tell of themselves on the way counts in what they are answered later."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.chat import Chat
from tests.conftest import Site


@pytest.fixture
def agency(desk: Site, chat: Chat) -> Chat:
    """A housekeeping firm in Taiyuan, in May 2020."""
    desk.clock.moment = datetime(2020, 5, 20, 4, tzinfo=UTC)
    chat.says("我在太原").says("我们家政公司，给人介绍活")
    return chat.says("外省8个 省内外县的5个 本县俩")


def test_figures_of_earlier_messages_are_added_up(agency: Chat) -> None:
    agency.says("职介补贴一共能拿多少").hears("13000元", "500元×2人＋800元×5人＋1000元×8人")


def test_what_was_said_last_counts(agency: Chat) -> None:
    agency.says("外省的其实是10个").says("职介补贴一共能拿多少").hears("15000元", "1000元×10人")


def test_what_does_not_bear_on_the_question_is_not_repeated(agency: Chat) -> None:
    agency.says("职介补贴向谁申请").hears("省人社厅").does_not_hear("13000元")


def test_the_next_day_is_another_story(desk: Site, agency: Chat) -> None:
    desk.clock.moment += timedelta(days=1)
    agency.says("职介补贴一共能拿多少").hears("1000元").does_not_hear("13000元")


def test_a_check_begins_with_what_was_told_before(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2020, 4, 15, 4, tzinfo=UTC)
    chat.says("我在太原").says("我们小微企业二十来个人").says("去年裁了5个")
    chat.says("能领稳岗返还不").hears("20%", "还差一点才能断定，请说准确的数")
    chat.does_not_hear("算小微、中型还是大型")


def test_of_two_documents_that_for_such_as_they_are_is_answered_from(
    desk: Site, chat: Chat
) -> None:
    desk.clock.moment = datetime(2022, 12, 20, 4, tzinfo=UTC)
    chat.says("我在太原").says("我们中型企业，招了今年毕业的4个娃，合同签了半年")
    chat.says("吸纳就业补贴够不够").hears("山西省", "中型企业").does_not_hear("】太原市")


def test_a_document_that_was_not_written_yet_gives_way_to_one_that_was(
    desk: Site, chat: Chat
) -> None:
    desk.clock.moment = datetime(2022, 7, 15, 4, tzinfo=UTC)
    chat.says("我在太原").says("灵活就业社保补贴能领多少").does_not_hear("当时还没有这份文件")
    chat.hears("晋人社党组字〔2022〕19号")


def test_who_asks_without_naming_anything_is_understood_by_their_story(
    desk: Site, chat: Chat
) -> None:
    desk.clock.moment = datetime(2020, 4, 10, 4, tzinfo=UTC)
    chat.says("我在贵阳").says("我们合作社搞扶贫车间的").says("今年招了6个建档立卡的")
    chat.says("500一个的补贴领得到不").hears("吸纳贫困劳动力稳定就业补贴", "3000元（500元×6人）")


def test_one_person_is_a_price_and_no_head_count(chat: Chat) -> None:
    chat.says("我在长治").says("培训补贴一个人多少").does_not_hear("×1人")


def test_where_somebody_goes_tells_whether_it_is_in_the_province(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2020, 4, 10, 4, tzinfo=UTC)
    chat.says("我在贵阳").says("我们村组织6个贫困户去广东厂头，一起能拿好多")
    chat.hears("6000元（1000元×6人）")


def test_sides_of_a_comparison_say_what_is_compared(chat: Chat) -> None:
    chat.says("我在淄川").says("稳岗返还淄川跟太原的比，裁员线哪个松").hears("裁员率不超过5%")


def test_a_city_of_which_one_district_is_held_is_answered_from_it(chat: Chat) -> None:
    chat.says("我在淄博").says("招一个人给多少").hears("淄博市只收录了淄川区的文件", "1000元")
