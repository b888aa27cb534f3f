"""Who took on one of a kind told a number; 个 before anything else tells none."""

import pytest

from nlp.counting.one_hired import one_certified, one_hired


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("店里招了个应届生", "店里招了1个应届生"),
        ("公司雇了个残疾的，一月开两千", "公司雇了1个残疾的，一月开两千"),
        ("车间吸纳了名建档立卡户", "车间吸纳了1个建档立卡户"),
        ("9月来了个厨子", "9月来了1个厨子"),
        ("后来添了个会计", "后来添了1个会计"),
        ("4个人被大企业招走，签了一年", "4个人被大企业录用了，签了一年"),
        (
            "我们五个都登记失业了，一家大厂招了我们",
            "我们五个人被录用了，都登记失业了，一家大厂招了我们",
        ),
    ],
)
def test_one_of_a_kind_is_one(text: str, told: str) -> None:
    assert one_hired(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "请了个假",
        "招了个把月的人",
        "招了个七八个人",
        "收了个工作服",
        "请了个人力公司",
        "想招个工人",
        "那天来了个检查的",
        "来了个电话",
    ],
)
def test_what_is_no_one_is_not_counted(text: str) -> None:
    assert one_hired(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我徒弟考起个技师", "我徒弟考起1个技师"),
        ("有个师傅评上了个高级技师", "有个师傅评上了1个高级技师"),
        ("拿到个电工高级证", "拿到1个电工高级证"),
        ("忘了说，还有个技师", "忘了说，还有1个技师"),
        ("另外还有个高级工没说", "另外还有1个高级工没说"),
        ("还有个高级工没考过", "还有个高级工没考过"),
        ("想考个技师", "想考个技师"),
        ("拿到个红包", "拿到个红包"),
    ],
)
def test_one_certificate_that_somebody_got_is_one(text: str, told: str) -> None:
    assert one_certified(text) == told


def test_one_who_lacks_something_is_one() -> None:
    assert one_hired("还有个小伙子嫌贵没上") == "还有1个小伙子嫌贵没上"
    assert one_hired("有个人来问") == "有个人来问"
