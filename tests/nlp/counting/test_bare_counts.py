"""A bare number behind a kind of people counts them."""

import pytest

from nlp.counting.bare_counts import beside_their_number, counting_people


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("低保户4 搬迁户9", "低保户4个 搬迁户9个"),
        ("本县3，外市的5，省外12", "本县3个，外市的5个，省外12个"),
        ("毕业生11、村民2", "毕业生11个、村民2个"),
        ("上了失业保险的六十三，没上的17", "上了失业保险的六十三个，没上的17个"),
        ("参保二十七，司机十二", "参保二十七个，司机十二个"),
        ("脱贫户15监测户7", "脱贫户15个监测户7个"),
        ("用工总数1260，脱贫劳动力占410", "用工总数1260个，脱贫劳动力占410个"),
        ("初级工取证6，未通过1", "初级工取证6个，未通过1个"),
        ("县内8，福建4、深圳2", "县内8个，福建4个、深圳2个"),
        ("职工不是36，应该是29", "职工不是36个，应该是29"),
        ("在职人数，原33人，现28", "在职人数，原来33人，现在28个"),
        ("全部员工加起来1300，脱贫的500", "全部员工加起来1300个，脱贫的500"),
        ("全厂职工总计64", "全厂职工总计64个"),
        ("参保职工去年月平均52", "平均参保52人"),
        ("参保人数上年平均下来37人", "平均参保37人"),
    ],
)
def test_people_listed_by_their_kind_are_counted(told: str, plain: str) -> None:
    assert counting_people(told) == plain


@pytest.mark.parametrize(
    "told",
    [
        "失业险一共交了18000",
        "失业险交了860",
        "去年交失业险 860",
        "参保了三年",
        "贫困户13个",
        "2020",
        "搬迁户5000元",
        "职工人数2020年平均",
        "保费12，三批5",
    ],
)
def test_sums_and_what_is_counted_already_stay(told: str) -> None:
    assert counting_people(told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("去年收搬迁户来做工，拢共31个人", "去年收搬迁户31个来做工"),
        ("雇的都是脱贫户，总共105人", "雇的都是脱贫户105个"),
        ("在厂里打工的脱贫劳动力，算下来一共有70人", "在厂里打工的脱贫劳动力70个"),
        ("今年招应届毕业生\n一共6个，都签了合同", "今年招应届毕业生6个，都签了合同"),
    ],
)
def test_how_many_there_are_in_all_of_the_one_kind_taken_on_is_told_of_it(
    text: str, told: str
) -> None:
    assert counting_people(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "收搬迁户来做工，厂里拢共31个人",
        "收了搬迁户和别的村民来做工，拢共31个人",
        "来了些村民，又收搬迁户做工，拢共31个人",
        "优先收搬迁户来做工，拢共31个人",
        "想招脱贫户来干活，一共31个人",
        "招了脱贫户12个，一共31个人",
        "收搬迁户来做工，有的走了，拢共31个人",
        "收搬迁户来做工，拢共31个人，搬迁户只有14个",
        "雇了些脱贫户，一共22人，其中9个是脱贫户",
        "招了贫困户，总共18个人，一半是外村的",
    ],
)
def test_a_whole_that_may_count_others_too_is_left_as_told(text: str) -> None:
    assert counting_people(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("收贫困户做工，拢共31个人，搬迁户9个", "收贫困户做工，招了31人，搬迁户9个"),
        ("雇脱贫户，一共40人\n监测户6个", "雇脱贫户，招了40人\n监测户6个"),
    ],
)
def test_of_a_whole_of_one_kind_those_called_otherwise_are_left_to_be_asked_about(
    text: str, told: str
) -> None:
    assert counting_people(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("职工总数:1260,脱贫户:410", "职工总数1260,脱贫户410"),
        ("技师:取证2,高级工:参训9", "技师取证2,高级工参训9"),
        ("去向:县内6", "去向:县内6"),
        ("赵某:月薪1900", "赵某月薪1900"),
        ("职工:2020年招的", "职工:2020年招的"),
    ],
)
def test_a_heading_stands_with_its_number(text: str, told: str) -> None:
    assert beside_their_number(text) == told
