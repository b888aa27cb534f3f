"""Whether somebody else is spoken of than who writes."""

import pytest

from nlp.others import of_others


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("里头有2个没签合同，别人都签了", False),
        ("别人都领到了，咋没有我的", True),
        ("上个月雇了三个人，给他们上了保险，他们都还在", False),
        ("他们都领到了补贴", True),
        ("雇了三个人，给他们上了保险，隔壁没上", True),
        ("厂里有12个工人，这个月给他们补了培训", False),
        ("送了一个姑娘去石家庄，她那阵正领着失业金", False),
        ("招了1个后生，给他开2000", False),
        ("朋友的店有12个人，给他们补了培训", True),
        ("厂里有12个工人，他们厂有30个", True),
        ("招了1个后生，他都能领", True),
        ("请了个脱贫的老乡，每月给他开1600", False),
        ("收了2个亲戚，工资给他们发了", False),
        ("老乡的厂请了人，给他开1600", True),
        ("学校不收钱，安排他们考级，中级的12个", False),
        ("厂里带他们去培训，一起8天", False),
        ("隔壁学校安排他们考级，中级的12个", True),
        ("厂里安排他们厂的人考级", True),
        ("车间有个残疾人，社保是上个月给他上的", False),
        ("公司来了位实习的姑娘，她干了半年", False),
        ("我有个老表，他招了6个人", True),
        ("公司有个股东，他另外开的厂招了5个人", True),
        ("村里有个老板，他招了6个人", True),
        ("一个月付他1900工资，能补我们多少", False),
        ("俺前天给她上了保险", False),
        ("协议跟他们订的两年", False),
        ("和人家签到年底", False),
        ("和人家合伙开的店", True),
        ("上月用了4个人，她们都是登记过的", False),
        ("用了4个月，他们厂还欠着", True),
        ("堂姐在那头约我过去的", False),
        ("堂姐约我去问", True),
        ("跟着我堂姐去的深圳", False),
        ("跟老乡一起出去的，他们厂不收我", True),
        ("跟表弟去问的，他领到了", True),
        ("我表弟跟堂哥去的", True),
        ("跟表弟的公司签的", True),
        ("我婶替人家带孩子", False),
        ("人家带孩子的都领了", True),
        ("人家说又涨了一截，我们县是1470", False),
        ("他们讲能多领，这边才1620", False),
        ("人家说他们厂返了一半，我们厂没有", True),
        ("人家说涨到了1700", True),
        ("老王正领失业金，我给他在县里寻了个看门的活", False),
        ("老王没了活，他自己寻了个", True),
        ("把搬迁的6个人统一送进了厂，他们户口都在本县", False),
        ("把搬迁的6个人统一送进了厂，他们公司招了12个", True),
    ],
)
def test_who_was_counted_before_is_nobody_else(text: str, others: bool) -> None:
    assert of_others(text) is others


def test_for_whom_something_is_done_was_counted_before() -> None:
    assert not of_others("有2个是去年毕业的，也给他们上了保险")
    assert of_others("有2个是去年毕业的，给他家干活")


@pytest.mark.parametrize("text", ["他俩登记失业四个月了", "人家在社区登了记", "她们都签了合同"])
def test_those_hired_before_are_nobody_else_in_the_next_message(text: str) -> None:
    assert of_others(text)
    assert not of_others(text, "这个月招了俩待业的")


@pytest.mark.parametrize("text", ["他俩的厂也招人", "人家厂里给的多", "人家都能领"])
def test_who_has_a_firm_of_their_own_is_somebody_else(text: str) -> None:
    assert of_others(text, "这个月招了俩待业的")


def test_a_site_for_which_people_are_brought_is_nobody_else() -> None:
    assert not of_others("有个省级重点工程要人，我给他们招齐了29个农民工")
    assert of_others("有个省级重点工程要人，我给他们公司招了29个农民工")
    assert of_others("朋友要人，我给他们招了29个农民工")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("他们登记失业才三个月", False),
        ("她们的合同我看过，签到明年底", False),
        ("3月起，他们工资一个月2600，在我们厂跟着学", False),
        ("他们工资一个月2600，我们能领多少", True),
        ("他们登记失业三个月就领了，我登记了八个月", True),
        ("他们厂登记失业的有4个", True),
    ],
)
def test_whose_contract_or_registration_is_told_first_are_the_tellers_workers(
    text: str, others: bool
) -> None:
    assert of_others(text) is others
