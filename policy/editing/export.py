"""Writes knowledge back as the files it is loaded from, for people to read, compare and edit."""

import re
import shutil
from collections.abc import Iterable
from io import StringIO
from math import inf
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from policy.files import PLACES, Entry, place_of

WIDTH = 96
"""Columns of a line, of which a Chinese character takes two."""
WORD = 24
"""Columns of what is rather a word than a sentence: words stand in a row, sentences below."""

# What looks like a number or a day is quoted: 140100 and 2020-06 are names of a place and a month.
_CODE = re.compile(r"[0-9][0-9A-Z.-]*%?|[<>]=?")


class CannotExport(Exception):
    """There is nothing to write or nowhere to write it; the message says what would be right."""


def export(entries: Iterable[Entry], folder: Path) -> int:
    """Write the entries that come from files into a new or empty folder; how many there are.

    The folder has them all in the end, or is as it was before.
    """
    files = {place_of(one.kind, one.name): one.body for one in entries if one.kind in PLACES}
    if not files:
        raise CannotExport("知识库是空的，没有可以导出的，请先运行 flask cards load data。")
    folder = folder.resolve()
    _must_be_free(folder)
    draft = folder.with_name(f".{folder.name}.{uuid4().hex}")
    try:
        for place, body in files.items():
            path = draft / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written(body), encoding="utf-8")
        draft.replace(folder)
    except OSError as error:
        raise CannotExport(f"不能写到 {folder}，请检查权限和磁盘空间，或换一个文件夹。") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return len(files)


def _must_be_free(folder: Path) -> None:
    if not folder.parent.is_dir():
        raise CannotExport(f"没有 {folder.parent} 这个文件夹，请先建好。")
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise CannotExport(f"{folder} 不是空的文件夹，请换一个空的或还没有的。")


def written(body: Any) -> str:
    """Data as YAML: what fits into a line stands in it, what does not stands below."""
    root = _Dumper(StringIO(), sort_keys=False).represent_data(body)
    _lay_out(root)
    if isinstance(root, CollectionNode):
        root.flow_style = False
    text: str = yaml.serialize(root, Dumper=_Dumper, allow_unicode=True, width=WIDTH)
    return text


class _Dumper(yaml.SafeDumper):
    """Without anchors, and with lists further in than what they belong to."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def represent_text(self, text: str) -> ScalarNode:
        style = '"' if _CODE.fullmatch(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _Dumper.represent_text)


def _lay_out(node: Node) -> float:
    """Decide what stands in a line; the columns that this takes there, infinite if it does not."""
    if isinstance(node, MappingNode):
        whole = sum(_columns(key.value) + _lay_out(value) + 4 for key, value in node.value)
        node.flow_style = whole <= WIDTH
        return whole if node.flow_style else inf
    if isinstance(node, SequenceNode):
        widths = [_lay_out(part) for part in node.value]
        words = all(isinstance(part, ScalarNode) for part in node.value)
        node.flow_style = words and max(widths, default=0) <= WORD
        return sum(widths) + 2 * len(widths) if node.flow_style else inf
    return _columns(node.value)


def _columns(text: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in text)
