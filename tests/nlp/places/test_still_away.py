"""Workers who are still somewhere else do not move the office that is asked."""

import pytest

from nlp.places.regions import Mention, in_force
from nlp.places.still_away import are_still_away


def mention(text: str) -> Mention:
    """The first place that a text names."""
    return in_force().mentions(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "招了36个民工，都在达州家里等着来",
        "工人困在周口回不来",
        "他们还在达州，能派专车接不",
        "20个在运城，能不能一起接过来",
        "招了36个民工，一半在运城，派车拉得回来不",
        "36个民工要从阜阳过来",
        "民工都回了周口，能派车接不",
        "招了36个民工，都是忻州那边的",
        "36个民工，家都在忻州，能接不",
        "招了36个民工，忻州的20个，能派车接不",
    ],
)
def test_who_waits_somewhere_to_come_is_only_there(text: str) -> None:
    assert are_still_away(text, mention(text))


@pytest.mark.parametrize(
    "text",
    [
        "我困在达州回不来",
        "我们都在达州老家等着",
        "我们公司在忻州，员工都在老家",
        "我从忻州过来打工",
        "我们20个人都是忻州的",
        "有3个厂，2个在忻州，稳岗返还多少",
        "工人都在忻州干活，能派车接不",
        "工人都在忻州老家，那边给派车不",
        "工人都在忻州，稳岗返还多少",
        "工人都在忻州，直接找谁领稳岗返还",
        "都下岗了，还在忻州老家等着",
    ],
)
def test_who_is_at_home_or_at_work_in_a_place_may_ask_for_it(text: str) -> None:
    assert not are_still_away(text, mention(text))
