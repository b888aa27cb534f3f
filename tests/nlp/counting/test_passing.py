"""Of those who sat for a certificate those who got one count."""

from datetime import date

import pytest

from nlp.counting.passing import counted_by_name, failures, passed_of_several, those_who_passed

TODAY = date(2022, 9, 5)
KINDS = (
    ("初级",),
    ("中级",),
    ("高级",),
    ("技师",),
    ("高级技师",),
    ("操作证", "电工证", "焊工证", "叉车证"),
)


@pytest.mark.parametrize(
    ("told", "passed"),
    [
        ("组织9个人考叉车证，就6个考到手", "组织6个考叉车证，"),
        ("考了7个人，4个拿到了，3个没过", "考了4个，，"),
        ("去了10个，有1个没考过", "去了9个，"),
        ("考了7个人，4个拿到了，2个没过", "考了4个，，"),
        ("中级考了7个，4个拿到了，高级考了5个，2个没过", "中级考了4个，，高级考了3个，"),
        ("组织10个人考取中级工，有2个没过", "组织8个考取中级工，"),
        ("中级工考了5个过了3个，高级工考了4个过了2个", "中级工考了3个，高级工考了2个"),
        ("中级工32个里头有4个没考过", "中级工28个"),
        ("送去9个人考焊工证2个挂了", "送去7个考焊工证"),
        ("中级工报了31个没过4个，高级工报了12个没过1个", "中级工报了27个，高级工报了11个"),
        ("中级报了31个，4个没过，高级报了12个，2个没过", "中级报了27个，，高级报了10个，"),
        ("高级技师5个人去考，有两个高级技师没考上", "高级技师3个去考，"),
        ("7个人去考，没过的有3个", "4个去考，"),
        ("7个人去考，有2个证还没下来", "5个去考，"),
        ("中级工报了31个，过了26个拿到证", "中级工报了26个，"),
        ("报中级工的31个，过了26个拿了证", "报中级工的26个，"),
        ("中级工报名31个，拿到证的26个", "中级工报名26个，"),
        ("高级工12个参加，最后合格的有9个", "高级工9个参加，"),
        ("高级工12个报名，9个出证", "高级工9个报名，"),
        ("高级工12个去考，9个考出来了", "高级工9个去考，"),
        ("中级工拿证31个，其中4个是大二的", "中级工拿证27个，"),
        ("中级工31个，里头有4个明年才毕业", "中级工27个，"),
        (
            "初级工5个，技师3个，中级工去考8个，3个没考过，另5个都拿到证了",
            "初级工5个，技师3个，中级工去考5个，，",
        ),
        ("技师3个，高级工去了6个，挂了俩，剩下4个考过了", "技师3个，高级工去了4个，，"),
    ],
)
def test_those_who_passed_stand_in_the_place_of_those_who_sat(told: str, passed: str) -> None:
    assert those_who_passed(told, KINDS, TODAY) == passed


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("一共考60个，40个拿了中级工，15个拿了高级工，5个没过", "，5个没过"),
        ("参加鉴定30人，拿到中级的18个，拿到高级的7个，剩下5个没过", "，剩下5个没过"),
        ("20个中级工过了，6个高级工过了，还有4个没考过", "，还有4个没考过"),
        ("拿下中级工证的31个，高级工证的12个，还有4个没考过", "，还有4个没考过"),
        ("考起中级工的31个，考起高级工的12个，4个没考起", "，4个没考起"),
        ("31个取得中级工证，12个取得高级工证，4个没拿到", "，4个没拿到"),
        ("中级工证拿到手31个，高级工的12个，挂了4个", "，挂了4个"),
        ("3个中级工的证到手了，还有两个高级技师考试没过", "，还有两个高级技师考试没过"),
        ("中级工4个，有一个技师没考过", "，有一个技师没考过"),
        ("5个人考焊工，拿了焊工证4个，一个没拿到", "，一个没拿到"),
        ("中级工拿证31个，另外4个大二的也拿了中级工", "，另外4个大二的也拿了中级工"),
    ],
)
def test_who_failed_is_not_taken_off_those_who_passed(told: str, left: str) -> None:
    assert those_who_passed(told, KINDS, TODAY) == told.replace(left, "，")


@pytest.mark.parametrize(
    "text",
    [
        "中级考了7个，高级考了5个，2个没过",
        "考过了10个，2个没拿到证",
        "拿到中级工证的10个，其中2个没考过",
        "中级工4个，高级工3个，有2个高级工没考过",
        "其中2个高级工没过",
        "中级工、高级工考了8个，各有2个没过",
    ],
)
def test_who_failed_among_nobody_knows_whom_is_left_to_be_asked(text: str) -> None:
    assert those_who_passed(text, KINDS, TODAY) == text
    assert failures(text, TODAY) == ["2个"]


@pytest.mark.parametrize(
    "text",
    [
        "初级工5个，技师3个，中级工去考8个，3个没考过，另外4个拿证了",
        "初级工5个，技师3个，中级工去考8个，3个没考过，另外5个高级工拿证了",
        "初级工5个，技师3个，中级工去考8个，3个没考过，又有5个拿证了",
    ],
)
def test_who_failed_and_who_passed_are_all_of_one_kind_only_if_they_add_up(text: str) -> None:
    assert "8个" in those_who_passed(text, KINDS, TODAY)
    assert failures(those_who_passed(text, KINDS, TODAY), TODAY)


def test_who_failed_is_taken_off_once_and_others_who_did_are_left_to_be_asked() -> None:
    left = those_who_passed("送10个人考叉车证，2个笔试没过，3个实操没过", KINDS, TODAY)
    assert left.startswith("送8个考叉车证") and failures(left, TODAY) == ["3个"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10个人考技师，都没过", ["都没过"]),
        ("10个人考技师，一个都没考上", ["一个都没考上"]),
        ("10个人考技师，1个没过", ["1个没过"]),
        ("技师考了一个，可惜没过", ["可惜没过"]),
        ("10个人考技师，8个过了，剩下的都没过", []),
        ("10个人考技师，一个都没挂", []),
        ("10个人考技师，没有一个没过", []),
    ],
)
def test_that_nobody_passed_is_heard_and_that_nobody_failed(text: str, said: list[str]) -> None:
    assert failures(text, TODAY) == said


@pytest.mark.parametrize("text", ["3个中级工，2个高级工", "考了4个初级工，1个技师"])
def test_who_only_says_what_there_is_keeps_all_numbers(text: str) -> None:
    assert those_who_passed(text, KINDS, TODAY) == text


@pytest.mark.parametrize(
    "text",
    [
        "中级工31个，高级工12个，一共过了35个",
        "中级工31个，高级工12个，过了9个",
        "中级工31个，过了一半",
        "中级工31个，通过率90%",
    ],
)
def test_how_many_passed_of_which_kind_is_left_to_be_asked(text: str) -> None:
    assert those_who_passed(text, KINDS, TODAY) == text
    assert passed_of_several(text, KINDS, TODAY)


@pytest.mark.parametrize(
    "text", ["中级工过了31个，高级工过了12个", "中级工31个，高级工12个，一共过了43个"]
)
def test_whose_kinds_are_known_needs_no_question(text: str) -> None:
    assert not passed_of_several(those_who_passed(text, KINDS, TODAY), KINDS, TODAY)


def test_students_who_all_finish_later_are_left_to_be_asked_about() -> None:
    assert failures("中级工报了31个，都是大二的", TODAY) == ["都是大二的"]
    assert not failures("中级工报了31个，没有大二的", TODAY)


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("就我和小周考过了", "就2个人考过了"),
        ("9个人考技师，只有老赵没考过", "9个人考技师，有1个人没考过"),
        ("就大伙都考过了", "就大伙都考过了"),
        ("就小周拿到了技师和高级工两个证", "就小周拿到了技师和高级工两个证"),
    ],
)
def test_who_alone_passed_or_failed_is_counted_by_name(told: str, counted: str) -> None:
    assert counted_by_name(told) == counted
