"""The bench of spoken searches judges what it is to judge."""

import json
from pathlib import Path

import pytest

from bench.searches import SET, BadSearches, hear, read_searches, summary
from jobs.spoken.words import JobWords, read_words
from nlp.places.regions import RegionTree
from nlp.wordlist import ORDINARY

REGIONS = RegionTree()


@pytest.fixture(scope="module")
def words() -> JobWords:
    """The words of work that we ship."""
    return read_words(SET.parents[2] / "data" / "jobs", ORDINARY)


def written(tmp_path: Path, *searches: object) -> Path:
    """A set of these searches."""
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in searches), "utf-8")
    return path


def test_our_own_set_is_understood(words: JobWords) -> None:
    heard = [hear(one, REGIONS, words) for one in read_searches(SET)]
    assert len(heard) > 300
    assert not [one.search.text for one in heard if one.forbidden]
    assert sum(one.right for one in heard) >= 0.95 * len(heard)


def test_what_is_left_out_of_a_search_stands_for_nothing(tmp_path: Path, words: JobWords) -> None:
    path = written(tmp_path, {"id": "1", "text": "太原的保安", "keywords": [["保安"]]})
    (heard,) = [hear(one, REGIONS, words) for one in read_searches(path)]
    assert heard.wrong == ("region",)
    assert "region" in summary([heard])


def test_of_what_is_no_search_only_what_is_named_is_judged(tmp_path: Path, words: JobWords) -> None:
    path = written(tmp_path, {"id": "1", "text": "太原有招聘会吗", "intent": "fairs"})
    assert [hear(one, REGIONS, words).right for one in read_searches(path)] == [True]


def test_a_group_is_right_if_it_has_all_the_names(tmp_path: Path, words: JobWords) -> None:
    sets = [[["电工", "焊工"]], [["电工"]], [["电工"], ["焊工"]]]
    path = written(
        tmp_path, *({"id": "1", "text": "电工或者焊工", "keywords": one} for one in sets)
    )
    heard = [hear(one, REGIONS, words) for one in read_searches(path)]
    assert [one.right for one in heard] == [True, True, False]


def test_a_line_that_is_no_search_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSearches, match="第 1 行不是一道题"):
        read_searches(written(tmp_path, {"id": "1"}))
    with pytest.raises(BadSearches, match="没有“pays”这一项"):
        read_searches(written(tmp_path, {"id": "1", "text": "保安", "pays": 1}))


def test_any_of_several_good_ways_of_understanding_is_right(
    tmp_path: Path, words: JobWords
) -> None:
    either = [[["收银"]], [["保安"]]]
    path = written(
        tmp_path,
        {"id": "1", "text": "找个保安的活", "either": {"keywords": either}},
        {"id": "2", "text": "找个保洁的活", "either": {"keywords": either}},
    )
    heard = [hear(one, REGIONS, words) for one in read_searches(path)]
    assert [one.right for one in heard] == [True, False]
    assert heard[1].wrong == ("keywords",)
