"""Groups told apart by where they go: each is paid for by its distance, none by a guess."""

from datetime import date

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in, shipped
from tests.handlers.stories import COUNTY_2020, answer

AGENCY = ("太原", date(2020, 5, 6), "职业介绍补贴一共多少")
FAMILY = ("贵阳市辖县", date(2020, 4, 21), "求职创业补贴一共好多")
Office = tuple[str, date, str]

UNSURE = ("算不清", "没听明白")
A_SUM = ("；一共", "按您说的算：")


def own(office: Office, *messages: str) -> str:
    """What is said of a person's own sums when they ask for the benefit after their messages."""
    place, day, question = office
    region = shipped().regions.find(place)
    assert region
    desk, memory, text = desk_in(region.adcode), Memory(region=region.adcode), ""
    for message in (*messages, question):
        reply = ask(desk, message, memory, day)
        text, memory = reply.text, reply.memory
    return "\n".join(one for one in text.split("\n") if one.startswith(("按您说的", "您还说了")))


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("俺是古交的", "开职介所的，4个在古交，2个去了忻州"), "3600元"),
        (("咱娄烦的劳务公司", "娄烦这边安置了5个，清徐2个，河北1个"), "5100元"),
        (("我在阳曲办了个劳务公司", "太原市里送了2个，本县7个"), "5100元"),
        (("我们是迎泽区的人力公司", "介绍成了6个人，都在迎泽区"), "3000元"),
        (("俺们是阳曲的中介", "成了9个：4个就在阳曲本县，剩下5个去了内蒙"), "7000元"),
        (("俺们是中介", "五月份上岗的有朔州4个、郑州3个"), "6200元"),
        (("俺们是阳曲的中介", "成了8个：3个就在咱阳曲做工，5个到了包头"), "6500元"),
        (("我们职介所的", "上月6个都去了我们娄烦的厂子"), "3000元"),
        (("我们办职介所的", "上月安置了：西安2个，吕梁5个"), "6000元"),
    ],
)
def test_the_county_somebody_is_in_is_within_the_county(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in own(AGENCY, *messages)


@pytest.mark.parametrize(
    "told",
    [
        "3个去了阳曲，2个去了运城",
        "3个去了泰国，2个在县城",
        "3个在咱阳曲上班，2个在咱清徐上班",
        "3个去了马家沟，2个在县城",
        "3个去了外地，2个在县城",
        "去运城和天津的3个，本县2个",
        "去运城、天津的3个，本县2个",
        "推荐了7个，一半在本县，一半去了天津",
        "9个人，一多半去了天津，剩下的在本县",
        "本来要去天津的3个最后留在咱县了，去运城2个",
        "天津6个，运城5个，运城那5个后来转去天津了",
        "去了天津8个，3个在县城的是自己找的",
        "送出去7个，天津3个，剩下4个没出太原",
    ],
)
def test_what_leaves_open_how_far_people_went_makes_no_sum(told: str) -> None:
    text = own(AGENCY, "开职介所的", told)
    assert any(one in text for one in UNSURE)
    assert not any(one in text for one in A_SUM)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("县里组织去山东的4个，去运城的3个", "6400元（800元×3人＋1000元×4人）"),
        ("本县的4个去了山东，3个去了运城", "6400元（800元×3人＋1000元×4人）"),
        ("从本县送到山东4个，留在本县3个", "5500元（500元×3人＋1000元×4人）"),
        ("介绍太谷的4个人在本县就业", "2000元（500元×4人）"),
        ("从运城招了4个人送到山东", "4000元（1000元×4人）"),
    ],
)
def test_who_goes_somewhere_is_not_paid_for_where_they_come_from(told: str, total: str) -> None:
    assert total in own(AGENCY, "开职介所的", told)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("5个去了省城，3个在县城", "5500元"),
        ("5个去了隔壁县，3个就近进了厂", "5500元"),
        ("5个去了沿海，3个在咱县", "6500元"),
        ("去浙江江苏的5个，本县3个", "6500元"),
        ("去浙江、江苏的5个，本县3个", "6500元"),
        ("去浙江的：5个；去运城的：3个", "7400元"),
        ("邻省内蒙5个，外市3个", "7400元"),
        ("在山东的县城干活的5个，本省3个", "7400元"),
        ("推荐出去八个 一半在咱县 三个去了运城 还有一个上了天津", "5400元"),
        ("一共8个，一半在本县，另一半去了天津", "6000元"),
    ],
)
def test_how_far_is_told_by_words_as_well_as_by_names(told: str, total: str) -> None:
    assert total in own(AGENCY, "开职介所的", told)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("杭州那边送了九个 咱县里安排了四个", "不对 杭州那边是七个 两个半路没去"), "9000元"),
        (("送杭州九个 县城安排四个", "说错了 杭州是七个"), "9000元"),
        (("杭州9个，运城5个", "搞错了，运城是3个，2个没谈成"), "11400元"),
    ],
)
def test_one_group_is_put_right_by_its_place(messages: tuple[str, ...], total: str) -> None:
    assert total in own(AGENCY, "正规的职介所", *messages)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("老公跟倒县里头组织的车克福建，我是组织起克毕节的",), "1500元"),
        (
            ("我跟婆娘着镇上组织起克福建 幺妹克的毕节 也是组织起克的", "三个人一哈能领好多"),
            "2500元",
        ),
        (("都是组织的，我切福建，姑娘切毕节，老者就在县里头",), "1500元"),
        (("组织的，我克福建", "我老公克毕节"), "1500元"),
        (("我两口子和我爹都是村里组织去福建",), "3000元"),
        (("县里安排我老公去福建，我去毕节",), "1500元"),
        (("我们寨子上组织了12个，一半克福建，一半克毕节",), "9000元"),
        (("两个娃跟队伍克福建，老三媳妇在毕节 也是组织起去的", "三个人一哈能领好多"), "2500元"),
        (("我们两口子都是组织出去的，我克毕节打工她在福建",), "1500元"),
        (("组织的，老大克福建老二两口子克毕节",), "2000元"),
    ],
)
def test_each_of_a_family_is_paid_for_where_they_go(messages: tuple[str, ...], total: str) -> None:
    assert total in own(FAMILY, "我家是搬迁户", *messages)


def test_who_goes_to_a_county_that_may_be_their_own_is_asked() -> None:
    text = own(FAMILY, "搬迁户，都是组织的", "哥哥去新疆，我去修文")
    assert "“我去修文”：还算不清" in text and "1500元" not in text


def test_who_stays_in_the_county_is_refused() -> None:
    text = own(FAMILY, "搬迁户", "村头组织克县城工业园上班")
    assert "就业去向是户籍县内" in text and "不符合" in text


def test_who_changed_where_they_went_is_told_no_sum() -> None:
    text = own(FAMILY, "搬迁户，组织的", "我和老公克福建，后来又转去毕节")
    assert not any(one in text for one in A_SUM)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (
            ("我是阳曲的劳务经纪人", "说成7个 本县3个 省里外县2个 省外2个", "一共能领几个钱"),
            "5100元",
        ),
        (("我们是阳曲的人力公司", "给阳曲的厂子介绍成5个 大同3个 合同都签了"), "4900元"),
        (
            (
                "我们是阳曲的人力公司",
                "给阳曲县里几家公司介绍成5个 大同3个 天津4个",
                "不对 天津是3个 有一个没谈成",
            ),
            "7900元",
        ),
    ],
)
def test_the_firms_of_a_place_are_that_place_and_a_question_for_money_counts_nobody(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in own(AGENCY, *messages)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("我跟组织的车去广东，弟弟自己找车去的福建", "1000元，条件"),
        ("老婆跟村里组织的去毕节，女儿个人买票去的上海", "500元，条件"),
        ("儿子没跟组织自己去的浙江，我跟组织去的广东", "1000元，条件"),
    ],
)
def test_who_went_by_themselves_is_a_person_of_their_own_and_paid_nothing(
    told: str, total: str
) -> None:
    text = own(FAMILY, "我家是搬迁户", told)
    assert f"一共{total}" in text
    assert "要求通过有组织劳务输出就业，不符合" in text


def test_who_goes_with_friends_is_asked_whether_that_was_organised() -> None:
    text = own(FAMILY, "我家是搬迁户", "我跟组织的车去广东，弟弟跟老乡去的浙江")
    assert "没算清的问明白了才有总数" in text


def test_who_goes_each_their_way_may_ask_in_the_same_message() -> None:
    region = shipped().regions.find("贵阳市辖县")
    assert region
    told = "搬迁户，我们夫妻都是组织出去的，我去安顺打工她去福建，求职创业补贴一共好多"
    assert "一共1500元" in ask(desk_in(region.adcode), told, None, date(2020, 5, 9)).text


@pytest.mark.parametrize(
    "question",
    [
        "屋头三个人出门做活的补贴一共好多",
        "出远门的补贴三个人得好多",
        "我们三口人出去找活路补好多钱",
    ],
)
def test_a_family_sent_out_asks_for_what_those_get_who_go(question: str) -> None:
    region = shipped().regions.find("贵阳市辖县")
    assert region
    desk, memory, day = desk_in(region.adcode), Memory(region=region.adcode), date(2020, 5, 9)
    for told in ("我家是建档立卡的，跟镇上组织的队伍走", "我和我妹克毕节的厂头，我爹在福建工地上"):
        memory = ask(desk, told, memory, day).memory
    reply = ask(desk, question, memory, day)
    assert reply.cards == ("guiyang-county/job-search-grant",) and "一共2000元" in reply.text


@pytest.mark.parametrize(
    ("messages", "sums"),
    [
        (
            ("我是认定过的劳务经纪人", "清徐本县厂里9个", "晋中、阳泉加起来6个，天津电子厂4个"),
            "13300元",
        ),
        (("清徐本县7个，忻州、朔州、吕梁一共12个，苏州电子厂里3个",), "16100元"),
        (("我们是人力资源公司", "本县内12个", "长治晋城一共10个", "昆山厂里头4个"), "18000元"),
    ],
)
def test_places_listed_together_are_where_their_people_went(
    messages: tuple[str, ...], sums: str
) -> None:
    assert sums in own(AGENCY, *messages)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("我弟和嫂嫂坐县头包的车去福建的", "我嘞也是县头组织去的，在毕节"), "2500元"),
        (("我爸我妈坐专车克的广东", "我姐也是县头组织的，在毕节。我在本县超市做起的"), "2500元"),
        (("都是政府组织的，我姐去的上海", "我姐夫也是", "我在毕节"), "2500元"),
        (("组织的，我大哥坐包车克的福建，二哥也是", "我克的铜仁。我妈没出去"), "2500元"),
        (("我兄弟县头组织坐火车去的江苏，我嫂子一起", "我在本县茶厂"), "2000元"),
        (("组织的，我坐动车到了深圳，我弟坐大巴去安顺，我妹在县头读书",), "1500元"),
        (("我跟我老婆坐政府的大巴去的广东", "儿子在毕节，也是县里送去的"), "2500元"),
        (("三哥去的浙江，四叔去的毕节，都是县头组织的",), "1500元"),
    ],
)
def test_each_of_a_family_is_counted_however_they_travelled(
    messages: tuple[str, ...], total: str
) -> None:
    assert f"一共{total}" in own(FAMILY, "我家是搬迁户", *messages)


def test_who_went_by_themselves_is_paid_nothing_beside_who_was_sent() -> None:
    text = own(FAMILY, "我家是搬迁户", "我爸自己坐车去的浙江", "我妈坐政府专车去的浙江")
    assert "“我爸自己坐车去的浙江”：要求通过有组织劳务输出就业，不符合" in text
    assert "一共1000元" in text


def test_who_is_left_out_of_the_groups_leaves_the_sum_open() -> None:
    messages = ("组织的，我哥坐专车去浙江", "我妈在毕节，我哥去的广东")
    text = own(FAMILY, "我家是搬迁户", *messages)
    assert "没听明白" in text
    assert not any(one in text for one in A_SUM)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("给古交本地11个人介绍了活，都是去朔州、临汾那边的厂子", "8800元（800元×11人）"),
        ("给本县13个乡亲找工作，4个去了长治，9个去了河北", "12200元（800元×4人＋1000元×9人）"),
        ("本县的6个人，合同签了，人都在陕西上班", "6000元（1000元×6人）"),
        ("介绍成8个人，都是古交人，去了忻州", "6400元（800元×8人）"),
        ("给古交本地11个人介绍了活，都在本县的厂子", "5500元（500元×11人）"),
    ],
)
def test_where_those_live_who_are_placed_does_not_count(told: str, total: str) -> None:
    assert total in own(AGENCY, "我们是古交的职介所", told)


def test_who_lives_in_the_county_may_be_placed_anywhere() -> None:
    text = own(AGENCY, "我们是古交的职介所", "给古交本地11个人介绍了活，合同签了")
    assert "没听明白" in text and not any(one in text for one in A_SUM)


@pytest.mark.parametrize(
    "messages",
    [
        ("贫困户6个统一组织送进了厂", "厂在本县的开发区，他们户口也都是这个县的"),
        ("贫困户6个统一组织送到我们县的产业园上班",),
    ],
)
def test_works_in_their_own_county_are_within_it(messages: tuple[str, ...]) -> None:
    text = answer(COUNTY_2020, *messages, "求职创业补贴有没得")
    assert "就业去向是户籍县内" in text and "不符合" in text and "3000" not in text


@pytest.mark.parametrize(
    "placed",
    ["五月介绍就业，太原5个，阳泉3个", "上个月帮人找活，太原5人，阳泉3人"],
)
def test_those_elsewhere_are_none_of_those_of_whom_it_is_open_how_far(placed: str) -> None:
    said = own(AGENCY, "我们是人力公司", placed)
    assert "“太原5" in said and "2400元（800元×3人）" in said and "其余" not in said


def test_those_counted_before_a_place_are_sent_there_and_it_is_not_asked_about() -> None:
    text = answer(("太原", date(2020, 5, 6)), "中介，推荐成了7个，5个大同，2个天津，职介补贴多少")
    assert "没有查到" not in text and "您提到" not in text


@pytest.mark.parametrize(
    ("went", "total"),
    [
        ("我跟四个老乡一起去的福建，县里组织的，都是搬迁户", "5000元（1000元×5人）"),
        ("俺和两个姊妹去广东打工，县里组织的，都是建档立卡户", "3000元（1000元×3人）"),
        ("我们三个兄弟去遵义打工，县里组织的，都是搬迁户", "1500元（500元×3人）"),
    ],
)
def test_who_goes_with_others_is_one_of_them(went: str, total: str) -> None:
    assert total in own(FAMILY, went)
