"""Reads the knowledge files: strict YAML, and errors that name file, line and remedy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from yaml.events import CollectionEndEvent, CollectionStartEvent, NodeEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from core.faults import remedy

PLACES = {
    "facts": "facts.yaml",
    "document": "documents/*.yaml",
    "card": "cards/*/*.yaml",
    "lexicon": "lexicon/*.yaml",
}
"""Where each kind of entry lies below a knowledge folder."""

DEEPEST = 50
"""Lists and mappings within each other; libyaml's composer recurses and dies of some thousands."""


class KnowledgeError(ValueError):
    """The knowledge cannot be used; the message names the place and what would be right."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the knowledge as plain data: a document, a card, the facts, a lexicon."""

    kind: str
    name: str
    body: Any


Place = tuple[int | str, ...]
"""Where something stands in a file: the names and numbers that lead to it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found: in which file, named below the folder, where, and what."""

    file: str
    place: Place
    told: str

    @property
    def key(self) -> str:
        """The place as people write it: amounts.0.fen."""
        return ".".join(map(str, self.place))


class _StrictLoader(yaml.CSafeLoader):
    """Safe YAML in which no key may stand twice: the second would silently win.

    Dates stay as they are written: 2020-06-30 may be the end of a month or a day.
    """

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, ScalarNode):
                raise KnowledgeError(f"第 {key.start_mark.line + 1} 行：冒号前应是一个名称")
            if key.tag != "tag:yaml.org,2002:merge" and key.value in seen:
                raise KnowledgeError(f"第 {key.start_mark.line + 1} 行：“{key.value}”写了两次")
            seen.add(key.value)
        self.flatten_mapping(node)
        return super().construct_mapping(node, deep)


_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def place_of(kind: str, name: str) -> str:
    """Where an entry lies below a knowledge folder."""
    return PLACES[kind] if kind == "facts" else f"{PLACES[kind].partition('*')[0]}{name}.yaml"


def in_words(finding: Finding, folder: Path) -> str:
    """A finding with the line of the file that it is about."""
    path = folder / finding.file
    text = path.read_text(encoding="utf-8")
    where = f"{path} 第 {line_of(text, finding.place)} 行"
    return f"{where}：{finding.key}：{finding.told}" if finding.key else f"{where}：{finding.told}"


def read_folder(folder: Path) -> list[Entry]:
    """All entries below a knowledge folder, sorted; raises KnowledgeError for the first bad one."""
    if not folder.is_dir():
        raise KnowledgeError(f"没有这个文件夹：{folder}")
    entries = list(_entries(folder))
    if not any(entry.kind == "card" for entry in entries):
        raise KnowledgeError(f"{folder} 里没有卡片，应放在 cards/<文件>/<卡片>.yaml")
    return entries


def _entries(folder: Path) -> Iterator[Entry]:
    for kind, pattern in PLACES.items():
        for path in sorted(folder.glob(pattern)):
            yield Entry(kind, _name(kind, path, folder), read_yaml(path))


def _name(kind: str, path: Path, folder: Path) -> str:
    below = path.relative_to(folder / "cards") if kind == "card" else Path(path.name)
    return below.with_suffix("").as_posix()


def read_yaml(path: Path) -> Any:
    """The data of one file."""
    try:
        return _loaded(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path} 不是 UTF-8 编码，请另存为 UTF-8") from error
    except KnowledgeError as error:
        raise KnowledgeError(f"{path} {error}") from error


def parse(text: str) -> Any:
    """The data of a text that staff typed; raises KnowledgeError with the line that cannot be read.

    It may not refer to itself, as the office's own files may: by aliases a few lines become
    gigabytes.
    """
    return _loaded(text, typed=True)


def _loaded(text: str, typed: bool = False) -> Any:
    try:
        _require_harmless(text, typed)
        return yaml.load(text, _StrictLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"第 {mark.line + 1} 行" if mark else "某处"
        problem = getattr(error, "problem", None) or error
        raise KnowledgeError(f"{line}不是有效的 YAML：{problem}") from error
    except KnowledgeError:
        raise
    except ValueError as error:  # Python reads no number of more than 4300 digits
        raise KnowledgeError("某处的数字太长，请改短，或加引号写成文字") from error


def _require_harmless(text: str, typed: bool) -> None:
    """Raise KnowledgeError for what would bring down the process that composes it."""
    depth = 0
    for event in yaml.parse(text, _StrictLoader):
        line = f"第 {event.start_mark.line + 1} 行" if event.start_mark else "某处"
        if typed and isinstance(event, NodeEvent) and event.anchor is not None:
            raise KnowledgeError(f"{line}：不能用 &、* 引用别处的内容，请把内容直接写在这里")
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise KnowledgeError(f"{line}：嵌套超过 {DEEPEST} 层，请减少括号或缩进的层数")


def check_files(folder: Path, models: Mapping[str, type[BaseModel]]) -> list[str]:
    """One sentence for each fault in the files of a folder, with its line.

    `models` are by kind (card) or, where entries of a kind differ, by kind and name
    (lexicon/terms).
    """
    faults = [
        f"{path} 不会被读取，应放在 {' 或 '.join(PLACES.values())}" for path in _strays(folder)
    ]
    for kind, pattern in PLACES.items():
        for path in sorted(folder.glob(pattern)):
            own = [name for name in models if name.startswith(f"{kind}/")]
            if own and f"{kind}/{path.stem}" not in own:
                faults.append(f"{path} 不会被读取，只有 {'、'.join(own)} 会")
            faults += file_faults(path, models.get(f"{kind}/{path.stem}") or models.get(kind))
    return faults


def _strays(folder: Path) -> list[Path]:
    """Files that would be left out without a word: in the wrong place, or named .yml."""
    read = {path for pattern in PLACES.values() for path in folder.glob(pattern)}
    rooms = {pattern.split("/")[0] for pattern in PLACES.values() if "/" in pattern}
    found = {path for room in rooms for path in (folder / room).rglob("*.y*ml")}
    return sorted(found - read)


def file_faults(path: Path, model: type[BaseModel] | None) -> list[str]:
    """One sentence for each fault in one file, with its line."""
    try:
        body = read_yaml(path)
        if model:
            model.model_validate(body)
    except KnowledgeError as error:
        return [str(error)]
    except ValidationError as error:
        text = path.read_text(encoding="utf-8")
        return [f"{path} 第 {line_of(text, one['loc'])} 行：{told(one)}" for one in error.errors()]
    return []


def line_of(text: str, location: Place) -> int:
    """The line of the deepest part of a location that the text has."""
    node, line = yaml.compose(text, yaml.CSafeLoader), 1
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


def told(item: Any) -> str:
    """One fault that a model found, in words: the place in the file and the remedy."""
    place = ".".join(str(step) for step in item["loc"] if step != "[key]")
    return f"{place} {remedy(item)}" if place else remedy(item)
