"""Places: which there are, and which of them a sentence names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.places.regions import Region, RegionTree, UnknownRegion

UNNAMED_COUNTY = Region("5201XX", "贵阳市辖县", "贵阳市辖县", "special", "520100")
TREE = RegionTree(extra=[UNNAMED_COUNTY])

TAIYUAN, XIAODIAN, BEIJING, NANJING = "140100", "140105", "110000", "320100"


def named(text: str, near: str | None = None) -> list[tuple[str, str]]:
    """The places found: the words for each, and what it is called."""
    return [(found.text, found.region.name) for found in TREE.mentions(text, near)]


# The tree


def test_a_region_knows_its_names_level_and_parent() -> None:
    assert TREE.get(TAIYUAN) == Region(TAIYUAN, "太原市", "太原", "city", "140000")


def test_every_region_leads_up_to_a_province() -> None:
    regions = [TREE.find(found.region.adcode) for found in TREE.mentions("太原小店，北京海淀")]
    for region in regions:
        assert region and TREE.path(region.adcode)[0].level == "province"
    assert [one.short for one in TREE.path(XIAODIAN)] == ["山西", "太原", "小店"]


def test_a_region_holds_itself_and_all_that_lies_in_it() -> None:
    inside = TREE.within(TAIYUAN)
    assert inside[0] == TREE.get(TAIYUAN)
    assert {one.parent for one in inside[1:]} == {TAIYUAN}
    assert TREE.get(XIAODIAN) in inside
    assert UNNAMED_COUNTY in TREE.within("520000")
    with pytest.raises(UnknownRegion):
        TREE.within("999999")


@pytest.mark.parametrize(
    ("adcode", "names"),
    [
        ("110105", ["北京市", "朝阳区"]),  # a municipality has no cities
        ("429004", ["湖北省", "仙桃市"]),  # nor has a county straight below its province
        ("441900", ["广东省", "东莞市"]),
        ("5201XX", ["贵州省", "贵阳市", "贵阳市辖县"]),
    ],
)
def test_levels_that_do_not_exist_are_left_out(adcode: str, names: list[str]) -> None:
    assert [one.name for one in TREE.path(adcode)] == names


@pytest.mark.parametrize(
    "adcode",
    ["140101", "110200", "419000", "422900"],  # 市辖区, 县, 省直辖县级行政单位, 林区
)
def test_rows_that_only_hold_others_together_are_no_regions(adcode: str) -> None:
    with pytest.raises(UnknownRegion):
        TREE.get(adcode)


@pytest.mark.parametrize("adcode", ["140227", "330103", "422921", "429001"])
def test_what_was_abolished_is_gone(adcode: str) -> None:
    with pytest.raises(UnknownRegion, match=adcode):
        TREE.get(adcode)


def test_an_unknown_region_is_a_wrong_value() -> None:
    with pytest.raises(ValueError, match="没有代码为 999999 的行政区划"):
        TREE.path("999999")


def test_inner_mongolia_is_named_by_its_short_word() -> None:
    assert [one.text for one in TREE.mentions("去内蒙的2个，去内蒙古的3个")] == ["内蒙", "内蒙古"]


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("140000", XIAODIAN, True),
        (XIAODIAN, XIAODIAN, True),
        (XIAODIAN, TAIYUAN, False),
        ("420000", "429004", True),
        ("520100", "5201XX", True),
        ("140000", "5201XX", False),
    ],
)
def test_a_region_contains_itself_and_what_lies_below(
    outer: str, inner: str, contained: bool
) -> None:
    assert TREE.contains(outer, inner) is contained


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("内蒙古自治区", "内蒙古"),
        ("香港特别行政区", "香港"),
        ("恩施土家族苗族自治州", "恩施"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("管城回族区", "管城"),
        ("浦东新区", "浦东"),
        ("井陉矿区", "井陉"),
        ("清新区", "清新"),
        ("万柏林区", "万柏林"),
        ("神农架林区", "神农架"),
        ("阿拉善左旗", "阿拉善左旗"),
        ("祁县", "祁县"),
        ("加格达奇区", "加格达奇"),
    ],
)
def test_short_names_are_those_people_say(name: str, short: str) -> None:
    region = TREE.find(name)
    assert region and (region.name, region.short) == (name, short)


# One name alone


@pytest.mark.parametrize(
    ("text", "adcode"),
    [
        ("140100", "140100"),
        ("太原", "140100"),
        (" 太原市 ", "140100"),
        ("山西", "140000"),
        ("淄川", "370302"),
        ("太原市小店区", XIAODIAN),
        ("山西省太原市小店区", XIAODIAN),
        ("太原小店", XIAODIAN),
        ("贵阳市辖县", "5201XX"),
        ("小店", XIAODIAN),  # alone it answers "where?", in a sentence it is a small shop
    ],
)
def test_a_place_is_found_by_code_or_name(text: str, adcode: str) -> None:
    assert TREE.find(text) == TREE.get(adcode)


@pytest.mark.parametrize("text", ["", "太", "某某县", "太原在哪", "开发区", "999999"])
def test_anything_else_is_no_place(text: str) -> None:
    assert TREE.find(text) is None


@pytest.mark.parametrize(
    ("text", "adcode"),
    [
        ("吉林", "220000"),  # the province, not its city
        ("海南", "460000"),  # the province, not a prefecture or a district
        ("朝阳", "211300"),  # the city, not Beijing's district
        ("大同", "140200"),  # the city, not the district of Daqing
        ("伊宁", "654002"),  # the city, not the county around it
    ],
)
def test_a_shared_name_means_the_greater_place(text: str, adcode: str) -> None:
    assert TREE.find(text) == TREE.get(adcode)


@pytest.mark.parametrize("text", ["鼓楼", "鼓楼区", "城区", "新华区", "朝阳区", "白云"])
def test_equals_are_not_guessed_between(text: str) -> None:
    assert TREE.find(text) is None


@pytest.mark.parametrize(
    ("text", "near", "adcode"),
    [
        ("鼓楼", NANJING, "320106"),
        ("鼓楼", "350105", "350102"),  # a neighbour in Fuzhou
        ("桥西区", "130102", "130104"),  # the same city before the same province
        ("朝阳", BEIJING, "110105"),
        ("朝阳", "110108", "110105"),
        ("海南", "150302", "460000"),  # Wuhai has a district of that name
        ("西安", "231005", "610100"),  # and so has Mudanjiang
        ("鼓楼", "999999", None),
    ],
)
def test_home_settles_which_is_meant(text: str, near: str, adcode: str | None) -> None:
    found = TREE.find(text, near)
    assert (found and found.adcode) == adcode


@pytest.mark.parametrize(
    ("old", "adcode"), [("太谷县", "140703"), ("怀仁县", "140681"), ("昌平县", "110114")]
)
def test_a_county_that_changed_status_answers_to_its_old_name(old: str, adcode: str) -> None:
    assert TREE.find(old) == TREE.get(adcode)


def test_an_old_name_does_not_blur_one_in_use() -> None:
    assert TREE.find("桥东区") == TREE.get("130702")  # Xingtai's is called 襄都区 now


def test_what_became_something_else_is_not_found() -> None:
    assert TREE.find("崇文区") is None


# Places in a sentence


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("税是在小店区交的", [("小店区", "小店区")]),
        ("俺是娄烦的，哪个区给俺们安排活", [("娄烦", "娄烦县")]),
        ("阳曲咧", [("阳曲", "阳曲县")]),
        ("我是应县的", [("应县", "应县")]),
        ("孝义那边", [("孝义", "孝义市")]),  # a word, too, but hardly ever said
        ("平遥那边", [("平遥", "平遥县")]),  # the list takes it for an adjective
        ("海淀那边", [("海淀", "海淀区")]),
        ("崆峒区委的通知", [("崆峒", "崆峒区")]),
        ("从青岛回淄川自己干", [("青岛", "青岛市"), ("淄川", "淄川区")]),
        ("河南户口在太原跑外卖", [("河南", "河南省"), ("太原", "太原市")]),
        ("山西人在北京", [("山西", "山西省"), ("北京", "北京市")]),
        ("太原火车站怎么走", [("太原", "太原市")]),
        ("恩施州和都安县", [("恩施州", "恩施土家族苗族自治州"), ("都安县", "都安瑶族自治县")]),
        ("贵阳市辖县的补贴", [("贵阳市辖县", "贵阳市辖县")]),
        ("补贴怎么领", []),
        ("", []),
    ],
)
def test_places_are_found_where_they_are_named(text: str, places: list[tuple[str, str]]) -> None:
    assert named(text) == places


def test_a_mention_says_where_it_stands() -> None:
    text = "想回淄川自己干"
    [mention] = TREE.mentions(text)
    assert text[mention.start : mention.end] == mention.text == "淄川"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("山西省太原市小店区", "小店区"),
        ("太原小店", "小店区"),
        ("太原 小店区", "小店区"),
        ("山西·太原", "太原市"),
        ("大同市云冈区", "云冈区"),
        ("北京朝阳", "朝阳区"),
        ("南京鼓楼区", "鼓楼区"),
        ("阳泉市城区", "城区"),
        ("青岛市北区", "市北区"),  # not 青岛市 and some 北区
        ("济南市中区", "市中区"),
        ("山西晋中", "晋中市"),  # 西晋 is a word, too
        ("湖南岳阳市", "岳阳市"),  # and 南岳 a place
        ("吉林吉林市", "吉林市"),
        ("吉林长春", "长春市"),  # one word in the list
    ],
)
def test_nested_places_are_one_mention_of_the_innermost(text: str, name: str) -> None:
    assert named(text) == [(text, name)]


def test_places_side_by_side_are_several_mentions() -> None:
    assert named("太原大同") == [("太原", "太原市"), ("大同", "大同市")]


@pytest.mark.parametrize(
    "text",
    [
        "大同小异",
        "长治久安",
        "世界和平",
        "祝您平安",
        "祝您身体安康",
        "买了五台电脑",
        "阳光操作",
        "公安机关",
        "农村合作社",
        "合作市场前景好",
        "资源共享",
        "延长缴费期限",
        "建设工地",
        "民权主义",
        "网上商城客服",
        "路桥工程师",
        "新建项目",
        "我开了个小店",
        "我们是大厂",
        "长白班五险一金",
        "有没有修水管的活",
        "惠农政策",
    ],
)
def test_an_everyday_word_is_no_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("小店", "小店区"),
        ("小店。", "小店区"),
        ("我在小店", "小店区"),
        ("俺们厂在小店", "小店区"),
        ("我现在在平定这边", "平定县"),
        ("我家在资源", "资源县"),
        ("日照", "日照市"),
    ],
)
def test_a_word_said_alone_where_a_place_belongs_is_the_place(text: str, name: str) -> None:
    assert [region for _, region in named(text)] == [name]
    [mention] = TREE.mentions(text)
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    ["我是小店的", "我在小店上班", "那小店呢", "我在大厂", "公安", "我在矿区", "鼓楼", "我在这边"],
)
def test_a_word_that_may_well_mean_itself_is_not_the_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "公开平台",  # 开平
        "提高平均工资",  # 高平
        "农民权益",  # 民权
        "召集安全员",  # 集安
        "重新安装",  # 新安
        "提交城市",  # 交城
        "在大城市打工",  # 大城
        "对相应县市",  # 应县
        "全市和县的企业",  # 和县
        "招新干部",  # 新干
        "中华人民共和国",  # 共和
    ],
)
def test_a_name_that_arises_between_two_words_is_no_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    ["会说河南话", "住在南京东路", "太原街", "重庆火锅店招工", "沙县小吃", "北京时间八点"],
)
def test_a_kind_named_after_a_place_is_not_the_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("text", ["太原路上堵车", "西安话务员", "湖南菜市场"])
def test_what_merely_begins_alike_does_not_hide_the_place(text: str) -> None:
    assert len(named(text)) == 1


@pytest.mark.parametrize("text", ["朝阳区", "去南山办", "在城区住", "东湖边上", "贵安新区"])
def test_what_could_be_anywhere_is_not_reported(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "near", "name"),
    [
        ("去南山办", "440300", "南山区"),
        ("在城区住", "140302", "城区"),
        ("西城的公司", BEIJING, "西城区"),
        ("我是于都的", "360702", "于都县"),  # elsewhere 于 and 都 are too common
    ],
)
def test_home_makes_a_doubtful_name_clear(text: str, near: str, name: str) -> None:
    assert named(text) == []
    assert [region for _, region in named(text, near)] == [name]


def test_an_unknown_home_is_no_hint() -> None:
    assert named("去南山办", "999999") == []


@pytest.mark.parametrize("level", ["province", "city"])
def test_every_province_and_city_is_found_by_its_full_name(level: str) -> None:
    codes = {f"{number:02}0000" for number in range(11, 83)}
    codes |= {f"{number:04}00" for number in range(1100, 6600)}
    for code in sorted(codes):
        region = TREE.find(code)
        if region and region.level == level:
            assert [found.region for found in TREE.mentions(f"我在{region.name}上班")] == [region]


SPOKEN = st.lists(st.sampled_from(["太原", "小店", "市", "区", "北", "·", "路", "12", "\ud800"]))


@given(st.one_of(st.text(), SPOKEN.map("".join)), st.sampled_from([None, XIAODIAN, "x"]))
def test_any_text_can_be_read(text: str, near: str | None) -> None:
    ends = [0]
    for mention in TREE.mentions(text, near):
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.start >= ends[-1]
        ends.append(mention.end)
    TREE.find(text, near)


def test_a_place_said_a_thousand_times_is_read_a_thousand_times() -> None:
    assert len(TREE.mentions("太原" * 1000)) == 1000


@pytest.mark.parametrize("text", ["5201XX", "贵阳市辖县"])
def test_a_county_that_no_tree_holds_is_looked_for_in_its_city(text: str) -> None:
    city = RegionTree().find(text)
    assert city and city.adcode == "520100"
    assert RegionTree((UNNAMED_COUNTY,)).find(text) == UNNAMED_COUNTY
    assert RegionTree().find("9999XX") is None
