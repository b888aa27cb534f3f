"""The words of the rules are data: what cannot be used is named with its place."""

from copy import deepcopy
from typing import Any

import pytest

from jobs.posting.posting_rules.lexicon import FILE, BadRules, any_of, read_lexicon
from policy.files import read_yaml


@pytest.fixture
def body() -> Any:
    """The words as they are shipped."""
    return deepcopy(read_yaml(FILE))


def test_a_ground_without_a_law_is_named(body: Any) -> None:
    del body["grounds"][0]["law"]
    with pytest.raises(BadRules, match=r"grounds\.0\.law：缺少这一项"):
        read_lexicon(body)


def test_a_word_that_is_always_aside_is_named(body: Any) -> None:
    body["grounds"][0]["aside"].append("男性")
    with pytest.raises(BadRules, match="sex：“男性”也在 aside 里"):
        read_lexicon(body)


def test_a_rule_that_stands_twice_is_named(body: Any) -> None:
    body["bans"].append(body["bans"][0])
    with pytest.raises(BadRules, match="“charges”写了两次"):
        read_lexicon(body)


def test_a_saying_with_nothing_in_one_part_is_named(body: Any) -> None:
    body["bans"][2]["words"].append("刷…")
    with pytest.raises(BadRules, match="“刷…”里"):
        read_lexicon(body)


def test_a_saying_in_parts_is_found_with_other_words_between() -> None:
    saying = any_of(["出租|出借…银行卡|账户"])
    assert saying.search("高价出租您的银行卡") and saying.search("出借闲置账户")
    assert not saying.search("出租房屋。另有银行卡")
    assert not any_of([]).search("银行卡")
