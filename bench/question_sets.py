"""Sets of questions with what a right answer must say, one JSON object a line.

Keys: `id`, `region` (as a person would name it), `text`; `must` (groups, of each of which one
alternative has to be said), `must_not`, `prev` (the person's earlier messages), `seed` (the
document that answers it, null if none does), `article` (the clause of it), `note` for the
reader; a note may allow a clause of another document, 也可由004一(四)回答. Only the first three
are needed; others are passed over.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = "我在{region}"


class BadQuestions(Exception):
    """The set cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and what its answer is judged by."""

    id: str
    region: str
    text: str
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    prev: tuple[str, ...] = ()
    seed: str | None = None
    article: str = ""
    note: str = ""

    @property
    def before(self) -> tuple[str, ...]:
        """What the person says before the question: where they are, then the earlier messages."""
        return (HERE.format(region=self.region), *self.prev)


def read_questions(
    path: Path, seed: str | None = None, only: Collection[str] = ()
) -> list[Question]:
    """The questions of a file, all or those of one document or with these ids."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestions(f"读不了题目文件 {path}：{error}") from error
    questions = [_read(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if unknown := set(only) - {one.id for one in questions}:
        raise BadQuestions(f"{path} 里没有这些题：{'、'.join(sorted(unknown))}")
    chosen = [one for one in questions if seed in (None, one.seed) and (not only or one.id in only)]
    if not chosen:
        raise BadQuestions(f"{path} 里没有符合条件的题目")
    return chosen


def _read(path: Path, number: int, line: str) -> Question:
    try:
        return _question(json.loads(line))
    except (ValueError, TypeError, KeyError) as error:
        raise BadQuestions(f"{path} 第 {number} 行不是一道题：{error!r}") from error


def _question(data: dict[str, Any]) -> Question:
    return Question(
        id=str(data["id"]),
        region=str(data["region"]),
        text=str(data["text"]),
        must=tuple(_alternatives(group) for group in data.get("must") or ()),
        must_not=_alternatives(data.get("must_not") or ()),
        prev=tuple(map(str, data.get("prev") or ())),
        seed=data.get("seed"),
        article=data.get("article") or "",
        note=data.get("note") or "",
    )


def _alternatives(group: Any) -> tuple[str, ...]:
    """One group as written: a list of alternatives, or a single one."""
    found = (group,) if isinstance(group, str) else tuple(map(str, group))
    if not all(one.strip() for one in found):
        raise ValueError("must 或 must_not 里有空的说法")
    return found
