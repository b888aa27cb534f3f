"""Puts the results of a question set into tables and words."""

import statistics
import textwrap
from collections.abc import Sequence

from bench import citing
from bench.clauses import Agreement
from bench.results import Asked
from bench.tables import table

NO_DOCUMENT = "（文件里没有，应婉拒）"
LONG = 300
"""Characters an answer should not exceed."""

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
    going_on = [one for one in asked if one.more]
    betrayed = sum(bool(one.mark.forbidden) for one in asked)
    return [
        f"每轮对话：中位数 {middle:.1f} 毫秒，95% 在 {slow:.1f} 毫秒内（共 {len(times)} 轮）",
        *_citations(asked),
        _lengths([len(one.reply) for one in asked if one.kind == "answer"]),
        f"回复“更多”才看全：{len(going_on)} 题，共 {sum(one.more for one in going_on)} 次",
        f"说了不该说的：{betrayed} 题",
    ]


def _citations(asked: Sequence[Asked]) -> list[str]:
    """Of the answers right in content, how many name the right document and clause."""
    right = [one for one in asked if one.mark.right]
    judged = [one for one in right if one.citation is not None]
    if not judged:
        return []
    exact, prefix, none = (
        sum(one.citation is kind for one in judged)
        for kind in (Agreement.EXACT, Agreement.PREFIX, Agreement.NONE)
    )
    several = sum(citing.count(one.named) > 1 for one in judged)
    return [
        f"内容答对 {len(right)}/{len(asked)}；"
        f"其中有出处可查的，依据引对 {exact + prefix}/{len(judged)}"
        f"（同一条 {exact}，一方写得更细 {prefix}，引错 {none}；引了不止一条的 {several} 题）"
    ]


def _lengths(lengths: Sequence[int]) -> str:
    if not lengths:
        return "答案长度：没有答案"
    long = sum(length > LONG for length in lengths)
    return (
        f"答案长度：{len(lengths)} 个答案，中位数 {statistics.median(lengths):.0f} 字，"
        f"超过 {LONG} 字的 {long} 个（{100 * long / len(lengths):.1f}%）"
    )


def details(asked: Sequence[Asked], show: str) -> str:
    """Question and reply of all or of the wrong ones, with what was missing or misquoted."""
    if show == "none":
        return ""
    chosen = [one for one in asked if show == "all" or not one.mark.right or one.misquoted]
    return "\n\n".join(_detail(one) for one in chosen)


def _detail(one: Asked) -> str:
    question = one.question
    lines = [f"{'✓' if one.mark.right else '✗'} {question.id} [{question.region}] {question.text}"]
    lines += [f"  此前：{before}" for before in question.prev]
    lines += [f"  缺：{' / '.join(group)}" for group in one.mark.missing]
    lines += [f"  不该有：{words}" for words in one.mark.forbidden]
    if one.misquoted:
        places = [f"{place.document} {place.clause}" for place in one.wanted]
        lines.append(f"  依据应是：{' 或 '.join(places)}")
    if question.article or question.note:
        lines.append(f"  出处：{' · '.join(filter(None, (question.article, question.note)))}")
    lines.append(textwrap.indent(one.reply or "（没有回复）", "  │ ", lambda _: True))
    return "\n".join(lines)
