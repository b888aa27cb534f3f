"""Asks a set of questions through the real `/wechat` and counts the right answers.

    python -m bench.questions FILE [--seed DOCUMENT] [--only q001,q002] [--show failures]

Every question is asked by a new person, who first says where they are, then what they said
before, then the question, each as a signed push of its own. A reply that promises more is
followed by 更多. What is right in content is then looked at for its source: the document and
the clause it names. Without `--address` a server of our own is started over an empty database
with `data/` loaded; with it, the questions go to a running one, and stay in its database.
"""

import argparse
import itertools
import json
import re
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import served, wire
from bench.citing import SETS, Documents
from bench.marking import mark
from bench.question_report import details, summary
from bench.question_sets import BadQuestions, Question, read_questions
from bench.results import Asked
from core.settings import DEVELOPMENT_TOKEN
from policy.files import KnowledgeError

WORKERS = 2
MOST_PAGES = 10
LOG_EVERY = 50
MORE = "更多"

# The last line of a reply that goes on, as the desk promises the rest.
_PROMISE = re.compile(r"\s*[（(]?[^\n（(]*回复[“\"「]更多[”\"」][^\n]*$")


class Person:
    """One person in the chat, new for every question; keeps how long each turn took."""

    _numbers = itertools.count(time.time_ns() // 1000)

    def __init__(self, line: wire.Line, token: str) -> None:
        self._line, self._token = line, token
        self._openid = f"o_bench_{secrets.token_hex(8)}"
        self.milliseconds: list[float] = []

    def says(self, text: str) -> str:
        """Send a message and give the words of the reply."""
        message = wire.text_message(self._openid, text, next(self._numbers))
        push = wire.plain_push(self._token, message)
        began = time.perf_counter()
        reply = self._line.post(push)
        self.milliseconds.append((time.perf_counter() - began) * 1000)
        return wire.said(reply)

    def hears_out(self, text: str) -> list[str]:
        """Send a message and ask for more until the reply is complete; its parts."""
        parts = [self.says(text)]
        while _PROMISE.search(parts[-1]) and len(parts) < MOST_PAGES:
            parts.append(self.says(MORE))
        return parts


def ask(line: wire.Line, token: str, question: Question, documents: Documents) -> Asked:
    """Ask one question and judge the reply."""
    person = Person(line, token)
    for before in question.before:
        person.says(before)
    parts = person.hears_out(question.text)
    reply = "\n".join(_PROMISE.sub("", part) for part in parts)
    judged = mark(reply, question.must, question.must_not)
    wanted, named = documents.wanted(question), documents.named(reply)
    times = tuple(person.milliseconds)
    return Asked(question, reply, judged, len(parts) - 1, times, wanted, named)


def ask_all(
    address: str, token: str, questions: Sequence[Question], documents: Documents
) -> list[Asked]:
    """Ask every question, one after the other, telling on standard error how far it is."""
    line, asked = wire.Line(address), []
    for number, question in enumerate(questions, 1):
        asked.append(ask(line, token, question, documents))
        _tell(number, len(questions), sum(one.mark.right for one in asked))
    line.close()
    return asked


def _tell(number: int, total: int, right: int) -> None:
    """One line that changes on a terminal; now and then a line in a log."""
    terminal = sys.stderr.isatty()
    if terminal or number == total or number % LOG_EVERY == 0:
        end = "\r" if terminal and number < total else "\n"
        print(f"已问 {number}/{total}，答对 {right}", end=end, file=sys.stderr, flush=True)


@contextmanager
def _server(address: str | None, token: str) -> Iterator[str]:
    if address:
        yield address
        return
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as folder:
        database = f"sqlite:///{folder}/wengang.db"
        with served.desk(database, WORKERS, {"WECHAT_TOKEN": token}) as server:
            yield server.address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    file: Path
    documents: Path
    seed: str | None
    only: tuple[str, ...]
    address: str | None
    token: str
    as_table: bool
    show: str
    out: Path | None


def _wanted(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="bench.questions", description="用题集测量问答质量与速度")
    parser.add_argument("file", type=Path, help="题集，每行一道题（JSON）")
    parser.add_argument("--documents", type=Path, default=SETS, help="题集文件名与文件编号对照表")
    parser.add_argument("--seed", help="只问这份文件的题")
    parser.add_argument("--only", default="", help="只问这些题，题号用逗号分开")
    parser.add_argument("--address", help="已在运行的服务；不写则自己起一个临时的")
    parser.add_argument("--token", default=DEVELOPMENT_TOKEN, help="公众号 Token")
    parser.add_argument("--as-table", action="store_true", help="汇总写成 Markdown 表格")
    parser.add_argument("--show", choices=("all", "failures", "none"), default="failures")
    parser.add_argument("--out", type=Path, help="把全部结果写成 JSON")
    given = parser.parse_args(arguments)
    only = tuple(name for name in given.only.replace("，", ",").split(",") if name)
    return Wanted(**{**vars(given), "only": only})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run."""
    wanted = _wanted(arguments)
    try:
        questions = read_questions(wanted.file, wanted.seed, wanted.only)
        documents = Documents.read(wanted.documents, served.ROOT / "data")
        for question in questions:
            documents.wanted(question)  # a seed we do not know is told before the first question
        with _server(wanted.address, wanted.token) as address:
            asked = ask_all(address, wanted.token, questions, documents)
        if wanted.out:
            rows = [one.to_json() for one in asked]
            wanted.out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except (BadQuestions, KnowledgeError, served.CannotServe, wire.NoAnswer, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(summary(asked, wanted.as_table))
    if shown := details(asked, wanted.show):
        print(f"\n{shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
