"""Measures how well spoken job searches are understood: `python -m bench.searches [set]`.

A set has one search a line: `id`, `text`, and what is to be understood of it, with the names of
the contract of `/api/v1/postings`; what is left out of a search stands for nothing, and what is
left out where an intent is named is not judged. A group of keywords is right if it has all the
names that are given, and there must be no other group; a workplace that is only wished for beside
the occupation may be one, or not. The order of lists does not matter. Where several ways of
understanding a field are equally good, `either` holds a list of them for it.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.tables import table
from jobs.spoken.traits import traits
from jobs.spoken.understanding import understand
from jobs.spoken.understood import Understood
from jobs.spoken.words import JobWords, read_words
from nlp.places.regions import RegionTree
from nlp.wordlist import ORDINARY
from policy.files import KnowledgeError

ROOT = Path(__file__).parent.parent
SET, WORDS = ROOT / "bench" / "sets" / "searches.jsonl", ROOT / "data" / "jobs"
NOTHING: Mapping[str, Any] = Understood(intent="search").to_json()
FIELDS = tuple(NOTHING)


class BadSearches(Exception):
    """The set cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Search:
    """One search, and what is to be understood of it."""

    id: str
    text: str
    wanted: Mapping[str, Sequence[Any]]
    """Of each field that is judged the values of which any is right."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A search and what was made of it: the fields that are wrong, and what is forbidden."""

    search: Search
    got: Mapping[str, Any]
    wrong: tuple[str, ...]
    forbidden: tuple[str, ...]
    milliseconds: float

    @property
    def right(self) -> bool:
        """Whether all of it is."""
        return not self.wrong and not self.forbidden


def read_searches(path: Path) -> list[Search]:
    """The searches of a file; raises BadSearches naming the line."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSearches(f"读不了题目文件 {path}：{error}") from error
    return [_read(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _read(path: Path, number: int, line: str) -> Search:
    try:
        data = json.loads(line)
        nothing = {} if "intent" in data else NOTHING
        either = data.pop("either", {})
        known, text = str(data.pop("id")), str(data.pop("text"))
        only = {name: [value] for name, value in {**nothing, **data}.items()}
        search = Search(known, text, {**only, **either})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadSearches(f"{path} 第 {number} 行不是一道题：{error!r}") from error
    if strange := sorted(search.wanted.keys() - set(FIELDS)):
        raise BadSearches(f"{path} 第 {number} 行：没有“{strange[0]}”这一项")
    return search


def hear(search: Search, regions: RegionTree, words: JobWords) -> Heard:
    """Understand one search and judge it."""
    start = time.process_time()
    understood = understand(search.text, regions, words)
    spent = (time.process_time() - start) * 1000
    got = understood.to_json()
    wrong = tuple(
        name
        for name, good in search.wanted.items()
        if not any(
            _alike(name, wanted, value)
            for wanted in good
            for value in (got[name], *_with_workplaces(name, understood))
        )
    )
    filters = [*understood.exclude, *(name for group in understood.keywords for name in group)]
    forbidden = tuple(name for name in filters if traits(name))
    return Heard(search, got, wrong, forbidden, spent)


def _with_workplaces(name: str, understood: Understood) -> Iterator[Any]:
    """The keywords with the workplace that is wished for as a group of its own."""
    if name == "keywords" and understood.workplaces:
        yield [*understood.keywords, understood.workplaces]


def _alike(name: str, wanted: Any, got: Any) -> bool:
    if name == "keywords":
        left = [set(group) for group in got]
        for group in wanted:
            found = next((names for names in left if _names_all(names, group)), None)
            if found is None:
                return False
            left.remove(found)
        return not left
    if wanted is None:
        return not got or got == NOTHING[name]
    return sorted(wanted) == sorted(got) if isinstance(wanted, list) else bool(wanted == got)


def _names_all(names: set[str], wanted: Sequence[str]) -> bool:
    """Whether each wanted name is one of the group's, or plainly within one: 保安 in 保安员."""
    return all(any(word in name for name in names) for word in wanted)


def summary(heard: Sequence[Heard], markdown: bool = False) -> str:
    """A row for each field, then how many are right in all and how long it took."""
    rows = [
        (name, len(heard), right, f"{100 * right / len(heard):.1f}")
        for name in FIELDS
        for right in [sum(name not in one.wrong for one in heard)]
    ]
    right = sum(one.right for one in heard)
    rows.append(("全对", len(heard), right, f"{100 * right / len(heard):.1f}"))
    spent = sum(one.milliseconds for one in heard) / len(heard)
    forbidden = sum(bool(one.forbidden) for one in heard)
    last = f"按法律不许筛选的：{forbidden} 题；平均 {spent:.2f} 毫秒"
    return f"{table(('字段', '题数', '对', '%'), rows, markdown)}\n\n{last}"


def details(heard: Sequence[Heard]) -> str:
    """The searches that are not right, with what was wanted and what was understood."""
    return "\n".join(
        f"✗ {one.search.id} {one.search.text}\n"
        + "\n".join(
            f"  {name}：应是 {_any_of(one.search.wanted[name])}，得到 {one.got[name]}"
            for name in one.wrong
        )
        for one in heard
        if not one.right
    )


def _any_of(good: Sequence[Any]) -> str:
    return " 或 ".join(map(str, good))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="bench.searches", description="测量口语找工作的理解")
    parser.add_argument("file", type=Path, nargs="?", default=SET, help="题集，每行一道题（JSON）")
    parser.add_argument("--as-table", action="store_true", help="汇总写成 Markdown 表格")
    parser.add_argument("--quiet", action="store_true", help="不列出答错的题")
    given = parser.parse_args(arguments)
    try:
        searches, words = read_searches(given.file), read_words(WORDS, ORDINARY)
    except (BadSearches, KnowledgeError) as error:
        print(error, file=sys.stderr)
        return 1
    regions = RegionTree()
    understand("找工作", regions, words)  # what is worked out once is no search's time
    heard = [hear(one, regions, words) for one in searches]
    print(summary(heard, given.as_table))
    if not given.quiet:
        print(details(heard))
    return 0


if __name__ == "__main__":
    sys.exit(main())
