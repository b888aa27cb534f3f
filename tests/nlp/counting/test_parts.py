"""The groups that a message counts."""

from datetime import date

import pytest

from nlp.counting.beside import tells_apart
from nlp.counting.parts import parts

TODAY = date(2022, 9, 5)


def numbers(text: str) -> list[int]:
    return [one.number for one in parts(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("4个登记失业7个月，另外3个才登记4个月", [4, 3]),
        ("来了20个，里头有6个没干满，剩下的都干满了", [14, 6]),
        ("来了20个，其中6个没干满", [14, 6]),
        ("来了20个，有6个没签合同，有2个没上保险", [12, 6, 2]),
        ("报了30个，有4个没来，实际来了26个", [26, 4]),
        ("来了20个，里头有6个没干满，剩下14个都干满了", [14, 6]),
        ("有3个在本县，有2个去了外省", [3, 2]),
        ("我们是小企业，35个人，新招了4个", [4]),
        ("县里头8个，省里头5个", [8, 5]),
        ("来了20个，不过里头6个没干满", [14, 6]),
        ("四个，三个签了合同，剩那个还没签", [1, 3]),
        ("来了2个，又来了3个，五个都干满了", [2, 3]),
        ("来了5个，5个都签了合同", [5]),
        ("来了11个，保险上了7个，那4个还没上", [4, 7]),
        ("来了7个，又来了3个，3个人能给多少", [7, 3]),
        ("送县里3个，送外省3个能给多少", [3, 3]),
        ("来了11个，签了合同的7个，那7个也上了保险", [11, 7]),
        ("来了6个，3个签了，那3个没签", [3, 3]),
        ("头一批来了9个，第二批来了6个，那3个没签", [9, 6, 3]),
    ],
)
def test_some_of_a_whole_are_no_group_beside_it(text: str, counted: list[int]) -> None:
    assert numbers(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "来了二十来个，其中3个没拿到证",
        "招了5个，其中8个没签合同",
        "招了5个男的3个女的",
        "去广东8个，去遵义5个，里头2个没建档立卡",
    ],
)
def test_what_cannot_be_told_apart_makes_no_groups(text: str) -> None:
    assert numbers(text) == []


def test_of_a_rest_it_is_known_whether_anything_was_said_of_it() -> None:
    stated = [
        parts(text, TODAY)[0].stated
        for text in ("招了9个，其中2个没满", "招了9个，其中2个没满，其余的都满了")
    ]
    assert stated == [False, True]


def test_what_is_said_of_a_whole_is_said_of_those_set_apart_from_it() -> None:
    rest, apart = parts("招了9个签了一年，其中2个没交保险", TODAY)
    assert rest.shared == apart.shared == "招了9个签了一年"


def test_what_is_said_of_all_is_said_of_each_group() -> None:
    found = parts("2月招了9个，3月又招了5个，都签了合同，交了社保", TODAY)
    assert [one.shared for one in found] == ["，都签了合同，交了社保"] * 2


def test_what_follows_kinds_that_are_only_named_is_said_of_all_of_them() -> None:
    found = parts("搬迁户9个，建档立卡6个，合同一年", TODAY)
    assert [one.shared for one in found] == ["，合同一年"] * 2


def test_what_follows_groups_told_alike_is_said_of_all_of_them() -> None:
    found = parts("一个一个月开1400，另外两个都开2800，干了四个月", TODAY)
    assert [one.shared for one in found] == ["，干了四个月"] * 2


@pytest.mark.parametrize(
    "told",
    [
        "一个登记7个月，另外2个，登记4个月",
        "搬迁户9个，建档立卡6个，没签合同",
        "2月招了9个，3月又招了6个，干满半年",
    ],
)
def test_what_may_be_of_the_last_alone_is_not_said_of_all(told: str) -> None:
    first, last = parts(told, TODAY)
    assert not first.shared and told.split("，")[2] in last.words


def test_those_of_a_list_share_what_is_said_before_the_first() -> None:
    assert parts("去年8月新招了4个农民工、3个大学生", TODAY)[1].shared == "去年8月新招了"


def test_what_is_asked_is_no_part_of_a_group() -> None:
    assert parts("招了4个农民工，能领多少", TODAY)[0].words == "招了4个农民工"


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("我和我老婆去了江苏，大娃去遵义", [("我", "老婆"), ("大娃",)]),
        ("俺自己去广东", [("我",)]),
        ("我家是搬迁户，我到现在还没上班", []),
        ("老公跟政府组织的去浙江，我崽也是组织去的", [("老公",), ("崽",)]),
        ("大儿子上广州，儿媳妇在毕节", [("大儿子",), ("儿媳妇",)]),
        ("我在太原，老婆在家带娃", []),
        ("老公跟倒县里头组织的车克福建，老者切毕节", [("老公",), ("老者",)]),
        ("村里安排我崽克福建，我切了一斤肉", [("崽",)]),
        ("我两口子和我爹去福建", [("两口子之1", "两口子之2", "爹")]),
        ("都是组织的，哥哥去新疆，我去毕节", [("哥哥",), ("我",)]),
        ("我跟婆娘去福建，幺妹克毕节，三个人能领好多", [("我", "婆娘"), ("幺妹",)]),
    ],
)
def test_members_of_a_family_are_counted_by_their_names(
    text: str, persons: list[tuple[str, ...]]
) -> None:
    assert [one.persons for one in parts(text, TODAY)] == persons


def test_who_are_told_beside_others_are_none_of_them() -> None:
    assert tells_apart("去安顺的有两个没签") and not tells_apart("另外还有两个电工拿到证")
