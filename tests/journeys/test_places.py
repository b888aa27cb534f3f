"""Where the person is: asked once, changed by saying so, overridden for one question."""

from tests.chat import Chat, choice


def test_the_place_is_asked_once_and_then_kept(chat: Chat) -> None:
    chat.says("招人补助怎么领").hears("请问您", "太原市")
    chat.says(choice(chat.heard, "太原市")).hears("1500元")
    chat.says("稳岗返还什么条件").hears("5.5%").does_not_hear("请问您")


def test_a_place_in_the_question_is_enough(chat: Chat) -> None:
    chat.says("太原的稳岗返还什么条件").hears("【失业保险稳岗返还】太原市")


def test_a_county_is_answered_with_its_citys_policies(chat: Chat) -> None:
    chat.says("俺是娄烦的").hears("记下了", "娄烦县")
    chat.says("招人补助给多少").hears("太原市", "1500元")


def test_a_district_that_is_called_like_a_small_shop_is_taken_where_a_place_belongs(
    chat: Chat,
) -> None:
    chat.says("招人补助怎么领").hears("请问您")
    chat.says("小店").hears("1500元", "太原市")
    chat.says("换成大同").says("我在小店").hears("记下了", "小店区")
    chat.says("换成大同").says("换成小店").hears("记下了", "小店区")
    chat.says("换成太原").says("我开了个小店，招人补助给多少").hears("1500元")
    chat.says("换成小店区").hears("记下了", "小店区")


def test_a_place_is_changed_by_saying_so(chat: Chat) -> None:
    chat.says("我在成都").hears("成都市", "还没有收录")
    chat.says("招人补助给多少").hears("没有查到成都市").does_not_hear("1500")
    chat.says("换成太原").hears("记下了", "太原市")
    chat.says("招人补助给多少").hears("1500元")


def test_another_place_for_one_question_only(chat: Chat) -> None:
    chat.says("我在太原").says("招人补助给多少").hears("1500元")
    chat.says("那淄川呢").hears("淄川区").does_not_hear("1500")
    chat.says("淄川咧").hears("淄川区").does_not_hear("1500", "记下了")
    chat.says("那成都呢").hears("没有查到成都市").does_not_hear("1500")
    chat.says("稳岗返还什么条件").hears("太原市", "5.5%")


def test_the_question_is_asked_again_of_another_place(chat: Chat) -> None:
    chat.says("我在成都").says("招人补助给多少").hears("没有查到成都市")
    chat.says("太原的招人补助给多少").hears("1500元")


def test_an_unknown_place_is_refused_kindly_and_changes_nothing(chat: Chat) -> None:
    chat.says("我在太原").says("换成火星").hears("没有找到“火星”", "例如")
    chat.says("招人补助给多少").hears("太原市")


def test_asking_to_change_offers_the_places_there_are(chat: Chat) -> None:
    chat.says("换个地方").hears("您在哪里", "太原市")
    chat.says(choice(chat.heard, "太原市")).hears("记下了：您在太原市")


def test_a_province_is_asked_which_of_its_cities(chat: Chat) -> None:
    chat.says("我在山东").says("招人补助给多少").hears("山东省", "1  淄川区")
    chat.says("1").hears("1000元", "淄川区")


def test_where_somebody_goes_to_work_is_not_whose_policy_is_asked(chat: Chat) -> None:
    chat.says("我在太原").says("组织农民工去广东打工，职介补贴给多少").hears("太原市", "1000元")
    chat.says("那广东的职介补贴给多少").hears("没有查到广东省")


def test_a_firm_from_elsewhere_is_told_what_the_text_leaves_open(chat: Chat) -> None:
    chat.says("北京的公司能领太原的招人补助吗").hears("北京市", "没有写", "12333")


def test_a_household_elsewhere_does_not_move_the_person(chat: Chat) -> None:
    chat.says("我在太原").says("河南户口在太原，招人补助给多少").hears("太原市", "1500元")


def test_a_position_is_offered_as_the_place(chat: Chat) -> None:
    chat.sends(
        "location", Location_X="37.7", Location_Y="112.5", Label="山西省太原市小店区", MsgId=7
    )
    chat.hears("小店区").says("1").hears("记下了", "小店区")


def test_another_document_with_the_same_benefit_is_named_beside_the_source(chat: Chat) -> None:
    chat.says("我在晋中").says("打零工自己交社保有补贴没")
    chat.hears("依据：", "另见：", "晋人社党组字〔2022〕19号", "晋人社厅函〔2022〕1253号")
