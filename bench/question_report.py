"""Puts the results of a question set into tables and words."""

import statistics
import textwrap
from collections.abc import Sequence

from bench.results import Asked
from bench.tables import table

NO_DOCUMENT = "（文件里没有，应婉拒）"
HEAD = ("文件", "题数", "答对", "%", "有依据", "说到期", "反问", "婉拒", "没回")


def summary(asked: Sequence[Asked], markdown: bool = False) -> str:
    """A row for each document and one for all, then speed and length."""
    seeds = sorted({one.question.seed or "" for one in asked}, key=lambda name: (not name, name))
    groups = [[one for one in asked if (one.question.seed or "") == seed] for seed in seeds]
    rows = [_row(seed or NO_DOCUMENT, group) for seed, group in zip(seeds, groups, strict=True)]
    if len(rows) > 1:
        rows.append(_row("合计", asked))
    return "\n\n".join((table(HEAD, rows, markdown), "\n".join(_remarks(asked))))


def _row(name: str, group: Sequence[Asked]) -> tuple[object, ...]:
    right = sum(one.mark.right for one in group)
    cited, lapsed = (sum(getattr(one, name) for one in group) for name in ("cited", "lapsed"))
    kinds = [sum(one.kind == kind for one in group) for kind in ("menu", "decline", "silence")]
    percent = f"{100 * right / len(group):.1f}"
    return (name, len(group), right, percent, cited, lapsed, *kinds)


def _remarks(asked: Sequence[Asked]) -> list[str]:
    times = sorted(time for one in asked for time in one.milliseconds)
    middle, slow = statistics.median(times), times[min(len(times) - 1, len(times) * 95 // 100)]
    length = statistics.median(len(one.reply) for one in asked)
    long = [one for one in asked if one.more]
    betrayed = sum(bool(one.mark.forbidden) for one in asked)
    return [
        f"每轮对话：中位数 {middle:.1f} 毫秒，95% 在 {slow:.1f} 毫秒内（共 {len(times)} 轮）",
        f"答复长度：中位数 {length:.0f} 字",
        f"回复“更多”才看全：{len(long)} 题，共 {sum(one.more for one in long)} 次",
        f"说了不该说的：{betrayed} 题",
    ]


def details(asked: Sequence[Asked], show: str) -> str:
    """Question and reply of all or of the wrong ones, with what was missing."""
    chosen = [one for one in asked if show == "all" or (show == "failures" and not one.mark.right)]
    return "\n\n".join(_detail(one) for one in chosen)


def _detail(one: Asked) -> str:
    question = one.question
    lines = [f"{'✓' if one.mark.right else '✗'} {question.id} [{question.region}] {question.text}"]
    lines += [f"  此前：{before}" for before in question.prev]
    lines += [f"  缺：{' / '.join(group)}" for group in one.mark.missing]
    lines += [f"  不该有：{words}" for words in one.mark.forbidden]
    if question.article or question.note:
        lines.append(f"  出处：{' · '.join(filter(None, (question.article, question.note)))}")
    lines.append(textwrap.indent(one.reply or "（没有回复）", "  │ ", lambda _: True))
    return "\n".join(lines)
