"""What a sentence is about, besides the words of any question."""

import pytest

from nlp.questions.matters import matters


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("离婚了咋办", ("离婚",)),
        ("妹妹去外地打工有没有路费", ("妹妹", "外", "打工", "路费")),
        ("去哪办，要什么材料", ()),
        ("拢共能领多少", ()),
        ("今年还给不给", ()),
        ("到手究竟几个钱，说个准信", ()),
        ("我们够格不，别白跑一趟，谢谢老师", ("别",)),
    ],
)
def test_only_words_of_their_own_are_left(text: str, about: tuple[str, ...]) -> None:
    assert matters(text) == about
