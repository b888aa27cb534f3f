"""Rules heard or read tell nothing of who repeats them; what they say of themselves stays."""

import pytest

from nlp.put_right.hearsay import without_rules_heard


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("通知上写的是大型企业返50%，俺是小微", "通知上写的是，俺是小微"),
        ("听说大中型企业招登记失业的，一人给1000，我这小店呢", "听说，我这小店呢"),
        ("人家都讲小微企业返九成", "人家都讲"),
        ("网上看到中型企业招大学生每人补1500", "网上看到"),
        ("群里都在传裁员率5.5%以内都行", "群里"),
        ("隔壁老板说大企业领了1000一个", "隔壁老板说"),
    ],
)
def test_a_rule_that_was_heard_is_left_out(said: str, left: str) -> None:
    assert without_rules_heard(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "听会计说去年交了12万",
        "听说我们这种中型企业能领1000",
        "我们属于文件上说的大中型企业",
        "听说招了3个能领3000",
        "我们厂听会计说算中型企业",
        "文件还没看过，招了4个人",
        "听说2月到6月能免",
    ],
)
def test_what_somebody_says_of_themselves_stays(said: str) -> None:
    assert without_rules_heard(said) == said
