"""Members of a family who go somewhere, each counted once by the word for them."""

import pytest

from nlp.counting.kin import are_kin, going
from nlp.counting.kin_ways import going_apart, gone_alike, with_the_other


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("老三媳妇去福建", 1),
        ("我屋头老二家的崽克广东", 1),
        ("我婆娘他弟克毕节", 1),
        ("娃他妈在福建", 1),
        ("我和娃他妈去福建", 2),
        ("大哥媳妇在江苏", 1),
        ("大女在贵阳", 1),
        ("我家那个在福建", 1),
        ("屋头的克了浙江", 1),
        ("我家那个厂在福建", 0),
        ("屋头的事在福建", 0),
        ("我哥和嫂子去毕节", 2),
        ("我和我爹跟着县里组织的劳务输出去了江苏", 2),
        ("女儿女婿去毕节", 2),
        ("儿子媳妇都去浙江", 2),
    ],
)
def test_who_is_named_after_another_is_one(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("老二两口子去浙江", 2),
        ("大儿子两口子跟到政府克浙江", 2),
        ("我和我婆娘两口子去福建", 2),
        ("婆娘两口子去福建", 2),
        ("我爹和我哥两口子去福建", 3),
        ("两口子去福建", 2),
    ],
)
def test_a_couple_is_two_whoever_of_them_is_named(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("两个女儿在江苏", 2),
        ("我和三个弟弟去毕节", 4),
        ("俩兄弟都是乡里组织去福建的", 2),
        ("老伴在县城厂里", 1),
        ("一个堂弟去了安顺", 1),
        ("我带两个娃去福建看病", 0),
        ("两个娃在县城上学", 0),
    ],
)
def test_several_called_by_one_word_are_each_one(clause: str, number: int) -> None:
    assert len(going(clause)) == number


def test_a_number_of_the_family_is_told_from_one_of_others() -> None:
    assert are_kin("我和两个女儿", 2) and not are_kin("招了两个工人", 2)


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("我在乡里开了家合作社", 0),
        ("俺在村头弄了个加工点", 0),
        ("我在广东一家公司", 1),
        ("我在福建电子厂", 1),
        ("我在镇上的车间打工", 1),
    ],
)
def test_who_runs_a_firm_somewhere_did_not_go_there(clause: str, number: int) -> None:
    assert len(going(clause)) == number


def test_a_son_and_a_wife_named_without_an_and_are_nobody_for_sure() -> None:
    assert not going("儿子媳妇去浙江")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("女儿也是这回组织出去的，去安顺", "女儿也是这回组织出去的去安顺"),
        ("老大后来也是跟着走的，去了毕节", "老大后来也是跟着走的去了毕节"),
        ("老二也是，去的铜仁", "老二也是去的铜仁"),
        ("老二也是高中生，在上学", "老二也是高中生，在上学"),
    ],
)
def test_how_somebody_was_sent_and_where_is_one(text: str, joined: str) -> None:
    assert going_apart(text) == joined


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("我在毕节打工她在福建", "我在毕节打工，她在福建"),
        ("我去福建我爹去毕节我弟去浙江", "我去福建，我爹去毕节，我弟去浙江"),
        ("搬迁户,老大去福建老二克毕节,好多", "搬迁户,老大去福建，老二克毕节,好多"),
    ],
)
def test_who_goes_each_their_way_is_told_apart(text: str, apart: str) -> None:
    assert going_apart(text) == apart


@pytest.mark.parametrize(
    "text",
    ["我去浙江找我老公在的厂", "我和我婆娘去福建", "老公跟倒县里头组织的车克福建", "我爸妈去毕节"],
)
def test_who_goes_together_or_to_somebody_is_not_told_apart(text: str) -> None:
    assert going_apart(text) == text


def test_the_other_of_a_couple_is_named_only_where_it_can_be_nobody_else() -> None:
    ways = "我在毕节，她在福建"
    assert with_the_other(ways, f"我们两口子，{ways}") == "我在毕节，那口子在福建"
    assert with_the_other(ways, f"我们两口子，姑娘去安顺，{ways}") == ways
    assert with_the_other(ways, f"搬迁户，{ways}") == ways


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("我姐跟着有组织的劳务输出去了福建", 1),
        ("我和我爸由镇上统一组织送去江苏打工", 2),
        ("我嫂子是组织着去的安顺", 1),
        ("我哥有组织地去了广东", 1),
    ],
)
def test_who_was_sent_is_named_however_it_is_said(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我哥本来想去浙江，没走成，还在咱县里", "我哥在咱县里"),
        ("我姐原本也说去福建，结果没去，现在在镇上厂里", "我姐在镇上厂里"),
        ("我妹报名要去广东，没去成，自己去了安顺", "我妹自己去了安顺"),
        ("我爸打算去江苏的，后来没去", ""),
        ("我弟后来没走成，就在县里", "我弟在县里"),
    ],
)
def test_who_meant_to_go_and_did_not_is_where_they_stayed(text: str, left: str) -> None:
    assert going_apart(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "我哥在浙江，没走",
        "我姐去了福建，没去广东",
        "我爸去了江苏，没去成的是我叔",
        "我妹要去广东，没签合同",
    ],
)
def test_who_went_or_may_still_go_keeps_where(text: str) -> None:
    assert going_apart(text) == text


@pytest.mark.parametrize(
    ("story", "alike"),
    [
        ("我爸坐专车去浙江,我妈也是", "我爸坐专车去浙江,我妈坐专车去浙江"),
        ("我姐去的上海\n我姐夫也是", "我姐去的上海\n我姐夫去的上海"),
        ("我弟坐车去的江苏,我嫂子一起", "我弟坐车去的江苏,我嫂子坐车去的江苏"),
        ("我去了毕节,我妈在家带娃,我妹在县头读书", "我去了毕节,,"),
        ("我去了毕节,我弟在家门口厂里上班", "我去了毕节,我弟在家门口厂里上班"),
        ("我是搬迁户,我妈也是", "我是搬迁户,我妈也是"),
    ],
)
def test_who_did_as_the_one_before_went_there_too(story: str, alike: str) -> None:
    assert gone_alike(story) == alike


@pytest.mark.parametrize(
    ("clause", "number"), [("二哥去福建", 1), ("俩哥去福建", 2), ("四叔在毕节", 1)]
)
def test_the_second_of_brothers_is_one(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("我爸坐县里的大巴去的毕节", 1),
        ("我哥和嫂嫂坐政府包的车去浙江的", 2),
        ("我爸也是坐专车的去的安顺", 1),
        ("我兄弟本县厂里上班", 1),
        ("我坐车的钱", 0),
    ],
)
def test_how_they_travelled_is_of_no_account(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("我屋头那个和他兄弟克浙江", 2),
        ("爷仨都去了浙江", 3),
        ("一家四口去广东", 4),
        ("我和我父母去福建", 3),
        ("我和爷仨去福建", 0),
        ("我跟婆娘来广东进厂了", 2),
        ("我来问一下", 0),
        ("我来领补贴", 0),
        ("我弟在贵阳读大学", 0),
    ],
)
def test_persons_are_counted_by_what_they_are_called_together(clause: str, number: int) -> None:
    assert len(going(clause)) == number


@pytest.mark.parametrize(
    ("story", "plain"),
    [
        ("我妹也出来了 她自己跑的福建", "我妹自己去的福建 也出来了"),
        ("我姐也是坐这趟车的，她去的铜仁", "我姐去的铜仁，也是坐这趟车的"),
        ("我姐不是坐这趟车的，她去的铜仁", "我姐不是坐这趟车的，她去的铜仁"),
        ("我姐是自己出来的，她去的铜仁", "我姐是自己出来的，她去的铜仁"),
        ("我哥、嫂子去浙江", "我哥和嫂子去浙江"),
        ("我哥自己联系厂去了东莞", "我哥自己去的东莞"),
        ("我自己去毕节", "我自己去毕节"),
        ("我和我妹去上海，就我妹是自己去的", "我去上海，我妹去上海，是自己去的，"),
    ],
)
def test_each_is_told_of_with_their_own_way(story: str, plain: str) -> None:
    assert gone_alike(story) == plain


@pytest.mark.parametrize(
    ("story", "plain"),
    [
        (
            "我、我老婆，还有我弟，5月份跟到镇里组织的包车去温州鞋厂了",
            "我和我老婆和我弟5月份跟到镇里组织的包车去温州鞋厂了",
        ),
        ("我两口子加我家老幺\n县里送到温州", "我两口子和我家老幺县里送到温州"),
        ("我爸、我妈、我三个人，政府组织去温州", "我爸和我妈和我三个政府组织去温州"),
        ("我，我老婆，组织去的，一个在温州", "我，我老婆，组织去的，一个在温州"),
        ("我、我老婆，去温州，还没去成", "我、我老婆，去温州，还没去成"),
        ("我、两个娃，去了温州，在那读书", "我、两个娃，去了温州，在那读书"),
        ("我和我老婆，去哪里领", "我和我老婆，去哪里领"),
    ],
)
def test_who_is_only_named_went_where_it_says_behind(story: str, plain: str) -> None:
    assert gone_alike(story) == plain


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("我哥三月份跟县里组织的车去浙江", 1),
        ("我和我哥4月底县里组织去的遵义", 2),
        ("我妈5月专车送到温州", 1),
        ("只有我和我姐跟组织的车去了温州", 2),
        ("我哥三个去浙江", 3),
    ],
)
def test_when_somebody_went_makes_no_more_of_them(clause: str, number: int) -> None:
    assert len(going(clause)) == number
