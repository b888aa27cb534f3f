"""Reads the knowledge files: strict YAML, and errors that name file, line and remedy."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


class KnowledgeError(ValueError):
    """The knowledge cannot be used; the message names the place and what would be right."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the knowledge as plain data: a document, a card, the facts, a lexicon."""

    kind: str
    name: str
    body: Any


class _StrictLoader(yaml.CSafeLoader):
    """Safe YAML in which no key may stand twice: the second would silently win."""

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != "tag:yaml.org,2002:merge" and key.value in seen:
                raise KnowledgeError(f"第 {key.start_mark.line + 1} 行：“{key.value}”写了两次")
            seen.add(key.value)
        self.flatten_mapping(node)
        return super().construct_mapping(node, deep)


def read_folder(folder: Path) -> list[Entry]:
    """All entries below a knowledge folder, sorted; raises KnowledgeError for the first bad one."""
    if not folder.is_dir():
        raise KnowledgeError(f"没有这个文件夹：{folder}")
    entries = list(_entries(folder))
    if not any(entry.kind == "card" for entry in entries):
        raise KnowledgeError(f"{folder} 里没有卡片，应放在 cards/<文件>/<卡片>.yaml")
    return entries


def _entries(folder: Path) -> Iterator[Entry]:
    for kind, pattern in (
        ("facts", "facts.yaml"),
        ("document", "documents/*.yaml"),
        ("card", "cards/*/*.yaml"),
        ("lexicon", "lexicon/*.yaml"),
    ):
        for path in sorted(folder.glob(pattern)):
            yield Entry(kind, _name(kind, path, folder), read_yaml(path))


def _name(kind: str, path: Path, folder: Path) -> str:
    below = path.relative_to(folder / "cards") if kind == "card" else Path(path.name)
    return below.with_suffix("").as_posix()


def read_yaml(path: Path) -> Any:
    """The data of one file."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _StrictLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"第 {mark.line + 1} 行" if mark else "某处"
        raise KnowledgeError(f"{path} {line}不是有效的 YAML：{error}") from error
    except KnowledgeError as error:
        raise KnowledgeError(f"{path} {error}") from error


def check_files(folder: Path, models: dict[str, type[BaseModel]]) -> list[str]:
    """One sentence for each fault in the files of a folder, with its line."""
    faults: list[str] = []
    for kind, pattern in (("document", "documents/*.yaml"), ("card", "cards/*/*.yaml")):
        for path in sorted(folder.glob(pattern)):
            faults += _faults(path, models[kind])
    return faults


def _faults(path: Path, model: type[BaseModel]) -> list[str]:
    try:
        model.model_validate(read_yaml(path))
    except ValidationError as error:
        root = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        return [
            f"{path} 第 {_line(root, item['loc'])} 行：{_where(item['loc'])} {_remedy(item)}"
            for item in error.errors()
        ]
    return []


def _line(node: Node | None, location: tuple[int | str, ...]) -> int:
    """The line of the deepest part of a location that the file has."""
    line = 1
    for step in location:
        node = _child(node, step)
        if node is None:
            break
        line = int(node.start_mark.line) + 1
    return line


def _child(node: Node | None, step: int | str) -> Node | None:
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: Node = node.value[step]
        return found
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == step:
                return value  # type: ignore[no-any-return]
    return None


def _where(location: tuple[int | str, ...]) -> str:
    return ".".join(str(step) for step in location)


_REMEDIES = {
    "missing": "缺少这一项，请补上",
    "extra_forbidden": "没有这一项，请检查拼写或删去",
    "string_type": "应是文字，请加引号",
}


def _remedy(item: Any) -> str:
    return _REMEDIES.get(item["type"], str(item["msg"]).removeprefix("Value error, "))
