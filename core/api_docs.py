"""The page that explains the API: every address of the app's own description, in Chinese.

Written out on the server, from `/api/v1/openapi.json` alone: no script, and nothing from
elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from apiflask import APIFlask
from flask import Blueprint, render_template

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "delete")
DEEPEST = 3
"""Levels of parts within parts that are written out: a thing may be part of itself."""

_PLACES = {"path": "地址中", "query": "“?”之后", "header": "请求头", "cookie": "Cookie"}
_TYPES = {
    "string": "文字",
    "integer": "整数",
    "number": "数",
    "boolean": "true 或 false",
    "object": "对象",
    "null": "null",
}
_FORMATS = {"date": "日期", "date-time": "时间", "uuid": "编号", "binary": "文件"}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is sent or comes back: its name, where it stands, what it may be."""

    name: str
    place: str
    type: str
    required: bool
    about: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back with one status."""

    status: str
    about: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one address."""

    method: str
    path: str
    summary: str
    about: str
    token: bool
    rows: tuple[Row, ...]
    answers: tuple[Answer, ...]


def api_docs(app: APIFlask, path: str) -> Blueprint:
    """The blueprint of the page, at that address."""
    blueprint = Blueprint(
        "api_docs",
        __name__,
        url_prefix=path,
        template_folder="templates",
        static_folder="static",
    )

    @blueprint.get("")
    def page() -> str:
        spec: Schema = app.spec  # type: ignore[assignment]  # a mapping, as SPEC_FORMAT is JSON
        return render_template("api_docs.html", title=app.title, operations=operations(spec))

    return blueprint


def operations(spec: Schema) -> list[Operation]:
    """All that a description in OpenAPI offers, in its order."""
    return [
        _operation(spec, method, path, item)
        for path, item in spec.get("paths", {}).items()
        for method in METHODS
        if method in item
    ]


def _operation(spec: Schema, method: str, path: str, item: Schema) -> Operation:
    told = item[method]
    parameters = [*item.get("parameters", ()), *told.get("parameters", ())]
    return Operation(
        method=method.upper(),
        path=path,
        summary=told.get("summary", ""),
        about=told.get("description", ""),
        token=bool(told.get("security")) and {} not in told["security"],
        rows=(
            *(_parameter(spec, _resolved(spec, one)) for one in parameters),
            *_body(spec, told.get("requestBody", {}), "请求正文"),
        ),
        answers=tuple(
            # What stands in one place for all is an error, and all errors have one shape.
            Answer(
                status,
                answer.get("description", ""),
                () if "$ref" in given else tuple(_body(spec, answer, "")),
            )
            for status, given in told.get("responses", {}).items()
            for answer in [_resolved(spec, given)]
        ),
    )


def _parameter(spec: Schema, one: Schema) -> Row:
    schema = one.get("schema", {})
    about = one.get("description") or schema.get("description", "")
    required = bool(one.get("required"))
    return Row(one["name"], _PLACES.get(one["in"], ""), _type(spec, schema), required, about)


def _body(spec: Schema, holder: Schema, place: str) -> Iterator[Row]:
    for content in _resolved(spec, holder).get("content", {}).values():
        yield from _rows(spec, content.get("schema", {}), place)


def _rows(spec: Schema, schema: Schema, place: str, prefix: str = "") -> Iterator[Row]:
    """The parts of an object, and theirs: `items[].cites[].clause`."""
    schema, many = _parts_of(spec, schema)
    prefix += many
    if prefix.count(".") >= DEEPEST:
        return
    for name, part in schema.get("properties", {}).items():
        whole = f"{prefix}.{name}" if prefix else name
        about = part.get("description") or _resolved(spec, part).get("description", "")
        required = name in schema.get("required", ())
        yield Row(whole, place, _type(spec, part), required, about)
        yield from _rows(spec, part, place, whole)


def _parts_of(spec: Schema, schema: Schema) -> tuple[Schema, str]:
    """The object whose parts a schema is made of, with [] for each list around it."""
    schema = _resolved(spec, schema)
    if schema.get("type") == "array":
        inner, many = _parts_of(spec, schema.get("items", {}))
        return inner, f"[]{many}"
    for one in _choices(schema):
        inner, many = _parts_of(spec, one)
        if "properties" in inner:
            return inner, many
    return schema, ""


def _type(spec: Schema, schema: Schema) -> str:
    """What a value may be, in words."""
    schema = _resolved(spec, schema)
    if choices := _choices(schema):
        return " 或 ".join(dict.fromkeys(_type(spec, one) for one in choices))
    if "enum" in schema:
        return "、".join(str(value) for value in schema["enum"])
    kind = schema.get("type", "")
    if isinstance(kind, list):
        return " 或 ".join(_type(spec, {**schema, "type": one}) for one in kind)
    if kind == "array":
        return f"列表：{_type(spec, schema.get('items', {}))}"
    return _FORMATS.get(schema.get("format", "")) or _TYPES.get(kind, "任意")


def _choices(schema: Schema) -> list[Schema]:
    return [one for key in ("anyOf", "oneOf", "allOf") for one in schema.get(key, ())]


def _resolved(spec: Schema, schema: Schema) -> Schema:
    """The schema itself where only its place (#/components/schemas/…) is named."""
    while "$ref" in schema:
        found: Any = spec
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        schema = found
    return schema
